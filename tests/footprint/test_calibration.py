"""The committed tables are what the scripts make; the chain says what the research found; factors multiply."""

import copy
import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

SCRIPTS = Path(__file__).parents[2] / "packaging/factors"
INPUTS = json.loads((SCRIPTS / "inputs.json").read_text(encoding="utf-8"))
QUANTILES = (0.05, 0.5, 0.95)

# research/estimation.md, section 3: the coefficients, the priors, and Wh per 1,000 tokens, p5 / p50 / p95, as printed.
RESEARCH_FIT = {
    "active": 0.00281,
    "batch_sharing": 0.2008,
    "weights": 0.00409,
    "weights_exponent": 1.114,
    "batch_exponent": 0.364,
    "constant": 0.0294,
    "b200_factor": 0.866,
    "residual_sigma": 0.36,
}
RESEARCH_BATCH = {"low": 16, "high": 512}
RESEARCH_PUE = {"low": 1.09, "high": 1.25}
FP8_OR_BF16 = (1, 2)
RESEARCH = [
    ("8-28B", ((8, 28), None), "output", (0.027, 0.075, 0.26)),
    ("8-28B", ((8, 28), None), "input", (0.009, 0.027, 0.083)),
    ("44-132B of 440B", ((44, 132), (440, 440)), "output", (0.37, 1.34, 5.7)),
    ("44-132B of 440B", ((44, 132), (440, 440)), "input", (0.046, 0.136, 0.40)),
    ("29-88B of 293B", ((29, 88), (293, 293)), "output", (0.24, 0.88, 3.7)),
    ("67-200B of 670B", ((67, 200), (670, 670)), "output", (0.57, 2.06, 8.7)),
    ("90-300B of 900B", ((90, 300), (900, 900)), "output", (0.78, 2.79, 11.9)),
]
SAMPLES = 200_000
ANOTHER_SEED = 7


@pytest.mark.parametrize("name", ["calibrate.py", "import_grid.py", "methodology.py"])
def test_running_a_script_again_changes_nothing(name: str) -> None:
    command = [sys.executable, name, "--check"]
    result = subprocess.run(command, cwd=SCRIPTS, capture_output=True, text=True, check=False, timeout=300)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="module")
def calibrate(script):
    return script("calibrate")


@pytest.fixture(scope="module")
def research_draws(calibrate):
    draws = calibrate.Draws(ANOTHER_SEED, SAMPLES, INPUTS["chain"], RESEARCH_FIT)
    draws.batch = draws.log_uniform(RESEARCH_BATCH)
    return draws


@pytest.mark.parametrize(("name", "sizes", "kind", "research"), RESEARCH)
def test_with_the_researchs_priors_the_chain_gives_its_quantiles(
    calibrate, research_draws, name, sizes, kind, research
) -> None:
    architecture = (*sizes, FP8_OR_BF16)
    samples = calibrate.class_samples(research_draws, INPUTS["chain"], RESEARCH_FIT, architecture)
    at_meter = samples[kind] * research_draws.between(RESEARCH_PUE)
    assert np.quantile(at_meter, QUANTILES) == pytest.approx(research, rel=0.06)


@pytest.fixture(scope="module")
def energy(estimator):
    return estimator.factors.energy


def test_the_table_is_of_the_inputs_beside_the_script(energy) -> None:
    for part in ("version", "seed", "samples", "sources", "chain", "providers", "place_sigma"):
        assert energy[part] == INPUTS[part], part
    for key, site in INPUTS["sites"].items():
        assert {name: energy["sites"][key][name] for name in site} == site


def test_quantiles_rise_in_every_row(energy) -> None:
    for key, model_class in energy["classes"].items():
        for kind, row in model_class["rows"].items():
            assert 0 < row[0] < row[1] < row[2], (key, kind)


def test_a_reasoning_token_is_1_139_output_tokens(energy) -> None:
    for key, model_class in energy["classes"].items():
        rows = model_class["rows"]
        assert rows["reasoning"] == pytest.approx([1.139 * bound for bound in rows["output"]], rel=1e-3), key


def test_kinds_of_tokens_cost_in_this_order(energy) -> None:
    for key, model_class in energy["classes"].items():
        rows = model_class["rows"]
        for bound in range(3):
            in_order = [rows[kind][bound] for kind in ("cached_input", "input", "output", "reasoning")]
            assert in_order == sorted(in_order), (key, bound)
            assert len(set(in_order)) == 4, (key, bound)
            hidden = [rows[f"output_hidden_{mode}"][bound] for mode in ("optional", "always", "extended")]
            assert rows["output"][bound] < hidden[0] < hidden[1] < hidden[2], (key, bound)
            assert rows["reasoning"][bound] < hidden[1], (key, bound)


def test_larger_models_cost_more(energy) -> None:
    by_size = ["dense-1b", "dense-8b", "dense-32b", "dense-70b", "dense-405b"]
    rows = [energy["classes"][key]["rows"] for key in by_size]
    for smaller, larger in pairwise(rows):
        for kind in smaller:
            for bound in range(3):
                assert smaller[kind][bound] < larger[kind][bound], (kind, bound)


def test_more_experts_in_store_cost_more_though_as_many_work(energy) -> None:
    dense, mixture = energy["classes"]["dense-32b"]["rows"], energy["classes"]["moe-32b-of-1000b-w1"]["rows"]
    assert mixture["output"][1] > dense["output"][1]
    assert mixture["input"] == pytest.approx(dense["input"], rel=1e-9)


def test_the_fit_is_what_physics_allows(energy) -> None:
    fit = energy["fit"]
    assert all(fit[name] > 0 for name in RESEARCH_FIT)
    assert fit["b200_factor"] < 1  # the newer machine takes less
    assert 0 < fit["batch_exponent"] < 1  # moving weights is shared by the batch, less than perfectly
    assert fit["weights_exponent"] >= 1  # the larger, the more machines must agree
    assert 0.1 < fit["residual_sigma"] < 0.5


def test_a_set_spans_its_members_and_lies_between_them(energy, estimator) -> None:
    from wattback.footprint.models import ModelResolver

    resolver = ModelResolver(estimator.factors.models)
    for group in estimator.factors.models["sets"]:
        rows = energy["classes"][f"set:{group['id']}"]["rows"]
        members = [
            energy["classes"][resolver.resolve(each, "").model_class]["rows"] for each in group["members"]
        ]
        for kind, (low, central, high) in rows.items():
            assert low == min(each[kind][0] for each in members), (group["id"], kind)
            assert high == max(each[kind][2] for each in members), (group["id"], kind)
            middle = [each[kind][1] for each in members]
            assert min(middle) * 0.999 <= central <= max(middle) * 1.001, (group["id"], kind)


FACTORS = ("pue_factor", "embodied_g_per_kwh", "water_on_site_ml_per_kwh", "place_factor")
WITHIN = 0.06
WITHIN_WIDE = {("water_on_site_ml_per_kwh", "dense-8b"): 0.15, ("place_factor", "world"): 0.25}
"""One factor serves all classes: a wide one is a little too narrow for a class of which everything else is known."""

THREE_CLASSES = ("dense-8b", "dense-70b", "moe-44-132b-of-440b")


@pytest.fixture(scope="module")
def anew(calibrate, energy, estimator):
    """Everything drawn anew with another seed: the draws, and the energy of three classes."""
    chain, fit = energy["chain"], energy["fit"]
    draws = calibrate.Draws(ANOTHER_SEED, SAMPLES, chain, fit)
    architectures = calibrate.class_architectures(estimator.factors.models)
    return draws, {
        key: calibrate.class_samples(draws, chain, fit, architectures[key])["output"] for key in THREE_CLASSES
    }


def test_another_seed_gives_the_same_rows(energy, anew) -> None:
    for key, sample in anew[1].items():
        row = energy["classes"][key]["rows"]["output"]
        assert np.quantile(sample, QUANTILES) == pytest.approx(row, rel=0.02), key


@pytest.mark.parametrize("key", THREE_CLASSES)
@pytest.mark.parametrize("site", INPUTS["sites"])
@pytest.mark.parametrize("factor", FACTORS)
def test_energy_times_factor_has_the_quantiles_of_their_product(
    script, calibrate, energy, estimator, anew, key, site, factor
) -> None:
    draws, outputs = anew
    table = energy["sites"][site]
    pue = draws.between(table["pue"])
    of_it_kwh = {
        "pue_factor": lambda: pue,
        "embodied_g_per_kwh": lambda: draws.embodied_g_per_it_kwh,
        "water_on_site_ml_per_kwh": lambda: 1000.0 * draws.log_triangular(table["wue_l_per_kwh"]),
        "place_factor": lambda: pue * _places(script, calibrate, draws, table, estimator),
    }
    product = np.quantile(outputs[key] * of_it_kwh[factor](), QUANTILES)
    row = np.array(energy["classes"][key]["rows"]["output"])
    if factor != "pue_factor":
        row = row * table["pue_factor"]
    ours = row * table[factor]
    if factor == "place_factor":  # its middle is the market's published average, not that of the places
        ours, product = ours[[0, 2]], product[[0, 2]]
    within = WITHIN_WIDE.get((factor, key)) or WITHIN_WIDE.get((factor, site)) or WITHIN
    assert ours == pytest.approx(product, rel=within)
    assert 1.0 + within <= energy["bounds_worst_ratio"]  # the table itself says how far off it may be


def _places(script, calibrate, draws, site, estimator):
    grid = calibrate.newest_intensities(estimator.factors.grid)
    return script("place_factors").place_samples(draws, site, grid, INPUTS["place_sigma"]["value"])


def test_the_factors_bounds_are_narrower_than_the_factors_own(calibrate, energy, anew) -> None:
    """The corners of two ranges would claim to know less than is known."""
    draws, _ = anew
    for site in energy["sites"].values():
        own = np.quantile(
            1000.0 * draws.log_triangular(site["wue_l_per_kwh"]) / draws.between(site["pue"]), QUANTILES
        )
        assert own[0] < site["water_on_site_ml_per_kwh"][0]
        assert site["water_on_site_ml_per_kwh"][2] < own[2]


def test_what_the_package_measured_never_changed_since_the_fit(script) -> None:
    assert len(script("measurements").measured_runs()) == 328


SOURCE = {"version": "r", "retrieved": "d", "url": "u"}
DOCUMENT = {
    "version": "1",
    "unit": "gCO2e per kWh",
    "licence": "CC BY 4.0",
    "data_version": "x",
    "source": SOURCE,
    "areas": [],
}
COSTA_RICA = {
    "iso3": "CRI",
    "iso2": "CR",
    "display_name": "Costa Rica",
    "years": {"2024": 25.8, "2023": 25.3, "2025": -36.4},
}
WORLD = {"iso3": "WLD", "iso2": None, "display_name": "World", "years": {"2025": 460.1}}
USA = {"iso3": "USA", "iso2": "US", "display_name": "United States", "years": {"2023": 385.442}}


@pytest.fixture(scope="module")
def grid_table(script):
    return script("import_grid").grid_table


def test_the_grid_importer_leaves_out_a_year_below_zero_and_sorts_the_others(grid_table) -> None:
    rows = grid_table({**DOCUMENT, "areas": [COSTA_RICA]})["rows"]
    years = {"2023": 25.3, "2024": 25.8}
    expected = ["CRI", "CR", "Costa Rica", "g/kWh", years, "lifecycle, generation", "ember", "CC-BY-4.0"]
    assert rows == [expected]
    assert list(rows[0][4]) == ["2023", "2024"]


def test_the_grid_importer_puts_the_world_first_and_subregions_last(grid_table) -> None:
    rows = grid_table({**DOCUMENT, "areas": [USA, COSTA_RICA, WORLD]})["rows"]
    assert [row[0] for row in rows[:4]] == ["world", "CRI", "USA", "US-AZNM"]
    assert rows[0][1] == ""


def test_the_grid_importer_raises_subregions_to_the_basis_of_the_country(grid_table) -> None:
    """385.442 g/kWh on Ember's basis over 770.884 lb/MWh on EPA's: half a gram of each pound."""
    rows = {row[0]: row for row in grid_table({**DOCUMENT, "areas": [USA]})["rows"]}
    assert rows["US-CAMX"][3:5] == ["g/kWh", {"2023": 215.0}]
    assert rows["US-CAMX"][6:] == ["egrid", "public domain"]


@pytest.mark.parametrize(
    ("part", "other"), [("unit", "lb per MWh"), ("version", "2"), ("licence", "CC BY-NC 4.0")]
)
def test_the_grid_importer_refuses_a_form_it_does_not_know(grid_table, part, other) -> None:
    with pytest.raises(ValueError, match=r"not the grid\.json this script knows"):
        grid_table({**copy.deepcopy(DOCUMENT), part: other, "areas": [WORLD]})
