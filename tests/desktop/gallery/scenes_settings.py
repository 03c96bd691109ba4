"""The page Settings."""

from camera import Camera


def settings(camera: Camera) -> None:
    """As it opens."""
    with camera.scene(page="settings"):
        camera.page("60-settings")


SCENES = (settings,)
