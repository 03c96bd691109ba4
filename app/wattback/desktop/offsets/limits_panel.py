"""What payments are held to: the policy in words, the caps as bars, and the brake."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.services.offsets import CapUse, OffsetOverview

_PER_MILLE = 1000


class LimitsPanel(QWidget):
    """The card with policy, caps and brake.

    Signals:
        stop_wanted: Pull the brake.
        allow_wanted: Release it; the password follows.
        settings_wanted: Show where all of it is changed.
    """

    stop_wanted = Signal()
    allow_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        frame, inside = elements.card("limitsCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Your rules"), "limitsTitle"))
        self._stopped = elements.label(
            tr("You stopped all payments. Nothing is signed until you allow them again."),
            "danger",
            "brakeState",
            wraps=True,
        )
        inside.addWidget(self._stopped)
        self._policy = elements.label(name="policyWords", wraps=True)
        inside.addWidget(self._policy)
        self._caps = QGridLayout()
        self._caps.setHorizontalSpacing(elements.SPACE)
        self._caps.setVerticalSpacing(4)
        self._caps.setColumnStretch(0, 1)
        self._bars: list[tuple[QLabel, QLabel, QProgressBar]] = []
        inside.addLayout(self._caps)
        row = FlowLayout(8, 8)
        change = elements.button(tr("Change in Settings"), "policySettingsButton")
        change.clicked.connect(self.settings_wanted)
        self._stop = elements.button(
            tr("Stop all payments"), "stopPaymentsButton", explains=tr("At once; needs no password")
        )
        self._stop.clicked.connect(self.stop_wanted)
        self._allow = elements.button(
            tr("Allow payments…"), "allowPaymentsButton", explains=tr("Needs the wallet's password")
        )
        self._allow.clicked.connect(self.allow_wanted)
        for each in (change, self._stop, self._allow):
            row.addWidget(each)
        inside.addLayout(row)

    def show_overview(self, seen: OffsetOverview) -> None:
        """Fill it in."""
        self._stopped.setVisible(seen.stopped)
        self._stop.setVisible(not seen.stopped)
        self._allow.setVisible(seen.stopped)
        self._policy.setText("\n".join(seen.policy))
        for row, cap in enumerate(seen.caps):
            self._show_cap(row, cap)

    def _show_cap(self, row: int, cap: CapUse) -> None:
        if row == len(self._bars):
            bar = QProgressBar()
            bar.setObjectName(f"capBar{row}")
            bar.setRange(0, _PER_MILLE)
            bar.setTextVisible(False)
            name, amount = elements.label("", "muted"), elements.label(name=f"capText{row}")
            self._caps.addWidget(name, 2 * row, 0)
            self._caps.addWidget(amount, 2 * row, 1)
            self._caps.addWidget(bar, 2 * row + 1, 0, 1, 2)
            self._bars.append((name, amount, bar))
        name, amount, bar = self._bars[row]
        used = tr("{used} of {limit}").format(used=cap.used_text, limit=cap.limit_text)
        name.setText(
            tr("Spent {when}").format(when=cap.name) if row else tr("Cap {name}").format(name=cap.name)
        )
        amount.setText(used if row else cap.limit_text)
        bar.setVisible(row > 0)
        bar.setValue(round(_PER_MILLE * cap.share))
        bar.setAccessibleName(tr("{name}: {used}").format(name=cap.name, used=used))
