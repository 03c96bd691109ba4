"""What the command line says is true and tells the next step."""

import pytest


def test_electricity_that_was_measured_is_no_answer_anywhere(terminal, home) -> None:
    assert terminal("status").out.count("nothing") == 1
    terminal("wallet", "create", "--yes")
    recorded = terminal("record", "--kwh", "0.5", "--source", "home-server").out
    assert recorded.startswith("Recorded 500 Wh from home-server, ")
    assert "500 Wh for recorded electricity, upper end of the estimate" in terminal("status").out
    assert terminal("offset", "--dry-run", "--json").document["answers"] == 0
    done = terminal("offset", "--yes", "--json").document
    assert done["answers"] == 0
    assert "recorded electricity" in terminal("certificates").out
    # What is due now is the retirement's own electricity.
    assert terminal("offset", "--dry-run", "--json").document["answers"] == 0


def test_a_changed_setting_is_shown(terminal) -> None:
    assert terminal("settings", "set", "offset.mode", "ask").out == 'offset.mode  "ask"\n'
    assert terminal("settings", "get", "offset.mode").out == '"ask"\n'


def test_automatic_mode_says_when_it_could_not_sign(terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal("wallet", "create", "--yes")
    assert terminal("settings", "set", "offset.mode", "automatic").err == ""
    monkeypatch.delenv("WATTBACK_PASSWORD_FILE")
    monkeypatch.setattr("wattback.cli.settings.asking_at_a_terminal", lambda: lambda: "correct horse battery")
    assert "WATTBACK_PASSWORD_FILE" in terminal("settings", "set", "offset.mode", "automatic").err


def test_forgetting_without_a_keyring_says_what_did_happen(terminal) -> None:
    terminal("wallet", "create", "--yes")
    terminal("settings", "set", "wallet.remember_unlock", "true")
    switched_off = terminal("settings", "set", "wallet.remember_unlock", "false")
    assert (switched_off.status, switched_off.out) == (1, "wallet.remember_unlock  false\n")
    assert "The setting is changed" in switched_off.err
    assert terminal("settings", "get", "wallet.remember_unlock").out == "false\n"


def test_no_display_is_said_in_words(terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    refused = terminal("run")
    assert refused.status == 1
    assert "--headless" in refused.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("estimate", "--model", "m", "--output", "many"), "whole number, 0 or more, not 'many'"),
        (("record", "--kwh", "much", "--source", "x"), "a number above 0, not 'much'"),
    ],
)
def test_wrong_numbers_are_told_without_the_names_of_functions(terminal, arguments, said: str) -> None:
    refused = terminal(*arguments)
    assert refused.status == 2
    assert said in refused.err
