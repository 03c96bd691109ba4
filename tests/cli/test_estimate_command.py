"""`wattback estimate --json` in the shape the design fixes, and the founding example to the last digit."""

import math


def test_shape(terminal) -> None:
    document = terminal(
        "estimate", "--model", "gpt-4o", "--input", "1000", "--output", "400", "--json"
    ).document
    for figure in ("energy_wh", "co2e_g"):
        assert document[figure].keys() == {"low", "central", "high"}
        assert 0 < document[figure]["low"] < document[figure]["central"] < document[figure]["high"]
    assert document["model"] == "gpt-4o"
    assert document["method"] == "measured"
    assert document["factors"].startswith("factors-20")
    assert document["zone"] == "USA"
    assert all(source["source"] for source in document["sources"])


def test_founding_example(terminal) -> None:
    document = terminal(
        *(
            "estimate",
            "--model",
            "any",
            "--output",
            "1000",
            "--method",
            "arkreen-example",
            "--factor",
            "400",
            "--json",
        )
    ).document
    assert document["energy_wh"] == {"low": 100.0, "central": 100.0, "high": 100.0}
    assert document["co2e_g"] == {"low": 40.0, "central": 40.0, "high": 40.0}


def test_unknown_model_is_wide_and_never_zero(terminal) -> None:
    known = terminal("estimate", "--model", "gpt-4o", "--output", "400", "--json").document["energy_wh"]
    unknown = terminal("estimate", "--model", "nobody-knows-1", "--output", "400", "--json").document[
        "energy_wh"
    ]
    assert unknown["low"] > 0
    assert unknown["high"] / unknown["low"] > known["high"] / known["low"]


def test_custom_factor(terminal) -> None:
    document = terminal(
        "estimate", "--model", "gpt-4o", "--output", "400", "--factor", "123", "--json"
    ).document
    assert document["zone"] == "custom"
    assert math.isclose(document["co2e_g"]["central"], document["energy_wh"]["central"] * 0.123)
