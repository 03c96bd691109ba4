"""A person with a ledger, a wallet and an engine, on a practice chain of the test's own or on a market in memory."""

import hashlib
import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from eth_abi.abi import encode
from eth_account.typed_transactions.typed_transaction import TypedTransaction
from eth_utils.crypto import keccak
from hexbytes import HexBytes

from wattback.chain.errors import MarketPaused, NonceTaken, TransactionRefused, TransactionReverted
from wattback.chain.networks import network
from wattback.chain.practice_chain import PracticeChain
from wattback.chain.providers.practice import PracticeProvider
from wattback.chain.retirement import (
    Balances,
    Fees,
    Instrument,
    Mined,
    Network,
    Quote,
    Retirement,
    RetirementOrder,
    RetirementProvider,
    SignedTransaction,
    TransactionRequest,
)
from wattback.footprint import Estimator, TokenUse
from wattback.ledger.connection import open_ledger, transaction
from wattback.ledger.events import append_events
from wattback.ledger.offsets import Batch
from wattback.offset.allowlist import allowlist_for
from wattback.offset.engine import OffsetEngine
from wattback.usage.event import UsageEvent
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.desk_call import SELECTOR, DeskCall, decode_desk_call
from wattback.wallet.guard import Guard

ESTIMATOR = Estimator()


@dataclass
class Clock:
    """The real clock, which a test can put forward."""

    ahead_ms: int = 0

    def __call__(self) -> int:
        return time.time_ns() // 1_000_000 + self.ahead_ms


def certificate_typed_data(batch: Batch, chain_id: int) -> dict[str, Any]:
    """The part of a certificate's typed data that the guard looks at."""
    fields = {"beneficiary": "address", "amountMilliwattHours": "uint256", "receiptsRoot": "bytes32"}
    return {
        "types": {
            "EIP712Domain": [
                {"name": "name", "type": "string"},
                {"name": "version", "type": "string"},
                {"name": "chainId", "type": "uint256"},
            ],
            "Certificate": [{"name": name, "type": kind} for name, kind in fields.items()],
        },
        "primaryType": "Certificate",
        "domain": {"name": "Wattback Certificate", "version": "1", "chainId": chain_id},
        "message": {
            "beneficiary": batch.beneficiary,
            "amountMilliwattHours": batch.amount_mwh,
            "receiptsRoot": "0x" + batch.receipts_root.hex(),
        },
    }


@dataclass
class Desk:
    """Everything one person has: ledger, wallet, market, clock; `engine()` puts them together."""

    folder: Path
    account: UnlockedAccount
    provider: RetirementProvider
    clock: Clock = field(default_factory=Clock)
    slept_s: list[float] = field(default_factory=list)
    unlocks: int = 0

    @property
    def ledger_path(self) -> str:
        return str(self.folder / "ledger.sqlite3")

    def guard(self) -> Guard:
        self.unlocks += 1
        return Guard(self.account, allowlist_for("practice"), self.clock)

    def guard_for(self, chain: Network) -> Guard:
        """For a market in memory that is on another network than practice."""
        allowlist = replace(allowlist_for("practice"), network=chain.key)
        return Guard(self.account, allowlist, self.clock)

    def issue_certificate(
        self, connection: sqlite3.Connection, batch: Batch, retirement: Retirement, guard: Guard
    ) -> None:
        signature = guard.sign_certificate(
            connection, batch, certificate_typed_data(batch, allowlist_for("practice").chain_id)
        )
        with transaction(connection):
            connection.execute(
                "INSERT INTO certificate VALUES (?, ?, ?, ?, ?, ?)",
                (batch.id.hex(), batch.seq, batch.network, self.clock(), retirement.amount_mwh, signature),
            )

    def engine(self, **changes: Any) -> OffsetEngine:
        settings: dict[str, Any] = {
            "ledger_path": self.ledger_path,
            "lock_path": str(self.folder / "offset.lock"),
            "provider": self.provider,
            "account": self.account.address,
            "guard": self.guard,
            "estimate_recorded": ESTIMATOR.recorded,
            "issue_certificate": self.issue_certificate,
            "now_ms": self.clock,
            "sleep": self.slept_s.append,
        }
        return OffsetEngine(**{**settings, **changes})

    def ledger(self) -> sqlite3.Connection:
        return open_ledger(self.ledger_path)

    def query(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        connection = self.ledger()
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def answer(self, count: int = 1, output_tokens: int = 500, age_ms: int = 0) -> None:
        """Count answers, as the native host would."""
        events, estimates = [], []
        for _ in range(count):
            use = TokenUse("gpt-4o", "chatgpt", 1000, 0, output_tokens, None, 0, 0)
            events.append(
                UsageEvent(
                    id=os.urandom(16),
                    dedupe_key=os.urandom(32),
                    at_ms=self.clock() - age_ms,
                    site="chatgpt",
                    model_raw="gpt-4o",
                    input_tokens=use.input_tokens,
                    cached_input_tokens=0,
                    output_tokens=output_tokens,
                    reasoning_tokens=None,
                    images_in=0,
                    images_out=0,
                    latency_ms=1000,
                    count_method="exact:o200k_base",
                    source="live",
                )
            )
            estimates.append(ESTIMATOR.estimate(use))
        connection = self.ledger()
        append_events(connection, events, estimates)
        connection.close()


CONFIRMATIONS = 2
BLOCK_MS = 2 * 60 * 1000
PRICE_DIVISOR = 25
"""A base unit for 25 mWh: 40 of the token for a megawatt-hour, below the ceiling a person begins with."""
TYPES = [
    "(bytes32,address,uint256,uint256,uint256,uint256,bytes32,uint64,uint64,uint64,uint64)",
    "uint8",
    "bytes32",
    "bytes32",
]
INSTRUMENT = Instrument(
    *(7, "PRACTICE", "issuer", "registry", "device", "wind", "ZZ", 1, 2, 3, 4, 5, 6),
)


class Killed(BaseException):
    """Stands for a kill: no handler of the engine's runs for it."""


@dataclass
class Transaction:
    raw: bytes
    nonce: int
    call: DeskCall | None
    max_fee_per_gas_wei: int = 0

    @property
    def tx_hash(self) -> bytes:
        return bytes(keccak(self.raw))


@dataclass
class Block:
    """What was mined: transactions with whether they succeeded, and nonces that other programs used."""

    at_ms: int
    transactions: list[tuple[Transaction, bool]] = field(default_factory=list)
    foreign_nonces: list[int] = field(default_factory=list)


@dataclass
class Market:
    """A `RetirementProvider` over a chain of blocks and a pool of pending transactions, with the desk's rules."""

    clock: Clock
    network: Network = field(
        default_factory=lambda: replace(network("practice"), confirmations=CONFIRMATIONS)
    )
    blocks: list[Block] = field(default_factory=list)
    pool: list[Transaction] = field(default_factory=list)
    sent: list[Transaction] = field(default_factory=list)
    paused: bool = False
    fee_per_gas_wei: int = 10**9
    base_fee_wei: int = 0
    known_elsewhere: bool = False
    calls: int = 0
    fault_at: int | None = None
    fault: BaseException = field(default_factory=Killed)
    after_effect: bool = False
    killed: type[BaseException] = Killed

    # The chain itself.

    def time_passes(self, seconds: float = 0) -> None:
        """What the engine takes for sleeping: a block is mined."""
        self.clock.ahead_ms += BLOCK_MS
        self.mine()

    def mine(self) -> None:
        block = Block(self.clock())
        self.blocks.append(block)
        for pending in sorted(self.pool, key=lambda waiting: (waiting.nonce, -waiting.max_fee_per_gas_wei)):
            if pending.nonce == self.mined_nonce() and pending.max_fee_per_gas_wei >= self.base_fee_wei:
                block.transactions.append((pending, self._succeeds(pending.call)))
        self.pool = [pending for pending in self.pool if pending.nonce >= self.mined_nonce()]

    def use_nonce_elsewhere(self) -> None:
        nonce = self.mined_nonce()
        self.blocks.append(Block(self.clock(), foreign_nonces=[nonce]))
        self.pool = [pending for pending in self.pool if pending.nonce > nonce]

    def reorganise(self, depth: int, keep_transactions: bool) -> None:
        """Drop the newest blocks for a longer branch, which takes up their transactions or not."""
        for _ in range(min(depth, len(self.blocks))):
            block = self.blocks.pop()
            if keep_transactions:
                self.pool += [made for made, _ in block.transactions]
        for _ in range(depth + 1):
            self.mine()

    def mined_nonce(self, account: str = "") -> int:
        return sum(len(block.transactions) + len(block.foreign_nonces) for block in self.blocks)

    def retired(self) -> list[DeskCall]:
        return [
            made.call
            for block in self.blocks
            for made, succeeded in block.transactions
            if succeeded and made.call is not None
        ]

    def _succeeds(self, call: DeskCall | None) -> bool:
        if call is None:
            return True
        spent = call.batch_key in {earlier.batch_key for earlier in self.retired()}
        return not spent and not self.paused and self.clock() // 1000 <= call.deadline_s

    def _call(self, effect: Callable[[], Any]) -> Any:
        self.calls += 1
        if self.calls != self.fault_at:
            return effect()
        if self.after_effect:
            effect()
        raise self.fault

    # What a provider offers.

    market = "desk"
    enforces_deadline = True

    def key_owner(self, account: str) -> str:
        return account

    def beneficiary(self, account: str) -> str:
        return account

    def preparation(self, quote: Quote, account: str, nonce: int) -> None:
        pass

    def stocking(self, amount_mwh: int, account: str, nonce: int) -> None:
        pass

    def fees(self) -> Fees:
        return Fees(self.fee_per_gas_wei, self.fee_per_gas_wei // 10)

    def block_time_s(self, number: int) -> int:
        return self.blocks[number].at_ms // 1000

    def block_number(self) -> int:
        return len(self.blocks) - 1

    def require_code(self, check: Any) -> None:
        pass

    def external_requests(self, quote: Quote, order: RetirementOrder) -> tuple[TransactionRequest, ...]:
        return ()

    def chain_time_s(self) -> int | None:
        return None

    def confirm(self, retirement: Retirement) -> None:
        pass

    def confirm_transaction(self, mined: Mined) -> None:
        pass

    def is_known_elsewhere(self, batch_key: bytes, tx_hashes: tuple[bytes, ...]) -> bool:
        return self.known_elsewhere

    def retirements_of(self, account: str, from_block: int) -> tuple[Retirement, ...]:
        return tuple(
            self._retirement(height, block, made)
            for height, block in enumerate(self.blocks)
            for made, succeeded in block.transactions
            if succeeded and made.call is not None and height >= from_block
        )

    def mined(self, tx_hash: bytes) -> Mined | None:
        for height, block in enumerate(self.blocks):
            for made, succeeded in block.transactions:
                if made.tx_hash == tx_hash:
                    confirmations = len(self.blocks) - 1 - height
                    return Mined(
                        *(tx_hash, height, bytes(32), block.at_ms // 1000, confirmations, succeeded),
                        *(150_000, 10**9),
                    )
        return None

    def balances(self, account: str) -> Balances:
        return Balances(10**19, 10**9)

    def quote(self, amount_mwh: int, account: str, now_ms: int) -> Quote:
        def effect() -> Quote:
            if self.paused:
                raise MarketPaused
            allowed = allowlist_for("practice")
            return Quote(
                *(
                    "practice",
                    allowed.market.desk,
                    allowed.market.payment_token,
                    INSTRUMENT,
                    amount_mwh,
                    -(-amount_mwh // PRICE_DIVISOR),
                ),
                *(200_000, 10**9, 10**8, now_ms, now_ms + 10 * 60 * 1000),
            )

        return self._call(effect)  # type: ignore[no-any-return]  # effects return what the method does

    def permit_typed_data(self, quote: Quote, account: str) -> dict[str, Any]:
        allowed = allowlist_for("practice")
        kinds = {"owner": "address", "spender": "address"} | dict.fromkeys(
            ("value", "nonce", "deadline"), "uint256"
        )
        domain = {"name": "string", "version": "string", "chainId": "uint256", "verifyingContract": "address"}
        return self._call(  # type: ignore[no-any-return]  # as above
            lambda: {
                "types": {
                    "EIP712Domain": [{"name": name, "type": kind} for name, kind in domain.items()],
                    "Permit": [{"name": name, "type": kind} for name, kind in kinds.items()],
                },
                "primaryType": "Permit",
                "domain": {
                    "name": allowed.market.permit_name,
                    "version": allowed.market.permit_version,
                    "chainId": allowed.chain_id,
                    "verifyingContract": allowed.market.payment_token,
                },
                "message": {
                    "owner": account,
                    "spender": allowed.market.desk,
                    "value": quote.price_base_units,
                    "nonce": 0,
                    "deadline": quote.expires_at_ms // 1000,
                },
            }
        )

    def build(
        self, quote: Quote, order: RetirementOrder, permit_signature: bytes, nonce: int
    ) -> TransactionRequest:
        terms = (
            *(order.batch_key, order.beneficiary, quote.instrument.certificate_id, order.amount_mwh),
            *(quote.price_base_units, quote.expires_at_ms // 1000, order.receipts_root),
            *(order.period_start_s, order.period_end_s, order.previous_gas_used, order.previous_co2e_mg),
        )
        arguments = (terms, permit_signature[64], permit_signature[:32], permit_signature[32:64])
        data = SELECTOR + encode(TYPES, arguments)
        request = TransactionRequest(
            *(allowlist_for("practice").chain_id, nonce, quote.desk, data, 0, quote.gas_limit),
            *(quote.max_fee_per_gas_wei, quote.max_priority_fee_per_gas_wei),
        )
        return self._call(lambda: request)  # type: ignore[no-any-return]  # as above

    def next_nonce(self, account: str) -> int:
        def effect() -> int:
            # As nodes count: what waits behind a gap is not pending.
            nonce = self.mined_nonce()
            while nonce in {pending.nonce for pending in self.pool}:
                nonce += 1
            return nonce

        return self._call(effect)  # type: ignore[no-any-return]  # as above

    def send(self, signed: SignedTransaction) -> None:
        def effect() -> None:
            fields = TypedTransaction.from_bytes(HexBytes(signed.raw)).as_dict()
            data = bytes(fields["data"])
            call = decode_desk_call(data) if data else None
            transaction = Transaction(signed.raw, int(fields["nonce"]), call, int(fields["maxFeePerGas"]))
            self.sent.append(transaction)
            if any(known.tx_hash == transaction.tx_hash for known in [*self.pool, *self._mined()]):
                return
            if transaction.nonce < self.mined_nonce():
                raise NonceTaken
            for waiting in [each for each in self.pool if each.nonce == transaction.nonce]:
                if 10 * transaction.max_fee_per_gas_wei < 11 * waiting.max_fee_per_gas_wei:
                    raise TransactionRefused("replacement transaction underpriced")
                self.pool.remove(waiting)
            self.pool.append(transaction)

        self._call(effect)

    def find(self, batch_key: bytes, tx_hash: bytes | None) -> Retirement | None:
        def effect() -> Retirement | None:
            reverted = False
            for height, block in enumerate(self.blocks):
                for made, succeeded in block.transactions:
                    if made.call is not None and made.call.batch_key == batch_key and succeeded:
                        return self._retirement(height, block, made)
                    reverted |= made.tx_hash == tx_hash
            if reverted and tx_hash is not None:
                raise TransactionReverted(tx_hash, "failed")
            return None

        return self._call(effect)  # type: ignore[no-any-return]  # as above

    def knows_batch(self, batch_key: bytes) -> bool:
        return self._call(  # type: ignore[no-any-return]  # as above
            lambda: batch_key in {call.batch_key for call in self.retired()}
        )

    def instrument(self, certificate_id: int) -> Instrument:
        return INSTRUMENT

    def close(self) -> None:
        pass

    def _mined(self) -> list[Transaction]:
        return [made for block in self.blocks for made, _ in block.transactions]

    def _retirement(self, height: int, block: Block, made: Transaction) -> Retirement:
        assert made.call is not None
        return Retirement(
            network=self.network.key,
            contract=allowlist_for("practice").market.desk,
            tx_hash=made.tx_hash,
            block_number=height,
            block_hash=bytes(32),
            block_time_s=block.at_ms // 1000,
            log_index=0,
            confirmations=len(self.blocks) - 1 - height,
            batch_key=made.call.batch_key,
            beneficiary=made.call.beneficiary,
            certificate_id=made.call.certificate_id,
            amount_mwh=made.call.amount_mwh,
            receipts_root=made.call.receipts_root,
            period_start_s=made.call.period_start_s,
            period_end_s=made.call.period_end_s,
            price_base_units=made.call.max_price_base_units,
            gas_used=150_000,
            effective_gas_price_wei=10**9,
        )


@pytest.fixture(scope="session")
def account() -> UnlockedAccount:
    return UnlockedAccount(hashlib.sha256(b"a person in tests").digest())


@pytest.fixture(scope="session")
def deployed_chain(tmp_path_factory: pytest.TempPathFactory, account: UnlockedAccount) -> Path:
    """A closed practice chain with play money on the account. Copied, never opened."""
    path = tmp_path_factory.mktemp("practice") / "chain.sqlite3"
    with PracticeChain(str(path)) as chain:
        chain.fund(account.address)
    return path


@pytest.fixture
def desk(tmp_path: Path, account: UnlockedAccount, deployed_chain: Path) -> Iterator[Desk]:
    """A person on the practice network, nothing counted yet."""
    chain = shutil.copy(deployed_chain, tmp_path / "chain.sqlite3")
    provider = PracticeProvider(str(chain), wait_s=0.5)
    yield Desk(tmp_path, account, provider)
    provider.close()


@pytest.fixture
def make_person(
    tmp_path_factory: pytest.TempPathFactory, account: UnlockedAccount
) -> Callable[[], tuple[Desk, Market]]:
    """A new person on a new market in memory, nothing counted yet. Waiting lets blocks be mined."""

    def make() -> tuple[Desk, Market]:
        clock = Clock()
        market = Market(clock)
        return Desk(tmp_path_factory.mktemp("person"), account, market, clock), market

    return make
