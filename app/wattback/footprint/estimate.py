"""Tokens to watt-hours to grams of CO2e, each as a range.

An estimate is a sum of products: every count times its row of the energy table, for low, central and high by
itself. The parts share their causes (the same model, batch, machine and building), so their low ends are
added up as if they came together, and so are their high ends: the range is never narrower than it should be,
and answers add up. Counts that are themselves uncertain widen it further (`count_doubts`).
"""

from wattback.footprint.count_doubts import Counts, count_bounds, widened
from wattback.footprint.errors import BadCountError, BadFactorError, UnknownMethodError, shown
from wattback.footprint.factor_files import Factors, Triple, load_factors
from wattback.footprint.grid import Grid, ZoneFactor
from wattback.footprint.models import UNKNOWN, ModelMatch, ModelResolver
from wattback.footprint.notes import Notes, count_notes, model_notes
from wattback.footprint.places import Places
from wattback.footprint.quantities import Basis, Estimate, LiveIntensity, Range, TokenUse

METHODS = ("measured", "arkreen-example")

ARKREEN_WH_PER_1000_TOKENS = 100

MAX_COUNT = 10**12
"""Far above any answer; keeps every figure finite."""

MAX_G_PER_KWH = 10_000.0
"""Ten times the dirtiest grid there is."""

LONGEST_CONTEXT = 2_000_000
"""Tokens; no chat keeps more before it answers, so an invented count costs no more than this."""

_REMEMBERED_MODELS = 1024


class _Prepared:
    """Everything about one model that does not depend on the counts."""

    __slots__ = (
        "basis",
        "cached",
        "context",
        "context_hidden",
        "fresh",
        "hidden",
        "image",
        "match",
        "notes",
        "notes_hidden",
        "reasoning",
        "visible",
    )

    def __init__(
        self,
        match: ModelMatch,
        rows: dict[str, list[float]],
        context_wh: list[float],
        pue: list[float],
        basis: Basis,
        grid_note: str,
    ) -> None:
        def at_meter(kind: str, tokens: float) -> Triple:
            low, central, high = rows[kind]
            return low * pue[0] / tokens, central * pue[1] / tokens, high * pue[2] / tokens

        thinks = match.reasoning in ("always", "extended")
        self.match = match
        self.basis = basis
        self.fresh = at_meter("input", 1000.0)
        self.cached = at_meter("cached_input", 1000.0)
        self.reasoning = at_meter("reasoning", 1000.0)
        self.visible = at_meter("reasoning" if thinks else "output", 1000.0)
        self.image = at_meter("image_in", 1.0)
        none = match.reasoning == "none"
        self.hidden = self.visible if none else at_meter(f"output_hidden_{match.reasoning}", 1000.0)
        # Hidden tokens read the context as visible ones do.
        times = [hidden / visible for hidden, visible in zip(self.hidden, self.visible, strict=True)]
        low, central, high = (wh * factor / 1e6 for wh, factor in zip(context_wh, pue, strict=True))
        self.context: Triple = (low, central, high)
        self.context_hidden: Triple = (low * times[0], central * times[1], high * times[2])
        self.notes, self.notes_hidden = model_notes(match, grid_note)


class Estimator:
    """Estimates answers with one method and one choice of grid. Build it once; `estimate` is arithmetic.

    Args:
        method: One of `METHODS`.
        zone: Grid zone for every answer; None takes the market in which the model's provider usually runs.
        factor_g_per_kwh: A grid intensity of the caller's own; it goes before the zone's.
        factors: The tables; the package's own when None.

    Raises:
        UnknownMethodError: No such method.
        UnknownZoneError: No such zone; names close ones.
        BadFactorError: Not a number from 0 to 10,000 g/kWh.
        DamagedFactorsError: A factor file is damaged; names file and row.
    """

    def __init__(
        self,
        *,
        method: str = "measured",
        zone: str | None = None,
        factor_g_per_kwh: float | None = None,
        factors: Factors | None = None,
    ) -> None:
        if method not in METHODS:
            raise UnknownMethodError(method, METHODS)
        self.method = method
        self.factors: Factors = factors or load_factors()
        self.grid = Grid(self.factors.grid)
        custom = None if factor_g_per_kwh is None else _checked_factor(factor_g_per_kwh)
        self.places = Places(method, self.factors, self.grid, zone, custom)
        self._resolver = ModelResolver(self.factors.models)
        self._prepared: dict[tuple[str, str], _Prepared] = {}
        self._image_out: list[float] = self.factors.energy["image_out_wh"]
        self._notes = Notes(self.factors.energy)

    def estimate(
        self, use: TokenUse, at_ms: int | None = None, live: LiveIntensity | None = None
    ) -> Estimate:
        """Estimate one answer.

        Args:
            use: What it used.
            at_ms: When it ended, UTC epoch milliseconds: the grid is that year's, or the nearest year's known. None
                takes the newest figures.
            live: What a live service said of the chosen zone at that time; it takes the place of the yearly average.
                Without a chosen zone, or with a factor handed in, nobody knows the place and it is not used.

        Raises:
            BadCountError: A count is negative, not an integer, beyond reason, or more is cached than was sent; names
                the field.
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
        basis, notes = prepared.basis, prepared.notes_hidden if reported is None else prepared.notes
        if live is not None or (at_ms is not None and at_ms < self.places.newest_year_ms):
            basis, grid_note = self.places.basis(prepared.match, at_ms, live)
            notes = (grid_note, *notes[1:])
        if self.method == "arkreen-example":
            wh = (visible + reasoning) * ARKREEN_WH_PER_1000_TOKENS / 1000
            # The text's own grid needs no note; one that was chosen does.
            chosen_note = notes[:1] if notes[0] else ()
            return _estimate(Range(wh, wh, wh), prepared.match, basis, (*chosen_note, *self._notes.arkreen))
        if reported is None:
            row, context_row = prepared.hidden, prepared.context_hidden
        else:
            row, context_row = prepared.visible, prepared.context
        rows = (prepared.fresh, prepared.cached, row, prepared.reasoning, prepared.image, context_row)
        energy = _energy((fresh, cached, visible, reasoning), images_in, rows, (0, 1, 2))
        bounds = count_bounds(use)
        if bounds is not None:
            (fewest,), (most,) = (_energy(counts, images_in, rows, (1,)) for counts in bounds)
            energy = widened(energy[0], energy[1], energy[2], fewest, most)
        if use.flags or use.context_known is not None:
            notes = (*notes, *count_notes(use.context_known, use.flags))
        if images_in:
            notes = (*notes, self._notes.images_in)
        if images_out:
            pue = self.places.pue_factor(prepared.match.provider)
            for bound in (0, 1, 2):
                energy[bound] += images_out * self._image_out[bound] * pue[bound]
            notes = (*notes, self._notes.images_out)
        return _estimate(Range(*energy), prepared.match, basis, notes)

    def recorded(self, energy_wh: float, at_ms: int | None = None) -> Estimate:
        """Wrap electricity that was metered or computed elsewhere, with its emissions.

        Args:
            energy_wh: Watt-hours; low, central and high alike. The grid is the one chosen, else `world`.
            at_ms: When, UTC epoch milliseconds; None takes the newest figures.

        Raises:
            BadCountError: Not a finite figure from 0.
        """
        if type(energy_wh) not in (int, float) or not 0 <= energy_wh <= MAX_COUNT:
            raise BadCountError(
                "energy_wh", f"`energy_wh` is {shown(energy_wh)}; it must be a figure from 0."
            )
        wh = float(energy_wh)
        match = ModelMatch(
            "",
            "recorded",
            "exact",
            UNKNOWN,
            UNKNOWN,
            "recorded electricity",
            "none",
            "published",
            "recorded",
            "",
        )
        basis = self.places.recorded_basis(at_ms)
        return _estimate(Range(wh, wh, wh), match, basis, self._notes.recorded)

    def zone_of(self, estimate: Estimate) -> ZoneFactor:
        """The grid figure behind an estimate of this estimator."""
        return self.places.zone_factor(estimate.basis)

    def sources(self, estimate: Estimate) -> list[dict[str, object]]:
        """What an estimate of this estimator rests on.

        Returns:
            Dicts of `what`, `value`, `unit`, `source`, `year`, `licence`.
        """
        from wattback.footprint.sources import sources_of

        return sources_of(self, estimate)

    def _prepare(self, use: TokenUse) -> _Prepared:
        match = self._resolver.resolve(use.model_raw, use.provider_hint)
        rows = self.factors.energy["classes"][match.model_class]["rows"]
        basis, grid_note = self.places.basis(match, None, None)
        pue = self.places.pue_factor(match.provider)
        prepared = _Prepared(match, rows, self.factors.energy["context_wh"], pue, basis, grid_note)
        while len(self._prepared) >= _REMEMBERED_MODELS:
            del self._prepared[next(iter(self._prepared))]
        self._prepared[use.model_raw, use.provider_hint] = prepared
        return prepared


def _energy(counts: Counts, images_in: int, rows: tuple[Triple, ...], bounds: tuple[int, ...]) -> list[float]:
    """Watt-hours at the meter of some counts, for the bounds asked for: 0 low, 1 central, 2 high."""
    fresh, cached, visible, reasoning = counts
    fresh_row, cached_row, visible_row, reasoning_row, image_row, context_row = rows
    read = (visible + reasoning) * min(fresh + cached, LONGEST_CONTEXT)
    return [
        fresh * fresh_row[bound]
        + cached * cached_row[bound]
        + visible * visible_row[bound]
        + reasoning * reasoning_row[bound]
        + images_in * image_row[bound]
        + read * context_row[bound]
        for bound in bounds
    ]


def _estimate(energy_wh: Range, match: ModelMatch, basis: Basis, notes: tuple[str, ...]) -> Estimate:
    per_kwh = basis.co2e_g_per_kwh
    co2e_g = Range(
        energy_wh.low * per_kwh.low / 1000.0,
        energy_wh.central * per_kwh.central / 1000.0,
        energy_wh.high * per_kwh.high / 1000.0,
    )
    return Estimate(energy_wh, co2e_g, match, basis, notes)


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
