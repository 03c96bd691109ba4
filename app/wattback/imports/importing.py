"""The engine: a history is read once and set down; when its end was seen, what is new of it is counted in the ledger.

However it ends before that, damaged, cancelled or killed, the ledger is as it was. Up to `ONE_TRANSACTION` answers are
counted in one transaction. More are counted in several, because one that took seconds would keep browsers waiting:
killed between two of them, the same import again counts the rest.
"""

import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from wattback.footprint import Estimate, Range
from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.checking import checked
from wattback.imports.errors import NotRecognised
from wattback.imports.live_twins import LiveTwins
from wattback.imports.reader import Progress, Reader
from wattback.imports.readers import reader_of, recognised
from wattback.imports.scratch import Scratch
from wattback.imports.source import Source
from wattback.imports.tokens import TokenCounting
from wattback.ledger.connection import transaction
from wattback.ledger.events import append_events_within, known_keys
from wattback.usage.event import UsageEvent

ONE_TRANSACTION = 50_000
"""Events; a second of writing."""

SHOWN_LEFT_OUT = 20

MOST_ENERGY_WH = 100_000.0
"""What no answer takes; the native host's bound."""

_LONGEST_PAUSE_S = 0.5

EstimateEvent = Callable[[UsageEvent], Estimate]
"""What one event took, as the native host would estimate it."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of a history.

    Attributes:
        kind: What it was read as.
        read: Different answers found.
        new: Those counted now; in a dry run, those that would be.
        already_known: Those counted before: live, or by an earlier import.
        left_out: What was not counted, the first `SHOWN_LEFT_OUT`.
        left_out_count: How many that are in all.
        first_ms: The oldest new answer; None when there is none.
        last_ms: The newest.
        sites: Of the new answers, by name.
        energy_wh: Electricity of the new answers.
    """

    kind: str
    read: int
    new: int
    already_known: int
    left_out: tuple[LeftOut, ...]
    left_out_count: int
    first_ms: int | None
    last_ms: int | None
    sites: tuple[str, ...]
    energy_wh: Range


def import_history(
    ledger: sqlite3.Connection,
    path: str,
    *,
    kind: str | None,
    estimate: EstimateEvent,
    now_ms: int,
    progress: Progress | None = None,
    dry_run: bool = False,
) -> ImportResult:
    """Count what is new in a history: all of it, or nothing.

    Args:
        ledger: Open, outside a transaction.
        path: File, zip or folder.
        kind: Its kind; None to recognise it.
        estimate: See `EstimateEvent`.
        now_ms: The clock: later answers are left out.
        progress: Told how far it is; may raise `ImportCancelled`.
        dry_run: Only say what would be counted.

    Raises:
        ImportFailed: The history cannot be read, or the person cancelled; nothing was imported.
        LedgerBusy: Another process kept the write lock.
        LedgerNotWritable: Disk full or read-only.
    """
    found = 0

    def tick(done: int, total: int) -> None:
        if progress is not None:
            progress(done, total, found)

    with Source(path, tick) as source:
        reader = chosen_reader(source, kind)

        def items() -> Iterable[ImportedUse | LeftOut]:
            nonlocal found
            for item in reader.read(source, TokenCounting()):
                found += 1
                yield item
            tick(source.bytes_total, source.bytes_total)

        return count_in(ledger, items(), kind=reader.kind, estimate=estimate, now_ms=now_ms, dry_run=dry_run)


def chosen_reader(source: Source, kind: str | None) -> Reader:
    """The reader for a source.

    Raises:
        NotRecognised: It is of another kind than was said, or of none that is known.
        Damaged: It is text in an encoding that no history has.
    """
    if kind is not None:
        reader = reader_of(kind)
        if reader.recognises(source):
            return reader
    other = recognised(source)
    if other is not None and kind is None:
        return other
    if other is not None:
        raise NotRecognised(
            f"{source.name} is a {other.title}, not a {reader_of(kind or '').title}. Nothing was imported. "
            f"Import it as {other.kind}."
        )
    for member in source.members[:1]:
        with source.open_utf8(member):
            pass  # says so when it is no UTF-8
    wanted = "any history that Wattback knows" if kind is None else f"a {reader_of(kind).title}"
    raise NotRecognised(
        f"{source.name} does not look like {wanted}. Nothing was imported. "
        "`wattback import --list` shows what can be imported, and where to get it."
    )


def count_in(
    ledger: sqlite3.Connection,
    items: Iterable[ImportedUse | LeftOut],
    *,
    kind: str,
    estimate: EstimateEvent,
    now_ms: int,
    dry_run: bool = False,
) -> ImportResult:
    """Count what a reader yields, as `import_history` does."""
    left_out = _LeftOut()
    with Scratch() as scratch:
        twins = LiveTwins(ledger, kind)
        for item in items:
            if isinstance(item, LeftOut):
                left_out.add(item)
                continue
            use = checked(item, now_ms)
            if isinstance(use, str):
                left_out.add(LeftOut(item.place, use))
            elif twins.has(use):
                left_out.add(
                    LeftOut(use.place, "an answer was counted live at this time, which may be this one")
                )
            else:
                scratch.add(use)
        tally = _Tally(read=scratch.finish())
        _count(ledger, scratch, f"import:{kind}", estimate, tally, left_out, dry_run)
    return ImportResult(
        kind=kind,
        read=tally.read,
        new=tally.new,
        already_known=tally.read - tally.new - tally.refused,
        left_out=tuple(left_out.shown),
        left_out_count=left_out.count,
        first_ms=tally.first_ms,
        last_ms=tally.last_ms,
        sites=tuple(sorted(tally.sites)),
        energy_wh=Range(*tally.energy_wh),
    )


@dataclass(slots=True)
class _LeftOut:
    shown: list[LeftOut] = field(default_factory=list)
    count: int = 0

    def add(self, item: LeftOut) -> None:
        self.count += 1
        if len(self.shown) < SHOWN_LEFT_OUT:
            self.shown.append(item)


@dataclass(slots=True)
class _Tally:
    """Sums over what is new."""

    read: int
    new: int = 0
    refused: int = 0
    first_ms: int | None = None
    last_ms: int | None = None
    sites: set[str] = field(default_factory=set)
    energy_wh: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0])

    def add(self, event: UsageEvent, estimate: Estimate) -> None:
        self.new += 1
        self.sites.add(event.site)
        # They come oldest first.
        self.first_ms = event.at_ms if self.first_ms is None else self.first_ms
        self.last_ms = event.at_ms
        energy_wh = estimate.energy_wh
        for bound, wh in enumerate((energy_wh.low, energy_wh.central, energy_wh.high)):
            self.energy_wh[bound] += wh


def _count(
    ledger: sqlite3.Connection,
    scratch: Scratch,
    source: str,
    estimate: EstimateEvent,
    tally: _Tally,
    left_out: _LeftOut,
    dry_run: bool,
) -> None:
    for events in scratch.events(source, ONE_TRANSACTION):
        # What is known is sorted out and the rest estimated before the lock is taken: reading keeps nobody waiting.
        fresh, estimates = [], []
        for event in _unknown(ledger, events):
            estimated = estimate(event)
            if event.recorded_energy_wh is None and estimated.energy_wh.high > MOST_ENERGY_WH:
                tally.refused += 1
                left_out.add(
                    LeftOut(_named(event), "no answer takes that much electricity: its counts can't be true")
                )
            else:
                fresh.append(event)
                estimates.append(estimated)
        known: Iterable[int] = ()
        if fresh and not dry_run:
            writing_s = time.monotonic()
            with transaction(ledger):
                known = append_events_within(ledger, fresh, estimates).known_positions
            if tally.read > ONE_TRANSACTION:
                # Whoever waits for the write lock asks again only now and then.
                time.sleep(min(_LONGEST_PAUSE_S, time.monotonic() - writing_s))
        # A browser may have counted one since.
        passed_over = set(known)
        for position, (event, estimated) in enumerate(zip(fresh, estimates, strict=True)):
            if position not in passed_over:
                tally.add(event, estimated)


def _named(event: UsageEvent) -> str:
    at = datetime.fromtimestamp(event.at_ms / 1000, UTC)
    return f"an answer of {event.site}, {at:%Y-%m-%d %H:%M} UTC"


def _unknown(ledger: sqlite3.Connection, events: Sequence[UsageEvent]) -> list[UsageEvent]:
    """The events whose answers the ledger does not know."""
    known = known_keys(ledger, [event.dedupe_key for event in events])
    return [event for event in events if event.dedupe_key not in known]
