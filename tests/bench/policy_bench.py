"""A simulated year under the default policy: three people, three gas prices, two prices of certificates.

For each `policy.<person>.<gas>.<price>.`: `fee_share` of all that was spent, `transactions`, `uncovered_wh` and
`uncovered_days`, the largest amount that was due and the greatest age of the oldest of it. The market is Arkreen
without a badge; beside it, at 100 gwei and 10 for a megawatt-hour, `policy.<market>.<person>.` for others. Assumptions:
`simulated_year.py`. Nothing here depends on the machine.

Run alone: `python tests/bench/run.py build/bench.json policy`.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from simulated_year import (
    BASE_FEES_GWEI,
    PEOPLE,
    PRICES_PER_MEGAWATT_HOUR,
    Year,
    default_policy,
    gas_of_markets,
    simulate,
)

from wattback.offset.policy import DAY_MS


def measure() -> dict[str, float]:
    """All figures of this area."""
    policy, gas = default_policy(), gas_of_markets()
    figures: dict[str, float] = {}
    shares: list[float] = []
    for name, person in PEOPLE.items():
        for fee_name, gwei in BASE_FEES_GWEI.items():
            for price_name, price in PRICES_PER_MEGAWATT_HOUR.items():
                year = simulate(person, gwei, price, gas["arkreen"], policy)
                figures |= _of(f"policy.{name}.{fee_name}.{price_name}", year)
                shares.append(year.fee_share)
        for market in ("desk", "desk_idempotent", "arkreen_from_stock"):
            year = simulate(person, 100, 10, gas[market], policy)
            figures |= _of(f"policy.{market}.{name}", year)
            shares.append(year.fee_share)
    return figures | {"policy.fee_share_max": max(shares)}


def _of(prefix: str, year: Year) -> dict[str, float]:
    return {
        f"{prefix}.fee_share": year.fee_share,
        f"{prefix}.transactions": float(len(year.paid)),
        f"{prefix}.uncovered_wh": year.largest_due_mwh / 1000,
        f"{prefix}.uncovered_days": year.largest_age_ms / DAY_MS,
    }
