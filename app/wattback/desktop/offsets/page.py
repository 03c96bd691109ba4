"""The page Offsets: what is due, what is under way, what was retired."""

from wattback.desktop.offsets.offset_panel import OffsetPanel
from wattback.desktop.page import Page, PageContext
from wattback.desktop.services.snapshot import Snapshot


class OffsetsPage(Page):
    """Shows what is due.

    Attributes:
        offset: What is due, with the button.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.offset = OffsetPanel()
        self.column.addWidget(self.offset)
        self.offset.offset_wanted.connect(self.offset_wanted)
        self.offset.wallet_wanted.connect(self.wallet_wanted)
        context.offsetting.running_changed.connect(self.offset.set_running)
        context.offsetting.progressed.connect(self.offset.show_progress)
        self.column.addStretch(1)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Fill in the amounts."""
        self.offset.show_snapshot(snapshot)
