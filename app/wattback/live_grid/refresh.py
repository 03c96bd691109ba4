"""Asks the chosen service when it is time, and stores what it says."""

import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn

from wattback.ledger.grid_readings import GridReading, latest_reading, store_reading
from wattback.ledger.settings import all_settings
from wattback.live_grid.backoff import RefreshState
from wattback.live_grid.choice import LiveChoice, live_choice
from wattback.live_grid.errors import (
    AnswerRefused,
    KeyRefused,
    KeyUnusable,
    LiveGridError,
    NoKey,
    NotAgainYet,
    NotChosen,
    ServiceUnreachable,
    TooManyRequests,
    ZoneNotServed,
)
from wattback.live_grid.fetching import TOTAL_TIMEOUT_S, NoResponse, Response, fetch
from wattback.live_grid.key import stored_key
from wattback.live_grid.service import Service, headers_of

ASK_AT_MOST_EVERY_MS = 15 * 60_000


@dataclass(frozen=True, slots=True)
class RefreshOutcome:
    """What a refresh came to.

    Attributes:
        fetched: Whether the service was asked, and its answer stored.
        reading: The newest reading there is for the choice; None without one.
        text: One sentence for people.
        trouble: Why the last attempt failed, while the next one is waited for; None when all is well.
    """

    fetched: bool
    reading: GridReading | None
    text: str
    trouble: str | None = None


def _wall_ms() -> int:
    return time.time_ns() // 1_000_000


def refresh(
    connection: sqlite3.Connection,
    state: RefreshState,
    *,
    manual: bool = False,
    now_ms: Callable[[], int] = _wall_ms,
    steady_s: Callable[[], float] = time.monotonic,
    key: Callable[[], str | None] = stored_key,
    total_timeout_s: float = TOTAL_TIMEOUT_S,
) -> RefreshOutcome:
    """Fetch the intensity of now if it is time to, and store it.

    No transaction is open while the network is waited for.

    Args:
        connection: An open ledger, outside a transaction.
        state: What this process remembers; one for all calls.
        manual: The person asked: neither the cache nor the backoff counts, but what the service asked for does.
        now_ms: The clock, UTC epoch milliseconds.
        steady_s: A clock that never goes back, seconds.
        key: Gives the Electricity Maps key, or None without one.
        total_timeout_s: Longest a request may take.

    Raises:
        NotChosen: The settings leave nothing to ask for; only when the person asked.
        LiveGridError: There is no new figure; says why and that the annual factor is used meanwhile.
        UnknownZoneError: `footprint.zone` names no zone of the factor tables.
        LedgerBusy: Another process kept the write lock.
        LedgerNotWritable: Disk full or read-only.
    """
    try:
        choice = live_choice(all_settings(connection))
    except NotChosen as reason:
        if manual:
            raise
        return RefreshOutcome(False, None, str(reason))
    # Two windows' worth of threads must not ask twice.
    if not state.lock.acquire(blocking=False):
        return RefreshOutcome(False, None, f"{choice.service.name} is being asked already.")
    try:
        state.turn_to(choice)
        there = latest_reading(connection, choice.key.zone, choice.key.source)
        now, steady = now_ms(), steady_s()
        if not manual:
            if _still_holds(there, now):
                return RefreshOutcome(False, there, "The stored figure still holds.")
            if state.wait_s(steady) > 0:
                return RefreshOutcome(
                    False, there, f"{choice.service.name} failed; it is asked again later.", state.trouble
                )
        if (promised_s := state.promised_s(choice, steady)) > 0:
            too_early = NotAgainYet(choice.service.name, promised_s)
            if manual:
                raise too_early
            return RefreshOutcome(False, there, str(too_early), state.trouble)
        reading = _ask(choice, state, key, now, steady_s, total_timeout_s)
    finally:
        state.lock.release()
    store_reading(connection, reading)
    kind = "estimated" if reading.is_estimated else "measured"
    return RefreshOutcome(
        True,
        reading,
        f"{choice.service.name}, {choice.service_zone}: {reading.g_co2e_per_kwh:.0f} g/kWh, {kind} ({reading.basis}).",
    )


def _still_holds(there: GridReading | None, now_ms: int) -> bool:
    if there is None:
        return False
    # Compared on both sides: after a clock was set back, what was stored in its future holds nothing up.
    return (
        there.from_ms <= now_ms < there.until_ms or 0 <= now_ms - there.fetched_at_ms < ASK_AT_MOST_EVERY_MS
    )


def _ask(
    choice: LiveChoice,
    state: RefreshState,
    key_of: Callable[[], str | None],
    now_ms: int,
    steady_s: Callable[[], float],
    total_timeout_s: float,
) -> GridReading:
    key = None
    try:
        if choice.service.key_header is not None:
            key = key_of()
            if key is None:
                raise NoKey
            if state.is_refused(key):
                raise KeyRefused(choice.service_zone)
        reading = _fetched(choice, key, now_ms, total_timeout_s)
    except KeyRefused:
        # No backoff: nothing but another key helps, and that one shall be tried at once.
        state.refuse(key)
        raise
    except (NoKey, KeyUnusable):
        # Nobody was asked, and the key that will be stored shall be used at once.
        raise
    except LiveGridError as error:
        state.failed(choice, steady_s(), error.retry_after_s)
        state.trouble = str(error)
        raise
    state.succeeded()
    return reading


def _fetched(choice: LiveChoice, key: str | None, now_ms: int, total_timeout_s: float) -> GridReading:
    service = choice.service
    try:
        response = fetch(
            choice.base_address + service.path_of(choice.service_zone),
            headers_of(service, key),
            now_ms=now_ms,
            # `is_safe_address` lets plain http pass for this machine only.
            is_loopback=choice.base_address.startswith("http:"),
            total_timeout_s=total_timeout_s,
        )
    except NoResponse as error:
        raise ServiceUnreachable(service.name, str(error)) from None
    if response.status != 200:
        _refuse(choice, response)
    return service.read(_decoded(service, response.body), choice.key, choice.service_zone, now_ms)


def _decoded(service: Service, body: bytes) -> object:
    with suppress(ValueError, RecursionError):
        document: object = json.loads(body)
        return document
    # Raised out here: Python's own error holds what was sent.
    raise AnswerRefused(service.name, "it is not JSON")


def _refuse(choice: LiveChoice, response: Response) -> NoReturn:
    service, status = choice.service, response.status
    if status in (401, 403) and service.key_header is not None:
        raise KeyRefused(choice.service_zone)
    if status == 404:
        raise ZoneNotServed(service.name, choice.service_zone)
    if status == 429:
        raise TooManyRequests(service.name, response.retry_after_s)
    if 300 <= status < 400:
        raise ServiceUnreachable(service.name, "it pointed to another address, which is not followed")
    raise ServiceUnreachable(
        service.name, f"it answered with status {status}", retry_after_s=response.retry_after_s
    )
