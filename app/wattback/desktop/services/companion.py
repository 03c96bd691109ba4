"""What the screens need from the rest of Wattback, without Qt in it.

`wiring` hands the window an object of this shape. Every method may touch the disk or the chain and may take
seconds: call them from a worker thread, never from Qt's own. Each call opens what it needs, so calls from
several threads are safe.
"""

from collections.abc import Callable
from typing import Protocol

from wattback.desktop.services.answers import AnswerServices
from wattback.desktop.services.beside import BesideServices
from wattback.desktop.services.certificates import CertificateServices, CertificateSummary, CheckResult
from wattback.desktop.services.imports import ImportServices
from wattback.desktop.services.notices import NoticeServices
from wattback.desktop.services.offsets import OffsetPreview, OffsetServices, PolicyNotice
from wattback.desktop.services.settings import SettingsServices
from wattback.desktop.services.setup import SetupServices
from wattback.desktop.services.snapshot import RecomputeResult, Snapshot
from wattback.desktop.services.usage import UsageServices
from wattback.desktop.services.wallet import WalletServices
from wattback.ledger.setting_table import SettingValue


class Services(Protocol):
    """The companion without its face.

    Attributes:
        usage: Use over time.
        answers: One answer in detail.
        imports: Histories from before, and agents' logs.
        documents: Certificates and statements as files.
        wallet: Accounts and what they hold.
        offsets: Retirements made, under way and to come.
        beside: Carbon credits and badges, by hand.
        choices: Every setting.
        setup: The first minute.
        notices: What the person should hear of.
    """

    @property
    def usage(self) -> UsageServices: ...  # noqa: D102 - said above, like those that follow

    @property
    def answers(self) -> AnswerServices: ...  # noqa: D102

    @property
    def imports(self) -> ImportServices: ...  # noqa: D102

    @property
    def documents(self) -> CertificateServices: ...  # noqa: D102

    @property
    def wallet(self) -> WalletServices: ...  # noqa: D102

    @property
    def offsets(self) -> OffsetServices: ...  # noqa: D102

    @property
    def beside(self) -> BesideServices: ...  # noqa: D102

    @property
    def choices(self) -> SettingsServices: ...  # noqa: D102

    @property
    def setup(self) -> SetupServices: ...  # noqa: D102

    @property
    def notices(self) -> NoticeServices: ...  # noqa: D102

    def data_version(self) -> int:
        """A number that differs whenever another process committed or made a wallet. Costs one PRAGMA."""
        ...

    def snapshot(self, days: int) -> Snapshot:
        """Read today and the last `days` days."""
        ...

    def wallet_exists(self) -> bool:
        """Whether a wallet was made."""
        ...

    def new_recovery_words(self) -> str:
        """Twelve fresh words, not stored anywhere."""
        ...

    def create_wallet(self, words: str, password: str) -> str:
        """Store the encrypted keystore made from the words; returns the address."""
        ...

    def preview_offset(self) -> OffsetPreview:
        """Quote what is due and check the caps. Signs nothing."""
        ...

    def offset_now(self, password: str | None, progress: Callable[[str], None]) -> CertificateSummary:
        """Retire what is due. `progress` is called with each state in words, from the calling thread.

        `password` None means: the unlock secret the person chose to keep in the system keyring.
        """
        ...

    def certificates(self) -> tuple[CertificateSummary, ...]:
        """All certificates, newest first."""
        ...

    def export_certificate(self, certificate_id: str, path: str) -> None:
        """Write the signed JSON."""
        ...

    def verify_certificate(self, path: str) -> tuple[CheckResult, ...]:
        """Re-derive a certificate from the chain."""
        ...

    def lock_wallet(self) -> None:
        """Forget the unlocked key at once. Costs nothing."""
        ...

    def set_counting_paused(self, paused: bool) -> None:
        """Stop or resume counting new answers."""
        ...

    def stop_payments(self) -> None:
        """Pull the brake: nothing that pays is signed any more. Needs no password."""
        ...

    def setting_needs_password(self, key: str, value: SettingValue) -> bool:
        """Whether changing this setting lets more money go, so that the wallet's password is needed for it."""
        ...

    def setting(self, key: str) -> SettingValue:
        """One choice as it stands. Quick: asked before the window is drawn."""
        ...

    def set_setting(self, key: str, value: SettingValue, password: str | None = None) -> None:
        """Change a setting; releasing the brake is `payments.stopped` False."""
        ...

    def notifications_wanted(self, kind: str) -> bool:
        """Whether to notify about `retired` or `failed`."""
        ...

    def refresh_grid(self) -> str | None:
        """Ask the live grid service when it is time to; returns why there is no new figure, None when all is well."""
        ...

    def recompute(self, progress: Callable[[int], None] | None = None) -> RecomputeResult:
        """Estimate again what was counted with other factors than today's, except what a retirement covers.

        `progress` is called with how many were looked at so far, from the calling thread.
        """
        ...

    def automatic_step(self) -> CertificateSummary | None:
        """In automatic mode, retire when the policy says so; otherwise do nothing and return None."""
        ...

    def policy_notice(self) -> PolicyNotice | None:
        """A question in `ask` mode, or what keeps automatic mode waiting; None when there is nothing to tell."""
        ...
