"""An in-memory `Services` that behaves like the real one, and what every desktop test starts from."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from sample_documents import SampleDocuments
from sample_imports import SampleImports
from sample_offsets import SampleBeside, SampleOffsets
from sample_settings import SampleAnswers, SampleNotices, SampleSettings
from sample_setup import SampleSetup
from sample_usage import SampleUsage
from sample_wallet import SampleWallet

from wattback.desktop import preferences
from wattback.desktop.app import Companion
from wattback.desktop.background import Background
from wattback.desktop.look.theme import ThemeFollower
from wattback.desktop.offsets.offsetting import Offsetting
from wattback.desktop.preferences import Preferences
from wattback.desktop.services.certificates import CertificateSummary, CheckResult
from wattback.desktop.services.offsets import OffsetPreview, PolicyNotice
from wattback.desktop.services.snapshot import (
    SPANS_DAYS,
    BesideElectricity,
    ChartHour,
    RecentAnswer,
    RecomputeResult,
    Snapshot,
)
from wattback.desktop.window import MainWindow
from wattback.footprint import Range
from wattback.footprint.comparisons import everyday
from wattback.ledger.setting_table import SettingValue
from wattback.wallet.errors import WrongPassword

WORDS = "abandon ability able about above absent absorb abstract absurd abuse access accident"
ADDRESS = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


def answer_range(central: float) -> Range:
    return Range(central * 0.33, central, central * 3.1)


def local_midnight() -> datetime:
    return datetime.now(tz=UTC).astimezone().replace(hour=0, minute=0, second=0, microsecond=0)


def to_ms(when: datetime) -> int:
    return int(when.timestamp() * 1000)


def sample_hours() -> tuple[ChartHour, ...]:
    """Thirty days of uneven use; what is older than yesterday noon is matched."""
    midnight = local_midnight()
    hours: list[ChartHour] = []
    for back in range(29, -1, -1):
        day = midnight - timedelta(days=back)
        if back and day.weekday() >= 5 and back % 3:
            continue
        for hour in (8, 9, 10, 11, 13, 14, 16, 17, 21):
            answers = (hour * 7 + back * 5) % 9
            if answers == 0 or (back == 0 and hour > 17):
                continue
            energy = answer_range(answers * (0.21 + 0.05 * ((hour + back) % 4)))
            matched = energy.central if back > 1 or (back == 1 and hour < 12) else 0.0
            if back == 0 and hour < 10:
                matched = energy.central
            if back == 0 and hour == 10:
                matched = energy.central * 0.6
            hours.append(ChartHour(to_ms(day + timedelta(hours=hour)), answers, energy, matched))
    return tuple(hours)


def sample_recent() -> tuple[RecentAnswer, ...]:
    midnight = local_midnight()
    models = ("gpt-5", "gpt-5-mini", "gpt-4o", "o4-mini")
    return tuple(
        RecentAnswer(
            to_ms(midnight + timedelta(hours=17, minutes=42) - timedelta(minutes=37 * n * n)),
            "chatgpt",
            models[n % 4],
            214 + (n * 977) % 1900,
            answer_range(0.12 + 0.09 * (n % 5)),
            answer_range(0.05 + 0.035 * (n % 5)),
        )
        for n in range(14)
    )


def energy_since(hours: tuple[ChartHour, ...], days: int) -> float:
    first = to_ms(local_midnight() - timedelta(days=days - 1))
    return sum(hour.energy_wh.central for hour in hours if hour.hour_start_ms >= first)


def sample_beside(days: int, energy_wh: float) -> BesideElectricity:
    return BesideElectricity(
        days=days,
        location_based_g=answer_range(energy_wh * 0.4),
        market_based_g=answer_range(energy_wh * 0.31),
        own_market_factor_share=0.62,
        hardware_g=answer_range(energy_wh * 0.05),
        water_on_site_ml=answer_range(energy_wh * 0.4),
        water_power_plant_ml=answer_range(energy_wh * 4.2),
        not_estimated_share=0.0,
    )


def sample_snapshot() -> Snapshot:
    hours = sample_hours()
    today = [hour for hour in hours if hour.hour_start_ms >= to_ms(local_midnight())]
    central = energy_since(hours, 1)
    return Snapshot(
        today_answers=sum(hour.answers for hour in today),
        today_energy_wh=answer_range(central),
        today_co2e_g=answer_range(central * 0.4),
        today_like=tuple(everyday(answer_range(central), answer_range(central * 0.4))),
        beside=tuple(sample_beside(days, energy_since(hours, days)) for days in SPANS_DAYS),
        hours=hours,
        recent=sample_recent(),
        due_mwh=38_214,
        matched_mwh=412_907,
        due_answers=71,
        coverage="high",
        certificates=3,
        network_name="Practice network",
        is_practice=True,
        factors="2026.1, measured",
        zone="World",
        grid_is_live=False,
        factor_changes=(),
        counting_paused=False,
        wallet_address=ADDRESS,
        open_batch_state=None,
    )


def empty_snapshot() -> Snapshot:
    return replace(
        sample_snapshot(),
        today_answers=0,
        today_energy_wh=Range(0.0, 0.0, 0.0),
        today_co2e_g=Range(0.0, 0.0, 0.0),
        today_like=tuple(everyday(Range(0.0, 0.0, 0.0), Range(0.0, 0.0, 0.0))),
        beside=tuple(replace(sample_beside(days, 0.0), own_market_factor_share=0.0) for days in SPANS_DAYS),
        hours=(),
        recent=(),
        due_mwh=0,
        matched_mwh=0,
        due_answers=0,
        certificates=0,
        wallet_address=None,
    )


def large_snapshot() -> Snapshot:
    """A laboratory's day: every figure as long as it gets."""
    sample = sample_snapshot()
    energy_wh, co2e_g = answer_range(123_400.0), answer_range(48_700.0)
    return replace(
        sample,
        today_answers=1_234_567,
        today_energy_wh=energy_wh,
        today_co2e_g=co2e_g,
        today_like=tuple(everyday(energy_wh, co2e_g)),
        beside=tuple(sample_beside(days, 123_400.0 * days) for days in SPANS_DAYS),
        hours=tuple(
            replace(
                hour,
                energy_wh=answer_range(5e4 * hour.energy_wh.central),
                matched_energy_wh=5e4 * hour.matched_energy_wh,
            )
            for hour in sample.hours
        ),
        due_mwh=128_214_567,
        matched_mwh=412_907_123,
    )


def sample_preview() -> OffsetPreview:
    return OffsetPreview(
        amount_mwh=38_214,
        answers=71,
        coverage="high estimate",
        price_text="0.00191 pUSD",
        fee_text="0.00042 pETH",
        balance_text="9.9981 pUSD and 0.9997 pETH",
        caps=(("per retirement", "0.00191 of 0.50 pUSD"), ("per day", "0.0040 of 2.00 pUSD")),
        instrument_text="Practice certificates of a made-up 5 MW solar park in Spain, of October 2026.",
        network_name="Practice network",
        is_practice=True,
        password_needed=True,
        refusal=None,
    )


def sample_certificate(number: int = 3, *, is_practice: bool = True) -> CertificateSummary:
    day = local_midnight() - timedelta(days=9 * (3 - number))
    return CertificateSummary(
        id=f"wb-{number:04d}-7f3a",
        created_at_ms=to_ms(day + timedelta(hours=18)),
        amount_mwh=(38_214, 212_700, 200_207, 38_214)[number],
        answers=71 + number,
        period_start_ms=to_ms(day - timedelta(days=8)),
        period_end_ms=to_ms(day),
        network_name="Practice network" if is_practice else "Arkreen on Polygon",
        is_practice=is_practice,
    )


SAMPLE_CHECKS = (
    CheckResult("Signature", "pass", "Signed by the wallet the certificate names."),
    CheckResult("Retirement", "pass", "The transaction is on the chain with 12 blocks on top of it."),
    CheckResult(
        "Amount",
        "pass",
        "38.214 Wh retired on the chain, as the certificate says, which is the sum of the high estimates.",
    ),
    CheckResult("Receipts root", "pass", "The receipts give the root that the chain has."),
    CheckResult("Registry", "unknown", "A practice certificate has no registry to ask."),
)


class SampleServices:
    """Everything in memory; each test sets what it wants to see."""

    def __init__(self, snapshot: Snapshot | None = None) -> None:
        self.version = 1
        self.notice: PolicyNotice | None = None
        self.current = snapshot or sample_snapshot()
        self.preview: OffsetPreview | Exception = sample_preview()
        self.all_certificates: tuple[CertificateSummary, ...] = tuple(sample_certificate(n) for n in (2, 1))
        self.offset_result: CertificateSummary | Exception = sample_certificate(3)
        self.offset_states = (
            "Signing",
            "Sent, waiting for the network",
            "In a block, waiting for confirmations",
        )
        self.automatic_result: CertificateSummary | Exception | None = None
        self.snapshot_failure: Exception | None = None
        self.wanted = True
        self.delay_s = 0.0
        self.calls: list[str] = []
        self.passwords: list[str | None] = []
        self.created: list[tuple[str, str]] = []
        self.hold_offset: Callable[[], object] = lambda: None
        self.wallet = SampleWallet()
        self.offsets = SampleOffsets()
        self.beside = SampleBeside()
        self.documents = SampleDocuments(lambda: self.all_certificates, SAMPLE_CHECKS)
        self.imports = SampleImports()
        self.setup = SampleSetup()
        self.usage = SampleUsage(self.current.hours, self.current.recent)
        self.choices, self.answers, self.notices = SampleSettings(), SampleAnswers(), SampleNotices()

    def change(self, snapshot: Snapshot) -> None:
        self.current = snapshot
        self.version += 1

    def _called(self, name: str) -> None:
        self.calls.append(name)
        if self.delay_s:
            time.sleep(self.delay_s)

    def data_version(self) -> int:
        if self.delay_s:
            time.sleep(self.delay_s)
        return self.version

    def snapshot(self, days: int) -> Snapshot:
        self._called("snapshot")
        if self.snapshot_failure is not None:
            raise self.snapshot_failure
        return self.current

    def wallet_exists(self) -> bool:
        return self.current.wallet_address is not None

    def refresh_grid(self) -> str | None:
        self._called("refresh_grid")
        return None

    def recompute(self, progress: Callable[[int], None] | None = None) -> RecomputeResult:
        self._called("recompute")
        return RecomputeResult(0, 0, 0, ())

    def new_recovery_words(self) -> str:
        self._called("new_recovery_words")
        return WORDS

    def create_wallet(self, words: str, password: str) -> str:
        self._called("create_wallet")
        self.created.append((words, password))
        self.change(replace(self.current, wallet_address=ADDRESS))
        return ADDRESS

    def preview_offset(self) -> OffsetPreview:
        self._called("preview_offset")
        if isinstance(self.preview, Exception):
            raise self.preview
        return self.preview

    def offset_now(self, password: str | None, progress: Callable[[str], None]) -> CertificateSummary:
        self._called("offset_now")
        self.passwords.append(password)
        for state in self.offset_states:
            progress(state)
        self.hold_offset()
        if isinstance(self.offset_result, Exception):
            raise self.offset_result
        self.all_certificates = (self.offset_result, *self.all_certificates)
        self.change(
            replace(
                self.current,
                due_mwh=0,
                due_answers=0,
                certificates=len(self.all_certificates),
                matched_mwh=self.current.matched_mwh + self.current.due_mwh,
            )
        )
        return self.offset_result

    def certificates(self) -> tuple[CertificateSummary, ...]:
        self._called("certificates")
        return self.all_certificates

    def export_certificate(self, certificate_id: str, path: str) -> None:
        self._called("export_certificate")
        Path(path).write_text(f'{{"id": "{certificate_id}"}}', encoding="utf-8")

    def verify_certificate(self, path: str) -> tuple[CheckResult, ...]:
        self._called("verify_certificate")
        assert Path(path).read_text(encoding="utf-8")
        return SAMPLE_CHECKS

    def lock_wallet(self) -> None:
        self.calls.append("lock_wallet")

    def set_counting_paused(self, paused: bool) -> None:
        self._called(f"set_counting_paused {paused}")
        self.change(replace(self.current, counting_paused=paused))

    def stop_payments(self) -> None:
        self._called("stop_payments")
        self.change(replace(self.current, payments_stopped=True))

    def setting(self, key: str) -> SettingValue:
        return self.choices.values[key]

    def setting_needs_password(self, key: str, value: SettingValue) -> bool:
        now = self.choices.values.get(key)
        if key.startswith("caps."):
            return isinstance(value, int) and isinstance(now, int) and value > now
        return (key, value) in (("payments.stopped", False), ("offset.mode", "automatic"))

    def set_setting(self, key: str, value: SettingValue, password: str | None = None) -> None:
        self._called(f"set_setting {key} {value}")
        if self.setting_needs_password(key, value) and password != "correct horse":
            raise WrongPassword
        self.choices.values[key] = value
        if key == "payments.stopped":
            self.change(replace(self.current, payments_stopped=bool(value)))

    def policy_notice(self) -> PolicyNotice | None:
        self._called("policy_notice")
        return self.notice

    def notifications_wanted(self, kind: str) -> bool:
        self._called(f"notifications_wanted {kind}")
        return self.wanted

    def automatic_step(self) -> CertificateSummary | None:
        self._called("automatic_step")
        if isinstance(self.automatic_result, Exception):
            raise self.automatic_result
        return self.automatic_result


# What the offscreen platform says about having neither window manager nor tray.
_SAID_BY_THE_OFFSCREEN_PLATFORM = (
    r"does not support (propagateSizeHints|raise)\(\)",
    r"No such signal QPlatformNativeInterface::systemTrayWindowChanged",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every message of Qt's fails its test, but for these."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.qt_log_ignore(*_SAID_BY_THE_OFFSCREEN_PLATFORM))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATTBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def destroy(*objects: QObject) -> None:
    """Delete at once: what stays alive would be styled again by every later test."""
    for each in objects:
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def companion(qapp: QApplication, services: SampleServices) -> Iterator[Companion]:
    preferences.save(Preferences(onboarding_done=True))
    companion = Companion(qapp, services, start_hidden=False)
    companion.window.show()
    companion.watch.start()
    yield companion
    stop(companion)


def stop(companion: Companion) -> None:
    """End a companion without ending the application."""
    companion.tray.close()
    companion.notifier.close()
    companion.listener.close()
    companion.window.end()
    companion.let_go()
    destroy(companion.window, companion.tray.menu, companion)


@pytest.fixture
def hidden_companion(qapp: QApplication, services: SampleServices) -> Iterator[Companion]:
    companion = Companion(qapp, services, start_hidden=True)
    yield companion
    stop(companion)


@pytest.fixture
def services() -> SampleServices:
    return SampleServices()


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeFollower]:
    follower = ThemeFollower(qapp)
    yield follower
    destroy(follower)


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    background = Background()
    yield background
    background.close(5.0)


@pytest.fixture
def offsetting(services: SampleServices, background: Background) -> Offsetting:
    return Offsetting(services, background)


@pytest.fixture
def window(
    services: SampleServices, background: Background, offsetting: Offsetting, themes: ThemeFollower
) -> Iterator[MainWindow]:
    window = MainWindow(services, background, offsetting, themes.theme)
    window.show()
    window.show_snapshot(services.current)
    yield window
    window.end()
    destroy(window)
