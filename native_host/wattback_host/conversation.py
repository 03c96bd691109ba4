"""Answers requests: what the host does between a frame coming in and a frame going out."""

from __future__ import annotations

import os
import time

from wattback import __version__, paths
from wattback.errors import WattbackError
from wattback.footprint import Estimator, LiveIntensity, use_of
from wattback.ledger.connection import (
    LedgerBusy,
    LedgerNotWritable,
    LedgerOverflow,
    LedgerTooNew,
    LedgerUnreadable,
    open_ledger,
)
from wattback.ledger.events import append_events, counted_as
from wattback.ledger.settings import all_settings
from wattback_host import replies
from wattback_host.decoding import RequestReader, parse_json, usage_event
from wattback_host.faults import (
    COMPANION_NOT_FOUND,
    LEDGER_BUSY,
    LEDGER_NOT_WRITABLE,
    LEDGER_TOO_NEW,
    LEDGER_UNREADABLE,
    PROTOCOL_NOT_SPOKEN,
    SCHEMA_VIOLATED,
    UNEXPECTED,
    Refusal,
)

TYPE_CHECKING = False

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from typing import Any

    from wattback.ledger.settings import SettingValue

PROTOCOL = 1

MOST_ENERGY_WH = 100_000.0
"""More than a million tokens of nearly any mode take. Events stay in the ledger for good: a page that invents larger
ones must not bring its sums to their limit."""

_LEDGER_CODES: dict[type[WattbackError], int] = {
    LedgerUnreadable: LEDGER_UNREADABLE,
    LedgerTooNew: LEDGER_TOO_NEW,
    LedgerBusy: LEDGER_BUSY,
    LedgerNotWritable: LEDGER_NOT_WRITABLE,
    LedgerOverflow: LEDGER_NOT_WRITABLE,
}


class Conversation:
    """One browser's connection. Keeps the ledger open and the estimator built between requests."""

    def __init__(self) -> None:
        self._requests = RequestReader()
        self._ledger: sqlite3.Connection | None = None
        self._footprint_settings: tuple[SettingValue, ...] = ()
        self._estimator: Estimator | None = None
        self._answers: dict[str, Callable[[dict[str, Any]], bytes]] = {
            "hello": self._hello,
            "usage": self._usage,
            "status": self._status,
            "open_app": self._open_app,
        }

    def reply(self, payload: bytes) -> bytes:
        """Carry out one request.

        Returns:
            What to send back: the JSON of an acknowledgement or a status.

        Raises:
            Refusal: Nothing of the request was stored.
        """
        request = self._requests.read(parse_json(payload))
        try:
            return self._answers[request["type"]](request)
        except WattbackError as error:
            self.close()
            code = _LEDGER_CODES.get(type(error), UNEXPECTED)
            raise Refusal(code, str(error), request_id=request["request_id"]) from error
        except Refusal:
            raise
        except Exception as error:
            self.close()
            raise Refusal(
                UNEXPECTED,
                "The host met a fault of its own; nothing was stored.",
                request_id=request["request_id"],
            ) from error

    def close(self) -> None:
        """Close the ledger; the next request opens it again."""
        ledger, self._ledger = self._ledger, None
        if ledger is not None:
            ledger.close()

    def _open(self) -> sqlite3.Connection:
        if self._ledger is None:
            self._ledger = open_ledger(paths.ledger_path())
        return self._ledger

    def _hello(self, request: dict[str, Any]) -> bytes:
        if request["protocol"] != PROTOCOL:
            raise Refusal(
                PROTOCOL_NOT_SPOKEN,
                f"This host speaks protocol {PROTOCOL}. Update Wattback or its extension, whichever is older.",
                request_id=request["request_id"],
            )
        return self._status(request)

    def _usage(self, request: dict[str, Any]) -> bytes:
        request_id = request["request_id"]
        events = [usage_event(fields, request_id) for fields in request["events"]]
        ledger = self._open()
        settings = all_settings(ledger)
        estimator = self._current_estimator(settings)
        live = None if settings["grid.live"] == "off" else _live_readings(ledger, settings, estimator)
        estimate = estimator.estimate
        estimates = [
            estimate(use_of(event), event.at_ms, None if live is None else live(event.at_ms))
            for event in events
        ]
        for event_fields, each in zip(request["events"], estimates, strict=True):
            if each.energy_wh.high > MOST_ENERGY_WH:
                raise Refusal(
                    SCHEMA_VIOLATED,
                    "No answer takes that much electricity: its counts can't be true.",
                    request_id=request_id,
                    event_id=event_fields["id"],
                )
        result = append_events(ledger, events, estimates)
        figures = [(seq, each.energy_wh, each.co2e_g) for seq, each in enumerate(estimates, result.first_seq)]
        for position in result.known_positions:
            # What the ledger holds for it, not what would be estimated today: the popup and the window must agree.
            if (counted := counted_as(ledger, events[position])) is not None:
                figures[position] = (counted.seq, counted.energy_wh, counted.co2e_g)
        return replies.ack(request_id, [fields["id"] for fields in request["events"]], figures)

    def _status(self, request: dict[str, Any]) -> bytes:
        from wattback.ledger.due import due_and_matched_mwh, matched_through_seq
        from wattback.ledger.filelock import FileLock
        from wattback.ledger.rollups import local_day_start_ms, totals_between

        ledger = self._open()
        settings = all_settings(ledger)
        now_ms = time.time_ns() // 1_000_000
        today = totals_between(ledger, local_day_start_ms(now_ms), now_ms)
        network = str(settings["network"])
        due_mwh, matched_mwh = due_and_matched_mwh(ledger, network, str(settings["offset.coverage"]))
        return replies.status(
            request["request_id"],
            protocol=PROTOCOL,
            host_version=__version__,
            counting="paused" if settings["counting.paused"] else "on",
            companion_running=FileLock(paths.companion_lock_path()).held_elsewhere(),
            today=today,
            due_mwh=due_mwh,
            matched_mwh=matched_mwh,
            matched_through_seq=matched_through_seq(ledger, network),
            network=network,
            factors=self._current_estimator(settings).factors.version,
        )

    def _open_app(self, request: dict[str, Any]) -> bytes:
        from wattback_host.companion import start_companion

        command = os.environ.get("WATTBACK_APP", "")
        if not command or not start_companion(command):
            raise Refusal(
                COMPANION_NOT_FOUND,
                "The Wattback app was not found. Start it once by hand, or run `wattback host install` again.",
                request_id=request["request_id"],
            )
        return self._status(request)

    def _current_estimator(self, settings: dict[str, SettingValue]) -> Estimator:
        chosen = (
            settings["footprint.method"],
            settings["footprint.zone"],
            settings["footprint.factor_g_per_kwh"],
        )
        if self._estimator is None or chosen != self._footprint_settings:
            method, zone, factor = chosen
            self._estimator = Estimator(
                method=str(method),
                zone=None if zone is None else str(zone),
                factor_g_per_kwh=factor if isinstance(factor, int | float) else None,
            )
            self._footprint_settings = chosen
        return self._estimator


def _live_readings(
    ledger: sqlite3.Connection, settings: dict[str, SettingValue], estimator: Estimator
) -> Callable[[int], LiveIntensity | None]:
    """Looks up what the companion stored of the chosen grid at an instant; the host itself asks no network."""
    from wattback.ledger.grid_readings import chosen_reading

    def look_up(at_ms: int) -> LiveIntensity | None:
        reading = chosen_reading(ledger, settings, estimator.places.chosen_zone, at_ms)
        if reading is None:
            return None
        return LiveIntensity(reading.source, reading.g_co2e_per_kwh, reading.basis, reading.from_ms)

    return look_up
