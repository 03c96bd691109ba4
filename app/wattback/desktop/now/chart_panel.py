"""The card with the chart: span, legend, a line on what is pointed at, and the same as a table."""

from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wattback.desktop.look import elements, wording
from wattback.desktop.look.theme import Theme
from wattback.desktop.now import chart_bars
from wattback.desktop.now.chart_bars import Bar, Span
from wattback.desktop.now.usage_chart import UsageChart
from wattback.desktop.services.snapshot import ChartHour

_SPANS = ((Span.TODAY, "Today"), (Span.WEEK, "7 days"), (Span.MONTH, "30 days"))
_POINT_HINT = "Point at a bar, or press an arrow key on the chart, for its exact figures."
_EMPTY_TODAY = "No answers yet today."
_EMPTY = "No answers in this time."
_CHART_HEIGHT = 200


class ChartPanel(QWidget):
    """Electricity over time.

    Signals:
        span_changed: The `Span` shown from now on.
    """

    span_changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._span = Span.TODAY
        self._hours: tuple[ChartHour, ...] = ()
        self._today = date.min
        self._bars: tuple[Bar, ...] = ()

        frame, inside = elements.card("chartCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addLayout(self._build_top())

        self._readout = elements.label(_POINT_HINT, "muted", "chartReadout", wraps=True)
        inside.addWidget(self._readout)

        self._chart = UsageChart(theme)
        self._chart.setMinimumHeight(_CHART_HEIGHT)
        self._chart.pointed_at.connect(self._tell_pointed)
        self._table = elements.table(
            "chartTable",
            "Electricity as a table",
            ("When", "Answers", "Central", "Low", "High", "Matched"),
            0,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._chart)
        self._stack.addWidget(self._table)
        inside.addWidget(self._stack, 1)
        self._legend = QWidget()
        self._legend.setObjectName("chartLegend")
        self._legend.setLayout(self._build_legend())
        inside.addWidget(self._legend)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in these colours."""
        self._chart.set_theme(theme)
        self._matched_swatch.set_colours(theme.matched, theme.matched)
        self._due_swatch.set_colours(theme.due_fill, theme.due)
        self._whisker_swatch.set_colours(theme.whisker, theme.whisker)

    def show_hours(self, hours: tuple[ChartHour, ...], today: date) -> None:
        """Draw the last days anew."""
        self._hours, self._today = hours, today
        self._redraw()

    def show_span(self, span: Span) -> None:
        """Switch between today and the last days."""
        self._span = span
        self._span_buttons[span].setChecked(True)
        self._redraw()
        self.span_changed.emit(span)

    def _build_top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        self._title = elements.heading("Electricity", "chartTitle", wraps=True)
        row.addWidget(self._title, 1)
        row.addSpacing(elements.SPACE)
        group = QButtonGroup(self)
        self._span_buttons: dict[Span, QPushButton] = {}
        for index, (span, text) in enumerate(_SPANS):
            each = elements.button(
                text, f"span{span.value}Button", "segment", explains=f"Show {text.lower()}"
            )
            each.setProperty("place", ("first", "middle", "last")[index])
            each.setCheckable(True)
            each.setChecked(span is self._span)
            each.clicked.connect(lambda _checked=False, chosen=span: self.show_span(chosen))
            group.addButton(each)
            self._span_buttons[span] = each
            row.addWidget(each)
        row.addSpacing(elements.SPACE)
        self._table_button = elements.button(
            "Table", "chartTableButton", "quiet", explains="Show the same figures as a table"
        )
        self._table_button.setCheckable(True)
        self._table_button.toggled.connect(self._show_table)
        row.addWidget(self._table_button)
        return row

    def _build_legend(self) -> QHBoxLayout:
        self._matched_swatch, self._due_swatch, self._whisker_swatch = (
            _Swatch(),
            _Swatch(),
            _Swatch(is_line=True),
        )
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for swatch, text in (
            (self._matched_swatch, "Matched"),
            (self._due_swatch, "Due"),
            (self._whisker_swatch, "Range, low to high"),
        ):
            row.addWidget(swatch)
            row.addWidget(elements.label(text, "muted"))
            row.addSpacing(elements.SPACE)
        row.addStretch(1)
        return row

    def _show_table(self, on: bool) -> None:
        """The legend and the hint to point at bars belong to the chart."""
        self._stack.setCurrentIndex(1 if on else 0)
        self._legend.setVisible(not on)
        self._readout.setVisible(not on or all(bar.is_empty for bar in self._bars))

    def _redraw(self) -> None:
        self._bars = chart_bars.bars(self._hours, self._span, self._today)
        axis = self._chart.show_bars(self._bars, chart_bars.summary(self._bars, self._span))
        self._title.setText(f"Electricity, {axis.unit} per {'hour' if self._span is Span.TODAY else 'day'}")
        elements.set_rows(self._table, [_row(bar) for bar in self._bars if not bar.is_empty])
        self._tell_pointed(self._chart.pointed)
        self._show_table(self._table_button.isChecked())

    def _tell_pointed(self, index: int) -> None:
        if 0 <= index < len(self._bars):
            text, role = chart_bars.describe(self._bars[index]), ""
        elif not all(bar.is_empty for bar in self._bars):
            text, role = _POINT_HINT, "muted"
        else:
            text, role = (_EMPTY_TODAY if self._span is Span.TODAY else _EMPTY), "muted"
        self._readout.setText(text)
        elements.restyle(self._readout, role)


def _row(bar: Bar) -> tuple[str, ...]:
    energy = bar.energy_wh
    figures = (energy.central, energy.low, energy.high, bar.matched_energy_wh)
    return (bar.title, f"{bar.answers:,}", *(wording.energy(each, digits=4) for each in figures))


class _Swatch(QWidget):
    """A square (or a whisker) in a legend's colour."""

    def __init__(self, *, is_line: bool = False) -> None:
        super().__init__()
        self._fill = self._edge = QColor()
        self._is_line = is_line
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Small enough to sit beside a word."""
        return QSize(13, 13)

    def set_colours(self, fill: str, edge: str) -> None:
        """Inside and border."""
        self._fill, self._edge = QColor(fill), QColor(edge)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with QPainter(self) as painter:
            painter.setPen(self._edge)
            if self._is_line:
                painter.drawLine(6, 1, 6, 11)
                painter.drawLine(4, 1, 8, 1)
                painter.drawLine(4, 11, 8, 11)
            else:
                painter.setBrush(self._fill)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
                painter.drawRect(0, 0, 12, 12)
