"""A wallet for practice now; a real one when the person wants."""

from PySide6.QtCore import Qt

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.onboarding.step import Step
from wattback.desktop.services.companion import Services
from wattback.desktop.services.snapshot import Snapshot


class WalletStep(Step):
    """Opens the wallet's own dialog; closing that leaves no wallet behind."""

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__(services, background, tr("A wallet, if you want one"))
        self.setObjectName("welcomeWallet")
        self._is_practice = True
        self.paragraph(
            tr(
                "Counting needs no wallet. Matching does: certificates are retired by a wallet that is yours alone. "
                "Its key is made on this computer, encrypted with your password, and never leaves it."
            )
        )
        self._practice, inside = elements.card("walletPracticeCard", "practice")
        inside.addWidget(
            elements.label(
                tr(
                    "You begin on the practice network, with play money: everything works, nothing costs anything, and "
                    "its certificates are worthless. A real network is chosen later, in the settings; the same wallet "
                    "serves there once you have paid something in."
                ),
                wraps=True,
            )
        )
        self.column.addWidget(self._practice)
        self._make = elements.button(
            tr("Make a wallet, or bring one along…"), "welcomeWalletButton", "primary"
        )
        self._make.clicked.connect(self._open)
        self.column.addWidget(self._make, 0, Qt.AlignmentFlag.AlignLeft)
        self._ready = self.paragraph("", name="welcomeWalletReady")
        self._ready.hide()
        self.paragraph(
            tr(
                "Its twelve words are shown once. Write them on paper: with them you get the wallet back on another "
                "computer, without them nobody can."
            ),
            "muted",
        )
        self.column.addStretch(1)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """A wallet was made, or there was one already."""
        self._is_practice = snapshot.is_practice
        self._practice.setVisible(snapshot.is_practice)
        self._show_address(snapshot.wallet_address or "")

    def _show_address(self, address: str) -> None:
        self._make.setVisible(not address)
        self._ready.setVisible(bool(address))
        if address:
            self._ready.setText(tr("✓ Your wallet is ready: {address}").format(address=_breakable(address)))
            self._ready.setAccessibleName(tr("Your wallet is ready: {address}").format(address=address))

    def _open(self) -> None:
        from wattback.desktop.wallet.wallet_dialog import WalletDialog

        dialog = WalletDialog(self.services, self.background, self, is_practice=self._is_practice)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wallet_created.connect(self._created)
        dialog.open()

    def _created(self, address: str) -> None:
        self._show_address(address)
        self.refresh_wanted.emit()


def _breakable(address: str) -> str:
    half = len(address) // 2
    return f"{address[:half]}\N{ZERO WIDTH SPACE}{address[half:]}"
