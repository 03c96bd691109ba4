"""Our own desk: one call that buys and retires, paid by a permit for exactly the reserved price."""

import json
from dataclasses import dataclass
from typing import Any, NoReturn

from wattback.ledger.batch import Batch
from wattback.wallet.desk_call import DeskCall, decode_desk_call
from wattback.wallet.errors import SigningRefused
from wattback.wallet.rules.market import (
    UnsignedTransaction,
    require,
    require_near,
    unsigned,
)

_PERMIT_FIELDS = [
    {"name": "owner", "type": "address"},
    {"name": "spender", "type": "address"},
    {"name": "value", "type": "uint256"},
    {"name": "nonce", "type": "uint256"},
    {"name": "deadline", "type": "uint256"},
]
PERMIT_DOMAIN_FIELDS = [
    {"name": "name", "type": "string"},
    {"name": "version", "type": "string"},
    {"name": "chainId", "type": "uint256"},
    {"name": "verifyingContract", "type": "address"},
]


@dataclass(frozen=True, slots=True)
class DeskRules:
    """The one desk the wallet may deal with.

    Attributes:
        desk: Contract that may be called, and that a permit may be given to.
        payment_token: Contract a permit may be for.
        permit_name: `name` in its EIP-712 domain.
        permit_version: `version` in it.
    """

    desk: str
    payment_token: str
    permit_name: str
    permit_version: str
    market: str = "desk"

    def permit(self, quoted: Batch, message: dict[str, Any], chain_id: int, now_s: int) -> dict[str, Any]:
        """The EIP-2612 permit for at most the reserved price; only three numbers of the message are taken over."""
        value, nonce, deadline_s = (unsigned(message, name) for name in ("value", "nonce", "deadline"))
        require(value <= (quoted.price_base_units or 0), "the permit is for more than the reserved price")
        require_near(deadline_s, now_s)
        return {
            "types": {"EIP712Domain": PERMIT_DOMAIN_FIELDS, "Permit": _PERMIT_FIELDS},
            "primaryType": "Permit",
            "domain": {
                "name": self.permit_name,
                "version": self.permit_version,
                "chainId": chain_id,
                "verifyingContract": self.payment_token,
            },
            "message": {
                "owner": quoted.account,
                "spender": self.desk,
                "value": value,
                "nonce": nonce,
                "deadline": deadline_s,
            },
        }

    def require_preparation(
        self,
        request: UnsignedTransaction,  # noqa: ARG002 - whatever it is
        quoted: Batch | None,  # noqa: ARG002
        account: str,  # noqa: ARG002
        now_s: int,  # noqa: ARG002
    ) -> NoReturn:
        """The desk is paid by permit: nothing has to be prepared, so nothing may be."""
        raise SigningRefused("this market needs no transaction before the retirement")

    def require_retirement(self, request: UnsignedTransaction, quoted: Batch, now_s: int) -> None:
        """`buyAndRetireWithPermit` for this batch, its certificates and at most its reserved price."""
        require(request.to == self.desk, "the transaction calls a contract that is not allowed")
        # Whoever can write the ledger must not be able to have the retirement made out to them.
        require(quoted.beneficiary == quoted.account, "it retires in another name than the wallet's own")
        call = decode_desk_call(request.data)
        require_near(call.deadline_s, now_s)
        require(
            call.max_price_base_units <= (quoted.price_base_units or 0),
            "it pays more than the reserved price",
        )
        expected = DeskCall(
            batch_key=quoted.id,
            beneficiary=quoted.beneficiary,
            certificate_id=quoted_certificate_id(quoted),
            amount_mwh=quoted.amount_mwh,
            max_price_base_units=call.max_price_base_units,
            deadline_s=call.deadline_s,
            receipts_root=quoted.receipts_root,
            period_start_s=quoted.period_start_ms // 1000,
            period_end_s=quoted.period_end_ms // 1000,
            previous_gas_used=_quoted_number(quoted, "previous_gas_used"),
            previous_co2e_mg=_quoted_number(quoted, "previous_co2e_mg"),
        )
        require(call == expected, "the transaction is not about this batch")


def _quoted_number(quoted: Batch, name: str) -> int:
    try:
        return int(json.loads(quoted.quote or "").get(name, 0))
    except (ValueError, AttributeError, TypeError) as error:
        raise SigningRefused("no certificates were quoted") from error


def quoted_certificate_id(quoted: Batch) -> int:
    """Which certificates were quoted for a batch.

    Raises:
        SigningRefused: None.
    """
    try:
        return int(json.loads(quoted.quote or "")["instrument"]["certificate_id"])
    except (ValueError, KeyError, TypeError) as error:
        raise SigningRefused("no certificates were quoted") from error
