"""Another network: what a real one matched no other real one matches again; practice and test networks count apart."""

from dataclasses import replace
from typing import Any

import pytest

from wattback.ledger import offsets
from wattback.ledger.due import due_and_matched_mwh
from wattback.offset.errors import NetworkChanged, StillUnderWay


@pytest.fixture
def person(make_person: Any) -> Any:
    made, _market = make_person()
    made.answer(3)
    return made


def on(person: Any, make_person: Any, key: str, **changes: Any) -> Any:
    """The same person's ledger and wallet, another network with a market of its own."""
    _, market = make_person()
    market.clock = person.clock
    market.network = replace(market.network, key=key, **{"is_practice": False, "chain_id": 1} | changes)
    market.time_passes()
    return market


def engine(person: Any, market: Any, patience_s: float = 5.0) -> Any:
    return person.engine(
        provider=market,
        sleep=market.time_passes,
        poll_s=1.0,
        patience_s=patience_s,
        guard=lambda: person.guard_for(market.network),
        issue_certificate=lambda *_: None,
    )


def due_mwh(person: Any, network: str) -> int:
    connection = person.ledger()
    try:
        return due_and_matched_mwh(connection, network, "high")[0]
    finally:
        connection.close()


def test_what_one_real_network_matched_is_due_on_no_other(person: Any, make_person: Any) -> None:
    polygon, celo = on(person, make_person, "polygon"), on(person, make_person, "celo")
    matched = engine(person, polygon).run()
    assert matched.realm == "real"
    after_mwh = due_mwh(person, "celo")
    assert after_mwh == due_mwh(person, "polygon") < matched.amount_mwh, "only the retirement's own fee"
    person.answer(1)
    assert engine(person, celo).run().event_count == 2
    assert len(celo.retired()) == len(polygon.retired()) == 1


def test_practice_and_test_networks_match_for_themselves(person: Any, make_person: Any) -> None:
    practice = person.provider
    engine(person, practice).run()
    amoy = on(person, make_person, "amoy", is_testnet=True)
    assert engine(person, amoy).run().realm == "amoy"
    polygon = on(person, make_person, "polygon")
    assert engine(person, polygon).run().event_count == 5, "three answers and two fees"


def test_what_is_under_way_on_the_old_network_is_finished_first(person: Any, make_person: Any) -> None:
    polygon, celo = on(person, make_person, "polygon"), on(person, make_person, "celo")
    polygon.base_fee_wei = 10**15
    with pytest.raises(StillUnderWay):
        engine(person, polygon, patience_s=1.0).run()
    with pytest.raises(NetworkChanged, match="polygon"):
        engine(person, celo).run()
    assert celo.retired() == []
    polygon.base_fee_wei = 0
    assert engine(person, polygon).resume().state == "final"
    person.answer(1)
    assert engine(person, celo).run().event_count == 2
    connection = person.ledger()
    assert [batch.network for batch in offsets.list_batches(connection)] == ["celo", "polygon"]
    connection.close()
