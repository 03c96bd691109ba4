"""What goes into an estimate and what comes out of it."""

from wattback.footprint.models import ModelMatch
from wattback.record import record


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
        output_tokens: Tokens of the visible answer.
        reasoning_tokens: Hidden reasoning tokens, on top of `output_tokens`; None when not reported.
        images_in: Images in the prompt, not yet in `input_tokens`.
        images_out: Images generated.
    """

    model_raw: str
    provider_hint: str
    input_tokens: int
    cached_input_tokens: int
    output_tokens: int
    reasoning_tokens: int | None
    images_in: int
    images_out: int


@record(frozen=True, slots=True)
class Estimate:
    """Electricity and emissions of one answer.

    Attributes:
        energy_wh: Watt-hours at the data centre's meter.
        co2e_g: Grams of CO2e, location-based.
        model: How the model's name was read.
        method: `measured` or `arkreen-example`.
        factors: Version of the factor tables.
        factors_sha256: Hash of the tables' bytes, see `factor_files.Factors`.
        zone: Grid zone; `custom` for a factor handed in; `arkreen-example` for the founding text's 400 g/kWh.
        notes: What was assumed, for people, one sentence each.
    """

    energy_wh: Range
    co2e_g: Range
    model: ModelMatch
    method: str
    factors: str
    factors_sha256: str
    zone: str
    notes: tuple[str, ...]
