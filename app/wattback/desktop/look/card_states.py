"""What a card shows while it is read, when that failed, and when it was read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.errors import WattbackError


class CardStates(QWidget):
    """Loading, failure or content.

    What was shown before stays while it is read again, and below a failure: an old figure with its reason is better
    than none.

    Signals:
        again_wanted: "Try again" was pressed.
    """

    again_wanted = Signal()

    def __init__(self, name: str, loading: str, content: QWidget) -> None:
        super().__init__()
        self._has_content = False
        self._loading = QWidget()
        layout = QVBoxLayout(self._loading)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(elements.label(loading, "muted", f"{name}Loading", wraps=True))
        layout.addWidget(elements.busy_bar(f"{name}Busy"))
        self._failure = QWidget()
        failure = QVBoxLayout(self._failure)
        failure.setContentsMargins(0, 0, 0, 0)
        failure.setSpacing(6)
        self._text = elements.label(role="danger", name=f"{name}Failure", wraps=True)
        failure.addWidget(self._text)
        row = QHBoxLayout()
        again = elements.button(tr("Try again"), f"{name}Again")
        again.clicked.connect(self.again_wanted)
        row.addWidget(again)
        row.addStretch(1)
        failure.addLayout(row)
        self._content = content
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(elements.SPACE)
        for each in (self._failure, self._loading, content):
            outer.addWidget(each)
        self.show_loading()

    def show_loading(self) -> None:
        """It is being read."""
        self._failure.hide()
        self._loading.setVisible(not self._has_content)
        self._content.setVisible(self._has_content)

    def show_content(self) -> None:
        """It was read."""
        self._has_content = True
        self._failure.hide()
        self._loading.hide()
        self._content.show()

    def show_failure(self, failure: WattbackError) -> None:
        """It could not be read; what was read before stays below."""
        self._text.setText(f"{tr(failure.title)}. {failure}")
        self._failure.show()
        self._loading.hide()
        self._content.setVisible(self._has_content)

    def forget(self) -> None:
        """What was shown is of something else now."""
        self._has_content = False
        self.show_loading()
