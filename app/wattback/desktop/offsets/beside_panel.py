"""Carbon credits and badges: how far they are, and that they stand beside the matching and count for none of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wattback.desktop.background import Background
from wattback.desktop.look import elements, wording
from wattback.desktop.look.flow_layout import FlowLayout
from wattback.desktop.look.language import tr
from wattback.desktop.offsets.agree_dialog import AgreeDialog
from wattback.desktop.services.beside import BesidePreview
from wattback.desktop.services.companion import Services
from wattback.desktop.services.offsets import BesideOffsets
from wattback.desktop.wallet.form_dialog import Field, FormDialog, Values
from wattback.errors import WattbackError

_GRAMS_PER_KILOGRAM = 1000


class BesidePanel(QWidget):
    """A quiet card, hidden where there is neither.

    Signals:
        changed: Something was signed.
    """

    changed = Signal()

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__()
        self._services, self._background = services, background
        frame, inside = elements.card("besideCard")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        inside.addWidget(elements.heading(tr("Beside the electricity"), "besideTitle"))
        self._carbon = elements.label(name="carbonText", wraps=True)
        self._badges = elements.label(name="badgeText", wraps=True)
        inside.addWidget(self._carbon)
        inside.addWidget(self._badges)
        inside.addWidget(
            elements.label(
                tr(
                    "Neither is subtracted from anything, and neither makes a claim stronger. Both are made by hand."
                ),
                "muted",
                "besideNote",
                wraps=True,
            )
        )
        row = FlowLayout(8, 8)
        self._retire = elements.button(tr("Retire carbon credits…"), "retireCarbonButton")
        self._retire.clicked.connect(self._ask_how_much)
        self._make = elements.button(tr("Make the badge that is due…"), "makeBadgeButton")
        self._make.clicked.connect(self._look_at_badge)
        for each in (self._retire, self._make):
            row.addWidget(each)
        inside.addLayout(row)
        self._problem = elements.label(role="danger", name="besideProblem", wraps=True)
        self._problem.hide()
        inside.addWidget(self._problem)
        self.hide()

    def show_beside(self, beside: BesideOffsets, *, can_sign: bool) -> None:
        """Fill it in; `can_sign` is whether the key is here."""
        has_carbon = beside.has_carbon_market or beside.carbon_count > 0 or beside.carbon_under_way > 0
        self._carbon.setVisible(has_carbon)
        self._badges.setVisible(beside.has_badges)
        self.setVisible(has_carbon or beside.has_badges)
        self._retire.setVisible(beside.has_carbon_market and can_sign)
        self._make.setVisible(bool(beside.badge_due) and can_sign)
        self._carbon.setText(_carbon_words(beside))
        self._badges.setText(_badge_words(beside))

    def _ask_how_much(self) -> None:
        services = self._services

        def quote(values: Values) -> BesidePreview:
            return services.beside.quote_carbon(values["kilograms"])

        dialog = FormDialog(
            "carbonDialog",
            tr("Retire carbon credits"),
            tr(
                "For how many kilograms of CO₂e? The next step shows what it takes. No kilogram of it is subtracted "
                "from what your electricity is said to have emitted."
            ),
            (Field("kilograms", tr("&Kilograms"), hint="12.5"),),
            tr("Preview"),
            self._background,
            quote,
            self.window(),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.done_with.connect(lambda preview: self._agree(preview, services.beside.retire_carbon))
        dialog.open()

    def _look_at_badge(self) -> None:
        self._problem.hide()
        self._make.setEnabled(False)
        self._background.run(
            self, self._services.beside.preview_badge, self._show_badge, self._looking_failed
        )

    def _show_badge(self, preview: BesidePreview | None) -> None:
        self._make.setEnabled(True)
        if preview is None:
            self._say_problem(tr("None is due by the market's own book: it may have been made elsewhere."))
        else:
            self._agree(preview, self._services.beside.make_badge)

    def _agree(self, preview: BesidePreview, do: Callable[[str, Callable[[str], None]], str]) -> None:
        dialog = AgreeDialog(preview, do, self._background, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.over.connect(self.changed)
        dialog.open()

    def _looking_failed(self, failure: WattbackError) -> None:
        self._make.setEnabled(True)
        self._say_problem(f"{tr(failure.title)}. {failure}")

    def _say_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.show()


def _carbon_words(beside: BesideOffsets) -> str:
    words = tr("Carbon credits: none retired.")
    if beside.carbon_count:
        words = tr("Carbon credits: {amount} retired, in %n retirement(s).", "", beside.carbon_count).format(
            amount=tr("{kilograms} kg").format(
                kilograms=wording.significant(beside.carbon_g / _GRAMS_PER_KILOGRAM, 4)
            )
        )
    if beside.carbon_under_way:
        words = tr("{words} %n more under way.", "", beside.carbon_under_way).format(words=words)
    return words


def _badge_words(beside: BesideOffsets) -> str:
    if beside.badge_cadence == "off":
        return tr("Arkreen badges: off. %n made.", "", beside.badges)
    every = tr("monthly") if beside.badge_cadence == "monthly" else tr("yearly")
    if beside.badge_due:
        return tr("Arkreen badges: {every}. %n made; due: {due}.", "", beside.badges).format(
            every=every, due=beside.badge_due
        )
    return tr("Arkreen badges: {every}. %n made; none is due.", "", beside.badges).format(every=every)
