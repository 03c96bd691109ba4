"""What a person can bring a key along as: recovery words, its digits, or another program's key file."""

import contextlib

from wattback.wallet.account import UnlockedAccount
from wattback.wallet.errors import KeyInvalid, WrongPassword
from wattback.wallet.keystore_format import decrypted, normalised_password, parsed
from wattback.wallet.words import private_key_from_words

_HEX_DIGITS = 64


def account_from_words(words: str, index: int = 0) -> UnlockedAccount:
    """One of the accounts that recovery words stand for.

    Raises:
        WordsInvalid: Not recovery words.
    """
    return UnlockedAccount(private_key_from_words(words, index))


def account_from_private_key(text: str) -> UnlockedAccount:
    """The account of a private key of 64 hexadecimal digits.

    Raises:
        KeyInvalid: Not a private key.
    """
    digits = text.strip().removeprefix("0x")
    try:
        key = bytes.fromhex(digits) if len(digits) == _HEX_DIGITS else b""
    except ValueError:
        key = b""
    if not key:
        raise KeyInvalid("A private key is 64 hexadecimal digits, with or without 0x before them.")
    return UnlockedAccount(key)


def account_from_keystore(document: bytes, its_password: str) -> UnlockedAccount:
    """The account in another program's key file.

    Raises:
        KeyInvalid: Not a key file of version 3, or one made to eat memory or time.
        WrongPassword: The password does not open it.
    """
    content = parsed(document)
    if content is None:
        raise KeyInvalid("This is not a keystore file of version 3.")
    # Other programs do not normalise the password.
    for candidate in dict.fromkeys((its_password, normalised_password(its_password))):
        with contextlib.suppress(WrongPassword):
            return decrypted(content, candidate)
    raise WrongPassword
