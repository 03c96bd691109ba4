"""A history on disk: a file, a zip or a folder, opened with limits so that a hostile one costs neither memory nor disk.

Nothing is ever unpacked: members of a zip are read as streams, and their names serve messages only.
"""

import io
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import BinaryIO, Self

from wattback.imports.errors import Damaged, TooLarge, Unreadable

MAX_MEMBERS = 200_000
MAX_BYTES = 64 * 2**30
MAX_FOLDER_DEPTH = 12
BOMB_FROM_BYTES = 256 * 2**20
"""A zip's member from this size on that packs better than `BOMB_RATIO` is a bomb; chats pack three to ten times."""
BOMB_RATIO = 200

_DAMAGED_ZIP = "the zip is damaged or was not downloaded to its end"
_HEAD_BYTES = 64 * 1024
_REMEMBERED_HEADS = 64
_BUFFER_BYTES = 256 * 1024
_UTF8_BOM = b"\xef\xbb\xbf"
# Longer ones first: the mark of UTF-16 begins the one of UTF-32.
_OTHER_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a history.

    Attributes:
        name: Relative to the source, with `/`; as a zip says it, so for messages and recognition only.
        size: Bytes, unpacked.
        path: Where it lies on disk; None inside a zip.
    """

    name: str
    size: int
    path: str | None

    @property
    def basename(self) -> str:
        """The name without folders."""
        return self.name.rsplit("/", 1)[-1]


class Source:
    """One history, to be used in a `with` statement."""

    def __init__(self, path: str, tick: Callable[[int, int], None] = lambda _done, _total: None) -> None:
        """Open a file, zip or folder.

        Args:
            path: As the person named it.
            tick: Told after each read how many bytes were read of how many; may raise to stop the reading.

        Raises:
            Unreadable: It is not there, may not be read, or is no ordinary file.
            Damaged: It is called a zip and is none.
            TooLarge: It has more members or bytes than any history.
        """
        self.path = os.path.abspath(path)
        self.name = _printable(os.path.basename(self.path))
        self._tick = tick
        self._zip: zipfile.ZipFile | None = None
        self._infos: dict[str, zipfile.ZipInfo] = {}
        self._heads: dict[str, bytes] = {}
        self.bytes_read = 0
        try:
            mode = os.stat(path).st_mode
            if stat.S_ISDIR(mode):
                members = list(_folder_members(self.path))
            elif not stat.S_ISREG(mode):
                raise Unreadable(path, "it is neither a file nor a folder")
            elif _is_zip(self.path):
                members = self._zip_members()
            else:
                members = [Member(self.name, os.path.getsize(self.path), self.path)]
        except OSError as error:
            raise Unreadable(path, error.strerror or type(error).__name__) from error
        if sum(member.size for member in members) > MAX_BYTES:
            raise TooLarge(self.name, f"it holds more than {MAX_BYTES // 2**30} GB")
        self.members: tuple[Member, ...] = tuple(members)
        """Every ordinary file in it, in order of name."""
        self.bytes_total = 0

    @property
    def is_folder(self) -> bool:
        """Whether the person named a folder."""
        return os.path.isdir(self.path)

    @property
    def is_zip(self) -> bool:
        """Whether the person named a zip."""
        return self._zip is not None

    def expect(self, members: Sequence[Member]) -> None:
        """Say which members are going to be read: what the progress is measured by."""
        self.bytes_total = sum(member.size for member in members)

    def head(self, member: Member) -> bytes:
        """The first 64 KB of a member, or less; empty when it cannot be read."""
        if member.name not in self._heads:
            if len(self._heads) >= _REMEMBERED_HEADS:
                self._heads.clear()
            try:
                with self._opened(member) as raw:
                    self._heads[member.name] = raw.read(_HEAD_BYTES)
            except (OSError, Damaged, TooLarge, zipfile.BadZipFile, zlib.error, EOFError):
                self._heads[member.name] = b""
        return self._heads[member.name]

    def place(self, member: Member) -> str:
        """How messages name a member."""
        return member.name if member.name == self.name else f"{self.name}, {member.name}"

    @contextmanager
    def open(self, member: Member) -> Iterator[io.BufferedReader]:
        """A member's bytes.

        Raises:
            Damaged: The zip is damaged here, encrypted, or packed in a way that no export is.
            TooLarge: It is a zip bomb.
            Unreadable: The file cannot be read.
        """
        try:
            with self._opened(member) as raw:
                yield io.BufferedReader(_Counted(raw, self), _BUFFER_BYTES)
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise Damaged(self.place(member), _DAMAGED_ZIP) from error
        except OSError as error:
            raise Unreadable(self.place(member), error.strerror or type(error).__name__) from error

    @contextmanager
    def open_utf8(self, member: Member) -> Iterator[io.BufferedReader]:
        """Likewise for a member that must be UTF-8: its byte order mark is passed over.

        Raises:
            Damaged: As `open`, or it is in UTF-16 or UTF-32.
        """
        start = self.head(member)[:4]
        for mark, encoding in _OTHER_ENCODINGS:
            if start.startswith(mark):
                raise Damaged(
                    self.place(member),
                    f"it is written in {encoding}, and histories are read in UTF-8",
                    "Save it as UTF-8, then import that file.",
                )
        with self.open(member) as stream:
            if start.startswith(_UTF8_BOM):
                stream.read(len(_UTF8_BOM))
            yield stream

    def close(self) -> None:
        """Close the zip, when it is one."""
        if self._zip is not None:
            self._zip.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _advance(self, count: int) -> None:
        self.bytes_read += count
        self._tick(self.bytes_read, self.bytes_total)

    @contextmanager
    def _opened(self, member: Member) -> Iterator[BinaryIO]:
        if self._zip is None:
            if member.path is None:
                raise AssertionError("only members of a zip have no path")
            with open(member.path, "rb", buffering=0) as file:
                yield file
            return
        info = self._infos[member.name]
        self._require_honest(member, info)
        try:
            opened = self._zip.open(info)
        except UnicodeDecodeError as error:
            raise Damaged(self.place(member), _DAMAGED_ZIP) from error
        except (NotImplementedError, RuntimeError) as error:
            raise Damaged(
                self.place(member),
                "it is packed in a way that exports are not",
                "Unpack the zip yourself, then import the folder.",
            ) from error
        with opened as file:
            yield file  # type: ignore[misc]

    def _require_honest(self, member: Member, info: zipfile.ZipInfo) -> None:
        if info.flag_bits & 1:
            raise Damaged(
                self.place(member),
                "it is encrypted with a password",
                "Unpack the zip yourself, then import the folder.",
            )
        if info.file_size > BOMB_FROM_BYTES and info.file_size > BOMB_RATIO * max(info.compress_size, 1):
            raise TooLarge(
                self.place(member),
                f"{info.compress_size:,} bytes unpack to {info.file_size:,}, which looks like a zip bomb",
            )

    def _zip_members(self) -> list[Member]:
        try:
            self._zip = zipfile.ZipFile(self.path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise Damaged(self.name, _DAMAGED_ZIP) from error
        infos = self._zip.infolist()
        if len(infos) > MAX_MEMBERS:
            raise TooLarge(self.name, f"it holds {len(infos):,} files")
        for info in infos:
            kind = stat.S_IFMT(info.external_attr >> 16)
            if info.filename and not info.is_dir() and kind in (0, stat.S_IFREG):
                self._infos[_printable(info.filename)] = info
        return [Member(name, info.file_size, None) for name, info in sorted(self._infos.items())]


class _Counted(io.RawIOBase):
    """Tells the source what was read of a member."""

    def __init__(self, raw: BinaryIO, source: Source) -> None:
        self._raw = raw
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        count: int = self._raw.readinto(buffer)  # type: ignore[attr-defined]
        self._source._advance(count)
        return count


def _is_zip(path: str) -> bool:
    """By its first bytes: a text that ends with something like a zip's directory is no zip."""
    with open(path, "rb") as file:
        start = file.read(4)
    return start in (b"PK\x03\x04", b"PK\x05\x06") or (not start and path.lower().endswith(".zip"))


def _folder_members(folder: str) -> Iterator[Member]:
    count = 0
    for place, folders, files in os.walk(folder):
        depth = os.path.relpath(place, folder).count(os.sep)
        folders[:] = sorted(folders) if depth < MAX_FOLDER_DEPTH else []
        for file in sorted(files):
            path = os.path.join(place, file)
            try:
                status = os.lstat(path)
            except OSError:
                continue  # gone since it was listed
            # No symbolic links, sockets or pipes: they may lead anywhere, or never end.
            if not stat.S_ISREG(status.st_mode):
                continue
            count += 1
            if count > MAX_MEMBERS:
                raise TooLarge(os.path.basename(folder), f"it holds more than {MAX_MEMBERS:,} files")
            yield Member(_printable(os.path.relpath(path, folder).replace(os.sep, "/")), status.st_size, path)


def _printable(name: str) -> str:
    """A name as messages may show it: no control characters, no half characters, not endless."""
    shown = "".join(each if each.isprintable() else "?" for each in name)
    return shown if len(shown) <= 300 else f"…{shown[-299:]}"
