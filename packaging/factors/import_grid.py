"""Writes `footprint/factors/grid.json`: yearly grid intensities of countries, several years each, and US subregions.

Countries are Ember's, as the installed package `leadgreen-mcp` carries them. Subregions are the total output emission
rates of EPA's eGRID2023 (rev 2, public domain), read from ecocost's notes and raised from combustion to Ember's
lifecycle basis by the ratio of the two national figures of the same year, so that a subregion compares with a
country.

A year below zero (Costa Rica 2025 in the October 2026 release) can't be right and is left out. `--check` compares
instead of writing.
"""

import argparse
import json
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

GRID_FILE = Path(__file__).resolve().parents[2] / "app" / "wattback" / "footprint" / "factors" / "grid.json"
UNIT = "g/kWh"
COLUMNS = ["zone", "alpha_2", "name", "unit", "years", "basis", "source", "licence"]
BASIS = "lifecycle, generation"

EGRID_YEAR = "2023"
EGRID_USA_LB_PER_MWH = 770.884
EGRID_LB_PER_MWH = {
    "AZNM": ("Southwest", 706.2),
    "CAMX": ("California", 430.0),
    "ERCT": ("Texas", 736.6),
    "MROW": ("Upper Midwest", 926.6),
    "NWPP": ("Northwest", 635.3),
    "NYCW": ("New York City", 865.7),
    "NYUP": ("Upstate New York", 242.8),
    "RFCE": ("Mid-Atlantic", 599.2),
    "RFCW": ("Ohio Valley", 916.1),
    "RMPA": ("Rockies", 1042.5),
    "SRSO": ("Southeast", 846.0),
    "SRVC": ("Virginia and Carolinas", 596.3),
}


def grid_table(document: dict[str, Any]) -> dict[str, Any]:
    """One row an area, `world` first, then countries by ISO 3166 alpha-3 code, then US subregions.

    Raises:
        ValueError: The document is not what version 1 of the Lead Green API publishes.
    """
    if (
        document["version"] != "1"
        or document["unit"] != "gCO2e per kWh"
        or document["licence"] != "CC BY 4.0"
    ):
        raise ValueError("not the grid.json this script knows; read its unit and licence before importing it")
    rows = [
        [
            "world" if area["iso3"] == "WLD" else area["iso3"],
            area["iso2"] or "",
            area["display_name"],
            UNIT,
            {year: figure for year, figure in sorted(area["years"].items()) if figure >= 0},
            BASIS,
            "ember",
            "CC-BY-4.0",
        ]
        for area in document["areas"]
    ]
    rows.sort(key=lambda row: (row[0] != "world", row[0]))
    return {
        "unit": UNIT,
        "sources": _sources(document),
        "columns": COLUMNS,
        "rows": rows + _subregions(rows),
    }


def _subregions(countries: list[list[Any]]) -> list[list[Any]]:
    years = next((row[4] for row in countries if row[0] == "USA"), {})
    if EGRID_YEAR not in years:
        return []
    lifecycle_per_lb = years[EGRID_YEAR] / EGRID_USA_LB_PER_MWH
    return [
        [
            f"US-{code}",
            "",
            f"USA, {name} ({code})",
            UNIT,
            {EGRID_YEAR: round(rate * lifecycle_per_lb, 1)},
            BASIS,
            "egrid",
            "public domain",
        ]
        for code, (name, rate) in EGRID_LB_PER_MWH.items()
    ]


def _sources(document: dict[str, Any]) -> dict[str, dict[str, str]]:
    return {
        "ember": {
            "title": "Ember, Yearly electricity data (lifecycle factors of IPCC AR5 WG3 Annex III; imports and grid "
            "losses not included)",
            "version": document["source"]["version"],
            "retrieved": document["source"]["retrieved"],
            "url": document["source"]["url"],
            "via": "leadgreen-mcp 0.3.1, data release " + document["data_version"],
            "licence": "CC-BY-4.0",
            "changes": "years below zero left out, areas named by ISO 3166 codes and `world`",
        },
        "egrid": {
            "title": "U.S. EPA, eGRID2023 subregion total output emission rates",
            "version": "rev 2 (June 2025)",
            "retrieved": "2026-09-22",
            "url": "https://www.epa.gov/egrid",
            "via": "ecocost 0.2.4, notes of its region table (second-hand)",
            "licence": "public domain",
            "changes": f"lb/MWh of combustion raised to Ember's lifecycle basis by the national ratio of {EGRID_YEAR}",
        },
    }


def render(table: dict[str, Any]) -> str:
    """JSON with one area a line."""
    head = json.dumps(
        {key: table[key] for key in ("unit", "sources", "columns")}, indent=1, ensure_ascii=False
    )
    rows = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in table["rows"])
    return head[:-2] + ',\n "rows": [\n' + rows + "\n ]\n}\n"


def main() -> int:
    """Writes the table, or compares it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--check", action="store_true", help="compare with the committed file instead of writing it"
    )
    ember = (files("leadgreen_mcp") / "data" / "grid.json").read_text(encoding="utf-8")
    text = render(grid_table(json.loads(ember)))
    if parser.parse_args().check:
        if GRID_FILE.read_text(encoding="utf-8") != text:
            print(f"{GRID_FILE.name} differs from what import_grid.py makes of the packages; run it again")
            return 1
        return 0
    GRID_FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
