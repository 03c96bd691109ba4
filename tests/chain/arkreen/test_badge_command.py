"""`wattback badge`, and the companion's own step: a person with a wallet, the stand-ins as a network of their own."""

import io
import json
import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import keyring
import pytest

from wattback import paths
from wattback.badge_wiring import ASK_THE_BOOK_EVERY_MS, LOOK_EVERY_MS, badge_making
from wattback.behind.beside import Beside
from wattback.behind.offsets import Offsets
from wattback.behind.wallet_errors import PreviewPassed
from wattback.chain.arkreen.badge import EDIT_WINDOW_S
from wattback.chain.errors import NetworkUnreachable
from wattback.cli import main
from wattback.companion import Companion
from wattback.ledger.connection import open_ledger
from wattback.ledger.settings import set_setting
from wattback.offset.badge_errors import BadgeEdited
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.accounts import Accounts
from wattback.wallet.errors import WrongPassword

PASSWORD = "correct horse battery"


@dataclass
class Owner:
    """A person at a terminal whose clock follows the chain's."""

    market: Any
    home: Path
    capfd: pytest.CaptureFixture[str]
    ahead_ms: int = 0

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000 + self.ahead_ms

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        self.capfd.readouterr()
        try:
            status = main(arguments)
        except SystemExit as end:  # argparse: wrong usage
            status = int(end.code or 0)
        out, err = self.capfd.readouterr()
        assert "Traceback" not in err
        return status, out, err

    def document(self, *arguments: str) -> Any:
        status, out, err = self(*arguments, "--json")
        assert status == 0, err
        return json.loads(out)

    def pass_time(self, seconds: int) -> None:
        self.market.pass_time(seconds)
        self.ahead_ms += seconds * 1000

    def to_next_month(self) -> None:
        now = datetime.fromtimestamp(self.now_ms() / 1000, UTC)
        year, month = (now.year + 1, 1) if now.month == 12 else (now.year, now.month + 1)
        self.pass_time(int((datetime(year, month, 10, tzinfo=UTC) - now).total_seconds()))

    def retire(self) -> None:
        assert self("record", "--source", "home-server", "--kwh", "0.01")[0] == 0
        status, _, err = self("offset", "--yes")
        assert status == 0, err

    def set(self, key: str, value: Any) -> None:
        connection = open_ledger(str(self.home / "ledger.sqlite3"))
        try:
            set_setting(connection, key, value)
        finally:
            connection.close()


@pytest.fixture
def owner(
    arkreen: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Owner:
    """They chose a badge a month, and have one retirement of a month that is over."""
    home = tmp_path / "wattback"
    home.mkdir()
    (tmp_path / "password").touch(mode=0o600)
    (tmp_path / "password").write_text(PASSWORD + "\n")
    for name in [name for name in os.environ if name.startswith("WATTBACK_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("WATTBACK_HOME", str(home))
    monkeypatch.setenv("WATTBACK_PASSWORD_FILE", str(tmp_path / "password"))
    monkeypatch.setenv("HOME", str(tmp_path))
    keyring.set_keyring(keyring.core.load_keyring("keyring.backends.null.Keyring"))
    (home / "networks.json").write_text(json.dumps(networks_file(arkreen)))
    owner = Owner(arkreen, home, capfd)
    for module in ("wiring", "badge_wiring"):
        monkeypatch.setattr(f"wattback.{module}.now_ms", owner.now_ms)
    account = UnlockedAccount(bytes(arkreen.person.account.key))
    Accounts(paths.wallet_dir(), scrypt_n=2).add(account, PASSWORD)
    owner.set("network", "standin")
    owner.set("arkreen.badge", "monthly")
    owner.to_next_month()
    owner.retire()
    owner.to_next_month()
    return owner


def networks_file(arkreen: Any) -> dict[str, Any]:
    known = {"checked": "a test's own"}
    where = arkreen.deployment
    names = ("registry", "issuance", "art", "badge", "bank", "builder", "payment_erc20", "first_block")
    return {
        "format": 1,
        "networks": {
            "standin": {
                "name": "Stand-in",
                "chain_id": arkreen.network.chain_id,
                "is_practice": False,
                "is_testnet": True,
                **known,
                "rpc_urls": [str(arkreen.w3.provider.endpoint_uri)],
                "confirmations": 0,
                "block_time_s": 1.0,
                "native_symbol": "POL",
                "is_poa": False,
                "explorer_tx_url": "",
                "explorer_address_url": "",
                "fee_model": {"min_priority_fee_wei": 0, "max_priority_fee_wei": 10**12},
                "energy_wh_per_gas": {"low": 1e-9, "central": 3e-9, "high": 9e-9, "source": "a guess"},
                "price_feed": None,
                "payment_tokens": [
                    {
                        "symbol": "USDC.e",
                        "decimals": 6,
                        "address": where.payment_erc20,
                        "usd_stable": True,
                        **known,
                    }
                ],
                "markets": [
                    {"kind": "arkreen", **known, **{name: getattr(where, name) for name in names}},
                ],
            }
        },
    }


def edit(owner: Owner, badge_id: int) -> None:
    market = owner.market
    market.w3.provider.make_request("anvil_impersonateAccount", [market.person.address])
    edited = market.contracts["badge"].functions.updateCertificate(
        badge_id, market.person.address, "", "Somebody Inc.", "Look here"
    )
    tx_hash = edited.transact({"from": market.person.address})
    market.w3.eth.wait_for_transaction_receipt(tx_hash, poll_latency=0.02)


def test_status_make_and_check(owner: Owner) -> None:
    due = owner.document("badge", "status")["due"]
    assert due["amount_mwh"] >= 10_000
    status, out, _ = owner("badge", "status")
    assert status == 0
    assert "public" not in out.splitlines()[0]
    assert "can be read by anybody, for ever" in out
    made = owner.document("badge", "make", "--yes")
    assert (made["state"], made["offset_ids"], made["differences"]) == ("final", due["offset_ids"], [])
    assert due["period"] in made["message"]
    after = owner.document("badge", "status")
    assert (after["due"], after["badges"][0]["state"], after["badges"][0]["found"]) == (None, "final", None)
    status, out, _ = owner("badge", "check")
    assert (status, "so far; its holder can edit it for three days" in out) == (0, True)
    owner.pass_time(EDIT_WINDOW_S)
    status, out, _ = owner("badge", "check")
    assert (status, "as it was asked for, for good" in out) == (0, True)
    status, _, err = owner("badge", "make", "--yes")
    assert (status, "No badge is due" in err) == (1, True)


def test_an_edited_badge_is_told_with_status_one(owner: Owner) -> None:
    made = owner.document("badge", "make", "--yes")
    edit(owner, made["badge_id"])
    status, out, _ = owner("badge", "check")
    assert status == 1
    assert "not as it was asked for: the beneficiary's name, its message" in out
    assert "retirements are not touched" in out


@pytest.mark.parametrize("answer", ["n\n", "\n"])
def test_consent_shows_what_becomes_public_and_what_it_costs(
    owner: Owner, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal(answer))
    nonce = owner.market.next_nonce()
    status, out, err = owner("badge", "make")
    assert (status, "as you said no" in err) == (1, True)
    assert "Receipts root 0x" in out
    assert "POL at most" in out
    assert "for ever" in out
    assert owner.market.next_nonce() == nonce
    assert owner.document("badge", "status")["badges"] == []


def test_without_consent_or_choice_or_market_nothing_is_signed(
    owner: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert "needs your consent" in owner("badge", "make")[2]
    owner.set("arkreen.badge", "off")
    assert "Badges are off" in owner("badge", "make", "--yes")[2]
    owner.set("arkreen.badge", "yearly")
    owner.set("network", "practice")
    status, _, err = owner("badge", "make", "--yes")
    assert (status, "Badges are Arkreen's, and the market chosen on" in err) == (1, True)


@pytest.fixture
def companion(owner: Owner) -> Companion:
    return Companion()


def states(owner: Owner) -> list[str]:
    return [each["state"] for each in owner.document("badge", "status")["badges"]]


def automatic(owner: Owner) -> None:
    status, _, err = owner("settings", "set", "offset.mode", "automatic")
    assert status == 0, err


def test_the_companion_makes_the_badge_by_itself_only_in_automatic_mode(
    owner: Owner, companion: Companion
) -> None:
    assert companion.automatic_step() is None
    assert states(owner) == []
    automatic(owner)
    assert companion.automatic_step() is None
    assert states(owner) == ["final"]
    assert companion.automatic_step() is None
    assert states(owner) == ["final"]


@pytest.mark.parametrize(("key", "value"), [("arkreen.badge", "off"), ("payments.stopped", True)])
def test_off_or_stopped_the_companion_asks_nobody(
    owner: Owner, companion: Companion, monkeypatch: pytest.MonkeyPatch, key: str, value: Any
) -> None:
    automatic(owner)
    owner.set(key, value)
    monkeypatch.setattr("wattback.badge_wiring.badge_making", _not_to_be_called)
    assert companion.automatic_step() is None


def _not_to_be_called(*_arguments: Any) -> Any:
    raise AssertionError("the network was asked")


def test_the_companion_tells_once_of_a_badge_that_somebody_edited(owner: Owner, companion: Companion) -> None:
    badge_id = owner.document("badge", "make", "--yes")["badge_id"]
    edit(owner, badge_id)
    owner.pass_time(EDIT_WINDOW_S + 60)
    with pytest.raises(BadgeEdited, match=f"badge {badge_id} differs .*its message"):
        companion.automatic_step()
    for each in (companion, Companion()):
        owner.pass_time(2 * LOOK_EVERY_MS // 1000)
        assert each.automatic_step() is None
    assert "its message" in owner.document("badge", "status")["badges"][0]["found"]


def test_trouble_with_a_badge_is_told_once_and_keeps_no_retirement_waiting(
    owner: Owner, companion: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    automatic(owner)
    asked = 0

    def unreachable(*_arguments: Any) -> Any:
        nonlocal asked
        asked += 1
        raise NetworkUnreachable("Stand-in", "no answer")

    monkeypatch.setattr("wattback.badge_wiring.badge_making", unreachable)
    with pytest.raises(NetworkUnreachable):
        companion.automatic_step()
    assert companion.automatic_step() is None, "not asked again within the hour"
    owner.pass_time(LOOK_EVERY_MS // 1000 + 1)
    assert companion.automatic_step() is None, "the same trouble is not told again"
    assert asked == 2
    owner.retire()
    assert len(companion.certificates()) == 2


def test_a_badge_made_with_another_program_is_not_asked_for_every_hour(
    owner: Owner, companion: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    automatic(owner)
    preview = badge_making().preview("monthly")
    assert preview is not None
    assert owner.market.send(owner.market.badges(), preview.request).succeeded
    assert companion.automatic_step() is None
    assert states(owner) == []
    with monkeypatch.context() as until_then:
        until_then.setattr("wattback.badge_wiring.badge_making", _not_to_be_called)
        owner.pass_time(ASK_THE_BOOK_EVERY_MS // 1000 - 3600)
        assert companion.automatic_step() is None


def test_the_window_shows_the_badge_and_makes_it_with_the_password_typed(
    owner: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wattback.behind.offsets.now_ms", owner.now_ms)
    before = Offsets().overview().beside
    assert (before.badges, before.badge_cadence, before.has_badges) == (0, "monthly", True)
    assert "1 retirement of" in before.badge_due
    beside = Beside()
    preview = beside.preview_badge()
    assert preview is not None
    assert "for ever" in preview.caveat
    assert preview.rows[0][1] == before.badge_due
    # The file with the password, which signs for the terminal, does not stand in for what the person types.
    with pytest.raises(WrongPassword):
        beside.make_badge("wrong horse battery", lambda _text: None)
    assert "Badge" in beside.make_badge(PASSWORD, lambda _text: None)
    after = Offsets().overview().beside
    assert (after.badges, after.badge_due) == (1, "")
    assert beside.preview_badge() is None
    with pytest.raises(PreviewPassed):
        beside.make_badge(PASSWORD, lambda _text: None)
