"""Carbon credits and badges: how far they are, and that they stand beside the matching and count for none of it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.services.offsets import BesideOffsets

_GRAMS_PER_KILOGRAM = 1000


class BesidePanel(QWidget):
    """A quiet card, hidden where there is neither."""

    def __init__(self) -> None:
        super().__init__()
        frame, inside = elements.card("besideCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Beside the electricity"), "besideTitle"))
        self._carbon = elements.label(name="carbonText", wraps=True)
        self._badges = elements.label(name="badgeText", wraps=True)
        inside.addWidget(self._carbon)
        inside.addWidget(self._badges)
        inside.addWidget(
            elements.label(
                tr(
                    "Neither is subtracted from anything, and neither makes a claim stronger. Both are made on the "
                    "command line: wattback carbon, wattback badge."
                ),
                "muted",
                "besideNote",
                wraps=True,
            )
        )
        self.hide()

    def show_beside(self, beside: BesideOffsets) -> None:
        """Fill it in."""
        has_carbon = beside.has_carbon_market or beside.carbon_count > 0 or beside.carbon_under_way > 0
        self._carbon.setVisible(has_carbon)
        self._badges.setVisible(beside.has_badges)
        self.setVisible(has_carbon or beside.has_badges)
        self._carbon.setText(_carbon_words(beside))
        self._badges.setText(_badge_words(beside))


def _carbon_words(beside: BesideOffsets) -> str:
    words = tr("Carbon credits: none retired.")
    if beside.carbon_count:
        words = tr("Carbon credits: {amount} retired, in %n retirement(s).", "", beside.carbon_count).format(
            amount=tr("{kilograms} kg").format(
                kilograms=wording.significant(beside.carbon_g / _GRAMS_PER_KILOGRAM, 4)
            )
        )
    if beside.carbon_under_way:
        words = tr("{words} %n more under way.", "", beside.carbon_under_way).format(words=words)
    return words


def _badge_words(beside: BesideOffsets) -> str:
    if beside.badge_cadence == "off":
        return tr("Arkreen badges: off. %n made.", "", beside.badges)
    every = tr("monthly") if beside.badge_cadence == "monthly" else tr("yearly")
    if beside.badge_due:
        return tr("Arkreen badges: {every}. %n made; due: {due}.", "", beside.badges).format(
            every=every, due=beside.badge_due
        )
    return tr("Arkreen badges: {every}. %n made; none is due.", "", beside.badges).format(every=every)
