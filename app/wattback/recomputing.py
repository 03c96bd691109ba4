"""Estimating again with today's factors: how each event is asked about, and the steps one after the other."""

import sqlite3
import time
from collections.abc import Callable
from functools import cache

from wattback.desktop.services.snapshot import FactorChange, RecomputeResult
from wattback.footprint import (
    Basis,
    Estimate,
    Estimator,
    FootprintError,
    LiveIntensity,
    load_factors,
    use_of,
)
from wattback.footprint.places import ARKREEN_ZONE, CUSTOM_ZONE
from wattback.ledger.events import CountedEvent
from wattback.ledger.recompute import EstimateAgain, StoredBasis, factor_changes, recompute_step
from wattback.ledger.settings import all_settings

_LONGEST_PAUSE_S = 0.2


def recompute_all(
    connection: sqlite3.Connection, progress: Callable[[int], None] | None = None
) -> RecomputeResult:
    """Take step after step until every event was looked at; between two of them others get to write.

    Args:
        connection: The ledger, outside a transaction.
        progress: Called with how many answers, records and fees were looked at so far.

    Raises:
        LedgerBusy: Another process kept the write lock; the steps done stay done.
        LedgerNotWritable: Disk full or read-only; likewise.
        LedgerOverflow: The ledger's total would outgrow 64 bits; likewise.
    """
    seen = changed = beside = 0
    again, factors_sha256 = estimate_again(connection)
    while True:
        began_s = time.monotonic()
        step = recompute_step(connection, again, factors_sha256)
        seen, changed, beside = seen + step.seen, changed + step.changed, beside + step.beside
        if progress is not None:
            progress(seen)
        if step.done:
            break
        # As long as it worked: whoever waits for the write lock asks again only now and then.
        time.sleep(min(_LONGEST_PAUSE_S, time.monotonic() - began_s))
    return RecomputeResult(seen, changed, beside, changes_by_month(connection))


def changes_by_month(connection: sqlite3.Connection) -> tuple[FactorChange, ...]:
    """What newer factors made of each month so far, newest month first."""
    return tuple(
        FactorChange(
            *(each.month, each.from_factors, each.to_factors, each.answers),
            *(each.energy_before_wh, each.energy_after_wh, each.co2e_before_g, each.co2e_after_g),
        )
        for each in factor_changes(connection)
    )


def estimate_again(connection: sqlite3.Connection) -> tuple[EstimateAgain, str]:
    """What today's factors say of events in the ledger, and the hash of those factors.

    An event keeps what was known of it alone: its method, a grid factor of the person's own, a live reading, a zone the
    person had chosen, and the grid of a record. A provider's market follows today's tables, or the zone chosen by now.

    Raises:
        FootprintError: The tables are damaged, or do not know what the settings name; nothing was changed.
    """
    settings = all_settings(connection)
    zone, factor = settings["footprint.zone"], settings["footprint.factor_g_per_kwh"]
    chosen_zone = None if zone is None else str(zone)
    chosen_factor = factor if isinstance(factor, int | float) else None

    method, factors = str(settings["footprint.method"]), load_factors()

    @cache
    def made(method: str, zone: str | None, factor_g_per_kwh: float | None) -> Estimator:
        return Estimator(method=method, zone=zone, factor_g_per_kwh=factor_g_per_kwh, factors=factors)

    # Should the choice itself no longer be possible, that is said before anything is looked at.
    made(method, chosen_zone, chosen_factor)

    def again(counted: CountedEvent, stored: StoredBasis) -> Estimate | None:
        event, basis = counted.event, stored.basis
        live = _live_reading(basis)
        try:
            if basis.zone == CUSTOM_ZONE:
                chosen = made(basis.method, None, basis.co2e_g_per_kwh.central)
            elif live is not None or event.recorded_energy_wh is not None or _was_chosen(basis):
                is_nowhere = basis.zone == "world" and not _was_chosen(basis)
                chosen = made(
                    basis.method, None if is_nowhere or basis.zone == ARKREEN_ZONE else basis.zone, None
                )
            else:
                chosen = made(basis.method, chosen_zone, chosen_factor)
            if event.recorded_energy_wh is not None:
                return chosen.recorded(event.recorded_energy_wh, event.at_ms)
            return chosen.estimate(use_of(event), event.at_ms, live)
        except FootprintError:
            # A zone or a method that today's tables do not have: it keeps what it was counted with.
            return None

    return again, factors.sha256


def _live_reading(basis: Basis) -> LiveIntensity | None:
    kind, _, which = basis.grid.partition(" ")
    source, _, counts = which.partition(", ")
    return LiveIntensity(source, basis.co2e_g_per_kwh.central, counts) if kind == "live" else None


def _was_chosen(basis: Basis) -> bool:
    """Whether the person chose the zone: a provider's market has a spread. The ledger's version 1 did not tell."""
    per_kwh = basis.co2e_g_per_kwh
    return basis.grid.startswith("annual") and per_kwh.low == per_kwh.high
