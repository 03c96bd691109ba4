"""The page Wallet and the first wallet."""

import re
from dataclasses import replace

from camera import Camera, child
from conftest import WORDS, SampleServices, empty_snapshot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from sample_wallet import FRIEND, many_accounts, sample_transfers

from wattback.desktop.wallet.form_dialog import FormDialog
from wattback.desktop.wallet.send_dialog import SendDialog
from wattback.desktop.wallet.wallet_dialog import WalletDialog
from wattback.errors import WattbackError

_PASSWORD = "correct horse"


class NetworkAway(WattbackError):
    title = "The network can't be reached"


def wallet(camera: Camera) -> None:
    """As it opens."""
    with camera.scene(page="wallet"):
        camera.page("50-wallet")


def many(camera: Camera) -> None:
    """Twelve accounts with the longest names there are, transfers of every state, locked."""
    services = SampleServices()
    services.wallet.lines = many_accounts()
    services.wallet.sent = sample_transfers()
    services.wallet.state = replace(services.wallet.state, is_unlocked=False, keyring_remembers=True)
    with camera.scene(services, page="wallet"):
        camera.page("50-wallet-many")


def offline(camera: Camera) -> None:
    """The network does not answer."""
    services = SampleServices()
    services.wallet.held = NetworkAway("It did not answer within 30 seconds. Nothing was lost.")
    with camera.scene(services, page="wallet"):
        camera.picture("51-wallet-offline")


def sending(camera: Camera) -> None:
    """From the form over the preview to the outcome."""
    services = SampleServices()
    with camera.scene(services, page="wallet") as companion:
        dialog = SendDialog(services, companion.background, companion.window)
        dialog.open()
        camera.picture("57-send-form", of=dialog)
        child(dialog, QLineEdit, "sendTo").setText(FRIEND)
        child(dialog, QLineEdit, "sendAmount").setText("2.50")
        child(dialog, QAbstractButton, "sendNextButton").click()
        camera.picture("58-send-preview", of=dialog)
        dialog.reject()
        services.wallet.preview = replace(
            services.wallet.preview, refusal="You hold 9.9981 pUSD. Send less, or write all."
        )
        dialog = SendDialog(services, companion.background, companion.window)
        dialog.open()
        child(dialog, QLineEdit, "sendTo").setText(FRIEND)
        child(dialog, QLineEdit, "sendAmount").setText("900")
        child(dialog, QAbstractButton, "sendNextButton").click()
        camera.picture("58-send-refused", of=dialog)


def forms(camera: Camera) -> None:
    """Backup and password."""
    with camera.scene(page="wallet") as companion:
        for name in ("backupButton", "changePasswordButton", "checkWordsButton"):
            child(companion.window, QAbstractButton, name).click()
            camera.settle()
            form = child(companion.window, FormDialog)
            camera.picture(f"59-{name.removesuffix('Button').lower()}", of=form)
            form.reject()
            camera.settle()


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


SCENES = (wallet, many, offline, no_wallet, first_wallet, sending, forms)
