"""What the window asks about imports, answered for the person's own ledger."""

from pathlib import Path

import pytest
from exports_made import plain_chat, write_json

from wattback.behind.imports import Imports, event_estimator
from wattback.desktop.services.imports import ImportProgress
from wattback.errors import WattbackError
from wattback.imports.readers import kinds
from wattback.ledger.events import recent_events
from wattback.ledger.settings import set_setting
from wattback.usage.recorded import recorded_event
from wattback.wiring import ledger


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    data = tmp_path / "wattback"
    monkeypatch.setenv("WATTBACK_HOME", str(data))
    monkeypatch.setenv("HOME", str(tmp_path))
    return data


@pytest.fixture
def export(tmp_path: Path) -> str:
    return str(write_json(tmp_path / "conversations.json", [plain_chat(number) for number in range(5)]))


def test_kinds_come_with_where_to_get_them() -> None:
    found = Imports().kinds()
    assert tuple(each.kind for each in found) == kinds()
    assert found[0].title == "ChatGPT export"


def test_a_file_is_recognised_without_counting(export: str) -> None:
    assert Imports().recognise(export) == "chatgpt"
    with pytest.raises(WattbackError, match="does not look like any history"):
        Imports().recognise(__file__)


def test_an_import_with_its_progress(export: str) -> None:
    told: list[ImportProgress] = []

    def tell(progress: ImportProgress) -> bool:
        told.append(progress)
        return True

    result = Imports().import_history("chatgpt", export, tell)
    assert result is not None
    assert (result.read, result.new, result.already_known) == (15, 15, 0)
    assert told[-1].bytes_done == told[-1].bytes_total == Path(export).stat().st_size
    assert told[-1].answers == 15
    again = Imports().import_history("chatgpt", export, tell)
    assert again is not None
    assert (again.new, again.already_known) == (0, 15)


def test_cancelled_it_counts_nothing(export: str) -> None:
    assert Imports().import_history("chatgpt", export, lambda _progress: False) is None
    with ledger() as connection:
        assert recent_events(connection, 1) == []


def test_watching_is_a_setting() -> None:
    imports = Imports()
    imports.set_watching(True)
    assert imports.is_watching()
    imports.set_watching(False)
    assert not imports.is_watching()


def test_no_history_is_found_in_an_empty_home() -> None:
    assert Imports().found() == ()


def test_records_are_taken_as_they_were_measured() -> None:
    with ledger() as connection:
        set_setting(connection, "footprint.zone", "FR")
        estimate = event_estimator(connection)(recorded_event(12.5, "home-server", 1_790_000_000_000))
    assert (estimate.energy_wh.low, estimate.energy_wh.high) == (12.5, 12.5)
    assert estimate.basis.zone == "FRA"
