"""A card that is never blank: it shows what it is about, that it reads, that there is nothing, or why it failed."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.errors import WattbackError


class StatefulCard(QWidget):
    """A heading above one of four states: reading, nothing to show, failed, or the content.

    Attributes:
        content: Where the content goes.
        top: The heading's line, for controls beside it.
    """

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.frame, inside = elements.card(name)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.frame)
        self.top = QHBoxLayout()
        self.heading = elements.heading(title, f"{name}Title", wraps=True)
        self.top.addWidget(self.heading, 1)
        inside.addLayout(self.top)

        self._reading = QWidget()
        column = QVBoxLayout(self._reading)
        column.setContentsMargins(0, 0, 0, 0)
        self._bar = elements.busy_bar(f"{name}Bar")
        column.addWidget(elements.label(tr("Reading…"), "muted", f"{name}Reading"))
        column.addWidget(self._bar)

        self._nothing = QWidget()
        column = QVBoxLayout(self._nothing)
        column.setContentsMargins(0, 0, 0, 0)
        self._empty = elements.label("", "muted", f"{name}Empty", wraps=True)
        column.addWidget(self._empty)
        self._helps = elements.button("", f"{name}HelpsButton")
        self._helps.clicked.connect(self._help)
        self._help_with: Callable[[], None] | None = None
        row = QHBoxLayout()
        row.addWidget(self._helps)
        row.addStretch(1)
        column.addLayout(row)

        self._failed = QWidget()
        column = QVBoxLayout(self._failed)
        column.setContentsMargins(0, 0, 0, 0)
        self._failure = elements.label("", "danger", f"{name}Failure", wraps=True)
        column.addWidget(self._failure)
        again = elements.button(tr("Try again"), f"{name}RetryButton", "quiet")
        again.clicked.connect(self._try_again)
        self._again = again
        row = QHBoxLayout()
        row.addWidget(again)
        row.addStretch(1)
        column.addLayout(row)
        self._retry: Callable[[], None] | None = None

        content = QWidget()
        self.content = QVBoxLayout(content)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(elements.SPACE)
        self._pages = elements.Pages(self._reading, self._nothing, self._failed, content)
        self._content = content
        inside.addWidget(self._pages)

    @property
    def is_ready(self) -> bool:
        """Whether the content is shown."""
        return self._pages.current() is self._content

    def show_reading(self) -> None:
        """Say that it is being read; what is shown already stays until there is something newer."""
        if not self.is_ready:
            self._pages.show_page(self._reading)

    def show_empty(self, text: str, helps: str = "", help_with: Callable[[], None] | None = None) -> None:
        """Say why there is nothing to show, with a button for what would help."""
        self._empty.setText(text)
        self._helps.setText(helps)
        self._helps.setAccessibleName(helps.rstrip("…"))
        self._helps.setVisible(bool(helps))
        self._help_with = help_with
        self._pages.show_page(self._nothing)

    def show_failure(self, failure: WattbackError, retry: Callable[[], None] | None) -> None:
        """Say what went wrong, with a way to try again where there is one."""
        self._retry = retry
        self._again.setVisible(retry is not None)
        self._failure.setText(f"{tr(failure.title)}. {failure}")
        self._pages.show_page(self._failed)

    def show_content(self) -> None:
        """Show the content."""
        self._pages.show_page(self._content)

    def _help(self) -> None:
        if self._help_with is not None:
            self._help_with()

    def _try_again(self) -> None:
        self._pages.show_page(self._reading)
        if self._retry is not None:
            self._retry()
