"""The first minute, step by step, and bringing a history along."""

from dataclasses import replace

from camera import Camera, child
from conftest import ADDRESS, SampleServices, empty_snapshot, sample_snapshot
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget

from wattback.desktop.app import Companion
from wattback.desktop.onboarding.dialog import WelcomeDialog
from wattback.desktop.onboarding.imports_dialog import ImportsDialog


def _open(companion: Companion, services: SampleServices) -> WelcomeDialog:
    dialog = WelcomeDialog(services, companion.background, companion.window)
    dialog.show_snapshot(services.current)
    dialog.open()
    return dialog


def _both_widths(camera: Camera, dialog: QWidget, name: str) -> None:
    dialog.resize(640, 620)
    camera.picture(name, of=dialog)
    dialog.resize(420, 620)
    camera.picture(f"{name}-narrow", of=dialog)
    for area in (
        "importsArea",
        *(f"welcome{step}Area" for step in ("About", "Browsers", "Imports", "Policy")),
    ):
        if any(each.objectName() == area and each.isVisible() for each in dialog.findChildren(QWidget)):
            camera.end_of_area(dialog, area)
            camera.picture(f"{name}-narrow-end", of=dialog)
    dialog.resize(640, 620)


def first_start(camera: Camera) -> None:
    """What a new person sees first."""
    services = SampleServices(empty_snapshot())
    services.all_certificates = ()
    with camera.scene(services, is_first_start=True):
        camera.settle(0.5)
        camera.picture("70-first-start")


def steps_of_a_new_person(camera: Camera) -> None:
    """Every step before anything was chosen."""
    services = SampleServices(empty_snapshot())
    services.all_certificates = ()
    with camera.scene(services) as companion:
        dialog = _open(companion, services)
        names = ("about", "browsers", "place", "imports", "wallet", "policy", "session")
        for index, name in enumerate(names):
            dialog.go_to(index)
            _both_widths(camera, dialog, f"7{index}-welcome-{name}")


def steps_of_a_used_machine(camera: Camera) -> None:
    """The first answer came, a wallet is there, a history was read."""
    services = SampleServices(replace(sample_snapshot(), outlook="Next: on 3 December, when 100 Wh are due."))
    services.setup.found = services.setup.found[:1]
    with camera.scene(services) as companion:
        dialog = _open(companion, services)
        dialog.go_to(1)
        camera.settle()
        services.setup.answers = 1
        dialog.show_snapshot(services.current)
        camera.picture("71-welcome-browsers-got-it", of=dialog)
        dialog.go_to(3)
        camera.settle()
        child(dialog, QCheckBox, "foundHistoryBox").click()
        child(dialog, QAbstractButton, "bringAlongButton").click()
        camera.settle(0.4)
        child(dialog, QAbstractButton, "leftOutButton").click()
        camera.picture("73-welcome-imports-done", of=dialog)
        dialog.show_snapshot(replace(services.current, wallet_address=ADDRESS))
        dialog.go_to(4)
        camera.picture("74-welcome-wallet-ready", of=dialog)
        dialog.go_to(5)
        camera.settle()
        child(dialog, QAbstractButton, "automaticModeButton").click()
        camera.picture("75-welcome-policy-automatic", of=dialog)
        child(dialog, QAbstractButton, "welcomeNextButton").click()
        camera.picture("75-welcome-policy-password")


def importing(camera: Camera) -> None:
    """The dialog: as it opens, under way, and a history that can't be read."""
    services = SampleServices()
    with camera.scene(services) as companion:
        dialog = ImportsDialog(services, companion.background, companion.window)
        dialog.open()
        _both_widths(camera, dialog, "77-imports")
        services.imports.steps = 400
        dialog.bring("/home/ada/chatgpt-export-2026-11.zip")
        camera.settle(0.6)
        camera.take("78-imports-running", of=dialog)
        child(dialog, QAbstractButton, "importCancelButton").click()
        camera.settle(0.3)
        dialog.bring("/home/ada/holiday-pictures.zip")
        camera.settle(0.4)
        camera.end_of_area(dialog, "importsArea")
        camera.picture("79-imports-failed", of=dialog)


SCENES = (first_start, steps_of_a_new_person, steps_of_a_used_machine, importing)
