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


def spent_micro_since(connection: sqlite3.Connection, network: str, since_ms: int, now_ms: int) -> int:
    """Payments reserved or made for certificates.

    A batch counts from its quote on, at the time of its newest step, and so does a purchase that is no batch's own:
    in doubt a cap is reached too early. What the person sends out of the wallet with the password in hand is no such
    payment.

    What was written down after a payment of these times counts with it, whatever its own date: the clock was set back
    in between. What is dated later than now counts too, but drags nothing along, or a clock that was wrong once would
    stop payments for years.

    Args:
        connection: The ledger.
        network: Key of the network.
        since_ms: UTC epoch milliseconds.
        now_ms: The clock.
    """
    (micro,) = connection.execute(
        "SELECT (SELECT coalesce(sum(spend_micro), 0) FROM offset_batch WHERE network = ?1 "
        "AND state NOT IN ('planned', 'failed', 'abandoned') AND (updated_at_ms >= ?2 OR seq > "
        "(SELECT min(seq) FROM offset_batch WHERE network = ?1 AND updated_at_ms BETWEEN ?2 AND ?3))) "
        "+ (SELECT coalesce(sum(spend_micro), 0) FROM wallet_transaction WHERE network = ?1 "
        "AND state NOT IN ('failed', 'dropped') AND (updated_at_ms >= ?2 OR seq > "
        "(SELECT min(seq) FROM wallet_transaction WHERE network = ?1 AND updated_at_ms BETWEEN ?2 AND ?3)))",
        (network, since_ms, now_ms),
    ).fetchone()
    return int(micro)
