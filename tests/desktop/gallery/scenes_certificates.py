"""The page Certificates."""

from camera import Camera
from conftest import SampleServices, sample_certificate


def certificates(camera: Camera) -> None:
    """Practice ones and a real one."""
    services = SampleServices()
    services.all_certificates = (sample_certificate(2, is_practice=False), sample_certificate(1))
    with camera.scene(services, page="certificates"):
        camera.page("40-certificates")


def none_yet(camera: Camera) -> None:
    """Before the first retirement."""
    services = SampleServices()
    services.all_certificates = ()
    with camera.scene(services, page="certificates"):
        camera.picture("41-certificates-none")


def verification(camera: Camera) -> None:
    """A file that was dropped on the window."""
    import os
    from pathlib import Path

    with camera.scene() as companion:
        path = Path(os.environ["WATTBACK_HOME"], "certificate.json")
        path.parent.mkdir(exist_ok=True)
        path.write_text("{}", encoding="utf-8")
        companion.window.verify_file(str(path))
        camera.picture("42-verification")


SCENES = (certificates, none_yet, verification)
