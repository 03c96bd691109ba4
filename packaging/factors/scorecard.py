"""Lays our estimates beside figures others published: a row each, hit or miss, nothing left out."""

import json
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from wattback.footprint import Estimate, Estimator, Range, TokenUse

PUBLISHED_FILE = Path(__file__).resolve().parent / "published.json"

UNITS = {
    "energy_wh": "Wh",
    "co2e_g": "g CO2e",
    "embodied_g": "g CO2e",
    "market_based_g": "g CO2e",
    "water_on_site_ml": "mL",
    "water_ml": "mL",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One published figure beside ours.

    Attributes:
        source: Who published what.
        kind: `first-party`, `study` or `illustration`.
        independent: False when a factor of ours is taken from the same publication.
        model: As asked.
        tokens: In words.
        unit: Of both figures.
        value: Theirs.
        ours: Ours, p5, p50 and p95.
        note: What to bear in mind.
    """

    source: str
    kind: str
    independent: bool
    model: str
    tokens: str
    unit: str
    value: float
    ours: Range
    note: str

    @property
    def hit(self) -> bool:
        """Whether theirs lies inside ours."""
        return self.ours.low <= self.value <= self.ours.high

    @property
    def ratio(self) -> float:
        """Our centre over theirs."""
        return self.ours.central / self.value

    @property
    def width(self) -> float:
        """Our p95 over our p5."""
        return self.ours.high / self.ours.low


@dataclass(frozen=True, slots=True)
class Summary:
    """A scorecard in four figures: share inside, median of ours over theirs, median p95 over p5, number of rows."""

    inside: float
    median_ratio: float
    median_width: float
    rows: int


def scorecard(estimator: Estimator) -> list[Row]:
    """Every published figure, in the order of the file."""
    rows = []
    for row in json.loads(PUBLISHED_FILE.read_text(encoding="utf-8"))["rows"]:
        use = TokenUse(
            row["model"],
            row["site"],
            row["input_tokens"],
            0,
            row["output_tokens"],
            row["reasoning_tokens"],
            0,
            0,
        )
        rows.append(
            Row(
                row["source"],
                row["kind"],
                row["independent"],
                row["model"],
                f"{row['input_tokens']:,} in, {row['output_tokens']:,} out",
                UNITS[row["quantity"]],
                row["value"],
                _quantity(estimator.estimate(use), row),
                row["note"],
            )
        )
    return rows


def summary(rows: list[Row]) -> Summary:
    """The figures of a list of rows."""
    return Summary(
        sum(row.hit for row in rows) / len(rows),
        median(row.ratio for row in rows),
        median(row.width for row in rows),
        len(rows),
    )


def counted(rows: list[Row]) -> list[Row]:
    """The rows that test something: disclosures and studies none of whose figures is a factor of ours."""
    return [row for row in rows if row.kind != "illustration" and row.independent]


def _quantity(estimate: Estimate, row: dict[str, Any]) -> Range:
    name = row["quantity"]
    if name == "energy_wh":
        return estimate.energy_wh
    if name == "co2e_g":
        return _sum(estimate.co2e_g, estimate.embodied_g)
    if name == "water_ml":
        return _sum(estimate.water_on_site_ml, estimate.water_power_plant_ml)
    known: Range | None = getattr(estimate, name)
    if known is None:
        raise ValueError(f"{row['source']}: we do not estimate {name}")
    return known


def _sum(one: Range | None, other: Range | None) -> Range:
    if one is None or other is None:
        raise ValueError("one of the parts is not estimated")
    return Range(one.low + other.low, one.central + other.central, one.high + other.high)
