"""`wattback estimate`: JSON in the shape the design fixes, the chain line by line, and the founding example exactly."""

import math
import re

import pytest

ANSWER = ("estimate", "--model", "gpt-4o", "--input", "1000", "--output", "400")
BESIDE = ("market_based_g", "embodied_g", "water_on_site_ml", "water_power_plant_ml")


def test_shape(terminal) -> None:
    document = terminal(*ANSWER, "--json").document
    for figure in ("energy_wh", "co2e_g"):
        assert document[figure].keys() == {"low", "central", "high"}
        assert 0 < document[figure]["low"] < document[figure]["central"] < document[figure]["high"]
    assert document["model"] == "gpt-4o"
    assert document["method"] == "measured"
    assert document["factors"].startswith("factors-20")
    assert document["zone"] == "USA"
    assert all(source["source"] for source in document["sources"])


def test_the_json_has_what_stands_beside_and_what_it_is_like(terminal) -> None:
    document = terminal(*ANSWER, "--json").document
    assert document["market_based_g"] is None  # OpenAI publishes none
    for figure in BESIDE[1:]:
        assert 0 < document[figure]["low"] < document[figure]["central"] < document[figure]["high"]
    assert document["model_match"]["step"] == "exact"
    assert document["grid"].startswith("annual 20")
    assert len(document["factors_sha256"]) == 64
    assert [each["id"] for each in document["equivalents"]] == ["phone", "kettle", "led", "car"]
    assert document["alternatives"][-1]["what"] == "on the grid of France"
    assert document["alternatives"][-1]["central_share"] < 0.2


def test_founding_example(terminal) -> None:
    founding = (
        "estimate",
        "--model",
        "any",
        "--output",
        "1000",
        "--method",
        "arkreen-example",
        "--factor",
        "400",
    )
    document = terminal(*founding, "--json").document
    assert document["energy_wh"] == {"low": 100.0, "central": 100.0, "high": 100.0}
    assert document["co2e_g"] == {"low": 40.0, "central": 40.0, "high": 40.0}
    assert [document[figure] for figure in BESIDE] == [None] * 4


def test_unknown_model_is_wide_and_never_zero(terminal) -> None:
    known = terminal("estimate", "--model", "gpt-4o", "--output", "400", "--json").document["energy_wh"]
    asked = ("estimate", "--model", "nobody-knows-1", "--output", "400", "--json")
    unknown = terminal(*asked).document["energy_wh"]
    assert unknown["low"] > 0
    assert unknown["high"] / unknown["low"] > known["high"] / known["low"]


def test_custom_factor(terminal) -> None:
    document = terminal(*ANSWER, "--factor", "123", "--json").document
    assert document["zone"] == "custom"
    assert math.isclose(document["co2e_g"]["central"], document["energy_wh"]["central"] * 0.123)


def test_the_site_says_what_no_name_stands_for(terminal) -> None:
    asked = ("estimate", "--model", "auto", "--output", "400", "--json")
    at_site = terminal(*asked, "--site", "chatgpt").document
    assert at_site["model_match"]["id"] == "chatgpt-auto"
    assert at_site["zone"] == "USA"
    nowhere = terminal(*asked).document
    assert (nowhere["model_match"]["id"], nowhere["zone"]) == ("", "world")


def test_the_site_says_who_runs_the_model(terminal) -> None:
    document = terminal(*ANSWER, "--site", "copilot", "--json").document
    assert (document["model_match"]["provider"], document["model_match"]["maker"]) == ("microsoft", "openai")


def test_images_are_counted_and_what_is_assumed_of_them_said(terminal) -> None:
    text = terminal(*ANSWER, "--json").document
    seen = terminal(*ANSWER, "--images-in", "2", "--json").document
    made = terminal(*ANSWER, "--images-out", "2", "--json").document
    for bound in ("low", "central", "high"):
        assert text["energy_wh"][bound] < seen["energy_wh"][bound] < made["energy_wh"][bound]
    assert any("input tokens" in note for note in seen["notes"])
    assert any("generated image" in note for note in made["notes"])
    assert not any("image" in note for note in text["notes"])


@pytest.mark.parametrize(
    "option", ["--input", "--output", "--cached", "--reasoning", "--images-in", "--images-out"]
)
@pytest.mark.parametrize("value", ["-1", "1.5", "many", ""])
def test_what_is_no_count_is_refused_by_its_option(terminal, option, value) -> None:
    ran = terminal("estimate", "--model", "gpt-4o", "--output", "1", f"{option}={value}")
    assert ran.status == 2
    assert option in ran.err


def test_the_explanation_goes_from_the_model_to_the_grams_with_sources(terminal) -> None:
    ran = terminal(*ANSWER, "--cached", "500", "--images-out", "1", "--explain")
    assert ran.status == 0
    lines = [line for line in ran.out.splitlines() if re.match(r" ?\d+\. ", line)]
    whats = [line.partition(". ")[2].partition(":")[0] for line in lines]
    assert whats == [
        "model",
        "fresh input tokens",
        "cached input tokens",
        "visible tokens",
        "context read again",
        "images generated",
        "overhead of the data centre (OpenAI)",
        "electricity at the meter",
        "grid",
        "emissions, location-based",
        "emissions, market-based",
        "making the hardware (Scope 3)",
        "water at the data centre",
        "water at the power plants",
        "speech, video, web searches",
    ]
    assert "500 x " in ran.out
    for source in ("ML.ENERGY", "EcoLogits", "Ember", "ecocost", "World Resources Institute"):
        assert re.search(rf"    from .*{source}", ran.out), source
    assert "Note: Grid: United States 2025, where OpenAI is taken to run" in ran.out
    assert re.search(r"Method measured, factors-\d{4}\.\d\d, tables SHA-256 [0-9a-f]{64}\.", ran.out)


def test_the_explanation_says_what_the_estimate_says(terminal) -> None:
    energy = terminal(*ANSWER, "--json").document["energy_wh"]
    explained = terminal(*ANSWER, "--explain").out
    shown = " / ".join(f"{energy[bound]:.3g}" for bound in ("low", "central", "high"))
    assert f"electricity at the meter: {shown} Wh" in explained


def test_the_explanation_of_the_founding_example(terminal) -> None:
    out = terminal(
        "estimate", "--model", "x", "--output", "1000", "--method", "arkreen-example", "--explain"
    ).out
    assert "1,000 x 100 Wh per 1,000" in out
    assert "electricity at the meter: 100 Wh" in out
    assert "emissions, location-based: 40 g CO2e" in out


def test_in_words_it_names_range_grid_and_what_stands_beside(terminal) -> None:
    out = terminal(*ANSWER).out
    for words in (
        "location-based",
        "the provider publishes no market-based figure",
        "of making it, besides",
        "at the data centre",
        "at power plants",
        "charging a phone to",
        "on the grid of France",
        "gpt-4o read as GPT-4o (exact)",
        "USA, annual 2025",
        "5th to 95th percentile",
    ):
        assert words in out, words


def test_in_words_a_providers_own_figure_stands_beside_the_grids(terminal) -> None:
    out = terminal("estimate", "--model", "gemini-2.5-flash", "--output", "400").out
    assert "location-based" in out
    assert "market-based by the provider's own contracts" in out


def test_in_words_what_is_not_estimated_is_said(terminal) -> None:
    out = terminal("estimate", "--model", "x", "--output", "1000", "--method", "arkreen-example").out
    assert out.count("not estimated") == 3  # market-based, hardware and water
