"""What the page Offsets asks for, with the real parts on the practice chain."""

import os
from pathlib import Path
from typing import Any

import pytest

from wattback import wiring
from wattback.behind.offsets import Offsets
from wattback.chain.errors import NetworkUnreachable
from wattback.companion import Companion
from wattback.ledger.foreign import ForeignRetirement, store_foreign
from wattback.ledger.settings import set_setting
from wattback.offset.errors import NothingDue, NothingToCancel
from wattback.wallet.errors import WrongPassword

JUNK = "test test test test test test test test test test test junk"
PASSWORD = "correct horse battery"


class Killed(BaseException):
    """The process ended."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("WATTBACK_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("wattback.wallet.accounts.Accounts.__init__.__kwdefaults__", {"scrypt_n": 2})
    wiring.unlock_session().lock()


@pytest.fixture
def companion() -> Companion:
    made = Companion()
    made.wallet.import_words(JUNK, 0, "", PASSWORD)
    made.record_energy(5.0, "home-server")
    return made


def dropped_before_it_was_sent(companion: Companion, monkeypatch: pytest.MonkeyPatch) -> None:
    def kill(*_arguments: object) -> Any:
        raise Killed

    with monkeypatch.context() as until_then:
        until_then.setattr("wattback.offset.engine.finish", kill)
        with pytest.raises(Killed):
            companion.offset_now(PASSWORD, lambda _text: None)


def test_before_anything_was_counted_there_is_a_page_all_the_same() -> None:
    seen = Offsets().overview()
    assert (seen.due_mwh, seen.oldest_at_ms, seen.running, seen.has_wallet) == (0, None, (), False)
    assert seen.outlook == "Too early to say when the next retirement is due: it takes three days of use."
    assert Offsets().history(None, 10) == ()


def test_the_overview_says_what_is_due_and_what_the_limits_are(companion: Companion) -> None:
    seen = companion.offsets.overview()
    assert seen.due_mwh == 5000
    assert seen.due_wh.low == seen.due_wh.central == seen.due_wh.high == 5.0
    assert seen.due_answers == 0
    assert seen.oldest_at_ms is not None
    assert [cap.name for cap in seen.caps] == ["per retirement", "in 24 hours", "in 31 days"]
    assert all(cap.share == 0 for cap in seen.caps)
    assert seen.policy[0] == "You retire by hand: nothing is paid unless you say so."
    assert (seen.is_practice, seen.has_wallet, seen.is_watched, seen.stopped) == (True, True, False, False)
    with wiring.ledger() as connection:
        set_setting(connection, "payments.stopped", True)
        set_setting(connection, "offset.mode", "ask")
    changed = companion.offsets.overview()
    assert changed.stopped
    assert "31 days" in " ".join(changed.policy)


def test_what_was_retired_is_listed_with_what_the_chain_told(companion: Companion) -> None:
    made = companion.offset_now(PASSWORD, lambda _text: None)
    companion.record_energy(7.0, "home-server")
    companion.offset_now(None, lambda _text: None)
    newest, oldest = companion.offsets.history(None, 10)
    assert (oldest.state, oldest.amount_mwh, oldest.certificate_id) == ("final", 5000, made.id)
    assert oldest.price_text.endswith(" pUSD")
    assert oldest.fee_text.endswith(" PLAY")
    assert (oldest.explorer_url, oldest.is_practice, oldest.reason) == ("", True, "")
    assert newest.seq > oldest.seq
    assert companion.offsets.history(newest.seq, 10) == (oldest,)
    assert companion.offsets.history(None, 1) == (newest,)
    assert companion.offsets.overview().matched_mwh == 12_001


def test_each_state_of_what_is_under_way_has_its_time(
    companion: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    dropped_before_it_was_sent(companion, monkeypatch)
    (running,) = companion.offsets.overview().running
    assert [(step.state, step.at_ms is not None) for step in running.steps] == [
        ("planned", True),
        ("quoted", True),
        ("signed", True),
        ("broadcast", False),
        ("mined", False),
        ("final", False),
    ]
    times = [step.at_ms for step in running.steps if step.at_ms is not None]
    assert times == sorted(times)
    assert (running.can_cancel, running.cancels, running.confirmations) == (True, False, None)
    companion.offsets.look()
    assert companion.offsets.overview().running == ()
    assert companion.offsets.history(None, 10)[0].state == "final"


def test_what_the_network_did_not_take_up_is_cancelled_with_the_password(
    companion: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    dropped_before_it_was_sent(companion, monkeypatch)
    wiring.unlock_session().lock()
    with pytest.raises(WrongPassword):
        companion.offsets.cancel("wrong horse battery", lambda _text: None)
    assert companion.offsets.overview().running[0].can_cancel
    line = companion.offsets.cancel(PASSWORD, lambda _text: None)
    assert line.state == "failed"
    assert "cancelled" in line.reason
    assert companion.offsets.overview().due_mwh >= 5000
    with pytest.raises(NothingToCancel):
        companion.offsets.cancel(PASSWORD, lambda _text: None)


def test_a_network_that_is_away_leaves_the_page_readable(
    companion: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    dropped_before_it_was_sent(companion, monkeypatch)

    def away(*_arguments: object) -> None:
        raise NetworkUnreachable("Practice", "connection reset")

    monkeypatch.setattr("wattback.chain.node.Node.send", away)
    with pytest.raises(NetworkUnreachable):
        companion.offsets.look()
    assert companion.offsets.overview().running[0].line.state == "signed"


def test_a_watched_account_is_offered_what_its_own_wallet_signs() -> None:
    companion = Companion()
    # The practice market pays this account only for what it has; the offer needs no money.
    companion.wallet.watch("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "Drawer")
    with pytest.raises(NothingDue):
        companion.offsets.offer()
    companion.record_energy(5.0, "home-server")
    assert "only watches this account" in str(companion.preview_offset().refusal)
    made = companion.offsets.offer()
    assert made.amount_mwh == 5000
    assert all('"chainId"' in request.raw_json for request in made.requests)
    (running,) = companion.offsets.overview().running
    assert [step.state for step in running.steps] == ["planned", "quoted", "offered", "mined", "final"]
    assert not running.can_cancel
    again = companion.offsets.offer()
    assert again.amount_mwh == 5000


@pytest.mark.parametrize(("ours", "due_mwh"), [(True, 3800), (False, 5000)])
def test_unknown_retirements_wait_for_a_decision(companion: Companion, ours: bool, due_mwh: int) -> None:
    found = ForeignRetirement("practice", bytes(32), 0, None, 1200, 1_790_000_000, 1_790_000_000_000, None)
    with wiring.ledger() as connection:
        store_foreign(connection, [found])
    (unknown,) = companion.offsets.overview().unknown
    assert (unknown.amount_mwh, unknown.at_ms, unknown.explorer_url) == (1200, 1_790_000_000_000, "")
    assert companion.offsets.decide_unknown(ours=ours) == 1
    seen = companion.offsets.overview()
    assert (seen.unknown, seen.due_mwh) == ((), due_mwh)


def test_what_stands_beside_never_counts(companion: Companion) -> None:
    beside = companion.offsets.overview().beside
    assert (beside.carbon_g, beside.badges, beside.has_carbon_market, beside.has_badges) == (
        0,
        0,
        False,
        False,
    )
    with wiring.ledger() as connection:
        set_setting(connection, "network", "polygon")
        set_setting(connection, "arkreen.badge", "monthly")
    there = companion.offsets.overview().beside
    assert (there.has_carbon_market, there.has_badges, there.badge_cadence) == (True, True, "monthly")
    assert there.badge_due == ""
