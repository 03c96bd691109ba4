"""The strips and pages that take the place of figures: practice network, loading, nothing yet, and failure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop import elements
from wattback.errors import WattbackError

PRACTICE_WARNING = "Practice – no renewable energy is certified"
_PRACTICE_DETAIL = (
    "Certificates made here are worthless paper on a chain inside this computer, paid for with play money."
)
_PAGE_WIDTH = 560


class PracticeBanner(QWidget):
    """Says loudly that nothing here is real."""

    def __init__(self, detail: str = _PRACTICE_DETAIL) -> None:
        super().__init__()
        frame, inside = elements.card("practiceBanner", "practice")
        frame.setAccessibleName(PRACTICE_WARNING)
        inside.setContentsMargins(elements.MARGIN, 10, elements.MARGIN, 10)
        inside.setSpacing(2)
        inside.addWidget(elements.heading(PRACTICE_WARNING, "practiceWarning"))
        inside.addWidget(elements.label(detail, wraps=True))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)


class FailureBanner(QWidget):
    """What went wrong, in its own words, with a way to try again.

    Signals:
        retry_wanted: The person pressed "Try again".
    """

    retry_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        frame, inside = elements.card("failureBanner", "failure")
        inside.setSpacing(6)
        self._title = elements.heading("", "failureTitle")
        self._text = elements.label(name="failureText", wraps=True)
        inside.addWidget(self._title)
        inside.addWidget(self._text)
        row = QHBoxLayout()
        again = elements.button("Try again", "retryButton")
        again.clicked.connect(self.retry_wanted)
        row.addWidget(again)
        self._dismiss = elements.button("Dismiss", "dismissButton", "quiet")
        self._dismiss.clicked.connect(self.hide)
        row.addWidget(self._dismiss)
        row.addStretch(1)
        inside.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_failure(self, failure: WattbackError) -> None:
        """Show it until it is over, retried or dismissed."""
        self._title.setText(failure.title)
        self._text.setText(str(failure))
        self.setAccessibleName(f"{failure.title}. {failure}")
        self.show()


class LoadingPage(QWidget):
    """While the first snapshot is being read."""

    def __init__(self) -> None:
        super().__init__()
        layout = _centred(self)
        text = elements.label("Reading your ledger…", "muted", "loadingText")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(text)
        bar = elements.busy_bar("loadingBar")
        bar.setFixedWidth(_PAGE_WIDTH // 2)
        layout.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)


class NothingYetPage(QWidget):
    """Before the first answer: what to do, and what Wattback never does."""

    def __init__(self) -> None:
        super().__init__()
        layout = _centred(self)
        frame, inside = elements.card("nothingYetCard")
        frame.setFixedWidth(_PAGE_WIDTH)
        inside.addWidget(elements.heading("No answers yet", "nothingYetTitle"))
        for number, text in enumerate(
            (
                "Load the Wattback extension in your browser.",
                "Open ChatGPT and ask it something.",
                "When the answer ends, its electricity appears here by itself, within a second.",
            ),
            start=1,
        ):
            inside.addWidget(elements.label(f"{number}.  {text}", wraps=True))
        inside.addWidget(
            elements.label(
                "Wattback stores counts of tokens, the model's name and times. What you write and what you are answered "
                'never leaves your browser. If nothing appears, "wattback doctor" in a terminal says what is missing.',
                "muted",
                wraps=True,
            )
        )
        layout.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)


def _centred(page: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(page)
    layout.setSpacing(elements.SPACE)
    layout.addStretch(1)
    return layout
