"""The electricity of the network fee, counted like any other and covered by the next batch."""

import sqlite3
from collections.abc import Callable

from wattback.chain.retirement import Network, Retirement
from wattback.footprint import Estimate
from wattback.ledger.events import append_events_within
from wattback.usage.event import dedupe_key
from wattback.usage.recorded import metered_event


def record_fee(
    connection: sqlite3.Connection,
    network: Network,
    retirement: Retirement,
    estimate_recorded: Callable[[float], Estimate],
) -> None:
    """Count the electricity of a retirement's transaction: gas used times the network's energy per gas.

    Counted once however often this is called: the event's ids follow from the transaction's hash.

    Args:
        connection: The ledger, inside the transaction that makes the batch final.
        network: Where it happened.
        retirement: As the chain told it.
        estimate_recorded: The estimate of electricity recorded elsewhere, in watt-hours.
    """
    energy_wh = retirement.gas_used * network.energy_wh_per_gas
    site = f"chain-{network.key}"
    at_ms = retirement.block_time_s * 1000
    event = metered_event(
        _event_id(at_ms, retirement.tx_hash),
        dedupe_key(site, "0x" + retirement.tx_hash.hex()),
        at_ms,
        site=site,
        source="fee",
        energy_wh=energy_wh,
    )
    append_events_within(connection, [event], [estimate_recorded(energy_wh)])


def _event_id(at_ms: int, tx_hash: bytes) -> bytes:
    """A UUIDv7 whose random bits are those of the transaction's hash (RFC 9562 section 5.7)."""
    bits = int.from_bytes(tx_hash[:10], "big")
    return (
        at_ms.to_bytes(6, "big")
        + (0x7000 | bits >> 68).to_bytes(2, "big")
        + (0x8000_0000_0000_0000 | bits & 0x3FFF_FFFF_FFFF_FFFF).to_bytes(8, "big")
    )
