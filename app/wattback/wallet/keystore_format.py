"""The format of a key file: Web3 Secret Storage, version 3, which geth, MetaMask, ethers and others read and write."""

import json
import unicodedata
from typing import Any

from wattback.wallet.account import UnlockedAccount
from wattback.wallet.errors import KeyInvalid, WrongPassword

SCRYPT_N = 262_144
"""Cost of one guess: about a second and 256 MiB."""

MAX_FILE_BYTES = 64 * 1024
_MAX_SCRYPT_BYTES = 1 << 30
# Bounds on the time a file may ask for: some seconds on an ordinary machine.
_MAX_SCRYPT_WORK = 1 << 32
_MAX_PBKDF2_ROUNDS = 10_000_000
_KEY_BYTES = range(32, 1025)
_MAX_BRACKETS = 64
_PRIVATE_KEY_BYTES = 32


def normalised_password(password: str) -> str:
    """The form that is used here: the same password typed on another system may come in another Unicode form."""
    return unicodedata.normalize("NFC", password)


def encrypted(account: UnlockedAccount, password: str, scrypt_n: int) -> bytes:
    """A key file with fresh salt.

    Args:
        account: Whose key it holds.
        password: Opens it.
        scrypt_n: Cost of a guess, a power of two.
    """
    from eth_account import Account

    document = Account.encrypt(
        account.private_key(), normalised_password(password), kdf="scrypt", iterations=scrypt_n
    )
    return json.dumps(document, sort_keys=True).encode() + b"\n"


def parsed(document: bytes) -> dict[str, Any] | None:
    """The key file in these bytes, or None when they are none, or one made to eat memory or time."""
    # Not left to `json`: py-ecc raises Python's recursion limit so far that nesting overflows the C stack.
    if len(document) > MAX_FILE_BYTES or document.count(b"{") + document.count(b"[") > _MAX_BRACKETS:
        return None
    try:
        content = json.loads(document)
    except ValueError:
        return None
    return content if isinstance(content, dict) and _is_keystore(content) else None


def decrypted(document: dict[str, Any], password: str) -> UnlockedAccount:
    """The account in a key file; takes about a second, on purpose.

    Raises:
        WrongPassword: The password does not open it. A damaged ciphertext looks the same: that is what its
            authentication code is for.
    """
    from eth_account import Account

    account = None
    try:
        key = bytes(Account.decrypt(document, password))
        # Early programs left out leading zeros, as two of geth's test vectors show.
        account = UnlockedAccount(key.rjust(_PRIVATE_KEY_BYTES, b"\0"))
    except (ValueError, KeyError, TypeError, AttributeError, AssertionError, KeyInvalid):
        account = None
    if account is None:
        raise WrongPassword
    return account


def _is_keystore(content: dict[str, Any]) -> bool:
    if content.get("version") != 3:
        return False
    crypto = content.get("crypto", content.get("Crypto"))
    params = crypto.get("kdfparams") if isinstance(crypto, dict) else None
    if not isinstance(params, dict):
        return False
    # The file says how much memory and time it takes to open it; one made to take all of it is no keystore.
    cost = {
        name: params.get(name, least)
        for name, least in (("n", 1), ("r", 1), ("p", 1), ("c", 1), ("dklen", 32))
    }
    if not all(type(value) is int and value > 0 for value in cost.values()):
        return False
    scrypt_bytes = 128 * cost["n"] * cost["r"]
    return (
        scrypt_bytes <= _MAX_SCRYPT_BYTES
        and scrypt_bytes * cost["p"] <= _MAX_SCRYPT_WORK
        and cost["c"] <= _MAX_PBKDF2_ROUNDS
        and cost["dklen"] in _KEY_BYTES
    )
