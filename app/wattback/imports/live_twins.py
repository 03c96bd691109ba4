"""Histories whose ids are not those of the live page: an answer is then known by its site and time.

Google's Takeout names no answers. What live counting saw of the same site at the same time is taken for the same
answer, so that nothing counts twice; two answers to two devices within a minute may be taken for one.
"""

import sqlite3
from bisect import bisect_left

from wattback.imports.answer import ImportedUse

_SITES = {"gemini-takeout": "gemini"}
"""By kind, the site that live counting counts under other ids."""

_NEAR_MS = 60_000


class LiveTwins:
    """The times at which live answers of a kind's site were asked for."""

    def __init__(self, ledger: sqlite3.Connection, kind: str) -> None:
        site = _SITES.get(kind)
        rows = (
            ()
            if site is None
            else ledger.execute(
                "SELECT e.at_ms - e.latency_ms FROM model_at_site AS p "
                "CROSS JOIN event AS e ON e.model_id = p.id AND e.recorded_energy_wh IS NULL "
                "CROSS JOIN counting AS k ON k.id = e.counting_id "
                "WHERE p.site = ? AND k.source IN ('live', 'dom') ORDER BY 1",
                (site,),
            )
        )
        self._asked_ms = [asked_ms for (asked_ms,) in rows]

    def has(self, use: ImportedUse) -> bool:
        """Whether a live answer was asked for within a minute of this one's time."""
        if not self._asked_ms:
            return False
        place = bisect_left(self._asked_ms, use.at_ms - _NEAR_MS)
        return place < len(self._asked_ms) and self._asked_ms[place] <= use.at_ms + _NEAR_MS
