"""The documented format: a slip is named with its line, and nothing of the file is imported then."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from exports_made import ImportIt, Totals
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from wattback.imports.errors import Damaged, ImportFailed
from wattback.imports.generic_record import FIELDS, Records
from wattback.imports.readers import reader_of
from wattback.imports.source import Source
from wattback.imports.tokens import TokenCounting

SCHEMA = json.loads(
    (Path(__file__).resolve().parents[2] / "app/wattback/imports/usage-record.schema.json").read_text()
)
GOOD: dict[str, Any] = {
    "at": "2026-03-04T05:06:07Z", "site": "my-script", "model": "gpt-5", "input_tokens": 900, "output_tokens": 30,
    "cached_input_tokens": 800, "reasoning_tokens": 5, "id": "r-1",
}  # fmt: skip
METERED: dict[str, Any] = {"at": 1_772_600_000, "site": "home-server", "energy_wh": 12.5}


def jsonl(path: Path, *records: Any) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_answers_and_records(tmp_path: Path, import_it: ImportIt, ledger: sqlite3.Connection) -> None:
    path = jsonl(tmp_path / "mine.jsonl", GOOD, METERED)
    result = import_it(path)
    assert (result.kind, result.new, result.sites) == ("jsonl", 2, ("home-server", "my-script"))
    rows = ledger.execute(
        "SELECT site, at_ms, input_tokens, cached_input_tokens, output_tokens, reasoning_tokens, recorded_energy_wh, "
        "count_method FROM usage_event ORDER BY at_ms"
    ).fetchall()
    assert rows == [
        ("home-server", 1_772_600_000_000, 0, 0, 0, None, 12.5, "reported"),
        ("my-script", 1_772_600_767_000, 900, 800, 30, 5, None, "reported"),
    ]
    assert import_it(path).new == 0


def test_csv_and_jsonl_are_the_same_records(tmp_path: Path, import_it: ImportIt) -> None:
    import_it(jsonl(tmp_path / "mine.jsonl", GOOD, METERED))
    lines = [
        ";".join(FIELDS),
        "2026-03-04T05:06:07Z;my-script;gpt-5;900;30;800;5;r-1;",
        "1772600000;home-server;;;;;;;12.5",
    ]
    path = tmp_path / "mine.csv"
    path.write_text("\ufeff" + "\r\n".join(lines) + "\r\n", encoding="utf-8")
    result = import_it(path)
    assert (result.kind, result.read, result.already_known) == ("csv", 2, 2)


def test_equal_records_without_ids_are_two_and_stay_two(tmp_path: Path, import_it: ImportIt) -> None:
    path = jsonl(tmp_path / "mine.jsonl", METERED, METERED)
    assert import_it(path).new == 2
    assert import_it(path).new == 0
    assert import_it(jsonl(path, METERED, METERED, METERED)).new == 1


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"at": "yesterday"}, "`at` is no time"),
        ({"at": None}, "`at` is no time"),
        ({"at": True}, "`at` is no time"),
        ({"site": None}, "it names no `site`"),
        ({"site": 7}, "`site` is no text"),
        ({"input_tokens": "many"}, "`input_tokens` is no whole number from 0"),
        ({"input_tokens": 1.5}, "`input_tokens` is no whole number"),
        ({"output_tokens": -3}, "`output_tokens` is no whole number"),
        ({"output_tokens": None}, "it needs `input_tokens` and `output_tokens`, or else `energy_wh`"),
        ({"energy_wh": 3}, "it has tokens and `energy_wh`"),
        ({"tokens": 3}, "`tokens` is no field of this format"),
        ({"\x1b[31m": 3}, "it has a field that this format does not have"),
    ],
)
def test_a_slip_is_named_and_nothing_imported(
    tmp_path: Path, import_it: ImportIt, totals: Totals, change: dict[str, Any], says: str
) -> None:
    before = totals()
    path = jsonl(tmp_path / "mine.jsonl", GOOD, {**GOOD, "id": "r-2", **change})
    with pytest.raises(Damaged) as caught:
        import_it(path)
    assert str(caught.value).startswith(f"mine.jsonl, line 2: {says}")
    assert "Nothing was imported. Correct that line" in str(caught.value)
    assert totals() == before


def test_what_is_plainly_wrong_is_left_out_with_its_line(tmp_path: Path, import_it: ImportIt) -> None:
    result = import_it(jsonl(tmp_path / "mine.jsonl", GOOD, {**GOOD, "id": "x", "at": "2099-01-01"}))
    assert result.new == 1
    assert result.left_out[0].place == "mine.jsonl, line 2"
    assert result.left_out[0].reason == "its time is in the future"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "at,site,output_tokens,input_tokens\n2026-03-04,x,1\n",
            "line 2: it has 3 columns, and the first line names 4",
        ),
        (
            "at,site,output_tokens,colour\n2026-03-04,x,1,red\n",
            "line 1: 'colour' is no column of this format",
        ),
        ('at,site,output_tokens,input_tokens\n"2026-03-04,x,1,1\n', "it is no CSV"),
        (
            "at,site,output_tokens,input_tokens\n2026-03-04,x,1,123",
            "line 2: it does not end with a line break",
        ),
        ("at,site,output_tokens,input_tokens\n" + "9" * 2_000_000, "line 2: it is longer than a megabyte"),
    ],
)
def test_damaged_csv(tmp_path: Path, import_it: ImportIt, totals: Totals, text: str, says: str) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding="utf-8")
    before = totals()
    with pytest.raises(Damaged) as caught:
        import_it(path)
    assert says in str(caught.value)
    assert totals() == before


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), kind=st.sampled_from(["jsonl", "csv"]))
def test_cut_off_it_is_refused_or_ends_at_a_line(tmp_path: Path, data: st.DataObject, kind: str) -> None:
    records = [{**GOOD, "id": f"r-{number}"} for number in range(4)]
    lines = [json.dumps(record) for record in records]
    if kind == "csv":
        lines = [",".join(GOOD), *(",".join(str(each) for each in record.values()) for record in records)]
    text = "".join(f"{line}\n" for line in lines)
    length = data.draw(st.integers(len(lines[0]) + 1, len(text)))
    path = tmp_path / f"mine.{kind}"
    path.write_text(text[:length], encoding="utf-8")
    with Source(str(path)) as source:
        found = reader_of(kind).read(source, TokenCounting())
        cut = text[:length].rpartition("\n")[2]
        if cut and not (kind == "jsonl" and cut in lines):
            with pytest.raises(Damaged):
                list(found)
        else:
            assert len(list(found)) == len(text[:length].splitlines()) - (kind == "csv")


RECORDS = st.fixed_dictionaries(
    {},
    optional={
        "at": st.sampled_from(
            ["2026-03-04", "2026-03-04T05:06:07+01:00", 1_772_600_000, 1_772_600_000_000, "x", None]
        ),
        "site": st.sampled_from(["a", "my-script", None, 3]),
        "model": st.sampled_from(["gpt-5", None, 7]),
        "input_tokens": st.sampled_from([0, 5, -1, 2.5, None, True]),
        "output_tokens": st.sampled_from([0, 5, -1, None]),
        "cached_input_tokens": st.sampled_from([0, None, -1]),
        "reasoning_tokens": st.sampled_from([0, None, -1]),
        "id": st.sampled_from(["x", 7, None, 1.5]),
        "energy_wh": st.sampled_from([0.5, 0, -1, None]),
        "other": st.just(1),
    },
)


@settings(max_examples=500, deadline=None)
@given(record=RECORDS)
def test_the_schema_says_what_the_reader_does(record: dict[str, Any]) -> None:
    try:
        Records().use(record, "line 1")
        taken = True
    except ImportFailed:
        taken = False
    assert Draft202012Validator(SCHEMA).is_valid(record) == taken
