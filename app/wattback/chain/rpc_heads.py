"""Which endpoints' newest blocks are too old or too new to be believed."""

from collections.abc import Mapping
from statistics import median_low

STALE_S = 180.0
AHEAD_S = 900.0


def unfit_heads(times_s: Mapping[int, float], clock_s: float, block_time_s: float) -> dict[int, str]:
    """Compares the times of several endpoints' newest blocks with each other and with the clock.

    A chain that stands still, and a clock that is wrong, look the same to every endpoint; neither makes one unfit.

    Args:
        times_s: By endpoint, the time of its newest block, UTC epoch seconds.
        clock_s: This machine's clock, UTC epoch seconds.
        block_time_s: Usual seconds between two blocks.

    Returns:
        By endpoint that should not serve, why. Never all of them.
    """
    if len(times_s) < 2:
        return {}
    # When none is near the clock, the clock is wrong: they are compared among themselves.
    is_clock_right = any(abs(time_s - clock_s) <= AHEAD_S for time_s in times_s.values())
    reference_s = clock_s if is_clock_right else median_low(times_s.values())
    stale_s = max(STALE_S, 20 * block_time_s)
    unfit = {}
    for endpoint, time_s in times_s.items():
        if time_s < reference_s - stale_s:
            unfit[endpoint] = f"its newest block is {reference_s - time_s:,.0f} s old"
        elif time_s > reference_s + AHEAD_S:
            unfit[endpoint] = "its newest block is from the future"
    return unfit if len(unfit) < len(times_s) else {}
