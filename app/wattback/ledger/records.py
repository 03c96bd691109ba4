"""Electricity that the person recorded: how each record came about, and sums by what used it."""

import sqlite3
from dataclasses import dataclass

from wattback.footprint import Estimate, Range
from wattback.ledger.connection import transaction
from wattback.ledger.events import append_events_within
from wattback.usage.event import UsageEvent
from wattback.usage.recorded import RecordDetail

_SUMS = """
  SELECT e.site, d.unit_name, count(*), total(e.recorded_energy_wh), sum(d.unit_count),
    total(m.co2e_low_g), total(m.co2e_central_g), total(m.co2e_high_g)
  FROM usage_event AS e CROSS JOIN estimate AS m ON m.event_seq = e.seq
  LEFT JOIN record_detail AS d ON d.event_seq = e.seq
  WHERE e.recorded_energy_wh IS NOT NULL AND e.source = 'record'
  GROUP BY 1, 2 ORDER BY 1, 2"""


@dataclass(frozen=True, slots=True)
class RecordSums:
    """Sums over the records of one source, those with the same unit together.

    Attributes:
        source: What used the electricity.
        unit_name: What was made with it; None for records that did not say.
        records: How many.
        energy_wh: Electricity.
        units: How many were made; None where the records did not say.
        co2e_g: Location-based emissions.
    """

    source: str
    unit_name: str | None
    records: int
    energy_wh: float
    units: int | None
    co2e_g: Range

    @property
    def wh_per_unit(self) -> float | None:
        """Intensity of the whole: all the electricity over all that was made."""
        return self.energy_wh / self.units if self.units else None


def store_record(
    connection: sqlite3.Connection, event: UsageEvent, estimate: Estimate, detail: RecordDetail | None
) -> None:
    """Count recorded electricity together with how it came about, or neither.

    Args:
        connection: An open ledger, outside a transaction.
        event: From `recorded_event`.
        estimate: Of that electricity.
        detail: None when the person only named an amount.

    Raises:
        LedgerBusy: Another process kept the write lock.
        LedgerNotWritable: Disk full or read-only; nothing was stored.
        LedgerOverflow: The ledger's total would outgrow 64 bits; nothing was stored.
    """
    with transaction(connection):
        append_events_within(connection, [event], [estimate])
        if detail is not None:
            units = detail.units
            connection.execute(
                "INSERT INTO record_detail SELECT seq, ?, ?, ?, ? FROM usage_event WHERE id = ?",
                (
                    detail.hours,
                    detail.watts,
                    None if units is None else units.count,
                    None if units is None else units.name,
                    event.id,
                ),
            )


def record_sums(connection: sqlite3.Connection) -> list[RecordSums]:
    """Sums by source and unit, in order of both. Fees of retirements are not among them: nobody recorded those."""
    return [
        RecordSums(source, unit_name, records, energy_wh, units, Range(*co2e_g))
        for source, unit_name, records, energy_wh, units, *co2e_g in connection.execute(_SUMS)
    ]
