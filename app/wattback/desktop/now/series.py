"""A series as the chart draws it: one column a step, taken apart by group. No Qt in here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wattback.desktop.services.usage import Split, UsageFilter, UsageNames, UsageSpan, UsageTotals
from wattback.footprint import Range

MOST_GROUPS = 6
OTHERS = MOST_GROUPS
"""Where everything stands that is not among the most used."""

_NOTHING = Range(0.0, 0.0, 0.0)
NO_USE = UsageTotals(0, 0, 0, 0, _NOTHING, _NOTHING, 0.0)


@dataclass(frozen=True, slots=True)
class SeriesKind:
    """Which series is meant: taken apart by what, and of which answers."""

    split: Split
    chosen: UsageFilter


@dataclass(frozen=True, slots=True)
class Part:
    """One group's share of a column; `group` is its place among the groups, or `OTHERS`."""

    group: int
    totals: UsageTotals


@dataclass(frozen=True, slots=True)
class Column:
    """One step in which there was use.

    Attributes:
        start_ms: When it begins, UTC epoch milliseconds.
        end_ms: When it ends.
        totals: Everything in it.
        parts: By group, in the groups' order; a single one when the series is not taken apart.
    """

    start_ms: int
    end_ms: int
    totals: UsageTotals
    parts: tuple[Part, ...]


def due_wh(totals: UsageTotals) -> float:
    """The part of the central estimate that is not matched yet."""
    return max(0.0, totals.energy_wh.central - totals.matched_energy_wh)


def sum_of(totals: Iterable[UsageTotals]) -> UsageTotals:
    """Everything together.

    Ranges are added bound by bound: what is uncertain (the hardware, the batching, the grid) is shared by all answers,
    so the errors do not cancel.
    """
    result = NO_USE
    for each in totals:
        result = UsageTotals(
            result.answers + each.answers,
            result.records + each.records,
            result.input_tokens + each.input_tokens,
            result.output_tokens + each.output_tokens,
            _added(result.energy_wh, each.energy_wh),
            _added(result.co2e_g, each.co2e_g),
            result.matched_energy_wh + each.matched_energy_wh,
        )
    return result


def groups_of(names: UsageNames, split: Split) -> tuple[str, ...]:
    """The groups that get a colour of their own, the most used first."""
    known = {Split.SITE: names.sites, Split.MODEL: names.models, Split.PROVIDER: names.providers}
    return known.get(split, ("",))[:MOST_GROUPS]


def columns_of(
    spans: Sequence[UsageSpan], groups: tuple[str, ...]
) -> tuple[tuple[Column, ...], tuple[str, ...]]:
    """The columns, and the groups with those that were new and still got a place.

    A group keeps its place for as long as the chart lives, so that its colour never changes.
    """
    places = {name: place for place, name in enumerate(groups)}
    columns: list[Column] = []
    gathered: dict[int, UsageTotals] = {}
    for at, span in enumerate(spans):
        if span.group not in places and len(places) < MOST_GROUPS:
            places[span.group] = len(places)
        place = places.get(span.group, OTHERS)
        known = gathered.get(place)
        gathered[place] = span.totals if known is None else sum_of((known, span.totals))
        if at + 1 == len(spans) or spans[at + 1].start_ms != span.start_ms:
            parts = tuple(Part(group, gathered[group]) for group in sorted(gathered))
            whole = parts[0].totals if len(parts) == 1 else sum_of(part.totals for part in parts)
            columns.append(Column(span.start_ms, span.end_ms, whole, parts))
            gathered = {}
    return tuple(columns), tuple(places)


def empty_column(start_ms: int, end_ms: int) -> Column:
    """A step without use."""
    return Column(start_ms, end_ms, NO_USE, ())


def _added(one: Range, other: Range) -> Range:
    return Range(one.low + other.low, one.central + other.central, one.high + other.high)
