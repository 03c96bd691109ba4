"""Tokens to watt-hours to grams of CO2e, with ranges, sources and versions. Standard library only."""

from wattback.footprint.errors import FootprintError
from wattback.footprint.estimate import METHODS, Estimator
from wattback.footprint.factor_files import Factors, load_factors
from wattback.footprint.models import ModelMatch
from wattback.footprint.quantities import Basis, Estimate, LiveIntensity, Range, TokenUse, use_of

__all__ = [
    "METHODS",
    "Basis",
    "Estimate",
    "Estimator",
    "Factors",
    "FootprintError",
    "LiveIntensity",
    "ModelMatch",
    "Range",
    "TokenUse",
    "load_factors",
    "use_of",
]
