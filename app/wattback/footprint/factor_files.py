"""Reads `factors/*.json`, checks every row, and says which bytes the figures came from.

Plain `open` beside this file rather than `importlib.resources`: the native host reads these at every start.
"""

from __future__ import annotations

import os

from wattback.footprint.errors import DamagedFactorsError
from wattback.record import record

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

FILES = ("energy.json", "grid.json", "models.json")
"""Read and hashed in this order."""

ROW_KINDS = (
    "input",
    "cached_input",
    "output",
    "reasoning",
    "output_hidden_optional",
    "output_hidden_always",
    "image_in",
)
"""What a class has quantiles for: Wh per 1,000 tokens, `image_in` Wh per image."""

REASONING_MODES = ("none", "optional", "always")

Triple = tuple[float, float, float]


@record(frozen=True, slots=True)
class Factors:
    """The checked tables, as read.

    Attributes:
        version: For example `factors-2026.11`.
        sha256: Hash of the three files; equals `sha256sum energy.json grid.json models.json | sha256sum`.
        energy: `energy.json`: classes, providers, PUE, the chain's priors and sources.
        grid: `grid.json`: one row a zone.
        models: `models.json`: models, families, sites.
    """

    version: str
    sha256: str
    energy: dict[str, Any]
    grid: dict[str, Any]
    models: dict[str, Any]


def load_factors(directory: str | None = None) -> Factors:
    """Read and check the factor tables.

    Args:
        directory: Where they are; the package's own when None.

    Raises:
        DamagedFactorsError: A file is missing, not JSON, or has a row that is not what it must be; names
            both.
    """
    import json
    from hashlib import sha256

    directory = directory or os.path.join(os.path.dirname(__file__), "factors")
    listing = ""
    tables: list[dict[str, Any]] = []
    for name in FILES:
        try:
            with open(os.path.join(directory, name), "rb") as file:
                raw = file.read()
            table = json.loads(raw)
        except OSError as error:
            raise DamagedFactorsError(
                name, "the file itself", error.strerror or "it can't be read"
            ) from error
        except (ValueError, RecursionError) as error:
            raise DamagedFactorsError(name, _json_place(error), "it is not JSON") from error
        if not isinstance(table, dict):
            raise DamagedFactorsError(name, "the top", "it is not an object")
        listing += f"{sha256(raw).hexdigest()}  {name}\n"
        tables.append(table)
    energy, grid, models = tables
    _check_energy(energy)
    zones = _check_grid(grid)
    _check_provider_zones(energy, zones)
    _check_models(models, energy)
    return Factors(energy["version"], sha256(listing.encode()).hexdigest(), energy, grid, models)


def _json_place(error: Exception) -> str:
    line = getattr(error, "lineno", None)
    return f"line {line}" if line else "no line in particular"


def _need(condition: bool, file: str, row: str, reason: str) -> None:
    if not condition:
        raise DamagedFactorsError(file, row, reason)


def _section(table: dict[str, Any], file: str, name: str, kind: type) -> Any:
    value = table.get(name)
    _need(isinstance(value, kind) and bool(value), file, f"`{name}`", "it is missing or empty")
    return value


def _is_figure(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e9


def _is_rising(value: object) -> bool:
    if not isinstance(value, list) or len(value) != 3 or not all(map(_is_figure, value)):
        return False
    return bool(0 < value[0] <= value[1] <= value[2])


def _check_energy(energy: dict[str, Any]) -> None:
    file = "energy.json"
    _section(energy, file, "version", str)
    sources = _section(energy, file, "sources", dict)
    sites = _section(energy, file, "pue", dict)
    for key, provider in _section(energy, file, "providers", dict).items():
        row = f"provider {key}"
        _need(
            isinstance(provider, dict) and provider.get("pue") in sites,
            file,
            row,
            "its `pue` is not in the table",
        )
    for key, model_class in _section(energy, file, "classes", dict).items():
        _need(isinstance(model_class, dict), file, f"class {key}", "it is not an object")
        _need(model_class.get("source") in sources, file, f"class {key}", "its source is not listed")
        rows = model_class.get("rows")
        for site in sites:
            kinds = rows.get(site) if isinstance(rows, dict) else None
            if not isinstance(kinds, dict):
                raise DamagedFactorsError(file, f"class {key}, {site}", "its rows are missing")
            for kind in ROW_KINDS:
                row = f"class {key}, {site}, {kind}"
                _need(_is_rising(kinds.get(kind)), file, row, "it is not three rising figures above zero")


def _check_grid(grid: dict[str, Any]) -> set[str]:
    file = "grid.json"
    zones = set()
    columns = _section(grid, file, "columns", list)
    sources = _section(grid, file, "sources", dict)
    for number, row in enumerate(_section(grid, file, "rows", list), start=1):
        place = f"row {number}"
        _need(
            isinstance(row, list) and len(row) == len(columns), file, place, "it has not one value a column"
        )
        area = dict(zip(columns, row, strict=True))
        _need(isinstance(area.get("zone"), str) and bool(area["zone"]), file, place, "its zone is missing")
        place = f"row {number} ({area['zone']})"
        _need(_is_figure(area.get("g_co2e_per_kwh")), file, place, "its intensity is not a figure")
        _need(type(area.get("year")) is int, file, place, "its year is not a whole number")
        _need(area.get("source") in sources, file, place, "its source is not listed")
        zones.add(area["zone"])
    return zones


def _check_provider_zones(energy: dict[str, Any], zones: set[str]) -> None:
    for key, provider in energy["providers"].items():
        zone = provider.get("zone")
        known = isinstance(zone, str) and zone in zones
        _need(known, "energy.json", f"provider {key}", "its `zone` is not in grid.json")


def _check_models(models: dict[str, Any], energy: dict[str, Any]) -> None:
    file = "models.json"
    ids = set()
    for number, model in enumerate(_section(models, file, "models", list), start=1):
        place = f"row {number}"
        _need(isinstance(model, dict) and isinstance(model.get("id"), str), file, place, "its id is missing")
        place = f"row {number} ({model['id']})"
        _need(model.get("class") in energy["classes"], file, place, "its class is not in energy.json")
        _need(model.get("provider") in energy["providers"], file, place, "its provider is not in energy.json")
        _need(model.get("reasoning") in REASONING_MODES, file, place, "its reasoning mode is unknown")
        _need(model.get("source") in energy["sources"], file, place, "its source is not in energy.json")
        aliases = model.get("aliases")
        good = isinstance(aliases, list) and all(isinstance(alias, str) for alias in aliases)
        _need(good, file, place, "its aliases are not a list of names")
        _need(isinstance(model.get("label"), str), file, place, "its label is missing")
        _need(isinstance(model.get("confidence"), str), file, place, "its confidence is missing")
        ids.add(model["id"])
    for number, family in enumerate(_section(models, file, "families", list), start=1):
        good = (
            isinstance(family, dict) and isinstance(family.get("prefix"), str) and family.get("model") in ids
        )
        _need(good, file, f"family {number}", "it names no model of this file")
    for name, site in _section(models, file, "sites", dict).items():
        good = (
            isinstance(site, dict)
            and site.get("provider") in energy["providers"]
            and site.get("default") in ids
        )
        good = (
            good
            and isinstance(site.get("labels"), dict)
            and all(target in ids for target in site["labels"].values())
        )
        _need(good, file, f"site {name}", "its provider, default or a label is not in the tables")
