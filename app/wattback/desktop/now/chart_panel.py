"""The card with the chart: what it shows, a line on what is pointed at, its legend, and the same as a table."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.look.theme import Theme
from wattback.desktop.now import chart_words
from wattback.desktop.now.chart_controls import ChartControls
from wattback.desktop.now.chart_legend import ChartLegend, legend_entries
from wattback.desktop.now.chart_saving import ChartSaving
from wattback.desktop.now.chart_table import ChartTable
from wattback.desktop.now.chart_view import ChartView, Limits, first_view
from wattback.desktop.now.local_steps import step_start_ms
from wattback.desktop.now.series import Column, SeriesKind, empty_column, sum_of
from wattback.desktop.now.series_reader import SeriesReader
from wattback.desktop.now.still_text import StillText
from wattback.desktop.now.usage_chart import UsageChart
from wattback.desktop.services.usage import ALL_USE, Split, Step, UsageServices, UsageTotals
from wattback.errors import WattbackError

_CHART_HEIGHT = 210
_BUTTON_ZOOM = 1.6
# Words and tables are for people who have stopped to look.
_SETTLE_MS = 250


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What the chart shows now: it stays until there is something to take its place."""

    view: ChartView
    kind: SeriesKind
    columns: tuple[Column, ...]


class ChartPanel(QWidget):
    """Electricity over time."""

    def __init__(self, usage: UsageServices, background: Background, theme: Theme) -> None:
        super().__init__()
        self._background, self._theme = background, theme
        self._reader = SeriesReader(usage, background, self)
        self._reader.arrived.connect(self._arrived)
        self._reader.failed.connect(self._show_failure)
        self._kind = SeriesKind(Split.NONE, ALL_USE)
        self._limits = Limits(None, 0)
        self._drawn: _Drawn | None = None
        self._is_placed = self._has_news = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._settled)

        frame, inside = elements.card("chartCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._controls = ChartControls()
        inside.addWidget(self._controls)
        told = QVBoxLayout()
        told.setSpacing(0)
        self._period = StillText("chartPeriod", 1, theme)
        told.addWidget(self._period)
        self._readout = StillText("chartReadout", 2, theme)
        told.addWidget(self._readout)
        inside.addLayout(told)
        inside.addWidget(self._make_failure())
        self._chart = UsageChart(theme)
        self._chart.setMinimumHeight(_CHART_HEIGHT)
        self._table = ChartTable()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._chart)
        self._stack.addWidget(self._table)
        inside.addWidget(self._stack, 1)
        self._legend = ChartLegend()
        inside.addWidget(self._legend)
        self._saving = ChartSaving(background, self)
        self._connect()

    def _connect(self) -> None:
        self._controls.step_wanted.connect(self.show_step)
        self._controls.split_wanted.connect(self.show_split)
        self._controls.zoom_wanted.connect(
            lambda closer: self._chart.zoom(_BUTTON_ZOOM if closer else 1 / _BUTTON_ZOOM)
        )
        self._controls.today_wanted.connect(self.show_today)
        self._controls.table_wanted.connect(self._show_table)
        self._controls.save_wanted.connect(self._ask_where)
        self._saving.saved.connect(
            lambda path: self._readout.show_text(tr("Saved as {path}.").format(path=path))
        )
        self._saving.failed.connect(lambda failure: self._show_failure(failure, can_retry=False))
        self._chart.view_changed.connect(self._view_changed)
        self._chart.reset_wanted.connect(self.show_today)
        self._chart.pointed_at.connect(lambda _bar: self._tell_pointed())
        self._chart.walked.connect(lambda: self._chart.announce(self._readout.text()))

    def set_theme(self, theme: Theme) -> None:
        """Redraw in these colours."""
        self._theme = theme
        self._chart.set_theme(theme)
        self._readout.set_theme(theme)
        self._period.set_theme(theme)
        self._show_legend()

    def ledger_changed(self, now_ms: int) -> None:
        """There may be new answers; what the person looks at stays, unless that is the present."""
        followed = self._chart.view.follows(self._limits)
        self._limits = replace(self._limits, now_ms=now_ms, most_bars=self._chart.most_bars)
        if not self._is_placed:
            self._is_placed = True
            self._show_view(first_view(Step.HOUR, self._limits))
        elif followed:
            self._show_view(self._chart.view.at_the_end(self._limits))
        else:
            self._show_view(self._chart.view)
        self._reader.ledger_changed()

    def show_step(self, step: Step) -> None:
        """Bars of this length, up to now."""
        self._limits = replace(self._limits, most_bars=self._chart.most_bars)
        self._show_view(first_view(step, self._limits))

    def show_split(self, split: Split) -> None:
        """Take the bars apart by this."""
        self._kind = replace(self._kind, split=split)
        self._show_view(self._chart.view)

    def show_today(self) -> None:
        """Back to now, at the usual size."""
        self.show_step(self._chart.view.step)

    def _view_changed(self, view: ChartView) -> None:
        """The person moved the chart."""
        self._controls.mark_step(view.step)
        self._reader.want(view, self._kind, self._limits)
        self._draw()
        self._settle.start()

    def _show_view(self, view: ChartView) -> None:
        self._chart.show_view(view, self._limits)
        self._view_changed(view)

    def _arrived(self) -> None:
        names = self._reader.names
        if names is not None and names.first_ms != self._limits.first_ms:
            self._limits = replace(self._limits, first_ms=names.first_ms, most_bars=self._chart.most_bars)
            self._chart.show_view(self._chart.view, self._limits)
            self._reader.want(self._chart.view, self._kind, self._limits)
        self._failure.hide()
        self._drawn = (
            None if self._drawn is None else replace(self._drawn, view=replace(self._drawn.view, end_ms=0))
        )
        self._draw()
        self._settle.start()

    def _draw(self) -> None:
        """Give the chart what is known of the view, or leave what it shows until that is."""
        view, kind, drawn = self._chart.view, self._kind, self._drawn
        is_same = drawn is not None and (drawn.kind, drawn.view.step) == (kind, view.step)
        if not (is_same and drawn is not None and not self._has_news and _is_near(view, drawn.view)) and (
            is_same or drawn is None or self._reader.knows(view, kind)
        ):
            self._has_news = False
            self._drawn = _Drawn(view, kind, self._reader.columns(view, kind))
            self._chart.show_columns(self._drawn.columns, kind.split)
            self._show_legend()
        self._controls.title.setText(chart_words.chart_title(self._chart.scale.unit, view.step))
        self._period.show_text(wording.period(int(view.start_ms), int(view.end_ms) - 1), muted=True)
        self._tell_pointed()

    def shown_totals(self, since_ms: int) -> UsageTotals:
        """The sums of the bars in view that end after an instant."""
        return sum_of(each.totals for each in self._shown() if each.end_ms > since_ms)

    def _shown(self) -> tuple[Column, ...]:
        """The columns in view."""
        view = self._chart.view
        columns = self._drawn.columns if self._drawn is not None else ()
        return tuple(each for each in columns if each.end_ms > view.start_ms and each.start_ms < view.end_ms)

    def _settled(self) -> None:
        """Say in words what is shown."""
        drawn = self._drawn
        if drawn is None:
            return
        shown, split, today = self._shown(), drawn.kind.split, self._today()
        groups = self._reader.groups(split)
        self._chart.set_spoken(
            chart_words.summary(shown, drawn.view.step, today, self._period.text(), groups, split)
        )
        if self._controls.is_table():
            self._table.model_of_columns.show_columns(shown, drawn.view.step, split, groups, today)

    def _show_table(self, on: bool) -> None:
        """The legend and the hint to point at bars belong to the chart."""
        self._settled()
        self._stack.setCurrentIndex(1 if on else 0)
        self._legend.setVisible(not on)
        self._readout.setVisible(not on)
        self._controls.set_chart_controls_enabled(not on)

    def _show_legend(self) -> None:
        drawn = self._drawn
        if drawn is None:
            return
        split = drawn.kind.split
        places = sorted({part.group for column in drawn.columns for part in column.parts})
        self._legend.show_entries(legend_entries(self._theme, split, self._reader.groups(split), places))

    def _tell_pointed(self) -> None:
        bar, view = self._chart.pointed, self._chart.view
        columns = self._drawn.columns if self._drawn is not None else ()
        if bar is not None:
            found = next((each for each in columns if each.start_ms == bar[0]), empty_column(*bar))
            title = chart_words.span_title(*bar, view.step, self._today())
            split = self._kind.split
            self._readout.show_text(chart_words.describe(found, title, self._reader.groups(split), split))
        elif self._failure.isVisible():
            self._readout.show_text("")
        elif not self._reader.knows(view, self._kind):
            self._readout.show_text(tr("Reading…"), muted=True)
        elif self._shown():
            hint = tr("Point at a bar, or press an arrow key on the chart, for its exact figures.")
            self._readout.show_text(hint, muted=True)
        else:
            self._readout.show_text(tr("No answers in this time."), muted=True)

    def _today(self) -> date:
        return wording.local(step_start_ms(self._limits.now_ms, Step.DAY)).date()

    def _make_failure(self) -> QWidget:
        self._failure = QWidget()
        row = QHBoxLayout(self._failure)
        row.setContentsMargins(0, 0, 0, 0)
        self._failure_text = elements.label("", "danger", "chartFailure", wraps=True)
        row.addWidget(self._failure_text, 1)
        self._again = elements.button(tr("Try again"), "chartRetryButton", "quiet")
        self._again.clicked.connect(self._try_again)
        row.addWidget(self._again)
        self._failure.hide()
        return self._failure

    def _show_failure(self, failure: WattbackError, *, can_retry: bool = True) -> None:
        self._failure_text.setText(f"{tr(failure.title)}. {failure}")
        self._again.setVisible(can_retry)
        self._failure.show()
        self._tell_pointed()

    def _try_again(self) -> None:
        self._failure.hide()
        self._tell_pointed()
        self._reader.retry()

    def _ask_where(self, kind: str) -> None:
        """Draw it as it is now, then ask for a file."""
        # Hardly anybody needs Qt's SVG, and nobody at the start.
        from wattback.desktop.now import chart_files

        view, split = self._chart.view, self._kind.split
        day = wording.local(int(view.start_ms)).date()
        groups, shown = self._reader.groups(split), self._shown()
        title = chart_words.saved_title(self._chart.scale.unit, view.step, self._period.text())
        if kind == "csv":
            self._saving.ask(kind, day, lambda: chart_files.csv_bytes(shown, view.step, split, groups))
        elif kind == "png":
            image = chart_files.png_image(self._chart, title, self._legend.entries, self._theme)
            self._saving.ask(kind, day, lambda: chart_files.png_bytes(image))
        else:
            drawing = chart_files.svg_bytes(self._chart, title, self._legend.entries, self._theme)
            self._saving.ask(kind, day, lambda: drawing)


def _is_near(view: ChartView, drawn: ChartView) -> bool:
    """What was drawn reaches a screen to either side."""
    return drawn.start_ms - drawn.span_ms <= view.start_ms and view.end_ms <= drawn.end_ms + drawn.span_ms
