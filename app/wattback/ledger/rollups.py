"""Totals and series over time, at a cost that does not depend on the number of events.

Sums are kept by quarter hours of UTC. Every time zone in use is a whole number of quarter hours from it, so a local day
is a whole number of them too, whether it lasts 23, 24 or 25 hours. Where a bound given here is none, the start is taken
down and the end up to the quarter hour: `now` is a fine end.
"""

import sqlite3
import time
from collections.abc import Sequence

from wattback.footprint import Range
from wattback.record import record

QUARTER_HOUR_MS = 900_000

_TOTALS = """
SELECT total(r.answers), total(r.input_tokens), total(r.output_tokens),
total(r.energy_low_wh), total(r.energy_central_wh), total(r.energy_high_wh),
total(r.energy_low_wh * b.co2e_low_g_per_kwh) / 1000, total(r.energy_central_wh * b.co2e_central_g_per_kwh) / 1000,
total(r.energy_high_wh * b.co2e_high_g_per_kwh) / 1000
FROM quarter_hour_rollup AS r CROSS JOIN estimate_basis AS b ON b.id = r.basis_id
WHERE r.quarter_hour >= ? AND r.quarter_hour < ?"""


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


def totals_between(connection: sqlite3.Connection, start_ms: int, end_ms: int) -> Totals:
    """Sums over the answers that ended in `start_ms <= at < end_ms`.

    Args:
        connection: An open ledger.
        start_ms: UTC epoch milliseconds, taken down to the quarter hour.
        end_ms: UTC epoch milliseconds, taken up to the quarter hour.
    """
    row = connection.execute(
        _TOTALS,
        (start_ms // QUARTER_HOUR_MS, -(-end_ms // QUARTER_HOUR_MS)),
    ).fetchone()
    return _totals(row)


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
