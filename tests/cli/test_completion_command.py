"""Shells complete commands and options; tried in a real bash."""

import subprocess
from pathlib import Path

import pytest

from .conftest import Terminal


def _completions(script: str, words: list[str], folder: Path) -> list[str]:
    """What bash offers for the last of the words."""
    file = folder / "completion.bash"
    file.write_text(script, encoding="utf-8")
    line = " ".join(words)
    asked = (
        f"source '{file}'\n"
        f"COMP_WORDS=({' '.join(repr(word) for word in words)}); COMP_CWORD={len(words) - 1}\n"
        f"COMP_LINE='{line}'; COMP_POINT={len(line)}\n"
        # Whatever function the script registered for the command.
        "function=$(complete -p wattback | sed 's/.*-F \\([^ ]*\\).*/\\1/')\n"
        f"$function wattback '{words[-1]}' '{words[-2]}'\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=True, timeout=30)
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["wattback", "exp"], "export"),
        (["wattback", "wallet", "bal"], "balance"),
        (["wattback", "export", "--form"], "--format"),
    ],
)
def test_bash_completes(terminal: Terminal, tmp_path: Path, words: list[str], offered: str) -> None:
    script = terminal("completion", "bash")
    assert script.status == 0
    assert offered in _completions(script.out, words, tmp_path)


@pytest.mark.parametrize("shell", ["zsh", "fish", "tcsh", "powershell"])
def test_other_shells_get_a_script_too(terminal: Terminal, shell: str) -> None:
    done = terminal("completion", shell)
    assert done.status == 0
    assert "wattback" in done.out
    assert "offset" in done.out


def test_an_unknown_shell_is_wrong_usage(terminal: Terminal) -> None:
    assert terminal("completion", "cmd").status == 2
