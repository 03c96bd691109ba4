"""Notices from the person's own ledger, remembered over restarts."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from wattback import wiring
from wattback.behind.notices import Notices
from wattback.behind.site_drift import drifted_sites
from wattback.behind.usage import Usage
from wattback.companion import Companion
from wattback.desktop.services.notices import Notice
from wattback.footprint import use_of
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.ledger.offers_seen import OfferSeen, note_offer
from wattback.ledger.settings import set_setting
from wattback.offset.engine import OffsetEngine
from wattback.usage.event import UsageEvent

JUNK = "test test test test test test test test test test test junk"
PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith("WATTBACK_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("wattback.wallet.accounts.Accounts.__init__.__kwdefaults__", {"scrypt_n": 2})
    wiring.unlock_session().lock()
    return tmp_path / "home"


def _answers(*sources: str, site: str = "chatgpt", at_ms: int | None = None) -> None:
    with wiring.ledger() as connection:
        estimator = wiring.estimator(connection)
        events = [
            UsageEvent(
                id=os.urandom(16),
                dedupe_key=os.urandom(32),
                at_ms=wiring.now_ms() if at_ms is None else at_ms,
                site=site,
                model_raw="gpt-5",
                input_tokens=1200,
                cached_input_tokens=0,
                output_tokens=800,
                reasoning_tokens=None,
                images_in=0,
                images_out=0,
                latency_ms=4000,
                count_method="exact:o200k_base",
                source=source,
            )
            for source in sources
        ]
        append_events(connection, events, [estimator.estimate(use_of(event)) for event in events])


def _set(**values: Any) -> None:
    with wiring.ledger() as connection:
        for key, value in values.items():
            set_setting(connection, key.replace("__", "."), value)


def _due(now_ms: int | None = None) -> tuple[Notice, ...]:
    """As a process that just started would say."""
    return Notices(Usage()).due_notices(wiring.now_ms() if now_ms is None else now_ms)


def _kinds(now_ms: int | None = None) -> list[str]:
    return [notice.kind for notice in _due(now_ms) if notice.kind != "weekly"]


def test_an_empty_ledger_has_nothing_to_say() -> None:
    assert _due() == ()


def test_a_budget_over_is_said_once_also_after_a_restart(home: Path) -> None:
    _answers("live", "live")
    _set(budget__energy_wh=0.01, budget__period="month")
    (notice,) = (each for each in _due() if each.kind == "budget")
    assert notice.title == "Your budget is used up"
    assert "over the budget, by the central estimate" in notice.text
    assert _kinds() == []
    assert json.loads((home / "notices.json").read_text())


def test_switched_off_it_stays_silent() -> None:
    _answers("live")
    _set(budget__energy_wh=0.01, budget__period="month", notifications__budget=False)
    assert _kinds() == []


def test_a_damaged_memory_says_a_thing_again_and_breaks_nothing(home: Path) -> None:
    _answers("live")
    _set(budget__energy_wh=0.01, budget__period="month")
    assert _kinds() == ["budget"]
    for damage in (b"", b"[]", b'{"budget:over": 5}', b"\xff\xfe{", b'{"a":'):
        (home / "notices.json").write_bytes(damage)
        assert _kinds() == ["budget"]
        assert _kinds() == []


def test_last_week_is_summed_up() -> None:
    now_ms = wiring.now_ms()
    _answers("live", "live", "live", at_ms=now_ms - 7 * 86_400_000)
    notices = [each for each in _due(now_ms) if each.kind == "weekly"]
    # On a Monday before eight it is not morning yet.
    if notices:
        assert notices[0].text.startswith("3 answers took ")
    assert [each for each in _due(now_ms) if each.kind == "weekly"] == []


def test_a_site_whose_streams_went_silent_has_changed() -> None:
    _answers(*["live"] * 3, *["dom"] * 4)
    assert _kinds() == []
    _answers("dom")
    (notice,) = _due()
    assert (notice.kind, notice.title) == ("drift", "chatgpt may have changed")
    assert _kinds() == []
    _answers("live")
    assert _kinds() == []
    _answers(*["dom"] * 5)
    assert _kinds() == ["drift"]


def test_a_site_that_never_had_a_stream_has_not_changed() -> None:
    _answers(*["dom"] * 9, site="poe")
    _answers(*["import:claude"] * 9, site="claude")
    with wiring.ledger() as connection:
        assert drifted_sites(connection) == ()


def test_other_sites_between_do_not_hide_a_change() -> None:
    _answers("live")
    for _ in range(5):
        _answers("dom")
        _answers("live", site="claude")
    with wiring.ledger() as connection:
        assert drifted_sites(connection) == ("chatgpt",)


@pytest.fixture
def waiting() -> Companion:
    """Automatic enough to ask, with much due, on the practice network."""
    companion = Companion()
    companion.wallet.import_words(JUNK, 0, "", PASSWORD)
    companion.record_energy(500.0, "home-server")
    _set(offset__mode="ask", offset__threshold_wh=1.0)
    return companion


def _seen(price_micro: int) -> None:
    with wiring.ledger() as connection:
        note_offer(connection, "practice", OfferSeen(wiring.now_ms(), 500_000, price_micro, 0))


def test_a_cap_that_keeps_a_retirement_waiting_is_said(waiting: Companion) -> None:
    _seen(3_000_000)
    (notice,) = (each for each in _due() if each.kind == "cap_reached")
    assert notice.page == "offsets"
    assert "3.00 pUSD" in notice.text
    assert _kinds() == []


def test_by_hand_nothing_waits_so_nothing_is_said(waiting: Companion) -> None:
    _set(offset__mode="manual")
    _seen(3_000_000)
    assert _kinds() == []


def test_a_wallet_that_can_pay_lacks_nothing(waiting: Companion) -> None:
    assert _kinds() == []


def test_an_empty_wallet_is_said_once(waiting: Companion, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    look = OffsetEngine.preview
    looked: list[int] = []

    def emptied(self: OffsetEngine) -> Any:
        looked.append(1)
        seen = look(self)
        assert seen.balances is not None
        empty = replace(seen.balances, payment_base_units=0)
        return replace(
            seen, balances=empty, refusal="The price needs 1.00 pUSD, and the wallet holds 0.00 pUSD."
        )

    monkeypatch.setattr(OffsetEngine, "preview", emptied)
    notices = Notices(Usage())
    now_ms = wiring.now_ms()
    (notice,) = (each for each in notices.due_notices(now_ms) if each.kind == "low_balance")
    assert notice.text == "The price needs 1.00 pUSD, and the wallet holds 0.00 pUSD."
    assert not [each for each in notices.due_notices(now_ms + 60_000) if each.kind == "low_balance"]
    assert len(looked) == 1, "the network is asked at most once an hour"
    assert not [each for each in notices.due_notices(now_ms + 3_700_000) if each.kind == "low_balance"]
    assert len(looked) == 2


def test_the_companion_has_them(waiting: Companion) -> None:
    assert waiting.notices.due_notices(wiring.now_ms()) == ()


def test_the_ledger_is_left_as_it_was(home: Path) -> None:
    _answers("live")
    with wiring.ledger() as connection:
        before = connection.execute("SELECT count(*), total(value IS NULL) FROM setting").fetchone()
    _due()
    connection = open_ledger(str(home / "ledger.sqlite3"))
    assert connection.execute("SELECT count(*), total(value IS NULL) FROM setting").fetchone() == before
    connection.close()
