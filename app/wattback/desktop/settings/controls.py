"""How a choice is made: a switch, a list of words, a figure with its unit, a text, or a place to search for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QListView, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.look.language import tr
from wattback.desktop.look.switch import Switch
from wattback.desktop.settings.amounts import NotAnAmount, shown, typed
from wattback.desktop.settings.rows import Row
from wattback.ledger.setting_table import Setting, SettingValue

_FIGURE_WIDTH, _TEXT_WIDTH, _LIST_WIDTH, _WIDEST_LIST = 130, 230, 230, 320


class SettingControl(QWidget):
    """One control. It shows what it is told, and reports what the person makes of it.

    Signals:
        chosen: The value that the person wants.
        refused: Why what was typed can't be, in words.
    """

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.row = row
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(6)

    def show_value(self, value: SettingValue) -> None:
        """Show what holds."""
        raise NotImplementedError


class SwitchControl(SettingControl):
    """On or off."""

    def __init__(self, row: Row) -> None:
        super().__init__(row)
        self._switch = Switch(f"setting {row.key}", tr(row.title))
        self._switch.setAccessibleDescription(tr(row.help))
        self._switch.clicked.connect(lambda on: self.chosen.emit(on))
        self.line.addWidget(self._switch)
        self.setFocusProxy(self._switch)

    def show_value(self, value: SettingValue) -> None:
        """On or off."""
        self._switch.setChecked(value is True)


class ListControl(SettingControl):
    """One of several words; with `searches` it can be typed for, too."""

    def __init__(
        self, row: Row, choices: tuple[tuple[SettingValue, str], ...], *, searches: bool = False
    ) -> None:
        super().__init__(row)
        self._list = ChoiceBox(f"setting {row.key}", tr(row.title))
        self._list.setAccessibleDescription(tr(row.help))
        self._list.setMinimumWidth(_LIST_WIDTH)
        if not searches:
            self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            self._list.setMaximumWidth(_WIDEST_LIST)
        self._value: SettingValue = None
        self._completer = self._make_searchable() if searches else None
        self.set_choices(choices)
        self._list.activated.connect(self._activated)
        self.line.addWidget(self._list)
        self.setFocusProxy(self._list)

    def set_choices(self, choices: tuple[tuple[SettingValue, str], ...]) -> None:
        """Offer these, keeping what is chosen."""
        self._choices = choices
        self._list.clear()
        self._list.addItems([words for _, words in choices])
        self.show_value(self._value)

    def show_value(self, value: SettingValue) -> None:
        """The word of a value; one that is not offered any more stands there as it is."""
        self._value = value
        values = [each for each, _ in self._choices]
        if value in values:
            self._list.setCurrentIndex(values.index(value))
            self._show_beginning()
        elif self._list.isEditable():
            self._list.setEditText(str(value))
        else:
            self._list.setCurrentIndex(-1)
            self._list.setPlaceholderText(str(value))

    def _show_beginning(self) -> None:
        field = self._list.lineEdit()
        if field is not None:
            field.setCursorPosition(0)

    def _make_searchable(self) -> QCompleter:
        field = QLineEdit()
        field.setAccessibleName(tr(self.row.title))
        self._list.setEditable(True)
        self._list.setLineEdit(field)
        self._list.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self._list.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setProperty("role", "completions")
        completer.setPopup(popup)
        self._list.setCompleter(completer)
        field.editingFinished.connect(self._typed)
        return completer

    def _activated(self, index: int) -> None:
        value = self._choices[index][0]
        if value != self._value:
            self.chosen.emit(value)

    def _typed(self) -> None:
        text = self._list.currentText().strip()
        words = [each for _, each in self._choices]
        found = [each for each in words if text and text.casefold() in each.casefold()]
        if text in words:
            self._activated(words.index(text))
        elif len(found) == 1:
            self._activated(words.index(found[0]))
        else:
            # Half a name is no choice: what holds is shown again.
            self.show_value(self._value)


class FigureControl(SettingControl):
    """A figure with its unit; where it may be empty, the field says what that means."""

    def __init__(self, row: Row, setting: Setting, unit: str) -> None:
        super().__init__(row)
        self._setting = setting
        self._value: SettingValue = None
        self._field = _field(row, _FIGURE_WIDTH)
        self._field.setMaximumWidth(self._field.minimumWidth())
        self._field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._field.editingFinished.connect(self._finished)
        self.line.addWidget(self._field)
        self._unit = elements.label(unit, "muted")
        self.line.addWidget(self._unit)
        self.set_unit(unit)
        self.setFocusProxy(self._field)

    def set_unit(self, unit: str) -> None:
        """What stands behind the figure."""
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))
        self._field.setAccessibleDescription(" ".join((unit, tr(self.row.help))).strip())

    def show_value(self, value: SettingValue) -> None:
        """The figure in the shown unit."""
        self._value = value
        self._field.setText(shown(self.row, value))

    def _finished(self) -> None:
        if self._field.text() == shown(self.row, self._value):
            self.refused.emit("")
            return
        try:
            value = typed(self.row, self._setting, self._field.text())
        except NotAnAmount as problem:
            self.refused.emit(str(problem))
            return
        if value == self._value:
            self.show_value(value)
            self.refused.emit("")
        else:
            self.chosen.emit(value)


class TextControl(SettingControl):
    """A text that may be empty."""

    def __init__(self, row: Row, setting: Setting) -> None:
        super().__init__(row)
        self._value: SettingValue = None
        self._field = _field(row, _TEXT_WIDTH)
        self._field.setMaxLength(int(setting.maximum))
        self._field.editingFinished.connect(self._finished)
        self.line.addWidget(self._field)
        self.setFocusProxy(self._field)

    def show_value(self, value: SettingValue) -> None:
        """The text."""
        self._value = value
        self._field.setText("" if value is None else str(value))

    def _finished(self) -> None:
        value = self._field.text().strip() or None
        if value == self._value:
            self.refused.emit("")
        else:
            self.chosen.emit(value)


def _field(row: Row, width: int) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(f"setting {row.key}")
    field.setAccessibleName(tr(row.title))
    field.setAccessibleDescription(tr(row.help))
    field.setMinimumWidth(width)
    if row.if_none:
        field.setPlaceholderText(tr(row.if_none))
        field.setMinimumWidth(max(width, field.fontMetrics().horizontalAdvance(tr(row.if_none)) + 24))
    return field
