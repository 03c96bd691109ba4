"""Widening a limit needs the wallet's key: what no program without it can fake in the ledger.

Every program of the same person can write the settings. So a limit beyond its default, automatic mode, and a coin price
of the person's own count only together with an approval that was made when the password was typed: an HMAC-SHA256 over
the setting and its value, under a key derived from the wallet's private key. The guard has that key when it signs, and
holds payments to

    min(setting, max(default, approved))

Tightening needs nothing, and back to the default or below it drops the approval. What this does not stop: a program
that kept a copy of the ledger can put an earlier approval back, and one that reads the password has it all. The brake
is for the person: a program that writes the ledger can release it, and meets the limits.
"""

import hmac
import json
import sqlite3
from collections.abc import Callable
from dataclasses import fields

from wattback.ledger.connection import transaction
from wattback.ledger.settings import SETTINGS, SettingValue, get_setting
from wattback.wallet.caps import PER_DAY, PER_MONTH, PER_TRANSACTION, PRICE_CEILING, Limits
from wattback.wallet.errors import NotApproved

Mac = Callable[[str, bytes], bytes]
"""`UnlockedAccount.mac`: 32 bytes that only this wallet can make, from what they are for and a message."""

FEE_CEILING = "fees.ceiling_micro"
NATIVE_PRICE = "fees.native_price"
MODE = "offset.mode"
BRAKE = "payments.stopped"

_LABEL = "setting approval 1"
_PREFIX = "approval."
# Keys whose wider value is the larger number.
_CEILINGS = (PER_TRANSACTION, PER_DAY, PER_MONTH, PRICE_CEILING, FEE_CEILING)
_NUMBERS = dict(zip((field.name for field in fields(Limits)), _CEILINGS, strict=False))


def needs_password(connection: sqlite3.Connection, key: str, value: SettingValue) -> bool:
    """Whether this change lets more money go than now, or confirms what was changed without the password.

    Args:
        connection: The ledger.
        key: Of a setting.
        value: What it is to become.
    """
    now = get_setting(connection, key)
    if key == BRAKE:
        return now is True and value is False
    if key not in (*_CEILINGS, MODE, NATIVE_PRICE):
        return False
    if key in _CEILINGS and isinstance(value, int) and isinstance(now, int):
        return value > now or (value == now and is_beyond_default(key, value))
    return is_beyond_default(key, value)


def is_beyond_default(key: str, value: SettingValue) -> bool:
    """Whether this value counts only with an approval."""
    default = SETTINGS[key].default
    if key in _CEILINGS:
        return isinstance(value, int) and isinstance(default, int) and value > default
    return (key == MODE and value == "automatic") or (key == NATIVE_PRICE and value is not None)


def approve(connection: sqlite3.Connection, key: str, value: SettingValue, mac: Mac) -> None:
    """Note that the person gave the password for this value.

    Args:
        connection: The ledger, outside a transaction.
        key: Of a setting.
        value: What it becomes.
        mac: Of the unlocked account.
    """
    text = json.dumps({"value": value, "mac": mac(_LABEL, _message(key, value)).hex()})
    with transaction(connection):
        connection.execute(
            "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (_PREFIX + key, text),
        )


def drop_approval(connection: sqlite3.Connection, key: str, value: SettingValue) -> None:
    """After a limit was tightened to what needs none: the approval of more does not stay behind.

    Args:
        connection: The ledger, outside a transaction.
        key: Of a setting.
        value: What it became.
    """
    if _stored(connection, key)[0] is not None and not is_beyond_default(key, value):
        with transaction(connection):
            connection.execute("DELETE FROM setting WHERE key = ?", (_PREFIX + key,))


def approved_limits(connection: sqlite3.Connection, mac: Mac) -> Limits:
    """The limits that payments are held to: the settings', but none beyond its default without an approval.

    Args:
        connection: The ledger.
        mac: Of the unlocked account.
    """
    return Limits(**{name: _held_to(connection, key, mac) for name, key in _NUMBERS.items()})


def approved_fee_ceiling_micro(connection: sqlite3.Connection, mac: Mac) -> int:
    """Most that one transaction's network fee may be, in millionths of the payment token, likewise."""
    return _held_to(connection, FEE_CEILING, mac)


def require_approved(connection: sqlite3.Connection, key: str, mac: Mac) -> None:
    """Refuse what depends on a setting that says more than its default and was never approved.

    Args:
        connection: The ledger.
        key: For example `offset.mode`, before anything is signed without the person being there.
        mac: Of the unlocked account.

    Raises:
        NotApproved: With what to do.
    """
    value = get_setting(connection, key)
    if is_beyond_default(key, value) and not _is_approved(connection, key, value, mac):
        raise NotApproved(key, value if isinstance(value, str) else json.dumps(value))


def _held_to(connection: sqlite3.Connection, key: str, mac: Mac) -> int:
    value, default = get_setting(connection, key), SETTINGS[key].default
    approved, is_genuine = _checked(connection, key, mac)
    if not isinstance(value, int) or not isinstance(default, int):
        raise TypeError(f"{key} is no integer")
    widest = max(default, approved) if is_genuine and isinstance(approved, int) else default
    return min(value, widest)


def _is_approved(connection: sqlite3.Connection, key: str, value: SettingValue, mac: Mac) -> bool:
    approved, is_genuine = _checked(connection, key, mac)
    if not is_genuine:
        return False
    if key in _CEILINGS and isinstance(value, int) and isinstance(approved, int):
        return value <= approved
    return approved == value


def _checked(connection: sqlite3.Connection, key: str, mac: Mac) -> tuple[SettingValue, bool]:
    approved, made = _stored(connection, key)
    return approved, approved is not None and hmac.compare_digest(made, mac(_LABEL, _message(key, approved)))


def _stored(connection: sqlite3.Connection, key: str) -> tuple[SettingValue, bytes]:
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (_PREFIX + key,)).fetchone()
    try:
        # Written by any program: nothing about it may be trusted before the HMAC was compared.
        document = json.loads(row[0]) if row is not None else {}
        value, made = document["value"], bytes.fromhex(document["mac"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None, b""
    return (value, made) if type(value) in (str, int, float) else (None, b"")


def _message(key: str, value: SettingValue) -> bytes:
    return json.dumps({"key": key, "value": value}, sort_keys=True, separators=(",", ":")).encode()
