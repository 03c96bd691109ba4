"""`kill -9` at random instants, on networks that fail, lie and reorganise: no retirement twice, none lost.

Workers are forked from this process, which has web3 loaded. How many are killed comes from `WATTBACK_CRASH_ROUNDS`;
`WATTBACK_CRASH_SEED` starts other dice. Dice of several processes do not roll in one order, so a seed tells of a kind
of run and not of one run.
"""

import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from agreement import require_agreement, require_nothing_double
from campaign_form import IS_LONG, ROUNDS, SEED
from faulty_node import CALM, Fault
from interrupted_person import CRASHED, DONE, REFUSED, Person, Worker
from places import WEATHERS, Place, place_called
from telling import SENDING, SENT, SIGNED_ONLY, STATE_REACHED

pytestmark = pytest.mark.crash

# Of all kills; together they are as many as were asked for.
SHARE = {"node": 0.5, "two nodes": 0.15, "practice": 0.35}
STATES = ("planned", "quoted", "signed", "broadcast", "mined", "final")
# Planned, quoted and signed are told once each; the later states may come again when blocks are replaced.
INSTANTS = (
    *((STATE_REACHED, nth) for nth in range(1, 7)),
    (SIGNED_ONLY, 1),
    (SENDING, 1),
    (SENT, 1),
    (SENT, 2),
)


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    """How many there are at this place."""
    return round(ROUNDS * SHARE[request.param])


@pytest.fixture
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    with place_called(request.node.callspec.params["rounds"], tmp_path, random.Random(SEED)) as there:
        yield there


@pytest.mark.parametrize("rounds", list(SHARE) if IS_LONG else ["node", "practice"], indirect=True)
def test_no_kill_leads_to_a_second_retirement_or_loses_one(place: Place, rounds: int) -> None:
    dice = random.Random(SEED)
    kills, started, found, retired_as = 0, 0, Counter[str](), Counter[str]()
    person = place.person
    # Some rounds more when the dice left a state out, so that a slow machine is no failure.
    while kills < rounds or (kills < 3 * rounds + 40 and not _fell_everywhere(found, retired_as)):
        assert started < 20 * rounds + 100, (
            f"only {kills} of {started} workers lived long enough to be killed"
        )
        person.answer(dice.randint(1, 3))
        place.set_weather(dice.choice(WEATHERS))
        kills += _killed_at_an_instant(person.start(), started, dice)
        started += 1
        sales = place.sales()
        require_nothing_double(person, sales)
        newest = person.batches()[-1] if person.batches() else None
        if newest is not None:
            found[newest.state] += 1
            retired_as[newest.state] += newest.id in {sale.batch_key for sale in sales}
        if dice.random() < 0.3:
            place.mishap(dice)
            require_nothing_double(person, place.sales())
        if newest is not None and newest.state == "failed":
            person.wait(16)
    place.set_weather(CALM)
    person.settle()
    ended = require_agreement(person, place.sales())
    _report(
        f"{kills} kills of {started} workers, newest batch {_plain(found)}, of it retired {_plain(retired_as)}"
    )
    _report(
        f"replaced {_replaced(person)}, batches ended {ended}, faults {_named(place.met())}, told {dict(person.said())}"
    )
    assert all(found[state] for state in STATES), f"kills fell into {found}"
    assert retired_as["signed"] + retired_as["broadcast"], (
        f"none between the block and the ledger: {retired_as}"
    )


@pytest.mark.parametrize("rounds", list(SHARE), indirect=True)
def test_storms_without_kills(place: Place, rounds: int) -> None:
    """Every kind of fault many times over, in one process that lives through them."""
    dice = random.Random(SEED + 1)
    ended = Counter[int]()
    person = place.person
    for _ in range(rounds):
        person.answer(dice.randint(1, 3))
        place.set_weather(dice.choice(WEATHERS[2:]))
        how = person.attempt()
        assert how != CRASHED, (person.folder / "errors.log").read_text()
        ended[how] += 1
        require_nothing_double(person, place.sales())
        if dice.random() < 0.2:
            place.mishap(dice)
        if person.batches() and person.batches()[-1].state == "failed":
            person.wait(16)
    place.set_weather(CALM)
    person.settle()
    batches_ended = require_agreement(person, place.sales())
    _report(f"{rounds} attempts {dict(ended)}, replaced {_replaced(person)}, batches ended {batches_ended}")
    _report(f"faults {_named(place.met())}, told {dict(person.said())}")
    met = place.met()
    assert sum(met.values()), "no fault happened"
    if rounds >= 150:
        missing = [fault for fault in place.possible_faults if not met[fault]]
        assert not missing, f"faults that never happened: {missing}"


@pytest.mark.parametrize("rounds", ["practice"], indirect=True)
def test_of_two_offsets_at_once_one_is_refused(place: Place, rounds: int) -> None:
    place.person.answer(3)
    workers = [place.person.start() for _ in range(2)]
    assert sorted(worker.ended() for worker in workers) == [DONE, REFUSED]
    assert len(place.sales()) == 1


def _fell_everywhere(found: Counter[str], retired_as: Counter[str]) -> bool:
    between = retired_as["signed"] + retired_as["broadcast"]
    return all(found[state] for state in STATES) and between > 0


def _killed_at_an_instant(worker: Worker, started: int, dice: random.Random) -> bool:
    """A random while after every instant in turn, so that kills also fall in between."""
    worker.wait_until_told(*INSTANTS[started % len(INSTANTS)], within_s=20.0)
    time.sleep(dice.choice((0.0, dice.uniform(0, 0.02), dice.uniform(0, 0.2))))
    return worker.kill()


def _replaced(person: Person) -> int:
    """Transactions with more than one candidate."""
    ((count,),) = person.query(
        "SELECT count(*) FROM (SELECT 1 FROM transaction_candidate GROUP BY transaction_seq HAVING count(*) > 1)"
    )
    return int(count)


def _plain(counted: Counter[str]) -> dict[str, int]:
    return {str(state): count for state, count in sorted(counted.items())}


def _named(counted: Counter[Fault]) -> dict[str, int]:
    return {fault.name: counted[fault] for fault in Fault}


def _report(text: str) -> None:
    print(text)
