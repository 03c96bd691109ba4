"""The system keyring, if it is one that keeps secrets. Shared by everything that hands it one."""

from typing import TYPE_CHECKING

from wattback.errors import WattbackError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

# Those that encrypt with the login. Others exist that write plain text, forget, or only fail.
_REAL_KEYRINGS = {
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
}
_NO_KEYRINGS = {"keyring.backends.null", "keyring.backends.fail"}


class NoSystemKeyring(WattbackError):
    """No keyring of this session keeps secrets. Callers say in words of their own what that means for them."""

    title = "The system keyring cannot be used"


def system_keyring() -> "KeyringBackend":
    """The first backend that encrypts with the login.

    Raises:
        NoSystemKeyring: There is none, or one that writes plain text is set up.
    """
    import keyring

    chosen = keyring.get_keyring()
    for backend in getattr(chosen, "backends", [chosen]):
        module = type(backend).__module__
        if module in _REAL_KEYRINGS:
            return backend  # type: ignore[no-any-return]  # keyring's chainer does not say what it holds
        if module not in _NO_KEYRINGS:
            raise NoSystemKeyring(
                f"{module} is set up as the keyring, and it does not encrypt what it keeps with the login"
            )
    raise NoSystemKeyring("this session has no keyring service that keeps secrets")


def first_line(error: Exception) -> str:
    """The part of a keyring's error that fits into a sentence."""
    return (str(error).splitlines() or [type(error).__name__])[0]
