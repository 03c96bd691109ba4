"""An answer of the ledger, explained line by line."""

import os
from pathlib import Path
from uuid import UUID

import pytest

from wattback import wiring
from wattback.behind.answers import AnswerUnknown
from wattback.companion import Companion
from wattback.footprint import use_of
from wattback.ledger.events import append_events
from wattback.ledger.settings import set_setting
from wattback.usage.event import UsageEvent


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))


def _count() -> bytes:
    event = UsageEvent(
        id=os.urandom(16),
        dedupe_key=os.urandom(32),
        at_ms=wiring.now_ms(),
        site="chatgpt",
        model_raw="gpt-5",
        input_tokens=1204,
        cached_input_tokens=0,
        output_tokens=812,
        reasoning_tokens=None,
        images_in=0,
        images_out=0,
        latency_ms=4000,
        count_method="exact:o200k_base",
        source="live",
    )
    with wiring.ledger() as connection:
        append_events(
            connection, [event], [wiring.estimator(connection).estimate(use_of(event), event.at_ms)]
        )
    return event.id


def test_the_chain_ends_in_the_figure_that_counts() -> None:
    explained = Companion().answers.explain(str(UUID(bytes=_count())))
    assert explained.is_same
    assert explained.counted_with == explained.explained_with
    assert explained.lines[0].what == "model"
    assert any("812" in line.figure for line in explained.lines)
    assert {"electricity at the meter", "grid"} <= {line.what for line in explained.lines}


def test_with_another_grid_chosen_since_it_says_that_the_chain_is_another() -> None:
    event_id = _count()
    with wiring.ledger() as connection:
        set_setting(connection, "footprint.factor_g_per_kwh", 12.0)
    assert not Companion().answers.explain(event_id.hex()).is_same


def test_recorded_electricity_has_no_chain() -> None:
    companion = Companion()
    companion.record_energy(5.0, "home-server")
    with wiring.ledger() as connection:
        ((event_id,),) = connection.execute("SELECT id FROM usage_event").fetchall()
    explained = companion.answers.explain(event_id.hex())
    assert explained.lines == ()
    assert explained.is_same


@pytest.mark.parametrize("event_id", ["", "not hexadecimal", "00" * 16, "00"])
def test_an_answer_that_is_not_there(event_id: str) -> None:
    with pytest.raises(AnswerUnknown):
        Companion().answers.explain(event_id)
