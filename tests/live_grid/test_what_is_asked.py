"""Whom Wattback asks, about what, and what becomes of the answer."""

import sqlite3
from typing import Any

import pytest

from wattback.ledger.settings import SettingError, set_setting
from wattback.live_grid.errors import NotChosen


def test_the_uk_service_is_asked_without_a_key_and_its_actual_figure_is_kept(
    briton: Any, service: Any
) -> None:
    service.says_uk()
    outcome = briton.refresh()
    ((path, headers),) = service.requests
    assert path == "/intensity"
    assert headers["user-agent"] == "Wattback"
    assert "auth-token" not in headers
    assert briton.key not in str(headers)
    assert briton.stored() == [("GBR", "uk-carbon-intensity", 263.0, 0, "direct, consumption")]
    assert outcome.fetched
    assert outcome.reading.fetched_at_ms == briton.now_ms
    assert outcome.text == "UK Carbon Intensity, GBR: 263 g/kWh, measured (direct, consumption)."


def test_a_forecast_serves_until_the_actual_figure_is_known(briton: Any, service: Any) -> None:
    service.says_uk(intensity={"actual": None})
    assert "266 g/kWh, estimated" in briton.refresh().text
    service.says_uk()
    briton.refresh(manual=True)
    assert briton.stored() == [("GBR", "uk-carbon-intensity", 263.0, 0, "direct, consumption")]


def test_electricity_maps_is_asked_for_the_chosen_country_with_the_key_as_header(
    german: Any, service: Any
) -> None:
    service.says_maps()
    german.refresh()
    ((path, headers),) = service.requests
    assert path == "/v3/carbon-intensity/latest?zone=DE"
    assert headers["auth-token"] == german.key
    assert german.stored() == [("DEU", "electricity-maps", 302.0, 1, "lifecycle, consumption")]


def test_a_part_of_the_chosen_country_can_be_named(german: Any, service: Any) -> None:
    german.choose(footprint__zone="us", grid__electricity_maps_zone="US-CAL-CISO")
    service.says_maps(zone="US-CAL-CISO", isEstimated=False, emissionFactorType="direct")
    german.refresh()
    assert service.requests[0][0].endswith("zone=US-CAL-CISO")
    assert german.stored() == [("US-CAL-CISO", "electricity-maps", 302.0, 0, "direct, consumption")]


def test_a_subregion_is_asked_for_as_the_person_named_it(german: Any, service: Any) -> None:
    german.choose(footprint__zone="US-CAMX", grid__electricity_maps_zone="US-CAL-CISO")
    service.says_maps(zone="US-CAL-CISO")
    assert german.refresh().fetched


def test_what_a_service_leaves_out_is_taken_for_less_known_not_for_more(german: Any, service: Any) -> None:
    service.says({"zone": "DE", "carbonIntensity": 12.5, "datetime": "2026-11-25T11:00:00+01:00"})
    german.refresh()
    assert german.stored() == [("DEU", "electricity-maps", 12.5, 1, "lifecycle, consumption")]


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({}, "Live grid intensity is off"),
        ({"grid__live": "electricity-maps"}, "No zone is chosen"),
        (
            {"grid__live": "electricity-maps", "footprint__zone": "world"},
            "no figures for the chosen zone, World",
        ),
        ({"grid__live": "uk-carbon-intensity", "footprint__zone": "FRA"}, "footprint.zone to GBR"),
        (
            {"grid__live": "uk-carbon-intensity", "footprint__zone": "GBR", "footprint__factor_g_per_kwh": 9},
            "intensity of your own is set",
        ),
        ({"grid__live": "electricity-maps", "footprint__zone": "US-CAMX"}, "begin with US."),
        (
            {
                "grid__live": "electricity-maps",
                "footprint__zone": "DEU",
                "grid__electricity_maps_zone": "US-CAL-CISO",
            },
            "US-CAL-CISO, which is not in the chosen zone, Germany",
        ),
    ],
)
def test_nothing_is_asked_when_the_place_is_not_known(
    person: Any, service: Any, settings: dict[str, Any], says: str
) -> None:
    person.choose(**settings)
    outcome = person.refresh()
    assert (outcome.fetched, outcome.reading, outcome.trouble) == (False, None, None)
    assert says in outcome.text
    with pytest.raises(NotChosen, match=r"annual factor meanwhile") as told:
        person.refresh(manual=True)
    assert str(told.value) == outcome.text
    assert service.requests == []


@pytest.mark.parametrize(
    "address",
    [
        "https://grid.example",
        "https://grid.example:8443/path",
        "http://localhost:9000",
        "http://127.0.0.1:9",
        "http://[::1]:80",
    ],
)
def test_a_key_may_travel_encrypted_or_stay_on_this_machine(ledger: sqlite3.Connection, address: str) -> None:
    set_setting(ledger, "grid.live_url", address)


@pytest.mark.parametrize(
    "address",
    [
        "http://grid.example",
        "http://127.0.0.1.grid.example",
        "http://localhost@grid.example",
        "https://name:password@grid.example",
        "https://grid.example/?a=1",
        "https://grid.example/#a",
        "http://localhost\\@grid.example",
        "https://",
        "https://grid.example:99999",
        "https://grid .example",
        "ftp://localhost",
        "file:///etc/passwd",
        "grid.example",
    ],
)
def test_an_address_that_would_show_the_key_is_refused(ledger: sqlite3.Connection, address: str) -> None:
    with pytest.raises(SettingError, match="https address"):
        set_setting(ledger, "grid.live_url", address)


@pytest.mark.parametrize("zone", ["DE", "US-CAL-CISO", "DK-DK1"])
def test_a_zone_is_written_as_electricity_maps_writes_it(ledger: sqlite3.Connection, zone: str) -> None:
    set_setting(ledger, "grid.electricity_maps_zone", zone)


@pytest.mark.parametrize("zone", ["de", "DE&zone=FR", "-", "1", "DE FR", "../v4"])
def test_a_text_that_is_no_zone_is_refused(ledger: sqlite3.Connection, zone: str) -> None:
    with pytest.raises(SettingError, match="US-CAL-CISO"):
        set_setting(ledger, "grid.electricity_maps_zone", zone)


def test_an_unsafe_address_that_got_into_the_ledger_is_not_used(german: Any, service: Any) -> None:
    german.ledger.execute("UPDATE setting SET value = '\"http://grid.example\"' WHERE key = 'grid.live_url'")
    with pytest.raises(NotChosen, match="not one to send a key to"):
        german.refresh(manual=True)
