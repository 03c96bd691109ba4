"""Caps hold whoever pays at the same time, and whatever the clock says."""

import sqlite3
import subprocess
import sys
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from wattback.ledger.connection import open_ledger, transaction
from wattback.ledger.settings import set_setting
from wattback.ledger.spending import spent_micro_since
from wattback.wallet.caps import (
    DAY_MS,
    MONTH_MS,
    PER_DAY,
    Limits,
    Money,
    caps_with,
    check_caps,
    check_price_ceiling,
    highest_price_micro,
)
from wattback.wallet.errors import CapExceeded, PriceAboveCeiling

NOW_MS = 1_795_000_000_000
PUSD = Money("pUSD", 6)
DAY_CAP = 2_000_000
MONTH_CAP = 10_000_000
ON_NEW_LEDGERS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def pay_within(connection: sqlite3.Connection, micro: int, now_ms: int) -> None:
    """As the guard does it: written down, then checked, in one transaction of SQL."""
    (nonce,) = connection.execute("SELECT count(*) FROM wallet_transaction").fetchone()
    connection.execute(
        "INSERT INTO wallet_transaction (network, account, nonce, purpose, state, target, data, value_wei, gas_limit, "
        "spend_micro, summary, created_at_ms, updated_at_ms) "
        "VALUES ('practice', '0x', ?, 'buy', 'signed', '', x'', '0', 0, ?, '', ?, ?)",
        (nonce, micro, now_ms, now_ms),
    )
    check_caps(connection, "practice", micro, now_ms, PUSD)


def try_to_pay(connection: sqlite3.Connection, micro: int, now_ms: int) -> bool:
    try:
        with transaction(connection):
            pay_within(connection, micro, now_ms)
    except CapExceeded:
        return False
    return True


def test_of_many_at_once_no_more_is_paid_than_the_cap(tmp_path: Any) -> None:
    """Each with a connection of its own, as processes have."""
    path = str(tmp_path / "ledger.sqlite3")
    open_ledger(path).close()
    paid: list[int] = []
    ready = threading.Barrier(6)

    def spend() -> None:
        connection = open_ledger(path)
        ready.wait()
        paid.append(sum(150_000 for _ in range(5) if try_to_pay(connection, 150_000, NOW_MS)))
        connection.close()

    threads = [threading.Thread(target=spend) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(paid) == 13 * 150_000, "13 fit into 2.00, and 30 were tried"


_PROCESS = """
import sys
sys.path.insert(0, sys.argv[1])
from test_caps import NOW_MS, try_to_pay
from wattback.ledger.connection import open_ledger
connection = open_ledger(sys.argv[2])
print("ready", flush=True)
sys.stdin.readline()
print(sum(try_to_pay(connection, 150_000, NOW_MS) for _ in range(12)))
"""


def test_of_two_processes_at_once_no_more_is_paid_than_the_cap(tmp_path: Any) -> None:
    path = str(tmp_path / "ledger.sqlite3")
    open_ledger(path).close()
    command = [sys.executable, "-c", _PROCESS, str(Path(__file__).parent), path]
    with ExitStack() as stack:
        processes = [
            stack.enter_context(
                subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            )
            for _ in range(2)
        ]
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        paid = [int(process.communicate(timeout=60)[0]) for process in processes]
    assert sum(paid) == 13, "13 fit into 2.00, and 24 were tried"


back_and_right_again = st.lists(
    st.tuples(
        st.integers(1, 1_500_000),
        st.sampled_from([0, 0, 1, DAY_MS + 1, 40 * DAY_MS]) | st.integers(0, MONTH_MS),
    ),
    min_size=1,
    max_size=30,
)


@given(steps=back_and_right_again)
@example(steps=[(1_000_000, 40 * DAY_MS), (1_000_000, 0), (1_000_000, 0)])
@ON_NEW_LEDGERS
def test_a_clock_set_back_and_right_again_frees_no_room(
    tmp_path_factory: Any, steps: list[tuple[int, int]]
) -> None:
    """All within one minute after a payment that was dated right: together they stay within a day's cap."""
    connection = open_ledger(str(tmp_path_factory.mktemp("ledger") / "ledger.sqlite3"))
    assert try_to_pay(connection, 1, NOW_MS)
    paid = 1 + sum(micro for micro, back_ms in steps if try_to_pay(connection, micro, NOW_MS - back_ms))
    connection.close()
    assert paid <= DAY_CAP


def test_a_clock_that_was_years_ahead_once_does_not_stop_payments_for_years(tmp_path: Any) -> None:
    connection = open_ledger(str(tmp_path / "ledger.sqlite3"))
    assert try_to_pay(connection, 1, NOW_MS + 3650 * DAY_MS)
    for month in range(6):
        for day in range(5):
            assert try_to_pay(connection, 900_000, NOW_MS + month * (MONTH_MS + 1) + day * (DAY_MS + 1))
    connection.close()


def test_a_payment_that_the_ledger_dates_later_than_now_counts(tmp_path: Any) -> None:
    connection = open_ledger(str(tmp_path / "ledger.sqlite3"))
    assert try_to_pay(connection, 900_000, NOW_MS + 400 * DAY_MS)
    assert [cap.used_micro for cap in caps_with(connection, "practice", 0, NOW_MS)] == [0, 900_000, 900_000]
    connection.close()


def test_room_comes_back_after_a_day_and_after_a_month(tmp_path: Any) -> None:
    connection = open_ledger(str(tmp_path / "ledger.sqlite3"))
    for day in range(10):
        assert try_to_pay(connection, 1_000_000, NOW_MS + day * (DAY_MS + 1))
    assert not try_to_pay(connection, 1, NOW_MS + 10 * (DAY_MS + 1)), "the month's cap is used up"
    assert try_to_pay(connection, 1_000_000, NOW_MS + MONTH_MS + 1)
    connection.close()


def test_without_limits_of_its_own_it_is_the_settings_that_hold(tmp_path: Any) -> None:
    connection = open_ledger(str(tmp_path / "ledger.sqlite3"))
    set_setting(connection, PER_DAY, 10)
    with pytest.raises(CapExceeded, match="in 24 hours"), transaction(connection):
        pay_within(connection, 11, NOW_MS)
    assert spent_micro_since(connection, "practice", 0, NOW_MS) == 0, "what was refused is rolled back"
    wide = Limits(100, 100, 100, 0)
    assert [cap.limit_micro for cap in caps_with(connection, "practice", 0, NOW_MS, wide)] == [100] * 3
    connection.close()


@given(amount_mwh=st.integers(1, 10**12), ceiling=st.integers(0, 10**10), price=st.integers(0, 10**12))
def test_the_price_ceiling_is_a_price_for_a_megawatt_hour(amount_mwh: int, ceiling: int, price: int) -> None:
    limits = Limits(0, 0, 0, ceiling)
    above = price > -(-amount_mwh * ceiling // 10**9)
    if above:
        with pytest.raises(PriceAboveCeiling, match="for a megawatt-hour"):
            check_price_ceiling(price, amount_mwh, PUSD, limits)
    else:
        check_price_ceiling(price, amount_mwh, PUSD, limits)
    assert above is (price > highest_price_micro(amount_mwh, ceiling))


def test_the_smallest_payment_there_is_is_possible() -> None:
    check_price_ceiling(1, 1, PUSD, Limits(0, 0, 0, 1))
    with pytest.raises(PriceAboveCeiling):
        check_price_ceiling(1, 1, PUSD, Limits(0, 0, 0, 0))
