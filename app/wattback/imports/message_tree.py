"""Messages of a conversation in order, parents before children: what an answer read is what stands above it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wattback.imports.json_values import Object

NONE = -1
"""The parent of a first message."""

MAX_TURN_MESSAGES = 1_000
"""A turn of more messages than this is not looked through to its beginning."""


@dataclass(frozen=True, slots=True)
class Node:
    """One message.

    Attributes:
        parent: Where its parent stands; `NONE` for a first message.
        is_whole: Whether nothing above it is missing.
        message: As the export has it.
    """

    parent: int
    is_whole: bool
    message: Object


def in_order(
    messages: Mapping[str, tuple[str | None, Object]], roots: frozenset[str] = frozenset()
) -> list[Node]:
    """The messages, each after its parent.

    A parent that is not there makes a first message whose beginning is missing; so does one that is its own ancestor.

    Args:
        messages: Parent's id and message, by id.
        roots: Ids that stand for the beginning and are no messages.
    """
    children: dict[str, list[str]] = {}
    first = []
    for identity, (parent, _) in messages.items():
        if parent is not None and parent in messages:
            children.setdefault(parent, []).append(identity)
        else:
            first.append(identity)
    nodes: list[Node] = []
    places: dict[str, int] = {}
    # What hangs together in a ring has no first message: it begins wherever it is met.
    for start in (*first, *messages):
        waiting = [start]
        while waiting:
            identity = waiting.pop()
            if identity in places:
                continue
            parent, message = messages[identity]
            above = places.get(parent, NONE) if parent is not None else NONE
            begins = parent is None or parent in roots
            places[identity] = len(nodes)
            nodes.append(Node(above, nodes[above].is_whole if above != NONE else begins, message))
            waiting.extend(reversed(children.get(identity, ())))
    return nodes


def upwards(nodes: Sequence[Node], start: int) -> Iterator[int]:
    """The messages above one, nearest first, as far as a turn may reach."""
    place = nodes[start].parent
    for _ in range(MAX_TURN_MESSAGES):
        if place == NONE:
            return
        yield place
        place = nodes[place].parent
