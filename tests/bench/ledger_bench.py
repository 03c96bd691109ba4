"""Every question the window asks of the ledger, over a short and a long history of the same three years.

Run alone: `python tests/bench/run.py build/bench.json ledger`. The long history has `WATTBACK_BENCH_EVENTS` answers, or
ten million; it is made once, which takes minutes, and kept under `build/`. In the growth a question
that takes less than a millisecond counts as one of a millisecond: nobody sees the difference.
"""

import os
import random
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from wattback import snapshot
from wattback.behind import usage as usage_services
from wattback.behind.usage import Usage
from wattback.desktop.services.usage import Split, Step, UsageFilter
from wattback.ledger.connection import open_ledger

MANY = int(os.environ.get("WATTBACK_BENCH_EVENTS", "10000000"))
FEW = 100_000
ROUNDS = 40
WARM_UP = 3
FLOOR_MS = 1.0
ZONE = "Europe/Berlin"

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS

CHATGPT = UsageFilter(sites=("chatgpt",))
RARE = UsageFilter(sites=("mistral",))
ONE_MODEL = UsageFilter(models=("claude-sonnet-4-5-20250929",))
ONE_PROVIDER = UsageFilter(providers=("anthropic",))


class Window:
    """The questions of the window, each at another place of the history every time.

    Args:
        start_ms: Where the history begins.
        end_ms: Where it ends: now.
    """

    def __init__(self, start_ms: int, end_ms: int) -> None:
        self.start_ms, self.end_ms = start_ms, end_ms
        self.usage = Usage()
        self._chance = random.Random(5)

    def within(self, days: int) -> tuple[int, int]:
        """A span of so many days somewhere in the history."""
        first_ms = self._chance.randrange(self.start_ms, self.end_ms - days * DAY_MS + 1)
        return first_ms, first_ms + days * DAY_MS

    def last(self, days: int) -> tuple[int, int]:
        """The last days."""
        return self.end_ms - days * DAY_MS, self.end_ms + 1

    def cursor(self) -> str:
        """A place in the list of answers."""
        return f"{self.within(0)[0]}.0"


ALL_DAYS = 3 * 365

# What the window asks, all of it: a new question gets its line here.
QUESTIONS: dict[str, Callable[[Window], object]] = {
    "chart_hours_of_3_days": lambda w: w.usage.spans(*w.within(3), Step.HOUR),
    "chart_hours_of_14_days_by_site": lambda w: w.usage.spans(*w.within(14), Step.HOUR, Split.SITE),
    "chart_hours_of_31_days_by_model": lambda w: w.usage.spans(*w.within(31), Step.HOUR, Split.MODEL),
    "chart_hours_of_today": lambda w: w.usage.spans(*w.last(1), Step.HOUR, Split.PROVIDER),
    "chart_days_of_a_quarter_by_site": lambda w: w.usage.spans(*w.within(92), Step.DAY, Split.SITE),
    "chart_days_of_a_year": lambda w: w.usage.spans(*w.within(365), Step.DAY),
    "chart_days_of_a_year_by_model": lambda w: w.usage.spans(*w.within(365), Step.DAY, Split.MODEL),
    "chart_weeks_of_all": lambda w: w.usage.spans(*w.last(ALL_DAYS), Step.WEEK),
    "chart_weeks_of_all_by_provider": lambda w: w.usage.spans(*w.last(ALL_DAYS), Step.WEEK, Split.PROVIDER),
    "chart_months_of_all_by_model": lambda w: w.usage.spans(*w.last(ALL_DAYS), Step.MONTH, Split.MODEL),
    "chart_days_of_one_site": lambda w: w.usage.spans(*w.within(365), Step.DAY, Split.MODEL, CHATGPT),
    "totals_of_today": lambda w: w.usage.totals(*w.last(1)),
    "totals_of_a_week": lambda w: w.usage.totals(*w.within(7)),
    "totals_of_a_month_of_one_model": lambda w: w.usage.totals(*w.within(30), ONE_MODEL),
    "totals_of_a_year": lambda w: w.usage.totals(*w.within(365)),
    "totals_of_all_of_one_provider": lambda w: w.usage.totals(*w.last(ALL_DAYS), ONE_PROVIDER),
    "names": lambda w: w.usage.names(),
    "answers_newest": lambda w: w.usage.answers(*w.last(ALL_DAYS)),
    "answers_deep_in_the_past": lambda w: w.usage.answers(*w.last(ALL_DAYS), cursor=w.cursor()),
    "answers_of_a_day": lambda w: w.usage.answers(*w.within(1)),
    "answers_of_one_site": lambda w: w.usage.answers(*w.last(ALL_DAYS), CHATGPT, cursor=w.cursor()),
    "answers_of_a_rare_site": lambda w: w.usage.answers(*w.last(ALL_DAYS), RARE),
    "answers_of_one_model": lambda w: w.usage.answers(*w.within(90), ONE_MODEL),
    "answers_of_one_provider": lambda w: w.usage.answers(*w.within(90), ONE_PROVIDER),
    "greener_choices_of_a_month": lambda w: w.usage.greener_choices(*w.within(30)),
    "snapshot": lambda w: snapshot.read_snapshot(30),
}


def measure() -> dict[str, float]:
    """The three figures of the ledger, and each question's over the long history."""
    from long_history import END_MS, START_MS, home_of

    homes = {FEW: home_of(FEW), MANY: home_of(MANY)}
    figures: dict[str, float] = {}
    times_ms: dict[int, dict[str, list[float]]] = {events: {} for events in homes}
    with at(END_MS):
        windows = {}
        for events, home in homes.items():
            with living_in(home):
                windows[events] = Window(START_MS, END_MS)
                # The sums of past days are made once, whoever asks first.
                began_s = time.perf_counter()
                windows[events].usage.names()
                print(
                    f"  {events:,} events: first question {time.perf_counter() - began_s:.1f} s", flush=True
                )
        for name, ask in QUESTIONS.items():
            for round_ in range(WARM_UP + ROUNDS):
                # In turns, so that both have the machine as it is.
                for events, home in homes.items():
                    with living_in(home):
                        began_s = time.perf_counter()
                        ask(windows[events])
                        took_ms = 1000 * (time.perf_counter() - began_s)
                    if round_ >= WARM_UP:
                        times_ms[events].setdefault(name, []).append(took_ms)
    p95_ms = {name: statistics.quantiles(taken, n=20)[-1] for name, taken in times_ms[MANY].items()}
    growth = {
        name: max(FLOOR_MS, statistics.median(taken)) / max(FLOOR_MS, statistics.median(times_ms[FEW][name]))
        for name, taken in times_ms[MANY].items()
    }
    figures["ledger.query_ms_p95_10m"] = max(p95_ms.values())
    figures["ledger.growth_10m_over_100k"] = max(growth.values())
    figures["ledger.bytes_per_event"] = bytes_per_event(homes[MANY])
    for name in QUESTIONS:
        figures[f"ledger.query_ms_p95_{name}"] = p95_ms[name]
        figures[f"ledger.growth_{name}"] = growth[name]
    return figures


def bytes_per_event(home: Path) -> float:
    """Size of the ledger's file, with the write-ahead log brought into it, over its events."""
    ledger = open_ledger(str(home / "ledger.sqlite3"))
    ledger.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (events,) = ledger.execute("SELECT event_count FROM running_total").fetchone()
    ledger.close()
    return (home / "ledger.sqlite3").stat().st_size / int(events)


@contextmanager
def living_in(home: Path) -> Iterator[None]:
    """The data directory of one of the two persons."""
    before = os.environ.get("WATTBACK_HOME")
    os.environ["WATTBACK_HOME"] = str(home)
    try:
        yield
    finally:
        if before is None:
            del os.environ["WATTBACK_HOME"]
        else:
            os.environ["WATTBACK_HOME"] = before


@contextmanager
def at(now_ms: int) -> Iterator[None]:
    """A time and a place at which both histories end."""
    before, clocks = os.environ.get("TZ"), (usage_services.now_ms, snapshot.now_ms)
    os.environ["TZ"] = ZONE
    time.tzset()
    usage_services.now_ms = snapshot.now_ms = lambda: now_ms
    try:
        yield
    finally:
        usage_services.now_ms, snapshot.now_ms = clocks
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()
