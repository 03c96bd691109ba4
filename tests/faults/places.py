"""Where a person lives in a campaign: before a real node behind a proxy, or with the practice chain in a file."""

import contextlib
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from agreement import Sale, sales_at, sales_on_chain
from anvil import Anvil
from faulty_node import CALM, Fault, FaultyNode, Weather
from interrupted_person import Person, address_of, person_on
from practice_faults import FaultyPractice
from rpc_proxy import RpcProxy
from telling import CONFIRMATIONS, SENDING, SENT, Tell

from wattback.chain.practice_chain import PracticeChain
from wattback.chain.retirement import RetirementProvider

WEATHERS = (
    CALM,
    CALM,
    Weather(rate=0.006, sending_rate=0.5, hiding_rate=0.1),
    Weather(rate=0.006, sending_rate=0.9),
    Weather(rate=0.03, sending_rate=0.5, hiding_rate=0.05),
)


DEAREST_WEI = 50 * 10**9


class Place(Protocol):
    """A person, the network it reaches, and what the network really has."""

    person: Person
    possible_faults: tuple[Fault, ...]

    def set_weather(self, weather: Weather) -> None: ...
    def mishap(self, dice: random.Random) -> None: ...
    def sales(self) -> list[Sale]: ...
    def met(self) -> Counter[Fault]: ...


class NodePlace:
    """Anvil behind proxies; blocks are replaced up to the confirmation depth while the engine waits."""

    possible_faults: tuple[Fault, ...] = tuple(Fault)

    def __init__(self, anvil: Anvil, proxies: Sequence[RpcProxy], folder: Path, dice: random.Random) -> None:
        self.anvil, self.proxies, self._dice = anvil, proxies, dice
        self._is_calm = True
        self.person = person_on(anvil, [proxy.url for proxy in proxies], folder, world=self._world)

    def set_weather(self, weather: Weather) -> None:
        """For the next attempts; calm weather also lets blocks stay."""
        self._is_calm = weather is CALM
        for proxy in self.proxies:
            proxy.node.weather = weather
            if weather is CALM:
                proxy.calm()

    def mishap(self, dice: random.Random) -> None:
        """The newest blocks are replaced; or the network gets dearer, and what waits has waited too long."""
        if dice.random() < 0.6:
            self.anvil.random_reorganisation(dice, CONFIRMATIONS)
            return
        base_fee_wei = int(self.anvil.rpc("eth_getBlockByNumber", "latest", False)["baseFeePerGas"], 16)
        dearer_wei = min(int(base_fee_wei * dice.uniform(1.1, 3)) + 1, DEAREST_WEI)
        self.anvil.rpc("anvil_setNextBlockBaseFeePerGas", hex(dearer_wei))
        self.person.wait(4)

    def sales(self) -> list[Sale]:
        """What the node has, asked without faults."""
        return sales_at(self.anvil.url, self.person.address)

    def met(self) -> Counter[Fault]:
        """Faults that happened."""
        return sum((proxy.node.met for proxy in self.proxies), Counter())

    def _world(self) -> None:
        """While the engine waits: a block, now and then none or three, now and then other ones."""
        if not self._is_calm and self._dice.random() < 0.15:
            self.anvil.random_reorganisation(self._dice, CONFIRMATIONS)
        self.anvil.mine(self._dice.choice((0, 1, 1, 1, 3)))


class PracticePlace:
    """The practice chain in its file; the faults are in the worker's own process."""

    # Its blocks are final at once: no node of it is behind.
    possible_faults: tuple[Fault, ...] = tuple(fault for fault in Fault if fault != Fault.STALE)

    def __init__(self, folder: Path, dice: random.Random) -> None:
        self._path = str(folder / "chain.sqlite3")
        self._node, self._dice = FaultyNode(), dice
        self._node.happens = self._happens
        self._faults = folder / "faults.txt"
        self._sales: list[Sale] = []
        self._read_to = -1
        self.person = Person(folder, self._provider)
        with PracticeChain(self._path) as chain:
            chain.fund(self.person.address)

    def set_weather(self, weather: Weather) -> None:
        """For the next attempts."""
        # A worker forked from here would otherwise roll the same dice as the one before.
        self._node.dice = random.Random(self._dice.random())
        self._node.weather = replace(weather, faults=self.possible_faults)

    def mishap(self, dice: random.Random) -> None:
        """Nothing: no block is ever replaced here."""

    def sales(self) -> list[Sale]:
        """What the file has; it is read on from where it was read last, for no block of it is ever replaced."""
        with PracticeChain(self._path, wait_s=20) as chain:
            newest = chain.w3.eth.block_number
            self._sales += sales_on_chain(chain.w3, self._read_to + 1)
        self._read_to = newest
        return self._sales

    def met(self) -> Counter[Fault]:
        """Faults that happened, in this process and in workers."""
        names = self._faults.read_text().split() if self._faults.exists() else []
        return Counter(Fault[name] for name in names)

    def _happens(self, fault: Fault) -> None:
        with self._faults.open("a") as told:
            told.write(fault.name + "\n")

    def _provider(self, tell: Tell) -> RetirementProvider:
        return FaultyPractice(self._path, self._node, lambda: tell(SENDING), lambda: tell(SENT))


@contextlib.contextmanager
def place_called(name: str, folder: Path, dice: random.Random) -> Iterator[Place]:
    """`practice`, `node`, or `two nodes`: one chain behind two proxies with faults of their own."""
    if name == "practice":
        yield PracticePlace(folder, random.Random(dice.random()))
        return
    with contextlib.ExitStack() as stack:
        anvil = stack.enter_context(Anvil())
        anvil.open_market(address_of("a person who is interrupted"))
        anvil.mine(CONFIRMATIONS + 2)
        nodes = [
            FaultyNode(random.Random(dice.random()), first_block=anvil.first_block)
            for _ in range(2 if name == "two nodes" else 1)
        ]
        proxies = [stack.enter_context(RpcProxy(anvil.url, node)) for node in nodes]
        yield NodePlace(anvil, proxies, folder, dice)
