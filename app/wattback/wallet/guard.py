"""The only caller of the signer: it signs what retires a batch in the ledger, and nothing else.

It compares with what the ledger holds, not with what the caller says: the batch must be `quoted` there, its price
reserved there within the caps. A retirement is signed and stored in one step, so that there are no signed bytes
the ledger does not know, and never two for one batch: `signed` has no way back.
"""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from wattback.ledger import offsets
from wattback.ledger.connection import transaction
from wattback.ledger.offsets import Batch, BatchState
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.caps import Money, check_caps
from wattback.wallet.desk_call import DeskCall, decode_desk_call
from wattback.wallet.errors import SigningRefused

CERTIFICATE_DOMAIN_NAME = "Wattback Certificate"
MAX_DEADLINE_AHEAD_S = 3600

_PERMIT_FIELDS = [
    {"name": "owner", "type": "address"},
    {"name": "spender", "type": "address"},
    {"name": "value", "type": "uint256"},
    {"name": "nonce", "type": "uint256"},
    {"name": "deadline", "type": "uint256"},
]
_PERMIT_DOMAIN_FIELDS = [
    {"name": "name", "type": "string"},
    {"name": "version", "type": "string"},
    {"name": "chainId", "type": "uint256"},
    {"name": "verifyingContract", "type": "address"},
]
_CERTIFICATE_DOMAIN_FIELDS = _PERMIT_DOMAIN_FIELDS[:3]


@dataclass(frozen=True, slots=True)
class Allowlist:
    """The one market the wallet may deal with.

    Attributes:
        network: Key of the network.
        chain_id: EIP-155 id.
        desk: Contract that may be called, and that a permit may be given to.
        payment_token: Contract a permit may be for.
        permit_name: `name` in its EIP-712 domain.
        permit_version: `version` in it.
        money: How its amounts are written.
        max_fee_wei: The most a network fee may be, whatever the quote says.
    """

    network: str
    chain_id: int
    desk: str
    payment_token: str
    permit_name: str
    permit_version: str
    money: Money
    max_fee_wei: int


class UnsignedTransaction(Protocol):
    """An EIP-1559 transaction as a retirement provider builds it."""

    @property
    def chain_id(self) -> int: ...  # noqa: D102
    @property
    def nonce(self) -> int: ...  # noqa: D102
    @property
    def to(self) -> str: ...  # noqa: D102
    @property
    def data(self) -> bytes: ...  # noqa: D102
    @property
    def value_wei(self) -> int: ...  # noqa: D102
    @property
    def gas_limit(self) -> int: ...  # noqa: D102
    @property
    def max_fee_per_gas_wei(self) -> int: ...  # noqa: D102
    @property
    def max_priority_fee_per_gas_wei(self) -> int: ...  # noqa: D102


class Guard:
    """Signs for one account, on one market.

    Args:
        account: Unlocked by the person.
        allowlist: What it may sign for.
        now_ms: The clock, UTC epoch milliseconds.
    """

    def __init__(self, account: UnlockedAccount, allowlist: Allowlist, now_ms: Callable[[], int]) -> None:
        self._account = account
        self._allowlist = allowlist
        self._now_ms = now_ms

    @property
    def address(self) -> str:
        """The account, EIP-55."""
        return self._account.address

    def sign_permit(self, connection: sqlite3.Connection, batch: Batch, typed_data: dict[str, Any]) -> bytes:
        """Sign an EIP-2612 permit that lets the desk take the price of a quoted batch, for at most an hour.

        Args:
            connection: The ledger, outside a transaction.
            batch: Whose price the permit is for.
            typed_data: From the provider.

        Returns:
            65 bytes: r, s, v.

        Raises:
            SigningRefused: It is anything but that.
            CapExceeded: The price is above a cap.
        """
        quoted = self._quoted(connection, batch)
        message = typed_data.get("message")
        _require(isinstance(message, dict), "the permit has no message")
        value, nonce, deadline_s = (_unsigned(message, name) for name in ("value", "nonce", "deadline"))
        _require(value <= (quoted.price_base_units or 0), "the permit is for more than the reserved price")
        self._require_near(deadline_s)
        # Only these three numbers are taken over; all the rest is ours, and what was handed in has to equal it.
        permit = {
            "types": {"EIP712Domain": _PERMIT_DOMAIN_FIELDS, "Permit": _PERMIT_FIELDS},
            "primaryType": "Permit",
            "domain": {
                "name": self._allowlist.permit_name,
                "version": self._allowlist.permit_version,
                "chainId": self._allowlist.chain_id,
                "verifyingContract": self._allowlist.payment_token,
            },
            "message": {
                "owner": self.address,
                "spender": self._allowlist.desk,
                "value": value,
                "nonce": nonce,
                "deadline": deadline_s,
            },
        }
        _require(
            typed_data == permit,
            "it is not a permit of this wallet to the allowed desk",
        )
        with transaction(connection):
            self._check_caps(connection, quoted)
        return self._account.sign_typed_data(permit)

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
            CapExceeded: The price is above a cap.
            BatchMoved: The batch went on elsewhere meanwhile.
        """
        quoted = self._quoted(connection, batch)
        self._require_allowed(request, quoted)
        raw, tx_hash = self._account.sign_transaction(
            {
                "type": 2,
                "chainId": self._allowlist.chain_id,
                "nonce": request.nonce,
                "to": self._allowlist.desk,
                "value": 0,
                "data": request.data,
                "gas": request.gas_limit,
                "maxFeePerGas": request.max_fee_per_gas_wei,
                "maxPriorityFeePerGas": request.max_priority_fee_per_gas_wei,
                "accessList": [],
            }
        )
        return offsets.advance(
            connection,
            quoted,
            BatchState.SIGNED,
            f"transaction 0x{tx_hash.hex()}",
            now_ms=self._now_ms(),
            also=lambda within: self._check_caps(within, quoted),
            nonce=request.nonce,
            raw_transaction=raw,
            tx_hash=tx_hash,
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
        _require(
            domain == {"name": CERTIFICATE_DOMAIN_NAME, "version": "1", "chainId": self._allowlist.chain_id},
            "this is not in the domain of certificates",
        )
        _require(
            isinstance(types, dict)
            and types.keys() == {"EIP712Domain", "Certificate"}
            and types["EIP712Domain"] == _CERTIFICATE_DOMAIN_FIELDS
            and typed_data.get("primaryType") == "Certificate",
            "this is not a certificate",
        )
        _require(
            isinstance(message, dict)
            and message.get("beneficiary") == self.address
            and message.get("amountMilliwattHours") == stored.amount_mwh
            and message.get("receiptsRoot") == "0x" + stored.receipts_root.hex(),
            "the certificate is not about this batch",
        )
        return self._account.sign_typed_data(typed_data)

    def _quoted(self, connection: sqlite3.Connection, batch: Batch) -> Batch:
        stored = self._own(connection, batch, BatchState.QUOTED)
        _require(
            stored.price_base_units is not None and stored.max_fee_wei is not None, "no price was reserved"
        )
        return stored

    def _own(self, connection: sqlite3.Connection, batch: Batch, state: BatchState) -> Batch:
        stored = offsets.batch(connection, batch.id)
        if stored is None:
            raise SigningRefused("the batch is not in the ledger")
        _require(stored.state == state, f"the batch is {stored.state} and not {state}")
        _require(stored.network == self._allowlist.network, "the batch is for another network")
        _require(stored.beneficiary == self.address, "the batch belongs to another account")
        return stored

    def _check_caps(self, connection: sqlite3.Connection, quoted: Batch) -> None:
        price = quoted.price_base_units or 0
        check_caps(connection, quoted.network, price, self._now_ms(), self._allowlist.money)

    def _require_allowed(self, request: UnsignedTransaction, quoted: Batch) -> None:
        allowed = self._allowlist
        _require(request.chain_id == allowed.chain_id, "the transaction is for another chain")
        _require(request.to == allowed.desk, "the transaction calls a contract that is not allowed")
        _require(request.value_wei == 0, "the transaction sends money along")
        _require(request.nonce >= 0, "the transaction has no nonce")
        _require(
            0 <= request.max_priority_fee_per_gas_wei <= request.max_fee_per_gas_wei
            and request.gas_limit > 0
            and request.gas_limit * request.max_fee_per_gas_wei
            <= min(allowed.max_fee_wei, quoted.max_fee_wei or 0),
            "the network fee could be above its limit",
        )
        call = decode_desk_call(request.data)
        self._require_near(call.deadline_s)
        _require(
            call.max_price_base_units <= (quoted.price_base_units or 0),
            "it pays more than the reserved price",
        )
        expected = DeskCall(
            batch_key=quoted.id,
            beneficiary=self.address,
            certificate_id=_quoted_certificate_id(quoted),
            amount_mwh=quoted.amount_mwh,
            max_price_base_units=call.max_price_base_units,
            deadline_s=call.deadline_s,
            receipts_root=quoted.receipts_root,
            period_start_s=quoted.period_start_ms // 1000,
            period_end_s=quoted.period_end_ms // 1000,
        )
        _require(call == expected, "the transaction is not about this batch")

    def _require_near(self, deadline_s: int) -> None:
        now_s = self._now_ms() // 1000
        _require(now_s < deadline_s <= now_s + MAX_DEADLINE_AHEAD_S, "its deadline is past or far away")


def _require(condition: bool, otherwise: str) -> None:
    if not condition:
        raise SigningRefused(otherwise)


def _quoted_certificate_id(quoted: Batch) -> int:
    try:
        return int(json.loads(quoted.quote or "")["instrument"]["certificate_id"])
    except (ValueError, KeyError, TypeError) as error:
        raise SigningRefused("no certificates were quoted") from error


def _unsigned(message: Any, name: str) -> int:
    value = message.get(name)
    # True is an int to Python.
    if type(value) is not int or not 0 <= value < 2**256:
        raise SigningRefused(f"the permit's {name} is no number")
    return value
