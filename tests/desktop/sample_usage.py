"""A history in memory: answers made up from a seed, and summed exactly as the ledger would."""

import random
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from wattback.desktop.now.local_steps import step_end_ms, step_start_ms
from wattback.desktop.services.snapshot import ChartHour, RecentAnswer
from wattback.desktop.services.usage import (
    ALL_USE,
    AnswerLine,
    AnswersPage,
    GreenerChoice,
    Split,
    Step,
    UsageFilter,
    UsageNames,
    UsageSpan,
    UsageTotals,
)
from wattback.footprint import Range

MODELS = (
    ("chatgpt", "gpt-5", "OpenAI"),
    ("claude", "claude-opus-4-5", "Anthropic"),
    ("chatgpt", "gpt-5-mini", "OpenAI"),
    ("gemini", "gemini-2.5-pro", "Google"),
    ("claude", "claude-haiku-4-5", "Anthropic"),
    ("mistral", "mistral-large-latest", "Mistral AI"),
    ("perplexity", "sonar-reasoning-pro", "Perplexity"),
    ("deepseek", "deepseek-reasoner-with-a-name-that-takes-its-time-v3.2-exp-0928", "DeepSeek"),
)


@dataclass(frozen=True, slots=True)
class SampleAnswer:
    at_ms: int
    site: str
    model: str
    provider: str
    input_tokens: int
    output_tokens: int
    energy_wh: Range
    co2e_g: Range
    matched_wh: float
    doubts: tuple[str, ...] = ()


def spread(central: float) -> Range:
    return Range(central * 0.33, central, central * 3.1)


def sample_answer(at_ms: int, central: float, number: int = 0, *, matched: bool = False) -> SampleAnswer:
    site, model, provider = MODELS[number % len(MODELS)]
    written = 120 + number * 977 % 1900
    return SampleAnswer(
        at_ms,
        site,
        model,
        provider,
        400 + number * 331 % 9000,
        written,
        spread(central),
        spread(central * 0.4),
        central if matched else 0.0,
        ("context partly unknown",) if number % 7 == 3 else (),
    )


def answers_of_hours(hours: Iterable[ChartHour]) -> list[SampleAnswer]:
    """As many answers as each hour has, which add up to its figures."""
    made: list[SampleAnswer] = []
    for hour in hours:
        count = max(1, hour.answers)
        energy = hour.energy_wh
        for number in range(count):
            at_ms = hour.hour_start_ms + 3_600_000 * number // count
            kind = (number * number + hour.hour_start_ms // 3_600_000) % 5
            made.append(
                replace(
                    sample_answer(at_ms, energy.central / count, kind),
                    energy_wh=Range(energy.low / count, energy.central / count, energy.high / count),
                    matched_wh=hour.matched_energy_wh / count,
                )
            )
    return made


def answers_of_years(years: float, a_day: float = 12.0, seed: int = 7) -> list[SampleAnswer]:
    """A history up to now: more from year to year, little at night and at weekends; all but the last month matched."""
    chance = random.Random(seed)
    now = datetime.now(tz=UTC).astimezone().replace(minute=0, second=0, microsecond=0)
    days = int(years * 365)
    made: list[SampleAnswer] = []
    for back in range(days, -1, -1):
        day = now - timedelta(days=back)
        growth = 0.25 + 1.5 * (days - back) / max(1, days)
        count = int(a_day * growth * (0.3 if day.weekday() >= 5 else 1.0) * chance.uniform(0.2, 1.8))
        for _ in range(count):
            hour = min(23, max(0, int(chance.gauss(14, 4))))
            at = day.replace(hour=hour, minute=chance.randrange(60))
            if at > now:
                continue
            kind = min(int(chance.expovariate(0.6)), len(MODELS) - 1)
            central = chance.lognormvariate(-1.2, 0.8)
            made.append(sample_answer(int(at.timestamp() * 1000), central, kind, matched=back > 30))
    return made


class SampleUsage:
    """Implements `UsageServices`."""

    def __init__(self, hours: Sequence[ChartHour] = (), recent: Sequence[RecentAnswer] = ()) -> None:
        self._recent = recent
        self.calls: list[str] = []
        self.failure: Exception | None = None
        self.hold: Callable[[], object] = lambda: None
        self.set_answers(answers_of_hours(hours))

    def set_answers(self, answers: Iterable[SampleAnswer]) -> None:
        self._answers = sorted(answers, key=lambda each: each.at_ms)
        self._times = [each.at_ms for each in self._answers]

    def add(self, *answers: SampleAnswer) -> None:
        self.set_answers([*self._answers, *answers])
        self._recent = ()

    def spans(
        self, start_ms: int, end_ms: int, step: Step, split: Split = Split.NONE, chosen: UsageFilter = ALL_USE
    ) -> tuple[UsageSpan, ...]:
        self._called("spans")
        first_ms = step_start_ms(start_ms, step)
        last_ms = step_end_ms(step_start_ms(end_ms - 1, step), step)
        spans: dict[tuple[int, int, str], list[SampleAnswer]] = {}
        bounds = (0, 0)
        for each in self._between(first_ms, last_ms, chosen):
            if not bounds[0] <= each.at_ms < bounds[1]:
                begun_ms = step_start_ms(each.at_ms, step)
                bounds = (begun_ms, step_end_ms(begun_ms, step))
            group = {Split.SITE: each.site, Split.MODEL: each.model, Split.PROVIDER: each.provider}.get(
                split, ""
            )
            spans.setdefault((*bounds, group), []).append(each)
        return tuple(UsageSpan(*key, _totals(some)) for key, some in sorted(spans.items()))

    def totals(self, start_ms: int, end_ms: int, chosen: UsageFilter = ALL_USE) -> UsageTotals:
        self._called("totals")
        return _totals(self._between(start_ms, end_ms, chosen))

    def names(self) -> UsageNames:
        self._called("names")
        used = self._answers

        def ranked(names: Iterable[str]) -> tuple[str, ...]:
            counts: dict[str, int] = {}
            for name in names:
                counts[name] = counts.get(name, 0) + 1
            return tuple(sorted(counts, key=lambda name: (-counts[name], name)))

        return UsageNames(
            ranked(each.site for each in used),
            ranked(each.model for each in used),
            ranked(each.provider for each in used),
            used[0].at_ms if used else None,
            used[-1].at_ms if used else None,
        )

    def answers(
        self,
        start_ms: int,
        end_ms: int,
        chosen: UsageFilter = ALL_USE,
        *,
        limit: int = 100,
        cursor: str | None = None,
    ) -> AnswersPage:
        self._called("answers")
        if self._recent:
            return AnswersPage(tuple(_line_of_recent(at, each) for at, each in enumerate(self._recent)), None)
        found = self._between(start_ms, end_ms, chosen)[::-1]
        begin = int(cursor or 0)
        lines = tuple(_line(each) for each in found[begin : begin + limit])
        return AnswersPage(lines, str(begin + limit) if begin + limit < len(found) else None)

    def greener_choices(self, start_ms: int, end_ms: int) -> tuple[GreenerChoice, ...]:
        self._called("greener_choices")
        some = _totals(self._between(start_ms, end_ms, UsageFilter(models=("gpt-5",))))
        if not some.answers:
            return ()
        less = Range(
            *(0.3 * bound for bound in (some.energy_wh.low, some.energy_wh.central, some.energy_wh.high))
        )
        co2e = Range(less.low * 0.4, less.central * 0.4, less.high * 0.4)
        return (
            GreenerChoice(
                *("gpt-5", "chatgpt", some.answers, "smaller-model", "gpt-5-mini"),
                *(some.energy_wh, some.co2e_g, less, co2e),
            ),
        )

    def _called(self, name: str) -> None:
        self.calls.append(name)
        self.hold()
        if self.failure is not None:
            raise self.failure

    def _between(self, start_ms: int, end_ms: int, chosen: UsageFilter) -> list[SampleAnswer]:
        some = self._answers[bisect_left(self._times, start_ms) : bisect_left(self._times, end_ms)]
        if chosen == ALL_USE:
            return some
        return [
            each
            for each in some
            if (not chosen.sites or each.site in chosen.sites)
            and (not chosen.models or each.model in chosen.models)
            and (not chosen.providers or each.provider in chosen.providers)
        ]


def _totals(some: Sequence[SampleAnswer]) -> UsageTotals:
    def added(ranges: Iterable[Range]) -> Range:
        low = central = high = 0.0
        for each in ranges:
            low, central, high = low + each.low, central + each.central, high + each.high
        return Range(low, central, high)

    return UsageTotals(
        len(some),
        0,
        sum(each.input_tokens for each in some),
        sum(each.output_tokens for each in some),
        added(each.energy_wh for each in some),
        added(each.co2e_g for each in some),
        sum(each.matched_wh for each in some),
    )


def _line(each: SampleAnswer) -> AnswerLine:
    water = spread(each.energy_wh.central * 4.6)
    return AnswerLine(
        f"{each.at_ms}-{each.model}-{each.output_tokens}",
        *(each.at_ms, each.site, each.model, each.input_tokens, each.output_tokens),
        *(each.energy_wh, each.co2e_g, water, each.matched_wh > 0, each.doubts),
    )


def _line_of_recent(at: int, each: RecentAnswer) -> AnswerLine:
    return AnswerLine(
        f"recent-{each.at_ms}",
        *(each.at_ms, each.site, each.model, 400 + 137 * at, each.output_tokens),
        *(each.energy_wh, each.co2e_g, spread(each.energy_wh.central * 4.6), False, each.doubts),
    )
