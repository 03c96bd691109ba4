"""Files that a person names: read whole, written whole or not at all."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable
from typing import BinaryIO

from wattback import paths
from wattback.errors import WattbackError


class FileUnusable(WattbackError):
    """A file could not be written or read."""

    title = "The file could not be used"


# What SQLite keeps beside a database.
_SQLITE_SUFFIXES = ("", "-wal", "-shm", "-journal")


def write_file(path: str, content: bytes) -> None:
    """Write a file that the person named, whole or not at all; one that is there is replaced.

    Raises:
        FileUnusable: The folder is not there or may not be written, or the file is one of Wattback's own.
    """
    _require_not_own(path)
    replace_file(path, content)


def write_new_file(path: str, content: bytes) -> None:
    """Write a file that the person named and that is not there yet: nothing is ever replaced.

    Raises:
        FileUnusable: It is there already, it is one of Wattback's own, or the folder may not be written.
    """
    require_new(path)
    folder = os.path.dirname(os.path.abspath(path))
    try:
        descriptor, temporary = tempfile.mkstemp(dir=folder, prefix=".wattback-")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            _publish(temporary, path, content)
        finally:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)
    except FileExistsError:
        raise _there(path) from None
    except OSError as error:
        raise FileUnusable(f"{path} could not be written: {error.strerror}. Nothing was changed.") from error


def require_new(path: str) -> None:
    """Say what `write_new_file` would, before a password is asked for.

    Raises:
        FileUnusable: The file is there already, or it is one of Wattback's own.
    """
    _require_not_own(path)
    if os.path.lexists(path):
        raise _there(path)


def write_from(path: str, source: BinaryIO) -> None:
    """Write a file that the person named from an open one, however large, whole or not at all.

    Args:
        path: One that is there is replaced.
        source: Read from where it stands to its end.

    Raises:
        FileUnusable: The folder is not there or may not be written, or the file is one of Wattback's own.
    """
    _require_not_own(path)
    _replace(path, lambda file: shutil.copyfileobj(source, file))


def replace_file(path: str, content: bytes) -> None:
    """Write one of Wattback's own files, whole or not at all.

    Raises:
        FileUnusable: The folder is not there or may not be written.
    """
    _replace(path, lambda file: file.write(content))


def _replace(path: str, fill: Callable[[BinaryIO], object]) -> None:
    folder = os.path.dirname(os.path.abspath(path))
    try:
        descriptor, temporary = tempfile.mkstemp(dir=folder, prefix=".wattback-")
        try:
            with os.fdopen(descriptor, "wb") as file:
                fill(file)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise FileUnusable(f"{path} could not be written: {error.strerror}. Nothing was changed.") from error


def _there(path: str) -> FileUnusable:
    return FileUnusable(f"{path} is there already and was left as it is. Name a file that is not there yet.")


def _publish(temporary: str, path: str, content: bytes) -> None:
    """Give a finished file its name in one step that never overwrites."""
    if os.name == "nt":
        os.rename(temporary, path)
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        # Memory sticks know no second name for a file.
        with open(path, "xb") as file:
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            except BaseException:
                os.unlink(path)
                raise


def _require_not_own(path: str) -> None:
    """The keys and the ledger are written by Wattback alone, wherever a command is told to write."""
    # What is replaced is the name: a link at the end of the path is not followed, those before it are.
    folder = os.path.realpath(os.path.dirname(os.path.abspath(path)))
    own = [
        os.path.basename(each).casefold() + suffix
        for each in (paths.ledger_path(), paths.practice_chain_path())
        for suffix in _SQLITE_SUFFIXES
    ]
    is_database = os.path.basename(path).casefold() in own and _is_same(folder, paths.data_dir())
    wallet, above = paths.wallet_dir(), folder
    while not _is_same(above, wallet) and os.path.dirname(above) != above:
        above = os.path.dirname(above)
    if is_database or _is_same(above, wallet):
        raise FileUnusable(
            f"{path} is where Wattback keeps your keys and your ledger. Nothing was written. Name a file elsewhere."
        )


def _is_same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


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
