"""Reads `factors/*.json`, has every row checked, and says which bytes the figures came from.

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

Triple = tuple[float, float, float]


@record(frozen=True, slots=True)
class Factors:
    """The checked tables, as read.

    Attributes:
        version: For example `factors-2026.12`.
        sha256: Hash of the three files; equals `sha256sum energy.json grid.json models.json | sha256sum`.
        energy: `energy.json`: classes, providers, sites, the chain's priors and sources.
        grid: `grid.json`: one row a zone.
        models: `models.json`: models, sets, families, sites.
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
        DamagedFactorsError: A file is missing, not JSON, or has a row that is not what it must be, for example in
            another unit; names both.
    """
    from hashlib import sha256

    from wattback.footprint.energy_checks import check_energy
    from wattback.footprint.grid_checks import check_grid
    from wattback.footprint.model_checks import check_models

    directory = directory or os.path.join(os.path.dirname(__file__), "factors")
    listing = ""
    tables: list[dict[str, Any]] = []
    for name in FILES:
        raw, table = read_table(directory, name)
        listing += f"{sha256(raw).hexdigest()}  {name}\n"
        tables.append(table)
    energy, grid, models = tables
    zones = check_grid(grid)
    check_energy(energy, zones)
    check_models(models, set(energy["classes"]), set(energy["providers"]))
    return Factors(energy["version"], sha256(listing.encode()).hexdigest(), energy, grid, models)


def read_table(directory: str, name: str) -> tuple[bytes, dict[str, Any]]:
    """A file's bytes and the object in them.

    Raises:
        DamagedFactorsError: It is missing, unreadable or no JSON object.
    """
    import json

    try:
        with open(os.path.join(directory, name), "rb") as file:
            raw = file.read()
        table = json.loads(raw)
    except OSError as error:
        raise DamagedFactorsError(name, "the file itself", error.strerror or "it can't be read") from error
    except (ValueError, RecursionError) as error:
        raise DamagedFactorsError(name, _json_place(error), "it is not JSON") from error
    if not isinstance(table, dict):
        raise DamagedFactorsError(name, "the top", "it is not an object")
    return raw, table


def _json_place(error: Exception) -> str:
    line = getattr(error, "lineno", None)
    return f"line {line}" if line else "no line in particular"
