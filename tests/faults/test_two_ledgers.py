"""Ledgers that do not know all their wallet did: two companions, a backup put back, another wallet, another network.

Each stops and says so, or goes on with what it can prove; no answer is matched twice.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from agreement import Sale, require_agreement, require_nothing_double, sales_at
from anvil import Anvil
from faulty_node import SEND, Fault
from interrupted_person import CRASHED, DONE, NOTHING_DUE, TROUBLE, Person, person_on
from rpc_proxy import RpcProxy

from wattback.ledger.foreign import IGNORED, decide

AN_HOUR_S = 3600

# ------------------------------------------------------------------------------------------- two companions, one wallet


def _own(person: Person, sales: list[Sale]) -> list[Sale]:
    ids = {batch.id for batch in person.batches()}
    return [sale for sale in sales if sale.batch_key in ids]


def _others_are_ignored(person: Person) -> None:
    """The person says: what the other ledger retired matched other answers."""
    connection = person.ledger()
    try:
        decide(connection, "practice", IGNORED)
    finally:
        connection.close()


@pytest.fixture
def elsewhere(anvil: Anvil, tmp_path: Path) -> Person:
    """The same wallet on another machine, with a ledger and answers of its own."""
    return person_on(anvil, [anvil.url], tmp_path / "elsewhere")


def _both_settle(anvil: Anvil, *people: Person) -> None:
    for _ in range(8):
        for person in people:
            if person.unmatched():
                _others_are_ignored(person)
                assert person.attempt() != CRASHED, (person.folder / "errors.log").read_text()
            person.wait(16)
    sales = sales_at(anvil.url)
    for person in people:
        require_agreement(person, _own(person, sales))
    assert sum(len(_own(person, sales)) for person in people) == len(sales), "a retirement belongs to nobody"


def test_what_another_companion_retired_is_said_before_anything_is_signed(
    person: Person, elsewhere: Person, anvil: Anvil
) -> None:
    person.answer(1, AN_HOUR_S)
    elsewhere.answer(1, AN_HOUR_S)
    assert elsewhere.attempt() == DONE
    assert person.attempt() == TROUBLE
    assert person.said() == {"UnknownRetirements": 1}
    assert not person.batches(), "nothing is planned"
    assert person.attempt() == TROUBLE, "it is said until the person decides"
    _others_are_ignored(person)
    assert person.attempt() == DONE
    _both_settle(anvil, person, elsewhere)


def test_two_companions_sign_at_the_same_nonce(person: Person, elsewhere: Person, anvil: Anvil) -> None:
    """Both ask for the count before either has sent: one transaction is mined, the other never."""
    person.answer(1, AN_HOUR_S)
    elsewhere.answer(1, AN_HOUR_S)
    raws: list[bytes] = []

    def other_first() -> None:
        if not raws:
            raws.append(b"")
            anvil.rpc("anvil_dropAllTransactions")
            assert elsewhere.attempt() != CRASHED
        anvil.mine()

    elsewhere.world = anvil.mine
    person.world = other_first
    assert person.attempt() != CRASHED, (person.folder / "errors.log").read_text()
    own = _own(person, sales_at(anvil.url))
    require_nothing_double(person, own)
    person.world = anvil.mine
    _both_settle(anvil, person, elsewhere)
    assert any(batch.state == "failed" for batch in person.batches())


def test_two_companions_take_turns_in_all_ways(person: Person, elsewhere: Person, anvil: Anvil) -> None:
    """Each waits without a block, so that both have transactions waiting."""
    for mined in (0, 1, 0, 2):
        for each in (person, elsewhere):
            each.answer(1, AN_HOUR_S)
            each.world = lambda: None
            each.patience_looks = 2
            _others_are_ignored(each)
            assert each.attempt() != CRASHED, (each.folder / "errors.log").read_text()
            anvil.mine(mined)
    for each in (person, elsewhere):
        each.world = anvil.mine
        each.patience_looks = 12
    _both_settle(anvil, person, elsewhere)


# ------------------------------------------------------------------------------------------------- a backup is put back


@pytest.mark.parametrize("more", [0, 2])
def test_a_backup_from_before_the_retirement(more: int, person: Person, anvil: Anvil, tmp_path: Path) -> None:
    """What the chain has matches what is due again: it is taken as ours, or the person is asked; never bought anew."""
    person.answer(3, AN_HOUR_S)
    person.back_up(tmp_path / "backup.sqlite3")
    assert person.attempt() == DONE
    (sale,) = sales_at(anvil.url)
    person.restore(tmp_path / "backup.sqlite3")
    if more:
        person.answer(more, AN_HOUR_S)
    ended = person.attempt()
    assert ended in (DONE, NOTHING_DUE, TROUBLE)
    if ended == TROUBLE:
        assert person.said() == {"UnknownRetirements": 1}
        assert sales_at(anvil.url) == [sale]
    else:
        bought = sum(each.amount_mwh for each in sales_at(anvil.url)) - sale.amount_mwh
        assert bought < sale.amount_mwh * (more / 3 + 0.1), "answers were matched twice"


def test_a_backup_where_blocks_came_faster_than_listed(person: Person, anvil: Anvil, tmp_path: Path) -> None:
    person.answer(3, age_s=60)
    person.back_up(tmp_path / "backup.sqlite3")
    assert person.attempt() == DONE
    sales = sales_at(anvil.url)
    anvil.mine(60)
    person.restore(tmp_path / "backup.sqlite3")
    assert person.attempt() in (NOTHING_DUE, TROUBLE)
    assert sales_at(anvil.url) == sales


def test_a_backup_from_before_with_answers_lost(person: Person, anvil: Anvil, tmp_path: Path) -> None:
    """The answers that were retired are in no backup: the person decides, and what is due here is matched once."""
    person.answer(1, AN_HOUR_S)
    assert person.attempt() == DONE
    person.settle()
    person.back_up(tmp_path / "backup.sqlite3")
    known = set(person.answers_given)
    person.answer(4, AN_HOUR_S)
    assert person.attempt() == DONE
    before = sales_at(anvil.url)
    person.restore(tmp_path / "backup.sqlite3")
    person.answers_given = known
    person.answer(1, AN_HOUR_S)
    assert person.attempt() == TROUBLE
    assert person.said() == {"UnknownRetirements": 1}
    assert sales_at(anvil.url) == before
    _others_are_ignored(person)
    person.settle()
    require_agreement(person, _own(person, sales_at(anvil.url)))


@pytest.mark.parametrize("state", ["signed", "broadcast", "mined"])
def test_a_backup_from_the_middle_of_a_retirement(
    state: str, person: Person, proxy: RpcProxy, anvil: Anvil, tmp_path: Path
) -> None:
    person.answer(2, AN_HOUR_S)
    person.patience_looks = 1
    if state == "signed":
        # Once for going on with what is open, and once for the offset itself.
        proxy.node.script(SEND, *[Fault.DROP_BEFORE] * 4)
    person.world = lambda: None
    person.attempt()
    if state == "mined":
        anvil.mine()
        person.attempt()
    assert person.batches()[-1].state == state
    person.back_up(tmp_path / "backup.sqlite3")
    proxy.calm()
    person.world, person.patience_looks = anvil.mine, 12
    person.settle()
    sales = sales_at(anvil.url)
    person.restore(tmp_path / "backup.sqlite3")
    assert person.attempt() != CRASHED
    first = next(batch for batch in person.batches() if batch.state == "final")
    assert first.id in {sale.batch_key for sale in sales}, "what was under way is found, not made anew"
    require_nothing_double(person, _own(person, sales_at(anvil.url)))


# -------------------------------------------------------------------------------------- another wallet, another network


def test_another_wallet_waits_for_the_offset_of_the_one_before(person: Person, anvil: Anvil) -> None:
    person.answer(1, AN_HOUR_S)
    person.world, person.patience_looks = lambda: None, 2
    assert person.attempt() != DONE
    assert person.batches()[-1].state == "broadcast"
    other = replace(person, name="another wallet", answers_given=person.answers_given)
    other.answer(1, AN_HOUR_S)
    assert other.attempt() == TROUBLE
    assert other.said() == {"WalletChanged": 1}
    assert len(other.batches()) == 1, "nothing new is planned"
    other.world, other.patience_looks = anvil.mine, 12
    for _ in range(3):
        assert other.attempt() != CRASHED
    assert not other.unmatched()
    require_nothing_double(other, sales_at(anvil.url))
    assert {sale.beneficiary for sale in sales_at(anvil.url)} == {person.address, other.address}


def test_a_node_of_another_network_changes_nothing(person: Person, anvil: Anvil) -> None:
    person.answer(1, AN_HOUR_S)
    person.world, person.patience_looks = lambda: None, 2
    person.attempt()
    before = person.batches()
    with Anvil(chain_id=31_337) as foreign:
        astray = person_on(foreign, [foreign.url], person.folder)
        assert astray.attempt() == TROUBLE
        assert astray.said()["WrongNetwork"]
    assert person.batches() == before
    person.world, person.patience_looks = anvil.mine, 12
    person.settle()
    require_agreement(person, sales_at(anvil.url))
