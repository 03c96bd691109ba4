"""What every market needs of its network, whatever it sells: nonces, fees, sending, receipts."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from wattback.chain.absence import any_node_has
from wattback.chain.broadcast import broadcast
from wattback.chain.code_pins import CheckCode, require_pinned
from wattback.chain.cross_check import cross_check
from wattback.chain.errors import WouldFail
from wattback.chain.fees import suggest_fees
from wattback.chain.network_file import FeeModel
from wattback.chain.retirement import Fees, Mined, Network, Retirement, SignedTransaction
from wattback.chain.rpc import answers_of

if TYPE_CHECKING:
    from web3 import Web3
    from web3.types import TxParams

_BALANCE_OF = bytes.fromhex("70a08231")
_DECIMALS = bytes.fromhex("313ce567")
_WORD_BYTES = 32


class Node:
    """A network, reached when it is first asked. For one thread at a time."""

    def __init__(
        self, network: Network, connect: Callable[[], "Web3"], fee_model: FeeModel | None = None
    ) -> None:
        """Does not connect yet.

        Args:
            network: Which chain.
            connect: Makes a connection; called at first use, and again after `close`.
            fee_model: The network's bounds for tips; None when it has none.
        """
        self._network = network
        self._connect = connect
        self._fee_model = fee_model
        self._w3: Web3 | None = None

    @property
    def network(self) -> Network:
        """The network it is."""
        return self._network

    def next_nonce(self, account: str) -> int:
        """The account's next nonce by the chain's count, pending ones included.

        Raises:
            NetworkUnreachable: No answer.
        """
        return self._count(account, "pending")

    def mined_nonce(self, account: str) -> int:
        """How many transactions of the account are in blocks.

        Raises:
            NetworkUnreachable: No answer.
        """
        return self._count(account, "latest")

    def fees(self) -> Fees:
        """What a transaction should pay now.

        Raises:
            NetworkUnreachable: No answer.
        """
        w3 = self._chain()
        with answers_of(self._network):
            return suggest_fees(w3, self._fee_model)

    def gas_of(self, account: str, to: str, data: bytes, value_wei: int) -> int:
        """Gas that a call by this account would use now.

        Raises:
            NetworkUnreachable: No answer.
            WouldFail: The call would fail.
        """
        from web3.exceptions import ContractLogicError

        w3 = self._chain()
        call: TxParams = {
            "from": w3.to_checksum_address(account),
            "to": w3.to_checksum_address(to),
            "value": w3.to_wei(value_wei, "wei"),
            "data": data,
        }
        with answers_of(self._network):
            try:
                return int(w3.eth.estimate_gas(call))
            except ContractLogicError as error:
                raise WouldFail(str(error.message or "the contract refused it")) from error

    def token_balance(self, token: str, account: str) -> int:
        """What an account holds of an ERC-20, in base units.

        Raises:
            NetworkUnreachable: No answer, or none that a token gives.
        """
        return self._token_word(token, _BALANCE_OF + bytes(12) + bytes.fromhex(account.removeprefix("0x")))

    def token_decimals(self, token: str) -> int:
        """How many places behind the point an ERC-20 has, as it says itself.

        Raises:
            NetworkUnreachable: No answer, or none that a token gives.
        """
        return self._token_word(token, _DECIMALS)

    def _token_word(self, token: str, data: bytes) -> int:
        w3 = self._chain()
        with answers_of(self._network):
            answer = bytes(w3.eth.call({"to": w3.to_checksum_address(token), "data": data}))
            if len(answer) != _WORD_BYTES:
                raise ValueError("no token is there")
            return int.from_bytes(answer, "big")

    def chain_time_s(self) -> int | None:
        """Time of the newest block, UTC epoch seconds; None on the practice chain, which mines only when asked.

        Raises:
            NetworkUnreachable: No answer.
        """
        if self._network.is_practice:
            return None
        w3 = self._chain()
        with answers_of(self._network):
            return int(w3.eth.get_block("latest")["timestamp"])

    def send(self, signed: SignedTransaction) -> None:
        """Broadcasts these bytes. Harmless to repeat: what the network already has counts as sent.

        Raises:
            NetworkUnreachable: No answer; the network may or may not have the transaction, so send the same
                bytes again.
            NonceTaken: Another transaction was mined at this nonce, so this one never will be.
            InsufficientFunds: The account cannot pay the network fee.
            TransactionRefused: Refused for another reason, in the network's words.
        """
        w3 = self._chain()
        with answers_of(self._network):
            broadcast(w3, signed)

    def mined(self, tx_hash: bytes) -> Mined | None:
        """The receipt of a transaction that is in a block of the present chain, or None.

        Raises:
            NetworkUnreachable: No answer.
        """
        from eth_typing import Hash32
        from web3.exceptions import TransactionNotFound

        w3 = self._chain()
        with answers_of(self._network):
            # The head first: what is read after it can only have more blocks on top than this counts.
            head = w3.eth.block_number
            try:
                receipt = w3.eth.get_transaction_receipt(Hash32(tx_hash))
            except TransactionNotFound:
                return None
            block = w3.eth.get_block(receipt["blockNumber"])
            if block["hash"] != receipt["blockHash"]:
                # Of a branch the chain has left, or of a node that is behind another one.
                return None
            return Mined(
                tx_hash=tx_hash,
                block_number=receipt["blockNumber"],
                block_hash=bytes(receipt["blockHash"]),
                block_time_s=block["timestamp"],
                confirmations=max(0, head - receipt["blockNumber"]),
                succeeded=receipt["status"] == 1,
                gas_used=receipt["gasUsed"],
                effective_gas_price_wei=receipt["effectiveGasPrice"],
            )

    def block_number(self) -> int:
        """Height of the newest block.

        Raises:
            NetworkUnreachable: No answer.
        """
        w3 = self._chain()
        with answers_of(self._network):
            return int(w3.eth.block_number)

    def block_time_s(self, number: int) -> int:
        """When a block was made, UTC epoch seconds.

        Raises:
            NetworkUnreachable: No answer.
        """
        w3 = self._chain()
        with answers_of(self._network):
            return int(w3.eth.get_block(number)["timestamp"])

    def contracts(self) -> dict[str, str]:
        """Addresses of the contracts dealt with, by role."""
        return {}

    def require_code(self, check: CheckCode) -> None:
        """Compare every contract's code with what it was when it was first used.

        Args:
            check: Compares address, role and code with what is stored.

        Raises:
            NetworkUnreachable: No answer.
            NoContract: There is none at an address.
            ContractChanged: One has other code; it is refused until the person accepts it.
        """
        w3 = self._chain()
        with answers_of(self._network):
            require_pinned(w3, self._network, self.contracts(), check)

    def confirm_transaction(self, mined: Mined) -> None:
        """Ask every configured node about a mined transaction before its failure counts.

        Raises:
            NodesDisagree: They tell different things.
            NetworkUnreachable: Several are configured, and fewer than two answered.
        """
        w3 = self._chain()
        with answers_of(self._network):
            cross_check(w3, self._network, mined.tx_hash, mined.block_hash)

    def is_known_elsewhere(self, batch_key: bytes, tx_hashes: tuple[bytes, ...]) -> bool:
        """Whether another configured node knows of the retirement: asked before a batch is given up as never mined.

        Raises:
            NetworkUnreachable: No answer.
        """
        del batch_key
        w3 = self._chain()
        with answers_of(self._network):
            return any_node_has(w3, tx_hashes)

    def confirm(self, retirement: Retirement) -> None:
        """Ask every configured node about a retirement before it counts as final.

        Raises:
            NodesDisagree: They tell different things.
            NetworkUnreachable: Several are configured, and fewer than two answered.
        """
        w3 = self._chain()
        with answers_of(self._network):
            cross_check(w3, self._network, retirement.tx_hash, retirement.block_hash)

    def close(self) -> None:
        """Lets go of the connection; the next call makes a new one."""
        self._w3 = None

    def _count(self, account: str, until: str) -> int:
        w3 = self._chain()
        with answers_of(self._network):
            block = "pending" if until == "pending" else "latest"
            return w3.eth.get_transaction_count(w3.to_checksum_address(account), block)  # type: ignore[arg-type]

    def _chain(self) -> "Web3":
        if self._w3 is None:
            self._w3 = self._connect()
        return self._w3
