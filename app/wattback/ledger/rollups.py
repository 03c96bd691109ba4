"""Totals and series over time, at a cost that does not depend on the number of events.

Sums are kept by quarter hours of UTC. Every time zone in use is a whole number of quarter hours from it, so a local day
is a whole number of them too, whether it lasts 23, 24 or 25 hours. Where a bound given here is none, the start is taken
down and the end up to the quarter hour: `now` is a fine end.
"""

import sqlite3
import time
from bisect import bisect_right
from collections.abc import Sequence

from wattback.footprint import Range
from wattback.record import record

QUARTER_HOUR_MS = 900_000
HOUR_MS = 3_600_000

_SUMS = """
total(answers), total(input_tokens), total(output_tokens),
total(energy_low_wh), total(energy_central_wh), total(energy_high_wh),
total(co2e_low_g), total(co2e_central_g), total(co2e_high_g)"""


@record(frozen=True, slots=True)
class Totals:
    """Sums over a span of time.

    Attributes:
        answers: Answers counted; electricity recorded elsewhere is none.
        input_tokens: Tokens sent.
        output_tokens: Tokens of visible answers and of what models wrote to tools.
        energy_wh: Electricity. Low and high are the sums of the answers' lows and highs: the widest the truth can be.
        co2e_g: Emissions, likewise.
    """

    answers: int
    input_tokens: int
    output_tokens: int
    energy_wh: Range
    co2e_g: Range


@record(frozen=True, slots=True)
class SpanTotals:
    """Sums over one span of a series.

    Attributes:
        start_ms: Where the span starts, UTC epoch milliseconds.
        group: The site or model class the sums are of; empty when the series is not grouped.
        totals: The sums.
    """

    start_ms: int
    group: str
    totals: Totals


def totals_between(connection: sqlite3.Connection, start_ms: int, end_ms: int) -> Totals:
    """Sums over the answers that ended in `start_ms <= at < end_ms`.

    Args:
        connection: An open ledger.
        start_ms: UTC epoch milliseconds, taken down to the quarter hour.
        end_ms: UTC epoch milliseconds, taken up to the quarter hour.
    """
    row = connection.execute(
        f"SELECT {_SUMS} FROM quarter_hour_rollup WHERE quarter_hour >= ? AND quarter_hour < ?",  # noqa: S608 - constant
        (start_ms // QUARTER_HOUR_MS, -(-end_ms // QUARTER_HOUR_MS)),
    ).fetchone()
    return _totals(row)


def series(
    connection: sqlite3.Connection, starts_ms: Sequence[int], end_ms: int, *, group_by: str = ""
) -> list[SpanTotals]:
    """Sums over consecutive spans; spans without answers are left out.

    Args:
        connection: An open ledger.
        starts_ms: Where each span starts, ascending; it ends where the next starts.
        end_ms: Where the last one ends.
        group_by: Empty, `site` or `model_class`.

    Returns:
        In order of span, then group.

    Raises:
        ValueError: `group_by` is something else.
    """
    if group_by not in ("", "site", "model_class"):
        raise ValueError(f"cannot group by {group_by!r}")
    if not starts_ms:
        return []
    first = [start_ms // QUARTER_HOUR_MS for start_ms in starts_ms]
    group = group_by or "''"
    rows = connection.execute(
        f"SELECT quarter_hour, {group} AS grouped, {_SUMS} FROM quarter_hour_rollup "  # noqa: S608 - one of three constants
        "WHERE quarter_hour >= ? AND quarter_hour < ? GROUP BY quarter_hour, grouped",
        (first[0], -(-end_ms // QUARTER_HOUR_MS)),
    )
    spans: dict[tuple[int, str], list[float]] = {}
    for quarter_hour, name, *sums in rows:
        key = (bisect_right(first, quarter_hour) - 1, name)
        known = spans.get(key)
        spans[key] = sums if known is None else [old + new for old, new in zip(known, sums, strict=True)]
    return [
        SpanTotals(starts_ms[index], name, _totals(sums)) for (index, name), sums in sorted(spans.items())
    ]


def hourly_series(
    connection: sqlite3.Connection, start_ms: int, end_ms: int, *, group_by: str = ""
) -> list[SpanTotals]:
    """`series` by hours counted from `start_ms`; begin at a local hour and the hours are local."""
    return series(connection, range(start_ms, end_ms, HOUR_MS), end_ms, group_by=group_by)


def daily_series(
    connection: sqlite3.Connection, now_ms: int, days: int, *, group_by: str = ""
) -> list[SpanTotals]:
    """`series` by local days, the last of them today."""
    starts_ms = [local_day_start_ms(now_ms)]
    while len(starts_ms) < days:
        starts_ms.append(local_day_start_ms(starts_ms[-1] - 1))
    return series(connection, starts_ms[::-1], now_ms, group_by=group_by)


def local_day_start_ms(now_ms: int) -> int:
    """When the day of `now_ms` began in the person's time zone, UTC epoch milliseconds.

    Where clocks change at midnight the day may begin at one o'clock, or have its first hour twice: the day begins with
    the first quarter hour that carries its date.
    """
    quarter_s = QUARTER_HOUR_MS // 1000
    today = time.localtime(now_ms / 1000)
    year, month, day = today[:3]
    start_s = int(time.mktime((year, month, day, 0, 0, 0, 0, 0, -1)))
    while time.localtime(start_s)[:3] < (year, month, day):
        start_s += quarter_s
    while time.localtime(start_s - quarter_s)[:3] == (year, month, day):
        start_s -= quarter_s
    return start_s * 1000


def _totals(sums: Sequence[float]) -> Totals:
    answers, input_tokens, output_tokens, *figures = sums
    return Totals(
        int(answers), int(input_tokens), int(output_tokens), Range(*figures[:3]), Range(*figures[3:])
    )
