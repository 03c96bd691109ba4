"""Signatures beside batches: carbon credits, and a badge over retirements that are final."""

import sqlite3

from wattback.ledger import outbox
from wattback.ledger.badge import badge_transactions, retired_offsets
from wattback.ledger.carbon import CarbonRow, attach_within, carbon_by_seq
from wattback.ledger.connection import transaction
from wattback.ledger.outbox import Purpose, WalletTransaction
from wattback.wallet.errors import SigningRefused
from wattback.wallet.guarded_account import GuardedAccount, stored_transaction
from wattback.wallet.rules.arkreen_rules import ArkreenRules
from wattback.wallet.rules.carbon_rules import CarbonRules
from wattback.wallet.rules.market import UnsignedTransaction, require


class CreditSigning(GuardedAccount):
    """Signs retirements of carbon credits, and badges."""

    def sign_carbon(
        self, connection: sqlite3.Connection, planned: CarbonRow, request: UnsignedTransaction
    ) -> WalletTransaction:
        """Sign one step of a planned retirement of carbon credits, and store it, or do neither.

        Only where the one market this guard deals with is a carbon market.

        Args:
            connection: The ledger, outside a transaction.
            planned: In the ledger; its retirement is signed once.
            request: From the provider: an exact approval, a redemption, or the retirement.

        Raises:
            SigningRefused: It is anything but that.
            PaymentsStopped: The person stopped all payments.
            CapExceeded: What it takes of the payment token, or lets the market take, is above a cap.
        """
        rules, stored = self._allowlist.market, carbon_by_seq(connection, planned.seq)
        if not isinstance(rules, CarbonRules) or stored is None:
            raise SigningRefused("no carbon was planned here")
        require(stored.network == self._allowlist.network, "the retirement is for another network")
        require(stored.account == self.address, "the retirement belongs to another account")
        self._require_network(request, self._allowlist.max_fee_wei)
        facts = rules.require_carbon(request, stored)
        at_most_micro = self._at_most_micro(facts)
        retires = facts.purpose == Purpose.CARBON
        candidate = self._sign(request)
        with transaction(connection):
            now = carbon_by_seq(connection, stored.seq)
            require(now is not None and now.transaction_seq is None, "this retirement was signed before")
            seq = self._store(
                *(connection, request, candidate, facts.purpose, facts.summary),
                spend_micro=at_most_micro if retires else 0,
            )
            if retires:
                attach_within(connection, stored.seq, seq)
            self._require_allowed(connection, at_most_micro, 0)
        return stored_transaction(connection, seq)

    def sign_badge(
        self,
        connection: sqlite3.Connection,
        offset_ids: tuple[int, ...],
        message: str,
        request: UnsignedTransaction,
    ) -> WalletTransaction:
        """Sign the transaction that shows final retirements on one public badge, and store it, or do neither.

        It costs its network fee and nothing else, so the caps do not count it; the brake holds.

        Args:
            connection: The ledger, outside a transaction.
            offset_ids: Of retirements that are final there.
            message: The badge's only text, for everybody to read.
            request: From the provider.

        Raises:
            SigningRefused: It is anything but that, or a badge is under way.
            PaymentsStopped: The person stopped all payments.
        """
        rules, network = self._allowlist.market, self._allowlist.network
        if not isinstance(rules, ArkreenRules):
            raise SigningRefused("this market makes no badges")
        self._require_network(request, self._allowlist.max_fee_wei)
        summary = rules.require_badge(request, self.address, offset_ids, message)
        candidate = self._sign(request)
        with transaction(connection):
            retired = retired_offsets(connection, network, rules.market, self.address)
            require(
                {each.offset_id for each in retired}.issuperset(offset_ids),
                "a retirement on the badge is not final in the ledger",
            )
            before = badge_transactions(connection, network, self.address)
            require(all(each.state not in outbox.OPEN_STATES for each in before), "a badge is under way")
            self._require_not_stopped(connection)
            seq = self._store(connection, request, candidate, Purpose.BADGE, summary)
        return stored_transaction(connection, seq)
