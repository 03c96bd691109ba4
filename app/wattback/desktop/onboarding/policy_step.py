"""When certificates are retired: by the person each time, unless they choose otherwise here and now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from wattback.desktop.background import Background
from wattback.desktop.look import elements, wording
from wattback.desktop.look.language import tr
from wattback.desktop.onboarding.step import Step
from wattback.desktop.services.companion import Services
from wattback.desktop.services.snapshot import ChartHour, Snapshot
from wattback.desktop.wallet.password_dialog import PasswordDialog
from wattback.errors import WattbackError
from wattback.footprint import Range
from wattback.ledger.setting_table import SettingValue

_SETTING = "offset.mode"
_DAY_MS = 86_400_000
_DAYS_OF_A_YEAR = 365
_DAYS_NEEDED = 3


class PolicyStep(Step):
    """Nothing is stored before "Next", and automatic only with the password: closing means no."""

    def __init__(self, services: Services, background: Background) -> None:
        super().__init__(services, background, tr("When to match"))
        self.setObjectName("welcomePolicy")
        self._has_wallet = False
        self._now: SettingValue = "manual"
        forecast, inside = elements.card("policyForecastCard")
        inside.setSpacing(4)
        inside.addWidget(elements.heading(tr("What would be due")))
        self._forecast = elements.label(name="policyForecast", wraps=True)
        self._outlook = elements.label(role="muted", name="policyOutlook", wraps=True)
        inside.addWidget(self._forecast)
        inside.addWidget(self._outlook)
        self.column.addWidget(forecast)
        self._group = QButtonGroup(self)
        self._modes: dict[str, QRadioButton] = {}
        for mode, title, text in (
            ("manual", tr("You decide each time"), tr("Nothing happens until you press Offset now.")),
            (
                "ask",
                tr("You are asked"),
                tr("When enough is due, Wattback shows a preview and waits for you."),
            ),
            (
                "automatic",
                tr("By itself, within your caps"),
                tr("Needs your wallet's password now. Caps, price limit and brake hold at all times."),
            ),
        ):
            button = QRadioButton(title)
            button.setObjectName(f"{mode}ModeButton")
            button.setAccessibleName(title)
            button.setAccessibleDescription(text)
            self._group.addButton(button)
            self._modes[mode] = button
            self.column.addWidget(button)
            about = elements.label(text, "muted", wraps=True)
            about.setContentsMargins(32, 0, 0, 4)
            self.column.addWidget(about)
        self._modes["manual"].setChecked(True)
        self._no_wallet = self.paragraph(
            tr("Without a wallet nothing can be retired by itself; make one in the step before."),
            "muted",
            "policyNoWallet",
        )
        self.column.addStretch(1)
        self._show_wallet()

    def came_to_front(self) -> None:
        """Read what holds now."""
        services = self.services
        self.background.run(self, lambda: _mode(services), self._show_mode, self.say_failure)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The person's own history, and whether there is a wallet."""
        self._has_wallet = snapshot.wallet_address is not None
        self._show_wallet()
        self._forecast.setText(forecast_words(snapshot.hours))
        # "Too early to say" and a date beside it would contradict each other.
        self._outlook.setText(snapshot.outlook)
        self._outlook.setVisible(bool(snapshot.outlook) and _days_known(snapshot.hours) >= _DAYS_NEEDED)

    def keep(self) -> None:
        """Store what was chosen; what lets money go asks for the password first."""
        mode = next(mode for mode, button in self._modes.items() if button.isChecked())
        if mode == self._now:
            self.settled.emit()
            return
        services = self.services
        self.background.run(
            self,
            lambda: services.setting_needs_password(_SETTING, mode),
            lambda needed: self._ask_password(mode) if needed else self._store(mode, None),
            self.say_failure,
        )

    def _ask_password(self, mode: str) -> None:
        dialog = PasswordDialog(
            tr("Retire by itself?"),
            tr(
                "Wattback will pay for certificates from your wallet without asking, never more than your caps allow. "
                "You can stop it at any time, without a password."
            ),
            tr("Switch it on"),
            self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted_with.connect(lambda password: self._store(mode, password))
        dialog.rejected.connect(self._put_back)
        dialog.open()

    def _store(self, mode: str, password: str | None) -> None:
        services = self.services

        def stored(_nothing: None) -> None:
            self._now = mode
            self.say_failure(None)
            self.refresh_wanted.emit()
            self.settled.emit()

        self.background.run(
            self, lambda: services.set_setting(_SETTING, mode, password), stored, self._not_stored
        )

    def _not_stored(self, failure: WattbackError) -> None:
        self._put_back()
        self.say_failure(failure)

    def _put_back(self) -> None:
        self._modes[str(self._now)].setChecked(True)

    def _show_mode(self, mode: SettingValue) -> None:
        self._now = mode
        self._put_back()

    def _show_wallet(self) -> None:
        self._modes["automatic"].setEnabled(self._has_wallet)
        self._no_wallet.setVisible(not self._has_wallet)


def forecast_words(hours: tuple[ChartHour, ...]) -> str:
    """What a year would come to if it went on like the hours that are known, in a sentence.

    Args:
        hours: Use over the last days, oldest first, hours without use left out.
    """
    if not hours:
        return tr("Nothing is known of your use yet. Come back when a few days are counted.")
    days = _days_known(hours)
    if days < _DAYS_NEEDED:
        return tr("Too early to say: it takes three days of use.")
    total = Range(
        sum(hour.energy_wh.low for hour in hours),
        sum(hour.energy_wh.central for hour in hours),
        sum(hour.energy_wh.high for hour in hours),
    )
    ratio = _DAYS_OF_A_YEAR / days
    year = Range(total.low * ratio, total.central * ratio, total.high * ratio)
    return tr(
        "In %n day(s) your answers took {energy}. A year like that comes to some {year}.", "", days
    ).format(energy=wording.energy_figure(total), year=wording.energy_figure(year))


def _days_known(hours: tuple[ChartHour, ...]) -> int:
    return (hours[-1].hour_start_ms - hours[0].hour_start_ms) // _DAY_MS + 1 if hours else 0


def _mode(services: Services) -> SettingValue:
    return next((line.value for line in services.choices.all() if line.key == _SETTING), "manual")
