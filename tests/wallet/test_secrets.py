"""No secret leaves the wallet by accident, and nobody but the guard signs."""

import ast
import copy
import logging
import pickle
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

import wattback
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.errors import WalletError
from wattback.wallet.keystore import Keystore
from wattback.wallet.unlocking import password_from_file, unlock
from wattback.wallet.words import private_key_from_words

APP = Path(wattback.__file__).parent
KEY = "c0ffee" + "ab" * 29
WORD = "zebracanary"
PASSWORD = "canary password 1"


def everything_told(action: Callable[[], object]) -> str:
    """The whole traceback with its chain of causes, as a crash report would show it, and the error's own parts."""
    with pytest.raises(WalletError) as raised:
        action()
    error: BaseException | None = raised.value
    told = "".join(traceback.format_exception(error, chain=True))
    while error is not None:
        told += repr(error) + repr(error.args)
        error = error.__context__
    # The test's own source lines name what it hands in.
    return "\n".join(line for line in told.splitlines() if "lambda" not in line)


def test_errors_do_not_tell_what_they_are_about(
    keystore: Keystore, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    keystore.import_private_key(KEY, PASSWORD)
    document = keystore.document()
    elsewhere = Keystore(str(tmp_path / "elsewhere"), scrypt_n=2)
    path = tmp_path / "password"
    path.write_text(PASSWORD)
    path.chmod(0o644)
    told = [
        everything_told(lambda: private_key_from_words(f"{WORD} " * 12)),
        everything_told(lambda: private_key_from_words(f"{WORD} " * 7)),
        everything_told(lambda: elsewhere.import_private_key(KEY + "zz", PASSWORD)),
        everything_told(lambda: elsewhere.import_private_key(KEY[:-2] + "zz", PASSWORD)),
        everything_told(lambda: elsewhere.import_keystore(document, PASSWORD + "x", PASSWORD)),
        everything_told(lambda: elsewhere.import_private_key(KEY, PASSWORD[:7])),
        everything_told(lambda: keystore.unlock(PASSWORD + "x")),
        everything_told(lambda: unlock(keystore, typed=PASSWORD + "x")),
        everything_told(lambda: password_from_file(str(path))),
        everything_told(lambda: UnlockedAccount(bytes.fromhex(KEY)[:31])),
        everything_told(lambda: UnlockedAccount(b"\xff" * 32)),
    ]
    for text in [*told, caplog.text]:
        for secret in (WORD, KEY[:12], "ff" * 16, "\\xff" * 8, PASSWORD[:12]):
            assert secret not in text


def test_an_unlocked_account_shows_its_address_only() -> None:
    account = UnlockedAccount(bytes.fromhex(KEY))
    for text in (repr(account), str(account), f"{account}", f"{[account]}"):
        assert text.strip("[]") == f"UnlockedAccount({account.address})"
    for duplicate in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="not copied and not stored"):
            duplicate(account)
    with pytest.raises(TypeError):
        vars(account)
    account.wipe()
    assert repr(account) == f"UnlockedAccount({account.address})"


def test_the_guard_is_the_only_caller_of_the_signer() -> None:
    signing = {
        "sign_typed_data",
        "sign_transaction",
        "sign_message",
        "unsafe_sign_hash",
        "sign_authorization",
    }
    callers = set()
    for source in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in signing:
                callers.add(source.relative_to(APP).as_posix())
    # practice_market signs as the practice chain's own bank, with a key everybody knows.
    assert callers == {
        "wallet/account.py",
        "wallet/guarded_account.py",
        "wallet/retirement_signing.py",
        "chain/practice_market.py",
    }


def test_the_private_key_is_read_by_the_keystore_and_for_the_persons_own_export_only() -> None:
    readers = set()
    for source in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "private_key"
            ):
                readers.add(source.relative_to(APP).as_posix())
    assert readers <= {"wallet/account.py", "wallet/keystore_format.py", "cli/wallet.py"}


def test_no_crash_report_holds_local_variables() -> None:
    """A password is a local variable somewhere: what is logged of a crash must be lines and messages alone."""
    for source in APP.rglob("*.py"):
        names = {
            getattr(node, place, None)
            for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
            for place in ("attr", "arg", "id", "name")
        }
        assert not names & {"capture_locals", "cgitb", "f_locals"}, source


@pytest.mark.parametrize(
    "module",
    [
        *(
            "account",
            "accounts",
            "addresses",
            "amounts",
            "caps",
            "errors",
            "guard",
            "key_sources",
            "keystore",
        ),
        *(
            "payment_request",
            "qr_code",
            "rules.transfer_rules",
            "signature",
            "unlock_session",
            "unlocking",
            "words",
        ),
    ],
)
def test_importing_the_wallet_loads_neither_web3_nor_eth_account(module: str) -> None:
    code = (
        f"import sys, wattback.wallet.{module}\n"
        "heavy = {name.split('.')[0] for name in sys.modules} & "
        "{'web3', 'eth_account', 'eth_abi', 'eth_utils', 'eth_keys', 'keyring', 'Crypto'}\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
