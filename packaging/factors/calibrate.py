"""Writes `footprint/factors/energy.json`: the fit, the watt-hours of every class as quantiles, what each kWh carries.

The chain (METHODOLOGY.md explains every part):

    J per output token = (a*Pa + b*W*c/B + d*W^e/B^f + g) * h on B200 * 1.139 when reasoning * residual
    J per output token and token of context before it = b * bytes kept per token of context (GB) * residual
    J per input token  = a*Pa * u * residual
    Wh = J * IT overhead * PUE / 3600

The coefficients are fitted anew from the measurements (`fit.py`); everything else uncertain is drawn from the priors
of `inputs.json`, all at once. Classes are the `architectures` of `models.json`. Their rows are watt-hours of
the computers; what depends on the place (PUE, grid, water, hardware) multiplies them. Such a factor has a spread of
its own, so its outer bounds are set to what makes the product's bounds its 5th and 95th percentile: the corners of
two ranges would claim to be less sure than we are, and the factor's own bounds would too.

Run it to rewrite the file; `--check` exits with 1 when the committed file differs. One seed, one generator,
one order of draws: the same numpy gives the same file to the last digit.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from fit import COEFFICIENTS, family_sigma, fit_runs
from measurements import measured_runs
from place_factors import Products, site_table
from sampling import Draws, Row, Sample, class_samples, digits, quantiles

from wattback.footprint.model_classes import class_architectures

HERE = Path(__file__).resolve().parent
FACTORS = HERE.parents[1] / "app" / "wattback" / "footprint" / "factors"
ENERGY_FILE = FACTORS / "energy.json"

WH_PER_1000_TOKENS = "Wh of the computers per 1,000 tokens"
WH_PER_IMAGE = "Wh of the computers per image"
REFERENCE_CLASSES = (
    "dense-0.28b",
    "dense-7b",
    "moe-5-18.5b-of-5-235b",
    "dense-70b",
    "moe-18-60b-of-180b",
    "moe-47b-of-300b",
    "moe-41b-of-675b-w1",
    "moe-49b-of-1600b-w1",
    "moe-540-1800b-of-5400b",
)
"""Factors are set on these, from the smallest to the largest, and the median taken: they hardly differ.

By name, so that a model more in the catalogue does not move what every answer is multiplied with.
"""


def union(rows: list[dict[str, Row]], central: list[dict[str, Row]]) -> dict[str, Row]:
    """The envelope: lowest 5th percentile, highest 95th, geometric mean of the medians of `central`."""
    return {
        kind: [
            min(each[kind][0] for each in rows),
            digits(float(np.exp(np.mean([np.log(each[kind][1]) for each in central])))),
            max(each[kind][2] for each in rows),
        ]
        for kind in rows[0]
    }


def calibrate(inputs: dict[str, Any], models: dict[str, Any], grid: dict[str, float]) -> dict[str, Any]:
    """The whole energy table from the inputs, the catalogue and the grids."""
    chain = inputs["chain"]
    runs = measured_runs()
    fit = {**fit_runs(runs), "residual_sigma": digits(family_sigma(runs))}
    draws = Draws(inputs["seed"], inputs["samples"], chain, fit)
    architectures = class_architectures(models)
    rows: dict[str, dict[str, Row]] = {}
    outputs: dict[str, Sample] = {}
    for key, architecture in architectures.items():
        samples = class_samples(draws, chain, fit, architecture)
        rows[key] = {kind: quantiles(sample) for kind, sample in samples.items()}
        if key in REFERENCE_CLASSES:
            outputs[key] = samples["output"].astype(np.float32)
    products = Products([outputs[key].astype(np.float64) for key in REFERENCE_CLASSES])
    sigma = inputs["place_sigma"]["value"]
    sites = {key: site_table(draws, products, site, grid, sigma) for key, site in inputs["sites"].items()}
    pue = draws.between(inputs["sites"]["world"]["pue"])
    water = {
        zone: [
            digits(value)
            for value in products.bounds(
                1000.0 * draws.log_triangular(prior) * pue, sites["world"]["pue_factor"]
            )
        ]
        for zone, prior in inputs["water_power_plant_l_per_kwh"].items()
    }
    image_out = draws.image_out * draws.it_overhead
    context_j = fit["batch_sharing"] * draws.context_gb_per_1000 * draws.hardware * draws.residual
    context_wh = context_j * draws.it_overhead * 1000.0 / 3600.0
    return {
        "version": inputs["version"],
        "units": {
            "classes": WH_PER_1000_TOKENS + "; image_in: per image",
            "image_out_wh": WH_PER_IMAGE,
            "context_wh": "Wh of the computers per 1,000 generated tokens and 1,000 tokens of context",
            "pue_factor": "Wh at the meter per Wh of the computers",
            "place_factor": "of the zone's yearly average",
            "place_range": "of the zone's yearly average",
            "embodied_g_per_kwh": "g CO2e per kWh at the meter",
            "water_on_site_ml_per_kwh": "mL per kWh at the meter",
            "water_power_plant_ml_per_kwh": "mL per kWh at the meter",
        },
        "quantiles": ["p5", "p50", "p95"],
        "seed": inputs["seed"],
        "samples": inputs["samples"],
        "sources": inputs["sources"],
        "fit": {name: fit[name] for name in (*COEFFICIENTS, "residual_sigma")} | {"source": "ml-energy"},
        "chain": chain,
        "place_sigma": inputs["place_sigma"],
        "bounds_worst_ratio": digits(products.worst_ratio),
        "providers": inputs["providers"],
        "sites": sites,
        "water_power_plant": {
            zone: {**prior, "ml_per_kwh": water[zone]}
            for zone, prior in inputs["water_power_plant_l_per_kwh"].items()
        },
        "image_out_wh": quantiles(image_out),
        "context_wh": quantiles(context_wh),
        "classes": class_table(rows, models, inputs["unknown"]),
    }


def class_table(
    rows: dict[str, dict[str, Row]], models: dict[str, Any], unknown: dict[str, Any]
) -> dict[str, Any]:
    """Every architecture, every set of the catalogue, and `unknown`."""
    at = {name: number for number, name in enumerate(models["columns"])}
    classes = {model[at["id"]]: model[at["class"]] for model in models["models"]}
    table = {key: {"unit": WH_PER_1000_TOKENS, "rows": own} for key, own in rows.items()}
    for each in models["sets"]:
        members = [rows[key] for key in sorted({classes[member] for member in each["members"]})]
        table[f"set:{each['id']}"] = {"unit": WH_PER_1000_TOKENS, "rows": union(members, members)}
    common = [
        model
        for model in models["models"]
        if max(model[at["total_b"]] or model[at["active_b"]]) <= unknown["largest_total_b"]
    ]
    every = [rows[key] for key in sorted({model[at["class"]] for model in common})]
    closed = [rows[key] for key in sorted({model[at["class"]] for model in common if not model[at["open"]]})]
    table["unknown"] = {"unit": WH_PER_1000_TOKENS, "rows": union(every, closed)}
    return table


def newest_intensities(grid: dict[str, Any]) -> dict[str, float]:
    """Newest yearly intensity of every zone, g/kWh."""
    at = {name: number for number, name in enumerate(grid["columns"])}
    return {row[at["zone"]]: row[at["years"]][max(row[at["years"]])] for row in grid["rows"]}


def render(table: dict[str, Any]) -> str:
    """JSON with one class a line, so that a change shows as what it is."""
    head = {key: value for key, value in table.items() if key != "classes"}
    lines = [f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in table["classes"].items()]
    text = json.dumps(head, indent=1, ensure_ascii=False)
    return text[:-2] + ',\n "classes": {\n' + ",\n".join(lines) + "\n }\n}\n"


def read(path: Path) -> dict[str, Any]:
    """A JSON object from a file."""
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def main() -> int:
    """Writes the table, or compares it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--check", action="store_true", help="compare with the committed file instead of writing it"
    )
    check = parser.parse_args().check
    grid = newest_intensities(read(FACTORS / "grid.json"))
    text = render(calibrate(read(HERE / "inputs.json"), read(FACTORS / "models.json"), grid))
    if check:
        if ENERGY_FILE.read_text(encoding="utf-8") != text:
            print(f"{ENERGY_FILE.name} differs from what calibrate.py makes of its inputs; run it again")
            return 1
        return 0
    ENERGY_FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
