"""A ChatGPT export: every branch's answers, each with the context of its own branch."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from exports_made import BEGAN_S, ImportIt, conversation, message, plain_chat, write_json, write_zip

from wattback.imports.answer import ImportedUse
from wattback.imports.chatgpt import ChatGptExport
from wattback.imports.source import Source
from wattback.imports.tokens import TokenCounting
from wattback.usage.flags import ABORTED, FILES, REASONING_ESTIMATED, TOOL_CALLS, names_of

COUNTING = TokenCounting()
INSTRUCTIONS = 4_000


def uses(tmp_path: Path, *chats: dict[str, Any]) -> dict[str, ImportedUse]:
    path = write_json(tmp_path / "conversations.json", list(chats))
    with Source(str(path)) as source:
        found = list(ChatGptExport().read(source, COUNTING))
    assert all(isinstance(each, ImportedUse) for each in found), found
    return {each.message_id: each for each in found if isinstance(each, ImportedUse)}


def tokens(text: str) -> int:
    return COUNTING.measure(text)


def test_a_plain_chat(tmp_path: Path) -> None:
    found = uses(tmp_path, plain_chat(turns=2))
    asked = [f"What grows in shade, part {turn}?" for turn in (0, 1)]
    said = [f"Ferns, hostas and moss grow in shade. Part {turn} of chat 0. " * 4 for turn in (0, 1)]
    first, second = found["a-0-0"], found["a-0-1"]
    assert first.output_tokens == tokens(said[0])
    assert first.input_tokens == INSTRUCTIONS + tokens(asked[0])
    assert second.input_tokens == INSTRUCTIONS + tokens(asked[0]) + tokens(said[0]) + tokens(asked[1])
    assert first.cached_input_tokens == INSTRUCTIONS
    # A minute later everything up to the new prompt is in the cache still.
    assert second.cached_input_tokens == second.input_tokens - tokens(asked[1])
    assert second.site == "chatgpt"
    assert second.model_raw == "gpt-5-2"
    assert second.count_method == "exact:o200k_base"
    assert second.context_known == "full"
    assert names_of(second.flags) == ["system_prompt_estimated", "cache_estimated"]
    assert second.at_ms == round((BEGAN_S + 65) * 1000)


def test_every_branch_counts_with_its_own_context(tmp_path: Path) -> None:
    found = uses(
        tmp_path,
        conversation(
            message("q", "user", "Name a tree"),
            message("a", "assistant", "Oak", parent="q", at_s=BEGAN_S + 10),
            message("b", "assistant", "Beech, a tall one", parent="q", at_s=BEGAN_S + 20),
            message("qa", "user", "Why?", parent="a", at_s=BEGAN_S + 30),
            message("aa", "assistant", "It came to mind.", parent="qa", at_s=BEGAN_S + 40),
            message("edited", "user", "Name two trees", at_s=BEGAN_S + 50),
            message("c", "assistant", "Oak and ash", parent="edited", at_s=BEGAN_S + 60),
        ),
    )
    assert set(found) == {"a", "b", "aa", "c"}
    assert found["a"].input_tokens == found["b"].input_tokens == INSTRUCTIONS + tokens("Name a tree")
    assert found["aa"].input_tokens == INSTRUCTIONS + tokens("Name a tree") + tokens("Oak") + tokens("Why?")
    assert found["c"].input_tokens == INSTRUCTIONS + tokens("Name two trees")
    # Asked again, the same prompt was read before.
    assert found["b"].cached_input_tokens == found["b"].input_tokens


def test_what_a_tool_was_told_is_output_and_its_reply_is_not(tmp_path: Path) -> None:
    found = uses(
        tmp_path,
        conversation(
            message("q", "user", "Is it raining?"),
            message(
                "t",
                "assistant",
                parent="q",
                content={"content_type": "code", "text": "search('rain')"},
                recipient="web",
                end_turn=False,
            ),
            message("r", "tool", "Rain in Oslo all day long", parent="t"),
            message("a", "assistant", "Yes.", parent="r", at_s=BEGAN_S + 9),
            message("q2", "user", "And tomorrow?", parent="a", at_s=BEGAN_S + 20),
            message("a2", "assistant", "No.", parent="q2", at_s=BEGAN_S + 30),
        ),
    )
    assert set(found) == {"a", "a2"}
    assert found["a"].output_tokens == tokens("Yes.") + tokens("search('rain')")
    assert found["a"].input_tokens == INSTRUCTIONS + tokens("Is it raining?")
    assert found["a"].flags & TOOL_CALLS
    assert not found["a2"].flags & TOOL_CALLS
    # The later answer reads all of it again.
    read = ("Is it raining?", "search('rain')", "Rain in Oslo all day long", "Yes.", "And tomorrow?")
    assert found["a2"].input_tokens == INSTRUCTIONS + sum(map(tokens, read))


def test_thoughts_are_reasoning(tmp_path: Path) -> None:
    thoughts = {"content_type": "thoughts", "thoughts": [{"summary": "Looking", "content": "It may rain."}]}
    recap = {"content_type": "reasoning_recap", "content": "Thought for 12s"}
    found = uses(
        tmp_path,
        conversation(
            message("q", "user", "Rain?"),
            message("t", "assistant", parent="q", content=thoughts, end_turn=False),
            message(
                "r",
                "assistant",
                parent="t",
                content=recap,
                end_turn=False,
                metadata={"finished_duration_sec": 12},
            ),
            message("a", "assistant", "Yes.", parent="r"),
        ),
    )
    # 12 seconds at the usual 80 tokens a second, because the export does not show how fast it wrote.
    assert found["a"].reasoning_tokens == 960
    assert found["a"].flags & REASONING_ESTIMATED
    assert found["a"].output_tokens == tokens("Yes.")


def test_what_was_stopped_counts_as_stopped(tmp_path: Path) -> None:
    found = uses(
        tmp_path,
        conversation(
            message("q", "user", "Count to a million"),
            message("a", "assistant", "One, two", parent="q", status="in_progress", end_turn=None),
        ),
    )
    assert found["a"].flags & ABORTED


def test_what_is_hidden_or_empty_or_only_introduces_a_tool_is_no_answer(tmp_path: Path) -> None:
    found = uses(
        tmp_path,
        conversation(
            message("s", "system", ""),
            message("q", "user", "Hi", parent="s"),
            message(
                "h",
                "assistant",
                "secret",
                parent="q",
                metadata={"is_visually_hidden_from_conversation": True},
            ),
            message("i", "assistant", "Let me look.", parent="q", end_turn=False),
            message("t", "assistant", "x", parent="i", recipient="web", end_turn=False),
            message("e", "assistant", "", parent="t"),
        ),
    )
    assert found == {}


def test_pictures_and_files(tmp_path: Path) -> None:
    picture = {
        "content_type": "image_asset_pointer",
        "asset_pointer": "file-service://1",
        "metadata": {"dalle": {"gen_id": "g"}},
    }
    asked = {
        "content_type": "multimodal_text",
        "parts": [{"content_type": "image_asset_pointer"}, "Draw it anew"],
    }
    found = uses(
        tmp_path,
        conversation(
            message(
                "q",
                "user",
                parent=None,
                content=asked,
                metadata={"attachments": [{"mime_type": "image/png"}, {"mime_type": "application/pdf"}]},
            ),
            message(
                "t", "assistant", '{"prompt":"a fern"}', parent="q", recipient="dalle.text2im", end_turn=False
            ),
            message("d", "tool", parent="t", content={"content_type": "multimodal_text", "parts": [picture]}),
        ),
    )
    assert set(found) == {"d"}
    assert (found["d"].images_in, found["d"].images_out) == (1, 1)
    assert found["d"].output_tokens == tokens('{"prompt":"a fern"}')
    assert found["d"].flags & FILES


def test_an_export_of_2023_does_not_say_which_message_ends_a_turn(tmp_path: Path) -> None:
    found = uses(
        tmp_path,
        conversation(
            message("q", "user", "Hi"),
            message(
                "a", "assistant", "Hello", parent="q", end_turn=None, model="text-davinci-002-render-sha"
            ),
            message("q2", "user", "Again", parent="a"),
            message("a2", "assistant", "Hello again", parent="q2", end_turn=None, model="gpt-4"),
        ),
    )
    assert set(found) == {"a", "a2"}
    assert found["a2"].count_method == "approx:o200k_basex1.05[0.99-1.42]"
    assert not found["a"].flags & ABORTED


def test_messages_whose_beginning_is_missing_or_that_stand_in_a_ring(tmp_path: Path) -> None:
    chat = conversation(
        message("a", "assistant", "One", parent="gone"),
        message("b", "assistant", "Two", parent="c"),
        message("c", "user", "Ask", parent="b"),
    )
    found = uses(tmp_path, chat)
    assert {each.context_known for each in found.values()} == {"partial"}


@pytest.mark.parametrize("shape", ["json", "zip", "many", "folder"])
def test_every_form_of_the_export_counts_the_same(
    tmp_path: Path, import_it: ImportIt, ledger: sqlite3.Connection, shape: str
) -> None:
    chats = [plain_chat(number) for number in range(4)]
    if shape == "json":
        path = write_json(tmp_path / "whatever it is called.json", chats)
    elif shape == "zip":
        path = write_zip(
            tmp_path / "export.zip", {"conversations.json": chats}, names=["chat.html", "user.json"]
        )
    elif shape == "many":
        parts = {f"data/conversations-{number:03}.json": [chat] for number, chat in enumerate(chats)}
        path = write_zip(tmp_path / "export.zip", parts, names=["chat.html", "shared_conversations.json"])
    else:
        path = tmp_path / "unpacked"
        path.mkdir()
        write_json(path / "conversations.json", chats)
    result = import_it(path)
    assert (result.kind, result.read, result.new, result.left_out_count) == ("chatgpt", 12, 12, 0)
    (sources,) = ledger.execute("SELECT group_concat(DISTINCT source) FROM usage_event").fetchone()
    assert sources == "import:chatgpt"
    ids = [bytes(each) for (each,) in ledger.execute("SELECT id FROM usage_event ORDER BY seq")]
    assert ids == sorted(ids, key=lambda each: each[:6])


def test_no_word_of_a_chat_is_kept(tmp_path: Path, import_it: ImportIt, ledger: sqlite3.Connection) -> None:
    secret = "Zwetschgenknödelrezept"
    chat = conversation(
        message("q", "user", secret), message("a", "assistant", f"{secret} ist gut", parent="q")
    )
    assert import_it(write_json(tmp_path / "conversations.json", [chat])).new == 1
    assert not any(secret in line for line in ledger.iterdump())
