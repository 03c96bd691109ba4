"""A few fields and one thing that is done with them; what speaks against it stands in the form, and nothing is kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from wattback.desktop.background import Background
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.errors import WattbackError

_WIDTH = 460
_LONG_FIELD_HEIGHT = 84


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    Attributes:
        name: Under which its text is handed over.
        label: With its shortcut's `&`.
        kind: `text`, `password`, `words` (several lines), `open` or `save` (a file's path).
        text: What stands in it at first.
        hint: What stands in it while it is empty.
        is_needed: The form can't be sent while it is empty.
    """

    name: str
    label: str
    kind: str = "text"
    text: str = ""
    hint: str = ""
    is_needed: bool = True


Values = Mapping[str, str]


class FormDialog(QDialog):
    """Closing it does nothing. However it ends, no text stays in its fields.

    Signals:
        done_with: What the call returned.
    """

    done_with = Signal(object)

    def __init__(
        self,
        name: str,
        title: str,
        explains: str,
        fields: tuple[Field, ...],
        agree: str,
        background: Background,
        call: Callable[[Values], Any],
        parent: QWidget | None,
        *,
        check: Callable[[Values], str] = lambda _values: "",
        says: Callable[[Any], str] | None = None,
    ) -> None:
        """Put the form together.

        Args:
            name: Of the dialog and the beginning of its parts' names.
            title: Of the dialog.
            explains: What it does, and what it does not.
            fields: In reading order.
            agree: On the button that does it.
            background: Runs the call.
            call: Does it, on a thread, given every field's text.
            parent: Stays behind the dialog.
            check: What is wrong with the texts, before anything is called; empty when nothing is.
            says: What to tell when it is done; None closes the form at once.
        """
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._background, self._call, self._check, self._says = background, call, check, says
        self._fields = fields
        self._inputs: dict[str, QLineEdit | QPlainTextEdit] = {}

        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(6)
        form.addWidget(elements.label(explains, name=f"{name}Explains", wraps=True))
        for field in fields:
            self._add(form, name, field)
        self._problem = elements.label(role="danger", name=f"{name}Problem", wraps=True)
        self._problem.hide()
        self._busy = elements.busy_bar(f"{name}Busy")
        self._busy.hide()
        form.addWidget(self._problem)
        form.addWidget(self._busy)
        self._outcome = elements.label(name=f"{name}Outcome", wraps=True)
        self._outcome.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._pages = elements.Pages(self._form, self._outcome)

        self._cancel = elements.button(tr("Cancel"), f"{name}Cancel")
        self._cancel.clicked.connect(self.reject)
        self._agree = elements.button(agree, f"{name}Agree", "primary")
        self._agree.setDefault(True)
        self._agree.clicked.connect(self._send)
        buttons = QHBoxLayout()
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        buttons.addWidget(self._agree)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(elements.MARGIN, elements.MARGIN, elements.MARGIN, elements.MARGIN)
        layout.setSpacing(elements.SPACE)
        layout.addWidget(self._pages)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type, as high as the text needs."""
        super().showEvent(event)
        elements.fit_height(self)
        if self._inputs:
            next(iter(self._inputs.values())).setFocus()

    def done(self, result: int) -> None:
        """However the dialog ends, nothing that was typed stays in it."""
        self._clear()
        super().done(result)

    def _add(self, form: QVBoxLayout, name: str, field: Field) -> None:
        label = elements.label(field.label)
        form.addWidget(label)
        made: QLineEdit | QPlainTextEdit
        if field.kind == "words":
            made = QPlainTextEdit(field.text)
            made.setTabChangesFocus(True)
            made.setFixedHeight(_LONG_FIELD_HEIGHT)
            made.textChanged.connect(self._look)
        else:
            made = QLineEdit(field.text)
            made.textChanged.connect(self._look)
            if field.kind == "password":
                made.setEchoMode(QLineEdit.EchoMode.Password)
        # No spelling help, no word predicted by an input method, no text to be remembered by one.
        if field.kind in ("password", "words"):
            made.setInputMethodHints(
                Qt.InputMethodHint.ImhSensitiveData
                | Qt.InputMethodHint.ImhNoPredictiveText
                | Qt.InputMethodHint.ImhNoAutoUppercase
            )
        made.setPlaceholderText(field.hint)
        made.setObjectName(f"{name}_{field.name}")
        made.setAccessibleName(field.label.replace("&", ""))
        label.setBuddy(made)
        self._inputs[field.name] = made
        if field.kind not in ("open", "save"):
            form.addWidget(made)
            return
        row = QHBoxLayout()
        row.addWidget(made, 1)
        choose = elements.button(tr("Choose…"), f"{name}_{field.name}Choose")
        choose.clicked.connect(lambda: self._choose_file(field))
        row.addWidget(choose)
        form.addLayout(row)

    def _choose_file(self, field: Field) -> None:
        dialog = QFileDialog(self, field.label.replace("&", ""), self._values()[field.name])
        dialog.setObjectName("chooseFileDialog")
        if field.kind == "save":
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            # Nothing is overwritten anyway, and what speaks against it stands in the form.
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._put(field.name, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _put(self, name: str, text: str) -> None:
        made = self._inputs[name]
        if isinstance(made, QLineEdit):
            made.setText(text)

    def _values(self) -> dict[str, str]:
        return {
            name: made.text() if isinstance(made, QLineEdit) else made.toPlainText()
            for name, made in self._inputs.items()
        }

    def _look(self) -> None:
        if not hasattr(self, "_agree"):
            return
        values = self._values()
        self._agree.setEnabled(all(values[field.name] for field in self._fields if field.is_needed))

    def _send(self) -> None:
        if self._pages.current() is self._outcome:
            self.accept()
            return
        values = self._values()
        problem = self._check(values)
        if problem:
            self._say_problem(problem)
            return
        self._set_busy(True)
        call = self._call
        self._background.run(self, lambda: call(values), self._done, self._failed)

    def _done(self, result: object) -> None:
        self._clear()
        if self._says is None:
            self.accept()
        else:
            self._set_busy(False)
            self._outcome.setText(self._says(result))
            self._pages.show_page(self._outcome)
            self._cancel.hide()
            self._agree.setText(tr("Done"))
            self._agree.setAccessibleName(tr("Done"))
            self._agree.setEnabled(True)
            self._agree.setFocus()
            elements.fit_height(self)
        self.done_with.emit(result)

    def _failed(self, failure: WattbackError) -> None:
        # What is secret is typed again; the rest stays as it was.
        for field in self._fields:
            if field.kind == "password":
                self._inputs[field.name].clear()
        self._set_busy(False)
        self._look()
        self._say_problem(f"{tr(failure.title)}. {failure}")
        first = next((field for field in self._fields if not self._values()[field.name]), None)
        if first is not None:
            self._inputs[first.name].setFocus()

    def _say_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.show()
        elements.fit_height(self)

    def _set_busy(self, busy: bool) -> None:
        self._problem.hide()
        self._busy.setVisible(busy)
        self._agree.setEnabled(not busy)
        for made in self._inputs.values():
            made.setEnabled(not busy)
        elements.fit_height(self)

    def _clear(self) -> None:
        for made in self._inputs.values():
            made.clear()
