"""`wattback answers`: each of the last answers, and in words what is uncertain about its counts."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from wattback.footprint import Estimator, use_of
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.usage.event import UsageEvent
from wattback.usage.flags import mask_of

Terminal = Callable[..., Any]
NOON_MS = 1_795_348_800_123  # 2026-11-22T12:00:00.123Z


def count_answer(home: Path, **fields: Any) -> UsageEvent:
    values: dict[str, Any] = {
        "id": os.urandom(16), "dedupe_key": os.urandom(32), "at_ms": NOON_MS, "site": "claude",
        "model_raw": "claude-sonnet-4-6", "input_tokens": 900, "cached_input_tokens": 100, "output_tokens": 250,
        "reasoning_tokens": None, "images_in": 0, "images_out": 0, "latency_ms": 900,
        "count_method": "approx:o200k_basex1.2[1.08-1.5]", "source": "live",
    }  # fmt: skip
    event = UsageEvent(**{**values, **fields})
    ledger = open_ledger(str(home / "ledger.sqlite3"))
    append_events(ledger, [event], [Estimator().estimate(use_of(event), event.at_ms)])
    ledger.close()
    return event


def test_nothing_counted_says_where_to_look(terminal: Terminal) -> None:
    assert "wattback doctor" in terminal("answers").out
    assert terminal("answers", "--json").document == []


def test_each_line_says_what_is_uncertain(terminal: Terminal, home: Path) -> None:
    count_answer(home, context_known="full")
    count_answer(
        home, context_known="partial", flags=mask_of(["aborted", "reasoning_estimated", "implausible"])
    )
    terminal("record", "--kwh", "1", "--source", "lab")
    newest, oldest = terminal("answers").out.splitlines()
    assert "claude claude-sonnet-4-6, 250 tokens, " in newest
    assert newest.endswith(
        "context partly unknown, stopped early, reasoning estimated from thinking time or a summary, looks invented"
    )
    assert oldest.count(", ") == 4, "date, site and model, tokens, electricity, emissions"
    assert len(terminal("answers", "--last", "1").out.splitlines()) == 1


def test_json_holds_what_the_ledger_holds(terminal: Terminal, home: Path) -> None:
    event = count_answer(home, context_known="partial", flags=mask_of(["files"]), reasoning_tokens=7)
    (told,) = terminal("answers", "--json").document
    assert told["id"].replace("-", "") == event.id.hex()
    assert told["at"] == "2026-11-22T12:00:00.123Z"
    for field in ("site", "input_tokens", "cached_input_tokens", "output_tokens", "reasoning_tokens",
                  "images_in", "images_out", "count_method", "source", "context_known"):  # fmt: skip
        assert told[field] == getattr(event, field), field
    assert (told["seq"], told["flags"], told["matched"]) == (1, ["files"], False)
    assert told["in_words"] == ["context partly unknown", "attached files not counted"]
    assert told["energy_wh"]["low"] < told["energy_wh"]["central"] < told["energy_wh"]["high"]


def test_what_a_retirement_covers_is_marked(terminal: Terminal, home: Path) -> None:
    count_answer(home)
    terminal("wallet", "create", "--yes")
    assert terminal("offset", "--yes", "--json").status == 0
    count_answer(home)
    assert [each["matched"] for each in terminal("answers", "--json").document] == [False, True]
    newest, oldest = terminal("answers").out.splitlines()
    assert (newest.endswith(", matched"), oldest.endswith(", matched")) == (False, True)


def test_an_estimate_can_be_asked_for_with_the_same_doubts(terminal: Terminal, home: Path) -> None:
    count_answer(home, context_known="partial", flags=mask_of(["files", "aborted"]))
    (stored,) = terminal("answers", "--json").document
    answer = ("estimate", "--model", "claude-sonnet-4-6", "--site", "claude", "--input", "900", "--cached", "100",
              "--output", "250")  # fmt: skip
    doubts = ("--counted", "approx:o200k_basex1.2[1.08-1.5]", "--context", "partial", "--flag", "files",
              "--flag", "aborted")  # fmt: skip
    asked = terminal(*answer, *doubts, "--json").document
    assert asked["energy_wh"] == stored["energy_wh"]
    assert terminal(*answer, "--json").document["energy_wh"]["high"] < stored["energy_wh"]["high"]
    explained = terminal(*answer, *doubts, "--explain").out
    assert "doubt of the counts: 1,035 to 17,438 tokens for 1,150 counted = -" in explained
    assert "Note: Its counts: context partly unknown; stopped early; attached files not counted." in explained
    assert terminal(*answer, "--flag", "invented").status == 2
