"""The Carbon Intensity API of Great Britain's grid operator: half-hours, no key.

Its factors are direct emissions of generation and imports, not lifecycle ones; the basis says so.
"""

from wattback.ledger.grid_readings import LONGEST_VALIDITY_MS, GridReading, ReadingKey
from wattback.live_grid.answers import Answer
from wattback.live_grid.service import Service

NAME = "UK Carbon Intensity"
BASIS = "direct, consumption"


def _read(document: object, key: ReadingKey, _service_zone: str, now_ms: int) -> GridReading:
    span = Answer(NAME, document).first("data")
    intensity = span.object("intensity")
    is_actual = intensity.has("actual")
    from_ms, until_ms = span.recent_time_ms("from", now_ms), span.time_ms("to")
    if not 0 < until_ms - from_ms <= LONGEST_VALIDITY_MS:
        raise span.refused("it ends before it begins, or spans more than three hours")
    return GridReading(
        zone=key.zone,
        source=key.source,
        from_ms=from_ms,
        until_ms=until_ms,
        g_co2e_per_kwh=intensity.g_per_kwh("actual" if is_actual else "forecast"),
        is_estimated=not is_actual,
        basis=BASIS,
        fetched_at_ms=now_ms,
    )


UK = Service(
    name=NAME,
    base_address="https://api.carbonintensity.org.uk",
    path_of=lambda _zone: "/intensity",
    key_header=None,
    read=_read,
)
