"""Everything the window shows about use, read from the ledger in one transaction."""

import sqlite3

from wattback.desktop.look.language import tr
from wattback.desktop.services.snapshot import (
    SPANS_DAYS,
    BesideElectricity,
    ChartHour,
    RecentAnswer,
    Snapshot,
)
from wattback.ledger.due import due_and_matched_mwh, realm_of
from wattback.ledger.local_rollups import LocalSums, local_sums
from wattback.ledger.rollups import local_day_start_ms
from wattback.ledger.settings import all_settings, get_text
from wattback.ledger.usage_series import spans, sums_between
from wattback.recomputing import changes_by_month
from wattback.usage.flags import in_words
from wattback.wiring import estimator, keystore, ledger, now_ms

DAY_MS = 86_400_000
RECENT_ANSWERS = 12


def read_snapshot(days: int) -> Snapshot:
    """Read today and the last `days` days in one go."""
    from wattback.chain.networks import network
    from wattback.footprint.comparisons import everyday
    from wattback.ledger import offsets
    from wattback.ledger.coverage import due_answers
    from wattback.ledger.events import recent_answers
    from wattback.ledger.grid_readings import chosen_reading
    from wattback.outlook import outlook

    now = now_ms()
    start_ms = _first_day_start_ms(now, days)
    with ledger() as connection, local_sums(connection, _realm(connection), now) as local:
        settings = all_settings(connection)
        chosen = network(str(settings["network"]))
        today = sums_between(connection, local, local_day_start_ms(now), now + 1)
        beside = tuple(_beside(connection, local, now, span) for span in SPANS_DAYS if span <= days)
        hours = tuple(
            ChartHour(
                hour_start_ms=span.start_ms,
                answers=span.sums.answers,
                energy_wh=span.sums.energy_wh,
                matched_energy_wh=span.sums.matched_wh,
            )
            for span in spans(connection, local, start_ms, now + 1, step="hour")
        )
        recent = tuple(
            RecentAnswer(
                at_ms=counted.event.at_ms,
                site=counted.event.site,
                model=counted.event.model_raw or counted.model_class,
                output_tokens=counted.event.output_tokens,
                energy_wh=counted.energy_wh,
                co2e_g=counted.co2e_g,
                doubts=in_words(counted.event.context_known, counted.event.flags),
            )
            for counted in recent_answers(connection, RECENT_ANSWERS)
        )
        coverage = str(settings["offset.coverage"])
        due_mwh, matched_mwh = due_and_matched_mwh(connection, chosen.key, coverage)
        open_batch = offsets.open_batch(connection, chosen.key)
        answers_due = due_answers(connection, chosen.key)
        (certificates,) = connection.execute("SELECT count(*) FROM certificate").fetchone()
        method = estimator(connection)
        grid_is_live = chosen_reading(connection, settings, method.places.chosen_zone, now) is not None
        changes = changes_by_month(connection)
        expected = outlook(connection, chosen, now)
    return Snapshot(
        today_answers=today.answers,
        today_energy_wh=today.energy_wh,
        today_co2e_g=today.co2e_g,
        today_like=tuple(everyday(today.energy_wh, today.co2e_g)),
        beside=beside,
        hours=hours,
        recent=recent,
        due_mwh=due_mwh,
        matched_mwh=matched_mwh,
        due_answers=answers_due,
        coverage=coverage,
        certificates=certificates,
        network_name=chosen.name,
        is_practice=chosen.certifies_nothing,
        factors=f"{method.method}, {method.factors.version}",
        zone=_zone_text(settings["footprint.zone"], settings["footprint.factor_g_per_kwh"]),
        grid_is_live=grid_is_live,
        factor_changes=changes,
        counting_paused=bool(settings["counting.paused"]),
        wallet_address=keystore().address() if keystore().exists() else None,
        open_batch_state=None if open_batch is None else str(open_batch.state),
        payments_stopped=bool(settings["payments.stopped"]),
        outlook=expected,
    )


def _realm(connection: sqlite3.Connection) -> str:
    return realm_of(connection, get_text(connection, "network"))


def _first_day_start_ms(now: int, days: int) -> int:
    """When the first of the last `days` local days began; a day may last 23, 24 or 25 hours."""
    noon = local_day_start_ms(now) + DAY_MS // 2
    return local_day_start_ms(noon - (days - 1) * DAY_MS)


def _beside(connection: sqlite3.Connection, local: LocalSums, now: int, days: int) -> BesideElectricity:
    from wattback.ledger.beyond import beyond_energy_between

    sums = beyond_energy_between(connection, local, _first_day_start_ms(now, days), now + 1)
    return BesideElectricity(
        days=days,
        location_based_g=sums.location_based_g,
        market_based_g=sums.market_based_g,
        own_market_factor_share=sums.own_market_factor_share,
        hardware_g=sums.embodied_g,
        water_on_site_ml=sums.water_on_site_ml,
        water_power_plant_ml=sums.water_power_plant_ml,
        not_estimated_share=sums.not_estimated_share,
    )


def _zone_text(zone: object, factor: object) -> str:
    if factor is not None:
        return tr("your own factor, {factor} g/kWh").format(factor=factor)
    return tr("each provider's usual market") if zone is None else str(zone)
