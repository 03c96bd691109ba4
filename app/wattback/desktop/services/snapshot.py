"""What the window shows of use at every moment, read in one go."""

from dataclasses import dataclass

from wattback.footprint import Range
from wattback.footprint.comparisons import Equivalent

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
