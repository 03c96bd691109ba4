"""The last whole week beside the one before it."""

from wattback.desktop.history.weekly import WeeklySummary
from wattback.desktop.history.words import emissions_change, week_in_words
from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.look.stateful_card import StatefulCard


class WeekCard(StatefulCard):
    """What Monday's notice says, and the emissions."""

    def __init__(self) -> None:
        super().__init__("historyWeek", tr("Last week"))
        self._words = elements.label("", name="weekWords", wraps=True)
        self._emissions = elements.label("", "muted", "weekEmissions", wraps=True)
        self.content.addWidget(self._words)
        self.content.addWidget(self._emissions)

    def show_summary(self, summary: WeeklySummary) -> None:
        """Say it."""
        self._words.setText(week_in_words(summary))
        has_answers = bool(summary.totals.answers)
        self._emissions.setVisible(has_answers)
        if has_answers:
            change = emissions_change(summary.totals.co2e_g, summary.earlier.co2e_g)
            self._emissions.setText(
                tr("{emissions}, location-based. {change}").format(
                    emissions=wording.co2e_figure(summary.totals.co2e_g), change=change
                )
            )
        self.show_content()
