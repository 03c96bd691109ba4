"""Whether the browsers reach Wattback, and the wait for the first answer."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from wattback.desktop.background import Background
from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.onboarding.step import Step
from wattback.desktop.services.companion import Services
from wattback.desktop.services.setup import BrowserState
from wattback.desktop.services.snapshot import Snapshot
from wattback.errors import WattbackError


class BrowsersStep(Step):
    """Reads anew each time it comes to the front; while it is there, every new answer is looked at."""

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__(services, background, tr("Your browsers"))
        self.setObjectName("welcomeBrowsers")
        self._snapshot: Snapshot | None = None
        self._had_answers: bool | None = None
        self._is_asking = False
        self.paragraph(
            tr(
                "The extension counts in your browser and hands the counts to Wattback on this computer. "
                "For that, each browser has to know Wattback."
            )
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.column.addLayout(self._rows)
        self._link = elements.button(tr("Link the browsers"), "linkBrowsersButton")
        self._link.clicked.connect(self._link_browsers)
        self._link.hide()
        self.column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        self._wait, inside = elements.card("firstAnswerCard")
        inside.setSpacing(8)
        self._first = elements.heading(tr("Waiting for your first answer…"), "firstAnswerTitle", wraps=True)
        self._about = elements.label(name="firstAnswerText", wraps=True)
        self._bar = elements.busy_bar("firstAnswerBar")
        for each in (self._first, self._bar, self._about):
            inside.addWidget(each)
        self.column.addWidget(self._wait)
        self._folders, self._folders_inside = elements.card("extensionFolders")
        self._folders.hide()
        self.column.addWidget(self._folders)
        self.column.addStretch(1)
        self._say_waiting()

    def came_to_front(self) -> None:
        """Look at the browsers, and at whether anything was counted before."""
        self.background.run(self, self.services.setup.browsers, self._show_browsers, self.say_failure)
        self.background.run(self, self.services.setup.extension_folders, self._show_folders, self.say_failure)
        self._ask()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Something was counted, perhaps by a browser."""
        self._snapshot = snapshot
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        if not self._is_asking:
            self._is_asking = True
            self.background.run(
                self, self.services.setup.answers_counted, self._show_counted, self._not_counted
            )

    def _show_counted(self, counted: int) -> None:
        self._is_asking = False
        if self._had_answers is None:
            self._had_answers = counted > 0
        if counted == 0:
            self._say_waiting()
            return
        self._bar.hide()
        self._first.setText(
            tr("Your answers are being counted.")
            if self._had_answers
            else tr("Got it: your first answer is counted.")
        )
        recent = self._snapshot.recent if self._snapshot is not None else ()
        if recent:
            last = recent[0]
            self._about.setText(
                tr("The last one: {model} at {site}, {energy}, at {time}.").format(
                    model=last.model or tr("a model that was not named"),
                    site=last.site,
                    energy=wording.energy_figure(last.energy_wh),
                    time=wording.clock(last.at_ms),
                )
            )
        else:
            self._about.setText("")
        self._about.setVisible(bool(recent))

    def _not_counted(self, failure: WattbackError) -> None:
        self._is_asking = False
        self.say_failure(failure)

    def _say_waiting(self) -> None:
        self._bar.show()
        self._first.setText(tr("Waiting for your first answer…"))
        self._about.setText(
            tr(
                "Ask a chat something in a browser that is linked. When its answer ends, it appears here by itself."
            )
        )

    def _link_browsers(self) -> None:
        self._link.setEnabled(False)
        self.say_failure(None)
        self.background.run(self, self.services.setup.link_browsers, self._show_browsers, self._not_linked)

    def _not_linked(self, failure: WattbackError) -> None:
        self._link.setEnabled(True)
        self.say_failure(failure)

    def _show_browsers(self, browsers: tuple[BrowserState, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if not browsers:
            self._rows.addWidget(
                elements.label(
                    tr(
                        "No browser that Wattback knows was found. Install one, start it once, and come back."
                    ),
                    "muted",
                    "noBrowser",
                    wraps=True,
                )
            )
        for browser in browsers:
            self._rows.addWidget(_row(browser))
        self._link.setEnabled(True)
        # What is left without a remedy of its own, linking mends.
        self._link.setVisible(any(not each.is_linked and not each.remedy for each in browsers))

    def _show_folders(self, folders: tuple[tuple[str, str], ...]) -> None:
        if not folders or self._folders_inside.count():
            return
        self._folders_inside.setSpacing(6)
        self._folders_inside.addWidget(
            elements.label(
                tr(
                    "The extension is loaded by hand: in Chromium open chrome://extensions, switch on the developer "
                    'mode and choose "Load unpacked"; in Firefox open about:debugging, "This Firefox", "Load Temporary '
                    'Add-on".'
                ),
                wraps=True,
            )
        )
        for kind, folder in folders:
            row = QHBoxLayout()
            path = elements.label(folder, "muted", wraps=True)
            path.setText(folder.replace("/", "/\N{ZERO WIDTH SPACE}"))
            path.setToolTip(folder)
            copy = elements.button(
                tr("Copy the folder for {browser}").format(browser=kind), f"copy{kind}FolderButton", "quiet"
            )
            copy.clicked.connect(
                lambda _checked=False, text=folder: QGuiApplication.clipboard().setText(text)
            )
            row.addWidget(path, 1)
            row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
            self._folders_inside.addLayout(row)
        self._folders.show()


def _row(browser: BrowserState) -> QFrame:
    frame, inside = elements.card("browserCard")
    inside.setSpacing(4)
    state = tr("✓ linked") if browser.is_linked else tr("not linked")
    title = elements.label(f"{browser.name}: {state}", wraps=True)
    font = title.font()
    font.setWeight(font.Weight.DemiBold)
    title.setFont(font)
    inside.addWidget(title)
    frame.setAccessibleName(title.text())
    if not browser.is_linked:
        # What linking mends needs no more words than that.
        unknown = tr("{browser} does not know Wattback yet.").format(browser=browser.name)
        inside.addWidget(elements.label(browser.text if browser.remedy else unknown, "muted", wraps=True))
        if browser.remedy:
            inside.addWidget(elements.label(browser.remedy, wraps=True))
    return frame
