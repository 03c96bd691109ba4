"""Sites that probably changed, told from the answers alone: the browser's protocol has no word for it.

The extension reads an answer from its stream, and falls back to the page's text where no stream tells of it. A site
whose answers were read from streams, and whose newest ones all come from the page's text, changed how they travel.
"""

import sqlite3
from collections import defaultdict

from wattback.ledger.events import recent_events

_LOOKED_BACK_ON = 500
_NEWEST = 5


def drifted_sites(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Sites whose last five answers all came from the page's text after earlier ones came from a stream.

    Looks at the last 500 events, whatever the length of the history.

    Args:
        connection: The ledger.
    """
    newest_first: dict[str, list[str]] = defaultdict(list)
    for counted in recent_events(connection, _LOOKED_BACK_ON):
        if counted.event.source in ("live", "dom"):
            newest_first[counted.event.site].append(counted.event.source)
    return tuple(sorted(site for site, sources in newest_first.items() if _fell_back(sources)))


def _fell_back(newest_first: list[str]) -> bool:
    newest, earlier = newest_first[:_NEWEST], newest_first[_NEWEST:]
    return set(newest) == {"dom"} and "live" in earlier
