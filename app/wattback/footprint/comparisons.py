"""What a figure is like: everyday equivalents; the same answer from a smaller model or on another grid. Computed."""

from __future__ import annotations

import os

from wattback.footprint.estimate import Estimator
from wattback.footprint.factor_files import read_table
from wattback.footprint.model_classes import CLASS, DATE, ID, LABEL, PROVIDER
from wattback.footprint.models import UNKNOWN
from wattback.footprint.quantities import Estimate, Range, TokenUse
from wattback.footprint.row_checks import is_figure, need, section
from wattback.record import record

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

FILE = "everyday.json"

OTHER_GRID = "FRA"
"""A grid with little carbon, for comparison."""

_SMALLER = 0.5
"""A model counts as smaller when an answer takes at most this share of the electricity."""


@record(frozen=True, slots=True)
class Equivalent:
    """So much of something everyday.

    Attributes:
        id: `phone`, `kettle`, `led` or `car`.
        amount: How many of it, low, central and high.
        words: `charges of a phone`.
        quantity: Whether electricity (`energy_wh`) or emissions (`co2e_g`) are equal.
        source: Where the everyday figure comes from.
    """

    id: str
    amount: Range
    words: str
    quantity: str
    source: str


@record(frozen=True, slots=True)
class Alternative:
    """The same answer, had one thing been otherwise.

    Attributes:
        words: For example `on the grid of France`.
        energy_wh: Its electricity.
        co2e_g: Its emissions.
        central_share: Of the real answer's: its electricity for another model, its emissions for another grid.
    """

    words: str
    energy_wh: Range
    co2e_g: Range
    central_share: float


def everyday(energy_wh: Range, co2e_g: Range, directory: str | None = None) -> list[Equivalent]:
    """What electricity and emissions are equal to.

    Raises:
        DamagedFactorsError: The table of everyday figures is damaged; names the row.
    """
    table = _everyday_table(directory or os.path.join(os.path.dirname(__file__), "factors"))
    equivalents = []
    for row in table["rows"]:
        of = energy_wh if row["quantity"] == "energy_wh" else co2e_g
        amount = Range(of.low / row["amount"], of.central / row["amount"], of.high / row["amount"])
        source = table["sources"][row["source"]]["title"]
        equivalents.append(Equivalent(row["id"], amount, row["many"], row["quantity"], source))
    return equivalents


def alternatives(estimator: Estimator, use: TokenUse, estimate: Estimate) -> list[Alternative]:
    """The same answer by a smaller model of the same maker, and on the French grid; what does not apply is left out.

    The founding example knows neither models nor places, so nothing is laid beside it.
    """
    if estimator.method != "measured":
        return []
    found = []
    smaller = smaller_model(estimator, use, estimate)
    if smaller is not None:
        label, other = smaller
        share = other.energy_wh.central / estimate.energy_wh.central
        found.append(Alternative(f"by {label}", other.energy_wh, other.co2e_g, share))
    if estimate.zone != OTHER_GRID and estimate.co2e_g.central:
        there = Estimator(method=estimator.method, zone=OTHER_GRID, factors=estimator.factors).estimate(use)
        share = there.co2e_g.central / estimate.co2e_g.central
        name = estimator.grid.find(OTHER_GRID).name
        found.append(Alternative(f"on the grid of {name}", there.energy_wh, there.co2e_g, share))
    return found


def smaller_model(estimator: Estimator, use: TokenUse, estimate: Estimate) -> tuple[str, Estimate] | None:
    """The newest smaller model of the same maker, of equally new ones the largest, and this answer by it.

    Smaller is its class, and so must the answer be: what does not depend on the model, as a generated image, may be
    most of it.
    """
    models, classes = estimator.factors.models, estimator.factors.energy["classes"]
    present = classes.get(estimate.model.model_class)
    if present is None or estimate.model.maker == UNKNOWN or not estimate.energy_wh.central:
        return None
    limit = _SMALLER * present["rows"]["output"][1]
    candidates = []
    for row in models["models"]:
        if row[PROVIDER] == estimate.model.maker:
            central = classes[row[CLASS]]["rows"]["output"][1]
            if central <= limit:
                candidates.append((row[DATE], central, row[ID], row[LABEL]))
    # Whether the smaller model would have thought as long is not known; the same tokens are compared.
    reasoning = 0 if estimate.model.reasoning == "none" else use.reasoning_tokens
    for _, _, model, label in sorted(candidates, reverse=True):
        other = estimator.estimate(_by(model, use, reasoning))
        if other.energy_wh.central <= _SMALLER * estimate.energy_wh.central:
            return label, other
    return None


def _by(model: str, use: TokenUse, reasoning_tokens: int | None) -> TokenUse:
    return TokenUse(
        model,
        use.provider_hint,
        use.input_tokens,
        use.cached_input_tokens,
        use.output_tokens,
        reasoning_tokens,
        use.images_in,
        use.images_out,
        use.count_method,
        use.context_known,
        use.flags,
    )


def _everyday_table(directory: str) -> dict[str, Any]:
    _, table = read_table(directory, FILE)
    sources = section(table, FILE, "sources", dict)
    for row in section(table, FILE, "rows", list):
        need(isinstance(row, dict) and isinstance(row.get("id"), str), FILE, "`rows`", "a row has no id")
        place = f"row {row['id']}"
        need(row.get("quantity") in ("energy_wh", "co2e_g"), FILE, place, "its quantity is unknown")
        need(is_figure(row.get("amount"), 0.1, 1e6), FILE, place, "its amount is no figure in Wh or g")
        need(row.get("source") in sources, FILE, place, "its source is not listed")
        need(isinstance(row.get("many"), str), FILE, place, "its words are missing")
    return table
