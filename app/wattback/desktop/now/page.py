"""The page Now: today, the chart, the last answers, and what is due."""

from datetime import UTC, datetime
from time import time

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.look.theme import Theme
from wattback.desktop.now.answers_panel import AnswersPanel
from wattback.desktop.now.beyond_panel import BeyondPanel
from wattback.desktop.now.chart_panel import ChartPanel
from wattback.desktop.now.today_header import TodayHeader
from wattback.desktop.offsets.offset_panel import OffsetPanel
from wattback.desktop.page import Page, PageContext
from wattback.desktop.services.snapshot import Snapshot

# Below this width the two columns stand under each other.
_TWO_COLUMNS_FROM = 860


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(elements.SPACE)
    return column


class NowPage(Page):
    """Shows snapshots as they come, and reads what a snapshot does not hold.

    Attributes:
        header: Today, with the switch that stops counting.
        chart: Electricity over time.
        offset: What is due, with the button.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        usage, background, theme = context.services.usage, context.background, context.theme
        self.header, self.offset, self._beyond = TodayHeader(), OffsetPanel(), BeyondPanel()
        self.chart = ChartPanel(usage, background, theme)
        self._answers = AnswersPanel(usage, background, theme)
        self._columns = (_column(), _column())
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        figures = QWidget()
        self._beside = QHBoxLayout(figures)
        self._beside.setContentsMargins(0, 0, 0, 0)
        for cards in self._columns:
            self._beside.addLayout(cards)
        self.column.addWidget(figures, 1)
        self._column_count = 0
        self._is_stale = False
        self._arrange(2)
        self.header.pause_wanted.connect(self.pause_wanted)
        self.offset.offset_wanted.connect(self.offset_wanted)
        self.offset.wallet_wanted.connect(self.wallet_wanted)
        context.offsetting.running_changed.connect(self.offset.set_running)
        context.offsetting.progressed.connect(self.offset.show_progress)

    def set_theme(self, theme: Theme) -> None:
        """Redraw what the style sheet does not reach."""
        self.chart.set_theme(theme)
        self._answers.set_theme(theme)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Fill in every card; chart and answers read what they need by themselves."""
        now = datetime.now(tz=UTC).astimezone()
        today = tr("{weekday}, {day}").format(weekday=wording.weekday(now), day=wording.day(now))
        self.header.show_snapshot(snapshot, today)
        self.offset.show_snapshot(snapshot)
        self._beyond.show_snapshot(snapshot)
        self._is_stale = True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing is read while nobody looks."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= _TWO_COLUMNS_FROM else 1)

    def _read(self) -> None:
        self._is_stale = False
        self.chart.ledger_changed(int(time() * 1000))
        self._answers.ledger_changed()

    def _arrange(self, columns: int) -> None:
        """Each column by itself: what is due needs less height than the chart."""
        if columns == self._column_count:
            return
        self._column_count = columns
        # An empty column would keep its share, and the gap before it.
        self._beside.setSpacing(elements.SPACE if columns == 2 else 0)
        self._beside.setStretch(0, 8)
        self._beside.setStretch(1, 5 if columns == 2 else 0)
        left, right = self._columns
        beside = right if columns == 2 else left
        for cards, widget, share in (
            (left, self.header, 0),
            (left, self.chart, 3),
            (beside, self.offset, 0),
            (left, self._answers, 2),
            (beside, self._beyond, 0),
        ):
            for each in self._columns:
                each.removeWidget(widget)
            cards.addWidget(widget, share)
        # What is left over below the right column's cards; last, however often they are arranged anew.
        right.removeItem(self._rest)
        right.addItem(self._rest)
