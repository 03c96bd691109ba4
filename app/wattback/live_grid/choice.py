"""What the person chose: which service, about which place, at which address."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wattback.footprint import load_factors
from wattback.footprint.grid import Grid, ZoneFactor
from wattback.ledger.grid_readings import ELECTRICITY_MAPS, UK_CARBON_INTENSITY, ReadingKey, reading_key
from wattback.ledger.settings import SettingValue, is_safe_address
from wattback.live_grid.electricity_maps import MAPS
from wattback.live_grid.errors import NotChosen
from wattback.live_grid.service import Service
from wattback.live_grid.uk_carbon_intensity import UK

SERVICES: dict[str, Service] = {UK_CARBON_INTENSITY: UK, ELECTRICITY_MAPS: MAPS}


@dataclass(frozen=True, slots=True)
class LiveChoice:
    """Everything that is settled before asking.

    Attributes:
        service: Whom to ask.
        zone: ISO 3166 alpha-3 code of the chosen zone.
        key: Under what the answer is stored.
        service_zone: The place as the service names it.
        base_address: Where to ask, without a slash at its end.
    """

    service: Service
    zone: str
    key: ReadingKey
    service_zone: str
    base_address: str


def live_choice(settings: Mapping[str, SettingValue]) -> LiveChoice:
    """The choice that the settings add up to.

    Args:
        settings: As `all_settings` gives them.

    Raises:
        NotChosen: Live intensity is off, or the settings leave nothing to ask for; says what to set.
        UnknownZoneError: `footprint.zone` names no zone of the factor tables.
    """
    source, chosen_zone = str(settings["grid.live"]), settings["footprint.zone"]
    if source not in SERVICES:
        raise NotChosen(
            "Live grid intensity is off.",
            "To use it, set grid.live to uk-carbon-intensity or electricity-maps.",
        )
    if settings["footprint.factor_g_per_kwh"] is not None:
        raise NotChosen(
            "A grid intensity of your own is set, and no live one goes before it.",
            "Set footprint.factor_g_per_kwh to null to use live figures.",
        )
    if chosen_zone is None:
        raise NotChosen(
            "No zone is chosen, so nobody knows which grid's intensity would be the right one.",
            "Set footprint.zone to the country of the data centre to use live figures.",
        )
    service, table = SERVICES[source], load_factors().grid
    zone = Grid(table).find(str(chosen_zone))
    key = reading_key(settings, zone.zone)
    if key is None:
        raise NotChosen(
            f"{service.name} has no figures for the chosen zone, {zone.name}.",
            "Set grid.live to off, or footprint.zone to "
            + ("GBR." if source == UK_CARBON_INTENSITY else "a country."),
        )
    address = str(settings["grid.live_url"] or service.base_address)
    if not is_safe_address(address):
        raise NotChosen(
            "The address in grid.live_url is not one to send a key to.",
            "Set grid.live_url to an https address, or to null for the service's own.",
        )
    service_zone = _electricity_maps_zone(table, zone, settings) if source == ELECTRICITY_MAPS else zone.zone
    return LiveChoice(service, zone.zone, key, service_zone, address.rstrip("/"))


def _electricity_maps_zone(
    table: Mapping[str, Any], zone: ZoneFactor, settings: Mapping[str, SettingValue]
) -> str:
    zone_column, code_column = (table["columns"].index(name) for name in ("zone", "alpha_2"))
    whole = next((row[code_column] for row in table["rows"] if row[zone_column] == zone.zone), "")
    # Of a subregion such as US-CAMX only the country is known under another name, and it is not the same place.
    country = whole or zone.zone.partition("-")[0]
    own = settings["grid.electricity_maps_zone"]
    if own is None and whole:
        return str(whole)
    if own is None:
        raise NotChosen(
            f"Which zone of {MAPS.name} the chosen zone, {zone.name}, belongs to is not known.",
            f"Set grid.electricity_maps_zone to one of those that begin with {country}.",
        )
    # A part of a country is named after it: US-CAL-CISO. Anything else is left over from another choice of zone.
    if str(own).partition("-")[0] != country:
        raise NotChosen(
            f"grid.electricity_maps_zone is {own}, which is not in the chosen zone, {zone.name}.",
            f"Set grid.electricity_maps_zone to one of those that begin with {country}, or to null.",
        )
    return str(own)
