"""Every retirement there was, whatever became of it, with its page in the network's explorer."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements, wording
from wattback.desktop.look.card_states import CardStates
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.offsets.running_panel import step_words
from wattback.desktop.services.companion import Services
from wattback.desktop.services.offsets import BatchLine

_AT_ONCE = 50
_LEAST_ROWS, _MOST_ROWS = 1, 9
_NETWORK_COLUMN = 3


class HistoryPanel(QWidget):
    """The card with the list; more is read when it is asked for.

    Signals:
        certificate_wanted: Show the certificates, where this one's is.
    """

    certificate_wanted = Signal(str)

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__()
        self._services, self._background = services, background
        self._lines: tuple[BatchLine, ...] = ()
        frame, inside = elements.card("batchesCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Retirements"), "batchesTitle"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(elements.SPACE)
        self._none = elements.label(
            tr("None yet. Each retirement stands here with its price, its fee and its page in the explorer."),
            "muted",
            "noBatches",
            wraps=True,
        )
        column.addWidget(self._none)
        self._table = elements.table(
            "batchesTable",
            tr("Retirements"),
            (tr("Period"), tr("Amount"), tr("State"), tr("Network")),
            0,
        )
        self._table.itemSelectionChanged.connect(self._selection_changed)
        column.addWidget(self._table)
        self._details = elements.label("", "muted", "batchDetails", wraps=True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._details)
        row = FlowLayout(8, 8)
        self._explorer = elements.button(tr("Show in the explorer"), "batchExplorerButton")
        self._explorer.clicked.connect(self._open_explorer)
        self._certificate = elements.button(tr("Its certificate"), "batchCertificateButton")
        self._certificate.clicked.connect(self._show_certificate)
        self._more = elements.button(tr("Show older ones"), "moreBatchesButton")
        self._more.clicked.connect(self._read_more)
        for each in (self._explorer, self._certificate, self._more):
            row.addWidget(each)
        column.addLayout(row)
        self._states = CardStates("batches", tr("Reading your retirements…"), content)
        self._states.again_wanted.connect(self.reload)
        inside.addWidget(self._states)

    def reload(self) -> None:
        """Read as many as are shown again; new ones stand first."""
        services, wanted = self._services, max(_AT_ONCE, len(self._lines))
        self._states.show_loading()
        self._background.run(
            self, lambda: services.offsets.history(None, wanted + 1), self._show, self._states.show_failure
        )

    def set_narrow(self, narrow: bool) -> None:
        """Without the network, which stands below the list too."""
        self._table.setColumnHidden(_NETWORK_COLUMN, narrow)

    def _read_more(self) -> None:
        services, last = self._services, self._lines[-1].seq
        self._more.setEnabled(False)
        self._background.run(
            self,
            lambda: services.offsets.history(last, _AT_ONCE + 1),
            lambda lines: self._fill((*self._lines, *lines[:_AT_ONCE]), has_more=len(lines) > _AT_ONCE),
            self._states.show_failure,
        )

    def _show(self, lines: tuple[BatchLine, ...]) -> None:
        wanted = max(_AT_ONCE, len(self._lines))
        self._fill(lines[:wanted], has_more=len(lines) > wanted)

    def _fill(self, lines: tuple[BatchLine, ...], *, has_more: bool) -> None:
        selected = self._selected()
        self._lines = lines
        elements.set_rows(self._table, [_row(each) for each in lines])
        self._none.setVisible(not lines)
        self._table.setVisible(bool(lines))
        rows = min(max(len(lines), _LEAST_ROWS), _MOST_ROWS)
        height = self._table.verticalHeader().defaultSectionSize() * rows
        self._table.setFixedHeight(height + self._table.horizontalHeader().sizeHint().height() + 4)
        kept = [row for row, each in enumerate(lines) if selected is not None and each.seq == selected.seq]
        if lines:
            self._table.selectRow(kept[0] if kept else 0)
        self._more.setVisible(has_more)
        self._more.setEnabled(True)
        self._states.show_content()
        self._selection_changed()

    def _selected(self) -> BatchLine | None:
        rows = self._table.selectionModel().selectedRows()
        if rows and rows[0].row() < len(self._lines):
            return self._lines[rows[0].row()]
        return None

    def _selection_changed(self) -> None:
        line = self._selected()
        self._details.setVisible(line is not None)
        self._explorer.setVisible(line is not None and line.explorer_url.startswith("https://"))
        self._certificate.setVisible(line is not None and bool(line.certificate_id))
        if line is not None:
            self._details.setText(_details(line))
            self._explorer.setToolTip(line.explorer_url)

    def _open_explorer(self) -> None:
        line = self._selected()
        if line is not None:
            QDesktopServices.openUrl(QUrl(line.explorer_url))

    def _show_certificate(self) -> None:
        line = self._selected()
        if line is not None:
            self.certificate_wanted.emit(line.certificate_id)


def _row(line: BatchLine) -> tuple[str, ...]:
    network = wording.network(line.network_name, line.is_practice)
    return (
        wording.period(line.period_start_ms, line.period_end_ms),
        wording.certificate_amount(line.amount_mwh),
        _sign(line.state) + step_words(line.state),
        network,
    )


def _sign(state: str) -> str:
    return {"final": "✓ ", "failed": "✗ ", "abandoned": "✗ "}.get(state, "● ")


def _details(line: BatchLine) -> str:
    what = wording.covered(line.answers)
    parts = [
        tr("For {what}: {time}, on {network}.").format(
            what=what, time=wording.moment(line.at_ms), network=line.network_name
        )
    ]
    if line.price_text:
        parts.append(
            tr("Price {price}, network fee {fee}.").format(price=line.price_text, fee=line.fee_text or "–")
        )
    if line.reason:
        parts.append(
            tr("{state}: {reason}.").format(state=step_words(line.state), reason=line.reason.rstrip("."))
        )
    if line.state in ("failed", "abandoned"):
        parts.append(tr("What it was to match is due again."))
    if line.is_practice:
        parts.append(tr("Practice: nothing real was certified, and no explorer shows it."))
    return " ".join(parts)
