"""Fits GPU joules per output token to the measurements, and says how well the fit foretells a family it never saw.

    J = a*Pa + b*W*c/B + d*W^e/B^f + g, times h on a B200

with Pa, Pt the active and total parameters in billions, W = Pt * bytes per weight (GB), B the requests served
together and c = 1 - (1 - Pa/Pt)^B the share of the weights a batch of B tokens touches (1 for dense models): the work
of each active parameter, reading the touched weights shared by the batch, moving and synchronising them across GPUs,
and what a token costs whatever the model. Residuals are of logarithms, with a soft loss, so that a few unusual
servers do not lead.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from measurements import Floats, Run, column
from scipy.optimize import least_squares

COEFFICIENTS = (
    "active",
    "batch_sharing",
    "weights",
    "weights_exponent",
    "batch_exponent",
    "constant",
    "b200_factor",
)
_START = (0.003, 0.2, 0.004, 1.0, 0.4, 0.03, 0.9)
_SOFTNESS = 0.1
"""Residuals of the logarithm above this count linearly, not squared: about the scatter between runs of one model."""

_Z90 = 1.6448536269514722
"""Half the width of a normal distribution's central 90 %, in sigmas."""

Coefficients = dict[str, float]


def joules_per_output_token(
    fit: Coefficients, active_b: Floats, total_b: Floats, weight_gb: Floats, batch: Floats
) -> Floats:
    """The form on an H100, without reasoning."""
    share = np.minimum(active_b / total_b, 1.0)
    touched = 1.0 - (1.0 - share) ** batch
    return np.asarray(
        fit["active"] * active_b
        + fit["batch_sharing"] * weight_gb * touched / batch
        + fit["weights"] * weight_gb ** fit["weights_exponent"] / batch ** fit["batch_exponent"]
        + fit["constant"]
    )


def predict(fit: Coefficients, runs: Sequence[Run]) -> Floats:
    """The form at the measured configurations, joules per output token."""
    total_b = column(runs, "total_b")
    joules = joules_per_output_token(
        fit,
        column(runs, "active_b"),
        total_b,
        total_b * column(runs, "bytes_per_weight"),
        column(runs, "batch"),
    )
    on_b200 = np.array([run.gpu == "B200" for run in runs])
    return np.asarray(joules * np.where(on_b200, fit["b200_factor"], 1.0))


def fit_runs(runs: Sequence[Run]) -> Coefficients:
    """The coefficients that follow these runs best, to four significant digits."""
    measured = np.log(column(runs, "joules_per_output_token"))

    def residuals(logarithms: Floats) -> Floats:
        return np.asarray(np.log(predict(_named(logarithms), runs)) - measured)

    found = least_squares(
        residuals, np.log(_START), loss="soft_l1", f_scale=_SOFTNESS, xtol=1e-12, ftol=1e-12
    )
    return {name: float(f"{value:.4g}") for name, value in _named(found.x).items()}


@dataclass(frozen=True, slots=True)
class Foretold:
    """Runs of families that the fit never saw.

    Attributes:
        ratios: Foretold over measured joules, one a run, in the order of the runs.
        inside: Whether the measured figure lay inside the interval foretold to hold 90 %.
    """

    ratios: Floats
    inside: Floats


def leave_one_family_out(runs: Sequence[Run]) -> Foretold:
    """Foretells each family from a fit to all others, with an interval as wide as that fit missed models in turn."""
    ratios, inside = np.zeros(len(runs)), np.zeros(len(runs))
    families = np.array([run.family for run in runs])
    for family in sorted(set(families)):
        others = [run for run in runs if run.family != family]
        own = [run for run in runs if run.family == family]
        foretold = predict(fit_runs(others), own) / column(own, "joules_per_output_token")
        reach = np.exp(_Z90 * residual_sigma(others))
        ratios[families == family] = foretold
        inside[families == family] = (foretold <= reach) & (foretold >= 1.0 / reach)
    return Foretold(ratios, inside)


def residual_sigma(runs: Sequence[Run]) -> float:
    """Root mean square of the logarithm by which a fit to the other models misses each model in turn."""
    squares: list[float] = []
    for model in sorted({run.model for run in runs}):
        others = [run for run in runs if run.model != model]
        own = [run for run in runs if run.model == model]
        misses = np.log(predict(fit_runs(others), own) / column(own, "joules_per_output_token"))
        squares += [float(miss) ** 2 for miss in misses]
    return float(np.sqrt(np.mean(squares)))


def family_sigma(runs: Sequence[Run]) -> float:
    """Root mean square of the logarithm by which a family is missed that the fit never saw: a new model's doubt."""
    return float(np.sqrt(np.mean(np.log(leave_one_family_out(runs).ratios) ** 2)))


@dataclass(frozen=True, slots=True)
class Closeness:
    """How near a set of estimates is to what was measured.

    Attributes:
        median_ratio: Above 1 the estimates are too high.
        median_abs_factor: Typical distance either way.
        p90_abs_factor: Nine of ten are nearer than this.
        within_2x: Share nearer than a factor of two.
    """

    median_ratio: float
    median_abs_factor: float
    p90_abs_factor: float
    within_2x: float


def closeness(ratios: Floats) -> Closeness:
    """Sum up estimated over measured."""
    factors = np.exp(np.abs(np.log(ratios)))
    return Closeness(
        float(np.median(ratios)),
        float(np.median(factors)),
        float(np.quantile(factors, 0.9)),
        float(np.mean(factors < 2.0)),
    )


def _named(logarithms: Floats) -> Coefficients:
    return dict(zip(COEFFICIENTS, (float(value) for value in np.exp(logarithms)), strict=True))
