"""Sending money away: to one address that the person typed, and nothing else in the same transaction."""

from dataclasses import dataclass

from wattback.wallet.rules.market import UnsignedTransaction, require

TRANSFER_SELECTOR = bytes.fromhex("a9059cbb")
_ZERO = "0x" + "00" * 20


@dataclass(frozen=True, slots=True)
class Transfer:
    """What the person wants to send.

    Attributes:
        to: Who gets it, EIP-55.
        amount: Wei of the native coin, or base units of the token.
        token: The ERC-20's contract; empty for the native coin.
        summary: In words, for the person and the ledger.
    """

    to: str
    amount: int
    token: str
    summary: str

    @property
    def call_data(self) -> bytes:
        """`transfer(to, amount)` of the token; nothing for the native coin."""
        if not self.token:
            return b""
        return TRANSFER_SELECTOR + bytes(12) + bytes.fromhex(self.to[2:]) + self.amount.to_bytes(32, "big")

    @property
    def target(self) -> str:
        """Where the transaction goes: to the token's contract, or straight to the person paid."""
        return self.token or self.to

    @property
    def value_wei(self) -> int:
        """Native coin the transaction carries."""
        return 0 if self.token else self.amount


@dataclass(frozen=True, slots=True)
class TransferRules:
    """What may be sent on one network. A guard has them only when the person typed the password for this very transfer.

    The caps do not apply, they bound what happens unattended; and the brake does not either: money must be able to
    leave.

    Attributes:
        tokens: Contracts of the tokens that may be sent.
        contracts: Every contract known on the network: what is sent to one of them is lost.
    """

    tokens: frozenset[str]
    contracts: frozenset[str]

    def require_transfer(self, request: UnsignedTransaction, transfer: Transfer, account: str) -> None:
        """Raise `SigningRefused` unless the transaction does exactly this, and the transfer makes sense."""
        self.require_recipient(transfer.to, account)
        require(0 < transfer.amount < 2**256, "there is no amount to send")
        require(
            not transfer.token or transfer.token in self.tokens, "it sends a token that is not known here"
        )
        require(
            (request.to, request.data, request.value_wei)
            == (transfer.target, transfer.call_data, transfer.value_wei),
            "the transaction is not the transfer you asked for",
        )

    def require_recipient(self, to: str, account: str) -> None:
        """Raise `SigningRefused` for an address at which money is lost, or stays."""
        from eth_utils.address import is_checksum_address

        # The comparisons below are of texts: an address must have one form only.
        require(is_checksum_address(to), "the address is not written with its checksum (EIP-55)")
        require(to != _ZERO, "nobody has the key of the zero address")
        require(to != account, "the money would go to the wallet itself")
        require(
            to not in self.contracts and to not in self.tokens,
            "the address is a contract that cannot give money back",
        )
