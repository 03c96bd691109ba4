"""`carbon quote|retire|list`: carbon credits, by hand, beside the electricity and never subtracted from it."""

import argparse
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from wattback.cli.output import print_json, print_lines
from wattback.cli.progress import say_state

if TYPE_CHECKING:
    from wattback.chain.carbon import CarbonQuote
    from wattback.ledger.carbon import CarbonRow


def quote(arguments: argparse.Namespace) -> int:
    """What an amount would take; signs nothing."""
    from wattback.carbon_wiring import carbon_offset, chosen_network
    from wattback.chain.carbon import CAVEAT

    offset = carbon_offset(chosen_network(arguments.network), arguments.market)
    found = offset.quote(_amount_g(arguments), with_certificate=arguments.certificate)
    if arguments.json:
        print_json(asdict(found) | {"price_base_units": str(found.price_base_units), "caveat": CAVEAT})
    else:
        _print_quote(found)
    return 0


def retire(arguments: argparse.Namespace) -> int:
    """Quote, ask for consent, retire."""
    from wattback.carbon_wiring import carbon_offset, chosen_network
    from wattback.chain.carbon import kilograms_text
    from wattback.offset.errors import OffsetError

    ask = _ask_password if sys.stdin.isatty() else None
    offset = carbon_offset(chosen_network(arguments.network), arguments.market, ask)
    found = offset.quote(_amount_g(arguments), with_certificate=arguments.certificate)
    if not arguments.json:
        _print_quote(found)
    if not arguments.yes:
        if not sys.stdin.isatty():
            raise OffsetError(
                "Nothing was signed: this needs your consent. Run it in a terminal, or add --yes."
            )
        if input("Retire this carbon? [y/N] ").strip().lower() not in ("y", "yes"):
            raise OffsetError("Nothing was signed, as you said no.")
    row = offset.retire(found, message=arguments.message or "", progress=say_state)
    if arguments.json:
        print_json(_document(row))
    elif row.retired_g is None:
        print("The retirement is on its way. `wattback carbon list` looks how far it is.")
    else:
        asked = "" if row.retired_g >= row.amount_g else f" of {kilograms_text(row.amount_g)} asked for"
        print(f"Retired {kilograms_text(row.retired_g)}{asked}, as the network tells.")
    return 0


def list_retired(arguments: argparse.Namespace) -> int:
    """What was retired; looks first how far what is under way has come."""
    from wattback.carbon_wiring import carbon_offset
    from wattback.chain.carbon import CAVEAT, kilograms_text
    from wattback.errors import WattbackError
    from wattback.ledger.carbon import list_carbon, under_way, unread
    from wattback.ledger.outbox import by_seq
    from wattback.wiring import ledger

    with ledger() as connection:
        networks = {row.network for row in list_carbon(connection)}
        waiting = {
            (row.network, row.market)
            for network in networks
            for row in (*under_way(connection, network), *unread(connection, network))
        }
    for network, market in sorted(waiting):
        try:
            carbon_offset(network, market).look()
        except WattbackError as error:
            print(f"wattback: not looked at {market} on {network}: {error}", file=sys.stderr)
    with ledger() as connection:
        found = [(row, by_seq(connection, row.transaction_seq or 0)) for row in list_carbon(connection)]
    if arguments.json:
        print_json(
            {
                "retirements": [
                    _document(row) | {"state": None if signed is None else signed.state.value}
                    for row, signed in found
                ],
                "retired_g": sum(row.retired_g or 0 for row, _ in found if row.retirement is not None),
                "caveat": CAVEAT,
            }
        )
        return 0
    for row, signed in found:
        told = "nothing yet" if row.retired_g is None else kilograms_text(row.retired_g)
        state = "unknown" if signed is None else signed.state.value
        reason = f" ({signed.reason})" if signed is not None and signed.reason else ""
        print(
            f"{told:<12} of {kilograms_text(row.amount_g):<12} {row.market} on {row.network}, {state}{reason}"
        )
    print(
        CAVEAT if found else "No carbon was retired. Carbon is apart from electricity and subtracts nothing."
    )
    return 0


def _amount_g(arguments: argparse.Namespace) -> int:
    return int(arguments.grams if arguments.grams is not None else arguments.kg)


def _ask_password() -> str:
    import getpass

    return getpass.getpass("Password of the wallet: ")


def _document(row: "CarbonRow") -> dict[str, Any]:
    import json

    return asdict(row) | {
        "price_base_units": str(row.price_base_units),
        "retirement": None if row.retirement is None else json.loads(row.retirement),
    }


def _print_quote(found: "CarbonQuote") -> None:
    from wattback.chain.carbon import CAVEAT, kilograms_text, tokens_text

    print_lines(
        [
            ("carbon", f"{kilograms_text(found.amount_g)} of CO2e, credits of {found.pool_symbol}"),
            (
                "takes at most",
                tokens_text(found.price_base_units, found.price_decimals, found.price_symbol),
            ),
            ("market's fee", found.fee_text),
            ("steps", "; then ".join(found.steps)),
            ("market", f"{found.market} on {found.network}"),
        ]
    )
    print(CAVEAT)
