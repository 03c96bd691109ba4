"""The tables: whole, sourced, hashed as anybody can, and refused by file and row when damaged."""

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from wattback.footprint import FootprintError, load_factors
from wattback.footprint.factor_files import FILES

FACTORS = Path(__file__).parents[2] / "app/wattback/footprint/factors"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(FACTORS / name, tmp_path)
    return tmp_path


def rewrite(path: Path, change) -> None:
    table = json.loads(path.read_text(encoding="utf-8"))
    change(table)
    path.write_text(json.dumps(table), encoding="utf-8")


def test_the_version_names_a_month() -> None:
    name, month = load_factors().version.split("-")
    assert name == "factors"
    assert month == "2026.11"


def test_the_hash_is_what_sha256sum_gives() -> None:
    listing = subprocess.run(["sha256sum", *FILES], cwd=FACTORS, capture_output=True, check=True).stdout
    assert load_factors().sha256 == hashlib.sha256(listing).hexdigest()


def test_the_hash_follows_every_byte(copy: Path) -> None:
    for name in FILES:
        before = load_factors(str(copy)).sha256
        with (copy / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        assert load_factors(str(copy)).sha256 != before


def test_estimates_carry_version_and_hash(estimator, use) -> None:
    estimate, factors = estimator.estimate(use(output_tokens=1)), load_factors()
    assert (estimate.factors, estimate.factors_sha256) == (factors.version, factors.sha256)


def test_every_source_has_a_title_a_year_and_a_licence() -> None:
    factors = load_factors()
    for key, source in factors.energy["sources"].items():
        assert source["title"], key
        assert source["licence"], key
        assert 2020 <= source["year"] <= 2026, key
        assert isinstance(source["second_hand"], bool), key


def test_every_assumption_names_its_source() -> None:
    energy = load_factors().energy
    parts = [
        *(value for key, value in energy["chain"].items() if key != "hidden_reasoning"),
        *energy["chain"]["hidden_reasoning"].values(),
        *energy["pue"].values(),
        *energy["providers"].values(),
        *energy["classes"].values(),
    ]
    for part in parts:
        assert part["source"] in energy["sources"], part


def test_quantiles_of_a_row_rise_with_what_it_counts() -> None:
    for key, model_class in load_factors().energy["classes"].items():
        for site, rows in model_class["rows"].items():
            for bound in range(3):
                assert rows["cached_input"][bound] < rows["input"][bound], (key, site)
                assert rows["input"][bound] < rows["output"][bound], (key, site)
                assert rows["output"][bound] < rows["reasoning"][bound], (key, site)
                assert rows["output"][bound] <= rows["output_hidden_optional"][bound], (key, site)
                assert rows["reasoning"][bound] < rows["output_hidden_always"][bound], (key, site)


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
    with pytest.raises(FootprintError, match=name):
        load_factors(str(copy))


def _set(*path_and_value):
    *path, last, value = path_and_value

    def change(table) -> None:
        for key in path:
            table = table[key]
        table[last] = value

    return change


LARGE = ("classes", "large", "rows", "openai")
DAMAGES = [
    ("energy.json", _set("version", ""), "`version`"),
    ("energy.json", _set("classes", {}), "`classes`"),
    ("energy.json", _set("classes", "large", None), "class large"),
    ("energy.json", _set("classes", "large", "source", "hearsay"), "class large"),
    ("energy.json", _set("classes", "large", "rows", []), "class large, default"),
    ("energy.json", _set(*LARGE, None), "class large, openai"),
    ("energy.json", _set(*LARGE, "output", None), "class large, openai, output"),
    ("energy.json", _set(*LARGE, "output", [1, 2]), "class large, openai, output"),
    ("energy.json", _set(*LARGE, "output", [3, 2, 1]), "class large, openai, output"),
    ("energy.json", _set(*LARGE, "output", [0, 1, 2]), "class large, openai, output"),
    ("energy.json", _set(*LARGE, "output", [-1, 1, 2]), "class large, openai, output"),
    ("energy.json", _set(*LARGE, "output", [1, 2, float("nan")]), "class large, openai, output"),
    ("energy.json", _set(*LARGE, "output", [1, 2, float("inf")]), "class large, openai, output"),
    ("energy.json", _set(*LARGE, "output", ["1", "2", "3"]), "class large, openai, output"),
    ("energy.json", _set(*LARGE, "output", [True, True, True]), "class large, openai, output"),
    ("energy.json", _set("providers", "openai", "pue", "nowhere"), "provider openai"),
    ("energy.json", _set("providers", "openai", "zone", 7), "provider openai"),
    ("energy.json", _set("providers", "openai", "zone", "Atlantis"), "provider openai"),
    ("grid.json", _set("rows", []), "`rows`"),
    ("grid.json", _set("rows", 4, ["USA"]), "row 5"),
    ("grid.json", _set("rows", 4, None), "row 5"),
    ("grid.json", _set("rows", 4, 0, ""), "row 5"),
    ("grid.json", _set("rows", 4, 3, -36.4), "row 5 (ALB)"),
    ("grid.json", _set("rows", 4, 3, "24.7"), "row 5 (ALB)"),
    ("grid.json", _set("rows", 4, 4, "2025"), "row 5 (ALB)"),
    ("grid.json", _set("rows", 4, 6, "hearsay"), "row 5 (ALB)"),
    ("models.json", _set("models", 0, {}), "row 1"),
    ("models.json", _set("models", 0, "class", "tiny"), "row 1 (chatgpt-auto)"),
    ("models.json", _set("models", 0, "provider", "nobody"), "row 1 (chatgpt-auto)"),
    ("models.json", _set("models", 0, "reasoning", "sometimes"), "row 1 (chatgpt-auto)"),
    ("models.json", _set("models", 0, "source", "hearsay"), "row 1 (chatgpt-auto)"),
    ("models.json", _set("models", 0, "aliases", "auto"), "row 1 (chatgpt-auto)"),
    ("models.json", _set("models", 0, "aliases", [7]), "row 1 (chatgpt-auto)"),
    ("models.json", _set("models", 0, "label", None), "row 1 (chatgpt-auto)"),
    ("models.json", _set("models", 0, "confidence", None), "row 1 (chatgpt-auto)"),
    ("models.json", _set("families", 0, "model", "nothing"), "family 1"),
    ("models.json", _set("sites", "chatgpt", "default", "nothing"), "site chatgpt"),
    ("models.json", _set("sites", "chatgpt", "labels", "auto", "nothing"), "site chatgpt"),
]


@pytest.mark.parametrize(("name", "damage", "row"), DAMAGES)
def test_a_damaged_row_is_named(copy: Path, name: str, damage, row: str) -> None:
    rewrite(copy / name, damage)
    with pytest.raises(FootprintError) as refusal:
        load_factors(str(copy))
    assert f"{name} is damaged at {row}:" in str(refusal.value)
    assert "install Wattback again" in str(refusal.value)
