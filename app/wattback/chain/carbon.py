"""Carbon credits retired beside electricity: what crosses into and out of the providers that do it.

Carbon is another thing than electricity: a credit is somebody's claim to have avoided or removed a tonne elsewhere. It
is reported in its own place, and no kilogram of it is ever subtracted from what electricity is said to have emitted.

Amounts are whole grams of CO2e; the tokens have 18 decimals and 1.0 is one tonne, so a gram is 10**12 base units.
"""

from dataclasses import dataclass
from typing import Protocol

from wattback.chain.code_pins import CheckCode
from wattback.chain.retirement import Fees, Mined, Network, Retirement, SignedTransaction, TransactionRequest

CREDIT_DECIMALS = 18
BASE_UNITS_PER_GRAM = 10**12

CAVEAT = (
    "Carbon credits are reported apart from electricity and subtract nothing from it. The tokens of the pools NCT "
    "and BCT stand for Verra credits that were retired in Verra's registry when they were brought onto the chain. "
    "Verra has not endorsed such tokens: since 25 May 2022 it prohibits making tokens of retired credits, because "
    "to retire is understood as to use the credit up, and Wattback knows of no approval of these tokens after "
    "Verra's later consultation about immobilised credits. Registries, auditors and others may therefore not "
    "accept this retirement as a claim."
)
"""Sources, read second-hand in November 2026: Verra's statements of 25 November 2021 and 25 May 2022, quoted in
redd-monitor.org/2022/05/29 and blockchainassetreview.com of 1 June 2022; Toucan's own page on its Verra bridge,
docs.toucan.earth/toucan/bridge/carbon-bridge/retire-on-verra; on the consultation of August 2022, Latham & Watkins."""


@dataclass(frozen=True, slots=True)
class CarbonQuote:
    """How an amount would be retired, and the most that it takes from the wallet.

    Attributes:
        network: Key of the network.
        market: `toucan` or `klima`.
        pool: ERC-20 of the pool that the credits come out of.
        pool_symbol: For people.
        amount_g: Grams of CO2e to retire.
        token: ERC-20 that is given: the payment token, or for `toucan` the credit that is retired, out of the wallet or
            against the pool's tokens in it.
        price_base_units: The most that is given: of the payment token for `klima`; for `toucan` of the pool's tokens,
            or of the credit where the wallet holds it already.
        price_symbol: What that is counted in.
        price_decimals: Of it.
        fee_text: What the market keeps, in words.
        with_certificate: Whether Toucan's own certificate is minted, whose texts are public.
        from_pool: Whether the credits have to be taken out of the pool first (`toucan`).
        steps: Transactions it takes, in words, in their order.
    """

    network: str
    market: str
    pool: str
    pool_symbol: str
    amount_g: int
    token: str
    price_base_units: int
    price_symbol: str
    price_decimals: int
    fee_text: str
    with_certificate: bool
    from_pool: bool
    steps: tuple[str, ...]

    @property
    def amount_base_units(self) -> int:
        """The amount in the credits' base units."""
        return self.amount_g * BASE_UNITS_PER_GRAM

    @property
    def spend_base_units(self) -> int:
        """What it takes of the payment token, which the caps count: nothing where the credits were bought earlier."""
        return self.price_base_units if self.market == "klima" else 0


@dataclass(frozen=True, slots=True)
class CarbonRetirement:
    """A retirement of carbon as the chain tells it: from its event, never from the request.

    Attributes:
        network: Key of the network.
        market: `toucan` or `klima`.
        contract: Whose event this is.
        credit: The credit's ERC-20, as in the event or the event's own contract.
        tx_hash: 32 bytes.
        block_number: Height.
        block_hash: 32 bytes.
        block_time_s: UTC epoch seconds.
        account: Who retired.
        amount_base_units: Retired, in the credit's base units.
        gas_used: By the transaction.
        effective_gas_price_wei: Paid per gas.
    """

    network: str
    market: str
    contract: str
    credit: str
    tx_hash: bytes
    block_number: int
    block_hash: bytes
    block_time_s: int
    account: str
    amount_base_units: int
    gas_used: int
    effective_gas_price_wei: int

    @property
    def amount_g(self) -> int:
        """Whole grams retired."""
        return self.amount_base_units // BASE_UNITS_PER_GRAM


class CarbonProvider(Protocol):
    """One carbon market on one network. Every method may raise `chain.errors.ChainError`."""

    @property
    def network(self) -> Network:
        """Where."""
        ...

    @property
    def market(self) -> str:
        """`toucan` or `klima`."""
        ...

    def require_code(self, check: CheckCode) -> None:
        """Refuse to go on when the code of a contract changed."""
        ...

    def quote(self, amount_g: int, account: str, *, with_certificate: bool = False) -> CarbonQuote:
        """Price and way for an amount, read from the chain."""
        ...

    def next_step(self, quote: CarbonQuote, account: str, nonce: int, message: str) -> TransactionRequest:
        """The next transaction of the way, tried out on the chain: an approval, a redemption, or the retirement."""
        ...

    def retirement(self, tx_hash: bytes, account: str, token: str) -> CarbonRetirement | None:
        """What the account retired in a mined transaction that gave this token, or None."""
        ...

    def next_nonce(self, account: str) -> int:
        """The account's next nonce by the chain's count."""
        ...

    def mined_nonce(self, account: str) -> int:
        """How many transactions of the account are in blocks."""
        ...

    def fees(self) -> Fees:
        """What a transaction should pay now."""
        ...

    def send(self, signed: SignedTransaction) -> None:
        """Broadcast these bytes."""
        ...

    def mined(self, tx_hash: bytes) -> Mined | None:
        """The receipt of a transaction that is in a block, or None."""
        ...

    def confirm(self, retirement: Retirement) -> None:
        """Ask the other nodes, where there are several, before a retirement counts as final."""
        ...

    def close(self) -> None:
        """Let go of the connection."""
        ...


def kilograms_text(amount_g: int) -> str:
    """For example `1.25 kg`."""
    whole, rest = divmod(amount_g, 1000)
    return f"{whole}.{rest:03d}".rstrip("0").rstrip(".") + " kg"


def tokens_text(base_units: int, decimals: int, symbol: str) -> str:
    """An amount of a token, exact and without trailing zeros."""
    whole, rest = divmod(base_units, 10**decimals)
    places = f"{rest:0{decimals}d}".rstrip("0")
    return f"{whole}.{places} {symbol}" if places else f"{whole} {symbol}"
