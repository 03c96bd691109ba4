"""The companion brings older estimates up to date by itself, in the background, and troubles nobody about it."""

import logging

import pytest
from pytestqt.qtbot import QtBot

from wattback.desktop import app
from wattback.desktop.app import Companion
from wattback.errors import WattbackError


def test_it_happens_once_soon_after_the_start(
    qtbot: QtBot, hidden_companion: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_ESTIMATE_AGAIN_AFTER_MS", 1)
    hidden_companion.start()
    calls: list[str] = hidden_companion._services.calls  # type: ignore[attr-defined]  # the sample services
    qtbot.waitUntil(lambda: "recompute" in calls)
    qtbot.wait(50)
    assert calls.count("recompute") == 1


def test_what_fails_is_noted_and_left_to_the_next_start(
    qtbot: QtBot, companion: Companion, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def busy(progress: object = None) -> None:
        raise WattbackError("Another process kept the ledger busy.")

    monkeypatch.setattr(companion._services, "recompute", busy)
    with caplog.at_level(logging.WARNING):
        companion.estimate_again()
        qtbot.waitUntil(lambda: "kept the ledger busy" in caplog.text)
