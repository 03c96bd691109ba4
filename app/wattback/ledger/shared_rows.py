"""Rows that many events share: a model at a site, how something was counted, a class of models."""

import sqlite3
from operator import attrgetter

model_at_site = attrgetter("site", "model_raw")
"""What of an event is kept in `model_at_site`."""

counting = attrgetter("count_method", "source", "context_known", "flags")
"""What of an event is kept in `counting`."""


class SharedRows(dict[tuple[object, ...], int]):
    """The numbers of such rows by what they hold; one that is new gets its row when it is asked for.

    For one transaction only: should that be rolled back, its new rows are gone.
    """

    def __init__(self, connection: sqlite3.Connection, find: str, insert: str) -> None:
        super().__init__()
        self._connection, self._find, self._insert = connection, find, insert

    def __missing__(self, columns: tuple[object, ...]) -> int:
        connection = self._connection
        row = connection.execute(self._find, columns).fetchone()
        found = self[columns] = int((row or connection.execute(self._insert, columns).fetchone())[0])
        return found


def models_at_sites(connection: sqlite3.Connection) -> SharedRows:
    """Numbers by (site, model as the site named it)."""
    return SharedRows(
        connection,
        "SELECT id FROM model_at_site WHERE site = ? AND model_raw = ?",
        "INSERT INTO model_at_site VALUES (NULL, ?, ?) RETURNING id",
    )


def countings(connection: sqlite3.Connection) -> SharedRows:
    """Numbers by (count method, source, context known, flags)."""
    return SharedRows(
        connection,
        "SELECT id FROM counting WHERE count_method = ? AND source = ? AND context_known IS ? AND flags = ?",
        "INSERT INTO counting VALUES (NULL, ?, ?, ?, ?) RETURNING id",
    )


def model_classes(connection: sqlite3.Connection) -> SharedRows:
    """Numbers by (name of the class,)."""
    return SharedRows(
        connection,
        "SELECT id FROM model_class WHERE name = ?",
        "INSERT INTO model_class VALUES (NULL, ?) RETURNING id",
    )
