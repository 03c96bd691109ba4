"""Calls to `Services` on threads of their own, with their results brought back to Qt's thread."""

import logging
from collections.abc import Callable
from itertools import count
from threading import Lock, Thread, current_thread
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from wattback.errors import WattbackError

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")
# Who asked, what to do with the result, what to do with a failure.
_Waiting = tuple[QObject, Callable[[Any], None], Callable[[WattbackError], None]]


class UnexpectedFailureError(WattbackError):
    """A defect in Wattback itself, said in words."""

    title = "Something went wrong inside Wattback"

    def __init__(self) -> None:
        super().__init__(
            "This is a fault in Wattback, not something you did. What was counted is safe on disk, and a "
            "retirement under way is picked up where it stopped. Try again; if it stays, "
            '"wattback doctor" says what is wrong.'
        )


def as_wattback_error(failure: BaseException) -> WattbackError:
    """What to show for a failure: itself when written for people, else a general text, with the facts logged."""
    if isinstance(failure, WattbackError):
        return failure
    _log.error("unexpected failure", exc_info=failure)
    return UnexpectedFailureError()


class Background(QObject):
    """Runs one call a thread.

    Threads are daemons: a chain that does not answer must not keep the program from ending. A call's callbacks run
    on Qt's thread, and only while their owner exists.
    """

    _returned = Signal(int, object)
    _raised = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = count()
        self._waiting: dict[int, _Waiting] = {}
        self._threads: set[Thread] = set()
        self._lock = Lock()
        self._open = True
        self._returned.connect(self._deliver_result, Qt.ConnectionType.QueuedConnection)
        self._raised.connect(self._deliver_failure, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        call: Callable[[], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[WattbackError], None],
    ) -> None:
        """Start `call` on a thread; one of `done` and `failed` follows, unless `owner` is gone by then."""
        number = next(self._ids)
        self._waiting[number] = (owner, done, failed)
        thread = Thread(target=self._work, args=(number, call), name=f"wattback-call-{number}", daemon=True)
        with self._lock:
            self._threads.add(thread)
        thread.start()

    def close(self, timeout_s: float) -> None:
        """Deliver nothing any more, and give running calls this long to end."""
        with self._lock:
            self._open = False
            running = tuple(self._threads)
        self._waiting.clear()
        deadline = monotonic() + timeout_s
        for thread in running:
            thread.join(max(0.0, deadline - monotonic()))

    def _work(self, number: int, call: Callable[[], object]) -> None:
        signal, value = self._returned, None
        try:
            value = call()
        except Exception as failure:
            signal, value = self._raised, as_wattback_error(failure)
        with self._lock:
            # Under the lock, so that `close` can't return while a result is on its way to an object that is
            # about to be deleted.
            self._threads.discard(current_thread())
            if self._open:
                signal.emit(number, value)

    @Slot(int, object)
    def _deliver_result(self, number: int, value: object) -> None:
        owner, done, _ = self._waiting.pop(number, (None, None, None))
        if done is not None and owner is not None and isValid(owner):
            done(value)

    @Slot(int, object)
    def _deliver_failure(self, number: int, failure: WattbackError) -> None:
        owner, _, failed = self._waiting.pop(number, (None, None, None))
        if failed is not None and owner is not None and isValid(owner):
            failed(failure)
