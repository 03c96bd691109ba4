"""The chart's vertical axis: its unit, its round ticks and its end. No Qt in here."""

from dataclasses import dataclass
from math import floor, log10

from wattback.desktop.look import language, wording

_TICKS_WANTED = 4
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_ROOM_ABOVE = 1.01
_NOTHING_WH = 1.0


@dataclass(frozen=True, slots=True)
class EnergyScale:
    """From zero to `top_wh`.

    Attributes:
        unit: What the labels are in.
        unit_wh: Its size.
        step_wh: From tick to tick.
        top_wh: A whole number of steps, so that the axis holds still while the chart is dragged.
    """

    unit: str
    unit_wh: float
    step_wh: float
    top_wh: float

    @property
    def ticks_wh(self) -> tuple[float, ...]:
        """From zero to the top."""
        return tuple(index * self.step_wh for index in range(round(self.top_wh / self.step_wh) + 1))

    def label(self, at_wh: float) -> str:
        """What stands at a tick."""
        return language.localized(f"{round(at_wh / self.unit_wh, 9):,g}")


def energy_scale(highest_wh: float) -> EnergyScale:
    """The scale that shows `highest_wh` with a little room above."""
    highest_wh = highest_wh * _ROOM_ABOVE if highest_wh > 0 else _NOTHING_WH
    unit, unit_wh = wording.energy_unit(highest_wh)
    highest = highest_wh / unit_wh
    power = 10.0 ** floor(log10(highest / _TICKS_WANTED))
    step = next(each * power for each in _STEPS if each * power * _TICKS_WANTED >= highest * (1 - 1e-9))
    count = -floor(-highest / step * (1 - 1e-9))
    return EnergyScale(unit, unit_wh, step * unit_wh, count * step * unit_wh)
