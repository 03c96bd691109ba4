"""Where a page scrolls when it is higher than the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

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
