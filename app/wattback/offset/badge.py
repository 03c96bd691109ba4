"""Arkreen's badge over the retirements of a month or year: looked at, signed, sent, and read again when it is settled.

A badge adds nothing to a retirement but a public page, so nothing waits for it and its failure undoes nothing. It goes
through the same lock, outbox and guard as retirements do.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from wattback.chain.errors import InsufficientFunds, TransactionRefused
from wattback.chain.providers.arkreen_badges import ArkreenBadges
from wattback.chain.retirement import RetirementProvider, TransactionRequest
from wattback.footprint import Estimate
from wattback.ledger.badge import badge_transactions
from wattback.ledger.outbox import OPEN_STATES, TransactionState, WalletTransaction
from wattback.offset.alone import steps_alone
from wattback.offset.badge_due import shown_by, waits_for_a_look
from wattback.offset.badge_errors import BadgeFailed, BadgePlanMoved, BadgeUnderWay, NoBadgeDue
from wattback.offset.badge_preview import BadgePreview, preview_of
from wattback.offset.badge_reading import BadgeReading, read_again, read_or_replace
from wattback.offset.errors import NotEnoughMoney
from wattback.offset.free_money import free_base_units
from wattback.offset.steps import BatchSteps, silent
from wattback.wallet.caps import Money
from wattback.wallet.guard import Guard

_NATIVE_DECIMALS = 18


@dataclass(frozen=True, slots=True)
class BadgeMaking:
    """Makes one account's badges on one network. Every call opens what it needs and closes it again.

    Attributes:
        ledger_path: The ledger.
        lock_path: Of the lock that the one process paying holds.
        provider: Arkreen's market; closed after every call.
        badges: Its badges; likewise.
        account: Whose, EIP-55.
        guard: Unlocks the wallet; called only when something is to be signed.
        estimate_recorded: The estimate of electricity recorded elsewhere, in watt-hours: the network fee's is counted.
        now_ms: The clock, UTC epoch milliseconds.
        sleep: Waits seconds.
        poll_s: Seconds between two looks at the chain.
        patience_s: How long to look before leaving the rest for later.
    """

    ledger_path: str
    lock_path: str
    provider: RetirementProvider
    badges: ArkreenBadges
    account: str
    guard: Callable[[], Guard]
    estimate_recorded: Callable[[float], Estimate]
    now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    sleep: Callable[[float], None] = time.sleep
    poll_s: float = 2.0
    patience_s: float = 120.0

    def preview(self, cadence: str) -> BadgePreview | None:
        """What `make` would make now, or None when no badge is due. Signs nothing.

        Args:
            cadence: `monthly` or `yearly`.

        Raises:
            AnotherOffsetRunning: A payment is being made at this moment.
            BadgeUnderWay: One that was signed before is not finished.
            ChainError: The market or the network said no.
        """
        with self._alone() as steps:
            self._require_none_under_way(steps)
            return preview_of(steps, self.badges, self.account, cadence)

    def make(
        self,
        cadence: str,
        agreed: BadgePreview | None,
        progress: Callable[[str], None] = silent,
        *,
        by_itself: bool = False,
    ) -> BadgeReading:
        """Sign and store the badge that is due, send it and wait for it.

        Args:
            cadence: `monthly` or `yearly`.
            agreed: What the person said yes to; its fees bind. None makes whatever is due.
            progress: Told each state in words.
            by_itself: Without the person: automatic mode must have been switched on with the password.

        Returns:
            The badge as far as it came within the patience; `look` goes on with one that is still open.

        Raises:
            NoBadgeDue: None is due.
            BadgePlanMoved: It would show something else than agreed to.
            BadgeUnderWay: One that was signed before is not finished.
            BadgeFailed: It was mined and failed, or another transaction took its place.
            NotEnoughMoney: The wallet cannot pay the network fee.
            AnotherOffsetRunning: A payment is being made at this moment.
            WalletError: Wrong password, payments stopped, or the fee could be above its limit.
            ChainError: The market or the network said no.
        """
        with self._alone(progress) as steps:
            self._require_none_under_way(steps)
            steps.require_trust()
            found = preview_of(steps, self.badges, self.account, cadence)
            if found is None:
                raise NoBadgeDue
            request = found.request
            if agreed is not None:
                if (agreed.plan, agreed.message) != (found.plan, found.message):
                    raise BadgePlanMoved
                request = replace(agreed.request, nonce=request.nonce)
            self._require_covered(steps, request)
            guard = self.guard()
            if by_itself:
                guard.require_automatic(steps.connection)
            signed = guard.sign_badge(steps.connection, found.plan.offset_ids, found.message, request)
            progress("Signed and stored")
            return self._watched(steps, signed)

    def look(self, *, only_unsettled: bool = False) -> tuple[BadgeReading, ...]:
        """Read badges again, send again what the network forgot, keep what is found once nobody can edit it.

        Signs nothing but a replacement, with a higher fee, of one that waits too long: it is in the way of every later
        transaction.

        Args:
            only_unsettled: Leave out those that failed, and those found to be as asked for, or not, for good.

        Raises:
            AnotherOffsetRunning: A payment is being made at this moment.
            ChainError: The network cannot be reached.
        """
        with self._alone() as steps:
            return tuple(
                read_or_replace(steps, self.badges, each, self.guard)
                for each in badge_transactions(steps.connection, self._network, self.account)
                if not only_unsettled or waits_for_a_look((each,))
            )

    @property
    def _network(self) -> str:
        return self.provider.network.key

    def _require_none_under_way(self, steps: BatchSteps) -> None:
        for signed in badge_transactions(steps.connection, self._network, self.account):
            if signed.state not in OPEN_STATES:
                continue
            if read_or_replace(steps, self.badges, signed, self.guard).signed.state in OPEN_STATES:
                raise BadgeUnderWay

    def _require_covered(self, steps: BatchSteps, request: TransactionRequest) -> None:
        # What cannot be paid would stay in the outbox, in the way of every later transaction.
        held_wei = free_base_units(steps, self.account, None)
        needed_wei = request.gas_limit * request.max_fee_per_gas_wei
        if held_wei < needed_wei:
            coin = Money(self.provider.network.native_symbol, _NATIVE_DECIMALS)
            raise NotEnoughMoney("badge's network fee", coin.text(needed_wei), coin.text(held_wei))

    def _watched(self, steps: BatchSteps, signed: WalletTransaction) -> BadgeReading:
        steps.progress(f"Sent to the network: {signed.summary}")
        looks_left = max(1, round(self.patience_s / self.poll_s))
        read = BadgeReading(signed, shown_by(signed))
        while True:
            refused: TransactionRefused | InsufficientFunds | None = None
            try:
                read = read_again(steps, self.badges, signed)
            except (TransactionRefused, InsufficientFunds) as refusal:
                # Nodes refuse for many reasons that pass; what is stored is sent again at the next look.
                refused = refusal
            if read.signed.state == TransactionState.FINAL:
                return read
            if read.signed.state not in OPEN_STATES:
                raise BadgeFailed(read.signed.reason or "the network did not take it up")
            looks_left -= 1
            if looks_left <= 0:
                if refused is not None:
                    raise refused
                return read
            self.sleep(self.poll_s)

    @contextmanager
    def _alone(self, progress: Callable[[str], None] = silent) -> Iterator[BatchSteps]:
        """Hold the lock, with the ledger open."""
        try:
            with steps_alone(self, progress) as steps:
                yield steps
        finally:
            self.badges.close()
