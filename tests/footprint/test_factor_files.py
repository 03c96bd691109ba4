"""The tables: whole, sourced, hashed as anybody can, and refused by file and row when damaged or in another unit."""

import copy as copying
import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from wattback.footprint import FootprintError, Range, load_factors
from wattback.footprint.comparisons import everyday
from wattback.footprint.energy_checks import check_energy
from wattback.footprint.errors import DamagedFactorsError
from wattback.footprint.factor_files import FILES
from wattback.footprint.grid_checks import check_grid

FACTORS = Path(__file__).parents[2] / "app/wattback/footprint/factors"
TABLES = {
    name: json.loads((FACTORS / name).read_text(encoding="utf-8")) for name in (*FILES, "everyday.json")
}
NAN, INFINITE = float("nan"), float("inf")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in TABLES:
        shutil.copy(FACTORS / name, tmp_path)
    return tmp_path


def rewrite(path: Path, change) -> None:
    table = copying.deepcopy(TABLES[path.name])
    change(table)
    path.write_text(json.dumps(table), encoding="utf-8")


def test_the_version_names_a_month() -> None:
    name, month = load_factors().version.split("-")
    assert (name, month) == ("factors", "2026.12")


def test_the_hash_is_what_sha256sum_gives() -> None:
    listing = subprocess.run(["sha256sum", *FILES], cwd=FACTORS, capture_output=True, check=True).stdout
    assert load_factors().sha256 == hashlib.sha256(listing).hexdigest()


@pytest.mark.parametrize("name", FILES)
def test_the_hash_follows_every_byte(copy: Path, name: str) -> None:
    before = load_factors(str(copy)).sha256
    with (copy / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert load_factors(str(copy)).sha256 != before


def test_a_copy_elsewhere_is_the_same_tables(copy: Path) -> None:
    assert load_factors(str(copy)) == load_factors()


def test_estimates_carry_version_and_hash(estimator, use) -> None:
    estimate, factors = estimator.estimate(use(output_tokens=1)), load_factors()
    assert (estimate.factors, estimate.factors_sha256) == (factors.version, factors.sha256)


@pytest.mark.parametrize("name", ["energy.json", "everyday.json"])
def test_every_source_has_a_title_a_year_and_a_licence(name: str) -> None:
    for key, source in TABLES[name]["sources"].items():
        assert source["title"], key
        assert source["licence"], key
        assert 2020 <= source["year"] <= 2026, key


def assumptions(part: object, path: str = "") -> list[tuple[str, dict]]:
    """Every object that holds figures of its own."""
    if not isinstance(part, dict):
        return []
    if {"low", "value", "median"} & part.keys():
        return [(path, part)]
    return [found for key, each in part.items() for found in assumptions(each, f"{path}.{key}")]


def test_every_assumption_names_its_source() -> None:
    energy = TABLES["energy.json"]
    parts = {name: energy[name] for name in ("chain", "sites", "water_power_plant", "place_sigma")}
    found = assumptions(parts)
    assert len(found) > 40
    for path, part in found:
        assert part["source"] in energy["sources"], path
    for key, site in energy["sites"].items():
        assert {site["zone_source"], site["places_source"]} <= energy["sources"].keys(), key
    assert energy["fit"]["source"] in energy["sources"]


def test_every_source_of_the_energy_table_is_used() -> None:
    energy = TABLES["energy.json"]
    text = json.dumps({key: part for key, part in energy.items() if key != "sources"})
    for key in energy["sources"]:
        assert f'source": "{key}"' in text, key


def test_every_unit_of_the_energy_table_is_said() -> None:
    units = TABLES["energy.json"]["units"]
    site = next(iter(TABLES["energy.json"]["sites"].values()))
    factors = {key for key, value in site.items() if isinstance(value, list)}
    assert factors | {"classes", "image_out_wh", "context_wh", "water_power_plant_ml_per_kwh"} == units.keys()


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(FootprintError, match=f"{name} is damaged at the file itself"):
        load_factors(str(copy))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("kept", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_named_with_the_line(copy: Path, name: str, kept: float) -> None:
    raw = (copy / name).read_bytes().rstrip()
    (copy / name).write_bytes(raw[: int(len(raw) * kept)])
    with pytest.raises(FootprintError, match=rf"{name} is damaged at line \d+: it is not JSON"):
        load_factors(str(copy))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [b"[]", b"7", b"null", b"{}", b'"text"', b"\xff\xfe\x00", b"[" * 100_000])
def test_something_else_in_its_place_is_named(copy: Path, name: str, content: bytes) -> None:
    (copy / name).write_bytes(content)
    with pytest.raises(DamagedFactorsError) as refusal:
        load_factors(str(copy))
    assert refusal.value.file == name


def put(*path_and_value):
    *path, last, value = path_and_value

    def change(table) -> None:
        for key in path:
            table = table[key]
        table[last] = value

    return change


def drop(*path):
    *path, last = path

    def change(table) -> None:
        for key in path:
            table = table[key]
        del table[last]

    return change


def times(factor: float, *path):
    """Figures written in another unit."""
    *path, last = path

    def change(table) -> None:
        for key in path:
            table = table[key]
        figures = table[last]
        table[last] = (
            [each * factor for each in figures]
            if isinstance(figures, list)
            else {key: each * factor for key, each in figures.items()}
        )

    return change


LARGE = ("classes", "moe-44-132b-of-440b")
OUTPUT = (*LARGE, "rows", "output")
AT_OUTPUT = "class moe-44-132b-of-440b, output"
NOT_THREE_RISING = [
    None,
    7,
    [1, 2],
    [1, 2, 3, 4],
    [3, 2, 1],
    [1, 3, 2],
    [0, 1, 2],
    [-1, 1, 2],
    [1, 2, NAN],
    [NAN, NAN, NAN],
    [1, 2, INFINITE],
    ["1", "2", "3"],
    [True, True, True],
    {"low": 1, "central": 2, "high": 3},
]
AZURE = ("sites", "azure-usa")
SITE_FACTORS = ("pue_factor", "place_factor", "embodied_g_per_kwh", "water_on_site_ml_per_kwh")
USA = next(at for at, row in enumerate(TABLES["grid.json"]["rows"]) if row[0] == "USA")
AT_USA = f"row {USA + 1} (USA)"
ZONE, ALPHA_2, NAME, UNIT, YEARS, BASIS, SOURCE, LICENCE = range(8)

ENERGY_DAMAGES = [
    (put("version", ""), "`version`"),
    (drop("version"), "`version`"),
    (put("sources", {}), "`sources`"),
    (drop("sources", "ecocost", "licence"), "source ecocost"),
    (drop("sources", "ecocost", "second_hand"), "source ecocost"),
    (put("sources", "ecocost", "hearsay"), "source ecocost"),
    (drop("units"), "`units`"),
    (put("classes", {}), "`classes`"),
    (drop("classes", "unknown"), "`classes`"),
    (put(*LARGE, None), "class moe-44-132b-of-440b"),
    (put(*LARGE, "rows", []), "class moe-44-132b-of-440b"),
    (drop(*OUTPUT), AT_OUTPUT),
    *[(put(*OUTPUT, value), AT_OUTPUT) for value in NOT_THREE_RISING],
    *[
        (drop(*LARGE, "rows", kind), f"class moe-44-132b-of-440b, {kind}")
        for kind in TABLES["energy.json"]["classes"]["unknown"]["rows"]
    ],
    (put("image_out_wh", [3, 2, 1]), "`image_out_wh`"),
    (drop("image_out_wh"), "`image_out_wh`"),
    (put("context_wh", [0, 0, 0]), "`context_wh`"),
    (put("providers", {}), "`providers`"),
    (put("providers", "openai", "site", "the moon"), "provider openai"),
    (drop("providers", "openai", "label"), "provider openai"),
    (put("providers", "openai", None), "provider openai"),
    (put("sites", []), "`sites`"),
    (put(*AZURE, None), "site azure-usa"),
    (put(*AZURE, "zone", "Atlantis"), "site azure-usa"),
    *[(drop(*AZURE, name), f"site azure-usa, {name}") for name in SITE_FACTORS],
    *[(put(*AZURE, name, [3, 2, 1]), f"site azure-usa, {name}") for name in SITE_FACTORS],
    (put(*AZURE, "market_based_g_per_kwh", 96), "site azure-usa, market_based_g_per_kwh"),
    (put(*AZURE, "market_based_g_per_kwh", {"value": -1}), "site azure-usa, market_based_g_per_kwh"),
    (put("water_power_plant", {}), "`water_power_plant`"),
    (put("water_power_plant", "Atlantis", {"ml_per_kwh": [2000, 2500, 2800]}), "water of Atlantis"),
    (put("water_power_plant", "USA", "ml_per_kwh", [3, 2, 1]), "water of USA"),
]
GRID_DAMAGES = [
    (put("unit", None), "`unit`"),
    (put("columns", ["zone"]), "`columns`"),
    (put("sources", {}), "`sources`"),
    (put("rows", []), "`rows`"),
    (drop("rows", 0), "`rows`"),  # the world
    (put("rows", USA, ["USA"]), f"row {USA + 1}"),
    (put("rows", USA, None), f"row {USA + 1}"),
    (put("rows", USA, ZONE, ""), f"row {USA + 1}"),
    (put("rows", USA, ZONE, 7), f"row {USA + 1}"),
    (put("rows", USA, ZONE, "world"), f"row {USA + 1} (world)"),
    (put("rows", USA, ALPHA_2, None), AT_USA),
    (put("rows", USA, ALPHA_2, "United States"), AT_USA),
    (put("rows", USA, NAME, None), AT_USA),
    (put("rows", USA, NAME, ""), AT_USA),
    (put("rows", USA, YEARS, {}), AT_USA),
    (put("rows", USA, YEARS, 384.4), AT_USA),
    (put("rows", USA, YEARS, "2025", -36.4), AT_USA),
    (put("rows", USA, YEARS, "2025", "384.4"), AT_USA),
    (put("rows", USA, YEARS, "2025", NAN), AT_USA),
    (put("rows", USA, YEARS, "2025", INFINITE), AT_USA),
    (put("rows", USA, YEARS, "2025", True), AT_USA),
    (put("rows", USA, YEARS, "2025", None), AT_USA),
    (put("rows", USA, YEARS, "MMXXV", 384.4), AT_USA),
    (put("rows", USA, YEARS, "٢٠٢٥", 384.4), AT_USA),
    (put("rows", USA, BASIS, None), AT_USA),
    (put("rows", USA, SOURCE, "hearsay"), AT_USA),
    (put("rows", USA, SOURCE, []), AT_USA),
    (put("rows", USA, LICENCE, None), AT_USA),
]
MODEL_DAMAGES = [  # one of each kind here; test_catalogue.py has them all
    (put("models", 0, {}), "row 1"),
    (put("models", 0, 2, "nobody"), "row 1 (gpt-3.5-turbo)"),
    (put("sets", 0, "members", ["gpt-4o"]), "set 1 (chatgpt-auto)"),
    (put("families", "claude", "nothing"), "family claude"),
    (put("architectures", "dense-8b", None), "architecture dense-8b"),
    (put("sites", "chatgpt", "default", "nothing"), "site chatgpt"),
    (put("models", 0, 11, [7]), "row 1 (gpt-3.5-turbo)"),
]
WRONG_UNITS = [
    ("energy.json", put("units", "classes", "J of the computers per 1,000 tokens"), "`units`"),
    ("energy.json", put("units", "classes", "kWh of the computers per 1,000 tokens"), "`units`"),
    ("energy.json", put(*LARGE, "unit", "J of the computers per 1,000 tokens"), "class moe-44-132b-of-440b"),
    (
        "energy.json",
        put(*LARGE, "unit", "kWh of the computers per 1,000 tokens"),
        "class moe-44-132b-of-440b",
    ),
    ("energy.json", put(*LARGE, "unit", "Wh of the computers per token"), "class moe-44-132b-of-440b"),
    ("energy.json", drop(*LARGE, "unit"), "class moe-44-132b-of-440b"),
    ("energy.json", times(1e6, *OUTPUT), AT_OUTPUT),
    (
        "energy.json",
        times(1e-3, *AZURE, "water_on_site_ml_per_kwh"),
        "site azure-usa, water_on_site_ml_per_kwh",
    ),
    ("energy.json", times(1e-3, *AZURE, "embodied_g_per_kwh"), "site azure-usa, embodied_g_per_kwh"),
    ("energy.json", times(100, *AZURE, "pue_factor"), "site azure-usa, pue_factor"),  # percent
    ("energy.json", times(1e-3, "water_power_plant", "USA", "ml_per_kwh"), "water of USA"),
    ("energy.json", times(1e-3, "image_out_wh"), "`image_out_wh`"),
    ("energy.json", times(3600, "image_out_wh"), "`image_out_wh`"),
    ("energy.json", times(1e-3, "context_wh"), "`context_wh`"),
    ("energy.json", times(3600, "context_wh"), "`context_wh`"),
    (
        "energy.json",
        put("sites", "google", "market_based_g_per_kwh", "value", 96_000),
        "site google, market_",
    ),
    ("grid.json", put("unit", "kg/kWh"), "`unit`"),
    ("grid.json", put("rows", USA, UNIT, "kg/kWh"), AT_USA),
    ("grid.json", put("rows", USA, UNIT, "lb/MWh"), AT_USA),
    ("grid.json", put("rows", USA, UNIT, None), AT_USA),
    ("grid.json", times(1e-3, "rows", USA, YEARS), AT_USA),  # kg/kWh
    ("grid.json", times(1e3, "rows", USA, YEARS), AT_USA),  # g/MWh
    ("models.json", put("unit", "millions of parameters"), "`unit`"),
    ("models.json", times(1e3, "models", 0, 5), "row 1 (gpt-3.5-turbo)"),
]
DAMAGES = [
    *[("energy.json", *each) for each in ENERGY_DAMAGES],
    *[("grid.json", *each) for each in GRID_DAMAGES],
    *[("models.json", *each) for each in MODEL_DAMAGES],
]


def assert_refused(copy: Path, name: str, damage, row: str) -> None:
    rewrite(copy / name, damage)
    with pytest.raises(DamagedFactorsError) as refusal:
        load_factors(str(copy))
    assert refusal.value.file == name
    assert refusal.value.row.startswith(row)
    assert f"{name} is damaged at {row}" in str(refusal.value)
    assert "install Wattback again" in str(refusal.value)
    assert len(str(refusal.value)) < 400


@pytest.mark.parametrize(("name", "damage", "row"), DAMAGES)
def test_a_damaged_row_is_named(copy: Path, name: str, damage, row: str) -> None:
    assert_refused(copy, name, damage, row)


@pytest.mark.parametrize(("name", "damage", "row"), WRONG_UNITS)
def test_figures_in_another_unit_are_refused(copy: Path, name: str, damage, row: str) -> None:
    assert_refused(copy, name, damage, row)


@pytest.mark.parametrize(("unit", "factor"), [("J", 3600.0), ("kWh", 1e-3)])
def test_every_class_in_another_unit_is_refused_by_its_figures(unit: str, factor: float) -> None:
    energy, zones = TABLES["energy.json"], {row[0] for row in TABLES["grid.json"]["rows"]}
    check_energy(energy, zones)
    for key, model_class in energy["classes"].items():
        rows = {kind: [each * factor for each in row] for kind, row in model_class["rows"].items()}
        damaged = {**energy, "classes": {**energy["classes"], key: {**model_class, "rows": rows}}}
        with pytest.raises(DamagedFactorsError) as refusal:
            check_energy(damaged, zones)
        assert refusal.value.row.startswith(f"class {key}, "), unit


def test_every_zone_in_kilograms_is_refused_by_its_figures() -> None:
    grid = TABLES["grid.json"]
    for number, row in enumerate(grid["rows"]):
        kilograms = {year: figure / 1000 for year, figure in row[YEARS].items()}
        rows = [*grid["rows"]]
        rows[number] = [*row[:YEARS], kilograms, *row[YEARS + 1 :]]
        with pytest.raises(DamagedFactorsError, match=row[ZONE]):
            check_grid({**grid, "rows": rows})


EVERYDAY_DAMAGES = [
    (put("rows", []), "`rows`"),
    (put("rows", 0, None), "`rows`"),
    (put("rows", 0, "id", 7), "`rows`"),
    (put("rows", 0, "quantity", "energy_kwh"), "row phone"),
    (put("rows", 0, "amount", 0), "row phone"),
    (put("rows", 0, "amount", 0.0176), "row phone"),  # kWh
    (put("rows", 0, "amount", NAN), "row phone"),
    (put("rows", 0, "source", "hearsay"), "row phone"),
    (put("rows", 0, "many", None), "row phone"),
    (put("sources", {}), "`sources`"),
]
SOMETHING = Range(1.0, 2.0, 3.0)


@pytest.mark.parametrize(("damage", "row"), EVERYDAY_DAMAGES)
def test_a_damaged_everyday_figure_is_named(copy: Path, damage, row: str) -> None:
    rewrite(copy / "everyday.json", damage)
    with pytest.raises(DamagedFactorsError) as refusal:
        everyday(SOMETHING, SOMETHING, str(copy))
    assert (refusal.value.file, refusal.value.row) == ("everyday.json", row)


def test_missing_everyday_figures_stop_no_estimate(copy: Path) -> None:
    (copy / "everyday.json").unlink()
    assert load_factors(str(copy)).version == load_factors().version
    with pytest.raises(DamagedFactorsError, match=r"everyday\.json is damaged at the file itself"):
        everyday(SOMETHING, SOMETHING, str(copy))
