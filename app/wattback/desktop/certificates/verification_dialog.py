"""A certificate checked against the chain: each check, its verdict by word and sign, and what it means."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from wattback.desktop.certificates.checks_view import ChecksView
from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.services.certificates import CheckResult
from wattback.errors import WattbackError

_WIDTH = 600
_MOST_CHECKS_HEIGHT = 440


class VerificationDialog(QDialog):
    """Opens at once; the checks fill in when the chain has answered."""

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("verificationDialog")
        self.setWindowTitle(tr("Verify a certificate"))
        self.setMinimumWidth(min(_WIDTH, parent.width() - 24) if parent is not None else _WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(elements.MARGIN, elements.MARGIN, elements.MARGIN, elements.MARGIN)
        layout.setSpacing(elements.SPACE)
        self._title = elements.heading(tr("Checking against the chain…"), "verificationTitle", wraps=True)
        layout.addWidget(self._title)
        layout.addWidget(elements.label(name, "muted", "verificationName", wraps=True))
        self._busy = elements.busy_bar("verificationBar")
        layout.addWidget(self._busy)
        self._failure = elements.label(name="verificationFailure", wraps=True)
        self._failure.hide()
        layout.addWidget(self._failure)
        self._checks = ChecksView("")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._checks.setProperty("role", "plain")
        self._scroll.setWidget(self._checks)
        # Its own wish is a guess; what the checks need is measured when they are there.
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._scroll.hide()
        layout.addWidget(self._scroll, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = elements.button(tr("Close"), "verificationCloseButton")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        row.addWidget(close)
        layout.addLayout(row)

    def show_checks(self, checks: Sequence[CheckResult]) -> None:
        """Fill in the verdicts."""
        self._busy.hide()
        self._title.setText(overall_words(checks))
        fails = any(check.verdict == "fail" for check in checks)
        elements.restyle(self._title, "danger" if fails else "heading")
        self._checks.show_checks(checks)
        self._scroll.show()
        width = self.minimumWidth() - 2 * elements.MARGIN - 16
        layout = self._checks.layout()
        needed = layout.totalHeightForWidth(width) if layout is not None else 0
        self._scroll.setMinimumHeight(min(needed + 8, _MOST_CHECKS_HEIGHT))
        elements.fit_height(self)

    def show_failure(self, failure: WattbackError) -> None:
        """It could not be checked, which says nothing about the certificate."""
        self._busy.hide()
        self._title.setText(tr(failure.title))
        elements.restyle(self._title, "danger")
        self._failure.setText(str(failure))
        self._failure.show()
        elements.fit_height(self)


def overall_words(checks: Sequence[CheckResult]) -> str:
    """What all checks together say."""
    verdicts = [check.verdict for check in checks]
    if "fail" in verdicts:
        return tr("This certificate does not hold")
    unknown = verdicts.count("unknown")
    if unknown:
        return tr("Nothing speaks against it, but {unknown} of {all} checks could not be made").format(
            unknown=unknown, all=len(verdicts)
        )
    return tr("✓ Every check passes")
