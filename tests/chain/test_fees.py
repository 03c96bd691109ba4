"""What a transaction offers for its gas, when it is replaced, when it is too dear, and which hours are cheap."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.chain.errors import FeeAboveCeiling
from wattback.chain.fees import (
    WEEK_MS,
    FeeHistory,
    bumped,
    fee_in_money,
    fees_from,
    is_cheap_hour,
    read_history,
    require_fee_below,
    suggest_fees,
)
from wattback.chain.network_file import FeeModel
from wattback.chain.networks import entry
from wattback.chain.retirement import Fees
from wattback.ledger.connection import open_ledger
from wattback.ledger.fee_samples import FeeSample, fee_samples, record_fee_sample

GWEI = 10**9
wei = st.integers(0, 10**15)
fees = st.builds(lambda tip, more: Fees(tip + more, tip), wei, wei)


class Chain:
    """The three calls that `suggest_fees` makes."""

    def __init__(self, history: Any, tip: int = 3, price: int = 7) -> None:
        self.eth = self
        self._history, self.max_priority_fee, self.gas_price = history, tip, price

    def fee_history(self, _blocks: int, _newest: str, _percentiles: list[float]) -> Any:
        return self._history


def test_the_median_tip_and_room_for_the_base_fee_to_double() -> None:
    history = {"baseFeePerGas": [10, 11, 12], "reward": [[5], [1], [3]]}
    assert suggest_fees(Chain(history)) == Fees(27, 3)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ({}, FeeHistory(0, ())),
        ({"baseFeePerGas": None, "reward": None}, FeeHistory(0, ())),
        ({"baseFeePerGas": [], "reward": []}, FeeHistory(0, ())),
        ({"baseFeePerGas": [9]}, FeeHistory(9, ())),
        ({"baseFeePerGas": [9, 8], "reward": [[], [0]]}, FeeHistory(8, ())),
        ({"baseFeePerGas": [9, "x"], "reward": [["x"], [-5], 7, [4]]}, FeeHistory(9, (4,))),
        ({"baseFeePerGas": [9, 2**255], "reward": [[2**255], [True]]}, FeeHistory(9, ())),
    ],
)
def test_odd_histories_count_as_not_told(history: Any, expected: FeeHistory) -> None:
    assert read_history(Chain(history)) == expected  # type: ignore[arg-type]


def test_without_tips_the_node_is_asked_and_without_a_base_fee_the_whole_price_is_the_tip() -> None:
    assert suggest_fees(Chain({"baseFeePerGas": [10]})) == Fees(23, 3)  # type: ignore[arg-type]
    assert suggest_fees(Chain({})) == Fees(7, 7)  # type: ignore[arg-type]


def test_polygon_takes_no_tip_below_thirty_gwei() -> None:
    model = entry("polygon").fee_model
    assert fees_from(FeeHistory(100, (GWEI,)), 0, model) == Fees(200 + 30 * GWEI, 30 * GWEI)
    assert fees_from(FeeHistory(0, ()), 10**18, model).max_priority_fee_per_gas_wei == 500 * GWEI


@given(wei, st.lists(wei.map(lambda tip: tip + 1), max_size=30), wei, wei, wei)
def test_fees_are_possible_and_within_the_networks_bounds(
    base: int, tips: list[int], fallback: int, low: int, more: int
) -> None:
    found = fees_from(FeeHistory(base, tuple(tips)), fallback, FeeModel(low, low + more))
    assert low <= found.max_priority_fee_per_gas_wei <= low + more
    assert found.max_fee_per_gas_wei >= base + found.max_priority_fee_per_gas_wei


@given(fees, st.integers(10, 300))
def test_a_replacement_raises_both_by_the_percentage_rounded_up(before: Fees, percent: int) -> None:
    after = bumped(before, percent)
    for name in ("max_fee_per_gas_wei", "max_priority_fee_per_gas_wei"):
        old, new = getattr(before, name), getattr(after, name)
        assert new > old
        assert new * 100 >= old * (100 + percent)
        assert (new - 1) * 100 < old * (100 + percent) or new == old + 1 or name == "max_fee_per_gas_wei"
    assert after.max_fee_per_gas_wei >= after.max_priority_fee_per_gas_wei


@given(fees, fees)
def test_a_replacement_offers_at_least_what_a_new_one_would(before: Fees, now: Fees) -> None:
    after = bumped(before, at_least=now)
    assert after.max_fee_per_gas_wei >= now.max_fee_per_gas_wei
    assert after.max_priority_fee_per_gas_wei >= now.max_priority_fee_per_gas_wei


def test_a_bump_that_nodes_refuse_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 10 %"):
        bumped(Fees(100, 10), 9)


@given(st.integers(0, 2**200), st.decimals(min_value="0.0000001", max_value=10**6, places=7))
def test_a_fee_in_money_is_exact(fee_wei: int, price: Decimal) -> None:
    numerator, denominator = price.as_integer_ratio()
    found = fee_in_money(fee_wei, price).as_integer_ratio()
    assert found[0] * denominator * 10**18 == found[1] * numerator * fee_wei


def test_a_fee_above_the_ceiling_is_told_in_both_coins_and_never_made_smaller() -> None:
    price, ceiling = Decimal("0.25"), Decimal("0.05")
    require_fee_below(ceiling, 2 * 10**17, price, "POL", "USDC")
    with pytest.raises(FeeAboveCeiling) as caught:
        require_fee_below(ceiling, 2 * 10**17 + 1, price, "POL", "USDC")
    assert "up to 0.0501 USDC (0.201 POL), and the ceiling is 0.0500 USDC" in str(caught.value)


HOUR_MS = 3_600_000
NOW_MS = 1_800_000_000_000


def week(*base_fees_wei: int) -> list[FeeSample]:
    return [FeeSample(NOW_MS - place * HOUR_MS, fee) for place, fee in enumerate(base_fees_wei)]


def test_the_lower_third_of_a_weeks_hours_is_cheap() -> None:
    samples = week(*range(1, 101))
    assert is_cheap_hour(samples, 34, NOW_MS)
    assert not is_cheap_hour(samples, 35, NOW_MS)


def test_nobody_waits_before_a_days_samples_are_known_or_because_of_old_ones() -> None:
    assert is_cheap_hour(week(*[1] * 23), 10**12, NOW_MS)
    assert not is_cheap_hour(week(*[1] * 24), 10**12, NOW_MS)
    assert is_cheap_hour(week(*[1] * 100), 10**12, NOW_MS + WEEK_MS + HOUR_MS)
    assert is_cheap_hour(week(*[1] * 100), 10**12, NOW_MS - WEEK_MS)


@given(st.lists(wei, min_size=24, max_size=168), wei, st.randoms())
def test_cheap_hours_exist_and_the_order_of_samples_does_not_matter(
    base_fees: list[int], now: int, random: Any
) -> None:
    samples = week(*base_fees)
    assert is_cheap_hour(samples, min(base_fees), NOW_MS)
    told = is_cheap_hour(samples, now, NOW_MS)
    random.shuffle(samples)
    assert is_cheap_hour(samples, now, NOW_MS) == told
    if told:
        assert is_cheap_hour(samples, now // 2, NOW_MS), "what is cheaper is cheap too"


def test_samples_are_kept_a_week_and_no_closer_than_a_quarter_of_an_hour(tmp_path: Any) -> None:
    connection = open_ledger(str(tmp_path / "ledger.sqlite3"))
    minute = 60_000
    large = 2**70
    assert record_fee_sample(connection, "polygon", FeeSample(NOW_MS, large))
    assert not record_fee_sample(connection, "polygon", FeeSample(NOW_MS + 14 * minute, 2))
    assert record_fee_sample(connection, "celo", FeeSample(NOW_MS + 14 * minute, 2))
    assert record_fee_sample(connection, "polygon", FeeSample(NOW_MS + 15 * minute, 3))
    assert [each.base_fee_wei for each in fee_samples(connection, "polygon", NOW_MS + HOUR_MS)] == [large, 3]
    assert record_fee_sample(connection, "polygon", FeeSample(NOW_MS + WEEK_MS + minute, 4))
    found = fee_samples(connection, "polygon", NOW_MS + WEEK_MS + minute)
    assert [each.base_fee_wei for each in found] == [3, 4]
    connection.close()


def test_samples_of_a_clock_that_was_ahead_are_forgotten(tmp_path: Any) -> None:
    connection = open_ledger(str(tmp_path / "ledger.sqlite3"))
    record_fee_sample(connection, "polygon", FeeSample(NOW_MS + 365 * 24 * HOUR_MS, 1))
    assert record_fee_sample(connection, "polygon", FeeSample(NOW_MS, 2))
    (count,) = connection.execute("SELECT count(*) FROM fee_sample").fetchone()
    assert count == 1
    connection.close()
