"""What each answer of a conversation read: the messages above it, the site's instructions, and which of it was cached.

The rules are those of live counting, `extension/counting/context.ts` and `extension/transport/pending-event.ts`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wattback.imports.families import Tokenizer
from wattback.imports.message_tree import NONE, Node
from wattback.imports.sites import ChatSite, SentInput


@dataclass(frozen=True, slots=True)
class Said:
    """What one answer read and wrote, in tokens of o200k.

    Attributes:
        prompt: Where the message stands that it answers; `NONE` when there is none.
        visible: Of its visible text.
        to_tools: Of what it wrote to tools.
        at_ms: When it ended.
        latency_ms: From the request to its end; 0 when not known.
    """

    prompt: int
    visible: int
    to_tools: int
    at_ms: int
    latency_ms: int

    def output(self, tokenizer: Tokenizer) -> int:
        """Its output in a model's own tokens."""
        return tokenizer.tokens(self.visible) + tokenizer.tokens(self.to_tools)


def inputs(
    site: ChatSite,
    nodes: Sequence[Node],
    own: Sequence[int],
    answers: Mapping[int, Said],
    tokenizer_at: Callable[[int], Tokenizer],
) -> Iterator[tuple[int, SentInput]]:
    """Place and input of each answer, oldest first.

    Args:
        site: Whose conversation it is.
        nodes: From `in_order`.
        own: Tokens of o200k of each message, as later answers read it.
        answers: The answers, by place.
        tokenizer_at: Of the model of the answer at a place.
    """
    totals_of: dict[Tokenizer, list[int]] = {}
    asked: set[int] = set()
    before: Said | None = None
    for place in sorted(answers, key=lambda each: (answers[each].at_ms, each)):
        said, counts = answers[place], tokenizer_at(place)
        if counts not in totals_of:
            totals_of[counts] = totals(nodes, own, answers, counts)
        up_to = totals_of[counts]
        prompt = said.prompt
        last_read = prompt if prompt != NONE else nodes[place].parent
        sent = up_to[last_read] if last_read != NONE else 0
        earlier = nodes[prompt].parent if prompt != NONE else NONE
        repeated = up_to[earlier] if before is not None and earlier != NONE else 0
        if prompt in asked:
            # Asked before: another answer to the same message reads the same context.
            repeated = sent
        idle_ms = None if before is None else said.at_ms - said.latency_ms - before.at_ms
        yield place, site.input(sent, repeated, idle_ms)
        before = said
        if prompt != NONE:
            asked.add(prompt)


def totals(
    nodes: Sequence[Node], own: Sequence[int], answers: Mapping[int, Said], tokenizer: Tokenizer
) -> list[int]:
    """Tokens of the conversation up to and with each message, as one model counts them.

    There are two views of an answer, what later answers read of it and what was counted of it: the larger one holds.
    """
    found: list[int] = []
    for place, node in enumerate(nodes):
        above = found[node.parent] if node.parent != NONE else 0
        total = above + tokenizer.tokens(own[place])
        said = answers.get(place)
        if said is not None:
            asked = found[said.prompt] if said.prompt != NONE else above
            total = max(total, asked + said.output(tokenizer))
        found.append(total)
    return found
