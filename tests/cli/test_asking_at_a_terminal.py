"""A person at a real terminal: questions answered, refused, mistyped, interrupted. Each runs in a pty of its own."""

import os
import pty
import select
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

_ENOUGH_S = 60.0
_END_OF_INPUT = "\x04"
_INTERRUPT = "\x03"
_TYPED = "correct horse battery\n"

Reply = str | Callable[[str], str]
Talk = Callable[..., tuple[int, str]]


@pytest.fixture
def talk(home: Path, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """Runs a command and answers each question in turn; returns the exit status and all that the screen showed."""
    monkeypatch.delenv("WATTBACK_PASSWORD_FILE")

    def run(arguments: tuple[str, ...], *replies: tuple[str, Reply]) -> tuple[int, str]:
        child, screen = pty.fork()
        if child == 0:
            os.execv(sys.executable, [sys.executable, "-m", "wattback", *arguments])
        shown, read_up_to, waiting = "", 0, list(replies)
        until = time.monotonic() + _ENOUGH_S
        try:
            while time.monotonic() < until:
                if select.select([screen], [], [], 0.05)[0]:
                    try:
                        shown += os.read(screen, 65_536).decode()
                    except OSError:  # Linux's way to say that the other side is closed
                        break
                elif waiting and waiting[0][0] in shown[read_up_to:]:
                    _, reply = waiting.pop(0)
                    read_up_to = len(shown)
                    os.write(screen, (reply if isinstance(reply, str) else reply(shown)).encode())
            else:
                os.kill(child, signal.SIGKILL)
        finally:
            os.close(screen)
            _, ended = os.waitpid(child, 0)
        assert not waiting, f"was never asked {waiting[0][0]!r}:\n{shown}"
        assert "Traceback" not in shown
        return os.waitstatus_to_exitcode(ended), shown.replace("\r\n", "\n")

    return run


def _word_asked(shown: str) -> str:
    words = next(line.split() for line in shown.splitlines() if len(line.split()) == 12)
    return words[int(shown.rsplit("Word number ", 1)[1].split(":")[0]) - 1] + "\n"


_PASSWORDS = (("New password", _TYPED), ("again", _TYPED))
_WORDS = (("Word number", _word_asked),) * 3


def test_a_wallet_is_made_and_pays_for_an_offset(talk, terminal, home: Path) -> None:
    status, shown = talk(("wallet", "create"), *_PASSWORDS, *_WORDS)
    assert status == 0
    assert terminal("wallet", "address").out.strip() in shown
    assert "wattback offset --dry-run" in shown
    terminal("record", "--kwh", "0.002", "--source", "lamp")
    status, shown = talk(("offset",), ("[y/N]", "n\n"))
    assert (status, "Nothing was signed" in shown) == (1, True)
    status, shown = talk(("offset",), ("[y/N]", "y\n"), ("Password", _TYPED))
    assert status == 0
    assert "Retired 2 Wh" in shown


@pytest.mark.parametrize("key", [_END_OF_INPUT, _INTERRUPT])
@pytest.mark.parametrize("answered", [(), (*_PASSWORDS, *_WORDS[:1])], ids=["password", "word"])
def test_going_away_from_a_question_makes_no_wallet(
    talk, home: Path, key: str, answered: tuple[tuple[str, Reply], ...]
) -> None:
    question = "Word number" if answered else "New password"
    status, shown = talk(("wallet", "create"), *answered, (question, key))
    assert status == (1 if key == _END_OF_INPUT else 130)
    assert shown.splitlines()[-1].startswith("wattback: ")
    assert "unexpected" not in shown
    assert not (home / "wallet" / "keystore.json").exists()
    assert not (home / "wattback.log").exists()


@pytest.mark.parametrize(
    ("replies", "said"),
    [
        ((("New password", "short\n"),), "at least 8 characters"),
        ((("New password", _TYPED), ("again", "correct house\n")), "passwords differ"),
    ],
)
def test_a_bad_password_is_told_before_any_word_is_shown(talk, replies, said: str) -> None:
    status, shown = talk(("wallet", "create"), *replies)
    assert status == 1
    assert said in shown
    assert "recovery words" not in shown


def test_a_wrong_word_makes_no_wallet(talk, home: Path) -> None:
    status, shown = talk(("wallet", "create"), *_PASSWORDS, ("Word number", "zebra crossing\n"))
    assert status == 1
    assert "Nothing was stored" in shown
    assert not (home / "wallet" / "keystore.json").exists()


def _made(talk) -> None:
    status, _ = talk(("wallet", "create"), *_PASSWORDS, *_WORDS)
    assert status == 0


_FRIEND = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


def test_money_is_sent_after_a_look_a_yes_and_the_password(talk, terminal) -> None:
    _made(talk)
    refused, shown = talk(("wallet", "send", _FRIEND, "2", "pUSD"), ("[y/N]", "n\n"))
    assert (refused, "as you said no" in shown) == (1, True)
    refused, shown = talk(
        ("wallet", "send", _FRIEND, "2", "pUSD"), ("[y/N]", "y\n"), ("Password", "wrong horse battery\n")
    )
    assert (refused, "does not open the wallet" in shown) == (1, True)
    sent, shown = talk(("wallet", "send", _FRIEND, "2", "pUSD"), ("[y/N]", "y\n"), ("Password", _TYPED))
    assert (sent, "state        final" in shown) == (0, True)
    # Nothing typed without an echo is on the screen.
    assert _TYPED.strip() not in shown


def test_the_password_is_changed_at_the_terminal(talk) -> None:
    _made(talk)
    new = "another horse battery\n"
    refused, shown = talk(("wallet", "password"), ("Password", "wrong horse battery\n"))
    assert (refused, "does not open the wallet" in shown) == (1, True)
    refused, shown = talk(
        ("wallet", "password"), ("Password", _TYPED), ("New password", new), ("again", _TYPED)
    )
    assert (refused, "Nothing was changed" in shown) == (1, True)
    changed, shown = talk(("wallet", "password"), ("Password", _TYPED), ("New password", new), ("again", new))
    assert (changed, "opens with the new password" in shown) == (0, True)
    shown_key, shown = talk(("wallet", "export", "--key"), ("Password", new))
    assert shown_key == 0
    assert shown.rstrip().splitlines()[-1].startswith("0x")


@pytest.mark.parametrize("key", [_END_OF_INPUT, _INTERRUPT])
@pytest.mark.parametrize("command", [("wallet", "password"), ("wallet", "export", "--key")])
def test_going_away_from_a_password_changes_nothing(
    talk, home: Path, key: str, command: tuple[str, ...]
) -> None:
    _made(talk)
    before = (home / "wallet" / "keystore.json").read_bytes()
    status, shown = talk(command, ("Password", key))
    assert status == (1 if key == _END_OF_INPUT else 130)
    assert "unexpected" not in shown
    assert (home / "wallet" / "keystore.json").read_bytes() == before
