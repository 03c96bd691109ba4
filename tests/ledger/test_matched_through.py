"""Up to where answers are matched: the popup marks an answer by its place in the order of arrival."""

import sqlite3
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wattback.ledger import offsets
from wattback.ledger.connection import open_ledger
from wattback.ledger.due import matched_through_seq
from wattback.ledger.offsets import Batch, BatchState

FINAL = ("quoted", "signed", "broadcast", "mined", "final")
FAILED = ("quoted", "signed", "failed")


def plan(connection: sqlite3.Connection, network: str = "practice") -> Batch:
    planned = offsets.plan_batch(
        connection, network=network, coverage="high", beneficiary="0x" + "11" * 20, now_ms=5,
        receipts_root=lambda rows: bytes(32),
    )  # fmt: skip
    assert planned is not None
    return planned


def walk(connection: sqlite3.Connection, batch: Batch, *states: str) -> Batch:
    for state in states:
        batch = offsets.advance(connection, batch, BatchState(state), "", now_ms=batch.updated_at_ms + 1)
    return batch


def through(connection: sqlite3.Connection) -> int:
    return matched_through_seq(connection, "practice")


def test_only_a_final_retirement_matches(
    ledger: sqlite3.Connection, make_event: Callable[..., object], append: Callable[..., object]
) -> None:
    assert through(ledger) == 0
    append(make_event(), make_event(recorded_energy_wh=1.0, source="record"))
    assert through(ledger) == 0
    batch = plan(ledger)
    for state in FINAL:
        assert through(ledger) == 0, "under way is not matched"
        batch = walk(ledger, batch, state)
    assert through(ledger) == 2
    append(make_event())
    assert through(ledger) == 2, "what comes later is not matched"
    walk(ledger, plan(ledger), *FINAL)
    assert through(ledger) == 3
    assert matched_through_seq(ledger, "elsewhere") == 0, "each network by itself"


@pytest.mark.parametrize("ending", [FAILED, ("abandoned",)])
def test_what_failed_is_matched_by_the_batch_that_takes_its_place(
    ledger: sqlite3.Connection, make_event: Callable[..., object], append: Callable[..., object],
    ending: tuple[str, ...],
) -> None:  # fmt: skip
    append(make_event())
    walk(ledger, plan(ledger), *ending)
    assert through(ledger) == 0
    append(make_event())
    walk(ledger, plan(ledger), *FINAL)
    assert through(ledger) == 2


def test_a_gap_ends_it_whatever_is_matched_behind(
    ledger: sqlite3.Connection, make_event: Callable[..., object], append: Callable[..., object]
) -> None:
    """No way of ours leads there; should a ledger hold it, an unmatched answer is not called matched."""
    append(make_event())
    walk(ledger, plan(ledger), *FINAL)
    append(make_event(), make_event())
    walk(ledger, plan(ledger), *FINAL)
    ledger.execute("UPDATE offset_batch SET from_seq = 2 WHERE seq = 2")
    assert through(ledger) == 1


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(endings=st.lists(st.sampled_from(["final", "failed", "abandoned", "retired after all"]), max_size=6))
def test_never_is_an_unmatched_answer_below_it(
    tmp_path_factory: pytest.TempPathFactory,
    make_event: Callable[..., object],
    estimate_of: Callable[..., object],
    endings: list[str],
) -> None:
    from wattback.ledger.events import append_events

    connection = open_ledger(str(tmp_path_factory.mktemp("ledger") / "ledger.sqlite3"))
    for ending in endings:
        events = [make_event(), make_event()]
        append_events(connection, events, [estimate_of(event) for event in events])  # type: ignore[misc, arg-type]
        batch = plan(connection)
        if ending == "final":
            walk(connection, batch, *FINAL)
        elif ending == "abandoned":
            walk(connection, batch, "abandoned")
        else:
            batch = walk(connection, batch, *FAILED)
            if ending != "failed":
                walk(connection, batch, "mined", "final")
    matched = {
        seq
        for (seq,) in connection.execute(
            "SELECT event_seq FROM batch_receipt JOIN offset_batch AS b ON b.seq = batch_seq WHERE b.state = 'final'"
        )
    }
    end = through(connection)
    assert matched == set(range(1, end + 1))
    connection.close()
