"""How much CO2e a kilowatt-hour carries: location-based yearly averages, never reduced by certificates."""

from __future__ import annotations

from wattback.footprint.errors import UnknownZoneError
from wattback.record import record

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any


@record(frozen=True, slots=True)
class ZoneFactor:
    """One zone's intensity.

    Attributes:
        zone: `world` or an ISO 3166 alpha-3 code.
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
    """Looks zones up by `world`, ISO 3166 alpha-3 or alpha-2, whatever the case."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.sources: dict[str, dict[str, str]] = table["sources"]
        self._zones: dict[str, ZoneFactor] = {}
        for row in table["rows"]:
            area = dict(zip(table["columns"], row, strict=True))
            alpha_2 = area.pop("alpha_2")
            factor = ZoneFactor(**area)
            self._zones[factor.zone.lower()] = factor
            if alpha_2:
                self._zones[alpha_2.lower()] = factor

    def find(self, zone: str) -> ZoneFactor:
        """The factor of a zone.

        Raises:
            UnknownZoneError: With the closest zones known, by code or by name.
        """
        factor = self._by_name(zone) if isinstance(zone, str) else None
        if factor is None:
            raise UnknownZoneError(zone, self._close_to(str(zone)[:64]))
        return factor

    def _by_name(self, zone: str) -> ZoneFactor | None:
        name = zone.strip().lower()
        return self._zones.get(_OTHER_NAMES.get(name, name))

    def zones(self) -> list[ZoneFactor]:
        """Every zone once, `world` first."""
        return list(dict.fromkeys(self._zones.values()))

    def _close_to(self, zone: str) -> list[str]:
        from difflib import get_close_matches

        wanted = zone.strip().lower()
        codes = {factor.zone.lower(): factor for factor in self.zones()}
        names = {factor.name.lower(): factor for factor in self.zones()}
        found = [names[name] for name in get_close_matches(wanted, names, n=3, cutoff=0.6)]
        found += [codes[code] for code in get_close_matches(wanted, codes, n=3, cutoff=0.6)]
        return [f"{factor.zone} ({factor.name})" for factor in dict.fromkeys(found)][:4]
