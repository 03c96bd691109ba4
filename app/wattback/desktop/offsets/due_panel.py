"""What is due by each bound of the estimates, and since when: beside the button, what it is made of."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.services.offsets import OffsetOverview


class DuePanel(QWidget):
    """The card that takes what is due apart."""

    def __init__(self) -> None:
        super().__init__()
        frame, inside = elements.card("dueCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("What is due"), "dueTitle"))
        self._range = elements.label(name="dueRange", wraps=True)
        self._for = elements.label(name="dueFor", wraps=True)
        self._share = elements.label(name="matchedShareText", wraps=True)
        self._next = elements.label("", "muted", "dueOutlook", wraps=True)
        for each in (self._range, self._for, self._share, self._next):
            inside.addWidget(each)

    def show_overview(self, seen: OffsetOverview) -> None:
        """Fill it in."""
        if seen.due_mwh == 0:
            self._range.setText(tr("Nothing is due."))
        else:
            self._range.setText(
                tr("Estimated {figure}. Retired would be {amount}: the {coverage}.").format(
                    figure=wording.energy_figure(seen.due_wh),
                    amount=wording.certificate_amount(seen.due_mwh),
                    coverage=wording.coverage_words(seen.coverage),
                )
            )
        self._for.setVisible(seen.oldest_at_ms is not None)
        if seen.oldest_at_ms is not None:
            self._for.setText(tr("For {what}.").format(what=wording.covered(seen.due_answers)))
        total_mwh = seen.due_mwh + seen.matched_mwh
        self._share.setVisible(total_mwh > 0)
        if total_mwh > 0:
            self._share.setText(
                tr("Matched so far: {amount}, {share} of all that was to be matched.").format(
                    amount=wording.certificate_amount(seen.matched_mwh),
                    share=wording.share(seen.matched_mwh / total_mwh),
                )
            )
        self._next.setText(seen.outlook)
        self._next.setVisible(bool(seen.outlook))
