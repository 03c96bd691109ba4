"""The last answers as they come."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.services.snapshot import RecentAnswer, Snapshot

_COLUMNS = ("When", "Model", "Tokens", "Electricity", "CO₂e")
_MOST_SHOWN = 50
_TABLE_HEIGHT = 150


class AnswersPanel(QWidget):
    """One row an answer, newest first."""

    def __init__(self) -> None:
        super().__init__()
        frame, inside = elements.card("answersCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading("Last answers", "answersTitle"))
        self._table = elements.table("answersTable", "Last answers", _COLUMNS, 1)
        self._table.setMinimumHeight(_TABLE_HEIGHT)
        inside.addWidget(self._table, 1)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Replace the rows."""
        elements.set_rows(self._table, [_row(answer) for answer in snapshot.recent[:_MOST_SHOWN]])


def _row(answer: RecentAnswer) -> tuple[str, ...]:
    return (
        wording.recently(answer.at_ms),
        " · ".join((answer.model or f"unknown model of {answer.site}", *answer.doubts)),
        f"{answer.output_tokens:,}",
        str(wording.energy_figure(answer.energy_wh)),
        str(wording.co2e_figure(answer.co2e_g)).replace(" CO₂e", ""),
    )
