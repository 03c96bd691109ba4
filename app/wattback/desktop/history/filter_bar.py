"""Above the history: which time, and which sites, models and providers."""

from datetime import date

from PySide6.QtCore import QDate, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCompleter,
    QDateEdit,
    QLineEdit,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wattback.desktop.history.period_choice import Choice, ChosenTime
from wattback.desktop.look import elements
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.services.usage import UsageFilter, UsageNames

_FIELD_WIDTH, _CHIP_WIDTH, _MOST_SHOWN = 230, 260, 12


class FilterBar(QWidget):
    """A list of times, two dates for one's own, a field that finds names, and a chip for each name chosen.

    Signals:
        changed: Another time or other names were chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._names = UsageNames((), (), (), None, None)
        # Kind (`site`, `model` or `provider`) and name, in the order in which they were chosen.
        self._chosen: list[tuple[str, str]] = []
        self._found: dict[str, tuple[str, str]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = QWidget()
        self._flow = FlowLayout(elements.SPACE, 8)
        line.setLayout(self._flow)
        column.addWidget(line)
        self._build_time()
        self._build_search()
        self._chips = QWidget()
        self._chip_flow = FlowLayout(8, 8)
        self._chips.setLayout(self._chip_flow)
        self._chips.hide()
        column.addWidget(self._chips)

    @property
    def time(self) -> ChosenTime:
        """The chosen time."""
        choice = Choice(self._times.currentData())
        return ChosenTime(choice, _day(self._first.date()), _day(self._last.date()))

    @property
    def wanted(self) -> UsageFilter:
        """The chosen names."""
        return UsageFilter(
            *(
                tuple(name for kind, name in self._chosen if kind == wanted)
                for wanted in ("site", "model", "provider")
            )
        )

    def show_names(self, names: UsageNames) -> None:
        """Offer these names."""
        if names == self._names:
            return
        self._names = names
        self._found = {
            _words(kind, name): (kind, name)
            for kind, each in (("site", names.sites), ("model", names.models), ("provider", names.providers))
            for name in each
        }
        self._offered.setStringList(list(self._found))

    def choose_time(self, choice: Choice) -> None:
        """Choose a named time."""
        self._times.setCurrentIndex(self._times.findData(choice.value))
        self._time_chosen()

    def choose(self, kind: str, name: str) -> None:
        """Add a name to the filter."""
        if (kind, name) not in self._chosen:
            self._chosen.append((kind, name))
            self._show_chips()
            self.changed.emit()

    def search(self) -> None:
        """Type a name."""
        self._search.setFocus()

    def clear(self) -> None:
        """Filter nothing any more."""
        if self._chosen:
            self._chosen.clear()
            self._show_chips()
            self.changed.emit()

    def _build_time(self) -> None:
        self._times = ChoiceBox("historyTime", tr("Time"))
        self._times.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        for choice, words in (
            (Choice.THIS_WEEK, tr("This week")),
            (Choice.LAST_WEEK, tr("Last week")),
            (Choice.THIS_MONTH, tr("This month")),
            (Choice.LAST_MONTH, tr("Last month")),
            (Choice.THIS_YEAR, tr("This year")),
            (Choice.ALL, tr("Everything")),
            (Choice.CUSTOM, tr("From … to …")),
        ):
            self._times.addItem(words, choice.value)
        self._times.activated.connect(self._time_chosen)
        self._flow.addWidget(self._times)
        today = QDate.currentDate()
        self._first = self._date("historyFirst", tr("First day"), today.addDays(-6))
        self._last = self._date("historyLast", tr("Last day"), today)

    def _date(self, name: str, accessible_name: str, day: QDate) -> QDateEdit:
        field = QDateEdit(day)
        field.setObjectName(name)
        field.setAccessibleName(accessible_name)
        # The same in every language, and never taken for another day.
        field.setDisplayFormat("yyyy-MM-dd")
        field.setCalendarPopup(True)
        calendar = field.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        for free in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            # Qt's red cannot be read on dark.
            calendar.setWeekdayTextFormat(free, QTextCharFormat())
        field.setToolTip(accessible_name)
        for part, arrow in (("prev", Qt.ArrowType.LeftArrow), ("next", Qt.ArrowType.RightArrow)):
            # Qt's pictures are black on every ground.
            button = calendar.findChild(QToolButton, f"qt_calendar_{part}month")
            if button is not None:
                button.setIcon(QIcon())
                button.setArrowType(arrow)
        # While it is typed, each digit would read the history once.
        field.setKeyboardTracking(False)
        field.dateChanged.connect(lambda _: self.changed.emit())
        field.hide()
        self._flow.addWidget(field)
        return field

    def _build_search(self) -> None:
        self._search = QLineEdit()
        self._search.setObjectName("historySearch")
        self._search.setPlaceholderText(tr("Filter by site, model or provider"))
        self._search.setAccessibleName(tr("Filter by site, model or provider"))
        self._search.setMinimumWidth(_FIELD_WIDTH)
        self._search.setClearButtonEnabled(True)
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        popup = QListView()
        popup.setProperty("role", "completions")
        completer.setPopup(popup)
        completer.activated.connect(self._completed)
        self._search.setCompleter(completer)
        self._search.returnPressed.connect(self._entered)
        self._flow.addWidget(self._search)

    def _time_chosen(self) -> None:
        is_own = self.time.choice is Choice.CUSTOM
        for field in (self._first, self._last):
            field.setVisible(is_own)
        self.changed.emit()

    def _completed(self, words: str) -> None:
        found = self._found.get(words)
        # After it, the completer writes its words into the field.
        QTimer.singleShot(0, self._search, self._search.clear)
        if found is not None:
            self.choose(*found)

    def _entered(self) -> None:
        """Return takes every name that holds what was typed: `gpt` stands for all models called so."""
        text = self._search.text().strip().casefold()
        found = [each for words, each in self._found.items() if text and text in words.casefold()]
        models = [each for each in found if each[0] == "model"]
        fresh = [each for each in (models or found) if each not in self._chosen]
        if fresh:
            self._chosen += fresh
            self._search.clear()
            self._show_chips()
            self.changed.emit()

    def _show_chips(self) -> None:
        while (item := self._chip_flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, (kind, name) in enumerate(self._chosen):
            words = _words(kind, name)
            shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, _CHIP_WIDTH)
            chip = elements.button(
                f"{shown}  ✕", f"chip{number}", "quiet", explains=tr("Do not filter by it")
            )
            chip.setAccessibleName(tr("Remove the filter {name}").format(name=words))
            chip.clicked.connect(lambda _checked=False, each=(kind, name): self._drop(each))
            self._chip_flow.addWidget(chip)
        if len(self._chosen) > 1:
            clear = elements.button(tr("Remove all"), "chipsClearButton", "quiet")
            clear.clicked.connect(self.clear)
            self._chip_flow.addWidget(clear)
        self._chips.setVisible(bool(self._chosen))

    def _drop(self, chosen: tuple[str, str]) -> None:
        self._chosen.remove(chosen)
        self._show_chips()
        self._search.setFocus()
        self.changed.emit()


def _words(kind: str, name: str) -> str:
    shown = name or tr("not named")
    if kind == "site":
        return tr("Site: {name}").format(name=shown)
    if kind == "model":
        return tr("Model: {name}").format(name=shown)
    return tr("Provider: {name}").format(name=shown)


def _day(chosen: QDate) -> date:
    return date(chosen.year(), chosen.month(), chosen.day())
