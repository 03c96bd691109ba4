"""From version 4 to 5: tables are laid out anew, and every figure, receipt and batch is what it was."""

import sqlite3
from collections.abc import Callable

import pytest

from wattback.footprint import Estimate
from wattback.ledger.connection import SCHEMA_VERSION, integrity_problems, open_ledger
from wattback.ledger.due import due_and_matched_mwh, matched_through_seq
from wattback.ledger.events import append_events, counted_as, recent_events
from wattback.ledger.local_rollups import local_sums
from wattback.ledger.usage_series import sums_between
from wattback.usage.event import UsageEvent

UNTOUCHED = ("offset_batch", "batch_receipt", "offset_transition", "certificate", "running_total", "setting")
# The views of version 5 say what the tables of version 4 held.
FULL = ("usage_event", "estimate")
ROLLUP = (
    "SELECT quarter_hour, {site}, r.basis_id, sum(answers), sum(records), sum(input_tokens), sum(output_tokens), "
    "sum(energy_low_wh), sum(energy_central_wh), sum(energy_high_wh) FROM quarter_hour_rollup AS r "
    "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
)
NEW_SITE = "(SELECT site FROM model_at_site AS p WHERE p.id = r.model_id)"
LONG_AFTER_MS = 1_900_000_000_000


def rows_of(path: str, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    rows = connection.execute(query).fetchall()
    connection.close()
    return rows


def all_of(path: str, table: str) -> list[tuple[object, ...]]:
    return rows_of(path, f"SELECT * FROM {table} ORDER BY 1, 2")


def test_every_figure_receipt_and_batch_is_what_it_was(version_4: str) -> None:
    before = {table: all_of(version_4, table) for table in (*UNTOUCHED, *FULL)}
    # Version 4 kept the columns it got later at the end.
    rollup = rows_of(version_4, ROLLUP.format(site="site"))
    connection = open_ledger(version_4)
    assert integrity_problems(connection) == []
    connection.close()
    assert {table: all_of(version_4, table) for table in UNTOUCHED} == {
        table: before[table] for table in UNTOUCHED
    }
    assert all_of(version_4, "usage_event") == before["usage_event"]
    estimates = list(zip(all_of(version_4, "estimate"), before["estimate"], strict=True))
    assert len(estimates) == 37
    for new, old in estimates:
        assert new[:6] == old[:6]
        assert new[6:] == pytest.approx(old[6:], rel=1e-14)
    kept = rows_of(version_4, ROLLUP.format(site=NEW_SITE))
    assert [row[:7] for row in kept] == [row[:7] for row in rollup]
    for new_row, old_row in zip(kept, rollup, strict=True):
        assert new_row[7:] == pytest.approx(old_row[7:], rel=1e-12)
    assert all_of(version_4 + f".before-{SCHEMA_VERSION}", "estimate") == before["estimate"]


def test_what_is_due_and_matched_goes_on_where_it_stood(version_4: str) -> None:
    connection = open_ledger(version_4)
    due_mwh, matched_mwh = due_and_matched_mwh(connection, "practice", "high")
    assert min(due_mwh, matched_mwh) > 0
    assert matched_through_seq(connection, "practice") == 21
    (matched_wh,) = connection.execute(
        "SELECT total(energy_central_wh) FROM estimate WHERE event_seq <= 21"
    ).fetchone()
    (all_wh,) = connection.execute("SELECT total(energy_central_wh) FROM estimate").fetchone()
    for realm, expected in (("practice", matched_wh), ("real", 0.0)):
        with local_sums(connection, realm, LONG_AFTER_MS) as local:
            sums = sums_between(connection, local, 0, LONG_AFTER_MS)
        assert sums.matched_wh == pytest.approx(expected, rel=1e-12)
        assert sums.energy_wh.central == pytest.approx(all_wh, rel=1e-12)
        assert (sums.answers, sums.records) == (36, 1)
    connection.close()


def test_an_answer_counted_before_is_not_counted_again(
    version_4: str, make_event: Callable[..., UsageEvent], estimate_of: Callable[[UsageEvent], Estimate]
) -> None:
    connection = open_ledger(version_4)
    old = recent_events(connection, 40)[5].event
    again = make_event(dedupe_key=old.dedupe_key)
    assert append_events(connection, [again], [estimate_of(again)]).inserted == 0
    found = counted_as(connection, again)
    assert found is not None
    assert found.event == old
    event = make_event(site=old.site, model_raw=old.model_raw)
    assert append_events(connection, [event], [estimate_of(event)]).first_seq == 38
    assert recent_events(connection, 1)[0].event == event
    connection.close()


def test_two_factors_of_the_persons_own_in_one_basis_of_version_1_stay_two(version_1: str) -> None:
    """Only there did an estimate know more of its emissions than its basis."""
    old = sqlite3.connect(version_1)
    old.execute("UPDATE estimate_basis SET zone = 'custom'")
    for rest, g_per_kwh in ((0, 50.0), (1, 700.0)):
        old.execute(
            "UPDATE estimate SET co2e_low_g = energy_low_wh * ?1 / 1000, "
            "co2e_central_g = energy_central_wh * ?1 / 1000, co2e_high_g = energy_high_wh * ?1 / 1000 "
            "WHERE event_seq % 2 = ?2",
            (g_per_kwh, rest),
        )
    old.commit()
    before = old.execute("SELECT co2e_low_g, co2e_central_g, co2e_high_g FROM estimate ORDER BY event_seq")
    figures = [figure for row in before for figure in row]
    old.close()
    connection = open_ledger(version_1)
    after = connection.execute(
        "SELECT co2e_low_g, co2e_central_g, co2e_high_g FROM estimate ORDER BY event_seq"
    )
    assert [figure for row in after for figure in row] == pytest.approx(figures, rel=1e-12)
    assert connection.execute("SELECT count(DISTINCT basis_id) FROM estimate").fetchone() == (2,)
    assert integrity_problems(connection) == []
    connection.close()
