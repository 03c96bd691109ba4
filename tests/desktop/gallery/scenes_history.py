"""The page History."""

from camera import Camera


def history(camera: Camera) -> None:
    """As it opens."""
    with camera.scene(page="history"):
        camera.page("20-history")


SCENES = (history,)
