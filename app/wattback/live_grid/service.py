"""What a live service is to the rest: where to ask, with what, and how to read the answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wattback.ledger.grid_readings import GridReading, ReadingKey


@dataclass(frozen=True, slots=True)
class Service:
    """One live service.

    Attributes:
        name: For people.
        base_address: Where it is, unless the person set another.
        path_of: The path and query for a zone as the service names it.
        key_header: Name of the header that carries the key; None when it needs none.
        read: Makes a reading of the decoded JSON, given where it will be stored, the zone as the service names it and
            the time in epoch milliseconds. Raises `AnswerRefused`.
    """

    name: str
    base_address: str
    path_of: Callable[[str], str]
    key_header: str | None
    read: Callable[[object, ReadingKey, str, int], GridReading]


def headers_of(service: Service, key: str | None) -> Mapping[str, str]:
    """The headers that carry the key."""
    return {} if service.key_header is None or key is None else {service.key_header: key}
