"""The steps of sending money, each a page of the dialog."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.look.language import tr
from wattback.desktop.services.wallet import SendPreview
from wattback.errors import WattbackError

_ALL = "all"


def _column(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    return layout


class SendForm(QWidget):
    """To whom, how much of what; what speaks against it stands below its field.

    Signals:
        changed: Another text stands in it.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = _column(self)
        self.to, self.amount, self.symbol = (
            QLineEdit(),
            QLineEdit(),
            ChoiceBox("sendSymbol", tr("Coin or token")),
        )
        self._problems = {
            name: elements.label(role="danger", name=f"sendProblem_{name}", wraps=True)
            for name in ("to", "amount", "symbol", "")
        }
        self.symbol.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.to.setPlaceholderText("0x…")
        self.amount.setPlaceholderText("12.5")
        for field, name, accessible_name in (
            (self.to, "sendTo", tr("To, an address")),
            (self.amount, "sendAmount", tr("Amount")),
        ):
            field.setObjectName(name)
            field.setAccessibleName(accessible_name)
        self._add_label(layout, tr("&To, an address"), self.to)
        layout.addWidget(self.to)
        layout.addWidget(self._problems["to"])
        self._add_label(layout, tr("&Amount, with a point before the fraction"), self.amount)
        row = QHBoxLayout()
        row.addWidget(self.amount, 1)
        row.addWidget(self.symbol)
        everything = elements.button(tr("Everything"), "sendAll", explains=tr("All but the network fee"))
        everything.clicked.connect(lambda: self.amount.setText(_ALL))
        row.addWidget(everything)
        layout.addLayout(row)
        for name in ("amount", "symbol", ""):
            layout.addWidget(self._problems[name])
        layout.addWidget(
            elements.label(
                tr(
                    "What is sent cannot be called back once it is in a block. Compare the address sign by sign."
                ),
                "muted",
                wraps=True,
            )
        )
        self._busy = elements.busy_bar("sendPreviewBusy")
        self._busy.hide()
        layout.addWidget(self._busy)
        self._clear_problems()
        for edited in (self.to.textChanged, self.amount.textChanged, self.symbol.currentTextChanged):
            edited.connect(lambda _text: self._edited())

    def offer(self, symbols: tuple[str, ...]) -> None:
        """Fill in what can be sent."""
        self.symbol.addItems(list(symbols))

    def values(self) -> tuple[str, str, str]:
        """To, amount and symbol, as they stand there."""
        return (self.to.text(), self.amount.text(), self.symbol.currentText())

    def is_filled(self) -> bool:
        """Whether there is anything to look at."""
        return all(text.strip() for text in self.values())

    def refuse(self, field: str, why: str) -> None:
        """Say what speaks against it, below the field that it is about."""
        self._clear_problems()
        problem = self._problems.get(field, self._problems[""])
        problem.setText(why)
        problem.show()
        {"to": self.to, "amount": self.amount, "symbol": self.symbol}.get(field, self.to).setFocus()

    def say_failure(self, failure: WattbackError) -> None:
        """It could not be looked at."""
        self.refuse("", f"{tr(failure.title)}. {failure}")

    def set_busy(self, busy: bool) -> None:
        """The network is asked."""
        self._busy.setVisible(busy)
        for each in (self.to, self.amount, self.symbol):
            each.setEnabled(not busy)
        if busy:
            self._clear_problems()

    def _add_label(self, layout: QVBoxLayout, text: str, buddy: QWidget) -> None:
        label = elements.label(text)
        label.setBuddy(buddy)
        layout.addWidget(label)

    def _edited(self) -> None:
        self._clear_problems()
        self.changed.emit()

    def _clear_problems(self) -> None:
        for problem in self._problems.values():
            problem.clear()
            problem.hide()


class SendPreviewPage(QWidget):
    """What will happen, and the password that makes it so."""

    def __init__(self) -> None:
        super().__init__()
        layout = _column(self)
        self.is_watched = False
        self._title = elements.heading("", "sendPreviewTitle", wraps=True)
        layout.addWidget(self._title)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(elements.MARGIN)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        self._values = {}
        for row, (name, text) in enumerate(
            (
                ("to", tr("To")),
                ("fee", tr("Network fee")),
                ("left", tr("Left")),
                ("network", tr("Network")),
            )
        ):
            self._facts.addWidget(elements.label(text, "muted"), row, 0)
            self._values[name] = elements.label(name=f"sendPreview_{name}", wraps=True)
            self._facts.addWidget(self._values[name], row, 1)
        layout.addLayout(self._facts)
        self._warning = elements.label(role="danger", name="sendWarning", wraps=True)
        layout.addWidget(self._warning)
        self._handed = elements.label(
            tr("The key of this account is elsewhere: the next step shows what its own wallet has to sign."),
            "muted",
            "sendHandedNote",
            wraps=True,
        )
        layout.addWidget(self._handed)
        self._label = elements.label(tr("Wallet &password, to sign this one transfer"))
        self.password = QLineEdit()
        self.password.setObjectName("sendPassword")
        self.password.setAccessibleName(tr("Wallet password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._label.setBuddy(self.password)
        layout.addWidget(self._label)
        layout.addWidget(self.password)
        self._problem = elements.label(role="danger", name="sendPreviewProblem", wraps=True)
        layout.addWidget(self._problem)
        self._agree = ""

    def fill(self, preview: SendPreview) -> None:
        """Show another preview."""
        self.is_watched = preview.is_watched
        self._title.setText(tr("Send {amount}?").format(amount=preview.amount_text))
        self._agree = tr("Send {amount}").format(amount=preview.amount_text)
        for name, text in (
            ("to", _broken(preview.to)),
            ("fee", tr("at most {fee}").format(fee=preview.fee_text)),
            ("left", tr("{left} at least").format(left=preview.left_text)),
            ("network", preview.network_name),
        ):
            self._values[name].setText(text)
        self._values["to"].setAccessibleName(preview.to)
        self._warning.setText(preview.warning)
        self._warning.setVisible(bool(preview.warning))
        self._handed.setVisible(preview.is_watched)
        for each in (self._label, self.password):
            each.setVisible(not preview.is_watched)
        self._problem.hide()

    def agree_text(self) -> str:
        """On the button that sends."""
        return tr("Show what to sign") if self.is_watched else self._agree

    def summary(self) -> str:
        """What was agreed to, in a line."""
        return tr("{what} to {to}").format(what=self._agree, to=self._values["to"].accessibleName())

    def is_agreeable(self) -> bool:
        """Whether all that is needed was typed."""
        return self.is_watched or bool(self.password.text())

    def say_problem(self, failure: WattbackError) -> None:
        """The password was wrong."""
        self._problem.setText(f"{tr(failure.title)}. {failure}")
        self._problem.show()


class SendOutcome(QWidget):
    """How it goes, or what became of it."""

    def __init__(self, *, busy: bool = False) -> None:
        super().__init__()
        layout = _column(self)
        kind = "Progress" if busy else "Outcome"
        self._title = elements.heading("", f"send{kind}Title", wraps=True)
        self._text = elements.label(name=f"send{kind}Text", wraps=True)
        layout.addWidget(self._title)
        if busy:
            layout.addWidget(elements.busy_bar("sendProgressBar"))
            self._text.setText(
                tr("You may close this window: what is signed is sent all the same, and shown in the list.")
            )
        layout.addWidget(self._text)

    def say(self, state: str) -> None:
        """The state in words."""
        self._title.setText(state[:1].upper() + state[1:])

    def show_done(self, told: str, what: str) -> None:
        """It was sent."""
        elements.restyle(self._title, "heading")
        self._title.setText(told)
        self._text.setText(what)

    def show_failure(self, failure: WattbackError) -> None:
        """It was not, or not as it should."""
        elements.restyle(self._title, "danger")
        self._title.setText(tr(failure.title))
        self._text.setText(str(failure))


def _broken(address: str) -> str:
    """Groups of four, to be compared sign by sign."""
    digits = address.removeprefix("0x")
    return " ".join(("0x", *(digits[at : at + 4] for at in range(0, len(digits), 4))))
