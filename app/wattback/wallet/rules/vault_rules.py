"""A person's own vault: its one call that reports use, buys and retires. The key signs for nothing that pays itself."""

import json
from dataclasses import dataclass
from typing import Any, NoReturn

from wattback.ledger.batch import Batch
from wattback.wallet.desk_call import DeskCall
from wattback.wallet.errors import SigningRefused
from wattback.wallet.rules.market import UnsignedTransaction, require, require_near
from wattback.wallet.vault_call import decode_vault_call


@dataclass(frozen=True, slots=True)
class VaultRules:
    """The one vault that the wallet's key operates.

    Attributes:
        vault: Contract that may be called.
    """

    vault: str
    market: str = "vault"

    def permit(self, quoted: Batch, message: dict[str, Any], chain_id: int, now_s: int) -> NoReturn:
        """Refused: the vault pays, by an allowance it gives itself."""
        del quoted, message, chain_id, now_s
        raise SigningRefused("a vault needs no permit")

    def require_preparation(
        self, request: UnsignedTransaction, quoted: Batch | None, account: str, now_s: int
    ) -> NoReturn:
        """Refused: nothing has to be prepared, so nothing may be."""
        del request, quoted, account, now_s
        raise SigningRefused("a vault needs no transaction before the retirement")

    def require_retirement(self, request: UnsignedTransaction, quoted: Batch, now_s: int) -> None:
        """`trigger` for this batch, its certificates and at most its reserved price, reporting no more than its use."""
        require(request.to == self.vault, "the transaction calls a contract that is not allowed")
        require(quoted.id[:20] == bytes.fromhex(self.vault[2:]), "the batch's key is not one of the vault's")
        call = decode_vault_call(request.data)
        require(call.used_mwh <= quoted.amount_mwh, "it reports more use than the batch has")
        require_near(call.order.deadline_s, now_s)
        require(
            call.order.max_price_base_units <= (quoted.price_base_units or 0),
            "it pays more than the reserved price",
        )
        expected = DeskCall(
            batch_key=quoted.id,
            beneficiary=quoted.beneficiary,
            certificate_id=_quoted_number(quoted, "instrument", "certificate_id"),
            amount_mwh=quoted.amount_mwh,
            max_price_base_units=call.order.max_price_base_units,
            deadline_s=call.order.deadline_s,
            receipts_root=quoted.receipts_root,
            period_start_s=quoted.period_start_ms // 1000,
            period_end_s=quoted.period_end_ms // 1000,
            previous_gas_used=_quoted_number(quoted, "previous_gas_used"),
            previous_co2e_mg=_quoted_number(quoted, "previous_co2e_mg"),
        )
        require(call.order == expected, "the transaction is not about this batch")


def _quoted_number(quoted: Batch, *path: str) -> int:
    try:
        found = json.loads(quoted.quote or "")
        for name in path:
            found = found[name]
        return int(found)
    except (ValueError, LookupError, TypeError) as error:
        raise SigningRefused("no certificates were quoted") from error
