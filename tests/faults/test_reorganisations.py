"""Blocks that are replaced, up to the confirmation depth: what is final stays, what was lost is sent again."""

import pytest
from agreement import require_agreement, require_nothing_double, sales_at
from anvil import Anvil
from campaign_form import IS_LONG, combined
from faulty_node import Request
from interrupted_person import CRASHED, UNDER_WAY, Person
from rpc_proxy import RpcProxy
from telling import CONFIRMATIONS

MOMENTS = 24 if IS_LONG else 8


@pytest.mark.parametrize(
    ("depth", "confirmed", "becomes"),
    [
        case
        for case in combined(
            4, range(1, CONFIRMATIONS + 1), range(CONFIRMATIONS), ("lost", "waiting", "again")
        )
        if case[0] > case[1]
    ],
)
def test_a_retirement_whose_block_is_replaced(
    becomes: str, confirmed: int, depth: int, person: Person, anvil: Anvil
) -> None:
    seen: list[str] = []

    def world() -> None:
        sale = [
            block for block in range(anvil.first_block + 1, anvil.head() + 1) if anvil.transactions_of(block)
        ]
        if not seen and sale and anvil.head() - sale[-1] == confirmed:
            lost = anvil.reorganise(depth)
            assert lost, "nothing was in the blocks that were replaced"
            assert not sales_at(anvil.url), "the chain has it still"
            if becomes != "lost":
                anvil.send(lost[0])
            if becomes == "again":
                anvil.mine()
            seen.append(becomes)
        else:
            anvil.mine()

    person.world = world
    person.answer(2)
    assert person.attempt() != CRASHED
    assert seen
    require_nothing_double(person, sales_at(anvil.url))
    person.settle()
    assert require_agreement(person, sales_at(anvil.url)) == {"final": 1}
    assert not person.said(), "a replaced block is nobody's error"


@pytest.mark.parametrize(
    "method",
    [
        "eth_blockNumber",
        *(["eth_getLogs", "eth_getTransactionReceipt", "eth_getBlockByNumber"] if IS_LONG else []),
    ],
)
def test_blocks_are_replaced_at_the_very_moment_they_are_asked_about(
    method: str, person: Person, proxy: RpcProxy, anvil: Anvil
) -> None:
    """Between two requests of one look: the deepest reorganisation there is, and as many blocks again on top.

    What a look has seen of the old branch must not be counted together with what it sees of the new one.
    """
    asked, at, replaced = 0, 0, 0

    def hears(request: Request) -> None:
        nonlocal asked, replaced
        if request["method"] != method or not at:
            return
        waiting = anvil.transactions_in(CONFIRMATIONS)
        asked += bool(waiting)
        if asked == at and waiting:
            assert anvil.reorganise(CONFIRMATIONS)
            anvil.mine(2)
            replaced += 1
            asked = -1000

    proxy.node.hears = hears
    for nth in range(1, MOMENTS + 1):
        person.answer()
        asked, at = 0, nth
        assert person.attempt() != CRASHED, (person.folder / "errors.log").read_text()
        require_nothing_double(person, sales_at(anvil.url))
        at = 0
        person.settle()
        require_nothing_double(person, sales_at(anvil.url))
    assert replaced, "no block with a retirement was replaced"
    require_agreement(person, sales_at(anvil.url))


@pytest.mark.parametrize("clock_jumps", [False, True])
def test_a_failure_in_a_block_that_is_replaced_is_no_failure(
    clock_jumps: bool, person: Person, anvil: Anvil
) -> None:
    """The desk is paused in one branch only: there the purchase fails, and in the other the same bytes succeed."""
    person.world, person.patience_looks = lambda: None, 3
    person.answer(2)
    assert person.attempt() == UNDER_WAY
    (raw,) = person.candidates()
    anvil.rpc("anvil_dropAllTransactions")
    anvil.as_owner("pause")
    anvil.mine()
    anvil.send(raw)
    anvil.mine()
    assert person.attempt() != CRASHED
    if clock_jumps:
        person.clock.ahead_ms += 30 * 60_000
    assert person.attempt() != CRASHED
    lost = anvil.reorganise(2, again=[raw])
    assert raw in lost
    assert len(sales_at(anvil.url)) == 1, "in this branch it retires"
    person.world, person.patience_looks = anvil.mine, 12
    person.settle()
    require_agreement(person, sales_at(anvil.url))


def test_a_failure_that_stays_is_told_with_its_reason(person: Person, anvil: Anvil) -> None:
    person.world, person.patience_looks = lambda: None, 3
    person.answer(2)
    assert person.attempt() == UNDER_WAY
    (raw,) = person.candidates()
    anvil.rpc("anvil_dropAllTransactions")
    anvil.as_owner("pause")
    anvil.mine()
    anvil.send(raw)
    anvil.mine(1 + CONFIRMATIONS)
    person.attempt()
    (batch,) = person.batches()
    assert batch.state == "failed"
    assert batch.reason
    assert not sales_at(anvil.url)
    anvil.as_owner("unpause")
    person.world, person.patience_looks = anvil.mine, 12
    person.settle()
    require_agreement(person, sales_at(anvil.url))
