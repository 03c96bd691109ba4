"""The page Wallet: which account pays, what it holds, money in and out, copies and the lock."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.page import Page, PageContext
from wattback.desktop.services.snapshot import Snapshot
from wattback.desktop.services.wallet import AccountLine
from wattback.desktop.wallet.accounts_panel import AccountsPanel
from wattback.desktop.wallet.balance_panel import BalancePanel
from wattback.desktop.wallet.receive_panel import ReceivePanel
from wattback.desktop.wallet.safety_panel import SafetyPanel
from wattback.desktop.wallet.send_dialog import SendDialog
from wattback.desktop.wallet.transfers_panel import TransfersPanel

_TWO_COLUMNS_FROM = 820


class WalletPage(Page):
    """Cards of the chosen account; before there is one, the way to it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        services, background = context.services, context.background
        self._accounts = AccountsPanel(services, background)
        self._balance = BalancePanel(services, background)
        self._receive = ReceivePanel(services, background)
        self._transfers = TransfersPanel(services, background)
        self._safety = SafetyPanel(services, background)
        self._none = self._first_wallet()
        self._cards = QWidget()
        self._columns = (QVBoxLayout(), QVBoxLayout())
        beside = QHBoxLayout(self._cards)
        beside.setContentsMargins(0, 0, 0, 0)
        for column in self._columns:
            column.setSpacing(elements.SPACE)
            beside.addLayout(column)
        self._beside, self._column_count = beside, 0
        self._arrange(2)
        self.column.addWidget(self._none)
        self.column.addWidget(self._cards)
        self.column.addStretch(1)
        self._none.hide()
        self._address: str | None = None
        self._network = ""
        self._is_in_front = False

        self._accounts.changed.connect(self._account_changed)
        self._accounts.failed.connect(self.failed)
        self._safety.failed.connect(self.failed)
        self._balance.send_wanted.connect(self.open_send)
        self._transfers.changed.connect(self._balance.reload)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Another account or network is another wallet; anything else is read when the page comes to the front."""
        has_wallet = snapshot.wallet_address is not None
        self._none.setVisible(not has_wallet)
        self._cards.setVisible(has_wallet)
        self._accounts.set_practice(snapshot.is_practice)
        changed = (snapshot.wallet_address, snapshot.network_name) != (self._address, self._network)
        self._address, self._network = snapshot.wallet_address, snapshot.network_name
        if changed:
            self._balance.forget()
            if self._is_in_front:
                self._read()

    def came_to_front(self) -> None:
        """Read everything."""
        self._is_in_front = True
        self._read()

    def open_send(self) -> None:
        """The dialog that sends money."""
        dialog = SendDialog(self.context.services, self.context.background, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.sent.connect(self._moved)
        dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= _TWO_COLUMNS_FROM else 1)

    def _read(self) -> None:
        if self._address is None:
            return
        services = self.context.services
        self._accounts.reload()
        self._balance.reload()
        self._receive.reload()
        self._transfers.reload()
        self._safety.reload()
        self.context.background.run(self, services.wallet.accounts, self._show_kind, lambda _failure: None)

    def _show_kind(self, accounts: tuple[AccountLine, ...]) -> None:
        self._safety.set_watched(bool(accounts) and accounts[0].is_watched)

    def _account_changed(self) -> None:
        self._balance.forget()
        self.refresh_wanted.emit()
        self._read()

    def _moved(self) -> None:
        self._balance.reload()
        self._transfers.reload()
        self.refresh_wanted.emit()

    def _first_wallet(self) -> QWidget:
        frame, inside = elements.card("noWalletCard")
        inside.addWidget(elements.heading(tr("No wallet yet"), "noWalletTitle"))
        inside.addWidget(
            elements.label(
                tr(
                    "Counting needs none. To retire certificates you need a wallet of your own: it stays on this "
                    "computer, and starts with play money on the practice network."
                ),
                name="noWalletText",
                wraps=True,
            )
        )
        make = elements.button(tr("Make a wallet, or bring one along…"), "firstWalletButton", "primary")
        make.clicked.connect(self.wallet_wanted)
        inside.addWidget(make, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _arrange(self, columns: int) -> None:
        if columns == self._column_count:
            return
        self._column_count = columns
        self._beside.setSpacing(elements.SPACE if columns == 2 else 0)
        self._beside.setStretch(0, 6)
        self._beside.setStretch(1, 5 if columns == 2 else 0)
        left, right = self._columns
        beside = right if columns == 2 else left
        for place, card in (
            (left, self._balance),
            (left, self._accounts),
            (beside, self._receive),
            (left, self._transfers),
            (left if columns == 2 else beside, self._safety),
        ):
            for each in self._columns:
                each.removeWidget(card)
            place.addWidget(card)
        for each in self._columns:
            each.addStretch(1)
