"""Checks `energy.json` row by row: every class in its unit with all its quantiles, every place's factors."""

from __future__ import annotations

from wattback.footprint.errors import DamagedFactorsError, shown
from wattback.footprint.row_checks import is_figure, is_rising, need, section

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

FILE = "energy.json"
UNIT = "Wh of the computers per 1,000 tokens"

ROW_KINDS = (
    ("input", 5e-5, 10.0),
    ("cached_input", 5e-6, 1.0),
    ("output", 8e-3, 100.0),
    ("reasoning", 8e-3, 100.0),
    ("output_hidden_optional", 8e-3, 1000.0),
    ("output_hidden_always", 1e-2, 2000.0),
    ("output_hidden_extended", 1e-2, 5000.0),
    ("image_in", 1e-5, 20.0),
)
"""What a class has quantiles for: Wh per 1,000 tokens, `image_in` Wh per image.

Between these bounds lie the smallest model there is and one twice as large as the largest; every class would leave them
if it were written in joules or in kilowatt-hours.
"""

_IMAGE_OUT_WH = (0.01, 1000.0)
_CONTEXT_WH = (1e-4, 5.0)
_PLANT_ML = (50.0, 50_000.0)

_SITE_FACTORS = (
    ("pue_factor", 1.0, 3.0),
    ("place_range", 0.01, 100.0),
    ("place_factor", 0.05, 20.0),
    ("embodied_g_per_kwh", 0.5, 1000.0),
    ("water_on_site_ml_per_kwh", 5.0, 20_000.0),
)
"""What a group of data centres has, and between which bounds a unit a thousand times off does not lie."""


def check_energy(energy: dict[str, Any], zones: set[str]) -> None:
    """Check the table.

    Args:
        energy: As read.
        zones: Those of `grid.json`.

    Raises:
        DamagedFactorsError: Names the row.
    """
    section(energy, FILE, "version", str)
    sources = section(energy, FILE, "sources", dict)
    for key, source in sources.items():
        good = isinstance(source, dict) and {"title", "year", "licence", "second_hand"} <= source.keys()
        need(good, FILE, f"source {key}", "it lacks a title, year, licence or whether it is second-hand")
    units = section(energy, FILE, "units", dict)
    need(units.get("classes", "").startswith(UNIT), FILE, "`units`", f"classes are not in {UNIT}")
    sites = section(energy, FILE, "sites", dict)
    for key, site in sites.items():
        _check_site(f"site {key}", site, zones)
    for key, provider in section(energy, FILE, "providers", dict).items():
        good = isinstance(provider, dict) and provider.get("site") in sites
        need(good, FILE, f"provider {key}", "its `site` is not in the table")
        need(isinstance(provider.get("label"), str), FILE, f"provider {key}", "its label is missing")
    for zone, water in section(energy, FILE, "water_power_plant", dict).items():
        row = f"water of {zone}"
        need(zone in zones, FILE, row, "its zone is not in grid.json")
        good = isinstance(water, dict) and is_rising(water.get("ml_per_kwh"), *_PLANT_ML)
        need(good, FILE, row, "it is not three rising figures in mL per kWh")
    for name, bounds in (("image_out_wh", _IMAGE_OUT_WH), ("context_wh", _CONTEXT_WH)):
        need(is_rising(energy.get(name), *bounds), FILE, f"`{name}`", "it is not three rising figures in Wh")
    classes = section(energy, FILE, "classes", dict)
    need("unknown" in classes, FILE, "`classes`", "the class `unknown` is missing")
    for key, model_class in classes.items():
        _check_class(f"class {key}", model_class)


def _check_site(row: str, site: Any, zones: set[str]) -> None:
    need(isinstance(site, dict), FILE, row, "it is not an object")
    need(site.get("zone") in zones, FILE, row, "its `zone` is not in grid.json")
    for name, lowest, highest in _SITE_FACTORS:
        good = is_rising(site.get(name), lowest, highest)
        need(good, FILE, f"{row}, {name}", f"it is not three rising figures from {lowest:g} to {highest:g}")
    market = site.get("market_based_g_per_kwh")
    good = market is None or (isinstance(market, dict) and is_figure(market.get("value"), 0.0, 2000.0))
    need(good, FILE, f"{row}, market_based_g_per_kwh", "its value is no figure in g per kWh")


def _check_class(row: str, model_class: Any) -> None:
    need(isinstance(model_class, dict), FILE, row, "it is not an object")
    if model_class.get("unit") != UNIT:
        raise DamagedFactorsError(FILE, row, f"its unit is {shown(model_class.get('unit'))}, not {UNIT!r}")
    rows = model_class.get("rows")
    need(isinstance(rows, dict), FILE, row, "its rows are missing")
    for kind, lowest, highest in ROW_KINDS:
        if not is_rising(rows.get(kind), lowest, highest):
            reason = f"it is not three rising figures in Wh, from {lowest:g} to {highest:g}"
            raise DamagedFactorsError(FILE, f"{row}, {kind}", reason)
