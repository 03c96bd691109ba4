"""One retirement of carbon credits, by hand: quoted, planned, signed step by step through the outbox, read back.

It shares the lock, the outbox, the caps and the brake with the offsets of electricity, and nothing else: no batch, no
certificate, no automatic mode. Whatever it is interrupted by, at most one retirement is signed for a planned row.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast

from wattback.chain.carbon import CarbonProvider, CarbonQuote, tokens_text
from wattback.chain.carbon_calls import is_redemption
from wattback.chain.retirement import RetirementProvider
from wattback.footprint import Estimate
from wattback.ledger import carbon, outbox
from wattback.ledger.carbon import CarbonRow
from wattback.ledger.outbox import Purpose, TransactionState, WalletTransaction
from wattback.offset.alone import ledger_alone
from wattback.offset.carbon_errors import (
    CarbonFailed,
    CarbonPriceRose,
    CarbonQuoteChanged,
    CarbonTooManySteps,
    CarbonUnderWay,
)
from wattback.offset.carbon_reading import read_back
from wattback.offset.errors import StillUnderWay
from wattback.offset.outbox_steps import look, replace_if_stuck, settle, settle_open
from wattback.offset.steps import BatchSteps, silent
from wattback.wallet.caps import Money
from wattback.wallet.guard import Guard

MOST_STEPS = 4
MOST_MESSAGE_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class CarbonOffset:
    """Retires carbon on one market for one account. Every call opens what it needs and closes it again.

    Attributes:
        ledger_path: The ledger.
        lock_path: Of the lock that the one process offsetting holds.
        provider: The market; closed after every call.
        account: The person's account, EIP-55.
        guard: Unlocks the wallet for this market; called only when something is to be signed.
        estimate_recorded: The estimate of electricity recorded elsewhere, in watt-hours: the network fee's is counted.
        now_ms: The clock, UTC epoch milliseconds.
        sleep: Waits seconds.
        poll_s: Seconds between two looks at the chain.
        patience_s: How long to look before leaving the rest for later.
    """

    ledger_path: str
    lock_path: str
    provider: CarbonProvider
    account: str
    guard: Callable[[], Guard]
    estimate_recorded: Callable[[float], Estimate]
    now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    sleep: Callable[[float], None] = time.sleep
    poll_s: float = 2.0
    patience_s: float = 300.0

    def quote(self, amount_g: int, *, with_certificate: bool = False) -> CarbonQuote:
        """What the amount would take. Signs nothing.

        Raises:
            ChainError: The market or the network said no.
        """
        try:
            return self.provider.quote(amount_g, self.account, with_certificate=with_certificate)
        finally:
            self.provider.close()

    def retire(
        self, agreed: CarbonQuote, *, message: str = "", progress: Callable[[str], None] = silent
    ) -> CarbonRow:
        """Retire what was quoted, for no more than the person agreed to.

        Args:
            agreed: The quote the person said yes to.
            message: Goes with the retirement, for everybody to read.
            progress: Told each state in words.

        Returns:
            The row, with what the chain said of it so far.

        Raises:
            AnotherOffsetRunning: Another process is at it.
            CarbonUnderWay: One that was signed before is not finished.
            StillUnderWay: An approval or a redemption that was signed is not in a block yet, or not seen yet.
            CarbonPriceRose: It would take more than agreed.
            CarbonQuoteChanged: Another pool, credit or way would be taken than agreed.
            CarbonFailed: The transaction failed.
            WalletError: Wrong password, payments stopped, or a cap would be exceeded.
            ChainError: The market or the network said no.
            ValueError: The message is too long.
        """
        if len(message) > MOST_MESSAGE_CHARACTERS:
            raise ValueError(f"a message has at most {MOST_MESSAGE_CHARACTERS} characters")
        with self._alone(progress) as steps:
            self._look_all(steps)
            if carbon.under_way(steps.connection, self._network):
                raise CarbonUnderWay
            # Until a redemption is mined its credits are not seen, and another one would be signed behind it.
            settle_open(steps, self.account, self.guard)
            carbon.forget_unsigned(steps.connection, self._network)
            steps.require_trust()
            quote = self.provider.quote(
                agreed.amount_g, self.account, with_certificate=agreed.with_certificate
            )
            _require_as_agreed(quote, agreed)
            guard = self.guard()
            planned = carbon.plan_carbon(
                steps.connection,
                network=self._network,
                market=self.provider.market,
                account=self.account,
                amount_g=quote.amount_g,
                price_base_units=quote.price_base_units,
                token=quote.token,
                message=message,
                now_ms=self.now_ms(),
            )
            try:
                signed = self._sign(steps, guard, quote, planned)
            finally:
                carbon.forget_unsigned(steps.connection, self._network)
            return self._finish(steps, guard, planned, signed)

    def look(self) -> None:
        """Note how far what is under way has come, and send it again where the network forgot it. Signs nothing.

        Raises:
            AnotherOffsetRunning: Another process is at it.
            ChainError: The network cannot be reached.
        """
        with self._alone(silent) as steps:
            self._look_all(steps)

    @property
    def _network(self) -> str:
        return self.provider.network.key

    def _sign(
        self, steps: BatchSteps, guard: Guard, quote: CarbonQuote, planned: CarbonRow
    ) -> WalletTransaction:
        """Sign and send what the market needs first, then sign the retirement."""
        redemption: WalletTransaction | None = None
        for _ in range(MOST_STEPS):
            nonce = outbox.next_nonce(
                *(steps.connection, self._network, self.account, self.provider.next_nonce(self.account))
            )
            request = self.provider.next_step(quote, self.account, nonce, planned.message)
            if redemption is not None and is_redemption(request.data):
                # A node that is behind does not see the credits of the first one yet.
                raise StillUnderWay(f"{redemption.state} ({redemption.summary})")
            signed = guard.sign_carbon(steps.connection, planned, request)
            if signed.purpose == Purpose.CARBON:
                return signed
            settle(steps, signed, guard)
            if signed.purpose == Purpose.BUY:
                redemption = outbox.by_seq(steps.connection, signed.seq) or signed
        raise CarbonTooManySteps

    def _finish(
        self, steps: BatchSteps, guard: Guard, planned: CarbonRow, signed: WalletTransaction
    ) -> CarbonRow:
        steps.progress(f"Sent to the network: {signed.summary}")
        for turn in range(max(1, round(self.patience_s / self.poll_s))):
            if turn:
                self.sleep(self.poll_s)
            signed = look(steps, signed)
            if signed.state not in outbox.OPEN_STATES:
                break
            if signed.state != TransactionState.MINED:
                signed = replace_if_stuck(steps, signed, guard)
        if signed.state in (TransactionState.FAILED, TransactionState.DROPPED):
            raise CarbonFailed(signed.reason or "the network did not take it up")
        return read_back(steps, self.provider, planned.seq, signed)

    def _look_all(self, steps: BatchSteps) -> None:
        for row in (
            *carbon.under_way(steps.connection, self._network),
            *carbon.unread(steps.connection, self._network),
        ):
            signed = outbox.by_seq(steps.connection, row.transaction_seq or 0)
            # Another market's is looked at by its own; whose it is makes no difference, nothing is signed.
            if signed is not None and row.market == self.provider.market:
                looked = look(steps, signed) if signed.state in outbox.OPEN_STATES else signed
                read_back(steps, self.provider, row.seq, looked)

    @contextmanager
    def _alone(self, progress: Callable[[str], None]) -> Iterator[BatchSteps]:
        """Hold the lock, with the ledger open."""
        with ledger_alone(self.ledger_path, self.lock_path) as connection:
            try:
                yield self._steps(connection, progress)
            finally:
                self.provider.close()

    def _steps(self, connection: sqlite3.Connection, progress: Callable[[str], None]) -> BatchSteps:
        network = self.provider.network
        return BatchSteps(
            connection=connection,
            # Of it only what every market needs of its network is used: sending, receipts, nonces, fees, code.
            provider=cast(RetirementProvider, self.provider),
            money=Money(network.payment_symbol, network.payment_decimals),
            estimate_recorded=self.estimate_recorded,
            now_ms=self.now_ms,
            sleep=self.sleep,
            poll_s=self.poll_s,
            patience_s=self.patience_s,
            progress=progress,
        )


def _require_as_agreed(quote: CarbonQuote, agreed: CarbonQuote) -> None:
    same_money = (quote.price_symbol, quote.price_decimals) == (agreed.price_symbol, agreed.price_decimals)
    if not same_money or quote.price_base_units > agreed.price_base_units:
        raise CarbonPriceRose(
            tokens_text(quote.price_base_units, quote.price_decimals, quote.price_symbol),
            tokens_text(agreed.price_base_units, agreed.price_decimals, agreed.price_symbol),
        )
    if (quote.pool, quote.token, quote.from_pool) != (agreed.pool, agreed.token, agreed.from_pool):
        raise CarbonQuoteChanged
