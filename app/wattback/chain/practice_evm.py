"""The practice chain's engine: py-evm behind eth-tester, its state in SQLite, its clock the real one."""

import contextlib
import time
from collections.abc import Iterable, Iterator
from typing import Any

from eth.abc import AtomicDatabaseAPI, BlockAPI, BlockHeaderAPI
from eth.chains.base import MiningChain
from eth.exceptions import TransactionNotFound as EvmTransactionNotFound
from eth.vm.forks.prague import PragueVM
from eth.vm.spoof import SpoofTransaction
from eth_bloom.bloom import BloomFilter
from eth_tester import PyEVMBackend
from eth_tester.backends.pyevm.main import get_default_genesis_params
from eth_tester.backends.pyevm.serializers import serialize_transaction, serialize_transaction_receipt
from eth_tester.exceptions import TransactionNotFound
from eth_typing import Address, BlockNumber, Hash32
from web3.exceptions import ContractLogicError

from wattback.chain.networks import PRACTICE_CHAIN_ID
from wattback.chain.practice_market import PRIORITY_FEE_WEI
from wattback.chain.recursion import restore_recursion_limit
from wattback.chain.sqlite_state import SqliteState

restore_recursion_limit()

_GENESIS_TIME_S = 1_767_225_600  # 2026-01-01, the same on every machine


class PracticeEvm(MiningChain):
    """A chain of one miner under the rules of Ethereum's Prague fork."""

    chain_id = PRACTICE_CHAIN_ID
    vm_configuration = ((BlockNumber(0), PragueVM),)

    def create_header_from_parent(
        self, parent_header: BlockHeaderAPI, **header_params: Any
    ) -> BlockHeaderAPI:
        """The next block's header, its gas limit the parent's."""
        return super().create_header_from_parent(
            parent_header, **{**header_params, "gas_limit": parent_header.gas_limit}
        )

    def get_transaction_builder(self) -> Any:
        """What eth-tester makes transactions with."""
        return self.get_vm().get_transaction_builder()


def start_chain(state: AtomicDatabaseAPI, balances_wei: dict[Address, int]) -> None:
    """Writes the first block, in which the given accounts have coin."""
    PracticeEvm.from_genesis(
        state,
        get_default_genesis_params({"timestamp": _GENESIS_TIME_S}),
        {
            account: {"balance": balance_wei, "nonce": 0, "code": b"", "storage": {}}
            for account, balance_wei in balances_wei.items()
        },
    )


class PracticeBackend(PyEVMBackend):  # type: ignore[misc]  # eth-tester ships no types
    """eth-tester's view of a stored chain."""

    def __init__(self, state: SqliteState) -> None:
        self._state = state
        super().__init__()

    def reset_to_genesis(self, *_genesis: Any) -> None:
        """Opens the chain at its stored head; a stored chain has its genesis already."""
        self.account_keys = ()
        self.chain = PracticeEvm(self._state)

    @contextlib.contextmanager
    def block(self) -> Iterator[None]:
        """One block, mined now: on disk when this returns; after an error the chain is where it was."""
        try:
            with self._state.block():
                self.chain.set_header_timestamp(self._now_s())
                yield
        except BaseException:
            self.reset_to_genesis()
            raise

    def mine(self, raw_transactions: Iterable[bytes]) -> None:
        """Mines one block of these signed transactions.

        Raises:
            RuntimeError: One of them failed; then none of them happened.
        """
        with self.block():
            builder = self.chain.get_transaction_builder()
            for raw in raw_transactions:
                _, _, computation = self.chain.apply_transaction(builder.decode(raw))
                if computation.is_error:
                    raise RuntimeError(
                        f"a transaction of the practice chain itself failed: {computation.error}"
                    )
            self.mine_blocks()

    def knows_transaction(self, transaction_hash: bytes) -> bool:
        """Whether it was mined."""
        return self._position(transaction_hash) is not None

    def call(self, transaction: dict[str, Any], block_number: str | int = "latest") -> bytes:
        """Runs a call free of fees and as if it were mined now, so that deadlines mean real time.

        Raises:
            ContractLogicError: The call reverts; `data` is what the contract returned.
        """
        header = self.chain.header.copy(timestamp=self._now_s(), base_fee_per_gas=0)
        free = {"max_fee_per_gas": 0, "max_priority_fee_per_gas": 0}
        request = {"gas": header.gas_limit, **transaction, **free}
        request.pop("gas_price", None)
        unsigned = self._get_normalized_and_unsigned_evm_transaction(request, block_number)
        state = self.chain.get_vm(at_header=header).state
        snapshot = state.snapshot()
        spoofed: Any = SpoofTransaction(unsigned, from_=request["from"])
        computation = state.apply_transaction(spoofed)
        state.revert(snapshot)
        if computation.is_error:
            reason = computation.error.args[0] if computation.error.args else b""
            data = reason if isinstance(reason, bytes) else b""
            raise ContractLogicError(
                f"execution reverted: {type(computation.error).__name__}", data="0x" + data.hex()
            )
        output: bytes = computation.output
        return output

    def get_transaction_by_hash(self, transaction_hash: bytes) -> Any:
        """By the index py-evm keeps; eth-tester's own walks the whole chain."""
        block, index = self._mined(transaction_hash)
        return serialize_transaction(block, block.transactions[index], index, False)

    def get_transaction_receipt(self, transaction_hash: bytes) -> Any:
        """By the index py-evm keeps; eth-tester's own walks the whole chain."""
        block, index = self._mined(transaction_hash)
        receipts = block.get_receipts(self.chain.chaindb)
        return serialize_transaction_receipt(
            block, receipts, block.transactions[index], index, False, self.chain.get_vm()
        )

    def get_fee_history(
        self,
        block_count: int = 1,
        newest_block: str | int = "latest",
        reward_percentiles: Iterable[float] = (),
    ) -> dict[str, Any]:
        """As `eth_feeHistory` has it: base fees up to and including the next block's."""
        newest = self._header(newest_block)
        oldest_number = max(0, newest.block_number - block_count + 1)
        headers = [self._header(number) for number in range(oldest_number, newest.block_number + 1)]
        return {
            "oldest_block": oldest_number,
            "base_fee_per_gas": [*(h.base_fee_per_gas for h in headers), self.chain.header.base_fee_per_gas],
            "gas_used_ratio": [h.gas_used / h.gas_limit for h in headers],
            "reward": [[PRIORITY_FEE_WEI for _ in reward_percentiles] for _ in headers],
        }

    def blocks_that_may_log(self, addresses: list[bytes], topics: list[bytes], first: int) -> list[int]:
        """Numbers of the blocks from `first` on whose bloom filter has an address and all the topics."""
        return [
            number
            for number in range(first, self.chain.header.block_number)
            if _may_log(BloomFilter(self._header(number).bloom), addresses, topics)
        ]

    def _now_s(self) -> int:
        parent = self.chain.get_canonical_head()
        return max(int(time.time()), parent.timestamp + 1)

    def _header(self, block_number: str | int) -> BlockHeaderAPI:
        if isinstance(block_number, int):
            return self.chain.get_canonical_block_header_by_number(BlockNumber(block_number))
        if block_number == "earliest":
            return self.chain.get_canonical_block_header_by_number(BlockNumber(0))
        return self.chain.get_canonical_head()

    def _position(self, transaction_hash: bytes) -> tuple[int, int] | None:
        try:
            return self.chain.get_canonical_transaction_index(Hash32(transaction_hash))
        except EvmTransactionNotFound:
            return None

    def _mined(self, transaction_hash: bytes) -> tuple[BlockAPI, int]:
        position = self._position(transaction_hash)
        if position is None:
            raise TransactionNotFound(f"No transaction with hash 0x{transaction_hash.hex()}")
        return self.chain.get_canonical_block_by_number(BlockNumber(position[0])), position[1]


def _may_log(bloom: BloomFilter, addresses: list[bytes], topics: list[bytes]) -> bool:
    return any(address in bloom for address in addresses) and all(topic in bloom for topic in topics)
