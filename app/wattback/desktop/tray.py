"""The tray icon: state at a glance, today in the tooltip, a menu made anew each time it opens, notices."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from wattback.desktop.background import Background
from wattback.desktop.look import wording
from wattback.desktop.look.icons import TrayState, icon
from wattback.desktop.services.certificates import CertificateSummary
from wattback.desktop.services.companion import Services
from wattback.desktop.services.snapshot import Snapshot
from wattback.errors import WattbackError

_LOOK_EVERY_MS = 500
_LOOK_AT_MOST = 20
_NOTICE_MS = 12_000


class Tray(QObject):
    """Waits up to ten seconds for a tray: at login the desktop's panel may start after Wattback.

    Signals:
        settled: Whether a tray is there, once that is known.
        open_wanted: Show the window.
        pause_wanted: Stop counting (True) or go on (False).
        offset_wanted: Show the preview of a retirement.
        stop_wanted: Pull the brake on all payments.
        allow_wanted: Release it; the password follows.
        quit_wanted: End the program.
    """

    settled = Signal(bool)
    open_wanted = Signal()
    pause_wanted = Signal(bool)
    offset_wanted = Signal()
    stop_wanted = Signal()
    allow_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, services: Services, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._background = services, background
        self._snapshot: Snapshot | None = None
        self._needs_attention = False
        self._looks = 0
        self._icons = {state: icon(state) for state in TrayState}
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self._rebuild_menu)
        self.menu.setAccessibleName("Wattback")
        self._tray = QSystemTrayIcon(self._icons[TrayState.COUNTING], self)
        self._tray.setContextMenu(self.menu)
        self._tray.activated.connect(self._activated)
        self._tray.messageClicked.connect(self.open_wanted)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
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
        return TrayState.COUNTING

    def start(self) -> None:
        """Begin looking for a tray; `settled` follows."""
        self._looks = 0
        self._timer.start()
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

    def notify_retired(self, certificate: CertificateSummary) -> None:
        """Tell about a retirement, unless the person does not want that."""
        amount = wording.certificate_amount(certificate.amount_mwh)
        answers = wording.covered(certificate.answers)
        text = f"{answers[0].upper()}{answers[1:]} matched on {certificate.network_name}. Certificate {certificate.id}."
        if certificate.is_practice:
            text = f"Practice, no renewable energy was certified. {text}"
        self._notify("retired", f"Matched {amount}", text, QSystemTrayIcon.MessageIcon.Information)

    def notify_failed(self, failure: WattbackError) -> None:
        """Tell about a failure, unless the person does not want that."""
        self._notify("failed", failure.title, str(failure), QSystemTrayIcon.MessageIcon.Warning)

    def say(self, title: str, text: str) -> None:
        """Show a notice of the program's own."""
        if self.is_there:
            self._tray.showMessage(title, text, QSystemTrayIcon.MessageIcon.Information, _NOTICE_MS)

    def _notify(self, kind: str, title: str, text: str, sign: QSystemTrayIcon.MessageIcon) -> None:
        services = self._services

        def show(wanted: bool) -> None:
            if wanted and self.is_there:
                self._tray.showMessage(title, text, sign, _NOTICE_MS)

        # Where the wish can't be read, telling is the safer side; the failure itself shows in the window.
        self._background.run(
            self, lambda: services.notifications_wanted(kind), show, lambda _failure: show(True)
        )

    def _look(self) -> None:
        self._looks += 1
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._timer.stop()
            self._tray.show()
            self.settled.emit(True)
        elif self._looks >= _LOOK_AT_MOST:
            self._timer.stop()
            self.settled.emit(False)

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
        energy = wording.energy_figure(snapshot.today_energy_wh)
        today = f"Today: {energy}, {wording.count(snapshot.today_answers, 'answer')}"
        lines = ["Wattback", today if snapshot.today_energy_wh.high else "Today: no answers yet"]
        lines.append(f"Due: {wording.certificate_amount(snapshot.due_mwh)}")
        if snapshot.counting_paused:
            lines.append("Counting is paused")
        if snapshot.payments_stopped:
            lines.append("All payments are stopped")
        if self._needs_attention:
            lines.append("Something needs your attention")
        if snapshot.is_practice:
            lines.append("Practice network")
        return lines

    def _rebuild_menu(self) -> None:
        self.menu.clear()
        for line in self._lines()[1:]:
            self.menu.addAction(line).setEnabled(False)
        self.menu.addSeparator()
        paused = self._snapshot is not None and self._snapshot.counting_paused
        pause = self.menu.addAction("Resume counting" if paused else "Pause counting")
        pause.setEnabled(self._snapshot is not None)
        pause.triggered.connect(lambda: self.pause_wanted.emit(not paused))
        offset = self.menu.addAction("Offset now…")
        offset.setEnabled(self._snapshot is not None)
        offset.triggered.connect(self.offset_wanted)
        stopped = self._snapshot is not None and self._snapshot.payments_stopped
        # Also before the ledger was read: a brake is there when it is needed.
        brake = self.menu.addAction("Allow payments…" if stopped else "Stop all payments")
        brake.triggered.connect(self.allow_wanted if stopped else self.stop_wanted)
        self.menu.addSeparator()
        self.menu.addAction("Open Wattback").triggered.connect(self.open_wanted)
        self.menu.addAction("Quit").triggered.connect(self.quit_wanted)
