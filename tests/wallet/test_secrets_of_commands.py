"""No command leaves a secret behind: not on the screen, in the ledger, a log, a file, its arguments or environment."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

WORDS = "zebra zoo yellow wrong window whisper weasel wagon vivid velvet vapor"  # completed by the test
KEY = "c0ffee" + "ab" * 29
PASSWORD = "canary password 1"
NEW_PASSWORD = "canary password 2"
FRIEND = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"

# One command, broken on request at one place; afterwards it shows what `ps` would have shown of it.
RUN = """
import os, sys
import wattback.wallet.accounts as accounts
accounts.Accounts.__init__.__kwdefaults__["scrypt_n"] = 2
crash = os.environ.pop("CRASH_IN", "")
if crash:
    from pkgutil import resolve_name
    place, _, name = crash.rpartition(".")
    owner = resolve_name(place)
    def broken(*_arguments, **_named):
        raise RuntimeError("out of cheese")
    setattr(owner, name, broken)
from wattback.cli import main
status = main(sys.argv[1:])
mine = open("/proc/self/cmdline").read() + open("/proc/self/environ").read()
print(mine.replace(chr(0), " "), file=sys.stderr)
sys.exit(status)
"""


@dataclass
class Person:
    """A data directory, and all that was ever shown to whoever looked."""

    home: Path
    password_file: Path
    shown: list[str] = field(default_factory=list)

    def run(self, *arguments: str, typed: str = "", crash_in: str = "") -> int:
        environment = {
            "HOME": str(self.home.parent),
            "PATH": os.environ["PATH"],
            "WATTBACK_HOME": str(self.home),
            "WATTBACK_PASSWORD_FILE": str(self.password_file),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            "CRASH_IN": crash_in,
        }
        done = subprocess.run(
            [sys.executable, "-X", "faulthandler", "-c", RUN, *arguments],
            input=typed,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
        )
        self.shown.append(done.stdout + done.stderr)
        return done.returncode

    def everything(self) -> bytes:
        """All output and all files, the password file excepted."""
        files = [path for path in self.home.rglob("*") if path.is_file()]
        return "\n".join(self.shown).encode() + b"\n".join(path.read_bytes() for path in files)


@pytest.fixture
def person(tmp_path: Path) -> Person:
    home = tmp_path / "wattback"
    home.mkdir()
    password_file = tmp_path / "password"
    password_file.touch(mode=0o600)
    password_file.write_text(PASSWORD + "\n")
    return Person(home, password_file)


@pytest.fixture(scope="module")
def words() -> str:
    """Eleven telling words, and the twelfth that makes their checksum fit."""
    from eth_account.hdaccount.mnemonic import Mnemonic

    mnemonic = Mnemonic()
    return next(
        f"{WORDS} {last}" for last in mnemonic.wordlist[::-1] if mnemonic.is_mnemonic_valid(f"{WORDS} {last}")
    )


def require_no_secret(person: Person, words: str) -> None:
    from wattback.wallet.words import private_key_from_words

    told = person.everything()
    assert b"wattback" in told
    keys = [KEY, private_key_from_words(words).hex()]
    secrets = [
        *(PASSWORD.encode(), NEW_PASSWORD.encode(), WORDS.encode(), WORDS[:22].encode()),
        *(key.encode() for key in keys),
        *(key.upper().encode() for key in keys),
        *(bytes.fromhex(key) for key in keys),
        *(str(int(key, 16)).encode() for key in keys),
    ]
    for number, secret in enumerate(secrets):
        assert secret not in told, f"secret number {number} was left behind"


def test_no_command_leaves_a_secret_behind(person: Person, words: str, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.touch(mode=0o600)
    new.write_text(NEW_PASSWORD + "\n")
    ran = [
        person.run("wallet", "import", "words", typed=words),
        person.run("wallet", "import", "key", "--add", "--name", "Other", typed=KEY),
        person.run("wallet", "import", "words", "--add", typed=words),
        person.run("wallet", "import", "words", "--add", typed=words + " " + words),
        person.run("wallet", "import", "key", "--add", typed=KEY + "zz"),
        person.run("wallet", "accounts", "--json"),
        person.run("wallet", "backup", str(person.home / "copy.json")),
        person.run("wallet", "backup", "--words", typed=words),
        person.run("wallet", "backup", "--words", "--account", "Other", typed=words),
        person.run("wallet", "export", str(person.home / "export.json")),
        person.run("wallet", "balance"),
        person.run("wallet", "receive"),
        person.run("wallet", "send", FRIEND, "1", "--yes", typed=PASSWORD + "\n"),
        person.run("wallet", "send", FRIEND, "1", "--yes", typed=PASSWORD + "x\n"),
        person.run("record", "--kwh", "0.002", "--source", "lamp"),
        person.run("offset", "--yes", "--json"),
        person.run("wallet", "password", "--new-password-file", str(new)),
        person.run("offset", "--yes"),
        person.run("wallet", "use", "Other"),
        person.run("wallet", "lock"),
        person.run("wallet", "forget"),
        person.run("settings", "get"),
        person.run("doctor"),
    ]
    assert ran[:2] == [0, 0]
    assert ran[12:16] == [0, 1, 0, 0]
    assert ran[16] == 0
    require_no_secret(person, words)


@pytest.mark.parametrize(
    ("where", "arguments", "typed"),
    [
        ("wattback.wallet.keystore_format.json.dumps", ("wallet", "import", "words"), "words"),
        ("wattback.wallet.keystore.encrypted", ("wallet", "import", "key"), "key"),
        (
            "wattback.wallet.guard.Guard.sign_transfer",
            ("wallet", "send", FRIEND, "1", "--yes"),
            PASSWORD + "\n",
        ),
        ("wattback.wallet.guard.Guard.sign_retirement", ("offset", "--yes"), ""),
        ("wattback.files.read_file", ("wallet", "backup", "copy.json"), ""),
    ],
)
def test_a_crash_in_the_middle_tells_no_secret(
    person: Person, words: str, where: str, arguments: tuple[str, ...], typed: str
) -> None:
    if arguments[1] != "import":
        assert person.run("wallet", "import", "words", typed=words) == 0
        assert person.run("record", "--kwh", "0.002", "--source", "lamp") == 0
    given = {"words": words, "key": KEY}.get(typed, typed)
    if "copy.json" in arguments:
        arguments = (*arguments[:-1], str(person.home / "copy.json"))
    assert person.run(*arguments, typed=given, crash_in=where) == 1
    assert "unexpected fault" in person.shown[-1]
    assert "out of cheese" in (person.home / "wattback.log").read_text()
    require_no_secret(person, words)


def test_the_private_key_is_shown_to_whoever_typed_the_password_and_kept_nowhere(
    person: Person, words: str
) -> None:
    assert person.run("wallet", "import", "key", typed=KEY) == 0
    assert person.run("wallet", "export", "--key", typed=PASSWORD + "\n") == 0
    assert KEY in person.shown.pop()
    require_no_secret(person, words)
