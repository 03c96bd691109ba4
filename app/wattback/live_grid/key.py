"""The person's key for Electricity Maps: in the system keyring, and nowhere else."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wattback.keyring_backend import NoSystemKeyring, first_line, system_keyring
from wattback.live_grid.errors import KeyringProblem, KeyUnusable

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "wattback"
_USER_NAME = "electricity-maps"
_SHORTEST, _LONGEST = 8, 256


def store_key(key: str) -> None:
    """Hand the key to the system keyring, in place of one that was there.

    Args:
        key: As copied; blanks around it don't matter.

    Raises:
        KeyUnusable: It can't be one.
        KeyringProblem: There is no keyring that keeps secrets, or it stayed locked.
    """
    checked = _checked(key)
    with _keyring() as keyring:
        keyring.set_password(_SERVICE, _USER_NAME, checked)


def stored_key() -> str | None:
    """The key, or None when none is stored.

    Raises:
        KeyUnusable: What the keyring holds can't be one.
        KeyringProblem: There is no keyring that keeps secrets, or it stayed locked.
    """
    with _keyring() as keyring:
        key = keyring.get_password(_SERVICE, _USER_NAME)
    return None if key is None else _checked(key)


def forget_key() -> None:
    """Take the key out of the system keyring; nothing happens when it holds none.

    Raises:
        KeyringProblem: There is no keyring that keeps secrets, or it stayed locked.
    """
    from keyring.errors import PasswordDeleteError

    with _keyring() as keyring:
        try:
            keyring.delete_password(_SERVICE, _USER_NAME)
        except PasswordDeleteError:
            return


@contextmanager
def _keyring() -> "Iterator[KeyringBackend]":
    from keyring.errors import KeyringError

    why = ""
    try:
        yield system_keyring()
        return
    except NoSystemKeyring as error:
        why = str(error)
    except KeyringError as error:
        why = first_line(error)
    except Exception as error:
        # Backends let through whatever their message bus raises. Its text is not repeated: nobody knows what is in it.
        why = f"it failed with {type(error).__name__}"
    # Raised here and not above, so that no error holds another that may hold the key.
    raise KeyringProblem(why)


def _checked(key: str) -> str:
    # It becomes a header: what does not belong in one would end up in the text of the HTTP library's error.
    stripped = key.strip()
    if not _SHORTEST <= len(stripped) <= _LONGEST or not all("!" <= sign <= "~" for sign in stripped):
        raise KeyUnusable
    return stripped
