"""The sums of the chosen time, and how they compare with the time before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from wattback.desktop.history.reading import HistoryReading
from wattback.desktop.history.words import dates, electricity_change, emissions_change
from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr, whole
from wattback.desktop.look.stateful_card import StatefulCard

_SCALE = 1.5
_COLUMNS_WIDE, _COLUMNS_NARROW, _NARROW_BELOW = 4, 2, 520


class TotalsCard(StatefulCard):
    """Four figures with what is known about them, then the comparison in words.

    Signals:
        imports_wanted: There is no history yet, and the person wants to bring one along.
    """

    imports_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("historyTotals", tr("Altogether"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(elements.MARGIN)
        self._grid.setVerticalSpacing(2)
        self.content.addLayout(self._grid)
        self._cells = [
            (
                elements.label(title, "muted"),
                elements.figure(f"history{name}", _SCALE),
                elements.label("", "muted", f"history{name}Note", wraps=True),
            )
            for title, name in (
                (tr("Electricity"), "Energy"),
                (tr("Emissions"), "Co2e"),
                (tr("Answers"), "Answers"),
                (tr("Matched"), "Matched"),
            )
        ]
        # Between two lines of figures.
        self._grid.setRowMinimumHeight(3, elements.SPACE - 4)
        self._columns = 0
        self.arrange(_COLUMNS_WIDE)
        self._than = elements.label("", "heading", "historyThan", wraps=True)
        self._electricity = elements.label("", name="historyElectricityChange", wraps=True)
        self._emissions = elements.label("", "muted", "historyEmissionsChange", wraps=True)
        for each in (self._than, self._electricity, self._emissions):
            self.content.addWidget(each)

    def arrange_for(self, width: int) -> None:
        """Two figures a line where there is little room."""
        self.arrange(_COLUMNS_NARROW if width < _NARROW_BELOW else _COLUMNS_WIDE)

    def arrange(self, columns: int) -> None:
        """So many figures a line."""
        if columns == self._columns:
            return
        self._columns = columns
        for cell in self._cells:
            for widget in cell:
                self._grid.removeWidget(widget)
        for number, cell in enumerate(self._cells):
            for line, widget in enumerate(cell):
                # Notes of one, two and three lines begin at the same height.
                self._grid.addWidget(
                    widget, 4 * (number // columns) + line, number % columns, Qt.AlignmentFlag.AlignTop
                )
        for column in range(_COLUMNS_WIDE):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def show_reading_of(self, reading: HistoryReading) -> None:
        """Fill it in."""
        totals = reading.totals
        self.heading.setText(dates(reading.period))
        if not totals.answers and not totals.records:
            self._show_nothing(reading)
            return
        energy, co2e = wording.energy_figure(totals.energy_wh, 3), wording.co2e_figure(totals.co2e_g, 3)
        central = totals.energy_wh.central
        matched = totals.matched_energy_wh / central if central else 0.0
        tokens = tr("{sent} tokens sent, {answered} answered").format(
            sent=whole(totals.input_tokens), answered=whole(totals.output_tokens)
        )
        texts = (
            (
                f"{energy.central} {energy.unit}",
                tr("range {spread}").format(spread=energy.spread) if energy.spread else "",
            ),
            (
                f"{co2e.central} {co2e.unit}",
                tr("range {spread}, location-based").format(spread=co2e.spread)
                if co2e.spread
                else tr("location-based"),
            ),
            (whole(totals.answers), tokens),
            (wording.share(min(1.0, matched)), tr("of the central estimate, by certificates")),
        )
        for (_, figure, note), (text, explains) in zip(self._cells, texts, strict=True):
            figure.setText(text)
            note.setText(explains)
        self._show_comparison(reading)
        self.show_content()

    def _show_nothing(self, reading: HistoryReading) -> None:
        if reading.names.first_ms is None:
            self.show_empty(
                tr("Nothing was counted yet. What you asked before can be brought along."),
                tr("Bring your past…"),
                self.imports_wanted.emit,
            )
        elif reading.is_filtered:
            self.show_empty(tr("Nothing was counted in this time, as it is filtered."))
        else:
            self.show_empty(tr("Nothing was counted in this time."))

    def _show_comparison(self, reading: HistoryReading) -> None:
        earlier = reading.earlier_totals
        there_is = reading.earlier is not None and earlier is not None
        for each in (self._than, self._electricity, self._emissions):
            each.setVisible(there_is)
        if reading.earlier is None or earlier is None:
            return
        if reading.is_under_way:
            than = tr("Compared with {dates}, up to the same time").format(dates=dates(reading.earlier))
        else:
            than = tr("Compared with {dates}").format(dates=dates(reading.earlier))
        self._than.setText(than)
        self._electricity.setText(electricity_change(reading.totals.energy_wh, earlier.energy_wh))
        self._emissions.setText(emissions_change(reading.totals.co2e_g, earlier.co2e_g))
