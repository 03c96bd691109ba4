"""Checks `energy.json` row by row: every class in its unit with all its quantiles, every place's factors."""

from __future__ import annotations

from wattback.footprint.row_checks import is_figure, is_rising, need, section

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

FILE = "energy.json"
UNIT = "Wh of the computers per 1,000 tokens"

ROW_KINDS = (
    "input",
    "cached_input",
    "output",
    "reasoning",
    "output_hidden_optional",
    "output_hidden_always",
    "output_hidden_extended",
    "image_in",
)
"""What a class has quantiles for: Wh per 1,000 tokens, `image_in` Wh per image."""

_LOWEST_WH, _HIGHEST_WH = 1e-6, 1e5

_SITE_FACTORS = (
    ("pue_factor", 1.0, 3.0),
    ("place_factor", 0.01, 100.0),
    ("embodied_g_per_kwh", 0.01, 10_000.0),
    ("water_on_site_ml_per_kwh", 0.1, 100_000.0),
)
"""What a group of data centres has, and between which bounds any unit but the right one would not lie."""


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
        good = isinstance(water, dict) and is_rising(water.get("ml_per_kwh"), 1.0, 100_000.0)
        need(good, FILE, row, "it is not three rising figures in mL per kWh")
    for name in ("image_out_wh", "context_wh"):
        good = is_rising(energy.get(name), 1e-6, 1e3)
        need(good, FILE, f"`{name}`", "it is not three rising figures in Wh")
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
    unit = model_class.get("unit")
    need(unit == UNIT, FILE, row, f"its unit is {unit!r}, not {UNIT!r}")
    rows = model_class.get("rows")
    need(isinstance(rows, dict), FILE, row, "its rows are missing")
    for kind in ROW_KINDS:
        value = rows.get(kind)
        if not is_rising(value, _LOWEST_WH, _HIGHEST_WH):
            need(False, FILE, f"{row}, {kind}", "it is not three rising figures in Wh, above zero")
