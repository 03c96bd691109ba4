"""Whatever happens in whatever order: sums follow the estimates that count, and what is covered never changes."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.footprint import Estimate
from wattback.ledger import offsets
from wattback.ledger.connection import integrity_problems, open_ledger
from wattback.ledger.events import CountedEvent, append_events, to_nwh
from wattback.ledger.offsets import NEXT_STATES, Batch, BatchState
from wattback.ledger.recompute import StoredBasis, factor_changes, recompute_step
from wattback.usage.event import UsageEvent

FACTORS = ("factors-2026.11", "factors-2026.12")
NETWORKS = ("practice", "elsewhere")
START_MS = 1_795_348_800_000
ROLLUP_FROM_EVENTS = """
SELECT e.at_ms / 900000, e.model_id, m.basis_id, sum(e.recorded_energy_wh IS NULL),
  sum(e.recorded_energy_wh IS NOT NULL), sum(e.input_tokens), sum(e.output_tokens),
  sum(m.energy_low_wh), sum(m.energy_central_wh), sum(m.energy_high_wh)
FROM event AS e JOIN event_estimate AS m ON m.event_seq = e.seq GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"""

EVENT = st.fixed_dictionaries(
    {
        "at_ms": st.integers(START_MS, START_MS + 3_600_000),
        "site": st.sampled_from(["chatgpt", "claude"]),
        "model_raw": st.sampled_from(["gpt-5", "gpt-4o-mini", ""]),
        "input_tokens": st.integers(0, 100_000),
        "output_tokens": st.integers(0, 10_000),
        "recorded_energy_wh": st.none() | st.none() | st.floats(0, 100),
    }
)
# Which way a batch is walked, as far as it may go.
WAYS = {
    "abandon": ("abandoned",),
    "fail": ("quoted", "signed", "failed"),
    "finish": ("quoted", "signed", "broadcast", "mined", "final"),
    "go on": ("quoted",),
}
ACTION = st.one_of(
    st.tuples(st.just("append"), st.lists(EVENT, min_size=1, max_size=5), st.sampled_from(FACTORS)),
    st.tuples(st.just("recompute"), st.sampled_from(FACTORS), st.integers(1, 6)),
    st.tuples(st.just("plan"), st.sampled_from(NETWORKS), st.sampled_from(["high", "central"])),
    st.tuples(st.just("walk"), st.sampled_from(NETWORKS), st.sampled_from(list(WAYS))),
    st.tuples(st.just("reopen"), st.sampled_from(NETWORKS), st.none()),
)


class History:
    """A ledger, and what must hold of it."""

    def __init__(
        self, path: str, make_event: Callable[..., UsageEvent], estimate_as: Callable[..., Estimate]
    ) -> None:
        self.ledger = open_ledger(path)
        self._make_event, self._estimate_as = make_event, estimate_as
        self.sha256 = {name: estimate_as(make_event(), name).factors_sha256 for name in FACTORS}
        self.first_factors: list[tuple[str, bool]] = []
        self.largest_wh = 0.0
        self._frozen: dict[int, list[tuple[Any, ...]]] = {}
        # A batch that came back from `failed` covers as before only what no other batch took meanwhile.
        self._covers_after: dict[int, int] = {}

    def append(self, fields: list[dict[str, object]], factors: str) -> None:
        events = [self._make_event(**each) for each in fields]
        estimates = [self._estimate_as(event, factors) for event in events]
        append_events(self.ledger, events, estimates)
        self.first_factors += [(factors, event.recorded_energy_wh is None) for event in events]
        self.largest_wh += sum(each.energy_wh.high for each in estimates)

    def recompute(self, factors: str, limit: int) -> bool:
        def again(counted: CountedEvent, stored: StoredBasis) -> Estimate:
            return self._estimate_as(counted.event, factors)

        return recompute_step(self.ledger, again, self.sha256[factors], limit=limit).done

    def plan(self, network: str, coverage: str) -> None:
        if offsets.open_batch(self.ledger, network) is not None:
            return
        due = offsets.due(self.ledger, network, coverage)
        # Raises should the sums disagree.
        batch = offsets.plan_batch(
            self.ledger,
            network=network,
            coverage=coverage,
            beneficiary="0x" + "5a" * 20,
            now_ms=1,
            receipts_root=lambda rows: bytes(32 + 0 * sum(1 for _ in rows)),
        )
        if batch is None:
            assert due is None or due.amount_mwh == 0
            return
        assert due is not None
        assert (due.event_count, due.amount_mwh) == (batch.event_count, batch.amount_mwh)
        self._frozen[batch.seq] = self._receipts(batch.seq)
        self._covers_after[batch.seq] = 0

    def walk(self, network: str, way: str) -> None:
        batch = offsets.open_batch(self.ledger, network)
        if batch is None:
            return
        for state in WAYS[way]:
            if BatchState(state) in NEXT_STATES[batch.state]:
                batch = self._advance(batch, state)

    def reopen(self, network: str, _: None) -> None:
        last = offsets.last_batch(self.ledger, network)
        if last is None or last.state != BatchState.FAILED:
            return
        others = [each.up_to_seq for each in self._live() if each.seq != last.seq]
        self._covers_after[last.seq] = max(others, default=0)
        self._advance(last, "mined")

    def _advance(self, batch: Batch, state: str) -> Batch:
        return offsets.advance(self.ledger, batch, BatchState(state), "", now_ms=batch.updated_at_ms + 1)

    def _live(self) -> list[Batch]:
        gone = (BatchState.FAILED, BatchState.ABANDONED)
        return [batch for batch in offsets.list_batches(self.ledger) if batch.state not in gone]

    def _receipts(self, batch_seq: int) -> list[tuple[Any, ...]]:
        return self.ledger.execute(
            "SELECT * FROM batch_receipt WHERE batch_seq = ? ORDER BY event_seq", (batch_seq,)
        ).fetchall()

    def check(self) -> None:
        """Everything that must hold after every action."""
        ledger = self.ledger
        kept = ledger.execute("SELECT * FROM quarter_hour_rollup ORDER BY 1, 2, 3").fetchall()
        summed = ledger.execute(ROLLUP_FROM_EVENTS).fetchall()
        assert [row[:7] for row in kept] == [row[:7] for row in summed]
        # What was subtracted may leave a rounding of the largest sum there ever was.
        hair = 1e-13 * self.largest_wh
        for kept_row, summed_row in zip(kept, summed, strict=True):
            assert kept_row[7:] == pytest.approx(summed_row[7:], rel=1e-9, abs=hair)
        nwh = self._estimates_nwh()
        assert len(nwh) == len(self.first_factors)
        assert self._running_total() == (
            len(nwh),
            *(sum(column) for column in zip(*nwh.values(), strict=True)),
        )
        for batch in self._live():
            self._check_covered(batch, nwh)
        for network in NETWORKS:
            self._check_due(network, nwh)

    def _running_total(self) -> tuple[int, ...]:
        count, *sums = self.ledger.execute(
            "SELECT event_count, energy_low_nwh, energy_central_nwh, energy_high_nwh FROM running_total"
        ).fetchone()
        return (count, *(sums if count else ()))

    def _estimates_nwh(self) -> dict[int, tuple[int, int, int]]:
        rows = self.ledger.execute(
            "SELECT event_seq, energy_low_wh, energy_central_wh, energy_high_wh FROM estimate"
        )
        return {seq: (to_nwh(low), to_nwh(central), to_nwh(high)) for seq, low, central, high in rows}

    def _check_covered(self, batch: Batch, nwh: dict[int, tuple[int, int, int]]) -> None:
        receipts = self._receipts(batch.seq)
        assert receipts == self._frozen[batch.seq]
        counted = dict(self.ledger.execute("SELECT event_seq, basis_id FROM estimate"))
        for _, event_seq, energy_nwh, basis_id in receipts:
            if event_seq > self._covers_after[batch.seq]:
                assert counted[event_seq] == basis_id
                assert energy_nwh == nwh[event_seq][2 if batch.coverage == "high" else 1]
        up_to_it = [each for seq, each in nwh.items() if seq <= batch.up_to_seq]
        totals = self.ledger.execute(
            "SELECT total_count, total_low_nwh, total_central_nwh, total_high_nwh FROM offset_batch WHERE seq = ?",
            (batch.seq,),
        ).fetchone()
        assert totals == (len(up_to_it), *(sum(column) for column in zip(*up_to_it, strict=True)))

    def _check_due(self, network: str, nwh: dict[int, tuple[int, int, int]]) -> None:
        covered = max((each.up_to_seq for each in self._live() if each.network == network), default=0)
        waiting = [each for seq, each in nwh.items() if seq > covered]
        for column, coverage in ((1, "central"), (2, "high")):
            due = offsets.due(self.ledger, network, coverage)
            found = (0, 0) if due is None else (due.event_count, due.energy_nwh)
            assert found == (len(waiting), sum(each[column] for each in waiting))

    def check_end(self) -> None:
        """What must hold once everything was estimated again with the newest factors."""
        newest = FACTORS[-1]
        while not self.recompute(newest, 7):
            continue
        self.check()
        covered = max((batch.up_to_seq for batch in self._live()), default=0)
        sha256 = self.sha256[newest]
        for (seq,) in self.ledger.execute(
            "SELECT m.event_seq FROM estimate AS m JOIN estimate_basis AS b ON b.id = m.basis_id "
            "WHERE b.factors_sha256 != ?",
            (sha256,),
        ):
            assert seq <= covered
        # Each answer was estimated with the newest factors exactly once, and tells of it exactly once.
        rows = self.ledger.execute(
            "SELECT event_seq, basis_id FROM estimate UNION ALL SELECT event_seq, basis_id FROM estimate_beside"
        ).fetchall()
        assert len(set(rows)) == len(rows)
        told = sum(each.answers for each in factor_changes(self.ledger) if each.to_factors == newest)
        assert told == sum(is_answer and first != newest for first, is_answer in self.first_factors)
        assert integrity_problems(self.ledger) == []


@settings(max_examples=150, deadline=None)
@given(actions=st.lists(ACTION, max_size=25))
def test_any_interleaving_keeps_sums_and_covered_estimates(
    actions: list[tuple[str, Any, Any]],
    make_event: Callable[..., UsageEvent],
    estimate_as: Callable[..., Estimate],
) -> None:
    with TemporaryDirectory() as folder:
        history = History(str(Path(folder) / "ledger.sqlite3"), make_event, estimate_as)
        try:
            for name, *arguments in actions:
                getattr(history, name)(*arguments)
                history.check()
            history.check_end()
        finally:
            history.ledger.close()


def test_a_row_of_sums_that_is_left_in_part_is_never_below_nothing(
    ledger: sqlite3.Connection, make_event: Callable[..., UsageEvent], estimate_as: Callable[..., Estimate]
) -> None:
    """Three tenths less one tenth less two tenths is not nothing in binary; nobody used less than nothing."""
    events = [make_event(output_tokens=tokens, input_tokens=0) for tokens in (0, 100, 200, 300)]
    append_events(ledger, events, [estimate_as(event) for event in events])
    offsets.plan_batch(
        ledger, network="practice", coverage="high", beneficiary="0x" + "5a" * 20, now_ms=1,
        receipts_root=lambda rows: bytes(32 + 0 * sum(1 for _ in rows)),
    )  # fmt: skip
    ledger.execute("UPDATE offset_batch SET up_to_seq = 1")
    sha256 = estimate_as(events[0], FACTORS[1]).factors_sha256
    recompute_step(ledger, lambda counted, stored: estimate_as(counted.event, FACTORS[1]), sha256)
    left = ledger.execute("SELECT * FROM quarter_hour_rollup WHERE basis_id = 1").fetchall()
    assert len(left) == 1
    assert min(left[0][7:]) >= 0
    assert max(left[0][7:]) < 1e-12
