"""METHODOLOGY.md's tables of how well the estimates hold: families left out, peers, published and everyday figures."""

import json
from pathlib import Path

import numpy as np
from fit import Closeness, closeness, leave_one_family_out
from markdown import figures, markdown_table
from measurements import Floats, measured_runs
from peers import coverage, ecocost_estimates, ecologits_estimates, ratios
from scorecard import Row, counted, scorecard, summary

from wattback.footprint import Estimator, TokenUse

EVERYDAY_FILE = (
    Path(__file__).resolve().parents[2] / "app" / "wattback" / "footprint" / "factors" / "everyday.json"
)

_HEADER = ["runs", "estimated / measured, median", "typical factor", "9 of 10 within factor", "within 2x"]


def _cells(quality: Closeness, runs: int) -> list[str]:
    return [
        str(runs),
        f"{quality.median_ratio:.2f}",
        f"{quality.median_abs_factor:.2f}",
        f"{quality.p90_abs_factor:.2f}",
        f"{100 * quality.within_2x:.0f} %",
    ]


def family_table() -> str:
    """Each family foretold from the others."""
    runs = measured_runs()
    foretold = leave_one_family_out(runs)
    families = np.array([run.family for run in runs])
    rows = []
    for family in sorted(set(families)):
        own = families == family
        models = len({run.model for run in runs if run.family == family})
        rows.append(_row(f"{family} ({models} models)", foretold.ratios[own], foretold.inside[own]))
    rows.append(_row("**all**", foretold.ratios, foretold.inside))
    return markdown_table(["family left out", *_HEADER, "inside the 90 % interval"], rows)


def _row(name: str, own: Floats, inside: Floats) -> list[str]:
    return [name, *_cells(closeness(own), len(own)), f"{100 * float(inside.mean()):.0f} %"]


def peer_table() -> str:
    """The peers on the same rows."""
    runs = measured_runs()
    rows = [_row("Wattback, each family left out", *_foretold())]
    for name, estimates in (
        (
            "EcoLogits 0.11.3, as people get it (batch 64)",
            ecologits_estimates(runs, at_measured_batch=False),
        ),
        (
            "EcoLogits 0.11.3, told the measured batch",
            ecologits_estimates(runs, at_measured_batch=True),
        ),
        ("ecocost 0.2.4, by model size", ecocost_estimates(runs)),
    ):
        share = f"{100 * coverage(estimates, runs):.0f} %"
        rows.append([name, *_cells(closeness(ratios(estimates, runs)), len(runs)), share])
    return markdown_table(["who", *_HEADER, "inside its own range"], rows)


def _foretold() -> tuple[Floats, Floats]:
    foretold = leave_one_family_out(measured_runs())
    return foretold.ratios, foretold.inside


def published_table(estimator: Estimator) -> str:
    """Figures of others beside ours, all of them."""
    rows = []
    for row in scorecard(estimator):
        ours = figures([row.ours.low, row.ours.central, row.ours.high])
        kind = row.kind if row.independent else f"{row.kind}, not independent"
        rows.append(
            [
                row.source,
                kind,
                row.tokens,
                f"{row.value:g} {row.unit}",
                f"{ours} {row.unit}",
                "hit" if row.hit else "**miss**",
                row.note,
            ]
        )
    header = ["who", "what it is", "tokens", "theirs", "ours", "inside", "remark"]
    return markdown_table(header, rows)


def published_line(estimator: Estimator) -> str:
    """The scorecard's sums."""
    rows = scorecard(estimator)
    lines = []
    for name, chosen in (
        ("Disclosures and studies", counted(rows)),
        ("First-party disclosures alone", [row for row in counted(rows) if row.kind == "first-party"]),
        (
            "Disclosures and studies, of each modelled model the short prompt alone",
            [row for row in counted(rows) if not row.source.endswith((", medium", ", long"))],
        ),
        ("Everything above, the illustration and what is not independent with it", rows),
    ):
        sums = summary(chosen)
        lines.append(
            f"- {name}: {sum(row.hit for row in chosen)} of {sums.rows} inside "
            f"({100 * sums.inside:.0f} %), median ours / theirs "
            f"{sums.median_ratio:.2f}, median p95 / p5 {sums.median_width:.1f}."
        )
    return "\n".join(lines)


def missed_list(estimator: Estimator) -> str:
    """Every miss, with which way it goes."""

    def line(row: Row) -> str:
        way = "above" if row.ours.low > row.value else "below"
        return (
            f"- {row.source}: ours is {way} ({row.ratio:.2g} times theirs in the centre). {row.note}".rstrip()
        )

    return "\n".join(line(row) for row in scorecard(estimator) if not row.hit)


def founding_line(estimator: Estimator) -> str:
    """The founding example beside the centre of the GPT-4o class."""
    founding = Estimator(method="arkreen-example", factors=estimator.factors)
    example = founding.estimate(TokenUse("gpt-4o", "chatgpt", 0, 0, 1000, None, 0, 0))
    measured = estimator.estimate(TokenUse("gpt-4o", "chatgpt", 0, 0, 1000, None, 0, 0)).energy_wh
    theirs = f"{example.energy_wh.central:g} Wh and {example.co2e_g.central:g} g by the founding example"
    ours = f"{figures([measured.low, measured.central, measured.high])} Wh for GPT-4o by the measured form"
    times = f"{example.energy_wh.central / measured.central:.0f}"
    return f"1,000 generated tokens: {theirs}; {ours}, whose centre it exceeds {times} times."


def everyday_table() -> str:
    """What figures are compared with."""
    table = json.loads(EVERYDAY_FILE.read_text(encoding="utf-8"))
    units = {"energy_wh": "Wh", "co2e_g": "g CO2e"}
    rows = [
        [
            row["one"],
            f"{row['amount']:g} {units[row['quantity']]}",
            table["sources"][row["source"]]["title"],
        ]
        for row in table["rows"]
    ]
    return markdown_table(["one", "is", "source"], rows)
