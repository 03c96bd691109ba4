"""The person's choices, stored and read back; what there is to choose is in `setting_table`."""

import json
import sqlite3

from wattback.errors import WattbackError
from wattback.ledger.connection import transaction
from wattback.ledger.setting_table import SETTINGS as SETTINGS
from wattback.ledger.setting_table import Setting as Setting
from wattback.ledger.setting_table import SettingValue as SettingValue

_FORGOTTEN_WITH = {
    # Part of one country's grid is no part of another's.
    "footprint.zone": "grid.electricity_maps_zone",
    # An address meant for one service must not be handed another's key.
    "grid.live": "grid.live_url",
}
"""A choice, and the choice that means nothing once it changed."""


class SettingError(WattbackError):
    """A key that does not exist, or a value it may not have."""

    title = "That setting is not possible"


def get_setting(connection: sqlite3.Connection, key: str) -> SettingValue:
    """What the person chose, or the default.

    Raises:
        SettingError: There is no such key.
    """
    setting = _known(key)
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return setting.default if row is None else _stored(setting, row[0])


def all_settings(connection: sqlite3.Connection) -> dict[str, SettingValue]:
    """Every key this version knows, with what holds for it."""
    values = {key: setting.default for key, setting in SETTINGS.items()}
    for key, text in connection.execute("SELECT key, value FROM setting"):
        if key in SETTINGS:
            values[key] = _stored(SETTINGS[key], text)
    return values


def set_setting(connection: sqlite3.Connection, key: str, value: SettingValue) -> None:
    """Store a choice. Keys that a newer version stored are left alone.

    With another zone the zone of Electricity Maps is forgotten, and with another live service the address.

    Raises:
        SettingError: There is no such key, or the value is not allowed; the text says what is.
        FootprintError: No grid factor is known for the zone; the text names close ones.
        LedgerBusy: Another process kept the write lock.
        LedgerNotWritable: Disk full or read-only.
    """
    require_possible(key, value)
    with transaction(connection):
        dependent = _FORGOTTEN_WITH.get(key)
        if dependent is not None and value != get_setting(connection, key):
            connection.execute("DELETE FROM setting WHERE key = ?", (dependent,))
        connection.execute(
            "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (key, json.dumps(value)),
        )


def require_possible(key: str, value: SettingValue) -> None:
    """Raise what `set_setting` would, without storing anything.

    Raises:
        SettingError: There is no such key, or the value is not allowed; the text says what is.
        FootprintError: No grid factor is known for the zone; the text names close ones.
    """
    setting = _known(key)
    if not _fits(setting, value):
        raise SettingError(
            f"{key} cannot be {json.dumps(value)}: it takes {_takes(setting)}. Nothing was changed."
        )
    if key == "footprint.zone" and value is not None:
        # The host estimates with it: a zone nobody knows would keep every answer waiting in the browser.
        from wattback.footprint import Estimator

        Estimator(zone=str(value))
    if key == "grid.electricity_maps_zone" and value is not None and not _is_zone_key(str(value)):
        raise SettingError(
            f"{key} cannot be {json.dumps(value)}: it takes a zone as Electricity Maps writes it, capital letters, "
            "digits and hyphens, such as DE or US-CAL-CISO. Nothing was changed."
        )
    if key == "grid.live_url" and value is not None and not is_safe_address(str(value)):
        raise SettingError(
            f"{key} cannot be {json.dumps(value)}: it takes an https address without user name, question mark or "
            "fragment; http only for this machine (localhost). Nothing was changed."
        )


def is_safe_address(address: str) -> bool:
    """Whether a key may be sent to this base address: https, or http that stays on this machine."""
    from ipaddress import ip_address
    from urllib.parse import urlsplit

    # Whatever two parsers could read in two ways, or would hide a password in, is no address.
    if not address.isascii() or any(sign in "@\\?#%" or not "!" <= sign <= "~" for sign in address):
        return False
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return False
    if not host or port == 0:
        return False
    if parts.scheme == "https":
        return True
    try:
        return parts.scheme == "http" and (host == "localhost" or ip_address(host).is_loopback)
    except ValueError:
        return False


def parse_setting(key: str, text: str) -> SettingValue:
    """The value a text from the command line stands for: `null`, a number, `true` or `false`, or the text itself.

    Raises:
        SettingError: There is no such key, or the text cannot be read as its kind.
    """
    setting = _known(key)
    if setting.optional and text == "null":
        return None
    if setting.kind == "text":
        return text
    try:
        value: SettingValue = json.loads(text)
    except ValueError:
        value = text
    if not _fits(setting, value):
        raise SettingError(f"{key} cannot be {text!r}: it takes {_takes(setting)}. Nothing was changed.")
    return value


def get_text(connection: sqlite3.Connection, key: str) -> str:
    """`get_setting` of a text that is never null."""
    return str(get_setting(connection, key))


def get_integer(connection: sqlite3.Connection, key: str) -> int:
    """`get_setting` of an integer."""
    value = get_setting(connection, key)
    if not isinstance(value, int):
        raise TypeError(f"{key} is no integer")
    return value


def get_number(connection: sqlite3.Connection, key: str) -> float:
    """`get_setting` of a number that is never null."""
    value = get_setting(connection, key)
    if not isinstance(value, int | float):
        raise TypeError(f"{key} is no number")
    return float(value)


def get_flag(connection: sqlite3.Connection, key: str) -> bool:
    """`get_setting` of a flag."""
    return get_setting(connection, key) is True


def _is_zone_key(text: str) -> bool:
    return text[0].isalpha() and all("A" <= sign <= "Z" or "0" <= sign <= "9" or sign == "-" for sign in text)


def _known(key: str) -> Setting:
    try:
        return SETTINGS[key]
    except KeyError:
        raise SettingError(f"There is no setting {key!r}. There are: {', '.join(SETTINGS)}.") from None


def _stored(setting: Setting, text: str) -> SettingValue:
    # What another version stored and this one does not allow counts as not chosen; it stays stored.
    try:
        value: SettingValue = json.loads(text)
    except ValueError:
        return setting.default
    return value if _fits(setting, value) else setting.default


def _fits(setting: Setting, value: object) -> bool:
    if value is None:
        return setting.optional
    if setting.kind == "flag":
        return isinstance(value, bool)
    if setting.kind == "text":
        return isinstance(value, str) and (
            value in setting.allowed if setting.allowed else 0 < len(value) <= setting.maximum
        )
    kinds = (int,) if setting.kind == "integer" else (int, float)
    return (
        isinstance(value, kinds)
        and not isinstance(value, bool)
        and setting.minimum <= value <= setting.maximum
    )


def _takes(setting: Setting) -> str:
    if setting.kind == "flag":
        return "true or false"
    if setting.allowed:
        text = " or ".join(setting.allowed)
    elif setting.kind == "text":
        text = f"a text of 1 to {setting.maximum:.0f} characters"
    else:
        number = "a whole number" if setting.kind == "integer" else "a number"
        text = f"{number} from {setting.minimum:,.12g} to {setting.maximum:,.16g}"
    return text + (" or null" if setting.optional else "")
