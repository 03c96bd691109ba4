"""A Claude export: answers by the page's ids, in the order of their parents."""

from pathlib import Path
from typing import Any

from exports_made import ImportIt, claude_chat, claude_message, write_json, write_zip

from wattback.imports.answer import ImportedUse
from wattback.imports.claude import ClaudeExport
from wattback.imports.families import ANY_CLAUDE
from wattback.imports.source import Source
from wattback.imports.tokens import TokenCounting
from wattback.usage.flags import ABORTED, FILES, REASONING_ESTIMATED, TOOL_CALLS

COUNTING = TokenCounting()
INSTRUCTIONS = 7_000


def uses(tmp_path: Path, *chats: dict[str, Any]) -> dict[str, ImportedUse]:
    path = write_json(tmp_path / "conversations.json", list(chats))
    with Source(str(path)) as source:
        found = list(ClaudeExport().read(source, COUNTING))
    assert all(isinstance(each, ImportedUse) for each in found), found
    return {each.message_id: each for each in found if isinstance(each, ImportedUse)}


def tokens(text: str) -> int:
    return ANY_CLAUDE.tokens(COUNTING.measure(text))


def test_an_export_without_parents_and_models(tmp_path: Path) -> None:
    found = uses(
        tmp_path,
        claude_chat(
            claude_message("q", "human", "Name a tree"),
            claude_message("a", "assistant", "Oak, and beech", at="2026-09-21T10:00:10Z"),
            claude_message("q2", "human", "Why?", at="2026-09-21T10:01:00Z"),
            claude_message("a2", "assistant", "They came to mind.", at="2026-09-21T10:01:10.5Z"),
        ),
    )
    assert found["a"].input_tokens == INSTRUCTIONS + tokens("Name a tree")
    read = ("Name a tree", "Oak, and beech", "Why?")
    assert found["a2"].input_tokens == INSTRUCTIONS + sum(map(tokens, read))
    assert found["a2"].output_tokens == tokens("They came to mind.")
    assert found["a2"].model_raw == ""
    assert found["a2"].count_method == "approx:o200k_basex1.6[1.12-1.93]"
    assert found["a2"].context_known == "full"
    assert found["a2"].at_ms == 1_789_984_870_500


def test_branches_by_their_parents(tmp_path: Path) -> None:
    root = "00000000-0000-4000-8000-000000000000"
    found = uses(
        tmp_path,
        claude_chat(
            claude_message("q", "human", "Name a tree", parent_message_uuid=root),
            claude_message("a", "assistant", "Oak", parent_message_uuid="q"),
            claude_message(
                "b", "assistant", "Beech, tall", parent_message_uuid="q", at="2026-09-21T10:00:50Z"
            ),
            claude_message("q2", "human", "Why?", parent_message_uuid="a", at="2026-09-21T10:02:00Z"),
            claude_message("c", "assistant", "So.", parent_message_uuid="q2", at="2026-09-21T10:02:10Z"),
            claude_message("lost", "assistant", "Hm.", parent_message_uuid="gone", at="2026-09-21T10:03:00Z"),
        ),
    )
    assert found["a"].input_tokens == found["b"].input_tokens == INSTRUCTIONS + tokens("Name a tree")
    assert found["c"].input_tokens == INSTRUCTIONS + sum(map(tokens, ("Name a tree", "Oak", "Why?")))
    assert found["lost"].context_known == "partial"


def test_thinking_tools_and_files(tmp_path: Path) -> None:
    thinking = {
        "type": "thinking", "thinking": "", "summaries": [{"summary": "Weighing trees"}],
        "start_timestamp": "2026-09-21T10:00:00Z", "stop_timestamp": "2026-09-21T10:00:20Z",
    }  # fmt: skip
    tool = {"type": "tool_use", "name": "search", "input": {"q": "oak"}}
    result = {"type": "tool_result", "content": [{"type": "text", "text": "An oak is a tree"}]}
    blocks = [thinking, tool, result, {"type": "text", "text": "Oak."}]
    attached = [{"file_name": "a.txt", "extracted_content": "A list of trees"}]
    found = uses(
        tmp_path,
        claude_chat(
            claude_message("q", "human", "Which?", attachments=attached, files=[{"file_name": "b.png"}]),
            claude_message("a", "assistant", content=blocks, stop_reason="user_canceled"),
        ),
    )
    a = found["a"]
    assert a.output_tokens == tokens("Oak.") + tokens('{"q":"oak"}')
    assert a.input_tokens == INSTRUCTIONS + tokens("Which?\n\nA list of trees")
    assert a.reasoning_tokens == 20 * 80
    for flag in (ABORTED, FILES, REASONING_ESTIMATED, TOOL_CALLS):
        assert a.flags & flag


def test_a_zip_as_it_is_downloaded_twice(tmp_path: Path, import_it: ImportIt) -> None:
    chat = claude_chat(claude_message("q", "human", "Hi"), claude_message("a", "assistant", "Hello"))
    path = write_zip(
        tmp_path / "data.zip", {"conversations.json": [chat], "users.json": [], "projects.json": []}
    )
    first, second = import_it(path), import_it(path)
    assert (first.kind, first.new, first.sites) == ("claude", 1, ("claude",))
    assert (second.new, second.already_known) == (0, 1)
