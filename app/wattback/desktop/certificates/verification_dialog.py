"""A certificate checked against the chain: each check, its verdict by word and sign, and what it means."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.services.certificates import CheckResult
from wattback.errors import WattbackError

_WIDTH = 600
_SIGNS = {"pass": "✓ pass", "fail": "✗ fail", "unknown": "? unknown"}


class VerificationDialog(QDialog):
    """Opens at once; the checks fill in when the chain has answered."""

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("verificationDialog")
        self.setWindowTitle("Verify a certificate")
        self.setMinimumWidth(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(elements.MARGIN, elements.MARGIN, elements.MARGIN, elements.MARGIN)
        layout.setSpacing(elements.SPACE)
        self._title = elements.heading("Checking against the chain…", "verificationTitle", wraps=True)
        layout.addWidget(self._title)
        layout.addWidget(elements.label(name, "muted", "verificationName", wraps=True))
        self._busy = elements.busy_bar("verificationBar")
        layout.addWidget(self._busy)
        self._failure = elements.label(name="verificationFailure", wraps=True)
        self._failure.hide()
        layout.addWidget(self._failure)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(elements.MARGIN)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = elements.button("Close", "verificationCloseButton")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        row.addWidget(close)
        layout.addLayout(row)

    def show_checks(self, checks: Sequence[CheckResult]) -> None:
        """Fill in the verdicts."""
        self._busy.hide()
        self._title.setText(_overall(checks))
        elements.restyle(
            self._title, "danger" if any(check.verdict == "fail" for check in checks) else "heading"
        )
        for row, check in enumerate(checks):
            verdict = elements.label(_SIGNS.get(check.verdict, check.verdict), name=f"verdict{row}")
            elements.restyle(verdict, "danger" if check.verdict == "fail" else "")
            texts = (elements.label(check.name), elements.label(check.text, "muted", wraps=True))
            for column, widget in enumerate((verdict, *texts)):
                self._grid.addWidget(
                    widget, row, column, Qt.AlignmentFlag.AlignTop if column < 2 else Qt.AlignmentFlag(0)
                )
                # Qt would show it only after the height was measured.
                widget.show()
        elements.fit_height(self)

    def show_failure(self, failure: WattbackError) -> None:
        """It could not be checked, which says nothing about the certificate."""
        self._busy.hide()
        self._title.setText(failure.title)
        elements.restyle(self._title, "danger")
        self._failure.setText(str(failure))
        self._failure.show()
        elements.fit_height(self)


def _overall(checks: Sequence[CheckResult]) -> str:
    verdicts = [check.verdict for check in checks]
    if "fail" in verdicts:
        return "This certificate does not hold"
    unknown = verdicts.count("unknown")
    if unknown:
        return f"Nothing speaks against it, but {unknown} of {len(verdicts)} checks could not be made"
    return "Every check passes"
