"""The page Offsets and the way of a retirement."""

import time
from dataclasses import replace

from camera import Camera, child
from conftest import SampleServices, sample_preview, sample_snapshot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from wattback.desktop.offsets.offset_dialog import OffsetDialog
from wattback.errors import WattbackError

_PASSWORD = "correct horse"


class NetworkDown(WattbackError):
    title = "The network can't be reached"


def offsets(camera: Camera) -> None:
    """As it opens."""
    with camera.scene(page="offsets"):
        camera.page("30-offsets")


def no_wallet(camera: Camera) -> None:
    """There is something due and nothing to pay with."""
    services = SampleServices(replace(sample_snapshot(), wallet_address=None, matched_mwh=0))
    services.all_certificates = ()
    with camera.scene(services, page="offsets"):
        camera.picture("31-offsets-no-wallet")


def stopped(camera: Camera) -> None:
    """The brake is pulled, and a retirement is under way."""
    snapshot = replace(sample_snapshot(), payments_stopped=True, open_batch_state="broadcast")
    with camera.scene(SampleServices(snapshot), page="offsets"):
        camera.picture("32-offsets-stopped")


def from_preview_to_certificate(camera: Camera) -> None:
    """Offset now."""
    services = SampleServices()
    services.hold_offset = lambda: time.sleep(1.5)
    with camera.scene(services) as companion:
        companion.window.open_offset()
        camera.picture("33-offset-preview")
        dialog = child(companion.window, OffsetDialog)
        QTest.keyClicks(child(dialog, QLineEdit, "offsetPassword"), _PASSWORD)
        camera.settle(0.2)
        from PySide6.QtWidgets import QPushButton

        child(dialog, QPushButton, "offsetConfirmButton").click()
        camera.settle(0.5)
        camera.take("34-offset-progress")
        camera.settle(1.8)
        camera.picture("35-offset-result", whole_screen=True)


def refused(camera: Camera) -> None:
    """A cap holds."""
    services = SampleServices()
    services.preview = replace(
        sample_preview(),
        refusal="This would be 2.10 pUSD today, over your cap of 2.00 pUSD a day. Raise the cap in the settings, or "
        "offset tomorrow.",
    )
    with camera.scene(services) as companion:
        companion.window.open_offset()
        camera.picture("36-offset-refused")


def failed(camera: Camera) -> None:
    """The network does not answer."""
    services = SampleServices()
    services.offset_result = NetworkDown(
        "The network did not answer within 30 seconds. Nothing was lost: the retirement is signed and stored, and goes "
        "on from there. Check the connection and press Continue."
    )
    with camera.scene(services) as companion:
        companion.window.open_offset()
        camera.settle()
        dialog = child(companion.window, OffsetDialog)
        QTest.keyClicks(child(dialog, QLineEdit, "offsetPassword"), _PASSWORD)
        camera.press(dialog, "offsetConfirmButton")
        camera.picture("37-offset-failed", whole_screen=True)


def preview_loading(camera: Camera) -> None:
    """While the market is asked."""
    services = SampleServices()
    with camera.scene(services) as companion:
        services.delay_s = 1.0
        companion.window.open_offset()
        camera.settle(0.4)
        camera.take("38-offset-loading")


SCENES = (offsets, no_wallet, stopped, from_preview_to_certificate, refused, failed, preview_loading)
