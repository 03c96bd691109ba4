"""The list of last answers says what is uncertain about an answer's counts."""

import os
from pathlib import Path

from pytestqt.qtbot import QtBot

from wattback import paths
from wattback.companion import Companion
from wattback.desktop.background import Background
from wattback.desktop.look.theme import LIGHT
from wattback.desktop.now.answers_list import AnswersList, title
from wattback.desktop.now.answers_panel import AnswersPanel
from wattback.footprint import Estimator, use_of
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.usage.event import UsageEvent
from wattback.usage.flags import ABORTED, IMPLAUSIBLE


def test_doubts_stand_beside_the_model(qtbot: QtBot, home: Path, background: Background) -> None:
    counts = (
        1_795_348_800_000,
        "chatgpt",
        "gpt-5",
        400,
        0,
        300,
        None,
        0,
        0,
        2000,
        "exact:o200k_base",
        "live",
    )
    events = [
        UsageEvent(os.urandom(16), os.urandom(32), *counts),
        UsageEvent(os.urandom(16), os.urandom(32), *counts, None, "partial", ABORTED | IMPLAUSIBLE),
    ]
    estimate = Estimator().estimate
    ledger = open_ledger(paths.ledger_path())
    append_events(ledger, events, [estimate(use_of(event), event.at_ms) for event in events])
    ledger.close()
    panel = AnswersPanel(Companion().usage, background, LIGHT)
    qtbot.addWidget(panel)
    panel.ledger_changed()
    shown = panel.findChild(AnswersList)
    assert shown is not None
    qtbot.waitUntil(lambda: len(shown.answers.lines) == 2)
    assert [title(line) for line in shown.answers.lines] == [
        "gpt-5 · context partly unknown · stopped early · looks invented",
        "gpt-5",
    ]
