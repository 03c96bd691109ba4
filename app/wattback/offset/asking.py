"""Asking a market for its price, whatever a node makes of the answer."""

from wattback.chain.errors import NetworkUnreachable
from wattback.chain.retirement import Quote, RetirementProvider

MOST_BASE_UNITS = 2**63
"""Far above all the money there is, and what the ledger can hold."""


def ask_quote(provider: RetirementProvider, amount_mwh: int, account: str, now_ms: int) -> Quote:
    """The market's price for an amount.

    Raises:
        NetworkUnreachable: The answer makes no sense, or there is none.
        ChainError: The market says no.
    """
    quote = provider.quote(amount_mwh, account, now_ms)
    decimals = provider.network.payment_decimals
    most = MOST_BASE_UNITS * max(1, 10 ** (decimals - 6)) // max(1, 10 ** (6 - decimals))
    if not all(0 <= figure < most for figure in (quote.price_base_units, quote.worth_base_units)):
        raise NetworkUnreachable(provider.network.name, "an answer that makes no sense: an impossible price")
    return quote
