"""What the host answers, through its pipes, and what is in the ledger afterwards."""

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from wattback import __version__
from wattback.footprint import Estimator, TokenUse
from wattback.ledger.connection import SCHEMA_VERSION, open_ledger
from wattback.ledger.events import event_count, recent_events
from wattback.ledger.filelock import FileLock
from wattback.ledger.grid_readings import GridReading, store_reading
from wattback.ledger.offsets import BatchState, advance, plan_batch
from wattback.ledger.settings import set_setting
from wattback.usage.flags import ABORTED, IMPLAUSIBLE

MakeAnswer = Callable[..., dict[str, Any]]
HELLO = {
    "type": "hello",
    "request_id": "h",
    "protocol": 1,
    "browser": "chromium",
    "extension_version": "0.1.0",
}
STATUS = {"type": "status", "request_id": "s"}


@pytest.fixture
def ask(host: Any, reply_schema: dict[str, Any]) -> Callable[[object], dict[str, Any]]:
    """Asks, and holds every reply against its schema."""
    validator = jsonschema.Draft202012Validator(reply_schema)

    def ask_and_check(message: object) -> dict[str, Any]:
        reply: dict[str, Any] = host.ask(message)
        validator.validate(reply)
        return reply

    return ask_and_check


def stored(host: Any) -> int:
    connection = open_ledger(str(host.ledger_path), read_only=True)
    count = event_count(connection)
    connection.close()
    return count


def test_hello_is_answered_by_a_status(ask: Callable[[object], dict[str, Any]]) -> None:
    reply = ask(HELLO)
    assert reply["type"] == "status"
    assert reply["request_id"] == "h"
    assert reply["protocol"] == 1
    assert reply["host_version"] == __version__
    assert reply["counting"] == "on"
    assert reply["companion_running"] is False
    assert reply["today"]["answers"] == 0
    assert (reply["due_mwh"], reply["matched_mwh"], reply["network"]) == (0, 0, "practice")
    assert reply["factors"] == Estimator().factors.version


def test_a_protocol_from_the_future_is_refused_and_the_conversation_goes_on(
    ask: Callable[[object], dict[str, Any]],
) -> None:
    reply = ask({**HELLO, "protocol": 2})
    assert (reply["type"], reply["code"], reply["request_id"]) == ("error", 6, "h")
    assert ask(STATUS)["type"] == "status"


def test_an_acknowledged_answer_is_in_the_ledger_with_its_estimate(
    host: Any, ask: Callable[[object], dict[str, Any]], make_answer: MakeAnswer, usage: Any
) -> None:
    answer = make_answer(model_raw="gpt-4o", input_tokens=1234, cached_input_tokens=234, output_tokens=567)
    reply = ask(usage(answer))
    assert reply["type"] == "ack"
    assert reply["ids"] == [answer["id"]]
    connection = open_ledger(str(host.ledger_path), read_only=True)
    (counted,) = recent_events(connection, 10)
    connection.close()
    event = counted.event
    assert event.id.hex() == answer["id"].replace("-", "")
    assert event.dedupe_key.hex() == answer["dedupe_key"]
    assert (event.site, event.model_raw, event.source) == ("chatgpt", "gpt-4o", "live")
    assert (event.input_tokens, event.cached_input_tokens, event.output_tokens) == (1234, 234, 567)
    assert event.recorded_energy_wh is None
    expected = Estimator().estimate(TokenUse("gpt-4o", "chatgpt", 1234, 234, 567, None, 0, 0))
    assert counted.energy_wh == expected.energy_wh
    (told,) = reply["estimates"]
    assert (told["id"], told["seq"]) == (answer["id"], counted.seq)
    for figure, exact in (("energy_wh", expected.energy_wh), ("co2e_g", expected.co2e_g)):
        for bound in ("low", "central", "high"):
            assert told[figure][bound] == pytest.approx(getattr(exact, bound), rel=1e-8)


def test_the_same_answer_is_acknowledged_again_and_counted_once(
    host: Any, ask: Callable[[object], dict[str, Any]], make_answer: MakeAnswer, usage: Any
) -> None:
    first, other = make_answer(), make_answer(output_tokens=9)
    once = ask(usage(first))
    # Seen again, under another id and with another count: the ledger's first figure stays what is told.
    again = make_answer(dedupe_key=first["dedupe_key"], output_tokens=999_999)
    reply = ask(usage(again, first, other))
    assert reply["ids"] == [again["id"], first["id"], other["id"]]
    assert stored(host) == 2
    told = once["estimates"][0]["energy_wh"]
    assert [entry["energy_wh"] == told for entry in reply["estimates"]] == [True, True, False]
    assert [entry["seq"] for entry in [*once["estimates"], *reply["estimates"]]] == [1, 1, 1, 4]


def test_all_of_a_request_or_nothing(
    host: Any, ask: Callable[[object], dict[str, Any]], make_answer: MakeAnswer, usage: Any
) -> None:
    good = make_answer()
    for bad in (
        make_answer(cached_input_tokens=1001),
        make_answer(at="2026-02-30T00:00:00.000Z"),
        make_answer(output_tokens=-1),
        make_answer(site="Chat GPT"),
    ):
        reply = ask(usage(good, bad))
        assert (reply["type"], reply["code"], reply["event_id"]) == ("error", 5, bad["id"])
    assert not host.ledger_path.exists(), "a refused request does not even create the ledger"
    assert ask(usage(good))["type"] == "ack", "and without the event at fault the rest is taken"


def test_an_answer_from_tomorrow_is_kept(
    host: Any, ask: Callable[[object], dict[str, Any]], make_answer: MakeAnswer, usage: Any
) -> None:
    assert ask(usage(make_answer(at="2099-12-31T23:59:59.999Z")))["type"] == "ack"
    assert stored(host) == 1


def test_five_hundred_answers_fit_one_request(
    host: Any, ask: Callable[[object], dict[str, Any]], make_answer: MakeAnswer, usage: Any
) -> None:
    answers = [make_answer() for _ in range(500)]
    reply = ask(usage(*answers))
    assert reply["ids"] == [answer["id"] for answer in answers]
    assert stored(host) == 500
    assert ask(usage(*answers, make_answer()))["code"] == 5


def test_status_sums_today(
    ask: Callable[[object], dict[str, Any]], make_answer: MakeAnswer, usage: Any
) -> None:
    yesterday = time.strftime("%Y-%m-%dT12:00:00.000Z", time.gmtime(time.time() - 2 * 86_400))
    acked = ask(usage(make_answer(), make_answer(), make_answer(at=yesterday)))
    today = ask(STATUS)["today"]
    assert (today["answers"], today["input_tokens"], today["output_tokens"]) == (2, 2000, 1000)
    expected = sum(entry["energy_wh"]["high"] for entry in acked["estimates"][:2])
    assert today["energy_wh"]["high"] == pytest.approx(expected)


def test_what_is_due_is_all_that_was_counted_rounded_up(
    ask: Callable[[object], dict[str, Any]], make_answer: MakeAnswer, usage: Any
) -> None:
    acked = ask(usage(make_answer()))
    due_mwh = ask(STATUS)["due_mwh"]
    exact_mwh = acked["estimates"][0]["energy_wh"]["high"] * 1000
    assert exact_mwh <= due_mwh < exact_mwh + 1


def test_settings_changed_meanwhile_hold_for_the_next_answer(
    host: Any, ask: Callable[[object], dict[str, Any]], make_answer: MakeAnswer, usage: Any
) -> None:
    assert ask(STATUS)["counting"] == "on"
    connection = open_ledger(str(host.ledger_path))
    set_setting(connection, "counting.paused", True)
    set_setting(connection, "footprint.method", "arkreen-example")
    connection.close()
    assert ask(STATUS)["counting"] == "paused"
    reply = ask(usage(make_answer(output_tokens=1000)))
    assert reply["type"] == "ack", "what was counted before the pause is not thrown away"
    assert reply["estimates"][0]["energy_wh"] == {"low": 100, "central": 100, "high": 100}


def test_the_companion_is_noticed_by_its_lock(host: Any, ask: Callable[[object], dict[str, Any]]) -> None:
    ask(STATUS)
    lock = FileLock(str(host.home / "companion.lock"))
    assert lock.acquire()
    assert ask(STATUS)["companion_running"] is True
    lock.release()
    assert ask(STATUS)["companion_running"] is False


def test_open_app_starts_the_companion_detached(start_host: Any, tmp_path: Path) -> None:
    app = tmp_path / "an app's folder" / "wattback"
    app.parent.mkdir()
    done = tmp_path / "started"
    app.write_text(
        "#!/bin/sh\n"
        f'echo "$1 $WATTBACK_HOME $(cut -d " " -f 6 /proc/$$/stat) $$" > "{done}.part"\n'
        f'mv "{done}.part" "{done}"\n'
    )
    app.chmod(0o755)
    host = start_host(WATTBACK_APP=str(app))
    assert host.ask({"type": "open_app", "request_id": "o"})["type"] == "status"
    deadline = time.monotonic() + 20
    while not done.exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    verb, home, session, process = done.read_text().split()
    assert (verb, home) == ("run", str(host.home))
    assert session == process, "a session of its own: it outlives the browser"
    assert host.finish()[:2] == (0, b"")


@pytest.mark.parametrize("app", ["", "/nowhere/wattback", "a folder"])
def test_open_app_without_an_app_is_an_error(start_host: Any, tmp_path: Path, app: str) -> None:
    host = start_host(WATTBACK_APP=str(tmp_path) if app == "a folder" else app)
    reply = host.ask({"type": "open_app", "request_id": "o"})
    assert (reply["code"], reply["request_id"]) == (11, "o")
    assert "wattback host install" in reply["message"]


def spoil(path: Path, kind: str) -> None:
    if kind == "damaged":
        path.write_bytes(b"no database " * 1000)
        return
    open_ledger(str(path)).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()


@pytest.mark.parametrize(("kind", "code"), [("damaged", 7), ("newer", 8)])
def test_a_ledger_that_cannot_be_used_is_told_and_kept(
    host: Any,
    ask: Callable[[object], dict[str, Any]],
    make_answer: MakeAnswer,
    usage: Any,
    kind: str,
    code: int,
) -> None:
    host.home.mkdir(exist_ok=True)
    spoil(host.ledger_path, kind)
    before = host.ledger_path.read_bytes()
    for message in (HELLO, usage(make_answer()), STATUS):
        reply = ask(message)
        assert (reply["type"], reply["code"]) == ("error", code)
        assert str(host.ledger_path) in reply["message"]
    assert host.ledger_path.read_bytes() == before
    host.ledger_path.unlink()
    assert ask(usage(make_answer()))["type"] == "ack", "put right, it works without a restart"


def test_a_ledger_in_use_is_told(
    host: Any, ask: Callable[[object], dict[str, Any]], make_answer: MakeAnswer, usage: Any
) -> None:
    ask(STATUS)
    connection = open_ledger(str(host.ledger_path))
    connection.execute("BEGIN IMMEDIATE")
    reply = ask(usage(make_answer()))
    assert (reply["type"], reply["code"]) == ("error", 9)
    connection.execute("ROLLBACK")
    connection.close()
    assert ask(usage(make_answer()))["type"] == "ack"


def test_a_disk_that_is_full_is_told_and_nothing_is_lost(
    start_host: Any, make_answer: MakeAnswer, usage: Any
) -> None:
    def small_files() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))

    host = start_host(limit=small_files)
    acknowledged = 0
    for _ in range(60):
        reply = host.ask(usage(*(make_answer() for _ in range(20))))
        if reply["type"] == "error":
            break
        acknowledged += 20
    assert (reply["type"], reply["code"]) == ("error", 10)
    assert acknowledged > 0
    assert host.finish()[0] == 0
    assert stored(host) == acknowledged


def test_the_log_has_numbers_only_and_is_bounded(host: Any) -> None:
    secret = "the-meaning-of-life"
    host.ask({"type": "status", "request_id": secret + "!"})
    host.ask_bytes(b'{"' + secret.encode())
    lines = host.log_path.read_text().splitlines()
    assert [line.split()[2] for line in lines] == ["5", "3"]
    assert all(line.split()[1] == str(host.process.pid) for line in lines)
    assert secret not in host.log_path.read_text()
    host.log_path.write_bytes(b"x" * 200_000)
    for _ in range(3):
        host.ask_bytes(b"{")
    assert host.log_path.stat().st_size < 1000
    assert Path(str(host.log_path) + ".old").stat().st_size <= 200_000
    assert host.log_path.stat().st_mode & 0o077 == 0


def test_a_log_that_cannot_be_written_stops_nothing(host: Any) -> None:
    host.home.mkdir(exist_ok=True)
    host.log_path.mkdir()
    assert host.ask_bytes(b"{")["code"] == 3
    assert host.ask(STATUS)["type"] == "status"


def test_nothing_but_the_ledger_is_left_behind(host: Any, usage: Any, make_answer: MakeAnswer) -> None:
    host.ask(usage(make_answer(model_raw="a very telling model name")))
    status, out, err = host.finish()
    assert (status, out, err) == (0, b"", b"")
    names = {entry.name for entry in os.scandir(host.home)}
    assert names <= {"ledger.sqlite3", "ledger.sqlite3-wal", "ledger.sqlite3-shm"}


def test_an_answer_that_nobody_could_have_had_is_refused_by_name(
    host: Any, ask: Callable[[object], dict[str, Any]], usage: Any, make_answer: MakeAnswer
) -> None:
    """Events stay for good: a page that invents enormous ones must not bring the ledger's sums to their limit."""
    honest = make_answer()
    invented = make_answer(model_raw="gpt-5.4-pro", input_tokens=20_000_000, output_tokens=2_000_000)
    reply = ask(usage(honest, invented))
    assert (reply["type"], reply["code"], reply["event_id"]) == ("error", 5, invented["id"])
    assert stored(host) == 0
    assert ask(usage(honest))["ids"] == [honest["id"]]


def test_a_live_reading_of_the_chosen_grid_is_what_an_answer_is_counted_with(
    host: Any, ask: Callable[[object], dict[str, Any]], usage: Any, make_answer: MakeAnswer
) -> None:
    ask(HELLO)
    now_ms = time.time_ns() // 1_000_000
    ledger = open_ledger(str(host.ledger_path))
    for zone, g_per_kwh in (("GBR", 61.0), ("POL", 612.0)):
        span = (now_ms - 600_000, now_ms + 1_200_000)
        store_reading(
            ledger,
            GridReading(zone, "uk-carbon-intensity", *span, g_per_kwh, False, "direct, consumption", now_ms),
        )
    set_setting(ledger, "footprint.zone", "GBR")
    ask(usage(make_answer()))
    set_setting(ledger, "grid.live", "uk-carbon-intensity")
    ask(usage(make_answer()))
    set_setting(ledger, "footprint.zone", "POL")
    ask(usage(make_answer()))
    rows = ledger.execute(
        "SELECT b.zone, b.grid, round(1000 * m.co2e_central_g / m.energy_central_wh, 6) FROM estimate AS m "
        "JOIN estimate_basis AS b ON b.id = m.basis_id ORDER BY m.event_seq"
    ).fetchall()
    ledger.close()
    assert [(zone, grid) for zone, grid, _ in rows] == [
        ("GBR", "annual 2025"),
        ("GBR", "live uk-carbon-intensity, direct, consumption"),
        ("POL", "annual 2025"),
    ]
    assert rows[1][2] == 61.0


def test_the_status_says_up_to_where_answers_are_matched(
    host: Any, ask: Callable[[object], dict[str, Any]], make_answer: MakeAnswer, usage: Any
) -> None:
    seqs = [entry["seq"] for entry in ask(usage(make_answer(), make_answer()))["estimates"]]
    assert seqs == [1, 2]
    assert ask(STATUS)["matched_through_seq"] == 0
    connection = open_ledger(str(host.ledger_path))
    batch = plan_batch(
        connection, network="practice", coverage="high", beneficiary="0x" + "11" * 20, now_ms=1,
        receipts_root=lambda rows: bytes(32),
    )  # fmt: skip
    assert batch is not None
    for state in ("quoted", "signed", "broadcast", "mined", "final"):
        assert ask(STATUS)["matched_through_seq"] == 0
        batch = advance(connection, batch, BatchState(state), "", now_ms=2)
    connection.close()
    assert ask(STATUS)["matched_through_seq"] == 2
    (later,) = ask(usage(make_answer()))["estimates"]
    assert later["seq"] == 3


def test_what_is_uncertain_about_the_counts_is_kept_with_the_answer(
    host: Any, ask: Callable[[object], dict[str, Any]], make_answer: MakeAnswer, usage: Any
) -> None:
    answer = make_answer(
        context_known="partial",
        flags=["implausible", "aborted"],
        count_method="approx:o200k_basex1.15[1.05-1.3]",
    )
    assert ask(usage(answer))["type"] == "ack"
    connection = open_ledger(str(host.ledger_path), read_only=True)
    (counted,) = recent_events(connection, 1)
    connection.close()
    event = counted.event
    assert (event.context_known, event.flags) == ("partial", ABORTED | IMPLAUSIBLE)
    assert event.count_method == "approx:o200k_basex1.15[1.05-1.3]"
