"""When the first minute and the imports' dialog open, and what they hear of while they are open."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from wattback.desktop.background import Background
from wattback.desktop.services.companion import Services
from wattback.desktop.services.snapshot import Snapshot


class FirstMinute(QObject):
    """At most one of each dialog; both are loaded when they are first opened.

    Signals:
        refresh_wanted: The ledger was changed from there; read it again.
        seen: The first minute was shown and closed, however far the person went.
    """

    refresh_wanted = Signal()
    seen = Signal()

    def __init__(self, services: Services, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._background = services, background
        self._snapshot: Snapshot | None = None

    def show_snapshot(self, snapshot: Snapshot, window: QWidget) -> None:
        """The ledger says this now: the step that waits for the first answer wants to know."""
        self._snapshot = snapshot
        dialog = window.findChild(QWidget, "welcomeDialog")
        if dialog is not None:
            from wattback.desktop.onboarding.dialog import WelcomeDialog

            if isinstance(dialog, WelcomeDialog):
                dialog.show_snapshot(snapshot)

    def open_welcome(self, window: QWidget) -> None:
        """Show the first minute over the window."""
        from wattback.desktop.onboarding.dialog import WelcomeDialog

        if window.findChild(WelcomeDialog) is not None:
            return
        dialog = WelcomeDialog(self._services, self._background, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.refresh_wanted.connect(self.refresh_wanted)
        dialog.finished.connect(self.seen)
        if self._snapshot is not None:
            dialog.show_snapshot(self._snapshot)
        dialog.open()

    def open_imports(self, window: QWidget) -> None:
        """Show the dialog that brings a history along."""
        from wattback.desktop.onboarding.imports_dialog import ImportsDialog

        if window.findChild(ImportsDialog) is not None:
            return
        dialog = ImportsDialog(self._services, self._background, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.refresh_wanted.connect(self.refresh_wanted)
        dialog.open()
