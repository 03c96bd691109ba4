"""What a transfer would do and cost, as the person sees it before the password is asked."""

from dataclasses import dataclass

from wattback.chain.retirement import TransactionRequest
from wattback.wallet.caps import Money
from wattback.wallet.rules.transfer_rules import Transfer


@dataclass(frozen=True, slots=True)
class TransferPreview:
    """What would be sent, and what it costs.

    Attributes:
        transfer: What the guard is asked to sign.
        money: How the amount is written.
        gas_limit: The most gas.
        max_fee_per_gas_wei: EIP-1559 ceiling.
        max_priority_fee_per_gas_wei: EIP-1559 tip.
        leaves_base_units: What is left of the same coin or token at least, network fee included.
        native_wei: What the account holds of the native coin.
    """

    transfer: Transfer
    money: Money
    gas_limit: int
    max_fee_per_gas_wei: int
    max_priority_fee_per_gas_wei: int
    leaves_base_units: int
    native_wei: int

    @property
    def max_fee_wei(self) -> int:
        """The most the network fee can be."""
        return self.gas_limit * self.max_fee_per_gas_wei

    def request(self, chain_id: int, nonce: int) -> TransactionRequest:
        """The transaction that does it."""
        return TransactionRequest(
            chain_id=chain_id,
            nonce=nonce,
            to=self.transfer.target,
            data=self.transfer.call_data,
            value_wei=self.transfer.value_wei,
            gas_limit=self.gas_limit,
            max_fee_per_gas_wei=self.max_fee_per_gas_wei,
            max_priority_fee_per_gas_wei=self.max_priority_fee_per_gas_wei,
        )
