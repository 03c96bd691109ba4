"""What depends on the place: overhead, grid, water and hardware, each with bounds for a product with energy."""

from typing import Any

import numpy as np
from sampling import QUANTILES, Draws, Row, Sample, digits, quantiles


class Products:
    """Sets a factor's bounds so that energy times factor has the bounds of their product.

    Attributes:
        worst_ratio: How far, as a ratio, any reference class's own bounds are from those set for all.
    """

    def __init__(self, energies: list[Sample]) -> None:
        self._energies = [(energy, np.quantile(energy, QUANTILES)) for energy in energies]
        self.worst_ratio = 1.0

    def bounds(self, factor: Sample, of: Row | None = None) -> Row:
        """Product's quantiles over energy's, the median over the reference classes.

        Args:
            factor: Joint sample; multiplies the energy of the computers.
            of: Bounds that already multiply the energy (the PUE), for a factor per kilowatt-hour at the meter.
        """
        ratios = np.array([np.quantile(energy * factor, QUANTILES) / own for energy, own in self._energies])
        bounds = np.median(ratios, axis=0)
        self.worst_ratio = max(self.worst_ratio, float(np.exp(np.abs(np.log(ratios / bounds)).max())))
        return [float(value) for value in (bounds if of is None else bounds / np.array(of))]


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
    place = place_samples(draws, site, grid, default_sigma)
    places = products.bounds(pue * place, at_meter)
    low, _, high = quantiles(place)
    water = products.bounds(1000.0 * draws.log_triangular(site["wue_l_per_kwh"]), at_meter)
    embodied = products.bounds(draws.embodied_g_per_it_kwh, at_meter)
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
