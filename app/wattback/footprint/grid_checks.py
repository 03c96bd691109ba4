"""Checks `grid.json` row by row: every figure in its unit, every source listed."""

from __future__ import annotations

from wattback.footprint.errors import DamagedFactorsError, shown
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
        if type(row) is not list or len(row) != len(COLUMNS):
            raise DamagedFactorsError(FILE, f"row {number}", "it has not one value a column")
        zone = row[0]
        if type(zone) is not str or not zone:
            raise DamagedFactorsError(FILE, f"row {number}", "its zone is missing")
        reason = "its zone is there twice" if zone in zones else _wrong_with(row, sources)
        if reason:
            raise DamagedFactorsError(FILE, f"row {number} ({zone[:20]})", reason)
        zones.add(zone)
    need("world" in zones, FILE, "`rows`", "the zone `world` is missing")
    return zones


def _wrong_with(row: list[Any], sources: dict[str, Any]) -> str:
    _, alpha_2, name, unit, years, basis, source, licence = row
    if unit != UNIT:
        return f"its unit is {shown(unit)}, not {UNIT}"
    if type(years) is not dict or not years:
        return "it has no year"
    for year, figure in years.items():
        if len(year) != 4 or not year.isdecimal() or not year.isascii():
            return f"its year {shown(year)} is no year"
        if not is_figure(figure, LOWEST_G_PER_KWH, HIGHEST_G_PER_KWH):
            return f"its intensity of {year}, {shown(figure)}, is no figure in {UNIT}"
    if type(alpha_2) is not str or (alpha_2 and len(alpha_2) != 2):
        return "its alpha-2 code has not two letters"
    if (
        type(name) is not str
        or type(basis) is not str
        or type(licence) is not str
        or not (name and basis and licence)
    ):
        return "its name, basis or licence is missing"
    return "" if type(source) is str and source in sources else "its source is not listed"
