"""`network list|show|add|rpc|pins|accept-code`: networks, their nodes, and the code of the contracts on them."""

import argparse
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from wattback.cli.output import print_json, print_lines

if TYPE_CHECKING:
    from wattback.chain.network_file import NetworkEntry
    from wattback.ledger.contract_pins import ContractChange, ContractCode, ContractPin

_LONGEST_INPUT = 16 * 1024


def list_networks(arguments: argparse.Namespace) -> int:
    """Every network one can retire on."""
    from wattback.chain.networks import entry, network_keys
    from wattback.ledger.settings import get_text
    from wattback.wiring import ledger

    with ledger() as connection:
        chosen = get_text(connection, "network")
    entries = [entry(key) for key in network_keys()]
    if arguments.json:
        print_json([{**_document(each), "chosen": each.network.key == chosen} for each in entries])
        return 0
    for each in entries:
        mark = "*" if each.network.key == chosen else " "
        kinds = ", ".join(dict.fromkeys(market.kind for market in each.markets)) or "no market"
        print(f"{mark} {each.network.key:<12} {each.network.name:<24} {_nature(each)}; {kinds}".rstrip())
    return 0


def show(arguments: argparse.Namespace) -> int:
    """What is known about one network; asks nobody."""
    from wattback.chain.networks import entry

    found = entry(arguments.key)
    if arguments.json:
        print_json(_document(found))
        return 0
    chain = found.network
    energy = found.energy_per_gas
    print_lines(
        [
            ("network", f"{chain.name} ({chain.key}), chain {chain.chain_id}, {_nature(found)}"),
            ("how known", found.checked),
            ("nodes", _nodes(found)),
            (
                "final after",
                f"{chain.confirmations} blocks, about {chain.confirmations * chain.block_time_s:,.0f} s",
            ),
            ("fees in", chain.native_symbol),
            (
                "coin's price",
                "no feed known" if found.price_feed is None else f"feed {found.price_feed.address}",
            ),
            ("energy", f"{energy.low:.2g} to {energy.high:.2g}, central {energy.central:.2g} Wh per gas"),
            ("", energy.source),
            *(("pays with", f"{t.symbol} {t.address} ({t.checked})") for t in found.payment_tokens),
            *(
                (place, f"{role} {address}")
                for market in found.markets
                for place, role, address in _contracts(market)
            ),
        ]
    )
    return 0


def add(arguments: argparse.Namespace) -> int:
    """Take networks and deployments from a file into the person's own."""
    from wattback.chain.networks import SHIPPED
    from wattback.chain.user_networks import add_networks

    keys = add_networks(SHIPPED, arguments.file)
    print(f"Added: {', '.join(keys)}. `wattback network show KEY` shows what Wattback will deal with.")
    return 0


def rpc(arguments: argparse.Namespace) -> int:
    """Choose the nodes of a network."""
    from wattback.chain.networks import SHIPPED, require_known
    from wattback.chain.user_networks import set_rpc_urls

    require_known(arguments.key)
    # A provider's key in an address should stand neither in the shell's history nor in the list of processes.
    urls = sys.stdin.read(_LONGEST_INPUT).split() if arguments.url == ["-"] else arguments.url
    set_rpc_urls(SHIPPED, arguments.key, tuple(urls))
    if not urls:
        print(f"{arguments.key} asks the nodes that came with Wattback.")
    elif len(urls) == 1:
        print(f"{arguments.key} asks this one node; with two or more, what they tell can be compared.")
    else:
        print(f"{arguments.key} asks {len(urls)} nodes and compares what they tell.")
    return 0


def pins(arguments: argparse.Namespace) -> int:
    """The contracts whose code is pinned, and the changes that wait for the person."""
    from wattback.chain.networks import require_known
    from wattback.ledger.contract_pins import changes
    from wattback.ledger.contract_pins import pins as pinned
    from wattback.wiring import ledger

    if arguments.key is not None:
        require_known(arguments.key)
    with ledger() as connection:
        found, waiting = pinned(connection, arguments.key), changes(connection, arguments.key)
    if arguments.json:
        print_json({"pins": [_pin(each) for each in found], "changes": [_change(each) for each in waiting]})
        return 0
    if not found:
        print("No contract was used yet; each is pinned on its first use.")
    for pin in found:
        print(f"{pin.network:<12} {pin.role:<16} {pin.address}  {pin.code.code_sha256.hex()[:16]}")
    _print_changes(waiting)
    return 0


def accept_code(arguments: argparse.Namespace) -> int:
    """Accept that contracts of a network have other code now."""
    from wattback.chain.networks import require_known
    from wattback.ledger.contract_pins import accept_changes, changes
    from wattback.wiring import ledger, now_ms

    require_known(arguments.key)
    with ledger() as connection:
        waiting = changes(connection, arguments.key)
        if not waiting:
            print(f"No contract on {arguments.key} was found changed. Nothing was done.")
            return 0
        _print_changes(waiting)
        if not arguments.yes and not _agreed():
            print("Nothing was accepted; nothing is signed for these contracts.")
            return 1
        accepted = accept_changes(connection, waiting, now_ms())
    print(f"Accepted for {len(accepted)} of {len(waiting)} contracts.")
    return 0 if len(accepted) == len(waiting) else 1


def _agreed() -> bool:
    print(
        "Accept this code, because you know why it changed? Type yes: ", end="", file=sys.stderr, flush=True
    )
    return input().strip().lower() == "yes"


def _nature(entry: "NetworkEntry") -> str:
    if entry.network.is_practice:
        return "practice, certifies nothing"
    return "testnet, certifies nothing" if entry.network.is_testnet else "real money"


def _nodes(entry: "NetworkEntry") -> str:
    from wattback.chain.rpc import rpc_urls_of
    from wattback.chain.rpc_endpoint import name_of

    if entry.network.is_practice:
        return "this machine"
    # Their addresses may hold keys.
    return ", ".join(name_of(url) for url in rpc_urls_of(entry.network)) or "none"


def _contracts(market: Any) -> list[tuple[str, str, str]]:
    from wattback.chain.networks import contracts_of

    rows = [(market.kind, role, address) for role, address in contracts_of(market).items()]
    return [(kind if place == 0 else "", role, address) for place, (kind, role, address) in enumerate(rows)]


def _document(entry: "NetworkEntry") -> dict[str, Any]:
    from wattback.chain.networks import contracts_of

    chain = {**asdict(entry.network)}
    del chain["rpc_urls"]
    return {
        **chain,
        "nodes": _nodes(entry).split(", "),
        "checked": entry.checked,
        "fee_model": asdict(entry.fee_model),
        "energy_per_gas": asdict(entry.energy_per_gas),
        "price_feed": None if entry.price_feed is None else asdict(entry.price_feed),
        "payment_tokens": [asdict(token) for token in entry.payment_tokens],
        "markets": [
            {"kind": market.kind, "checked": market.checked, "contracts": contracts_of(market)}
            for market in entry.markets
        ],
    }


def _print_changes(waiting: "tuple[ContractChange, ...]") -> None:
    from wattback.chain.code_pins import in_words

    for change in waiting:
        print(f"CHANGED on {change.pin.network}: the code of {in_words(change)}")


def _pin(pin: "ContractPin") -> dict[str, Any]:
    return {
        "network": pin.network,
        "address": pin.address,
        "role": pin.role,
        "pinned_at_ms": pin.pinned_at_ms,
        **_code(pin.code),
    }


def _change(change: "ContractChange") -> dict[str, Any]:
    return {"pin": _pin(change.pin), "seen_at_ms": change.seen_at_ms, **_code(change.code)}


def _code(code: "ContractCode") -> dict[str, Any]:
    behind = code.implementation_sha256
    return {
        "code_sha256": code.code_sha256.hex(),
        "implementation": code.implementation,
        "implementation_sha256": None if behind is None else behind.hex(),
    }
