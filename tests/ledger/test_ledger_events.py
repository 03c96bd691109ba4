"""Events: committed once, never changed, told as they were."""

import sqlite3
from collections.abc import Callable

import pytest

from wattback.footprint import Estimate
from wattback.ledger.connection import LedgerOverflow, open_ledger
from wattback.ledger.events import (
    AppendResult,
    append_events,
    counted_as,
    event_count,
    events_between,
    known_ids,
    recent_events,
    to_nwh,
)
from wattback.usage.event import UsageEvent
from wattback.usage.flags import ABORTED, IMPLAUSIBLE

MakeEvent = Callable[..., UsageEvent]
Append = Callable[..., AppendResult]


def test_an_event_comes_back_as_it_was(
    ledger: sqlite3.Connection, make_event: MakeEvent, estimate_of: Callable[[UsageEvent], Estimate]
) -> None:
    event = make_event(
        reasoning_tokens=7, cached_input_tokens=5, model_raw="modèle \N{ROBOT FACE} o'3",
        context_known="partial", flags=ABORTED | IMPLAUSIBLE,
    )  # fmt: skip
    estimate = estimate_of(event)
    assert append_events(ledger, [event], [estimate]) == AppendResult(1, 0, (), 1)
    (counted,) = recent_events(ledger, 10)
    assert counted.event == event
    assert counted.seq == 1
    assert counted.energy_wh == estimate.energy_wh
    assert counted.co2e_g == estimate.co2e_g
    assert counted.model_class == estimate.model.model_class


def test_another_connection_sees_it_at_once(
    ledger: sqlite3.Connection, ledger_path: str, make_event: MakeEvent, append: Append
) -> None:
    other = open_ledger(ledger_path, read_only=True)
    append(make_event())
    assert event_count(other) == 1
    other.close()


@pytest.mark.parametrize("same", ["id", "dedupe_key"])
def test_the_same_answer_counts_once(
    ledger: sqlite3.Connection, make_event: MakeEvent, append: Append, same: str
) -> None:
    first, second, third = make_event(), make_event(), make_event(output_tokens=9)
    again = make_event(**{same: getattr(first, same)}, output_tokens=1)
    assert append(first) == AppendResult(1, 0, (), 1)
    assert append(second, again, third, second) == AppendResult(2, 2, (1, 3), 2)
    assert [counted.event for counted in events_between(ledger, 0, 99)] == [first, second, third]
    assert event_count(ledger) == 3
    counted = counted_as(ledger, again)
    assert counted is not None
    assert counted.event == first


def test_only_known_answers_change_nothing(
    ledger: sqlite3.Connection, make_event: MakeEvent, append: Append
) -> None:
    events = [make_event() for _ in range(3)]
    append(*events)

    def rows() -> list[str]:
        # SQLite notes numbers it might have used; none of them was.
        return [line for line in ledger.iterdump() if "sqlite_sequence" not in line]

    before = rows()
    assert append(*events) == AppendResult(0, 3, (0, 1, 2), 4)
    assert rows() == before
    append(make_event())
    assert [counted.seq for counted in recent_events(ledger, 2)] == [4, 3]


def test_nothing_to_append_is_no_fault(append: Append) -> None:
    assert append() == AppendResult(0, 0, (), 1)


def test_events_cannot_be_changed_or_deleted(
    ledger: sqlite3.Connection, make_event: MakeEvent, append: Append
) -> None:
    append(make_event())
    for statement in ("UPDATE event SET output_tokens = 0", "DELETE FROM event"):
        with pytest.raises(sqlite3.IntegrityError, match="usage events are immutable"):
            ledger.execute(statement)


def test_order_of_arrival_is_the_order_of_numbers(
    ledger: sqlite3.Connection, make_event: MakeEvent, append: Append
) -> None:
    events = [make_event() for _ in range(6)]
    append(*events[:2])
    append(*events[2:])
    assert [counted.event for counted in events_between(ledger, 1, 4)] == events[1:4]
    assert [counted.seq for counted in events_between(ledger, 1, 4)] == [2, 3, 4]
    assert [counted.event for counted in recent_events(ledger, 2)] == [events[5], events[4]]


def test_known_ids_are_told(ledger: sqlite3.Connection, make_event: MakeEvent, append: Append) -> None:
    known, unknown = make_event(), make_event()
    append(known)
    assert known_ids(ledger, [known.id, unknown.id]) == {known.id}
    assert counted_as(ledger, unknown) is None


def test_recorded_electricity_counts_as_recorded(
    ledger: sqlite3.Connection, make_event: MakeEvent, append: Append
) -> None:
    append(make_event(recorded_energy_wh=0.125, source="fee", model_raw="", input_tokens=0, output_tokens=0))
    (counted,) = recent_events(ledger, 1)
    assert counted.event.recorded_energy_wh == 0.125
    assert (counted.energy_wh.low, counted.energy_wh.central, counted.energy_wh.high) == (0.125, 0.125, 0.125)
    total = ledger.execute("SELECT energy_low_nwh, energy_high_nwh FROM running_total").fetchone()
    assert total == (125_000_000, 125_000_000)


def test_what_the_schema_forbids_stores_nothing(
    ledger: sqlite3.Connection, make_event: MakeEvent, append: Append
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        append(make_event(), make_event(id=b"too short"))
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        append(make_event(), make_event(context_known="perhaps"))
    assert event_count(ledger) == 0
    assert not ledger.in_transaction


def test_a_total_beyond_64_bits_is_refused_whole(
    ledger: sqlite3.Connection, make_event: MakeEvent, append: Append
) -> None:
    half_of_all = 5e9
    append(make_event(recorded_energy_wh=half_of_all))
    with pytest.raises(LedgerOverflow, match="Nothing of them was stored"):
        append(make_event(), make_event(recorded_energy_wh=half_of_all))
    assert event_count(ledger) == 1
    append(make_event())


@pytest.mark.parametrize(
    ("energy_wh", "energy_nwh"), [(0.0, 0), (1.0, 10**9), (0.1, 10**8), (4e-10, 0), (6e-10, 1), (1e-9, 1)]
)
def test_watt_hours_round_to_nanowatt_hours(energy_wh: float, energy_nwh: int) -> None:
    assert to_nwh(energy_wh) == energy_nwh
