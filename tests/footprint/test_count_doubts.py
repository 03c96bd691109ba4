"""An answer whose counts are uncertain has a wider range around the same centre."""

import itertools
import math
import random
import statistics

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.footprint import Estimator, Range, TokenUse, use_of
from wattback.footprint.count_doubts import MISSING_TOKENS, count_bounds, widened
from wattback.usage import flags
from wattback.usage.event import UsageEvent

ESTIMATOR = Estimator()
MODELS = [("gpt-5", "chatgpt"), ("gpt-4o", "chatgpt"), ("", "claude"), ("o3", ""), ("nobody-knows", "")]
ALL_FLAGS = (1 << len(flags.FLAGS)) - 1

tokens = st.integers(0, 200_000)


@st.composite
def certain_uses(draw: st.DrawFn) -> TokenUse:
    model, site = draw(st.sampled_from(MODELS))
    input_tokens = draw(tokens)
    cached = draw(st.integers(0, input_tokens))
    reasoning = draw(st.none() | tokens)
    return TokenUse(
        model, site, input_tokens, cached, draw(tokens), reasoning, draw(st.integers(0, 3)), draw(st.integers(0, 2))
    )  # fmt: skip


@st.composite
def methods(draw: st.DrawFn) -> str:
    factor = draw(st.floats(0.5, 3))
    low, high = draw(st.floats(0.2, factor)), draw(st.floats(factor, 9))
    ranged = f"approx:o200k_basex{factor:.4f}[{low:.4f}-{high:.4f}]"
    return draw(
        st.sampled_from(["", "reported", "exact:o200k_base", f"approx:o200k_basex{factor:.4f}", ranged])
    )


contexts = st.sampled_from([None, "full", "partial"])
masks = st.integers(0, ALL_FLAGS)


def doubting(
    use: TokenUse, method: str = "", context_known: str | None = None, mask: int = 0, **changed: int | None
) -> TokenUse:
    values = {name: getattr(use, name) for name in TokenUse.__slots__}
    return TokenUse(
        **{**values, "count_method": method, "context_known": context_known, "flags": mask, **changed}
    )


def energy(use: TokenUse) -> Range:
    return ESTIMATOR.estimate(use).energy_wh


@settings(max_examples=300, deadline=None)
@given(use=certain_uses(), method=methods(), context_known=contexts, mask=masks)
def test_wider_never_narrower_around_the_same_centre(
    use: TokenUse, method: str, context_known: str | None, mask: int
) -> None:
    certain, doubtful = energy(use), energy(doubting(use, method, context_known, mask))
    assert doubtful.central == certain.central
    assert 0 <= doubtful.low <= certain.low
    assert certain.high <= doubtful.high < math.inf


@settings(max_examples=300, deadline=None)
@given(
    use=certain_uses(), method=methods(), context_known=contexts, mask=masks, bit=st.sampled_from(flags.FLAGS)
)
def test_one_doubt_more_never_narrows(
    use: TokenUse, method: str, context_known: str | None, mask: int, bit: str
) -> None:
    before = energy(doubting(use, method, context_known, mask))
    after = energy(doubting(use, method, context_known, mask | flags.mask_of([bit])))
    partial = energy(doubting(use, method, "partial", mask))
    for wider in (after, partial):
        assert wider.low <= before.low * (1 + 1e-12)
        assert wider.high >= before.high * (1 - 1e-12)


@given(
    use=certain_uses(), method=st.sampled_from(["", "reported", "exact:o200k_base"]), context_known=contexts
)
def test_what_was_counted_in_full_is_what_it_was(
    use: TokenUse, method: str, context_known: str | None
) -> None:
    if context_known == "partial":
        return
    mask = flags.ABORTED | flags.IMPLAUSIBLE | 1 << 40
    assert energy(doubting(use, method, context_known, mask)) == energy(use)


@given(use=certain_uses(), context_known=st.just("partial"))
def test_what_is_missing_can_only_be_more(use: TokenUse, context_known: str) -> None:
    for context, mask in ((context_known, 0), (None, flags.FILES), (None, flags.TOOL_CALLS)):
        certain, doubtful = energy(use), energy(doubting(use, "exact:o200k_base", context, mask))
        assert doubtful.low == certain.low
        if use.output_tokens + use.input_tokens:
            assert doubtful.high > certain.high


def use_with(**counts: int | None) -> TokenUse:
    values = {
        "input_tokens": 4000, "cached_input_tokens": 1000, "output_tokens": 500, "reasoning_tokens": 300,
        "images_in": 0, "images_out": 0, **counts,
    }  # fmt: skip
    return TokenUse("gpt-5", "chatgpt", **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("method", "fewer", "more"),
    [
        ("approx:o200k_basex1.2[1.08-1.5]", 0.9, 1.25),
        ("approx:o200k_basex2[1-2]", 0.5, 1.0),
        ("approx:o200k_basex1.15", 0.8, 1.25),
        ("approx:x_1x1[0-999]", 0.1, 10.0),
        ("approx:x_1x1[2-3]", 1.0, 3.0),
        ("approx:x_1x0[1-2]", 0.8, 1.25),
        ("approx:nonsense[", 0.8, 1.25),
    ],
)
def test_the_factor_s_range_scales_every_count(method: str, fewer: float, more: float) -> None:
    bounds = count_bounds(doubting(use_with(), method))
    assert bounds is not None
    counted = (3000, 1000, 500, 300)
    assert bounds[0] == pytest.approx([fewer * count for count in counted])
    assert bounds[1] == pytest.approx([more * count for count in counted])


def bounds_of(mask: int, context_known: str | None = None, **counts: int | None) -> tuple[object, object]:
    bounds = count_bounds(doubting(use_with(**counts), "exact:o200k_base", context_known, mask))
    assert bounds is not None
    return bounds


def test_each_doubt_moves_what_it_is_about() -> None:
    same = (3000, 1000, 500, 300)
    more = 3000 + MISSING_TOKENS
    assert bounds_of(flags.REASONING_ESTIMATED) == ((3000, 1000, 500, 150), (3000, 1000, 500, 600))
    assert bounds_of(0, "partial") == (same, (more, 1000, 500, 300))
    assert bounds_of(flags.FILES) == (same, (more, 1000, 500, 300))
    assert bounds_of(flags.TOOL_CALLS) == (same, (more, 1000, 500, 300))
    assert bounds_of(flags.FILES | flags.TOOL_CALLS, "partial") == (same, (27_000, 1000, 500, 300))
    assert bounds_of(flags.CACHE_ESTIMATED) == (same, (4000, 0, 500, 300))
    assert bounds_of(flags.SYSTEM_PROMPT_ESTIMATED) == ((1500, 500, 500, 300), (3000, 26_000, 500, 300))
    shorter = bounds_of(flags.SYSTEM_PROMPT_ESTIMATED, input_tokens=40_000, cached_input_tokens=0)[0]
    assert shorter == pytest.approx((38_000, 0, 500, 300))
    assert bounds_of(flags.REASONING_ESTIMATED, reasoning_tokens=None) == (
        (3000, 1000, 500, 0), (3000, 1000, 500, 0),
    )  # fmt: skip


def test_no_doubt_costs_nothing() -> None:
    assert count_bounds(use_with()) is None
    assert count_bounds(doubting(use_with(), "exact:o200k_base", "full", flags.ABORTED)) is None


def test_two_independent_doubts_combine_as_their_product_does() -> None:
    """Drawn, not derived: energy a token and number of tokens, both lognormal with these 5th and 95th percentiles."""
    chance = random.Random(20261124)
    z = statistics.NormalDist().inv_cdf(0.95)
    for a_token, a_count in itertools.product((1.3, 3.0, 10.0), (1.1, 2.0, 4.0)):
        drawn = sorted(
            math.exp(chance.gauss(0, math.log(a_token) / z) + chance.gauss(0, math.log(a_count) / z))
            for _ in range(40_000)
        )
        low, central, high = widened(1 / a_token, 1.0, a_token, 1 / a_count, a_count)
        assert central == 1.0
        assert low == pytest.approx(drawn[2_000], rel=0.05)
        assert high == pytest.approx(drawn[38_000], rel=0.05)
        assert high < a_token * a_count, "not as wide as both corners at once"


def test_nothing_counted_and_something_missing_is_not_nothing() -> None:
    nothing = TokenUse("gpt-5", "chatgpt", 0, 0, 0, None, 0, 0)
    doubtful = energy(doubting(nothing, "", "partial"))
    assert (doubtful.low, doubtful.central) == (0, 0)
    assert doubtful.high > 0


def test_the_founding_example_stays_the_text_s_arithmetic() -> None:
    founding = Estimator(method="arkreen-example")
    use = use_with()
    doubtful = doubting(use, "approx:o200k_basex1.2[1-2]", "partial", ALL_FLAGS)
    assert founding.estimate(doubtful).energy_wh == founding.estimate(use).energy_wh


def test_the_notes_say_it_in_words() -> None:
    doubtful = doubting(
        use_with(), "", "partial", flags.ABORTED | flags.REASONING_ESTIMATED | flags.IMPLAUSIBLE
    )
    assert (
        "Its counts: context partly unknown; stopped early; reasoning estimated from thinking time or a summary; "
        "looks invented."
    ) in ESTIMATOR.estimate(doubtful).notes
    certain = ESTIMATOR.estimate(doubting(use_with(), "exact:o200k_base", "full", 0))
    assert not [note for note in certain.notes if note.startswith("Its counts")]


def test_an_event_is_estimated_with_all_that_is_known_of_its_counts() -> None:
    event = UsageEvent(
        bytes(16), bytes(32), 0, "claude", "claude-sonnet-4-6", 100, 20, 30, 40, 1, 2, 900,
        "approx:o200k_basex1.2[1-1.5]", "live", None, "partial", flags.FILES,
    )  # fmt: skip
    use = use_of(event)
    for name in TokenUse.__slots__:
        of_event = {"provider_hint": "site"}.get(name, name)
        assert getattr(use, name) == getattr(event, of_event), name
