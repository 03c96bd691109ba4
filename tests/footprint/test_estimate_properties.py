"""What holds for every estimate, whatever was counted: over the whole range the protocol lets through."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.footprint import METHODS, Estimate, Estimator, LiveIntensity, Range, TokenUse
from wattback.footprint.model_classes import COLUMNS
from wattback.footprint.quantities import times

SCHEMA_FILE = Path(__file__).parents[2] / "native_host/wattback_host/protocol/request.schema.json"
EVENT = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))["$defs"]["UsageEvent"]["properties"]

BOUNDS = ("low", "central", "high")
MEASURED = Estimator()
ESTIMATORS = [
    *(Estimator(method=method) for method in METHODS),
    Estimator(zone="DE"),
    Estimator(factor_g_per_kwh=1),
]
TABLES = MEASURED.factors.models
CATALOGUE = sorted(
    [row[COLUMNS.index("id")] for row in TABLES["models"]] + [each["id"] for each in TABLES["sets"]]
)
SITES = sorted(TABLES["sites"])
COUNTS = (
    "input_tokens",
    "cached_input_tokens",
    "output_tokens",
    "reasoning_tokens",
    "images_in",
    "images_out",
)
PARTS = (
    "energy_wh",
    "co2e_g",
    "embodied_g",
    "water_on_site_ml",
    "water_power_plant_ml",
    "market_based_g",
)


def counts(field: str) -> st.SearchStrategy[int]:
    return st.integers(EVENT[field]["minimum"], EVENT[field]["maximum"])


models = st.sampled_from(CATALOGUE) | st.text(max_size=EVENT["model_raw"]["maxLength"])
sites = st.sampled_from(["", *SITES]) | st.from_regex(EVENT["site"]["pattern"], fullmatch=True)
instants = st.none() | st.integers(0, 4_102_444_800_000)
readings = st.none() | st.builds(
    LiveIntensity, st.just("uk-carbon-intensity"), st.floats(0, 2000), st.just("direct, consumption")
)


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


def parts(estimate: Estimate) -> dict[str, Range]:
    """Every range of it that is estimated."""
    return {name: each for name in PARTS if (each := getattr(estimate, name)) is not None}


def figures(estimate: Estimate) -> list[float]:
    return [getattr(part, bound) for part in parts(estimate).values() for bound in BOUNDS]


def assert_sound(estimate: Estimate) -> None:
    for name, part in parts(estimate).items():
        assert isinstance(part, Range), name
        assert 0 <= part.low <= part.central <= part.high, name
        assert math.isfinite(part.high), name


@settings(deadline=None)
@given(uses(), st.sampled_from(ESTIMATORS), instants, readings)
def test_every_figure_is_finite_and_low_central_high_rise(use, estimator, at_ms, live) -> None:
    assert_sound(estimator.estimate(use, at_ms, live))


@pytest.mark.parametrize("estimator", ESTIMATORS, ids=range(len(ESTIMATORS)))
@pytest.mark.parametrize("model", [*CATALOGUE[::20], "never-heard-of", ""])
def test_at_the_bounds_of_the_protocol_every_figure_is_finite(estimator: Estimator, model: str) -> None:
    most = {field: EVENT[field]["maximum"] for field in COUNTS}
    for reasoning in (most["reasoning_tokens"], None):
        estimate = estimator.estimate(TokenUse(model, "", **{**most, "reasoning_tokens": reasoning}))
        assert_sound(estimate)
        assert estimate.energy_wh.low > 0
    least = {field: EVENT[field]["minimum"] for field in COUNTS}
    assert max(figures(estimator.estimate(TokenUse(model, "", **least)))) == 0


def test_all_parts_are_there_where_the_provider_publishes_its_own() -> None:
    use = TokenUse("gemini-2.5-flash", "gemini", 1000, 0, 500, 0, 0, 0)
    assert tuple(parts(MEASURED.estimate(use))) == PARTS


@settings(deadline=None)
@given(uses(), st.data())
def test_more_of_anything_never_costs_less(use: TokenUse, data: st.DataObject) -> None:
    field = data.draw(st.sampled_from([field for field in COUNTS if field != "cached_input_tokens"]))
    before = getattr(use, field)
    if before is None:
        return
    more = with_counts(use, **{field: before + data.draw(st.integers(1, 10_000))})
    for smaller, larger in zip(
        figures(MEASURED.estimate(use)), figures(MEASURED.estimate(more)), strict=True
    ):
        assert smaller < larger


@settings(deadline=None)
@given(uses(), st.integers(1, 10_000))
def test_more_cached_input_on_top_costs_more(use: TokenUse, extra: int) -> None:
    more = with_counts(
        use, input_tokens=use.input_tokens + extra, cached_input_tokens=use.cached_input_tokens + extra
    )
    for smaller, larger in zip(
        figures(MEASURED.estimate(use)), figures(MEASURED.estimate(more)), strict=True
    ):
        assert smaller < larger


@settings(deadline=None)
@given(uses(), st.data())
def test_cached_input_is_cheaper_than_fresh(use: TokenUse, data: st.DataObject) -> None:
    sent = use.input_tokens + 1
    cached = data.draw(st.integers(1, sent))
    fresh = with_counts(use, input_tokens=sent, cached_input_tokens=0)
    cheaper = with_counts(use, input_tokens=sent, cached_input_tokens=cached)
    for dear, cheap in zip(
        figures(MEASURED.estimate(fresh)), figures(MEASURED.estimate(cheaper)), strict=True
    ):
        assert cheap < dear


def two_answers(data: st.DataObject, reported: bool) -> tuple[TokenUse, TokenUse, TokenUse]:
    """Two answers of one model, and one that has the counts of both."""
    one = data.draw(uses(reported=reported))
    other = with_counts(
        data.draw(uses(reported=reported)), model_raw=one.model_raw, provider_hint=one.provider_hint
    )
    sums = {
        field: None if getattr(one, field) is None else getattr(one, field) + getattr(other, field)
        for field in COUNTS
    }
    return one, other, with_counts(one, **sums)


@settings(deadline=None)
@given(st.data(), st.booleans(), st.sampled_from(ESTIMATORS))
def test_two_answers_never_cost_more_than_one_with_all_their_tokens(data, reported, estimator) -> None:
    """Because then every token reads the context of both."""
    one, other, both = two_answers(data, reported)
    apart = zip(figures(estimator.estimate(one)), figures(estimator.estimate(other)), strict=True)
    for summed, together in zip(map(sum, apart), figures(estimator.estimate(both)), strict=True):
        assert summed <= together * (1 + 1e-9)


@settings(deadline=None)
@given(st.data(), st.booleans(), st.sampled_from(ESTIMATORS))
def test_without_context_two_answers_cost_exactly_what_one_of_their_sum_costs(
    data, reported, estimator
) -> None:
    one, other, both = (
        with_counts(each, input_tokens=0, cached_input_tokens=0) for each in two_answers(data, reported)
    )
    apart = zip(figures(estimator.estimate(one)), figures(estimator.estimate(other)), strict=True)
    for summed, together in zip(map(sum, apart), figures(estimator.estimate(both)), strict=True):
        assert math.isclose(summed, together, rel_tol=1e-9)


PER_KWH = {
    "co2e_g": "co2e_g_per_kwh",
    "embodied_g": "embodied_g_per_kwh",
    "water_on_site_ml": "water_on_site_ml_per_kwh",
    "water_power_plant_ml": "water_power_plant_ml_per_kwh",
}


@settings(deadline=None)
@given(st.data(), st.booleans(), st.sampled_from(ESTIMATORS), instants)
def test_the_ledger_may_add_electricity_and_multiply_once(data, reported, estimator, at_ms) -> None:
    """It keeps the basis beside summed watt-hours: what follows from the sum is the sum of what followed."""
    one, other = (estimator.estimate(each, at_ms) for each in two_answers(data, reported)[:2])
    assert one.basis is other.basis
    energy = Range(*(getattr(one.energy_wh, each) + getattr(other.energy_wh, each) for each in BOUNDS))
    for name, per_kwh in PER_KWH.items():
        of_the_sum = times(energy, getattr(one.basis, per_kwh))
        if of_the_sum is None:
            assert getattr(one, name) is getattr(other, name) is None
            continue
        for bound in BOUNDS:
            summed = getattr(getattr(one, name), bound) + getattr(getattr(other, name), bound)
            assert math.isclose(getattr(of_the_sum, bound), summed, rel_tol=1e-9)


@settings(deadline=None)
@given(uses(), instants)
def test_emissions_are_energy_times_the_intensity_of_the_basis(use: TokenUse, at_ms: int | None) -> None:
    estimate = MEASURED.estimate(use, at_ms)
    per_kwh = estimate.basis.co2e_g_per_kwh
    assert per_kwh.central == MEASURED.zone_of(estimate).g_co2e_per_kwh
    assert per_kwh.low < per_kwh.central < per_kwh.high
    for bound in BOUNDS:
        grams, watt_hours = getattr(estimate.co2e_g, bound), getattr(estimate.energy_wh, bound)
        assert math.isclose(grams, watt_hours / 1000 * getattr(per_kwh, bound), rel_tol=1e-12)


@settings(deadline=None)
@given(uses(model=st.text(max_size=128)).filter(lambda use: use.output_tokens > 0))
def test_no_name_makes_an_answer_free(use: TokenUse) -> None:
    estimate = MEASURED.estimate(use)
    assert min(figures(estimate)) > 0
    assert estimate.model.raw == use.model_raw


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(uses(), instants, readings), max_size=8), st.randoms())
def test_the_order_of_answers_makes_no_difference(answers, random) -> None:
    shuffled = random.sample(range(len(answers)), len(answers))
    in_order, otherwise = Estimator(zone="FR"), Estimator(zone="FR")
    first = [in_order.estimate(*answer) for answer in answers]
    later = {number: otherwise.estimate(*answers[number]) for number in shuffled}
    assert first == [later[number] for number in range(len(answers))]
