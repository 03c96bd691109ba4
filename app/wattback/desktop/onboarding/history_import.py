"""One import on its way: progress, cancel, and what came of it. The step and the dialog show the same."""

from contextlib import suppress
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr, whole
from wattback.desktop.services.companion import Services
from wattback.desktop.services.imports import ImportProgress, ImportResult
from wattback.errors import WattbackError

_LEFT_OUT_SHOWN = 20
_PARTS = 1000


class HistoryImport(QWidget):
    """Reads histories one after the other; each is counted whole or not at all.

    Signals:
        begun: Reading starts.
        ended: Nothing is read any more; whether anything new was counted.
    """

    begun = Signal()
    ended = Signal(bool)
    _progressed = Signal(object)

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__()
        self._services, self._background = services, background
        self._waiting: list[tuple[str, str, str]] = []
        self._title = ""
        self._stop = Event()
        self._has_new = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._running = QWidget()
        running = QVBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.setSpacing(6)
        self._text = elements.label(name="importText", wraps=True)
        self._bar = QProgressBar()
        self._bar.setObjectName("importBar")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Import"))
        row = QHBoxLayout()
        self._cancel = elements.button(tr("Cancel"), "importCancelButton", "quiet")
        self._cancel.clicked.connect(self.stop)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        running.addWidget(self._text)
        running.addLayout(row)
        self._running.hide()
        self._column.addWidget(self._running)
        self._results = QVBoxLayout()
        self._results.setSpacing(8)
        self._column.addLayout(self._results)
        self._progressed.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether something is being read."""
        return bool(self._title)

    def start(self, histories: list[tuple[str, str, str]]) -> None:
        """Read histories: kind (empty: found out from the file), path, and title for people."""
        while (item := self._results.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._waiting = list(histories)
        self._stop = Event()
        self._has_new = False
        if self._waiting:
            self.begun.emit()
            self._read_next()

    def stop(self) -> None:
        """Read no further. What is half read is not counted."""
        self._waiting.clear()
        self._stop.set()
        self._cancel.setEnabled(False)
        if self.is_running:
            self._text.setText(tr("Stopping… nothing of {title} is counted.").format(title=self._title))

    def _read_next(self) -> None:
        if not self._waiting:
            self._title = ""
            self._running.hide()
            self.ended.emit(self._has_new)
            return
        kind, path, self._title = self._waiting.pop(0)
        self._running.show()
        self._cancel.setEnabled(True)
        self._bar.setRange(0, 0)
        self._text.setText(tr("Reading {title}…").format(title=self._title))
        imports, stop = self._services.imports, self._stop

        def report(progress: ImportProgress) -> bool:
            # The window may be gone while the last part is being read.
            with suppress(RuntimeError):
                self._progressed.emit(progress)
            return not stop.is_set()

        self._background.run(
            self,
            lambda: imports.import_history(kind or imports.recognise(path), path, report),
            self._show_result,
            self._show_failure,
        )

    def _show_progress(self, progress: ImportProgress) -> None:
        if not self.is_running or self._stop.is_set():
            return
        known = progress.bytes_total > 0
        self._bar.setRange(0, _PARTS if known else 0)
        if known:
            self._bar.setValue(round(_PARTS * min(1.0, progress.bytes_done / progress.bytes_total)))
        self._text.setText(
            tr("Reading {title}: %n answer(s) found so far.", "", progress.answers).format(title=self._title)
        )

    def _show_result(self, result: ImportResult | None) -> None:
        if result is None:
            self._add(tr("{title}: cancelled, nothing was counted.").format(title=self._title), "muted")
        else:
            self._has_new = self._has_new or result.new > 0
            self._add_result(result)
        self._read_next()

    def _show_failure(self, failure: WattbackError) -> None:
        self._add(f"{self._title}: {tr(failure.title)}. {failure}", "danger")
        self._read_next()

    def _add(self, text: str, role: str) -> None:
        self._results.addWidget(elements.label(text, role, "importResult", wraps=True))

    def _add_result(self, result: ImportResult) -> None:
        frame, inside = elements.card("importResultCard")
        inside.setSpacing(4)
        inside.addWidget(elements.heading(self._title, wraps=True))
        inside.addWidget(elements.label(result_words(result), name="importResult", wraps=True))
        if result.left_out_count:
            left = elements.button(
                tr("%n thing(s) left out", "", result.left_out_count), "leftOutButton", "quiet"
            )
            left.setCheckable(True)
            reasons = elements.label(_left_out_words(result), "muted", "leftOutText", wraps=True)
            reasons.hide()
            left.toggled.connect(reasons.setVisible)
            inside.addWidget(left, 0, Qt.AlignmentFlag.AlignLeft)
            inside.addWidget(reasons)
        self._results.addWidget(frame)


def result_words(result: ImportResult) -> str:
    """What became of a history, in sentences."""
    known = tr("%n answer(s) known before, not counted twice.", "", result.already_known)
    if not result.new:
        nothing = tr("Nothing new.")
        return f"{nothing} {known}" if result.already_known else nothing
    words = tr("%n new answer(s), {energy}.", "", result.new).format(
        energy=wording.energy_figure(result.energy_wh)
    )
    if result.first_ms is not None and result.last_ms is not None:
        words = tr("%n new answer(s) of {period}, {energy}.", "", result.new).format(
            period=wording.period(result.first_ms, result.last_ms),
            energy=wording.energy_figure(result.energy_wh),
        )
    return f"{words} {known}" if result.already_known else words


def _left_out_words(result: ImportResult) -> str:
    lines = [f"{each.place}: {each.reason}" for each in result.left_out[:_LEFT_OUT_SHOWN]]
    more = result.left_out_count - len(lines)
    if more > 0:
        lines.append(tr("and {count} more").format(count=whole(more)))
    return "\n".join(lines)
