"""Puts tray, window, watch and background together, and runs Qt until the person quits."""

import gc
import logging
import signal
import socket
import sys
from dataclasses import replace
from threading import Lock
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from wattback import __version__
from wattback.desktop import preferences
from wattback.desktop.background import Background
from wattback.desktop.clock_gap import ClockGap
from wattback.desktop.first_minute import FirstMinute
from wattback.desktop.ledger_watch import LedgerWatch
from wattback.desktop.lock_watch import LockWatch
from wattback.desktop.look import translations
from wattback.desktop.look.icons import TrayState, icon
from wattback.desktop.look.language import tr
from wattback.desktop.look.theme import ThemeFollower
from wattback.desktop.notice_round import NoticeRound
from wattback.desktop.notifier import Notification, Notifier
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.preferences import Preferences
from wattback.desktop.services.certificates import CertificateSummary
from wattback.desktop.services.companion import Services
from wattback.desktop.services.snapshot import Snapshot
from wattback.desktop.single_instance import RaiseListener, instance_name
from wattback.desktop.tray import Tray
from wattback.desktop.wallet.password_dialog import PasswordDialog
from wattback.desktop.window import MainWindow
from wattback.errors import WattbackError

_END_WITHIN_S = 2.0
_GRID_FIRST_AFTER_MS = 30_000
_GRID_EVERY_MS = 600_000
_LOGS_EVERY_MS = 15_000
_ESTIMATE_AGAIN_AFTER_MS = 5_000
_SET_ASIDE_AFTER_MS = 6_000
# How long a thread that reads may keep the window waiting for Python's lock.
_SWITCH_EVERY_S = 0.001

_log = logging.getLogger(__name__)


class Companion(QObject):
    """The running companion: owns every part and decides what closing the window means."""

    def __init__(self, app: QApplication, services: Services, *, start_hidden: bool) -> None:
        super().__init__(app)
        self._app, self._services, self._start_hidden = app, services, start_hidden
        self._preferences: Preferences = preferences.load()
        self._saving = Lock()
        translations.install(app, self._chosen("language"))
        self.themes = ThemeFollower(app)
        self.themes.choose(self._chosen("appearance"))
        self.background = Background(self)
        self.offsetting = Offsetting(services, self.background, self)
        self.watch = LedgerWatch(services, self)
        self.window = self._make_window()
        self.window.restore_place(self._preferences.geometry_bytes)
        self.tray = Tray(self)
        self.notifier = Notifier(services, self.background, self.tray.show_notice, self)
        self.notices = NoticeRound(services, self.background, self.notifier, self)
        self.lock_watch = LockWatch(services, self.background, self)
        self.first_minute = FirstMinute(services, self.background, self)
        self._welcome_is_due = not (start_hidden or self._preferences.onboarding_done)
        self.listener = RaiseListener(instance_name(), self)
        self._ledger_fails = False
        self._grid_trouble = self._log_trouble = ""
        self._grid_timer = QTimer(self)
        self._grid_timer.timeout.connect(self._refresh_grid)
        self._is_looking_at_logs = False
        self._log_timer = QTimer(self)
        self._log_timer.timeout.connect(self._look_at_logs)
        self._connect()
        self._watch_for_sleep()

    def start(self) -> None:
        """Show what there is to show and begin to watch."""
        sys.setswitchinterval(_SWITCH_EVERY_S)
        if not self._start_hidden:
            self.window.show()
        self.tray.start()
        self.watch.start()
        self.offsetting.start_automatic()
        self.notices.start()
        self.lock_watch.start()
        self._grid_timer.start(_GRID_EVERY_MS)
        self._log_timer.start(_LOGS_EVERY_MS)
        QTimer.singleShot(_GRID_FIRST_AFTER_MS, self, self._refresh_grid)
        QTimer.singleShot(_ESTIMATE_AGAIN_AFTER_MS, self, self.estimate_again)
        QTimer.singleShot(_SET_ASIDE_AFTER_MS, self, _set_aside)

    def end(self) -> None:
        """Quit. A retirement under way is picked up by the next start; every step of it is on disk."""
        geometry = preferences.encode_geometry(self.window.saveGeometry().data())
        self._remember(replace(self._preferences, geometry=geometry))
        self.window.end()
        self.tray.close()
        self.notifier.close()
        self.listener.close()
        self._app.quit()

    def let_go(self) -> None:
        """After Qt's loop: no thread of ours may touch Qt from here on."""
        self.watch.stop()
        self.background.close(_END_WITHIN_S)
        self._services.imports.stop_looking()

    def _make_window(self) -> MainWindow:
        window = MainWindow(self._services, self.background, self.offsetting, self.themes.theme)
        window.setWindowIcon(icon(TrayState.COUNTING))
        self.themes.changed.connect(window.set_theme)
        self._app.commitDataRequest.connect(window.allow_closing)
        window.pause_wanted.connect(self.set_paused)
        window.refresh_wanted.connect(self.watch.refresh)
        window.closing.connect(self._window_closed)
        window.stop_wanted.connect(self.stop_payments)
        window.allow_wanted.connect(self.ask_to_allow_payments)
        window.appearance_changed.connect(self._change_appearance)
        window.language_changed.connect(self._change_language)
        window.welcome_wanted.connect(lambda: self.first_minute.open_welcome(window))
        window.imports_wanted.connect(lambda: self.first_minute.open_imports(window))
        return window

    def _connect(self) -> None:
        self.watch.snapshot_read.connect(self._show_snapshot)
        self.watch.failed.connect(self._ledger_failed)
        self.tray.settled.connect(self._tray_settled)
        self.tray.open_wanted.connect(self._open)
        self.tray.pause_wanted.connect(self.set_paused)
        self.tray.offset_wanted.connect(self._open_offset)
        self.tray.stop_wanted.connect(self.stop_payments)
        self.tray.allow_wanted.connect(self.ask_to_allow_payments)
        self.tray.quit_wanted.connect(self.end)
        self.tray.notice_clicked.connect(self.notifier.tray_was_clicked)
        self.notifier.opened.connect(self._open_page)
        self.lock_watch.read.connect(self.tray.set_locked)
        self.first_minute.refresh_wanted.connect(self.watch.refresh)
        self.first_minute.seen.connect(self._welcome_seen)
        self.listener.raise_asked.connect(self._open)
        self.offsetting.retired.connect(self._retired)
        self.offsetting.failed.connect(self._offset_failed)
        self.offsetting.automatic_failed.connect(self._offset_failed)
        self.offsetting.noticed.connect(self._noticed)

    def _watch_for_sleep(self) -> None:
        if sys.platform == "linux":
            from wattback.desktop.sleep_watch import SleepWatch

            # In this thread: a background one may not get its turn before the machine sleeps.
            sleep = SleepWatch(self)
            sleep.going_away.connect(self._services.lock_wallet)
            sleep.came_back.connect(self._woke)
        ClockGap(self).woke.connect(self._woke)

    def _woke(self) -> None:
        """Days may have gone by: read, ask and decide anew instead of waiting for the next round."""
        self.watch.refresh()
        self.lock_watch.ask()
        self.notices.ask()
        self._refresh_grid()
        self.offsetting.step_automatically()

    def _chosen(self, key: str) -> str:
        """A choice that must be known before anything is drawn."""
        try:
            return str(self._services.setting(key))
        except WattbackError as failure:
            # The window comes up all the same; the watch meets the same failure and shows it.
            _log.warning("%s", failure)
            return "system"

    def _change_appearance(self) -> None:
        self.themes.choose(self._chosen("appearance"))

    def _change_language(self) -> None:
        """Every text is made once, so the window is made anew, in the same place and on the same page."""
        translations.install(self._app, self._chosen("language"))
        before, self.window = self.window, self._make_window()
        self.window.restoreGeometry(before.saveGeometry())
        self.window.show_page("settings")
        self.window.show()
        before.end()
        before.deleteLater()
        self.watch.refresh()

    def set_paused(self, paused: bool) -> None:
        """Stop counting or go on."""
        services = self._services
        self.background.run(
            self,
            lambda: services.set_counting_paused(paused),
            lambda _: self.watch.refresh(),
            self._pause_failed,
        )

    def stop_payments(self) -> None:
        """Pull the brake: nothing that pays is signed any more, by any process."""
        self.background.run(self, self._services.stop_payments, self._stopped, self._show_failure)

    def ask_to_allow_payments(self) -> None:
        """Release the brake, with the wallet's password."""
        self._open()
        dialog = PasswordDialog(
            tr("Allow payments?"),
            tr("You stopped all payments. With your password Wattback may sign again, within your caps."),
            tr("Allow payments"),
            self.window,
        )
        dialog.accepted_with.connect(self._allow_payments)
        dialog.open()

    def _allow_payments(self, password: str) -> None:
        services = self._services
        self.background.run(
            self,
            lambda: services.set_setting("payments.stopped", False, password),
            lambda _: self.watch.refresh(),
            self._show_failure,
        )

    def _stopped(self, _nothing: None) -> None:
        self.notifier.tell(
            Notification(
                tr("All payments are stopped"),
                tr("Nothing is signed until you allow payments again."),
                "offsets",
            )
        )
        self.watch.refresh()

    def _noticed(self, title: str, text: str) -> None:
        self.notifier.tell(Notification(title, text, "offsets"))

    def estimate_again(self) -> None:
        """Bring what was counted with older factors up to date, in the background."""
        services = self._services
        # The watch shows what comes of it. What fails here is done by the next start.
        self.background.run(
            self, lambda: services.recompute(), lambda _: None, lambda failure: _log.warning("%s", failure)
        )

    def _look_at_logs(self) -> None:
        if self._is_looking_at_logs:
            return
        self._is_looking_at_logs = True
        services = self._services
        self.background.run(
            self, lambda: services.imports.look_at_logs(), self._looked_at_logs, self._could_not_look_at_logs
        )

    def _looked_at_logs(self, trouble: str) -> None:
        # No banner: what a log says is counted later all the same.
        self._is_looking_at_logs = False
        if trouble and trouble != self._log_trouble:
            _log.warning("%s", trouble)
        self._log_trouble = trouble

    def _could_not_look_at_logs(self, failure: WattbackError) -> None:
        self._looked_at_logs(str(failure))

    def _refresh_grid(self) -> None:
        services = self._services
        self.background.run(self, lambda: services.refresh_grid(), self._grid_refreshed, lambda _: None)

    def _grid_refreshed(self, trouble: str | None) -> None:
        # No banner: answers are counted all the same, with the annual factor. `wattback grid status` shows the age.
        if trouble and trouble != self._grid_trouble:
            _log.warning("%s", trouble)
        self._grid_trouble = trouble or ""

    def _show_failure(self, failure: WattbackError) -> None:
        self.window.show_failure(failure)

    def _pause_failed(self, failure: WattbackError) -> None:
        self.window.show_failure(failure)
        self.watch.refresh()

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        if self._ledger_fails:
            self._ledger_fails = False
            self.window.clear_failure()
            self.tray.set_attention(False)
        self.window.show_snapshot(snapshot)
        self.tray.show_snapshot(snapshot)
        self.first_minute.show_snapshot(snapshot, self.window)
        if self._welcome_is_due and self.window.isVisible():
            self._welcome_is_due = False
            self.first_minute.open_welcome(self.window)

    def _welcome_seen(self) -> None:
        self._remember(replace(self._preferences, onboarding_done=True))

    def _ledger_failed(self, failure: WattbackError) -> None:
        self._ledger_fails = True
        self.window.show_ledger_failure(failure)
        self.tray.set_attention(True)

    def _retired(self, certificate: CertificateSummary) -> None:
        self.tray.set_attention(self._ledger_fails)
        self.notifier.tell_retired(certificate)

    def _offset_failed(self, failure: WattbackError) -> None:
        self.tray.set_attention(True)
        self.notifier.tell_failed(failure)

    def _tray_settled(self, there: bool) -> None:
        if not there and not self.window.isVisible():
            # Hidden without a tray would mean unreachable, at the start and when the panel goes away.
            self.window.showMinimized()

    def _open(self) -> None:
        self.window.bring_to_front()
        self.tray.set_attention(self._ledger_fails)

    def _open_page(self, page: str) -> None:
        self._open()
        self.window.show_page(page)

    def _open_offset(self) -> None:
        self._open()
        self.window.open_offset()

    def _window_closed(self) -> None:
        if not self.tray.is_there:
            self.ask_what_closing_means()
            return
        self.window.hide()
        if not self._preferences.tray_notice_shown:
            self.notifier.tell(
                Notification(tr("Wattback keeps running"), tr("It is here in the tray. Its menu has Quit."))
            )
            self._remember(replace(self._preferences, tray_notice_shown=True))

    def ask_what_closing_means(self) -> None:
        """Without a tray a closed window would be gone: keep running, quit, or not close at all."""
        if self.window.findChild(QMessageBox, "closeQuestion") is not None:
            return
        question = QMessageBox(
            QMessageBox.Icon.Question,
            tr("Close Wattback?"),
            tr("There is no tray on this desktop to hide in. Keep Wattback running, minimised, or quit?"),
            QMessageBox.StandardButton.NoButton,
            self.window,
        )
        question.setInformativeText(
            tr("Answers are counted either way; without it, nothing is shown or offset by itself.")
        )
        question.setObjectName("closeQuestion")
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keep = question.addButton(tr("Keep running"), QMessageBox.ButtonRole.AcceptRole)
        leave = question.addButton(tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = question.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.setEscapeButton(cancel)
        keep.clicked.connect(lambda: self.window.showMinimized())
        leave.clicked.connect(self.end)
        question.open()

    def _remember(self, changed: Preferences) -> None:
        if changed != self._preferences:
            self._preferences = changed
            self.background.run(self, self._save_preferences, lambda _: None, self._show_failure)

    def _save_preferences(self) -> None:
        # On a thread, perhaps on two: whichever writes last writes what holds by then.
        with self._saving:
            preferences.save(self._preferences)


def _set_aside() -> None:
    """What the start made lives as long as the program.

    Left among what the collector looks through, it costs pauses of 30 ms and more while the chart is dragged.
    """
    gc.collect()
    gc.freeze()


def run(services: Services, *, start_hidden: bool = False) -> int:
    """Run the companion until the person quits. Call it while holding the companion's lock.

    Args:
        services: Everything behind the screens.
        start_hidden: Start in the tray, for a start with the session.

    Returns:
        The process's exit status.
    """
    app = QApplication.instance() or QApplication([sys.argv[0]])
    if not isinstance(app, QApplication):
        raise TypeError("the companion needs a QApplication, and something made a smaller one before")
    app.setApplicationName("Wattback")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("wattback")
    app.setQuitOnLastWindowClosed(False)
    companion = Companion(app, services, start_hidden=start_hidden)
    signals = _EndOnSignal(companion)
    companion.start()
    try:
        return app.exec()
    finally:
        signals.close()
        companion.let_go()


class _EndOnSignal:
    """SIGINT and SIGTERM end the companion properly; Qt's loop alone would not let Python see them."""

    def __init__(self, companion: Companion) -> None:
        self._read, self._write = socket.socketpair()
        self._write.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, companion)
        self._notifier.activated.connect(self._drain)
        self._companion = companion
        self._wakeup_before = signal.set_wakeup_fd(self._write.fileno())
        self._before = {
            number: signal.signal(number, self._ended) for number in (signal.SIGINT, signal.SIGTERM)
        }

    def close(self) -> None:
        """Put everything back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()

    def _drain(self) -> None:
        # Reading gives Python the moment in which it calls `_ended`.
        self._read.recv(64)

    def _ended(self, _number: int, _frame: FrameType | None) -> None:
        self._companion.end()
