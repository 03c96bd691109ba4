"""Electricity that was measured elsewhere, as an event like any other."""

from wattback.errors import WattbackError
from wattback.usage.event import UsageEvent, dedupe_key
from wattback.usage.ids import uuid7

_ALLOWED = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-")
_MAX_LENGTH = 64


class UnnamedSource(WattbackError):
    """The source is no name the ledger can hold."""

    title = "That source has no usable name"

    def __init__(self, source: str) -> None:
        super().__init__(
            f"{source[:60]!r} is no name for a source. Nothing was recorded. Use up to {_MAX_LENGTH} small letters, "
            "digits, dots and hyphens, for example home-server."
        )


def recorded_event(energy_wh: float, source: str, at_ms: int) -> UsageEvent:
    """The event of one record. Each call makes another: two equal readings are two readings.

    Args:
        energy_wh: Watt-hours.
        source: What used them, for example `home-server`; takes the place of a site.
        at_ms: When, UTC epoch milliseconds.

    Raises:
        UnnamedSource: `source` is not of that form.
    """
    if not 0 < len(source) <= _MAX_LENGTH or not _ALLOWED.issuperset(source):
        raise UnnamedSource(source)
    event_id = uuid7(at_ms)
    return metered_event(
        event_id, dedupe_key(source, event_id.hex()), at_ms, site=source, source="record", energy_wh=energy_wh
    )


def metered_event(
    event_id: bytes, key: bytes, at_ms: int, *, site: str, source: str, energy_wh: float
) -> UsageEvent:
    """An event whose electricity is known and which is no answer.

    Args:
        event_id: 16 bytes, a UUIDv7.
        key: 32 bytes, the dedupe key.
        at_ms: When, UTC epoch milliseconds.
        site: What used it.
        source: `record` or `fee`.
        energy_wh: Watt-hours.
    """
    return UsageEvent(
        id=event_id,
        dedupe_key=key,
        at_ms=at_ms,
        site=site,
        model_raw="",
        input_tokens=0,
        cached_input_tokens=0,
        output_tokens=0,
        reasoning_tokens=None,
        images_in=0,
        images_out=0,
        latency_ms=0,
        count_method="reported",
        source=source,
        recorded_energy_wh=energy_wh,
    )
