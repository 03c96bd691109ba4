"""Writes the tables of METHODOLOGY.md from the factor files, from `<!-- table: name -->` to `<!-- end -->`.

Every figure in that text comes from here; `--check` exits with 1 when the text and the files disagree.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fit_check import fit_quality, measured_ratios

from wattback.footprint import Estimator, TokenUse, load_factors

HERE = Path(__file__).resolve().parent
METHODOLOGY_FILE = HERE.parents[1] / "METHODOLOGY.md"

Line = list[str]


def markdown_table(header: Line, rows: list[Line]) -> str:
    """A GitHub-flavoured table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def figures(triple: list[float]) -> str:
    """Low / central / high to two significant digits."""
    return " / ".join(two_digits(value) for value in triple)


def two_digits(value: float) -> str:
    """Two significant digits without an exponent; more where the whole part has more."""
    return f"{value:.0f}" if value >= 100 else f"{float(f'{value:.2g}'):g}"


def source_mark(energy: dict[str, Any], key: str) -> str:
    """A source's key, marked when it is second-hand."""
    return key + (" (second-hand)" if energy["sources"][key]["second_hand"] else "")


def fit_table(energy: dict[str, Any]) -> str:
    """Coefficients of the fitted form."""
    fit = energy["chain"]["fit"]
    names = {
        "active": "a, work per active parameter (J per billion)",
        "batch_sharing": "b, reading the weights, shared by the batch",
        "weights": "d, moving and synchronising the weights",
        "weights_exponent": "e",
        "batch_exponent": "f",
        "constant": "g (J)",
        "b200_factor": "factor on a B200",
        "reasoning_factor": "factor when reasoning",
        "residual_sigma": "sigma of the residual (of the logarithm)",
    }
    return markdown_table(["coefficient", "value"], [[text, f"{fit[key]:g}"] for key, text in names.items()])


def prior_table(energy: dict[str, Any]) -> str:
    """What is uncertain, and how widely."""
    chain = energy["chain"]
    hidden = chain["hidden_reasoning"]
    rows = [
        ("requests served together (B)", chain["batch"], "log-uniform {low} to {high}"),
        ("share of B200 machines", chain["b200_share"], "{value}"),
        ("prefill inefficiency (u)", chain["prefill_inefficiency"], "log-uniform {low} to {high}"),
        ("cached input, share of fresh", chain["cached_share"], "log-triangular {low}, {mode}, {high}"),
        ("host and idle overhead", chain["it_overhead"], "lognormal, median {median}, sigma {sigma}"),
        ("tokens an image in the prompt", chain["image_tokens"], "log-triangular {low}, {mode}, {high}"),
        ("hidden reasoning, answer times", hidden["always"], "log-triangular {low}, {mode}, {high}"),
        ("answers that reason, if optional", hidden["optional_share"], "{value}"),
    ]
    return markdown_table(
        ["what", "prior", "source", "remark"],
        [
            [what, form.format(**prior), source_mark(energy, prior["source"]), prior.get("note", "")]
            for what, prior, form in rows
        ],
    )


def parameters(model_class: dict[str, Any]) -> str:
    """Active of total parameters of a class."""
    if "members" in model_class:
        return "union of " + ", ".join(model_class["members"])
    low, high = model_class["active_b"]
    active = f"{low:g}B" if low == high else f"{low:g}-{high:g}B"
    return f"{active} dense" if model_class["total_b"] is None else f"{active} of {model_class['total_b']:g}B"


def class_table(energy: dict[str, Any]) -> str:
    """Every class with its rows for the default data-centre overhead."""
    rows = []
    for key, model_class in energy["classes"].items():
        row = model_class["rows"]["default"]
        kinds = [figures(row[kind]) for kind in ("output", "input", "cached_input")]
        rows.append([f"`{key}`", parameters(model_class), *kinds, source_mark(energy, model_class["source"])])
    header = ["class", "parameters", "output", "fresh input", "cached input", "source of the size"]
    return markdown_table(header, rows)


def hidden_table(energy: dict[str, Any]) -> str:
    """What the visible answer costs when hidden reasoning was not reported."""
    rows = []
    for key, model_class in energy["classes"].items():
        row = model_class["rows"]["default"]
        kinds = ("reasoning", "output_hidden_optional", "output_hidden_always")
        rows.append([f"`{key}`", *(figures(row[kind]) for kind in kinds), figures(row["image_in"])])
    header = [
        "class",
        "reasoning token",
        "answer, may have reasoned",
        "answer, always reasons",
        "one image in",
    ]
    return markdown_table(header, rows)


def provider_table(energy: dict[str, Any], estimator: Estimator) -> str:
    """Who runs in which market on which overhead."""
    rows = []
    for provider in energy["providers"].values():
        pue = energy["pue"][provider["pue"]]
        grid = estimator.grid.find(provider["zone"])
        overhead = f"{pue['low']:g}" if pue["low"] == pue["high"] else f"{pue['low']:g}-{pue['high']:g}"
        rows.append(
            [
                provider["label"],
                overhead,
                source_mark(energy, pue["source"]),
                f"{grid.zone} ({grid.name})",
                source_mark(energy, provider["source"]),
                f"{grid.g_co2e_per_kwh:g}",
                str(grid.year),
            ]
        )
    return markdown_table(["provider", "PUE", "source", "market", "source", "g/kWh", "year"], rows)


def grid_summary(estimator: Estimator) -> str:
    """How many zones of which years, and where they come from."""
    zones = estimator.grid.zones()
    years = sorted({zone.year for zone in zones})
    counts = ", ".join(f"{sum(zone.year == year for zone in zones)} of {year}" for year in years)
    source = estimator.grid.sources["ember"]
    origin = (
        f"{source['title']}. {source['version']}, retrieved {source['retrieved']} through {source['via']}"
    )
    return (
        f"{len(zones)} zones ({counts}): {origin}; licence {source['licence']}; changed: {source['changes']}."
    )


def fit_quality_table() -> str:
    """Fitted against measured joules per output token, by model."""
    ratios = measured_ratios()
    ratios["all"] = [ratio for own in ratios.values() for ratio in own]
    rows = []
    for model, own in ratios.items():
        quality = fit_quality(own)
        rows.append(
            [
                model,
                str(quality.runs),
                f"{quality.median_ratio:.2f}",
                f"{quality.median_factor:.2f}",
                f"{quality.factor_90:.2f}",
                f"{100 * quality.within_2:.0f} %",
            ]
        )
    header = [
        "model",
        "runs",
        "fit / measured, median",
        "typical factor",
        "9 of 10 within factor",
        "within 2x",
    ]
    return markdown_table(header, rows)


def published_table(estimator: Estimator) -> str:
    """Figures of others with token counts beside ours."""
    rows = []
    for other in json.loads((HERE / "published.json").read_text(encoding="utf-8"))["rows"]:
        sent, answered = other["input_tokens"], other["output_tokens"]
        use = TokenUse(other["model"], other["site"], sent, 0, answered, None, 0, 0)
        ours = estimator.estimate(use).energy_wh
        rows.append(
            [
                other["source"],
                other["model"],
                f"{sent} in, {answered} out",
                f"{other['energy_wh']:g}",
                figures([ours.low, ours.central, ours.high]),
                "yes" if ours.low <= other["energy_wh"] <= ours.high else "**no**",
            ]
        )
    header = ["source (second-hand)", "model", "tokens", "their Wh", "our Wh", "inside our range"]
    return markdown_table(header, rows)


def founding_line(estimator: Estimator) -> str:
    """The founding example beside the centre of the GPT-4o class."""
    founding = Estimator(method="arkreen-example")
    example = founding.estimate(TokenUse("gpt-4o", "chatgpt", 0, 0, 1000, None, 0, 0))
    measured = estimator.estimate(TokenUse("gpt-4o", "chatgpt", 0, 0, 1000, None, 0, 0)).energy_wh
    theirs = f"{example.energy_wh.central:g} Wh and {example.co2e_g.central:g} g by the founding example"
    ours = f"{figures([measured.low, measured.central, measured.high])} Wh for GPT-4o by the measured form"
    times = f"{example.energy_wh.central / measured.central:.0f}"
    return f"1,000 generated tokens: {theirs}; {ours}, whose centre it exceeds {times} times."


def source_table(energy: dict[str, Any]) -> str:
    """Every source behind the energy table."""
    rows = [
        [
            key,
            source["title"] + (f" <{source['url']}>" if source["url"] else ""),
            str(source["year"]),
            source["licence"],
            "second-hand" if source["second_hand"] else "",
        ]
        for key, source in energy["sources"].items()
    ]
    return markdown_table(["key", "source", "year", "licence", ""], rows)


def tables() -> dict[str, Callable[[], str]]:
    """Every table by the name it has in the text."""
    factors = load_factors()
    energy, estimator = factors.energy, Estimator()
    return {
        "version": lambda: (
            f"Factor version: `{factors.version}`, {energy['samples']} samples, seed {energy['seed']}."
        ),
        "fit": lambda: fit_table(energy),
        "priors": lambda: prior_table(energy),
        "classes": lambda: class_table(energy),
        "hidden": lambda: hidden_table(energy),
        "providers": lambda: provider_table(energy, estimator),
        "grid": lambda: grid_summary(estimator),
        "fit-quality": fit_quality_table,
        "published": lambda: published_table(estimator),
        "founding": lambda: founding_line(estimator),
        "sources": lambda: source_table(energy),
    }


def fill(text: str) -> str:
    """The text with every table made anew.

    Raises:
        KeyError: The text asks for a table that does not exist.
        ValueError: A table is missing from the text.
    """
    makers = tables()
    wanted: list[str] = []

    def replace(match: re.Match[str]) -> str:
        wanted.append(match[1])
        return f"<!-- table: {match[1]} -->\n{makers[match[1]]()}\n<!-- end -->"

    filled = re.sub(r"<!-- table: ([a-z-]+) -->\n.*?<!-- end -->", replace, text, flags=re.DOTALL)
    if set(wanted) != set(makers):
        raise ValueError(f"METHODOLOGY.md lacks the tables {sorted(set(makers) - set(wanted))}")
    return filled


def main() -> int:
    """Writes the tables, or compares them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--check", action="store_true", help="compare with the committed text instead of writing it"
    )
    text = METHODOLOGY_FILE.read_text(encoding="utf-8")
    filled = fill(text)
    if parser.parse_args().check:
        if filled != text:
            print("METHODOLOGY.md differs from the factor files; run packaging/factors/methodology.py")
            return 1
        return 0
    METHODOLOGY_FILE.write_text(filled, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
