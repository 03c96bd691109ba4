"""One thing beside the matching: what it would be, the password, how it goes, what came of it. Closing it means no."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.services.beside import BesidePreview
from wattback.desktop.wallet.send_pages import SendOutcome
from wattback.errors import WattbackError

_WIDTH = 540


class AgreeDialog(QDialog):
    """Nothing is signed before the password was typed for what is shown.

    Signals:
        over: It was done, or something was signed for it.
    """

    over = Signal()
    _progressed = Signal(str)

    def __init__(
        self,
        preview: BesidePreview,
        do: Callable[[str, Callable[[str], None]], str],
        background: Background,
        parent: QWidget | None,
    ) -> None:
        """Show a preview.

        Args:
            preview: What would be done.
            do: Does it, on a thread, given the password and whom to tell of each state.
            background: Runs it.
            parent: Stays behind the dialog.
        """
        super().__init__(parent)
        self.setObjectName("agreeDialog")
        self.setWindowTitle(preview.title)
        self.setMinimumWidth(_WIDTH)
        self._do, self._background, self._has_begun = do, background, False
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(elements.SPACE)
        page.addWidget(elements.heading(preview.title, "agreeTitle", wraps=True))
        facts = QGridLayout()
        facts.setHorizontalSpacing(elements.MARGIN)
        facts.setVerticalSpacing(6)
        facts.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(preview.rows):
            facts.addWidget(elements.label(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            facts.addWidget(elements.label(text, name=f"agreeRow{row}", wraps=True), row, 1)
        page.addLayout(facts)
        page.addWidget(elements.label(preview.caveat, "muted", "agreeCaveat", wraps=True))
        label = elements.label(tr("Wallet &password"))
        self._password = QLineEdit()
        self._password.setObjectName("agreePassword")
        self._password.setAccessibleName(tr("Wallet password"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.textChanged.connect(self._check)
        label.setBuddy(self._password)
        page.addWidget(label)
        page.addWidget(self._password)
        self._problem = elements.label(role="danger", name="agreeProblem", wraps=True)
        self._problem.hide()
        page.addWidget(self._problem)
        self._progress, self._outcome = SendOutcome(busy=True), SendOutcome()
        self._pages = elements.Pages(self._page, self._progress, self._outcome)
        self._cancel = elements.button(tr("Cancel"), "agreeCancelButton")
        self._cancel.setDefault(True)
        self._cancel.clicked.connect(self.reject)
        self._agree = elements.button(preview.agree, "agreeButton", "primary")
        self._agree.setEnabled(False)
        self._agree.clicked.connect(self._agreed)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._agree)
        buttons.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(elements.MARGIN, elements.MARGIN, elements.MARGIN, elements.MARGIN)
        layout.setSpacing(elements.MARGIN)
        layout.addWidget(self._pages)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self._progressed.connect(self._show_progress)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as it needs, ready to type."""
        super().showEvent(event)
        elements.fit_height(self)
        self._password.setFocus()

    def done(self, result: int) -> None:
        """However the dialog ends, no password stays in it."""
        self._password.clear()
        super().done(result)

    def _check(self, password: str) -> None:
        self._agree.setEnabled(bool(password))

    def _agreed(self) -> None:
        password, do, report = self._password.text(), self._do, self._report
        self._password.clear()
        self._progress.say(tr("Signing…"))
        self._show(self._progress)
        self._background.run(self, lambda: do(password, report), self._done, self._failed)

    def _report(self, state: str) -> None:
        # On the thread that signs; the dialog may be gone by then, and must not disturb it.
        try:
            self._progressed.emit(state)
        except RuntimeError:
            return

    def _show_progress(self, state: str) -> None:
        self._has_begun = True
        self._progress.say(state)

    def _done(self, told: str) -> None:
        self._outcome.show_done(told, "")
        self._end()

    def _failed(self, failure: WattbackError) -> None:
        if self._has_begun:
            self._outcome.show_failure(failure)
            self._end()
            return
        self._problem.setText(f"{tr(failure.title)}. {failure}")
        self._problem.show()
        self._show(self._page)
        self._password.setFocus()

    def _end(self) -> None:
        self._show(self._outcome)
        self._cancel.setFocus()
        self.over.emit()

    def _show(self, page: QWidget) -> None:
        self._pages.show_page(page)
        self._agree.setVisible(page is self._page)
        self._cancel.setText(tr("Cancel") if page is self._page else tr("Close"))
        self._cancel.setAccessibleName(self._cancel.text())
        elements.fit_height(self)
