"""Which grid the emissions are counted with."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from wattback.desktop.background import Background
from wattback.desktop.look.choice_box import ChoiceBox
from wattback.desktop.look.language import tr
from wattback.desktop.onboarding.step import Step
from wattback.desktop.services.companion import Services
from wattback.ledger.setting_table import SettingValue

_SETTING = "footprint.zone"


class PlaceStep(Step):
    """The providers' usual places, or one grid for all; this machine's clock suggests which."""

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__(services, background, tr("Which grid"))
        self.setObjectName("welcomePlace")
        self._is_read = False
        self.paragraph(
            tr(
                "A kilowatt-hour carries more or less CO₂e, depending on the grid. Chats do not say where their "
                "computers stand, so it is not known exactly. The electricity itself does not depend on your choice."
            )
        )
        self._usual = QRadioButton(tr("Where each provider's computers usually stand"))
        self._usual.setObjectName("usualPlaceButton")
        self._own = QRadioButton(tr("One grid for all of them, for instance your own:"))
        self._own.setObjectName("ownPlaceButton")
        self._choices = QButtonGroup(self)
        for each in (self._usual, self._own):
            each.setAccessibleName(each.text())
            self._choices.addButton(each)
        self._zones = ChoiceBox("zoneBox", tr("Grid"))
        self._zones.setMinimumContentsLength(12)
        self._zones.setEnabled(False)
        self._own.toggled.connect(self._zones.setEnabled)
        self._usual.setChecked(True)
        for widget in (self._usual, self._own, self._zones):
            self.column.addWidget(widget)
        self._guess = self.paragraph("", "muted", "zoneGuess")
        self._guess.hide()
        self.column.addStretch(1)

    def came_to_front(self) -> None:
        """Read the zones, what holds now, and what this machine suggests."""
        if not self._is_read:
            self._is_read = True
            services = self.services
            self.background.run(
                self,
                lambda: (services.choices.zones(), _chosen(services), services.setup.likely_zone()),
                self._show_zones,
                self.say_failure,
            )

    def keep(self) -> None:
        """Store the choice, where it differs from what holds."""
        zone = self._zones.currentData() if self._own.isChecked() else None
        services = self.services
        self.background.run(
            self,
            lambda: None if _chosen(services) == zone else services.set_setting(_SETTING, zone),
            self._kept,
            self.say_failure,
        )

    def _kept(self, _nothing: None) -> None:
        self.say_failure(None)
        self.refresh_wanted.emit()
        self.settled.emit()

    def _show_zones(
        self, read: tuple[tuple[tuple[str, str], ...], SettingValue, tuple[str, str] | None]
    ) -> None:
        zones, chosen, likely = read
        for code, name in zones:
            self._zones.addItem(name, code)
        selected = chosen or (likely and likely[0])
        self._zones.setCurrentIndex(max(0, self._zones.findData(selected)))
        self._own.setChecked(chosen is not None)
        if likely is not None:
            self._guess.setText(
                tr("This computer's clock suggests {place}. No network was asked.").format(place=likely[1])
            )
            self._guess.show()


def _chosen(services: Services) -> SettingValue:
    return next((line.value for line in services.choices.all() if line.key == _SETTING), None)
