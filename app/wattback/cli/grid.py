"""`grid status|refresh|key`: the live intensity of the chosen zone's grid."""

import argparse
import getpass
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from wattback.cli.output import print_json, print_lines

if TYPE_CHECKING:
    from wattback.ledger.grid_readings import GridReading

_LONGEST_LINE = 4096


def status(arguments: argparse.Namespace) -> int:
    """What is chosen, the last figure and its age, and whether a key is stored; asks no service."""
    from wattback.ledger.grid_readings import chosen_reading, latest_reading
    from wattback.ledger.settings import all_settings
    from wattback.live_grid.choice import live_choice
    from wattback.live_grid.errors import NotChosen
    from wattback.wiring import ledger, now_ms

    now, choice, reason, last, in_use = now_ms(), None, None, None, None
    with ledger() as connection:
        settings = all_settings(connection)
        try:
            choice = live_choice(settings)
        except NotChosen as error:
            reason = str(error)
        else:
            last = latest_reading(connection, choice.key.zone, choice.key.source)
            in_use = chosen_reading(connection, settings, choice.zone, now)
    key_stored, key_problem = _key_stored()
    if arguments.json:
        print_json(
            {
                "live": settings["grid.live"],
                "active": choice is not None,
                "reason": reason,
                "zone": None if choice is None else choice.zone,
                "service_zone": None if choice is None else choice.service_zone,
                "address": None if choice is None else choice.base_address,
                "last_reading": _as_json(last, now),
                "used_now": "live" if in_use is not None else "annual",
                "key_stored": key_stored,
                "key_problem": key_problem,
            }
        )
        return 0
    print_lines(
        [
            ("live", str(settings["grid.live"]) if reason is None else reason),
            *(() if choice is None else (("zone", f"{choice.zone}, asked for as {choice.service_zone}"),)),
            *(() if choice is None else (("address", choice.base_address),)),
            ("last figure", "none yet" if last is None else _in_words(last, now)),
            (
                "used now",
                "the annual factor" if in_use is None else f"{in_use.g_co2e_per_kwh:.0f} g/kWh, live",
            ),
            ("key", key_problem or ("stored in the system keyring" if key_stored else "none stored")),
        ]
    )
    return 0


def refresh(arguments: argparse.Namespace) -> int:
    """Ask the chosen service now."""
    from wattback.live_grid.backoff import RefreshState
    from wattback.live_grid.refresh import refresh as refresh_now
    from wattback.wiring import ledger, now_ms

    with ledger() as connection:
        outcome = refresh_now(connection, RefreshState(), manual=True)
    if arguments.json:
        print_json({"fetched": outcome.fetched, "reading": _as_json(outcome.reading, now_ms())})
    else:
        print(outcome.text)
    return 0


def key(arguments: argparse.Namespace) -> int:
    """Store the Electricity Maps key, or forget it."""
    from wattback.live_grid.key import forget_key, store_key

    if arguments.forget:
        forget_key()
        print("The system keyring holds no key for Electricity Maps any more.")
        return 0
    if sys.stdin.isatty():
        given = getpass.getpass("Key for Electricity Maps: ")
    else:
        given = sys.stdin.readline(_LONGEST_LINE)
        if not given:
            raise EOFError
    store_key(given)
    print("The key is stored in the system keyring. `wattback grid refresh` tries it.")
    return 0


def _key_stored() -> tuple[bool | None, str | None]:
    """Whether there is a key, or why nobody can say."""
    from wattback.live_grid.errors import KeyringProblem, KeyUnusable
    from wattback.live_grid.key import stored_key

    try:
        return stored_key() is not None, None
    except KeyUnusable:
        return True, "what is stored can't be a key: store it again with `wattback grid key`"
    except KeyringProblem as error:
        return None, error.why


def _as_json(reading: "GridReading | None", now_ms: int) -> dict[str, Any] | None:
    return None if reading is None else {**asdict(reading), "age_s": _age_s(reading, now_ms)}


def _age_s(reading: "GridReading", now_ms: int) -> int:
    return max(0, round((now_ms - reading.from_ms) / 1000))


def _in_words(reading: "GridReading", now_ms: int) -> str:
    kind = "estimated" if reading.is_estimated else "measured"
    age_min = _age_s(reading, now_ms) // 60
    age = f"{age_min} min" if age_min < 120 else f"{age_min // 60} h"
    return f"{reading.g_co2e_per_kwh:.0f} g/kWh, {kind} ({reading.basis}), for the time that began {age} ago"
