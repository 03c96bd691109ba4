"""What part of time the chart shows, and in which steps. No Qt in here."""

from dataclasses import dataclass, replace

from wattback.desktop.now.local_steps import DAY_MS, HOUR_MS, USUAL_MS, step_end_ms, step_start_ms
from wattback.desktop.services.usage import Step

MOST_BARS = 400
_STEPS = (Step.HOUR, Step.DAY, Step.WEEK, Step.MONTH)
_FIRST_SPAN_MS = {
    Step.HOUR: DAY_MS,
    Step.DAY: 30 * DAY_MS,
    Step.WEEK: 26 * 7 * DAY_MS,
    Step.MONTH: 730 * DAY_MS,
}
# With fewer of a longer step than this in view, the next shorter one tells more.
_FEWEST_BARS = {Step.HOUR: 0, Step.DAY: 4, Step.WEEK: 5, Step.MONTH: 6}
_SHORTEST_MS = 6 * HOUR_MS
_SHORTEST_HISTORY_MS = 365 * DAY_MS
# A little beyond the first answer, so that the person sees that there is no more.
_ROOM_BEFORE = 1.05


@dataclass(frozen=True, slots=True)
class Limits:
    """How far the chart can go.

    Attributes:
        first_ms: The oldest answer, or None when there is none.
        now_ms: What time it is.
        most_bars: As many bars fit side by side and can still be told apart.
    """

    first_ms: int | None
    now_ms: int
    most_bars: int = MOST_BARS

    def end_ms(self, step: Step) -> int:
        """The end of the step that is under way."""
        return step_end_ms(step_start_ms(self.now_ms, step), step)

    @property
    def longest_ms(self) -> float:
        """All of the history, and a year where that is shorter."""
        reach_ms = 0 if self.first_ms is None else self.now_ms - self.first_ms
        return max(reach_ms * _ROOM_BEFORE, _SHORTEST_HISTORY_MS)


@dataclass(frozen=True, slots=True)
class ChartView:
    """A stretch of time in steps.

    Attributes:
        start_ms: Left edge, UTC epoch milliseconds.
        end_ms: Right edge.
        step: What one bar stands for.
    """

    start_ms: float
    end_ms: float
    step: Step

    @property
    def span_ms(self) -> float:
        """From edge to edge."""
        return self.end_ms - self.start_ms

    def follows(self, limits: Limits) -> bool:
        """The present is at the right edge, and new answers move the view on."""
        return self.end_ms >= limits.end_ms(self.step) - 1

    def panned(self, by_ms: float, limits: Limits) -> "ChartView":
        """Moved, later by a positive amount."""
        return replace(self, start_ms=self.start_ms + by_ms, end_ms=self.end_ms + by_ms)._within(limits)

    def zoomed(self, factor: float, at_ms: float, limits: Limits) -> "ChartView":
        """Closer by `factor` with the instant `at_ms` kept in its place; the step follows."""
        span_ms = min(max(self.span_ms / factor, _SHORTEST_MS), limits.longest_ms)
        share = (at_ms - self.start_ms) / self.span_ms
        start_ms = at_ms - share * span_ms
        step = fitting_step(span_ms, self.step, limits.most_bars)
        zoomed = ChartView(start_ms, start_ms + span_ms, step)._within(limits)
        # At another step the present's bar ends elsewhere; who follows it sees the whole of it.
        stays = self.follows(limits) and zoomed.end_ms >= self.end_ms
        return zoomed.at_the_end(limits) if stays else zoomed

    def at_the_end(self, limits: Limits) -> "ChartView":
        """As long, with the present at its right edge."""
        end_ms = limits.end_ms(self.step)
        return replace(self, start_ms=end_ms - self.span_ms, end_ms=end_ms)

    def at_the_beginning(self, limits: Limits) -> "ChartView":
        """As long, with the oldest answer at its left edge."""
        first_ms = limits.now_ms if limits.first_ms is None else limits.first_ms
        start_ms = step_start_ms(first_ms, self.step)
        return replace(self, start_ms=start_ms, end_ms=start_ms + self.span_ms)._within(limits)

    def around(self, start_ms: int, end_ms: int, limits: Limits) -> "ChartView":
        """Moved just as far as it takes to show that bar."""
        if start_ms < self.start_ms:
            return self.panned(start_ms - self.start_ms, limits)
        return self.panned(max(0.0, end_ms - self.end_ms), limits)

    def _within(self, limits: Limits) -> "ChartView":
        """Moved back to where there is something to see."""
        end_ms = limits.end_ms(self.step)
        latest_ms = end_ms - self.end_ms
        first_ms = end_ms if limits.first_ms is None else limits.first_ms
        earliest_ms = min(first_ms - (_ROOM_BEFORE - 1) * self.span_ms, end_ms - self.span_ms) - self.start_ms
        by_ms = latest_ms if latest_ms < 0 else max(0.0, earliest_ms)
        return (
            self if by_ms == 0 else replace(self, start_ms=self.start_ms + by_ms, end_ms=self.end_ms + by_ms)
        )


def first_view(step: Step, limits: Limits) -> ChartView:
    """A day of hours, a month of days, half a year of weeks or two years of months, up to now."""
    end_ms = limits.end_ms(step)
    span_ms = min(_FIRST_SPAN_MS[step], limits.most_bars * USUAL_MS[step])
    return ChartView(end_ms - span_ms, end_ms, step)


def fitting_step(span_ms: float, step: Step, most_bars: int) -> Step:
    """The step for a view of that length; the present one as long as it will do."""
    at = _STEPS.index(step)
    while at < len(_STEPS) - 1 and span_ms > most_bars * USUAL_MS[_STEPS[at]]:
        at += 1
    while (
        at > 0
        and span_ms < _FEWEST_BARS[_STEPS[at]] * USUAL_MS[_STEPS[at]]
        and span_ms <= most_bars * USUAL_MS[_STEPS[at - 1]]
    ):
        at -= 1
    return _STEPS[at]
