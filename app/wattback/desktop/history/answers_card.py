"""The list of answers of the chosen time, its details and its export."""

import os

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QHeaderView, QTableView

from wattback.desktop.background import Background
from wattback.desktop.history import answers_model
from wattback.desktop.history.answer_dialog import AnswerDialog
from wattback.desktop.history.answers_csv import write_answers_csv
from wattback.desktop.history.answers_model import AnswersModel
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr, whole
from wattback.desktop.look.stateful_card import StatefulCard
from wattback.desktop.services.companion import Services
from wattback.desktop.services.usage import ALL_USE, AnswersPage, UsageFilter
from wattback.errors import WattbackError
from wattback.periods import Period

_HEIGHT, _ROW_PADDING = 360, 14
# Below these widths a column gives way.
_COLUMNS_FROM = {
    answers_model.EMISSIONS: 760,
    answers_model.TOKENS: 660,
    answers_model.SITE: 560,
    answers_model.MATCHED: 470,
}


class AnswersCard(StatefulCard):
    """Newest first; further pages are read while somebody scrolls."""

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__("historyAnswers", tr("Answers"))
        self._services, self._background = services, background
        self._period, self._wanted = Period(0, 0), ALL_USE
        # Which question an answer belongs to: pages of an earlier filter come too late.
        self._question = 0
        self._model = AnswersModel()
        self._model.more_wanted.connect(self._read_more)
        self._view = QTableView()
        self._build_view()
        self._state = elements.label("", "muted", "answersState", wraps=True)
        self._details = elements.button(
            tr("Details…"),
            "answerDetailsButton",
            explains=tr("How the figures of the chosen answer came about"),
        )
        self._details.setEnabled(False)
        self._details.clicked.connect(self._open_chosen)
        self._export = elements.button(
            tr("Export as CSV…"),
            "answersExportButton",
            "quiet",
            explains=tr("Every answer of this time, as filtered"),
        )
        self._export.clicked.connect(self._ask_where)
        row = QHBoxLayout()
        row.addWidget(self._details)
        row.addStretch(1)
        row.addWidget(self._export)
        self.content.addWidget(self._view)
        self.content.addWidget(self._state)
        self.content.addLayout(row)

    @property
    def is_at_top(self) -> bool:
        """Whether nobody scrolled: then newer answers may take the place of what is shown."""
        return self._view.verticalScrollBar().value() == 0 and not self._view.selectionModel().hasSelection()

    def read(self, period: Period, wanted: UsageFilter) -> None:
        """Read the newest answers of a period."""
        self._period, self._wanted = period, wanted
        self._question += 1
        self.show_reading()
        self._ask(None)

    def arrange_for(self, width: int) -> None:
        """Leave out columns there is no room for; the details have them all."""
        for column, least in _COLUMNS_FROM.items():
            self._view.setColumnHidden(column, width < least)

    def _build_view(self) -> None:
        view = self._view
        view.setObjectName("answersTable")
        view.setAccessibleName(tr("Answers of this time"))
        view.setModel(self._model)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        view.setFixedHeight(_HEIGHT)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + _ROW_PADDING)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        # Looks at the rows in view only, however many there are.
        header.setResizeContentsPrecision(0)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(answers_model.MODEL, QHeaderView.ResizeMode.Stretch)
        view.activated.connect(self._open)
        view.selectionModel().selectionChanged.connect(
            lambda *_: self._details.setEnabled(view.selectionModel().hasSelection())
        )
        self._model.modelReset.connect(lambda: self._details.setEnabled(False))

    def _ask(self, cursor: str | None) -> None:
        usage, period, wanted, question = self._services.usage, self._period, self._wanted, self._question

        def read() -> AnswersPage:
            return usage.answers(period.start_ms, period.end_ms, wanted, cursor=cursor)

        def done(page: AnswersPage) -> None:
            if question == self._question:
                self._show(page, is_first=cursor is None)

        def failed(failure: WattbackError) -> None:
            if question != self._question:
                return
            self._model.give_up()
            if cursor is None:
                self.show_failure(failure, lambda: self.read(period, wanted))
            else:
                self._state.setText(tr("More could not be read: {reason}").format(reason=str(failure)))

        self._background.run(self, read, done, failed)

    def _read_more(self, cursor: str) -> None:
        self._state.setText(tr("Reading…"))
        self._ask(cursor)

    def _show(self, page: AnswersPage, *, is_first: bool) -> None:
        if is_first:
            self._model.start(page)
        else:
            self._model.append(page)
        count = self._model.rowCount()
        if not count:
            self.show_empty(
                tr("No answers were counted in this time.")
                if self._wanted == ALL_USE
                else tr("No answers were counted in this time, as it is filtered.")
            )
            return
        self._state.setText(
            tr("%n answer(s), that is all of them.", "", count)
            if self._model.is_complete
            else tr("{count} answers so far; scroll for more.").format(count=whole(count))
        )
        self.show_content()

    def _open_chosen(self) -> None:
        rows = self._view.selectionModel().selectedRows()
        if rows:
            self._open(rows[0])

    def _open(self, index: QModelIndex) -> None:
        line = self._model.line(index.row())
        dialog = AnswerDialog(self._services.answers, self._background, line, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, tr("Export answers"), "wattback-answers.csv", "CSV (*.csv)")
        dialog.setObjectName("answersExportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self.export)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, path: str) -> None:
        """Write all answers of the period, as filtered, to a file."""
        usage, period, wanted = self._services.usage, self._period, self._wanted
        self._export.setEnabled(False)
        self._state.setText(tr("Writing…"))

        def written(count: int) -> None:
            self._export.setEnabled(True)
            self._state.setText(
                tr("%n answer(s) written to {file}.", "", count).format(file=os.path.basename(path))
            )

        def failed(failure: WattbackError) -> None:
            self._export.setEnabled(True)
            self._state.setText(f"{tr(failure.title)}. {failure}")

        self._background.run(self, lambda: write_answers_csv(usage, path, period, wanted), written, failed)
