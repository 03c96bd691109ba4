"""What is due, what is matched, and the button that begins a retirement."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QVBoxLayout, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.services.snapshot import Snapshot

_PER_MILLE = 1000
_AMOUNT_SCALE = 1.5


class OffsetPanel(QWidget):
    """The card beside the chart.

    Signals:
        offset_wanted: "Offset now" was pressed. Nothing happens without the preview that follows.
        wallet_wanted: There is no wallet yet and the person wants one.
    """

    offset_wanted = Signal()
    wallet_wanted = Signal()

    def __init__(self, *, with_outlook: bool = True) -> None:
        super().__init__()
        self._with_outlook = with_outlook
        frame, inside = elements.card("offsetCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Matching"), "offsetTitle"))

        amounts = QGridLayout()
        amounts.setVerticalSpacing(2)
        self._due = elements.figure("dueAmount", _AMOUNT_SCALE)
        self._matched = elements.figure("matchedAmount", _AMOUNT_SCALE)
        amounts.addWidget(elements.label(tr("Due"), "muted"), 0, 0)
        amounts.addWidget(self._due, 1, 0)
        amounts.addWidget(elements.label(tr("Matched"), "muted"), 0, 1)
        amounts.addWidget(self._matched, 1, 1)
        amounts.setColumnStretch(0, 1)
        amounts.setColumnStretch(1, 1)
        inside.addLayout(amounts)

        self._share = QProgressBar()
        self._share.setObjectName("matchedShare")
        self._share.setRange(0, _PER_MILLE)
        self._share.setTextVisible(False)
        inside.addWidget(self._share)

        self._state = elements.label(name="offsetState", wraps=True)
        inside.addWidget(self._state)
        self._outlook = elements.label("", "muted", "outlook", wraps=True)
        self._outlook.hide()
        inside.addWidget(self._outlook)
        self._button = elements.button(tr("Offset now…"), "offsetButton", "primary")
        self._button.clicked.connect(self._pressed)
        self._button.setEnabled(False)
        inside.addWidget(self._button)
        inside.addWidget(elements.label(matching_explained(), "muted", "matchingExplained", wraps=True))
        self._has_wallet = False
        self._is_running = False
        self._snapshot: Snapshot | None = None

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Fill in the amounts."""
        self._snapshot = snapshot
        self._has_wallet = snapshot.wallet_address is not None
        due, matched = (
            wording.certificate_amount(snapshot.due_mwh),
            wording.certificate_amount(snapshot.matched_mwh),
        )
        self._due.setText(due)
        self._matched.setText(matched)
        total_mwh = snapshot.due_mwh + snapshot.matched_mwh
        self._share.setValue(round(_PER_MILLE * snapshot.matched_mwh / total_mwh) if total_mwh else 0)
        self._share.setAccessibleName(tr("{matched} matched, {due} due").format(matched=matched, due=due))
        self._outlook.setText(snapshot.outlook)
        self._outlook.setVisible(self._with_outlook and bool(snapshot.outlook))
        self._refresh()

    def set_running(self, running: bool) -> None:
        """A retirement is under way in this process."""
        self._is_running = running
        self._refresh()

    def show_progress(self, state: str) -> None:
        """The state of the retirement under way, in words."""
        self._state.setText(f"{state}…" if not state.endswith((".", "…")) else state)

    def _refresh(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        text, explains = (
            tr("Offset now…"),
            tr("Shows amount, price and fee first; nothing is signed before you agree"),
        )
        enabled = True
        if self._is_running:
            enabled = False
        elif not self._has_wallet:
            text, explains = (
                tr("Make a wallet…"),
                tr("A wallet of your own is needed to retire certificates"),
            )
            needed = tr("To retire certificates you need a wallet. It stays on this computer.")
            self._state.setText(f"{_due_for(snapshot)} {needed}" if snapshot.due_mwh else needed)
        elif snapshot.open_batch_state is not None:
            text = tr("Continue…")
            self._state.setText(
                tr("A retirement is under way: {state}.").format(
                    state=wording.batch_state(snapshot.open_batch_state)
                )
            )
        elif snapshot.due_mwh == 0:
            enabled = False
            self._state.setText(
                tr("Nothing is due.")
                if snapshot.matched_mwh == 0
                else tr("Everything counted so far is matched.")
            )
        else:
            self._state.setText(
                _due_for(snapshot)
                if snapshot.due_answers
                else tr(
                    "The last retirement's own electricity, or recorded by you. It can wait for the next answers."
                )
            )
        self._button.setText(text)
        self._button.setAccessibleName(text.rstrip("…"))
        self._button.setAccessibleDescription(explains)
        self._button.setToolTip(explains)
        self._button.setEnabled(enabled)

    def _pressed(self) -> None:
        (self.offset_wanted if self._has_wallet else self.wallet_wanted).emit()


def matching_explained() -> str:
    """What matching is, and what it is not."""
    return tr(
        "Matching means retiring renewable energy certificates for the same amount of electricity. "
        "A REC is not a carbon offset; kilograms are not subtracted."
    )


def _due_for(snapshot: Snapshot) -> str:
    return tr("Due for {what}, at the {coverage}.").format(
        what=wording.covered(snapshot.due_answers), coverage=wording.coverage_words(snapshot.coverage)
    )
