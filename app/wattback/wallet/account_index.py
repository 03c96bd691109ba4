"""The list of accounts as it is stored: `accounts.json`, which holds names and addresses and no secret."""

import json
import os
from dataclasses import dataclass

from wattback.files import replace_file
from wattback.wallet.errors import AccountNameTaken, AccountsDamaged

_VERSION = 1
_MAX_NAME_LENGTH = 40


@dataclass(frozen=True, slots=True)
class AccountEntry:
    """One line of the list.

    Attributes:
        address: EIP-55.
        name: What the person calls it; may be empty.
        kind: `key` or `watch`.
        file_name: Of its keystore, in the wallet's folder; empty for a watched one.
        derivation_path: Where its key comes from in the recovery words; empty when it came another way, or long ago.
    """

    address: str
    name: str = ""
    kind: str = "key"
    file_name: str = ""
    derivation_path: str = ""


@dataclass(frozen=True, slots=True)
class AccountIndex:
    """The list.

    Attributes:
        chosen: Address of the account that pays; empty when none was chosen.
        entries: In the order they were added.
    """

    chosen: str
    entries: tuple[AccountEntry, ...]

    def by_address(self, address: str) -> AccountEntry | None:
        """The account with this EIP-55 address, or None."""
        return next((entry for entry in self.entries if entry.address == address), None)

    def require_name(self, name: str, address: str) -> None:
        """Raise `AccountNameTaken` unless the account at `address` may be called `name`; the empty name is none."""
        if len(name) > _MAX_NAME_LENGTH or not name.isprintable() or name != name.strip():
            raise AccountNameTaken(name, f"a name is 1 to {_MAX_NAME_LENGTH} ordinary characters")
        if name[:2].lower() == "0x":
            raise AccountNameTaken(name, "it looks like an address")
        others = {each.name.lower() for each in self.entries if each.address != address}
        if name and name.lower() in others:
            raise AccountNameTaken(name, "another account has this name")


def read_index(path: str) -> AccountIndex:
    """The stored list; an empty one when there is no file.

    Raises:
        AccountsDamaged: It cannot be read.
    """
    try:
        with open(path, "rb") as file:
            document = json.loads(file.read())
        if document["version"] != _VERSION or not isinstance(document["chosen"], str):
            raise ValueError
        entries = tuple(AccountEntry(**each) for each in document["accounts"])
        if not all(_is_sound(entry) for entry in entries):
            raise ValueError
    except FileNotFoundError:
        return AccountIndex("", ())
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AccountsDamaged(path) from error
    return AccountIndex(document["chosen"], entries)


def write_index(path: str, index: AccountIndex) -> None:
    """Store the list, whole or not at all.

    Raises:
        wattback.files.FileUnusable: The folder cannot be written.
    """
    document = {
        "version": _VERSION,
        "chosen": index.chosen,
        "accounts": [
            {name: getattr(each, name) for name in AccountEntry.__slots__} for each in index.entries
        ],
    }
    replace_file(path, json.dumps(document, indent=2, ensure_ascii=False).encode() + b"\n")


def _is_sound(entry: AccountEntry) -> bool:
    texts = all(isinstance(getattr(entry, name), str) for name in AccountEntry.__slots__)
    # A file elsewhere is none of the wallet's.
    return texts and entry.kind in ("key", "watch") and os.path.basename(entry.file_name) == entry.file_name
