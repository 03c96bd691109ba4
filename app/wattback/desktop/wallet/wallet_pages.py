"""The steps of a fresh account, each a page of the dialog."""

from collections.abc import Sequence
from secrets import SystemRandom

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.wallet.adding import SHORTEST_PASSWORD, password_problem, ways_to_add

_WORDS_ASKED = 3
_WORD_COLUMNS = 3


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


class PasswordPage(QWidget):
    """What a wallet is, and its password."""

    def __init__(self, *, is_practice: bool) -> None:
        super().__init__()
        layout = _page(
            self,
            tr("A wallet of your own"),
            tr(
                "Certificates are retired by a wallet that belongs to you alone. Its key is made on this computer and "
                "kept here, encrypted with a password. Wattback signs with it only what you allow, and never more than "
                "your caps."
            ),
            tr("This one starts on the practice network, with play money.")
            if is_practice
            else tr(
                "You fund it yourself; nobody else can spend from it, and nobody can recover it for you."
            ),
        )
        self.password = _secret_field("walletPassword", tr("Password"))
        self.again = _secret_field("walletPasswordAgain", tr("Password again"))
        for text, field in (
            (tr("&Password, at least %n character(s)", "", SHORTEST_PASSWORD), self.password),
            (tr("Password &again"), self.again),
        ):
            name = elements.label(text)
            name.setBuddy(field)
            layout.addWidget(name)
            layout.addWidget(field)
        self._layout = layout

    def add(self, widget: QWidget) -> None:
        """Something below the fields."""
        self._layout.addWidget(widget)
        self._layout.addStretch(1)

    def problem(self) -> str:
        """What is wrong with the password; empty when nothing is."""
        return password_problem({"password": self.password.text(), "again": self.again.text()})

    def clear(self) -> None:
        """Nothing that was typed stays."""
        self.password.clear()
        self.again.clear()


class BringAlong(QWidget):
    """The other ways to a first account."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, elements.SPACE, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(
            elements.label(tr("Or bring along an account that you have:"), "muted", "walletBring", wraps=True)
        )
        row = FlowLayout(8, 8)
        for kind, text in ways_to_add():
            button = elements.button(text, f"walletBring_{kind}", "quiet")
            button.clicked.connect(lambda _checked=False, kind=kind: self.chosen.emit(kind))
            row.addWidget(button)
        layout.addLayout(row)


class WordsPage(QWidget):
    """The words, once."""

    def __init__(self) -> None:
        super().__init__()
        layout = _page(
            self,
            tr("Your twelve words"),
            tr(
                "Write these words on paper, in this order. They are shown only now. Whoever has them has the wallet; "
                "without them, a lost computer or a forgotten password means a lost wallet."
            ),
        )
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        layout.addLayout(self._grid)
        layout.addWidget(
            elements.label(tr("In the next step, three of them are asked back."), "muted", wraps=True)
        )
        layout.addStretch(1)

    def show_words(self, words: Sequence[str]) -> None:
        """Show these; none takes them off the screen."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        rows = -(-len(words) // _WORD_COLUMNS)
        for index, word in enumerate(words):
            cell = elements.label(f"{index + 1}.  {word}", "word", f"walletWord{index + 1}")
            cell.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            cell.setAccessibleName(tr("Word {number}: {word}").format(number=index + 1, word=word))
            self._grid.addWidget(cell, index % rows, index // rows)


class ConfirmPage(QWidget):
    """Some of the words, asked back."""

    def __init__(self) -> None:
        super().__init__()
        layout = _page(
            self, tr("Three words back"), tr("To be sure that you have them on paper, type these three.")
        )
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
        """Ask for some of these, at random."""
        chosen = sorted(SystemRandom().sample(range(len(words)), _WORDS_ASKED))
        self._expected = [(index + 1, words[index]) for index in chosen]
        for (number, _), name, field in zip(self._expected, self._labels, self._fields, strict=True):
            name.setText(tr("Word {number}").format(number=number))
            field.setAccessibleName(name.text())
            field.clear()

    def focus_first(self) -> None:
        """Ready to type."""
        self._fields[0].setFocus()

    def wrong_number(self) -> int | None:
        """Number of the first word that is another; None when all are right."""
        for (number, word), field in zip(self._expected, self._fields, strict=True):
            if field.text().strip().lower() != word:
                return number
        return None

    def clear(self) -> None:
        """Neither what was typed nor what was asked for stays."""
        self._expected = []
        for field in self._fields:
            field.clear()


class EndPage(QWidget):
    """The address of what was made."""

    def __init__(self) -> None:
        super().__init__()
        layout = _page(self, tr("Your wallet is ready"), tr("Its address, for receiving only, is:"))
        self._address = elements.label(name="walletAddress", wraps=True)
        self._address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout.addWidget(self._address)
        layout.addStretch(1)

    def show_address(self, address: str) -> None:
        """Show it."""
        self._address.setText(address)
        self._address.setAccessibleName(tr("Address {address}").format(address=address))
