"""The engine: every answer once, whatever was imported or counted before, and a history whole or not at all."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from exports_made import (
    NOW_MS,
    ImportIt,
    Totals,
    claude_chat,
    claude_message,
    conversation,
    message,
    plain_chat,
    write_json,
    write_zip,
)

from wattback.footprint import Estimate
from wattback.imports import importing
from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.errors import ImportCancelled, ImportFailed, NotRecognised
from wattback.imports.importing import count_in
from wattback.imports.readers import kinds, reader_of
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.usage.event import UsageEvent, dedupe_key
from wattback.usage.ids import uuid7

USE = ImportedUse(
    message_id="m", at_ms=NOW_MS - 1000, site="chatgpt", model_raw="gpt-5", input_tokens=100, cached_input_tokens=50,
    output_tokens=10, reasoning_tokens=None, images_in=0, images_out=0, latency_ms=0, count_method="reported",
    context_known=None, flags=0, place="line 1",
)  # fmt: skip


def test_the_same_export_twice_changes_nothing(tmp_path: Path, import_it: ImportIt, totals: Totals) -> None:
    path = write_json(tmp_path / "conversations.json", [plain_chat(number) for number in range(3)])
    first = import_it(path)
    after = totals()
    second = import_it(path)
    assert (first.read, first.new, first.already_known) == (9, 9, 0)
    assert (second.read, second.new, second.already_known) == (9, 0, 9)
    assert totals() == after
    assert first.energy_wh.low > 0
    assert second.energy_wh.high == 0
    assert second.first_ms is None


def test_a_later_export_adds_what_is_new(tmp_path: Path, import_it: ImportIt) -> None:
    path = tmp_path / "conversations.json"
    import_it(write_json(path, [plain_chat(0, turns=2)]))
    later = import_it(write_json(path, [plain_chat(0, turns=4), plain_chat(1)]))
    assert (later.read, later.new, later.already_known) == (7, 5, 2)


def test_what_was_counted_live_is_known(
    tmp_path: Path,
    import_it: ImportIt,
    ledger: sqlite3.Connection,
    estimate: Callable[[UsageEvent], Estimate],
    totals: Totals,
) -> None:
    at_ms = NOW_MS - 10_000
    live = UsageEvent(
        uuid7(at_ms), dedupe_key("chatgpt", "a-0-1"), at_ms, "chatgpt", "gpt-5-2", 99, 0, 9, None, 0, 0, 5,
        "exact:o200k_base", "live",
    )  # fmt: skip
    append_events(ledger, [live], [estimate(live)])
    result = import_it(write_json(tmp_path / "conversations.json", [plain_chat(0)]))
    assert (result.read, result.new, result.already_known) == (3, 2, 1)
    assert ledger.execute("SELECT source FROM usage_event WHERE seq = 1").fetchone() == ("live",)
    # And seen live afterwards, an imported one is known too.
    imported = replace_id(live, dedupe_key("chatgpt", "a-0-2"))
    before = totals()
    assert append_events(ledger, [imported], [estimate(imported)]).already_known == 1
    assert totals() == before


def replace_id(event: UsageEvent, key: bytes) -> UsageEvent:
    fields = {name: getattr(event, name) for name in UsageEvent.__slots__}
    return UsageEvent(**{**fields, "id": uuid7(event.at_ms), "dedupe_key": key})


def test_a_dry_run_says_the_same_and_counts_nothing(
    tmp_path: Path, import_it: ImportIt, totals: Totals
) -> None:
    path = write_json(tmp_path / "conversations.json", [plain_chat(0)])
    before = totals()
    dry = import_it(path, dry_run=True)
    assert totals() == before
    assert import_it(path) == dry


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"at_ms": NOW_MS + 3_600_000}, "its time is in the future"),
        ({"at_ms": 1_400_000_000_000}, "its time is before 2015"),
        ({"at_ms": 1.5e12}, "it says no time"),
        ({"output_tokens": -1}, "it has -1 output tokens; an answer has from 0 to 2,000,000"),
        ({"input_tokens": 10**9}, "it has 1,000,000,000 input tokens; an answer has from 0 to 20,000,000"),
        ({"input_tokens": 10.0}, "the number of its input tokens is no whole number"),
        ({"cached_input_tokens": 101}, "more of its input is cached (101) than there is (100)"),
        (
            {"site": "Chat GPT"},
            "its `site` is no name of one: up to 64 small letters, digits, dots and hyphens",
        ),
        ({"message_id": ""}, "it has no id under which it could be known again"),
        ({"message_id": "\ud800"}, "its id is no text"),
        ({"count_method": "guessed"}, "its `count_method` is no way of counting"),
        ({"context_known": "most"}, "its `context_known` is nothing that can be known of a context"),
        (
            {"recorded_energy_wh": float("nan")},
            "its energy, nan Wh, is not above 0 and at most a gigawatt-hour",
        ),
    ],
)
def test_what_cannot_be_is_left_out_with_its_place(
    ledger: sqlite3.Connection,
    estimate: Callable[[UsageEvent], Estimate],
    change: dict[str, Any],
    reason: str,
) -> None:
    items = [replace(USE, **change), replace(USE, message_id="good")]
    result = count_in(ledger, items, kind="csv", estimate=estimate, now_ms=NOW_MS)
    assert result.new == 1
    assert result.left_out == (LeftOut("line 1", reason),)


def test_the_first_twenty_left_out_are_shown_and_all_are_counted(
    ledger: sqlite3.Connection, estimate: Callable[[UsageEvent], Estimate]
) -> None:
    items = [LeftOut(f"line {number}", "it is empty") for number in range(50)]
    result = count_in(ledger, items, kind="csv", estimate=estimate, now_ms=NOW_MS)
    assert len(result.left_out) == 20
    assert result.left_out_count == 50


def test_counts_that_no_answer_has_are_left_out(
    ledger: sqlite3.Connection, estimate: Callable[[UsageEvent], Estimate]
) -> None:
    huge = replace(
        USE, input_tokens=20_000_000, cached_input_tokens=0, output_tokens=2_000_000, model_raw="gpt-4.5"
    )
    result = count_in(ledger, [huge], kind="csv", estimate=estimate, now_ms=NOW_MS)
    assert (result.read, result.new, result.already_known, result.left_out_count) == (1, 0, 0, 1)
    assert "no answer takes that much electricity" in result.left_out[0].reason


def test_more_than_one_transaction_counts_the_same(
    tmp_path: Path, import_it: ImportIt, totals: Totals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "ONE_TRANSACTION", 4)
    path = write_json(tmp_path / "conversations.json", [plain_chat(number) for number in range(5)])
    assert import_it(path).new == 15
    assert totals()[1] == 15
    assert import_it(path).new == 0


def test_cancelling_leaves_no_trace(tmp_path: Path, import_it: ImportIt, totals: Totals) -> None:
    path = write_json(tmp_path / "conversations.json", [plain_chat(number, 40) for number in range(200)])
    before = totals()
    told: list[tuple[int, int, int]] = []

    def tell(done: int, total: int, answers: int) -> None:
        told.append((done, total, answers))
        if done > total / 2:
            raise ImportCancelled

    with pytest.raises(ImportCancelled, match="Nothing was imported"):
        import_it(path, progress=tell)
    assert totals() == before
    assert told[-1][1] == path.stat().st_size
    assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)


def test_a_kind_that_is_not_the_files_names_the_right_one(tmp_path: Path, import_it: ImportIt) -> None:
    chatgpt = write_json(tmp_path / "a.json", [plain_chat()])
    claude = write_json(tmp_path / "b.json", [claude_chat(claude_message("m", "assistant", "Hi"))])
    with pytest.raises(
        NotRecognised, match=r"a.json is a ChatGPT export, not a Claude export.*Import it as chatgpt"
    ):
        import_it(chatgpt, "claude")
    with pytest.raises(NotRecognised, match="Import it as claude"):
        import_it(claude, "chatgpt")
    with pytest.raises(NotRecognised, match=r"'whatsapp' is no kind.*chatgpt, claude"):
        import_it(chatgpt, "whatsapp")


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b"hello", b"\x00\x01\x02", b"null", b"SQLite format 3\x00", b"at,site\n"]
)
def test_a_foreign_file_is_told_in_words(
    tmp_path: Path, import_it: ImportIt, totals: Totals, content: bytes
) -> None:
    path = tmp_path / "notes.dat"
    path.write_bytes(content)
    before = totals()
    with pytest.raises(ImportFailed, match=r"notes.dat.*Nothing was imported\."):
        import_it(path)
    assert totals() == before


def test_every_kind_says_what_it_is() -> None:
    for kind in kinds():
        reader = reader_of(kind)
        assert reader.kind == kind
        assert reader.title
        assert reader.hint.endswith(".")
        assert reader.chooses in ("file", "folder")


KILLED = """
import os, sys, time
from wattback.footprint import Estimator, use_of
from wattback.imports import importing
from wattback.ledger.connection import open_ledger
importing.ONE_TRANSACTION = int(sys.argv[3])
ledger, estimator = open_ledger(sys.argv[1]), Estimator()
print("ready", flush=True)
importing.import_history(ledger, sys.argv[2], kind="chatgpt", now_ms=1_795_348_800_000,
    estimate=lambda event: estimator.estimate(use_of(event), event.at_ms))
"""


@pytest.mark.crash
@pytest.mark.parametrize("one_transaction", [50_000, 300])
def test_killed_at_any_moment_a_repeat_completes_it(
    tmp_path: Path, estimate: Callable[[UsageEvent], Estimate], one_transaction: int
) -> None:
    path = write_zip(
        tmp_path / "export.zip", {"conversations.json": [plain_chat(number, 10) for number in range(300)]}
    )
    rounds = int(os.environ.get("WATTBACK_CRASH_ROUNDS", "12"))
    for number in range(min(rounds, 100)):
        file = tmp_path / f"ledger-{number}.sqlite3"
        child = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(file), str(path), str(one_transaction)], stdout=subprocess.PIPE
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(0.1 + 0.08 * number)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        ledger = open_ledger(str(file))
        (counted,) = ledger.execute("SELECT event_count FROM running_total").fetchone()
        if one_transaction >= 3_000:
            assert counted in (0, 3_000)
        else:
            assert counted % one_transaction == 0
        result = importing.import_history(ledger, str(path), kind=None, estimate=estimate, now_ms=NOW_MS)
        assert (result.new, result.already_known) == (3_000 - counted, counted)
        assert ledger.execute("SELECT event_count FROM running_total").fetchone() == (3_000,)
        ledger.close()


def test_an_answer_without_id_is_left_out(tmp_path: Path, import_it: ImportIt) -> None:
    node = message("a", "assistant", "Hi")
    node["message"]["id"] = None
    result = import_it(write_json(tmp_path / "conversations.json", [conversation(node)]))
    assert result.new == 0
    assert result.left_out[0].place == "conversations.json, conversation 1"
