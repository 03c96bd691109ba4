"""When the next retirement is likely, in words: for the window, the terminal and whoever waits for it."""

import sqlite3
from datetime import UTC, datetime

from wattback.amount_words import in_language
from wattback.chain.retirement import Network
from wattback.desktop.look.language import tr
from wattback.desktop.look.wording import day_ahead, day_of_month, local
from wattback.ledger import offsets
from wattback.ledger.local_rollups import kept_sums
from wattback.ledger.offers_seen import last_offer
from wattback.ledger.rollups import QUARTER_HOUR_MS, totals_between
from wattback.ledger.settings import get_flag
from wattback.ledger.usage_series import sums_between
from wattback.offset.decision_words import electricity, roughly
from wattback.offset.forecast import WEEK_MS, WEEKS, Doubt, Forecast, Unknown, Use, forecast
from wattback.offset.policy import Policy, read_policy
from wattback.wallet.caps import Money


def outlook(connection: sqlite3.Connection, network: Network, now_ms: int) -> str:
    """The next retirement in words, by the ledger and the price that was seen last; asks nobody.

    For example `Next: about 1.2 kWh around 3 December, 0.012 USDC + at most 0.002 USDC fee (as of 24 Nov).`

    Args:
        connection: The ledger.
        network: Where certificates are retired.
        now_ms: UTC epoch milliseconds.
    """
    policy = read_policy(connection)
    if get_flag(connection, "payments.stopped"):
        return tr("You stopped all payments: nothing is retired until you allow them again.")
    due = offsets.due(connection, network.key, policy.coverage)
    seen = forecast(
        recent_use(connection, policy.coverage, now_ms),
        0 if due is None else due.amount_mwh,
        None if due is None else due.oldest_at_ms,
        policy,
        last_offer(connection, network.key),
        now_ms,
    )
    return in_words(seen, policy, network, now_ms)


def recent_use(connection: sqlite3.Connection, coverage: str, now_ms: int) -> Use:
    """The electricity of each of the last weeks; what is dated after now is left out.

    Args:
        connection: The ledger.
        coverage: `low`, `central` or `high`, the estimate that is matched.
        now_ms: UTC epoch milliseconds.
    """
    # Whole quarter hours, so that no quarter hour counts in two weeks.
    end_ms = (now_ms // QUARTER_HOUR_MS + 1) * QUARTER_HOUR_MS
    weeks_ms = [(end_ms - (week + 1) * WEEK_MS, end_ms - week * WEEK_MS) for week in range(WEEKS)]
    kept = kept_sums(connection, now_ms)
    by_week_wh = [
        totals_between(connection, start_ms, until_ms).energy_wh
        if kept is None
        else sums_between(connection, kept, start_ms, until_ms).energy_wh
        for start_ms, until_ms in weeks_ms
    ]
    (first,) = connection.execute(
        "SELECT min(quarter_hour) FROM quarter_hour_rollup WHERE quarter_hour < ?",
        (end_ms // QUARTER_HOUR_MS,),
    ).fetchone()
    return Use(
        tuple(round(1000 * getattr(energy_wh, coverage)) for energy_wh in by_week_wh),
        0 if first is None else max(0, now_ms - first * QUARTER_HOUR_MS),
    )


def in_words(seen: Forecast | Unknown, policy: Policy, network: Network, now_ms: int) -> str:
    """The forecast as one or two sentences."""
    if isinstance(seen, Unknown):
        return _doubt_in_words(seen.reason)
    today = local(now_ms).date()
    when = day_ahead(local(seen.at_ms).date(), today)
    earliest = day_ahead(local(seen.earliest_ms).date(), today)
    latest = None if seen.latest_ms is None else day_ahead(local(seen.latest_ms).date(), today)
    is_near = (local(seen.at_ms).date() - today).days in (0, 1)
    around = when if is_near else tr("around {day}").format(day=when)
    if latest is None:
        around = tr("{around} ({earliest} at the earliest, much later when you use little)").format(
            around=around, earliest=earliest
        )
    elif earliest != latest:
        around = tr("{around} ({earliest} to {latest})").format(
            around=around, earliest=earliest, latest=latest
        )
    words = _with_cost(seen, around, network)
    if policy.mode == "manual":
        return tr("{next} You retire by hand, so it waits for you.").format(next=words)
    return words


def _doubt_in_words(reason: Doubt) -> str:
    return {
        Doubt.TOO_EARLY: tr("Too early to say when the next retirement is due: it takes three days of use."),
        Doubt.UNUSED: tr("Nothing is due, and nothing was counted in the last four weeks."),
        Doubt.FREE: tr("The certificates cost nothing here, so no amount is worth its network fee."),
        Doubt.TOO_SLOW: tr(
            "With your use of the last weeks it takes more than two years until the network fee is a small enough "
            "share. Another network or market may be cheaper."
        ),
    }[reason]


def _with_cost(seen: Forecast, around: str, network: Network) -> str:
    amount = in_language(electricity(seen.amount_mwh))
    if seen.price_micro is None or seen.seen_at_ms is None:
        return tr("Next: about {amount} {around}, at a price that was not looked at yet.").format(
            amount=amount, around=around
        )
    money = Money(network.payment_symbol, 6)
    fee = (
        tr("a fee in play money")
        if network.is_practice
        else tr("a fee in {coin}").format(coin=network.native_symbol)
    )
    if not network.is_practice and seen.fee_micro is not None:
        fee = tr("at most {fee} fee").format(fee=in_language(roughly(seen.fee_micro, money)))
    return tr("Next: about {amount} {around}, {price} + {fee} (as of {day}).").format(
        amount=amount,
        around=around,
        price=in_language(roughly(seen.price_micro, money)),
        fee=fee,
        day=day_of_month(datetime.fromtimestamp(seen.seen_at_ms / 1000, tz=UTC).astimezone()),
    )
