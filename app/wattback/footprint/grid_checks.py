"""Checks `grid.json` row by row: every figure in its unit, every source listed."""

from __future__ import annotations

from wattback.footprint.row_checks import is_figure, need, section

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

FILE = "grid.json"
UNIT = "g/kWh"
COLUMNS = ["zone", "alpha_2", "name", "unit", "years", "basis", "source", "licence"]

LOWEST_G_PER_KWH = 5.0
"""No grid on a lifecycle basis is below: building dams and wind farms alone is more. Kilograms would be."""

HIGHEST_G_PER_KWH = 2000.0
"""The dirtiest lignite grid is well below. Grams a megawatt-hour would be above."""


def check_grid(grid: dict[str, Any]) -> set[str]:
    """Check the table.

    Returns:
        The zones it has.

    Raises:
        DamagedFactorsError: Names the row.
    """
    need(grid.get("unit") == UNIT, FILE, "`unit`", f"it is not {UNIT}")
    need(section(grid, FILE, "columns", list) == COLUMNS, FILE, "`columns`", f"they are not {COLUMNS}")
    sources = section(grid, FILE, "sources", dict)
    zones: set[str] = set()
    for number, row in enumerate(section(grid, FILE, "rows", list), start=1):
        place = f"row {number}"
        need(
            isinstance(row, list) and len(row) == len(COLUMNS),
            FILE,
            place,
            "it has not one value a column",
        )
        zone, _, name, unit, years, basis, source, licence = row
        need(isinstance(zone, str) and bool(zone), FILE, place, "its zone is missing")
        place = f"row {number} ({zone})"
        need(zone not in zones, FILE, place, "its zone is there twice")
        need(unit == UNIT, FILE, place, f"its unit is {unit!r}, not {UNIT}")
        need(isinstance(years, dict) and bool(years), FILE, place, "it has no year")
        for year, figure in years.items():
            good = len(year) == 4 and year.isdecimal()
            need(good, FILE, place, f"its year {year!r} is no year")
            if not is_figure(figure, LOWEST_G_PER_KWH, HIGHEST_G_PER_KWH):
                need(False, FILE, place, f"its intensity of {year}, {figure!r}, is no figure in {UNIT}")
        need(
            isinstance(name, str) and isinstance(basis, str) and isinstance(licence, str),
            FILE,
            place,
            "its name, basis or licence is missing",
        )
        need(source in sources, FILE, place, "its source is not listed")
        zones.add(zone)
    need("world" in zones, FILE, "`rows`", "the zone `world` is missing")
    return zones
