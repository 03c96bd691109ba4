"""What a wallet elsewhere is asked to sign, as the window shows it."""

from wattback.desktop.look.qr_modules import qr_modules
from wattback.desktop.services.wallet import WalletRequest
from wattback.wallet.payment_request import PaymentRequest


def shown_request(asked: PaymentRequest) -> WalletRequest:
    """The request with the code of its link."""
    return WalletRequest(asked.eip681, asked.is_standard, asked.raw_json, qr_modules(asked.eip681))
