"""Bringing an account along: by words, key, keystore file, or only its address."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from wattback.desktop.background import Background
from wattback.desktop.look.language import tr
from wattback.desktop.services.companion import Services
from wattback.desktop.services.wallet import AccountLine, WalletServices
from wattback.desktop.wallet.form_dialog import Field, FormDialog, Values

SHORTEST_PASSWORD = 8


def ways_to_add() -> tuple[tuple[str, str], ...]:
    """Every way: its name, and what the menu says."""
    return (
        ("words", tr("From recovery words…")),
        ("key", tr("From a private key…")),
        ("keystore", tr("From a keystore file…")),
        ("watch", tr("Only watch an address…")),
    )


def adding_form(
    kind: str, services: Services, background: Background, parent: QWidget | None, *, is_first: bool = False
) -> FormDialog:
    """The form of one way.

    Args:
        kind: One of `ways_to_add`.
        services: Stores what is brought along.
        background: Runs it.
        parent: Stays behind the form.
        is_first: It becomes the first account, so that nothing is said about another that pays.
    """
    wallet = services.wallet
    explains, fields = _fields(kind)
    return FormDialog(
        "addAccountDialog",
        dict(ways_to_add())[kind].rstrip("…"),
        explains,
        (*fields, Field("name", tr("Na&me, as you like"), is_needed=False)),
        tr("Watch it") if kind == "watch" else tr("Bring it along"),
        background,
        _call(kind, wallet),
        parent,
        check=password_problem if kind != "watch" else lambda _values: "",
        says=None if is_first else _added,
    )


def password_problem(values: Values) -> str:
    """What is wrong with a new password and its repetition; empty when nothing is."""
    if len(values["password"]) < SHORTEST_PASSWORD:
        return tr("The password needs at least %n character(s).", "", SHORTEST_PASSWORD)
    if values["password"] != values["again"]:
        return tr("The two passwords differ. Type the same one twice.")
    return ""


def new_password_fields() -> tuple[Field, ...]:
    """The fields that `password_problem` looks at."""
    return (
        Field(
            "password",
            tr("New &password, at least %n character(s)", "", SHORTEST_PASSWORD),
            "password",
        ),
        Field("again", tr("The same &again"), "password"),
    )


def _fields(kind: str) -> tuple[str, tuple[Field, ...]]:
    if kind == "words":
        return (
            tr(
                "Type the words in their order, with blanks between them. They are not stored: only the key they stand "
                "for is, encrypted with a password."
            ),
            (
                Field("words", tr("Recovery &words"), "words"),
                Field("index", tr("&Which account of these words, 0 for the first"), text="0"),
                *new_password_fields(),
            ),
        )
    if kind == "key":
        return (
            tr("64 hexadecimal digits. The key is stored encrypted with a password."),
            (Field("key", tr("Private &key"), "password"), *new_password_fields()),
        )
    if kind == "keystore":
        return (
            tr(
                "A file of another wallet, with its password. The file itself is left as it is; the key is stored here "
                "under a password of its own."
            ),
            (
                Field("path", tr("Keystore &file"), "open"),
                Field("its_password", tr("&Its password"), "password"),
                *new_password_fields(),
            ),
        )
    return (
        tr(
            "The key stays in your other wallet. Wattback shows what the account holds and prepares payments; that "
            "wallet signs them."
        ),
        (Field("address", tr("&Address"), hint="0x…"),),
    )


def _call(kind: str, wallet: WalletServices) -> Callable[[Values], Any]:
    def words(values: Values) -> AccountLine:
        # A number that is none is refused with the reason that there is no such account.
        index = int(values["index"]) if values["index"].strip().isdecimal() else -1
        return wallet.import_words(values["words"], index, values["name"], values["password"])

    def key(values: Values) -> AccountLine:
        return wallet.import_key(values["key"], values["name"], values["password"])

    def keystore(values: Values) -> AccountLine:
        return wallet.import_keystore(
            values["path"], values["its_password"], values["name"], values["password"]
        )

    def watch(values: Values) -> AccountLine:
        return wallet.watch(values["address"], values["name"])

    return {"words": words, "key": key, "keystore": keystore, "watch": watch}[kind]


def _added(account: AccountLine) -> str:
    if account.is_chosen:
        return tr("{address} is in the wallet, and pays from now on.").format(address=account.address)
    return tr("{address} is in the wallet. Another account pays until you choose this one.").format(
        address=account.address
    )
