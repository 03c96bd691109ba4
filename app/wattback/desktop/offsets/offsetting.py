"""The one retirement this process may be busy with, by hand or by itself. Outlives the dialog it began in."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from wattback.desktop.background import Background
from wattback.desktop.services.certificates import CertificateSummary
from wattback.desktop.services.companion import Services
from wattback.desktop.services.offsets import PolicyNotice
from wattback.errors import WattbackError

_FIRST_STEP_AFTER_MS = 20_000
_STEP_EVERY_MS = 600_000


class Offsetting(QObject):
    """Runs `offset_now` and the automatic step in the background, one at a time.

    Signals:
        running_changed: Whether a retirement the person asked for is under way.
        progressed: Its state, in words.
        retired: A `CertificateSummary`, whoever asked for it.
        failed: The `WattbackError` a retirement by hand ended with.
        automatic_failed: The `WattbackError` an automatic one ended with; the same one twice is told once.
        noticed: Title and text of a question, or of why automatic mode waits; each is told once.
    """

    running_changed = Signal(bool)
    progressed = Signal(str)
    retired = Signal(object)
    failed = Signal(object)
    automatic_failed = Signal(object)
    noticed = Signal(str, str)

    def __init__(self, services: Services, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._background = background
        self.is_running = False
        self.is_stepping = False
        self._told = ""
        self._noticed = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.step_automatically)

    def start_automatic(self) -> None:
        """Let the policy decide soon after the start and then every ten minutes."""
        self._timer.start(_STEP_EVERY_MS)
        QTimer.singleShot(_FIRST_STEP_AFTER_MS, self, self.step_automatically)

    def offset_now(self, password: str | None) -> None:
        """Retire what is due. The person has seen the preview and agreed."""
        if self.is_running:
            return
        self._set_running(True)
        services, report = self._services, self._report
        self._background.run(
            self, lambda: services.offset_now(password, report), self._retired_by_hand, self._failed_by_hand
        )

    def step_automatically(self) -> None:
        """Ask the policy once, unless something is under way already."""
        if self.is_running or self.is_stepping:
            return
        self.is_stepping = True
        self._background.run(self, self._services.automatic_step, self._stepped, self._step_failed)

    def _report(self, state: str) -> None:
        # Called on the engine's thread, perhaps while the program ends: it must never disturb a retirement.
        with suppress(RuntimeError):
            self.progressed.emit(state)

    def _retired_by_hand(self, certificate: CertificateSummary) -> None:
        self._set_running(False)
        self.retired.emit(certificate)

    def _failed_by_hand(self, failure: WattbackError) -> None:
        self._set_running(False)
        self.failed.emit(failure)

    def _stepped(self, certificate: CertificateSummary | None) -> None:
        self._told = ""
        if certificate is not None:
            self.is_stepping = False
            self.retired.emit(certificate)
            return
        self._background.run(self, self._services.policy_notice, self._looked, self._step_failed)

    def _looked(self, notice: PolicyNotice | None) -> None:
        self.is_stepping = False
        kind = "" if notice is None else notice.kind
        if notice is not None and kind != self._noticed:
            self.noticed.emit(notice.title, notice.text)
        self._noticed = kind

    def _step_failed(self, failure: WattbackError) -> None:
        self.is_stepping = False
        if str(failure) != self._told:
            self._told = str(failure)
            self.automatic_failed.emit(failure)

    def _set_running(self, running: bool) -> None:
        self.is_running = running
        self.running_changed.emit(running)
