"""The tray icon: state at a glance, today in the tooltip, a menu made anew each time it opens."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from wattback.desktop.look import wording
from wattback.desktop.look.icons import TrayState, icon
from wattback.desktop.look.language import tr
from wattback.desktop.notifier import Notification
from wattback.desktop.services.snapshot import Snapshot

_LOOK_EVERY_MS = 500
_LOOK_AT_MOST = 20
_LOOK_AGAIN_EVERY_MS = 10_000
_NOTICE_MS = 12_000


class Tray(QObject):
    """Waits up to ten seconds for a tray: at login the desktop's panel may start after Wattback.

    It goes on looking after that, less often: panels crash, and are replaced.

    Signals:
        settled: Whether a tray is there, once that is known, and whenever that changes.
        open_wanted: Show the window.
        pause_wanted: Stop counting (True) or go on (False).
        offset_wanted: Show the preview of a retirement.
        stop_wanted: Pull the brake on all payments.
        allow_wanted: Release it; the password follows.
        quit_wanted: End the program.
        notice_clicked: The person clicked a notice beside the icon.
    """

    settled = Signal(bool)
    open_wanted = Signal()
    pause_wanted = Signal(bool)
    offset_wanted = Signal()
    stop_wanted = Signal()
    allow_wanted = Signal()
    quit_wanted = Signal()
    notice_clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._needs_attention = False
        self._is_locked = False
        self._was_there: bool | None = None
        self._looks = 0
        self._icons = {state: icon(state) for state in TrayState}
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self._rebuild_menu)
        self.menu.setAccessibleName("Wattback")
        self._tray = QSystemTrayIcon(self._icons[TrayState.COUNTING], self)
        self._tray.setContextMenu(self.menu)
        self._tray.activated.connect(self._activated)
        self._tray.messageClicked.connect(self.notice_clicked)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._rebuild_menu()
        self._refresh()

    @property
    def is_there(self) -> bool:
        """Whether the person can see the icon."""
        return self._tray.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def state(self) -> TrayState:
        """What the icon says now."""
        if self._needs_attention:
            return TrayState.ATTENTION
        if self._snapshot is not None and self._snapshot.counting_paused:
            return TrayState.PAUSED
        if self._is_locked:
            return TrayState.LOCKED
        return TrayState.COUNTING

    def start(self) -> None:
        """Begin looking for a tray; `settled` follows."""
        self._looks, self._was_there = 0, None
        self._timer.start(_LOOK_EVERY_MS)
        self._look()

    def close(self) -> None:
        """Take the icon away."""
        self._timer.stop()
        self._tray.hide()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Update icon, tooltip and what the menu will say."""
        self._snapshot = snapshot
        self._refresh()

    def set_attention(self, needed: bool) -> None:
        """Something failed that the person should look at, or no longer."""
        self._needs_attention = needed
        self._refresh()

    def set_locked(self, locked: bool) -> None:
        """Automatic mode cannot sign until the person unlocks the wallet, or it can again."""
        if locked != self._is_locked:
            self._is_locked = locked
            self._refresh()

    def show_notice(self, notification: Notification) -> None:
        """Show a notice beside the icon; nothing happens where there is no tray."""
        sign = QSystemTrayIcon.MessageIcon
        if self.is_there:
            self._tray.showMessage(
                notification.title,
                notification.text,
                sign.Warning if notification.is_problem else sign.Information,
                _NOTICE_MS,
            )

    def _look(self) -> None:
        self._looks += 1
        there = QSystemTrayIcon.isSystemTrayAvailable()
        if there:
            self._tray.show()
        elif self._was_there is None and self._looks < _LOOK_AT_MOST:
            return
        self._timer.setInterval(_LOOK_AGAIN_EVERY_MS)
        if there != self._was_there:
            self._was_there = there
            self.settled.emit(there)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_wanted.emit()

    def _refresh(self) -> None:
        self._tray.setIcon(self._icons[self.state])
        self._tray.setToolTip("\n".join(self._lines()))

    def _lines(self) -> list[str]:
        snapshot = self._snapshot
        if snapshot is None:
            return ["Wattback"]
        today = tr("Today: {energy}, %n answer(s)", "", snapshot.today_answers).format(
            energy=wording.energy_figure(snapshot.today_energy_wh)
        )
        lines = ["Wattback", today if snapshot.today_energy_wh.high else tr("Today: no answers yet")]
        lines.append(tr("Due: {amount}").format(amount=wording.certificate_amount(snapshot.due_mwh)))
        for holds, line in (
            (snapshot.counting_paused, tr("Counting is paused")),
            (snapshot.payments_stopped, tr("All payments are stopped")),
            (self._is_locked, tr("The wallet is locked: nothing is matched by itself")),
            (self._needs_attention, tr("Something needs your attention")),
            (snapshot.is_practice, tr("Practice network")),
        ):
            if holds:
                lines.append(line)
        return lines

    def _rebuild_menu(self) -> None:
        self.menu.clear()
        for line in self._lines()[1:]:
            self.menu.addAction(line).setEnabled(False)
        self.menu.addSeparator()
        paused = self._snapshot is not None and self._snapshot.counting_paused
        pause = self.menu.addAction(tr("Resume counting") if paused else tr("Pause counting"))
        pause.setEnabled(self._snapshot is not None)
        pause.triggered.connect(lambda: self.pause_wanted.emit(not paused))
        offset = self.menu.addAction(tr("Offset now…"))
        offset.setEnabled(self._snapshot is not None)
        offset.triggered.connect(self.offset_wanted)
        stopped = self._snapshot is not None and self._snapshot.payments_stopped
        # Also before the ledger was read: a brake is there when it is needed.
        brake = self.menu.addAction(tr("Allow payments…") if stopped else tr("Stop all payments"))
        brake.triggered.connect(self.allow_wanted if stopped else self.stop_wanted)
        self.menu.addSeparator()
        self.menu.addAction(tr("Open Wattback")).triggered.connect(self.open_wanted)
        self.menu.addAction(tr("Quit")).triggered.connect(self.quit_wanted)
