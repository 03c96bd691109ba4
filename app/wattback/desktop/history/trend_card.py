"""Electricity for 1,000 tokens of answers over the chosen time, as a line and as a table."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from wattback.desktop.history.reading import HistoryReading, TrendPoint, per_1000, trend
from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import current, tr, whole
from wattback.desktop.look.stateful_card import StatefulCard
from wattback.desktop.look.theme import Theme
from wattback.desktop.services.usage import Step
from wattback.errors import WattbackError

if TYPE_CHECKING:
    from wattback.desktop.history.trend_chart import TrendChart

_TABLE_HEIGHT, _ALL_COLUMNS_FROM = 200, 440


class TrendCard(StatefulCard):
    """Whether answers became thriftier: less electricity for as many words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("historyTrend", tr("Electricity for 1,000 tokens of answers"))
        self._theme = theme
        self._chart: TrendChart | None = None
        self._summary = elements.label("", name="trendSummary", wraps=True)
        self._table = elements.table(
            "trendTable",
            tr("Electricity for 1,000 tokens of answers"),
            (tr("When"), tr("Answers"), tr("Central"), tr("Low"), tr("High")),
            0,
        )
        self._table.setMinimumHeight(_TABLE_HEIGHT)
        self._table.hide()
        self._note = elements.label("", "muted", "trendNote", wraps=True)
        self._toggle = elements.button(
            tr("Table"), "trendTableButton", "quiet", explains=tr("Show the same figures as a table")
        )
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._show_table)
        self._toggle.hide()
        self.top.addWidget(self._toggle)
        for each in (self._summary, self._table, self._note):
            self.content.addWidget(each)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in these colours."""
        self._theme = theme
        if self._chart is not None:
            self._chart.set_theme(theme)

    def arrange_for(self, width: int) -> None:
        """Leave out how many answers there were where there is no room for it."""
        self._table.setColumnHidden(1, width < _ALL_COLUMNS_FROM)

    def show_reading_of(self, reading: HistoryReading) -> None:
        """Draw it anew."""
        points = trend(reading.spans)
        self._toggle.setVisible(bool(points))
        if not points:
            self.show_empty(tr("No tokens of answers were counted in this time."))
            return
        self._summary.setText(
            tr("On average {energy}.").format(energy=wording.energy_figure(per_1000(reading.totals)))
        )
        labels = tuple(_label(point.start_ms, reading.step) for point in points)
        self._drawn().show_points(points, labels)
        elements.set_rows(
            self._table, [_row(point, label) for point, label in zip(points, labels, strict=True)]
        )
        note = tr(
            "All that led to an answer is in it: what was sent, thinking that is not shown, and the answer."
        )
        if reading.totals.records:
            recorded = tr("So is recorded electricity, which has no tokens.")
            note = f"{note} {recorded}"
        self._note.setText(note)
        self.show_content()

    def show_failure(self, failure: WattbackError, retry: Callable[[], None] | None) -> None:
        """Say what went wrong; there is no table of it."""
        self._toggle.hide()
        super().show_failure(failure, retry)

    def _drawn(self) -> "TrendChart":
        # Late: its library is loaded when there is something to draw.
        if self._chart is None:
            from wattback.desktop.history.trend_chart import TrendChart

            self._chart = TrendChart(self._theme)
            self._chart.setVisible(not self._toggle.isChecked())
            self.content.insertWidget(1, self._chart)
        return self._chart

    def _show_table(self, on: bool) -> None:
        self._table.setVisible(on)
        if self._chart is not None:
            self._chart.setVisible(not on)


def _label(start_ms: int, step: Step) -> str:
    when = wording.local(start_ms)
    if step is Step.HOUR:
        return wording.clock(start_ms)
    if step is Step.MONTH:
        return f"{current().months[when.month - 1]} {when.year}"
    return wording.day_of_month(when)


def _row(point: TrendPoint, label: str) -> tuple[str, ...]:
    energy = point.wh_per_1000
    return (
        label,
        whole(point.answers),
        *(wording.energy(each, 3) for each in (energy.central, energy.low, energy.high)),
    )
