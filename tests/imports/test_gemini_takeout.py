"""Google Takeout: an answer is known by its time and prompt, and by nearness to what was counted live."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from exports_made import ImportIt, write_json, write_zip

from wattback.footprint import Estimate
from wattback.imports.gemini_takeout import text_of
from wattback.imports.json_values import iso_to_ms
from wattback.ledger.events import append_events
from wattback.usage.event import UsageEvent, dedupe_key
from wattback.usage.ids import uuid7

TIME = "2026-03-04T05:06:07.890Z"


def entry(
    time: str = TIME, title: str = "Prompted What grows in shade?", *htmls: str, **more: Any
) -> dict[str, Any]:
    items = [{"html": html} for html in htmls or ("<p>Ferns &amp; moss.</p>\n<ul><li>both</li></ul>",)]
    return {
        "header": "Gemini Apps", "title": title, "time": time, "products": ["Gemini Apps"],
        "activityControls": ["Gemini Apps Activity"], "safeHtmlItem": items, **more,
    }  # fmt: skip


def test_each_answer_of_each_entry(tmp_path: Path, import_it: ImportIt, ledger: sqlite3.Connection) -> None:
    entries = [
        entry(),
        entry(
            "2026-03-04T05:07:00Z", "Eingegeben: Wie hoch?", "<p>Hoch</p>", "<p>Sehr hoch, noch einmal</p>"
        ),
        {"header": "Gemini Apps", "title": "Used Gemini Apps", "time": TIME, "products": ["Gemini Apps"]},
        {"header": "Search", "title": "Searched for ferns", "time": TIME, "products": ["Search"]},
    ]
    path = write_zip(
        tmp_path / "takeout.zip",
        {"Takeout/Meine Aktivitäten/Gemini-Apps/MeineAktivitäten.json": entries},
        names=["Takeout/archive_browser.html"],
    )
    result = import_it(path)
    assert (result.kind, result.read, result.new, result.left_out_count) == ("gemini-takeout", 3, 3, 1)
    assert "entry 3" in result.left_out[0].place
    rows = ledger.execute("SELECT site, model_raw, count_method, context_known FROM usage_event").fetchall()
    assert set(rows) == {("gemini", "", "approx:o200k_basex1.12[0.88-1.3]", "partial")}
    # A new Takeout, with more in it, in another order.
    again = import_it(
        write_json(tmp_path / "MyActivity.json", [entry("2026-05-01T00:00:00Z"), *entries[::-1]])
    )
    assert (again.read, again.new) == (4, 1)


@pytest.mark.parametrize(
    ("after_s", "counts"), [(-59, False), (0, False), (59, False), (-62, True), (62, True)]
)
def test_what_was_counted_live_at_this_time_does_not_count_again(
    tmp_path: Path,
    import_it: ImportIt,
    ledger: sqlite3.Connection,
    estimate: Callable[[UsageEvent], Estimate],
    after_s: int,
    counts: bool,
) -> None:
    asked_ms = (iso_to_ms(TIME) or 0) + 1000 * after_s
    live = UsageEvent(
        uuid7(asked_ms), dedupe_key("gemini", "rc_1"), asked_ms + 20_000, "gemini", "flash", 9, 0, 9, None, 0, 0,
        20_000, "exact:o200k_base", "live",
    )  # fmt: skip
    append_events(ledger, [live], [estimate(live)])
    result = import_it(write_json(tmp_path / "MyActivity.json", [entry()]))
    assert result.new == int(counts)
    assert result.left_out_count == int(not counts)
    assert counts or "counted live at this time" in result.left_out[0].reason


def test_the_text_of_an_answer() -> None:
    assert (
        text_of("<h2>Farne</h2><p>im <b>Schatten</b> &lt;immer&gt;&nbsp;</p>") == "Farne\nim Schatten <immer>"
    )
    assert text_of("2 < 3 and <a<a<a") == "2 < 3 and <a<a<a"
    assert len(text_of("<a" * 500_000)) == 1_000_000
