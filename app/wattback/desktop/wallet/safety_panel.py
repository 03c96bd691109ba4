"""Keeping keys safe: locked or not, copies, the words on paper, the password."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.services.companion import Services
from wattback.desktop.services.wallet import LockState
from wattback.desktop.wallet.adding import new_password_fields, password_problem
from wattback.desktop.wallet.form_dialog import Field, FormDialog, Values
from wattback.errors import WattbackError

_LOOK_EVERY_MS = 10_000


class SafetyPanel(QWidget):
    """The card with the lock and the copies. A private key is never shown here; that stays on the command line.

    Signals:
        failed: A `WattbackError` of locking or forgetting.
    """

    failed = Signal(object)

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__()
        self._services, self._background = services, background
        frame, inside = elements.card("safetyCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Keeping it safe"), "safetyTitle"))
        self._lock_text = elements.label(name="lockState", wraps=True)
        inside.addWidget(self._lock_text)
        self._watched = elements.label(
            tr("The key of this account is elsewhere: there is nothing to lock and nothing to back up here."),
            "muted",
            "watchedNote",
            wraps=True,
        )
        self._watched.hide()
        inside.addWidget(self._watched)
        row = FlowLayout(8, 8)
        self._lock = self._button(row, tr("Lock now"), "lockButton", self.lock)
        self._backup = self._button(row, tr("Back up…"), "backupButton", self._ask_for_backup)
        self._words = self._button(row, tr("Check my words…"), "checkWordsButton", self._ask_for_words)
        self._change = self._button(
            row, tr("Change password…"), "changePasswordButton", self._ask_for_password
        )
        self._forget = self._button(row, tr("Forget the keyring"), "forgetButton", self._forget_keyring)
        self._forget.setAccessibleDescription(tr("The system's keyring keeps the password no longer"))
        inside.addLayout(row)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.reload)

    def showEvent(self, event: QShowEvent) -> None:
        """It locks by itself, so it is looked at while somebody sees it."""
        super().showEvent(event)
        self._timer.start(_LOOK_EVERY_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees it."""
        super().hideEvent(event)
        self._timer.stop()

    def set_watched(self, is_watched: bool) -> None:
        """Whether the chosen account's key is elsewhere."""
        self._watched.setVisible(is_watched)
        for each in (self._lock_text, self._lock, self._backup, self._words, self._change):
            each.setVisible(not is_watched)

    def reload(self) -> None:
        """Look whether it is locked."""
        self._background.run(self, self._services.wallet.lock_state, self._show, self.failed.emit)

    def lock(self) -> None:
        """Lock at once."""
        self._background.run(self, self._services.wallet.lock, lambda _: self.reload(), self.failed.emit)

    def _show(self, state: LockState) -> None:
        self._lock.setEnabled(state.is_unlocked)
        self._forget.setVisible(state.keyring_remembers)
        if state.keyring_remembers:
            text = tr(
                "The system's keyring keeps the password: Wattback signs within your limits without asking, and every "
                "program of yours can read it."
            )
        elif state.is_unlocked:
            text = tr(
                "Unlocked. It locks after %n idle minute(s), when the computer sleeps, and when Wattback ends.",
                "",
                state.lock_after_minutes,
            )
        else:
            text = tr("Locked. The next signature asks for the password.")
        self._lock_text.setText(text)

    def _button(self, row: FlowLayout, text: str, name: str, pressed: Callable[[], Any]) -> QWidget:
        made = elements.button(text, name)
        made.clicked.connect(lambda: pressed())
        row.addWidget(made)
        return made

    def _ask_for_backup(self) -> None:
        services = self._services

        def back_up(values: Values) -> str:
            services.wallet.backup(values["path"], values["password"])
            return values["path"]

        self._open(
            FormDialog(
                "backupDialog",
                tr("Back up the key"),
                tr(
                    "A copy of the encrypted key, which any wallet opens with this password. It is read back before "
                    "this says so. Keep it on another disk."
                ),
                (
                    Field("path", tr("&File that is not there yet"), "save"),
                    Field("password", tr("Wallet &password"), "password"),
                ),
                tr("Back up"),
                self._background,
                back_up,
                self.window(),
                says=lambda path: tr(
                    "The copy in {path} was read back and opens with your password. Keep it on another disk."
                ).format(path=path),
            )
        )

    def _ask_for_words(self) -> None:
        services = self._services

        def check(values: Values) -> bool:
            return services.wallet.check_words(values["words"])

        self._open(
            FormDialog(
                "checkWordsDialog",
                tr("Check your recovery words"),
                tr("Type the words from your paper. They are compared and not stored; nothing is changed."),
                (Field("words", tr("Recovery &words"), "words"),),
                tr("Compare"),
                self._background,
                check,
                self.window(),
                says=lambda right: (
                    tr("✓ These words make this account: with them alone it can be restored.")
                    if right
                    else tr(
                        "✗ These are recovery words, but of another account. If you have no others, back up the key "
                        "as a file."
                    )
                ),
            )
        )

    def _ask_for_password(self) -> None:
        services = self._services

        def change(values: Values) -> None:
            services.wallet.change_password(values["old"], values["password"])

        self._open(
            FormDialog(
                "changePasswordDialog",
                tr("Change the password"),
                tr("The key is encrypted anew. Copies made earlier still open with the old password."),
                (Field("old", tr("&Old password"), "password"), *new_password_fields()),
                tr("Change it"),
                self._background,
                change,
                self.window(),
                check=password_problem,
                says=lambda _: tr("The account opens with the new password now."),
            )
        )

    def _forget_keyring(self) -> None:
        self._background.run(
            self, self._services.wallet.forget_password, lambda _: self.reload(), self._forgetting_failed
        )

    def _forgetting_failed(self, failure: WattbackError) -> None:
        self.failed.emit(failure)
        self.reload()

    def _open(self, dialog: FormDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
