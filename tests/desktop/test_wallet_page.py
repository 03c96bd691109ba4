"""The page Wallet: what is shown of an account, and everything that can be done with it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot
from sample_wallet import FIRST, FRIEND, PASSWORD, WORDS, many_accounts, sample_transfers

from wattback.desktop.background import Background
from wattback.desktop.look.theme import ThemeFollower
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.page import PageContext
from wattback.desktop.services.wallet import LockState
from wattback.desktop.wallet.form_dialog import FormDialog
from wattback.desktop.wallet.page import WalletPage
from wattback.desktop.wallet.qr_view import QrView
from wattback.desktop.wallet.wallet_dialog import WalletDialog
from wattback.errors import WattbackError

from .conftest import destroy, empty_snapshot

_Child = TypeVar("_Child", bound=QWidget)
MakePage = Callable[[], WalletPage]


class NetworkAwayError(WattbackError):
    title = "The network can't be reached"


@pytest.fixture
def make_page(
    qtbot: QtBot, services: Any, background: Background, offsetting: Offsetting, themes: ThemeFollower
) -> Iterator[MakePage]:
    made: list[WalletPage] = []

    def make(width: int = 1000) -> WalletPage:
        page = WalletPage(PageContext(services, background, offsetting, themes.theme))
        made.append(page)
        page.resize(width, 900)
        page.show()
        page.show_snapshot(services.current)
        page.came_to_front()
        return page

    yield make
    for each in made:
        destroy(each)


@pytest.fixture
def page(qtbot: QtBot, make_page: MakePage) -> WalletPage:
    page = make_page()
    qtbot.waitUntil(lambda: _text(page, "balance_pUSD") == "9.9981 pUSD")
    qtbot.waitUntil(lambda: _part(page, QTableWidget, "accountsTable").rowCount() == 1)
    return page


def _part(inside: QWidget, kind: type[_Child], name: str) -> _Child:
    found = inside.findChild(kind, name)
    assert found is not None, name
    return found


def _text(inside: QWidget, name: str) -> str:
    """Of the label that is shown; one that is about to be deleted is not."""
    shown = [each for each in inside.findChildren(QLabel, name) if each.isVisibleTo(inside)]
    return shown[0].text() if shown else ""


def _press(inside: QWidget, name: str) -> None:
    button = _part(inside, QPushButton, name)
    assert button.isEnabled(), name
    button.click()


def _form(page: QWidget) -> FormDialog:
    found = [each for each in page.window().findChildren(FormDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def _fill(form: FormDialog, **texts: str) -> None:
    for name, text in texts.items():
        field = form.findChild(QWidget, f"{form.objectName()}_{name}")
        if isinstance(field, QPlainTextEdit):
            field.setPlainText(text)
        else:
            assert isinstance(field, QLineEdit)
            field.setText(text)


def _outcome(form: FormDialog) -> str:
    return _text(form, f"{form.objectName()}Outcome")


def _problem(form: FormDialog) -> str:
    return _text(form, f"{form.objectName()}Problem")


def _leaves_nothing(form: FormDialog) -> None:
    assert not any(each.text() for each in form.findChildren(QLineEdit))
    assert not any(each.toPlainText() for each in form.findChildren(QPlainTextEdit))


def test_balances_say_what_each_is_for(page: WalletPage) -> None:
    assert _text(page, "balance_PLAY") == "0.9997 PLAY"
    assert "pays network fees" in _part(page, QLabel, "balance_PLAY").accessibleName()
    assert _text(page, "balanceAsOf").startswith("As of ")


def test_without_a_wallet_there_is_one_way_on(qtbot: QtBot, services: Any, make_page: MakePage) -> None:
    services.current = empty_snapshot()
    page = make_page()
    assert _text(page, "noWalletTitle") == "No wallet yet"
    assert not _part(page, QWidget, "balanceCard").isVisible()
    assert services.wallet.calls == []
    with qtbot.waitSignal(page.wallet_wanted):
        _press(page, "firstWalletButton")


def test_a_network_that_is_away_is_said_in_the_card_and_can_be_asked_again(
    qtbot: QtBot, services: Any, make_page: MakePage
) -> None:
    held = services.wallet.held
    services.wallet.held = NetworkAwayError("It did not answer. Nothing was lost.")
    page = make_page()
    qtbot.waitUntil(lambda: "did not answer" in _text(page, "balanceFailure"))
    # The other cards stand.
    qtbot.waitUntil(lambda: "5aAe" in _text(page, "receiveAddress"))
    services.wallet.held = held
    _press(page, "balanceAgain")
    qtbot.waitUntil(lambda: _text(page, "balance_PLAY") == "0.9997 PLAY")
    assert _text(page, "balanceFailure") == ""
    # What was read last stays when it is away again.
    services.wallet.held = NetworkAwayError("It did not answer. Nothing was lost.")
    _press(page, "balanceReload")
    qtbot.waitUntil(lambda: "did not answer" in _text(page, "balanceFailure"))
    assert _text(page, "balance_PLAY") == "0.9997 PLAY"


def test_an_account_is_chosen_by_hand_and_everything_is_of_it(
    qtbot: QtBot, services: Any, make_page: MakePage
) -> None:
    services.wallet.lines = many_accounts()
    page = make_page()
    table = _part(page, QTableWidget, "accountsTable")
    qtbot.waitUntil(lambda: table.rowCount() == 12)
    assert not _part(page, QPushButton, "useAccountButton").isEnabled()
    table.selectRow(2)
    with qtbot.waitSignal(page.refresh_wanted):
        _press(page, "useAccountButton")
    chosen = many_accounts()[2].address
    assert f"use {chosen}" in services.wallet.calls
    address = f"Address {chosen}"
    qtbot.waitUntil(lambda: _part(page, QLabel, "receiveAddress").accessibleName() == address)
    qtbot.waitUntil(lambda: table.item(0, 2).text() == "✓ pays")
    # A long name is cut in its cell only, and whole beside it.
    assert any(table.item(row, 0).toolTip() == "W" * 40 for row in range(12))
    assert all(len(table.item(row, 1).data(Qt.ItemDataRole.AccessibleTextRole)) == 42 for row in range(12))


def test_a_slow_answer_of_the_account_before_is_not_shown(
    qtbot: QtBot, page: WalletPage, services: Any
) -> None:
    from threading import Event

    release, before = Event(), services.wallet.held

    def slow() -> Any:
        release.wait(5)
        return before

    services.wallet.balances = slow
    _press(page, "balanceReload")
    services.wallet.balances = lambda: ()
    _press(page, "balanceReload")
    qtbot.waitUntil(lambda: _text(page, "balance_PLAY") == "")
    release.set()
    qtbot.wait(100)
    assert _text(page, "balance_PLAY") == ""


def test_an_account_gets_another_name(qtbot: QtBot, page: WalletPage, services: Any) -> None:
    _press(page, "renameAccountButton")
    form = _form(page)
    _fill(form, name="Household")
    _press(form, "renameDialogAgree")
    table = _part(page, QTableWidget, "accountsTable")
    qtbot.waitUntil(lambda: table.item(0, 0).text() == "Household")


@pytest.mark.parametrize(
    ("kind", "wrong", "says", "right"),
    [
        ("words", {"words": "some words"}, "2 words", {"words": WORDS, "index": "1", "name": "Mine"}),
        ("key", {"key": "12"}, "64 hexadecimal", {"key": "ab" * 32}),
        (
            "keystore",
            {"path": "/tmp/theirs.json", "its_password": "x"},
            "does not open",
            {"path": "/tmp/theirs.json", "its_password": PASSWORD},
        ),
        ("watch", {"address": "friend"}, "40 hexadecimal", {"address": FRIEND}),
    ],
)
def test_an_account_comes_by_every_way(
    qtbot: QtBot,
    page: WalletPage,
    services: Any,
    kind: str,
    wrong: dict[str, str],
    says: str,
    right: dict[str, str],
) -> None:
    _part(page, QAction, f"add_{kind}").trigger()  # type: ignore[type-var]
    form = _form(page)
    passwords = {} if kind == "watch" else {"password": PASSWORD, "again": PASSWORD}
    agree = _part(form, QPushButton, "addAccountDialogAgree")
    assert not agree.isEnabled()
    _fill(form, **wrong, **passwords)
    agree.click()
    qtbot.waitUntil(lambda: says in _problem(form))
    assert len(services.wallet.lines) == 1
    _fill(form, **right, **passwords)
    agree.click()
    qtbot.waitUntil(lambda: "is in the wallet" in _outcome(form))
    _leaves_nothing(form)
    assert "Another account pays" in _outcome(form)
    assert len(services.wallet.lines) == 2
    agree.click()
    qtbot.waitUntil(lambda: _part(page, QTableWidget, "accountsTable").rowCount() == 2)


def test_mistyped_new_passwords_are_told_before_anything_is_done(
    qtbot: QtBot, page: WalletPage, services: Any
) -> None:
    _part(page, QAction, "add_key").trigger()  # type: ignore[type-var]
    form = _form(page)
    _fill(form, key="ab" * 32, password="short", again="short")
    _press(form, "addAccountDialogAgree")
    assert "at least 8 characters" in _problem(form)
    _fill(form, password=PASSWORD, again=PASSWORD + "!")
    _press(form, "addAccountDialogAgree")
    assert "differ" in _problem(form)
    assert not any(call.startswith("import_key") for call in services.wallet.calls)
    form.reject()
    _leaves_nothing(form)


def test_a_fresh_further_account_is_made_from_words_of_its_own(
    qtbot: QtBot, page: WalletPage, services: Any
) -> None:
    _part(page, QAction, "addFresh").trigger()  # type: ignore[type-var]
    (dialog,) = page.window().findChildren(WalletDialog)
    assert dialog.windowTitle() == "Make another account"
    assert not _part(dialog, QPushButton, "walletBring_words").isVisible()
    for name in ("walletPassword", "walletPasswordAgain"):
        _part(dialog, QLineEdit, name).setText(PASSWORD)
    _press(dialog, "walletNextButton")
    qtbot.waitUntil(lambda: _text(dialog, "walletWord12") != "")
    _press(dialog, "walletNextButton")
    words = WORDS.split()
    for number in (1, 2, 3):
        field = _part(dialog, QLineEdit, f"walletConfirm{number}")
        field.setText(words[int(field.accessibleName().removeprefix("Word ")) - 1])
    with qtbot.waitSignal(dialog.wallet_created):
        _press(dialog, "walletNextButton")
    assert services.created == []
    assert "import_words 0 " in services.wallet.calls
    dialog.close()


def test_the_first_wallet_may_be_one_that_exists_already(
    qtbot: QtBot, services: Any, background: Background
) -> None:
    services.wallet.lines = ()
    dialog = WalletDialog(services, background, None, is_practice=True)
    qtbot.addWidget(dialog)
    dialog.open()
    _press(dialog, "walletBring_words")
    (form,) = dialog.findChildren(FormDialog)
    _fill(form, words=WORDS, password=PASSWORD, again=PASSWORD)
    with qtbot.waitSignal(dialog.wallet_created) as created:
        _press(form, "addAccountDialogAgree")
    assert created.args == [services.wallet.lines[0].address]
    assert _text(dialog, "walletAddress") == services.wallet.lines[0].address
    assert services.created == []


def test_the_address_is_copied_and_drawn_with_room_around_it(qtbot: QtBot, page: WalletPage) -> None:
    qtbot.waitUntil(lambda: _part(page, QrView, "receiveCode").isVisible())
    _press(page, "copyAddressButton")
    assert QGuiApplication.clipboard().text() == FIRST
    code = _part(page, QrView, "receiveCode")
    image = code.grab().toImage()
    module = image.width() // (33 + 8)
    quiet = {image.pixelColor(x, y).name() for x in range(4 * module) for y in range(0, image.height(), 3)}
    assert quiet == {"#ffffff"}
    assert code.accessibleDescription() == f"ethereum:{FIRST}@5777001"
    assert "play money" in _text(page, "receiveWarning")
    assert "Practice network" in _text(page, "receiveNetwork")


def test_what_was_sent_is_listed_and_what_waits_is_taken_back(
    qtbot: QtBot, services: Any, make_page: MakePage
) -> None:
    services.wallet.sent = sample_transfers()
    page = make_page()
    qtbot.waitUntil(lambda: "waiting for the network" in _text(page, "transferState0"))
    assert "the token refused" in _text(page, "transferState3")
    assert page.findChild(QPushButton, "transferPage0") is None
    assert _part(page, QPushButton, "transferPage1").accessibleDescription().startswith("https://")
    _press(page, "cancelTransfersButton")
    form = _form(page)
    _fill(form, password="wrong")
    _press(form, "cancelTransfersDialogAgree")
    qtbot.waitUntil(lambda: "does not open" in _problem(form))
    _leaves_nothing(form)
    _fill(form, password=PASSWORD)
    _press(form, "cancelTransfersDialogAgree")
    qtbot.waitUntil(lambda: "taken back" in _outcome(form))
    qtbot.waitUntil(lambda: not _part(page, QPushButton, "cancelTransfersButton").isVisible())


def test_it_is_locked_at_once(qtbot: QtBot, page: WalletPage, services: Any) -> None:
    qtbot.waitUntil(lambda: _text(page, "lockState").startswith("Unlocked. It locks after 5 idle minutes"))
    _press(page, "lockButton")
    qtbot.waitUntil(lambda: _text(page, "lockState").startswith("Locked."))
    assert "lock" in services.wallet.calls
    assert not _part(page, QPushButton, "lockButton").isEnabled()


def test_the_keyring_forgets_or_says_why_not(qtbot: QtBot, services: Any, make_page: MakePage) -> None:
    services.wallet.state = LockState(False, 5, keyring_remembers=True)
    page = make_page()
    qtbot.waitUntil(lambda: _part(page, QPushButton, "forgetButton").isVisible())
    services.wallet.forget_failure = NetworkAwayError("No keyring.")
    with qtbot.waitSignal(page.failed):
        _press(page, "forgetButton")
    services.wallet.forget_failure = None
    _press(page, "forgetButton")
    qtbot.waitUntil(lambda: not _part(page, QPushButton, "forgetButton").isVisible())


def test_a_backup_asks_for_file_and_password(
    qtbot: QtBot, page: WalletPage, services: Any, tmp_path: Path
) -> None:
    _press(page, "backupButton")
    form = _form(page)
    _fill(form, path=str(tmp_path / "copy.json"), password="wrong")
    _press(form, "backupDialogAgree")
    qtbot.waitUntil(lambda: "does not open" in _problem(form))
    # The file need not be chosen again.
    assert _part(form, QLineEdit, "backupDialog_path").text() == str(tmp_path / "copy.json")
    _fill(form, password=PASSWORD)
    _press(form, "backupDialogAgree")
    qtbot.waitUntil(lambda: "was read back and opens" in _outcome(form))
    _leaves_nothing(form)
    assert services.wallet.backups == [str(tmp_path / "copy.json")]


@pytest.mark.parametrize(
    ("words", "says"), [(WORDS, "✓ These words make this account"), (WORDS.replace("accident", "zoo"), "✗")]
)
def test_the_words_on_paper_are_compared(qtbot: QtBot, page: WalletPage, words: str, says: str) -> None:
    _press(page, "checkWordsButton")
    form = _form(page)
    _fill(form, words=words)
    _press(form, "checkWordsDialogAgree")
    qtbot.waitUntil(lambda: says in _outcome(form))
    _leaves_nothing(form)


def test_the_password_is_changed(qtbot: QtBot, page: WalletPage, services: Any) -> None:
    _press(page, "changePasswordButton")
    form = _form(page)
    _fill(form, old="wrong", password="a new password", again="a new password")
    _press(form, "changePasswordDialogAgree")
    qtbot.waitUntil(lambda: "does not open" in _problem(form))
    _fill(form, old=PASSWORD, password="a new password", again="a new password")
    _press(form, "changePasswordDialogAgree")
    qtbot.waitUntil(lambda: "opens with the new password" in _outcome(form))
    _leaves_nothing(form)
    assert services.wallet.calls.count("change_password") == 2


def test_a_watched_account_has_nothing_to_lock_or_to_back_up(
    qtbot: QtBot, services: Any, make_page: MakePage
) -> None:
    from dataclasses import replace

    services.wallet.lines = (replace(services.wallet.lines[0], is_watched=True),)
    page = make_page()
    qtbot.waitUntil(lambda: _text(page, "watchedNote") != "")
    for name in ("lockButton", "backupButton", "checkWordsButton", "changePasswordButton"):
        assert not _part(page, QPushButton, name).isVisible()


@pytest.mark.parametrize("width", [420, 700, 1000, 1500])
def test_it_fits_every_width(
    qtbot: QtBot, services: Any, make_page: Callable[[int], WalletPage], width: int
) -> None:
    services.wallet.lines = many_accounts()
    services.wallet.sent = sample_transfers()
    page = make_page(width)
    qtbot.waitUntil(lambda: _part(page, QTableWidget, "accountsTable").rowCount() == 12)
    qtbot.waitUntil(lambda: _text(page, "transfer0") != "")
    assert page.minimumSizeHint().width() <= width


def test_every_control_has_a_name(page: WalletPage) -> None:
    for kind in (QPushButton, QLineEdit, QTableWidget):
        for each in page.findChildren(kind):
            assert each.accessibleName(), each.objectName()
