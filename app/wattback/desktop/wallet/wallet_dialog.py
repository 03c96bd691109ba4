"""A fresh account: a password, twelve words shown once, three of them asked back, and only then created."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.services.companion import Services
from wattback.desktop.services.wallet import AccountLine
from wattback.desktop.wallet.adding import adding_form
from wattback.desktop.wallet.wallet_pages import BringAlong, ConfirmPage, EndPage, PasswordPage, WordsPage
from wattback.errors import WattbackError

_WIDTH = 560


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

        self._choose = PasswordPage(is_practice=is_practice)
        self._bring = BringAlong()
        self._bring.setVisible(not adds)
        self._bring.chosen.connect(self._bring_along)
        self._choose.add(self._bring)
        self._show = WordsPage()
        self._ask = ConfirmPage()
        self._end = EndPage()
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
        self._say_problem(f"{tr(failure.title)}. {failure}")
