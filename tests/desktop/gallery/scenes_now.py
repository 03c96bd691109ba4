"""The page Now: figures of a day, of a month, large ones, none."""

from dataclasses import replace

from camera import Camera, child
from conftest import SampleServices, empty_snapshot, large_snapshot, sample_beside, sample_snapshot
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from wattback.desktop.services.snapshot import FactorChange
from wattback.errors import WattbackError


class LedgerGone(WattbackError):
    title = "The ledger can't be read"


def today(camera: Camera) -> None:
    """An ordinary day."""
    with camera.scene() as companion:
        camera.page("10-now")
        companion.window.resize(900, 940)
        camera.picture("11-now-middle")


def chart(camera: Camera) -> None:
    """Taken apart, by weeks and months, with the pointer on it, by keyboard, and as a table."""
    with camera.scene() as companion:
        window = companion.window
        view = child(window, QWidget, "usageChart")
        splits = child(window, QComboBox, "chartSplit")
        for step in ("day", "week", "month"):
            child(window, QAbstractButton, f"{step}StepButton").click()
            for index in range(splits.count()):
                splits.setCurrentIndex(index)
                splits.activated.emit(index)
                camera.settle(0.3)
                if index in (0, splits.count() - 1) or step == "week":
                    camera.picture(f"11-chart-{step}-{index}")
        view.setFocus()
        QTest.keyClick(view, Qt.Key.Key_End)
        QTest.keyClick(view, Qt.Key.Key_Left)
        camera.picture("11-chart-keyboard")
        child(window, QAbstractButton, "chartTableButton").click()
        camera.picture("11-chart-table")


def large(camera: Camera) -> None:
    """Every figure as long as it gets, and months that newer factors changed."""
    change = FactorChange("2026-10", "2026.11", "2026.12", 812, 210.0, 184.8, 81.0, 71.3)
    older = replace(change, month="2026-09", energy_after_wh=231.0, co2e_after_g=89.1)
    snapshot = replace(large_snapshot(), grid_is_live=True, zone="GBR", factor_changes=(change, older))
    with camera.scene(SampleServices(snapshot)):
        camera.page("12-now-large")


def partly_estimated(camera: Camera) -> None:
    """Hardware and water are not known for everything."""
    some = replace(sample_beside(1, 8.0), not_estimated_share=0.18, own_market_factor_share=0.0)
    with camera.scene(SampleServices(replace(sample_snapshot(), beside=(some,)))):
        camera.end_of_page("13-now-partly-estimated")


def nothing_today(camera: Camera) -> None:
    """Used before, not today."""
    empty = empty_snapshot()
    quiet = replace(
        sample_snapshot(),
        today_answers=0,
        today_energy_wh=empty.today_energy_wh,
        today_co2e_g=empty.today_co2e_g,
        today_like=empty.today_like,
        beside=empty.beside,
    )
    with camera.scene(SampleServices(quiet)):
        camera.picture("14-now-nothing-today")


def nothing_yet(camera: Camera) -> None:
    """A new person."""
    services = SampleServices(empty_snapshot())
    services.all_certificates = ()
    with camera.scene(services):
        camera.page("15-nothing-yet")


def paused(camera: Camera) -> None:
    """Counting is paused while a retirement is under way."""
    snapshot = replace(sample_snapshot(), counting_paused=True, open_batch_state="broadcast")
    with camera.scene(SampleServices(snapshot)):
        camera.picture("16-now-paused")


def loading_and_failing(camera: Camera) -> None:
    """Before the ledger was read, and when it can't be."""
    services = SampleServices()
    services.delay_s = 1.2
    with camera.scene(services):
        camera.take("17-loading")
        services.delay_s = 0.0
        camera.settle(1.5)
        services.snapshot_failure = LedgerGone(
            "It is on a disk that does not answer just now. Nothing was lost: the browser keeps its answers until they "
            "are on disk. Check the disk, then try again."
        )
        services.version += 1
        camera.settle(1.0)
        camera.picture("18-ledger-failure")


def real_network(camera: Camera) -> None:
    """No practice banner where certificates are real."""
    snapshot = replace(sample_snapshot(), is_practice=False, network_name="Arkreen on Polygon")
    with camera.scene(SampleServices(snapshot)):
        camera.picture("19-now-real-network")


SCENES = (
    today,
    chart,
    large,
    partly_estimated,
    nothing_today,
    nothing_yet,
    paused,
    loading_and_failing,
    real_network,
)
