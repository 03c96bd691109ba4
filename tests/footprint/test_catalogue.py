"""The catalogue of models: sizes that agree with others', sources, and damage that is named by row."""

import copy
import importlib.util
import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.footprint.errors import DamagedFactorsError
from wattback.footprint.model_checks import check_models
from wattback.footprint.model_classes import COLUMNS, class_architectures, shortest
from wattback.footprint.model_names import normalise
from wattback.footprint.models import ModelResolver

MODELS = json.loads(
    (Path(__file__).parents[2] / "app/wattback/footprint/factors/models.json").read_text(encoding="utf-8")
)
RESOLVER = ModelResolver(MODELS)
ROWS = {row[0]: dict(zip(COLUMNS, row, strict=True)) for row in MODELS["models"]}
SETS = {group["id"]: group for group in MODELS["sets"]}
ARCHITECTURES = class_architectures(MODELS)
CLASSES = set(ARCHITECTURES) | {f"set:{key}" for key in SETS} | {"unknown"}
PROVIDER_KEYS = """
    openai anthropic google microsoft deepseek xai mistral meta perplexity alibaba moonshot zhipu cohere nvidia minimax
    amazon ai21 ibm huggingface tencent baidu bytedance unknown
"""
SITE_NAMES = """
    chatgpt claude gemini aistudio copilot m365copilot deepseek grok mistral perplexity huggingchat openwebui
    librechat poe meta qwen kimi zai ollama generic
"""
PROVIDERS, SITES = set(PROVIDER_KEYS.split()), set(SITE_NAMES.split())


def ecologits() -> dict:
    """Its table by path: importing the package would start its tracers."""
    spec = importlib.util.find_spec("ecologits")
    if spec is None or spec.origin is None:
        pytest.fail("ecologits is a development dependency: install the project's own again")
    return json.loads((Path(spec.origin).parent / "data/models.json").read_text(encoding="utf-8"))


def test_the_catalogue_passes_its_own_checks() -> None:
    check_models(MODELS, CLASSES, PROVIDERS)


def test_it_is_as_large_as_people_need_and_its_classes_are_few() -> None:
    assert len(ROWS) >= 260
    assert len(ARCHITECTURES) <= 125
    assert set(MODELS["sites"]) == SITES


def span(ends: tuple) -> str:
    return "-".join(shortest(end) for end in sorted(set(ends))) + "b"


def name_of(active: tuple, total: tuple | None, widths: tuple) -> str:
    """What a class is called: `dense-8b`, `moe-44-132b-of-440b`; widths other than 8 and 16 bits are added."""
    name = f"dense-{span(active)}" if total is None else f"moe-{span(active)}-of-{span(total)}"
    return name if widths == (1, 2) else f"{name}-w{'-'.join(map(shortest, widths))}"


@pytest.mark.parametrize(
    ("architecture", "name"),
    [
        (((8, 8), None, (1, 2)), "dense-8b"),
        (((8, 28), None, (1, 2)), "dense-8-28b"),
        (((22, 22), (235, 235), (1, 2)), "moe-22b-of-235b"),
        (((44.0, 132.0), (440.0, 440.0), (1.0, 2.0)), "moe-44-132b-of-440b"),
        (((8, 28), (8, 400), (1, 2)), "moe-8-28b-of-8-400b"),
        (((37, 37), (671, 671), (1,)), "moe-37b-of-671b-w1"),
        (((0.5, 0.5), None, (0.53, 1)), "dense-0.5b-w0.53-1"),
        (((540, 1800), (5400, 5400), (1, 2)), "moe-540-1800b-of-5400b"),
    ],
)
def test_a_class_is_called_after_its_architecture(architecture, name) -> None:
    assert name_of(*architecture) == name


def test_every_architecture_is_called_so_and_is_some_models() -> None:
    assert [name_of(*architecture) for architecture in ARCHITECTURES.values()] == list(ARCHITECTURES)
    assert {row["class"] for row in ROWS.values()} == set(ARCHITECTURES)


LARGEST_ROUNDING = 1.06
"""How far the size of a class may be from that of a model in it: a tenth of what the estimate is uncertain by."""


def off(one, other) -> float:
    return max(max(a / b, b / a) for a, b in zip(one, other, strict=True))


def test_the_class_of_every_model_is_of_its_size() -> None:
    for key, row in ROWS.items():
        active, total, _ = ARCHITECTURES[row["class"]]
        assert off(active, row["active_b"]) <= LARGEST_ROUNDING, key
        assert (total is None) == (row["total_b"] is None), key
        assert total is None or off(total, row["total_b"]) <= LARGEST_ROUNDING, key


SERVED_NARROWER = ("gpt-oss", "kimi-k2-thinking", "kimi-k2.5", "kimi-k2.6", "kimi-k3", "nemotron-3-ultra")
"""Weights released in 4 bits: nobody serves them wider than they are."""


def test_only_models_released_in_four_bits_are_served_in_them() -> None:
    for key, row in ROWS.items():
        _, _, widths = ARCHITECTURES[row["class"]]
        assert (widths[0] < 1) == key.startswith(SERVED_NARROWER), key


def test_every_source_is_used_and_said() -> None:
    assert {row["source"] for row in ROWS.values()} == set(MODELS["sources"])
    for key, source in MODELS["sources"].items():
        assert source["title"], key
        assert source["licence"], key
        assert 2020 <= source["year"] <= 2026, key
        assert isinstance(source["second_hand"], bool), key
        assert isinstance(source["url"], str), key


def test_one_row_a_line() -> None:
    path = Path(__file__).parents[2] / "app/wattback/footprint/factors/models.json"
    lines = path.read_text(encoding="utf-8").splitlines()
    starts = [f'  ["{row[0]}", ' for row in MODELS["models"]] + [f'  "{key}": [' for key in ARCHITECTURES]
    for start in starts:
        assert sum(line.startswith(start) for line in lines) == 1, start


def test_what_could_not_be_read_is_said() -> None:
    """A model whose size nobody else confirms has a source that says so; the most used ones are all confirmed."""
    unread = {key for key, row in ROWS.items() if row["source"] == "model-cards-unread"}
    assert MODELS["sources"]["model-cards-unread"]["second_hand"]
    assert not MODELS["sources"]["model-cards"]["second_hand"]
    assert len(unread) <= 8
    members = {member for group in SETS.values() for member in group["members"]}
    assert unread & members <= {"granite-3-2b"}


def test_published_sizes_are_points_and_guesses_of_small_closed_models_are_wide() -> None:
    for key, row in ROWS.items():
        if row["open"]:
            assert row["confidence"] == "published", key
            assert row["active_b"][0] == row["active_b"][1], key
            assert row["total_b"] is None or row["total_b"][0] == row["total_b"][1], key
        if row["source"] == "judgement-small-closed":
            assert not row["open"], key
            assert row["total_b"][0] == row["active_b"][0], key
            assert row["total_b"][1] in (235, 400), key


def test_every_set_has_two_members_or_more_that_exist() -> None:
    for key, group in SETS.items():
        assert len(set(group["members"])) == len(group["members"]) >= 2, key
        assert set(group["members"]) <= set(ROWS), key


def test_labels_and_prefixes_are_written_as_names_are_read() -> None:
    for site, entry in MODELS["sites"].items():
        for label in entry["labels"]:
            assert normalise(label) == label, (site, label)
    for prefix, model in MODELS["families"].items():
        assert model in ROWS or model in SETS, prefix


def test_only_first_party_sites_have_a_provider_of_their_own() -> None:
    for site in (
        "openwebui",
        "librechat",
        "poe",
        "huggingchat",
        "ollama",
        "perplexity",
        "m365copilot",
        "generic",
    ):
        assert MODELS["sites"][site]["provider"] == "unknown", site


def test_every_name_of_ecologits_is_known() -> None:
    table = ecologits()
    names = [model["name"] for model in table["models"]]
    names += [alias[key] for alias in table["aliases"] for key in ("name", "alias")]
    assert len(names) >= 342
    assert [name for name in names if RESOLVER.resolve(name, "").step == "unknown"] == []


# EcoLogits takes the size of these packings from their names; the cards of the models they pack say more.
PACKINGS_OF_ECOLOGITS = ("-gguf", "-pytorch", "-keras", "-flax", "-cpp", "-tflite")
SIZES_AGREE = 0.03
DIFFERENT_FROM_ECOLOGITS = {
    "CohereForAI/c4ai-command-r-plus-4bit": "it counts packed bytes; 4-bit weights are as many as the others",
    "CohereForAI/c4ai-command-r-v01-4bit": "it counts packed bytes; 4-bit weights are as many as the others",
    "mistral-small-2603": "8B active with embeddings and output in EcoLogits; Mistral's page says 6.5B",
    "mistral-small-latest": "8B active with embeddings and output in EcoLogits; Mistral's page says 6.5B",
    "mistral-medium": "the name serves 3.5 now, whose card says 128B",
    "mistral-medium-latest": "the name serves 3.5 now, whose card says 128B",
    "ministral-3b-2512": "the card of Ministral 3 counts 3.4B and a vision encoder of 0.4B",
    "ministral-3b-latest": "the card of Ministral 3 counts 3.4B and a vision encoder of 0.4B",
    "ministral-8b-2512": "EcoLogits has the size of 2410; the card of Ministral 3 counts 8.4B and 0.4B",
    "gemma-4-26b-a4b-it": "EcoLogits has the digits of the name; Google's card says 25.2B and 3.8B",
}


def test_sizes_of_open_models_agree_with_ecologits() -> None:
    compared, differing = 0, set()
    for model in ecologits()["models"]:
        row = ROWS.get(RESOLVER.resolve(model["name"], "").model_id)
        if row is None or not row["open"]:
            continue
        if model["provider"] == "huggingface_hub" and model["name"].lower().endswith(PACKINGS_OF_ECOLOGITS):
            continue
        compared += 1
        if not _agree(row, model["architecture"]):
            differing.add(model["name"])
    assert compared > 120
    assert differing == set(DIFFERENT_FROM_ECOLOGITS)


def test_guesses_of_closed_models_are_those_of_ecologits() -> None:
    compared = 0
    for model in ecologits()["models"]:
        row = ROWS.get(RESOLVER.resolve(model["name"], "").model_id)
        if row is None or row["open"] or row["source"] not in ("ecologits", "judgement-small-closed"):
            continue
        compared += 1
        parameters = model["architecture"]["parameters"]
        guess = parameters.get("active", parameters) if isinstance(parameters, dict) else parameters
        assert row["active_b"] == pytest.approx(_ends(guess), rel=0.06), model["name"]
        if row["source"] == "ecologits" and row["total_b"] is not None:
            assert row["total_b"] == pytest.approx(_ends(parameters["total"]), rel=0.06), model["name"]
    assert compared > 80


DIFFERENT_FROM_ECOCOST = {
    "qwen3-omni-30b-a3b-thinking": "32B with the parts that hear and see; the name says 30B",
    "nemotron-3.5-lightning-30b-a3b": "the digits of the name; its base has 31.6B and 3.2B",
}


def test_sizes_of_open_models_agree_with_ecocost() -> None:
    """It quotes the makers' cards of 2026, row by row."""
    from ecocost.loader import get_kb

    compared, differing = 0, set()
    for name, model in get_kb().models.items():
        row = ROWS.get(RESOLVER.resolve(name, "").model_id)
        if row is None or not row["open"]:
            continue
        compared += 1
        active, total = model.active_params_b.value, model.total_params_b
        if not (_same(row["active_b"], active) and _same(row["total_b"] or row["active_b"], total)):
            differing.add(name)
    assert compared >= 50
    assert differing == set(DIFFERENT_FROM_ECOCOST)


def _ends(value) -> list[float]:
    return [value["min"], value["max"]] if isinstance(value, dict) else [value, value]


def _agree(row: dict, architecture: dict) -> bool:
    parameters = architecture["parameters"]
    if architecture["type"] == "dense":
        return row["total_b"] is None and _same(row["active_b"], parameters)
    return _same(row["active_b"], parameters["active"]) and _same(row["total_b"], parameters["total"])


def _same(ours: list[float], theirs: object) -> bool:
    """Within 3 %, or the same once it is rounded to the whole billions that a name has."""
    ends = _ends(theirs)
    rounded = all(end == int(end) == round(own) for own, end in zip(ours, ends, strict=True))
    return rounded or ours == pytest.approx(ends, rel=SIZES_AGREE)


NAMED_SMALLER = {
    "gemma-7b": "8.5B by its card, which counts the embeddings",
    "codegemma-7b": "8.5B by its card, which counts the embeddings",
    "gemma-2-2b": "2.6B by its card, which counts the embeddings",
}


def test_a_size_written_in_an_id_is_its_size() -> None:
    """`-70b` in a model's own id is within 12 % of the size it is given: names round, typing errors do not."""
    for key, row in ROWS.items():
        if not row["open"] or key in NAMED_SMALLER:
            continue
        for part in key.split("-"):
            if part.endswith("b") and part[:-1].replace(".", "", 1).isdecimal() and "x" not in part:
                whole = (row["total_b"] or row["active_b"])[0]
                assert float(part[:-1]) == pytest.approx(whole, rel=0.22 if whole < 10 else 0.12), key


@pytest.mark.parametrize("key", ["gpt-4o", "qwen3-32b", "deepseek-v3"])
def test_a_class_missing_from_the_energy_table_is_named(key) -> None:
    missing = ROWS[key]["class"]
    with pytest.raises(DamagedFactorsError, match="it is not in the energy table") as caught:
        check_models(MODELS, CLASSES - {missing}, PROVIDERS)
    assert caught.value.row == f"architecture {missing}"


def cell(column: str, value: object, number: int = 0):
    def change(models) -> None:
        models["models"][number][COLUMNS.index(column)] = value

    return change


def put(*path_and_value):
    *path, last, value = path_and_value

    def change(models) -> None:
        place = models
        for key in path:
            place = place[key]
        place[last] = value

    return change


def take(*path):
    *path, last = path

    def change(models) -> None:
        place = models
        for key in path:
            place = place[key]
        del place[last]

    return change


FIRST = f"row 1 ({MODELS['models'][0][0]})"
DAMAGES = [
    (put("unit", "millions of parameters"), "`unit`"),
    (put("columns", [*COLUMNS[1:], COLUMNS[0]]), "`columns`"),
    (put("columns", None), "`columns`"),
    (put("models", []), "`models`"),
    (put("models", {}), "`models`"),
    (put("sets", None), "`sets`"),
    (put("families", []), "`families`"),
    (put("families", {}), "`families`"),
    (put("sites", []), "`sites`"),
    (put("sources", {}), "`sources`"),
    (put("sources", "ecologits", {}), "source ecologits"),
    (take("sources", "judgement"), "source judgement"),
    (put("architectures", []), "`architectures`"),
    (put("architectures", {}), "`architectures`"),
    (put("architectures", "dense-8b", None), "architecture dense-8b"),
    (put("architectures", "dense-8b", [[8, 8], None]), "architecture dense-8b"),
    (put("architectures", "dense-8b", [[8, 7], None, [1, 2]]), "architecture dense-8b"),
    (put("architectures", "dense-8b", [[8000, 8000], None, [1, 2]]), "architecture dense-8b"),
    (put("architectures", "dense-8b", [[8, 8], [7, 7], [1, 2]]), "architecture dense-8b"),
    (put("architectures", "dense-8b", 2, []), "architecture dense-8b"),
    (put("architectures", "dense-8b", 2, None), "architecture dense-8b"),
    (put("architectures", "dense-8b", 2, [2, 1]), "architecture dense-8b"),
    (put("architectures", "dense-8b", 2, [1, 1]), "architecture dense-8b"),
    (put("architectures", "dense-8b", 2, [0]), "architecture dense-8b"),
    (put("architectures", "dense-8b", 2, [16]), "architecture dense-8b"),
    (put("architectures", "dense-8b", 2, ["1"]), "architecture dense-8b"),
    (put("architectures", "dense-8b", 2, [True]), "architecture dense-8b"),
    (put("architectures", "dense-9.9b", [[9.9, 9.9], None, [1, 2]]), "architecture dense-9.9b"),
    (take("architectures", MODELS["models"][0][7]), FIRST),
    (put("models", 0, None), "row 1"),
    (put("models", 0, [1, 2]), "row 1"),
    (cell("id", None), "row 1"),
    (cell("id", ""), "row 1"),
    (cell("id", MODELS["models"][1][0]), f"row 2 ({MODELS['models'][1][0]})"),
    (cell("label", None), FIRST),
    (cell("label", ""), FIRST),
    (cell("provider", "nobody"), FIRST),
    (cell("provider", []), FIRST),
    (cell("open", 1), FIRST),
    (cell("open", None), FIRST),
    (cell("reasoning", "sometimes"), FIRST),
    (cell("reasoning", ["none"]), FIRST),
    (cell("active_b", [70, 20]), FIRST),
    (cell("active_b", [-1, 20]), FIRST),
    (cell("active_b", [0, 20]), FIRST),
    (cell("active_b", [20]), FIRST),
    (cell("active_b", 20), FIRST),
    (cell("active_b", None), FIRST),
    (cell("active_b", ["20", "70"]), FIRST),
    (cell("active_b", [True, True]), FIRST),
    (cell("active_b", [20, float("nan")]), FIRST),
    (cell("active_b", [20, float("inf")]), FIRST),
    (cell("active_b", [20, 500]), FIRST),
    (cell("active_b", [20_000, 70_000]), FIRST),
    (cell("total_b", [10, 400]), FIRST),
    (cell("total_b", [20, 60]), FIRST),
    (cell("total_b", 400), FIRST),
    (cell("total_b", [400_000, 400_000]), FIRST),
    (cell("class", "dense-9.9b"), FIRST),
    (cell("class", "unknown"), FIRST),
    (cell("class", "set:chatgpt-auto"), FIRST),
    (cell("class", ""), FIRST),
    (cell("class", None), FIRST),
    (cell("class", []), FIRST),
    (cell("confidence", "certain"), FIRST),
    (cell("confidence", None), FIRST),
    (cell("source", "hearsay"), FIRST),
    (cell("source", []), FIRST),
    (cell("date", "2022-13"), FIRST),
    (cell("date", "2022-00"), FIRST),
    (cell("date", "2022"), FIRST),
    (cell("date", "30-11-2022"), FIRST),
    (cell("date", 2022), FIRST),
    (cell("date", None), FIRST),
    (cell("aliases", "auto"), FIRST),
    (cell("aliases", [7]), FIRST),
    (cell("aliases", [MODELS["models"][1][0].upper()]), "name "),
    (cell("aliases", ["-"]), "name "),
    (put("sets", 0, None), "set 1"),
    (put("sets", 0, "id", 7), "set 1"),
    (put("sets", 0, "id", "gpt-4o"), "set 1 (gpt-4o)"),
    (put("sets", 0, "label", ""), "set 1 (chatgpt-auto)"),
    (put("sets", 0, "provider", "nobody"), "set 1 (chatgpt-auto)"),
    (put("sets", 0, "reasoning", "sometimes"), "set 1 (chatgpt-auto)"),
    (put("sets", 0, "members", ["gpt-4o"]), "set 1 (chatgpt-auto)"),
    (put("sets", 0, "members", ["gpt-4o", "gpt-4o"]), "set 1 (chatgpt-auto)"),
    (put("sets", 0, "members", ["gpt-4o", "gpt-5", "gpt-5"]), "set 1 (chatgpt-auto)"),
    (put("sets", 0, "members", ["gpt-4o", "nothing"]), "set 1 (chatgpt-auto)"),
    (put("sets", 0, "members", ["gpt-4o", []]), "set 1 (chatgpt-auto)"),
    (put("sets", 0, "members", ["gpt-4o", "claude-auto"]), "set 1 (chatgpt-auto)"),
    (put("sets", 0, "members", None), "set 1 (chatgpt-auto)"),
    (put("sets", 0, "aliases", None), "set 1 (chatgpt-auto)"),
    (put("sets", 0, "id", "brand-new"), "set 1 (brand-new)"),
    (put("families", "claude", "nothing"), "family claude"),
    (put("families", "claude", None), "family claude"),
    (put("families", "claude", []), "family claude"),
    (put("sites", "chatgpt", None), "site chatgpt"),
    (put("sites", "chatgpt", "provider", "nobody"), "site chatgpt"),
    (put("sites", "chatgpt", "default", "nothing"), "site chatgpt"),
    (put("sites", "chatgpt", "labels", None), "site chatgpt"),
    (put("sites", "chatgpt", "labels", "auto", "nothing"), "site chatgpt, auto"),
    (put("sites", "chatgpt", "prefix", 7), "site chatgpt"),
]


@pytest.mark.parametrize(("change", "place"), DAMAGES)
def test_a_damaged_row_is_named(change, place) -> None:
    damaged = copy.deepcopy(MODELS)
    change(damaged)
    with pytest.raises(DamagedFactorsError) as caught:
        check_models(damaged, CLASSES, PROVIDERS)
    assert caught.value.file == "models.json"
    assert caught.value.row.startswith(place)


def test_a_size_of_truth_values_is_not_taken_for_the_ones_checked_before() -> None:
    """`true` equals 1: a row like an earlier one but for that is refused all the same."""
    columns = [COLUMNS.index(name) for name in ("active_b", "total_b")]
    sizes = [[row[column] for column in columns] for row in MODELS["models"]]
    assert [[1, 1], None] in sizes[:-1]
    damaged = copy.deepcopy(MODELS)
    for column, value in zip(columns, ([True, True], None), strict=True):
        damaged["models"][-1][column] = value
    with pytest.raises(DamagedFactorsError, match="its active size is not a low and a high figure"):
        check_models(damaged, CLASSES, PROVIDERS)


ODD = [
    None,
    True,
    0,
    -1,
    7,
    1e9,
    "",
    "gpt-4o",
    [],
    [1],
    [1, 2, 3],
    ["a"],
    {},
    {"a": 1},
    float("nan"),
    [[]],
    (1, 2),
]


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(range(len(ROWS))), st.sampled_from(range(len(COLUMNS))), st.sampled_from(ODD))
def test_whatever_stands_in_a_cell_is_read_or_refused_and_never_fails(number, column, value) -> None:
    damaged = {**MODELS, "models": [*MODELS["models"]]}
    row = damaged["models"][number] = [*MODELS["models"][number]]
    before, row[column] = row[column], value
    refused = None
    try:
        check_models(damaged, CLASSES, PROVIDERS)
    except DamagedFactorsError as refusal:
        refused = refusal.file
    may_stay = value == before or COLUMNS[column] in (
        "label",
        "open",
        "total_b",
        "aliases",
    )
    assert refused == "models.json" or (refused is None and may_stay)


def test_checking_takes_a_moment() -> None:
    fastest = min(_seconds_to_check() for _ in range(10))
    assert fastest < 0.01  # 0.9 ms on the machine it was written on


def _seconds_to_check() -> float:
    before = time.perf_counter()
    check_models(MODELS, CLASSES, PROVIDERS)
    return time.perf_counter() - before
