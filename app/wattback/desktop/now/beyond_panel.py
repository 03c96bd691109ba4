"""What the electricity brings with it: emissions counted both ways, hardware, water. Nothing here is netted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.now.chart_bars import Span
from wattback.desktop.services.snapshot import BesideElectricity, FactorChange, Snapshot

_TITLES = {
    Span.TODAY: "Beside the electricity, today",
    Span.WEEK: "Beside the electricity, last 7 days",
    Span.MONTH: "Beside the electricity, last 30 days",
}
_LOCATION_NOTE = "By the grid where the computers are taken to run."
_HARDWARE_NOTE = "Scope 3, on top of either."
_NOT_ESTIMATED = "not estimated"
_ROW_SPACE, _PART_SPACE = 1, 6


class BeyondPanel(QWidget):
    """The card with the figures beside the electricity, for the span the chart shows."""

    def __init__(self) -> None:
        super().__init__()
        frame, inside = elements.card("beyondCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._title = elements.heading(_TITLES[Span.TODAY], "beyondTitle", wraps=True)
        inside.addWidget(self._title)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(elements.SPACE)
        self._rows.setVerticalSpacing(_ROW_SPACE)
        self._rows.setColumnStretch(0, 1)
        self._location = self._add_row("Emissions, location-based", "locationBased", _LOCATION_NOTE)
        self._market = self._add_row("Emissions, market-based", "marketBased", " ")
        self._hardware = self._add_row("Making the hardware", "hardware", _HARDWARE_NOTE)
        self._on_site = self._add_row("Water at data centres", "waterOnSite")
        self._power_plant = self._add_row("Water at power plants", "waterPowerPlant")
        inside.addLayout(self._rows)
        self._partly = elements.label("", "muted", "beyondPartly", wraps=True)
        self._change = elements.label("", "", "factorChange", wraps=True)
        inside.addWidget(self._partly)
        inside.addWidget(self._change)
        self._span = Span.TODAY
        self._beside: tuple[BesideElectricity, ...] = ()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Fill in the figures."""
        self._beside = snapshot.beside
        self._show_change(snapshot.factor_changes)
        self._refresh()

    def show_span(self, span: Span) -> None:
        """Sum over today or the last days."""
        self._span = span
        self._refresh()

    def _refresh(self) -> None:
        self._title.setText(_TITLES[self._span])
        beside = next((each for each in self._beside if each.days == self._span.value), None)
        if beside is None:
            return
        none_estimated = beside.not_estimated_share >= 1
        self._location.show_figure(wording.co2e_figure(beside.location_based_g))
        self._market.show_figure(wording.co2e_figure(beside.market_based_g), _market_note(beside))
        self._hardware.show_figure(None if none_estimated else wording.co2e_figure(beside.hardware_g))
        for row, water_ml in (
            (self._on_site, beside.water_on_site_ml),
            (self._power_plant, beside.water_power_plant_ml),
        ):
            row.show_figure(None if none_estimated else wording.water_figure(water_ml))
        self._partly.setText(_partly_words(beside.not_estimated_share))
        self._partly.setVisible(bool(self._partly.text()))

    def _show_change(self, changes: tuple[FactorChange, ...]) -> None:
        newest, *others = [wording.factor_change(each) for each in changes] or [""]
        self._change.setText(newest)
        self._change.setToolTip("\n".join(others))
        self._change.setAccessibleDescription(" ".join(others))
        self._change.setVisible(bool(newest))

    def _add_row(self, text: str, name: str, note: str = "") -> "_Row":
        at = self._rows.rowCount()
        figure = elements.label("–", name=name)
        figure.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._rows.addWidget(elements.label(text, wraps=True), at, 0)
        self._rows.addWidget(figure, at, 1)
        if not note:
            return _Row(text, figure, None)
        told = elements.label(note, "muted", f"{name}Note", wraps=True)
        self._rows.addWidget(told, at + 1, 0, 1, 2)
        self._rows.setRowMinimumHeight(at + 2, _PART_SPACE)
        return _Row(text, figure, told)


class _Row:
    """What is in a row of the card."""

    def __init__(self, text: str, figure: QLabel, note: QLabel | None) -> None:
        self._text, self._figure, self._note = text, figure, note

    def show_figure(self, figure: wording.Figure | None, note: str | None = None) -> None:
        """Show it, or that it is not estimated; `note` takes the place of the line below it."""
        text = _NOT_ESTIMATED if figure is None else str(figure)
        self._figure.setText(text)
        self._figure.setAccessibleName(f"{self._text}: {text}")
        elements.restyle(self._figure, "muted" if figure is None else "")
        if self._note is not None:
            if note is not None:
                self._note.setText(note)
            self._figure.setAccessibleDescription(self._note.text())


def _market_note(beside: BesideElectricity) -> str:
    used = beside.location_based_g.central or beside.market_based_g.central
    part = f" ({wording.share(beside.own_market_factor_share)} of the electricity)" if used else ""
    return (
        f"The same by providers' contracts where they publish them{part}, else by the grid; "
        "your certificates are not in it."
    )


def _partly_words(not_estimated_share: float) -> str:
    if not_estimated_share <= 0:
        return ""
    if not_estimated_share >= 1:
        return "Hardware and water are estimated only for answers, and only by the measured method."
    return f"Hardware and water: {wording.share(not_estimated_share)} of the electricity is not estimated."
