"""Estimating again: what no retirement covers follows the newer factors, what one covers stays as it was."""

import sqlite3
import time
from collections.abc import Callable, Iterator

import pytest

from wattback.footprint import Estimate
from wattback.ledger import offsets
from wattback.ledger.connection import LedgerBusy, LedgerOverflow, open_ledger
from wattback.ledger.coverage import bases_of
from wattback.ledger.events import CountedEvent, append_events, recent_events
from wattback.ledger.offsets import Batch, BatchState
from wattback.ledger.recompute import FactorChange, RecomputeStep, StoredBasis, factor_changes, recompute_step
from wattback.ledger.rollups import totals_between
from wattback.usage.event import UsageEvent

MakeEvent = Callable[..., UsageEvent]
EstimateAs = Callable[..., Estimate]
OLD, NEW = "factors-2026.11", "factors-2026.12"
NOON_MS = 1_795_348_800_000


class Person:
    """A ledger under two versions of the factors."""

    def __init__(self, ledger: sqlite3.Connection, make_event: MakeEvent, estimate_as: EstimateAs) -> None:
        self.ledger, self._make_event, self._estimate_as = ledger, make_event, estimate_as
        self.asked: list[int] = []
        self.sha256 = {name: estimate_as(make_event(), name).factors_sha256 for name in (OLD, NEW)}

    def count(self, answers: int, factors: str = OLD, **fields: object) -> None:
        events = [self._make_event(**fields) for _ in range(answers)]
        append_events(self.ledger, events, [self._estimate_as(event, factors) for event in events])

    def step(self, factors: str = NEW, limit: int = 2000) -> RecomputeStep:
        def again(counted: CountedEvent, stored: StoredBasis) -> Estimate | None:
            assert stored.basis.factors != factors
            self.asked.append(counted.seq)
            return self._estimate_as(counted.event, factors)

        return recompute_step(self.ledger, again, self.sha256[factors], limit=limit)

    def recompute(self, factors: str = NEW, limit: int = 2000) -> tuple[int, int]:
        changed = beside = 0
        while True:
            step = self.step(factors, limit)
            changed, beside = changed + step.changed, beside + step.beside
            if step.done:
                return changed, beside

    def plan(self, network: str = "practice") -> Batch:
        batch = offsets.plan_batch(
            self.ledger,
            network=network,
            coverage="high",
            beneficiary="0x" + "5a" * 20,
            now_ms=1,
            receipts_root=lambda rows: bytes(32 + 0 * sum(1 for _ in rows)),
        )
        assert batch is not None
        return batch

    def walk(self, batch: Batch, *states: str) -> Batch:
        for state in states:
            batch = offsets.advance(self.ledger, batch, BatchState(state), "", now_ms=batch.updated_at_ms + 1)
        return batch

    def versions(self) -> list[str]:
        """Version behind the estimate that counts, in order of arrival."""
        rows = self.ledger.execute(
            "SELECT b.factors FROM estimate AS m JOIN estimate_basis AS b ON b.id = m.basis_id ORDER BY m.event_seq"
        )
        return [factors for (factors,) in rows]

    def rows(self, query: str) -> list[tuple[object, ...]]:
        return self.ledger.execute(query).fetchall()


@pytest.fixture
def person(ledger: sqlite3.Connection, make_event: MakeEvent, estimate_as: EstimateAs) -> Person:
    return Person(ledger, make_event, estimate_as)


@pytest.fixture
def in_kiritimati(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_what_is_not_covered_counts_anew_and_is_due_anew(person: Person) -> None:
    person.count(3)
    before = offsets.due(person.ledger, "practice", "high")
    energy_before = totals_between(person.ledger, NOON_MS, NOON_MS + 1).energy_wh
    assert person.step() == RecomputeStep(done=True, seen=3, changed=3, beside=0)
    after = offsets.due(person.ledger, "practice", "high")
    assert before is not None
    assert after is not None
    assert after.energy_nwh == pytest.approx(before.energy_nwh * 0.88, rel=1e-9)
    totals = totals_between(person.ledger, NOON_MS, NOON_MS + 1)
    assert totals.answers == 3
    assert totals.energy_wh.high == pytest.approx(energy_before.high * 0.88)
    assert person.versions() == [NEW] * 3
    assert person.rows("SELECT count(*) FROM quarter_hour_rollup") == [(1,)], (
        "nothing is left of the older one"
    )
    beside = person.rows("SELECT event_seq, basis_id FROM estimate_beside")
    assert beside == [(1, 1), (2, 1), (3, 1)]
    assert recent_events(person.ledger, 1)[0].energy_wh.central == pytest.approx(0.5 * 0.44)


def test_doing_it_again_does_nothing(person: Person) -> None:
    person.count(3)
    person.recompute()
    dump = list(person.ledger.iterdump())
    assert person.step() == RecomputeStep(done=True, seen=0, changed=0, beside=0)
    assert list(person.ledger.iterdump()) == dump
    assert person.asked == [1, 2, 3]


def test_what_a_batch_covers_keeps_everything(person: Person) -> None:
    person.count(2)
    batch = person.walk(person.plan(), "quoted", "signed", "broadcast", "mined", "final")
    person.count(2)
    frozen = ("batch_receipt", "offset_batch", "offset_transition")
    before = [person.rows(f"SELECT * FROM {table}") for table in frozen]
    estimates = person.rows("SELECT * FROM estimate WHERE event_seq <= 2")
    assert person.step() == RecomputeStep(done=True, seen=4, changed=2, beside=2)
    assert [person.rows(f"SELECT * FROM {table}") for table in frozen] == before
    assert person.rows("SELECT * FROM estimate WHERE event_seq <= 2") == estimates
    assert person.versions() == [OLD, OLD, NEW, NEW]
    assert [basis[1] for basis in bases_of(person.ledger, batch.seq)] == [OLD]
    beside = person.rows(
        "SELECT s.event_seq, b.factors FROM estimate_beside AS s JOIN estimate_basis AS b ON b.id = s.basis_id"
    )
    assert sorted(beside) == [(1, NEW), (2, NEW), (3, OLD), (4, OLD)]
    assert factor_changes(person.ledger) == [
        FactorChange(
            *("2026-11", OLD, NEW, 4, pytest.approx(4 * 0.25), pytest.approx(4 * 0.22)),
            *(pytest.approx(4 * 0.25 * 0.3844), pytest.approx(4 * 0.22 * 0.3844)),
        )
    ]
    assert person.plan().event_count == 2


def test_a_batch_of_any_network_keeps_what_it_covers(person: Person) -> None:
    person.count(2)
    person.plan("elsewhere")
    person.count(1)
    person.recompute()
    assert person.versions() == [OLD, OLD, NEW]
    assert person.plan("practice").event_count == 3


@pytest.mark.parametrize("ending", [("abandoned",), ("quoted", "abandoned"), ("quoted", "signed", "failed")])
def test_what_a_batch_gave_back_is_estimated_again_at_last(person: Person, ending: tuple[str, ...]) -> None:
    person.count(2)
    batch = person.plan()
    assert person.recompute() == (0, 2)
    person.walk(batch, *ending)
    assert person.recompute() == (2, 0)
    assert person.versions() == [NEW, NEW]
    # The new estimate counts now and the old one stands beside it; each answer is told of once.
    assert person.rows("SELECT event_seq, basis_id FROM estimate_beside") == [(1, 1), (2, 1)]
    assert [change.answers for change in factor_changes(person.ledger)] == [2]
    assert person.plan().event_count == 2


def test_a_failed_batch_that_was_retired_after_all_covers_what_it_covered(person: Person) -> None:
    person.count(2)
    batch = person.walk(person.plan(), "quoted", "signed", "failed")
    estimates = person.rows("SELECT * FROM estimate")
    rollups = person.rows("SELECT * FROM quarter_hour_rollup")
    person.recompute()
    person.count(1, NEW)
    batch = person.walk(batch, "mined")
    assert person.rows("SELECT * FROM estimate WHERE event_seq <= 2") == estimates
    assert person.rows("SELECT * FROM quarter_hour_rollup WHERE basis_id = 1") == rollups
    assert person.versions() == [OLD, OLD, NEW]
    person.walk(batch, "final")
    due = offsets.due(person.ledger, "practice", "high")
    assert due is not None
    assert (due.event_count, due.energy_nwh) == (1, round(0.22 * 4 * 1e9))
    assert person.recompute() == (0, 0)
    assert person.plan().event_count == 1


def test_it_goes_step_by_step_and_on_from_where_it_was(person: Person) -> None:
    person.count(5)
    steps = [person.step(limit=2) for _ in range(3)]
    assert [(step.done, step.seen) for step in steps] == [(False, 2), (False, 2), (True, 1)]
    assert person.asked == [1, 2, 3, 4, 5]
    person.count(1)
    assert person.step(limit=2) == RecomputeStep(done=True, seen=1, changed=1, beside=0)


def test_between_two_steps_a_batch_can_be_planned(person: Person) -> None:
    person.count(4)
    person.step(limit=2)
    assert person.plan().event_count == 4
    assert person.recompute() == (0, 2)
    assert person.versions() == [NEW, NEW, OLD, OLD]


def test_a_step_that_fails_changes_nothing(person: Person) -> None:
    person.count(3)
    dump = list(person.ledger.iterdump())

    def fails(counted: CountedEvent, stored: StoredBasis) -> Estimate | None:
        if counted.seq == 3:
            raise ZeroDivisionError
        return person._estimate_as(counted.event, NEW)

    with pytest.raises(ZeroDivisionError):
        recompute_step(person.ledger, fails, person.sha256[NEW])
    assert list(person.ledger.iterdump()) == dump
    assert person.recompute() == (3, 0)


def test_what_cannot_be_estimated_stays_as_it_is(person: Person) -> None:
    person.count(2)
    step = recompute_step(person.ledger, lambda counted, stored: None, person.sha256[NEW])
    assert step == RecomputeStep(done=True, seen=2, changed=0, beside=0)
    assert person.versions() == [OLD, OLD]
    assert factor_changes(person.ledger) == []


def test_going_back_to_older_factors_works_and_tells_nothing_twice(person: Person) -> None:
    person.count(3)
    person.recompute(NEW)
    assert person.recompute(OLD) == (3, 0)
    assert person.versions() == [OLD] * 3
    assert person.recompute(NEW) == (3, 0)
    assert person.rows("SELECT event_seq, basis_id FROM estimate_beside") == [(1, 1), (2, 1), (3, 1)]
    assert [(each.to_factors, each.answers) for each in factor_changes(person.ledger)] == [(NEW, 3)]


def test_recorded_electricity_moves_to_the_new_basis_and_is_no_news(person: Person) -> None:
    person.count(1, recorded_energy_wh=2.0, source="record")
    total = person.rows("SELECT * FROM running_total")
    assert person.recompute() == (1, 0)
    assert person.rows("SELECT * FROM running_total") == total
    assert person.rows("SELECT answers, records, energy_high_wh FROM quarter_hour_rollup") == [(0, 1, 2.0)]
    assert factor_changes(person.ledger) == []


@pytest.mark.usefixtures("in_kiritimati")
def test_months_are_the_persons_own(person: Person) -> None:
    person.count(1, at_ms=1_798_711_200_000)  # 2026-12-31T10:00Z, midnight of New Year there
    person.count(1, at_ms=1_798_711_199_999)
    person.recompute()
    assert [(each.month, each.answers) for each in factor_changes(person.ledger)] == [
        ("2027-01", 1),
        ("2026-12", 1),
    ]


def test_nothing_is_read_where_there_never_were_other_factors(person: Person) -> None:
    person.count(50, NEW)
    assert person.step(limit=2) == RecomputeStep(done=True, seen=0, changed=0, beside=0)
    assert person.rows("SELECT up_to_seq FROM recompute_progress") == [(50,)]


def test_another_process_that_writes_is_waited_for_and_then_told_of(
    person: Person, ledger_path: str, make_event: MakeEvent, estimate_as: EstimateAs
) -> None:
    person.count(1)
    other = open_ledger(ledger_path)
    impatient = open_ledger(ledger_path, busy_timeout_ms=50)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LedgerBusy):
        recompute_step(impatient, lambda counted, stored: None, person.sha256[NEW])
    other.execute("ROLLBACK")
    other.close()
    impatient.close()
    assert person.recompute() == (1, 0)


def test_a_total_beyond_64_bits_is_refused_whole(person: Person, estimate_as: EstimateAs) -> None:
    from dataclasses import replace

    from wattback.footprint import Range

    person.count(2)
    dump = list(person.ledger.iterdump())

    def enormous(counted: CountedEvent, stored: StoredBasis) -> Estimate | None:
        return replace(estimate_as(counted.event, NEW), energy_wh=Range(5e9, 5e9, 5e9))

    with pytest.raises(LedgerOverflow):
        recompute_step(person.ledger, enormous, person.sha256[NEW])
    assert list(person.ledger.iterdump()) == dump
