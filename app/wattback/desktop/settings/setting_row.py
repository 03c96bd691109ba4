"""One choice on the page: what it is, the control, and what is wrong with what was chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.settings.amounts import shown
from wattback.desktop.settings.controls import (
    FigureControl,
    ListControl,
    SettingControl,
    SwitchControl,
    TextControl,
)
from wattback.desktop.settings.rows import Control, Row
from wattback.ledger.setting_table import SETTINGS, SettingValue

Choices = tuple[tuple[SettingValue, str], ...]


class SettingRow(QWidget):
    """Shows what holds, and asks for what the person chooses.

    Signals:
        wanted: A value that the person wants; the page stores it and says what became of it.
    """

    wanted = Signal(object)

    def __init__(self, row: Row, choices: Choices = (), unit: str = "") -> None:
        """Build it.

        Args:
            row: What the choice is called.
            choices: Values with their words, already in the language in use.
            unit: Behind a figure, likewise.
        """
        super().__init__()
        self.setObjectName(f"row {row.key}")
        self.row, self._setting = row, SETTINGS[row.key]
        self._value: SettingValue = None
        self._choices = choices
        self.control = self._make_control(choices, unit)
        self.control.chosen.connect(self._chosen)
        self.control.refused.connect(self.show_problem)

        texts = QVBoxLayout()
        texts.setSpacing(2)
        title = elements.label(tr(row.title), name=f"title {row.key}", wraps=True)
        texts.addWidget(title)
        texts.addWidget(elements.label(tr(row.help), "muted", wraps=True))
        self._reset = elements.button(
            tr("Reset"), f"reset {row.key}", "quiet", explains=self._default_words()
        )
        self._reset.setAccessibleName(tr("Reset {setting}").format(setting=tr(row.title)))
        self._reset.clicked.connect(lambda: self._chosen(self._setting.default))
        self._reset.hide()
        beside = QHBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(self._reset)
        beside.addWidget(self.control)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(elements.MARGIN)
        self._grid.setVerticalSpacing(6)
        self._texts, self._beside = texts, beside
        self._problem = elements.label("", "danger", f"problem {row.key}", wraps=True)
        self._problem.hide()
        self._is_narrow: bool | None = None
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Put the control under its texts where there is no room beside them."""
        # A switch always has room.
        narrow = narrow and self.row.control is not Control.SWITCH
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        grid = self._grid
        for layout in (self._texts, self._beside):
            grid.removeItem(layout)
        grid.removeWidget(self._problem)
        grid.addLayout(self._texts, 0, 0)
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignRight
        self._beside.setDirection(
            QHBoxLayout.Direction.RightToLeft if narrow else QHBoxLayout.Direction.LeftToRight
        )
        grid.addLayout(
            self._beside, 1 if narrow else 0, 0 if narrow else 1, side | Qt.AlignmentFlag.AlignVCenter
        )
        grid.addWidget(self._problem, 2, 0, 1, 1 if narrow else 2)
        grid.setColumnStretch(0, 1)

    def show_value(self, value: SettingValue) -> None:
        """Show what holds; whatever was wrong is over."""
        self._value = value
        self.control.show_value(value)
        self._reset.setVisible(value != self._setting.default)
        self._problem.hide()

    def refresh(self, value: SettingValue) -> None:
        """Show what was read again; what is being typed for the same value stays."""
        if value != self._value or type(value) is not type(self._value):
            self.show_value(value)

    def show_problem(self, text: str) -> None:
        """Say what is wrong with what was typed; it stays there to be mended. Nothing when all is well."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def roll_back(self, reason: str) -> None:
        """Show again what holds, with the reason why it could not be changed, if there is one."""
        self.show_value(self._value)
        self.show_problem(reason)

    def offer(self, choices: Choices) -> None:
        """Offer other values than before."""
        if choices == self._choices:
            return
        self._choices = choices
        if isinstance(self.control, ListControl):
            self.control.set_choices(choices)
        self._reset.setToolTip(self._default_words())

    def set_unit(self, unit: str) -> None:
        """What stands behind the figure."""
        if isinstance(self.control, FigureControl):
            self.control.set_unit(unit)

    def matches(self, wanted: str) -> bool:
        """Whether the row is about a text: its title, help and words in both languages, and its key.

        Args:
            wanted: In lower case; every word of it must occur.
        """
        texts = [self.row.key, self._setting.help]
        for text in (self.row.title, self.row.help, *(words for _, words in self.row.choices)):
            texts += [text, tr(text)]
        about = " ".join(texts).casefold()
        return all(word in about for word in wanted.casefold().split())

    def _make_control(self, choices: Choices, unit: str) -> SettingControl:
        row = self.row
        if row.control is Control.SWITCH:
            return SwitchControl(row)
        if row.control in (Control.CHOICE, Control.ZONE, Control.NETWORK):
            return ListControl(row, choices, searches=row.control is Control.ZONE)
        if row.control is Control.TEXT:
            return TextControl(row, self._setting)
        return FigureControl(row, self._setting, unit)

    def _default_words(self) -> str:
        default = self._setting.default
        if self.row.control is Control.SWITCH:
            words = tr("on") if default else tr("off")
        elif self._choices:
            words = dict(self._choices).get(default, str(default))
        else:
            words = shown(self.row, default) or tr(self.row.if_none)
        return tr("Back to the default: {default}").format(default=words)

    def _chosen(self, value: SettingValue) -> None:
        self.show_problem("")
        if value == self._value and type(value) is type(self._value):
            self.show_value(value)
            return
        self.wanted.emit(value)
