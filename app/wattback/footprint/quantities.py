"""What goes into an estimate and what comes out of it."""

from wattback.footprint.models import ModelMatch
from wattback.record import record
from wattback.usage.event import UsageEvent


@record(frozen=True, slots=True)
class Range:
    """A figure with its uncertainty: 5th, 50th and 95th percentile."""

    low: float
    central: float
    high: float


@record(frozen=True, slots=True)
class TokenUse:
    """What one answer used.

    Attributes:
        model_raw: Model as the site named it; may be empty.
        provider_hint: Name of the site, for example `chatgpt`; may be empty.
        input_tokens: Whole context sent.
        cached_input_tokens: Part of `input_tokens` served from a prompt cache.
        output_tokens: Tokens of the visible answer and of what the model wrote to tools.
        reasoning_tokens: Hidden reasoning tokens, on top of `output_tokens`; None when not reported.
        images_in: Images in the prompt, not yet in `input_tokens`.
        images_out: Images generated.
        count_method: How the tokens were counted, see `UsageEvent`; empty for counts that are taken as they are.
        context_known: `partial` when something earlier of the conversation is missing in `input_tokens`.
        flags: Bits of `wattback.usage.flags.FLAGS`.
    """

    model_raw: str
    provider_hint: str
    input_tokens: int
    cached_input_tokens: int
    output_tokens: int
    reasoning_tokens: int | None
    images_in: int
    images_out: int
    count_method: str = ""
    context_known: str | None = None
    flags: int = 0


def use_of(event: UsageEvent) -> TokenUse:
    """What an answer used, as it was counted: the native host and a recomputation estimate from the same."""
    return TokenUse(
        event.model_raw,
        event.site,
        event.input_tokens,
        event.cached_input_tokens,
        event.output_tokens,
        event.reasoning_tokens,
        event.images_in,
        event.images_out,
        event.count_method,
        event.context_known,
        event.flags,
    )


@record(frozen=True, slots=True)
class LiveIntensity:
    """What a live service said a grid carried at the time of an answer.

    Attributes:
        source: `uk-carbon-intensity` or `electricity-maps`.
        g_co2e_per_kwh: Grams of CO2e per kilowatt-hour.
        basis: What it counts, for example `direct, consumption`.
        from_ms: When the span it is of began, UTC epoch milliseconds; None when that is no longer known.
    """

    source: str
    g_co2e_per_kwh: float
    basis: str
    from_ms: int | None = None


@record(frozen=True, slots=True)
class Basis:
    """What an estimate was computed with. The ledger keeps it once for all the estimates that share it.

    Everything beyond energy is a fixed multiple of it, bound by bound, so these figures are kept here and not with
    every answer.

    Attributes:
        method: `measured` or `arkreen-example`.
        factors: Version of the factor tables.
        factors_sha256: Hash of the tables' bytes, see `factor_files.Factors`.
        zone: Grid zone; `custom` for a factor handed in; `arkreen-example` for the founding text's 400 g/kWh.
        grid: Which figure of that zone: `annual 2025`, `live uk-carbon-intensity, direct, consumption` (the service,
            then what its figure counts), `custom` or `founding text`.
        provider: Who was taken to run the model, a key of the provider table.
        model_step: How the model's name was read, see `ModelMatch.step`.
        co2e_g_per_kwh: Location-based emissions of the electricity.
        embodied_g_per_kwh: Emissions of making the hardware, by the electricity it used (Scope 3, a line of its own);
            None where it is not estimated: the founding example, and electricity recorded elsewhere.
        water_on_site_ml_per_kwh: Water evaporated at the data centre; None likewise.
        water_power_plant_ml_per_kwh: Water consumed where the electricity was made; None likewise.
        market_based_g_per_kwh: The provider's own market-based emissions, or None where it publishes none.
    """

    method: str
    factors: str
    factors_sha256: str
    zone: str
    grid: str
    provider: str
    model_step: str
    co2e_g_per_kwh: Range
    embodied_g_per_kwh: Range | None
    water_on_site_ml_per_kwh: Range | None
    water_power_plant_ml_per_kwh: Range | None
    market_based_g_per_kwh: float | None


@record(frozen=True, slots=True)
class Estimate:
    """Electricity and emissions of one answer, and what follows from them.

    Attributes:
        energy_wh: Watt-hours at the data centre's meter.
        co2e_g: Grams of CO2e of that electricity, location-based.
        model: How the model's name was read.
        basis: What it was computed with.
        notes: What was assumed, for people, one sentence each.
    """

    energy_wh: Range
    co2e_g: Range
    model: ModelMatch
    basis: Basis
    notes: tuple[str, ...]

    @property
    def method(self) -> str:
        """`measured` or `arkreen-example`."""
        return self.basis.method

    @property
    def factors(self) -> str:
        """Version of the factor tables."""
        return self.basis.factors

    @property
    def factors_sha256(self) -> str:
        """Hash of the tables' bytes."""
        return self.basis.factors_sha256

    @property
    def zone(self) -> str:
        """Grid zone."""
        return self.basis.zone

    @property
    def embodied_g(self) -> Range | None:
        """Grams of CO2e of making the hardware: Scope 3, never part of `co2e_g`. None: not estimated."""
        return times(self.energy_wh, self.basis.embodied_g_per_kwh)

    @property
    def water_on_site_ml(self) -> Range | None:
        """Millilitres evaporated at the data centre. None: not estimated."""
        return times(self.energy_wh, self.basis.water_on_site_ml_per_kwh)

    @property
    def water_power_plant_ml(self) -> Range | None:
        """Millilitres consumed where the electricity was made. None: not estimated."""
        return times(self.energy_wh, self.basis.water_power_plant_ml_per_kwh)

    @property
    def market_based_g(self) -> Range | None:
        """Grams of CO2e by the provider's own contracts; None where it publishes none. Stands beside `co2e_g`."""
        per_kwh = self.basis.market_based_g_per_kwh
        return None if per_kwh is None else times(self.energy_wh, Range(per_kwh, per_kwh, per_kwh))


def times(energy_wh: Range, per_kwh: Range | None) -> Range | None:
    """Electricity times what a kilowatt-hour carries, bound by bound.

    The factors' outer bounds are set so that the product's bounds are its own 5th and 95th percentile, not the corners
    of two ranges (`packaging/factors/calibrate.py`). What is not known per kilowatt-hour is not known of the product.
    """
    if per_kwh is None:
        return None
    return Range(
        energy_wh.low * per_kwh.low / 1000.0,
        energy_wh.central * per_kwh.central / 1000.0,
        energy_wh.high * per_kwh.high / 1000.0,
    )
