"""The steps of one batch. Each is attempted only after the one before is on disk, so a crash loses nothing.

    planned -> quoted      price read, reserved within the caps
    quoted -> signed       permit and transaction signed by the guard, the bytes stored
    signed -> broadcast    the stored bytes sent
    broadcast -> mined     the retirement read back from the chain and compared with what was signed for
    mined -> final         enough blocks on top; the fee's own electricity counted in the same transaction

Before it is signed a batch can be abandoned. After, the chain alone decides: the same bytes are sent again and again,
never others, until it has the retirement or has shown that it never will.
"""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass

from wattback.chain.errors import InsufficientFunds, NonceTaken, TransactionRefused, TransactionReverted
from wattback.chain.retirement import (
    Quote,
    Retirement,
    RetirementOrder,
    RetirementProvider,
    SignedTransaction,
)
from wattback.footprint import Estimate
from wattback.ledger import offsets
from wattback.ledger.offsets import Batch, BatchState
from wattback.offset.errors import NotEnoughMoney, PriceTooHigh, RetirementDiffers
from wattback.offset.fee_event import record_fee
from wattback.offset.records import quote_from_json, quote_to_json, retirement_to_json
from wattback.wallet.caps import Money, check_caps
from wattback.wallet.guard import Guard

# A node behind the others may not know our own transaction yet when another says that its nonce is used.
_LOOKS_BEFORE_GIVING_UP = 3
# Far more than two clocks differ.
_LONG_EXPIRED_MS = 3600 * 1000
_NEVER_TAKEN_UP = "The network did not take up the transaction before its price ran out. Nothing was bought."


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
        quote = self.provider.quote(batch.amount_mwh, batch.beneficiary, self.now_ms())
        if price_limit_base_units is not None and quote.price_base_units > price_limit_base_units:
            raise PriceTooHigh(
                self.money.text(quote.price_base_units), self.money.text(price_limit_base_units)
            )
        self.require_money(quote, batch.account)
        spend_micro = self.money.micro(quote.price_base_units)
        return self._advance(
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

    def sign(self, batch: Batch, guard: Guard) -> Batch:
        """Have the guard sign the permit and the transaction, and store the bytes.

        Raises:
            SigningRefused: The provider's transaction is not what the batch needs.
            CapExceeded: A cap would be exceeded.
            ChainError: The transaction would fail, or the network cannot be reached.
        """
        quote = quote_from_json(batch.quote or "")
        order = RetirementOrder(
            batch_key=batch.id,
            beneficiary=batch.beneficiary,
            amount_mwh=batch.amount_mwh,
            receipts_root=batch.receipts_root,
            period_start_s=batch.period_start_ms // 1000,
            period_end_s=batch.period_end_ms // 1000,
        )
        typed_data = self.provider.permit_typed_data(quote, batch.beneficiary)
        permit = None if typed_data is None else guard.sign_permit(self.connection, batch, typed_data)
        nonce = self.provider.next_nonce(batch.beneficiary)
        request = self.provider.build(quote, order, permit, nonce)
        signed = guard.sign_retirement(self.connection, batch, request)
        self.progress("Signed")
        return signed

    def finish(self, batch: Batch) -> Batch:
        """Go on with a signed batch until it is final or failed, or patience ends.

        Returns:
            The batch as far as it came.

        Raises:
            RetirementDiffers: The chain tells of another retirement than was signed for.
            ChainError: The network cannot be reached.
        """
        looks_left = max(1, round(self.patience_s / self.poll_s))
        nonce_taken = 0
        while True:
            before = batch
            try:
                batch = self._look(batch)
            except NonceTaken as taken:
                nonce_taken += 1
                if nonce_taken >= _LOOKS_BEFORE_GIVING_UP:
                    return self._fail(batch, str(taken))
            except (TransactionRefused, InsufficientFunds) as refused:
                if not self._can_never_retire(batch):
                    raise
                return self._fail(batch, str(refused))
            if batch.state in (BatchState.FINAL, BatchState.FAILED):
                return batch
            if batch == before:
                looks_left -= 1
                if looks_left <= 0:
                    return self._fail(batch, _NEVER_TAKEN_UP) if self._can_never_retire(batch) else batch
                self.sleep(self.poll_s)

    def reopen(self, batch: Batch) -> Batch:
        """A batch that failed once, and that the chain has after all: it dropped the block with the failure."""
        retirement = self.provider.find(batch.id, None)
        return batch if retirement is None else self._mined(batch, retirement)

    def abandon(self, batch: Batch, reason: str) -> Batch:
        """Give up a batch of which nothing was signed; its answers are due again."""
        return self._advance(batch, BatchState.ABANDONED, reason, reason=reason)

    def _look(self, batch: Batch) -> Batch:
        """One look at the chain, and at most one step."""
        try:
            retirement = self.provider.find(batch.id, batch.tx_hash)
        except TransactionReverted as reverted:
            if batch.state == BatchState.MINED:
                return self._unmined(batch)
            return self._fail(batch, str(reverted))
        if batch.state == BatchState.MINED:
            if retirement is None:
                return self._unmined(batch)
            if retirement.confirmations >= self.provider.network.confirmations:
                return self._final(batch, retirement)
            return batch
        if retirement is not None:
            return self._mined(batch, retirement)
        if self.provider.knows_batch(batch.id):
            # Spent, but its event is not to be seen yet: nothing may be sent, only waited for.
            return batch
        self._send(batch)
        return self._advance(batch, BatchState.BROADCAST, "") if batch.state == BatchState.SIGNED else batch

    def _can_never_retire(self, batch: Batch) -> bool:
        """Whether a transaction that no block has is so late that the desk refuses it in any block to come."""
        expires_at_ms = quote_from_json(batch.quote or "").expires_at_ms
        unseen = batch.state != BatchState.MINED and not self.provider.knows_batch(batch.id)
        return unseen and self.now_ms() >= expires_at_ms + _LONG_EXPIRED_MS

    def _send(self, batch: Batch) -> None:
        if batch.raw_transaction is None or batch.tx_hash is None or batch.nonce is None:
            raise RetirementDiffers("transaction", "stored", "missing")
        self.provider.send(SignedTransaction(batch.raw_transaction, batch.tx_hash, batch.nonce))

    def _mined(self, batch: Batch, retirement: Retirement) -> Batch:
        self._require_same(batch, retirement)
        return self._advance(
            batch,
            BatchState.MINED,
            f"block {retirement.block_number}",
            tx_hash=retirement.tx_hash,
            retired_mwh=retirement.amount_mwh,
            retirement=retirement_to_json(retirement),
            reason=None,
        )

    def _unmined(self, batch: Batch) -> Batch:
        return self._advance(
            batch, BatchState.BROADCAST, "the chain dropped its block", retirement=None, retired_mwh=None
        )

    def _final(self, batch: Batch, retirement: Retirement) -> Batch:
        self._require_same(batch, retirement)
        return self._advance(
            batch,
            BatchState.FINAL,
            f"{retirement.confirmations} blocks on top",
            also=lambda within: record_fee(within, self.provider.network, retirement, self.estimate_recorded),
            retirement=retirement_to_json(retirement),
        )

    def _fail(self, batch: Batch, reason: str) -> Batch:
        return self._advance(batch, BatchState.FAILED, reason, reason=reason)

    def _require_same(self, batch: Batch, retirement: Retirement) -> None:
        for field, expected, found in (
            ("network", batch.network, retirement.network),
            ("batch", batch.id.hex(), retirement.batch_key.hex()),
            ("beneficiary", batch.beneficiary.lower(), retirement.beneficiary.lower()),
            ("amount", f"{batch.amount_mwh} mWh", f"{retirement.amount_mwh} mWh"),
            ("receipts root", batch.receipts_root.hex(), retirement.receipts_root.hex()),
        ):
            if expected != found:
                raise RetirementDiffers(field, expected, found)

    def _advance(
        self,
        batch: Batch,
        to_state: BatchState,
        detail: str,
        *,
        also: Callable[[sqlite3.Connection], None] | None = None,
        **columns: str | int | bytes | None,
    ) -> Batch:
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
