"""A year of one person under the real policy: `decide` asked every hour, with use, gas and prices made up and said.

What is assumed, and where it comes from:

- *light chat*: 8 answers a day, 4 on weekends, each 500 tokens out of a context of 1,000, by gpt-4o.
- *heavy chat*: 60 answers a day, 20 on weekends, each 700 tokens out of 4,000, by claude-sonnet-4.
- *coding agent*: 250 calls each working day, each 800 tokens out of 60,000 of which 55,000 come from a cache, by
  claude-sonnet-4. All three are judgement, no survey; the electricity is the estimator's own, upper end.
- Base fees move by the hour of day (half as much again at its dearest, half as much at its cheapest) and with chance,
  from a seed; the tip is 30 gwei, the least Polygon takes. POL costs 0.25 of the token (`onchain.md`, section 1).
- Fees are offered as `chain.fees` does, 2 * base fee + tip; what is paid is base fee + tip.
- Gas: `contracts/gas/GasTest.json` and `onchain.md`, section 2. Certificates: 3 and 10 for a megawatt-hour (section 2).
"""

import json
import math
import random
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from pathlib import Path

from wattback.chain.fees import is_cheap_hour
from wattback.footprint import Estimator, TokenUse
from wattback.ledger.fee_samples import FeeSample
from wattback.ledger.offers_seen import OfferSeen
from wattback.ledger.offsets import Due
from wattback.ledger.setting_table import SETTINGS
from wattback.offset.decision import Action, Offer, State, decide
from wattback.offset.policy import DAY_MS, Policy, fee_micro
from wattback.wallet.caps import PER_DAY, PER_MONTH, PER_TRANSACTION, Cap, Money

HOUR_MS = 3600 * 1000
HOURS = 365 * 24
START_MS = 1_798_761_600_000  # 2027-01-01, a Friday
_FIRST_WEEKDAY = 4
_WEEK_HOURS = 7 * 24
USDC = Money("USDC", 6)
NATIVE_PRICE = Decimal("0.25")
TIP_WEI = 30 * 10**9
_SNAPSHOT = Path(__file__).resolve().parents[2] / "contracts" / "gas" / "GasTest.json"


@dataclass(frozen=True)
class Person:
    """Somebody's use: answers on a working day and on a day of the weekend, and what each takes."""

    answers_on_workdays: int
    answers_on_weekends: int
    each: TokenUse

    def mwh_in_hour(self, hour: int) -> int:
        """Milliwatt-hours in an hour of the year: use is from 9 to 17, evenly."""
        day, hour_of_day = divmod(hour, 24)
        if not 9 <= hour_of_day < 17:
            return 0
        is_weekend = (day + _FIRST_WEEKDAY) % 7 >= 5
        answers = self.answers_on_weekends if is_weekend else self.answers_on_workdays
        return round(1000 * _high_wh(self.each) * answers / 8)


@cache
def _high_wh(use: TokenUse) -> float:
    return Estimator().estimate(use).energy_wh.high


PEOPLE = {
    "light_chat": Person(8, 4, TokenUse("gpt-4o", "chatgpt", 1_000, 0, 500, None, 0, 0)),
    "heavy_chat": Person(60, 20, TokenUse("claude-sonnet-4", "claude", 4_000, 0, 700, None, 0, 0)),
    "coding_agent": Person(250, 0, TokenUse("claude-sonnet-4", "claude", 60_000, 55_000, 800, None, 0, 0)),
}
BASE_FEES_GWEI = {"gas30": 30, "gas100": 100, "gas300": 300}
PRICES_PER_MEGAWATT_HOUR = {"usd3": 3, "usd10": 10}


def gas_of_markets() -> dict[str, int]:
    """Gas of one offset: our desk from the committed snapshot, Arkreen as measured for the notes."""
    snapshot = json.loads(_SNAPSHOT.read_text(encoding="utf-8"))
    return {
        "desk": int(snapshot["desk_buy_retire"]),
        "desk_idempotent": int(snapshot["desk_buy_retire_idempotent"]),
        "arkreen": 301_820,
        "arkreen_from_stock": 204_186,
    }


def default_policy() -> Policy:
    """What holds for somebody who chose automatic mode and nothing else."""

    def integer(key: str) -> int:
        return int(str(SETTINGS[key].default))

    return Policy(
        mode="automatic",
        coverage=str(SETTINGS["offset.coverage"].default),
        threshold_wh=float(str(SETTINGS["offset.threshold_wh"].default)),
        max_age_ms=integer("offset.max_age_days") * DAY_MS,
        fee_share_max=Decimal(str(SETTINGS["offset.fee_share_max"].default)),
        fee_ceiling_micro=integer("fees.ceiling_micro"),
        price_ceiling_micro_per_megawatt_hour=integer("offset.price_ceiling_micro_per_megawatt_hour"),
    )


@dataclass
class Year:
    """What came of it.

    Attributes:
        paid: For each transaction its hour, price and network fee, in millionths of the token.
        retired_mwh: In all.
        used_mwh: In all.
        largest_due_mwh: The most that was due at any hour, before the policy acted.
        largest_age_ms: The greatest age of the oldest due, likewise.
        looks: How often the market was asked for a price.
        told_hours: Hours in which the person would be told what keeps it waiting.
    """

    paid: list[tuple[int, int, int]] = field(default_factory=list)
    retired_mwh: int = 0
    used_mwh: int = 0
    largest_due_mwh: int = 0
    largest_age_ms: int = 0
    looks: int = 0
    told_hours: int = 0

    @property
    def fee_share(self) -> float:
        """Network fees as a share of all that was spent; 0 when nothing was."""
        fees, prices = sum(fee for _, _, fee in self.paid), sum(price for _, price, _ in self.paid)
        return fees / (fees + prices) if self.paid else 0.0

    def spent_micro(self, from_hour: int) -> int:
        """Prices paid since an hour."""
        return sum(price for hour, price, _ in self.paid if hour >= from_hour)


def base_fees_wei(gwei: int, seed: int = 0) -> Iterator[int]:
    """A base fee for every hour of the year, around `gwei`."""
    chance = random.Random(seed)
    for hour in range(HOURS):
        of_day = 1 + 0.5 * math.sin(2 * math.pi * (hour % 24 - 9) / 24)
        yield round(gwei * 10**9 * of_day * math.exp(chance.gauss(0, 0.25)))


def simulate(person: Person, base_fee_gwei: int, price_per_mwh: int, gas: int, policy: Policy) -> Year:
    """One year, hour by hour.

    Args:
        person: Whose use.
        base_fee_gwei: Around which the base fee moves.
        price_per_mwh: Of a megawatt-hour of certificates, in the token.
        gas: Of one offset.
        policy: The person's.
    """
    year, waiting = Year(), deque[tuple[int, int]]()
    samples: deque[FeeSample] = deque(maxlen=_WEEK_HOURS)
    by_hour_of_week = [person.mwh_in_hour(hour) for hour in range(_WEEK_HOURS)]
    seen: OfferSeen | None = None
    for hour, base_fee_wei in enumerate(base_fees_wei(base_fee_gwei)):
        now_ms = START_MS + hour * HOUR_MS
        if used_mwh := by_hour_of_week[hour % _WEEK_HOURS]:
            waiting.append((now_ms, used_mwh))
            year.used_mwh += used_mwh
        due_mwh = year.used_mwh - year.retired_mwh
        oldest_ms = waiting[0][0] if waiting else now_ms
        year.largest_due_mwh = max(year.largest_due_mwh, due_mwh)
        year.largest_age_ms = max(year.largest_age_ms, now_ms - oldest_ms)
        due = Due(0, 1, 1, due_mwh * 10**6, 0, due_mwh, oldest_ms) if due_mwh else None
        state = State(now_ms, policy, USDC, "POL", due, last_offer=seen)
        decision = decide(state)
        if decision.action == Action.LOOK:
            year.looks += 1
            price_micro = -(-due_mwh * price_per_mwh // 1000)
            highest_fee = fee_micro(gas * (2 * base_fee_wei + TIP_WEI), NATIVE_PRICE)
            seen = OfferSeen(now_ms, due_mwh, due_mwh * price_per_mwh // 1000, highest_fee)
            offer = Offer(
                amount_mwh=due_mwh,
                price_micro=price_micro,
                worth_micro=seen.worth_micro,
                fee_micro=highest_fee,
                caps=_caps(year, hour, price_micro),
                is_cheap_hour=is_cheap_hour(tuple(samples), base_fee_wei, now_ms),
            )
            samples.append(FeeSample(now_ms, base_fee_wei))
            decision = decide(replace(state, offer=offer))
            if decision.action == Action.GO:
                year.paid.append((hour, price_micro, fee_micro(gas * (base_fee_wei + TIP_WEI), NATIVE_PRICE)))
                year.retired_mwh += due_mwh
                waiting.clear()
        year.told_hours += decision.tell
    return year


def _caps(year: Year, hour: int, price_micro: int) -> tuple[Cap, ...]:
    spans = ((PER_TRANSACTION, 0), (PER_DAY, 24), (PER_MONTH, 31 * 24))
    return tuple(
        Cap(
            key,
            key,
            price_micro + (year.spent_micro(hour - hours) if hours else 0),
            int(str(SETTINGS[key].default)),
        )
        for key, hours in spans
    )
