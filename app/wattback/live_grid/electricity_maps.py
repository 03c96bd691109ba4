"""Electricity Maps: hours, many zones, a key of the person's own."""

from urllib.parse import quote

from wattback.ledger.grid_readings import GridReading, ReadingKey
from wattback.live_grid.answers import Answer
from wattback.live_grid.service import Service

NAME = "Electricity Maps"
HOUR_MS = 3_600_000
_FACTOR_TYPES = ("lifecycle", "direct")


def _read(document: object, key: ReadingKey, service_zone: str, now_ms: int) -> GridReading:
    answer = Answer(NAME, document)
    if answer.text("zone") != service_zone:
        raise answer.refused(f"it is not about the zone {service_zone}")
    factor_type = answer.text("emissionFactorType") if answer.has("emissionFactorType") else "lifecycle"
    if factor_type not in _FACTOR_TYPES:
        raise answer.refused("what its figure counts is neither lifecycle nor direct emissions")
    from_ms = answer.recent_time_ms("datetime", now_ms)
    return GridReading(
        zone=key.zone,
        source=key.source,
        from_ms=from_ms,
        until_ms=from_ms + HOUR_MS,
        g_co2e_per_kwh=answer.g_per_kwh("carbonIntensity"),
        # Not said to be measured counts as not measured.
        is_estimated=answer.flag("isEstimated") if answer.has("isEstimated") else True,
        basis=f"{factor_type}, consumption",
        fetched_at_ms=now_ms,
    )


MAPS = Service(
    name=NAME,
    base_address="https://api.electricitymaps.com",
    path_of=lambda zone: f"/v3/carbon-intensity/latest?zone={quote(zone, safe='')}",
    key_header="auth-token",
    read=_read,
)
