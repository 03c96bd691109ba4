"""The page Wallet and the first wallet."""

import re

from camera import Camera, child
from conftest import WORDS, SampleServices, empty_snapshot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from wattback.desktop.wallet.wallet_dialog import WalletDialog

_PASSWORD = "correct horse"


def wallet(camera: Camera) -> None:
    """As it opens."""
    with camera.scene(page="wallet"):
        camera.page("50-wallet")


def no_wallet(camera: Camera) -> None:
    """Before the first one."""
    with camera.scene(SampleServices(empty_snapshot()), page="wallet"):
        camera.picture("51-wallet-none")


def first_wallet(camera: Camera) -> None:
    """From the password over the words to the address."""
    with camera.scene(SampleServices(empty_snapshot())) as companion:
        companion.window.open_wallet()
        camera.picture("52-wallet-password")
        dialog = child(companion.window, WalletDialog)
        camera.press(dialog, "walletNextButton")
        camera.picture("53-wallet-problem")
        for name in ("walletPassword", "walletPasswordAgain"):
            QTest.keyClicks(child(dialog, QLineEdit, name), _PASSWORD)
        camera.press(dialog, "walletNextButton")
        camera.picture("54-wallet-words")
        camera.press(dialog, "walletNextButton")
        camera.picture("55-wallet-confirm")
        for number in (1, 2, 3):
            field = child(dialog, QLineEdit, f"walletConfirm{number}")
            (wanted,) = re.findall(r"\d+", field.accessibleName())
            field.setText(WORDS.split()[int(wanted) - 1])
        camera.press(dialog, "walletNextButton")
        camera.picture("56-wallet-ready")


SCENES = (wallet, no_wallet, first_wallet)
