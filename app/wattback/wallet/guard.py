"""The only way to a signature: what retires a batch in the ledger, what that needs, and nothing else.

It compares with what the ledger holds, not with what the caller says: the batch must be `quoted` there, its price
reserved there within the caps. A transaction is signed and stored in one step, so that there are no signed bytes the
ledger does not know. A batch has one nonce: `signed` has no way back, and what replaces its transaction has the same
nonce and the same call, so at most one of them can ever be mined.
"""

import sqlite3
from collections.abc import Callable

from wattback.ledger.connection import transaction
from wattback.ledger.outbox import Purpose, WalletTransaction
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.credit_signing import CreditSigning
from wattback.wallet.errors import SigningRefused
from wattback.wallet.guarded_account import Allowlist, stored_transaction
from wattback.wallet.replacement_signing import ReplacementSigning
from wattback.wallet.retirement_signing import RetirementSigning
from wattback.wallet.rules.market import UnsignedTransaction
from wattback.wallet.rules.transfer_rules import Transfer, TransferRules

__all__ = ["Allowlist", "Guard"]


class Guard(RetirementSigning, ReplacementSigning, CreditSigning):
    """Signs for one account, on one market.

    Args:
        account: Unlocked by the person.
        allowlist: What it may sign for.
        now_ms: The clock, UTC epoch milliseconds.
        transfers: What may be sent away; only when the person typed the password for this very purpose.
    """

    def __init__(
        self,
        account: UnlockedAccount,
        allowlist: Allowlist,
        now_ms: Callable[[], int],
        transfers: TransferRules | None = None,
    ) -> None:
        super().__init__(account, allowlist, now_ms)
        self._transfers = transfers

    def sign_transfer(
        self, connection: sqlite3.Connection, request: UnsignedTransaction, transfer: Transfer
    ) -> WalletTransaction:
        """Sign the transaction with which the person sends money away, and store it, or do neither.

        Neither the caps nor the brake apply: the person typed the password for it, and money must be able to leave.

        Args:
            connection: The ledger, outside a transaction.
            request: Built from the transfer.
            transfer: What the person agreed to.

        Raises:
            SigningRefused: The password was not typed for it, or the transaction is anything but that.
        """
        if self._transfers is None:
            raise SigningRefused("sending money needs the password, typed for this transfer")
        self._transfers.require_transfer(request, transfer, self.address)
        self._require_network(request, self._allowlist.max_fee_wei, transfer.value_wei)
        candidate = self._sign(request)
        with transaction(connection):
            seq = self._store(connection, request, candidate, Purpose.SEND, transfer.summary)
        return stored_transaction(connection, seq)
