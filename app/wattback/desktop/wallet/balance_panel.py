"""What the chosen account holds, and the way to send some of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.card_states import CardStates
from wattback.desktop.look.language import tr
from wattback.desktop.look.wording import clock
from wattback.desktop.services.companion import Services
from wattback.desktop.services.wallet import BalanceLine
from wattback.errors import WattbackError

_AMOUNT_SCALE = 1.25


class BalancePanel(QWidget):
    """The card with the balances. What was read last stays when the network is away, with the time it is of.

    Signals:
        send_wanted: "Send…" was pressed. Nothing happens without the preview that follows.
    """

    send_wanted = Signal()

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__()
        self._services, self._background = services, background
        self._asked = 0
        frame, inside = elements.card("balanceCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Balance"), "balanceTitle"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(elements.MARGIN)
        self._rows.setVerticalSpacing(6)
        self._rows.setColumnStretch(1, 1)
        column.addLayout(self._rows)
        self._as_of = elements.label("", "muted", "balanceAsOf", wraps=True)
        column.addWidget(self._as_of)
        self._states = CardStates("balance", tr("Asking the network…"), content)
        self._states.again_wanted.connect(self.reload)
        inside.addWidget(self._states)
        row = QHBoxLayout()
        self._send = elements.button(
            tr("Send…"), "sendButton", explains=tr("Shows fee and what is left first; needs the password")
        )
        self._send.clicked.connect(self.send_wanted)
        self._again = elements.button(tr("Ask again"), "balanceReload", "quiet")
        self._again.clicked.connect(self.reload)
        row.addWidget(self._send)
        row.addStretch(1)
        row.addWidget(self._again)
        inside.addLayout(row)

    def forget(self) -> None:
        """Another account or network was chosen."""
        self._states.forget()

    def reload(self) -> None:
        """Ask the network again."""
        self._asked += 1
        asked = self._asked

        # A slow answer about the account before must not stand under the one that was chosen since.
        def show(lines: tuple[BalanceLine, ...]) -> None:
            if asked == self._asked:
                self._show(lines)

        def show_failure(failure: WattbackError) -> None:
            if asked == self._asked:
                self._states.show_failure(failure)

        self._states.show_loading()
        self._background.run(self, self._services.wallet.balances, show, show_failure)

    def _show(self, lines: tuple[BalanceLine, ...]) -> None:
        from time import time

        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, line in enumerate(lines):
            amount = elements.figure(f"balance_{line.symbol}", _AMOUNT_SCALE)
            amount.setText(line.amount_text)
            amount.setAccessibleName(f"{line.amount_text}, {line.role}")
            amount.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._rows.addWidget(amount, row, 0)
            self._rows.addWidget(elements.label(line.role, "muted", wraps=True), row, 1)
        self._as_of.setText(tr("As of {time}").format(time=clock(round(1000 * time()))))
        self._states.show_content()
