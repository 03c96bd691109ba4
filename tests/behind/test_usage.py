"""What the chart and the page History are told, from a real ledger under the person's own home."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from wattback import paths
from wattback.behind import usage as usage_services
from wattback.behind.usage import Usage
from wattback.desktop.services.usage import Split, Step, UsageFilter, UsageServices
from wattback.footprint import Estimator
from wattback.footprint.quantities import use_of
from wattback.ledger import offsets
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.ledger.offsets import BatchState
from wattback.ledger.settings import set_setting
from wattback.usage.event import UsageEvent

NOW_MS = 1_795_348_800_000
DAY_MS = 86_400_000
LONG_AGO_MS, LATER_MS = NOW_MS - 400 * DAY_MS, NOW_MS + 1

Append = Callable[..., list[UsageEvent]]


@pytest.fixture
def usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UsageServices:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path))
    monkeypatch.setattr(usage_services, "now_ms", lambda: NOW_MS)
    return Usage()


@pytest.fixture
def append(usage: UsageServices) -> Append:
    """Counts answers as the native host would, each with what a test cares about."""
    estimator = Estimator()

    def append_all(*fields: dict[str, object]) -> list[UsageEvent]:
        events = []
        for each in fields:
            values: dict[str, object] = {
                "id": os.urandom(16), "dedupe_key": os.urandom(32), "at_ms": NOW_MS, "site": "chatgpt",
                "model_raw": "gpt-4o", "input_tokens": 1000, "cached_input_tokens": 0, "output_tokens": 400,
                "reasoning_tokens": None, "images_in": 0, "images_out": 0, "latency_ms": 5, "count_method": "reported",
                "source": "live", **each,
            }  # fmt: skip
            events.append(UsageEvent(**values))  # type: ignore[arg-type]  # the tests name fields
        ledger = open_ledger(paths.ledger_path())
        append_events(ledger, events, [estimator.estimate(use_of(event), event.at_ms) for event in events])
        ledger.close()
        return events

    return append_all


def retire_what_is_due() -> None:
    ledger = open_ledger(paths.ledger_path())
    batch = offsets.plan_batch(
        ledger, network="practice", coverage="high", beneficiary="0x" + "11" * 20, now_ms=5,
        receipts_root=lambda rows: bytes(32 + 0 * sum(1 for _ in rows)),
    )  # fmt: skip
    assert batch is not None
    for state in ("quoted", "signed", "broadcast", "mined", "final"):
        batch = offsets.advance(ledger, batch, BatchState(state), "", now_ms=batch.updated_at_ms + 1)
    ledger.close()


def test_a_new_ledger_has_nothing_to_show(usage: UsageServices) -> None:
    assert usage.spans(LONG_AGO_MS, LATER_MS, Step.DAY) == ()
    assert usage.totals(LONG_AGO_MS, LATER_MS).answers == 0
    assert usage.answers(LONG_AGO_MS, LATER_MS).lines == ()
    assert usage.greener_choices(LONG_AGO_MS, LATER_MS) == ()
    names = usage.names()
    assert (names.sites, names.first_ms, names.last_ms) == ((), None, None)


def test_a_series_tells_what_is_matched_and_what_is_due(usage: UsageServices, append: Append) -> None:
    append({"at_ms": NOW_MS - DAY_MS}, {"at_ms": NOW_MS, "site": "claude", "model_raw": "claude-sonnet-4-5"})
    retire_what_is_due()
    append({"at_ms": NOW_MS})
    days = usage.spans(LONG_AGO_MS, LATER_MS, Step.DAY, Split.SITE)
    assert [(span.group, span.totals.answers) for span in days] == [
        ("chatgpt", 1),
        ("chatgpt", 1),
        ("claude", 1),
    ]
    shares = [span.totals.matched_energy_wh / span.totals.energy_wh.central for span in days]
    assert shares == pytest.approx([1.0, 0.0, 1.0])
    assert days[0].end_ms <= days[1].start_ms
    whole = usage.totals(LONG_AGO_MS, LATER_MS)
    assert whole.answers == 3
    assert whole.matched_energy_wh == pytest.approx(sum(span.totals.matched_energy_wh for span in days))
    assert [line.is_matched for line in usage.answers(LONG_AGO_MS, LATER_MS).lines] == [False, True, True]


def test_matched_is_what_the_chosen_network_matched(usage: UsageServices, append: Append) -> None:
    append({"at_ms": NOW_MS - DAY_MS})
    retire_what_is_due()
    assert usage.totals(LONG_AGO_MS, LATER_MS).matched_energy_wh > 0
    ledger = open_ledger(paths.ledger_path())
    set_setting(ledger, "network", "polygon")
    ledger.close()
    assert usage.totals(LONG_AGO_MS, LATER_MS).matched_energy_wh == 0, "practice matches nothing real"
    assert not usage.answers(LONG_AGO_MS, LATER_MS).lines[0].is_matched


def test_pages_go_on_where_the_one_before_ended(usage: UsageServices, append: Append) -> None:
    events = append(*({"at_ms": NOW_MS - n * DAY_MS // 4, "output_tokens": n} for n in range(25)))
    seen: list[int] = []
    cursor = None
    while True:
        page = usage.answers(LONG_AGO_MS, LATER_MS, limit=10, cursor=cursor)
        seen += [line.output_tokens for line in page.lines]
        cursor = page.next_cursor
        if cursor is None:
            break
    assert seen == [event.output_tokens for event in events]
    rare = append(
        {"at_ms": NOW_MS - 100 * DAY_MS, "site": "mistral", "model_raw": "mistral-large", "flags": 1}
    )
    (line,) = usage.answers(LONG_AGO_MS, LATER_MS, UsageFilter(sites=("mistral",))).lines
    assert line.event_id.replace("-", "") == rare[0].id.hex()
    assert (line.model, line.doubts) == ("mistral-large", ("stopped early",))
    assert line.water_ml is not None


def test_hints_are_computed_for_what_was_used_most(usage: UsageServices, append: Append) -> None:
    append(
        *({"model_raw": "gpt-4.5-preview"} for _ in range(5)), {"model_raw": "gpt-5-nano", "output_tokens": 1}
    )
    hints = usage.greener_choices(LONG_AGO_MS, LATER_MS)
    assert {hint.kind for hint in hints} == {"smaller-model", "other-place"}
    for hint in hints:
        assert hint.co2e_instead_g.central < hint.co2e_g.central
    savings = [hint.co2e_g.central - hint.co2e_instead_g.central for hint in hints]
    assert savings == sorted(savings, reverse=True)
    smaller = next(hint for hint in hints if hint.kind == "smaller-model")
    assert (smaller.answers, smaller.model) == (5, "gpt-4.5-preview")
    totals = usage.totals(LONG_AGO_MS, LATER_MS, UsageFilter(models=("gpt-4.5-preview",)))
    assert smaller.energy_wh == totals.energy_wh


def test_several_threads_may_ask(usage: UsageServices, append: Append) -> None:
    append({"at_ms": NOW_MS - DAY_MS})
    answers: list[int] = []
    threads = [
        Thread(target=lambda: answers.append(usage.totals(LONG_AGO_MS, LATER_MS).answers)) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [1, 1, 1, 1]
