"""A transaction that waits too long is replaced at its nonce; whichever candidate a block takes, one retires."""

import pytest
from agreement import require_agreement, require_nothing_double, sales_at
from anvil import Anvil
from campaign_form import combined
from eth_utils.crypto import keccak
from faulty_node import SEND, Fault
from interrupted_person import CRASHED, DONE, UNDER_WAY, Person
from rpc_proxy import RpcProxy
from telling import CONFIRMATIONS, SENDING, SIGNED_ONLY

DEAR_WEI = 40 * 10**9
CHEAP_WEI = 10**9


def _waits(person: Person, anvil: Anvil) -> bytes:
    """A retirement that no block takes while the network becomes somewhat dearer; its bytes."""
    person.world, person.patience_looks = lambda: None, 3
    person.answer(2)
    assert person.attempt() == UNDER_WAY
    (raw,) = person.candidates()
    base_fee_wei = int(anvil.rpc("eth_getBlockByNumber", "latest", False)["baseFeePerGas"], 16)
    anvil.rpc("anvil_dropAllTransactions")
    anvil.rpc("anvil_setNextBlockBaseFeePerGas", hex(base_fee_wei * 5 // 4))
    person.wait(5)
    anvil.mine()
    anvil.send(raw)
    return raw


def _is_replaced(person: Person, anvil: Anvil) -> tuple[bytes, bytes]:
    old = _waits(person, anvil)
    assert person.attempt() in (UNDER_WAY, DONE)
    candidates = person.candidates()
    assert len(candidates) == 2, "it was not replaced"
    assert candidates[0] == old
    return candidates[0], candidates[1]


def _only_waiting(anvil: Anvil, raw: bytes) -> None:
    """Of what waits, the node has this and nothing else."""
    anvil.rpc("anvil_dropAllTransactions")
    anvil.rpc("anvil_setNextBlockBaseFeePerGas", hex(CHEAP_WEI))
    anvil.send(raw)


def test_a_transaction_too_cheap_to_be_kept_is_replaced(person: Person, anvil: Anvil) -> None:
    person.world = lambda: None
    person.answer(2)
    assert person.attempt() == UNDER_WAY
    anvil.rpc("anvil_setNextBlockBaseFeePerGas", hex(DEAR_WEI))
    person.wait(5)
    anvil.mine()
    assert not anvil.transactions_in(1), "a block took it"
    assert person.attempt() != CRASHED
    assert len(person.candidates()) == 2
    person.world, person.patience_looks = anvil.mine, 12
    person.settle()
    assert set(require_agreement(person, sales_at(anvil.url))) == {"final"}


def test_the_newer_candidate_is_mined(person: Person, anvil: Anvil) -> None:
    _, newer = _is_replaced(person, anvil)
    anvil.mine()
    assert anvil.transactions_in(1) == [newer]
    person.world, person.patience_looks = anvil.mine, 12
    person.settle()
    assert set(require_agreement(person, sales_at(anvil.url))) == {"final"}


def test_the_older_candidate_is_mined_after_all(person: Person, anvil: Anvil) -> None:
    older, _ = _is_replaced(person, anvil)
    _only_waiting(anvil, older)
    anvil.mine()
    assert anvil.transactions_in(1) == [older]
    person.world, person.patience_looks = anvil.mine, 12
    person.settle()
    assert set(require_agreement(person, sales_at(anvil.url))) == {"final"}
    tx_hash, *_ = (found for (found,) in person.query("SELECT tx_hash FROM offset_batch ORDER BY seq"))
    assert tx_hash == keccak(older)


@pytest.mark.parametrize("first", ["older", "newer"])
def test_two_branches_have_a_candidate_each(first: str, person: Person, anvil: Anvil) -> None:
    older, newer = _is_replaced(person, anvil)
    one, other = (older, newer) if first == "older" else (newer, older)
    _only_waiting(anvil, one)
    anvil.mine()
    assert anvil.transactions_in(1) == [one]
    assert person.attempt() == UNDER_WAY, "without blocks on top it is not final"
    anvil.mine(CONFIRMATIONS - 1)
    assert person.attempt() == UNDER_WAY
    anvil.reorganise(CONFIRMATIONS)
    require_nothing_double(person, sales_at(anvil.url))
    _only_waiting(anvil, other)
    anvil.mine()
    assert anvil.transactions_in(1) == [other]
    person.world, person.patience_looks = anvil.mine, 12
    person.settle()
    assert set(require_agreement(person, sales_at(anvil.url))) == {"final"}


@pytest.mark.parametrize(
    ("mined", "fault"),
    combined(
        3,
        ("older", "newest"),
        (
            *(Fault.UNDERPRICED_UNSENT, Fault.UNDERPRICED_SENT, Fault.TOO_LOW_UNSENT, Fault.TOO_LOW_SENT),
            *(Fault.KNOWN_UNSENT, Fault.DROP_BEFORE, Fault.DROP_AFTER, Fault.HOLD),
        ),
    ),
)
def test_a_lie_about_a_replacement(
    fault: Fault, mined: str, person: Person, proxy: RpcProxy, anvil: Anvil
) -> None:
    older = _waits(person, anvil)
    proxy.node.script(SEND, None, *[fault] * 4)
    assert person.attempt() != CRASHED, (person.folder / "errors.log").read_text()
    assert len(person.candidates()) >= 2
    require_nothing_double(person, sales_at(anvil.url))
    proxy.calm()
    _only_waiting(anvil, older if mined == "older" else person.candidates()[-1])
    anvil.mine()
    person.world, person.patience_looks = anvil.mine, 12
    person.settle()
    assert set(require_agreement(person, sales_at(anvil.url))) == {"final"}


@pytest.mark.parametrize("instant", [SIGNED_ONLY, SENDING])
@pytest.mark.parametrize("mined", ["older", "newest"])
def test_killed_around_the_signature_of_a_replacement(
    instant: bytes, mined: str, person: Person, anvil: Anvil
) -> None:
    older = _waits(person, anvil)
    worker = person.start()
    worker.wait_until_told(instant, 1 if instant == SIGNED_ONLY else 2, within_s=20.0)
    assert worker.kill()
    require_nothing_double(person, sales_at(anvil.url))
    _only_waiting(anvil, older if mined == "older" else person.candidates()[-1])
    anvil.mine()
    person.world, person.patience_looks = anvil.mine, 12
    person.settle()
    assert set(require_agreement(person, sales_at(anvil.url))) == {"final"}


def test_a_cancellation_is_mined(person: Person, anvil: Anvil) -> None:
    _waits(person, anvil)
    assert person.engine().cancel().state == "broadcast", "until a block has one of them, nothing is decided"
    person.world, person.patience_looks = anvil.mine, 12
    anvil.mine(2)
    person.settle()
    ended = require_agreement(person, sales_at(anvil.url))
    assert ended["failed"] == 1, "what was cancelled says so"
    assert ended["final"], "what it was to match is due again"


@pytest.mark.parametrize("first", ["retirement", "cancellation"])
def test_two_branches_have_the_retirement_and_its_cancellation(
    first: str, person: Person, anvil: Anvil
) -> None:
    retirement = _waits(person, anvil)
    person.engine().cancel()
    cancellation = person.candidates()[-1]
    assert cancellation != retirement
    one, other = (retirement, cancellation) if first == "retirement" else (cancellation, retirement)
    for raw, blocks_on_top in ((one, CONFIRMATIONS - 1), (other, CONFIRMATIONS)):
        _only_waiting(anvil, raw)
        anvil.mine()
        assert anvil.transactions_in(1) == [raw]
        assert person.attempt() != CRASHED
        anvil.mine(blocks_on_top)
        assert person.attempt() != CRASHED
        require_nothing_double(person, sales_at(anvil.url))
        if raw == one:
            anvil.reorganise(CONFIRMATIONS)
    person.world, person.patience_looks = anvil.mine, 12
    person.settle()
    ended = require_agreement(person, sales_at(anvil.url))
    assert ended.get("failed", 0) == (first == "retirement")
