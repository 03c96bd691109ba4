"""What runs here, and what can be done about it: check it, estimate again, be led through the first minute."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import mark, tr
from wattback.desktop.services.settings import About, CheckLine
from wattback.desktop.services.snapshot import RecomputeResult

_LICENCES = mark(
    "Licence {licence}. The tables behind the estimates name the source, year and licence of every row: METHODOLOGY.md."
)


class AboutRow(QWidget):
    """Versions, the data folder, and buttons.

    Signals:
        check_wanted: Look at everything between the browsers and the ledger.
        again_wanted: Estimate the history again.
        welcome_wanted: Show the first minute.
        imports_wanted: Bring a history along.
    """

    check_wanted = Signal()
    again_wanted = Signal()
    welcome_wanted = Signal()
    imports_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("row about")
        self._folder = ""
        self._version = elements.label("", name="aboutVersion", wraps=True)
        self._place = elements.label("", "muted", "aboutFolder", wraps=True)
        self._licence = elements.label("", "muted", "aboutLicence", wraps=True)
        self._result = elements.label("", name="aboutResult", wraps=True)
        self._result.hide()
        self._checks = QWidget()
        self._check_lines = QVBoxLayout(self._checks)
        self._check_lines.setContentsMargins(0, 0, 0, 0)
        self._checks.hide()
        self._bar = elements.busy_bar("aboutBar")
        self._bar.hide()
        self._buttons = QWidget()
        flow = FlowLayout(elements.SPACE, 8)
        self._buttons.setLayout(flow)
        for text, name, explains, pressed in (
            (tr("Check this installation"), "checkButton", tr("What doctor does"), self.check_wanted.emit),
            (
                tr("Estimate again"),
                "estimateAgainButton",
                tr("What no retirement covers, with today's tables"),
                self.again_wanted.emit,
            ),
            (tr("Bring your past…"), "importsButton", tr("Import a history"), self.imports_wanted.emit),
            (
                tr("First minute…"),
                "welcomeButton",
                tr("What Wattback asked when it was new"),
                self.welcome_wanted.emit,
            ),
            (tr("Open the data folder"), "folderButton", "", self._open_folder),
        ):
            button = elements.button(text, name, "quiet", explains=explains)
            button.clicked.connect(pressed)
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for each in (
            self._version,
            self._place,
            self._licence,
            self._buttons,
            self._bar,
            self._result,
            self._checks,
        ):
            column.addWidget(each)

    def show_about(self, about: About) -> None:
        """Fill in versions and places."""
        self._folder = about.data_folder
        self._version.setText(
            tr("Wattback {version}, figures by {factors}").format(
                version=about.version, factors=about.factors
            )
        )
        self._place.setText(tr("Everything is kept in {folder}").format(folder=about.data_folder))
        self._licence.setText(tr(_LICENCES).format(licence=about.licence))

    def show_working(self) -> None:
        """Something that was asked for is under way."""
        self._buttons.setEnabled(False)
        self._checks.hide()
        self._result.hide()
        self._bar.show()

    def show_checks(self, checks: tuple[CheckLine, ...]) -> None:
        """What was found, one line each, what is missing first."""
        self._finished()
        while (item := self._check_lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for number, check in enumerate(sorted(checks, key=lambda each: each.is_well)):
            words = tr("Well: {text}") if check.is_well else tr("Missing: {text}")
            texts = [words.format(text=check.text), check.remedy]
            role = "" if check.is_well else "danger"
            self._check_lines.addWidget(
                elements.label(" ".join(filter(None, texts)), role, f"check{number}", wraps=True)
            )
        self._checks.show()

    def show_estimated_again(self, result: RecomputeResult) -> None:
        """What estimating again came to."""
        changed = tr("%n of them changed.", "", result.changed)
        seen = tr("%n answer(s) and records looked at.", "", result.seen)
        self.show_result(
            f"{seen} {changed}" if result.seen else tr("Everything is estimated with today's tables.")
        )

    def show_result(self, text: str) -> None:
        """Say what became of it."""
        self._finished()
        self._result.setText(text)
        self._result.show()

    def matches(self, wanted: str) -> bool:
        """Whether the row is about a text, in the language in use or in English."""
        texts = ("about version licence factors doctor import onboarding recompute data folder", tr("About"))
        shown = [each.text() for each in self._buttons.findChildren(QPushButton)]
        about = " ".join((*texts, *shown, self._place.text(), self._licence.text())).casefold()
        return all(word in about for word in wanted.casefold().split())

    def _finished(self) -> None:
        self._buttons.setEnabled(True)
        self._bar.hide()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))
