"""Estimating again what was counted with other factors: step by step, and never what a retirement covers."""

import sqlite3
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from wattback.footprint import Estimate, Range
from wattback.footprint.quantities import Basis
from wattback.ledger.connection import transaction
from wattback.ledger.counted import COVERED_UP_TO, EstimateRow, Replacement, count_instead
from wattback.ledger.events import SELECT_COUNTED, CountedEvent, basis_id_of, counted_event
from wattback.ledger.shared_rows import model_classes

_TO_LOOK_AT = SELECT_COUNTED.replace("SELECT ", "SELECT m.basis_id, ", 1) + (
    " CROSS JOIN estimate_basis AS b ON b.id = m.basis_id"
    " WHERE e.seq > ? AND e.seq <= ? AND b.factors_sha256 != ? ORDER BY e.seq"
)

_SAID_BEFORE = """
  SELECT s.event_seq FROM estimate_beside AS s JOIN estimate_basis AS b ON b.id = s.basis_id
  WHERE s.event_seq > ? AND s.event_seq <= ? AND b.factors_sha256 = ?"""

_PUT_BESIDE = "INSERT INTO estimate_beside VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"

_ADD_CHANGE = """
  INSERT INTO factor_change VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET answers = answers + excluded.answers,
    energy_before_wh = energy_before_wh + excluded.energy_before_wh,
    energy_after_wh = energy_after_wh + excluded.energy_after_wh,
    co2e_before_g = co2e_before_g + excluded.co2e_before_g,
    co2e_after_g = co2e_after_g + excluded.co2e_after_g"""


@dataclass(frozen=True, slots=True)
class StoredBasis:
    """A basis as the ledger keeps it.

    Attributes:
        id: Its number.
        basis: What it says. From version 1 of the ledger `grid`, `provider` and `model_step` are empty, and nothing
            but emissions is known beyond energy.
    """

    id: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class RecomputeStep:
    """What one step did.

    Attributes:
        done: Every event was looked at.
        seen: Events looked at.
        changed: Events whose new estimate counts from now on.
        beside: Events a retirement covers, of which the new estimate was only kept beside.
    """

    done: bool
    seen: int
    changed: int
    beside: int


@dataclass(frozen=True, slots=True)
class FactorChange:
    """What newer factors made of one month's answers, by their central estimates.

    Attributes:
        month: `YYYY-MM` in the time zone the person was in when it was computed.
        from_factors: Version of the factors before.
        to_factors: Version after.
        answers: Answers estimated again. Recorded electricity is no estimate and not among them.
        energy_before_wh: Their electricity under the one.
        energy_after_wh: Under the other.
        co2e_before_g: Their location-based emissions under the one.
        co2e_after_g: Under the other.
    """

    month: str
    from_factors: str
    to_factors: str
    answers: int
    energy_before_wh: float
    energy_after_wh: float
    co2e_before_g: float
    co2e_after_g: float


EstimateAgain = Callable[[CountedEvent, StoredBasis], Estimate | None]
"""What today's factors say of an event counted with that basis; None leaves it as it is."""


def recompute_step(
    connection: sqlite3.Connection, estimate_again: EstimateAgain, factors_sha256: str, *, limit: int = 2000
) -> RecomputeStep:
    """Look at the next events, and estimate again those counted with other factors. One transaction.

    Where it stands is kept with the ledger: killed at any moment, it goes on from there and counts nothing twice, and
    several processes share the work.

    An event that no batch covers counts with its new estimate from now on; the old one stands beside it, and rollups
    and what is due follow. An event that a batch of any network covers, or is about to, keeps everything it has.

    Args:
        connection: The ledger, outside a transaction.
        estimate_again: Called inside the transaction; it may read.
        factors_sha256: Hash of today's factors, which every estimate of `estimate_again` carries.
        limit: How many events to look at.

    Raises:
        LedgerBusy: Another process kept the write lock; nothing was changed.
        LedgerNotWritable: Disk full or read-only; nothing was changed.
        LedgerOverflow: The ledger's total would outgrow 64 bits; nothing was changed.
    """
    with transaction(connection):
        span = _next_span(connection, factors_sha256, limit)
        (covered_up_to_seq,) = connection.execute(COVERED_UP_TO, (None,)).fetchone()
        said_before = {
            seq
            for (seq,) in connection.execute(_SAID_BEFORE, (span.after_seq, span.up_to_seq, factors_sha256))
        }
        bases, class_ids = _Bases(connection), model_classes(connection)
        replacements, beside, news = [], [], []
        for basis_id, *columns in connection.execute(
            _TO_LOOK_AT, (span.after_seq, span.up_to_seq, factors_sha256)
        ).fetchall():
            counted = counted_event(tuple(columns))
            is_covered = counted.seq <= covered_up_to_seq
            if is_covered and counted.seq in said_before:
                continue
            stored = bases.stored(basis_id)
            estimate = estimate_again(counted, stored)
            if estimate is None:
                continue
            class_id = class_ids[(estimate.model.model_class,)]
            new = EstimateRow(bases.id_of(estimate.basis), class_id, estimate.energy_wh)
            if new.basis_id == basis_id:
                continue
            if is_covered:
                beside.append((counted.seq, *new.columns()))
            else:
                replacements.append(Replacement(counted, basis_id, new))
            if counted.seq not in said_before and counted.event.recorded_energy_wh is None:
                news.append((counted, stored.basis.factors, estimate))
        count_instead(connection, replacements)
        connection.executemany(_PUT_BESIDE, beside)
        connection.executemany(_ADD_CHANGE, _by_month(news))
        _set_progress(connection, factors_sha256, span.up_to_seq)
        if replacements:
            # Whoever has other factors finds these events counted with ours.
            connection.execute(
                "UPDATE recompute_progress SET up_to_seq = min(up_to_seq, ?) WHERE factors_sha256 != ?",
                (replacements[0].counted.seq - 1, factors_sha256),
            )
    return RecomputeStep(span.is_last, span.events, len(replacements), len(beside))


def factor_changes(connection: sqlite3.Connection) -> list[FactorChange]:
    """What newer factors made of each month, newest month first, newest factors first within it."""
    rows = connection.execute(
        "SELECT month, from_factors, to_factors, answers, energy_before_wh, energy_after_wh, co2e_before_g, "
        "co2e_after_g FROM factor_change ORDER BY month DESC, to_factors DESC, from_factors DESC"
    )
    return [FactorChange(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class _Span:
    """The events of one step: `after_seq < seq <= up_to_seq`."""

    after_seq: int
    up_to_seq: int
    events: int
    is_last: bool


def _next_span(connection: sqlite3.Connection, factors_sha256: str, limit: int) -> _Span:
    (after_seq,) = connection.execute(
        "SELECT coalesce(max(up_to_seq), 0) FROM recompute_progress WHERE factors_sha256 = ?",
        (factors_sha256,),
    ).fetchone()
    (last_seq,) = connection.execute("SELECT last_seq FROM running_total").fetchone()
    if not connection.execute(
        "SELECT 1 FROM estimate_basis WHERE factors_sha256 != ? LIMIT 1", (factors_sha256,)
    ).fetchone():
        # Never were there other factors: a long history need not be read to know that.
        return _Span(after_seq, max(after_seq, last_seq), 0, True)
    events, up_to_seq = connection.execute(
        "SELECT count(*), coalesce(max(seq), ?1) FROM "
        "(SELECT seq FROM event WHERE seq > ?1 ORDER BY seq LIMIT ?2)",
        (after_seq, limit),
    ).fetchone()
    return _Span(after_seq, up_to_seq, events, up_to_seq >= last_seq)


def _set_progress(connection: sqlite3.Connection, factors_sha256: str, up_to_seq: int) -> None:
    connection.execute(
        "INSERT INTO recompute_progress VALUES (?, ?) ON CONFLICT DO UPDATE SET up_to_seq = excluded.up_to_seq",
        (factors_sha256, up_to_seq),
    )


def _by_month(news: Iterable[tuple[CountedEvent, str, Estimate]]) -> list[tuple[object, ...]]:
    sums: dict[tuple[str, str, str], list[float]] = {}
    for counted, from_factors, estimate in news:
        local = time.localtime(counted.event.at_ms / 1000)
        key = (f"{local.tm_year:04d}-{local.tm_mon:02d}", from_factors, estimate.basis.factors)
        month = sums.setdefault(key, [0, 0.0, 0.0, 0.0, 0.0])
        month[0] += 1
        month[1] += counted.energy_wh.central
        month[2] += estimate.energy_wh.central
        month[3] += counted.co2e_g.central
        month[4] += estimate.co2e_g.central
    return [(*key, *figures) for key, figures in sums.items()]


class _Bases:
    """The bases one step meets, each read or stored once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._stored: dict[int, StoredBasis] = {}
        self._ids: dict[Basis, int] = {}

    def stored(self, basis_id: int) -> StoredBasis:
        found = self._stored.get(basis_id)
        if found is None:
            row = self._connection.execute(
                "SELECT * FROM estimate_basis WHERE id = ?", (basis_id,)
            ).fetchone()
            found = self._stored[basis_id] = _stored_basis(row)
        return found

    def id_of(self, basis: Basis) -> int:
        found = self._ids.get(basis)
        if found is None:
            found = self._ids[basis] = basis_id_of(self._connection, basis)
        return found


def _stored_basis(row: tuple[Any, ...]) -> StoredBasis:
    basis_id, method, factors, factors_sha256, zone, grid, provider, model_step, *figures, market_based = row
    embodied, on_site, power_plant = (
        None if figures[at] is None else Range(*figures[at : at + 3]) for at in (3, 6, 9)
    )
    texts = (method, factors, factors_sha256, zone, grid, provider, model_step)
    return StoredBasis(
        basis_id, Basis(*texts, Range(*figures[:3]), embodied, on_site, power_plant, market_based)
    )
