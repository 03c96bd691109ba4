"""A retirement under way: each state with its time, what it waits for, and what can be done."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wattback.desktop.look import elements, wording
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.services.offsets import RunningBatch


class RunningPanel(QWidget):
    """The card of what is under way, hidden while nothing is.

    Signals:
        look_wanted: Look how far it is.
        go_on_wanted: Go on with it; the preview follows.
        cancel_wanted: Take it back; the password follows.
        offer_wanted: Show again what the other wallet has to sign.
    """

    look_wanted = Signal()
    go_on_wanted = Signal()
    cancel_wanted = Signal()
    offer_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        frame, inside = elements.card("runningCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Under way"), "runningTitle"))
        self._batches = QVBoxLayout()
        self._batches.setSpacing(elements.MARGIN)
        inside.addLayout(self._batches)
        self._said = elements.label("", "danger", "runningProblem", wraps=True)
        self._said.hide()
        inside.addWidget(self._said)
        self._shown: tuple[RunningBatch, ...] = ()
        self.hide()

    def show_batches(self, running: tuple[RunningBatch, ...]) -> None:
        """Show these; the one on the chosen network stands first."""
        if running == self._shown:
            return
        self._shown = running
        self._said.hide()
        while (item := self._batches.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, batch in enumerate(running):
            self._batches.addWidget(self._batch(number, batch))
        self.setVisible(bool(running))

    def say_problem(self, text: str) -> None:
        """Why looking or taking back did not work."""
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _batch(self, number: int, batch: RunningBatch) -> QWidget:
        widget = QWidget()
        layout = QVBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        line = batch.line
        title = tr("{amount} for {what} of {period}, on {network}").format(
            amount=wording.certificate_amount(line.amount_mwh),
            what=wording.covered(line.answers),
            period=wording.period(line.period_start_ms, line.period_end_ms),
            network=line.network_name,
        )
        layout.addWidget(elements.label(title, name=f"runningBatch{number}", wraps=True))
        layout.addLayout(_steps(number, batch))
        layout.addWidget(elements.label(_waits_for(batch), "muted", f"runningNote{number}", wraps=True))
        row = FlowLayout(8, 8)
        # What was planned on another network goes on by itself; the person acts on the chosen one only.
        if number == 0:
            for text, name, signal, shown in (
                (tr("Look again"), "lookButton", self.look_wanted, True),
                (tr("Go on…"), "goOnButton", self.go_on_wanted, line.state in ("planned", "quoted")),
                (tr("Show what to sign…"), "showOfferButton", self.offer_wanted, line.state == "offered"),
                (tr("Take back…"), "cancelBatchButton", self.cancel_wanted, batch.can_cancel),
            ):
                if shown:
                    button = elements.button(text, name)
                    button.clicked.connect(signal)
                    row.addWidget(button)
        if line.explorer_url.startswith("https://"):
            page = elements.button(
                tr("Show in the explorer"), f"runningPage{number}", explains=line.explorer_url
            )
            page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(line.explorer_url)))
            row.addWidget(page)
        layout.addLayout(row)
        return widget


def _steps(number: int, batch: RunningBatch) -> QGridLayout:
    """One line a state: a sign and words, never colour alone."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(elements.SPACE)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    for row, step in enumerate(batch.steps):
        is_here = step.state == batch.line.state
        is_done = step.at_ms is not None
        sign = "●" if is_here else "✓" if is_done else "○"
        words = step_words(step.state)
        text = elements.label(words, "" if is_done else "muted", f"step{number}_{step.state}", wraps=True)
        time = "" if step.at_ms is None else wording.recently(step.at_ms)
        if is_here:
            font = text.font()
            font.setWeight(font.Weight.DemiBold)
            text.setFont(font)
        state = tr("now") if is_here else tr("done") if is_done else tr("to come")
        text.setAccessibleName(tr("{step}: {state}").format(step=words, state=state))
        if step.state == "mined" and batch.confirmations is not None:
            text.setText(
                tr("In a block, %n of {needed} confirmation(s)", "", batch.confirmations).format(
                    needed=batch.confirmations_needed
                )
            )
        grid.addWidget(elements.label(sign, "" if is_done else "muted"), row, 0)
        grid.addWidget(text, row, 1)
        grid.addWidget(elements.label(time, "muted"), row, 2)
    return grid


def step_words(state: str) -> str:
    """A step of a retirement's way."""
    return {
        "planned": tr("Planned"),
        "quoted": tr("Priced"),
        "offered": tr("Offered to your other wallet"),
        "signed": tr("Signed"),
        "broadcast": tr("Sent"),
        "mined": tr("In a block"),
        "final": tr("Final"),
        "failed": tr("Failed"),
        "abandoned": tr("Given up"),
    }.get(state, state)


def _waits_for(batch: RunningBatch) -> str:
    if batch.cancels:
        return tr(
            "You took it back. The network takes up either the retirement or what replaces it, never both; Wattback "
            "watches which."
        )
    return {
        "planned": tr("Nothing is signed yet: go on with it, or leave it."),
        "quoted": tr("Nothing is signed yet: go on with it, or leave it."),
        "offered": tr(
            "Your other wallet may sign it within the hour. What it does is recognised; nothing is done twice."
        ),
        "signed": tr(
            "It is signed and stored, and sent until the network takes it up. It is never done twice."
        ),
        "broadcast": tr("The network has it and has not taken it up yet. You can still take it back."),
        "mined": tr("It waits until enough blocks stand on top of it. Nothing can be taken back any more."),
    }.get(batch.line.state, "")
