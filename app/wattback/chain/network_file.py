"""Reading `networks.json`: the shipped one and the person's own have the same shape and the same checks.

A mistake in an address or a number is money lost, so nothing is guessed: unknown and missing fields, addresses
with a wrong EIP-55 checksum and RPC addresses that would carry a key in the clear are refused, with the place
they stand at.
"""

import json
import re
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from typing import Any

from wattback.chain.deployments import MARKET_KINDS, Market, PaymentToken
from wattback.chain.errors import NetworkFileInvalid
from wattback.chain.json_node import JsonNode
from wattback.chain.retirement import Network
from wattback.ledger.settings import is_safe_address

FORMAT = 1
MAX_FILE_BYTES = 256 * 1024
_KEY = re.compile(r"[a-z][a-z0-9-]{0,31}")


@dataclass(frozen=True, slots=True)
class FeeModel:
    """Bounds of the tip per gas that the network's validators take, in wei (EIP-1559 throughout)."""

    min_priority_fee_wei: int
    max_priority_fee_wei: int


@dataclass(frozen=True, slots=True)
class PriceFeed:
    """An on-chain price of the native coin, in the shape of Chainlink's `AggregatorV3Interface`.

    Attributes:
        address: Contract.
        descriptions: What its `description()` may say; anything else is another pair's feed.
        heartbeat_s: It promises a new answer at least that often.
        checked: How and when the address was found.
    """

    address: str
    descriptions: tuple[str, ...]
    heartbeat_s: int
    checked: str


@dataclass(frozen=True, slots=True)
class EnergyPerGas:
    """Electricity of one unit of gas, Wh, and where the figures come from."""

    low: float
    central: float
    high: float
    source: str


@dataclass(frozen=True, slots=True)
class NetworkEntry:
    """All that a file says about one network.

    Attributes:
        network: The chain itself.
        fee_model: Bounds for tips.
        energy_per_gas: `network.energy_wh_per_gas` with its bounds.
        price_feed: Price of the native coin on chain, if a feed is known.
        payment_tokens: What may pay; the first is the network's usual one.
        markets: Where can be retired.
        checked: How far the entry may be believed.
    """

    network: Network
    fee_model: FeeModel
    energy_per_gas: EnergyPerGas
    price_feed: PriceFeed | None
    payment_tokens: tuple[PaymentToken, ...]
    markets: tuple[Market, ...]
    checked: str


@dataclass(frozen=True, slots=True)
class Addition:
    """What a person's file adds to a network that Wattback already knows."""

    rpc_urls: tuple[str, ...]
    payment_tokens: tuple[PaymentToken, ...]
    markets: tuple[Market, ...]


def parse_networks(
    content: bytes,
    where: str,
    known: frozenset[str] = frozenset(),
    checksummed: Callable[[str], str] | None = None,
) -> dict[str, NetworkEntry | Addition]:
    """What a file says about each network.

    Args:
        content: The file's bytes.
        where: Its name, for errors.
        known: Keys of networks that the file may only add to.
        checksummed: Gives an address its EIP-55 form; None for the shipped file, whose addresses a test checks.

    Raises:
        NetworkFileInvalid: Not of this format; says what and where.
    """
    if len(content) > MAX_FILE_BYTES:
        raise NetworkFileInvalid(where, f"is larger than {MAX_FILE_BYTES // 1024} KiB")
    try:
        document = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise NetworkFileInvalid(where, "is not JSON") from error
    top = JsonNode(document, where, checksummed=checksummed)
    top.only({"format", "note", "networks"})
    if top.whole("format", 0) != FORMAT:
        raise top.wrong("format", f"must be {FORMAT}")
    entries: dict[str, NetworkEntry | Addition] = {}
    networks = top.node("networks")
    for key in networks.value:
        if not _KEY.fullmatch(key):
            raise networks.wrong(str(key)[:40], "a network's key is small letters, digits and hyphens")
        node = networks.node(key)
        entries[key] = _addition(node) if key in known else _entry(key, node)
    return entries


def is_rpc_address(address: str) -> bool:
    """Whether a node may be asked at this address: https, or http that stays on this machine; no user name.

    Many providers put a key in the path or the query, so both may stand there, and neither is ever printed.
    """
    base, mark, query = address.partition("?")
    return (
        is_safe_address(base)
        and len(address) <= 512
        and (not mark or all("!" <= sign <= "~" and sign not in "#\\@" for sign in query))
    )


def _entry(key: str, node: JsonNode) -> NetworkEntry:
    node.only(
        {
            *(
                "name",
                "chain_id",
                "is_practice",
                "is_testnet",
                "checked",
                "rpc_urls",
                "confirmations",
                "block_time_s",
            ),
            *(
                "native_symbol",
                "is_poa",
                "explorer_tx_url",
                "explorer_address_url",
                "fee_model",
                "energy_wh_per_gas",
            ),
            *("price_feed", "payment_tokens", "markets"),
        }
    )
    tokens = tuple(_token(each) for each in node.nodes("payment_tokens"))
    if not tokens:
        raise node.wrong("payment_tokens", "names no token")
    energy = _energy(node.node("energy_wh_per_gas"))
    network = Network(
        key=key,
        name=node.text("name"),
        chain_id=node.whole("chain_id", 1),
        is_practice=node.flag("is_practice"),
        native_symbol=node.text("native_symbol", 16),
        payment_symbol=tokens[0].symbol,
        payment_decimals=tokens[0].decimals,
        confirmations=node.whole("confirmations", 0, 100_000),
        energy_wh_per_gas=energy.central,
        energy_source=energy.source,
        rpc_urls=_rpc_urls(node),
        is_poa=node.flag("is_poa"),
        is_testnet=node.flag("is_testnet"),
        explorer_tx_url=_template(node, "explorer_tx_url"),
        explorer_address_url=_template(node, "explorer_address_url"),
        block_time_s=node.number("block_time_s", 0.01, 3600),
    )
    return NetworkEntry(
        network=network,
        fee_model=_fee_model(node.node("fee_model")),
        energy_per_gas=energy,
        price_feed=None if node.value.get("price_feed") is None else _feed(node.node("price_feed")),
        payment_tokens=tokens,
        markets=tuple(_market(each) for each in node.nodes("markets")),
        checked=node.text("checked"),
    )


def _addition(node: JsonNode) -> Addition:
    node.only({"rpc_urls", "payment_tokens", "markets"})
    markets = tuple(_market(each) for each in node.nodes("markets")) if "markets" in node.value else ()
    for market in markets:
        if market.kind not in ("desk", "vault"):
            raise node.wrong(
                "markets", f"a {market.kind} market cannot be added to a network that Wattback knows"
            )
    tokens = node.nodes("payment_tokens") if "payment_tokens" in node.value else []
    return Addition(
        rpc_urls=_rpc_urls(node) if "rpc_urls" in node.value else (),
        payment_tokens=tuple(_token(each) for each in tokens),
        markets=markets,
    )


def _rpc_urls(node: JsonNode) -> tuple[str, ...]:
    urls = tuple(node.strings("rpc_urls"))
    for place, url in enumerate(urls):
        if not is_rpc_address(url):
            # The address may hold a key: it is not repeated.
            raise node.wrong(
                f"rpc_urls[{place}]", "must be https, or http on this machine, without a user name"
            )
    return tuple(dict.fromkeys(urls))


def _template(node: JsonNode, name: str) -> str:
    text = node.text(name, 200) if node.value.get(name) != "" else ""
    if text and not (text.count("{}") == 1 and is_safe_address(text.replace("{}", "x"))):
        raise node.wrong(name, "must be an https address with one {}")
    return text


def _fee_model(node: JsonNode) -> FeeModel:
    node.only({"min_priority_fee_wei", "max_priority_fee_wei"})
    low = node.whole("min_priority_fee_wei", 0, 10**15)
    return FeeModel(low, node.whole("max_priority_fee_wei", low, 10**15))


def _energy(node: JsonNode) -> EnergyPerGas:
    node.only({"low", "central", "high", "source"})
    low = node.number("low", 0, 1)
    central = node.number("central", low, 1)
    return EnergyPerGas(low, central, node.number("high", central, 1), node.text("source", 1000))


def _feed(node: JsonNode) -> PriceFeed:
    node.only({"address", "descriptions", "heartbeat_s", "checked"})
    descriptions = tuple(node.strings("descriptions"))
    if not descriptions:
        raise node.wrong("descriptions", "names no pair")
    heartbeat_s = node.whole("heartbeat_s", 1, 7 * 86_400)
    return PriceFeed(node.address("address"), descriptions, heartbeat_s, node.text("checked"))


def _token(node: JsonNode) -> PaymentToken:
    node.only({"symbol", "decimals", "address", "usd_stable", "checked"})
    return PaymentToken(
        symbol=node.text("symbol", 16),
        decimals=node.whole("decimals", 0, 36),
        address=node.address("address"),
        usd_stable=node.flag("usd_stable"),
        checked=node.text("checked"),
    )


def _market(node: JsonNode) -> Market:
    kind = node.text("kind")
    if kind not in MARKET_KINDS:
        raise node.wrong("kind", f"must be one of {', '.join(MARKET_KINDS)}")
    cls = MARKET_KINDS[kind]
    node.only({"kind", *(field.name for field in fields(cls))})
    values: dict[str, Any] = {}
    for field in fields(cls):
        name = field.name
        if name not in node.value and field.default is not MISSING and name != "checked":
            continue
        if name == "first_block":
            values[name] = node.whole(name, 0)
        elif name == "superseded":
            values[name] = node.flag(name)
        elif name == "pools":
            values[name] = tuple(node.address(name, place) for place in range(len(node.strings(name))))
        elif name in ("permit_name", "permit_version", "pool_symbol", "checked"):
            values[name] = node.text(name, 100)
        else:
            values[name] = node.address(name)
    return cls(**values)
