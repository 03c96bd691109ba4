"""Notices outside of the window. They tell of something and open a page; none of them asks for a decision on money."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, Signal

from wattback.desktop.background import Background
from wattback.desktop.look import wording
from wattback.desktop.look.language import tr
from wattback.desktop.services.certificates import CertificateSummary
from wattback.desktop.services.companion import Services
from wattback.errors import WattbackError

_LONGEST_TEXT = 600


class Urgency(IntEnum):
    """How much a desktop may make of a notice; the numbers are freedesktop.org's.

    Nothing of ours is critical: that would break through "do not disturb".
    """

    LOW = 0
    NORMAL = 1


@dataclass(frozen=True, slots=True)
class Notification:
    """One notice.

    Attributes:
        title: A few words.
        text: One or two sentences, plain.
        page: Name of the page that opens when it is clicked.
        urgency: How much the desktop may make of it.
        is_problem: Whether something failed.
    """

    title: str
    text: str
    page: str = "now"
    urgency: Urgency = Urgency.NORMAL
    is_problem: bool = False


class Notifier(QObject):
    """Shows notices by the desktop's own service where there is one, else by the tray, else not at all.

    Whatever is told here shows in the window too.

    Signals:
        opened: A notice was clicked; the page it is about.
    """

    opened = Signal(str)

    def __init__(
        self,
        services: Services,
        background: Background,
        by_tray: Callable[[Notification], None],
        parent: QObject | None = None,
        *,
        by_desktop: bool = sys.platform == "linux",
    ) -> None:
        """Make it; nothing is opened before the first notice.

        Args:
            services: Say which notices the person wants.
            background: Runs their calls.
            by_tray: Shows one where the desktop has no service of its own.
            parent: Of this object.
            by_desktop: Whether to look for the desktop's service.
        """
        super().__init__(parent)
        self._services, self._background, self._by_tray = services, background, by_tray
        self._page = "now"
        self._desktop = None
        if by_desktop:
            from wattback.desktop.notifier_bus import BusNotifications

            self._desktop = BusNotifications(background, self)
            self._desktop.opened.connect(self.opened)
            self._desktop.refused.connect(self._show_by_tray)

    def tell(self, notification: Notification) -> None:
        """Show one that the person did not switch off."""
        if self._desktop is not None:
            self._desktop.show(notification)
        else:
            self._show_by_tray(notification)

    def tell_if_wanted(self, kind: str, notification: Notification) -> None:
        """Show one of a kind, `retired` or `failed`, unless the person does not want that kind."""
        services = self._services

        def show(wanted: bool) -> None:
            if wanted:
                self.tell(notification)

        # Where the wish can't be read, telling is the safer side; the failure itself shows in the window.
        self._background.run(
            self, lambda: services.notifications_wanted(kind), show, lambda _failure: show(True)
        )

    def tell_retired(self, certificate: CertificateSummary) -> None:
        """Tell about a retirement."""
        self.tell_if_wanted("retired", retired_words(certificate))

    def tell_failed(self, failure: WattbackError) -> None:
        """Tell about a failure."""
        text = str(failure)
        if len(text) > _LONGEST_TEXT:
            text = f"{text[:_LONGEST_TEXT]}…"
        self.tell_if_wanted("failed", Notification(tr(failure.title), text, "offsets", is_problem=True))

    def tray_was_clicked(self) -> None:
        """The tray's own notice was clicked: open the page of the last one."""
        self.opened.emit(self._page)

    def close(self) -> None:
        """Let go of the desktop's service."""
        if self._desktop is not None:
            self._desktop.close()

    def _show_by_tray(self, notification: Notification) -> None:
        self._page = notification.page
        self._by_tray(notification)


def retired_words(certificate: CertificateSummary) -> Notification:
    """What is told about a retirement; a practice one says first that it is worth nothing."""
    title = tr("Matched {amount}").format(amount=wording.certificate_amount(certificate.amount_mwh))
    answers = wording.covered(certificate.answers)
    text = tr("{answers} matched on {network}. Certificate {id}.").format(
        answers=f"{answers[0].upper()}{answers[1:]}", network=certificate.network_name, id=certificate.id
    )
    if certificate.is_practice:
        worthless = tr("Practice, no renewable energy was certified.")
        text = f"{worthless} {text}"
    return Notification(title, text, "certificates")
