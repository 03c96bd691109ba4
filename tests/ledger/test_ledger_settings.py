"""The person's choices: defaults in one place, nothing impossible stored, nothing of a newer version lost."""

import sqlite3

import pytest

from wattback.footprint import FootprintError
from wattback.ledger.connection import open_ledger
from wattback.ledger.settings import (
    SETTINGS,
    SettingError,
    SettingValue,
    all_settings,
    get_flag,
    get_integer,
    get_number,
    get_setting,
    get_text,
    parse_setting,
    set_setting,
)


def test_defaults_hold_until_the_person_chooses(ledger: sqlite3.Connection) -> None:
    assert all_settings(ledger) == {key: setting.default for key, setting in SETTINGS.items()}
    assert get_setting(ledger, "network") == "practice"
    assert get_text(ledger, "offset.mode") == "manual"
    assert get_integer(ledger, "caps.per_day_micro") == 2_000_000
    assert get_number(ledger, "offset.max_age_days") == 31.0
    assert get_flag(ledger, "counting.paused") is False


@pytest.mark.parametrize("key", list(SETTINGS))
def test_every_default_may_be_chosen_and_is_explained(ledger: sqlite3.Connection, key: str) -> None:
    set_setting(ledger, key, SETTINGS[key].default)
    assert get_setting(ledger, key) == SETTINGS[key].default
    assert SETTINGS[key].help.endswith(".")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("offset.mode", "automatic"),
        ("offset.threshold_wh", 0.5),
        ("offset.threshold_wh", 7),
        ("footprint.zone", "FRA"),
        ("footprint.zone", None),
        ("footprint.factor_g_per_kwh", 0),
        ("counting.paused", True),
        ("caps.per_transaction_micro", 0),
    ],
)
def test_a_choice_outlives_the_connection(
    ledger: sqlite3.Connection, ledger_path: str, key: str, value: SettingValue
) -> None:
    set_setting(ledger, key, value)
    other = open_ledger(ledger_path)
    assert get_setting(other, key) == value
    assert all_settings(other)[key] == value
    other.close()


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("offset.mode", "yolo", "manual or ask or automatic"),
        ("offset.mode", None, "manual or ask or automatic"),
        ("counting.paused", 1, "true or false"),
        ("offset.max_age_days", 1.5, "a whole number from 1 to 3,660"),
        ("offset.max_age_days", True, "a whole number"),
        ("offset.fee_share_max", 1.01, "a number from 0 to 1"),
        ("offset.threshold_wh", float("nan"), "a number from"),
        ("offset.threshold_wh", float("inf"), "a number from"),
        ("caps.per_day_micro", -1, "a whole number from 0"),
        ("footprint.factor_g_per_kwh", "many", "a number from 0 to 10,000 or null"),
        ("network", "", "a text of 1 to 32 characters"),
        ("footprint.zone", "x" * 33, "a text of 1 to 32 characters or null"),
    ],
)
def test_an_impossible_choice_is_refused_in_words(
    ledger: sqlite3.Connection, key: str, value: SettingValue, says: str
) -> None:
    with pytest.raises(SettingError) as caught:
        set_setting(ledger, key, value)
    assert key in str(caught.value)
    assert says in str(caught.value)
    assert get_setting(ledger, key) == SETTINGS[key].default


def test_a_zone_nobody_knows_is_refused(ledger: sqlite3.Connection) -> None:
    with pytest.raises(FootprintError, match="No grid factor for the zone 'Atlantis'"):
        set_setting(ledger, "footprint.zone", "Atlantis")
    assert get_setting(ledger, "footprint.zone") is None


def test_an_unknown_key_is_refused_with_the_known_ones(ledger: sqlite3.Connection) -> None:
    for use in (lambda: get_setting(ledger, "colour"), lambda: set_setting(ledger, "colour", "red")):
        with pytest.raises(SettingError, match=r"no setting 'colour'.*offset\.mode"):
            use()


def test_what_a_newer_version_stored_is_kept(ledger: sqlite3.Connection) -> None:
    ledger.execute("INSERT INTO setting VALUES ('moon.phase', '\"full\"'), ('offset.mode', '\"telepathic\"')")
    ledger.execute("INSERT INTO setting VALUES ('network', 'not json')")
    values = all_settings(ledger)
    assert "moon.phase" not in values
    assert values["offset.mode"] == "manual", "a value this version does not know counts as not chosen"
    assert values["network"] == "practice"
    set_setting(ledger, "counting.paused", True)
    assert ledger.execute("SELECT value FROM setting WHERE key = 'moon.phase'").fetchone() == ('"full"',)


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("offset.mode", "ask", "ask"),
        ("footprint.zone", "null", None),
        ("footprint.zone", "DE", "DE"),
        ("counting.paused", "true", True),
        ("offset.threshold_wh", "12.5", 12.5),
        ("caps.per_day_micro", "5000000", 5_000_000),
    ],
)
def test_texts_from_the_command_line_are_read(key: str, text: str, value: SettingValue) -> None:
    assert parse_setting(key, text) == value


@pytest.mark.parametrize(("key", "text"), [("counting.paused", "yes"), ("offset.max_age_days", "soon")])
def test_texts_that_mean_nothing_are_refused(key: str, text: str) -> None:
    with pytest.raises(SettingError, match=key):
        parse_setting(key, text)


def test_with_another_zone_the_zone_of_electricity_maps_is_forgotten(ledger) -> None:
    set_setting(ledger, "footprint.zone", "USA")
    set_setting(ledger, "grid.electricity_maps_zone", "US-CAL-CISO")
    set_setting(ledger, "footprint.zone", "USA")
    assert get_setting(ledger, "grid.electricity_maps_zone") == "US-CAL-CISO"
    set_setting(ledger, "footprint.zone", "POL")
    assert get_setting(ledger, "grid.electricity_maps_zone") is None


def test_with_another_live_service_its_address_is_forgotten(ledger) -> None:
    set_setting(ledger, "grid.live", "uk-carbon-intensity")
    set_setting(ledger, "grid.live_url", "https://proxy.example")
    set_setting(ledger, "grid.live", "electricity-maps")
    assert get_setting(ledger, "grid.live_url") is None
