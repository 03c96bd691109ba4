"""What a transaction's gas should pay, read from the chain's recent blocks (EIP-1559).

The functions that decide are pure; only `suggest_fees` and `read_history` ask the chain.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal, localcontext
from statistics import median_low
from typing import TYPE_CHECKING, Any

from wattback.chain.errors import FeeAboveCeiling
from wattback.chain.network_file import FeeModel
from wattback.chain.retirement import Fees

if TYPE_CHECKING:
    from web3 import Web3

    from wattback.ledger.fee_samples import FeeSample

# Half a minute to a minute of blocks: one empty or odd block decides nothing.
_BLOCKS = 20
# Below the middle of what others pay: nobody here is in a hurry, and a transaction that waits too long is replaced.
_PERCENTILE = 30.0
LEAST_BUMP_PERCENT = 10
"""Nodes refuse a replacement that does not raise both ceiling and tip by this much."""
WEEK_MS = 7 * 24 * 3600 * 1000
_FEWEST_SAMPLES = 24
_CHEAP_QUANTILE = 1 / 3
_ANY_TIP = FeeModel(min_priority_fee_wei=0, max_priority_fee_wei=2**256 - 1)


@dataclass(frozen=True, slots=True)
class FeeHistory:
    """What recent blocks took.

    Attributes:
        next_base_fee_wei: Base fee per gas of the block to come; 0 when the chain names none.
        tips_wei: What a usual transaction of each block paid on top; empty blocks have none.
    """

    next_base_fee_wei: int
    tips_wei: tuple[int, ...]


def suggest_fees(w3: "Web3", model: FeeModel | None = None) -> Fees:
    """What a transaction should offer now.

    Args:
        w3: The chain.
        model: The network's bounds for tips; None when it has none.
    """
    history = read_history(w3)
    fallback_tip_wei = 0
    if not history.tips_wei:
        # Without a base fee the whole price of gas is the tip.
        ask = w3.eth.max_priority_fee if history.next_base_fee_wei else w3.eth.gas_price
        fallback_tip_wei = int(ask)
    return fees_from(history, fallback_tip_wei, model)


def read_history(w3: "Web3") -> FeeHistory:
    """The last blocks' fees; whatever a node leaves out or gets wrong counts as not told."""
    return _history(w3.eth.fee_history(_BLOCKS, "latest", [_PERCENTILE]))


def fees_from(history: FeeHistory, fallback_tip_wei: int, model: FeeModel | None = None) -> Fees:
    """The median tip within the network's bounds, and room for the base fee to double.

    The base fee rises by at most 1/8 a block, so a doubling takes six full blocks.

    Args:
        history: Recent blocks.
        fallback_tip_wei: The tip when no block tells one.
        model: The network's bounds; None when it has none.
    """
    bounds = model or _ANY_TIP
    tip_wei = median_low(history.tips_wei) if history.tips_wei else max(0, fallback_tip_wei)
    tip_wei = min(max(tip_wei, bounds.min_priority_fee_wei), bounds.max_priority_fee_wei)
    return Fees(2 * history.next_base_fee_wei + tip_wei, tip_wei)


def bumped(fees: Fees, percent: int = LEAST_BUMP_PERCENT, at_least: Fees | None = None) -> Fees:
    """Fees for a replacement at the same nonce, rounded up so that no node finds them too low.

    Args:
        fees: Of the transaction to be replaced.
        percent: By how much both rise, at least 10.
        at_least: What a new transaction would offer now, if that may be more.

    Raises:
        ValueError: Less than nodes ask for.
    """
    if percent < LEAST_BUMP_PERCENT:
        raise ValueError(f"a replacement has to offer at least {LEAST_BUMP_PERCENT} % more, not {percent} %")
    floor = at_least or Fees(0, 0)
    tip_wei = max(_raised(fees.max_priority_fee_per_gas_wei, percent), floor.max_priority_fee_per_gas_wei)
    max_fee_wei = max(_raised(fees.max_fee_per_gas_wei, percent), floor.max_fee_per_gas_wei)
    return Fees(max(max_fee_wei, tip_wei), tip_wei)


def fee_in_money(fee_wei: int, native_price: Decimal) -> Decimal:
    """A network fee in the payment token, exact.

    Args:
        fee_wei: In the native coin's smallest unit.
        native_price: Payment tokens for one native coin.
    """
    with localcontext(prec=100):
        return Decimal(fee_wei) * native_price / 10**18


def require_fee_below(
    ceiling: Decimal, fee_wei: int, native_price: Decimal, native_symbol: str, payment_symbol: str
) -> None:
    """Refuses a transaction whose network fee may be above the person's ceiling.

    Args:
        ceiling: In the payment token.
        fee_wei: The most the fee can be.
        native_price: Payment tokens for one native coin.
        native_symbol: For the message.
        payment_symbol: For the message.

    Raises:
        FeeAboveCeiling: It may.
    """
    fee = fee_in_money(fee_wei, native_price)
    if fee > ceiling:
        coins = _rounded(Decimal(fee_wei) / 10**18)
        raise FeeAboveCeiling(
            f"{_rounded(fee)} {payment_symbol} ({coins} {native_symbol})",
            f"{_rounded(ceiling)} {payment_symbol}",
        )


def is_cheap_hour(samples: Sequence["FeeSample"], base_fee_wei: int, now_ms: int) -> bool:
    """Whether the base fee is in the lower third of the last seven days'.

    With less than a day of samples nothing is known of dear and cheap hours, so nobody waits.

    Args:
        samples: Base fees as they were seen, in any order.
        base_fee_wei: Of now.
        now_ms: UTC epoch milliseconds.
    """
    known = sorted(each.base_fee_wei for each in samples if now_ms - WEEK_MS <= each.at_ms <= now_ms)
    if len(known) < _FEWEST_SAMPLES:
        return True
    return base_fee_wei <= known[int((len(known) - 1) * _CHEAP_QUANTILE)]


def _history(told: Any) -> FeeHistory:
    bases = [fee for fee in _listed(told.get("baseFeePerGas")) if _is_wei(fee)]
    rows = [_listed(row) for row in _listed(told.get("reward"))]
    return FeeHistory(
        next_base_fee_wei=bases[-1] if bases else 0,
        tips_wei=tuple(row[0] for row in rows if row and _is_wei(row[0]) and row[0] > 0),
    )


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else ()


def _is_wei(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**200


def _raised(wei: int, percent: int) -> int:
    return max(-(-wei * (100 + percent) // 100), wei + 1)


def _rounded(amount: Decimal) -> str:
    """Three significant digits, rounded up: a fee is not made to look smaller than it is."""
    if not amount:
        return "0"
    digits = max(0, 2 - amount.adjusted())
    return f"{amount.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_CEILING):f}"
