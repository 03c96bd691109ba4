"""One answer: its figures, and line by line how they came about."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr, whole
from wattback.desktop.look.stateful_card import StatefulCard
from wattback.desktop.services.answers import AnswerServices, Explanation
from wattback.desktop.services.usage import AnswerLine

_WIDTH, _HEIGHT = 620, 560


class AnswerDialog(QDialog):
    """Reads the chain when it opens; its figures are there at once."""

    def __init__(
        self, answers: AnswerServices, background: Background, line: AnswerLine, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("answerDialog")
        self.setWindowTitle(tr("One answer"))
        self.resize(min(_WIDTH, parent.window().width()), _HEIGHT)
        self._answers, self._background, self._line = answers, background, line

        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(elements.MARGIN, elements.MARGIN, elements.MARGIN, 0)
        column.setSpacing(elements.SPACE)
        column.addWidget(
            elements.heading(line.model or tr("A model that was not named"), "answerModel", wraps=True)
        )
        where = tr("{site}, {when}").format(site=line.site, when=wording.moment(line.at_ms))
        column.addWidget(elements.label(where, "muted", "answerWhere", wraps=True))
        for number, text in enumerate(_figures(line)):
            column.addWidget(elements.label(text, name=f"answerFigure{number}", wraps=True))
        if line.doubts:
            doubts = tr("Uncertain: {doubts}").format(doubts=", ".join(map(tr, line.doubts)))
            column.addWidget(elements.label(doubts, "muted", "answerDoubts", wraps=True))
        self._chain = StatefulCard("answerChain", tr("How it came about"))
        column.addWidget(self._chain)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        close = elements.button(tr("Close"), "answerCloseButton", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(elements.MARGIN, 0, elements.MARGIN, elements.MARGIN)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addLayout(row)
        close.setFocus()
        self._read()

    def _read(self) -> None:
        answers, event_id = self._answers, self._line.event_id
        self._chain.show_reading()
        self._background.run(
            self,
            lambda: answers.explain(event_id),
            self._show,
            lambda failure: self._chain.show_failure(failure, self._read),
        )

    def _show(self, explanation: Explanation) -> None:
        column = self._chain.content
        if not explanation.lines:
            self._chain.show_empty(tr("It was recorded as measured elsewhere; nothing was estimated."))
            return
        if not explanation.is_same:
            words = tr("It counts as estimated with {then}; reckoned with {now}, the chain is this.").format(
                then=explanation.counted_with, now=explanation.explained_with
            )
            column.addWidget(elements.label(words, "muted", "answerOtherTables", wraps=True))
        for number, step in enumerate(explanation.lines, start=1):
            lines = QVBoxLayout()
            lines.setSpacing(1)
            lines.addWidget(
                elements.label(f"{number}. {step.what}: {step.figure}", name=f"step{number}", wraps=True)
            )
            if step.source:
                source = tr("from {source}").format(source=step.source)
                lines.addWidget(elements.label(source, "muted", wraps=True))
            column.addLayout(lines)
        for note in explanation.notes:
            column.addWidget(elements.label(note, "muted", wraps=True))
        column.addWidget(
            elements.label(
                tr("Low / central / high: 5th, 50th and 95th percentile. Tables: {tables}.").format(
                    tables=explanation.explained_with
                ),
                "muted",
                wraps=True,
            )
        )
        self._chain.show_content()


def _figures(line: AnswerLine) -> tuple[str, ...]:
    tokens = tr("{sent} tokens sent, {answered} answered").format(
        sent=whole(line.input_tokens), answered=whole(line.output_tokens)
    )
    water = (
        tr("Water: not estimated")
        if line.water_ml is None
        else tr("Water: {water}").format(water=wording.water_figure(line.water_ml))
    )
    return (
        tokens,
        tr("Electricity: {energy}").format(energy=wording.energy_figure(line.energy_wh, 3)),
        tr("Emissions: {emissions}, location-based").format(emissions=wording.co2e_figure(line.co2e_g, 3)),
        water,
        tr("Covered by a final retirement.") if line.is_matched else tr("Not covered by a retirement yet."),
    )
