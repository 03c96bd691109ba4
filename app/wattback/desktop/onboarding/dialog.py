"""The first minute: one step after the other, each of which can be skipped. Reopenable at any time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.onboarding.about_step import AboutStep
from wattback.desktop.onboarding.browsers_step import BrowsersStep
from wattback.desktop.onboarding.imports_step import ImportsStep
from wattback.desktop.onboarding.place_step import PlaceStep
from wattback.desktop.onboarding.policy_step import PolicyStep
from wattback.desktop.onboarding.progress_dots import ProgressDots
from wattback.desktop.onboarding.session_step import SessionStep
from wattback.desktop.onboarding.step import Step
from wattback.desktop.onboarding.wallet_step import WalletStep
from wattback.desktop.services.companion import Services
from wattback.desktop.services.snapshot import Snapshot

_WIDTH, _HEIGHT = 640, 620
_NARROWEST, _LOWEST = 420, 360


class WelcomeDialog(QDialog):
    """What a step keeps, it keeps when the person presses "Next"; closing and skipping keep nothing.

    Signals:
        refresh_wanted: The ledger was changed from here; read it again.
    """

    refresh_wanted = Signal()

    def __init__(self, services: Services, background: Background, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomeDialog")
        self.setWindowTitle(tr("Welcome to Wattback"))
        self.setMinimumSize(_NARROWEST, _LOWEST)
        self.resize(_WIDTH, _HEIGHT)
        self._steps: tuple[Step, ...] = (
            AboutStep(services, background),
            BrowsersStep(services, background),
            PlaceStep(services, background),
            ImportsStep(services, background),
            WalletStep(services, background),
            PolicyStep(services, background),
            SessionStep(services, background),
        )
        self._stack = QStackedWidget()
        for step in self._steps:
            step.settled.connect(self._go_on)
            step.refresh_wanted.connect(self.refresh_wanted)
            self._stack.addWidget(_area(step))
        self._dots = ProgressDots(len(self._steps))
        self._back = elements.button(tr("&Back"), "welcomeBackButton")
        self._skip = elements.button(tr("&Skip"), "welcomeSkipButton", "quiet")
        self._next = elements.button(tr("&Next"), "welcomeNextButton", "primary")
        self._next.setDefault(True)
        self._back.clicked.connect(lambda: self.go_to(self.current - 1))
        self._skip.clicked.connect(self._skip_step)
        self._next.clicked.connect(self._keep)
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._skip)
        buttons.addWidget(self._next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(elements.MARGIN, elements.MARGIN, elements.MARGIN, elements.MARGIN)
        layout.setSpacing(elements.SPACE)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._dots, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(buttons)
        # Where the focus goes when the button that had it has done its work and is hidden: on, not back.
        self.setTabOrder(self._next, self._skip)
        self.setTabOrder(self._skip, self._back)
        self._show_buttons()

    @property
    def current(self) -> int:
        """Which step is in front, from 0."""
        return self._stack.currentIndex()

    @property
    def count(self) -> int:
        """How many steps there are."""
        return len(self._steps)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What the ledger says now, for the steps that show it."""
        for step in self._steps:
            step.show_snapshot(snapshot)

    def go_to(self, index: int) -> None:
        """Bring a step to the front."""
        self._stack.setCurrentIndex(max(0, min(self.count - 1, index)))
        self._show_buttons()
        self._steps[self.current].came_to_front()
        self._next.setFocus()

    def done(self, result: int) -> None:
        """However it ends, nothing goes on behind it."""
        for step in self._steps:
            step.stop()
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the step in front."""
        super().showEvent(event)
        self._steps[self.current].came_to_front()
        self._next.setFocus()

    def _show_buttons(self) -> None:
        is_last = self.current == self.count - 1
        text = tr("&Done") if is_last else tr("&Next")
        self._next.setText(text)
        self._next.setAccessibleName(text.replace("&", ""))
        self._next.setEnabled(True)
        self._back.setEnabled(self.current > 0)
        self._skip.setVisible(not is_last)
        self._dots.set_current(self.current)

    def _keep(self) -> None:
        self._steps[self.current].keep()

    def _skip_step(self) -> None:
        self._steps[self.current].stop()
        self.go_to(self.current + 1)

    def _go_on(self) -> None:
        if self.current == self.count - 1:
            self.accept()
        elif self.sender() is self._steps[self.current]:
            self.go_to(self.current + 1)


def _area(step: Step) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(f"{step.objectName()}Area")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    step.setContentsMargins(0, 0, 8, 0)
    area.setWidget(step)
    return area
