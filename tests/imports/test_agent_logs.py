"""Logs of coding agents: every answer once, whatever was copied, cut off or written twice."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.claude_code import ClaudeCodeLogs
from wattback.imports.codex import CodexLogs
from wattback.imports.copilot_cli import CopilotCliLogs
from wattback.imports.errors import Damaged
from wattback.imports.gemini_cli import GeminiCliLogs
from wattback.imports.json_lines import MAX_DAMAGED, MAX_LINE_BYTES
from wattback.imports.reader import Reader
from wattback.imports.source import Source
from wattback.imports.tokens import TokenCounting

AGENTS = Path(__file__).parent / "agents"
LATER_MS = 1_800_000_000_000
COUNTING = TokenCounting()

CLAUDE = AGENTS / "claude-code" / "projects" / "-home-ada-garden"
SESSION = CLAUDE / "6f0c1a52-90b1-4c0e-8a4f-1de0c5a3b7aa.jsonl"
ROLLOUTS = sorted((AGENTS / "codex" / "sessions" / "2026" / "09" / "22").iterdir())
EVENTS = AGENTS / "copilot-cli" / "session-state" / "24b9ca9f" / "events.jsonl"


def read(reader: Reader, path: Path) -> tuple[dict[str, ImportedUse], list[LeftOut]]:
    """What a reader finds: of answers found twice the first, as the engine has it."""
    uses: dict[str, ImportedUse] = {}
    left: list[LeftOut] = []
    with Source(str(path)) as source:
        for found in reader.read(source, COUNTING):
            if isinstance(found, LeftOut):
                left.append(found)
            else:
                uses.setdefault(found.message_id, found)
    return uses, left


def claude(path: Path = AGENTS / "claude-code", now_ms: int = LATER_MS) -> dict[str, ImportedUse]:
    return read(ClaudeCodeLogs(now_ms), path)[0]


def tokens(use: ImportedUse) -> tuple[int, int, int, int | None]:
    return use.input_tokens, use.cached_input_tokens, use.output_tokens, use.reasoning_tokens


def write_lines(path: Path, lines: Iterable[Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def objects(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text().splitlines()]


READERS = (
    (ClaudeCodeLogs, "claude-code"),
    (CodexLogs, "codex"),
    (GeminiCliLogs, "gemini-cli"),
    (CopilotCliLogs, "copilot-cli"),
)


@pytest.mark.parametrize("reader", [reader for reader, _ in READERS])
def test_each_reader_knows_its_own_logs_and_no_others(reader: Any) -> None:
    for _, folder in READERS:
        with Source(str(AGENTS / folder)) as source:
            assert reader().recognises(source) == (folder == reader.kind)


def test_all_kinds_are_told_apart_in_the_registry() -> None:
    from wattback.imports.readers import reader_of

    for reader, _ in READERS:
        assert type(reader_of(reader.kind)) is reader


# Claude Code


def test_an_answer_of_claude_code_on_several_lines_counts_once_with_its_last_output() -> None:
    answer = claude()["msg_01A"]
    assert tokens(answer) == (3 + 15414 + 10548, 15414, 310, 0)
    assert (answer.site, answer.model_raw, answer.count_method) == (
        "claude-code",
        "claude-sonnet-4-6",
        "reported",
    )
    assert answer.at_ms == 1788249605300


def test_sub_agents_count_and_their_copies_of_the_parent_do_not() -> None:
    uses = claude()
    assert set(uses) == {"msg_01A", "msg_01B", "msg_01C"}
    assert uses["msg_01C"].model_raw == "claude-haiku-4-5-20251001"
    assert set(claude(SESSION)) == {"msg_01A", "msg_01B"}


def test_where_claude_code_wrote_only_a_placeholder_the_text_is_counted() -> None:
    answer = claude()["msg_01B"]
    text = objects(SESSION)[7]["message"]["content"][0]["text"]
    assert answer.output_tokens == COUNTING.count(text, "claude-sonnet-4-6") > 20
    assert answer.count_method.startswith("approx:o200k_base")
    # Thinking that was not logged may have been there.
    assert answer.reasoning_tokens is None


def test_an_answer_without_a_final_word_waits_ten_minutes() -> None:
    written_ms = 1788249609000
    assert "msg_01B" not in claude(SESSION, written_ms + 9 * 60_000)
    assert "msg_01B" in claude(SESSION, written_ms + 11 * 60_000)


def test_an_answer_with_its_final_word_counts_when_something_follows(tmp_path: Path) -> None:
    lines = objects(SESSION)
    assert "msg_01A" not in claude(write_lines(tmp_path / "a.jsonl", lines[:6]), now_ms=1788249606000)
    assert "msg_01A" in claude(write_lines(tmp_path / "b.jsonl", lines[:7]), now_ms=1788249606000)


def test_counts_of_one_line_stay_together_when_another_model_took_over(tmp_path: Path) -> None:
    lines = objects(SESSION)[3:6]
    lines[0]["message"]["usage"] |= {"cache_read_input_tokens": 99_999, "output_tokens": 5}
    lines[0]["message"]["model"] = "claude-opus-4-6"
    (answer,) = claude(write_lines(tmp_path / "a.jsonl", lines)).values()
    assert (answer.model_raw, answer.cached_input_tokens) == ("claude-sonnet-4-6", 15414)


def test_an_answer_of_claude_code_without_an_id_is_named(tmp_path: Path) -> None:
    lines = objects(SESSION)
    del lines[7]["message"]["id"]
    uses, left = read(ClaudeCodeLogs(LATER_MS), write_lines(tmp_path / "a.jsonl", lines))
    assert set(uses) == {"msg_01A"}
    assert left == [LeftOut("a.jsonl, line 8", "it has no id under which it could be known again")]


# Codex


def test_codex_counts_what_its_totals_grew_by() -> None:
    uses, left = read(CodexLogs(), ROLLOUTS[0])
    assert [tokens(use) for use in uses.values()] == [(35340, 12032, 72, 64), (45649, 35200, 210, 0)]
    assert {use.model_raw for use in uses.values()} == {"gpt-6-astra"}
    assert left == []


def test_a_fork_of_a_codex_session_counts_only_what_it_adds() -> None:
    alone, both = read(CodexLogs(), ROLLOUTS[0])[0], read(CodexLogs(), ROLLOUTS[0].parent)[0]
    added = {key: use for key, use in both.items() if key not in alone}
    assert [tokens(use) for use in added.values()] == [(46000, 45000, 100, 100)]
    assert [use.model_raw for use in added.values()] == ["gpt-6-luna"]
    # The fork's copies are the parent's answers, and their times are the parent's.
    assert {key: both[key].at_ms for key in alone} == {key: use.at_ms for key, use in alone.items()}
    assert set(read(CodexLogs(), ROLLOUTS[1])[0]) == set(both)


def test_branches_of_one_session_that_went_apart_all_count(tmp_path: Path) -> None:
    lines = objects(ROLLOUTS[1])
    lines[0]["payload"]["id"] = "01a0cb70-11af-7240-91a2-68f1e8df5555"
    lines[-1]["payload"]["info"]["total_token_usage"]["output_tokens"] += 1
    write_lines(tmp_path / "rollout-3.jsonl", lines)
    for rollout in ROLLOUTS:
        shutil.copy(rollout, tmp_path)
    assert len(read(CodexLogs(), tmp_path)[0]) == 4


def test_a_fork_of_a_fork_has_the_first_ancestors_name(tmp_path: Path) -> None:
    lines = objects(ROLLOUTS[1])
    own = {
        "type": "session_meta",
        "payload": {"id": "grandchild", "forked_from_id": lines[0]["payload"]["id"]},
    }
    path = write_lines(tmp_path / "rollout-3.jsonl", [own, *lines])
    assert set(read(CodexLogs(), path)[0]) == set(read(CodexLogs(), ROLLOUTS[1])[0])


def test_two_sessions_that_happen_to_count_alike_are_two(tmp_path: Path) -> None:
    lines = objects(ROLLOUTS[0])
    lines[0]["payload"]["id"] = "another"
    write_lines(tmp_path / "rollout-2.jsonl", lines)
    shutil.copy(ROLLOUTS[0], tmp_path)
    assert len(read(CodexLogs(), tmp_path)[0]) == 4


def test_codex_without_figures_of_single_answers_counts_differences() -> None:
    uses, _ = read(CodexLogs(), AGENTS / "codex" / "archived_sessions")
    assert [tokens(use) for use in uses.values()] == [(900, 0, 60, 40), (1200, 800, 50, 0)]


def test_totals_that_fell_start_anew(tmp_path: Path) -> None:
    lines = objects(ROLLOUTS[0])
    usage = {"input_tokens": 500, "cached_input_tokens": 0, "output_tokens": 9, "reasoning_output_tokens": 0}
    after = json.loads(json.dumps(lines[-2]))
    after["payload"]["info"] |= {"total_token_usage": usage, "last_token_usage": usage}
    uses, _ = read(CodexLogs(), write_lines(tmp_path / "rollout-1.jsonl", [*lines, after]))
    assert tokens(list(uses.values())[-1]) == (500, 0, 9, 0)


def test_a_session_of_codex_without_counts_is_named(tmp_path: Path) -> None:
    lines = [line for line in objects(ROLLOUTS[0]) if line["payload"].get("type") != "token_count"]
    uses, left = read(CodexLogs(), write_lines(tmp_path / "rollout-1.jsonl", lines))
    assert uses == {}
    assert left == [LeftOut("rollout-1.jsonl", "this version of Codex wrote no counts")]


# Gemini CLI


def test_gemini_cli_counts_the_last_state_of_each_answer_and_those_taken_back() -> None:
    uses, left = read(GeminiCliLogs(), AGENTS / "gemini-cli")
    assert {key: tokens(use) for key, use in uses.items()} == {
        "n2": (5000, 0, 4, 10),
        "m2": (8200, 6000, 41, 120),
        "m3": (8430, 8000, 12, 0),
        "m4": (8400, 8000, 15, 0),
    }
    assert [each.reason for each in left] == ["1 of its answers have no counts yet"]


def test_a_session_of_gemini_cli_that_moved_to_the_newer_form_counts_once(tmp_path: Path) -> None:
    chats = AGENTS / "gemini-cli" / "tmp" / "3f2a" / "chats"
    old = chats / "session-2025-11-02T09-00-b0b0.json"
    shutil.copy(old, tmp_path)
    record = json.loads(old.read_text())
    write_lines(tmp_path / (old.name + "l"), [{**record, "messages": []}, *record["messages"]])
    write_lines(tmp_path / "checkpoint.jsonl", [{"sessionId": "x", "projectHash": "y"}, {"$set": record}])
    assert set(read(GeminiCliLogs(), tmp_path)[0]) == {"n2"}


def test_a_session_of_gemini_cli_caught_half_written(tmp_path: Path) -> None:
    old = (
        AGENTS / "gemini-cli" / "tmp" / "3f2a" / "chats" / "session-2025-11-02T09-00-b0b0.json"
    ).read_text()
    half = tmp_path / "session-1.json"
    half.write_text(old[:-40])
    with pytest.raises(Damaged, match=r"session-1\.json: it is not whole JSON\. Nothing was imported"):
        read(GeminiCliLogs(), half)
    (tmp_path / "session-2.json").write_text(old)
    uses, left = read(GeminiCliLogs(), tmp_path)
    assert set(uses) == {"n2"}
    assert left == [LeftOut(f"{tmp_path.name}, session-1.json", "it is not whole JSON")]


# Copilot CLI


def copilot(path: Path, *, is_open: bool = False) -> tuple[dict[str, ImportedUse], list[LeftOut]]:
    now_s = path.stat().st_mtime + (60 if is_open else 2 * 86400)
    return read(CopilotCliLogs(now_s), path)


def test_what_a_shutdown_of_copilot_reports_is_what_its_answers_add_up_to() -> None:
    uses, left = copilot(EVENTS)
    first = [uses["a2312369"], uses["a2312370"]]
    assert sum(use.input_tokens for use in first) == 42211
    assert sum(use.cached_input_tokens for use in first) == 20001
    assert sum(use.output_tokens for use in first) == 70
    assert all(use.output_tokens >= own for use, own in zip(first, (60, 5), strict=True))
    # A model that wrote titles only.
    beside = [use for use in uses.values() if use.model_raw == "gpt-5-mini"]
    assert [tokens(use) for use in beside] == [(900, 0, 12, 0)]
    # Resumed: this version starts from zero.
    assert tokens(uses["a2312371"]) == (22000, 21000, 4, 0)
    assert left == []


def test_a_version_of_copilot_whose_shutdowns_go_on_counts_the_growth(tmp_path: Path) -> None:
    lines = objects(EVENTS)
    usage = lines[-1]["data"]["modelMetrics"]["claude-haiku-4.5"]["usage"]
    usage |= {"inputTokens": 42211 + 22000, "outputTokens": 70 + 4, "cacheReadTokens": 20001 + 21000}
    uses, _ = copilot(write_lines(tmp_path / "events.jsonl", [*lines, lines[-1]]))
    assert tokens(uses["a2312371"]) == (22000, 21000, 4, 0)
    assert len(uses) == 4


def test_an_open_session_of_copilot_waits_for_its_end(tmp_path: Path) -> None:
    lines = objects(EVENTS)[:-1]
    path = write_lines(tmp_path / "events.jsonl", lines)
    uses, left = copilot(path, is_open=True)
    assert "a2312371" not in uses
    assert left == [LeftOut("events.jsonl", "1 answers of a session that is still open count when it ends")]
    # Nobody ended it: its text is counted.
    answer = copilot(path)[0]["a2312371"]
    assert answer.output_tokens == 4
    assert 15 < answer.input_tokens < 80
    assert (answer.context_known, answer.count_method[:6]) == ("partial", "approx")


def test_a_shutdown_that_reports_nothing_leaves_its_answers_waiting(tmp_path: Path) -> None:
    lines = objects(EVENTS)[:7]
    lines[6]["data"] = {"shutdownType": "error"}
    path = write_lines(tmp_path / "events.jsonl", lines)
    assert copilot(path, is_open=True)[0] == {}
    assert all(use.input_tokens > 0 for use in copilot(path)[0].values())
    assert len(copilot(path)[0]) == 2


def test_a_shutdown_of_copilot_with_sums_only(tmp_path: Path) -> None:
    lines = objects(EVENTS)
    details = {"input": 9, "cache_read": 100, "cache_write": 21105, "output": 70}
    lines[6]["data"] = {
        "currentModel": "claude-haiku-4.5",
        "tokenDetails": {kind: {"tokenCount": count} for kind, count in details.items()},
    }
    uses, _ = copilot(write_lines(tmp_path / "events.jsonl", lines[:7]))
    assert sum(use.input_tokens for use in uses.values()) == 9 + 100 + 21105
    assert sum(use.output_tokens for use in uses.values()) == 70


def test_heads_of_a_large_folder_are_not_held(tmp_path: Path) -> None:
    """Recognition looks at some files: a folder may have a hundred thousand."""
    from wattback.imports.readers import reader_of

    for at in range(400):
        for ending in ("jsonl", "json", "csv", "db", "txt"):
            (tmp_path / f"{at}.{ending}").write_text("{}")
    with Source(str(tmp_path)) as source:
        for kind in (*(folder for _, folder in READERS), "ollama", "open-webui", "codecarbon"):
            before = len(source._heads)
            assert not reader_of(kind).recognises(source)
            assert len(source._heads) - before <= 200, kind


# All of them: lines that are cut off, damaged, repeated


LOGS = (
    (lambda: ClaudeCodeLogs(LATER_MS), SESSION),
    (CodexLogs, ROLLOUTS[1]),
    (GeminiCliLogs, AGENTS / "gemini-cli" / "tmp" / "3f2a" / "chats" / "session-2026-08-02T09-00-c1d2.jsonl"),
    (lambda: CopilotCliLogs(4e9), EVENTS),
)

once = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@once
@given(which=st.sampled_from(range(4)), cut=st.floats(0, 1))
def test_a_log_cut_anywhere_reads_as_its_whole_lines(tmp_path: Path, which: int, cut: float) -> None:
    """The last half line waits: it is neither counted nor called damaged."""
    make, log = LOGS[which]
    whole = log.read_bytes()
    half, lines = tmp_path / log.name, tmp_path / f"lines-{log.name}"
    half.write_bytes(whole[: round(len(whole) * cut)])
    kept = half.read_bytes()
    end = kept.rfind(b"\n") + 1
    complete = kept if kept[end:].endswith(b"}") and _is_json(kept[end:]) else kept[:end]
    lines.write_bytes(complete)
    uses, left = read(make(), half)
    expected, _ = read(make(), lines)
    assert {key: tokens(use) for key, use in uses.items()} == {
        key: tokens(use) for key, use in expected.items()
    }
    assert not any("damaged" in each.reason for each in left)


def _is_json(text: bytes) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


@once
@given(which=st.sampled_from(range(2)), data=st.data())
def test_a_log_counts_the_same_however_often_lines_stand_in_it(
    tmp_path: Path, which: int, data: st.DataObject
) -> None:
    """Copies of a session begin with what the other has, up to anywhere."""
    make, log = LOGS[which]
    lines = log.read_text().splitlines(keepends=True)
    upto = data.draw(st.integers(0, len(lines)))
    folder = tmp_path / f"copies-{which}-{upto}"
    folder.mkdir(exist_ok=True)
    (folder / "rollout-1.jsonl").write_text("".join(lines))
    (folder / "rollout-2.jsonl").write_text("".join(lines[:upto]))
    uses, _ = read(make(), folder)
    assert {key: tokens(use) for key, use in uses.items()} == {
        key: tokens(use) for key, use in read(make(), log)[0].items()
    }


@pytest.mark.parametrize("which", range(4))
@pytest.mark.parametrize(
    "damage",
    [
        b"\x00" * 400,
        b'{"type":"assistant","mess',
        b"[" * 100_000,
        b"\xff\xfe{}",
        b"[1, 2]",
        b'{"a": 1' + b"0" * 5000 + b"}",
    ],
)
def test_a_damaged_line_is_named_and_the_others_count(tmp_path: Path, which: int, damage: bytes) -> None:
    make, log = LOGS[which]
    lines = log.read_bytes().splitlines(keepends=True)
    path = tmp_path / log.name
    path.write_bytes(b"".join([*lines[:3], damage + b"\n", *lines[3:]]))
    uses, left = read(make(), path)
    assert LeftOut(f"{log.name}, line 4", "the line is damaged") in left
    assert set(uses) == set(read(make(), log)[0])


@pytest.mark.parametrize("which", range(4))
def test_a_file_of_damaged_lines_is_no_log(tmp_path: Path, which: int) -> None:
    make, log = LOGS[which]
    path = tmp_path / log.name
    path.write_bytes(b"not a log\n" * 5)
    with pytest.raises(Damaged, match=rf"{log.name}, line 2: .* no log of an agent\. Nothing was imported"):
        read(make(), path)
    path.write_bytes(log.read_bytes() * 40 + b"{{{\n" * (MAX_DAMAGED + 1))
    with pytest.raises(Damaged, match="no log of an agent"):
        read(make(), path)


@pytest.mark.parametrize("which", range(4))
def test_an_endless_line_is_passed_over(tmp_path: Path, which: int) -> None:
    make, log = LOGS[which]
    lines = log.read_bytes().splitlines(keepends=True)
    path = tmp_path / log.name
    path.write_bytes(b"".join([lines[0], b'{"x":"' + b"a" * (MAX_LINE_BYTES + 10) + b'"}\n', *lines[1:]]))
    uses, left = read(make(), path)
    assert LeftOut(f"{log.name}, line 2", "it is longer than 8 MB") in left
    assert set(uses) == set(read(make(), log)[0])


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@once
@given(which=st.sampled_from(range(4)), data=st.data())
def test_no_value_at_any_place_breaks_a_reader(tmp_path: Path, which: int, data: st.DataObject) -> None:
    make, log = LOGS[which]
    lines = objects(log)
    holder: Any = lines[data.draw(st.integers(0, len(lines) - 1))]
    for _ in range(data.draw(st.integers(0, 3))):
        inner = [
            value
            for value in (holder.values() if isinstance(holder, dict) else holder)
            if value and isinstance(value, dict | list)
        ]
        if not inner:
            break
        holder = data.draw(st.sampled_from(inner))
    key = data.draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder))))
    holder[key] = data.draw(json_values)
    path = tmp_path / log.name
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    uses, _ = read(make(), path)
    for use in uses.values():
        assert 0 <= use.cached_input_tokens <= use.input_tokens
        assert use.output_tokens >= 0
        assert use.message_id
