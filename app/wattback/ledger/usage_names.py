"""Everything there is to choose from, the most used first."""

import sqlite3
from dataclasses import dataclass

from wattback.ledger.local_rollups import MONTH_STEP, LocalSums

_BY_PLACE = f"""
SELECT p.site, p.model_raw, u.provider, sum(u.answers) FROM (
  SELECT model_id, provider, answers FROM local_rollup WHERE step = {MONTH_STEP} AND quarter_hour < :until
  UNION ALL
  SELECT r.model_id, b.provider, r.answers
  FROM quarter_hour_rollup AS r CROSS JOIN estimate_basis AS b ON b.id = r.basis_id WHERE r.quarter_hour >= :until
) AS u CROSS JOIN model_at_site AS p ON p.id = u.model_id
GROUP BY 1, 2, 3 HAVING sum(u.answers) > 0 ORDER BY 4 DESC, 1, 2, 3"""  # noqa: S608 - a constant

_ENDS = """
SELECT (SELECT min(at_ms) FROM event WHERE recorded_energy_wh IS NULL),
  (SELECT max(at_ms) FROM event WHERE recorded_energy_wh IS NULL)"""


@dataclass(frozen=True, slots=True)
class Names:
    """What answers came from, the most used first.

    Attributes:
        sites: Registry names of sites.
        models: Models as the sites named them.
        providers: Who runs them.
        first_ms: The oldest answer, UTC epoch milliseconds; None when there is none.
        last_ms: The newest.
    """

    sites: tuple[str, ...]
    models: tuple[str, ...]
    providers: tuple[str, ...]
    first_ms: int | None
    last_ms: int | None


def names(connection: sqlite3.Connection, local: LocalSums) -> Names:
    """All there ever was.

    Args:
        connection: An open ledger, inside `local_sums`.
        local: What that gave.
    """
    by_name: tuple[dict[str, int], ...] = ({}, {}, {})
    for *place, answers in connection.execute(_BY_PLACE, {"until": local.until}):
        for counts, name in zip(by_name, place, strict=True):
            counts[name] = counts.get(name, 0) + answers
    sites, models, providers = (
        tuple(sorted(counts, key=lambda name: (-counts[name], name))) for counts in by_name
    )
    first_ms, last_ms = connection.execute(_ENDS).fetchone()
    return Names(sites, models, providers, first_ms, last_ms)
