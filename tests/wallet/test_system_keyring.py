"""The password in a real Secret Service: gnome-keyring on a message bus of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from wattback.wallet.keystore import Keystore
from wattback.wallet.unlocking import forget, recall, remember, unlock
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
forget(address)
forget(address)
assert recall(address) is None
print("kept, used and forgotten")
"""


def test_the_password_is_kept_used_and_forgotten(tmp_path: Path) -> None:
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
        "PATH": os.environ["PATH"],
    }
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", session, sys.executable, SCRIPT, str(tmp_path / "wallet")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.stdout.strip() == "kept, used and forgotten", done.stderr
    # In the keyring's own files the password is encrypted.
    files = [path for path in (home / "data").rglob("*") if path.is_file()]
    assert files
    assert not any(b"another password" in path.read_bytes() for path in files)
