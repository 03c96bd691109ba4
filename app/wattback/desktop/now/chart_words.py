"""What the chart says in words: of one bar, and of all of them for somebody who can't see it. No Qt in here."""

from collections.abc import Iterator, Sequence
from datetime import date

from wattback.desktop.look import language, wording
from wattback.desktop.look.language import tr
from wattback.desktop.now.series import OTHERS, Column, due_wh, sum_of
from wattback.desktop.services.usage import Split, Step, UsageTotals

_MOST_TOLD = 60


def span_title(start_ms: int, end_ms: int, step: Step, today: date) -> str:
    """What a bar stands for: `Today, 14:00–15:00`, `Sun, 22 Nov 2026`, `16–22 Nov 2026`, `November 2026`."""
    start = wording.local(start_ms)
    if step is Step.MONTH:
        month = language.current().full_months[start.month - 1]
        return tr("{month} {year}", "a month with its year").format(month=month, year=start.year)
    if step is Step.WEEK:
        return wording.period(start_ms, end_ms - 1)
    day = tr("{weekday}, {day}").format(weekday=wording.weekday(start), day=wording.day(start))
    if start.date() == today:
        day = tr("Today")
    if step is Step.DAY:
        return day
    # The hour is told by its own end, for clocks may change within it.
    return tr("{day}, {start}–{end}").format(
        day=day, start=wording.clock(start_ms), end=wording.clock(end_ms)
    )


def saved_title(unit: str, step: Step, period: str) -> str:
    """What stands above a saved chart."""
    return tr("{title} · {period}").format(title=chart_title(unit, step), period=period)


def chart_title(unit: str, step: Step) -> str:
    """What the bars' heights are."""
    texts = {
        Step.HOUR: tr("Electricity, {unit} per hour"),
        Step.DAY: tr("Electricity, {unit} per day"),
        Step.WEEK: tr("Electricity, {unit} per week"),
        Step.MONTH: tr("Electricity, {unit} per month"),
    }
    return texts[step].format(unit=unit)


def group_name(place: int, groups: Sequence[str], split: Split) -> str:
    """The name of a group for people."""
    if place == OTHERS:
        return tr("Others")
    name = groups[place] if place < len(groups) else ""
    if name:
        return name
    return tr("Unknown model") if split is Split.MODEL else tr("Unknown")


def describe(column: Column, title: str, groups: Sequence[str], split: Split) -> str:
    """The bar in one line, with the exact figures: of all, then of each group."""
    if not column.parts:
        return tr("{span}: no answers").format(span=title)
    totals = column.totals
    parts = [
        tr("{span}: {energy}").format(span=title, energy=wording.energy_figure(totals.energy_wh, digits=4)),
        wording.covered(totals.answers),
        *_matching(totals),
    ]
    if split is not Split.NONE:
        parts.extend(
            tr("{group} {energy}").format(
                group=group_name(part.group, groups, split),
                energy=wording.energy(part.totals.energy_wh.central, digits=3),
            )
            for part in column.parts
        )
    return " · ".join(parts)


def summary(
    columns: Sequence[Column], step: Step, today: date, period: str, groups: Sequence[str], split: Split
) -> str:
    """What the whole chart says; the table has the rest where there are many bars."""
    if not columns:
        return tr("Electricity, {period}: no answers.").format(period=period)
    totals = sum_of(column.totals for column in columns)
    lines = [
        tr("Electricity, {period}: {energy} for {answers}.").format(
            period=period,
            energy=wording.energy_figure(totals.energy_wh),
            answers=wording.covered(totals.answers),
        )
    ]
    if totals.matched_energy_wh > 0:
        lines.append(tr("Of it {amount} is matched.").format(amount=wording.energy(totals.matched_energy_wh)))
    if split is not Split.NONE:
        lines.extend(
            tr("{group}: {energy}.").format(
                group=group_name(place, groups, split), energy=wording.energy_figure(part.energy_wh)
            )
            for place, part in by_group(columns)
        )
    for column in columns[-_MOST_TOLD:]:
        title = span_title(column.start_ms, column.end_ms, step, today)
        lines.append(f"{describe(column, title, groups, Split.NONE)}.")
    if len(columns) > _MOST_TOLD:
        lines.append(tr("The table has all of it."))
    return "\n".join(lines)


def by_group(columns: Sequence[Column]) -> Iterator[tuple[int, UsageTotals]]:
    """The sums of each group that occurs, in the groups' order."""
    for place in sorted({part.group for column in columns for part in column.parts}):
        yield (
            place,
            sum_of(part.totals for column in columns for part in column.parts if part.group == place),
        )


def _matching(totals: UsageTotals) -> Iterator[str]:
    if totals.matched_energy_wh > 0:
        yield tr("{amount} matched").format(amount=wording.energy(totals.matched_energy_wh, digits=4))
    # What sums leave over by rounding is not due.
    if due_wh(totals) > 1e-9 * totals.energy_wh.central:
        yield tr("{amount} due").format(amount=wording.energy(due_wh(totals), digits=4))
