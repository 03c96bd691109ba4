"""Everything that is uncertain, drawn at once, and the watt-hours of a class that come of it."""

from typing import Any

import numpy as np
from fit import joules_per_output_token
from numpy.typing import NDArray

HOURS_A_YEAR = 8766.0
QUANTILES = (0.05, 0.5, 0.95)

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
