"""Tokens to watt-hours to grams of CO2e, each as a range.

An estimate is a sum of products: every count times its row of the energy table, for low, central and high by
itself. The parts share their causes (the same model, batch, machine and building), so their low ends are
added up as if they came together, and so are their high ends: the range is never narrower than it should be,
and answers add up.
"""

from wattback.footprint.errors import BadCountError, BadFactorError, UnknownMethodError, shown
from wattback.footprint.factor_files import Factors, Triple, load_factors
from wattback.footprint.grid import Grid, ZoneFactor
from wattback.footprint.models import UNKNOWN, ModelMatch, ModelResolver
from wattback.footprint.quantities import Estimate, Range, TokenUse

METHODS = ("measured", "arkreen-example")

ARKREEN_WH_PER_1000_TOKENS = 100
ARKREEN_G_PER_KWH = 400.0
ARKREEN_ZONE = "arkreen-example"
CUSTOM_ZONE = "custom"

MAX_COUNT = 10**12
"""Far above any answer; keeps every figure finite."""

MAX_G_PER_KWH = 10_000.0
"""Ten times the dirtiest grid there is."""

_REMEMBERED_MODELS = 1024

_NOTE_HIDDEN = (
    "Hidden reasoning was not reported: the answer was scaled by a wide prior for models that always think."
)
_NOTE_MAYBE_HIDDEN = "Whether the model thought before answering was not reported: the range covers both."
_NOTE_UNKNOWN = "The model is not in the catalogue: the range spans all common classes."
_NOTE_SITE_DEFAULT = "The site named no particular model: the range spans what it usually runs."
_NOTE_ASSUMED = "The maker publishes no size for this model: its class is an outside assumption."
_NOTE_IMAGES_OUT = "Images generated are not estimated: no source covers the services that make them."
_NOTE_ARKREEN = (
    "The founding text's example: 0.1 kWh for 1,000 generated tokens; an illustration, not a measurement."
)
_NOTE_RECORDED = "Electricity recorded elsewhere; only its emissions were computed."


class _Prepared:
    """Everything about one model that does not depend on the counts."""

    __slots__ = (
        "cached",
        "fresh",
        "grid",
        "hidden",
        "image",
        "match",
        "notes",
        "notes_hidden",
        "reasoning",
        "visible",
    )

    def __init__(
        self, match: ModelMatch, rows: dict[str, list[float]], grid: ZoneFactor, grid_note: str
    ) -> None:
        def per_token(kind: str) -> Triple:
            low, central, high = rows[kind]
            return low / 1000.0, central / 1000.0, high / 1000.0

        self.match = match
        self.grid = grid
        self.fresh = per_token("input")
        self.cached = per_token("cached_input")
        self.reasoning = per_token("reasoning")
        self.visible = per_token("reasoning" if match.reasoning == "always" else "output")
        low, central, high = rows["image_in"]
        self.image: Triple = (low, central, high)
        notes = [grid_note]
        if match.step == UNKNOWN:
            notes.append(_NOTE_UNKNOWN)
        elif match.step == "site-default":
            notes.append(_NOTE_SITE_DEFAULT)
        elif match.confidence == "assumed":
            notes.append(_NOTE_ASSUMED)
        self.notes = tuple(notes)
        if match.reasoning == "none":
            self.hidden, self.notes_hidden = self.visible, self.notes
        else:
            self.hidden = per_token(f"output_hidden_{match.reasoning}")
            self.notes_hidden = (*notes, _NOTE_HIDDEN if match.reasoning == "always" else _NOTE_MAYBE_HIDDEN)


class Estimator:
    """Estimates answers with one method and one choice of grid. Build it once; `estimate` is arithmetic.

    Args:
        method: One of `METHODS`.
        zone: Grid zone for every answer; None takes the market in which the model's provider usually runs.
        factor_g_per_kwh: A grid intensity of the caller's own; it goes before the zone's.

    Raises:
        UnknownMethodError: No such method.
        UnknownZoneError: No such zone; names close ones.
        BadFactorError: Not a number from 0 to 10,000 g/kWh.
        DamagedFactorsError: A factor file is damaged; names file and row.
    """

    def __init__(
        self, *, method: str = "measured", zone: str | None = None, factor_g_per_kwh: float | None = None
    ) -> None:
        if method not in METHODS:
            raise UnknownMethodError(method, METHODS)
        self.method = method
        self.factors: Factors = load_factors()
        self.grid = Grid(self.factors.grid)
        self._resolver = ModelResolver(self.factors.models)
        self._fixed_grid = self._choose_grid(zone, factor_g_per_kwh)
        self._prepared: dict[tuple[str, str], _Prepared] = {}
        image = self.factors.energy["chain"]["image_tokens"]
        self._note_images_in = (
            f"Each image in the prompt was counted as {image['low']} to {image['high']} input tokens."
        )

    def _choose_grid(self, zone: str | None, factor_g_per_kwh: float | None) -> ZoneFactor | None:
        known = None if zone is None else self.grid.find(zone)
        if factor_g_per_kwh is not None:
            checked = _checked_factor(factor_g_per_kwh)
            return ZoneFactor(CUSTOM_ZONE, "a factor handed in", checked, 0, "as handed in", CUSTOM_ZONE, "")
        if known is None and self.method == "arkreen-example":
            return ZoneFactor(
                ARKREEN_ZONE, "the founding text", ARKREEN_G_PER_KWH, 2024, "not stated", ARKREEN_ZONE, ""
            )
        return known

    def estimate(self, use: TokenUse) -> Estimate:
        """Estimate one answer.

        Raises:
            BadCountError: A count is negative, not an integer, beyond reason, or more is cached than was
                sent;
                names the field.
        """
        prepared = self._prepared.get((use.model_raw, use.provider_hint)) or self._prepare(use)
        fresh = _count("input_tokens", use.input_tokens)
        cached = _count("cached_input_tokens", use.cached_input_tokens)
        if cached > fresh:
            raise BadCountError(
                "cached_input_tokens",
                f"`cached_input_tokens` is {cached}, more than `input_tokens`, which is {fresh}.",
            )
        fresh -= cached
        visible = _count("output_tokens", use.output_tokens)
        images_in = _count("images_in", use.images_in)
        images_out = _count("images_out", use.images_out)
        reported = use.reasoning_tokens
        reasoning = 0 if reported is None else _count("reasoning_tokens", reported)
        if self.method == "arkreen-example":
            return self._arkreen(prepared, visible + reasoning)
        visible_row = prepared.hidden if reported is None else prepared.visible
        energy = [
            fresh * prepared.fresh[bound]
            + cached * prepared.cached[bound]
            + visible * visible_row[bound]
            + reasoning * prepared.reasoning[bound]
            + images_in * prepared.image[bound]
            for bound in (0, 1, 2)
        ]
        notes = prepared.notes_hidden if reported is None else prepared.notes
        if images_in:
            notes = (*notes, self._note_images_in)
        if images_out:
            notes = (*notes, _NOTE_IMAGES_OUT)
        return self._estimate(Range(*energy), prepared.match, prepared.grid, notes)

    def recorded(self, energy_wh: float) -> Estimate:
        """Wrap electricity that was metered or computed elsewhere, with its emissions.

        Args:
            energy_wh: Watt-hours; low, central and high alike. The grid is the one chosen, else `world`.

        Raises:
            BadCountError: Not a finite figure from 0.
        """
        if type(energy_wh) not in (int, float) or not 0 <= energy_wh <= MAX_COUNT:
            raise BadCountError(
                "energy_wh", f"`energy_wh` is {shown(energy_wh)}; it must be a figure from 0."
            )
        grid = self._fixed_grid or self.grid.find("world")
        wh = float(energy_wh)
        match = ModelMatch(
            "", "recorded", "exact", UNKNOWN, "recorded electricity", "none", "published", "recorded"
        )
        return self._estimate(Range(wh, wh, wh), match, grid, (_NOTE_RECORDED,))

    def sources(self, estimate: Estimate) -> list[dict[str, object]]:
        """What an estimate of this estimator rests on.

        Returns:
            Dicts of `what`, `value`, `unit`, `source`, `year`, `licence`.
        """
        from wattback.footprint.sources import sources_of

        return sources_of(estimate, self.factors, self._fixed_grid or self.grid.find(estimate.zone))

    def _arkreen(self, prepared: _Prepared, generated: int) -> Estimate:
        wh = generated * ARKREEN_WH_PER_1000_TOKENS / 1000
        return self._estimate(Range(wh, wh, wh), prepared.match, prepared.grid, (_NOTE_ARKREEN,))

    def _estimate(
        self, energy_wh: Range, match: ModelMatch, grid: ZoneFactor, notes: tuple[str, ...]
    ) -> Estimate:
        g_per_kwh = grid.g_co2e_per_kwh
        co2e_g = Range(
            energy_wh.low * g_per_kwh / 1000.0,
            energy_wh.central * g_per_kwh / 1000.0,
            energy_wh.high * g_per_kwh / 1000.0,
        )
        factors = self.factors
        return Estimate(
            energy_wh, co2e_g, match, self.method, factors.version, factors.sha256, grid.zone, notes
        )

    def _prepare(self, use: TokenUse) -> _Prepared:
        match = self._resolver.resolve(use.model_raw, use.provider_hint)
        energy = self.factors.energy
        provider = energy["providers"][match.provider]
        rows = energy["classes"][match.model_class]["rows"][provider["pue"]]
        grid = self._fixed_grid
        if grid is None:
            grid = self.grid.find(provider["zone"])
            grid_note = (
                f"Grid: {grid.name} {grid.year}, where {provider['label']} is taken to run; "
                "the real place is not known."
            )
        elif grid.zone == CUSTOM_ZONE:
            grid_note = f"Grid: {grid.g_co2e_per_kwh:g} g/kWh, as handed in."
        else:
            grid_note = f"Grid: {grid.name} {grid.year}, as chosen."
        prepared = _Prepared(match, rows, grid, grid_note)
        while len(self._prepared) >= _REMEMBERED_MODELS:
            del self._prepared[next(iter(self._prepared))]
        self._prepared[use.model_raw, use.provider_hint] = prepared
        return prepared


def _count(field: str, value: int) -> int:
    if type(value) is not int or not 0 <= value <= MAX_COUNT:
        raise BadCountError(
            field, f"`{field}` is {shown(value)}; it must be a whole number from 0 to {MAX_COUNT}."
        )
    return value


def _checked_factor(value: float) -> float:
    if type(value) not in (int, float) or not 0 <= value <= MAX_G_PER_KWH:
        raise BadFactorError(
            f"The grid factor is {shown(value)}; it must be a number from 0 to {MAX_G_PER_KWH:g} g per kWh."
        )
    return float(value)
