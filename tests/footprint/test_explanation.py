"""The chain of an estimate, line by line: anybody with the lines can work the estimate out again."""

import math
import re

import pytest

from wattback.footprint import Estimator, LiveIntensity
from wattback.footprint.explanation import explain

BOUNDS = ("low", "central", "high")
ROUNDING = 0.011  # three digits, several times over

ANSWERS = [
    ("gpt-4o", "chatgpt", {"input_tokens": 5000, "cached_input_tokens": 2000, "output_tokens": 700}),
    ("gpt-4o", "", {"input_tokens": 100, "output_tokens": 300, "images_in": 2, "images_out": 1}),
    ("gpt-5", "chatgpt", {"input_tokens": 5000, "output_tokens": 700}),
    ("gpt-5", "chatgpt", {"input_tokens": 5000, "output_tokens": 700, "reasoning_tokens": 1500}),
    ("o3", "", {"input_tokens": 50_000, "output_tokens": 100}),
    ("o3", "", {"input_tokens": 50_000, "output_tokens": 100, "reasoning_tokens": 200}),
    ("gpt-5-pro", "", {"input_tokens": 3_000_000, "output_tokens": 100}),
    ("auto", "chatgpt", {"input_tokens": 1000, "output_tokens": 200}),
    ("", "claude", {"output_tokens": 200}),
    ("bar-70b", "", {"output_tokens": 200}),
    ("never-heard-of", "", {"input_tokens": 1000, "output_tokens": 200}),
    ("gemini-2.5-flash", "gemini", {"output_tokens": 300, "reasoning_tokens": 0}),
    (
        "",
        "claude",
        {"input_tokens": 900, "output_tokens": 200, "count_method": "approx:o200k_basex1.2[1-1.5]"},
    ),
    (
        "gpt-5",
        "chatgpt",
        {
            "input_tokens": 3000,
            "cached_input_tokens": 2000,
            "output_tokens": 200,
            "reasoning_tokens": 400,
            "images_out": 1,
            "context_known": "partial",
            "flags": 127,
        },
    ),
]


def numbers(text: str) -> list[float]:
    """The last figures of a line before what a factor is itself taken as: three, or one that stands for all three."""
    text = text.partition("; itself")[0]
    found = [
        float(each.replace(",", "")) for each in re.findall(r"(?:(?<= )-)?[\d,]*\.?\d+(?:e[+-]?\d+)?", text)
    ]
    return found[-3:] if text.count(" / ") >= 2 else [found[-1]] * 3


def as_list(part) -> list[float]:
    return [getattr(part, bound) for bound in BOUNDS]


def lines_of(estimator, use) -> tuple[dict, object]:
    estimate = estimator.estimate(use)
    steps = explain(estimator, use, estimate)
    assert len({step.what for step in steps}) == len(steps)
    return {step.what: step for step in steps}, estimate


@pytest.mark.parametrize(("model", "site", "counts"), ANSWERS)
@pytest.mark.parametrize(
    "settings", [{}, {"zone": "DE"}, {"factor_g_per_kwh": 55.5}], ids=["market", "zone", "own"]
)
def test_the_lines_multiply_out_to_the_estimate(use, model, site, counts, settings) -> None:
    lines, estimate = lines_of(Estimator(**settings), use(model, site, **counts))
    (overhead,) = [step for what, step in lines.items() if what.startswith("overhead of the data centre")]
    of_the_computers = [0.0, 0.0, 0.0]
    for step in lines.values():
        if step.figure.endswith(" Wh") and "=" in step.figure:
            of_the_computers = [a + b for a, b in zip(of_the_computers, numbers(step.figure), strict=True)]
    at_meter = [a * b for a, b in zip(of_the_computers, numbers(overhead.figure), strict=True)]
    assert at_meter == pytest.approx(as_list(estimate.energy_wh), rel=ROUNDING)
    shown = numbers(lines["electricity at the meter"].figure.removesuffix(" Wh"))
    assert shown == pytest.approx(as_list(estimate.energy_wh), rel=ROUNDING)
    grid = numbers(lines["grid"].figure.partition(" g per kWh")[0].rpartition(": ")[2])
    grams = [wh * g / 1000 for wh, g in zip(shown, grid, strict=True)]
    assert grams == pytest.approx(as_list(estimate.co2e_g), rel=2 * ROUNDING)
    for what, part in (
        ("making the hardware (Scope 3)", estimate.embodied_g),
        ("water at the data centre", estimate.water_on_site_ml),
        ("water at the power plants", estimate.water_power_plant_ml),
    ):
        carried, _, result = lines[what].figure.partition(" = ")
        assert numbers(re.sub("CO2e", "", result)) == pytest.approx(as_list(part), rel=ROUNDING), what
        multiplied = [wh * each / 1000 for wh, each in zip(shown, numbers(carried), strict=True)]
        assert multiplied == pytest.approx(as_list(part), rel=2 * ROUNDING), what


@pytest.mark.parametrize(("model", "site", "counts"), ANSWERS)
def test_every_count_times_its_row_is_what_the_line_says(estimator, use, model, site, counts) -> None:
    lines, _ = lines_of(estimator, use(model, site, **counts))
    checked = 0
    for step in lines.values():
        said = re.fullmatch(r"([\d,]+) x (.+) Wh (per 1,000|each) = (.+) Wh", step.figure)
        if said:
            count = int(said[1].replace(",", "")) / (1000 if said[3] == "per 1,000" else 1)
            by_hand = [count * each for each in numbers(said[2])]
            assert by_hand == pytest.approx(numbers(said[4]), rel=ROUNDING), step.what
            checked += 1
    assert checked >= sum(1 for name in ("input_tokens", "output_tokens", "images_in") if counts.get(name))


FOLLOWS = {"electricity at the meter", "emissions, location-based", "speech, video, web searches"}
"""Lines that only follow from those above, or say that nothing was estimated."""


@pytest.mark.parametrize(("model", "site", "counts"), ANSWERS)
def test_every_line_that_rests_on_a_source_names_it(estimator, use, model, site, counts) -> None:
    lines, estimate = lines_of(estimator, use(model, site, **counts))
    for what, step in lines.items():
        follows = what in FOLLOWS or (what == "emissions, market-based" and estimate.market_based_g is None)
        assert bool(step.source) == (not follows), what
    titles = [source["title"] for table in _sources(estimator) for source in table.values()]
    for step in lines.values():
        assert not step.source or step.source.removesuffix(" (second-hand)") in titles, step


def _sources(estimator) -> list[dict]:
    factors = estimator.factors
    return [factors.energy["sources"], factors.models["sources"], factors.grid["sources"]]


def test_the_first_line_says_how_the_name_was_read(estimator, use) -> None:
    lines, _ = lines_of(estimator, use("gpt-4o-2024-08-06", "", output_tokens=1))
    assert lines["model"].figure == (
        "gpt-4o-2024-08-06 read as GPT-4o (date-suffix), class moe-44-132b-of-440b"
    )
    lines, _ = lines_of(estimator, use("", "claude", output_tokens=1))
    assert lines["model"].figure.startswith("no name read as ")
    assert lines["model"].figure.endswith("(site-default), class set:claude-auto")


def test_only_what_was_used_has_a_line(estimator, use) -> None:
    lines, _ = lines_of(estimator, use("gpt-4o", output_tokens=10))
    for absent in (
        "fresh input tokens",
        "cached input tokens",
        "reasoning tokens",
        "images in the prompt",
        "images generated",
        "context read again",
        "visible tokens and hidden reasoning",
    ):
        assert absent not in lines
    assert lines["visible tokens"].figure.startswith("10 x ")


def test_hidden_reasoning_is_named_with_its_prior_and_reported_reasoning_counted(estimator, use) -> None:
    hidden, _ = lines_of(estimator, use("o3", output_tokens=100))
    assert "LRMTokenEconomy" in hidden["visible tokens and hidden reasoning"].source
    assert "reasoning tokens" not in hidden
    reported, _ = lines_of(estimator, use("o3", output_tokens=100, reasoning_tokens=900))
    assert reported["reasoning tokens"].figure.startswith("900 x ")
    assert "visible tokens and hidden reasoning" not in reported


def test_a_context_beyond_the_longest_is_said_to_be_read_as_the_longest(estimator, use) -> None:
    lines, _ = lines_of(estimator, use("gpt-4o", input_tokens=9_000_000, output_tokens=10))
    assert lines["context read again"].figure.startswith("10 tokens reading 2,000,000 of context = ")


def test_what_a_provider_publishes_stands_beside_and_is_never_netted(estimator, use) -> None:
    google, _ = lines_of(estimator, use("gemini-2.5-flash", "gemini", output_tokens=300))
    line = google["emissions, market-based"]
    assert line.figure.startswith("x 96 g per kWh = ")
    assert "never netted" in line.figure
    assert "Google" in line.source
    openai, _ = lines_of(estimator, use("gpt-4o", output_tokens=300))
    assert openai["emissions, market-based"].figure == "the provider publishes none; the grid stands in"


def test_a_live_reading_is_named_as_the_grids_source(use) -> None:
    estimator, asked = Estimator(zone="GB"), use("gpt-4o", output_tokens=300)
    live = LiveIntensity("uk-carbon-intensity", 123.0, "direct, consumption")
    steps = explain(estimator, asked, estimator.estimate(asked, None, live))
    (grid,) = [step for step in steps if step.what == "grid"]
    assert grid.figure == "United Kingdom: 123 g per kWh (live, direct, consumption)"
    assert grid.source


def test_the_founding_example_is_three_figures(founding, use) -> None:
    lines, estimate = lines_of(
        founding, use("gpt-4o", input_tokens=5000, output_tokens=600, reasoning_tokens=400)
    )
    assert lines["generated tokens"].figure == "1,000 x 100 Wh per 1,000"
    assert lines["electricity at the meter"].figure == "100 Wh"
    assert lines["grid"].figure == "the founding text 2024: 400 g per kWh (not stated)"
    assert lines["emissions, location-based"].figure == "40 g CO2e"
    assert lines["generated tokens"].source == lines["grid"].source == "the founding text"
    beside = ("making the hardware (Scope 3)", "water at the data centre", "water at the power plants")
    for what in (*beside, "emissions, market-based"):
        assert lines[what].figure == "not estimated", what
        assert not lines[what].source, what
    assert not any(math.isnan(each) for each in as_list(estimate.energy_wh))


def test_a_factor_of_the_place_tells_how_wide_it_is_itself(estimator, use) -> None:
    """Its three figures carry the electricity's to the product's, and look as if more were known than is."""
    lines, _ = lines_of(estimator, use("gpt-4o", output_tokens=400))
    site = estimator.factors.energy["sites"]["azure-usa"]
    (overhead,) = [step for what, step in lines.items() if what.startswith("overhead")]
    assert overhead.figure.endswith(f"; itself taken as {site['pue']['low']:g} to {site['pue']['high']:g}")
    assert lines["grid"].figure.endswith("; its places from 219.2 to 531.3")
    assert lines["water at the data centre"].figure.endswith(
        "; itself taken as 0.05 to 0.6 L per kWh of the computers"
    )
    chosen, _ = lines_of(Estimator(zone="DE"), use("gpt-4o", output_tokens=400))
    assert "its places" not in chosen["grid"].figure
