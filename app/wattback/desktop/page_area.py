"""Where a page scrolls when it is higher than the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from wattback.desktop.look import elements
from wattback.desktop.page import Page


class PageArea(QScrollArea):
    """Scrolls up and down only: pages fit every width.

    Attributes:
        page: The page in it.
    """

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        page.setProperty("role", "plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self, _least: int, most: int) -> None:
        """The bar takes its width from the margin, so that cards stay under the banners above them."""
        bar = self.verticalScrollBar().sizeHint().width() if most > 0 else 0
        margins = self.page.column.contentsMargins()
        margins.setRight(elements.MARGIN - bar)
        self.page.column.setContentsMargins(margins)
