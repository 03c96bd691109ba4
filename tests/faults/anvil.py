"""A real node (anvil, from `contracts/node_modules`) with the practice market; it makes blocks when told to."""

import http.client
import json
import random
import socket
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from web3 import Web3

from wattback.chain.artifacts import artifact
from wattback.chain.networks import PRACTICE_CHAIN_ID, desk_deployment
from wattback.chain.practice_market import deployer, opening_transactions, signed

CONTRACTS = Path(__file__).parents[2] / "contracts"
GRANT_BASE_UNITS = 10**12


class Anvil:
    """One running node; ended with `close`.

    Attributes:
        url: Where it answers, truthfully.
        first_block: The newest block of the opening; nothing before it is ever reorganised.
    """

    def __init__(self, chain_id: int = PRACTICE_CHAIN_ID) -> None:
        binaries = sorted(CONTRACTS.glob("node_modules/@foundry-rs/anvil-*/bin/anvil*"))
        assert binaries, "contracts/node_modules has no anvil: run `npm ci` in contracts/"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self._port}"
        self.first_block = 0
        command = [
            str(binaries[0]),
            "--host",
            "127.0.0.1",
            "--port",
            str(self._port),
            "--no-mining",
            "--silent",
        ]
        self._process = subprocess.Popen(
            [*command, "--chain-id", str(chain_id), "--accounts", "1"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 30
        while True:
            try:
                socket.create_connection(("127.0.0.1", self._port), timeout=1).close()
                break
            except OSError:
                assert self._process.poll() is None, "anvil ended at once"
                assert time.monotonic() < deadline, "anvil does not listen"
                time.sleep(0.02)

    def open_market(self, *buyers: str) -> None:
        """Our contracts at their practice addresses, and play money for each buyer."""
        for account in (deployer().address, *buyers):
            self.rpc("anvil_setBalance", account, hex(10**21))
        opening = opening_transactions()
        token = desk_deployment("practice").payment_erc20
        mint = Web3().eth.contract(abi=artifact("PracticeDollar").abi).encode_abi
        for nonce, buyer in enumerate(buyers, start=len(opening)):
            opening.append(signed(nonce, token, mint("mint", [buyer, GRANT_BASE_UNITS])))
        for raw in opening:
            self.send(raw)
            self.mine()
        self.first_block = self.head()
        count = int(self.rpc("eth_getTransactionCount", deployer().address, "latest"), 16)
        assert count == len(opening), "the market did not open"

    def rpc(self, method: str, *params: Any) -> Any:
        """The result of one call.

        Raises:
            AssertionError: The node said no.
        """
        # A connection for every call: forked workers must not share one.
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=30)
        try:
            body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": params})
            connection.request("POST", "/", body, {"Content-Type": "application/json"})
            answered = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        assert "error" not in answered, f"{method}: {answered['error']}"
        return answered["result"]

    def send(self, raw: bytes) -> None:
        """Puts a transaction among the waiting ones."""
        self.rpc("eth_sendRawTransaction", "0x" + raw.hex())

    def as_owner(self, function: str) -> None:
        """The market's owner calls this function of the desk, in the next block."""
        nonce = int(self.rpc("eth_getTransactionCount", deployer().address, "latest"), 16)
        call = Web3().eth.contract(abi=artifact("RetirementDesk").abi).encode_abi(function, [])
        self.send(signed(nonce, desk_deployment("practice").desk, call))

    def mine(self, blocks: int = 1) -> None:
        """Makes blocks of what waits."""
        for _ in range(blocks):
            self.rpc("evm_mine")

    def head(self) -> int:
        """Number of the newest block."""
        return int(self.rpc("eth_blockNumber"), 16)

    def time_s(self) -> int:
        """The newest block's time, UTC epoch seconds: ahead of the clock when blocks come fast."""
        return int(self.rpc("eth_getBlockByNumber", "latest", False)["timestamp"], 16)

    def reorganise(self, depth: int, again: Sequence[bytes] = (), at: int = 0) -> list[bytes]:
        """Replaces the newest blocks by others.

        Args:
            depth: How many; fewer when the opening is nearer.
            again: Transactions that the new blocks have too.
            at: In which of the new blocks, counted from 0.

        Returns:
            The transactions that were in the old ones.
        """
        head = self.head()
        depth = min(depth, head - self.first_block)
        if depth <= 0:
            return []
        lost = [raw for number in range(head - depth + 1, head + 1) for raw in self.transactions_of(number)]
        pairs = [["0x" + raw.hex(), min(at, depth - 1)] for raw in again if raw in lost]
        self.rpc("anvil_reorg", depth, pairs)
        return lost

    def random_reorganisation(self, dice: random.Random, depth: int) -> str:
        """What a network does to its newest blocks: their transactions are lost, wait again, or are in other blocks."""
        depth = dice.randint(1, depth)
        kind = dice.choice(("lost", "waiting", "again"))
        if kind == "again":
            self.reorganise(depth, self.transactions_in(depth), at=dice.randrange(depth))
            return kind
        lost = self.reorganise(depth)
        if kind == "waiting":
            for raw in lost:
                self.send(raw)
        return kind

    def transactions_in(self, newest: int) -> list[bytes]:
        """The transactions in the newest blocks, never those of the opening."""
        head = self.head()
        first = max(head - newest, self.first_block) + 1
        return [raw for number in range(first, head + 1) for raw in self.transactions_of(number)]

    def transactions_of(self, number: int) -> list[bytes]:
        """The raw transactions of a block."""
        block = self.rpc("eth_getBlockByNumber", hex(number), False)
        return [
            bytes.fromhex(self.rpc("eth_getRawTransactionByHash", tx)[2:]) for tx in block["transactions"]
        ]

    def close(self) -> None:
        """Ends the process."""
        self._process.terminate()
        self._process.wait(10)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
