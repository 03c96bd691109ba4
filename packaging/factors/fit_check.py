"""How far the fitted form is from the measurements in `measurements.csv`."""

import csv
import json
import math
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from calibrate import joules_per_output_token

HERE = Path(__file__).resolve().parent
MEASUREMENTS_FILE = HERE / "measurements.csv"

BYTES_PER_WEIGHT = {"BF16": 2.0, "FP8": 1.0, "MXFP4": 0.53}


@dataclass(frozen=True, slots=True)
class FitQuality:
    """Fitted over measured joules per output token.

    Attributes:
        runs: Number of measured configurations.
        median_ratio: Above 1 the fit is too high.
        median_factor: Typical distance either way.
        factor_90: Nine of ten runs are closer than this.
        within_2: Share of runs closer than a factor of two.
    """

    runs: int
    median_ratio: float
    median_factor: float
    factor_90: float
    within_2: float


def fit_quality(ratios: list[float]) -> FitQuality:
    """Sum up a set of ratios."""
    factors = sorted(math.exp(abs(math.log(ratio))) for ratio in ratios)
    return FitQuality(
        len(ratios),
        median(ratios),
        median(factors),
        factors[math.ceil(0.9 * len(factors)) - 1],
        sum(factor < 2 for factor in factors) / len(factors),
    )


def measured_ratios() -> dict[str, list[float]]:
    """Fitted over measured for every run, by model."""
    fit = json.loads((HERE / "inputs.json").read_text(encoding="utf-8"))["chain"]["fit"]
    ratios: dict[str, list[float]] = defaultdict(list)
    with MEASUREMENTS_FILE.open(encoding="utf-8", newline="") as file:
        for run in csv.DictReader(file):
            active_b, total_b = float(run["active_b"]), float(run["total_b"])
            weight_gb = total_b * BYTES_PER_WEIGHT[run["precision"]]
            joules = joules_per_output_token(fit, active_b, total_b, weight_gb, float(run["batch"]))
            joules *= fit["b200_factor"] if run["gpu"] == "B200" else 1.0
            ratios[run["model"]].append(joules / float(run["joules_per_output_token"]))
    return ratios
