"""Everything the figures of the page are made of, read in one go on a worker thread. No Qt in here."""

from dataclasses import dataclass

from wattback.desktop.history.period_choice import ChosenTime, step_of
from wattback.desktop.services.usage import (
    ALL_USE,
    Step,
    UsageFilter,
    UsageNames,
    UsageServices,
    UsageSpan,
    UsageTotals,
)
from wattback.footprint import Range
from wattback.periods import Period

_PER_TOKENS = 1000


@dataclass(frozen=True, slots=True)
class HistoryReading:
    """A period's figures.

    Attributes:
        names: What can be chosen.
        period: The whole period.
        totals: Its sums, as filtered.
        earlier: What it is compared with; None where there is nothing before it.
        earlier_totals: The sums of that.
        step: How long each span is.
        spans: The period taken apart.
        is_filtered: Whether something is left out.
        is_under_way: The period is not over, and compared with as much of the one before.
    """

    names: UsageNames
    period: Period
    totals: UsageTotals
    earlier: Period | None
    earlier_totals: UsageTotals | None
    step: Step
    spans: tuple[UsageSpan, ...]
    is_filtered: bool
    is_under_way: bool


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """Electricity for 1,000 tokens of answers in one span.

    Attributes:
        start_ms: When the span begins.
        answers: Answers in it.
        wh_per_1000: Watt-hours for 1,000 output tokens, everything that led to them included.
    """

    start_ms: int
    answers: int
    wh_per_1000: Range


def read_history(
    usage: UsageServices, chosen: ChosenTime, wanted: UsageFilter, now_ms: int
) -> HistoryReading:
    """Read it.

    Args:
        usage: Use over time.
        chosen: The time.
        wanted: Which answers.
        now_ms: UTC epoch milliseconds.
    """
    names = usage.names()
    period = chosen.period(now_ms, names.first_ms, names.last_ms)
    earlier = chosen.earlier(period, now_ms)
    step = step_of(period)
    return HistoryReading(
        names=names,
        period=period,
        totals=usage.totals(period.start_ms, period.end_ms, wanted),
        earlier=earlier,
        earlier_totals=None if earlier is None else usage.totals(earlier.start_ms, earlier.end_ms, wanted),
        step=step,
        spans=usage.spans(period.start_ms, period.end_ms, step, chosen=wanted),
        is_filtered=wanted != ALL_USE,
        is_under_way=now_ms < period.end_ms,
    )


def trend(spans: tuple[UsageSpan, ...]) -> tuple[TrendPoint, ...]:
    """Electricity for 1,000 tokens of answers, span by span.

    energy / output tokens * 1,000; spans without such tokens have none. Recorded electricity is in it, where there is
    any.
    """
    return tuple(
        TrendPoint(span.start_ms, span.totals.answers, per_1000(span.totals))
        for span in spans
        if span.totals.output_tokens > 0
    )


def per_1000(totals: UsageTotals) -> Range:
    """Watt-hours for 1,000 output tokens; nothing when there were none."""
    if totals.output_tokens <= 0:
        return Range(0.0, 0.0, 0.0)
    share = _PER_TOKENS / totals.output_tokens
    energy = totals.energy_wh
    return Range(energy.low * share, energy.central * share, energy.high * share)
