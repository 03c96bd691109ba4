"""Signatures for a batch: its permit, what has to be mined first, its retirement, its certificate."""

import sqlite3
from typing import Any

from wattback.ledger import offsets
from wattback.ledger.batch import Batch, BatchState
from wattback.ledger.connection import transaction
from wattback.ledger.outbox import Purpose, WalletTransaction
from wattback.wallet.errors import SigningRefused, WalletError
from wattback.wallet.guarded_account import GuardedAccount, stored_transaction
from wattback.wallet.rules.desk_rules import PERMIT_DOMAIN_FIELDS
from wattback.wallet.rules.market import UnsignedTransaction, require

CERTIFICATE_DOMAIN_NAME = "Wattback Certificate"
_CERTIFICATE_DOMAIN_FIELDS = PERMIT_DOMAIN_FIELDS[:3]


class RetirementSigning(GuardedAccount):
    """Signs what retires a batch in the ledger, and what that needs."""

    def sign_permit(self, connection: sqlite3.Connection, batch: Batch, typed_data: dict[str, Any]) -> bytes:
        """Sign an EIP-2612 permit that lets the market take the price of a quoted batch, for at most an hour.

        Args:
            connection: The ledger, outside a transaction.
            batch: Whose price the permit is for.
            typed_data: From the provider.

        Returns:
            65 bytes: r, s, v.

        Raises:
            SigningRefused: It is anything but that.
            PaymentsStopped: The person stopped all payments.
            CapExceeded: The price is above a cap.
            PriceAboveCeiling: It is above the person's ceiling for a megawatt-hour.
        """
        quoted = self._quoted(connection, batch)
        message = typed_data.get("message")
        if not isinstance(message, dict):
            raise SigningRefused("the permit has no message")
        permit = self._allowlist.market.permit(quoted, message, self._allowlist.chain_id, self._now_s())
        require(typed_data == permit, "it is not a permit of this wallet to the allowed market")
        with transaction(connection):
            self._require_payable(connection, quoted)
        return self._account.sign_typed_data(permit)

    def sign_preparation(
        self, connection: sqlite3.Connection, batch: Batch | None, request: UnsignedTransaction
    ) -> WalletTransaction:
        """Sign what has to be mined before a retirement, and store it, or do neither.

        For a quoted batch that is an approval of at most its price; without one a purchase in bulk, or the approval for
        it, within the caps.

        Args:
            connection: The ledger, outside a transaction.
            batch: Quoted; None for a purchase that no batch waits for.
            request: From the provider.

        Raises:
            SigningRefused: It is anything but that.
            PaymentsStopped: The person stopped all payments.
            CapExceeded: What it spends, or lets the market take, is above a cap.
            PriceAboveCeiling: It buys above the person's ceiling.
        """
        quoted = None if batch is None else self._quoted(connection, batch)
        self._require_network(request, self._allowlist.max_fee_wei)
        facts = self._allowlist.market.require_preparation(request, quoted, self.address, self._now_s())
        require(
            quoted is None or facts.at_most_base_units <= (quoted.price_base_units or 0),
            "it takes more than the reserved price",
        )
        spends = facts.purpose == Purpose.BUY
        at_most_micro = self._at_most_micro(facts)
        candidate = self._sign(request)
        with transaction(connection):
            seq = self._store(
                *(connection, request, candidate, facts.purpose, facts.summary),
                batch_seq=None if quoted is None else quoted.seq,
                spend_micro=at_most_micro if spends else 0,
            )
            self._require_allowed(connection, at_most_micro, facts.amount_mwh if spends else 0)
        return stored_transaction(connection, seq)

    def sign_retirement(
        self, connection: sqlite3.Connection, batch: Batch, request: UnsignedTransaction
    ) -> Batch:
        """Sign the transaction that buys and retires a quoted batch, and store it, or do neither.

        The caps are checked in the SQL transaction that stores it.

        Args:
            connection: The ledger, outside a transaction.
            batch: What is to be retired.
            request: From the provider.

        Returns:
            The batch, now `signed`, with the bytes to send.

        Raises:
            SigningRefused: It is anything but that.
            PaymentsStopped: The person stopped all payments.
            CapExceeded: The price is above a cap.
            PriceAboveCeiling: It is above the person's ceiling for a megawatt-hour.
            BatchMoved: The batch went on elsewhere meanwhile.
        """
        quoted = self._quoted(connection, batch)
        self._require_network(request, min(self._allowlist.max_fee_wei, quoted.max_fee_wei or 0))
        self._allowlist.market.require_retirement(request, quoted, self._now_s())
        candidate = self._sign(request)

        def also(within: sqlite3.Connection) -> None:
            self._require_payable(within, quoted)
            summary = f"retire {quoted.amount_mwh / 1000:g} Wh"
            self._store(within, request, candidate, Purpose.RETIRE, summary, batch_seq=quoted.seq)

        return offsets.advance(
            connection,
            quoted,
            BatchState.SIGNED,
            f"transaction 0x{candidate.tx_hash.hex()}",
            now_ms=self._now_ms(),
            also=also,
            nonce=request.nonce,
            raw_transaction=candidate.raw,
            tx_hash=candidate.tx_hash,
        )

    def sign_certificate(
        self, connection: sqlite3.Connection, batch: Batch, typed_data: dict[str, Any]
    ) -> bytes:
        """Sign the certificate of a batch whose retirement is final.

        Args:
            connection: The ledger.
            batch: Which was retired.
            typed_data: With primary type `Certificate` in the domain `Wattback Certificate`.

        Returns:
            65 bytes: r, s, v.

        Raises:
            SigningRefused: It is anything but that.
        """
        stored = self._own(connection, batch, BatchState.FINAL)
        domain, types, message = (typed_data.get(name) for name in ("domain", "types", "message"))
        require(
            domain == {"name": CERTIFICATE_DOMAIN_NAME, "version": "1", "chainId": self._allowlist.chain_id},
            "this is not in the domain of certificates",
        )
        require(
            isinstance(types, dict)
            and types.keys() == {"EIP712Domain", "Certificate"}
            and types["EIP712Domain"] == _CERTIFICATE_DOMAIN_FIELDS
            and typed_data.get("primaryType") == "Certificate",
            "this is not a certificate",
        )
        require(
            isinstance(message, dict)
            and message.get("beneficiary") == stored.beneficiary
            and message.get("amountMilliwattHours") == (stored.retired_mwh or stored.amount_mwh)
            and message.get("receiptsRoot") == "0x" + stored.receipts_root.hex(),
            "the certificate is not about this batch",
        )
        try:
            return self._account.sign_typed_data(typed_data)
        except WalletError:
            raise
        except Exception as error:  # encoders raise what they like; whatever it is, nothing is signed
            raise SigningRefused("the certificate's fields make no sense") from error

    def _quoted(self, connection: sqlite3.Connection, batch: Batch) -> Batch:
        stored = self._own(connection, batch, BatchState.QUOTED)
        require(
            None not in (stored.price_base_units, stored.spend_micro, stored.max_fee_wei),
            "no price was reserved",
        )
        require(stored.market == self._allowlist.market.market, "the batch is for another market")
        return stored

    def _own(self, connection: sqlite3.Connection, batch: Batch, state: BatchState) -> Batch:
        stored = offsets.batch(connection, batch.id)
        if stored is None:
            raise SigningRefused("the batch is not in the ledger")
        require(stored.state == state, f"the batch is {stored.state} and not {state}")
        require(stored.network == self._allowlist.network, "the batch is for another network")
        require(stored.account == self.address, "the batch belongs to another account")
        return stored

    def _require_payable(self, connection: sqlite3.Connection, quoted: Batch) -> None:
        reserved_micro = quoted.spend_micro or 0
        price_micro = self._allowlist.money.micro(quoted.price_base_units or 0)
        require(price_micro <= reserved_micro, "less was reserved than it costs")
        self._require_allowed(connection, reserved_micro, quoted.amount_mwh)
