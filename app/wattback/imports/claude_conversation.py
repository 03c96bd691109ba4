"""One conversation of a Claude export: its answers on every branch, counted as live counting counts them."""

from collections.abc import Iterator

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.claude_message import (
    ended_ms,
    read_text,
    thinking_of,
    tool_inputs,
    unread_files,
    visible_text,
)
from wattback.imports.contexts import Said, inputs
from wattback.imports.families import Tokenizer
from wattback.imports.json_values import Object, iso_to_ms, list_at, text_at
from wattback.imports.message_tree import NONE, Node, in_order
from wattback.imports.reader import Counting
from wattback.imports.sites import CLAUDE
from wattback.imports.thinking import Reasoning, reasoning_tokens
from wattback.imports.tokens import tokenizer
from wattback.usage.flags import (
    ABORTED,
    CONTEXT_FULL,
    CONTEXT_PARTIAL,
    FILES,
    REASONING_ESTIMATED,
    TOOL_CALLS,
)

_ROOT = "00000000-0000-4000-8000-000000000000"
"""The parent that first messages name."""

_LONGEST_ANSWER_MS = 3_600_000


def answers(conversation: Object, place: str, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
    """Every answer of a conversation, oldest first.

    Args:
        conversation: As the export has it.
        place: Where it stands, for messages.
        counting: Counts its text.
    """
    nodes = _nodes(conversation)
    said: dict[int, Said] = {}
    for at, node in enumerate(nodes):
        if not _is_answer(node.message):
            continue
        at_ms, prompt = _time(node.message), _prompt(nodes, at)
        if at_ms is None:
            yield LeftOut(place, "an answer says no time")
            continue
        visible = counting.measure(visible_text(node.message))
        to_tools = counting.measure("\n".join(filter(None, tool_inputs(node.message))))
        said[at] = Said(
            prompt, visible, to_tools, at_ms, _latency(node.message, _message(nodes, prompt), at_ms)
        )
    if not said:
        return
    own = [counting.measure(read_text(node.message)) for node in nodes]
    default_model = text_at(conversation, "model") or ""

    def model_at(at: int) -> str:
        return text_at(nodes[at].message, "model") or default_model

    def tokenizer_at(at: int) -> Tokenizer:
        return tokenizer(model_at(at), CLAUDE.name)

    for at, sent in inputs(CLAUDE, nodes, own, said, tokenizer_at):
        message, counts = nodes[at].message, tokenizer_at(at)
        thought, is_estimated = _reasoning(message, said[at], counts, model_at(at), counting)
        flags = sent.flags | _flags(message, _message(nodes, said[at].prompt))
        yield ImportedUse(
            message_id=text_at(message, "uuid") or "",
            at_ms=said[at].at_ms,
            site=CLAUDE.name,
            model_raw=model_at(at),
            input_tokens=sent.tokens,
            cached_input_tokens=sent.cached_tokens,
            output_tokens=said[at].output(counts),
            reasoning_tokens=thought,
            images_in=0,
            images_out=0,
            latency_ms=said[at].latency_ms,
            count_method=counts.method,
            context_known=CONTEXT_FULL if nodes[at].is_whole else CONTEXT_PARTIAL,
            flags=flags | (REASONING_ESTIMATED if is_estimated else 0),
            place=place,
        )


def _nodes(conversation: Object) -> list[Node]:
    """The messages in order. Older exports name no parents: there each one follows the one before it."""
    messages: dict[str, tuple[str | None, Object]] = {}
    before: str | None = None
    for number, message in enumerate(list_at(conversation, "chat_messages")):
        if not isinstance(message, dict):
            continue
        identity = text_at(message, "uuid") or f"message {number}"
        parent = text_at(message, "parent_message_uuid")
        messages[identity] = (before if parent is None else parent, message)
        before = identity
    return in_order(messages, roots=frozenset((_ROOT,)))


def _is_answer(message: Object) -> bool:
    if text_at(message, "sender") != "assistant":
        return False
    return bool(visible_text(message) or tool_inputs(message) or thinking_of(message))


def _prompt(nodes: list[Node], at: int) -> int:
    """The message an answer answers; a second answer in a row has none of its own."""
    parent = nodes[at].parent
    return parent if parent != NONE and text_at(nodes[parent].message, "sender") == "human" else NONE


def _message(nodes: list[Node], at: int) -> Object | None:
    return None if at == NONE else nodes[at].message


def _time(message: Object) -> int | None:
    created = iso_to_ms(text_at(message, "created_at"))
    ended = ended_ms(message)
    if created is None:
        return ended
    # A stop far from it is of another clock.
    return ended if ended is not None and abs(ended - created) <= _LONGEST_ANSWER_MS else created


def _latency(message: Object, prompt: Object | None, at_ms: int) -> int:
    """From the prompt to the end of the answer, where the export says when that was; else 0."""
    asked_ms = None if prompt is None else iso_to_ms(text_at(prompt, "created_at"))
    if asked_ms is None or ended_ms(message) != at_ms or not 0 <= at_ms - asked_ms <= _LONGEST_ANSWER_MS:
        return 0
    return at_ms - asked_ms


def _reasoning(
    message: Object, said: Said, counts: Tokenizer, model: str, counting: Counting
) -> tuple[int | None, bool]:
    """The maker says that what Claude 4 and later show of their thinking is a summary; 3.7 showed all of it."""
    thinking = thinking_of(message)
    if thinking is None:
        return None, False
    text, seconds = thinking
    verbatim = bool(text) and "claude-3-7" in model
    # Without times nobody knows how long it took.
    reasoning = Reasoning(counts.tokens(counting.measure(text)), verbatim, seconds if seconds > 0 else None)
    return reasoning_tokens(reasoning, counts.tokens(said.visible), said.latency_ms)


def _flags(message: Object, prompt: Object | None) -> int:
    flags = ABORTED if text_at(message, "stop_reason") in ("user_canceled", "error") else 0
    flags |= TOOL_CALLS if tool_inputs(message) else 0
    return flags | (FILES if prompt is not None and unread_files(prompt) else 0)
