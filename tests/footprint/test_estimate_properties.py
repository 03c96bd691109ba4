"""What holds for every estimate, whatever was counted: over the whole range the protocol lets through."""

import json
import math
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.footprint import METHODS, Estimate, Estimator, Range, TokenUse

SCHEMA_FILE = Path(__file__).parents[2] / "native_host/wattback_host/protocol/request.schema.json"
EVENT = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))["$defs"]["UsageEvent"]["properties"]

ESTIMATORS = [Estimator(method=method) for method in METHODS]
MEASURED = ESTIMATORS[0]
CATALOGUE = sorted(model["id"] for model in MEASURED.factors.models["models"])
SITES = sorted(MEASURED.factors.models["sites"])
COUNTS = (
    "input_tokens",
    "cached_input_tokens",
    "output_tokens",
    "reasoning_tokens",
    "images_in",
    "images_out",
)


def counts(field: str) -> st.SearchStrategy[int]:
    return st.integers(EVENT[field]["minimum"], EVENT[field]["maximum"])


models = st.sampled_from(CATALOGUE) | st.text(max_size=EVENT["model_raw"]["maxLength"])
sites = st.sampled_from(["", *SITES]) | st.from_regex(EVENT["site"]["pattern"], fullmatch=True)


@st.composite
def uses(draw: st.DrawFn, model: st.SearchStrategy[str] = models, reported: bool | None = None) -> TokenUse:
    input_tokens = draw(counts("input_tokens"))
    reasoning_tokens = draw(counts("reasoning_tokens"))
    if reported is None:
        reported = draw(st.booleans())
    return TokenUse(
        model_raw=draw(model),
        provider_hint=draw(sites),
        input_tokens=input_tokens,
        cached_input_tokens=draw(st.integers(0, input_tokens)),
        output_tokens=draw(counts("output_tokens")),
        reasoning_tokens=reasoning_tokens if reported else None,
        images_in=draw(counts("images_in")),
        images_out=draw(counts("images_out")),
    )


def with_counts(use: TokenUse, **changed: int | None) -> TokenUse:
    fields = {name: getattr(use, name) for name in TokenUse.__slots__}
    return TokenUse(**{**fields, **changed})


def figures(estimate: Estimate) -> list[float]:
    return [
        getattr(part, bound)
        for part in (estimate.energy_wh, estimate.co2e_g)
        for bound in ("low", "central", "high")
    ]


@settings(deadline=None)
@given(uses(), st.sampled_from(ESTIMATORS))
def test_every_figure_is_finite_and_low_central_high_rise(use: TokenUse, estimator: Estimator) -> None:
    estimate = estimator.estimate(use)
    for part in (estimate.energy_wh, estimate.co2e_g):
        assert isinstance(part, Range)
        assert 0 <= part.low <= part.central <= part.high
        assert math.isfinite(part.high)


@settings(deadline=None)
@given(uses(), st.data())
def test_more_of_anything_never_costs_less(use: TokenUse, data: st.DataObject) -> None:
    field = data.draw(
        st.sampled_from(["input_tokens", "output_tokens", "reasoning_tokens", "images_in", "images_out"])
    )
    before = getattr(use, field)
    if before is None:
        return
    more = with_counts(use, **{field: before + data.draw(st.integers(1, 10_000))})
    for smaller, larger in zip(
        figures(MEASURED.estimate(use)), figures(MEASURED.estimate(more)), strict=True
    ):
        assert smaller <= larger


@settings(deadline=None)
@given(uses(), st.integers(1, 10_000))
def test_more_cached_input_on_top_costs_more(use: TokenUse, extra: int) -> None:
    more = with_counts(
        use, input_tokens=use.input_tokens + extra, cached_input_tokens=use.cached_input_tokens + extra
    )
    for smaller, larger in zip(
        figures(MEASURED.estimate(use)), figures(MEASURED.estimate(more)), strict=True
    ):
        assert smaller <= larger


@settings(deadline=None)
@given(models, sites, counts("input_tokens").filter(bool), st.data())
def test_cached_input_is_cheaper_than_fresh(
    model: str, site: str, input_tokens: int, data: st.DataObject
) -> None:
    fresh = TokenUse(model, site, input_tokens, 0, 0, 0, 0, 0)
    cached = with_counts(fresh, cached_input_tokens=data.draw(st.integers(1, input_tokens)))
    for dear, cheap in zip(
        figures(MEASURED.estimate(fresh)), figures(MEASURED.estimate(cached)), strict=True
    ):
        assert cheap < dear


@settings(deadline=None)
@given(st.data(), st.booleans(), st.sampled_from(ESTIMATORS))
def test_two_answers_cost_what_one_of_their_sum_costs(
    data: st.DataObject, reported: bool, estimator: Estimator
) -> None:
    one = data.draw(uses(reported=reported))
    other = with_counts(
        data.draw(uses(reported=reported)), model_raw=one.model_raw, provider_hint=one.provider_hint
    )
    both = with_counts(
        one,
        **{
            field: None if getattr(one, field) is None else getattr(one, field) + getattr(other, field)
            for field in COUNTS
        },
    )
    apart = zip(figures(estimator.estimate(one)), figures(estimator.estimate(other)), strict=True)
    for summed, together in zip(map(sum, apart), figures(estimator.estimate(both)), strict=True):
        assert math.isclose(summed, together, rel_tol=1e-9)


@settings(deadline=None)
@given(uses())
def test_emissions_are_energy_times_the_zones_intensity(use: TokenUse) -> None:
    estimate = MEASURED.estimate(use)
    g_per_kwh = MEASURED.grid.find(estimate.zone).g_co2e_per_kwh
    for bound in ("low", "central", "high"):
        grams, watt_hours = getattr(estimate.co2e_g, bound), getattr(estimate.energy_wh, bound)
        assert math.isclose(grams, watt_hours / 1000 * g_per_kwh, rel_tol=1e-12)


@settings(deadline=None)
@given(uses(model=st.text(max_size=128)).filter(lambda use: use.output_tokens > 0))
def test_no_name_makes_an_answer_free(use: TokenUse) -> None:
    estimate = MEASURED.estimate(use)
    assert min(figures(estimate)) > 0
    assert estimate.model.raw == use.model_raw


@settings(deadline=None)
@given(uses())
def test_the_same_answer_always_costs_the_same(use: TokenUse) -> None:
    assert MEASURED.estimate(use) == Estimator().estimate(use)
