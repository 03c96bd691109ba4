"""What is said about the next retirement: from the person's own use, with its doubt, or why nothing can be said."""

import os
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.chain.networks import network
from wattback.footprint import Estimator
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.ledger.offers_seen import OfferSeen, last_offer, note_offer
from wattback.ledger.settings import set_setting
from wattback.offset.forecast import WEEK_MS, Doubt, Forecast, Unknown, Use, forecast
from wattback.offset.policy import DAY_MS, Policy
from wattback.outlook import outlook, recent_use
from wattback.usage.event import UsageEvent
from wattback.usage.recorded import recorded_event

NOW_MS = 1_795_000_000_000  # 2026-11-18
POLICY = Policy(
    "automatic", "high", threshold_wh=1000.0, max_age_ms=31 * DAY_MS, fee_share_max=Decimal("0.1")
)
STEADY = Use((700_000, 700_000, 700_000, 700_000), 60 * DAY_MS)
"""A tenth of a kilowatt-hour a day."""

ESTIMATOR = Estimator()
POLYGON = network("polygon")


def test_steady_use_reaches_the_threshold_when_arithmetic_says() -> None:
    seen = forecast(STEADY, 400_000, NOW_MS - 4 * DAY_MS, POLICY, None, NOW_MS)
    assert isinstance(seen, Forecast)
    assert (seen.at_ms - NOW_MS) / DAY_MS == pytest.approx(6)
    assert seen.amount_mwh == pytest.approx(1_000_000, abs=1)
    assert seen.earliest_ms == seen.at_ms == seen.latest_ms
    assert seen.price_micro is None


def test_the_age_limit_comes_first_for_who_uses_little() -> None:
    seen = forecast(STEADY, 100_000, NOW_MS - 30 * DAY_MS, POLICY, None, NOW_MS)
    assert isinstance(seen, Forecast)
    assert seen.at_ms == NOW_MS + DAY_MS
    assert seen.amount_mwh == 200_000


def test_until_the_fee_is_a_small_share_neither_threshold_nor_age_matters() -> None:
    """A kilowatt-hour costs 0.01, the fee 0.002: from 2 kWh on it is a tenth."""
    offer = OfferSeen(NOW_MS - DAY_MS, 1_000_000, 10_000, 2_000)
    seen = forecast(STEADY, 1_200_000, NOW_MS - 90 * DAY_MS, POLICY, offer, NOW_MS)
    assert isinstance(seen, Forecast)
    assert (seen.at_ms - NOW_MS) / DAY_MS == pytest.approx(8)
    assert (seen.amount_mwh, seen.price_micro, seen.fee_micro) == (2_000_000, 20_000, 2_000)
    assert seen.seen_at_ms == offer.at_ms


def test_uneven_weeks_spread_the_day() -> None:
    uneven = Use((1_400_000, 700_000, 350_000, 350_000), 60 * DAY_MS)
    seen = forecast(uneven, 300_000, NOW_MS, POLICY, None, NOW_MS)
    assert isinstance(seen, Forecast)
    assert (seen.earliest_ms - NOW_MS) / DAY_MS == pytest.approx(3.5)
    assert (seen.at_ms - NOW_MS) / DAY_MS == pytest.approx(7)
    assert seen.latest_ms is not None
    assert (seen.latest_ms - NOW_MS) / DAY_MS == pytest.approx(14)


def test_weeks_away_slow_it_down_and_leave_the_end_open() -> None:
    offer = OfferSeen(NOW_MS, 1_000_000, 10_000, 2_000)
    away = Use((0, 0, 1_400_000, 1_400_000), 60 * DAY_MS)
    seen = forecast(away, 1_000_000, NOW_MS, POLICY, offer, NOW_MS)
    assert isinstance(seen, Forecast)
    assert (seen.at_ms - NOW_MS) / DAY_MS == pytest.approx(10)
    assert (seen.earliest_ms - NOW_MS) / DAY_MS == pytest.approx(5)
    assert seen.latest_ms is None


@pytest.mark.parametrize(
    ("use", "due_mwh", "offer", "doubt"),
    [
        (Use((), 0), 0, None, Doubt.TOO_EARLY),
        (Use((500, 0, 0, 0), 2 * DAY_MS), 500, None, Doubt.TOO_EARLY),
        (Use((0, 0, 0, 0), 90 * DAY_MS), 0, None, Doubt.UNUSED),
        (STEADY, 5, OfferSeen(NOW_MS, 1_000_000, 0, 5), Doubt.FREE),
        (
            Use((0, 0, 0, 0), 90 * DAY_MS),
            5_000,
            OfferSeen(NOW_MS, 1_000_000, 10_000, 2_000),
            Doubt.TOO_SLOW,
        ),
    ],
)
def test_what_cannot_be_told_is_not_told(
    use: Use, due_mwh: int, offer: OfferSeen | None, doubt: Doubt
) -> None:
    seen = forecast(use, due_mwh, NOW_MS, POLICY, offer, NOW_MS)
    assert seen == Unknown(doubt)


amounts = st.integers(0, 10**9)


@given(
    use=st.builds(Use, st.tuples(amounts, amounts, amounts, amounts), st.integers(0, 400 * DAY_MS)),
    due_mwh=amounts,
    oldest_ms=st.none() | st.integers(NOW_MS - 900 * DAY_MS, NOW_MS + 900 * DAY_MS),
    offer=st.none()
    | st.builds(OfferSeen, st.integers(0, 2 * NOW_MS), st.integers(1, 10**9), amounts, st.none() | amounts),
)
def test_a_forecast_is_never_before_now_and_its_bounds_hold_it(
    use: Use, due_mwh: int, oldest_ms: int | None, offer: OfferSeen | None
) -> None:
    seen = forecast(use, due_mwh, oldest_ms, POLICY, offer, NOW_MS)
    if isinstance(seen, Unknown):
        assert seen.reason
        return
    assert NOW_MS <= seen.earliest_ms <= seen.at_ms
    assert seen.latest_ms is None or seen.at_ms <= seen.latest_ms
    assert seen.amount_mwh >= max(1, due_mwh)
    if offer is not None and offer.fee_micro is not None and seen.price_micro is not None:
        assert seen.fee_micro is not None
        # To the milliwatt-hour that the day is rounded by.
        assert (
            10 * seen.fee_micro <= seen.price_micro * (1 + 1e-6) + offer.worth_micro / offer.amount_mwh + 10
        )


# In words, from a ledger.


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = open_ledger(str(tmp_path / "ledger.sqlite3"))
    yield connection
    connection.close()


def use(ledger: sqlite3.Connection, wh: float, age_days: float) -> None:
    at_ms = NOW_MS - round(age_days * DAY_MS)
    event: UsageEvent = recorded_event(wh, "home-server", at_ms)
    append_events(ledger, [replace(event, id=os.urandom(16))], [ESTIMATOR.recorded(wh, at_ms)])


def test_the_forecast_in_words(ledger: sqlite3.Connection) -> None:
    set_setting(ledger, "offset.mode", "automatic")
    assert outlook(ledger, POLYGON, NOW_MS) == (
        "Too early to say when the next retirement is due: it takes three days of use."
    )
    for day in range(28):
        use(ledger, 50, day + 0.5)
    set_setting(ledger, "offset.threshold_wh", 1500.0)
    # 1.4 kWh are due, 50 Wh a day.
    assert outlook(ledger, POLYGON, NOW_MS) == (
        "Next: about 1.5 kWh around 20 November, at a price that was not looked at yet."
    )
    note_offer(ledger, "polygon", OfferSeen(NOW_MS - DAY_MS, 1_400_000, 14_000, 2_000))
    assert outlook(ledger, POLYGON, NOW_MS) == (
        "Next: about 2 kWh around 30 November, 0.02 USDC.e + at most 0.002 USDC.e fee (as of 17 Nov)."
    )
    set_setting(ledger, "offset.mode", "manual")
    assert outlook(ledger, POLYGON, NOW_MS).endswith("You retire by hand, so it waits for you.")
    set_setting(ledger, "payments.stopped", True)
    assert outlook(ledger, POLYGON, NOW_MS).startswith("You stopped all payments")


def test_what_is_dated_in_the_future_is_no_use_of_the_last_weeks(ledger: sqlite3.Connection) -> None:
    use(ledger, 70, 6)
    use(ledger, 9_999, -3)
    assert recent_use(ledger, "high", NOW_MS).by_week_mwh == (70_000, 0, 0, 0)
    # The clock was set back: all of it is in the future now.
    assert recent_use(ledger, "high", NOW_MS - 400 * DAY_MS) == Use((0, 0, 0, 0), 0)
    assert "it takes three days of use" in outlook(ledger, POLYGON, NOW_MS - 400 * DAY_MS)
    # The clock was put forward by a year: nothing of the last weeks is left, and nothing fails.
    assert recent_use(ledger, "high", NOW_MS + 365 * DAY_MS).by_week_mwh == (0, 0, 0, 0)
    assert outlook(ledger, POLYGON, NOW_MS + 365 * DAY_MS).startswith("Next: about 10 kWh today")


def test_a_quarter_hour_counts_in_one_week_only(ledger: sqlite3.Connection) -> None:
    for quarter in range(-2, 3):
        use(ledger, 1, 7 + quarter / 96)
    assert sum(recent_use(ledger, "high", NOW_MS).by_week_mwh) == 5_000
    assert recent_use(ledger, "high", NOW_MS).known_for_ms <= WEEK_MS + 3 * 900_000


def test_the_last_price_seen_replaces_the_one_before(ledger: sqlite3.Connection) -> None:
    assert last_offer(ledger, "polygon") is None
    for offer in (OfferSeen(1, 2, 3, None), OfferSeen(5, 6, 7, 8)):
        note_offer(ledger, "polygon", offer)
        assert last_offer(ledger, "polygon") == offer
    assert last_offer(ledger, "celo") is None
