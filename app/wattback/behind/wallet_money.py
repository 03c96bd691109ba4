"""What an account holds, how it is paid, and how it pays: the part of the page Wallet that asks the network."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from wattback.desktop.look.language import tr
from wattback.desktop.services.wallet import (
    BalanceLine,
    ReceiveCode,
    SendPreview,
    TransferLine,
    WalletRequest,
)
from wattback.ledger.settings import get_text
from wattback.wiring import keystore, ledger, transfer_guard, transfers

if TYPE_CHECKING:
    from wattback.chain.retirement import Network
    from wattback.offset.transfer_preview import TransferPreview

_SHOWN_TRANSFERS = 20


class WalletMoney:
    """The money of the chosen account on the chosen network. Every call opens what it needs and closes it."""

    def __init__(self) -> None:
        self._agreed: tuple[tuple[str, str, str], TransferPreview] | None = None

    def balances(self) -> tuple[BalanceLine, ...]:
        """What the chosen account holds on the chosen network.

        Raises:
            NoWallet: There is no account.
            ChainError: The network cannot be reached.
        """
        from wattback.amount_words import held_text
        from wattback.offset.transfer import NATIVE_DECIMALS
        from wattback.wallet.caps import Money

        made = transfers()
        network = made.provider.network
        try:
            held = made.provider.balances(made.account)
            tokens = [
                (token, made.provider.token_balance(token.address, made.account)) for token in made.tokens
            ]
        finally:
            made.provider.close()
        coin = Money(network.native_symbol, NATIVE_DECIMALS)
        lines = [BalanceLine(coin.symbol, held_text(coin, held.native_wei), tr("pays network fees"))]
        for token, base_units in tokens:
            is_payment = token.symbol == network.payment_symbol
            role = tr("pays for certificates") if is_payment else tr("can be sent")
            lines.append(
                BalanceLine(token.symbol, held_text(Money(token.symbol, token.decimals), base_units), role)
            )
        return tuple(lines)

    def receive_code(self) -> ReceiveCode:
        """The chosen account's address as a QR code of an EIP-681 link.

        Raises:
            NoWallet: There is no account.
        """
        from wattback.desktop.look.qr_modules import qr_modules
        from wattback.wallet.payment_request import receiving_link

        address, network = keystore().address(), _network()
        uri = receiving_link(address, network.chain_id)
        warning = tr(
            "Send only what exists on {network}: the same address on another network is another account."
        )
        if network.is_practice:
            warning = tr(
                "This is the practice network inside this computer, with play money. Send no real money here: it would "
                "not arrive."
            )
        elif network.is_testnet:
            warning = tr("{network} is a test network, with worthless money. Send no real money here.")
        return ReceiveCode(
            address=address,
            uri=uri,
            modules=qr_modules(uri),
            network_name=network.name,
            warning=warning.format(network=network.name),
        )

    def sendable(self) -> tuple[str, ...]:
        """Symbols that can be sent, the network's coin first; the network is not asked."""
        from wattback.chain.held_tokens import held_tokens
        from wattback.chain.networks import entry

        with ledger() as connection:
            known = entry(get_text(connection, "network"))
        return (known.network.native_symbol, *(token.symbol for token in held_tokens(known)))

    def preview_send(self, to: str, amount: str, symbol: str) -> SendPreview:
        """What sending would do; what speaks against it stands in the preview. Signs nothing.

        Raises:
            NoWallet: There is no account.
            ChainError: The network cannot be reached.
        """
        from wattback.amount_words import exact_text, fee_text, held_text
        from wattback.offset.errors import NotEnoughMoney
        from wattback.wallet.errors import (
            AddressInvalid,
            AmountInvalid,
            SigningRefused,
            TokenDiffers,
            UnknownAsset,
        )

        self._agreed = None
        network_name = _network().name
        try:
            preview, has_checksum = self._preview(to, amount, symbol)
        except (
            AddressInvalid,
            SigningRefused,
            AmountInvalid,
            NotEnoughMoney,
            UnknownAsset,
            TokenDiffers,
        ) as error:
            field = "to" if isinstance(error, AddressInvalid | SigningRefused) else "amount"
            if isinstance(error, UnknownAsset | TokenDiffers):
                field = "symbol"
            return SendPreview(to.strip(), amount.strip(), "", "", network_name, "", str(error), field)
        self._agreed = ((to, amount, symbol), preview)
        made = transfers()
        coin = made.money(made.provider.network.native_symbol)
        return SendPreview(
            to=preview.transfer.to,
            amount_text=exact_text(preview.money, preview.transfer.amount),
            fee_text=fee_text(preview.max_fee_wei, coin.symbol),
            left_text=held_text(preview.money, preview.leaves_base_units),
            network_name=network_name,
            warning=""
            if has_checksum
            else tr(
                "The address carries no checksum: a mistyped digit would go unnoticed. Compare it again, sign by sign."
            ),
            refusal=None,
            is_watched=keystore().kind() == "watch",
        )

    def send(self, to: str, amount: str, symbol: str, password: str, progress: Callable[[str], None]) -> str:
        """Send what the preview showed, and nothing else.

        Raises:
            WrongPassword: It does not open the wallet.
            PreviewPassed: Another preview was made since.
            TransferFailed: The network ran it, and it failed.
            WattbackError: Whatever speaks against it by now.
        """
        from wattback.behind.transfer_words import sent_words

        preview = self._agreed_to(to, amount, symbol)
        made = transfers()
        guard = transfer_guard(made, password)
        self._agreed = None
        return sent_words(made.send(preview, guard, progress))

    def handed_over(self, to: str, amount: str, symbol: str) -> WalletRequest:
        """The transfer that the preview showed, for the watched account's own wallet to sign.

        Raises:
            PreviewPassed: Another preview was made since.
        """
        from wattback.behind.wallet_requests import shown_request
        from wattback.wallet.payment_request import payment_request

        preview = self._agreed_to(to, amount, symbol)
        made = transfers()
        return shown_request(
            payment_request(preview.request(made.provider.network.chain_id, 0), made.account)
        )

    def transfers(self) -> tuple[TransferLine, ...]:
        """What was sent lately from the chosen account on the chosen network, newest first; asks nobody."""
        from wattback.behind.transfer_words import transfer_line
        from wattback.ledger.outbox import Purpose, list_transactions

        account, network = keystore().address(), _network()
        with ledger() as connection:
            found = list_transactions(connection, network.key, 10 * _SHOWN_TRANSFERS)
        return tuple(
            transfer_line(each, network)
            for each in found
            if each.purpose == Purpose.SEND and each.account == account
        )[:_SHOWN_TRANSFERS]

    def cancel_transfers(self, password: str, progress: Callable[[str], None]) -> str:
        """Take back what is in no block yet; costs a network fee each.

        Raises:
            WrongPassword: It does not open the wallet.
            WattbackError: The network cannot be reached, or a cancellation costs more than allowed.
        """
        from wattback.behind.transfer_words import sent_words

        made = transfers()
        done = made.cancel(transfer_guard(made, password), progress)
        if not done:
            return tr("No transfer is waiting: there is nothing to take back.")
        return " ".join(sent_words(each, was_cancelled=True) for each in done)

    def _preview(self, to: str, amount: str, symbol: str) -> "tuple[TransferPreview, bool]":
        from wattback.wallet.addresses import checked_address
        from wattback.wallet.amounts import amount_from

        address, has_checksum = checked_address(to)
        made = transfers()
        wanted = None if amount.strip().lower() == "all" else amount_from(amount, made.money(symbol))
        return made.preview(address, wanted, symbol), has_checksum

    def _agreed_to(self, to: str, amount: str, symbol: str) -> "TransferPreview":
        from wattback.behind.wallet_errors import PreviewPassed

        if self._agreed is None or self._agreed[0] != (to, amount, symbol):
            raise PreviewPassed
        return self._agreed[1]


def _network() -> "Network":
    from wattback.chain.networks import network

    with ledger() as connection:
        return network(get_text(connection, "network"))
