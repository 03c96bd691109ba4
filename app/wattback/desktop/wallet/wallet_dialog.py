"""The first wallet: a password, twelve words shown once, three of them asked back, and only then created."""

from collections.abc import Sequence
from secrets import SystemRandom

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.services.companion import Services
from wattback.errors import WattbackError

_WIDTH = 560
_SHORTEST_PASSWORD = 8
_WORDS_ASKED = 3
_WORD_COLUMNS = 3


class WalletDialog(QDialog):
    """Closing it before the last step leaves no wallet and no words behind.

    Signals:
        wallet_created: Its address.
    """

    wallet_created = Signal(str)

    def __init__(
        self, services: Services, background: Background, parent: QWidget | None, *, is_practice: bool
    ) -> None:
        super().__init__(parent)
        self.setObjectName("walletDialog")
        self.setWindowTitle("Make a wallet")
        self.setMinimumWidth(_WIDTH)
        self._services, self._background = services, background
        self._words: tuple[str, ...] = ()
        self._password = ""

        self._choose = _PasswordPage(is_practice=is_practice)
        self._show = _WordsPage()
        self._ask = _ConfirmPage()
        self._end = _EndPage()
        self._pages = elements.Pages(self._choose, self._show, self._ask, self._end)

        self._problem = elements.label(role="danger", name="walletProblem", wraps=True)
        self._problem.hide()
        self._cancel = elements.button("Cancel", "walletCancelButton")
        self._cancel.clicked.connect(self.reject)
        self._back = elements.button("Back", "walletBackButton")
        self._back.clicked.connect(self._go_back)
        self._next = elements.button("Continue", "walletNextButton", "primary")
        self._next.setDefault(True)
        self._next.clicked.connect(self._go_on)
        buttons = QHBoxLayout()
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(elements.MARGIN, elements.MARGIN, elements.MARGIN, elements.MARGIN)
        layout.setSpacing(elements.SPACE)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._problem)
        layout.addLayout(buttons)
        self._go_to(self._choose)

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type."""
        super().showEvent(event)
        self._choose.password.setFocus()

    def done(self, result: int) -> None:
        """However the dialog ends, neither words nor password stay in it."""
        self._forget()
        super().done(result)

    def _forget(self) -> None:
        self._words, self._password = (), ""
        self._choose.clear()
        self._show.show_words(())
        self._ask.clear()

    def _go_to(self, page: QWidget) -> None:
        self._pages.show_page(page)
        self._problem.hide()
        self._back.setVisible(page is self._ask)
        self._cancel.setVisible(page is not self._end)
        self._next.setText(
            "Done" if page is self._end else "Create wallet" if page is self._ask else "Continue"
        )
        self._next.setAccessibleName(self._next.text())
        self._next.setEnabled(True)
        if page in (self._show, self._end):
            self._next.setFocus()
        elements.fit_height(self)

    def _say_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.show()
        elements.fit_height(self)

    def _go_back(self) -> None:
        self._ask.clear()
        self._show.show_words(self._words)
        self._go_to(self._show)

    def _go_on(self) -> None:
        page = self._pages.current()
        if page is self._choose:
            problem = self._choose.problem()
            if problem:
                self._say_problem(problem)
                return
            self._password = self._choose.password.text()
            self._wait()
            self._background.run(self, self._services.new_recovery_words, self._show_words, self._failed)
        elif page is self._show:
            self._ask.ask(self._words)
            self._show.show_words(())
            self._go_to(self._ask)
            self._ask.focus_first()
        elif page is self._ask:
            wrong = self._ask.wrong_number()
            if wrong is not None:
                self._say_problem(f"Word {wrong} is not the one that was shown. Look it up with Back.")
                return
            self._wait()
            services, words, password = self._services, " ".join(self._words), self._password
            self._background.run(
                self, lambda: services.create_wallet(words, password), self._created, self._failed
            )
        else:
            self.accept()

    def _wait(self) -> None:
        self._problem.hide()
        self._next.setEnabled(False)
        self._back.setVisible(False)

    def _show_words(self, words: str) -> None:
        self._words = tuple(words.split())
        self._show.show_words(self._words)
        self._go_to(self._show)

    def _created(self, address: str) -> None:
        self._forget()
        self._end.show_address(address)
        self._go_to(self._end)
        self.wallet_created.emit(address)

    def _failed(self, failure: WattbackError) -> None:
        self._next.setEnabled(True)
        self._back.setVisible(self._pages.current() is self._ask)
        self._say_problem(f"{failure.title}. {failure}")


def _page(layout_of: QWidget, title: str, *paragraphs: str) -> QVBoxLayout:
    layout = QVBoxLayout(layout_of)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(elements.SPACE)
    layout.addWidget(elements.heading(title))
    for text in paragraphs:
        layout.addWidget(elements.label(text, wraps=True))
    return layout


def _secret_field(name: str, accessible_name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(accessible_name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


class _PasswordPage(QWidget):
    def __init__(self, *, is_practice: bool) -> None:
        super().__init__()
        layout = _page(
            self,
            "A wallet of your own",
            "Certificates are retired by a wallet that belongs to you alone. Its key is made on this "
            "computer and kept here, encrypted with a password. Wattback signs with it only what you allow, and never "
            "more than your caps.",
            "This one starts on the practice network, with play money."
            if is_practice
            else "You fund it yourself; nobody else can spend from it, and nobody can recover it for you.",
        )
        self.password = _secret_field("walletPassword", "Password")
        self.again = _secret_field("walletPasswordAgain", "Password again")
        for text, field in (
            (f"&Password, at least {_SHORTEST_PASSWORD} characters", self.password),
            ("Password &again", self.again),
        ):
            name = elements.label(text)
            name.setBuddy(field)
            layout.addWidget(name)
            layout.addWidget(field)
        layout.addStretch(1)

    def problem(self) -> str:
        if len(self.password.text()) < _SHORTEST_PASSWORD:
            return f"The password needs at least {_SHORTEST_PASSWORD} characters."
        if self.password.text() != self.again.text():
            return "The two passwords differ. Type the same one twice."
        return ""

    def clear(self) -> None:
        self.password.clear()
        self.again.clear()


class _WordsPage(QWidget):
    def __init__(self) -> None:
        super().__init__()
        layout = _page(
            self,
            "Your twelve words",
            "Write these words on paper, in this order. They are shown only now. Whoever has them has the "
            "wallet; without them, a lost computer or a forgotten password means a lost wallet.",
        )
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        layout.addLayout(self._grid)
        layout.addWidget(
            elements.label("In the next step, three of them are asked back.", "muted", wraps=True)
        )
        layout.addStretch(1)

    def show_words(self, words: Sequence[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        rows = -(-len(words) // _WORD_COLUMNS)
        for index, word in enumerate(words):
            cell = elements.label(f"{index + 1}.  {word}", "word", f"walletWord{index + 1}")
            cell.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            cell.setAccessibleName(f"Word {index + 1}: {word}")
            self._grid.addWidget(cell, index % rows, index // rows)


class _ConfirmPage(QWidget):
    def __init__(self) -> None:
        super().__init__()
        layout = _page(self, "Three words back", "To be sure that you have them on paper, type these three.")
        self._expected: list[tuple[int, str]] = []
        self._labels = [elements.label() for _ in range(_WORDS_ASKED)]
        self._fields = [QLineEdit() for _ in range(_WORDS_ASKED)]
        for index, (name, field) in enumerate(zip(self._labels, self._fields, strict=True), start=1):
            field.setObjectName(f"walletConfirm{index}")
            name.setBuddy(field)
            layout.addWidget(name)
            layout.addWidget(field)
        layout.addStretch(1)

    def ask(self, words: Sequence[str]) -> None:
        chosen = sorted(SystemRandom().sample(range(len(words)), _WORDS_ASKED))
        self._expected = [(index + 1, words[index]) for index in chosen]
        for (number, _), name, field in zip(self._expected, self._labels, self._fields, strict=True):
            name.setText(f"Word {number}")
            field.setAccessibleName(f"Word {number}")
            field.clear()

    def focus_first(self) -> None:
        self._fields[0].setFocus()

    def wrong_number(self) -> int | None:
        for (number, word), field in zip(self._expected, self._fields, strict=True):
            if field.text().strip().lower() != word:
                return number
        return None

    def clear(self) -> None:
        self._expected = []
        for field in self._fields:
            field.clear()


class _EndPage(QWidget):
    def __init__(self) -> None:
        super().__init__()
        layout = _page(self, "Your wallet is ready", "Its address, for receiving only, is:")
        self._address = elements.label(name="walletAddress", wraps=True)
        self._address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout.addWidget(self._address)
        layout.addStretch(1)

    def show_address(self, address: str) -> None:
        self._address.setText(address)
        self._address.setAccessibleName(f"Address {address}")
