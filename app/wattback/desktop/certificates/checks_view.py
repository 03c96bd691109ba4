"""Checks with their verdicts by sign and word, and what each means."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.language import tr
from wattback.desktop.services.certificates import CheckResult


def verdict_words(verdict: str) -> str:
    """A verdict by sign and word; an unknown one as it is."""
    return {"pass": tr("✓ pass"), "fail": tr("✗ fail"), "unknown": tr("? unknown")}.get(verdict, verdict)


class ChecksView(QWidget):
    """One check below the other: verdict and name, and below them what was found."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(elements.SPACE)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)

    def show_checks(self, checks: Sequence[CheckResult]) -> None:
        """Replace what is shown."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, check in enumerate(checks):
            verdict = elements.label(
                verdict_words(check.verdict),
                "danger" if check.verdict == "fail" else "",
                f"{self._name}Verdict{row}" if self._name else f"verdict{row}",
            )
            name = elements.label(check.name, wraps=True)
            text = elements.label(check.text, "muted", wraps=True)
            verdict.setAccessibleName(
                tr("{check}: {verdict}").format(check=check.name, verdict=verdict_words(check.verdict))
            )
            self._grid.addWidget(verdict, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(name, 2 * row, 1)
            self._grid.addWidget(text, 2 * row + 1, 1)
            for each in (verdict, name, text):
                # Qt would show it only after the height was measured.
                each.show()
        # What height is left over stays below the last one.
        self._grid.setRowStretch(2 * len(checks), 1)
