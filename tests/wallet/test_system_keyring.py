"""The password in a real Secret Service: gnome-keyring on a message bus of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from wattback.wallet.keystore import Keystore
from wattback.wallet.unlocking import follow_new_password, forget, recall, remember, unlock
from wattback.wallet.errors import WalletLocked

wallet = Keystore(sys.argv[1], scrypt_n=2)
address = wallet.import_private_key("11" * 32, "correct horse battery")
assert recall(address) is None
try:
    unlock(wallet, use_keyring=True, environment={})
except WalletLocked:
    pass
else:
    raise SystemExit("nothing was remembered, and yet it opened")
remember(address, "correct horse battery")
assert recall(address) == "correct horse battery"
assert unlock(wallet, use_keyring=True, environment={}).address == address
try:
    unlock(wallet, use_keyring=False, environment={})
except WalletLocked:
    pass
else:
    raise SystemExit("the keyring was used although nobody chose it")
remember(address, "another password")
assert recall(address) == "another password"
wallet.change_password("correct horse battery", "third horse battery")
follow_new_password(address, "third horse battery")
assert unlock(wallet, use_keyring=True, environment={}).address == address
remember(address, "another password")
forget(address)
forget(address)
# What the keyring was never told, a change of the password does not tell it.
follow_new_password(address, "third horse battery")
assert recall(address) is None
print("kept, used and forgotten")
"""


def _in_a_session(tmp_path: Path, script: str) -> "subprocess.CompletedProcess[str]":
    """Runs a script on a message bus of its own, with a keyring that the login unlocked."""
    for program in ("dbus-run-session", "gnome-keyring-daemon"):
        assert shutil.which(program), f"{program} is missing: run `make setup`"
    home = tmp_path / "home"
    (home / "runtime").mkdir(parents=True, mode=0o700)
    session = (
        "echo -n login | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
        'exec "$0" -W error::DeprecationWarning -c "$1" "$2"'
    )
    environment = {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(home / "runtime"),
        "WATTBACK_HOME": str(tmp_path / "wattback"),
        "PATH": os.environ["PATH"],
    }
    return subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", session, sys.executable, script, str(tmp_path / "wallet")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_the_password_is_kept_used_and_forgotten(tmp_path: Path) -> None:
    done = _in_a_session(tmp_path, SCRIPT)
    assert done.stdout.strip() == "kept, used and forgotten", done.stderr
    # In the keyring's own files the password is encrypted.
    files = [path for path in (tmp_path / "home" / "data").rglob("*") if path.is_file()]
    assert files
    assert not any(b"another password" in path.read_bytes() for path in files)


COMMANDS = """
import sys
from wattback import paths
from wattback.cli import main
from wattback.wallet.keystore import Keystore
from wattback.wallet.unlocking import recall, remember
from wattback.ledger.settings import get_flag, set_setting
from wattback.wiring import ledger

address = Keystore(paths.wallet_dir(), scrypt_n=2).import_private_key("11" * 32, "correct horse battery")
remember(address, "correct horse battery")
with ledger() as connection:
    set_setting(connection, "wallet.remember_unlock", True)
assert main(["wallet", "forget"]) == 0
assert recall(address) is None
with ledger() as connection:
    assert not get_flag(connection, "wallet.remember_unlock")
"""


def test_the_command_to_forget_empties_the_keyring(tmp_path: Path) -> None:
    done = _in_a_session(tmp_path, COMMANDS)
    assert "knows the password no more" in done.stdout, done.stderr
    assert done.returncode == 0, done.stderr
