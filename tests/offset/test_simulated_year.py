"""A year of the default policy: fees stay at most a tenth of what is spent, or it waits; `bench/simulated_year.py`."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))

from simulated_year import (
    NATIVE_PRICE,
    PEOPLE,
    TIP_WEI,
    base_fees_wei,
    default_policy,
    gas_of_markets,
    simulate,
)

from wattback.offset.policy import fee_micro


@pytest.mark.parametrize(
    ("person", "gwei", "price", "market"),
    [
        ("light_chat", 30, 3, "arkreen"),
        ("light_chat", 30, 10, "arkreen"),
        ("light_chat", 100, 10, "desk"),
        ("heavy_chat", 300, 3, "arkreen"),
        ("heavy_chat", 30, 10, "arkreen_from_stock"),
        ("coding_agent", 100, 10, "arkreen"),
        ("coding_agent", 300, 3, "desk_idempotent"),
    ],
)
def test_fees_are_at_most_a_tenth_of_spending_or_it_waits(
    person: str, gwei: int, price: int, market: str
) -> None:
    gas = gas_of_markets()[market]
    year = simulate(PEOPLE[person], gwei, price, gas, default_policy())
    assert year.fee_share <= 0.10
    for hour, price_micro, fee in year.paid:
        assert 10 * fee <= price_micro, f"hour {hour}"
    assert year.retired_mwh <= year.used_mwh
    if not year.paid:
        # It waited all year, and was right to: the cheapest hour's fee was too much for all that was used.
        cheapest = min(fee_micro(gas * (2 * wei + TIP_WEI), NATIVE_PRICE) for wei in base_fees_wei(gwei))
        assert 10 * cheapest > year.used_mwh * price // 1000
        assert year.told_hours > 300 * 24, "and said so once the age limit was passed"


def test_somebody_who_uses_much_is_matched_within_days() -> None:
    year = simulate(PEOPLE["coding_agent"], 30, 10, gas_of_markets()["arkreen"], default_policy())
    assert len(year.paid) > 100
    assert year.largest_age_ms < 7 * 24 * 3600 * 1000
    assert year.used_mwh - year.retired_mwh < year.largest_due_mwh
