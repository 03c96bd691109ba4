"""Today in four figures, and the switch that stops counting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr, whole
from wattback.desktop.now import everyday_words
from wattback.desktop.services.snapshot import BesideElectricity, Snapshot
from wattback.footprint import Range

_FIGURE_GAP = 20
_FIGURE_SCALE = 1.85


class TodayHeader(QWidget):
    """Electricity, emissions, water and answers since local midnight.

    Signals:
        pause_wanted: The person wants counting to stop (True) or go on (False).
    """

    pause_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        frame, inside = elements.card("todayCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

        top = QHBoxLayout()
        self._title = elements.heading(tr("Today"), "todayTitle", wraps=True)
        top.addWidget(self._title, 1)
        self._pause = elements.button(tr("Pause counting"), "pauseButton", "quiet")
        self._pause.setEnabled(False)
        self._pause.clicked.connect(self._pause_clicked)
        top.addWidget(self._pause)
        inside.addLayout(top)

        figures = FlowLayout(_FIGURE_GAP, elements.SPACE)
        self._energy, self._energy_spread = _add_figure(figures, "todayEnergy")
        self._co2e, self._co2e_spread = _add_figure(figures, "todayCo2e")
        self._water, self._water_spread = _add_figure(figures, "todayWater")
        self._answers, self._answers_note = _add_figure(figures, "todayAnswers")
        inside.addLayout(figures)
        self._like = elements.label("", "muted", "todayLike", wraps=True)
        inside.addWidget(self._like)
        self._is_paused = False

    def show_snapshot(self, snapshot: Snapshot, today: str) -> None:
        """Fill in the figures; `today` is the date in words."""
        self._title.setText(tr("Today, {day}").format(day=today))
        energy = wording.energy_figure(snapshot.today_energy_wh, digits=3)
        co2e = wording.co2e_figure(snapshot.today_co2e_g, digits=3)
        self._energy.setText(f"{energy.central} {energy.unit}")
        self._energy_spread.setText(
            tr("range {range} {unit}").format(range=energy.spread, unit=energy.unit)
            if energy.spread
            else tr("electricity")
        )
        self._co2e.setText(f"{co2e.central} {co2e.unit}")
        self._co2e_spread.setText(
            _in_lines(tr("range {range}, location-based").format(range=co2e.spread))
            if co2e.spread
            else tr("location-based emissions")
        )
        answers = tr("%n answer(s)", "", snapshot.today_answers)
        self._answers.setText(whole(snapshot.today_answers))
        self._answers_note.setText(tr("answer") if snapshot.today_answers == 1 else tr("answers"))
        self._energy.setAccessibleName(tr("Electricity today: {figure}").format(figure=energy))
        self._co2e.setAccessibleName(tr("Location-based emissions today: {figure}").format(figure=co2e))
        self._answers.setAccessibleName(tr("Today: {answers}").format(answers=answers))
        self._show_water(next((each for each in snapshot.beside if each.days == 1), None))
        self._show_like(snapshot)
        self._show_paused(snapshot.counting_paused)

    def _show_water(self, beside: BesideElectricity | None) -> None:
        """At data centres and at power plants together."""
        if beside is None or beside.not_estimated_share >= 1:
            self._water.setText("–")
            self._water_spread.setText(_in_lines(tr("water, not estimated")))
            self._water.setAccessibleName(tr("Water today: not estimated"))
            return
        on_site, plant = beside.water_on_site_ml, beside.water_power_plant_ml
        water = wording.water_figure(
            Range(on_site.low + plant.low, on_site.central + plant.central, on_site.high + plant.high),
            digits=3,
        )
        self._water.setText(f"{water.central} {water.unit}")
        self._water_spread.setText(
            _in_lines(tr("range {range}, water").format(range=water.spread)) if water.spread else tr("water")
        )
        self._water.setAccessibleName(tr("Water today: {figure}").format(figure=water))

    def _show_like(self, snapshot: Snapshot) -> None:
        sources = everyday_words.sources(snapshot.today_like)
        self._like.setText(everyday_words.like(snapshot.today_like))
        self._like.setToolTip(sources)
        self._like.setAccessibleDescription(sources)
        self._like.setVisible(bool(sources))

    def _show_paused(self, paused: bool) -> None:
        self._is_paused = paused
        text = tr("Resume counting") if paused else tr("Pause counting")
        self._pause.setText(text)
        self._pause.setAccessibleName(text)
        elements.restyle(self._pause, "primary" if paused else "quiet")
        self._pause.setEnabled(True)

    def _pause_clicked(self) -> None:
        self._pause.setEnabled(False)
        self.pause_wanted.emit(not self._is_paused)


def _in_lines(note: str) -> str:
    """Narrow enough for four figures side by side."""
    return note.replace(", ", ",\n", 1)


def _add_figure(row: FlowLayout, name: str) -> tuple[QLabel, QLabel]:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    number, note = elements.figure(name, _FIGURE_SCALE), elements.label(" ", "muted", f"{name}Note")
    column.addWidget(number)
    column.addWidget(note)
    column.addStretch(1)
    row.addWidget(both)
    return number, note
