"""Money leaves the wallet on the practice chain: exactly as typed, once, and never to where it would be lost."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.chain.errors import NetworkUnreachable
from wattback.chain.held_tokens import held_tokens
from wattback.chain.networks import contracts_of, entry
from wattback.chain.providers.practice import PracticeProvider
from wattback.chain.retirement import SignedTransaction, TransactionRequest
from wattback.footprint import Estimator
from wattback.ledger import outbox
from wattback.ledger.connection import open_ledger
from wattback.ledger.filelock import FileLock
from wattback.ledger.outbox import Purpose, TransactionState
from wattback.ledger.settings import set_setting
from wattback.offset.allowlist import allowlist_for
from wattback.offset.errors import AnotherOffsetRunning, NotEnoughMoney
from wattback.offset.transfer import Transfers
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.errors import SigningRefused, TokenDiffers, UnknownAsset
from wattback.wallet.guard import Guard
from wattback.wallet.rules.transfer_rules import Transfer, TransferRules

NOW_MS = 1_795_000_000_000
KNOWN = entry("practice")
TOKEN = KNOWN.payment_tokens[0]
CONTRACTS = frozenset(address for market in KNOWN.markets for address in contracts_of(market).values())
RULES = TransferRules(frozenset({TOKEN.address}), CONTRACTS)
FRIEND = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


class Forgetful(PracticeProvider):
    """A network that does not answer when something is sent, until told to."""

    refuses = False

    def send(self, signed: SignedTransaction) -> None:
        if self.refuses:
            raise NetworkUnreachable("Practice", "connection reset")
        super().send(signed)


@pytest.fixture
def account() -> UnlockedAccount:
    return UnlockedAccount(hashlib.sha256(b"a person who sends").digest())


@pytest.fixture(scope="module")
def chain_path(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("chain") / "practice-chain.sqlite3")


@pytest.fixture
def sending(tmp_path: Path, chain_path: str, account: UnlockedAccount) -> Iterator[Transfers]:
    ledger_path = str(tmp_path / "ledger.sqlite3")
    open_ledger(ledger_path).close()
    provider = Forgetful(chain_path)
    yield Transfers(
        ledger_path=ledger_path,
        lock_path=str(tmp_path / "offset.lock"),
        provider=provider,
        account=account.address,
        tokens=KNOWN.payment_tokens,
        rules=RULES,
        estimate_recorded=lambda energy_wh: Estimator().recorded(energy_wh),
        now_ms=lambda: NOW_MS,
        sleep=lambda _s: None,
        patience_s=6.0,
    )
    provider.close()


@pytest.fixture
def guard(account: UnlockedAccount) -> Guard:
    return Guard(account, allowlist_for("practice"), lambda: NOW_MS, RULES)


def held(sending: Transfers, of: str) -> tuple[int, int]:
    """Wei and token base units, without the play money that `balances` gives."""
    provider = sending.provider
    w3 = provider._chain()  # type: ignore[attr-defined]
    try:
        return int(w3.eth.get_balance(of)), provider.token_balance(TOKEN.address, of)
    finally:
        provider.close()


def test_a_token_arrives_to_the_last_unit(sending: Transfers, guard: Guard) -> None:
    before = held(sending, FRIEND)
    preview = sending.preview(FRIEND, 1_500_001, "pusd")
    assert (preview.transfer.amount, preview.money.symbol) == (1_500_001, "pUSD")
    done = sending.send(preview, guard)
    assert (done.state, done.purpose, done.spend_micro) == (TransactionState.FINAL, Purpose.SEND, 0)
    assert done.summary == f"send 1.500001 pUSD to {FRIEND}"
    after = held(sending, FRIEND)
    assert (after[0] - before[0], after[1] - before[1]) == (0, 1_500_001)


def test_the_coin_arrives_and_the_fee_stays_within_what_was_said(sending: Transfers, guard: Guard) -> None:
    preview = sending.preview(FRIEND, 10**18, "PLAY")
    before, mine = held(sending, FRIEND), held(sending, sending.account)
    done = sending.send(preview, guard)
    assert held(sending, FRIEND)[0] - before[0] == 10**18
    left = held(sending, sending.account)[0]
    assert preview.leaves_base_units <= left < mine[0] - 10**18
    assert done.gas_used is not None
    assert done.effective_gas_price_wei is not None
    assert mine[0] - 10**18 - left == done.gas_used * done.effective_gas_price_wei <= preview.max_fee_wei


def test_everything_of_the_coin_leaves_enough_for_the_fee_and_no_more(
    sending: Transfers, guard: Guard
) -> None:
    preview = sending.preview(FRIEND, None, "PLAY")
    assert preview.leaves_base_units == 0
    assert preview.transfer.amount + preview.max_fee_wei == preview.native_wei
    assert sending.send(preview, guard).state == TransactionState.FINAL
    left = held(sending, sending.account)[0]
    assert 0 <= left < preview.max_fee_wei


def test_everything_of_the_token_leaves_nothing_of_it(sending: Transfers, guard: Guard) -> None:
    preview = sending.preview(FRIEND, None, "pUSD")
    assert preview.transfer.amount > 0
    sending.send(preview, guard)
    assert held(sending, sending.account)[1] == 0


@pytest.mark.parametrize(
    ("amount", "symbol", "says"),
    [
        (10**30, "PLAY", "transfer needs"),
        (10**30, "pUSD", "transfer needs"),
        ("all but one wei", "PLAY", "network fee needs"),
    ],
)
def test_too_little_money_is_said_before_the_password_is_asked(
    sending: Transfers, amount: Any, symbol: str, says: str
) -> None:
    wanted = amount
    if isinstance(amount, str):
        wanted = sending.preview(FRIEND, 1, "PLAY").native_wei - 1
    with pytest.raises(NotEnoughMoney, match=says):
        sending.preview(FRIEND, wanted, symbol)


def test_an_unknown_token_is_refused_with_those_there_are(sending: Transfers) -> None:
    with pytest.raises(UnknownAsset, match="PLAY, pUSD"):
        sending.preview(FRIEND, 1, "USDT")


def test_a_token_with_other_decimals_than_listed_is_not_sent(sending: Transfers) -> None:
    mistaken = replace(sending, tokens=(replace(TOKEN, decimals=18),))
    with pytest.raises(TokenDiffers, match="6 places behind the point on the network, and 18"):
        mistaken.preview(FRIEND, 10**18, "pUSD")


def test_whatever_a_market_hands_out_can_leave_again() -> None:
    symbols = {token.symbol: token.decimals for token in held_tokens(entry("polygon"))}
    assert symbols["USDC"] == 6
    assert symbols["ART"] == 9
    assert symbols.keys() >= {token.symbol for token in entry("polygon").payment_tokens}


@pytest.mark.parametrize("to", sorted({*CONTRACTS, TOKEN.address, "0x" + "00" * 20, "itself"}))
def test_where_money_is_lost_or_stays_nothing_is_sent(sending: Transfers, guard: Guard, to: str) -> None:
    recipient = sending.account if to == "itself" else to
    with pytest.raises(SigningRefused):
        sending.preview(recipient, 1, "PLAY")
    # Whoever skips the preview meets the guard.
    honest = sending.preview(FRIEND, 1, "PLAY")
    with pytest.raises(SigningRefused):
        sending.send(replace(honest, transfer=replace(honest.transfer, to=recipient)), guard)


def test_without_the_typed_password_the_guard_sends_nothing(
    sending: Transfers, account: UnlockedAccount
) -> None:
    unattended = Guard(account, allowlist_for("practice"), lambda: NOW_MS)
    with pytest.raises(SigningRefused, match="typed for this transfer"):
        sending.send(sending.preview(FRIEND, 1, "PLAY"), unattended)
    connection = open_ledger(sending.ledger_path)
    assert outbox.list_transactions(connection, "practice", 9) == ()
    connection.close()


def test_money_leaves_while_all_payments_are_stopped_and_above_every_cap(
    sending: Transfers, guard: Guard
) -> None:
    connection = open_ledger(sending.ledger_path)
    set_setting(connection, "payments.stopped", True)
    connection.close()
    assert sending.send(sending.preview(FRIEND, None, "pUSD"), guard).state == TransactionState.FINAL


def test_what_was_signed_and_not_sent_is_sent_by_the_next_look_once(sending: Transfers, guard: Guard) -> None:
    provider = sending.provider
    assert isinstance(provider, Forgetful)
    before = held(sending, FRIEND)[0]
    preview = sending.preview(FRIEND, 10**17, "PLAY")
    provider.refuses = True
    told: list[str] = []
    assert sending.send(preview, guard, told.append).state == TransactionState.SIGNED
    assert "did not answer" in told[-1]
    assert held(sending, FRIEND)[0] == before
    # It counts as spent meanwhile.
    assert sending.preview(FRIEND, None, "PLAY").transfer.amount < preview.native_wei - 10**17
    provider.refuses = False
    sending.resume()
    (done,) = sending.resume() or (None,)
    assert held(sending, FRIEND)[0] == before + 10**17
    assert done is None or done.state == TransactionState.FINAL
    assert sending.resume() == ()
    assert held(sending, FRIEND)[0] == before + 10**17


def test_while_another_process_pays_nothing_is_sent(sending: Transfers) -> None:
    lock = FileLock(sending.lock_path)
    assert lock.acquire()
    try:
        with pytest.raises(AnotherOffsetRunning):
            sending.preview(FRIEND, 1, "PLAY")
    finally:
        lock.release()


@settings(deadline=None)
@given(data=st.data())
def test_no_transaction_but_the_agreed_one_is_signed(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    account = UnlockedAccount(hashlib.sha256(b"a person who sends").digest())
    guard = Guard(account, allowlist_for("practice"), lambda: NOW_MS, RULES)
    token = data.draw(st.sampled_from(["", TOKEN.address]))
    transfer = Transfer(FRIEND, data.draw(st.integers(1, 10**20)), token, "")
    honest = TransactionRequest(
        KNOWN.network.chain_id,
        0,
        transfer.target,
        transfer.call_data,
        transfer.value_wei,
        60_000,
        10**9,
        10**8,
    )
    other = data.draw(
        st.one_of(
            st.integers(0, 10**20)
            .filter(lambda wei: wei != honest.value_wei)
            .map(lambda wei: {"value_wei": wei}),
            st.binary(max_size=80).filter(lambda call: call != honest.data).map(lambda call: {"data": call}),
            st.sampled_from(sorted(CONTRACTS)).filter(lambda to: to != honest.to).map(lambda to: {"to": to}),
            st.just({"chain_id": 137}),
            st.just({"gas_limit": 10**9}),
            st.just({"max_priority_fee_per_gas_wei": 2 * 10**9}),
            st.just({"nonce": -1}),
        )
    )
    connection = open_ledger(str(tmp_path_factory.mktemp("ledger") / "ledger.sqlite3"))
    try:
        with pytest.raises(SigningRefused):
            guard.sign_transfer(connection, replace(honest, **other), transfer)
        assert outbox.list_transactions(connection, "practice", 9) == ()
        signed = guard.sign_transfer(connection, honest, transfer)
        assert (signed.target, signed.data, signed.value_wei) == (honest.to, honest.data, honest.value_wei)
    finally:
        connection.close()
