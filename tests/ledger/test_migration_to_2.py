"""From version 1 to 2: every sum stays, each event keeps one estimate that counts."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from wattback.footprint import Estimate
from wattback.ledger.connection import APPLICATION_ID, SCHEMA_VERSION, integrity_problems, open_ledger
from wattback.ledger.coverage import bases_of
from wattback.ledger.events import append_events, recent_events
from wattback.ledger.migrate import migrate
from wattback.ledger.offsets import plan_batch
from wattback.usage.event import UsageEvent

# What every version must be able to say of the same history.
SUMS = (
    "SELECT count(*), total(recorded_energy_wh), sum(output_tokens) FROM usage_event",
    (
        "SELECT count(*), total(energy_low_wh), total(energy_central_wh), total(energy_high_wh), total(co2e_low_g), "
        "total(co2e_central_g), total(co2e_high_g) FROM estimate"
    ),
    (
        "SELECT total(answers), total(input_tokens), total(output_tokens), total(energy_low_wh), "
        "total(energy_central_wh), total(energy_high_wh) FROM quarter_hour_rollup"
    ),
    "SELECT * FROM running_total",
    "SELECT count(*), total(energy_nwh) FROM batch_receipt",
    "SELECT count(*) FROM offset_batch",
    "SELECT seq FROM sqlite_sequence WHERE name = 'offset_transition'",
)
PER_PLACE = (
    "SELECT quarter_hour, {site}, sum(answers), sum(input_tokens), sum(output_tokens), sum(energy_low_wh), "
    "sum(energy_high_wh) FROM quarter_hour_rollup AS r GROUP BY 1, 2 ORDER BY 1, 2"
)
SITE_FROM_5 = "(SELECT site FROM model_at_site AS p WHERE p.id = r.model_id)"


def sums_of(path: str) -> list[float]:
    connection = sqlite3.connect(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    per_place = PER_PLACE.format(site="site" if version < 5 else SITE_FROM_5)
    rows = [row for query in (*SUMS, per_place) for row in connection.execute(query)]
    connection.close()
    return [value if isinstance(value, int | float) else 0 for row in rows for value in row]


def test_bringing_version_1_forward_changes_no_sum(version_1: str) -> None:
    before = sums_of(version_1)
    open_ledger(version_1).close()
    assert sums_of(version_1) == pytest.approx(before, rel=1e-12, abs=0)
    assert sums_of(version_1 + f".before-{SCHEMA_VERSION}") == before


def test_what_version_1_counted_goes_on_where_it_stood(
    version_1: str, make_event: Callable[..., UsageEvent], estimate_of: Callable[[UsageEvent], Estimate]
) -> None:
    connection = open_ledger(version_1)
    event = make_event()
    append_events(connection, [event], [estimate_of(event)])
    assert recent_events(connection, 1)[0].seq == 41
    batch = plan_batch(
        connection, network="practice", coverage="high", beneficiary="0x" + "00" * 20, now_ms=1,
        receipts_root=lambda rows: bytes(31) + bytes([sum(1 for _ in rows)]),
    )  # fmt: skip
    assert batch is not None
    assert (batch.event_count, batch.receipts_root[-1]) == (41, 41)
    connection.close()


EVENT_1 = "INSERT INTO usage_event VALUES (?, ?, ?, ?, ?, '', 100, 0, 10, NULL, 0, 0, 0, 'reported', ?, ?)"
BASIS_1 = "INSERT INTO estimate_basis VALUES (?, 'measured', ?, ?, ?)"
ESTIMATE_1 = "INSERT INTO estimate VALUES (?, ?, 'large', ?, ?, ?, ?, ?, ?)"


@pytest.fixture
def rich_version_1(tmp_path: Path) -> str:
    """A ledger of version 1 with all that its schema allowed, and never came to be."""
    path = str(tmp_path / "rich.sqlite3")
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, path, APPLICATION_ID, 1)
    for seq, recorded_wh in ((1, None), (2, None), (3, 5.0), (4, None)):
        source = "live" if recorded_wh is None else "fee"
        key = seq.to_bytes(16, "big")
        connection.execute(EVENT_1, (seq, key, key + key, seq * 400_000, "chatgpt", source, recorded_wh))
    for basis_id, factors, zone in (
        (1, "11", "USA"),
        (2, "12", "USA"),
        (3, "11", "custom"),
        (4, "11", "FRA"),
    ):
        connection.execute(BASIS_1, (basis_id, f"factors-{factors}", factors, zone))
    for seq, basis_id, wh, g_per_kwh in ((1, 1, 0.123, 384.4), (1, 2, 0.1, 384.4), (1, 4, 0.0, 0.0), (2, 1, 9.0, 384.4),
                                         (3, 3, 5.0, 55.5), (4, 4, 0.0, 0.0)):  # fmt: skip
        figures = (
            wh / 2,
            wh,
            wh * 2,
            wh / 2 * g_per_kwh / 1000,
            wh * g_per_kwh / 1000,
            wh * 2 * g_per_kwh / 1000,
        )
        connection.execute(ESTIMATE_1, (seq, basis_id, *figures))
    connection.execute(
        "INSERT INTO quarter_hour_rollup SELECT e.at_ms / 900000, e.site, m.model_class, "
        "sum(e.recorded_energy_wh IS NULL), sum(e.input_tokens), sum(e.output_tokens), sum(m.energy_low_wh), "
        "sum(m.energy_central_wh), sum(m.energy_high_wh), sum(m.co2e_low_g), sum(m.co2e_central_g), sum(m.co2e_high_g) "
        "FROM usage_event AS e JOIN estimate AS m ON m.event_seq = e.seq "
        "AND m.basis_id = (SELECT min(basis_id) FROM estimate WHERE event_seq = e.seq) GROUP BY 1, 2, 3"
    )
    connection.execute(
        "INSERT INTO offset_batch SELECT 1, zeroblob(32), 'practice', 'final', 'high', 0, 2, 2, 19, 1, 1, 1, 1, 1, 1, "
        "1, 1, zeroblob(32), '0x', 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 0, 0"
    )
    connection.execute("INSERT INTO batch_receipt VALUES (1, 1, 246000000), (1, 2, 18000000000)")
    connection.close()
    return path


def test_one_estimate_of_an_event_counts_the_others_stand_beside_it(rich_version_1: str) -> None:
    before = sums_of(rich_version_1)
    connection = open_ledger(rich_version_1)
    kept = connection.execute("SELECT event_seq, basis_id FROM estimate ORDER BY 1").fetchall()
    assert kept == [(1, 1), (2, 1), (3, 3), (4, 4)]
    beside = connection.execute(
        "SELECT event_seq, basis_id, energy_central_wh FROM estimate_beside"
    ).fetchall()
    assert beside == [(1, 2, 0.1), (1, 4, 0.0)]
    assert integrity_problems(connection) == []
    rollups = connection.execute(
        "SELECT quarter_hour, basis_id, answers, records FROM quarter_hour_rollup"
    ).fetchall()
    assert rollups == [(0, 1, 2, 0), (1, 3, 0, 1), (1, 4, 1, 0)]
    assert connection.execute("SELECT event_seq, basis_id FROM batch_receipt").fetchall() == [(1, 1), (2, 1)]
    assert bases_of(connection, 1) == [("measured", "factors-11", "11", "USA")]
    connection.close()
    after = sums_of(rich_version_1)
    # The estimates' own sums lose what was moved aside; every kept sum is as it was.
    estimates = slice(3, 10)
    assert before[estimates] != after[estimates]
    del before[estimates], after[estimates]
    assert after == pytest.approx(before, rel=1e-12, abs=0)


def test_bases_of_version_1_tell_the_grid_of_their_estimates_and_no_more(rich_version_1: str) -> None:
    connection = open_ledger(rich_version_1)
    rows = connection.execute(
        "SELECT id, zone, grid || provider || model_step, co2e_low_g_per_kwh, co2e_central_g_per_kwh, "
        "co2e_high_g_per_kwh, embodied_central_g_per_kwh, water_on_site_low_ml_per_kwh, "
        "water_power_plant_high_ml_per_kwh, market_based_g_per_kwh FROM estimate_basis ORDER BY id"
    ).fetchall()
    nothing = (None, None, None, None)
    assert rows == [
        (1, "USA", "", 384.4, 384.4, 384.4, *nothing),
        (2, "USA", "", 384.4, 384.4, 384.4, *nothing),
        (3, "custom", "", 55.5, 55.5, 55.5, *nothing),
        (4, "FRA", "", 0.0, 0.0, 0.0, *nothing),
    ]
    connection.close()
