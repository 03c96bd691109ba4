"""Which accounts there are, what they are called, and which one pays."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.card_states import CardStates
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.services.companion import Services
from wattback.desktop.services.wallet import AccountLine
from wattback.desktop.wallet.adding import adding_form, ways_to_add
from wattback.desktop.wallet.form_dialog import Field, FormDialog, Values
from wattback.desktop.wallet.wallet_dialog import WalletDialog
from wattback.errors import WattbackError

_MOST_ROWS_SHOWN = 6
_SHOWN_DIGITS = 4


class AccountsPanel(QWidget):
    """The card with the list.

    Signals:
        changed: Another account pays, one was added, or one has another name.
        failed: A `WattbackError` of a choice.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__()
        self._services, self._background = services, background
        self._accounts: tuple[AccountLine, ...] = ()
        self._is_practice = True
        frame, inside = elements.card("accountsCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Accounts"), "accountsTitle"))

        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(elements.SPACE)
        self._table = elements.table(
            "accountsTable", tr("Accounts"), (tr("Name"), tr("Address"), tr("Use")), 0
        )
        self._table.itemSelectionChanged.connect(self._selection_changed)
        self._table.cellActivated.connect(lambda _row, _column: self._use_chosen())
        column.addWidget(self._table)
        self._states = CardStates("accounts", tr("Reading your accounts…"), content)
        self._states.again_wanted.connect(self.reload)
        inside.addWidget(self._states)

        row = FlowLayout(8, 8)
        self._use = elements.button(
            tr("Pay from this one"),
            "useAccountButton",
            explains=tr("Certificates are paid for by this account"),
        )
        self._use.clicked.connect(self._use_chosen)
        self._rename = elements.button(tr("Rename…"), "renameAccountButton")
        self._rename.clicked.connect(self._ask_name)
        self._add = elements.button(tr("Add an account"), "addAccountButton")
        self._add.setMenu(self._adding_menu())
        for each in (self._use, self._rename, self._add):
            row.addWidget(each)
        inside.addLayout(row)
        self._selection_changed()

    def set_practice(self, is_practice: bool) -> None:
        """What a fresh wallet would begin on."""
        self._is_practice = is_practice

    def reload(self) -> None:
        """Read the accounts again."""
        self._states.show_loading()
        self._background.run(self, self._services.wallet.accounts, self._show, self._states.show_failure)

    def _show(self, accounts: tuple[AccountLine, ...]) -> None:
        chosen = self._selected()
        self._accounts = accounts
        elements.set_rows(self._table, [_row(each) for each in accounts])
        for row, each in enumerate(accounts):
            address = self._table.item(row, 1)
            if address is not None:
                address.setToolTip(each.address)
                address.setData(Qt.ItemDataRole.AccessibleTextRole, each.address)
        rows = min(max(len(accounts), 1), _MOST_ROWS_SHOWN)
        height = self._table.verticalHeader().defaultSectionSize() * rows
        height += self._table.horizontalHeader().sizeHint().height() + 2 * self._table.frameWidth()
        self._table.setFixedHeight(height)
        kept = [
            row for row, each in enumerate(accounts) if chosen is not None and each.address == chosen.address
        ]
        if accounts:
            self._table.selectRow(kept[0] if kept else 0)
        self._states.show_content()
        self._selection_changed()

    def _selected(self) -> AccountLine | None:
        rows = self._table.selectionModel().selectedRows()
        if rows and rows[0].row() < len(self._accounts):
            return self._accounts[rows[0].row()]
        return None

    def _selection_changed(self) -> None:
        selected = self._selected()
        self._use.setEnabled(selected is not None and not selected.is_chosen)
        self._rename.setEnabled(selected is not None)

    def _use_chosen(self) -> None:
        selected, services = self._selected(), self._services
        if selected is None or selected.is_chosen:
            return
        self._background.run(
            self,
            lambda: services.wallet.use(selected.address),
            lambda _: self._changed(),
            self._choice_failed,
        )

    def _choice_failed(self, failure: WattbackError) -> None:
        self.failed.emit(failure)
        self.reload()

    def _ask_name(self) -> None:
        selected, services = self._selected(), self._services
        if selected is None:
            return

        def rename(values: Values) -> None:
            services.wallet.rename(selected.address, values["name"])

        self._open(
            FormDialog(
                "renameDialog",
                tr("Rename an account"),
                tr("The name is only yours: it stays on this computer. {address}").format(
                    address=selected.address
                ),
                (Field("name", tr("&Name"), text=selected.name, is_needed=False),),
                tr("Rename"),
                self._background,
                rename,
                self.window(),
            )
        )

    def _adding_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("addAccountMenu")
        fresh = menu.addAction(tr("Make a new one…"))
        fresh.setObjectName("addFresh")
        fresh.triggered.connect(self._make_fresh)
        menu.addSeparator()
        for kind, text in ways_to_add():
            action = menu.addAction(text)
            action.setObjectName(f"add_{kind}")
            action.triggered.connect(lambda _checked=False, kind=kind: self._ask_to_add(kind))
        return menu

    def _make_fresh(self) -> None:
        dialog = WalletDialog(
            self._services,
            self._background,
            self.window(),
            is_practice=self._is_practice,
            adds=bool(self._accounts),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wallet_created.connect(self._changed)
        dialog.open()

    def _ask_to_add(self, kind: str) -> None:
        self._open(adding_form(kind, self._services, self._background, self.window()))

    def _open(self, dialog: FormDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.done_with.connect(self._changed)
        dialog.open()

    def _changed(self) -> None:
        self.reload()
        self.changed.emit()


def short_address(address: str) -> str:
    """Its first and last digits; the whole stands beside it for who asks."""
    return f"{address[: 2 + _SHOWN_DIGITS]}…{address[-_SHOWN_DIGITS:]}"


def _row(account: AccountLine) -> tuple[str, ...]:
    use = tr("✓ pays") if account.is_chosen else ""
    if account.is_watched:
        use = tr("✓ pays, key elsewhere") if account.is_chosen else tr("key elsewhere")
    return (account.name or tr("(no name)"), short_address(account.address), use)
