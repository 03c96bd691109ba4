"""A limit is widened with the wallet's password, or it is not widened, whoever writes the settings."""

import hashlib
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wattback.ledger.settings import SETTINGS, SettingValue, set_setting
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.cap_approval import (
    FEE_CEILING,
    MODE,
    NATIVE_PRICE,
    approve,
    approved_fee_ceiling_micro,
    approved_limits,
    drop_approval,
    needs_password,
    require_approved,
)
from wattback.wallet.caps import PER_DAY, PER_TRANSACTION, PRICE_CEILING
from wattback.wallet.errors import CapExceeded, NotApproved, PriceAboveCeiling

DEFAULT = 1_000_000
ON_ONE_LEDGER = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SOMEBODY_ELSE = UnlockedAccount(hashlib.sha256(b"another program's key").digest())


def limit(signing: Any) -> int:
    return approved_limits(signing.connection, signing.account.mac).per_transaction_micro


def test_a_wider_cap_counts_only_with_an_approval_of_this_wallet(signing: Any) -> None:
    set_setting(signing.connection, PER_TRANSACTION, 5 * DEFAULT)
    assert limit(signing) == DEFAULT
    approve(signing.connection, PER_TRANSACTION, 5 * DEFAULT, SOMEBODY_ELSE.mac)
    assert limit(signing) == DEFAULT
    approve(signing.connection, PER_TRANSACTION, 5 * DEFAULT, signing.account.mac)
    assert limit(signing) == 5 * DEFAULT
    set_setting(signing.connection, PER_TRANSACTION, 6 * DEFAULT)
    assert limit(signing) == 5 * DEFAULT, "more than was approved is not approved"


def test_a_tighter_cap_counts_at_once(signing: Any) -> None:
    approve(signing.connection, PER_TRANSACTION, 5 * DEFAULT, signing.account.mac)
    for value in (5 * DEFAULT, 3 * DEFAULT, DEFAULT, 1, 0):
        set_setting(signing.connection, PER_TRANSACTION, value)
        assert limit(signing) == value


def test_an_approval_is_for_one_setting(signing: Any) -> None:
    approve(signing.connection, PER_DAY, 5 * DEFAULT, signing.account.mac)
    signing.connection.execute(
        "INSERT INTO setting SELECT replace(key, 'per_day', 'per_transaction'), value "
        "FROM setting WHERE key LIKE 'approval.%'"
    )
    set_setting(signing.connection, PER_TRANSACTION, 5 * DEFAULT)
    assert limit(signing) == DEFAULT


def test_back_at_the_default_no_approval_stays_behind(signing: Any) -> None:
    approve(signing.connection, PER_TRANSACTION, 5 * DEFAULT, signing.account.mac)
    set_setting(signing.connection, PER_TRANSACTION, 2 * DEFAULT)
    drop_approval(signing.connection, PER_TRANSACTION, 2 * DEFAULT)
    assert limit(signing) == 2 * DEFAULT, "tightened, and still above the default"
    set_setting(signing.connection, PER_TRANSACTION, DEFAULT)
    drop_approval(signing.connection, PER_TRANSACTION, DEFAULT)
    set_setting(signing.connection, PER_TRANSACTION, 5 * DEFAULT)
    assert limit(signing) == DEFAULT


WRITTEN_BY_ANYBODY = st.one_of(
    st.text(max_size=60),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=70),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=5,
    ).map(json.dumps),
    st.builds(
        lambda value, mac: json.dumps({"value": value, "mac": mac}),
        st.integers() | st.floats() | st.booleans() | st.text(max_size=5),
        st.binary(max_size=40).map(bytes.hex) | st.text(max_size=70),
    ),
)


@given(text=WRITTEN_BY_ANYBODY, cap=st.integers(0, 2**53), ceiling=st.integers(0, 2**53))
@ON_ONE_LEDGER
def test_whatever_another_program_writes_no_limit_is_above_its_default(
    signing: Any, text: str, cap: int, ceiling: int
) -> None:
    for key, value in ((PER_TRANSACTION, cap), (PRICE_CEILING, ceiling), (FEE_CEILING, ceiling)):
        set_setting(signing.connection, key, value)
        signing.connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (f"approval.{key}", text))
    held = approved_limits(signing.connection, signing.account.mac)
    assert held.per_transaction_micro == min(cap, DEFAULT)
    assert held.price_ceiling_micro_per_megawatt_hour == min(ceiling, 50_000_000)
    assert approved_fee_ceiling_micro(signing.connection, signing.account.mac) == min(ceiling, 100_000)


def test_the_guard_holds_to_what_was_approved(make_signing: Any) -> None:
    """The batch costs 2.5: another program may write what it wants, the person's password alone lets it pass."""
    signing = make_signing()
    signing.connection.execute("UPDATE offset_batch SET spend_micro = 2500000")
    for key in (PER_TRANSACTION, PER_DAY, PRICE_CEILING):
        set_setting(signing.connection, key, 2**53)
    with pytest.raises(CapExceeded, match=r"your cap is 1\.00"):
        signing.guard.sign_permit(signing.connection, signing.batch, signing.permit())
    approve(signing.connection, PER_TRANSACTION, 3_000_000, signing.account.mac)
    with pytest.raises(CapExceeded, match=r"in 24 hours .* your cap is 2\.00"):
        signing.guard.sign_permit(signing.connection, signing.batch, signing.permit())
    approve(signing.connection, PER_DAY, 3_000_000, signing.account.mac)
    with pytest.raises(PriceAboveCeiling, match=r"your ceiling is 50\.00 pUSD. Nothing was signed"):
        signing.guard.sign_permit(signing.connection, signing.batch, signing.permit())
    approve(signing.connection, PRICE_CEILING, 2**53, signing.account.mac)
    assert signing.guard.sign_permit(signing.connection, signing.batch, signing.permit())


def test_a_price_above_the_ceiling_signs_no_retirement(signing: Any) -> None:
    set_setting(signing.connection, PRICE_CEILING, 1)
    with pytest.raises(PriceAboveCeiling, match=PRICE_CEILING):
        signing.guard.sign_retirement(signing.connection, signing.batch, signing.request())
    assert signing.connection.execute("SELECT count(*) FROM wallet_transaction").fetchone() == (0,)


def test_automatic_mode_needs_the_password_once(signing: Any) -> None:
    signing.guard.require_automatic(signing.connection)
    set_setting(signing.connection, MODE, "automatic")
    with pytest.raises(NotApproved, match=r"wattback settings set offset.mode automatic"):
        signing.guard.require_automatic(signing.connection)
    approve(signing.connection, MODE, "automatic", signing.account.mac)
    signing.guard.require_automatic(signing.connection)


def test_a_coin_price_of_ones_own_is_approved_as_it_is(signing: Any) -> None:
    """A low one would make any network fee look small."""
    mac = signing.account.mac
    require_approved(signing.connection, NATIVE_PRICE, mac)
    set_setting(signing.connection, NATIVE_PRICE, 0.25)
    approve(signing.connection, NATIVE_PRICE, 0.25, mac)
    require_approved(signing.connection, NATIVE_PRICE, mac)
    set_setting(signing.connection, NATIVE_PRICE, 0.0001)
    with pytest.raises(NotApproved):
        require_approved(signing.connection, NATIVE_PRICE, mac)


@pytest.mark.parametrize(
    ("key", "now", "value", "asks"),
    [
        (PER_DAY, 2_000_000, 2_000_001, True),
        (PER_DAY, 2_000_000, 1_999_999, False),
        (PER_DAY, 2_000_000, 2_000_000, False),
        (PER_DAY, 100, 200, True),
        (PER_DAY, 9_000_000, 8_000_000, False),
        (PER_DAY, 9_000_000, 9_000_000, True),
        (PRICE_CEILING, 50_000_000, 60_000_000, True),
        (FEE_CEILING, 100_000, 100_001, True),
        (FEE_CEILING, 100_000, 0, False),
        (MODE, "manual", "ask", False),
        (MODE, "ask", "automatic", True),
        (MODE, "automatic", "automatic", True),
        (MODE, "automatic", "manual", False),
        (NATIVE_PRICE, None, 0.3, True),
        (NATIVE_PRICE, 0.3, None, False),
        ("payments.stopped", True, False, True),
        ("payments.stopped", False, True, False),
        ("payments.stopped", False, False, False),
        ("offset.threshold_wh", 100.0, 1.0, False),
    ],
)
def test_widening_asks_for_the_password_and_tightening_does_not(
    signing: Any, key: str, now: SettingValue, value: SettingValue, asks: bool
) -> None:
    set_setting(signing.connection, key, now)
    assert needs_password(signing.connection, key, value) is asks


def test_every_default_needs_no_approval(signing: Any) -> None:
    for key in SETTINGS:
        require_approved(signing.connection, key, signing.account.mac)


def test_the_wallets_mac_says_nothing_of_its_key(account: UnlockedAccount) -> None:
    made = account.mac("one thing", b"message")
    assert len(made) == 32
    assert made == account.mac("one thing", b"message")
    others = {made, account.mac("another thing", b"message"), account.mac("one thing", b"messagf")}
    others.add(SOMEBODY_ELSE.mac("one thing", b"message"))
    assert len(others) == 4
    assert account.private_key() not in made
