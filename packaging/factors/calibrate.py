"""Turns `inputs.json` into `footprint/factors/energy.json`: watt-hours per 1,000 tokens, as quantiles.

The chain (METHODOLOGY.md explains every part):

    J per output token = (a*Pa + b*W*c/B + d*W^e/B^f + g) * 0.866 on B200 * 1.139 when reasoning * residual
    J per input token  = a*Pa * u * residual
    Wh = J * IT overhead * PUE / 3600

with Pa, Pt the active and total parameters in billions, W = Pt * bytes per weight, B the batch, and
c = 1 - (1 - Pa/Pt)^B the share of the weights that a batch of B tokens touches (1 for dense models).

Run it to rewrite the file; `--check` exits with 1 when the committed file differs. One seed, one generator,
one order of draws: the same numpy gives the same file to the last digit.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
ENERGY_FILE = HERE.parents[1] / "app" / "wattback" / "footprint" / "factors" / "energy.json"

Sample = NDArray[np.float64]
Row = list[float]
SiteRows = dict[str, dict[str, Row]]


class Draws:
    """One joint sample of everything that is uncertain, shared by all classes so that they compare."""

    def __init__(self, seed: int, samples: int, chain: dict[str, Any]) -> None:
        self._rng = np.random.default_rng(seed)
        self._samples = samples
        fit = chain["fit"]
        self.batch = self._log_uniform(chain["batch"])
        self.prefill = self._log_uniform(chain["prefill_inefficiency"])
        self.cached_share = self._log_triangular(chain["cached_share"])
        self.image_tokens = self._log_triangular(chain["image_tokens"])
        reasoning = chain["hidden_reasoning"]
        self.always_multiplier = self._log_triangular(reasoning["always"])
        self.did_reason = self.uniform() < reasoning["optional_share"]["value"]
        overhead = chain["it_overhead"]
        self.it_overhead = overhead["median"] * np.exp(overhead["sigma"] * self._normal())
        self.residual = np.exp(fit["residual_sigma"] * self._normal())
        self.hardware = np.where(self.uniform() < chain["b200_share"]["value"], fit["b200_factor"], 1.0)
        self.size = self.uniform()
        self.precision = self.uniform()
        self.site = self.uniform()

    def uniform(self) -> Sample:
        """Uniform on [0, 1)."""
        return self._rng.random(self._samples)

    def _normal(self) -> Sample:
        # Box-Muller on plain uniforms: numpy may change how it draws normals, its uniforms stay.
        radius = np.sqrt(-2.0 * np.log(1.0 - self.uniform()))
        return np.asarray(radius * np.cos(2.0 * np.pi * self.uniform()))

    def _log_uniform(self, prior: dict[str, float]) -> Sample:
        return log_uniform(self.uniform(), prior["low"], prior["high"])

    def _log_triangular(self, prior: dict[str, float]) -> Sample:
        low, mode, high = np.log([prior["low"], prior["mode"], prior["high"]])
        u = self.uniform()
        rising = low + np.sqrt(u * (high - low) * (mode - low))
        falling = high - np.sqrt((1.0 - u) * (high - low) * (high - mode))
        return np.asarray(np.exp(np.where(u < (mode - low) / (high - low), rising, falling)))


def log_uniform(u: Sample, low: float, high: float) -> Sample:
    """Maps a uniform sample to one that is uniform in the logarithm between low and high."""
    return np.asarray(low * (high / low) ** u)


def joules_per_output_token(
    fit: dict[str, float], active_b: Any, total_b: Any, weight_gb: Any, batch: Any
) -> Any:
    """GPU joules per output token on an H100 without reasoning; parameters in billions, weights in GB."""
    touched = 1.0 - (1.0 - active_b / total_b) ** batch
    return (
        fit["active"] * active_b
        + fit["batch_sharing"] * weight_gb * touched / batch
        + fit["weights"] * weight_gb ** fit["weights_exponent"] / batch ** fit["batch_exponent"]
        + fit["constant"]
    )


def class_samples(draws: Draws, chain: dict[str, Any], model_class: dict[str, Any]) -> dict[str, Sample]:
    """Watt-hours before PUE for each kind of row: per 1,000 tokens, or per image."""
    fit = chain["fit"]
    active_b = log_uniform(draws.size, *model_class["active_b"])
    total_b = active_b if model_class["total_b"] is None else np.full_like(active_b, model_class["total_b"])
    widths = np.array(model_class["bytes_per_weight"], dtype=np.float64)
    weight_gb = total_b * widths[(draws.precision * len(widths)).astype(np.intp)]
    shared = draws.residual * draws.it_overhead * 1000.0 / 3600.0
    joules = joules_per_output_token(fit, active_b, total_b, weight_gb, draws.batch) * draws.hardware
    output = joules * shared
    reasoning = output * fit["reasoning_factor"]
    hidden_always = reasoning * draws.always_multiplier
    fresh = fit["active"] * active_b * draws.prefill * shared
    return {
        "input": fresh,
        "cached_input": fresh * draws.cached_share,
        "output": output,
        "reasoning": reasoning,
        "output_hidden_optional": np.where(draws.did_reason, hidden_always, output),
        "output_hidden_always": hidden_always,
        "image_in": fresh * draws.image_tokens / 1000.0,
    }


def quantiles(sample: Sample) -> Row:
    """5th, 50th and 95th percentile, to four significant digits."""
    return [float(f"{value:.4g}") for value in np.quantile(sample, [0.05, 0.5, 0.95])]


def class_rows(samples: dict[str, Sample], site: Sample, pue: dict[str, Any]) -> SiteRows:
    """One table of quantiles for each data-centre overhead."""
    return {
        key: {
            kind: quantiles(sample * (prior["low"] + (prior["high"] - prior["low"]) * site))
            for kind, sample in samples.items()
        }
        for key, prior in pue.items()
    }


def union_rows(members: list[SiteRows], across_sites: bool) -> SiteRows:
    """The envelope: lowest 5th percentile, geometric mean of the medians, highest 95th percentile.

    With `across_sites` the ends are those of every data-centre overhead, for models nothing is known of.
    """

    def row(site: str, kind: str) -> Row:
        medians = [member[site][kind][1] for member in members]
        sites = list(members[0]) if across_sites else [site]
        ends = [member[other][kind] for member in members for other in sites]
        centre = float(f"{np.exp(np.mean(np.log(medians))):.4g}")
        return [min(low for low, _, _ in ends), centre, max(high for _, _, high in ends)]

    return {site: {kind: row(site, kind) for kind in members[0][site]} for site in members[0]}


def calibrate(inputs: dict[str, Any]) -> dict[str, Any]:
    """The whole energy table from the inputs."""
    chain, pue = inputs["chain"], inputs["pue"]
    draws = Draws(inputs["seed"], inputs["samples"], chain)
    classes = {
        key: {**model_class, "rows": class_rows(class_samples(draws, chain, model_class), draws.site, pue)}
        for key, model_class in inputs["classes"].items()
    }
    for key, union in inputs["unions"].items():
        members = [classes[member]["rows"] for member in union["members"]]
        classes[key] = {**union, "rows": union_rows(members, union.get("across_sites", False))}
    return {
        "version": inputs["version"],
        "unit": "Wh per 1,000 tokens; image_in: Wh per image",
        "quantiles": ["p5", "p50", "p95"],
        "seed": inputs["seed"],
        "samples": inputs["samples"],
        "sources": inputs["sources"],
        "chain": chain,
        "pue": pue,
        "providers": inputs["providers"],
        "classes": classes,
    }


def render(table: dict[str, Any]) -> str:
    """JSON with one row of quantiles on one line."""
    text = json.dumps(table, indent=1, ensure_ascii=False)
    lines: list[str] = []
    pending: list[str] | None = None
    for line in text.split("\n"):
        stripped = line.strip()
        if pending is None and stripped.endswith("["):
            pending = [line]
        elif pending is not None:
            pending.append(stripped)
            if stripped.startswith("]"):
                lines.append("".join(pending).replace(",", ", ").replace("],  ", "],").rstrip())
                pending = None
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def main() -> int:
    """Writes the table, or compares it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--check", action="store_true", help="compare with the committed file instead of writing it"
    )
    check = parser.parse_args().check
    text = render(calibrate(json.loads((HERE / "inputs.json").read_text(encoding="utf-8"))))
    if check:
        if ENERGY_FILE.read_text(encoding="utf-8") != text:
            print(f"{ENERGY_FILE.name} differs from what calibrate.py makes of inputs.json; run it again")
            return 1
        return 0
    ENERGY_FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
