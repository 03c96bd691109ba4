"""Pages of answers by the time they ended, newest first; each costs the same, wherever it is in the history."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge

from wattback.footprint import Range
from wattback.ledger.events import COUNTED_COLUMNS, SELECT_COUNTED, CountedEvent, counted_event
from wattback.ledger.local_rollups import MONTH_STEP
from wattback.ledger.usage_series import ALL, Chosen, models_condition

Place = tuple[int, int]
"""Where an answer stands: when it ended, then its order of arrival."""

_BESIDE = (
    "b.provider, b.water_on_site_low_ml_per_kwh + b.water_power_plant_low_ml_per_kwh, "
    "b.water_on_site_central_ml_per_kwh + b.water_power_plant_central_ml_per_kwh, "
    "b.water_on_site_high_ml_per_kwh + b.water_power_plant_high_ml_per_kwh"
)
_COUNTED = SELECT_COUNTED.replace("\nFROM", f", {_BESIDE}\nFROM", 1) + (
    " CROSS JOIN estimate_basis AS b ON b.id = m.basis_id WHERE e.seq = ?"
)

# Each reads nothing but its index, from the place onwards.
_OF_ALL = """
SELECT at_ms, seq FROM event
WHERE recorded_energy_wh IS NULL AND at_ms >= ? AND (at_ms, seq) < (?, ?) ORDER BY at_ms DESC, seq DESC"""
_OF_MODEL = """
SELECT at_ms, seq FROM event
WHERE recorded_energy_wh IS NULL AND model_id = ? AND at_ms >= ? AND (at_ms, seq) < (?, ?)
ORDER BY at_ms DESC, seq DESC"""


@dataclass(frozen=True, slots=True)
class ListedAnswer:
    """An answer as it stands in the ledger, with what a list says beside it.

    Attributes:
        counted: The answer.
        provider: Who runs the model.
        water_ml: At data centres and power plants; None where it is not estimated.
    """

    counted: CountedEvent
    provider: str
    water_ml: Range | None

    @property
    def place(self) -> Place:
        """After which the next page begins."""
        return self.counted.event.at_ms, self.counted.seq


def answers(
    connection: sqlite3.Connection,
    start_ms: int,
    end_ms: int,
    *,
    chosen: Chosen = ALL,
    limit: int,
    after: Place | None = None,
) -> list[ListedAnswer]:
    """The newest answers of a period, at most `limit`.

    Args:
        connection: An open ledger, inside a transaction for reading.
        start_ms: UTC epoch milliseconds of the first that may be among them.
        end_ms: From here on none is.
        chosen: Which answers are meant.
        limit: How many at most.
        after: Place of the last of the page before.
    """
    before = after or (end_ms, -1)
    found: list[ListedAnswer] = []
    for _, seq in _places(connection, start_ms, before, chosen):
        listed = _listed(connection.execute(_COUNTED, (seq,)).fetchone())
        # The provider is the estimate's, and newer factors may know another than older ones did.
        if not chosen.providers or listed.provider in chosen.providers:
            found.append(listed)
            if len(found) == limit:
                break
    return found


def _places(connection: sqlite3.Connection, start_ms: int, before: Place, chosen: Chosen) -> Iterator[Place]:
    if chosen == ALL:
        return iter(connection.execute(_OF_ALL, (start_ms, *before)))
    models, values = models_condition(chosen)
    if chosen.providers:
        providers = {f"run_by_{number}": name for number, name in enumerate(chosen.providers)}
        values.update(providers)
        by_provider = (
            "SELECT model_id FROM local_rollup WHERE step = {1} AND provider IN ({0}) UNION "
            "SELECT r.model_id FROM local_sums AS l CROSS JOIN quarter_hour_rollup AS r "
            "ON r.quarter_hour >= l.until_quarter_hour "
            "CROSS JOIN estimate_basis AS b ON b.id = r.basis_id WHERE b.provider IN ({0})"
        )
        by_provider = by_provider.format(", ".join(f":{key}" for key in providers), MONTH_STEP)
        models = f"SELECT id FROM ({models or 'SELECT id FROM model_at_site'}) WHERE id IN ({by_provider})"  # noqa: S608
    streams = [
        connection.execute(_OF_MODEL, (model_id, start_ms, *before))
        for (model_id,) in connection.execute(models, values).fetchall()
    ]
    return merge(*streams, reverse=True)


def _listed(row: tuple[object, ...]) -> ListedAnswer:
    counted = counted_event(row[:COUNTED_COLUMNS])
    provider, *per_kwh = row[COUNTED_COLUMNS:]
    water_ml = None
    if None not in per_kwh:
        energy_wh = counted.energy_wh
        low, central, high = per_kwh
        water_ml = Range(
            energy_wh.low * low / 1000,  # type: ignore[operator]  # the columns are figures
            energy_wh.central * central / 1000,  # type: ignore[operator]
            energy_wh.high * high / 1000,  # type: ignore[operator]
        )
    return ListedAnswer(counted, str(provider), water_ml)
