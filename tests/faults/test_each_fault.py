"""Every fault of a network by itself, at every request of a retirement: nothing double, nothing lost, all ended."""

import pytest
from agreement import require_agreement, require_nothing_double, sales_at
from anvil import Anvil
from campaign_form import IS_LONG, combined
from faulty_node import OF_SENDING, SEND, Fault, FaultyNode
from interrupted_person import CRASHED, DONE, Person, address_of, person_on
from rpc_proxy import RpcProxy

BUYER = address_of("a person who is interrupted")
# One request in so many meets each fault; all of them in the long form.
STRIDE = 1 if IS_LONG else 41
FAULTS_ANYWHERE = [fault for fault in Fault if fault not in OF_SENDING]


def test_without_faults_everything_agrees(person: Person, anvil: Anvil) -> None:
    person.answer(3)
    assert person.attempt() == DONE
    assert require_agreement(person, sales_at(anvil.url)) == {"final": 1}


@pytest.fixture(scope="module")
def requests_of_a_retirement(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    with Anvil() as anvil:
        anvil.open_market(BUYER)
        with RpcProxy(anvil.url, FaultyNode()) as proxy:
            person = person_on(anvil, [proxy.url], tmp_path_factory.mktemp("counted"))
            person.answer()
            assert person.attempt() == DONE
            return proxy.node.heard


@pytest.mark.parametrize("fault", FAULTS_ANYWHERE)
def test_a_fault_at_any_request_of_a_retirement(
    fault: Fault, person: Person, proxy: RpcProxy, anvil: Anvil, requests_of_a_retirement: list[str]
) -> None:
    met = 0
    for nth in range(FAULTS_ANYWHERE.index(fault) % STRIDE, len(requests_of_a_retirement), STRIDE):
        method = requests_of_a_retirement[nth]
        person.answer()
        before = requests_of_a_retirement[:nth].count(method)
        proxy.node.script(method, *[None] * before, fault)
        assert person.attempt() != CRASHED, (person.folder / "errors.log").read_text()
        require_nothing_double(person, sales_at(anvil.url))
        met += proxy.node.met[fault] > met
        proxy.calm()
    assert met, f"{fault.name} never happened"
    person.settle()
    require_agreement(person, sales_at(anvil.url))


@pytest.mark.parametrize(
    ("times", "fault"),
    combined(3, (1, 2, 5), (*OF_SENDING, Fault.DROP_BEFORE, Fault.DROP_AFTER, Fault.HOLD, Fault.TWICE)),
)
def test_a_node_that_lies_about_a_sending(
    fault: Fault, times: int, person: Person, proxy: RpcProxy, anvil: Anvil
) -> None:
    person.answer(2)
    proxy.node.script(SEND, *[fault] * times)
    assert person.attempt() != CRASHED, (person.folder / "errors.log").read_text()
    require_nothing_double(person, sales_at(anvil.url))
    proxy.calm()
    person.settle()
    require_agreement(person, sales_at(anvil.url))
    assert proxy.node.met[fault] >= 1


@pytest.mark.parametrize(
    ("fault", "mined", "clock"),
    combined(
        3,
        (Fault.KNOWN_SENT, Fault.TOO_LOW_SENT, Fault.UNDERPRICED_SENT),
        ("while it is hidden", "long after"),
        ("time passes", "the machine's clock jumps"),
    ),
)
def test_a_lie_about_a_sending_whose_transaction_is_hidden_too(
    fault: Fault,
    mined: str,
    clock: str,
    person: Person,
    proxy: RpcProxy,
    anvil: Anvil,
) -> None:
    """The node has it, denies it and hides it for longer than anybody looks; a block has it meanwhile, or later."""
    person.answer(2)
    if mined == "long after":
        person.world = lambda: None
    proxy.node.script(SEND, *[fault] * 50)
    proxy.node.hide(200)
    assert person.attempt() != CRASHED
    require_nothing_double(person, sales_at(anvil.url))
    if clock == "time passes":
        person.wait(30)
    else:
        person.clock.ahead_ms += 30 * 60_000
    assert person.attempt() != CRASHED
    proxy.calm()
    person.world = anvil.mine
    anvil.mine()
    person.settle()
    require_agreement(person, sales_at(anvil.url))
