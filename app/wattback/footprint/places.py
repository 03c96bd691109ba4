"""Where an answer is taken to be computed, and what a kilowatt-hour carries there: the basis of its estimate."""

from __future__ import annotations

from wattback.footprint.grid import Grid, ZoneFactor
from wattback.footprint.models import UNKNOWN
from wattback.footprint.quantities import Basis, LiveIntensity, Range

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from wattback.footprint.factor_files import Factors
    from wattback.footprint.models import ModelMatch

ARKREEN_G_PER_KWH = 400.0
ARKREEN_ZONE = "arkreen-example"
CUSTOM_ZONE = "custom"

_YEAR_STARTS_MS = {
    year: 1_577_836_800_000 + 86_400_000 * (365 * (year - 2020) + (year - 2017) // 4)
    for year in range(2020, 2100)
}
"""First millisecond of each year, UTC, from 2020 on."""


class Places:
    """Makes the bases of one estimator: one method, one choice of grid.

    Attributes:
        chosen_zone: The zone for every answer, as the grid table spells it; None for each provider's market.
        newest_year_ms: From this instant on the newest yearly figures hold, UTC epoch milliseconds.
    """

    def __init__(
        self,
        method: str,
        factors: Factors,
        grid: Grid,
        zone: str | None,
        custom_g_per_kwh: float | None,
    ) -> None:
        self._method, self._factors, self._grid = method, factors, grid
        self.chosen_zone = None if zone is None else grid.find(zone).zone
        self._custom = custom_g_per_kwh
        self._bases: dict[tuple[str, str, int | None, LiveIntensity | None], tuple[Basis, str]] = {}
        columns = factors.grid["columns"]
        years = columns.index("years")
        newest = max(int(year) for row in factors.grid["rows"] for year in row[years])
        self.newest_year_ms = _YEAR_STARTS_MS[newest]

    def pue_factor(self, provider: str) -> list[float]:
        """Watt-hours at the meter for one of the computers, low, central and high."""
        return list(self._site(provider)["pue_factor"])

    def basis(self, match: ModelMatch, at_ms: int | None, live: LiveIntensity | None) -> tuple[Basis, str]:
        """What an answer's estimate is computed with, and the grid's note."""
        if live is not None and (self.chosen_zone is None or self._custom is not None):
            live = None
        year = None if at_ms is None or at_ms >= self.newest_year_ms else year_of(at_ms)
        key = (match.provider, match.step, year, live)
        known = self._bases.get(key)
        if known is None:
            if len(self._bases) > 4096:
                self._bases.clear()
            known = self._bases[key] = self._make(match, year, live)
        return known

    def recorded_basis(self, at_ms: int | None) -> Basis:
        """What recorded electricity is computed with: the chosen grid, or the world's with its spread, and no more."""
        year = None if at_ms is None else year_of(at_ms)
        spread: list[float] = self._site(UNKNOWN)["place_range"]
        zone, grid, per_kwh, _ = self._intensity("world", "world", spread, year, None)
        factors = self._factors
        return Basis(
            self._method, factors.version, factors.sha256, zone, grid, "", "", per_kwh, None, None, None, None
        )

    def water_row(self, zone: str, provider: str) -> dict[str, Any]:
        """Water consumed where a zone's electricity is made; the provider's market's for a grid factor handed in."""
        if zone == CUSTOM_ZONE:
            zone = self._site(provider)["zone"]
        table = self._factors.energy["water_power_plant"]
        row: dict[str, Any] = table.get("USA" if zone.startswith("US-") else zone) or table["world"]
        return row

    def zone_factor(self, basis: Basis) -> ZoneFactor:
        """The grid figure a basis rests on."""
        g_per_kwh = basis.co2e_g_per_kwh.central
        if basis.zone == CUSTOM_ZONE:
            return ZoneFactor(
                CUSTOM_ZONE, "a factor handed in", g_per_kwh, 0, "as handed in", CUSTOM_ZONE, ""
            )
        if basis.zone == ARKREEN_ZONE:
            return ZoneFactor(
                ARKREEN_ZONE, "the founding text", g_per_kwh, 2024, "not stated", ARKREEN_ZONE, ""
            )
        kind, _, which = basis.grid.partition(" ")
        if kind == "live":
            name = self._grid.find(basis.zone).name
            service, _, counts = which.partition(", ")
            return ZoneFactor(basis.zone, name, g_per_kwh, 0, f"live, {counts}", service, "")
        return self._grid.find(basis.zone, int(which))

    def _make(self, match: ModelMatch, year: int | None, live: LiveIntensity | None) -> tuple[Basis, str]:
        site = self._site(match.provider)
        market = site["zone"]
        label = self._factors.energy["providers"][match.provider]["label"]
        zone, grid, per_kwh, note = self._intensity(market, label, site["place_factor"], year, live)
        founding = self._method == "arkreen-example"
        published = site.get("market_based_g_per_kwh")
        basis = Basis(
            self._method,
            self._factors.version,
            self._factors.sha256,
            zone,
            grid,
            match.provider,
            match.step,
            per_kwh,
            None if founding else Range(*site["embodied_g_per_kwh"]),
            None if founding else Range(*site["water_on_site_ml_per_kwh"]),
            None if founding else Range(*self.water_row(zone, match.provider)["ml_per_kwh"]),
            None if founding or published is None else float(published["value"]),
        )
        return basis, note

    def _intensity(
        self, market: str, label: str, place_factor: list[float], year: int | None, live: LiveIntensity | None
    ) -> tuple[str, str, Range, str]:
        """Zone, which of its figures, what a kilowatt-hour carries, and the note about it."""
        if self._custom is not None:
            return CUSTOM_ZONE, "custom", _point(self._custom), f"Grid: {self._custom:g} g/kWh, as handed in."
        if self.chosen_zone is None and self._method == "arkreen-example":
            return ARKREEN_ZONE, "founding text", _point(ARKREEN_G_PER_KWH), ""
        factor = self._grid.find(self.chosen_zone or market, year)
        if live is not None:
            figure = f"{live.g_co2e_per_kwh:g} g/kWh live from {live.source} ({live.basis})"
            note = f"Grid: {factor.name}, {figure}{_since(live)}."
            return factor.zone, f"live {live.source}, {live.basis}", _point(live.g_co2e_per_kwh), note
        grid, g_per_kwh = f"annual {factor.year}", factor.g_co2e_per_kwh
        if self.chosen_zone is not None:
            return factor.zone, grid, _point(g_per_kwh), f"Grid: {factor.name} {factor.year}, as chosen."
        low, central, high = place_factor
        note = (
            f"Grid: {factor.name} {factor.year}, where {label} is taken to run; the real place is not known, "
            "and the range covers the market's regions."
        )
        return factor.zone, grid, Range(g_per_kwh * low, g_per_kwh * central, g_per_kwh * high), note

    def _site(self, provider: str) -> dict[str, Any]:
        energy = self._factors.energy
        site: dict[str, Any] = energy["sites"][energy["providers"][provider]["site"]]
        return site


def year_of(at_ms: int) -> int:
    """The year of an instant in UTC; 2019 for anything before 2020, which no grid figure here is of."""
    year = 2019
    for each, start_ms in _YEAR_STARTS_MS.items():
        if at_ms < start_ms:
            break
        year = each
    return year


def _since(live: LiveIntensity) -> str:
    if live.from_ms is None:
        return ""
    from time import gmtime, strftime

    return strftime(", of the span from %H:%M UTC", gmtime(live.from_ms // 1000))


def _point(value: float) -> Range:
    return Range(value, value, value)
