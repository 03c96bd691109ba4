"""The first minute against the real parts: browsers on a made-up home, the zone table, a ledger."""

import os
from pathlib import Path

import pytest

from wattback import autostart
from wattback.behind import setup
from wattback.behind.setup import Setup, country_of
from wattback.footprint import Estimator, use_of
from wattback.ledger.events import append_events
from wattback.usage.event import UsageEvent
from wattback.wiring import ledger

_TABLE = """# comment
DE\t+5230+01322\tEurope/Berlin\tmost of Germany
GB\t+513030-0000731\tEurope/London
US\t+404251-0740023\tAmerica/New_York\tEastern (most areas)
""".splitlines()


@pytest.fixture(autouse=True)
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "wattback"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    for name in ("XDG_CONFIG_HOME", "APPIMAGE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_a_browser_is_found_linked_and_reported(person: Path) -> None:
    assert Setup().browsers() == ()
    (person / ".mozilla" / "firefox" / "profile").mkdir(parents=True)
    (before,) = Setup().browsers()
    assert (before.name, before.is_linked) == ("Firefox", False)
    assert before.remedy == "", "linking is what helps"
    (after,) = Setup().link_browsers()
    assert after.is_linked
    assert after.text == "Firefox can reach Wattback."
    assert Setup().browsers() == (after,)


def test_a_browser_in_a_sandbox_says_so(person: Path) -> None:
    (person / "snap" / "chromium").mkdir(parents=True)
    (found,) = Setup().browsers()
    assert found.name == "Chromium (Snap)"
    assert not found.is_linked
    assert "Google Chrome" in found.remedy


def test_countries_come_from_the_zone_table() -> None:
    assert country_of("Europe/Berlin", _TABLE) == "DE"
    assert country_of("Europe/London", _TABLE) == "GB"
    assert country_of("Etc/UTC", _TABLE) is None
    assert country_of("", _TABLE) is None


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Europe/Berlin", "DEU"),
        (":America/Sao_Paulo", "BRA"),
        ("UTC", None),
        ("/usr/share/zoneinfo/Asia/Tokyo", "JPN"),
    ],
)
def test_the_likely_zone_is_the_country_of_the_clock(
    monkeypatch: pytest.MonkeyPatch, zone: str, expected: str | None
) -> None:
    monkeypatch.setenv("TZ", zone)
    found = Setup().likely_zone()
    assert (found and found[0]) == expected


def test_a_country_without_a_grid_figure_is_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "this_country", lambda: "AQ")
    assert Setup().likely_zone() is None


def _answer(source: str) -> UsageEvent:
    return UsageEvent(
        id=os.urandom(16),
        dedupe_key=os.urandom(32),
        at_ms=1_795_348_800_000,
        site="chatgpt",
        model_raw="gpt-5",
        input_tokens=1000,
        cached_input_tokens=0,
        output_tokens=400,
        reasoning_tokens=None,
        images_in=0,
        images_out=0,
        latency_ms=5000,
        count_method="exact:o200k_base",
        source=source,
    )


def test_only_answers_seen_live_are_the_first_ones() -> None:
    assert Setup().answers_counted() == 0
    with ledger() as connection:
        for source, expected in (("import:chatgpt", 0), ("live", 1), ("dom", 2)):
            event = _answer(source)
            append_events(connection, [event], [Estimator().estimate(use_of(event))])
            assert Setup().answers_counted() == expected


def test_starting_with_the_session_is_read_back(person: Path) -> None:
    assert not Setup().starts_with_session()
    Setup().set_starts_with_session(True)
    assert Setup().starts_with_session()
    assert Path(autostart.entry_path(autostart.this_session())).is_relative_to(person)
    Setup().set_starts_with_session(False)
    assert not Setup().starts_with_session()
