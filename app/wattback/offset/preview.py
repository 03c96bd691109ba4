"""What an offset would do, before anything is signed."""

from dataclasses import dataclass
from decimal import Decimal

from wattback.chain.errors import ChainError
from wattback.chain.retirement import Balances, Quote
from wattback.ledger import offsets
from wattback.ledger.offsets import Batch
from wattback.ledger.settings import get_flag
from wattback.offset.asking import ask_quote
from wattback.offset.errors import NotEnoughMoney, NothingDue
from wattback.offset.policy import Verdict, amount_verdict, fee_verdict, read_policy
from wattback.offset.records import quote_from_json
from wattback.offset.steps import BatchSteps
from wattback.offset.weighing import note_quote
from wattback.wallet.caps import Cap, caps_with, check_price_ceiling, chosen_limits
from wattback.wallet.errors import CapExceeded, PaymentsStopped, PriceAboveCeiling


@dataclass(frozen=True, slots=True)
class Preview:
    """What `OffsetEngine.run` would do now.

    Attributes:
        amount_mwh: Milliwatt-hours that would be retired; 0 when nothing is due.
        event_count: Events covered.
        coverage: `high`, `central` or `low`.
        quote: Price, fee and instrument; None when nothing is due or the market said no.
        balances: What the account holds; None when the network said no.
        caps: The caps, with this payment counted in.
        automatic: Whether automatic mode would do it now, and why or why not.
        fee: Whether the network fee is a small enough share for automatic mode, and why.
        under_way: The batch signed before, that a run would go on with instead; None when there is none.
        refusal: Why it cannot be done now, or None.
    """

    amount_mwh: int
    event_count: int
    coverage: str
    quote: Quote | None
    balances: Balances | None
    caps: tuple[Cap, ...]
    automatic: Verdict
    fee: Verdict
    under_way: Batch | None
    refusal: str | None


def preview_of(steps: BatchSteps, account: str, native_price: Decimal | None) -> Preview:
    """Look at what is due, ask for its price, and hold both against the policy, the caps and the balance.

    Args:
        steps: With nothing left over that was never signed.
        account: Whose money it is.
        native_price: What one native coin costs in the payment token, or None when nobody knows.
    """
    connection, network, now_ms = steps.connection, steps.provider.network, steps.now_ms()
    policy = read_policy(connection)
    under_way = offsets.open_batch(connection, network.key)
    due = offsets.due(connection, network.key, policy.coverage)
    automatic = amount_verdict(due, policy, now_ms)
    if under_way is not None:
        quote = quote_from_json(under_way.quote or "")
        fee = fee_verdict(quote, network, native_price, policy)
        caps = caps_with(connection, network.key, 0, now_ms)
        return Preview(
            *(under_way.amount_mwh, under_way.event_count, under_way.coverage, quote, None, caps),
            *(automatic, fee, under_way, None),
        )
    nothing = Verdict(False, "There is no price yet.")
    caps = caps_with(connection, network.key, 0, now_ms)
    if due is None or due.amount_mwh == 0:
        return Preview(0, 0, policy.coverage, None, None, caps, automatic, nothing, None, str(NothingDue()))
    figures = (due.amount_mwh, due.event_count, policy.coverage)
    try:
        quote = ask_quote(steps.provider, due.amount_mwh, account, now_ms)
        balances = steps.provider.balances(account)
    except ChainError as error:
        return Preview(*figures, None, None, caps, automatic, nothing, None, str(error))
    caps = caps_with(connection, network.key, steps.money.micro(quote.price_base_units), now_ms)
    fee = fee_verdict(quote, network, native_price, policy)
    note_quote(connection, network, quote, native_price, now_ms)
    return Preview(
        *figures, quote, balances, caps, automatic, fee, None, _refusal(steps, account, quote, caps)
    )


def _refusal(steps: BatchSteps, account: str, quote: Quote, caps: tuple[Cap, ...]) -> str | None:
    if get_flag(steps.connection, "payments.stopped"):
        return str(PaymentsStopped())
    try:
        steps.require_money(quote, account)
        for cap in caps:
            cap.require(steps.money)
        price_micro = steps.money.micro(quote.price_base_units)
        check_price_ceiling(price_micro, quote.amount_mwh, steps.money, chosen_limits(steps.connection))
    except (NotEnoughMoney, CapExceeded, PriceAboveCeiling) as error:
        return str(error)
    return None
