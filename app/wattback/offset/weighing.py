"""Gathers what a decision depends on: from the ledger, and from the market when that alone does not decide."""

import sqlite3
from dataclasses import replace
from decimal import Decimal

from wattback.chain.fees import is_cheap_hour
from wattback.chain.retirement import Balances, Network, Quote, RetirementProvider
from wattback.ledger import offsets
from wattback.ledger.batch import BatchState
from wattback.ledger.fee_samples import FeeSample, fee_samples, record_fee_sample
from wattback.ledger.offers_seen import OfferSeen, last_offer, note_offer
from wattback.ledger.settings import get_flag
from wattback.ledger.spending import MICRO_DECIMALS
from wattback.offset.asking import ask_quote
from wattback.offset.decision import Action, Decision, Offer, State, decide
from wattback.offset.errors import NotEnoughMoney
from wattback.offset.policy import fee_micro, read_policy
from wattback.wallet.caps import Money, caps_with

PAUSE_AFTER_FAILURE_MS = 24 * 3600 * 1000
"""Automatic offsets pause so long after a failed one: each failure costs a network fee."""


def weigh(
    connection: sqlite3.Connection,
    provider: RetirementProvider,
    account: str,
    native_price: Decimal | None,
    now_ms: int,
    blocked: str | None = None,
) -> Decision:
    """Decide about what is due now; asks the market only when the ledger alone does not decide.

    Args:
        connection: The ledger, outside a transaction.
        provider: The market.
        account: Whose money it is.
        native_price: What one native coin costs in the payment token, or None when nobody knows.
        now_ms: UTC epoch milliseconds.
        blocked: Why nothing new may be signed, in words; None when nothing is in doubt.

    Raises:
        ChainError: The market or the network said no, or cannot be reached.
        LedgerError: What was seen could not be kept.
    """
    state = state_of(connection, provider.network, now_ms, blocked)
    decision = decide(state)
    if decision.action != Action.LOOK or state.due is None:
        return decision
    quote = ask_quote(provider, state.due.amount_mwh, account, now_ms)
    balances = provider.balances(account)
    offer = offer_of(connection, provider.network, quote, balances, native_price, now_ms)
    return decide(replace(state, offer=offer))


def state_of(
    connection: sqlite3.Connection, network: Network, now_ms: int, blocked: str | None = None
) -> State:
    """What the ledger knows of it, before anybody is asked for a price."""
    policy = read_policy(connection)
    last = offsets.last_batch(connection, network.key)
    failed_at_ms = last.updated_at_ms if last is not None and last.state == BatchState.FAILED else None
    return State(
        now_ms=now_ms,
        policy=policy,
        money=Money(network.payment_symbol, network.payment_decimals),
        native_symbol=network.native_symbol,
        due=offsets.due(connection, network.key, policy.coverage),
        stopped=get_flag(connection, "payments.stopped"),
        blocked=blocked,
        paused_until_ms=None if failed_at_ms is None else failed_at_ms + PAUSE_AFTER_FAILURE_MS,
        last_offer=None if network.is_practice else last_offer(connection, network.key),
    )


def offer_of(
    connection: sqlite3.Connection,
    network: Network,
    quote: Quote,
    balances: Balances,
    native_price: Decimal | None,
    now_ms: int,
) -> Offer:
    """What was seen just now, as decisions need it. Keeps it, and the fee beside the last days'."""
    seen = note_quote(connection, network, quote, native_price, now_ms)
    money = Money(network.payment_symbol, network.payment_decimals)
    price_micro = money.micro(quote.price_base_units)
    # 2 * base fee + tip is what `chain.fees` suggests.
    base_fee_wei = max(0, quote.max_fee_per_gas_wei - quote.max_priority_fee_per_gas_wei) // 2
    record_fee_sample(connection, network.key, FeeSample(now_ms, base_fee_wei))
    return Offer(
        amount_mwh=quote.amount_mwh,
        price_micro=price_micro,
        worth_micro=seen.worth_micro,
        fee_micro=seen.fee_micro,
        caps=caps_with(connection, network.key, price_micro, now_ms),
        lacks=_lacks(quote, balances, network, money),
        is_cheap_hour=is_cheap_hour(fee_samples(connection, network.key, now_ms), base_fee_wei, now_ms),
        fee_is_play=network.is_practice,
    )


def note_quote(
    connection: sqlite3.Connection, network: Network, quote: Quote, native_price: Decimal | None, now_ms: int
) -> OfferSeen:
    """Keep what a market asked for, for the forecast."""
    worth_micro = quote.worth_base_units * 10**MICRO_DECIMALS // 10**network.payment_decimals
    fee = None if native_price is None else fee_micro(quote.max_fee_wei, native_price)
    seen = OfferSeen(now_ms, quote.amount_mwh, worth_micro, fee)
    note_offer(connection, network.key, seen)
    return seen


def _lacks(quote: Quote, balances: Balances, network: Network, money: Money) -> str | None:
    native = Money(network.native_symbol, 18)
    if balances.payment_base_units < quote.price_base_units:
        price, held = money.text(quote.price_base_units), money.text(balances.payment_base_units)
        return str(NotEnoughMoney("price", price, held))
    if balances.native_wei < quote.max_fee_wei:
        return str(
            NotEnoughMoney("network fee", native.text(quote.max_fee_wei), native.text(balances.native_wei))
        )
    return None
