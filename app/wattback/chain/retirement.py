"""What a retirement is, whichever network it happens on: the types that cross into and out of `chain`.

Amounts of certificates are integers of milliwatt-hours (`_mwh`), payments integers of the token's base units
(`_base_units`), network fees integers of wei. Addresses are EIP-55 checksummed `0x...` strings. Hashes are
`bytes`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from wattback.ledger.contract_pins import ContractChange, ContractCode


@dataclass(frozen=True, slots=True)
class Network:
    """One chain with one way of retiring on it.

    Attributes:
        key: Stable name in settings and certificates, for example `practice`.
        name: For people.
        chain_id: EIP-155 id.
        is_practice: The embedded chain of this machine, with play money and invented certificates.
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

    @property
    def certifies_nothing(self) -> bool:
        """Whether what is retired there is worthless: on the practice network, and on every test network."""
        return self.is_practice or self.is_testnet


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
        market: Kind of market, for example `desk`.
        gross_mwh: What has to be handed to the market so that `amount_mwh` is retired after its fee; 0 when it takes
            none.
        value_base_units: What the certificates are worth at the posted price, where they were bought earlier and
            `price_base_units` is therefore less; 0 when it is the price.
        previous_gas_used: What the order is to carry, see `RetirementOrder`.
        previous_co2e_mg: Likewise.
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
    market: str = "desk"
    gross_mwh: int = 0
    value_base_units: int = 0
    previous_gas_used: int = 0
    previous_co2e_mg: int = 0

    @property
    def worth_base_units(self) -> int:
        """What the network fee is compared with: the certificates' posted price, whenever they were bought."""
        return self.value_base_units or self.price_base_units

    @property
    def max_fee_wei(self) -> int:
        """The most the network fee can be, in wei."""
        return self.gas_limit * self.max_fee_per_gas_wei


@dataclass(frozen=True, slots=True)
class Fees:
    """EIP-1559 ceiling and tip per gas, in wei."""

    max_fee_per_gas_wei: int
    max_priority_fee_per_gas_wei: int


@dataclass(frozen=True, slots=True)
class Mined:
    """A transaction that is in a block, as its receipt tells.

    Attributes:
        tx_hash: 32 bytes.
        block_number: Height.
        block_hash: 32 bytes.
        block_time_s: UTC epoch seconds.
        confirmations: Blocks on top, at the time of reading.
        succeeded: False when it was mined and reverted.
        gas_used: By it.
        effective_gas_price_wei: Paid per gas.
    """

    tx_hash: bytes
    block_number: int
    block_hash: bytes
    block_time_s: int
    confirmations: int
    succeeded: bool
    gas_used: int
    effective_gas_price_wei: int


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
        batch_key: As in the event; None where the market's event has none.
        beneficiary: As in the event.
        certificate_id: Token id retired.
        amount_mwh: Milliwatt-hours retired.
        receipts_root: 32 bytes, as in the event; None where the market's event has none.
        period_start_s: As in the event; None likewise.
        period_end_s: As in the event; None likewise.
        price_base_units: What was paid in this transaction, from the market's sale event; 0 when bought earlier.
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
    batch_key: bytes | None
    beneficiary: str
    certificate_id: int
    amount_mwh: int
    receipts_root: bytes | None
    period_start_s: int | None
    period_end_s: int | None
    price_base_units: int
    gas_used: int
    effective_gas_price_wei: int


@dataclass(frozen=True, slots=True)
class Balances:
    """What an account holds: the native coin in wei, the payment token in base units."""

    native_wei: int
    payment_base_units: int


class RetirementProvider(Protocol):
    """One market on one network: quote, prepare, build, send, and read the result back.

    Every method may raise `chain.errors.ChainError` (network not reachable, out of stock, paused, price
    moved, ...), whose text tells a person what to do.
    """

    @property
    def network(self) -> Network:
        """The network this provider retires on."""
        ...

    @property
    def market(self) -> str:
        """Kind of market: `desk`, `vault` or `arkreen`."""
        ...

    def key_owner(self, account: str) -> str:
        """The address a batch's key starts with: the buyer in the market's eyes."""
        ...

    def beneficiary(self, account: str) -> str:
        """In whose name this account retires: its own, or for a vault's operator the vault's owner."""
        ...

    def balances(self, account: str) -> Balances:
        """What the account holds now."""
        ...

    def quote(self, amount_mwh: int, account: str, now_ms: int) -> Quote:
        """Read price, stock and fees from the chain for this amount."""
        ...

    def preparation(self, quote: Quote, account: str, nonce: int) -> TransactionRequest | None:
        """The transaction that has to be mined before the retirement can be built, such as an approval, or None."""
        ...

    def stocking(self, amount_mwh: int, account: str, nonce: int) -> TransactionRequest | None:
        """The next transaction of a purchase in bulk, where the person chose one and stock is too low, or None."""
        ...

    def permit_typed_data(self, quote: Quote, account: str) -> dict[str, Any] | None:
        """EIP-712 typed data that lets the market take the quoted price, until it expires; None when it takes none."""
        ...

    def build(
        self, quote: Quote, order: RetirementOrder, permit_signature: bytes | None, nonce: int
    ) -> TransactionRequest:
        """The one transaction that buys and retires, tried out on the chain; raises when it would fail."""
        ...

    def next_nonce(self, account: str) -> int:
        """The account's next nonce by the chain's count, pending ones included."""
        ...

    def mined_nonce(self, account: str) -> int:
        """How many transactions of the account are in blocks; one with a lower nonce and no receipt never will be."""
        ...

    def fees(self) -> Fees:
        """What a transaction should pay now."""
        ...

    def gas_of(self, account: str, to: str, data: bytes, value_wei: int) -> int:
        """Gas that a call by this account would use now; raises when it would fail."""
        ...

    def token_balance(self, token: str, account: str) -> int:
        """What the account holds of an ERC-20, in base units."""
        ...

    def token_decimals(self, token: str) -> int:
        """How many places behind the point an ERC-20 has, as it says itself."""
        ...

    def chain_time_s(self) -> int | None:
        """Time of the newest block, UTC epoch seconds; None where blocks come only with transactions."""
        ...

    def block_number(self) -> int:
        """Height of the newest block."""
        ...

    def block_time_s(self, number: int) -> int:
        """When a block was made, UTC epoch seconds."""
        ...

    def require_code(self, check: "Callable[[str, str, ContractCode], ContractChange | None]") -> None:
        """Compare the market's contracts with what they were when first used; raises `ContractChanged`."""
        ...

    def external_requests(self, quote: Quote, order: RetirementOrder) -> tuple[TransactionRequest, ...]:
        """What a wallet elsewhere has to sign and send, in this order; raises where the market does not allow it."""
        ...

    def send(self, signed: SignedTransaction) -> None:
        """Broadcast these bytes. Sending the same bytes again is harmless; "already known" is success."""
        ...

    def mined(self, tx_hash: bytes) -> Mined | None:
        """The receipt of a transaction that is in a block, whether it succeeded or not; None when in none."""
        ...

    def find(self, batch_key: bytes, tx_hash: bytes | None) -> Retirement | None:
        """The retirement of this batch if the chain has one, by event scan and by a known hash's receipt.

        Raises:
            wattback.chain.errors.TransactionReverted: The transaction was mined and failed.
        """
        ...

    def knows_batch(self, batch_key: bytes) -> bool:
        """Whether the market already used this idempotency key; False where it keeps none."""
        ...

    @property
    def enforces_deadline(self) -> bool:
        """Whether a transaction can never retire once its quote is long expired."""
        ...

    def retirements_of(self, account: str, from_block: int) -> tuple[Retirement, ...]:
        """Every retirement this account made on the market since a block, by event scan."""
        ...

    def confirm_transaction(self, mined: Mined) -> None:
        """Ask the other nodes, where there are several, before a mined transaction's failure counts."""
        ...

    def is_known_elsewhere(self, batch_key: bytes, tx_hashes: tuple[bytes, ...]) -> bool:
        """Whether another node knows of the retirement, before a batch is given up as never mined."""
        ...

    def confirm(self, retirement: Retirement) -> None:
        """Ask the other nodes, where there are several, before a retirement counts as final.

        Raises:
            wattback.chain.errors.ChainError: They tell something else.
        """
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
