"""What smaller models or other places would have taken: computed, said once, and left to the person."""

from wattback.desktop.history.words import greener_in_words
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.look.stateful_card import StatefulCard
from wattback.desktop.services.usage import GreenerChoice

_MOST = 5


class GreenerCard(StatefulCard):
    """At most five sentences, the largest difference first."""

    def __init__(self) -> None:
        super().__init__("historyGreener", tr("What else it could have taken"))
        self._lines = [elements.label("", name=f"greener{number}", wraps=True) for number in range(_MOST)]
        for line in self._lines:
            self.content.addWidget(line)
        self.content.addWidget(
            elements.label(
                tr(
                    "Computed from the catalogue for as many tokens. A smaller model may answer worse, or need more "
                    "tries; where an answer is computed is mostly the provider's choice."
                ),
                "muted",
                "greenerCaveat",
                wraps=True,
            )
        )

    def show_choices(self, choices: tuple[GreenerChoice, ...]) -> None:
        """Say them."""
        if not choices:
            self.show_empty(tr("Nothing in the catalogue would have taken clearly less."))
            return
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(choices))
            if number < len(choices):
                line.setText(greener_in_words(choices[number]))
        self.show_content()
