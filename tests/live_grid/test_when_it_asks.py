"""Seldom when all is well, ever more seldom when it is not, and never against a server's wish."""

import sqlite3
import threading
from email.utils import formatdate
from typing import Any

import pytest

from wattback.ledger.connection import open_ledger
from wattback.live_grid.errors import (
    KeyRefused,
    KeyringProblem,
    KeyUnusable,
    LiveGridError,
    NoKey,
    NotAgainYet,
    ServiceUnreachable,
    TooManyRequests,
)
from wattback.live_grid.key import store_key
from wattback.live_grid.refresh import refresh


def failures_within(person: Any, *, hours: int) -> int:
    """Let the companion try every ten minutes; how often it failed at it."""
    failures = 0
    for _ in range(6 * hours):
        person.wait(minutes=10)
        try:
            person.refresh()
        except LiveGridError:
            failures += 1
    return failures


def test_a_figure_that_still_holds_is_not_asked_for_again(briton: Any, service: Any) -> None:
    service.says_uk()
    briton.refresh()
    briton.wait(minutes=19)
    outcome = briton.refresh()
    assert not outcome.fetched
    assert outcome.reading.g_co2e_per_kwh == 263.0
    assert len(service.requests) == 1
    briton.wait(minutes=1)
    service.says_uk(**{"from": "2026-11-25T10:30Z", "to": "2026-11-25T11:00Z"})
    assert briton.refresh().fetched
    assert len(briton.stored()) == 2


def test_a_late_figure_is_asked_for_every_quarter_of_an_hour_at_most(german: Any, service: Any) -> None:
    service.says_maps(datetime="2026-11-25T08:00:00Z")
    german.refresh()
    german.wait(minutes=14)
    assert not german.refresh().fetched
    german.wait(minutes=1)
    assert german.refresh().fetched
    assert len(service.requests) == 2


def test_what_is_stored_serves_another_process_as_well(briton: Any, service: Any) -> None:
    service.says_uk()
    briton.refresh()
    briton.state = type(briton.state)()
    assert not briton.refresh().fetched
    assert len(service.requests) == 1


def test_a_clock_that_was_set_back_does_not_hold_up_the_next_figure(german: Any, service: Any) -> None:
    german.wait(minutes=60)
    service.says_maps(datetime="2026-11-25T11:00:00Z")
    german.refresh()
    german.wait(minutes=-60)
    service.says_maps()
    assert german.refresh().fetched


def test_a_person_who_asks_is_answered_anew(briton: Any, service: Any) -> None:
    service.says_uk()
    briton.refresh()
    assert briton.refresh(manual=True).fetched
    assert len(service.requests) == 2


def test_waits_grow_to_six_hours_and_a_success_ends_them(german: Any, service: Any) -> None:
    service.says({}, status=500)
    waits = []
    for _ in range(14):
        with pytest.raises(ServiceUnreachable):
            german.refresh()
        waits.append(german.state.wait_s(german.now_ms / 1000))
        quiet = german.refresh()
        assert not quiet.fetched
        assert "status 500" in quiet.trouble
        german.wait(minutes=waits[-1] / 60 + 0.01)
    assert len(service.requests) == 14
    for number, wait_s in enumerate(waits):
        least = min(60.0 * 2**number, 6 * 3600.0)
        assert least <= wait_s <= min(1.25 * least, 6 * 3600.0)
    service.says_maps(datetime=german.iso_now())
    german.wait(minutes=1)
    assert german.refresh().trouble is None
    service.says({}, status=500)
    german.wait(minutes=61)
    with pytest.raises(ServiceUnreachable):
        german.refresh()
    assert 60 <= german.state.wait_s(german.now_ms / 1000) <= 75


def test_companions_do_not_come_back_in_the_same_second(german: Any, service: Any) -> None:
    service.says({}, status=500)
    waits = set()
    for _ in range(5):
        german.state = type(german.state)()
        with pytest.raises(ServiceUnreachable):
            german.refresh()
        waits.add(german.state.wait_s(german.now_ms / 1000))
    assert len(waits) > 1


def test_a_day_without_a_server_costs_a_dozen_requests(german: Any, service: Any) -> None:
    service.says({}, status=503)
    failures = failures_within(german, hours=24)
    assert failures == len(service.requests) <= 13


def test_what_a_server_asks_for_is_kept_even_when_the_person_asks(german: Any, service: Any) -> None:
    service.says({}, status=429, Retry_After="1800")
    with pytest.raises(TooManyRequests, match="left alone for 30 min"):
        german.refresh()
    german.wait(minutes=29)
    assert not german.refresh().fetched
    with pytest.raises(NotAgainYet, match="another 60 s"):
        german.refresh(manual=True)
    # The promise was made to the server, whichever zone is asked for.
    german.choose(footprint__zone="FRA")
    with pytest.raises(NotAgainYet):
        german.refresh(manual=True)
    assert not german.refresh().fetched
    assert len(service.requests) == 1
    german.choose(footprint__zone="DEU")
    german.wait(minutes=1)
    service.says_maps()
    assert german.refresh().fetched


@pytest.mark.parametrize(
    ("header", "minutes"),
    [("7200", 120), ("99999999999999999999", 1440), ("-5", 1), ("soon", 1), ("0", 1), ("", 1)],
)
def test_a_strange_retry_after_is_read_as_at_most_a_day(
    german: Any, service: Any, header: str, minutes: int
) -> None:
    service.says({}, status=429, Retry_After=header)
    with pytest.raises(TooManyRequests):
        german.refresh()
    assert minutes * 60 <= german.state.wait_s(german.now_ms / 1000) <= minutes * 60 + 15


def test_a_retry_after_may_be_a_date(german: Any, service: Any) -> None:
    service.says({}, status=503, Retry_After=formatdate(german.now_ms / 1000 + 3600, usegmt=True))
    with pytest.raises(ServiceUnreachable):
        german.refresh()
    assert german.state.wait_s(german.now_ms / 1000) == pytest.approx(3600)


def test_a_person_may_try_again_after_a_mere_failure(german: Any, service: Any) -> None:
    service.says({}, status=500)
    with pytest.raises(ServiceUnreachable):
        german.refresh()
    service.says_maps()
    assert german.refresh(manual=True).fetched


def test_a_refused_key_is_not_shown_again_until_it_changes(german: Any, service: Any) -> None:
    service.says({}, status=401)
    assert failures_within(german, hours=10) == 60
    with pytest.raises(KeyRefused):
        german.refresh(manual=True)
    assert len(service.requests) == 1
    german.key = "another-key-0815"
    german.now_ms -= 600 * 60_000
    service.says_maps()
    assert german.refresh().fetched


def test_a_refused_key_may_be_tried_for_another_zone(german: Any, service: Any) -> None:
    service.says({}, status=403)
    with pytest.raises(KeyRefused):
        german.refresh()
    german.choose(footprint__zone="FRA")
    service.says_maps(zone="FR")
    assert german.refresh().fetched


def test_without_a_key_nobody_is_asked_and_a_new_key_is_used_at_once(german: Any, service: Any) -> None:
    german.key = None
    with pytest.raises(NoKey, match="wattback grid key"):
        german.refresh()
    assert service.requests == []
    german.key = "canary-key-4711"
    service.says_maps()
    assert german.refresh().fetched


def test_a_keyring_that_fails_is_told_and_left_alone_for_a_while(
    german: Any, service: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked() -> str:
        raise KeyringProblem("it stayed locked")

    def once(ledger: sqlite3.Connection) -> Any:
        return refresh(ledger, german.state, now_ms=lambda: german.now_ms, steady_s=lambda: 0.0, key=locked)

    with pytest.raises(KeyringProblem, match="it stayed locked"):
        once(german.ledger)
    assert "it stayed locked" in once(german.ledger).trouble
    assert service.requests == []


def test_a_key_that_is_none_never_becomes_a_header() -> None:
    for text in ("", "short", "two words here", "line\nbreak-in-it", "schlüssel-mit-ü", "x" * 257):
        with pytest.raises(KeyUnusable) as told:
            store_key(text)
        assert not text or text not in str(told.value)


def test_two_threads_do_not_ask_twice(german: Any, service: Any) -> None:
    service.says_maps()
    answer, asked, go_on = service.behaviour, threading.Event(), threading.Event()

    def hold(handler: Any) -> None:
        asked.set()
        go_on.wait(10)
        answer(handler)

    service.behaviour = hold
    second: list[Any] = []

    def try_meanwhile() -> None:
        asked.wait(10)
        own = open_ledger(path)
        second.append(refresh(own, german.state, key=lambda: german.key))
        own.close()
        go_on.set()

    _, _, path = german.ledger.execute("PRAGMA database_list").fetchone()
    thread = threading.Thread(target=try_meanwhile)
    thread.start()
    assert german.refresh().fetched
    thread.join()
    assert not second[0].fetched
    assert "asked already" in second[0].text
    assert len(service.requests) == 1
