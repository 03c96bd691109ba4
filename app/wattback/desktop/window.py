"""The window: a navigation, one page in front, and above it what must not be overlooked."""

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.look.theme import Theme
from wattback.desktop.navigation import Navigation
from wattback.desktop.notices import FailureBanner, LoadingPage, NothingYetPage, PracticeBanner
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.page import Page, PageContext, PageMaker
from wattback.desktop.page_area import PageArea
from wattback.desktop.services.companion import Services
from wattback.desktop.services.snapshot import Snapshot
from wattback.desktop.status_line import StatusLine
from wattback.errors import WattbackError

_FIRST_SIZE = QSize(1180, 860)
_SMALLEST = QSize(480, 420)
# Below this width the navigation shows signs only.
_WORDS_FROM = 820


def _now(context: PageContext) -> Page:
    from wattback.desktop.now.page import NowPage

    return NowPage(context)


def _history(context: PageContext) -> Page:
    from wattback.desktop.history.page import HistoryPage

    return HistoryPage(context)


def _offsets(context: PageContext) -> Page:
    from wattback.desktop.offsets.page import OffsetsPage

    return OffsetsPage(context)


def _certificates(context: PageContext) -> Page:
    from wattback.desktop.certificates.page import CertificatesPage

    return CertificatesPage(context)


def _wallet(context: PageContext) -> Page:
    from wattback.desktop.wallet.page import WalletPage

    return WalletPage(context)


def _settings(context: PageContext) -> Page:
    from wattback.desktop.settings.page import SettingsPage

    return SettingsPage(context)


# Each page, and all that it imports, is loaded when it is first shown: the start pays for one of them.
_MAKERS: dict[str, PageMaker] = {
    "now": _now,
    "history": _history,
    "offsets": _offsets,
    "certificates": _certificates,
    "wallet": _wallet,
    "settings": _settings,
}


class MainWindow(QMainWindow):
    """Shows snapshots as they come and passes wishes on.

    Signals:
        pause_wanted: Stop counting (True) or go on (False).
        refresh_wanted: Read the ledger again.
        stop_wanted: Pull the brake on all payments.
        allow_wanted: Release it; the password follows.
        welcome_wanted: Show the first minute again.
        imports_wanted: Bring a history along.
        appearance_changed: Light or dark was chosen.
        language_changed: Another language was chosen.
        closing: The person closed the window; whether that hides or ends anything, the application decides.
    """

    pause_wanted = Signal(bool)
    refresh_wanted = Signal()
    stop_wanted = Signal()
    allow_wanted = Signal()
    welcome_wanted = Signal()
    imports_wanted = Signal()
    appearance_changed = Signal()
    language_changed = Signal()
    closing = Signal()

    def __init__(
        self, services: Services, background: Background, offsetting: Offsetting, theme: Theme
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Wattback")
        self.setMinimumSize(_SMALLEST)
        self.resize(_FIRST_SIZE)
        self.setAcceptDrops(True)
        # The window itself holds the focus at first: no control looks chosen before somebody chooses.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self._context = PageContext(services, background, offsetting, theme)
        self._theme = theme
        self._snapshot: Snapshot | None = None
        self._is_ending = False
        self._ledger_fails = False
        self._chosen = "now"
        self._areas: dict[str, PageArea] = {}
        self._build(theme)
        offsetting.retired.connect(self._retired)
        offsetting.failed.connect(self._show_offset_failure)
        offsetting.automatic_failed.connect(self._show_offset_failure)
        QShortcut(QKeySequence("Ctrl+O"), self, self.open_offset)
        QShortcut(QKeySequence.StandardKey.Refresh, self, self.refresh_wanted.emit)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        for number, name in enumerate(_MAKERS, start=1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda wanted=name: self.show_page(wanted))

    def page(self, name: str) -> Page:
        """One of the pages, made now if it was not shown before."""
        area = self._areas.get(name)
        if area is None:
            page = _MAKERS[name](self._context)
            page.set_theme(self._theme)
            self._connect(page)
            area = self._areas[name] = PageArea(page)
            self._stack.addWidget(area)
            if self._snapshot is not None:
                page.show_snapshot(self._snapshot)
        return area.page

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self._chosen = name
        self._navigation.mark(name)
        self._show_chosen()

    def set_theme(self, theme: Theme) -> None:
        """Redraw what is not styled by the style sheet."""
        self._theme = theme
        self._navigation.set_theme(theme)
        for area in self._areas.values():
            area.page.set_theme(theme)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the ledger says now."""
        before, self._snapshot = self._snapshot, snapshot
        self._ledger_fails = False
        self._practice.setVisible(snapshot.is_practice)
        self._nothing_yet.show_snapshot(snapshot)
        self._status.show_snapshot(snapshot)
        for area in self._areas.values():
            area.page.show_snapshot(snapshot)
        if before is None or _is_used(before) != _is_used(snapshot):
            self._show_chosen()

    def show_ledger_failure(self, failure: WattbackError) -> None:
        """The ledger can't be read: what is on the screen stays, and says so."""
        self._ledger_fails = True
        self._loading.set_failed(True)
        self._failure.show_failure(failure, self._read_again)
        self._status.show_failure()

    def show_failure(self, failure: WattbackError) -> None:
        """Show a failure above the page."""
        # Trying again stays possible when the same disk fails the list of certificates as well.
        self._failure.show_failure(failure, self._read_again if self._ledger_fails else None)

    def clear_failure(self) -> None:
        """The failure is over."""
        self._failure.hide()

    def open_offset(self) -> None:
        """Show the preview of a retirement, or the way to a wallet where there is none."""
        from wattback.desktop.offsets.offset_dialog import OffsetDialog

        if self._snapshot is not None and self._snapshot.wallet_address is None:
            self.open_wallet()
            return
        if self.findChild(OffsetDialog) is None:
            context = self._context
            self._open(OffsetDialog(context.services, context.background, context.offsetting, self))

    def open_wallet(self) -> None:
        """Make the first wallet."""
        from wattback.desktop.wallet.wallet_dialog import WalletDialog

        if self.findChild(WalletDialog) is None:
            practice = self._snapshot is not None and self._snapshot.is_practice
            context = self._context
            dialog = WalletDialog(context.services, context.background, self, is_practice=practice)
            dialog.wallet_created.connect(self.refresh_wanted)
            self._open(dialog)

    def verify_file(self, path: str) -> None:
        """Check a certificate that was dropped on the window."""
        from wattback.desktop.certificates.page import CertificatesPage

        self.show_page("certificates")
        page = self.page("certificates")
        if isinstance(page, CertificatesPage):
            page.verify_file(path)

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
        """Words beside the signs where there is room for them."""
        super().resizeEvent(event)
        self._navigation.set_narrow(self.width() < _WORDS_FROM)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A single file may be a certificate to check."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check it."""
        event.acceptProposedAction()
        self.verify_file(event.mimeData().urls()[0].toLocalFile())

    def _build(self, theme: Theme) -> None:
        self._practice, self._failure = PracticeBanner(), FailureBanner()
        self._practice.hide()
        self._failure.hide()
        self._loading, self._nothing_yet, self._status = LoadingPage(), NothingYetPage(), StatusLine()
        titles = (tr("Now"), tr("History"), tr("Offsets"), tr("Certificates"), tr("Wallet"), tr("Settings"))
        self._navigation = Navigation(tuple(zip(_MAKERS, titles, strict=True)), theme)
        self._navigation.mark(self._chosen)
        self._navigation.chosen.connect(self.show_page)
        self._nothing_yet.wallet_wanted.connect(self.open_wallet)
        self._nothing_yet.welcome_wanted.connect(self.welcome_wanted)
        self._nothing_yet.imports_wanted.connect(self.imports_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._loading)
        self._stack.addWidget(self._nothing_yet)

        banners = QVBoxLayout()
        banners.setContentsMargins(elements.MARGIN, elements.SPACE, elements.MARGIN, 0)
        banners.setSpacing(elements.SPACE)
        banners.addWidget(self._practice)
        banners.addWidget(self._failure)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(banners)
        right.addWidget(self._stack, 1)
        content = QWidget()
        content.setProperty("role", "page")
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._navigation)
        row.addLayout(right, 1)
        self.setCentralWidget(content)
        self.setStatusBar(self._status)

    def _connect(self, page: Page) -> None:
        page.failed.connect(self.show_failure)
        page.go_to.connect(self._go_to)
        page.offset_wanted.connect(self.open_offset)
        page.wallet_wanted.connect(self.open_wallet)
        page.refresh_wanted.connect(self.refresh_wanted)
        page.pause_wanted.connect(self.pause_wanted)
        page.stop_wanted.connect(self.stop_wanted)
        page.allow_wanted.connect(self.allow_wanted)
        page.welcome_wanted.connect(self.welcome_wanted)
        page.imports_wanted.connect(self.imports_wanted)
        page.appearance_changed.connect(self.appearance_changed)
        page.language_changed.connect(self.language_changed)

    def _show_chosen(self) -> None:
        """The page the person chose; while there is nothing on Now, what to do instead."""
        snapshot = self._snapshot
        if snapshot is None:
            self._stack.setCurrentWidget(self._loading)
            return
        if self._chosen == "now" and not _is_used(snapshot):
            self._stack.setCurrentWidget(self._nothing_yet)
            return
        page = self.page(self._chosen)
        self._stack.setCurrentWidget(self._areas[self._chosen])
        page.came_to_front()

    def _go_to(self, name: str, what: str) -> None:
        self.show_page(name)
        if what:
            self.page(name).look_at(what)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The button that opened it may be disabled by now, and the focus would wander to whatever is next.
        dialog.finished.connect(self.setFocus)
        dialog.open()

    def _show_offset_failure(self, failure: WattbackError) -> None:
        self._failure.show_failure(failure, self.open_offset)
        self.refresh_wanted.emit()

    def _read_again(self) -> None:
        self._loading.set_failed(False)
        self._show_chosen()
        self.refresh_wanted.emit()

    def _retired(self) -> None:
        self._failure.hide()
        self._read_again()


def _is_used(snapshot: Snapshot) -> bool:
    return bool(snapshot.hours or snapshot.recent or snapshot.matched_mwh or snapshot.due_mwh)
