"""Whatever arrives, in whatever order and however often: sums kept along the way equal sums over what is there."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.footprint import Estimate
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events, to_nwh
from wattback.ledger.rollups import totals_between
from wattback.usage.event import UsageEvent

MakeEvent = Callable[..., UsageEvent]
EstimateOf = Callable[[UsageEvent], Estimate]

START_MS = 1_795_348_800_000

# Few different keys, so that events repeat by id, by dedupe key, and by both.
FIELDS = st.fixed_dictionaries(
    {
        "id": st.integers(0, 30).map(lambda n: n.to_bytes(16, "big")),
        "dedupe_key": st.integers(0, 30).map(lambda n: n.to_bytes(32, "big")),
        "at_ms": st.integers(START_MS, START_MS + 3 * 3_600_000),
        "site": st.sampled_from(["chatgpt", "claude"]),
        "model_raw": st.sampled_from(["gpt-5", "gpt-4o-mini", "no such model", ""]),
        "input_tokens": st.integers(0, 20_000_000),
        "output_tokens": st.integers(0, 2_000_000),
        "reasoning_tokens": st.none() | st.integers(0, 1000),
        "recorded_energy_wh": st.none() | st.floats(0, 1e6),
    }
)

ROLLUP_FROM_EVENTS = """
SELECT e.at_ms / 900000, e.model_id, m.basis_id, sum(e.recorded_energy_wh IS NULL),
  sum(e.recorded_energy_wh IS NOT NULL),
  sum(e.input_tokens), sum(e.output_tokens),
  sum(m.energy_low_wh), sum(m.energy_central_wh), sum(m.energy_high_wh)
FROM event AS e JOIN event_estimate AS m ON m.event_seq = e.seq GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"""


@settings(max_examples=40, deadline=None)
@given(batches=st.lists(st.lists(FIELDS, max_size=12), max_size=4))
def test_rollups_and_running_total_equal_the_sums_over_events(
    batches: list[list[dict[str, object]]], make_event: MakeEvent, estimate_of: EstimateOf
) -> None:
    ids: set[bytes] = set()
    keys: set[bytes] = set()
    expected: list[UsageEvent] = []
    with TemporaryDirectory() as folder:
        ledger = open_ledger(str(Path(folder) / "ledger.sqlite3"))
        for batch in batches:
            events = [make_event(**fields) for fields in batch]
            known = []
            for position, event in enumerate(events):
                if event.id in ids or event.dedupe_key in keys:
                    known.append(position)
                else:
                    expected.append(event)
                    ids.add(event.id)
                    keys.add(event.dedupe_key)
            result = append_events(ledger, events, [estimate_of(event) for event in events])
            assert result.known_positions == tuple(known)
            assert result.inserted + result.already_known == len(events)
            check(ledger, expected, estimate_of)
        ledger.close()


def check(ledger: sqlite3.Connection, expected: list[UsageEvent], estimate_of: EstimateOf) -> None:
    stored = ledger.execute("SELECT id, at_ms, output_tokens FROM usage_event ORDER BY seq").fetchall()
    assert stored == [(event.id, event.at_ms, event.output_tokens) for event in expected]
    kept = ledger.execute("SELECT * FROM quarter_hour_rollup ORDER BY 1, 2, 3").fetchall()
    summed = ledger.execute(ROLLUP_FROM_EVENTS).fetchall()
    assert len(kept) == len(summed)
    for kept_row, summed_row in zip(kept, summed, strict=True):
        assert kept_row[:7] == summed_row[:7]
        assert kept_row[7:] == pytest.approx(summed_row[7:], rel=1e-9)
    estimates = [estimate_of(event).energy_wh for event in expected]
    running = ledger.execute("SELECT * FROM running_total").fetchone()
    assert running == (
        1,
        ledger.execute("SELECT coalesce(max(seq), 0) FROM usage_event").fetchone()[0],
        len(expected),
        sum(to_nwh(energy_wh.low) for energy_wh in estimates),
        sum(to_nwh(energy_wh.central) for energy_wh in estimates),
        sum(to_nwh(energy_wh.high) for energy_wh in estimates),
    )
    totals = totals_between(ledger, START_MS, START_MS + 4 * 3_600_000)
    assert totals.answers == sum(event.recorded_energy_wh is None for event in expected)
    assert totals.input_tokens == sum(event.input_tokens for event in expected)
    assert totals.energy_wh.high == pytest.approx(sum(energy_wh.high for energy_wh in estimates), rel=1e-9)
