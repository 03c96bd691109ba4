"""The estimator under test, a short way to say what an answer used, and the scripts that make the tables."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from wattback.footprint import Estimator, TokenUse

UseFactory = Callable[..., TokenUse]
SCRIPTS = Path(__file__).parents[2] / "packaging/factors"


@pytest.fixture(scope="session")
def estimator() -> Estimator:
    return Estimator()


@pytest.fixture(scope="session")
def founding() -> Estimator:
    return Estimator(method="arkreen-example")


@pytest.fixture(scope="session")
def use() -> UseFactory:
    def make(model: str = "gpt-4o", site: str = "chatgpt", **counts: int | str | None) -> TokenUse:
        fields: dict[str, int | str | None] = {
            "input_tokens": 0,
            "cached_input_tokens": 0,
            "output_tokens": 0,
            "reasoning_tokens": None,
            "images_in": 0,
            "images_out": 0,
        }
        return TokenUse(model_raw=model, provider_hint=site, **{**fields, **counts})  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def script() -> Callable[[str], ModuleType]:
    """A script of packaging/factors as a module; they import one another by name, as when they are run."""

    def load(name: str) -> ModuleType:
        sys.path.insert(0, str(SCRIPTS))
        try:
            return importlib.import_module(name)
        finally:
            sys.path.remove(str(SCRIPTS))

    return load
