"""A year's retirements on one paper, or as a table for accountants."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.services.companion import Services


class StatementPanel(QWidget):
    """The card of the annual statement, hidden while nothing was retired.

    Signals:
        export_wanted: The year, and `pdf`, `csv` or `json`.
        failed: A `WattbackError` from reading the years.
    """

    export_wanted = Signal(int, str)
    failed = Signal(object)

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__()
        self._services, self._background = services, background
        frame, inside = elements.card("statementCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Annual statement"), "statementTitle"))
        inside.addWidget(
            elements.label(
                tr("A year's retirements on one page, or as a table with the columns of the GHG Protocol."),
                "muted",
                wraps=True,
            )
        )
        row = FlowLayout(8, 8)
        self._year = ChoiceBox("statementYear", tr("Year of the statement"))
        self._year.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        row.addWidget(self._year)
        for form, text in (
            ("pdf", tr("Save as PDF…")),
            ("csv", tr("Save as CSV…")),
            ("json", tr("Save as JSON…")),
        ):
            button = elements.button(text, f"statement_{form}")
            button.clicked.connect(lambda _checked=False, form=form: self._wanted(form))
            row.addWidget(button)
        inside.addLayout(row)
        self.hide()

    def reload(self) -> None:
        """Read which years there are."""
        self._background.run(self, self._services.documents.statement_years, self._show, self.failed.emit)

    def _show(self, years: tuple[int, ...]) -> None:
        kept = self._year.currentData()
        self._year.clear()
        for year in years:
            self._year.addItem(str(year), year)
        self._year.setCurrentIndex(max(0, self._year.findData(kept)))
        self.setVisible(bool(years))

    def _wanted(self, form: str) -> None:
        self.export_wanted.emit(int(self._year.currentData()), form)
