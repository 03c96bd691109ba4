"""A restored backup, two companions with one wallet, a changed wallet: nothing is matched twice, and it is said."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from wattback.ledger import foreign
from wattback.ledger.connection import open_ledger
from wattback.offset.errors import NothingDue, StillUnderWay, UnknownRetirements, WalletChanged


@pytest.fixture
def person(make_person: Any) -> Any:
    made, _market = make_person()
    made.answer(3)
    return made


@pytest.fixture
def market(person: Any) -> Any:
    return person.provider


def engine(person: Any, **changes: Any) -> Any:
    settings = {"sleep": person.provider.time_passes, "poll_s": 1.0, "patience_s": 5.0}
    return person.engine(**settings | changes)


def backup(person: Any) -> Path:
    copy = person.folder / "backup.sqlite3"
    connection = open_ledger(person.ledger_path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    shutil.copy(person.ledger_path, copy)
    return copy


def restore(person: Any, copy: Path) -> None:
    for suffix in ("-wal", "-shm"):
        Path(person.ledger_path + suffix).unlink(missing_ok=True)
    shutil.copy(copy, person.ledger_path)


def decide(person: Any, decision: str) -> None:
    connection = open_ledger(person.ledger_path)
    assert foreign.decide(connection, "practice", decision) == 1
    connection.close()


def test_a_backup_of_before_the_retirement_knows_by_its_root_that_its_answers_are_matched(
    person: Any, market: Any
) -> None:
    copy = backup(person)
    engine(person).run()
    restore(person, copy)
    with pytest.raises(NothingDue):
        engine(person).run()
    assert len(market.retired()) == 1
    person.answer(2)
    batch = engine(person).run()
    assert batch.event_count == 5, "the ledger lost which answers were matched"
    assert batch.carried_mwh == -market.retired()[0].amount_mwh
    total_mwh = sum(call.amount_mwh for call in market.retired())
    due_of_all = person.query("SELECT (energy_high_nwh + 999999) / 1000000 FROM running_total")
    assert total_mwh <= due_of_all[0][0], "and what they used is matched once"


def test_a_backup_that_lacks_some_of_the_answers_asks_the_person(person: Any, market: Any) -> None:
    copy = backup(person)
    person.answer(2)
    engine(person).run()
    restore(person, copy)
    for _ in range(2):
        with pytest.raises(UnknownRetirements, match="put back from a backup, or another Wattback"):
            engine(person).run()
    assert len(market.retired()) == 1
    decide(person, "ours")
    with pytest.raises(NothingDue):
        engine(person).run()
    assert len(market.retired()) == 1


def test_an_older_backup_finds_every_retirement_it_missed(person: Any, market: Any) -> None:
    engine(person).run()
    copy = backup(person)
    for _ in range(2):
        person.answer(1)
        engine(person).run()
    restore(person, copy)
    person.answer(1)
    with pytest.raises(UnknownRetirements, match="2 retirements"):
        engine(person).run()
    assert len(market.retired()) == 3


def test_two_companions_with_one_wallet_each_know_of_the_other(
    person: Any, market: Any, make_person: Any
) -> None:
    other, _ = make_person()
    other.provider, other.clock = market, person.clock
    other.answer(4)
    engine(person).run()
    with pytest.raises(UnknownRetirements, match="1 retirement of"):
        engine(other).run()
    decide(other, "ignored")
    batch = engine(other).run()
    assert (batch.state, batch.event_count, batch.carried_mwh) == ("final", 4, 0)
    person.answer(1)
    with pytest.raises(UnknownRetirements):
        engine(person).run()
    decide(person, "ignored")
    assert engine(person).run().event_count == 2, "the answer and the first retirement's fee"
    assert len(market.retired()) == 3


def test_a_wallet_used_for_other_things_is_no_reason_to_stop(person: Any, market: Any) -> None:
    market.use_nonce_elsewhere()
    assert engine(person).run().state == "final"
    market.use_nonce_elsewhere()
    person.answer(1)
    assert engine(person).run().state == "final"


def test_what_the_old_wallet_signed_is_finished_before_the_new_one_signs(person: Any, market: Any) -> None:
    market.base_fee_wei = 10**15
    with pytest.raises(StillUnderWay):
        engine(person, patience_s=1.0).run()
    new_account = "0x2222222222222222222222222222222222222222"
    with pytest.raises(WalletChanged, match=person.account.address):
        engine(person, account=new_account, patience_s=1.0).run()
    market.base_fee_wei = 0
    with pytest.raises(WalletChanged):
        engine(person, account=new_account).run()
    assert len(market.retired()) == 1
    assert [row[0] for row in person.query("SELECT state FROM offset_batch")] == ["final"]
