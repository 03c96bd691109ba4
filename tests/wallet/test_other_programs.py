"""Key files go both ways between Wattback and other programs, and words stand for the same accounts."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from Crypto.Cipher import AES
from Crypto.Hash import keccak

from wattback.wallet.errors import WrongPassword
from wattback.wallet.key_sources import account_from_keystore, account_from_words
from wattback.wallet.keystore import Keystore
from wattback.wallet.words import private_key_from_words

VECTORS = json.loads((Path(__file__).parent.parent / "fixtures" / "keystores" / "geth_v3.json").read_text())[
    "vectors"
]
PASSWORD = "correct horse battery"

# Accounts that development tools and wallets document for these words.
BIP39 = [
    (
        "test test test test test test test test test test test junk",
        0,
        "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266",
    ),
    (
        "test test test test test test test test test test test junk",
        1,
        "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    ),
    (
        "test test test test test test test test test test test junk",
        9,
        "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
    ),
    ("abandon " * 11 + "about", 0, "0x9858EfFD232B4033E47d90003D41EC34EcaEda94"),
]


def decrypted_independently(document: dict[str, Any], password: str) -> bytes:
    """Web3 Secret Storage as its definition says, with nothing of eth-account."""
    crypto = document["crypto"]
    params = crypto["kdfparams"]
    assert (crypto["cipher"], crypto["kdf"], document["version"]) == ("aes-128-ctr", "scrypt", 3)
    derived = hashlib.scrypt(
        password.encode(),
        salt=bytes.fromhex(params["salt"]),
        n=params["n"],
        r=params["r"],
        p=params["p"],
        dklen=params["dklen"],
        maxmem=1 << 30,
    )
    ciphertext = bytes.fromhex(crypto["ciphertext"])
    mac = keccak.new(digest_bits=256, data=derived[16:32] + ciphertext).hexdigest()
    assert mac == crypto["mac"]
    cipher = AES.new(
        derived[:16], AES.MODE_CTR, nonce=b"", initial_value=bytes.fromhex(crypto["cipherparams"]["iv"])
    )
    return cipher.decrypt(ciphertext)


@pytest.mark.parametrize("name", VECTORS)
def test_keystores_of_geth_open(name: str, keystore: Keystore) -> None:
    vector = VECTORS[name]
    document = json.dumps(vector["json"]).encode()
    account = account_from_keystore(document, vector["password"])
    assert account.private_key().hex() == vector["priv"].rjust(64, "0")
    with pytest.raises(WrongPassword):
        account_from_keystore(document, vector["password"] + "x")
    assert keystore.import_keystore(document, vector["password"], PASSWORD) == account.address
    assert keystore.unlock(PASSWORD).private_key() == account.private_key()


def test_keystores_as_ethers_and_metamask_write_them_open() -> None:
    """`Crypto` in capitals, an address without 0x, and a section of its own beside it, as ethers writes them."""
    vector = VECTORS["31_byte_key"]
    document = {
        "address": "008aeeda4d805471df9b2a5b0f38a0c3bcba786b",
        "id": vector["json"]["id"],
        "version": 3,
        "Crypto": vector["json"]["crypto"],
        "x-ethers": {"client": "ethers.js", "mnemonicCiphertext": "00" * 16, "version": "0.1"},
    }
    account = account_from_keystore(json.dumps(document).encode(), "foo")
    assert account.private_key().hex() == vector["priv"].rjust(64, "0")


def test_an_independent_implementation_opens_what_is_stored_here(keystore: Keystore) -> None:
    keystore.create(BIP39[0][0], PASSWORD)
    assert decrypted_independently(json.loads(keystore.document()), PASSWORD) == private_key_from_words(
        BIP39[0][0]
    )


def test_and_what_is_stored_after_the_password_changed(keystore: Keystore) -> None:
    keystore.create(BIP39[0][0], PASSWORD)
    keystore.change_password(PASSWORD, "another horse battery")
    document = json.loads(keystore.document())
    assert decrypted_independently(document, "another horse battery") == private_key_from_words(BIP39[0][0])


def test_the_independent_implementation_is_right() -> None:
    # OpenSSL refuses the cost of the other vector with scrypt: r = 1 allows it n below 2 to the 16th only.
    vector = VECTORS["31_byte_key"]
    assert decrypted_independently(vector["json"], vector["password"]).hex() == vector["priv"]


@pytest.mark.parametrize(("words", "index", "address"), BIP39)
def test_words_stand_for_the_standard_accounts(words: str, index: int, address: str) -> None:
    assert account_from_words(words, index).address == address


def _seed(words: str, passphrase: str = "") -> bytes:
    return hashlib.pbkdf2_hmac("sha512", words.encode(), b"mnemonic" + passphrase.encode(), 2048)


# Trezor's published vectors: entropy, words, and the seed with the passphrase TREZOR.
TREZOR = [
    (
        "00000000000000000000000000000000",
        "abandon " * 11 + "about",
        (
            "c55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e53495531f09a6987599d18264c1e1c92f2cf141"
            "630c7a3c4ab7c81b2f001698e7463b04"
        ),
    ),
    (
        "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f",
        "legal winner thank year wave sausage worth useful legal winner thank yellow",
        (
            "2e8905819b8723fe2c1d161860e5ee1830318dbf49a83bd451cfb8440c28bd6fa457fe1296106559a3c80937a1c1069b"
            "e3a3a5bd381ee6260e8d9739fce1f607"
        ),
    ),
    (
        "ffffffffffffffffffffffffffffffff",
        "zoo " * 11 + "wrong",
        (
            "ac27495480225222079d7be181583751e86f571027b0497b5b5d11218e0a8a13332572917f0f8e5a589620c6f15b11c6"
            "1dee327651a14c34e18231052e48c069"
        ),
    ),
    (
        "0000000000000000000000000000000000000000000000000000000000000000",
        "abandon " * 23 + "art",
        (
            "bda85446c68413707090a52022edd26a1c9462295029f2e60cd7c4f2bbd3097170af7a4d73245cafa9c3cca8d561a7c3"
            "de6f5d4a10be8ed2a5e608d68f92fcc8"
        ),
    ),
]


@pytest.mark.parametrize(("entropy", "words", "seed"), TREZOR)
def test_the_published_words_are_valid_and_derive_as_published(entropy: str, words: str, seed: str) -> None:
    words = " ".join(words.split())
    assert len(entropy) * 4 // 32 * 3 == len(words.split())
    assert _seed(words, "TREZOR").hex() == seed
    assert private_key_from_words(words) == _bip44_key(_seed(words))


def _bip44_key(seed: bytes) -> bytes:
    """m/44'/60'/0'/0/0 by BIP-32's own words, with nothing of eth-account."""
    import hmac

    from eth_keys.datatypes import PrivateKey

    order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
    whole = hmac.digest(b"Bitcoin seed", seed, "sha512")
    key, chain = whole[:32], whole[32:]
    hardened = 1 << 31
    for step in (hardened + 44, hardened + 60, hardened, 0, 0):
        public = PrivateKey(key).public_key.to_compressed_bytes()
        data = (b"\0" + key if step & hardened else public) + step.to_bytes(4, "big")
        whole = hmac.digest(chain, data, "sha512")
        key = ((int.from_bytes(whole[:32], "big") + int.from_bytes(key, "big")) % order).to_bytes(32, "big")
        chain = whole[32:]
    return key
