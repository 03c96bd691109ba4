"""Strips and pages that take the place of figures: practice network, loading, nothing yet, failure."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import mark, tr
from wattback.desktop.services.snapshot import Snapshot
from wattback.errors import WattbackError

PRACTICE_WARNING = mark("Practice – no renewable energy is certified")
_PRACTICE_DETAIL = mark(
    "Certificates made here are worthless paper on a chain inside this computer, paid for with play money."
)
_PAGE_WIDTH = 560


class PracticeBanner(QWidget):
    """Says loudly that nothing here is real."""

    def __init__(self, detail: str = _PRACTICE_DETAIL) -> None:
        super().__init__()
        frame, inside = elements.card("practiceBanner", "practice")
        frame.setAccessibleName(tr(PRACTICE_WARNING))
        inside.setContentsMargins(elements.MARGIN, 10, elements.MARGIN, 10)
        inside.setSpacing(2)
        inside.addWidget(elements.heading(tr(PRACTICE_WARNING), "practiceWarning", wraps=True))
        inside.addWidget(elements.label(tr(detail), wraps=True))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)


class FailureBanner(QWidget):
    """What went wrong, in its own words, with a way to try again where there is one."""

    def __init__(self) -> None:
        super().__init__()
        frame, inside = elements.card("failureBanner", "failure")
        inside.setSpacing(6)
        self._title = elements.heading("", "failureTitle")
        self._text = elements.label(name="failureText", wraps=True)
        inside.addWidget(self._title)
        inside.addWidget(self._text)
        row = QHBoxLayout()
        self._again = elements.button(tr("Try again"), "retryButton")
        self._again.clicked.connect(self._try_again)
        self._retry: Callable[[], None] | None = None
        row.addWidget(self._again)
        self._dismiss = elements.button(tr("Dismiss"), "dismissButton", "quiet")
        self._dismiss.clicked.connect(self.hide)
        row.addWidget(self._dismiss)
        row.addStretch(1)
        inside.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_failure(self, failure: WattbackError, retry: Callable[[], None] | None) -> None:
        """Show it until it is over, retried or dismissed; `retry` is what "Try again" does."""
        self._retry = retry
        self._again.setVisible(retry is not None)
        self._title.setText(tr(failure.title))
        self._text.setText(str(failure))
        self.setAccessibleName(f"{tr(failure.title)}. {failure}")
        self.show()

    def _try_again(self) -> None:
        self.hide()
        if self._retry is not None:
            self._retry()


_READING = mark("Reading your ledger…")
_NOT_READ = mark("There is nothing to show until the ledger can be read.")


class LoadingPage(QWidget):
    """While the first snapshot is being read."""

    def __init__(self) -> None:
        super().__init__()
        layout = _centred(self)
        self._text = elements.label(tr(_READING), "muted", "loadingText")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._text)
        self._bar = elements.busy_bar("loadingBar")
        self._bar.setFixedWidth(_PAGE_WIDTH // 2)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def set_failed(self, failed: bool) -> None:
        """Say whether reading still goes on; the reason stands in the banner above."""
        self._text.setText(tr(_NOT_READ if failed else _READING))
        self._bar.setVisible(not failed)


class NothingYetPage(QWidget):
    """Before the first answer: what to do, and what Wattback never does.

    Signals:
        welcome_wanted: The person wants to be led through the first minute.
        imports_wanted: The person wants to bring a history along.
        wallet_wanted: The person wants to make a wallet already.
    """

    welcome_wanted = Signal()
    imports_wanted = Signal()
    wallet_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = _centred(self)
        frame, inside = elements.card("nothingYetCard")
        frame.setMaximumWidth(_PAGE_WIDTH)
        inside.addWidget(elements.heading(tr("No answers yet"), "nothingYetTitle"))
        for number, text in enumerate(
            (
                tr("Load the Wattback extension in your browser."),
                tr("Open ChatGPT or another chat and ask it something."),
                tr("When the answer ends, its electricity appears here by itself, within a second."),
            ),
            start=1,
        ):
            inside.addWidget(elements.label(f"{number}.  {text}", wraps=True))
        inside.addWidget(
            elements.label(
                tr(
                    "Wattback stores counts of tokens, the model's name and times; what you write and what you "
                    "are answered is never kept."
                ),
                "muted",
                wraps=True,
            )
        )
        buttons = FlowLayout(8, 8)
        welcome = elements.button(
            tr("Set up step by step…"),
            "emptyWelcomeButton",
            "primary",
            explains=tr("Looks at your browsers, and waits with you for the first answer"),
        )
        welcome.clicked.connect(self.welcome_wanted)
        past = elements.button(
            tr("Bring your past…"),
            "emptyImportsButton",
            explains=tr("Counts the chats and agents' logs you have from before"),
        )
        past.clicked.connect(self.imports_wanted)
        self._wallet = elements.button(
            tr("Make a wallet…"), "emptyWalletButton", explains=tr("Needed only for offsetting")
        )
        self._wallet.clicked.connect(self.wallet_wanted)
        for each in (welcome, past, self._wallet):
            buttons.addWidget(each)
        inside.addLayout(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        # As wide as it may be, and narrower where the window is.
        row.addWidget(frame, 1000)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Offer a wallet where there is none."""
        self._wallet.setVisible(snapshot.wallet_address is None)


def _centred(page: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(page)
    layout.setSpacing(elements.SPACE)
    layout.addStretch(1)
    return layout
