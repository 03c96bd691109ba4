"""Use over time, by the person's own hours, days, weeks and months, at a cost that no history makes larger."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from wattback.footprint import Range
from wattback.ledger import local_time
from wattback.ledger.local_rollups import (
    DAY_STEP,
    HOUR_STEP,
    LOCAL_SUMS,
    MONTH_STEP,
    QUARTER_HOUR_SUMS,
    WEEK_STEP,
    LocalSums,
)
from wattback.ledger.rollups import QUARTER_HOUR_MS
from wattback.record import record

Row = Sequence[float]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which answers are meant; what is empty excludes nothing.

    Attributes:
        sites: Registry names of sites.
        models: Models as the sites named them.
        providers: Who runs them.
    """

    sites: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()


ALL = Chosen()


@record(frozen=True, slots=True)
class Sums:
    """Sums over a span of time.

    Attributes:
        answers: Answers that ended in it; electricity recorded elsewhere is none.
        records: Recorded electricity and fees.
        input_tokens: Tokens sent.
        output_tokens: Tokens of visible answers and of what models wrote to tools.
        energy_wh: Electricity. Low and high are the sums of lows and highs: the widest the truth can be.
        co2e_g: Location-based emissions, likewise.
        matched_wh: The part of the central energy that final retirements cover.
    """

    answers: int
    records: int
    input_tokens: int
    output_tokens: int
    energy_wh: Range
    co2e_g: Range
    matched_wh: float


@record(frozen=True, slots=True)
class Span:
    """One span of a series, or one group's part of it.

    Attributes:
        start_ms: When it begins, UTC epoch milliseconds.
        end_ms: When it ends.
        group: What the sums are of; empty when the series is not split.
        sums: The sums.
    """

    start_ms: int
    end_ms: int
    group: str
    sums: Sums


@dataclass(frozen=True, slots=True)
class _Step:
    """How spans of one kind are found: from which local sums, and where they begin and end."""

    kept_as: int
    start: Callable[[int], int]
    following: Callable[[int], int]


STEPS = {
    "hour": _Step(HOUR_STEP, local_time.hour_start, local_time.next_hour_start),
    "day": _Step(DAY_STEP, local_time.day_start, local_time.next_day_start),
    "week": _Step(
        WEEK_STEP,
        lambda quarter_hour: local_time.week_start(local_time.day_start(quarter_hour)),
        local_time.next_week_start,
    ),
    "month": _Step(
        MONTH_STEP,
        lambda quarter_hour: local_time.month_start(local_time.day_start(quarter_hour)),
        local_time.next_month_start,
    ),
}
"""By the names that are asked for."""

# Of the sums by quarter hours, then of the local ones.
_GROUPS = {
    "": ("''", "''"),
    "site": ("p.site", "p.site"),
    "model": ("p.model_raw", "p.model_raw"),
    "provider": ("b.provider", "r.provider"),
    "model_id": ("r.model_id", "r.model_id"),
}


def spans(
    connection: sqlite3.Connection,
    local: LocalSums,
    start_ms: int,
    end_ms: int,
    *,
    step: str,
    split: str = "",
    chosen: Chosen = ALL,
) -> list[Span]:
    """A series in order of time, then group; spans without use are left out.

    Args:
        connection: An open ledger, inside `local_sums`.
        local: What that gave.
        start_ms: UTC epoch milliseconds, taken down to a whole local step.
        end_ms: Likewise, taken up.
        step: `hour`, `day`, `week` or `month`.
        split: Empty, `site`, `model` or `provider`.
        chosen: Which answers are meant.
    """
    if end_ms <= start_ms:
        return []
    kind = STEPS[step]
    start = kind.start(start_ms // QUARTER_HOUR_MS)
    end = kind.following(kind.start((end_ms - 1) // QUARTER_HOUR_MS))
    kept = _local_rows(connection, kind.kept_as, start, min(end, local.until), split, chosen)
    by_span: dict[tuple[int, str], Row] = {(begins, group): row for begins, group, *row in kept}
    for quarter_hour, group, *row in _quarter_hour_rows(
        connection, local.realm, max(start, local.until), end, split, chosen
    ):
        _add(by_span, (kind.start(quarter_hour), group), row)
    ends = {begins: kind.following(begins) * QUARTER_HOUR_MS for begins in {begins for begins, _ in by_span}}
    return [
        Span(begins * QUARTER_HOUR_MS, ends[begins], group, _sums(row))
        for (begins, group), row in sorted(by_span.items(), key=lambda item: item[0])
    ]


def sums_between(
    connection: sqlite3.Connection, local: LocalSums, start_ms: int, end_ms: int, chosen: Chosen = ALL
) -> Sums:
    """Sums over what ended in `start_ms <= at < end_ms`.

    Args:
        connection: An open ledger, inside `local_sums`.
        local: What that gave.
        start_ms: UTC epoch milliseconds, taken down to the quarter hour.
        end_ms: UTC epoch milliseconds, taken up to the quarter hour.
        chosen: Which answers are meant.
    """
    total: Row = (0.0,) * 11
    for rows in _pieces(connection, local, start_ms, end_ms, "", chosen):
        for _, _, *row in rows:
            total = [old + new for old, new in zip(total, row, strict=True)]
    return _sums(total)


def most_used(
    connection: sqlite3.Connection, local: LocalSums, start_ms: int, end_ms: int, limit: int
) -> list[tuple[str, str, Sums]]:
    """The models that answered in a period with the most electricity, each with its site and sums; at most `limit`.

    Args:
        connection: An open ledger, inside `local_sums`.
        local: What that gave.
        start_ms: UTC epoch milliseconds, taken down to the quarter hour.
        end_ms: UTC epoch milliseconds, taken up to the quarter hour.
        limit: How many at most.
    """
    by_model: dict[str, Row] = {}
    for rows in _pieces(connection, local, start_ms, end_ms, "model_id", ALL):
        for _, model_id, *row in rows:
            known = by_model.get(model_id)
            by_model[model_id] = row if known is None else [a + b for a, b in zip(known, row, strict=True)]
    answered = [(model_id, _sums(row)) for model_id, row in by_model.items() if row[0] > 0]
    answered.sort(key=lambda each: -each[1].energy_wh.central)
    name = "SELECT site, model_raw FROM model_at_site WHERE id = ?"
    return [(*connection.execute(name, (model_id,)).fetchone(), sums) for model_id, sums in answered[:limit]]


def _pieces(
    connection: sqlite3.Connection, local: LocalSums, start_ms: int, end_ms: int, split: str, chosen: Chosen
) -> Iterator[Iterable[tuple[int, str, *tuple[float, ...]]]]:
    """A period as few whole months, days and hours as it is made of, with quarter hours at its ends."""
    start, end = start_ms // QUARTER_HOUR_MS, -(-end_ms // QUARTER_HOUR_MS)
    closed = min(end, local.until)
    if start < closed:
        bounds = [(start, closed)]
        for kept_as, step in (
            (MONTH_STEP, STEPS["month"]),
            (DAY_STEP, STEPS["day"]),
            (HOUR_STEP, STEPS["hour"]),
        ):
            rest = []
            for low, high in bounds:
                first = step.start(low)
                first = first if first == low else step.following(first)
                last = step.start(high)
                if first < last:
                    yield _local_rows(connection, kept_as, first, last, split, chosen, whole=True)
                    rest += [(low, first), (last, high)]
                else:
                    rest.append((low, high))
            bounds = [(low, high) for low, high in rest if low < high]
        for low, high in bounds:
            yield _quarter_hour_rows(connection, local.realm, low, high, split, chosen, whole=True)
    if max(start, local.until) < end:
        yield _quarter_hour_rows(
            connection, local.realm, max(start, local.until), end, split, chosen, whole=True
        )


def _local_rows(
    connection: sqlite3.Connection,
    kept_as: int,
    start: int,
    end: int,
    split: str,
    chosen: Chosen,
    *,
    whole: bool = False,
) -> sqlite3.Cursor:
    """Start, group and eleven sums of each local hour, day or month; of all together when `whole`."""
    group = _GROUPS[split][1]
    join = "" if split not in ("site", "model") else "CROSS JOIN model_at_site AS p ON p.id = r.model_id"
    where, values = _where(chosen, "r.provider")
    return connection.execute(
        f"SELECT {'0' if whole else 'r.quarter_hour'}, {group}, {LOCAL_SUMS} {join} "
        "WHERE r.step = :step AND r.quarter_hour >= :start AND r.quarter_hour < :end"
        f"{where} GROUP BY 1, 2",
        {**values, "step": kept_as, "start": start, "end": end},
    )


def _quarter_hour_rows(
    connection: sqlite3.Connection,
    realm: str,
    start: int,
    end: int,
    split: str,
    chosen: Chosen,
    *,
    whole: bool = False,
) -> sqlite3.Cursor:
    """Likewise of quarter hours."""
    group = _GROUPS[split][0]
    join = "" if split not in ("site", "model") else "CROSS JOIN model_at_site AS p ON p.id = r.model_id"
    where, values = _where(chosen, "b.provider")
    return connection.execute(
        f"SELECT {'0' if whole else 'r.quarter_hour'}, {group}, {QUARTER_HOUR_SUMS} {join} "
        f"WHERE r.quarter_hour >= :start AND r.quarter_hour < :end{where} GROUP BY 1, 2",
        {**values, "realm": realm, "start": start, "end": end},
    )


def _where(chosen: Chosen, provider: str) -> tuple[str, dict[str, object]]:
    """The rest of a condition, and its values."""
    models, values = models_condition(chosen)
    where = f" AND r.model_id IN ({models})" if models else ""
    if chosen.providers:
        where += f" AND {provider} IN ({_names('provider', chosen.providers, values)})"
    return where, values


def models_condition(chosen: Chosen) -> tuple[str, dict[str, object]]:
    """A query for the models at sites that are meant, and its values; empty when all are."""
    values: dict[str, object] = {}
    conditions = [
        f"{column} IN ({_names(column, names, values)})"
        for column, names in (("site", chosen.sites), ("model_raw", chosen.models))
        if names
    ]
    query = f"SELECT id FROM model_at_site WHERE {' AND '.join(conditions)}" if conditions else ""  # noqa: S608
    return query, values


def _names(column: str, names: tuple[str, ...], values: dict[str, object]) -> str:
    keys = [f"{column}_{number}" for number in range(len(names))]
    values.update(zip(keys, names, strict=True))
    return ", ".join(f":{key}" for key in keys)


def _add(by_span: dict[tuple[int, str], Row], key: tuple[int, str], row: Row) -> None:
    known = by_span.get(key)
    by_span[key] = row if known is None else [old + new for old, new in zip(known, row, strict=True)]


def _sums(row: Row) -> Sums:
    answers, records, input_tokens, output_tokens = row[:4]
    # What was subtracted may leave a hair between the two sums.
    matched_wh = min(row[10], row[5])
    return Sums(
        *(int(answers), int(records), int(input_tokens), int(output_tokens)),
        *(Range(*row[4:7]), Range(*row[7:10]), matched_wh),
    )
