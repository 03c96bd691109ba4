"""The page Now: today, the chart, the last answers, and what is due."""

from datetime import UTC, datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.look.theme import Theme
from wattback.desktop.now.answers_panel import AnswersPanel
from wattback.desktop.now.beyond_panel import BeyondPanel
from wattback.desktop.now.chart_panel import ChartPanel
from wattback.desktop.now.today_header import TodayHeader
from wattback.desktop.offsets.offset_panel import OffsetPanel
from wattback.desktop.page import Page, PageContext
from wattback.desktop.services.snapshot import Snapshot

# Below this width the two columns stand under each other.
_TWO_COLUMNS_FROM = 820


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(elements.SPACE)
    return column


class NowPage(Page):
    """Shows snapshots as they come.

    Attributes:
        header: Today, with the switch that stops counting.
        offset: What is due, with the button.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.header, self.offset = TodayHeader(), OffsetPanel()
        self._chart, self._answers, self._beyond = ChartPanel(context.theme), AnswersPanel(), BeyondPanel()
        self._columns = (_column(), _column())
        figures = QWidget()
        self._beside = QHBoxLayout(figures)
        self._beside.setContentsMargins(0, 0, 0, 0)
        for cards in self._columns:
            self._beside.addLayout(cards)
        self.column.addWidget(figures, 1)
        self._column_count = 0
        self._arrange(2)
        self._chart.span_changed.connect(self._beyond.show_span)
        self.header.pause_wanted.connect(self.pause_wanted)
        self.offset.offset_wanted.connect(self.offset_wanted)
        self.offset.wallet_wanted.connect(self.wallet_wanted)
        context.offsetting.running_changed.connect(self.offset.set_running)
        context.offsetting.progressed.connect(self.offset.show_progress)

    def set_theme(self, theme: Theme) -> None:
        """Redraw the chart."""
        self._chart.set_theme(theme)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Fill in every card."""
        now = datetime.now(tz=UTC).astimezone()
        self.header.show_snapshot(snapshot, f"{wording.weekday(now)}, {wording.day(now)}")
        self._chart.show_hours(snapshot.hours, now.date())
        self.offset.show_snapshot(snapshot)
        self._answers.show_snapshot(snapshot)
        self._beyond.show_snapshot(snapshot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= _TWO_COLUMNS_FROM else 1)

    def _arrange(self, columns: int) -> None:
        """Each column by itself: what is due needs less height than the chart."""
        if columns == self._column_count:
            return
        self._column_count = columns
        # An empty column would keep its share, and the gap before it.
        self._beside.setSpacing(elements.SPACE if columns == 2 else 0)
        self._beside.setStretch(0, 7)
        self._beside.setStretch(1, 5 if columns == 2 else 0)
        left, right = self._columns
        beside = right if columns == 2 else left
        for cards, widget, share in (
            (left, self.header, 0),
            (left, self._chart, 3),
            (beside, self.offset, 0),
            (left, self._answers, 2),
            (beside, self._beyond, 0),
        ):
            for each in self._columns:
                each.removeWidget(widget)
            cards.addWidget(widget, share)
        right.addStretch(1)
