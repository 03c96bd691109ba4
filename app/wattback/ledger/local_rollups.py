"""Sums by the person's own hours, days, weeks and months, kept up to date by whoever asks.

They are made from the sums by quarter hours. What changed of these is noted by the ledger itself, whoever changed them.
Today is never among them: its quarter hours are few and change all the time.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from wattback.ledger import local_time
from wattback.ledger.connection import LedgerBusy, LedgerNotWritable, reading, transaction
from wattback.ledger.rollups import QUARTER_HOUR_MS

HOUR_STEP, DAY_STEP, WEEK_STEP, MONTH_STEP = 1, 2, 3, 4
"""The values of the column `step`."""

_DAYS_AT_ONCE = 100
"""Days made in one transaction: others get to write between two of them."""

_ATTEMPTS = 4
_NOTHING = -(2**40)

_SUMS = """
  sum(r.answers), sum(r.records), sum(r.input_tokens), sum(r.output_tokens),
  total(r.energy_low_wh), total(r.energy_central_wh), total(r.energy_high_wh)"""

QUARTER_HOUR_SUMS = f"""{_SUMS},
  total(r.energy_low_wh * b.co2e_low_g_per_kwh) / 1000, total(r.energy_central_wh * b.co2e_central_g_per_kwh) / 1000,
  total(r.energy_high_wh * b.co2e_high_g_per_kwh) / 1000, total(x.energy_central_wh)
FROM quarter_hour_rollup AS r CROSS JOIN estimate_basis AS b ON b.id = r.basis_id
LEFT JOIN matched_rollup AS x
  ON x.realm = :realm AND x.quarter_hour = r.quarter_hour AND x.model_id = r.model_id AND x.basis_id = r.basis_id"""
"""The columns of sums over quarter hours, and where they come from: `r` the sums, `b` their basis; needs `:realm`."""

LOCAL_SUMS = f"""{_SUMS},
  total(r.co2e_low_g), total(r.co2e_central_g), total(r.co2e_high_g), total(r.matched_wh)
FROM local_rollup AS r"""
"""Likewise over local hours, days or months."""

_SPAN = "WHERE r.quarter_hour >= :start AND r.quarter_hour < :end"

_MAKE_HOURS = f"""
INSERT INTO local_rollup
SELECT {HOUR_STEP}, hour_start(r.quarter_hour), r.model_id, b.provider, {QUARTER_HOUR_SUMS}
{_SPAN} GROUP BY 1, 2, 3, 4"""

_MAKE_DAY = f"""
INSERT INTO local_rollup
SELECT {DAY_STEP}, :start, r.model_id, r.provider, {LOCAL_SUMS}
{_SPAN} AND r.step = {HOUR_STEP} GROUP BY 1, 2, 3, 4"""

_MAKE_OF_DAYS = f"""
INSERT INTO local_rollup
SELECT :step, :start, r.model_id, r.provider, {LOCAL_SUMS}
{_SPAN} AND r.step = {DAY_STEP} GROUP BY 1, 2, 3, 4"""

_MAKE_DAY_BASIS = f"""
INSERT INTO local_day_basis
SELECT :start, r.basis_id, total(r.energy_low_wh), total(r.energy_central_wh), total(r.energy_high_wh)
FROM quarter_hour_rollup AS r {_SPAN} GROUP BY 2"""  # noqa: S608 - constants

_DROP = "DELETE FROM local_rollup WHERE step = :step AND quarter_hour >= :start AND quarter_hour < :end"
_DROP_DAY_BASIS = "DELETE FROM local_day_basis WHERE quarter_hour >= :start AND quarter_hour < :end"


@dataclass(frozen=True, slots=True)
class LocalSums:
    """What the local sums hold while they are being read.

    Attributes:
        realm: Networks whose retirements the matched part is of.
        until: Everything before this quarter hour is in them; what is later has to be read by quarter hours. Before
            all time when they can't be used.
    """

    realm: str
    until: int


@contextmanager
def local_sums(connection: sqlite3.Connection, realm: str, now_ms: int) -> Iterator[LocalSums]:
    """Bring the local sums up to date and read them: one snapshot for all of the block's reads.

    Usually there is nothing to do. After midnight the day before is added; after an import, or with newer factors, the
    days they touched are made again; in another time zone, or for another realm, all of them are. Where nothing can be
    written, everything is read by quarter hours, which takes longer the longer the history is.

    Args:
        connection: An open ledger, outside a transaction.
        realm: See `ledger.due.realm_of`.
        now_ms: UTC epoch milliseconds.

    Raises:
        LedgerUnreadable: The file turned out to be damaged.
    """
    today = local_time.day_start(now_ms // QUARTER_HOUR_MS)
    zone = local_time.zone_mark()
    for attempt in range(_ATTEMPTS):
        try:
            freshen(connection, zone, realm, today)
        except (LedgerBusy, LedgerNotWritable):
            with reading(connection):
                yield LocalSums(realm, _NOTHING)
            return
        # Whoever imports may write between; the last attempt lets nobody.
        lock = transaction if attempt == _ATTEMPTS - 1 else reading
        with lock(connection):
            if attempt == _ATTEMPTS - 1:
                while not _freshen_some(connection, zone, realm, today):
                    continue
            until = _fresh_until(connection, zone, realm, today)
            if until is not None:
                yield LocalSums(realm, until)
                return


def kept_sums(connection: sqlite3.Connection, now_ms: int) -> LocalSums | None:
    """What the local sums hold without writing anything; None when they are not up to date.

    Args:
        connection: An open ledger; inside a transaction what this gives stays true.
        now_ms: UTC epoch milliseconds.
    """
    (realm,) = connection.execute("SELECT realm FROM local_sums").fetchone()
    today = local_time.day_start(now_ms // QUARTER_HOUR_MS)
    until = _fresh_until(connection, local_time.zone_mark(), realm, today)
    return None if until is None else LocalSums(realm, until)


def freshen(connection: sqlite3.Connection, zone: str, realm: str, today: int) -> None:
    """Make again, in steps that can be killed, what is missing or no longer true.

    Args:
        connection: An open ledger, outside a transaction.
        zone: `local_time.zone_mark()`.
        realm: Whose retirements count as matching.
        today: In which quarter hour today begins.
    """
    if _fresh_until(connection, zone, realm, today) is not None:
        return
    done = False
    while not done:
        with transaction(connection):
            done = _freshen_some(connection, zone, realm, today)


def _fresh_until(connection: sqlite3.Connection, zone: str, realm: str, today: int) -> int | None:
    """Up to where the local sums hold; None when they do not hold all before today."""
    stored_zone, stored_realm, until, first_stale = connection.execute(
        "SELECT zone, realm, until_quarter_hour, (SELECT min(quarter_hour) FROM stale_quarter_hour) FROM local_sums"
    ).fetchone()
    is_fresh = (
        (stored_zone, stored_realm) == (zone, realm)
        and today <= until <= today + 2 * local_time.DAY
        and (first_stale is None or first_stale >= until)
    )
    return int(until) if is_fresh else None


def _freshen_some(connection: sqlite3.Connection, zone: str, realm: str, today: int) -> bool:
    """One step, within a transaction; whether it was the last."""
    stored_zone, stored_realm, until = connection.execute(
        "SELECT zone, realm, until_quarter_hour FROM local_sums"
    ).fetchone()
    # A clock that was far ahead left an end that no event would ever come up to.
    if (stored_zone, stored_realm) != (zone, realm) or until > today + 2 * local_time.DAY:
        until = _start_over(connection, zone, realm, today)
    maker = _Maker(connection, realm)
    stale = connection.execute(
        "SELECT quarter_hour FROM stale_quarter_hour WHERE quarter_hour < ? ORDER BY 1", (until,)
    )
    days: list[int] = []
    more = False
    for (quarter_hour,) in stale:
        if days and quarter_hour < local_time.next_day_start(days[-1]):
            continue
        if len(days) == _DAYS_AT_ONCE:
            more = True
            break
        days.append(local_time.day_start(quarter_hour))
    while until < today and len(days) < _DAYS_AT_ONCE:
        # Days without use are passed over.
        (first,) = connection.execute(
            "SELECT min(quarter_hour) FROM quarter_hour_rollup WHERE quarter_hour >= ?", (until,)
        ).fetchone()
        if first is None or first >= today:
            until = today
            break
        days.append(local_time.day_start(first))
        until = local_time.next_day_start(days[-1])
    for day in days:
        maker.make_day(day)
    for week in {local_time.week_start(day) for day in days}:
        maker.make_of_days(WEEK_STEP, week, local_time.next_week_start(week))
    for month in {local_time.month_start(day) for day in days}:
        maker.make_of_days(MONTH_STEP, month, local_time.next_month_start(month))
    connection.execute("UPDATE local_sums SET until_quarter_hour = ?", (until,))
    return not more and until >= today


def _start_over(connection: sqlite3.Connection, zone: str, realm: str, today: int) -> int:
    connection.execute("DELETE FROM local_rollup")
    connection.execute("DELETE FROM local_day_basis")
    connection.execute("DELETE FROM stale_quarter_hour")
    (first,) = connection.execute("SELECT min(quarter_hour) FROM quarter_hour_rollup").fetchone()
    until = today if first is None else min(today, local_time.day_start(first))
    connection.execute(
        "UPDATE local_sums SET zone = ?, realm = ?, until_quarter_hour = ?", (zone, realm, until)
    )
    return until


class _Maker:
    """Makes parts of the local sums within one transaction."""

    def __init__(self, connection: sqlite3.Connection, realm: str) -> None:
        self._connection, self._realm = connection, realm
        hour_start: Callable[[int], int] = lru_cache(local_time.DAY)(local_time.hour_start)
        connection.create_function("hour_start", 1, hour_start, deterministic=True)

    def make_day(self, start: int) -> None:
        """The day that begins here, and its hours."""
        values = {"start": start, "end": local_time.next_day_start(start), "realm": self._realm}
        execute = self._connection.execute
        for step in (HOUR_STEP, DAY_STEP):
            execute(_DROP, {**values, "step": step})
        execute(_DROP_DAY_BASIS, values)
        execute(_MAKE_HOURS, values)
        execute(_MAKE_DAY, values)
        execute(_MAKE_DAY_BASIS, values)
        execute("DELETE FROM stale_quarter_hour WHERE quarter_hour >= :start AND quarter_hour < :end", values)

    def make_of_days(self, step: int, start: int, end: int) -> None:
        """The week or month from `start` up to `end`, from those of its days that are made."""
        values = {"step": step, "start": start, "end": end}
        self._connection.execute(_DROP, values)
        self._connection.execute(_MAKE_OF_DAYS, values)
