"""What stands above the chart: steps, what it is taken apart by, zoom, and what else can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wattback.desktop.look import elements
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.now import chart_words
from wattback.desktop.services.usage import Split, Step

_GAP, _LINE_GAP = 8, 6


class ChartControls(QWidget):
    """Tells what the person wants; what is shown is the panel's affair.

    Attributes:
        title: What the bars' heights are.

    Signals:
        step_wanted: A `Step`.
        split_wanted: A `Split`.
        zoom_wanted: Closer (True) or farther (False).
        today_wanted: Back to now.
        table_wanted: The table (True) or the chart (False).
        save_wanted: As `png`, `svg` or `csv`.
    """

    step_wanted = Signal(object)
    split_wanted = Signal(object)
    zoom_wanted = Signal(bool)
    today_wanted = Signal()
    table_wanted = Signal(bool)
    save_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = elements.heading(chart_words.chart_title("Wh", Step.HOUR), "chartTitle", wraps=True)
        top = QHBoxLayout()
        top.setSpacing(_GAP)
        top.addWidget(self.title, 1)
        self._today = elements.button(
            tr("Today"), "chartTodayButton", "quiet", explains=tr("Back to now; a double click does the same")
        )
        self._today.clicked.connect(self.today_wanted)
        top.addWidget(self._today)
        self._table = elements.button(
            tr("Table"), "chartTableButton", "quiet", explains=tr("Show the same figures as a table")
        )
        self._table.setCheckable(True)
        self._table.toggled.connect(self.table_wanted)
        top.addWidget(self._table)
        top.addWidget(self._make_save())

        choices = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        choices.setSizePolicy(policy)
        row = FlowLayout(_GAP, _LINE_GAP)
        row.setContentsMargins(0, 0, 0, 0)
        choices.setLayout(row)
        row.addWidget(self._make_steps())
        row.addWidget(self._make_splits())
        row.addWidget(self._make_zoom())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(top)
        column.addWidget(choices)

    def showEvent(self, event: QShowEvent) -> None:
        """A list is a little higher than buttons; beside them it should not be."""
        super().showEvent(event)
        self._splits.setFixedHeight(self._steps[Step.HOUR].sizeHint().height())

    def mark_step(self, step: Step) -> None:
        """Show which step is in use."""
        self._steps[step].setChecked(True)

    def is_table(self) -> bool:
        """The table is wanted."""
        return self._table.isChecked()

    def set_chart_controls_enabled(self, enabled: bool) -> None:
        """Pictures can be saved only of what is shown."""
        for action in self._pictures:
            action.setEnabled(enabled)

    def _make_steps(self) -> QWidget:
        group = QButtonGroup(self)
        self._steps: dict[Step, QPushButton] = {}
        texts = (
            (Step.HOUR, tr("Hour"), tr("A bar for each hour")),
            (Step.DAY, tr("Day"), tr("A bar for each day")),
            (Step.WEEK, tr("Week"), tr("A bar for each week")),
            (Step.MONTH, tr("Month"), tr("A bar for each month")),
        )
        buttons = []
        for step, text, explains in texts:
            each = elements.button(text, f"{step}StepButton", "segment", explains=explains)
            each.setCheckable(True)
            each.clicked.connect(lambda _checked=False, wanted=step: self.step_wanted.emit(wanted))
            group.addButton(each)
            self._steps[step] = each
            buttons.append(each)
        return _joined(buttons)

    def _make_splits(self) -> QComboBox:
        self._splits = ChoiceBox("chartSplit", tr("Take apart by"))
        self._splits.setProperty("role", "compact")
        self._splits.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._splits.setToolTip(tr("What the bars are taken apart by"))
        for split, text in (
            (Split.NONE, tr("All together")),
            (Split.SITE, tr("By site")),
            (Split.MODEL, tr("By model")),
            (Split.PROVIDER, tr("By provider")),
        ):
            self._splits.addItem(text, split)
        self._splits.currentIndexChanged.connect(
            lambda at: self.split_wanted.emit(Split(self._splits.itemData(at)))
        )
        return self._splits

    def _make_zoom(self) -> QWidget:
        farther = elements.button(
            "\N{MINUS SIGN}",
            "zoomOutButton",
            "segment",
            explains=tr("Show more time; on the chart the key -"),
        )
        closer = elements.button(
            "+", "zoomInButton", "segment", explains=tr("Show less time; on the chart the key +")
        )
        for each, name in ((farther, tr("Show more time")), (closer, tr("Show less time"))):
            each.setAccessibleName(name)
        farther.clicked.connect(lambda: self.zoom_wanted.emit(False))
        closer.clicked.connect(lambda: self.zoom_wanted.emit(True))
        return _joined([farther, closer])

    def _make_save(self) -> QPushButton:
        button = elements.button(
            tr("Save…"), "chartSaveButton", "quiet", explains=tr("Save what is shown as a file")
        )
        menu = QMenu(button)
        menu.setObjectName("chartSaveMenu")
        self._pictures: list[QAction] = []
        for kind, text in (
            ("png", tr("As a picture (PNG)…")),
            ("svg", tr("As a drawing (SVG)…")),
            ("csv", tr("As a table (CSV)…")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"{kind}SaveAction")
            action.triggered.connect(lambda _checked=False, wanted=kind: self.save_wanted.emit(wanted))
            if kind != "csv":
                self._pictures.append(action)
        button.setMenu(menu)
        return button


def _joined(buttons: list[QPushButton]) -> QWidget:
    """Side by side without a gap."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for at, each in enumerate(buttons):
        each.setProperty("place", "first" if at == 0 else "last" if at == len(buttons) - 1 else "middle")
        row.addWidget(each)
    return whole
