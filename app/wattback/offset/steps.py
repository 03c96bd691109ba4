"""The steps of one batch up to its signature. Each is attempted only after the one before is on disk.

    planned -> quoted      price read, reserved within the caps
    quoted -> signed       what the market needs first mined; permit and transaction signed by the guard and stored
    signed -> broadcast -> mined -> final   see `finishing.py`

Before it is signed a batch can be abandoned. After, the chain alone decides: only candidates for the same nonce and the
same call are sent, until the chain has the retirement or has shown that it never will.
"""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from wattback.chain.clock import require_clock
from wattback.chain.errors import FeeAboveCeiling
from wattback.chain.retirement import Quote, RetirementOrder, RetirementProvider, TransactionRequest
from wattback.footprint import Estimate
from wattback.ledger import offsets, outbox
from wattback.ledger.contract_pins import check_code
from wattback.ledger.offsets import Batch, BatchState
from wattback.offset.asking import ask_quote
from wattback.offset.errors import MarketUnsuitable, NotEnoughMoney, PriceTooHigh
from wattback.offset.outbox_steps import settle
from wattback.offset.records import quote_from_json, quote_to_json, retirement_from_json
from wattback.wallet.caps import Money, check_caps
from wattback.wallet.guard import Guard

OFFER_LIFETIME_MS = 3600 * 1000
"""How long a wallet elsewhere may sign at the price that was read."""
MOST_PREPARATIONS = 4
"""An approval, a purchase, and as many again: a market that wants more does not know what it wants."""


def silent(_text: str) -> None:
    """Progress that nobody follows."""


@dataclass(frozen=True, slots=True)
class BatchSteps:
    """Takes batches of one network from state to state.

    Attributes:
        connection: The ledger.
        provider: The market.
        money: How its payment token is written.
        estimate_recorded: The estimate of electricity recorded elsewhere, in watt-hours.
        now_ms: The clock, UTC epoch milliseconds.
        sleep: Waits seconds.
        poll_s: Seconds between two looks at the chain.
        patience_s: How long to look before leaving the rest for later.
        progress: Told each state in words.
    """

    connection: sqlite3.Connection
    provider: RetirementProvider
    money: Money
    estimate_recorded: Callable[[float], Estimate]
    now_ms: Callable[[], int]
    sleep: Callable[[float], None] = time.sleep
    poll_s: float = 2.0
    patience_s: float = 120.0
    progress: Callable[[str], None] = silent

    def require_trust(self) -> None:
        """Before anything is signed: the chain's time is ours, and the market's contracts are the ones we know.

        Raises:
            ClockDisagrees: Clock and chain are hours apart, so the caps' windows and deadlines mean nothing.
            ContractChanged: A contract has other code than when it was first used.
        """
        chain_time_s = self.provider.chain_time_s()
        if chain_time_s is not None:
            require_clock(self.provider.network, chain_time_s, self.now_ms())
        network, now_ms = self.provider.network.key, self.now_ms()
        self.provider.require_code(
            lambda address, role, code: check_code(self.connection, network, address, role, code, now_ms)
        )

    def stock_up(self, amount_mwh: int, account: str, guard: Guard) -> None:
        """Buy in bulk first, where the person chose that and too little is in stock.

        Raises:
            StillUnderWay: The network takes its time.
            PreparationFailed: It was mined and failed.
            CapExceeded: It is above a cap.
        """
        for _ in range(MOST_PREPARATIONS):
            request = self.provider.stocking(amount_mwh, account, self.next_nonce(account))
            if request is None:
                return
            settle(self, guard.sign_preparation(self.connection, None, request), guard)

    def quote(self, batch: Batch, price_limit_base_units: int | None) -> Batch:
        """Read the price, and reserve it within the caps.

        Args:
            batch: Planned.
            price_limit_base_units: What the person agreed to; None when the caps alone hold.

        Raises:
            PriceTooHigh: More than the person agreed to.
            NotEnoughMoney: The wallet holds too little.
            CapExceeded: A cap would be exceeded.
            ChainError: The market or the network said no.
        """
        quote = self._with_the_transaction_before(
            ask_quote(self.provider, batch.amount_mwh, batch.account, self.now_ms())
        )
        if price_limit_base_units is not None and quote.price_base_units > price_limit_base_units:
            raise PriceTooHigh(
                self.money.text(quote.price_base_units), self.money.text(price_limit_base_units)
            )
        self.require_money(quote, batch.account)
        spend_micro = self.money.micro(quote.price_base_units)
        return self.advance(
            batch,
            BatchState.QUOTED,
            f"{self.money.text(quote.price_base_units)}",
            also=lambda within: check_caps(within, batch.network, spend_micro, self.now_ms(), self.money),
            quote=quote_to_json(quote),
            price_base_units=quote.price_base_units,
            spend_micro=spend_micro,
            max_fee_wei=quote.max_fee_wei,
        )

    def require_money(self, quote: Quote, account: str) -> None:
        """Raise `NotEnoughMoney` unless the account can pay the price and the network fee."""
        held = self.provider.balances(account)
        if held.payment_base_units < quote.price_base_units:
            price, has = self.money.text(quote.price_base_units), self.money.text(held.payment_base_units)
            raise NotEnoughMoney("price", price, has)
        if held.native_wei < quote.max_fee_wei:
            native = Money(self.provider.network.native_symbol, 18)
            raise NotEnoughMoney("network fee", native.text(quote.max_fee_wei), native.text(held.native_wei))

    def offer(self, batch: Batch) -> Batch:
        """Give a quoted batch to a wallet elsewhere, which has an hour to sign and send it.

        Raises:
            MarketUnsuitable: The market enforces no deadline, so nobody could ever know that it will not happen.
            ChainError: The market or the network said no.
        """
        if not self.provider.enforces_deadline:
            raise MarketUnsuitable(
                "This market would take the transaction at any later time, so a wallet elsewhere can't be waited for."
            )
        quote = quote_from_json(batch.quote or "")
        longer = replace(quote, expires_at_ms=quote.quoted_at_ms + OFFER_LIFETIME_MS)
        self.provider.external_requests(longer, self.order_of(batch))
        return self.advance(batch, BatchState.OFFERED, "to a wallet elsewhere", quote=quote_to_json(longer))

    def offered_requests(self, batch: Batch) -> tuple[TransactionRequest, ...]:
        """What the wallet elsewhere has to sign for an offered batch, in this order."""
        return self.provider.external_requests(quote_from_json(batch.quote or ""), self.order_of(batch))

    def sign(self, batch: Batch, guard: Guard) -> Batch:
        """Have what the market needs first mined; then have the guard sign the retirement, and store its bytes.

        Raises:
            SigningRefused: The provider's transaction is not what the batch needs.
            CapExceeded: A cap would be exceeded.
            FeeAboveCeiling: The network fee may be above what the person allows.
            StillUnderWay: An approval is not mined yet.
            ChainError: The transaction would fail, or the network cannot be reached.
        """
        quote = quote_from_json(batch.quote or "")
        self._require_fee_within(quote.max_fee_wei, guard.max_fee_wei)
        for _ in range(MOST_PREPARATIONS):
            request = self.provider.preparation(quote, batch.account, self.next_nonce(batch.account))
            if request is None:
                break
            settle(self, guard.sign_preparation(self.connection, batch, request), guard)
        order = self.order_of(batch)
        typed_data = self.provider.permit_typed_data(quote, batch.account)
        permit = None if typed_data is None else guard.sign_permit(self.connection, batch, typed_data)
        request = self.provider.build(quote, order, permit, self.next_nonce(batch.account))
        signed = guard.sign_retirement(self.connection, batch, request)
        self.progress("Signed")
        return signed

    def _require_fee_within(self, fee_wei: int, ceiling_wei: int) -> None:
        # The guard would refuse it too, but as something that should not happen.
        if fee_wei > ceiling_wei:
            native = Money(self.provider.network.native_symbol, 18)
            raise FeeAboveCeiling(native.text(fee_wei), native.text(ceiling_wei))

    def order_of(self, batch: Batch) -> RetirementOrder:
        """What the market is asked for; it carries the gas of the retirement before, and what that emitted."""
        quote = quote_from_json(batch.quote or "")
        return RetirementOrder(
            batch_key=batch.id,
            beneficiary=batch.beneficiary,
            amount_mwh=batch.amount_mwh,
            receipts_root=batch.receipts_root,
            period_start_s=batch.period_start_ms // 1000,
            period_end_s=batch.period_end_ms // 1000,
            previous_gas_used=quote.previous_gas_used,
            previous_co2e_mg=quote.previous_co2e_mg,
        )

    def _with_the_transaction_before(self, quote: Quote) -> Quote:
        before = offsets.last_final(self.connection, quote.network)
        if before is None:
            return quote
        gas_used = retirement_from_json(before.retirement or "").gas_used
        energy_wh = gas_used * self.provider.network.energy_wh_per_gas
        co2e_mg = round(self.estimate_recorded(energy_wh).co2e_g.central * 1000)
        return replace(quote, previous_gas_used=gas_used, previous_co2e_mg=co2e_mg)

    def next_nonce(self, account: str) -> int:
        """The account's next nonce: the chain's count, or one above what is under way here."""
        network = self.provider.network.key
        return outbox.next_nonce(self.connection, network, account, self.provider.next_nonce(account))

    def abandon(self, batch: Batch, reason: str) -> Batch:
        """Give up a batch of which nothing was signed; its answers are due again."""
        return self.advance(batch, BatchState.ABANDONED, reason, reason=reason)

    def advance(
        self,
        batch: Batch,
        to_state: BatchState,
        detail: str,
        *,
        also: Callable[[sqlite3.Connection], None] | None = None,
        **columns: str | int | bytes | None,
    ) -> Batch:
        """Take a batch one step further and tell of it; see `ledger.offsets.advance`."""
        moved = offsets.advance(
            self.connection, batch, to_state, detail, now_ms=self.now_ms(), also=also, **columns
        )
        self.progress(_WORDS[to_state])
        return moved


_WORDS = {
    BatchState.QUOTED: "Price read and reserved",
    BatchState.OFFERED: "Given to your own wallet to sign",
    BatchState.SIGNED: "Signed",
    BatchState.BROADCAST: "Sent to the network",
    BatchState.MINED: "Retired on the network",
    BatchState.FINAL: "Final",
    BatchState.FAILED: "Failed",
    BatchState.ABANDONED: "Given up before anything was signed",
}
