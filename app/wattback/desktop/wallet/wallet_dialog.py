"""A fresh account: a password, twelve words shown once, three of them asked back, and only then created."""

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
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.services.companion import Services
from wattback.desktop.services.wallet import AccountLine
from wattback.desktop.wallet.adding import SHORTEST_PASSWORD, adding_form, password_problem, ways_to_add
from wattback.errors import WattbackError

_WIDTH = 560
_WORDS_ASKED = 3
_WORD_COLUMNS = 3


class WalletDialog(QDialog):
    """Closing it before the last step leaves no wallet and no words behind.

    Who has an account already, brings it along from here instead.

    Signals:
        wallet_created: Its address.
    """

    wallet_created = Signal(str)

    def __init__(
        self,
        services: Services,
        background: Background,
        parent: QWidget | None,
        *,
        is_practice: bool,
        adds: bool = False,
    ) -> None:
        """Put the steps together.

        Args:
            services: Makes the words and stores the key.
            background: Runs both.
            parent: Stays behind the dialog.
            is_practice: It begins on the practice network.
            adds: There are accounts already; this one is put beside them.
        """
        super().__init__(parent)
        self.setObjectName("walletDialog")
        self.setWindowTitle(tr("Make another account") if adds else tr("Make a wallet"))
        self.setMinimumWidth(_WIDTH)
        self._services, self._background = services, background
        self._words: tuple[str, ...] = ()
        self._password = ""
        self._adds = adds

        self._choose = _PasswordPage(is_practice=is_practice)
        self._bring = _BringAlong()
        self._bring.setVisible(not adds)
        self._bring.chosen.connect(self._bring_along)
        self._choose.add(self._bring)
        self._show = _WordsPage()
        self._ask = _ConfirmPage()
        self._end = _EndPage()
        self._pages = elements.Pages(self._choose, self._show, self._ask, self._end)

        self._problem = elements.label(role="danger", name="walletProblem", wraps=True)
        self._problem.hide()
        self._cancel = elements.button(tr("Cancel"), "walletCancelButton")
        self._cancel.clicked.connect(self.reject)
        self._back = elements.button(tr("Back"), "walletBackButton")
        self._back.clicked.connect(self._go_back)
        self._next = elements.button(tr("Continue"), "walletNextButton", "primary")
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
            tr("Done") if page is self._end else tr("Create wallet") if page is self._ask else tr("Continue")
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
                self._say_problem(
                    tr("Word {number} is not the one that was shown. Look it up with Back.").format(
                        number=wrong
                    )
                )
                return
            self._wait()
            self._create(" ".join(self._words), self._password)
        else:
            self.accept()

    def _create(self, words: str, password: str) -> None:
        services, adds = self._services, self._adds

        def create() -> str:
            if adds:
                return services.wallet.import_words(words, 0, "", password).address
            return services.create_wallet(words, password)

        self._background.run(self, create, self._created, self._failed)

    def _bring_along(self, kind: str) -> None:
        form = adding_form(kind, self._services, self._background, self, is_first=True)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.done_with.connect(self._brought)
        form.open()

    def _brought(self, account: AccountLine) -> None:
        self._created(account.address)

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
        self._say_problem(tr("{title}. {text}").format(title=failure.title, text=failure))


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
        return password_problem({"password": self.password.text(), "again": self.again.text()})

    def clear(self) -> None:
        self.password.clear()
        self.again.clear()


class _BringAlong(QWidget):
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


class _WordsPage(QWidget):
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
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        rows = -(-len(words) // _WORD_COLUMNS)
        for index, word in enumerate(words):
            cell = elements.label(f"{index + 1}.  {word}", "word", f"walletWord{index + 1}")
            cell.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            cell.setAccessibleName(tr("Word {number}: {word}").format(number=index + 1, word=word))
            self._grid.addWidget(cell, index % rows, index // rows)


class _ConfirmPage(QWidget):
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
        chosen = sorted(SystemRandom().sample(range(len(words)), _WORDS_ASKED))
        self._expected = [(index + 1, words[index]) for index in chosen]
        for (number, _), name, field in zip(self._expected, self._labels, self._fields, strict=True):
            name.setText(tr("Word {number}").format(number=number))
            field.setAccessibleName(name.text())
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
        layout = _page(self, tr("Your wallet is ready"), tr("Its address, for receiving only, is:"))
        self._address = elements.label(name="walletAddress", wraps=True)
        self._address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout.addWidget(self._address)
        layout.addStretch(1)

    def show_address(self, address: str) -> None:
        self._address.setText(address)
        self._address.setAccessibleName(tr("Address {address}").format(address=address))
