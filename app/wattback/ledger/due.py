"""What is due and what is matched, by subtraction: the same cost after ten answers or ten million.

The native host answers `status` with this at every start, so it imports nothing but SQLite.
"""

import sqlite3

NWH_PER_MWH = 1_000_000
"""Nanowatt-hours, the unit of receipts, in a milliwatt-hour, the unit of certificates."""


class Totals:
    """Sums over the first events of the ledger. A plain class: `dataclasses` would double the host's start.

    Attributes:
        last_seq: Sequence number of the last event summed.
        event_count: How many events.
        low_nwh: Their electricity, nanowatt-hours.
        central_nwh: Likewise.
        high_nwh: Likewise.
    """

    __slots__ = ("central_nwh", "event_count", "high_nwh", "last_seq", "low_nwh")

    def __init__(
        self, last_seq: int, event_count: int, low_nwh: int, central_nwh: int, high_nwh: int
    ) -> None:
        self.last_seq = last_seq
        self.event_count = event_count
        self.low_nwh = low_nwh
        self.central_nwh = central_nwh
        self.high_nwh = high_nwh

    def of(self, coverage: str) -> int:
        """Nanowatt-hours by the estimate to cover, `low`, `central` or `high`."""
        if coverage == "high":
            return self.high_nwh
        if coverage == "central":
            return self.central_nwh
        if coverage == "low":
            return self.low_nwh
        raise ValueError(f"coverage is low, central or high, not {coverage!r}")


REAL = "real"
"""The realm of every network whose certificates certify something."""


def realm_of(connection: sqlite3.Connection, network: str) -> str:
    """Which networks' retirements match the same answers as this one's.

    Args:
        connection: The ledger.
        network: Key of the network.
    """
    row = connection.execute("SELECT realm FROM network_realm WHERE network = ?", (network,)).fetchone()
    return REAL if row is None else str(row[0])


def running_totals(connection: sqlite3.Connection) -> Totals:
    """Sums over every event in the ledger."""
    row = connection.execute(
        "SELECT last_seq, event_count, energy_low_nwh, energy_central_nwh, energy_high_nwh FROM running_total"
    ).fetchone()
    return Totals(*row)


def covered_totals(connection: sqlite3.Connection, network: str) -> Totals:
    """Sums over the events that batches of this network, and of those that match the same answers, cover."""
    # A newer live batch always ends later than an older one.
    row = connection.execute(
        "SELECT up_to_seq, total_count, total_low_nwh, total_central_nwh, total_high_nwh FROM offset_batch "
        "WHERE realm = ? AND state NOT IN ('failed', 'abandoned') ORDER BY seq DESC LIMIT 1",
        (realm_of(connection, network),),
    ).fetchone()
    return Totals(*(row or (0, 0, 0, 0, 0)))


def whole_mwh(energy_nwh: int) -> int:
    """Nanowatt-hours in milliwatt-hours, rounded up: what is matched is never less than what was used."""
    return -(-energy_nwh // NWH_PER_MWH)


def due_and_matched_mwh(connection: sqlite3.Connection, network: str, coverage: str) -> tuple[int, int]:
    """What is not covered by any batch yet, and what was retired for good.

    Events of a batch under way are in neither figure.

    Args:
        connection: The ledger.
        network: Key of the network.
        coverage: `low`, `central` or `high`, the estimate to cover.

    Returns:
        Milliwatt-hours due (rounded up) and milliwatt-hours matched.
    """
    due_nwh = running_totals(connection).of(coverage) - covered_totals(connection, network).of(coverage)
    (matched_mwh,) = connection.execute(
        "SELECT coalesce(sum(coalesce(retired_mwh, amount_mwh)), 0) FROM offset_batch "
        "WHERE realm = ? AND state = 'final'",
        (realm_of(connection, network),),
    ).fetchone()
    return (max(0, whole_mwh(due_nwh) + carried_mwh(connection, network)), matched_mwh)


def carried_mwh(connection: sqlite3.Connection, network: str) -> int:
    """What earlier retirements fell short of (a market kept a fee), less what was retired unknown to it.

    A batch that takes some of it over says so in its own `carried_mwh`, so that it is counted once. Negative when more
    was retired than batches here asked for.

    Args:
        connection: The ledger.
        network: Key of the network.
    """
    realm = realm_of(connection, network)
    (short_mwh,) = connection.execute(
        "SELECT coalesce(sum(iif(state = 'final', amount_mwh - coalesce(retired_mwh, amount_mwh), 0) - carried_mwh), 0)"
        " FROM offset_batch WHERE realm = ? AND state NOT IN ('failed', 'abandoned')",
        (realm,),
    ).fetchone()
    (known_since_mwh,) = connection.execute(
        "SELECT coalesce(sum(amount_mwh), 0) FROM foreign_retirement WHERE realm = ? AND decision = 'ours'",
        (realm,),
    ).fetchone()
    return int(short_mwh) - int(known_since_mwh)


def matched_through_seq(connection: sqlite3.Connection, network: str) -> int:
    """Up to which event of the order of arrival every one is covered by a final retirement; 0 when none is.

    Batches cover ranges of that order. Where one that failed left a gap that another has not closed for good, this
    stays before the gap: a later event may be matched, an earlier one is.

    Args:
        connection: The ledger.
        network: Key of the network.
    """
    through = 0
    for from_seq, up_to_seq in connection.execute(
        "SELECT from_seq, up_to_seq FROM offset_batch WHERE realm = ? AND state = 'final' ORDER BY from_seq",
        (realm_of(connection, network),),
    ):
        if from_seq > through:
            break
        through = max(through, up_to_seq)
    return through
