"""Recovery words (BIP-39, English) and the keys at m/44'/60'/0'/0/i (BIP-32, BIP-44) they stand for."""

import unicodedata

from wattback.wallet.errors import WordsInvalid

MAX_INDEX = 2**31 - 1
_WORD_COUNTS = (12, 15, 18, 21, 24)


def new_words() -> str:
    """Twelve fresh words from the system's randomness, separated by blanks. They are stored nowhere."""
    from eth_account.hdaccount.mnemonic import Mnemonic

    return str(Mnemonic().generate(num_words=12))


def normalised_words(text: str) -> str:
    """The words as they enter the derivation: lower case, one blank between them."""
    return " ".join(unicodedata.normalize("NFKD", text).lower().split())


def derivation_path(index: int) -> str:
    """Where other wallets keep their account number `index`, counted from 0."""
    return f"m/44'/60'/0'/0/{index}"


def private_key_from_words(text: str, index: int = 0) -> bytes:
    """The 32 byte private key of one of the accounts the words stand for.

    Args:
        text: 12, 15, 18, 21 or 24 words. A BIP-39 passphrase beside them is not supported.
        index: Which account, 0 for the first.

    Raises:
        WordsInvalid: Wrong number of words, one that is not on the list, a checksum that does not fit, or no such
            index. The text gives positions, never words.
    """
    from eth_account.hdaccount import key_from_seed, seed_from_mnemonic
    from eth_account.hdaccount.mnemonic import Mnemonic

    words = normalised_words(text)
    listed = words.split()
    mnemonic = Mnemonic()
    if not 0 <= index <= MAX_INDEX:
        raise WordsInvalid(f"Accounts are numbered from 0 to {MAX_INDEX:,}.")
    if len(listed) not in _WORD_COUNTS:
        raise WordsInvalid(f"There are {len(listed)} words; recovery words are 12, 15, 18, 21 or 24.")
    known = set(mnemonic.wordlist)
    strange = [str(position) for position, word in enumerate(listed, 1) if word not in known]
    if strange:
        raise WordsInvalid(f"Not on the list of recovery words: word {', '.join(strange)}.")
    if not mnemonic.is_mnemonic_valid(words):
        raise WordsInvalid(
            "Every word is on the list, but together they do not fit: one is wrong or misplaced."
        )
    return bytes(key_from_seed(seed_from_mnemonic(words, ""), derivation_path(index)))
