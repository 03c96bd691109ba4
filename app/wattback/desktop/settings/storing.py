"""Stores what a person chose, with the wallet's password where more money could go, and says what became of it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wattback.desktop.background import Background
from wattback.desktop.look.language import tr
from wattback.desktop.services.companion import Services
from wattback.desktop.settings.setting_row import SettingRow
from wattback.errors import WattbackError
from wattback.ledger.setting_table import SettingValue

_Result = TypeVar("_Result")
_FORGETS_PASSWORD = "wallet.remember_unlock"  # noqa: S105 - a setting's key


class Storing(QObject):
    """One change of a row at a time; what the person chose meanwhile follows.

    Signals:
        stored: Key and value of a choice that holds from now on.
    """

    stored = Signal(str, object)

    def __init__(self, services: Services, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._background, self._window = services, background, parent
        self._under_way: set[str] = set()
        self._next: dict[str, SettingValue] = {}

    def change(self, row: SettingRow, value: SettingValue) -> None:
        """Make a value hold, or show again what holds and why."""
        key, services = row.row.key, self._services
        if key in self._under_way:
            self._next[key] = value
            return
        self._under_way.add(key)
        self._run(
            row,
            lambda: services.setting_needs_password(key, value) and services.wallet_exists(),
            lambda asks: self._ask(row, value) if asks else self._store(row, value, None),
        )

    def _ask(self, row: SettingRow, value: SettingValue) -> None:
        from wattback.desktop.wallet.password_dialog import PasswordDialog

        dialog = PasswordDialog(
            tr("Let more money go?"),
            tr(
                "{setting}: this lets Wattback spend more than now, so it needs your wallet's password."
            ).format(setting=tr(row.row.title)),
            tr("Change it"),
            self._window.window(),
        )
        dialog.accepted_with.connect(lambda password: self._store(row, value, password))
        # Closing it in any way means no.
        dialog.rejected.connect(lambda: self._over(row, ""))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _store(self, row: SettingRow, value: SettingValue, password: str | None) -> None:
        key, services = row.row.key, self._services

        def store() -> None:
            services.set_setting(key, value, password)

        self._run(row, store, lambda _: self._is_stored(row, value))

    def _is_stored(self, row: SettingRow, value: SettingValue) -> None:
        key = row.row.key
        row.show_value(value)
        self.stored.emit(key, value)
        if key == _FORGETS_PASSWORD and value is False:
            self._run(row, self._services.choices.forget_password, lambda _: self._go_on(row))
            return
        self._go_on(row)

    def _over(self, row: SettingRow, reason: str) -> None:
        row.roll_back(reason)
        self._go_on(row)

    def _go_on(self, row: SettingRow) -> None:
        key = row.row.key
        self._under_way.discard(key)
        if key in self._next:
            self.change(row, self._next.pop(key))

    def _run(self, row: SettingRow, call: Callable[[], _Result], done: Callable[[_Result], None]) -> None:
        def failed(failure: WattbackError) -> None:
            self._over(row, f"{tr(failure.title)}. {failure}")

        self._background.run(row, call, done, failed)
