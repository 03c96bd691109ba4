"""The page Offsets and the way of a retirement."""

import time
from dataclasses import replace

from camera import Camera, child
from conftest import SampleServices, sample_preview, sample_snapshot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from sample_offsets import many_lines, real_overview, sample_overview, sample_running

from wattback.desktop.offsets.offer_dialog import OfferDialog
from wattback.desktop.offsets.offset_dialog import OffsetDialog
from wattback.errors import WattbackError

_PASSWORD = "correct horse"


class NetworkDown(WattbackError):
    title = "The network can't be reached"


def offsets(camera: Camera) -> None:
    """As it opens."""
    with camera.scene(page="offsets"):
        camera.page("30-offsets")


def everything_at_once(camera: Camera) -> None:
    """A real network with a retirement under way, an unknown one, badges, carbon and 400 lines of history."""
    services = SampleServices(replace(sample_snapshot(), is_practice=False, network_name="Polygon"))
    services.offsets.seen = real_overview()
    services.offsets.lines = many_lines()
    with camera.scene(services, page="offsets"):
        camera.page("30-offsets-real")


def each_state_under_way(camera: Camera) -> None:
    """The stepper, as far as each state."""
    for state in ("planned", "offered", "broadcast", "mined"):
        services = SampleServices()
        services.offsets.seen = replace(sample_overview(), running=(sample_running(state),))
        with camera.scene(services, page="offsets"):
            camera.picture(f"32-offsets-{state}")


def offline(camera: Camera) -> None:
    """The overview can't be read."""
    services = SampleServices()
    services.offsets.seen = NetworkDown(
        "It did not answer within 30 seconds. Nothing was lost. Check the connection."
    )
    with camera.scene(services, page="offsets"):
        camera.picture("31-offsets-offline")


def other_wallet_and_badge(camera: Camera) -> None:
    """An offer to a wallet elsewhere, and a badge to agree to."""
    services = SampleServices(replace(sample_snapshot(), is_practice=False, network_name="Polygon"))
    services.offsets.seen = replace(real_overview(), is_watched=True)
    with camera.scene(services, page="offsets") as companion:
        dialog = OfferDialog(services, companion.background, companion.window)
        dialog.open()
        camera.picture("39-offer", of=dialog)
        dialog.reject()
        child(companion.window, QAbstractButton, "makeBadgeButton").click()
        camera.settle()
        camera.picture("39-badge")


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
        child(dialog, QAbstractButton, "offsetConfirmButton").click()
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


SCENES = (
    offsets,
    everything_at_once,
    each_state_under_way,
    offline,
    other_wallet_and_badge,
    no_wallet,
    stopped,
    from_preview_to_certificate,
    refused,
    failed,
    preview_loading,
)
