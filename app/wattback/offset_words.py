"""An offset's preview, and what payments are held to, in words: for the window and the terminal alike."""

import sqlite3
from datetime import UTC, datetime

from wattback.chain.retirement import Instrument, Network
from wattback.desktop.look.wording import coverage_words
from wattback.desktop.services.offsets import OffsetPreview, Payments
from wattback.ledger.settings import get_flag
from wattback.offset.decision_words import percent
from wattback.offset.policy import read_policy
from wattback.offset.preview import Preview
from wattback.outlook import outlook as outlook_in_words
from wattback.wallet.caps import Money, caps_with

_NONE = "none yet"


def preview_in_words(
    preview: Preview, network: Network, *, answers: int, password_needed: bool, outlook: str = ""
) -> OffsetPreview:
    """Amounts with their units, and one sentence about the instrument; `answers` are those of the events it covers."""
    payment, native = (
        Money(network.payment_symbol, network.payment_decimals),
        Money(network.native_symbol, 18),
    )
    quote, balances = preview.quote, preview.balances
    included = ", this one included" if quote is not None and preview.under_way is None else ""
    return OffsetPreview(
        amount_mwh=preview.amount_mwh,
        answers=answers,
        coverage=coverage_words(preview.coverage),
        price_text=_NONE if quote is None else payment.text(quote.price_base_units),
        fee_text=_NONE if quote is None else native.text(quote.max_fee_wei),
        balance_text="not known"
        if balances is None
        else f"{payment.text(balances.payment_base_units)} and {native.text(balances.native_wei)}",
        caps=tuple(
            (
                cap.name,
                f"{payment.micro_text(cap.used_micro)} of {payment.micro_text(cap.limit_micro)}{included}",
            )
            for cap in preview.caps
        ),
        instrument_text=_NONE if quote is None else _instrument(quote.instrument),
        network_name=network.name,
        is_practice=network.is_practice,
        password_needed=password_needed,
        refusal=preview.refusal,
        automatic_text=preview.automatic.reason
        if not preview.automatic.go or quote is None
        else preview.fee.reason,
        outlook=outlook,
    )


def payments_in_words(connection: sqlite3.Connection, network: Network, now_ms: int) -> Payments:
    """The brake, how far each cap is used, and when the next retirement is likely.

    Args:
        connection: The ledger.
        network: Where certificates are retired.
        now_ms: UTC epoch milliseconds.
    """
    policy, payment = read_policy(connection), Money(network.payment_symbol, network.payment_decimals)
    caps = caps_with(connection, network.key, 0, now_ms)
    return Payments(
        stopped=get_flag(connection, "payments.stopped"),
        mode=policy.mode,
        caps=tuple(
            (cap.name, f"{payment.micro_text(cap.used_micro)} of {payment.micro_text(cap.limit_micro)}")
            for cap in caps
        ),
        price_ceiling_text=payment.micro_text(policy.price_ceiling_micro_per_megawatt_hour),
        fee_ceiling_text=payment.micro_text(policy.fee_ceiling_micro),
        fee_share_text=percent(policy.fee_share_max),
        outlook=outlook_in_words(connection, network, now_ms),
    )


def _instrument(instrument: Instrument) -> str:
    def day(at_s: int) -> str:
        return datetime.fromtimestamp(at_s, tz=UTC).strftime("%Y-%m-%d")

    return (
        f"{instrument.standard} certificates of {instrument.device}: {instrument.technology}, "
        f"region {instrument.region}, produced {day(instrument.production_start_s)} to "
        f"{day(instrument.production_end_s)}, issued by {instrument.issuer}"
    )
