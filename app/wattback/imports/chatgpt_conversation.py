"""One conversation of a ChatGPT export: its answers on every branch, counted as live counting counts them."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.chatgpt_message import (
    attached_files,
    drawn_images,
    echoed_text,
    parts_of,
    role_of,
    shown_content,
    thought_of,
    tool_input,
)
from wattback.imports.contexts import Said, inputs
from wattback.imports.families import Tokenizer
from wattback.imports.json_values import Object, number_at, object_at, seconds_to_ms, text_at
from wattback.imports.message_tree import NONE, in_order, upwards
from wattback.imports.reader import Counting
from wattback.imports.sites import CHATGPT, SentInput
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

_LONGEST_ANSWER_MS = 3_600_000
_MAX_THOUGHTS = 64


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer, and what stands between it and its prompt.

    Attributes:
        prompt: Where the message stands that it answers.
        tool_texts: What it wrote to tools.
        tool_calls: How often it did.
        thoughts: What it showed of its reasoning.
        seconds: How long that took, as far as said.
        drew: Where tools drew pictures for it.
        images: How many pictures it shows, those among them.
    """

    prompt: int = NONE
    tool_texts: tuple[str, ...] = ()
    tool_calls: int = 0
    thoughts: tuple[str, ...] = ()
    seconds: float | None = None
    drew: tuple[int, ...] = ()
    images: int = 0


class Conversation:
    """Reads one conversation. Its text is gone when this is."""

    def __init__(self, conversation: Object, place: str, counting: Counting) -> None:
        self._place = place
        self._counting = counting
        self._default_model = text_at(conversation, "default_model_slug") or ""
        self._created_ms = seconds_to_ms(number_at(conversation, "create_time"))
        messages = {
            identity: (text_at(node, "parent"), object_at(node, "message"))
            for identity, node in object_at(conversation, "mapping").items()
            if isinstance(node, dict)
        }
        self._nodes = in_order(messages)

    def answers(self) -> Iterator[ImportedUse | LeftOut]:
        """Every answer, oldest first."""
        found = self._found()
        times = {place: self._time(place, answer.prompt) for place, answer in found.items()}
        timeless = [place for place, (at_ms, _) in times.items() if at_ms is None]
        yield from (LeftOut(self._place, "an answer says no time") for _ in timeless)
        if len(timeless) == len(found):
            return
        own = [self._counting.measure(echoed_text(node.message)) for node in self._nodes]
        said = {
            place: Said(
                answer.prompt,
                # A picture that a tool drew is no text of the model's.
                0 if role_of(self._nodes[place].message) == "tool" else own[place],
                self._counting.measure("\n".join(answer.tool_texts)),
                *(at_ms, latency_ms),
            )
            for place, answer in found.items()
            for at_ms, latency_ms in (times[place],)
            if at_ms is not None
        }
        for place, sent in inputs(CHATGPT, self._nodes, own, said, self._tokenizer):
            yield self._use(place, found[place], said[place], sent)

    def _found(self) -> dict[int, _Answer]:
        """The answers, by place."""
        nodes = self._nodes
        goes_on = {node.parent for node in nodes if role_of(node.message) in ("assistant", "tool")}
        shown = {}
        for place, node in enumerate(nodes):
            content = shown_content(node.message) if role_of(node.message) == "assistant" else None
            if content is not None and _is_end(node.message, place in goes_on):
                shown[place] = content
        found = {place: self._answer(place, shown, content.images) for place, content in shown.items()}
        drew = {place for answer in found.values() for place in answer.drew}
        for place, node in enumerate(nodes):
            # A tool that draws mostly ends its turn without another word.
            if place not in drew and (images := drawn_images(node.message)):
                found[place] = self._answer(place, shown, images)
        return found

    def _answer(self, place: int, answers: Container[int], images: int) -> _Answer:
        nodes = self._nodes
        tools: list[str] = []
        thoughts: list[str] = []
        drew: list[int] = []
        calls, seconds, prompt = 0, None, NONE
        is_own = True  # what stands above another answer of the same turn belongs to that one
        for above in upwards(nodes, place):
            message = nodes[above].message
            role = role_of(message)
            if role == "user":
                prompt = above
                break
            is_own = is_own and above not in answers
            if not is_own:
                continue
            if drawn := drawn_images(message):
                drew.append(above)
                images += drawn
            if role != "assistant":
                continue
            written, thought = tool_input(message), thought_of(message)
            if written is not None:
                calls += 1
                tools.append(written)
            elif thought is not None:
                thoughts.append(thought[0])
                seconds = thought[1] if seconds is None else seconds
        # They were met from the last to the first.
        texts = tuple(text for text in reversed(tools) if text)
        return _Answer(
            prompt, texts, calls, tuple(thoughts[::-1][:_MAX_THOUGHTS]), seconds, tuple(drew), images
        )

    def _use(self, place: int, answer: _Answer, said: Said, sent: SentInput) -> ImportedUse:
        node, counts = self._nodes[place], self._tokenizer(place)
        prompt = self._nodes[answer.prompt].message if answer.prompt != NONE else {}
        reasoning = None
        if answer.thoughts or answer.seconds is not None:
            shown = counts.tokens(self._counting.measure("\n".join(answer.thoughts)))
            reasoning = Reasoning(shown, False, answer.seconds)
        thought, is_estimated = reasoning_tokens(reasoning, counts.tokens(said.visible), said.latency_ms)
        flags = sent.flags
        flags |= ABORTED if _is_aborted(node.message) else 0
        flags |= REASONING_ESTIMATED if is_estimated else 0
        flags |= TOOL_CALLS if answer.tool_calls else 0
        flags |= FILES if attached_files(prompt) else 0
        return ImportedUse(
            message_id=text_at(node.message, "id") or "",
            at_ms=said.at_ms,
            site=CHATGPT.name,
            model_raw=self._model(place),
            input_tokens=sent.tokens,
            cached_input_tokens=sent.cached_tokens,
            output_tokens=said.output(counts),
            reasoning_tokens=thought,
            images_in=parts_of(object_at(prompt, "content")).images,
            images_out=answer.images,
            latency_ms=said.latency_ms,
            count_method=counts.method,
            context_known=CONTEXT_FULL if node.is_whole else CONTEXT_PARTIAL,
            flags=flags,
            place=self._place,
        )

    def _tokenizer(self, place: int) -> Tokenizer:
        return tokenizer(self._model(place), CHATGPT.name)

    def _model(self, place: int) -> str:
        metadata = object_at(self._nodes[place].message, "metadata")
        named = text_at(metadata, "resolved_model_slug") or text_at(metadata, "model_slug")
        return named or self._default_model

    def _time(self, place: int, prompt: int) -> tuple[int | None, int]:
        """When an answer ended, and how long it took where the export says both."""
        message = self._nodes[place].message
        began_ms = _created_ms(message)
        asked_ms = None if prompt == NONE else _created_ms(self._nodes[prompt].message)
        ended_ms = seconds_to_ms(number_at(message, "update_time"))
        if began_ms is None:
            return asked_ms if asked_ms is not None else self._created_ms, 0
        # A later time is one of rating or moving it.
        if ended_ms is None or not began_ms <= ended_ms <= began_ms + _LONGEST_ANSWER_MS:
            return began_ms, 0
        latency_ms = 0 if asked_ms is None else ended_ms - asked_ms
        return ended_ms, latency_ms if 0 <= latency_ms <= 24 * _LONGEST_ANSWER_MS else 0


def _created_ms(message: Object) -> int | None:
    return seconds_to_ms(number_at(message, "create_time"))


def _is_end(message: Object, goes_on: bool) -> bool:
    """Whether a visible message is the answer. Exports of 2023 do not say it; there the last one of a turn is."""
    if message.get("end_turn") is True and message.get("status") in (None, "finished_successfully"):
        return True
    return not goes_on


def _is_aborted(message: Object) -> bool:
    return message.get("status") not in (None, "finished_successfully") or message.get("end_turn") is False
