"""Reads what the chart shows, and a screen to its left and right, on threads of their own."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from wattback.desktop.background import Background
from wattback.desktop.now.chart_view import ChartView, Limits
from wattback.desktop.now.local_steps import step_start_ms
from wattback.desktop.now.series import Column, SeriesKind, columns_of, groups_of
from wattback.desktop.now.series_cache import Piece, SeriesCache
from wattback.desktop.services.usage import Split, Step, UsageNames, UsageServices
from wattback.errors import WattbackError

# A drag asks many times a second; a few reads are enough.
_GATHER_MS = 40
# Answers from long ago (imports, new factors, a retirement that became final) may wait this long.
_THOROUGH_AFTER_MS = 3000
_MOST_PIECES = 4


@dataclass(frozen=True, slots=True)
class _Asked:
    """One round of reading."""

    kind: SeriesKind
    step: Step
    pieces: tuple[Piece, ...]
    version: int
    names: UsageNames | None
    groups: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class _Read:
    """What it brought."""

    asked: _Asked
    columns: tuple[tuple[Column, ...], ...]
    names: UsageNames
    groups: tuple[str, ...]


class SeriesReader(QObject):
    """One read at a time; what is wanted meanwhile is read next.

    Signals:
        arrived: There is more to draw, or something newer.
        failed: A `WattbackError`. Nothing more is read until `retry`.
    """

    arrived = Signal()
    failed = Signal(object)

    def __init__(self, usage: UsageServices, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._usage, self._background = usage, background
        self._cache = SeriesCache()
        self._view: ChartView | None = None
        self._kind: SeriesKind | None = None
        self._limits: Limits | None = None
        self._groups: dict[Split, tuple[str, ...]] = {}
        self.names: UsageNames | None = None
        self._since_version = 0
        self._is_reading = self._has_failed = self._names_are_old = False
        self._gather = _timer(self, _GATHER_MS, self._read)
        self._thorough = _timer(self, _THOROUGH_AFTER_MS, self._read_thoroughly)

    def want(self, view: ChartView, kind: SeriesKind, limits: Limits) -> None:
        """Read this if it is not known yet."""
        self._view, self._kind, self._limits = view, kind, limits
        if not self._gather.isActive():
            self._gather.start()

    def ledger_changed(self) -> None:
        """Read the newest steps again at once, and the rest before long."""
        self._cache.ledger_changed()
        if not self._thorough.isActive():
            self._thorough.start()
        if not self._gather.isActive():
            self._gather.start()

    def retry(self) -> None:
        """Go on after a failure."""
        self._has_failed = False
        self._read()

    def groups(self, split: Split) -> tuple[str, ...]:
        """The groups that have a place, in order."""
        return self._groups.get(split, ())

    def columns(self, view: ChartView, kind: SeriesKind) -> tuple[Column, ...]:
        """What is known of the view and its surroundings."""
        return self._cache.columns(kind, view.step, _with_overscan(view))

    def knows(self, view: ChartView, kind: SeriesKind) -> bool:
        """Nothing of the view is missing."""
        if self._limits is None:
            return False
        return self._cache.knows(
            kind, view.step, _clipped(view.start_ms, view.end_ms, self._limits, view.step)
        )

    def _read_thoroughly(self) -> None:
        self._since_version = self._cache.version
        self._names_are_old = True
        self._read()

    def _read(self) -> None:
        """Start the next round: first what is in view, then what is beside it."""
        view, kind, limits = self._view, self._kind, self._limits
        if self._is_reading or self._has_failed or view is None or kind is None or limits is None:
            return
        # A change of clocks may put an answer an hour back: the step before is read with the newest.
        tail_ms = step_start_ms(step_start_ms(limits.now_ms, view.step) - 1, view.step)
        pieces: tuple[Piece, ...] = ()
        for wanted in (
            _clipped(view.start_ms, view.end_ms, limits, view.step),
            _clipped(view.start_ms - view.span_ms, view.end_ms + view.span_ms, limits, view.step),
        ):
            pieces = pieces or self._cache.to_read(kind, view.step, wanted, tail_ms, self._since_version)
        if not pieces:
            return
        names = None if self._names_are_old else self.names
        self._names_are_old = False
        asked = _Asked(
            kind, view.step, pieces[:_MOST_PIECES], self._cache.version, names, self._groups.get(kind.split)
        )
        self._is_reading = True
        usage = self._usage
        self._background.run(self, lambda: _read(usage, asked), self._show, self._fail)

    def _show(self, read: _Read) -> None:
        self._is_reading = False
        asked = read.asked
        self.names = read.names
        self._groups[asked.kind.split] = read.groups
        for piece, columns in zip(asked.pieces, read.columns, strict=True):
            self._cache.put(asked.kind, asked.step, piece, columns, asked.version)
        self.arrived.emit()
        self._read()

    def _fail(self, failure: WattbackError) -> None:
        self._is_reading = False
        self._has_failed = True
        self.failed.emit(failure)


def _read(usage: UsageServices, asked: _Asked) -> _Read:
    """What runs on a thread."""
    names = usage.names() if asked.names is None else asked.names
    groups = groups_of(names, asked.kind.split) if asked.groups is None else asked.groups
    read: list[tuple[Column, ...]] = []
    for piece in asked.pieces:
        spans = usage.spans(piece.start_ms, piece.end_ms, asked.step, asked.kind.split, asked.kind.chosen)
        columns, groups = columns_of(spans, groups)
        read.append(columns)
    return _Read(asked, tuple(read), names, groups)


def _with_overscan(view: ChartView) -> Piece:
    return Piece(int(view.start_ms - view.span_ms), int(view.end_ms + view.span_ms))


def _clipped(start_ms: float, end_ms: float, limits: Limits, step: Step) -> Piece:
    """Without what is before the first answer or after now, where there is nothing to read."""
    last_ms = limits.end_ms(step)
    first_ms = start_ms if limits.first_ms is None else max(start_ms, limits.first_ms)
    first_ms = min(first_ms, last_ms - 1)
    return Piece(int(first_ms), int(max(first_ms + 1, min(end_ms, last_ms))))


def _timer(parent: QObject, after_ms: int, call: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    timer.timeout.connect(call)
    return timer
