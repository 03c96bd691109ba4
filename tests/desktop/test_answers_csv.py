"""The answers of a period as a CSV file: every one of them, once, or no file at all."""

import csv
from pathlib import Path

import pytest
from sample_usage import SampleUsage, sample_answer

from wattback import paths
from wattback.desktop.history.answers_csv import write_answers_csv
from wattback.desktop.services.usage import ALL_USE, UsageFilter
from wattback.errors import WattbackError
from wattback.files import FileUnusable
from wattback.periods import Period

BEGIN_MS = 1_795_348_800_000
ALL = Period(BEGIN_MS, BEGIN_MS + 10_000)


class DiskGoneError(WattbackError):
    title = "The disk is gone"


@pytest.fixture
def usage() -> SampleUsage:
    made = SampleUsage()
    made.set_answers([sample_answer(BEGIN_MS + number, 0.4, number) for number in range(2500)])
    return made


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_answer_once_newest_first_over_all_pages(usage: SampleUsage, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    assert write_answers_csv(usage, str(path), ALL, ALL_USE) == 2500
    rows = _rows(path)
    assert len({row["event_id"] for row in rows}) == 2500
    assert [row["at"] for row in rows] == sorted((row["at"] for row in rows), reverse=True)
    assert rows[-1]["at"] == "2026-11-22T12:00:00.000Z"
    assert (
        float(rows[0]["energy_low_wh"])
        < float(rows[0]["energy_central_wh"])
        < float(rows[0]["energy_high_wh"])
    )


def test_a_filter_holds_for_the_file_too(usage: SampleUsage, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    count = write_answers_csv(usage, str(path), ALL, UsageFilter(sites=("claude",)))
    rows = _rows(path)
    assert 0 < count == len(rows) < 2500
    assert {row["site"] for row in rows} == {"claude"}


def test_a_disk_that_fails_halfway_leaves_the_file_that_was_there(usage: SampleUsage, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text("mine")

    def fail_at_the_second_page() -> None:
        if usage.calls.count("answers") == 2:
            raise DiskGoneError("Nothing was lost.")

    usage.hold = fail_at_the_second_page
    with pytest.raises(DiskGoneError):
        write_answers_csv(usage, str(path), ALL, ALL_USE)
    assert path.read_text() == "mine"
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".wattback")] == []


def test_neither_ledger_nor_keys_are_written_over(usage: SampleUsage) -> None:
    for place in (paths.ledger_path(), f"{paths.ledger_path()}-wal", f"{paths.wallet_dir()}/keystore.json"):
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        with pytest.raises(FileUnusable):
            write_answers_csv(usage, place, ALL, ALL_USE)
        assert not Path(place).exists()
