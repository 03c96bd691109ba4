"""The page Settings: every choice there is, in groups, found by typing."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.look.stateful_card import StatefulCard
from wattback.desktop.look.two_columns import TwoColumns
from wattback.desktop.page import Page, PageContext
from wattback.desktop.services.companion import Services
from wattback.desktop.services.settings import About, NetworkLine, SettingLine
from wattback.desktop.services.snapshot import Snapshot
from wattback.desktop.settings.about_row import AboutRow
from wattback.desktop.settings.grid_key_row import GridKeyRow
from wattback.desktop.settings.group_card import GroupCard
from wattback.desktop.settings.groups import GROUPS
from wattback.desktop.settings.nodes_row import NodesRow
from wattback.desktop.settings.rows import Control, Group, Row
from wattback.desktop.settings.session_row import SessionRow
from wattback.desktop.settings.setting_row import Choices, SettingRow
from wattback.desktop.settings.storing import Storing
from wattback.errors import WattbackError
from wattback.ledger.setting_table import SettingValue

_NARROW_BELOW, _TWO_COLUMNS_FROM = 560, 1080
# Groups of the second column, where there are two.
_BESIDE = ("offsets", "limits", "networks", "about")


@dataclass(frozen=True, slots=True)
class _Reading:
    """Everything the page shows, read in one go."""

    lines: tuple[SettingLine, ...]
    networks: tuple[NetworkLine, ...]
    zones: tuple[tuple[str, str], ...]
    about: About
    starts_with_session: bool


def _read(services: Services) -> _Reading:
    choices = services.choices
    return _Reading(
        choices.all(),
        choices.networks(),
        choices.zones(),
        choices.about(),
        services.setup.starts_with_session(),
    )


class SettingsPage(Page):
    """A field to search in, and cards of rows. A change holds at once, or the row says why not."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._storing = Storing(context.services, context.background, self)
        self._storing.stored.connect(self._stored)
        self._networks: tuple[NetworkLine, ...] = ()
        self._shown_of: tuple[bool, bool, str] | None = None
        self._rows: dict[str, SettingRow] = {}
        self._session, self._nodes, self._about = SessionRow(), NodesRow(), AboutRow()
        self._grid_key = GridKeyRow()
        self._build()
        self._connect()

    def came_to_front(self) -> None:
        """Read everything: a terminal may have changed it meanwhile."""
        if self._columns.isHidden():
            self._state.show_reading()
        services = self.context.services
        self.context.background.run(self, lambda: _read(services), self._show, self._failed)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Read again when the tray or another page changed what stands here."""
        shown_of = (snapshot.counting_paused, snapshot.payments_stopped, snapshot.network_name)
        is_news = self._shown_of not in (None, shown_of)
        self._shown_of = shown_of
        if is_news and self.isVisible():
            self.came_to_front()

    def look_at(self, what: str) -> None:
        """Find a choice by its key, or by the beginning of it."""
        self.search_for(what)

    def search_for(self, text: str) -> None:
        """Show only what is about a text."""
        self._search.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them; controls under their texts where there is little."""
        super().resizeEvent(event)
        self._columns.arrange(2 if self.width() >= _TWO_COLUMNS_FROM else 1)
        for row in self._rows.values():
            row.set_narrow(self.width() < _NARROW_BELOW)

    def _build(self) -> None:
        self._search = QLineEdit()
        self._search.setObjectName("settingsSearch")
        self._search.setPlaceholderText(tr("Search the settings"))
        self._search.setAccessibleName(tr("Search the settings"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._found = elements.label("", "muted", "settingsFound", wraps=True)
        self._found.hide()
        self._state = StatefulCard("settingsState", tr("Settings"))
        self._cards = {group.name: self._card(group) for group in GROUPS}
        self._cards["networks"] = GroupCard("networks", tr("Networks"), [self._nodes])
        self._cards["about"] = GroupCard("about", tr("About"), [self._about])
        self._columns = TwoColumns([(card, name in _BESIDE) for name, card in self._cards.items()])
        self._columns.hide()
        for each in (self._search, self._found, self._state, self._columns):
            self.column.addWidget(each)
        self.column.addStretch(1)
        QShortcut(QKeySequence.StandardKey.Find, self, self._search.setFocus).setContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    def _card(self, group: Group) -> GroupCard:
        rows: list[QWidget] = []
        for row in group.rows:
            made = SettingRow(row, tuple((value, tr(words)) for value, words in row.choices), tr(row.unit))
            made.wanted.connect(lambda value, made=made: self._storing.change(made, value))
            self._rows[row.key] = made
            rows.append(made)
        if group.name == "general":
            rows.append(self._session)
        elif group.name == "counting":
            rows.append(self._grid_key)
        return GroupCard(group.name, tr(group.title), rows)

    def _connect(self) -> None:
        self._session.wanted.connect(self._start_with_session)
        self._grid_key.wanted.connect(self._keep_grid_key)
        self._nodes.wanted.connect(self._choose_nodes)
        self._about.welcome_wanted.connect(self.welcome_wanted)
        self._about.imports_wanted.connect(self.imports_wanted)
        self._about.check_wanted.connect(self._check)
        self._about.again_wanted.connect(self._estimate_again)

    def _show(self, reading: _Reading) -> None:
        self._networks = reading.networks
        values = {line.key: line.value for line in reading.lines}
        for row in self._rows.values():
            choices = self._offered(row.row, reading)
            if choices is not None:
                row.offer(choices)
        self._show_units(values.get("network"))
        for key, value in values.items():
            if key in self._rows:
                self._rows[key].refresh(value)
        self._nodes.show_networks(reading.networks)
        self._about.show_about(reading.about)
        self._session.show_value(reading.starts_with_session)
        self._state.hide()
        self._columns.show()
        self._filter(self._search.text())

    def _failed(self, failure: WattbackError) -> None:
        # What could be read once is no choice any more when it can't be read: nothing is shown as if it held.
        self._columns.hide()
        self._state.show()
        self._state.show_failure(failure, self.came_to_front)

    def _offered(self, row: Row, reading: _Reading) -> Choices | None:
        if row.control is Control.ZONE:
            zones = ((code, f"{name} ({code})") for code, name in reading.zones)
            return ((None, tr(row.if_none)), *zones)
        if row.control is Control.NETWORK:
            return tuple(
                (each.key, wording.network(each.name, each.is_practice)) for each in reading.networks
            )
        return None

    def _show_units(self, network: SettingValue) -> None:
        symbol = next((each.payment_symbol for each in self._networks if each.key == network), "")
        for row in self._rows.values():
            if row.row.control is Control.MONEY or row.row.key == "fees.native_price":
                row.set_unit(symbol)
            elif row.row.control is Control.MONEY_PER_MEGAWATT_HOUR:
                row.set_unit(f"{symbol}/MWh")
            elif row.row.control is Control.SHARE:
                row.set_unit("%")

    def _filter(self, wanted: str) -> None:
        rows: list[SettingRow | SessionRow | GridKeyRow | NodesRow | AboutRow] = [
            *self._rows.values(),
            self._session,
            self._grid_key,
            self._nodes,
            self._about,
        ]
        matching = [row for row in rows if row.matches(wanted)]
        for card in self._cards.values():
            card.show_rows(matching)
        self._found.setVisible(bool(wanted.strip()))
        self._found.setText(
            tr("%n found.", "", len(matching))
            if matching
            else tr("Nothing is called that. Try another word, or the key that the command line uses.")
        )

    def _stored(self, key: str, value: SettingValue) -> None:
        if key == "network":
            self._show_units(value)
        self.refresh_wanted.emit()
        if key == "appearance":
            self.appearance_changed.emit()
        elif key == "language":
            self.language_changed.emit()
        elif key in ("footprint.zone", "grid.live"):
            # Another choice was forgotten with it.
            self.came_to_front()

    def _start_with_session(self, on: bool) -> None:
        setup = self.context.services.setup
        self.context.background.run(
            self,
            lambda: setup.set_starts_with_session(on),
            lambda _: self._session.show_value(on),
            lambda failure: self._session.show_value(not on, str(failure)),
        )

    def _keep_grid_key(self, key: str) -> None:
        choices = self.context.services.choices
        self.context.background.run(
            self,
            lambda: choices.keep_grid_key(key),
            lambda _: self._grid_key.show_kept(key),
            lambda failure: self._grid_key.show_problem(f"{tr(failure.title)}. {failure}"),
        )

    def _choose_nodes(self, network_key: str, rpc_urls: tuple[str, ...]) -> None:
        choices = self.context.services.choices

        def choose() -> tuple[NetworkLine, ...]:
            choices.choose_nodes(network_key, rpc_urls)
            return choices.networks()

        self.context.background.run(
            self,
            choose,
            self._nodes.show_networks,
            lambda failure: self._nodes.show_problem(f"{tr(failure.title)}. {failure}"),
        )

    def _check(self) -> None:
        self._about.show_working()
        self.context.background.run(
            self, self.context.services.choices.checks, self._about.show_checks, self._say_failed
        )

    def _estimate_again(self) -> None:
        self._about.show_working()
        services = self.context.services
        self.context.background.run(
            self, lambda: services.recompute(), self._about.show_estimated_again, self._say_failed
        )

    def _say_failed(self, failure: WattbackError) -> None:
        self._about.show_result(f"{tr(failure.title)}. {failure}")
