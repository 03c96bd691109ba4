"""What is due, what a retirement would do, and the limits it keeps to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from wattback.desktop.services.wallet import WalletRequest
from wattback.footprint import Range


@dataclass(frozen=True, slots=True)
class OffsetPreview:
    """What "Offset now" would do. Nothing has been signed. Texts are ready for people.

    Attributes:
        amount_mwh: Milliwatt-hours that would be retired.
        answers: Answers covered.
        coverage: "upper end of the estimate" or another, in words.
        price_text: Price in the payment token, for example "0.00002 pUSD".
        fee_text: Highest network fee.
        balance_text: What the wallet holds.
        caps: Lines such as ("per day", "0.00002 of 2.00 pUSD").
        instrument_text: What would be retired, in one sentence.
        network_name: For people.
        is_practice: True when nothing real is certified.
        password_needed: False when the person chose to keep the unlock secret in the system keyring.
        refusal: Why it can't be done now, or None.
        automatic_text: What automatic mode makes of it, or why it waits; empty when nothing is due.
        outlook: When the next retirement is likely, in a sentence.
    """

    amount_mwh: int
    answers: int
    coverage: str
    price_text: str
    fee_text: str
    balance_text: str
    caps: tuple[tuple[str, str], ...]
    instrument_text: str
    network_name: str
    is_practice: bool
    password_needed: bool
    refusal: str | None
    automatic_text: str = ""
    outlook: str = ""


@dataclass(frozen=True, slots=True)
class Payments:
    """The brake and the limits, in words.

    Attributes:
        stopped: The person pulled the brake.
        mode: `manual`, `ask` or `automatic`.
        caps: Lines such as ("in 24 hours", "0.00002 pUSD of 2.00 pUSD").
        price_ceiling_text: Most a megawatt-hour may cost.
        fee_ceiling_text: Most one network fee may be.
        fee_share_text: Largest fee as a share of the price.
        outlook: When the next retirement is likely, in a sentence.
    """

    stopped: bool
    mode: str
    caps: tuple[tuple[str, str], ...]
    price_ceiling_text: str
    fee_ceiling_text: str
    fee_share_text: str
    outlook: str


@dataclass(frozen=True, slots=True)
class PolicyNotice:
    """What the person should hear of.

    Attributes:
        kind: `ask`, enough is due and the person wants to be asked; or `wait`, automatic mode waits too long.
        title: A few words.
        text: Why, and what helps.
    """

    kind: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class CapUse:
    """How far one cap is used: its name, both amounts in words, and the share of it, 0 to 1."""

    name: str
    used_text: str
    limit_text: str
    share: float


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One retirement, whatever became of it.

    Attributes:
        seq: Order in which they were planned.
        state: `planned`, `quoted`, `offered`, `signed`, `broadcast`, `mined`, `final`, `failed` or `abandoned`.
        at_ms: When it took its newest step, UTC epoch milliseconds.
        period_start_ms: First answer covered.
        period_end_ms: Last answer covered.
        answers: Answers covered.
        amount_mwh: Milliwatt-hours: retired where that is known, else asked for.
        network_name: For people.
        is_practice: Nothing real is certified on it.
        price_text: What was paid, or at most; empty before its quote.
        fee_text: The network fee that was paid, or at most; empty likewise.
        reason: Why it failed or was given up; empty otherwise.
        explorer_url: The transaction's page; empty where there is none.
        certificate_id: Empty before there is one.
    """

    seq: int
    state: str
    at_ms: int
    period_start_ms: int
    period_end_ms: int
    answers: int
    amount_mwh: int
    network_name: str
    is_practice: bool
    price_text: str
    fee_text: str
    reason: str
    explorer_url: str
    certificate_id: str


@dataclass(frozen=True, slots=True)
class BatchStep:
    """One state that a retirement goes through; `at_ms` None when it is not there yet."""

    state: str
    at_ms: int | None


@dataclass(frozen=True, slots=True)
class RunningBatch:
    """A retirement under way.

    Attributes:
        line: What it is.
        steps: Its way in order, the first of them taken.
        confirmations: Blocks on top of its own when it was last looked at; None before it was in one.
        confirmations_needed: How many make it final.
        can_cancel: It was signed here and is in no block yet.
        cancels: A cancellation was signed already, and the network decides which of the two it takes.
    """

    line: BatchLine
    steps: tuple[BatchStep, ...]
    confirmations: int | None
    confirmations_needed: int
    can_cancel: bool
    cancels: bool = False


@dataclass(frozen=True, slots=True)
class UnknownRetirement:
    """A retirement of this wallet that no batch stands for; `explorer_url` is empty where there is none."""

    network_name: str
    at_ms: int
    amount_mwh: int
    explorer_url: str


@dataclass(frozen=True, slots=True)
class BesideOffsets:
    """What stands beside the matching of electricity and never counts for it.

    Attributes:
        carbon_g: Grams of CO2e of carbon credits retired, as the chain told it.
        carbon_count: How many such retirements there are.
        carbon_under_way: How many of them the network has not finished.
        has_carbon_market: The chosen network has one.
        badges: How many Arkreen badges were made.
        badge_cadence: `off`, `monthly` or `yearly`.
        badge_due: What the next badge would show, in words; empty when none is due.
        has_badges: The chosen network has Arkreen's market.
    """

    carbon_g: int
    carbon_count: int
    carbon_under_way: int
    has_carbon_market: bool
    badges: int
    badge_cadence: str
    badge_due: str
    has_badges: bool


@dataclass(frozen=True, slots=True)
class OffsetOverview:
    """Everything about matching that the ledger knows; nobody is asked.

    Attributes:
        due_wh: Electricity that no retirement covers, by the lower, central and upper estimates.
        due_mwh: Milliwatt-hours that would be retired for it.
        due_answers: Answers behind it.
        oldest_at_ms: When the first of them to arrive ended; None when nothing is due.
        matched_mwh: Milliwatt-hours retired.
        coverage: The bound of the estimates that is matched: `high`, `central` or `low`.
        mode: `manual`, `ask` or `automatic`.
        policy: The policy, a sentence each.
        stopped: The person pulled the brake.
        caps: How far each is used.
        outlook: When the next retirement is likely, and why, in sentences.
        running: Retirements under way, that of the chosen network first.
        unknown: Retirements that wait for the person's decision.
        is_watched: The account that pays has its key elsewhere.
        has_wallet: There is an account.
        network_name: For people.
        is_practice: Nothing real is certified on the chosen network.
        beside: Carbon credits and badges.
    """

    due_wh: Range
    due_mwh: int
    due_answers: int
    oldest_at_ms: int | None
    matched_mwh: int
    coverage: str
    mode: str
    policy: tuple[str, ...]
    stopped: bool
    caps: tuple[CapUse, ...]
    outlook: str
    running: tuple[RunningBatch, ...]
    unknown: tuple[UnknownRetirement, ...]
    is_watched: bool
    has_wallet: bool
    network_name: str
    is_practice: bool
    beside: BesideOffsets


@dataclass(frozen=True, slots=True)
class OfferedBatch:
    """What is due, prepared for a wallet elsewhere: the amount, and what that wallet signs and sends, in this order."""

    amount_mwh: int
    requests: tuple[WalletRequest, ...]


class OffsetServices(Protocol):
    """Retirements beyond the one that `Services.offset_now` makes."""

    def overview(self) -> OffsetOverview:
        """What the ledger knows of due, limits and what is under way."""
        ...

    def history(self, before_seq: int | None, limit: int) -> tuple[BatchLine, ...]:
        """So many retirements on any network, newest first, planned before the one named; None begins at the newest."""
        ...

    def look(self) -> None:
        """Look how far everything under way is. Signs nothing.

        Raises:
            WattbackError: A network cannot be reached.
        """
        ...

    def cancel(self, password: str, progress: Callable[[str], None]) -> BatchLine:
        """Have a transaction that does nothing take the place of the one under way; costs a network fee.

        Raises:
            WattbackError: There is nothing to cancel, the password is wrong, or the network cannot be reached.
        """
        ...

    def offer(self) -> OfferedBatch:
        """Prepare what is due for the watched account's own wallet, or show again what was prepared.

        Raises:
            WattbackError: Nothing is due, a cap says no, or the market cannot be used so.
        """
        ...

    def decide_unknown(self, *, ours: bool) -> int:
        """Decide about all unknown retirements: they matched answers of this ledger, or others. Returns how many."""
        ...
