"""Where anybody can look at a transaction: part of the drawing, so that a page drawn today is the same one later.

Collected 2026-11 from public pages, as in `chain/networks.json`; a test compares the two. A network that is not listed
has none that this drawing knows.
"""

from urllib.parse import urlsplit

_TRANSACTION_PAGES = {
    137: "https://polygonscan.com/tx/",
    42220: "https://celoscan.io/tx/",
    80002: "https://amoy.polygonscan.com/tx/",
}


def transaction_page(chain_id: int, transaction_hash: str) -> str:
    """Address of a transaction's page; empty when there is none."""
    start = _TRANSACTION_PAGES.get(chain_id)
    return "" if start is None else start + transaction_hash


def host_of(address: str) -> str:
    """Whose page it is, for people."""
    return urlsplit(address).hostname or ""
