"""What the page Offsets asks for: due, limits, what is under way, and what a person decides about it."""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from wattback.desktop.services.offsets import (
    BatchLine,
    BesideOffsets,
    OfferedBatch,
    OffsetOverview,
    RunningBatch,
    UnknownRetirement,
)
from wattback.footprint import Range
from wattback.ledger.connection import reading
from wattback.ledger.settings import get_flag, get_text
from wattback.under_way import decide_unknown, offer, resume_elsewhere, unknown_retirements
from wattback.wiring import engine, keystore, ledger, now_ms

if TYPE_CHECKING:
    from wattback.chain.networks import NetworkEntry

_NWH_PER_WH = 1_000_000_000


class Offsets:
    """Implements `wattback.desktop.services.offsets.OffsetServices`. Every call opens what it needs and closes it."""

    def overview(self) -> OffsetOverview:
        """What the ledger knows of due, limits and what is under way; no network is asked."""
        from wattback.chain.networks import entry
        from wattback.ledger import offsets
        from wattback.ledger.coverage import due_answers
        from wattback.ledger.due import due_and_matched_mwh
        from wattback.offset.policy import read_policy
        from wattback.offset_words import caps_in_words, policy_in_words
        from wattback.outlook import outlook

        wallet, unknown, now = keystore(), self._unknown(), now_ms()
        with ledger() as connection, reading(connection):
            known = entry(get_text(connection, "network"))
            chosen, policy = known.network, read_policy(connection)
            due_mwh, matched_mwh = due_and_matched_mwh(connection, chosen.key, policy.coverage)
            due = offsets.due(connection, chosen.key, policy.coverage)
            return OffsetOverview(
                due_wh=_due_wh(connection, chosen.key),
                due_mwh=due_mwh,
                due_answers=due_answers(connection, chosen.key),
                oldest_at_ms=None if due is None or due.amount_mwh == 0 else due.oldest_at_ms,
                matched_mwh=matched_mwh,
                coverage=policy.coverage,
                mode=policy.mode,
                policy=policy_in_words(policy, chosen),
                stopped=get_flag(connection, "payments.stopped"),
                caps=caps_in_words(connection, chosen, now),
                outlook=outlook(connection, chosen, now),
                running=_running(connection, chosen.key),
                unknown=unknown,
                is_watched=wallet.exists() and wallet.kind() == "watch",
                has_wallet=wallet.exists(),
                network_name=chosen.name,
                is_practice=chosen.certifies_nothing,
                beside=_beside(connection, known, wallet.address() if wallet.exists() else "", now),
            )

    def history(self, before_seq: int | None, limit: int) -> tuple[BatchLine, ...]:
        """So many retirements on any network, newest first, planned before the one named."""
        from wattback.behind.batch_lines import batch_line
        from wattback.ledger.offsets import list_batches

        with ledger() as connection, reading(connection):
            wanted = [
                each for each in list_batches(connection) if before_seq is None or each.seq < before_seq
            ]
            return tuple(batch_line(connection, each) for each in wanted[:limit])

    def look(self) -> None:
        """Look how far everything under way is. Signs nothing.

        Raises:
            AnotherOffsetRunning: Another process is at it.
            ChainError: The network cannot be reached.
        """
        with ledger() as connection:
            chosen = get_text(connection, "network")
        resume_elsewhere(chosen)
        engine().resume()

    def cancel(self, password: str, progress: Callable[[str], None]) -> BatchLine:
        """Have a transaction that does nothing take the place of the one under way; see `OffsetEngine.cancel`."""
        from wattback.behind.batch_lines import batch_line

        batch = engine(password).cancel(progress)
        with ledger() as connection, reading(connection):
            return batch_line(connection, batch)

    def offer(self) -> OfferedBatch:
        """Prepare what is due for a wallet elsewhere, or show again what was prepared; see `OffsetEngine.offer`."""
        from wattback.behind.wallet_requests import shown_request

        made = offer(lambda _state: None)
        return OfferedBatch(made.batch.amount_mwh, tuple(shown_request(each) for each in made.requests))

    def decide_unknown(self, *, ours: bool) -> int:
        """Decide about all unknown retirements; returns how many those were."""
        from wattback.ledger.foreign import IGNORED, OURS

        return decide_unknown(OURS if ours else IGNORED)

    def _unknown(self) -> tuple[UnknownRetirement, ...]:
        from wattback.chain.networks import network

        found = []
        for each in unknown_retirements():
            if each.decision is None:
                chain = network(each.network)
                page = (
                    chain.explorer_tx_url.format("0x" + each.tx_hash.hex()) if chain.explorer_tx_url else ""
                )
                found.append(UnknownRetirement(chain.name, 1000 * each.block_time_s, each.amount_mwh, page))
        return tuple(found)


def _due_wh(connection: sqlite3.Connection, network_key: str) -> Range:
    """Electricity of the events that no batch covers, by each bound of the estimates."""
    from wattback.ledger.due import covered_totals, running_totals

    total, covered = running_totals(connection), covered_totals(connection, network_key)
    return Range(
        *(max(0, total.of(bound) - covered.of(bound)) / _NWH_PER_WH for bound in ("low", "central", "high"))
    )


def _running(connection: sqlite3.Connection, chosen: str) -> tuple[RunningBatch, ...]:
    from wattback.behind.batch_lines import running_batch
    from wattback.ledger.batch import OPEN_STATES
    from wattback.ledger.offsets import list_batches

    batches = [each for each in list_batches(connection) if each.state in OPEN_STATES]
    batches.sort(key=lambda batch: batch.network != chosen)
    return tuple(running_batch(connection, each) for each in batches)


def _beside(connection: sqlite3.Connection, known: "NetworkEntry", account: str, now: int) -> BesideOffsets:
    from wattback.chain.deployments import ArkreenDeployment, KlimaDeployment, ToucanDeployment
    from wattback.ledger.badge import badge_transactions
    from wattback.ledger.carbon import list_carbon
    from wattback.ledger.outbox import TransactionState
    from wattback.ledger.settings import get_text
    from wattback.offset.badge_due import due_by_ledger
    from wattback.offset_words import badge_due_in_words

    key, cadence = known.network.key, get_text(connection, "arkreen.badge")
    carbon = list_carbon(connection)
    has_badges = any(isinstance(each, ArkreenDeployment) for each in known.markets)
    made = badge_transactions(connection, key, account) if has_badges and account else ()
    plan = due_by_ledger(connection, key, account, cadence, now // 1000) if has_badges and account else None
    return BesideOffsets(
        carbon_g=sum(row.retired_g or 0 for row in carbon if row.retirement is not None),
        carbon_count=sum(row.retirement is not None for row in carbon),
        carbon_under_way=sum(row.retirement is None and row.transaction_seq is not None for row in carbon),
        has_carbon_market=any(isinstance(each, KlimaDeployment | ToucanDeployment) for each in known.markets),
        badges=sum(each.state == TransactionState.FINAL for each in made),
        badge_cadence=cadence,
        badge_due="" if plan is None else badge_due_in_words(plan),
        has_badges=has_badges,
    )
