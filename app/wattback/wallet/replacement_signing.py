"""Signatures for a nonce that has one already: the same call with higher fees, or nothing in its place."""

import sqlite3

from wattback.ledger import outbox
from wattback.ledger.connection import transaction
from wattback.ledger.outbox import WalletTransaction
from wattback.wallet.errors import SigningRefused
from wattback.wallet.guarded_account import GuardedAccount, stored_transaction
from wattback.wallet.rules.market import require
from wattback.wallet.signed_bytes import SignedFields, read_signed

CANCELLATION_GAS = 21_000
MINIMUM_BUMP_PERCENT = 10
"""Nodes refuse a replacement that pays less than a tenth more."""


class ReplacementSigning(GuardedAccount):
    """Signs another candidate for a transaction that this account signed before."""

    def sign_replacement(
        self,
        connection: sqlite3.Connection,
        signed: WalletTransaction,
        max_fee_per_gas_wei: int,
        max_priority_fee_per_gas_wei: int,
    ) -> WalletTransaction:
        """Sign the same call at the same nonce with higher fees, and store it, or do neither.

        What is called is read from the bytes this account signed before, not from what the ledger says of them.

        Args:
            connection: The ledger, outside a transaction.
            signed: The transaction to replace.
            max_fee_per_gas_wei: At least a tenth above the newest candidate's.
            max_priority_fee_per_gas_wei: Likewise.

        Raises:
            SigningRefused: It was not signed by this account, pays too little more, or could cost more than allowed.
            PaymentsStopped: The person stopped all payments.
        """
        before = self._signed_before(connection, signed)
        require(not before.is_cancellation_of(self.address), "it is being cancelled")
        self._require_not_stopped(connection)
        request = before.with_fees(max_fee_per_gas_wei, max_priority_fee_per_gas_wei)
        self._require_network(request, self._allowlist.max_fee_wei, before.value_wei)
        return self._add_candidate(connection, signed, request, is_cancellation=False)

    def sign_cancellation(
        self,
        connection: sqlite3.Connection,
        signed: WalletTransaction,
        max_fee_per_gas_wei: int,
        max_priority_fee_per_gas_wei: int,
    ) -> WalletTransaction:
        """Sign a transaction that does nothing at the same nonce, so that the one before can't be mined any more.

        Allowed while payments are stopped: it is how they stop.

        Args:
            connection: The ledger, outside a transaction.
            signed: The transaction to cancel.
            max_fee_per_gas_wei: At least a tenth above the newest candidate's.
            max_priority_fee_per_gas_wei: Likewise.

        Raises:
            SigningRefused: It was not signed by this account, pays too little more, or could cost more than allowed.
        """
        before = self._signed_before(connection, signed)
        request = before.cancellation(
            self.address, CANCELLATION_GAS, max_fee_per_gas_wei, max_priority_fee_per_gas_wei
        )
        self._require_network(request, self._allowlist.max_fee_wei)
        return self._add_candidate(connection, signed, request, is_cancellation=True)

    def _signed_before(self, connection: sqlite3.Connection, signed: WalletTransaction) -> SignedFields:
        stored = outbox.by_seq(connection, signed.seq)
        if stored is None:
            raise SigningRefused("the transaction is not in the ledger")
        require(stored.network == self._allowlist.network, "the transaction is for another network")
        before = read_signed(stored.newest.raw)
        require(before.signer == self.address, "the transaction was not signed by this account")
        require(before.chain_id == self._allowlist.chain_id, "the transaction is for another chain")
        require(before.nonce == stored.nonce, "the transaction has another nonce than the ledger says")
        return before

    def _add_candidate(
        self,
        connection: sqlite3.Connection,
        signed: WalletTransaction,
        request: SignedFields,
        *,
        is_cancellation: bool,
    ) -> WalletTransaction:
        with transaction(connection):
            stored = stored_transaction(connection, signed.seq)
            require(stored.state in outbox.OPEN_STATES, f"the transaction is {stored.state}")
            newest = stored.newest
            for old_wei, new_wei in (
                (newest.max_fee_per_gas_wei, request.max_fee_per_gas_wei),
                (newest.max_priority_fee_per_gas_wei, request.max_priority_fee_per_gas_wei),
            ):
                require(
                    100 * new_wei >= (100 + MINIMUM_BUMP_PERCENT) * old_wei,
                    "a replacement has to pay at least a tenth more",
                )
            candidate = self._sign(request, is_cancellation=is_cancellation)
            outbox.add_candidate_within(connection, stored.seq, candidate)
        return stored_transaction(connection, signed.seq)
