"""The estimator under test, and a short way to say what an answer used."""

from collections.abc import Callable

import pytest

from wattback.footprint import Estimator, TokenUse

UseFactory = Callable[..., TokenUse]


@pytest.fixture(scope="session")
def estimator() -> Estimator:
    return Estimator()


@pytest.fixture(scope="session")
def founding() -> Estimator:
    return Estimator(method="arkreen-example")


@pytest.fixture(scope="session")
def use() -> UseFactory:
    def make(model: str = "gpt-4o", site: str = "chatgpt", **counts: int | None) -> TokenUse:
        fields = {
            "input_tokens": 0,
            "cached_input_tokens": 0,
            "output_tokens": 0,
            "reasoning_tokens": None,
            "images_in": 0,
            "images_out": 0,
        }
        return TokenUse(model_raw=model, provider_hint=site, **{**fields, **counts})

    return make
