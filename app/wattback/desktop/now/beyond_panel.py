"""What the electricity brings with it: emissions counted both ways, hardware, water. Nothing here is netted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.services.snapshot import SPANS_DAYS, BesideElectricity, FactorChange, Snapshot

_ROW_SPACE, _PART_SPACE = 1, 6


class BeyondPanel(QWidget):
    """The card with the figures beside the electricity, of today or the last days."""

    def __init__(self) -> None:
        super().__init__()
        frame, inside = elements.card("beyondCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._title = elements.heading(_title(1), "beyondTitle", wraps=True)
        inside.addWidget(self._title)
        inside.addLayout(self._make_spans())
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(elements.SPACE)
        self._rows.setVerticalSpacing(_ROW_SPACE)
        self._rows.setColumnStretch(0, 1)
        self._location = self._add_row(
            tr("Emissions, location-based"),
            "locationBased",
            tr("By the grid where the computers are taken to run."),
        )
        self._market = self._add_row(tr("Emissions, market-based"), "marketBased", " ")
        self._hardware = self._add_row(
            tr("Making the hardware"), "hardware", tr("Scope 3, on top of either.")
        )
        self._on_site = self._add_row(tr("Water at data centres"), "waterOnSite")
        self._power_plant = self._add_row(tr("Water at power plants"), "waterPowerPlant")
        inside.addLayout(self._rows)
        self._partly = elements.label("", "muted", "beyondPartly", wraps=True)
        self._change = elements.label("", "", "factorChange", wraps=True)
        inside.addWidget(self._partly)
        inside.addWidget(self._change)
        self._days = 1
        self._beside: tuple[BesideElectricity, ...] = ()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Fill in the figures."""
        self._beside = snapshot.beside
        self._show_change(snapshot.factor_changes)
        self._refresh()

    def show_days(self, days: int) -> None:
        """Sum over today or the last days."""
        self._days = days
        self._buttons[days].setChecked(True)
        self._refresh()

    def _make_spans(self) -> QHBoxLayout:
        group = QButtonGroup(self)
        self._buttons: dict[int, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(0)
        texts = {1: tr("Today"), 7: tr("7 days"), 30: tr("30 days")}
        for at, days in enumerate(SPANS_DAYS):
            each = elements.button(texts[days], f"beside{days}Button", "segment", explains=_title(days))
            each.setProperty("place", ("first", "middle", "last")[at])
            each.setCheckable(True)
            each.setChecked(days == 1)
            each.clicked.connect(lambda _checked=False, wanted=days: self.show_days(wanted))
            group.addButton(each)
            self._buttons[days] = each
            row.addWidget(each)
        row.addStretch(1)
        return row

    def _refresh(self) -> None:
        self._title.setText(_title(self._days))
        beside = next((each for each in self._beside if each.days == self._days), None)
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
        text = tr("not estimated") if figure is None else str(figure)
        self._figure.setText(text)
        self._figure.setAccessibleName(tr("{what}: {figure}").format(what=self._text, figure=text))
        elements.restyle(self._figure, "muted" if figure is None else "")
        if self._note is not None:
            if note is not None:
                self._note.setText(note)
            self._figure.setAccessibleDescription(self._note.text())


def _title(days: int) -> str:
    if days == 1:
        return tr("Beside the electricity, today")
    return tr("Beside the electricity, last %n day(s)", "", days)


def _market_note(beside: BesideElectricity) -> str:
    if not (beside.location_based_g.central or beside.market_based_g.central):
        return tr(
            "The same by providers' contracts where they publish them, else by the grid; "
            "your certificates are not in it."
        )
    return tr(
        "The same by providers' contracts where they publish them ({share} of the electricity), else by the grid; "
        "your certificates are not in it."
    ).format(share=wording.share(beside.own_market_factor_share))


def _partly_words(not_estimated_share: float) -> str:
    if not_estimated_share <= 0:
        return ""
    if not_estimated_share >= 1:
        return tr("Hardware and water are estimated only for answers, and only by the measured method.")
    return tr("Hardware and water: {share} of the electricity is not estimated.").format(
        share=wording.share(not_estimated_share)
    )
