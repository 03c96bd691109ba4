"""What a retirement is, whichever network it happens on: the types that cross into and out of `chain`.

Amounts of certificates are integers of milliwatt-hours (`_mwh`), payments integers of the token's base units
(`_base_units`), network fees integers of wei. Addresses are EIP-55 checksummed `0x...` strings. Hashes are
`bytes`.
"""

from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Network:
    """One chain with one way of retiring on it.

    Attributes:
        key: Stable name in settings and certificates, for example `practice`.
        name: For people.
        chain_id: EIP-155 id.
        is_practice: True when certificates on it certify nothing.
        native_symbol: Coin that pays the network fee.
        payment_symbol: Token that pays for certificates.
        payment_decimals: Decimals of that token.
        confirmations: Blocks on top of the retirement's own before it is final.
        energy_wh_per_gas: Electricity of one unit of gas, for the fee's own footprint; its source is in
            `energy_source`.
        energy_source: Where that figure comes from.
        rpc_urls: Where its nodes answer; empty for the embedded chain.
        is_poa: Whether its blocks carry a signer's seal in `extraData` (Polygon, Celo).
        is_testnet: Real nodes, worthless money and certificates.
        explorer_tx_url: Address of a transaction's page with `{}` for its hash; empty when there is none.
        explorer_address_url: Likewise for an account.
        block_time_s: Usual seconds between two blocks.
    """

    key: str
    name: str
    chain_id: int
    is_practice: bool
    native_symbol: str
    payment_symbol: str
    payment_decimals: int
    confirmations: int
    energy_wh_per_gas: float
    energy_source: str
    rpc_urls: tuple[str, ...] = ()
    is_poa: bool = False
    is_testnet: bool = False
    explorer_tx_url: str = ""
    explorer_address_url: str = ""
    block_time_s: float = 2.0


@dataclass(frozen=True, slots=True)
class Instrument:
    """Attributes of a certificate batch as its issuer wrote them on chain.

    Attributes:
        certificate_id: ERC-1155 token id.
        standard: For example `PRACTICE` or `I-REC(E)`.
        issuer: Name of the issuer.
        registry: Name of the registry behind it.
        device: Generating device.
        technology: For example `solar`.
        region: ISO 3166 country or market.
        capacity_kw: Of the device.
        commissioned_at_s: Commissioning date, UTC epoch seconds.
        production_start_s: Start of the production interval, UTC epoch seconds.
        production_end_s: End of it.
        serial_first: First serial of the range, one serial a milliwatt-hour.
        serial_last: Last serial of the range.
    """

    certificate_id: int
    standard: str
    issuer: str
    registry: str
    device: str
    technology: str
    region: str
    capacity_kw: int
    commissioned_at_s: int
    production_start_s: int
    production_end_s: int
    serial_first: int
    serial_last: int


@dataclass(frozen=True, slots=True)
class RetirementOrder:
    """What is to be retired, for whom and for which batch of answers.

    Attributes:
        batch_key: 32 bytes, the idempotency key, made by `batch_key_of`; the desk refuses to see it twice.
        beneficiary: In whose name; always the person's own account.
        amount_mwh: Milliwatt-hours.
        receipts_root: 32 bytes, Merkle root over the batch's receipts.
        period_start_s: First answer covered, UTC epoch seconds.
        period_end_s: Last answer covered.
        previous_gas_used: Gas of the account's retirement before this one; 0 when there was none.
        previous_co2e_mg: Estimated emissions of that gas, milligrams of CO2e.
    """

    batch_key: bytes
    beneficiary: str
    amount_mwh: int
    receipts_root: bytes
    period_start_s: int
    period_end_s: int
    previous_gas_used: int = 0
    previous_co2e_mg: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """A price good for one order until it expires.

    Attributes:
        network: Key of the network.
        desk: Contract that sells and retires.
        payment_token: ERC-20 that pays.
        instrument: What would be retired.
        amount_mwh: Milliwatt-hours quoted.
        price_base_units: Total price in the payment token, rounded up.
        gas_limit: Gas the transaction may use.
        max_fee_per_gas_wei: EIP-1559 ceiling.
        max_priority_fee_per_gas_wei: EIP-1559 tip.
        quoted_at_ms: UTC epoch milliseconds.
        expires_at_ms: After this a new quote is needed; also the deadline given to the contract.
    """

    network: str
    desk: str
    payment_token: str
    instrument: Instrument
    amount_mwh: int
    price_base_units: int
    gas_limit: int
    max_fee_per_gas_wei: int
    max_priority_fee_per_gas_wei: int
    quoted_at_ms: int
    expires_at_ms: int

    @property
    def max_fee_wei(self) -> int:
        """The most the network fee can be, in wei."""
        return self.gas_limit * self.max_fee_per_gas_wei


@dataclass(frozen=True, slots=True)
class TransactionRequest:
    """An unsigned EIP-1559 transaction. `value_wei` is always 0 for retirements."""

    chain_id: int
    nonce: int
    to: str
    data: bytes
    value_wei: int
    gas_limit: int
    max_fee_per_gas_wei: int
    max_priority_fee_per_gas_wei: int


@dataclass(frozen=True, slots=True)
class SignedTransaction:
    """Bytes ready to send, and the hash they will have."""

    raw: bytes
    tx_hash: bytes
    nonce: int


@dataclass(frozen=True, slots=True)
class Retirement:
    """A retirement as the chain tells it: decoded from the event, never from the request.

    Attributes:
        network: Key of the network.
        contract: The contract whose event this is.
        tx_hash: 32 bytes.
        block_number: Height.
        block_hash: 32 bytes.
        block_time_s: UTC epoch seconds.
        log_index: Position of the event in its block.
        confirmations: Blocks on top of it, at the time of reading.
        batch_key: As in the order.
        beneficiary: As in the event.
        certificate_id: Token id retired.
        amount_mwh: Milliwatt-hours retired.
        receipts_root: 32 bytes.
        period_start_s: As in the event.
        period_end_s: As in the event.
        price_base_units: What was paid, from the desk's sale event.
        gas_used: By the transaction.
        effective_gas_price_wei: Paid per gas.
    """

    network: str
    contract: str
    tx_hash: bytes
    block_number: int
    block_hash: bytes
    block_time_s: int
    log_index: int
    confirmations: int
    batch_key: bytes
    beneficiary: str
    certificate_id: int
    amount_mwh: int
    receipts_root: bytes
    period_start_s: int
    period_end_s: int
    price_base_units: int
    gas_used: int
    effective_gas_price_wei: int


@dataclass(frozen=True, slots=True)
class Balances:
    """What an account holds: the native coin in wei, the payment token in base units."""

    native_wei: int
    payment_base_units: int


class RetirementProvider(Protocol):
    """One market on one network: quote, build, send, and read the result back.

    Every method may raise `chain.errors.ChainError` (network not reachable, out of stock, paused, price
    moved, ...), whose text tells a person what to do.
    """

    @property
    def network(self) -> Network:
        """The network this provider retires on."""
        ...

    def balances(self, account: str) -> Balances:
        """What the account holds now."""
        ...

    def quote(self, amount_mwh: int, account: str, now_ms: int) -> Quote:
        """Read price, stock and fees from the chain for this amount."""
        ...

    def permit_typed_data(self, quote: Quote, account: str) -> dict[str, Any]:
        """EIP-712 typed data (EIP-2612 Permit): the desk may take the quoted price, until it expires."""
        ...

    def build(
        self, quote: Quote, order: RetirementOrder, permit_signature: bytes, nonce: int
    ) -> TransactionRequest:
        """The one transaction that buys and retires, tried out on the chain; raises when it would fail."""
        ...

    def next_nonce(self, account: str) -> int:
        """The account's next nonce by the chain's count, pending ones included."""
        ...

    def send(self, signed: SignedTransaction) -> None:
        """Broadcast these bytes. Sending the same bytes again is harmless; "already known" is success."""
        ...

    def find(self, batch_key: bytes, tx_hash: bytes | None) -> Retirement | None:
        """The retirement of this batch if the chain has one, by event scan and by a known hash's receipt.

        Raises:
            wattback.chain.errors.TransactionReverted: The transaction was mined and failed.
        """
        ...

    def knows_batch(self, batch_key: bytes) -> bool:
        """Whether the desk already used this idempotency key."""
        ...

    def instrument(self, certificate_id: int) -> Instrument:
        """Attributes of a certificate batch, read back from the chain."""
        ...

    def close(self) -> None:
        """Let go of files, locks and connections."""
        ...


def batch_key_of(account: str, digest: bytes) -> bytes:
    """The idempotency key of a batch: the buyer's 20 address bytes, then 12 bytes of its digest.

    The desk refuses a key that does not start with the buyer's address, so nobody who sees a pending
    purchase can spend its key first.

    Args:
        account: `0x...` address of the buyer.
        digest: At least 12 bytes that differ between batches, for example a SHA-256.

    Raises:
        ValueError: Not an address, or too short a digest.
    """
    address = bytes.fromhex(account.removeprefix("0x"))
    if len(address) != 20 or len(digest) < 12:
        raise ValueError("a batch key is made of a 20-byte address and at least 12 bytes of digest")
    return address + digest[:12]
