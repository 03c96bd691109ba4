"""One conversation of a ChatGPT export: its answers on every branch, counted as live counting counts them."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

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
from wattback.imports.families import Tokenizer
from wattback.imports.json_values import Object, number_at, object_at, seconds_to_ms, text_at
from wattback.imports.message_tree import NONE, Said, by_time, context_totals, in_order, upwards
from wattback.imports.reader import Counting
from wattback.imports.sites import CHATGPT
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
    """An answer that was found, and what belongs to it of its turn."""

    said: Said
    images: int
    is_aborted: bool
    tool_calls: int
    thoughts: tuple[str, ...]
    thought_seconds: float | None


@dataclass(frozen=True, slots=True)
class _Turn:
    """What stands between a prompt and its answer."""

    prompt: int = NONE
    tool_texts: tuple[str, ...] = ()
    tool_calls: int = 0
    thoughts: tuple[str, ...] = ()
    seconds: float | None = None
    drew: tuple[int, ...] = ()


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
        if not found:
            return
        own = [self._counting.measure(echoed_text(node.message)) for node in self._nodes]
        said = {
            place: replace(answer.said, visible=0 if drawn_images(self._nodes[place].message) else own[place])
            for place, answer in found.items()
        }
        times = {place: self._time(place, answer.said.prompt) for place, answer in found.items()}
        totals: dict[Tokenizer, list[int]] = {}
        before_ms: int | None = None
        asked: set[int] = set()
        for place in by_time((place, at_ms or 0) for place, (at_ms, _) in times.items()):
            at_ms, latency_ms = times[place]
            if at_ms is None:
                yield LeftOut(self._place, "an answer says no time")
                continue
            counts = tokenizer(self._model(place), CHATGPT.name)
            if counts not in totals:
                totals[counts] = context_totals(self._nodes, own, said, counts)
            yield self._use(
                place,
                replace(found[place], said=said[place]),
                counts,
                self._read(totals[counts], said[place].prompt, place, before_ms is not None, asked),
                at_ms,
                latency_ms,
                None if before_ms is None else at_ms - latency_ms - before_ms,
            )
            before_ms = at_ms
            asked.add(said[place].prompt)

    def _found(self) -> dict[int, _Answer]:
        """The answers, by place; visible tokens are counted later, with those of all messages."""
        nodes = self._nodes
        goes_on = {node.parent for node in nodes if role_of(node.message) in ("assistant", "tool")}
        shown = {}
        for place, node in enumerate(nodes):
            content = shown_content(node.message) if role_of(node.message) == "assistant" else None
            if content is not None and _is_end(node.message, place in goes_on):
                shown[place] = content
        found: dict[int, _Answer] = {}
        drew: set[int] = set()
        for place, content in shown.items():
            turn = self._turn(place, shown.keys())
            drew.update(turn.drew)
            drawn = sum(drawn_images(nodes[each].message) for each in turn.drew)
            found[place] = self._answer(turn, content.images + drawn, _is_aborted(nodes[place].message))
        for place, node in enumerate(nodes):
            # A tool that draws mostly ends its turn without another word.
            if place not in drew and (images := drawn_images(node.message)):
                turn = self._turn(place, shown.keys())
                found[place] = self._answer(turn, images, False)
        return found

    def _turn(self, place: int, answers: Container[int]) -> _Turn:
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
            if drawn_images(message):
                drew.append(above)
            if role != "assistant":
                continue
            written, thought = tool_input(message), thought_of(message)
            if written is not None:
                calls += 1
                tools.append(written)
            elif thought is not None:
                thoughts.append(thought[0])
                seconds = thought[1] if seconds is None else seconds
        tools.reverse()
        thoughts.reverse()
        return _Turn(
            prompt, tuple(filter(None, tools)), calls, tuple(thoughts[:_MAX_THOUGHTS]), seconds, tuple(drew)
        )

    def _answer(self, turn: _Turn, images: int, is_aborted: bool) -> _Answer:
        to_tools = self._counting.measure("\n".join(turn.tool_texts))
        said = Said(turn.prompt, 0, to_tools)
        return _Answer(said, images, is_aborted, turn.tool_calls, turn.thoughts, turn.seconds)

    def _read(
        self, totals: list[int], prompt: int, place: int, answered_before: bool, asked: set[int]
    ) -> tuple[int, int]:
        """Tokens of the conversation that an answer read, and those of them that an earlier answer read or was."""
        nodes = self._nodes
        sent_up_to = prompt if prompt != NONE else nodes[place].parent
        sent = totals[sent_up_to] if sent_up_to != NONE else 0
        if prompt in asked and prompt != NONE:
            return sent, sent
        before = nodes[prompt].parent if prompt != NONE else NONE
        return sent, totals[before] if answered_before and before != NONE else 0

    def _use(
        self,
        place: int,
        answer: _Answer,
        counts: Tokenizer,
        read: tuple[int, int],
        at_ms: int,
        latency_ms: int,
        idle_ms: int | None,
    ) -> ImportedUse:
        node = self._nodes[place]
        prompt = self._nodes[answer.said.prompt].message if answer.said.prompt != NONE else {}
        sent = CHATGPT.input(*read, idle_ms)
        thought, is_estimated = reasoning_tokens(
            self._reasoning(answer, counts), counts.tokens(answer.said.visible), latency_ms
        )
        flags = sent.flags
        flags |= ABORTED if answer.is_aborted else 0
        flags |= REASONING_ESTIMATED if is_estimated else 0
        flags |= TOOL_CALLS if answer.tool_calls else 0
        flags |= FILES if attached_files(prompt) else 0
        return ImportedUse(
            message_id=text_at(node.message, "id") or "",
            at_ms=at_ms,
            site=CHATGPT.name,
            model_raw=self._model(place),
            input_tokens=sent.tokens,
            cached_input_tokens=sent.cached_tokens,
            output_tokens=answer.said.output(counts),
            reasoning_tokens=thought,
            images_in=parts_of(object_at(prompt, "content")).images,
            images_out=answer.images,
            latency_ms=latency_ms,
            count_method=counts.method,
            context_known=CONTEXT_FULL if node.is_whole else CONTEXT_PARTIAL,
            flags=flags,
            place=self._place,
        )

    def _reasoning(self, answer: _Answer, counts: Tokenizer) -> Reasoning | None:
        if not answer.thoughts and answer.thought_seconds is None:
            return None
        shown = counts.tokens(self._counting.measure("\n".join(answer.thoughts)))
        return Reasoning(shown, False, answer.thought_seconds)

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
