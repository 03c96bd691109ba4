"""What the screens need from the rest of Wattback, without Qt in it.

`wiring` hands the window an object of this shape. Every method may touch the disk or the chain and may take
seconds: call them from a worker thread, never from Qt's own. Each call opens what it needs, so calls from
several threads are safe.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from wattback.footprint import Range
from wattback.footprint.comparisons import Equivalent
from wattback.ledger.setting_table import SettingValue

SPANS_DAYS = (1, 7, 30)
"""How far back figures are summed: today, and the last days with it."""


@dataclass(frozen=True, slots=True)
class ChartHour:
    """One bar of the chart.

    Attributes:
        hour_start_ms: UTC epoch milliseconds.
        answers: Answers that ended in this hour.
        energy_wh: Their electricity.
        matched_energy_wh: The part of the central estimate that belongs to answers a final retirement covers.
    """

    hour_start_ms: int
    answers: int
    energy_wh: Range
    matched_energy_wh: float


@dataclass(frozen=True, slots=True)
class RecentAnswer:
    """One line of the list of last answers; `doubts` says what is uncertain about its counts, a few words each."""

    at_ms: int
    site: str
    model: str
    output_tokens: int
    energy_wh: Range
    co2e_g: Range
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BesideElectricity:
    """What the electricity of some days brings with it. Location- and market-based are two counts of the same thing.

    Attributes:
        days: Today and the days before it.
        location_based_g: Grams of CO2e by the grids where the computers are taken to run.
        market_based_g: Grams of CO2e by providers' own contracts, by the grid where they publish none.
        own_market_factor_share: Share of the electricity whose provider publishes its contracts' figure, 0 to 1.
        hardware_g: Grams of CO2e of making the hardware, on top of either.
        water_on_site_ml: Millilitres at data centres.
        water_power_plant_ml: Millilitres at power plants.
        not_estimated_share: Share of the electricity that hardware and water are not estimated for, 0 to 1.
    """

    days: int
    location_based_g: Range
    market_based_g: Range
    own_market_factor_share: float
    hardware_g: Range
    water_on_site_ml: Range
    water_power_plant_ml: Range
    not_estimated_share: float


@dataclass(frozen=True, slots=True)
class FactorChange:
    """What newer factors made of one month's answers, by their central estimates.

    Attributes:
        month: `YYYY-MM` in the person's time zone.
        from_factors: Version before.
        to_factors: Version after.
        answers: Answers estimated again.
        energy_before_wh: Their electricity under the one.
        energy_after_wh: Under the other.
        co2e_before_g: Their location-based emissions under the one.
        co2e_after_g: Under the other.
    """

    month: str
    from_factors: str
    to_factors: str
    answers: int
    energy_before_wh: float
    energy_after_wh: float
    co2e_before_g: float
    co2e_after_g: float


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything the window shows about use, read in one go.

    Attributes:
        today_answers: Answers since local midnight.
        today_energy_wh: Their electricity.
        today_co2e_g: Their location-based emissions.
        today_like: Everyday things that take as much.
        beside: What the electricity brings with it, for each of `SPANS_DAYS` that was asked for, shortest first.
        hours: The last days, oldest first, hours without use left out.
        recent: The last answers, newest first.
        due_mwh: Milliwatt-hours not yet matched on the network.
        matched_mwh: Milliwatt-hours retired on the network.
        due_answers: Answers behind `due_mwh`; 0 when all of it is a retirement's own electricity, or recorded.
        coverage: The bound of the estimates that is matched: `high`, `central` or `low`.
        certificates: How many there are, on any network.
        network_name: For people.
        is_practice: True when certificates on the network certify nothing.
        factors: Factor version and method behind the figures.
        zone: Grid behind the emissions.
        grid_is_live: New answers are estimated with that grid's intensity of the hour, not of the year.
        factor_changes: What newer factors made of earlier months, newest month first.
        counting_paused: The person paused counting.
        wallet_address: The account, or None before a wallet was made.
        open_batch_state: State of a batch under way, or None.
        payments_stopped: The person pulled the brake.
        outlook: When the next retirement is likely, in a sentence; empty when there is nothing to say.
    """

    today_answers: int
    today_energy_wh: Range
    today_co2e_g: Range
    today_like: tuple[Equivalent, ...]
    beside: tuple[BesideElectricity, ...]
    hours: tuple[ChartHour, ...]
    recent: tuple[RecentAnswer, ...]
    due_mwh: int
    matched_mwh: int
    due_answers: int
    coverage: str
    certificates: int
    network_name: str
    is_practice: bool
    factors: str
    zone: str
    grid_is_live: bool
    factor_changes: tuple[FactorChange, ...]
    counting_paused: bool
    wallet_address: str | None
    open_batch_state: str | None
    payments_stopped: bool = False
    outlook: str = ""


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
class CertificateSummary:
    """One line of the list of certificates.

    Attributes:
        id: Certificate id.
        created_at_ms: UTC epoch milliseconds.
        amount_mwh: Milliwatt-hours retired.
        answers: Answers covered.
        period_start_ms: First answer covered.
        period_end_ms: Last answer covered.
        network_name: For people.
        is_practice: True when nothing real is certified.
    """

    id: str
    created_at_ms: int
    amount_mwh: int
    answers: int
    period_start_ms: int
    period_end_ms: int
    network_name: str
    is_practice: bool


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check of a verification: `verdict` is `pass`, `fail` or `unknown`."""

    name: str
    verdict: str
    text: str


@dataclass(frozen=True, slots=True)
class RecomputeResult:
    """What estimating again came to.

    Attributes:
        seen: Answers, records and fees looked at.
        changed: Those whose new estimate counts from now on.
        beside: Those a retirement covers: they keep their estimate, and the new one stands beside it.
        changes: By month, newest first, of this and earlier times.
    """

    seen: int
    changed: int
    beside: int
    changes: tuple[FactorChange, ...]


class Services(Protocol):
    """The companion without its face."""

    def data_version(self) -> int:
        """A number that differs whenever another process committed or made a wallet. Costs one PRAGMA."""
        ...

    def snapshot(self, days: int) -> Snapshot:
        """Read today and the last `days` days."""
        ...

    def wallet_exists(self) -> bool:
        """Whether a wallet was made."""
        ...

    def new_recovery_words(self) -> str:
        """Twelve fresh words, not stored anywhere."""
        ...

    def create_wallet(self, words: str, password: str) -> str:
        """Store the encrypted keystore made from the words; returns the address."""
        ...

    def preview_offset(self) -> OffsetPreview:
        """Quote what is due and check the caps. Signs nothing."""
        ...

    def offset_now(self, password: str | None, progress: Callable[[str], None]) -> CertificateSummary:
        """Retire what is due. `progress` is called with each state in words, from the calling thread.

        `password` None means: the unlock secret the person chose to keep in the system keyring.
        """
        ...

    def certificates(self) -> tuple[CertificateSummary, ...]:
        """All certificates, newest first."""
        ...

    def export_certificate(self, certificate_id: str, path: str) -> None:
        """Write the signed JSON."""
        ...

    def verify_certificate(self, path: str) -> tuple[CheckResult, ...]:
        """Re-derive a certificate from the chain."""
        ...

    def lock_wallet(self) -> None:
        """Forget the unlocked key at once. Costs nothing."""
        ...

    def set_counting_paused(self, paused: bool) -> None:
        """Stop or resume counting new answers."""
        ...

    def stop_payments(self) -> None:
        """Pull the brake: nothing that pays is signed any more. Needs no password."""
        ...

    def setting_needs_password(self, key: str, value: SettingValue) -> bool:
        """Whether changing this setting lets more money go, so that the wallet's password is needed for it."""
        ...

    def set_setting(self, key: str, value: SettingValue, password: str | None = None) -> None:
        """Change a setting; releasing the brake is `payments.stopped` False."""
        ...

    def notifications_wanted(self, kind: str) -> bool:
        """Whether to notify about `retired` or `failed`."""
        ...

    def refresh_grid(self) -> str | None:
        """Ask the live grid service when it is time to; returns why there is no new figure, None when all is well."""
        ...

    def recompute(self, progress: Callable[[int], None] | None = None) -> RecomputeResult:
        """Estimate again what was counted with other factors than today's, except what a retirement covers.

        `progress` is called with how many were looked at so far, from the calling thread.
        """
        ...

    def automatic_step(self) -> CertificateSummary | None:
        """In automatic mode, retire when the policy says so; otherwise do nothing and return None."""
        ...

    def policy_notice(self) -> PolicyNotice | None:
        """A question in `ask` mode, or what keeps automatic mode waiting; None when there is nothing to tell."""
        ...
