"""`history`, `hints` and `budget`: use over time, as the window's page History shows it."""

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from wattback.cli.output import print_json, print_lines

if TYPE_CHECKING:
    from wattback.budget import BudgetUse
    from wattback.desktop.services.usage import UsageSpan, UsageTotals
    from wattback.periods import Period

_DEFAULT_DAYS = 30


def history(arguments: argparse.Namespace) -> int:
    """Sums of a period and of its hours, days, weeks or months."""
    from wattback.companion import Companion
    from wattback.desktop.look.wording import period
    from wattback.desktop.services.usage import Split, Step, UsageFilter

    asked, usage = _period(arguments), Companion().usage
    step, split = Step(arguments.by), Split(arguments.split)
    chosen = UsageFilter(tuple(arguments.site), tuple(arguments.model), tuple(arguments.provider))
    totals = usage.totals(asked.start_ms, asked.end_ms, chosen)
    spans = usage.spans(asked.start_ms, asked.end_ms, step, split, chosen)
    if arguments.json:
        print_json(
            {
                "start_ms": asked.start_ms,
                "end_ms": asked.end_ms,
                "by": str(step),
                "split": str(split) or None,
                "totals": asdict(totals),
                "spans": [
                    {"start_ms": each.start_ms, "end_ms": each.end_ms, "group": each.group}
                    | asdict(each.totals)
                    for each in spans
                ],
            }
        )
        return 0
    rows = [(_label(each, step, split=bool(split)), _sums(each.totals)) for each in spans]
    print_lines([*rows, (f"in all, {period(asked.start_ms, asked.end_ms - 1)}", _sums(totals))])
    print("Brackets hold the range, 5th to 95th percentile; emissions are location-based.")
    return 0


def hints(arguments: argparse.Namespace) -> int:
    """What a smaller model or another place would have taken for what was asked in a period."""
    from wattback.companion import Companion
    from wattback.desktop.history.words import greener_in_words

    asked = _period(arguments)
    choices = Companion().usage.greener_choices(asked.start_ms, asked.end_ms)
    if arguments.json:
        print_json([asdict(each) for each in choices])
        return 0
    if not choices:
        print("Nothing in the catalogue would have taken clearly less.")
        return 0
    for each in choices:
        print(greener_in_words(each))
    print(
        "Computed from the catalogue for as many tokens. A smaller model may answer worse, or need more tries; where "
        "an answer is computed is mostly the provider's choice."
    )
    return 0


def budget(arguments: argparse.Namespace) -> int:
    """How far the budget is used, and what the last four weeks suggest as a goal."""
    from wattback.companion import Companion
    from wattback.desktop.history.budget_reading import read_budget
    from wattback.desktop.history.words import budget_in_words, budget_title
    from wattback.wiring import now_ms

    found = read_budget(Companion(), now_ms())
    if arguments.json:
        print_json(
            {
                "budget": None if found.use is None else _budget(found.use),
                "suggested": None if found.goal is None else asdict(found.goal),
            }
        )
        return 0
    if found.use is None:
        print(
            "No budget is set. For 500 Wh a week: `wattback settings set budget.period week` and "
            "`wattback settings set budget.energy_wh 500`."
        )
    else:
        print_lines([("budget", budget_title(found.use.budget)), ("used", budget_in_words(found.use))])
    if found.goal is not None:
        print(f"A tenth below the average of the last four weeks would be {budget_title(found.goal)}.")
    return 0


def _period(arguments: argparse.Namespace) -> "Period":
    from datetime import timedelta

    from wattback.periods import days, local_date
    from wattback.wiring import now_ms

    last = arguments.to or local_date(now_ms())
    first = arguments.since or last - timedelta(days=_DEFAULT_DAYS - 1)
    if first > last:
        arguments.usage_error(f"--from {first} comes after --to {last}")
    return days(first, last)


def _label(span: "UsageSpan", step: str, *, split: bool) -> str:
    from wattback.desktop.look.wording import moment, period

    when = moment(span.start_ms) if step == "hour" else period(span.start_ms, span.end_ms - 1)
    return f"{when}  {span.group or 'recorded'}" if split else when


def _sums(totals: "UsageTotals") -> str:
    from wattback.desktop.look.wording import co2e_figure, count, energy, energy_figure

    parts = [count(totals.answers, "answer")]
    if totals.records:
        parts.append(f"{totals.records:,} recorded")
    parts += [str(energy_figure(totals.energy_wh)), str(co2e_figure(totals.co2e_g))]
    if totals.matched_energy_wh:
        parts.append(f"{energy(totals.matched_energy_wh)} matched")
    return ", ".join(parts)


def _budget(use: "BudgetUse") -> dict[str, object]:
    return {
        "span": use.budget.span,
        "energy_wh": use.budget.energy_wh,
        "start_ms": use.period.start_ms,
        "end_ms": use.period.end_ms,
        "used_wh": asdict(use.used_wh),
        "left_wh": use.left_wh,
        "state": str(use.state),
        "is_in_doubt": use.is_in_doubt,
    }
