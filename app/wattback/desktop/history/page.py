"""The page History: a time and a filter, and everything that can be said about them."""

import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut

from wattback.budget import Budget
from wattback.desktop.history.answers_card import AnswersCard
from wattback.desktop.history.budget_card import BudgetCard
from wattback.desktop.history.budget_reading import read_budget
from wattback.desktop.history.filter_bar import FilterBar
from wattback.desktop.history.greener_card import GreenerCard
from wattback.desktop.history.reading import HistoryReading, read_history
from wattback.desktop.history.totals_card import TotalsCard
from wattback.desktop.history.trend_card import TrendCard
from wattback.desktop.history.week_card import WeekCard
from wattback.desktop.history.weekly import weekly_summary
from wattback.desktop.look import elements
from wattback.desktop.look.theme import Theme
from wattback.desktop.look.two_columns import TwoColumns
from wattback.desktop.page import Page, PageContext
from wattback.desktop.services.snapshot import Snapshot
from wattback.errors import WattbackError

_TWO_COLUMNS_FROM = 880
_SHARES = (62, 38)
_READ_AGAIN_AFTER_MS = 2000


class HistoryPage(Page):
    """Reads when it comes to the front, when something else is chosen, and now and then while answers arrive."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.filters = FilterBar()
        self.filters.changed.connect(self._read_figures)
        self._totals, self._trend = TotalsCard(), TrendCard(context.theme)
        self._answers = AnswersCard(context.services, context.background)
        self._week, self._budget, self._greener = WeekCard(), BudgetCard(), GreenerCard()
        self._totals.imports_wanted.connect(self.imports_wanted)
        self._budget.wanted.connect(self._set_budget)
        self._budget.settings_wanted.connect(lambda: self.go_to.emit("settings", "budget"))
        # Which question a reading belongs to: what was asked before the last change comes too late.
        self._question = 0
        self._last_snapshot: Snapshot | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_READ_AGAIN_AFTER_MS)
        self._soon.timeout.connect(self._read_again)
        self._build()

    def set_theme(self, theme: Theme) -> None:
        """Redraw the chart."""
        self._trend.set_theme(theme)

    def came_to_front(self) -> None:
        """Read everything."""
        self._read_figures()
        self._read_week()
        self._read_budget()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The ledger changed: read again in a moment, however many answers arrive until then."""
        is_news = self._last_snapshot is not None and snapshot != self._last_snapshot
        self._last_snapshot = snapshot
        if is_news and self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= _TWO_COLUMNS_FROM else 1
        self._cards.arrange(columns)
        share = _SHARES[0] / sum(_SHARES) if columns == 2 else 1.0
        inside = int(self.width() * share) - 4 * elements.MARGIN
        self._totals.arrange_for(inside)
        self._trend.arrange_for(inside)
        self._answers.arrange_for(inside)

    def _build(self) -> None:
        self.column.addWidget(self.filters)
        QShortcut(QKeySequence.StandardKey.Find, self, self.filters.search).setContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        self._cards = TwoColumns(
            (
                *((card, False) for card in (self._totals, self._trend, self._answers)),
                *((card, True) for card in (self._week, self._budget, self._greener)),
            ),
            _SHARES,
        )
        self.column.addWidget(self._cards)
        self.column.addStretch(1)

    def _read_again(self) -> None:
        if not self.isVisible():
            return
        self._read_figures(answers=self._answers.is_at_top)
        self._read_budget()

    def _read_figures(self, *, answers: bool = True) -> None:
        usage, chosen, wanted, now_ms = (
            self.context.services.usage,
            self.filters.time,
            self.filters.wanted,
            _now_ms(),
        )
        self._question += 1
        question = self._question
        for card in (self._totals, self._trend, self._greener):
            card.show_reading()

        def done(reading: HistoryReading) -> None:
            if question != self._question:
                return
            self.filters.show_names(reading.names)
            self._totals.show_reading_of(reading)
            self._trend.show_reading_of(reading)
            if answers:
                self._answers.read(reading.period, wanted)
            self._read_greener(reading, question)

        def failed(failure: WattbackError) -> None:
            if question == self._question:
                for card in (self._totals, self._trend, self._greener, self._answers):
                    card.show_failure(failure, self._read_figures)

        self.context.background.run(self, lambda: read_history(usage, chosen, wanted, now_ms), done, failed)

    def _read_greener(self, reading: HistoryReading, question: int) -> None:
        usage, period = self.context.services.usage, reading.period

        def failed(failure: WattbackError) -> None:
            if question == self._question:
                self._greener.show_failure(failure, lambda: self._read_greener(reading, question))

        self.context.background.run(
            self,
            lambda: usage.greener_choices(period.start_ms, period.end_ms),
            lambda choices: self._greener.show_choices(choices) if question == self._question else None,
            failed,
        )

    def _read_week(self) -> None:
        usage, now_ms = self.context.services.usage, _now_ms()
        self._week.show_reading()
        self.context.background.run(
            self,
            lambda: weekly_summary(usage, now_ms),
            self._week.show_summary,
            lambda failure: self._week.show_failure(failure, self._read_week),
        )

    def _read_budget(self) -> None:
        services, now_ms = self.context.services, _now_ms()
        self._budget.show_reading()
        self.context.background.run(
            self,
            lambda: read_budget(services, now_ms),
            self._budget.show_reading_of,
            lambda failure: self._budget.show_failure(failure, self._read_budget),
        )

    def _set_budget(self, budget: Budget) -> None:
        services = self.context.services

        def store() -> None:
            services.set_setting("budget.energy_wh", budget.energy_wh)
            services.set_setting("budget.period", budget.span)

        self.context.background.run(
            self,
            store,
            lambda _: self._read_budget(),
            lambda failure: self._budget.show_failure(failure, self._read_budget),
        )


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
