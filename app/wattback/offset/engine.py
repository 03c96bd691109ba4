"""The engine: one offset at a time, from what is due to a final retirement, whatever it is interrupted by."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal

from wattback.chain.errors import ChainError
from wattback.chain.retirement import Retirement, RetirementProvider, TransactionRequest
from wattback.footprint import Estimate
from wattback.ledger import offsets, outbox
from wattback.ledger.connection import open_ledger
from wattback.ledger.offsets import Batch, BatchState
from wattback.offset.alone import steps_alone
from wattback.offset.before_signing import (
    reopened_batch,
    require_safe,
    require_same_network,
    require_settled,
)
from wattback.offset.decision import Action, Decision
from wattback.offset.errors import (
    AnotherOffsetRunning,
    FeeTooLarge,
    NothingDue,
    NothingToCancel,
    OffsetError,
    RetirementFailed,
    StillUnderWay,
    WalletChanged,
)
from wattback.offset.finishing import finish
from wattback.offset.outbox_steps import is_late, mined_candidate, settle_open
from wattback.offset.planning import UNSIGNED_STATES, give_up_unsigned, plan
from wattback.offset.policy import Verdict, amount_verdict, fee_verdict, read_policy
from wattback.offset.preview import Preview, preview_of
from wattback.offset.records import quote_from_json, retirement_from_json
from wattback.offset.replacing import cancellation_fees
from wattback.offset.steps import BatchSteps, silent
from wattback.offset.weighing import PAUSE_AFTER_FAILURE_MS, weigh
from wattback.wallet.errors import WalletError, WalletLocked
from wattback.wallet.guard import Guard

IssueCertificate = Callable[[sqlite3.Connection, Batch, Retirement, Guard], None]
"""Makes and stores the certificate of a final batch; does nothing when there is one."""


def _nobody_knows() -> Decimal | None:
    return None


@dataclass(frozen=True, slots=True)
class OffsetEngine:
    """Makes offsets on one network for one account. Every call opens what it needs and closes it again.

    Attributes:
        ledger_path: The ledger.
        lock_path: Of the lock that the one process offsetting holds.
        provider: The market; closed after every call.
        account: The person's account, EIP-55.
        guard: Unlocks the wallet; called at most once in a call of the engine, and only when something is to be signed.
        estimate_recorded: The estimate of electricity recorded elsewhere, in watt-hours.
        issue_certificate: Makes the certificate of a final batch.
        native_price: Tells what one native coin costs in the payment token, or None when nobody knows.
        now_ms: The clock, UTC epoch milliseconds.
        sleep: Waits seconds.
        poll_s: Seconds between two looks at the chain.
        patience_s: How long to look before leaving the rest for later.
    """

    ledger_path: str
    lock_path: str
    provider: RetirementProvider
    account: str
    guard: Callable[[], Guard]
    estimate_recorded: Callable[[float], Estimate]
    issue_certificate: IssueCertificate
    native_price: Callable[[], Decimal | None] = _nobody_knows
    now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    sleep: Callable[[float], None] = time.sleep
    poll_s: float = 2.0
    patience_s: float = 120.0

    def preview(self) -> Preview:
        """What `run` would do now: amount, price, fee, caps, balance, and why not. Signs nothing.

        Raises:
            AnotherOffsetRunning: An offset is being made at this moment.
        """
        with self._alone() as steps:
            return preview_of(steps, self.account, self.native_price())

    def run(
        self,
        progress: Callable[[str], None] = silent,
        *,
        price_limit_base_units: int | None = None,
    ) -> Batch:
        """Offset what is due; or go on with a retirement that was signed before, and do only that.

        Args:
            progress: Told each state in words.
            price_limit_base_units: What the person agreed to pay; None when the caps alone hold.

        Returns:
            The final batch, its certificate made.

        Raises:
            NothingDue: Nothing is due.
            AnotherOffsetRunning: Another process is at it.
            StillUnderWay: Signed and sent, and the network takes its time; `resume` goes on.
            RetirementFailed: The transaction failed; what was due is due again.
            StillSettling: The last one failed a moment ago.
            UnknownRetirements: The chain has retirements of this wallet that the ledger does not know.
            WalletChanged: An offset of another wallet is under way.
            PriceTooHigh: The price rose above what the person agreed to.
            WalletError: Wrong password, or a cap would be exceeded.
            ChainError: The market or the network said no.
        """
        with self._alone(progress) as steps:
            return self._run(steps, price_limit_base_units)

    def resume(self, progress: Callable[[str], None] = silent) -> Batch | None:
        """Go on where an earlier process stopped. Signs nothing but a certificate that is missing.

        Returns:
            The batch as far as it came, or None when there was nothing to go on with.

        Raises:
            AnotherOffsetRunning: Another process is at it.
            ChainError: The network cannot be reached.
        """
        with self._alone(progress) as steps:
            batch = offsets.open_batch(steps.connection, self._network)
            finished = None if batch is None else finish(steps, batch, self._guard_or_none)
            settle_open(steps, self.account, self._guard_or_none)
            missing = self._without_certificate(steps.connection)
            if missing:
                try:
                    self._issue(steps.connection, missing, self.guard())
                except WalletLocked:
                    # The next offset unlocks the wallet, and makes them first.
                    return finished
            return finished or (missing[-1] if missing else None)

    def automatic_step(self, progress: Callable[[str], None] = silent) -> Batch | None:
        """In automatic mode go on with what is open, or offset when the policy says so.

        Returns:
            The final batch, or None when nothing was to be done.

        Raises:
            WattbackError: As `run`, except that another process at it is no error.
        """
        connection = open_ledger(self.ledger_path)
        try:
            idle = self._automatic_verdict(connection)
        finally:
            connection.close()
        if not idle.go:
            return None
        try:
            with self._alone(progress) as steps:
                under_way = offsets.open_batch(steps.connection, self._network)
                if under_way is None and self._decide(steps).action != Action.GO:
                    return None
                return self._run(steps, None, by_itself=True)
        except (AnotherOffsetRunning, FeeTooLarge, NothingDue):
            return None

    def notice(self) -> Decision | None:
        """What the person should hear of: a question in `ask` mode, or what keeps automatic mode waiting too long.

        Returns:
            The decision to ask, or to wait although the age limit is passed or something is in the way; None when there
            is nothing to tell.

        Raises:
            ChainError: The market or the network cannot be asked.
        """
        try:
            with self._alone() as steps:
                if offsets.open_batch(steps.connection, self._network) is not None:
                    return None
                decision = self._decide(steps)
        except AnotherOffsetRunning:
            return None
        return decision if decision.tell else None

    def offer(self, progress: Callable[[str], None] = silent) -> tuple[Batch, tuple[TransactionRequest, ...]]:
        """Prepare what is due for a wallet elsewhere, or show again what was prepared; `resume` recognises the result.

        Nothing is signed here and no key is needed. The caps hold as for any other payment.

        Returns:
            The offered batch, and what the other wallet has to sign and send, in this order.

        Raises:
            NothingDue: Nothing is due.
            MarketUnsuitable: The market can't be used so.
            WattbackError: As `run`.
        """
        with self._alone(progress) as steps:
            batch = offsets.open_batch(steps.connection, self._network) or reopened_batch(steps)
            if batch is not None and batch.state != BatchState.OFFERED:
                raise StillUnderWay(batch.state)
            if batch is None:
                require_same_network(steps)
                require_settled(steps)
                require_safe(steps, self.account)
                planned = plan(steps, self.account)
                try:
                    batch = steps.offer(steps.quote(planned, None))
                except (OffsetError, WalletError, ChainError) as error:
                    give_up_unsigned(steps, planned, str(error))
                    raise
            return batch, steps.offered_requests(batch)

    def cancel(self, progress: Callable[[str], None] = silent) -> Batch:
        """Have a transaction that does nothing take the place of the retirement under way, if it still can.

        Returns:
            The batch as far as it came: failed when the cancellation went through, final when the retirement did.

        Raises:
            NothingToCancel: Nothing is under way that could be cancelled.
            AnotherOffsetRunning: Another process is at it.
            WalletError: Wrong password.
            ChainError: The network cannot be reached.
        """
        with self._alone(progress) as steps:
            batch = offsets.open_batch(steps.connection, self._network)
            signed = None if batch is None else outbox.retirement_of_batch(steps.connection, batch.seq)
            if batch is None or signed is None or batch.state == BatchState.MINED:
                raise NothingToCancel
            is_waiting = signed.newest.is_cancellation and not is_late(steps, signed)
            if not is_waiting and mined_candidate(steps, signed) is None:
                fees = cancellation_fees(signed, self.provider.fees())
                signed = self.guard().sign_cancellation(
                    steps.connection, signed, fees.max_fee_per_gas_wei, fees.max_priority_fee_per_gas_wei
                )
            return finish(steps, batch, lambda: None)

    @property
    def _network(self) -> str:
        return self.provider.network.key

    def _run(
        self, steps: BatchSteps, price_limit_base_units: int | None, *, by_itself: bool = False
    ) -> Batch:
        connection = steps.connection
        batch = offsets.open_batch(connection, self._network) or reopened_batch(steps)
        require_same_network(steps)
        if batch is not None and batch.account != self.account:
            finish(steps, batch, lambda: None)
            raise WalletChanged(batch.account)
        if batch is None:
            require_settled(steps)
            settle_open(steps, self.account, self._guard_or_none)
        missing = self._without_certificate(connection)
        nothing_due = offsets.due(connection, self._network, read_policy(connection).coverage) is None
        if batch is None and nothing_due and not missing:
            raise NothingDue
        if batch is None and not nothing_due:
            require_safe(steps, self.account)
        # Unlocked before anything is planned, so that a wrong password leaves no trace.
        guard = self.guard()
        if by_itself and batch is None:
            guard.require_automatic(connection)
        self._issue(connection, missing, guard)
        if batch is None:
            if nothing_due:
                return missing[-1]
            batch = self._sign_what_is_due(steps, guard, price_limit_base_units, by_itself=by_itself)
        finished = finish(steps, batch, lambda: guard)
        if finished.state == BatchState.FAILED:
            raise RetirementFailed(finished.reason or "")
        if finished.state != BatchState.FINAL:
            raise StillUnderWay(finished.state)
        self._issue(connection, (finished,), guard)
        return finished

    def _sign_what_is_due(
        self, steps: BatchSteps, guard: Guard, price_limit_base_units: int | None, *, by_itself: bool
    ) -> Batch:
        coverage = read_policy(steps.connection).coverage
        due = offsets.due(steps.connection, self._network, coverage)
        if due is not None and due.amount_mwh > 0:
            steps.stock_up(due.amount_mwh, self.account, guard)
        batch = plan(steps, self.account)
        try:
            batch = steps.quote(batch, price_limit_base_units)
            if by_itself:
                # Fees may have risen since it was decided.
                policy, quote = read_policy(steps.connection), quote_from_json(batch.quote or "")
                fee = fee_verdict(quote, self.provider.network, self.native_price(), policy)
                if not fee.go:
                    raise FeeTooLarge(fee.reason)
            return steps.sign(batch, guard)
        except (OffsetError, WalletError, ChainError) as error:
            give_up_unsigned(steps, batch, str(error))
            raise

    def _guard_or_none(self) -> Guard | None:
        """For a replacement: the guard, if the wallet opens without asking anybody."""
        try:
            return self.guard()
        except WalletError:
            return None

    def _without_certificate(self, connection: sqlite3.Connection) -> tuple[Batch, ...]:
        # What a wallet retired that was replaced since, only its own key could vouch for.
        missing = offsets.without_certificate(connection, self._network)
        return tuple(batch for batch in missing if batch.account == self.account)

    def _issue(self, connection: sqlite3.Connection, batches: tuple[Batch, ...], guard: Guard) -> None:
        for batch in batches:
            self.issue_certificate(connection, batch, retirement_from_json(batch.retirement or ""), guard)

    def _automatic_verdict(self, connection: sqlite3.Connection) -> Verdict:
        policy = read_policy(connection)
        if policy.mode != "automatic":
            return Verdict(False, "Offsets are not automatic.")
        last = offsets.last_batch(connection, self._network)
        failed_at_ms = last.updated_at_ms if last is not None and last.state == BatchState.FAILED else None
        if failed_at_ms is not None and self.now_ms() - failed_at_ms < PAUSE_AFTER_FAILURE_MS:
            return Verdict(False, "The last offset failed less than a day ago.")
        if last is not None and last.state in (
            *(BatchState.OFFERED, BatchState.SIGNED, BatchState.BROADCAST, BatchState.MINED),
        ):
            return Verdict(True, "An offset is under way.")
        return amount_verdict(offsets.due(connection, self._network, policy.coverage), policy, self.now_ms())

    def _decide(self, steps: BatchSteps) -> Decision:
        return weigh(steps.connection, self.provider, self.account, self.native_price(), self.now_ms())

    @contextmanager
    def _alone(self, progress: Callable[[str], None] = silent) -> Iterator[BatchSteps]:
        """Hold the lock, with the ledger open and nothing left over that was never signed."""
        with steps_alone(self, progress) as steps:
            leftover = offsets.open_batch(steps.connection, self._network)
            if leftover is not None and leftover.state in UNSIGNED_STATES:
                reason = "It was interrupted before anything was signed."
                replace(steps, progress=silent).abandon(leftover, reason)
            yield steps
