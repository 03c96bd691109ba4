"""Recorded electricity is stored with how it came about, or not at all, and never changed."""

import sqlite3
from collections.abc import Callable

import pytest

from wattback.footprint import Estimate
from wattback.ledger.records import record_sums, store_record
from wattback.usage.event import UsageEvent
from wattback.usage.recorded import RecordDetail, Units, recorded_event

EstimateOf = Callable[[UsageEvent], Estimate]
SAMPLES = Units(1000, "samples")


def store(
    ledger: sqlite3.Connection,
    estimate_of: EstimateOf,
    energy_wh: float,
    source: str,
    detail: RecordDetail | None,
) -> None:
    event = recorded_event(energy_wh, source, 1_795_348_800_000)
    store_record(ledger, event, estimate_of(event), detail)


def test_records_are_summed_by_source_and_unit(ledger: sqlite3.Connection, estimate_of: EstimateOf) -> None:
    for energy_wh, source, detail in (
        (450.0, "lab", RecordDetail(1.5, 300.0, SAMPLES)),
        (150.0, "lab", RecordDetail(None, None, Units(2000, "samples"))),
        (10.0, "lab", None),
        (20.0, "lab", RecordDetail(0.1, 200.0, None)),
        (7.0, "lab", RecordDetail(None, None, Units(7, "pages"))),
        (1000.0, "home-server", None),
    ):
        store(ledger, estimate_of, energy_wh, source, detail)
    sums = record_sums(ledger)
    assert [(each.source, each.unit_name, each.records, each.energy_wh, each.units) for each in sums] == [
        ("home-server", None, 1, 1000.0, None),
        ("lab", None, 2, 30.0, None),
        ("lab", "pages", 1, 7.0, 7),
        ("lab", "samples", 2, 600.0, 3000),
    ]
    assert [each.wh_per_unit for each in sums] == [None, None, 1.0, 0.2]
    assert sums[3].co2e_g.central == pytest.approx(600 * 0.3844)


def test_fees_and_answers_are_no_records(
    ledger: sqlite3.Connection, make_event: Callable[..., UsageEvent], append: Callable[..., object]
) -> None:
    append(make_event(), make_event(recorded_energy_wh=1.0, source="fee"))
    assert record_sums(ledger) == []


def test_details_cannot_be_changed_or_deleted(ledger: sqlite3.Connection, estimate_of: EstimateOf) -> None:
    store(ledger, estimate_of, 450.0, "lab", RecordDetail(1.5, 300.0, SAMPLES))
    assert ledger.execute("SELECT * FROM record_detail").fetchall() == [(1, 1.5, 300.0, 1000, "samples")]
    for statement in ("UPDATE record_detail SET hours = 2", "DELETE FROM record_detail"):
        with pytest.raises(sqlite3.IntegrityError, match="records are immutable"):
            ledger.execute(statement)


@pytest.mark.parametrize(
    "detail",
    [
        RecordDetail(1.0, None, None),
        RecordDetail(None, 1.0, None),
        RecordDetail(0.0, 1.0, None),
        RecordDetail(1.0, -1.0, None),
        RecordDetail(None, None, None),
        RecordDetail(None, None, Units(0, "samples")),
        RecordDetail(None, None, Units(1, "")),
    ],
)
def test_a_detail_that_makes_no_sense_stores_nothing(
    ledger: sqlite3.Connection, estimate_of: EstimateOf, detail: RecordDetail
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        store(ledger, estimate_of, 450.0, "lab", detail)
    assert ledger.execute("SELECT count(*) FROM usage_event").fetchone() == (0,)
