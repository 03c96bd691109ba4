"""The page Wallet."""

from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.page import Page, PageContext


class WalletPage(Page):
    """Not built yet: its helper fills it in."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.column.addWidget(elements.heading(tr("Wallet")))
        self.column.addStretch(1)
