"""What a page of the window is, and what it is given."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.theme import Theme
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.services.companion import Services
from wattback.desktop.services.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class PageContext:
    """What every page is made with.

    Attributes:
        services: The companion without its face.
        background: Runs its calls on threads.
        offsetting: The retirement that may be under way.
        theme: The colours now in force.
    """

    services: Services
    background: Background
    offsetting: Offsetting
    theme: Theme


class Page(QWidget):
    """One page. The window makes it when it is first shown, and puts it into an area that scrolls.

    Signals:
        failed: A `WattbackError` that the window shows above the page.
        refresh_wanted: The ledger was changed from here; read it again.
        go_to: Name of another page to show (`now`, `history`, `offsets`, `certificates`, `wallet` or `settings`), and
            what to look at there: a certificate's id, a setting's key; empty for the page as it is.
        pause_wanted: Stop counting (True) or go on (False).
        offset_wanted: Show the preview of a retirement.
        wallet_wanted: Make or bring along the first wallet.
        stop_wanted: Pull the brake on all payments.
        allow_wanted: Release it; the password follows.
        welcome_wanted: Show the first minute again.
        imports_wanted: Bring a history along.
        appearance_changed: Light or dark was chosen.
        language_changed: Another language was chosen.
    """

    failed = Signal(object)
    refresh_wanted = Signal()
    go_to = Signal(str, str)
    pause_wanted = Signal(bool)
    offset_wanted = Signal()
    wallet_wanted = Signal()
    stop_wanted = Signal()
    allow_wanted = Signal()
    welcome_wanted = Signal()
    imports_wanted = Signal()
    appearance_changed = Signal()
    language_changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(elements.MARGIN, elements.SPACE, elements.MARGIN, elements.SPACE)
        self.column.setSpacing(elements.SPACE)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the ledger says now. Called often, also while another page is in front."""

    def set_theme(self, theme: Theme) -> None:
        """Redraw what the style sheet does not reach."""

    def came_to_front(self) -> None:
        """The person chose this page: read what may have changed meanwhile."""

    def look_at(self, what: str) -> None:
        """Show this of the page, once it is read: see `go_to`."""


PageMaker = Callable[[PageContext], Page]
