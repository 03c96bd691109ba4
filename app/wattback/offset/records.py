"""Quotes and retirements as the ledger keeps them: JSON objects of their fields, bytes as `0x` text."""

import json
from dataclasses import asdict
from typing import Any

from wattback.chain.retirement import Instrument, Quote, Retirement
from wattback.ledger.batch import Batch

_RETIREMENT_BYTES = ("tx_hash", "block_hash", "batch_key", "receipts_root")


def quote_to_json(quote: Quote) -> str:
    """For the column `quote`."""
    return json.dumps(asdict(quote), sort_keys=True)


def quote_from_json(text: str) -> Quote:
    """What `quote_to_json` wrote."""
    fields: dict[str, Any] = json.loads(text)
    return Quote(**{**fields, "instrument": Instrument(**fields["instrument"])})


def desk_of(batch: Batch) -> str | None:
    """The desk a batch was quoted at, EIP-55; None before its quote."""
    return None if batch.quote is None else str(json.loads(batch.quote).get("desk", "")) or None


def retirement_to_json(retirement: Retirement) -> str:
    """For the column `retirement`."""
    fields = asdict(retirement)
    return json.dumps(
        fields
        | {name: None if fields[name] is None else "0x" + fields[name].hex() for name in _RETIREMENT_BYTES},
        sort_keys=True,
    )


def retirement_from_json(text: str) -> Retirement:
    """What `retirement_to_json` wrote."""
    fields: dict[str, Any] = json.loads(text)
    as_bytes = {
        name: None if fields[name] is None else bytes.fromhex(fields[name][2:]) for name in _RETIREMENT_BYTES
    }
    return Retirement(**fields | as_bytes)
