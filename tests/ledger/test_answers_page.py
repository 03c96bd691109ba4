"""Pages of answers, newest first, are all the answers that are meant, each once."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.footprint import Estimate
from wattback.ledger.answers_page import ListedAnswer, answers
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.ledger.local_rollups import local_sums
from wattback.ledger.usage_series import ALL, Chosen
from wattback.usage.event import UsageEvent

NOON_MS = 1_795_348_800_000
HOUR_MS = 3_600_000

# Few times, so that several answers end in the same millisecond.
EVENT = st.fixed_dictionaries(
    {
        "at_ms": st.integers(0, 12).map(lambda n: NOON_MS + n * HOUR_MS // 2),
        "site": st.sampled_from(["chatgpt", "claude"]),
        "model_raw": st.sampled_from(["gpt-5", "gpt-4o-mini"]),
        "recorded_energy_wh": st.none() | st.none() | st.none() | st.just(1.0),
    }
)
CHOSEN = st.sampled_from(
    [
        ALL,
        Chosen(sites=("claude",)),
        Chosen(models=("gpt-5",)),
        Chosen(sites=("chatgpt",), models=("gpt-5", "no such model")),
        Chosen(providers=("anthropic",)),
        Chosen(models=("gpt-4o-mini",), providers=("anthropic", "openai")),
        Chosen(providers=("nobody",)),
    ]
)


def is_meant(event: UsageEvent, chosen: Chosen) -> bool:
    provider = {"claude": "anthropic"}.get(event.site, "openai")
    return (
        (not chosen.sites or event.site in chosen.sites)
        and (not chosen.models or event.model_raw in chosen.models)
        and (not chosen.providers or provider in chosen.providers)
    )


def pages(
    ledger: sqlite3.Connection, start_ms: int, end_ms: int, chosen: Chosen, limit: int, now_ms: int
) -> list[ListedAnswer]:
    found: list[ListedAnswer] = []
    with local_sums(ledger, "practice", now_ms):
        while True:
            after = found[-1].place if found else None
            page = answers(ledger, start_ms, end_ms, chosen=chosen, limit=limit, after=after)
            found += page
            if len(page) < limit:
                return found


@settings(max_examples=120, deadline=None)
@given(
    fields=st.lists(EVENT, max_size=40),
    chosen=CHOSEN,
    limit=st.integers(1, 9),
    days_later=st.sampled_from([0, 40]),
)
def test_all_pages_together_are_the_answers_of_the_period(
    fields: list[dict[str, object]],
    chosen: Chosen,
    limit: int,
    days_later: int,
    make_event: Callable[..., UsageEvent],
    estimate_of: Callable[[UsageEvent], Estimate],
) -> None:
    events = [make_event(**each) for each in fields]
    start_ms, end_ms = NOON_MS + HOUR_MS, NOON_MS + 5 * HOUR_MS
    with TemporaryDirectory() as folder:
        ledger = open_ledger(str(Path(folder) / "ledger.sqlite3"))
        append_events(ledger, events, [estimate_of(event) for event in events])
        found = pages(ledger, start_ms, end_ms, chosen, limit, NOON_MS + days_later * 24 * HOUR_MS)
        ledger.close()
    expected = [
        (event.at_ms, seq, event)
        for seq, event in enumerate(events, 1)
        if start_ms <= event.at_ms < end_ms and event.recorded_energy_wh is None and is_meant(event, chosen)
    ]
    expected.sort(key=lambda each: each[:2], reverse=True)
    assert [each.counted.event for each in found] == [event for *_, event in expected]


def test_water_is_what_data_centre_and_power_plant_take(
    ledger: sqlite3.Connection, make_event: Callable[..., UsageEvent], estimate_as: Callable[..., Estimate]
) -> None:
    known, unknown = make_event(at_ms=NOON_MS), make_event(at_ms=NOON_MS + 1)
    estimates = [estimate_as(known), estimate_as(unknown, water_on_site_ml_per_kwh=None)]
    append_events(ledger, [known, unknown], estimates)
    newest, oldest = answers(ledger, NOON_MS, NOON_MS + 2, limit=5)
    assert newest.water_ml is None
    assert oldest.water_ml is not None
    on_site, power_plant = estimates[0].water_on_site_ml, estimates[0].water_power_plant_ml
    assert on_site is not None
    assert power_plant is not None
    assert abs(oldest.water_ml.central - on_site.central - power_plant.central) < 1e-9
