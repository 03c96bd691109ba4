"""What the chain says of a signed retirement of carbon, kept in the ledger."""

import json
import sqlite3
from dataclasses import asdict
from typing import TYPE_CHECKING, cast

from wattback.chain.carbon import CarbonProvider, CarbonRetirement
from wattback.chain.retirement import Retirement
from wattback.ledger import carbon
from wattback.ledger.carbon import CarbonRow
from wattback.ledger.connection import transaction
from wattback.ledger.outbox import TransactionState, WalletTransaction
from wattback.offset.fee_event import record_fee

if TYPE_CHECKING:
    from wattback.offset.steps import BatchSteps


def read_back(
    steps: "BatchSteps", provider: CarbonProvider, seq: int, signed: WalletTransaction
) -> CarbonRow:
    """Keep what the chain says of a mined retirement, its own words and the fee's electricity once they are final.

    Args:
        steps: Whose ledger.
        provider: The market.
        seq: Of the row.
        signed: Its transaction, as it was just looked at.

    Returns:
        The row as it is now; what a dropped block had told is taken back.

    Raises:
        NodesDisagree: Other nodes tell something else of it; it is not final, and asked about again at the next look.
        ChainError: The network cannot be reached.
    """
    row = _row(steps.connection, seq)
    told = None
    is_final = signed.state == TransactionState.FINAL
    if signed.mined_tx_hash is not None and (is_final or signed.state == TransactionState.MINED):
        told = provider.retirement(signed.mined_tx_hash, row.account, row.token)
    retired_g = None if told is None else told.amount_g
    if told is not None and is_final and row.retirement is None:
        # One node's word makes nothing final. Of a retirement it needs hash and block only.
        provider.confirm(cast(Retirement, told))
    text = _to_json(told) if told is not None and is_final else None
    if (retired_g, text) != (row.retired_g, row.retirement):
        carbon.store_retired(steps.connection, seq, retired_g, text)
    if told is not None and is_final:
        with transaction(steps.connection):
            # It has what is needed of a retirement: hash, time and gas.
            record_fee(steps.connection, provider.network, cast(Retirement, told), steps.estimate_recorded)
    return _row(steps.connection, seq)


def _row(connection: sqlite3.Connection, seq: int) -> CarbonRow:
    row = carbon.carbon_by_seq(connection, seq)
    if row is None:
        raise LookupError(f"carbon retirement {seq} is gone")
    return row


def _to_json(told: CarbonRetirement) -> str:
    return json.dumps(
        {
            name: "0x" + value.hex() if isinstance(value, bytes) else value
            for name, value in asdict(told).items()
        },
        sort_keys=True,
    )
