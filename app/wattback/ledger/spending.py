"""What was spent, or is reserved to be, in millionths of the network's payment token: what the caps count."""

import sqlite3

MICRO_DECIMALS = 6


def to_micro(base_units: int, decimals: int) -> int:
    """Base units of a token in its millionths, rounded up: in doubt a cap is reached too early.

    Args:
        base_units: Not negative.
        decimals: Of the token.
    """
    if decimals <= MICRO_DECIMALS:
        return base_units * int(10 ** (MICRO_DECIMALS - decimals))
    return -(-base_units // int(10 ** (decimals - MICRO_DECIMALS)))


def spent_micro_since(connection: sqlite3.Connection, network: str, since_ms: int) -> int:
    """Payments reserved or made for certificates.

    A batch counts from its quote on, at the time of its newest step, and so does a purchase that is no batch's own:
    in doubt a cap is reached too early. What the person sends out of the wallet with the password in hand is no such
    payment.

    Args:
        connection: The ledger.
        network: Key of the network.
        since_ms: UTC epoch milliseconds.
    """
    (micro,) = connection.execute(
        "SELECT (SELECT coalesce(sum(spend_micro), 0) FROM offset_batch WHERE network = ?1 AND updated_at_ms >= ?2 "
        "AND state NOT IN ('planned', 'failed', 'abandoned')) "
        "+ (SELECT coalesce(sum(spend_micro), 0) FROM wallet_transaction WHERE network = ?1 AND updated_at_ms >= ?2 "
        "AND state NOT IN ('failed', 'dropped'))",
        (network, since_ms),
    ).fetchone()
    return int(micro)
