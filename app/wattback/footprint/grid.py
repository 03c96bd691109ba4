"""How much CO2e a kilowatt-hour carries: location-based yearly averages, never reduced by certificates."""

from __future__ import annotations

from wattback.footprint.errors import UnknownZoneError
from wattback.record import record

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any


@record(frozen=True, slots=True)
class ZoneFactor:
    """One zone's intensity in one year.

    Attributes:
        zone: `world`, an ISO 3166 alpha-3 code, or `US-` and the code of an eGRID subregion.
        name: For people.
        g_co2e_per_kwh: Grams of CO2e per kilowatt-hour.
        year: Of the figure.
        basis: What it counts, for example `lifecycle, generation`.
        source: Key into the grid table's sources.
        licence: SPDX identifier.
    """

    zone: str
    name: str
    g_co2e_per_kwh: float
    year: int
    basis: str
    source: str
    licence: str


_OTHER_NAMES = {"uk": "gbr", "el": "grc", "wld": "world"}
"""Codes people use beside ISO 3166."""


class Grid:
    """Looks zones up by `world`, ISO 3166 alpha-3 or alpha-2 or eGRID subregion, whatever the case."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.sources: dict[str, dict[str, str]] = table["sources"]
        self._columns: list[str] = table["columns"]
        self._rows: dict[str, list[Any]] = {}
        zone, alpha_2 = self._columns.index("zone"), self._columns.index("alpha_2")
        for row in table["rows"]:
            self._rows[row[zone].lower()] = row
            if row[alpha_2]:
                self._rows[row[alpha_2].lower()] = row

    def find(self, zone: str, year: int | None = None) -> ZoneFactor:
        """The factor of a zone.

        Args:
            zone: Any of its names.
            year: Takes the newest figure that is not of a later year, or the oldest there is; None takes the newest.

        Raises:
            UnknownZoneError: With the closest zones known, by code or by name.
        """
        name = zone.strip().lower() if isinstance(zone, str) else ""
        row = self._rows.get(_OTHER_NAMES.get(name, name))
        if row is None:
            raise UnknownZoneError(zone, self._close_to(str(zone)[:64]))
        return self._factor(row, year)

    def zones(self) -> list[ZoneFactor]:
        """Every zone once with its newest figure, `world` first."""
        return [self._factor(row, None) for row in {id(row): row for row in self._rows.values()}.values()]

    def years(self, zone: str) -> dict[int, float]:
        """Every year's figure of a zone, oldest first, g CO2e per kWh.

        Raises:
            UnknownZoneError: As `find` does.
        """
        row = self._rows[self.find(zone).zone.lower()]
        return {int(year): figure for year, figure in sorted(self._area(row)["years"].items())}

    def _area(self, row: list[Any]) -> dict[str, Any]:
        return dict(zip(self._columns, row, strict=True))

    def _factor(self, row: list[Any], year: int | None) -> ZoneFactor:
        area = self._area(row)
        known = sorted(int(each) for each in area["years"])
        chosen = (
            known[-1] if year is None else max((each for each in known if each <= year), default=known[0])
        )
        return ZoneFactor(
            area["zone"],
            area["name"],
            area["years"][str(chosen)],
            chosen,
            area["basis"],
            area["source"],
            area["licence"],
        )

    def _close_to(self, zone: str) -> list[str]:
        from difflib import get_close_matches

        wanted = zone.strip().lower()
        zones = self.zones()
        codes = {factor.zone.lower(): factor for factor in zones}
        names = {factor.name.lower(): factor for factor in zones}
        found = [names[name] for name in get_close_matches(wanted, names, n=3, cutoff=0.6)]
        found += [codes[code] for code in get_close_matches(wanted, codes, n=3, cutoff=0.6)]
        return [f"{factor.zone} ({factor.name})" for factor in dict.fromkeys(found)][:4]
