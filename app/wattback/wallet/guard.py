"""The only caller of the signer: it signs what retires a batch in the ledger, what that needs, and nothing else.

It compares with what the ledger holds, not with what the caller says: the batch must be `quoted` there, its price
reserved there within the caps. A transaction is signed and stored in one step, so that there are no signed bytes the
ledger does not know. A batch has one nonce: `signed` has no way back, and what replaces its transaction has the same
nonce and the same call, so at most one of them can ever be mined.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wattback.ledger import offsets, outbox
from wattback.ledger.badge import badge_transactions, retired_offsets
from wattback.ledger.batch import Batch, BatchState
from wattback.ledger.carbon import CarbonRow, attach_within, carbon_by_seq
from wattback.ledger.connection import transaction
from wattback.ledger.outbox import Candidate, Purpose, WalletTransaction
from wattback.ledger.settings import get_flag
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.cap_approval import (
    FEE_CEILING,
    MODE,
    NATIVE_PRICE,
    approved_limits,
    require_approved,
)
from wattback.wallet.caps import Money, check_caps, check_price_ceiling
from wattback.wallet.errors import PaymentsStopped, SigningRefused
from wattback.wallet.rules.arkreen_rules import ArkreenRules
from wattback.wallet.rules.carbon_rules import CarbonRules
from wattback.wallet.rules.desk_rules import PERMIT_DOMAIN_FIELDS
from wattback.wallet.rules.market import MarketRules, PreparationFacts, UnsignedTransaction, require
from wattback.wallet.rules.transfer_rules import Transfer, TransferRules
from wattback.wallet.signed_bytes import SignedFields, read_signed

CERTIFICATE_DOMAIN_NAME = "Wattback Certificate"
CANCELLATION_GAS = 21_000
MINIMUM_BUMP_PERCENT = 10
"""Nodes refuse a replacement that pays less than a tenth more."""

_CERTIFICATE_DOMAIN_FIELDS = PERMIT_DOMAIN_FIELDS[:3]


@dataclass(frozen=True, slots=True)
class Allowlist:
    """The one network and market the wallet may deal with.

    Attributes:
        network: Key of the network.
        chain_id: EIP-155 id.
        money: How its payment token is written.
        max_fee_wei: The most any transaction's network fee may be.
        market: What may be asked of the market there.
    """

    network: str
    chain_id: int
    money: Money
    max_fee_wei: int
    market: MarketRules


class Guard:
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
        self._account = account
        self._allowlist = allowlist
        self._now_ms = now_ms
        self._transfers = transfers

    @property
    def address(self) -> str:
        """The account, EIP-55."""
        return self._account.address

    def require_automatic(self, connection: sqlite3.Connection) -> None:
        """Refuse to go on without the person when automatic mode was never switched on with the wallet's password.

        Raises:
            NotApproved: Another program, or somebody without the password, switched it on.
        """
        require_approved(connection, MODE, self._account.mac)

    @property
    def max_fee_wei(self) -> int:
        """The most any transaction's network fee may be."""
        return self._allowlist.max_fee_wei

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
        return _stored(connection, seq)

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
        return _stored(connection, seq)

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
        return _stored(connection, seq)

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
        return _stored(connection, seq)

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
        return self._account.sign_typed_data(typed_data)

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

    def _at_most_micro(self, facts: PreparationFacts) -> int:
        at_most_micro = self._allowlist.money.micro(facts.at_most_base_units)
        # The caps are checked with the payment in the ledger, which holds no more than 63 bits.
        require(at_most_micro < 2**63, "it takes more money than there is")
        return at_most_micro

    def _require_allowed(self, connection: sqlite3.Connection, price_micro: int, amount_mwh: int) -> None:
        self._require_not_stopped(connection)
        limits, money = approved_limits(connection, self._account.mac), self._allowlist.money
        check_caps(connection, self._allowlist.network, price_micro, self._now_ms(), money, limits)
        if amount_mwh:
            check_price_ceiling(price_micro, amount_mwh, money, limits)

    def _require_not_stopped(self, connection: sqlite3.Connection) -> None:
        if get_flag(connection, "payments.stopped"):
            raise PaymentsStopped
        # The limit on network fees was reckoned with these two.
        for key in (FEE_CEILING, NATIVE_PRICE):
            require_approved(connection, key, self._account.mac)

    def _require_network(self, request: UnsignedTransaction, max_fee_wei: int, value_wei: int = 0) -> None:
        # A node's answer may be anything. More than 63 bits the ledger could not hold; True is an int to Python.
        require(
            all(type(number) is int and number < bound for number, bound in _numbers(request)),
            "the transaction has a number that makes no sense",
        )
        require(request.chain_id == self._allowlist.chain_id, "the transaction is for another chain")
        require(request.value_wei == value_wei, "the transaction sends money along")
        require(request.nonce >= 0, "the transaction has no nonce")
        require(
            0 <= request.max_priority_fee_per_gas_wei <= request.max_fee_per_gas_wei
            and request.gas_limit > 0
            and request.gas_limit * request.max_fee_per_gas_wei <= max_fee_wei,
            "the network fee could be above its limit",
        )

    def _sign(self, request: UnsignedTransaction, *, is_cancellation: bool = False) -> Candidate:
        raw, tx_hash = self._account.sign_transaction(
            {
                "type": 2,
                "chainId": self._allowlist.chain_id,
                "nonce": request.nonce,
                "to": request.to,
                "value": request.value_wei,
                "data": request.data,
                "gas": request.gas_limit,
                "maxFeePerGas": request.max_fee_per_gas_wei,
                "maxPriorityFeePerGas": request.max_priority_fee_per_gas_wei,
                "accessList": [],
            }
        )
        return Candidate(
            tx_hash=tx_hash,
            raw=raw,
            is_cancellation=is_cancellation,
            max_fee_per_gas_wei=request.max_fee_per_gas_wei,
            max_priority_fee_per_gas_wei=request.max_priority_fee_per_gas_wei,
            signed_at_ms=self._now_ms(),
        )

    def _store(
        self,
        connection: sqlite3.Connection,
        request: UnsignedTransaction,
        candidate: Candidate,
        purpose: Purpose,
        summary: str,
        *,
        batch_seq: int | None = None,
        spend_micro: int = 0,
    ) -> int:
        return outbox.store_signed_within(
            connection,
            network=self._allowlist.network,
            account=self.address,
            nonce=request.nonce,
            purpose=purpose,
            target=request.to,
            data=request.data,
            value_wei=request.value_wei,
            gas_limit=request.gas_limit,
            summary=summary,
            candidate=candidate,
            batch_seq=batch_seq,
            spend_micro=spend_micro,
        )

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
            stored = _stored(connection, signed.seq)
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
        return _stored(connection, signed.seq)

    def _now_s(self) -> int:
        return self._now_ms() // 1000


def _numbers(request: UnsignedTransaction) -> tuple[tuple[int, int], ...]:
    """Each number of a transaction, and what it must be below."""
    return (
        *((number, 2**63) for number in (request.chain_id, request.nonce, request.gas_limit)),
        (request.value_wei, 2**256),
        *((fee, 2**128) for fee in (request.max_fee_per_gas_wei, request.max_priority_fee_per_gas_wei)),
    )


def _stored(connection: sqlite3.Connection, seq: int) -> WalletTransaction:
    stored = outbox.by_seq(connection, seq)
    if stored is None:
        raise SigningRefused("the transaction is not in the ledger")
    return stored
