"""One session of Copilot CLI as its log has it; what is known of the format stands in `copilot_cli.py`."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.copilot_shutdown import Usage, added_since, reported_usage_of, share
from wattback.imports.json_lines import Line, json_lines
from wattback.imports.log_values import at_ms_of, count_at, list_at, object_at, text_at
from wattback.imports.reader import Counting
from wattback.imports.source import Member, Source
from wattback.usage.flags import CACHE_ESTIMATED, CONTEXT_PARTIAL

SITE = "copilot-cli"

_CLOCKS_DIFFER_MS = 60_000


@dataclass(frozen=True, slots=True)
class _Answer:
    identity: str
    at_ms: int
    model: str
    output_tokens: int
    is_counted: bool
    context_tokens: int
    place: str


class SessionLog:
    """One log, read from its beginning."""

    def __init__(
        self,
        source: Source,
        member: Member,
        counting: Counting,
        *,
        is_open: bool,
        covered: Mapping[str, int],
    ) -> None:
        """Nothing is read yet.

        Args:
            source: The history.
            member: The log in it.
            counting: For texts without a count.
            is_open: Whether a shutdown may still come.
            covered: From when on the store has a session's calls, by session.
        """
        self._source = source
        self._member = member
        self._counting = counting
        self._is_open = is_open
        self._covered = covered
        self._covered_from_ms: int | None = None
        self._model = ""
        self._context = 0
        self._waiting: list[_Answer] = []
        self._unreported: list[_Answer] = []
        self._before: dict[str, Usage] = {}

    def uses(self) -> Iterator[ImportedUse | LeftOut]:
        """Every answer that can be counted now and is not in the store."""
        for line in json_lines(self._source, self._member):
            if isinstance(line, LeftOut):
                yield line
                continue
            data = object_at(line.value, "data")
            match line.value.get("type"):
                case "session.start":
                    self._covered_from_ms = self._covered.get(text_at(data, "sessionId"))
                case "session.resume":
                    # What came before ended without a word.
                    self._unreported += self._waiting
                    self._waiting = []
                case "session.model_change":
                    self._model = text_at(data, "newModel") or self._model
                case "user.message":
                    self._hear(text_at(data, "transformedContent") or text_at(data, "content"))
                case "system.message":
                    self._hear(text_at(data, "content"))
                case "tool.execution_complete":
                    self._hear(text_at(object_at(data, "result"), "content"))
                case "session.compaction_complete":
                    self._context = 0
                    self._hear(text_at(data, "summaryContent"))
                case "assistant.message":
                    yield from self._answer(line, data)
                case "session.shutdown":
                    yield from self._shut_down(line, data)
        left = [*self._unreported, *self._waiting]
        if left and self._is_open:
            yield LeftOut(
                self._source.place(self._member),
                f"{len(left):,} answers of a session that is still open count when it ends",
            )
        elif left:
            yield from (_from_text(answer, self._counting) for answer in left)

    def _hear(self, text: str) -> None:
        # An open session's context comes with its shutdown.
        if text and not self._is_open:
            self._context += self._counting.count(text, self._model)

    def _answer(self, line: Line, data: dict[str, Any]) -> Iterator[LeftOut]:
        at_ms = at_ms_of(line.value.get("timestamp"))
        identity = text_at(data, "messageId") or text_at(line.value, "id")
        if at_ms is None or not identity:
            yield LeftOut(line.place, "it has no id, or does not say when")
            return
        self._model = text_at(data, "model") or self._model
        reported = count_at(data, "outputTokens")
        written = [text_at(data, "content"), *_requests(data)]
        output = reported or sum(self._counting.count(text, self._model) for text in written if text)
        if not self._is_covered(at_ms):
            self._waiting.append(
                _Answer(identity, at_ms, self._model, output, not reported, self._context, line.place)
            )
        for text in written:
            self._hear(text)

    def _shut_down(self, line: Line, data: dict[str, Any]) -> Iterator[ImportedUse | LeftOut]:
        answers, self._waiting = self._waiting, []
        reported = reported_usage_of(data)
        at_ms = at_ms_of(line.value.get("timestamp"))
        if at_ms is not None and self._is_covered(at_ms):
            # Its calls are in the store; what was still waiting is of before there was one.
            self._before |= reported
            self._unreported += answers
            return
        for model, usage in reported.items():
            own = [answer for answer in answers if answer.model == model or len(reported) == 1]
            added = added_since(usage, self._before.get(model), sum(answer.output_tokens for answer in own))
            self._before[model] = usage
            if any(added):
                yield from self._shared(line, model, added, own)
        if not reported:
            self._unreported += answers

    def _is_covered(self, at_ms: int) -> bool:
        return self._covered_from_ms is not None and at_ms >= self._covered_from_ms - _CLOCKS_DIFFER_MS

    def _shared(self, line: Line, model: str, added: Usage, answers: list[_Answer]) -> Iterator[ImportedUse]:
        if not answers:
            at_ms = at_ms_of(line.value.get("timestamp"))
            if at_ms is None:
                return
            identity = f"{text_at(line.value, 'id') or at_ms}/{model}"
            answers = [_Answer(identity, at_ms, model, added[2], False, 0, line.place)]
        whole_input, cached, output = added
        count = len(answers)
        said = [answer.output_tokens for answer in answers]
        if any(answer.is_counted for answer in answers):
            said = [0] * count
        # What calls besides the answers put out: titles, summaries, sub-agents.
        besides = max(output - sum(said), 0)
        for at, answer in enumerate(answers):
            own_input = share(whole_input, count, at)
            yield _use(
                answer,
                model=model,
                input_tokens=own_input,
                cached_tokens=min(share(cached, count, at), own_input),
                output_tokens=said[at] + share(besides, count, at),
                # Output is reported with the reasoning in it.
                reasoning_tokens=0,
                count_method="reported",
                context_known=None,
                flags=CACHE_ESTIMATED if count > 1 else 0,
            )


def _requests(data: dict[str, Any]) -> list[str]:
    """What the model wrote to tools."""
    return [
        json.dumps(request["arguments"], ensure_ascii=False, separators=(",", ":"))
        for request in list_at(data, "toolRequests")
        if isinstance(request, dict) and request.get("arguments")
    ]


def _from_text(answer: _Answer, counting: Counting) -> ImportedUse:
    return _use(
        answer,
        model=answer.model,
        input_tokens=answer.context_tokens,
        cached_tokens=0,
        output_tokens=answer.output_tokens,
        reasoning_tokens=None if answer.is_counted else 0,
        count_method=counting.method(answer.model),
        context_known=CONTEXT_PARTIAL,
        flags=0,
    )


def _use(
    answer: _Answer,
    *,
    model: str,
    input_tokens: int,
    cached_tokens: int,
    output_tokens: int,
    reasoning_tokens: int | None,
    count_method: str,
    context_known: str | None,
    flags: int,
) -> ImportedUse:
    return ImportedUse(
        message_id=answer.identity,
        at_ms=answer.at_ms,
        site=SITE,
        model_raw=model,
        input_tokens=input_tokens,
        cached_input_tokens=cached_tokens,
        output_tokens=output_tokens,
        reasoning_tokens=reasoning_tokens,
        images_in=0,
        images_out=0,
        latency_ms=0,
        count_method=count_method,
        context_known=context_known,
        flags=flags,
        place=answer.place,
    )
