"""A quoted batch in a real ledger, a guard for it, and what an honest market would have it sign."""

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from eth_abi.abi import encode

from wattback.chain.retirement import TransactionRequest
from wattback.footprint import Estimator, TokenUse
from wattback.ledger import offsets
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.ledger.offsets import Batch, BatchState
from wattback.offset.allowlist import allowlist_for
from wattback.usage.event import UsageEvent
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.desk_call import SELECTOR
from wattback.wallet.guard import Allowlist, Guard
from wattback.wallet.keystore import Keystore

NOW_MS = 1_795_000_000_000
PRICE = 500
MAX_FEE_WEI = 200_000 * 10**9
CERTIFICATE_ID = 7
COUNTS = ("chatgpt", "gpt-4o", 10, 0, 200_000, None, 0, 0, 900, "exact:o200k_base", "live")
ORDER = "(bytes32,address,uint256,uint256,uint256,uint256,bytes32,uint64,uint64,uint64,uint64)"


@dataclass(frozen=True)
class Signing:
    """One quoted batch and everything around it."""

    ledger_path: str
    connection: sqlite3.Connection
    account: UnlockedAccount
    allowlist: Allowlist
    guard: Guard
    batch: Batch

    def order(self) -> dict[str, Any]:
        """The honest order, field by field, in the order of the contract's struct."""
        return {
            "batch_key": self.batch.id,
            "beneficiary": self.account.address,
            "certificate_id": CERTIFICATE_ID,
            "amount_mwh": self.batch.amount_mwh,
            "max_price": PRICE,
            "deadline": NOW_MS // 1000 + 600,
            "receipts_root": self.batch.receipts_root,
            "period_start": self.batch.period_start_ms // 1000,
            "period_end": self.batch.period_end_ms // 1000,
            "previous_gas_used": 70_000,
            "previous_co2e_mg": 12,
        }

    def call_data(self, **changes: Any) -> bytes:
        order = tuple((self.order() | changes).values())
        signature = (28, hashlib.sha256(b"r").digest(), hashlib.sha256(b"s").digest())
        return SELECTOR + encode([ORDER, "uint8", "bytes32", "bytes32"], (order, *signature))

    def request(self, **changes: Any) -> TransactionRequest:
        honest: dict[str, Any] = {
            "chain_id": self.allowlist.chain_id,
            "nonce": 0,
            "to": self.allowlist.market.desk,
            "data": self.call_data(),
            "value_wei": 0,
            "gas_limit": 200_000,
            "max_fee_per_gas_wei": 10**9,
            "max_priority_fee_per_gas_wei": 10**8,
        }
        return TransactionRequest(**(honest | changes))

    def permit(self) -> dict[str, Any]:
        domain = {"name": "string", "version": "string", "chainId": "uint256", "verifyingContract": "address"}
        fields = {
            "owner": "address",
            "spender": "address",
            "value": "uint256",
            "nonce": "uint256",
            "deadline": "uint256",
        }
        return {
            "types": {
                "EIP712Domain": [{"name": name, "type": kind} for name, kind in domain.items()],
                "Permit": [{"name": name, "type": kind} for name, kind in fields.items()],
            },
            "primaryType": "Permit",
            "domain": {
                "name": self.allowlist.market.permit_name,
                "version": self.allowlist.market.permit_version,
                "chainId": self.allowlist.chain_id,
                "verifyingContract": self.allowlist.market.payment_token,
            },
            "message": {
                "owner": self.account.address,
                "spender": self.allowlist.market.desk,
                "value": PRICE,
                "nonce": 0,
                "deadline": NOW_MS // 1000 + 600,
            },
        }

    def certificate(self) -> dict[str, Any]:
        fields = {"beneficiary": "address", "amountMilliwattHours": "uint256", "receiptsRoot": "bytes32"}
        return {
            "types": {
                "EIP712Domain": self.permit()["types"]["EIP712Domain"][:3],
                "Certificate": [{"name": name, "type": kind} for name, kind in fields.items()],
            },
            "primaryType": "Certificate",
            "domain": {"name": "Wattback Certificate", "version": "1", "chainId": self.allowlist.chain_id},
            "message": {
                "beneficiary": self.account.address,
                "amountMilliwattHours": self.batch.amount_mwh,
                "receiptsRoot": "0x" + self.batch.receipts_root.hex(),
            },
        }

    def walk(self, *states: str) -> Batch:
        found = offsets.batch(self.connection, self.batch.id)
        assert found is not None
        for state in states:
            found = offsets.advance(self.connection, found, BatchState(state), "", now_ms=NOW_MS)
        return found


@pytest.fixture(scope="session")
def account() -> UnlockedAccount:
    return UnlockedAccount(hashlib.sha256(b"a person with a wallet").digest())


@pytest.fixture
def make_signing(
    tmp_path_factory: pytest.TempPathFactory, account: UnlockedAccount
) -> Iterator[Callable[[], Signing]]:
    """Makes quoted batches, each in a ledger of its own."""
    opened: list[sqlite3.Connection] = []

    def make() -> Signing:
        path = str(tmp_path_factory.mktemp("ledger") / "ledger.sqlite3")
        connection = open_ledger(path)
        opened.append(connection)
        event = UsageEvent(os.urandom(16), os.urandom(32), NOW_MS - 60_000, *COUNTS)
        append_events(
            connection,
            [event],
            [Estimator().estimate(TokenUse("gpt-4o", "chatgpt", 10, 0, 200_000, None, 0, 0))],
        )
        planned = offsets.plan_batch(
            connection,
            network="practice",
            coverage="high",
            beneficiary=account.address,
            now_ms=NOW_MS,
            receipts_root=lambda rows: hashlib.sha256(b"".join(row.event_id for row in rows)).digest(),
        )
        assert planned is not None
        quoted = offsets.advance(
            connection,
            planned,
            BatchState.QUOTED,
            "",
            now_ms=NOW_MS,
            quote=json.dumps(
                {
                    "instrument": {"certificate_id": CERTIFICATE_ID},
                    "previous_gas_used": 70_000,
                    "previous_co2e_mg": 12,
                }
            ),
            price_base_units=PRICE,
            spend_micro=PRICE,
            max_fee_wei=MAX_FEE_WEI,
        )
        allowlist = allowlist_for("practice")
        return Signing(
            path, connection, account, allowlist, Guard(account, allowlist, lambda: NOW_MS), quoted
        )

    yield make
    for connection in opened:
        connection.close()


@pytest.fixture
def signing(make_signing: Callable[[], Signing]) -> Signing:
    return make_signing()


@pytest.fixture
def keystore(tmp_path: Path) -> Keystore:
    """Nothing stored yet; cheap to unlock, so that tests are fast."""
    return Keystore(str(tmp_path / "wallet"), scrypt_n=2)
