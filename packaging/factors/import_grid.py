"""Turns Ember's yearly grid intensities, as `leadgreen-mcp` carries them, into `footprint/factors/grid.json`.

    pip download --no-deps leadgreen-mcp==0.3.1 && unzip leadgreen_mcp-0.3.1-py3-none-any.whl
    python packaging/factors/import_grid.py leadgreen_mcp/data/grid.json

Only the figures are taken: area, code, the newest year's intensity and that year. A year with an intensity
below zero (Costa Rica 2025 in the October 2026 release) can't be right and is passed over for the one before
it. `--check` compares instead of writing.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

GRID_FILE = Path(__file__).resolve().parents[2] / "app" / "wattback" / "footprint" / "factors" / "grid.json"
COLUMNS = ["zone", "alpha_2", "name", "g_co2e_per_kwh", "year", "basis", "source", "licence"]
BASIS = "lifecycle, generation"


def grid_table(document: dict[str, Any]) -> dict[str, Any]:
    """One row an area, `world` first, then by ISO 3166 alpha-3 code.

    Raises:
        ValueError: The document is not what version 1 of the Lead Green API publishes.
    """
    if (
        document["version"] != "1"
        or document["unit"] != "gCO2e per kWh"
        or document["licence"] != "CC BY 4.0"
    ):
        raise ValueError("not the grid.json this script knows; read its unit and licence before importing it")
    rows = []
    for area in document["areas"]:
        year = max(year for year, intensity in area["years"].items() if intensity >= 0)
        zone = "world" if area["iso3"] == "WLD" else area["iso3"]
        intensity = area["years"][year]
        rows.append(
            [
                zone,
                area["iso2"] or "",
                area["display_name"],
                intensity,
                int(year),
                BASIS,
                "ember",
                "CC-BY-4.0",
            ]
        )
    rows.sort(key=lambda row: (row[0] != "world", row[0]))
    return {
        "unit": "g CO2e per kWh of net generation, yearly average",
        "sources": {
            "ember": {
                "title": "Ember, Yearly electricity data (lifecycle factors of IPCC AR5 WG3 Annex III; "
                "imports and grid losses not included)",
                "version": document["source"]["version"],
                "retrieved": document["source"]["retrieved"],
                "url": document["source"]["url"],
                "via": "leadgreen-mcp 0.3.1, data release " + document["data_version"],
                "licence": "CC-BY-4.0",
                "changes": "newest year not below zero kept, areas named by ISO 3166 codes and `world`",
            }
        },
        "columns": COLUMNS,
        "rows": rows,
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
    parser.add_argument("ember", type=Path, help="leadgreen_mcp/data/grid.json")
    parser.add_argument(
        "--check", action="store_true", help="compare with the committed file instead of writing it"
    )
    arguments = parser.parse_args()
    text = render(grid_table(json.loads(arguments.ember.read_text(encoding="utf-8"))))
    if arguments.check:
        if GRID_FILE.read_text(encoding="utf-8") != text:
            print(f"{GRID_FILE.name} differs from what import_grid.py makes of the Ember file; run it again")
            return 1
        return 0
    GRID_FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
