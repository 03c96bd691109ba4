"""An answer counts the same in an export as it did live: the extension's own code counts the same conversation."""

import json
import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from exports_made import BEGAN_S, claude_chat, claude_message, conversation, message, write_json

from wattback.imports import families, sites, thinking
from wattback.imports.answer import ImportedUse
from wattback.imports.encoding import RANKS_PATH
from wattback.imports.readers import reader_of
from wattback.imports.source import Source
from wattback.imports.tokens import TokenCounting
from wattback.usage.event import dedupe_key
from wattback.usage.flags import names_of

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "extension"
COUNTING = TokenCounting()
INPUTS = ("input_tokens", "cached_input_tokens")


@dataclass(frozen=True)
class Turn:
    prompt: str
    answer: str
    parent: str | None
    asked: str
    said: str
    asked_s: float
    ended_s: float
    tool: str = ""
    thought: str = ""
    thought_s: float = 0
    files: int = 0


TURNS = (
    Turn("q1", "a1", None, "Welche Farne wachsen im Schatten? 漢字 too", "Wurmfarn, Frauenfarn. " * 90, 0, 9.5),
    Turn("q2", "a2", "a1", "And moss?\n\n    code()", "Moss grows nearly everywhere.", 40, 44),
    # The same prompt answered again, half an hour later and more.
    Turn("q2", "b2", "a1", "And moss?\n\n    code()", "It likes shade and water. " * 30, 40, 2_500),
    # Goes on from the first of both.
    Turn("q3", "a3", "a2", "Is it dry in Oslo?", "No, it rains. " * 60, 2_600, 2_640, '{"q":"rain Oslo"}',
         "Looking it up\nI search.", 14),
    Turn("q4", "a4", "a3", "Read this", "I did.", 2_700, 2_704, files=1),
)  # fmt: skip


@pytest.fixture(scope="module")
def counted_live(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Counts answers with the extension's code, bundled as its own build does it."""
    bundle = tmp_path_factory.mktemp("live") / "live_counting.mjs"
    subprocess.run(
        [
            *(
                str(EXTENSION / "node_modules" / ".bin" / "esbuild"),
                str(Path(__file__).parent / "live_counting.ts"),
            ),
            *("--bundle", "--platform=node", "--format=esm", "--log-level=error", f"--outfile={bundle}"),
        ],
        env={**os.environ, "NODE_PATH": str(EXTENSION / "node_modules")},
        check=True,
    )

    def count(site: str, answers: list[dict[str, Any]]) -> list[dict[str, Any]]:
        story = {"site": site, "ranks": RANKS_PATH, "answers": answers}
        done = subprocess.run(
            ["node", str(bundle)], input=json.dumps(story), capture_output=True, text=True, check=True
        )
        events: list[dict[str, Any]] = json.loads(done.stdout)
        return events

    return count


def live_answers(model: str) -> list[dict[str, Any]]:
    """The turns as the extension's parsers hand them over."""
    return [
        {
            "messageId": turn.answer,
            "conversationId": "c-1",
            "text": turn.said,
            "modelRaw": model,
            "prompts": [{"id": turn.prompt, "text": turn.asked, "images": 0, "files": turn.files}],
            "parentId": turn.parent,
            "whole": turn.parent is None,
            "reasoning": {"text": turn.thought, "verbatim": False, "seconds": turn.thought_s}
            if turn.thought
            else None,
            "toolCalls": int(turn.tool != ""),
            "toolText": turn.tool,
            "startedAtMs": round((BEGAN_S + turn.asked_s) * 1000),
            "endedAtMs": round((BEGAN_S + turn.ended_s) * 1000),
        }
        for turn in TURNS
    ]


def chatgpt_export(model: str) -> dict[str, Any]:
    nodes: dict[str, dict[str, Any]] = {}
    for turn in TURNS:
        pdf = {"attachments": [{"mime_type": "application/pdf"}] * turn.files}
        nodes[turn.prompt] = message(
            turn.prompt, "user", turn.asked, parent=turn.parent, at_s=BEGAN_S + turn.asked_s, metadata=pdf
        )
        above = turn.prompt
        if turn.thought:
            summary, _, rest = turn.thought.partition("\n")
            thoughts = {"content_type": "thoughts", "thoughts": [{"summary": summary, "content": rest}]}
            nodes["thought"] = message(
                "thought",
                "assistant",
                parent=above,
                content=thoughts,
                end_turn=False,
                metadata={"finished_duration_sec": turn.thought_s},
            )
            above = "thought"
        if turn.tool:
            nodes["tool"] = message(
                "tool", "assistant", turn.tool, parent=above, recipient="web", end_turn=False
            )
            above = "tool"
        node = message(
            turn.answer, "assistant", turn.said, parent=above, at_s=BEGAN_S + turn.asked_s, model=model
        )
        node["message"]["update_time"] = BEGAN_S + turn.ended_s
        nodes[turn.answer] = node
    return conversation(*nodes.values())


def claude_export(model: str) -> dict[str, Any]:
    messages: dict[str, dict[str, Any]] = {}
    for turn in TURNS:
        asked, ended = iso(turn.asked_s), iso(turn.ended_s)
        root = "00000000-0000-4000-8000-000000000000"
        messages[turn.prompt] = claude_message(
            turn.prompt, "human", turn.asked, at=asked, parent_message_uuid=turn.parent or root,
            files=[{"file_name": "a.pdf"}] * turn.files,
        )  # fmt: skip
        blocks: list[dict[str, Any]] = [
            {"type": "text", "text": turn.said, "start_timestamp": asked, "stop_timestamp": ended}
        ]
        if turn.tool:
            blocks.insert(0, {"type": "tool_use", "name": "search", "input": json.loads(turn.tool)})
        if turn.thought:
            until = iso(turn.asked_s + turn.thought_s)
            blocks.insert(
                0,
                {
                    "type": "thinking",
                    "thinking": turn.thought,
                    "start_timestamp": asked,
                    "stop_timestamp": until,
                },
            )
        messages[turn.answer] = claude_message(
            turn.answer, "assistant", at=asked, parent_message_uuid=turn.prompt, content=blocks
        )
    return claude_chat(*messages.values(), model=model)


def iso(after_s: float) -> str:
    return datetime.fromtimestamp(BEGAN_S + after_s, UTC).isoformat().replace("+00:00", "Z")


@pytest.mark.parametrize(
    ("site", "model", "export"),
    [
        ("chatgpt", "gpt-5-2", chatgpt_export),
        ("chatgpt", "gpt-4", chatgpt_export),
        ("claude", "claude-sonnet-4-5-20250929", claude_export),
        ("claude", "claude-opus-4-7", claude_export),
        ("claude", "", claude_export),
    ],
)
def test_every_field_is_what_the_extension_sends(
    tmp_path: Path, counted_live: Any, site: str, model: str, export: Any
) -> None:
    live = {each["dedupe_key"]: each for each in counted_live(site, live_answers(model))}
    path = write_json(tmp_path / "conversations.json", [export(model)])
    with Source(str(path)) as source:
        imported = list(reader_of(site).read(source, COUNTING))
    assert len(imported) == len(live) == len(TURNS)
    for use in imported:
        assert isinstance(use, ImportedUse)
        expected = {name: live[key_of(use)].get(name) for name in fields_of(use)}
        if site == "claude" and use.message_id == "a4":
            # A tool's input and the text beside it are rounded once in the export, and each by itself live.
            expected |= {name: pytest.approx(expected[name], abs=1) for name in INPUTS}
        assert fields_of(use) == expected, use.message_id
        assert sorted(names_of(use.flags)) == sorted(live[key_of(use)].get("flags", []))


def key_of(use: ImportedUse) -> str:
    return dedupe_key(use.site, use.message_id).hex()


def fields_of(use: ImportedUse) -> dict[str, Any]:
    at = datetime.fromtimestamp(use.at_ms / 1000, UTC).isoformat(timespec="milliseconds")
    names = (
        "site", "model_raw", "input_tokens", "cached_input_tokens", "output_tokens", "reasoning_tokens", "images_in",
        "images_out", "latency_ms", "count_method", "context_known",
    )  # fmt: skip
    return {"at": at.replace("+00:00", "Z"), **{name: getattr(use, name) for name in names}}


def test_the_families_are_the_extensions() -> None:
    text = (EXTENSION / "counting" / "families.ts").read_text(encoding="utf-8")
    constants = dict(re.findall(r"export const (\w+) = o200k\(([^)]*)\);", text))
    assert len(constants) == 12
    for name, figures in constants.items():
        snake = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper()
        ours = getattr(families, snake)
        assert (ours.factor, ours.low, ours.high) == tuple(float(each) for each in figures.split(",")), name
    rows = re.findall(r"^  \[/(.+)/, (\w+)\],$", text, re.MULTILINE)
    assert [pattern for pattern, _ in families._FAMILIES] == [pattern for pattern, _ in rows]
    for (_, ours), (_, name) in zip(families._FAMILIES, rows, strict=True):
        assert ours is getattr(families, re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper())


@pytest.mark.parametrize(
    ("model", "site", "expected"),
    [
        ("gpt-5-2", "", families.EXACT_O200K),
        ("o3-mini", "", families.EXACT_O200K),
        ("gpt-4o", "", families.EXACT_O200K),
        ("gpt-4", "chatgpt", families.OLD_GPT),
        ("text-davinci-002-render-sha", "chatgpt", families.OLD_GPT),
        ("claude-sonnet-4-20250514", "", families.OLD_CLAUDE),
        ("claude-3-7-sonnet", "", families.OLD_CLAUDE),
        ("claude_opus_4_7", "", families.NEW_CLAUDE),
        ("claude-mythos", "", families.NEW_CLAUDE),
        ("claude", "", families.ANY_CLAUDE),
        ("", "claude", families.ANY_CLAUDE),
        ("", "gemini", families.GEMINI),
        ("", "", families.ANY_MODEL),
        ("deepseek-r1-distill-qwen-32b", "", families.QWEN),
        ("ollama", "", families.ANY_MODEL),
    ],
)
def test_a_models_tokenizer(model: str, site: str, expected: families.Tokenizer) -> None:
    assert families.tokenizer_of(model, site) == expected


def test_instructions_caches_and_speeds_are_the_extensions() -> None:
    for site, file in ((sites.CHATGPT, "chatgpt"), (sites.CLAUDE, "claude"), (sites.GEMINI, "gemini")):
        text = (EXTENSION / "sites" / f"{file}.ts").read_text(encoding="utf-8")
        assert f"systemPromptTokens: {site.instructions_tokens:_}," in text
        minutes, tokens = site.cached_for_ms // 60_000, site.cached_from_tokens
        assert f"cache: {{ forMs: {minutes} * 60_000, fromTokens: {tokens:_} }}" in text
    text = (EXTENSION / "counting" / "reasoning.ts").read_text(encoding="utf-8")
    for name in ("SLOWEST", "FASTEST", "USUAL", "MIN_ANSWER_TOKENS"):
        assert f"const {name} = {getattr(thinking, name)};" in text
