"""What a signed transaction may say, written down word by word from the contracts' interfaces, not from the rules.

Independent of `wattback.wallet.rules` on purpose: raw bytes are taken apart with RLP, call data by cutting it into
32-byte words, and each word is compared with the one value, or the bounds, that the batch in the ledger allows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import rlp
from eth_keys.datatypes import Signature
from eth_utils.address import to_checksum_address
from eth_utils.crypto import keccak

NUMBERS = (
    *("chain_id", "nonce", "value_wei", "gas_limit"),
    *("max_fee_per_gas_wei", "max_priority_fee_per_gas_wei"),
)


@dataclass(frozen=True)
class Word:
    """Bounds of one 32-byte word of call data, both included."""

    low: int
    high: int


def exactly(value: int | str | bytes) -> Word:
    """One value: a number, an address, or 32 bytes."""
    if isinstance(value, str):
        value = int(value, 16)
    if isinstance(value, bytes):
        value = int.from_bytes(value, "big")
    return Word(value, value)


ANYTHING = Word(0, 2**256 - 1)
BYTE = Word(0, 255)


@dataclass(frozen=True)
class Allowed:
    """One call that may be signed.

    Attributes:
        chain_id: On this chain,
        to: to this address, EIP-55,
        data: an honest market asks for these bytes,
        selector: calling this function
        words: with arguments in these bounds; None allows the honest bytes alone,
        max_fee_wei: for a network fee of this at most,
        value_wei: sending this much along,
        also: and with arguments that fit each other.
    """

    chain_id: int
    to: str
    data: bytes
    selector: bytes
    words: tuple[Word, ...] | None
    max_fee_wei: int
    value_wei: int = 0
    also: Callable[[list[int]], bool] = lambda _words: True

    def allows_call(self, to: str, data: bytes) -> bool:
        if to != self.to:
            return False
        if self.words is None:
            return data == self.data
        body = data[4:]
        if data[:4] != self.selector or len(body) != 32 * len(self.words):
            return False
        cut = [int.from_bytes(body[place : place + 32], "big") for place in range(0, len(body), 32)]
        return self.also(cut) and all(
            word.low <= found <= word.high for word, found in zip(self.words, cut, strict=True)
        )

    def allows(self, fields: dict[str, Any]) -> bool:
        """Whether an unsigned transaction is this call."""
        if any(type(fields[name]) is not int for name in NUMBERS):
            return False
        fee, tip, gas = (
            fields[name] for name in ("max_fee_per_gas_wei", "max_priority_fee_per_gas_wei", "gas_limit")
        )
        return (
            (fields["chain_id"], fields["value_wei"]) == (self.chain_id, self.value_wei)
            and 0 <= fields["nonce"] < 2**63
            and 0 < gas < 2**63
            and 0 <= tip <= fee < 2**128
            and gas * fee <= self.max_fee_wei
            and self.allows_call(fields["to"], fields["data"])
        )


@dataclass(frozen=True)
class Said:
    """What signed bytes say."""

    signer: str
    chain_id: int
    nonce: int
    max_priority_fee_per_gas_wei: int
    max_fee_per_gas_wei: int
    gas_limit: int
    to: bytes
    value_wei: int
    data: bytes
    access_list: list[object]

    def as_request(self) -> dict[str, Any]:
        """As it was before it was signed."""
        to = str(to_checksum_address(self.to))
        return {name: getattr(self, name) for name in NUMBERS} | {"to": to, "data": self.data}


def read(raw: bytes) -> Said:
    """EIP-1559: 0x02, then a list of twelve."""
    assert raw[0] == 2, "another kind of transaction"
    items = rlp.decode(raw[1:])
    assert len(items) == 12, "it has more in it"
    chain_id, nonce, tip, fee, gas, to, value, data, access_list, parity, r, s = items
    number = [int.from_bytes(item, "big") for item in (chain_id, nonce, tip, fee, gas, value, parity, r, s)]
    digest = keccak(b"\x02" + rlp.encode(items[:9]))
    signer = Signature(vrs=(number[6], number[7], number[8])).recover_public_key_from_msg_hash(digest)
    return Said(
        signer=signer.to_checksum_address(),
        chain_id=number[0],
        nonce=number[1],
        max_priority_fee_per_gas_wei=number[2],
        max_fee_per_gas_wei=number[3],
        gas_limit=number[4],
        to=to,
        value_wei=number[5],
        data=data,
        access_list=access_list,
    )
