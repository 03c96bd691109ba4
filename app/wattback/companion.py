"""The companion without a face: what the window and the command line ask of Wattback.

Implements `wattback.desktop.services.Services`. Every call opens what it needs and closes it again, so that calls from
several threads and several processes get along.
"""

import sqlite3
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from wattback import paths
from wattback.badge_wiring import BadgeRounds
from wattback.behind.answers import Answers
from wattback.behind.beside import Beside
from wattback.behind.certificates import Certificates
from wattback.behind.imports import Imports
from wattback.behind.notices import Notices
from wattback.behind.offsets import Offsets
from wattback.behind.settings import Choices
from wattback.behind.setup import Setup
from wattback.behind.usage import Usage
from wattback.behind.wallet import Wallet
from wattback.desktop.services.certificates import CertificateSummary, CheckResult
from wattback.desktop.services.offsets import OffsetPreview, Payments, PolicyNotice
from wattback.desktop.services.snapshot import RecomputeResult, Snapshot
from wattback.errors import WattbackError
from wattback.files import write_file
from wattback.footprint import Estimate
from wattback.ledger.connection import data_version, open_ledger, reading
from wattback.ledger.settings import SettingValue, get_flag, get_setting, get_text, set_setting
from wattback.live_grid.backoff import RefreshState
from wattback.snapshot import read_snapshot
from wattback.under_way import resume_elsewhere
from wattback.verifying import verify_file
from wattback.wiring import (
    AskPassword,
    accounts,
    engine,
    estimator_of_record,
    keystore,
    ledger,
    now_ms,
    password_needed,
    unlock_session,
)

if TYPE_CHECKING:
    from wattback.ledger.events import CountedEvent
    from wattback.ledger.records import RecordSums
    from wattback.usage.recorded import RecordDetail


class Companion:
    """Everything behind the screens.

    Args:
        ask_password: Asks the person for the wallet's password when nothing else has it; None for the window, which
            asks by itself.
    """

    def __init__(self, ask_password: AskPassword | None = None) -> None:
        self._ask_password = ask_password
        self._watched = threading.local()
        self._agreed: int | None = None
        self._grid_refreshes = RefreshState()
        self._badge_rounds = BadgeRounds()
        self.usage = Usage()
        self.answers = Answers()
        self.imports = Imports()
        self.documents = Certificates()
        self.wallet = Wallet()
        self.offsets = Offsets()
        self.beside = Beside()
        self.choices = Choices()
        self.setup = Setup()
        self.notices = Notices(self.usage)

    def data_version(self) -> int:
        """A number that changes when another process committed, made a wallet or chose another account.

        Keeps one connection for each thread that asks.
        """
        connection: sqlite3.Connection | None = getattr(self._watched, "connection", None)
        if connection is None:
            connection = self._watched.connection = open_ledger(paths.ledger_path())
        accounts_ns = accounts().changed_at_ns()
        return (accounts_ns << 64) + 2 * data_version(connection) + int(self.wallet_exists())

    def snapshot(self, days: int) -> Snapshot:
        """Read today and the last `days` days in one go."""
        return read_snapshot(days)

    def wallet_exists(self) -> bool:
        """Whether a wallet was made."""
        return keystore().exists()

    def new_recovery_words(self) -> str:
        """Twelve fresh words, not stored anywhere."""
        from wattback.wallet.words import new_words

        return new_words()

    def create_wallet(self, words: str, password: str) -> str:
        """Store the encrypted keystore made from the words as the first account; returns the address.

        Raises:
            WalletExists: There is a wallet already; it was left as it is.
        """
        from wattback.wallet.errors import WalletExists
        from wattback.wallet.key_sources import account_from_words
        from wattback.wallet.words import derivation_path

        if keystore().exists():
            raise WalletExists(keystore().path)
        return accounts().add(account_from_words(words), password, derivation_path=derivation_path(0)).address

    def preview_offset(self) -> OffsetPreview:
        """Quote what is due and check the caps. Signs nothing."""
        from wattback.ledger.coverage import batch_answers, due_answers
        from wattback.offset_words import preview_in_words
        from wattback.outlook import outlook

        made = engine()
        preview, chosen = made.preview(), made.provider.network
        # What the person sees is what they agree to; answers that arrive while they read make it a little more.
        self._agreed = None if preview.quote is None else _with_slack(preview.quote.price_base_units)
        with ledger() as connection:
            expected = outlook(connection, chosen, now_ms())
            answers = (
                due_answers(connection, chosen.key)
                if preview.under_way is None
                else batch_answers(connection, preview.under_way)
            )
        return preview_in_words(
            preview,
            chosen,
            answers=answers,
            password_needed=password_needed(),
            outlook=expected,
            is_watched=keystore().kind() == "watch",
        )

    def offset_now(self, password: str | None, progress: Callable[[str], None]) -> CertificateSummary:
        """Retire what is due; goes on with what was begun before, on a network chosen before too."""
        with ledger() as connection:
            resume_elsewhere(get_text(connection, "network"))
        batch = engine(password, self._ask_password).run(progress, price_limit_base_units=self._agreed)
        return self._summary_of(batch.seq)

    def is_automatic(self) -> bool:
        """Whether the person chose that retirements happen by themselves."""
        with ledger() as connection:
            return get_text(connection, "offset.mode") == "automatic"

    def automatic_step(self) -> CertificateSummary | None:
        """Go on with what an earlier process left, then retire if automatic mode and the policy say so.

        Returns:
            The certificate that was made, or None when there was nothing to do, another process is at it, or the
            wallet is locked and the certificate has to wait.
        """
        from wattback.ledger import offsets, outbox
        from wattback.offset.errors import AnotherOffsetRunning

        if not keystore().exists():
            return None
        made = engine()
        key = made.provider.network.key
        resume_elsewhere(key)
        with ledger() as connection:
            began = offsets.open_batch(connection, key)
            sending = any(each.purpose == "send" for each in outbox.open_transactions(connection, key))
            left_over = began is not None or sending or bool(offsets.without_certificate(connection, key))
        try:
            batch = made.resume() if left_over else None
        except AnotherOffsetRunning:
            return None
        if batch is None:
            batch = made.automatic_step()
        if batch is None:
            self._badge_rounds.step()
        with ledger() as connection:
            waiting = {each.seq for each in offsets.without_certificate(connection, key)}
        # Finished while the wallet was locked: the certificate is made when the person next unlocks it.
        if batch is None or batch.state != offsets.BatchState.FINAL or batch.seq in waiting:
            return None
        return self._summary_of(batch.seq)

    def policy_notice(self) -> PolicyNotice | None:
        """A question in `ask` mode, or what keeps automatic mode waiting; None when there is nothing to tell.

        Raises:
            ChainError: The market or the network cannot be asked.
        """
        if not keystore().exists():
            return None
        with ledger() as connection:
            if get_text(connection, "offset.mode") == "manual":
                return None
        decision = engine().notice()
        if decision is None:
            return None
        title = "Retire certificates now?" if decision.action == "ask" else "Nothing was retired yet"
        return PolicyNotice(str(decision.action), title, decision.reason)

    def refresh_grid(self) -> str | None:
        """Ask the chosen live service for the grid's intensity when it is time to.

        Returns:
            Why there is no new figure, in words; None when all is well or there is nothing to ask for. Answers are
            estimated with the annual factor meanwhile, so this is no failure of anything else.
        """
        from wattback.live_grid.refresh import refresh

        try:
            with ledger() as connection:
                return refresh(connection, self._grid_refreshes).trouble
        except WattbackError as error:
            return str(error)

    def certificates(self) -> tuple[CertificateSummary, ...]:
        """All certificates, newest first."""
        from wattback.chain.networks import network
        from wattback.ledger import offsets
        from wattback.ledger.certificates import list_certificates
        from wattback.ledger.coverage import batch_answers

        with ledger() as connection, reading(connection):
            batches = {batch.seq: batch for batch in offsets.list_batches(connection)}
            stored = list_certificates(connection)
            answers = {each.batch_seq: batch_answers(connection, batches[each.batch_seq]) for each in stored}
        return tuple(
            CertificateSummary(
                id=certificate.id,
                created_at_ms=certificate.created_at_ms,
                amount_mwh=certificate.amount_mwh,
                answers=answers[certificate.batch_seq],
                period_start_ms=batches[certificate.batch_seq].period_start_ms,
                period_end_ms=batches[certificate.batch_seq].period_end_ms,
                network_name=network(certificate.network).name,
                is_practice=network(certificate.network).certifies_nothing,
            )
            for certificate in stored
        )

    def certificate_document(self, certificate_id: str) -> bytes:
        """The signed JSON, byte for byte; the id may be the start of one."""
        from wattback.ledger.certificates import get_certificate

        with ledger() as connection:
            return get_certificate(connection, certificate_id).document

    def answer_proof(self, certificate_id: str, event_id: str) -> bytes:
        """The proof that one answer is covered by a certificate; it shows no other answer."""
        from wattback.certificate.proof import AnswerNotCoveredError, build_proof
        from wattback.ledger import offsets
        from wattback.ledger.certificates import get_certificate

        digits = event_id.strip().replace("-", "")
        try:
            wanted = bytes.fromhex(digits)
        except ValueError:
            raise AnswerNotCoveredError from None
        with ledger() as connection, reading(connection):
            certificate = get_certificate(connection, certificate_id)
            batch = next(
                each for each in offsets.list_batches(connection) if each.seq == certificate.batch_seq
            )
            receipts = [
                (receipt.event_id, receipt.at_ms, receipt.energy_nwh)
                for receipt in offsets.receipts(connection, batch)
            ]
        return build_proof(certificate.id, receipts, wanted)

    def export_certificate(self, certificate_id: str, path: str) -> None:
        """Write the signed JSON to a file; one that is there is replaced, whole or not at all."""
        write_file(path, self.certificate_document(certificate_id))

    def verify_certificate(self, path: str) -> tuple[CheckResult, ...]:
        """Re-derive a certificate from the chain."""
        return verify_file(path)

    def lock_wallet(self) -> None:
        """Forget the unlocked key at once; the next signature needs the password again."""
        unlock_session().lock()

    def set_counting_paused(self, paused: bool) -> None:
        """Stop or resume counting new answers."""
        with ledger() as connection:
            set_setting(connection, "counting.paused", paused)

    def payments(self) -> Payments:
        """The brake, how far each cap is used, and when the next retirement is likely."""
        from wattback.chain.networks import network
        from wattback.offset_words import payments_in_words

        with ledger() as connection, reading(connection):
            return payments_in_words(connection, network(get_text(connection, "network")), now_ms())

    def stop_payments(self) -> None:
        """Pull the brake: nothing that pays is signed any more. Needs no password."""
        with ledger() as connection:
            set_setting(connection, "payments.stopped", True)

    def setting_needs_password(self, key: str, value: SettingValue) -> bool:
        """Whether changing this setting lets more money go, so that the wallet's password is needed for it."""
        from wattback.choosing import needs_password

        return needs_password(key, value)

    def setting(self, key: str) -> SettingValue:
        """One choice as it stands.

        Raises:
            SettingError: There is no such key.
        """
        with ledger() as connection:
            return get_setting(connection, key)

    def set_setting(self, key: str, value: SettingValue, password: str | None = None) -> None:
        """Change a setting.

        Raises:
            SettingError: There is no such key, or the value is not allowed.
            WalletError: The password is needed, and was not given or is wrong.
        """
        from wattback.choosing import choose

        choose(key, value, password=password, ask=self._ask_password)

    def notifications_wanted(self, kind: str) -> bool:
        """Whether to notify about `retired` or `failed`."""
        with ledger() as connection:
            return get_flag(connection, f"notifications.{kind}")

    def record_energy(
        self,
        energy_wh: float,
        source: str,
        *,
        detail: "RecordDetail | None" = None,
        zone: str | None = None,
        factor_g_per_kwh: float | None = None,
    ) -> Estimate:
        """Count electricity that was measured elsewhere.

        Args:
            energy_wh: Watt-hours.
            source: What used them, for example `home-server`.
            detail: How the figure came about and what was made with it.
            zone: Grid zone of this record; None takes the person's own choice.
            factor_g_per_kwh: Grid factor of this record in its place, gCO2e per kilowatt-hour.

        Raises:
            UnnamedSource: `source` is no such name.
            BadRecord: No such amount can be recorded.
            FootprintError: No grid factor is known for `zone`, or `factor_g_per_kwh` is out of range.
        """
        from wattback.ledger.records import store_record
        from wattback.usage.recorded import checked_energy_wh, recorded_event

        at_ms = now_ms()
        event = recorded_event(checked_energy_wh(energy_wh), source, at_ms)
        with ledger() as connection:
            estimate = estimator_of_record(connection, zone, factor_g_per_kwh).recorded(energy_wh, at_ms)
            store_record(connection, event, estimate, detail)
        return estimate

    def last_answers(self, limit: int) -> "tuple[list[CountedEvent], int]":
        """The last answers, newest first, and up to where the order of arrival is matched on the chosen network."""
        from wattback.ledger.due import matched_through_seq
        from wattback.ledger.events import recent_answers

        with ledger() as connection, reading(connection):
            network = get_text(connection, "network")
            return recent_answers(connection, limit), matched_through_seq(connection, network)

    def record_sums(self) -> "list[RecordSums]":
        """Recorded electricity by source and unit."""
        from wattback.ledger.records import record_sums

        with ledger() as connection:
            return record_sums(connection)

    def recompute(self, progress: Callable[[int], None] | None = None) -> RecomputeResult:
        """Estimate again what was counted with other factors than today's, except what a retirement covers.

        Stopped at any moment, the next call goes on from there. Hosts get to write between the steps.

        Args:
            progress: Called with how many answers, records and fees were looked at so far.

        Raises:
            LedgerBusy: Another process kept the write lock; the steps done stay done.
            LedgerNotWritable: Disk full or read-only; likewise.
        """
        from wattback.recomputing import recompute_all

        with ledger() as connection:
            return recompute_all(connection, progress)

    def _summary_of(self, batch_seq: int) -> CertificateSummary:
        from wattback.ledger.certificates import list_certificates

        with ledger() as connection:
            wanted = next(each.id for each in list_certificates(connection) if each.batch_seq == batch_seq)
        return next(summary for summary in self.certificates() if summary.id == wanted)


def _with_slack(price_base_units: int) -> int:
    return price_base_units + price_base_units // 20 + 100
