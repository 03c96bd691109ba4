"""Where the markets' contracts are on a network, one type for each kind of market.

Addresses are EIP-55 checksummed. `checked` says how far an address may be believed: what is second-hand was
collected from public repositories and never compared with a live chain, which is why every contract's code is
pinned on first use (`code_pins`) and its answers are read before money moves.
"""

from dataclasses import dataclass, fields
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class PaymentToken:
    """An ERC-20 that pays for certificates.

    Attributes:
        symbol: For people; the token's own is read from the chain before it is used.
        decimals: Base units are that many places behind the point; compared with the chain before anything is signed.
        address: Contract.
        usd_stable: Whether one token may be taken for one US dollar when fees are compared with prices.
        checked: How and when the address was found.
    """

    symbol: str
    decimals: int
    address: str
    usd_stable: bool
    checked: str


@dataclass(frozen=True, slots=True)
class DeskDeployment:
    """One desk with the contracts around it; what is not listed is not trusted, whatever a paper says.

    Attributes:
        desk: `RetirementDesk`, sells and retires.
        certificates: `WattbackCertificates`, whose event proves a retirement.
        payment_erc20: ERC-20 with EIP-2612 permit.
        permit_name: `name` in the token's EIP-712 domain.
        permit_version: `version` in it.
        first_block: No event of the desk is older.
        checked: How and when the addresses were found.
        superseded: Whether it sells no more and only its earlier retirements count.
    """

    kind: ClassVar[str] = "desk"
    desk: str
    certificates: str
    payment_erc20: str
    permit_name: str
    permit_version: str
    first_block: int
    checked: str = ""
    superseded: bool = False


@dataclass(frozen=True, slots=True)
class VaultDeployment:
    """The factory of vaults, from which a person's own vault buys through a desk.

    Attributes:
        factory: `VaultFactory`, makes one vault per owner.
        desk: The desk its vaults buy from; listed beside it as a `DeskDeployment`.
        payment_erc20: What its vaults hold.
        first_block: No event of the factory is older.
        checked: How and when the addresses were found.
        vault: The person's own vault; empty when the factory is asked for it.
    """

    kind: ClassVar[str] = "vault"
    factory: str
    desk: str
    payment_erc20: str
    first_block: int
    checked: str = ""
    vault: str = ""


@dataclass(frozen=True, slots=True)
class ArkreenDeployment:
    """Arkreen's contracts: a fixed-price bank of tokenised renewable certificates (ART) and badges over retired ones.

    Attributes:
        registry: `ArkreenRegistry`.
        issuance: `ArkreenRECIssuance`, the NFTs with the underlying attributes.
        art: `ArkreenRECToken`, ERC-20 of 9 decimals, 1.0 is 1 MWh.
        badge: `ArkreenBadge`.
        bank: `ArkreenRECBank`, sells.
        builder: `ArkreenBuilder`, buys and retires in one call.
        payment_erc20: ERC-20 that the bank takes.
        first_block: No event of theirs is older; 0 when that is not known.
        checked: How and when the addresses were found.
    """

    kind: ClassVar[str] = "arkreen"
    registry: str
    issuance: str
    art: str
    badge: str
    bank: str
    builder: str
    payment_erc20: str
    first_block: int
    checked: str = ""


@dataclass(frozen=True, slots=True)
class ToucanDeployment:
    """A Toucan pool of tokenised carbon credits (TCO2), 18 decimals, 1.0 is one tonne of CO2e.

    Attributes:
        pool: The pool's ERC-20, redeemed for the credits behind it.
        pool_symbol: For example `NCT`.
        first_block: No event of the pool is older; 0 when that is not known.
        checked: How and when the address was found.
    """

    kind: ClassVar[str] = "toucan"
    pool: str
    pool_symbol: str
    first_block: int
    checked: str = ""


@dataclass(frozen=True, slots=True)
class KlimaDeployment:
    """KlimaDAO's retirement aggregator: pays in any of its tokens, buys from a pool and retires.

    Attributes:
        aggregator: The V2 diamond.
        pools: ERC-20s of the carbon pools it may retire from, the preferred first.
        payment_erc20: What is paid.
        first_block: No event of the aggregator is older; 0 when that is not known.
        checked: How and when the addresses were found.
    """

    kind: ClassVar[str] = "klima"
    aggregator: str
    pools: tuple[str, ...]
    payment_erc20: str
    first_block: int
    checked: str = ""


Market = DeskDeployment | VaultDeployment | ArkreenDeployment | ToucanDeployment | KlimaDeployment

MARKET_KINDS: dict[str, type[Market]] = {
    each.kind: each
    for each in (DeskDeployment, VaultDeployment, ArkreenDeployment, ToucanDeployment, KlimaDeployment)
}

_NO_ADDRESS = frozenset({"permit_name", "permit_version", "pool_symbol", "checked"})


def contracts_of(market: Market) -> dict[str, str]:
    """Every contract of a market by its role: what has to be pinned before the market is used."""
    found = {}
    for field in fields(market):
        value = getattr(market, field.name)
        if isinstance(value, str) and value and field.name not in _NO_ADDRESS:
            found[field.name] = value
        elif isinstance(value, tuple):
            found |= {f"{field.name}[{place}]": address for place, address in enumerate(value)}
    return found
