"""Files of a folder of logs, by time and size: nothing is opened, and only folders that changed are listed again."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass

MAX_FILES = 50_000
_MAX_DEPTH = 6
_QUIET_S = 14 * 86_400.0
_QUIET_LOOKS = 15


@dataclass(frozen=True, slots=True)
class FileState:
    """What a file looked like.

    Attributes:
        size: Bytes.
        mtime_ns: When it changed last.
    """

    size: int
    mtime_ns: int


@dataclass(slots=True)
class _Folder:
    mtime_ns: int
    folders: tuple[str, ...]
    files: tuple[str, ...]


class LogTree:
    """The files below a folder, looked at again and again.

    A file that did not change for two weeks is looked at every 15th time only: there may be thousands of them.
    """

    def __init__(self, root: str, endings: tuple[str, ...]) -> None:
        """Nothing is looked at yet.

        Args:
            root: The folder; as long as it is not there it has no files.
            endings: How names of files end.
        """
        self._root = root
        self._endings = endings
        self._folders: dict[str, _Folder] = {}
        self._states: dict[str, FileState] = {}
        self._looks = 0

    def look(self, now_s: float) -> dict[str, FileState]:
        """Every file as it is now, by path.

        Args:
            now_s: The clock, seconds since the epoch.
        """
        quiet_ns = int((now_s - _QUIET_S) * 1e9)
        looks_at_all = self._looks % _QUIET_LOOKS == 0
        self._looks += 1
        states: dict[str, FileState] = {}
        for path in self._paths():
            known = self._states.get(path)
            if known is not None and known.mtime_ns < quiet_ns and not looks_at_all:
                states[path] = known
                continue
            try:
                status = os.lstat(path)
            except OSError:
                continue  # gone since it was listed
            if stat.S_ISREG(status.st_mode):
                states[path] = FileState(status.st_size, status.st_mtime_ns)
            if len(states) >= MAX_FILES:
                break
        self._states = states
        return states

    def _paths(self) -> Iterator[str]:
        folders: dict[str, _Folder] = {}
        waiting = [(self._root, 0)]
        while waiting:
            place, depth = waiting.pop()
            try:
                mtime_ns = os.stat(place).st_mtime_ns
                folder = self._folders.get(place)
                if folder is None or folder.mtime_ns != mtime_ns:
                    folder = self._list(place, mtime_ns)
            except OSError:
                continue
            folders[place] = folder
            yield from folder.files
            if depth < _MAX_DEPTH:
                waiting.extend((each, depth + 1) for each in folder.folders)
        self._folders = folders

    def _list(self, place: str, mtime_ns: int) -> _Folder:
        folders, files = [], []
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif entry.name.endswith(self._endings):
                    files.append(entry.path)
        return _Folder(mtime_ns, tuple(sorted(folders)), tuple(sorted(files)))
