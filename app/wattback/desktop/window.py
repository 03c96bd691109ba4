"""The window: what was used, what of it is matched, and what can be done about the rest."""

from datetime import UTC, datetime

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QScrollArea, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.certificates.certificates_panel import CertificatesPanel
from wattback.desktop.look import elements, wording
from wattback.desktop.look.theme import Theme
from wattback.desktop.notices import FailureBanner, LoadingPage, NothingYetPage, PracticeBanner
from wattback.desktop.now.answers_panel import AnswersPanel
from wattback.desktop.now.beyond_panel import BeyondPanel
from wattback.desktop.now.chart_panel import ChartPanel
from wattback.desktop.now.today_header import TodayHeader
from wattback.desktop.offsets.offset_dialog import OffsetDialog
from wattback.desktop.offsets.offset_panel import OffsetPanel
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.services.companion import Services
from wattback.desktop.services.snapshot import Snapshot
from wattback.desktop.status_line import StatusLine
from wattback.desktop.wallet.wallet_dialog import WalletDialog
from wattback.errors import WattbackError

_FIRST_SIZE = QSize(1120, 880)
_SMALLEST = QSize(480, 420)
# Below this width the two columns stand under each other.
_TWO_COLUMNS_FROM = 880


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(elements.SPACE)
    return column


class MainWindow(QMainWindow):
    """Shows snapshots as they come and passes wishes on.

    Signals:
        pause_wanted: Stop counting (True) or go on (False).
        refresh_wanted: Read the ledger again.
        closing: The person closed the window; whether that hides or ends anything, the application decides.
    """

    pause_wanted = Signal(bool)
    refresh_wanted = Signal()
    closing = Signal()

    def __init__(
        self, services: Services, background: Background, offsetting: Offsetting, theme: Theme
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Wattback")
        self.setMinimumSize(_SMALLEST)
        self.resize(_FIRST_SIZE)
        # The window itself holds the focus at first: no control looks chosen before somebody chooses.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self._services, self._background, self._offsetting = services, background, offsetting
        self._snapshot: Snapshot | None = None
        self._is_ending = False
        self._ledger_fails = False

        self._practice, self._failure = PracticeBanner(), FailureBanner()
        self._practice.hide()
        self._failure.hide()
        self._header, self._chart = TodayHeader(), ChartPanel(theme)
        self._offset, self._answers = OffsetPanel(), AnswersPanel()
        self._beyond, self._certificates = BeyondPanel(), CertificatesPanel(services, background)
        self._loading, self._nothing_yet, self._figures = LoadingPage(), NothingYetPage(), QWidget()
        self._columns = (_column(), _column())
        self._beside = QHBoxLayout(self._figures)
        self._beside.setContentsMargins(0, 0, 0, 0)
        for cards in self._columns:
            self._beside.addLayout(cards)
        self._column_count = 0
        self._arrange(2)
        self._pages = elements.Pages(self._loading, self._nothing_yet, self._figures)

        content = QWidget()
        content.setProperty("role", "page")
        self._page = column = QVBoxLayout(content)
        column.setContentsMargins(elements.MARGIN, elements.SPACE, elements.MARGIN, elements.SPACE)
        column.setSpacing(elements.SPACE)
        for widget in (self._practice, self._failure, self._header):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        scroll = QScrollArea()
        scroll.setObjectName("page")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        self.setCentralWidget(scroll)
        self._header.hide()
        self._status = StatusLine()
        self.setStatusBar(self._status)

        self._chart.span_changed.connect(self._beyond.show_span)
        self._header.pause_wanted.connect(self.pause_wanted)
        self._nothing_yet.wallet_wanted.connect(self.open_wallet)
        self._offset.offset_wanted.connect(self.open_offset)
        self._offset.wallet_wanted.connect(self.open_wallet)
        self._certificates.failed.connect(self.show_failure)
        offsetting.running_changed.connect(self._offset.set_running)
        offsetting.progressed.connect(self._offset.show_progress)
        offsetting.retired.connect(self._retired)
        offsetting.failed.connect(self._show_offset_failure)
        offsetting.automatic_failed.connect(self._show_offset_failure)
        QShortcut(QKeySequence("Ctrl+O"), self, self.open_offset)
        QShortcut(QKeySequence.StandardKey.Refresh, self, self.refresh_wanted.emit)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        self._certificates.reload()

    def set_theme(self, theme: Theme) -> None:
        """Redraw what is not styled by the style sheet."""
        self._chart.set_theme(theme)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the ledger says now."""
        before, self._snapshot = self._snapshot, snapshot
        self._ledger_fails = False
        now = datetime.now(tz=UTC).astimezone()
        used = bool(snapshot.hours or snapshot.recent or snapshot.matched_mwh or snapshot.due_mwh)
        self._practice.setVisible(snapshot.is_practice)
        self._place_header(among_figures=used)
        self._header.setVisible(True)
        self._header.show_snapshot(snapshot, f"{wording.weekday(now)}, {wording.day(now)}")
        self._chart.show_hours(snapshot.hours, now.date())
        self._offset.show_snapshot(snapshot)
        self._answers.show_snapshot(snapshot)
        self._beyond.show_snapshot(snapshot)
        self._status.show_snapshot(snapshot)
        self._nothing_yet.show_snapshot(snapshot)
        self._pages.show_page(self._figures if used else self._nothing_yet)
        if before is not None and before.certificates != snapshot.certificates:
            self._certificates.reload()

    def show_ledger_failure(self, failure: WattbackError) -> None:
        """The ledger can't be read: what is on the screen stays, and says so."""
        self._ledger_fails = True
        self._loading.set_failed(True)
        self._failure.show_failure(failure, self._read_again)
        self._status.show_failure()

    def show_failure(self, failure: WattbackError) -> None:
        """Show a failure above the figures."""
        # Trying again stays possible when the same disk fails the list of certificates as well.
        self._failure.show_failure(failure, self._read_again if self._ledger_fails else None)

    def clear_failure(self) -> None:
        """The failure is over."""
        self._failure.hide()

    def open_offset(self) -> None:
        """Show the preview of a retirement, or the way to a wallet where there is none."""
        if self._snapshot is not None and self._snapshot.wallet_address is None:
            self.open_wallet()
            return
        if self.findChild(OffsetDialog) is None:
            dialog = OffsetDialog(self._services, self._background, self._offsetting, self)
            self._open(dialog)

    def open_wallet(self) -> None:
        """Make the first wallet."""
        if self.findChild(WalletDialog) is None:
            practice = self._snapshot is not None and self._snapshot.is_practice
            dialog = WalletDialog(self._services, self._background, self, is_practice=practice)
            dialog.wallet_created.connect(self.refresh_wanted)
            self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The button that opened it may be disabled by now, and the focus would wander to whatever is next.
        dialog.finished.connect(self.setFocus)
        dialog.open()

    def bring_to_front(self) -> None:
        """Show the window above the others, wherever it was."""
        self._is_ending = False
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def restore_place(self, geometry: bytes) -> None:
        """Put the window where it was the last time; ignores what does not fit this screen."""
        if geometry:
            self.restoreGeometry(QByteArray(geometry))

    def allow_closing(self) -> None:
        """The session ends: the next close is the desktop's, and must not be answered with a question."""
        self._is_ending = True

    def end(self) -> None:
        """Close for good, open dialogs first: each of them takes that as a no."""
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        self.allow_closing()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing by the person is a question to the application, not an end."""
        if self._is_ending:
            event.accept()
            return
        event.ignore()
        self.closing.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= _TWO_COLUMNS_FROM else 1)

    def _place_header(self, *, among_figures: bool) -> None:
        """Above the chart only, so that what stands beside it gets the height; alone, above the page."""
        wanted, at = (self._columns[0], 0) if among_figures else (self._page, self._page.indexOf(self._pages))
        if wanted.indexOf(self._header) < 0:
            for each in (self._page, self._columns[0]):
                each.removeWidget(self._header)
            wanted.insertWidget(at, self._header)

    def _arrange(self, columns: int) -> None:
        """Each column by itself: what is due needs less height than the chart, and the certificates get the rest."""
        if columns == self._column_count:
            return
        self._column_count = columns
        # An empty column would keep its share, and the gap before it.
        self._beside.setSpacing(elements.SPACE if columns == 2 else 0)
        self._beside.setStretch(0, 7)
        self._beside.setStretch(1, 5 if columns == 2 else 0)
        left, right = self._columns
        beside = right if columns == 2 else left
        for cards, widget, share in (
            (left, self._chart, 3),
            (beside, self._offset, 0),
            (left, self._answers, 2),
            (beside, self._beyond, 0),
            (beside, self._certificates, 1),
        ):
            for each in self._columns:
                each.removeWidget(widget)
            cards.addWidget(widget, share)

    def _show_offset_failure(self, failure: WattbackError) -> None:
        self._failure.show_failure(failure, self.open_offset)
        self.refresh_wanted.emit()

    def _read_again(self) -> None:
        self._loading.set_failed(False)
        self._certificates.reload()
        self.refresh_wanted.emit()

    def _retired(self) -> None:
        self._failure.hide()
        self._read_again()
