"""Which networks match the same answers: all real ones, so that a change of network matches nothing twice."""

import sqlite3

from wattback.chain.retirement import Network
from wattback.ledger.connection import transaction
from wattback.ledger.due import REAL, realm_of


def remember_realm(connection: sqlite3.Connection, network: Network) -> None:
    """Tell the ledger whether a network's certificates are worth anything: those that are not match for themselves."""
    realm = network.key if network.certifies_nothing else REAL
    if realm_of(connection, network.key) == realm:
        return
    with transaction(connection):
        connection.execute(
            "INSERT INTO network_realm VALUES (?, ?) ON CONFLICT DO UPDATE SET realm = excluded.realm",
            (network.key, realm),
        )
