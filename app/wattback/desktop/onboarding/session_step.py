"""Starting with the session, and what comes next."""

from PySide6.QtWidgets import QCheckBox

from wattback.desktop.background import Background
from wattback.desktop.look.language import tr
from wattback.desktop.onboarding.step import Step
from wattback.desktop.services.companion import Services
from wattback.errors import WattbackError


class SessionStep(Step):
    """The last one: its choice is kept when the person ends."""

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__(services, background, tr("Always there"))
        self.setObjectName("welcomeSession")
        self._was_on: bool | None = None
        self.paragraph(
            tr(
                "Answers are counted whether Wattback's window is open or not. When it starts with your session, it "
                "waits quietly in the tray, shows today at a glance and tells you when something needs you."
            )
        )
        self._start = QCheckBox(tr("&Start Wattback when I log in"))
        self._start.setObjectName("startWithSessionBox")
        self._start.setAccessibleName(tr("Start Wattback when I log in"))
        self._start.setEnabled(False)
        self.column.addWidget(self._start)
        self.paragraph(
            tr("That is all. Everything you chose or skipped is in the settings, and so are these steps."),
            "muted",
        )
        self.column.addStretch(1)

    def came_to_front(self) -> None:
        """Read how it is now, whoever changed it."""
        self.background.run(self, self.services.setup.starts_with_session, self._show, self.say_failure)

    def keep(self) -> None:
        """Change it where the person did."""
        wanted, services = self._start.isChecked(), self.services
        if self._was_on is None or wanted == self._was_on:
            self.settled.emit()
            return
        self.background.run(
            self, lambda: services.setup.set_starts_with_session(wanted), self._kept, self._not_kept
        )

    def _show(self, on: bool) -> None:
        self._was_on = on
        self._start.setChecked(on)
        self._start.setEnabled(True)

    def _kept(self, _nothing: None) -> None:
        self._was_on = self._start.isChecked()
        self.say_failure(None)
        self.settled.emit()

    def _not_kept(self, failure: WattbackError) -> None:
        self._start.setChecked(bool(self._was_on))
        self.say_failure(failure)
