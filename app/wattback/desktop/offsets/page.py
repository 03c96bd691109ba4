"""The page Offsets: what is due, what is under way, what was retired, and the rules that payments keep to."""

import logging

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wattback.desktop.look import elements
from wattback.desktop.look.card_states import CardStates
from wattback.desktop.look.language import tr
from wattback.desktop.offsets.beside_panel import BesidePanel
from wattback.desktop.offsets.due_panel import DuePanel
from wattback.desktop.offsets.history_panel import HistoryPanel
from wattback.desktop.offsets.limits_panel import LimitsPanel
from wattback.desktop.offsets.offer_dialog import OfferDialog
from wattback.desktop.offsets.offset_panel import OffsetPanel
from wattback.desktop.offsets.running_panel import RunningPanel, step_words
from wattback.desktop.offsets.unknown_panel import UnknownPanel
from wattback.desktop.page import Page, PageContext
from wattback.desktop.services.offsets import BatchLine, OffsetOverview
from wattback.desktop.services.snapshot import Snapshot
from wattback.desktop.wallet.form_dialog import Field, FormDialog, Values
from wattback.errors import WattbackError

_log = logging.getLogger(__name__)
_LOOK_EVERY_MS = 20_000
_TWO_COLUMNS_FROM = 820
# The list of retirements names the network where its card is wide enough.
_NETWORKS_FROM = 1000


class OffsetsPage(Page):
    """Shows what is due, and everything about it.

    Attributes:
        offset: What is due, with the button.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        services, background = context.services, context.background
        self.offset, self._due, self._limits = OffsetPanel(with_outlook=False), DuePanel(), LimitsPanel()
        self._running, self._unknown = RunningPanel(), UnknownPanel()
        self._beside_panel = BesidePanel(services, background)
        self._history = HistoryPanel(services, background)
        cards = QWidget()
        self._beside = QHBoxLayout(cards)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._columns = (QVBoxLayout(), QVBoxLayout())
        for column in self._columns:
            column.setSpacing(elements.SPACE)
            self._beside.addLayout(column)
        self._column_count = 0
        # The ledger's own part fails as one: due, rules and what is under way are of the same moment.
        details = QWidget()
        inside = QVBoxLayout(details)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(elements.SPACE)
        inside.addWidget(self._due)
        inside.addWidget(self._limits)
        self._states = CardStates("overview", tr("Reading what is due…"), details)
        self._states.again_wanted.connect(self._read)
        self._arrange(2)
        self.column.addWidget(cards)
        self.column.addStretch(1)
        self._is_in_front = self._is_watched = self._is_under_way = False

        self.offset.offset_wanted.connect(self._offset)
        self.offset.wallet_wanted.connect(self.wallet_wanted)
        context.offsetting.running_changed.connect(self.offset.set_running)
        context.offsetting.running_changed.connect(lambda _running: self._read())
        context.offsetting.progressed.connect(self.offset.show_progress)
        context.offsetting.progressed.connect(lambda _state: self._read_overview())
        context.offsetting.retired.connect(lambda _certificate: self._read())
        self._limits.stop_wanted.connect(self.stop_wanted)
        self._limits.allow_wanted.connect(self.allow_wanted)
        self._limits.settings_wanted.connect(lambda: self.go_to.emit("settings", ""))
        self._running.look_wanted.connect(self._look)
        self._running.go_on_wanted.connect(self.offset_wanted)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look_by_itself)
        self._running.cancel_wanted.connect(self.open_cancel)
        self._running.offer_wanted.connect(self.open_offer)
        self._unknown.decided.connect(self._decide)
        self._beside_panel.changed.connect(self._changed)
        self._history.certificate_wanted.connect(lambda wanted: self.go_to.emit("certificates", wanted))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Fill in the amounts; while the page is in front, read the rest of the same moment."""
        self.offset.show_snapshot(snapshot)
        if self._is_in_front and self.isVisible():
            self._read_overview()

    def came_to_front(self) -> None:
        """Read everything."""
        self._is_in_front = True
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """While somebody sees it, what is under way is looked at."""
        super().showEvent(event)
        self._timer.start(_LOOK_EVERY_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees it; the companion's own rounds go on."""
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= _TWO_COLUMNS_FROM else 1)
        self._history.set_narrow(self.width() < _NETWORKS_FROM)

    def open_offer(self) -> None:
        """What a wallet elsewhere has to sign."""
        dialog = OfferDialog(self.context.services, self.context.background, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _result: self._changed())
        dialog.open()

    def open_cancel(self) -> None:
        """Ask for the password, and take back what is under way."""
        services, report = self.context.services, self._say_progress

        def cancel(values: Values) -> BatchLine:
            return services.offsets.cancel(values["password"], report)

        dialog = FormDialog(
            "cancelBatchDialog",
            tr("Take the retirement back?"),
            tr(
                "A transaction that does nothing takes its place, if the network takes that one first: it costs a "
                "network fee, and what was to be matched is due again. Whichever is first, the other never happens."
            ),
            (Field("password", tr("Wallet &password"), "password"),),
            tr("Take back"),
            self.context.background,
            cancel,
            self.window(),
            says=_cancelled_words,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.done_with.connect(lambda _line: self._changed())
        dialog.open()

    def _say_progress(self, _state: str) -> None:
        """The form shows that it works; each state is in the stepper a moment later."""

    def _read(self) -> None:
        if self._is_in_front:
            self._read_overview()
            self._history.reload()

    def _read_overview(self) -> None:
        if self._is_in_front:
            self._states.show_loading()
            self.context.background.run(
                self, self.context.services.offsets.overview, self._show, self._states.show_failure
            )

    def _show(self, seen: OffsetOverview) -> None:
        self._due.show_overview(seen)
        self._limits.show_overview(seen)
        self._running.show_batches(seen.running)
        self._unknown.show_unknown(seen.unknown)
        self._beside_panel.show_beside(seen.beside, can_sign=seen.has_wallet and not seen.is_watched)
        self._is_watched, self._is_under_way = seen.is_watched, bool(seen.running)
        self._states.show_content()

    def _offset(self) -> None:
        """A preview; where the key is elsewhere, what the wallet that has it signs."""
        if self._is_watched and not self._is_under_way:
            self.open_offer()
        else:
            self.offset_wanted.emit()

    def _look_by_itself(self) -> None:
        # What is wrong is told when the person looks; each step of a retirement by this process is told anyway.
        if self._is_under_way and not self.context.offsetting.is_running:
            self.context.background.run(
                self,
                self.context.services.offsets.look,
                lambda _: self._changed(),
                lambda failure: _log.info("not looked at: %s", failure),
            )

    def _look(self) -> None:
        self._running.say_problem("")
        self.context.background.run(
            self, self.context.services.offsets.look, lambda _: self._changed(), self._say_problem
        )

    def _say_problem(self, failure: WattbackError) -> None:
        self._running.say_problem(f"{tr(failure.title)}. {failure}")

    def _decide(self, ours: bool) -> None:
        services = self.context.services
        self.context.background.run(
            self,
            lambda: services.offsets.decide_unknown(ours=ours),
            lambda _count: self._changed(),
            self.failed.emit,
        )

    def _changed(self) -> None:
        self._read()
        self.refresh_wanted.emit()

    def _arrange(self, columns: int) -> None:
        if columns == self._column_count:
            return
        self._column_count = columns
        self._beside.setSpacing(elements.SPACE if columns == 2 else 0)
        self._beside.setStretch(0, 7)
        self._beside.setStretch(1, 5 if columns == 2 else 0)
        left, right = self._columns
        beside = right if columns == 2 else left
        for place, card in (
            (left, self._unknown),
            (left, self._running),
            (beside, self.offset),
            (beside, self._states),
            (left, self._history),
            (left, self._beside_panel),
        ):
            for each in self._columns:
                each.removeWidget(card)
            place.addWidget(card)
        for each in self._columns:
            each.addStretch(1)


def _cancelled_words(line: BatchLine) -> str:
    if line.state == "failed":
        return tr("It is taken back: only a network fee was spent, and what it was to match is due again.")
    if line.state == "final":
        return tr("The retirement was faster: it is final.")
    return tr(
        "The network has taken up neither yet ({state}). Wattback goes on watching; nothing is done twice."
    ).format(state=step_words(line.state))
