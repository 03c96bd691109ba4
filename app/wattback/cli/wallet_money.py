"""`wallet balance|receive|send`: what the account holds, what comes in and what goes out."""

import argparse
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from wattback.cli.output import print_json, print_lines
from wattback.cli.progress import say_state
from wattback.cli.secret_input import confirm, password_typed_now
from wattback.cli.wallet_accounts import NO_CHECKSUM
from wattback.errors import WattbackError

if TYPE_CHECKING:
    from wattback.ledger.outbox import WalletTransaction
    from wattback.offset.transfer import Transfers
    from wattback.offset.transfer_preview import TransferPreview


class TransferFailed(WattbackError):
    """The network ran the transfer, and it failed; or another transaction took its place."""

    title = "Nothing was sent"

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The money was not sent: {reason}. It is still in the wallet, less the network fee. Look at the balance, "
            "and send again when you are ready."
        )


def balance(arguments: argparse.Namespace) -> int:
    """What the account holds on the chosen network."""
    from wattback.offset.transfer import NATIVE_DECIMALS
    from wattback.wallet.caps import Money
    from wattback.wiring import transfers

    made = transfers()
    network = made.provider.network
    try:
        balances = made.provider.balances(made.account)
        held = {token: made.provider.token_balance(token.address, made.account) for token in made.tokens}
    finally:
        made.provider.close()
    if arguments.json:
        print_json(
            {
                "network": network.key,
                "practice": network.is_practice,
                "testnet": network.is_testnet,
                "address": made.account,
                "native_symbol": network.native_symbol,
                "native_wei": str(balances.native_wei),
                "payment_base_units": balances.payment_base_units,
                "payment_decimals": network.payment_decimals,
                "tokens": [
                    {
                        "symbol": token.symbol,
                        "address": token.address,
                        "decimals": token.decimals,
                        "base_units": str(base_units),
                    }
                    for token, base_units in held.items()
                ],
            }
        )
        return 0
    print_lines(
        [
            ("network", network.name + (", worthless test money" if network.is_testnet else "")),
            ("address", made.account),
            (network.native_symbol, Money(network.native_symbol, NATIVE_DECIMALS).text(balances.native_wei)),
            *(
                (token.symbol, Money(token.symbol, token.decimals).text(base_units))
                for token, base_units in held.items()
            ),
        ]
    )
    return 0


def receive(arguments: argparse.Namespace) -> int:
    """The address to be paid at, as text and as a code to scan."""
    from wattback.chain.networks import network
    from wattback.files import write_file
    from wattback.ledger.settings import get_text
    from wattback.wallet.payment_request import receiving_link
    from wattback.wallet.qr_code import qr_file, qr_text
    from wattback.wiring import keystore, ledger

    address = keystore().address()
    with ledger() as connection:
        chosen = network(get_text(connection, "network"))
    link = receiving_link(address, chosen.chain_id)
    if arguments.qr is not None:
        write_file(arguments.qr, qr_file(link, arguments.qr))
    if arguments.json:
        print_json({"address": address, "network": chosen.key, "chain_id": chosen.chain_id, "eip681": link})
        return 0
    if arguments.qr is None:
        print(qr_text(link))
    print_lines([("address", address), ("network", chosen.name), ("link", link)])
    print(
        f"Send only what exists on {chosen.name}: the same address on another network is another account.",
        file=sys.stderr,
    )
    return 0


def send(arguments: argparse.Namespace) -> int:
    """Send money to an address, after a look at it; needs the password, typed now."""
    from wattback.wallet.addresses import checked_address
    from wattback.wallet.amounts import amount_from
    from wattback.wiring import keystore, transfer_guard, transfers

    to, has_checksum = checked_address(arguments.to)
    made = transfers()
    symbol = made.provider.network.native_symbol if arguments.asset is None else arguments.asset
    money = made.money(symbol)
    amount = None if arguments.amount == "all" else amount_from(arguments.amount, money)
    preview = made.preview(to, amount, symbol)
    is_watched = keystore().kind() == "watch"
    if arguments.dry_run or not arguments.json:
        _print_preview(made, preview, has_checksum=has_checksum, arguments=arguments)
    if not has_checksum:
        print(NO_CHECKSUM, file=sys.stderr)
    if arguments.dry_run:
        return 0
    if is_watched:
        return _hand_over(made, preview, as_json=arguments.json)
    if not arguments.yes:
        confirm("Send this?")
    guard = transfer_guard(made, password_typed_now("Password of the wallet, to send: "))
    done = made.send(preview, guard, say_state)
    _print_sent(made, done, as_json=arguments.json)
    return 0


def list_transfers(arguments: argparse.Namespace) -> int:
    """What was sent lately from the account that pays, on the chosen network; nobody is asked."""
    from wattback.companion import Companion
    from wattback.desktop.look.wording import moment

    found = Companion().wallet.transfers()
    if arguments.json:
        print_json([asdict(each) for each in found])
        return 0
    if not found:
        print("Nothing was sent from this account on the chosen network.")
    for each in found:
        state = f"{each.state}: {each.reason}" if each.reason else each.state
        print("  ".join((moment(each.at_ms), each.text, state, each.explorer_url)).rstrip())
    return 0


def cancel(arguments: argparse.Namespace) -> int:
    """Take back transfers that are not in a block yet; needs the password, typed now."""
    from wattback.wiring import transfer_guard, transfers

    made = transfers()
    guard = transfer_guard(made, password_typed_now("Password of the wallet, to cancel: "))
    done = made.cancel(guard, say_state)
    if arguments.json:
        print_json([{"summary": each.summary, "state": each.state, "reason": each.reason} for each in done])
    elif not done:
        print("No transfer is waiting: there is nothing to cancel.")
    for each in () if arguments.json else done:
        print_lines([(each.summary, each.reason or each.state)])
    return 0


def _print_preview(
    made: "Transfers", preview: "TransferPreview", *, has_checksum: bool, arguments: argparse.Namespace
) -> None:
    from wattback.offset.transfer import NATIVE_DECIMALS
    from wattback.wallet.caps import Money

    network, money = made.provider.network, preview.money
    if arguments.json:
        print_json(
            {
                "network": network.key,
                "from": made.account,
                "to": preview.transfer.to,
                "has_checksum": has_checksum,
                "symbol": money.symbol,
                "base_units": str(preview.transfer.amount),
                "max_fee_wei": str(preview.max_fee_wei),
                "leaves_base_units": str(preview.leaves_base_units),
            }
        )
        return
    coin = Money(network.native_symbol, NATIVE_DECIMALS)
    print_lines(
        [
            ("send", money.text(preview.transfer.amount)),
            ("to", preview.transfer.to),
            ("from", made.account),
            ("network", network.name),
            ("network fee", f"at most {coin.text(preview.max_fee_wei)}"),
            ("leaves", f"{money.text(preview.leaves_base_units)} at least"),
        ]
    )


def _hand_over(made: "Transfers", preview: "TransferPreview", *, as_json: bool) -> int:
    from wattback.wallet.payment_request import payment_request
    from wattback.wallet.qr_code import qr_text

    asked = payment_request(preview.request(made.provider.network.chain_id, 0), made.account)
    if as_json:
        print_json(asdict(asked))
        return 0
    print("\nYour other wallet has to sign it. Scan this with it, or paste the JSON there:\n")
    print(qr_text(asked.eip681))
    print(asked.eip681)
    print(asked.raw_json)
    return 0


def _print_sent(made: "Transfers", done: "WalletTransaction", *, as_json: bool) -> None:
    tx_hash = "0x" + (done.mined_tx_hash or done.newest.tx_hash).hex()
    network = made.provider.network
    page = network.explorer_tx_url.format(tx_hash) if network.explorer_tx_url else ""
    if as_json:
        print_json(
            {"state": done.state, "transaction": tx_hash, "network": network.key, "page": page or None}
        )
    elif done.state not in ("failed", "dropped"):
        print_lines([("transaction", tx_hash), ("state", done.state), *([("page", page)] if page else [])])
    if done.state in ("failed", "dropped"):
        raise TransferFailed(done.reason or f"it was {done.state}")
    if done.state in ("signed", "broadcast"):
        print(
            "It is signed and stored, and Wattback sends it until it arrives: do not send it a second time. "
            "`wattback wallet cancel` takes it back as long as it is in no block.",
            file=sys.stderr,
        )
