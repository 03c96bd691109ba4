"""The pieces of series that were read, and which have to be read again. No Qt in here."""

from collections import OrderedDict
from dataclasses import dataclass

from wattback.desktop.now.local_steps import tile_bounds_ms
from wattback.desktop.now.series import Column, SeriesKind
from wattback.desktop.services.usage import Step

_MOST_TILES = 96


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a series to be read at once."""

    start_ms: int
    end_ms: int


@dataclass(slots=True)
class _Tile:
    """What was read of it: the whole at one version of the ledger, its end at the same or a later one."""

    end_ms: int
    columns: tuple[Column, ...]
    whole_version: int
    tail_version: int


_Key = tuple[SeriesKind, Step, int]


class SeriesCache:
    """Remembers tiles: stretches of fixed bounds, so that a view that moves finds most of what it needs."""

    def __init__(self) -> None:
        self._tiles: OrderedDict[_Key, _Tile] = OrderedDict()
        self._version = 0

    @property
    def version(self) -> int:
        """Counts the changes of the ledger; goes with what is read, because it may change meanwhile."""
        return self._version

    def ledger_changed(self) -> None:
        """What was read may be out of date from now on; it is kept, because most of it is not."""
        self._version += 1

    def to_read(
        self, kind: SeriesKind, step: Step, wanted: Piece, tail_ms: int, since_version: int
    ) -> tuple[Piece, ...]:
        """What of that stretch is missing or has changed, the newest first.

        Args:
            kind: Which series.
            step: In which steps.
            wanted: The stretch.
            tail_ms: New answers are expected after this; it is read again after every change.
            since_version: Whatever was read before this version of the ledger is read again as a whole.
        """
        pieces: list[Piece] = []
        for start_ms, end_ms in _tiles_of(wanted, step):
            tile = self._tiles.get((kind, step, start_ms))
            if tile is None or tile.whole_version < since_version:
                pieces.append(Piece(start_ms, end_ms))
            elif tile.tail_version < self._version and tail_ms < end_ms:
                pieces.append(Piece(max(start_ms, tail_ms), end_ms))
        return tuple(reversed(pieces))

    def put(
        self, kind: SeriesKind, step: Step, piece: Piece, columns: tuple[Column, ...], version: int
    ) -> None:
        """Remember what was read; the end of a tile takes the place of what was known of it."""
        start_ms, end_ms = tile_bounds_ms(piece.start_ms, step)
        key = (kind, step, start_ms)
        known = self._tiles.get(key)
        if start_ms == piece.start_ms:
            self._tiles[key] = _Tile(end_ms, columns, version, version)
        elif known is not None:
            kept = tuple(each for each in known.columns if each.start_ms < piece.start_ms)
            self._tiles[key] = _Tile(end_ms, kept + columns, known.whole_version, version)
        if key in self._tiles:
            self._tiles.move_to_end(key)
        while len(self._tiles) > _MOST_TILES:
            self._tiles.popitem(last=False)

    def columns(self, kind: SeriesKind, step: Step, wanted: Piece) -> tuple[Column, ...]:
        """What is known of that stretch, in order of time."""
        found: list[Column] = []
        for start_ms, _ in _tiles_of(wanted, step):
            tile = self._tiles.get((kind, step, start_ms))
            if tile is not None:
                self._tiles.move_to_end((kind, step, start_ms))
                found.extend(tile.columns)
        return tuple(found)

    def knows(self, kind: SeriesKind, step: Step, wanted: Piece) -> bool:
        """All of it was read, if not at the newest version."""
        return all((kind, step, start_ms) in self._tiles for start_ms, _ in _tiles_of(wanted, step))


def _tiles_of(wanted: Piece, step: Step) -> list[tuple[int, int]]:
    tiles = [tile_bounds_ms(wanted.start_ms, step)]
    while tiles[-1][1] < wanted.end_ms:
        tiles.append(tile_bounds_ms(tiles[-1][1], step))
    return tiles
