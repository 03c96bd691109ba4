"""The card with the last answers as they come."""

from time import time

from PySide6.QtWidgets import QVBoxLayout

from wattback.desktop.background import Background
from wattback.desktop.look.language import tr
from wattback.desktop.look.stateful_card import StatefulCard
from wattback.desktop.look.theme import Theme
from wattback.desktop.now.answers_list import AnswersList
from wattback.desktop.services.usage import AnswersPage, UsageServices
from wattback.errors import WattbackError

_MOST_SHOWN = 50
# An answer's time is the browser's, whose clock may be ahead.
_AHEAD_MS = 86_400_000


class AnswersPanel(StatefulCard):
    """Reads the last answers whenever the ledger changed."""

    def __init__(self, usage: UsageServices, background: Background, theme: Theme) -> None:
        super().__init__("answersCard", tr("Last answers"))
        self._usage, self._background = usage, background
        self._is_reading = self._is_stale = False
        self._list = AnswersList(theme)
        self.content.addWidget(self._list, 1)
        column = self.frame.layout()
        if isinstance(column, QVBoxLayout):
            column.setStretch(1, 1)
        self.show_reading()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in these colours."""
        self._list.set_theme(theme)

    def ledger_changed(self) -> None:
        """Read again; a change during a read is read after it."""
        self._is_stale = True
        if self._is_reading:
            return
        self._is_reading, self._is_stale = True, False
        usage, until_ms = self._usage, int(time() * 1000) + _AHEAD_MS
        self._background.run(
            self, lambda: usage.answers(0, until_ms, limit=_MOST_SHOWN), self._show, self._fail
        )

    def _show(self, page: AnswersPage) -> None:
        self._is_reading = False
        self._list.show_lines(page.lines)
        if page.lines:
            self.show_content()
        else:
            self.show_empty(tr("No answers yet."))
        if self._is_stale:
            self.ledger_changed()

    def _fail(self, failure: WattbackError) -> None:
        self._is_reading = False
        self.show_failure(failure, self.ledger_changed)
