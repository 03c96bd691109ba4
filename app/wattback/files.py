"""Files that a person names: read whole, written whole or not at all."""

import os
import tempfile

from wattback.errors import WattbackError


class FileUnusable(WattbackError):
    """A file could not be written or read."""

    title = "The file could not be used"


def write_file(path: str, content: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        FileUnusable: The folder is not there or may not be written.
    """
    folder = os.path.dirname(os.path.abspath(path))
    try:
        descriptor, temporary = tempfile.mkstemp(dir=folder, prefix=".wattback-")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise FileUnusable(f"{path} could not be written: {error.strerror}. Nothing was changed.") from error


def read_file(path: str) -> bytes:
    """Read a file.

    Raises:
        FileUnusable: It is not there or may not be read.
    """
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise FileUnusable(f"{path} could not be read: {error.strerror}.") from error
