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
from fit import COEFFICIENTS, family_sigma, fit_runs, joules_per_output_token
from measurements import measured_runs
from numpy.typing import NDArray

from wattback.footprint.model_classes import class_architectures

HERE = Path(__file__).resolve().parent
FACTORS = HERE.parents[1] / "app" / "wattback" / "footprint" / "factors"
ENERGY_FILE = FACTORS / "energy.json"

WH_PER_1000_TOKENS = "Wh of the computers per 1,000 tokens"
WH_PER_IMAGE = "Wh of the computers per image"
HOURS_A_YEAR = 8766.0
QUANTILES = (0.05, 0.5, 0.95)
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

Sample = NDArray[np.float64]
Row = list[float]


class Draws:
    """One joint sample of everything that is uncertain, shared by all classes so that they compare."""

    def __init__(self, seed: int, samples: int, chain: dict[str, Any], fit: dict[str, float]) -> None:
        self._rng = np.random.default_rng(seed)
        self._samples = samples
        self.batch = self.log_triangular(chain["batch"])
        self.prefill = self.log_uniform(chain["prefill_inefficiency"])
        self.cached_share = self.log_triangular(chain["cached_share"])
        self.image_tokens = self.log_triangular(chain["image_tokens"])
        self.context_gb_per_1000 = self.log_triangular(chain["context_mb_per_token"])
        reasoning = chain["hidden_reasoning"]
        self.always_multiplier = self.log_triangular(reasoning["always"])
        self.extended_multiplier = self.log_triangular(reasoning["extended"])
        self.did_reason = self.uniform() < reasoning["optional_share"]["value"]
        overhead = chain["it_overhead"]
        self.it_overhead = overhead["median"] * np.exp(overhead["sigma"] * self.normal())
        self.residual = np.exp(fit["residual_sigma"] * self.normal())
        self.hardware = np.where(self.uniform() < chain["b200_share"]["value"], fit["b200_factor"], 1.0)
        self.active, self.total, self.precision = self.uniform(), self.uniform(), self.uniform()
        self.image_out = self.log_triangular(chain["image_out_wh"])
        embodied = chain["embodied"]
        gpu_hours = (
            HOURS_A_YEAR * self.between(embodied["lifetime_years"]) * self.between(embodied["busy_share"])
        )
        gpu_g = 1000.0 * self.log_triangular(embodied["kg_co2e_per_gpu"])
        it_kw = self.log_triangular(embodied["gpu_kw"]) * self.it_overhead
        self.embodied_g_per_it_kwh = gpu_g / gpu_hours / it_kw

    def uniform(self) -> Sample:
        """Uniform on [0, 1)."""
        return self._rng.random(self._samples)

    def normal(self) -> Sample:
        """Standard normal. Box-Muller on plain uniforms: numpy may change how it draws normals, its uniforms stay."""
        radius = np.sqrt(-2.0 * np.log(1.0 - self.uniform()))
        return np.asarray(radius * np.cos(2.0 * np.pi * self.uniform()))

    def between(self, prior: dict[str, float]) -> Sample:
        """Uniform between low and high."""
        return np.asarray(prior["low"] + (prior["high"] - prior["low"]) * self.uniform())

    def log_uniform(self, prior: dict[str, float]) -> Sample:
        """Uniform in the logarithm between low and high."""
        return spread(self.uniform(), prior["low"], prior["high"])

    def log_triangular(self, prior: dict[str, float]) -> Sample:
        """Triangular in the logarithm."""
        low, mode, high = np.log([prior["low"], prior["mode"], prior["high"]])
        u = self.uniform()
        rising = low + np.sqrt(u * (high - low) * (mode - low))
        falling = high - np.sqrt((1.0 - u) * (high - low) * (high - mode))
        return np.asarray(np.exp(np.where(u < (mode - low) / (high - low), rising, falling)))

    def choice(self, weighted: dict[float, float]) -> Sample:
        """One of the values, by weight."""
        values, weights = np.array(list(weighted)), np.array(list(weighted.values()), dtype=np.float64)
        steps = np.cumsum(weights) / weights.sum()
        return np.asarray(values[np.minimum(np.searchsorted(steps, self.uniform()), len(values) - 1)])


def spread(u: Sample, low: float, high: float) -> Sample:
    """Maps a uniform sample to one that is uniform in the logarithm between low and high."""
    return np.asarray(low * (high / low) ** u)


def class_samples(
    draws: Draws, chain: dict[str, Any], fit: dict[str, float], architecture: tuple[Any, Any, Any]
) -> dict[str, Sample]:
    """Watt-hours of the computers for each kind of row: per 1,000 tokens, or per image in the prompt."""
    active_range, total_range, widths = architecture
    active_b = spread(draws.active, *active_range)
    total_b = active_b if total_range is None else np.maximum(spread(draws.total, *total_range), active_b)
    bytes_per_weight = np.array(widths, dtype=np.float64)
    weight_gb = total_b * bytes_per_weight[(draws.precision * len(bytes_per_weight)).astype(np.intp)]
    shared = draws.residual * draws.it_overhead * 1000.0 / 3600.0
    joules = joules_per_output_token(fit, active_b, total_b, weight_gb, draws.batch) * draws.hardware
    output = joules * shared
    reasoning = output * chain["reasoning_factor"]["value"]
    hidden_always = reasoning * draws.always_multiplier
    fresh = fit["active"] * active_b * draws.prefill * shared
    return {
        "input": fresh,
        "cached_input": fresh * draws.cached_share,
        "output": output,
        "reasoning": reasoning,
        "output_hidden_optional": np.where(draws.did_reason, hidden_always, output),
        "output_hidden_always": hidden_always,
        "output_hidden_extended": reasoning * draws.extended_multiplier,
        "image_in": fresh * draws.image_tokens / 1000.0,
    }


def digits(value: float) -> float:
    """Four significant digits: more would be noise of the sample."""
    return float(f"{value:.4g}")


def quantiles(sample: Sample) -> Row:
    """5th, 50th and 95th percentile."""
    return [digits(value) for value in np.quantile(sample, QUANTILES)]


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


class Products:
    """Sets a factor's bounds so that energy times factor has the bounds of their product.

    Attributes:
        worst_ratio: How far, as a ratio, any reference class's own bounds are from those set for all.
    """

    def __init__(self, energies: list[Sample]) -> None:
        self._energies = [(energy, np.quantile(energy, QUANTILES)) for energy in energies]
        self.worst_ratio = 1.0

    def bounds(self, factor: Sample, of: list[Row] | None = None) -> Row:
        """Product's quantiles over energy's, the median over the reference classes.

        Args:
            factor: Joint sample; multiplies the energy of the computers.
            of: Bounds that already multiply the energy (the PUE), for a factor per kilowatt-hour at the meter.
        """
        ratios = np.array([np.quantile(energy * factor, QUANTILES) / own for energy, own in self._energies])
        bounds = np.median(ratios, axis=0)
        self.worst_ratio = max(self.worst_ratio, float(np.exp(np.abs(np.log(ratios / bounds)).max())))
        return [float(value) for value in (bounds if of is None else bounds / np.array(of[0]))]


def place_samples(draws: Draws, site: dict[str, Any], grid: dict[str, float], default_sigma: float) -> Sample:
    """How much dirtier than its market's average the place of an answer may be; 1 on average."""
    weighted: dict[float, float] = {}
    for place, weight in site["places"].items():
        weighted[grid[place]] = weighted.get(grid[place], 0.0) + weight
    chosen = draws.choice(weighted)
    mean = sum(value * weight for value, weight in weighted.items()) / sum(weighted.values())
    return np.asarray(chosen / mean * np.exp(site.get("place_sigma", default_sigma) * draws.normal()))


def site_table(
    draws: Draws, products: Products, site: dict[str, Any], grid: dict[str, float], default_sigma: float
) -> dict[str, Any]:
    """What a group of data centres makes of a kilowatt-hour of its computers."""
    pue = draws.between(site["pue"])
    at_meter = products.bounds(pue)
    meter = [at_meter]
    place = place_samples(draws, site, grid, default_sigma)
    places = products.bounds(pue * place, meter)
    low, _, high = quantiles(place)
    water = products.bounds(1000.0 * draws.log_triangular(site["wue_l_per_kwh"]), meter)
    embodied = products.bounds(draws.embodied_g_per_it_kwh, meter)
    return {
        **site,
        "pue_factor": [digits(value) for value in at_meter],
        # The middle of a market is its published average, whatever the sample of places says.
        "place_factor": [digits(min(places[0], 1.0)), 1.0, digits(max(places[2], 1.0))],
        # For electricity that is known exactly, used nobody knows where.
        "place_range": [min(low, 1.0), 1.0, max(high, 1.0)],
        "water_on_site_ml_per_kwh": [digits(value) for value in water],
        "embodied_g_per_kwh": [digits(value) for value in embodied],
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
                1000.0 * draws.log_triangular(prior) * pue, [sites["world"]["pue_factor"]]
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
