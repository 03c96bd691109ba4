"""Money that was sent, how far it is, and what can still be taken back."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.services.companion import Services
from wattback.desktop.services.wallet import TransferLine
from wattback.desktop.wallet.form_dialog import Field, FormDialog, Values
from wattback.errors import WattbackError


class TransfersPanel(QWidget):
    """The card with what was sent lately; hidden while nothing was.

    Signals:
        changed: Something was taken back.
    """

    changed = Signal()

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__()
        self._services, self._background = services, background
        frame, inside = elements.card("transfersCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Sent lately"), "transfersTitle"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(elements.SPACE)
        inside.addLayout(self._rows)
        self._cancel = elements.button(
            tr("Take back…"), "cancelTransfersButton", explains=tr("Costs a network fee; needs the password")
        )
        self._cancel.clicked.connect(self._ask_to_cancel)
        row = QHBoxLayout()
        row.addWidget(self._cancel)
        row.addStretch(1)
        inside.addLayout(row)
        self.hide()

    def reload(self) -> None:
        """Read what was sent."""
        self._background.run(self, self._services.wallet.transfers, self._show, self._show_none)

    def _show_none(self, _failure: WattbackError) -> None:
        # Without a wallet nothing was sent; what else fails is said by the cards above.
        self.hide()

    def _show(self, lines: tuple[TransferLine, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, line in enumerate(lines):
            self._rows.addWidget(_line(number, line))
        self._cancel.setVisible(any(line.can_cancel for line in lines))
        self.setVisible(bool(lines))

    def _ask_to_cancel(self) -> None:
        services = self._services

        def cancel(values: Values) -> str:
            return services.wallet.cancel_transfers(values["password"], lambda _state: None)

        dialog = FormDialog(
            "cancelTransfersDialog",
            tr("Take back what is in no block yet?"),
            tr(
                "A transaction that does nothing takes its place, if the network takes that one first. It costs a "
                "network fee."
            ),
            (Field("password", tr("Wallet &password"), "password"),),
            tr("Take back"),
            self._background,
            cancel,
            self.window(),
            says=lambda told: str(told),
        )
        dialog.done_with.connect(self._cancelled)
        dialog.open()

    def _cancelled(self) -> None:
        self.reload()
        self.changed.emit()


def transfer_words(state: str) -> str:
    """The state of a transfer in words."""
    return {
        "signed": tr("signed, not sent yet"),
        "broadcast": tr("sent, waiting for the network"),
        "mined": tr("in a block, waiting for confirmations"),
        "final": tr("✓ arrived"),
        "failed": tr("✗ failed"),
        "dropped": tr("✗ taken back"),
    }.get(state, state)


def _line(number: int, line: TransferLine) -> QWidget:
    widget = QWidget()
    texts = QVBoxLayout(widget)
    texts.setContentsMargins(0, 0, 0, 0)
    texts.setSpacing(2)
    texts.addWidget(elements.label(line.text, name=f"transfer{number}", wraps=True))
    state = transfer_words(line.state)
    if line.reason and line.state != "dropped":
        state = tr("{state}: {reason}").format(state=state, reason=line.reason)
    when = tr("{time}, {state}").format(time=wording.moment(line.at_ms), state=state)
    role = "danger" if line.state == "failed" else "muted"
    texts.addWidget(elements.label(when, role, f"transferState{number}", wraps=True))
    if line.explorer_url.startswith("https://"):
        page = elements.button(
            tr("Show in the explorer"), f"transferPage{number}", "quiet", explains=line.explorer_url
        )
        page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(line.explorer_url)))
        texts.addWidget(page, 0, Qt.AlignmentFlag.AlignLeft)
    return widget
