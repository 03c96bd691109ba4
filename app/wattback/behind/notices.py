"""Which notices are due: facts from the ledger, a decision, and a file that remembers what was handed out."""

import json
import os
import sqlite3
import threading
from typing import TYPE_CHECKING

from wattback import paths
from wattback.behind import notice_rules
from wattback.behind.notice_rules import Facts
from wattback.behind.site_drift import drifted_sites
from wattback.budget import BudgetUse, chosen_budget, period_of
from wattback.desktop.history.weekly import weekly_summary
from wattback.desktop.services.notices import Notice
from wattback.desktop.services.usage import UsageServices
from wattback.errors import WattbackError
from wattback.files import replace_file
from wattback.ledger.settings import SettingValue, all_settings
from wattback.wiring import engine, keystore, ledger

if TYPE_CHECKING:
    from wattback.offset.preview import Preview

_FILE_NAME = "notices.json"
_LOOK_AT_THE_WALLET_EVERY_MS = 3_600_000


class Notices:
    """Implements `NoticeServices` for this ledger.

    Args:
        usage: Use over time.
    """

    def __init__(self, usage: UsageServices) -> None:
        self._usage = usage
        self._asking = threading.Lock()
        self._looked_at_ms: int | None = None
        self._lacks: str | None = None

    def due_notices(self, now_ms: int) -> tuple[Notice, ...]:
        """What has to be said now, each thing once, also over restarts; nothing that is switched off.

        Args:
            now_ms: UTC epoch milliseconds.

        Raises:
            LedgerError: The ledger cannot be read; nothing was marked as said.
        """
        # Two threads that ask at once must not say a thing twice.
        with self._asking:
            told = _remembered()
            notices, told_after = notice_rules.due(self._facts(now_ms), told, now_ms)
            if told_after != told:
                _remember(told_after)
            return notices

    def _facts(self, now_ms: int) -> Facts:
        with ledger() as connection:
            settings = all_settings(connection)
            wanted = frozenset(
                kind for kind in notice_rules.KINDS if settings[f"notifications.{kind}"] is True
            )
            drifted = drifted_sites(connection)
            cap_refusal = _cap_refusal(connection, settings, now_ms)
            may_retire = _may_retire(connection, settings, now_ms)
        lacks = (
            self._lacking(now_ms) if may_retire and cap_refusal is None and "low_balance" in wanted else None
        )
        return Facts(
            wanted=wanted,
            budget=self._budget(settings, now_ms),
            week=weekly_summary(self._usage, now_ms),
            cap_refusal=cap_refusal,
            lacks=lacks,
            drifted_sites=drifted,
        )

    def _budget(self, settings: dict[str, SettingValue], now_ms: int) -> BudgetUse | None:
        budget = chosen_budget(settings["budget.period"], settings["budget.energy_wh"])
        if budget is None:
            return None
        period = period_of(budget, now_ms)
        return BudgetUse(budget, period, self._usage.totals(period.start_ms, period.end_ms).energy_wh)

    def _lacking(self, now_ms: int) -> str | None:
        """What the wallet has too little of, asked at most once an hour: only the network knows its balance."""
        last = self._looked_at_ms
        if last is not None and 0 <= now_ms - last < _LOOK_AT_THE_WALLET_EVERY_MS:
            return self._lacks
        self._looked_at_ms = now_ms
        try:
            preview = engine().preview()
        except WattbackError:
            # A network that does not answer is no news about the wallet, and failures have notices of their own.
            return self._lacks
        self._lacks = _lacking_in(preview)
        return self._lacks


def _lacking_in(preview: "Preview") -> str | None:
    quote, balances = preview.quote, preview.balances
    if quote is None or balances is None:
        return None
    is_paid_for = balances.payment_base_units >= quote.price_base_units
    return None if is_paid_for and balances.native_wei >= quote.max_fee_wei else preview.refusal


def _may_retire(connection: sqlite3.Connection, settings: dict[str, SettingValue], now_ms: int) -> bool:
    """Whether Wattback would ask or retire by itself now, as far as the ledger alone tells."""
    from wattback.chain.networks import network
    from wattback.ledger import offsets
    from wattback.offset.policy import amount_verdict, read_policy

    policy = read_policy(connection)
    if policy.mode == "manual" or settings["payments.stopped"] or not keystore().exists():
        return False
    key = network(str(settings["network"])).key
    return amount_verdict(offsets.due(connection, key, policy.coverage), policy, now_ms).go


def _cap_refusal(
    connection: sqlite3.Connection, settings: dict[str, SettingValue], now_ms: int
) -> str | None:
    """Which cap keeps what is due waiting, by the price that was seen last; None when none does."""
    from wattback.chain.networks import network
    from wattback.ledger import offsets
    from wattback.ledger.offers_seen import last_offer
    from wattback.offset.policy import read_policy
    from wattback.wallet.caps import Money, caps_with

    if not _may_retire(connection, settings, now_ms):
        return None
    chosen = network(str(settings["network"]))
    due = offsets.due(connection, chosen.key, read_policy(connection).coverage)
    seen = last_offer(connection, chosen.key)
    if due is None or seen is None or seen.amount_mwh <= 0:
        return None
    price_micro = -(-due.amount_mwh * seen.worth_micro // seen.amount_mwh)
    money = Money(chosen.payment_symbol, chosen.payment_decimals)
    refusals = (cap.refusal(money) for cap in caps_with(connection, chosen.key, price_micro, now_ms))
    return next((words for words in refusals if words is not None), None)


def _remembered() -> dict[str, str]:
    try:
        with open(_path(), encoding="utf-8") as file:
            stored = json.load(file)
    except (OSError, ValueError):
        # Losing the file only means that something may be said a second time.
        return {}
    if not isinstance(stored, dict):
        return {}
    return {key: value for key, value in stored.items() if isinstance(value, str)}


def _remember(told: dict[str, str]) -> None:
    replace_file(_path(), json.dumps(told, sort_keys=True).encode())


def _path() -> str:
    return os.path.join(paths.data_dir(), _FILE_NAME)
