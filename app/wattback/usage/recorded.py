"""Electricity that was measured elsewhere, as an event like any other."""

from wattback.errors import WattbackError
from wattback.record import record
from wattback.usage.event import UsageEvent, dedupe_key
from wattback.usage.ids import uuid7

_ALLOWED = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-")
_MAX_LENGTH = 64

MAX_ENERGY_WH = 1e9
"""A gigawatt-hour: a data centre's day. What is above it is a slip of the unit."""

MAX_UNITS = 10**15


class UnnamedSource(WattbackError):
    """The source is no name the ledger can hold."""

    title = "That source has no usable name"

    def __init__(self, source: str) -> None:
        super().__init__(
            f"{source[:60]!r} is no name for a source. Nothing was recorded. Use up to {_MAX_LENGTH} small letters, "
            "digits, dots and hyphens, for example home-server."
        )


class BadRecord(WattbackError):
    """A figure of a record makes no sense.

    Attributes:
        field: The field at fault: `energy_wh`, `hours`, `watts` or `units`.
    """

    title = "That cannot be recorded"

    def __init__(self, field: str, text: str) -> None:
        super().__init__(f"{text} Nothing was recorded.")
        self.field = field


@record(frozen=True, slots=True)
class Units:
    """What was made with recorded electricity.

    Attributes:
        count: How many.
        name: Of what, for example `samples`.
    """

    count: int
    name: str


@record(frozen=True, slots=True)
class RecordDetail:
    """How recorded electricity came about.

    Attributes:
        hours: How long something ran; None, together with `watts`, when the amount itself was known.
        watts: The power it drew.
        units: What was made with it; None when nobody said.
    """

    hours: float | None
    watts: float | None
    units: Units | None


def energy_of_power(hours: float, watts: float) -> float:
    """The founding formula: hours times power.

    Args:
        hours: How long.
        watts: The power drawn meanwhile.

    Returns:
        Watt-hours.

    Raises:
        BadRecord: One of them is not a number above 0.
    """
    for field, value in (("hours", hours), ("watts", watts)):
        if not 0 < value < float("inf"):
            raise BadRecord(field, f"`{field}` is {value:g}; it must be a number above 0.")
    return checked_energy_wh(hours * watts)


def checked_energy_wh(energy_wh: float) -> float:
    """The same figure when it is one that can be recorded.

    Raises:
        BadRecord: It is not above 0, or beyond a gigawatt-hour.
    """
    if not 0 < energy_wh <= MAX_ENERGY_WH:
        raise BadRecord(
            "energy_wh",
            f"The energy is {energy_wh:g} Wh; it must be above 0 and at most {MAX_ENERGY_WH:,.0f} Wh, "
            "which is one gigawatt-hour.",
        )
    return energy_wh


def units_of(text: str) -> Units:
    """What a text such as `1,000 samples` says.

    Args:
        text: A whole number above 0, with or without commas between thousands, then a name.

    Raises:
        BadRecord: It is not of that form.
    """
    number, _, name = text.strip().partition(" ")
    name = " ".join(name.split())
    digits = number.replace(",", "")
    # Each comma must stand where one belongs: `1,5` is a decimal to half the world, and no whole number.
    is_whole = digits.isascii() and digits.isdecimal() and len(digits) <= len(str(MAX_UNITS))
    if (
        not is_whole
        or number not in (digits, f"{int(digits):,}")
        or not 0 < int(digits) <= MAX_UNITS
        or not 0 < len(name) <= _MAX_LENGTH
        or not name.isprintable()
        or not name[0].isalpha()
    ):
        raise BadRecord(
            "units",
            f"`units` is {text[:60]!r}; it must be a whole number above 0 and then a name, "
            "for example '1,000 samples'.",
        )
    return Units(int(digits), name)


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
