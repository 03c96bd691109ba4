"""Use over time: what the chart and the page History ask for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from wattback.footprint import Range


class Step(StrEnum):
    """How long one span of a series is: local hours, days, weeks from Monday, months."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Split(StrEnum):
    """What a series is taken apart by."""

    NONE = ""
    SITE = "site"
    MODEL = "model"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class UsageFilter:
    """Which answers are meant; what is empty excludes nothing.

    Attributes:
        sites: Registry names of sites, such as `chatgpt`.
        models: Models as the sites named them.
        providers: Who runs them.
    """

    sites: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()


ALL_USE = UsageFilter()


@dataclass(frozen=True, slots=True)
class UsageTotals:
    """Sums over a span of time.

    Attributes:
        answers: Answers that ended in it; electricity recorded elsewhere is none.
        records: Recorded electricity and fees.
        input_tokens: Tokens sent.
        output_tokens: Tokens of visible answers.
        energy_wh: Electricity. Low and high are the sums of lows and highs.
        co2e_g: Location-based emissions, likewise.
        matched_energy_wh: The part of the central estimate that final retirements cover on the chosen network.
    """

    answers: int
    records: int
    input_tokens: int
    output_tokens: int
    energy_wh: Range
    co2e_g: Range
    matched_energy_wh: float


@dataclass(frozen=True, slots=True)
class UsageSpan:
    """One span of a series, or one group's part of it. Spans without use are left out.

    Attributes:
        start_ms: When it begins, UTC epoch milliseconds.
        end_ms: When it ends; a local day has 23 to 25 hours.
        group: Site, model or provider; empty when the series is not split.
        totals: The sums.
    """

    start_ms: int
    end_ms: int
    group: str
    totals: UsageTotals


@dataclass(frozen=True, slots=True)
class UsageNames:
    """Everything there is to choose from, the most used first, and how far back the history goes.

    Attributes:
        sites: Registry names.
        models: Models as sites named them.
        providers: Who runs them.
        first_ms: The oldest answer; None when there is none.
        last_ms: The newest.
    """

    sites: tuple[str, ...]
    models: tuple[str, ...]
    providers: tuple[str, ...]
    first_ms: int | None
    last_ms: int | None


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer in a list; `water_ml` is None where it is not estimated, `doubts` says what is uncertain about it."""

    event_id: str
    at_ms: int
    site: str
    model: str
    input_tokens: int
    output_tokens: int
    energy_wh: Range
    co2e_g: Range
    water_ml: Range | None
    is_matched: bool
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswersPage:
    """Some answers, newest first, and where the next page begins; None when there is no more."""

    lines: tuple[AnswerLine, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class GreenerChoice:
    """What another model or place would have taken for the answers of one model in a period.

    Attributes:
        model: The model that was used.
        site: Where.
        answers: How many answers are meant.
        kind: `smaller-model` or `other-place`.
        instead: Name of the other model, or of the grid's zone.
        energy_wh: What they took.
        co2e_g: Likewise.
        energy_instead_wh: What they would have taken.
        co2e_instead_g: Likewise.
    """

    model: str
    site: str
    answers: int
    kind: str
    instead: str
    energy_wh: Range
    co2e_g: Range
    energy_instead_wh: Range
    co2e_instead_g: Range


class UsageServices(Protocol):
    """Each call takes milliseconds, however long the history is; still, call them from a worker thread."""

    def spans(
        self, start_ms: int, end_ms: int, step: Step, split: Split = Split.NONE, chosen: UsageFilter = ALL_USE
    ) -> tuple[UsageSpan, ...]:
        """A series in order of time, then group. Bounds are taken out to whole local steps."""
        ...

    def totals(self, start_ms: int, end_ms: int, chosen: UsageFilter = ALL_USE) -> UsageTotals:
        """Sums over a period."""
        ...

    def names(self) -> UsageNames:
        """What can be chosen."""
        ...

    def answers(
        self,
        start_ms: int,
        end_ms: int,
        chosen: UsageFilter = ALL_USE,
        *,
        limit: int = 100,
        cursor: str | None = None,
    ) -> AnswersPage:
        """A page of the answers of a period, newest first."""
        ...

    def greener_choices(self, start_ms: int, end_ms: int) -> tuple[GreenerChoice, ...]:
        """What the most used models could be replaced by, the largest saving first."""
        ...
