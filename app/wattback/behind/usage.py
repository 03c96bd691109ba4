"""Use over time for the chart and the page History, read from the person's ledger."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from wattback import paths
from wattback.behind.greener import greener_choices
from wattback.desktop.services.usage import (
    ALL_USE,
    AnswerLine,
    AnswersPage,
    GreenerChoice,
    Split,
    Step,
    UsageFilter,
    UsageNames,
    UsageSpan,
    UsageTotals,
)
from wattback.ledger import usage_series
from wattback.ledger.answers_page import ListedAnswer, Place, answers
from wattback.ledger.connection import open_ledger
from wattback.ledger.due import realm_of
from wattback.ledger.local_rollups import LocalSums, local_sums
from wattback.ledger.matching import MatchedEvents
from wattback.ledger.settings import get_text
from wattback.ledger.usage_names import names
from wattback.usage.flags import in_words
from wattback.wiring import estimator, now_ms

_MODELS_HINTED_AT = 5


class Usage:
    """Implements `wattback.desktop.services.usage.UsageServices`.

    Keeps one connection for each thread that asks, so that the pages SQLite read stay with it.
    """

    def __init__(self) -> None:
        self._own = threading.local()

    def spans(
        self, start_ms: int, end_ms: int, step: Step, split: Split = Split.NONE, chosen: UsageFilter = ALL_USE
    ) -> tuple[UsageSpan, ...]:
        """A series in order of time, then group; bounds are taken out to whole local steps."""
        with self._reading() as (connection, local):
            series = usage_series.spans(
                connection, local, start_ms, end_ms, step=step, split=split, chosen=_chosen(chosen)
            )
        return tuple(UsageSpan(each.start_ms, each.end_ms, each.group, _totals(each.sums)) for each in series)

    def totals(self, start_ms: int, end_ms: int, chosen: UsageFilter = ALL_USE) -> UsageTotals:
        """Sums over a period; bounds are taken out to whole quarter hours."""
        with self._reading() as (connection, local):
            return _totals(usage_series.sums_between(connection, local, start_ms, end_ms, _chosen(chosen)))

    def names(self) -> UsageNames:
        """Every site, model and provider, the most used first."""
        with self._reading() as (connection, local):
            found = names(connection, local)
        return UsageNames(found.sites, found.models, found.providers, found.first_ms, found.last_ms)

    def answers(
        self,
        start_ms: int,
        end_ms: int,
        chosen: UsageFilter = ALL_USE,
        *,
        limit: int = 100,
        cursor: str | None = None,
    ) -> AnswersPage:
        """A page of the answers of a period, newest first; recorded electricity and fees are no answers.

        Raises:
            ValueError: `cursor` is none that a page gave.
        """
        after = None if cursor is None else _place(cursor)
        with self._reading() as (connection, local):
            # One more tells whether there is a next page.
            found = answers(
                connection, start_ms, end_ms, chosen=_chosen(chosen), limit=limit + 1, after=after
            )
            matched = MatchedEvents(connection, local.realm)
        lines = tuple(_line(each, each.counted.seq in matched) for each in found[:limit])
        next_cursor = "{}.{}".format(*found[limit - 1].place) if len(found) > limit else None
        return AnswersPage(lines, next_cursor)

    def greener_choices(self, start_ms: int, end_ms: int) -> tuple[GreenerChoice, ...]:
        """What the most used models could be replaced by, the largest saving of emissions first."""
        with self._reading() as (connection, local):
            most_used = usage_series.most_used(connection, local, start_ms, end_ms, _MODELS_HINTED_AT)
            chosen = estimator(connection)
        return greener_choices(chosen, most_used)

    @contextmanager
    def _reading(self) -> Iterator[tuple[sqlite3.Connection, LocalSums]]:
        """One snapshot of the ledger for all of a call's reads."""
        connection: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if connection is None:
            connection = self._own.connection = open_ledger(paths.ledger_path())
        realm = realm_of(connection, get_text(connection, "network"))
        with local_sums(connection, realm, now_ms()) as local:
            yield connection, local


def _chosen(chosen: UsageFilter) -> usage_series.Chosen:
    return usage_series.Chosen(chosen.sites, chosen.models, chosen.providers)


def _totals(sums: usage_series.Sums) -> UsageTotals:
    return UsageTotals(
        answers=sums.answers,
        records=sums.records,
        input_tokens=sums.input_tokens,
        output_tokens=sums.output_tokens,
        energy_wh=sums.energy_wh,
        co2e_g=sums.co2e_g,
        matched_energy_wh=sums.matched_wh,
    )


def _line(listed: ListedAnswer, is_matched: bool) -> AnswerLine:
    counted, event = listed.counted, listed.counted.event
    return AnswerLine(
        event_id=str(UUID(bytes=event.id)),
        at_ms=event.at_ms,
        site=event.site,
        model=event.model_raw or counted.model_class,
        input_tokens=event.input_tokens,
        output_tokens=event.output_tokens,
        energy_wh=counted.energy_wh,
        co2e_g=counted.co2e_g,
        water_ml=listed.water_ml,
        is_matched=is_matched,
        doubts=in_words(event.context_known, event.flags),
    )


def _place(cursor: str) -> Place:
    at_ms, seq = cursor.split(".")
    return int(at_ms), int(seq)
