"""An offset's preview, and what payments are held to, in words: for the window and the terminal alike."""

import sqlite3
from datetime import UTC, datetime

from wattback.amount_words import exact_text, fee_text, held_text, micro_text
from wattback.chain.arkreen.badge_period import BadgePlan
from wattback.chain.retirement import Instrument, Network
from wattback.desktop.look.language import tr
from wattback.desktop.look.wording import certificate_amount, coverage_words, energy
from wattback.desktop.services.offsets import CapUse, OffsetPreview, Payments
from wattback.ledger.settings import get_flag
from wattback.offset.decision_words import percent
from wattback.offset.policy import DAY_MS, Policy, read_policy
from wattback.offset.preview import Preview
from wattback.outlook import outlook as outlook_in_words
from wattback.wallet.caps import PER_DAY, PER_TRANSACTION, Cap, Money, caps_with


def preview_in_words(
    preview: Preview,
    network: Network,
    *,
    answers: int,
    password_needed: bool,
    outlook: str = "",
    is_watched: bool = False,
) -> OffsetPreview:
    """Amounts with their units, and one sentence about the instrument.

    Args:
        preview: What would be done.
        network: Where.
        answers: Those among the events it covers.
        password_needed: Nothing but the person has the password.
        outlook: When the next one is likely, in words.
        is_watched: The key of the account is in another wallet, so that nothing can be signed here.
    """
    payment, native = (
        Money(network.payment_symbol, network.payment_decimals),
        Money(network.native_symbol, 18),
    )
    quote, balances = preview.quote, preview.balances
    included = quote is not None and preview.under_way is None
    none = tr("none yet")
    return OffsetPreview(
        amount_mwh=preview.amount_mwh,
        answers=answers,
        coverage=coverage_words(preview.coverage),
        price_text=none if quote is None else exact_text(payment, quote.price_base_units),
        fee_text=none if quote is None else fee_text(quote.max_fee_wei, network.native_symbol),
        balance_text=tr("not known")
        if balances is None
        else tr("{payment} and {coin}").format(
            payment=held_text(payment, balances.payment_base_units),
            coin=held_text(native, balances.native_wei),
        ),
        caps=tuple((cap_name(cap), _used_of_limit(cap, payment, included=included)) for cap in preview.caps),
        instrument_text=none if quote is None else _instrument(quote.instrument),
        network_name=network.name,
        is_practice=network.certifies_nothing,
        password_needed=password_needed,
        refusal=_watched_only() if is_watched and preview.refusal is None else preview.refusal,
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
        caps=tuple((cap_name(cap), _used_of_limit(cap, payment)) for cap in caps),
        price_ceiling_text=micro_text(payment, policy.price_ceiling_micro_per_megawatt_hour),
        fee_ceiling_text=micro_text(payment, policy.fee_ceiling_micro),
        fee_share_text=percent(policy.fee_share_max),
        outlook=outlook_in_words(connection, network, now_ms),
    )


def caps_in_words(connection: sqlite3.Connection, network: Network, now_ms: int) -> tuple[CapUse, ...]:
    """How far each cap is used by what the ledger holds, amounts in words.

    Args:
        connection: The ledger.
        network: Where certificates are retired.
        now_ms: UTC epoch milliseconds.
    """
    payment = Money(network.payment_symbol, network.payment_decimals)
    return tuple(
        CapUse(
            cap_name(cap),
            micro_text(payment, cap.used_micro),
            micro_text(payment, cap.limit_micro),
            min(1.0, cap.used_micro / cap.limit_micro) if cap.limit_micro else float(cap.used_micro > 0),
        )
        for cap in caps_with(connection, network.key, 0, now_ms)
    )


def policy_in_words(policy: Policy, network: Network) -> tuple[str, ...]:
    """What the person chose, a sentence each.

    Args:
        policy: The person's choices.
        network: Where certificates are retired.
    """
    payment, mode = Money(network.payment_symbol, network.payment_decimals), policy.mode
    threshold, days = energy(policy.threshold_wh, 3), round(policy.max_age_ms / DAY_MS)
    sentences = [
        {
            "manual": tr("You retire by hand: nothing is paid unless you say so."),
            "ask": tr("You are asked when enough is due; nothing is paid unless you say so."),
            "automatic": tr("Certificates are retired by themselves, within your limits."),
        }[mode]
    ]
    if mode != "manual":
        sentences.append(
            tr("Enough is {threshold}, or what is %n day(s) old.", "", days).format(threshold=threshold)
        )
        sentences.append(
            tr("The network fee may be {share} of the price at most; until then more comes together.").format(
                share=percent(policy.fee_share_max)
            )
        )
    sentences.append(
        {
            "high": tr(
                "The upper end of the estimate is matched, so that it is rather too much than too little."
            ),
            "central": tr("The middle of the estimate is matched: it is as likely too little as too much."),
            "low": tr("The lower end of the estimate is matched, which is likely too little."),
        }[policy.coverage]
    )
    sentences.append(
        tr("A megawatt-hour may cost {price} at most, and one network fee {fee}.").format(
            price=micro_text(payment, policy.price_ceiling_micro_per_megawatt_hour),
            fee=micro_text(payment, policy.fee_ceiling_micro),
        )
    )
    return tuple(sentences)


def badge_due_in_words(plan: BadgePlan) -> str:
    """What the next badge would show: `2026-11, 3 retirements of 1.5 kWh`."""
    return tr("{period}, %n retirement(s) of {amount}", "", len(plan.offset_ids)).format(
        period=plan.period, amount=certificate_amount(plan.amount_mwh)
    )


def cap_name(cap: Cap) -> str:
    """`per retirement`, `in 24 hours` or `in 31 days`."""
    return {PER_TRANSACTION: tr("per retirement"), PER_DAY: tr("in 24 hours")}.get(
        cap.setting, tr("in 31 days")
    )


def _watched_only() -> str:
    return tr(
        "Wattback only watches this account: its key is in another wallet. Nothing was signed. The page Offsets, or "
        "wattback payments offer, shows what that wallet has to sign."
    )


def _used_of_limit(cap: Cap, payment: Money, *, included: bool = False) -> str:
    text = tr("{used} of {limit}, this one included") if included else tr("{used} of {limit}")
    return text.format(used=micro_text(payment, cap.used_micro), limit=micro_text(payment, cap.limit_micro))


def _instrument(instrument: Instrument) -> str:
    def day(at_s: int) -> str:
        return datetime.fromtimestamp(at_s, tz=UTC).strftime("%Y-%m-%d")

    return tr(
        "{standard} certificates of {device}: {technology}, region {region}, produced {start} to {end}, issued by "
        "{issuer}"
    ).format(
        standard=instrument.standard,
        device=instrument.device,
        technology=instrument.technology,
        region=instrument.region,
        start=day(instrument.production_start_s),
        end=day(instrument.production_end_s),
        issuer=instrument.issuer,
    )
