"""What a transaction's gas should pay, read from the chain's recent blocks (EIP-1559)."""

from dataclasses import dataclass
from statistics import median_low
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from web3 import Web3

_BLOCKS = 10
_PERCENTILE = 50.0


@dataclass(frozen=True, slots=True)
class Fees:
    """Ceiling and tip per gas, in wei."""

    max_fee_per_gas_wei: int
    max_priority_fee_per_gas_wei: int


def suggest_fees(w3: "Web3") -> Fees:
    """The median tip of recent blocks, and room for the base fee to double.

    The base fee rises by at most 1/8 a block, so a doubling takes six full blocks.
    """
    history = w3.eth.fee_history(_BLOCKS, "latest", [_PERCENTILE])
    next_base_fee_wei = int(history["baseFeePerGas"][-1])
    tips_wei = [int(tips[0]) for tips in history.get("reward") or [] if tips and tips[0] > 0]
    tip_wei = median_low(tips_wei) if tips_wei else int(w3.eth.max_priority_fee)
    return Fees(2 * next_base_fee_wei + tip_wei, tip_wei)
