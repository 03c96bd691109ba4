"""What the window remembers between starts. Losing the file loses nothing but the window's place."""

import base64
import binascii
import json
import os
from dataclasses import asdict, dataclass

from wattback.files import replace_file
from wattback.paths import data_dir

_FILE_NAME = "window.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """The window's place and what was said once and need not be said again.

    Attributes:
        geometry: Qt's own bytes in base64, or empty.
        tray_notice_shown: The person knows that closing hides the window in the tray.
        onboarding_done: The first minute was shown; it does not come by itself again.
    """

    geometry: str = ""
    tray_notice_shown: bool = False
    onboarding_done: bool = False

    @property
    def geometry_bytes(self) -> bytes:
        """`geometry` decoded; empty when it is damaged."""
        try:
            return base64.b64decode(self.geometry, validate=True)
        except (ValueError, binascii.Error):
            return b""


def load() -> Preferences:
    """Read the file; anything missing or damaged becomes the default."""
    try:
        with open(_path(), encoding="utf-8") as file:
            stored = json.load(file)
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(stored, dict):
        return Preferences()
    geometry = stored.get("geometry")
    return Preferences(
        geometry if isinstance(geometry, str) else "",
        stored.get("tray_notice_shown") is True,
        stored.get("onboarding_done") is True,
    )


def save(preferences: Preferences) -> None:
    """Write the file whole or not at all.

    Raises:
        FileUnusable: It could not be written; what was remembered before stays.
    """
    replace_file(_path(), json.dumps(asdict(preferences)).encode())


def encode_geometry(geometry: bytes | bytearray | memoryview) -> str:
    """Qt's bytes as text."""
    return base64.b64encode(geometry).decode("ascii")


def _path() -> str:
    return os.path.join(data_dir(), _FILE_NAME)
