"""Retirements of the wallet that this ledger does not know: a person says whose they are, before anything is paid."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.services.offsets import UnknownRetirement


class UnknownPanel(QWidget):
    """The card that asks, hidden while there is nothing to ask.

    Signals:
        decided: True when they matched answers of this ledger, False when others.
    """

    decided = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        frame, inside = elements.card("unknownCard", "failure")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(
            elements.heading(tr("Retirements this ledger does not know"), "unknownTitle", wraps=True)
        )
        inside.addWidget(
            elements.label(
                tr(
                    "Your wallet retired these, but not from this ledger: from a backup's time, or from another "
                    "Wattback. Nothing more is signed until you say what they were for."
                ),
                name="unknownText",
                wraps=True,
            )
        )
        self._lines = QVBoxLayout()
        inside.addLayout(self._lines)
        row = FlowLayout(8, 8)
        for text, name, ours, explains in (
            (
                tr("They matched what is counted here"),
                "unknownOursButton",
                True,
                tr("So much less is due; no certificate is made of them"),
            ),
            (
                tr("They were for something else"),
                "unknownIgnoreButton",
                False,
                tr("What is due stays as it is"),
            ),
        ):
            button = elements.button(text, name, explains=explains)
            button.clicked.connect(lambda _checked=False, ours=ours: self.decided.emit(ours))
            row.addWidget(button)
        inside.addLayout(row)
        self._shown: tuple[UnknownRetirement, ...] = ()
        self.hide()

    def show_unknown(self, unknown: tuple[UnknownRetirement, ...]) -> None:
        """Show these."""
        self.setVisible(bool(unknown))
        if unknown == self._shown:
            return
        self._shown = unknown
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, each in enumerate(unknown):
            text = tr("{amount} on {network}, {time}").format(
                amount=wording.certificate_amount(each.amount_mwh),
                network=each.network_name,
                time=wording.moment(each.at_ms),
            )
            if each.explorer_url.startswith("https://"):
                button = elements.button(text, f"unknown{number}", "quiet", explains=each.explorer_url)
                url = each.explorer_url
                button.clicked.connect(lambda _checked=False, url=url: QDesktopServices.openUrl(QUrl(url)))
                self._lines.addWidget(button)
            else:
                self._lines.addWidget(elements.label(text, name=f"unknown{number}", wraps=True))
