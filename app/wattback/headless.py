"""`wattback run --headless`: no window; goes on with what was begun and retires when automatic mode says so."""

import signal
import sys
import threading
import time
from types import FrameType

from wattback import paths
from wattback.companion import Companion
from wattback.desktop.look.wording import certificate_amount, factor_change
from wattback.errors import WattbackError
from wattback.ledger.filelock import FileLock

STEP_EVERY_S = 600.0
_LOOK_AT_LOGS_EVERY_S = 15.0


class AlreadyRunning(WattbackError):
    """Another companion is there."""

    title = "Wattback is running already"


class NoDisplay(WattbackError):
    """There is nothing to show a window on."""

    title = "No display"

    def __init__(self) -> None:
        super().__init__(
            "There is no display to open a window on. `wattback status` shows the figures in the terminal; "
            "`wattback run --headless` retires automatically without a window."
        )


def run_headless() -> int:
    """Step until SIGINT or SIGTERM.

    Raises:
        AlreadyRunning: Another companion holds the lock.
    """
    lock = FileLock(paths.companion_lock_path())
    if not lock.acquire():
        raise AlreadyRunning("Another Wattback is running for this data directory; it was left alone.")
    ended = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    companion, told, told_of_grid, told_of_logs, noticed = Companion(), "", "", "", ""
    try:
        _say(
            "Running without a window. Counting needs no companion; this one retires when automatic mode says so."
        )
        if not companion.is_automatic():
            _say(
                "It will retire nothing yet: automatic mode is off. To switch it on: "
                "wattback settings set offset.mode automatic"
            )
        estimated_again = False
        while not ended.is_set():
            try:
                certificate = companion.automatic_step()
                notice = companion.policy_notice() if certificate is None else None
            except WattbackError as error:
                # The same trouble every ten minutes is told once.
                if str(error) != told:
                    told = str(error)
                    _say(told)
            else:
                told = ""
                if certificate is not None:
                    _say(
                        f"Retired {certificate_amount(certificate.amount_mwh)}. Certificate {certificate.id}"
                    )
                kind = "" if notice is None else notice.kind
                if notice is not None and kind != noticed:
                    _say(f"{notice.title} {notice.text}")
                noticed = kind
            trouble = companion.refresh_grid() or ""
            if trouble and trouble != told_of_grid:
                _say(trouble)
            told_of_grid = trouble
            if not estimated_again:
                # After the first step: a long history takes minutes, and what was begun must not wait for it.
                _estimate_again(companion, ended)
                estimated_again = True
            told_of_logs = _wait(companion, ended, told_of_logs)
    finally:
        companion.imports.stop_looking()
        lock.release()
    return 0


def _wait(companion: Companion, ended: threading.Event, told: str) -> str:
    """Until the next step, going on with agents' logs meanwhile; returns what was said of them last."""
    until = time.monotonic() + STEP_EVERY_S
    while not ended.is_set() and time.monotonic() < until:
        try:
            trouble = companion.imports.look_at_logs()
        except WattbackError as error:
            trouble = str(error)
        if trouble and trouble != told:
            _say(trouble)
        told = trouble
        ended.wait(min(_LOOK_AT_LOGS_EVERY_S, STEP_EVERY_S))
    return told


class _Ended(Exception):
    """Somebody ended the program; whatever was done is kept."""


def _estimate_again(companion: Companion, ended: threading.Event) -> None:
    def go_on(_looked_at: int) -> None:
        if ended.is_set():
            raise _Ended

    try:
        result = companion.recompute(go_on)
    except _Ended:
        return
    except WattbackError as error:
        # The next start goes on from there.
        _say(str(error))
        return
    if result.changed or result.beside:
        _say(f"Estimated again with newer factors: {result.changed + result.beside:,}.")
        for change in result.changes:
            _say(factor_change(change))


def _say(text: str) -> None:
    print(text, flush=True, file=sys.stderr)
