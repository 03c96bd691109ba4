"""What a verification asks of a chain, and on which networks and contracts it believes the answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from wattback.certificate.checks import Verdict
from wattback.chain.errors import NotOurContract, TransactionReverted, WouldFail
from wattback.chain.networks import (
    ArkreenDeployment,
    DeskDeployment,
    KlimaDeployment,
    Market,
    ToucanDeployment,
    VaultDeployment,
    markets,
    network,
    network_keys,
)
from wattback.chain.retirement import Instrument, Network, Retirement
from wattback.errors import WattbackError

ReadRetirement = Callable[[str, bytes, bytes | None], Retirement | None]
"""Network key, transaction hash and batch key, where the event has one, to the retirement the chain has, or None.
Raises `WattbackError` when the chain can't be asked."""

ReadInstrument = Callable[[str, str, int], Instrument]
"""Network key, contract and certificate id to the attributes on chain. Raises `WattbackError` when the chain can't be
asked."""

ReadSender = Callable[[str, bytes], str | None]
"""Network key and transaction hash to the account that sent it, EIP-55, or None. Raises `WattbackError` when the chain
can't be asked."""

T = TypeVar("T")

NO_SUCH = "the chain has no such thing"


@dataclass(frozen=True, slots=True)
class TrustedNetwork:
    """A network and the contracts on it whose events count."""

    network: Network
    contracts: frozenset[str]


def trusted_networks() -> dict[str, TrustedNetwork]:
    """The networks this Wattback knows, by key: those it was made for, and those the person added.

    Raises:
        NetworkFileInvalid: The person's own file has a mistake.
    """
    return {
        key: TrustedNetwork(network(key), frozenset().union(*map(_telling, markets(key))))
        for key in network_keys()
    }


def _telling(market: Market) -> frozenset[str]:
    """The contracts of a market whose event is a retirement of electricity certificates."""
    match market:
        case DeskDeployment():
            return frozenset({market.certificates})
        case ArkreenDeployment():
            return frozenset({market.art})
        case VaultDeployment() | ToucanDeployment() | KlimaDeployment():
            # A vault buys through a desk, which is listed itself; the others retire carbon.
            return frozenset()


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What the chain said about one thing: it, or why there is none and whether that is a failure."""

    value: T | None
    verdict: Verdict
    reason: str
    field: str


def ask(read: Callable[[], T | None], field: str) -> Answer[T]:
    """Ask, and take an error for the answer that it is: a failure when the chain denies it, else a gap.

    Args:
        read: Asks the chain.
        field: Path of the field the question is about.
    """
    try:
        value = read()
    except (NotOurContract, TransactionReverted, WouldFail) as error:
        return Answer(None, "fail", str(error), field)
    except WattbackError as error:
        return Answer(None, "unknown", str(error), field)
    if value is None:
        return Answer(None, "fail", NO_SUCH, field)
    return Answer(value, "pass", "", field)
