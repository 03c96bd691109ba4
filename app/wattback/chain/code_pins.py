"""The code of every contract a market is made of, compared with what it was on first use.

Markets are upgradeable: their owners can put other code behind the same address overnight. So before anything is
signed the code at each address is hashed, and the code behind it where the address only passes calls on. What cannot
be seen this way is what a contract keeps in storage, such as a price or a list of who may pause.
"""

import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from wattback.chain.errors import ContractChanged, NoContract
from wattback.chain.retirement import Network
from wattback.chain.rpc_pool import is_unable
from wattback.ledger.contract_pins import ContractChange, ContractCode

if TYPE_CHECKING:
    from web3 import Web3

CheckCode = Callable[[str, str, ContractCode], ContractChange | None]
"""Compares address, role and code with what is pinned, and pins on first use: `ledger.contract_pins.check_code`."""

_DELEGATED = bytes.fromhex("ef0100")
# ERC-1167: a clone that passes every call on to the address in its code.
_CLONE_HEAD = bytes.fromhex("363d3d373d3d3d363d73")
_CLONE_TAIL = bytes.fromhex("5af43d82803e903d91602b57fd5bf3")
_FACETS = "0x7a0ed627"
_IMPLEMENTATION = "0x5c60da1b"


def require_pinned(w3: "Web3", network: Network, contracts: Mapping[str, str], check: CheckCode) -> None:
    """Refuses to go on when a contract is missing or its code changed. On first use its code is pinned.

    Args:
        w3: The chain.
        network: It.
        contracts: Addresses by role, as `deployments.contracts_of` tells.
        check: Compares with what is stored.

    Raises:
        NoContract: There is no code at an address.
        ContractChanged: Code differs from what was pinned; it goes on doing so until the person accepts it.
    """
    found = [
        check(address, role, read_code(w3, network, role, address)) for role, address in contracts.items()
    ]
    changed = [change for change in found if change is not None]
    if changed:
        raise ContractChanged(network.name, network.key, [in_words(change) for change in changed])


def read_code(w3: "Web3", network: Network, role: str, address: str) -> ContractCode:
    """The code at an address, and the code behind it where it is a proxy, a clone or a diamond.

    Raises:
        NoContract: There is none.
    """
    code = bytes(w3.eth.get_code(w3.to_checksum_address(address)))
    if not code:
        raise NoContract(network.name, role, address)
    implementation = _implementation(w3, address, code)
    if implementation is None:
        return ContractCode(_sha256(code), None, _facets_sha256(w3, address))
    behind = bytes(w3.eth.get_code(w3.to_checksum_address(implementation)))
    if not behind:
        raise NoContract(network.name, f"{role}'s implementation", implementation)
    return ContractCode(_sha256(code), implementation, _sha256(behind))


def is_delegated(w3: "Web3", account: str) -> bool:
    """Whether an account hands its calls to a contract (EIP-7702); such an account may refuse an ERC-721 badge."""
    return bytes(w3.eth.get_code(w3.to_checksum_address(account))).startswith(_DELEGATED)


def in_words(change: ContractChange) -> str:
    """A change as the end of a sentence that begins with "the code of"."""
    pin = change.pin
    return (
        f"the {pin.role} {pin.address} was {_short(pin.code)} since {_day(pin.pinned_at_ms)} and is "
        f"{_short(change.code)} since {_day(change.seen_at_ms)}"
    )


def _implementation(w3: "Web3", address: str, code: bytes) -> str | None:
    if code.startswith(_DELEGATED) and len(code) == 23:
        return w3.to_checksum_address(code[3:])
    if code.startswith(_CLONE_HEAD) and code.endswith(_CLONE_TAIL) and len(code) == 45:
        return w3.to_checksum_address(code[10:30])
    holder = w3.to_checksum_address(address)
    for slot in _implementation_slots():
        word = bytes(w3.eth.get_storage_at(holder, slot))
        if any(word[-20:]):
            return w3.to_checksum_address(word[-20:])
    beacon = bytes(w3.eth.get_storage_at(holder, _slot("eip1967.proxy.beacon") - 1))[-20:]
    if any(beacon):
        answer = _answer(w3, w3.to_checksum_address(beacon), _IMPLEMENTATION)
        if len(answer) == 32 and any(answer):
            return w3.to_checksum_address(answer[-20:])
    return None


@cache
def _implementation_slots() -> tuple[int, ...]:
    """Where proxies keep the address behind them: EIP-1967's, then those of two older families.

    Circle's tokens use OpenZeppelin's first slot, tokens that Polygon's bridge made use Polygon's.
    """
    return (
        _slot("eip1967.proxy.implementation") - 1,
        _slot("org.zeppelinos.proxy.implementation"),
        _slot("matic.network.proxy.implementation"),
    )


def _slot(name: str) -> int:
    from eth_utils.crypto import keccak

    return int.from_bytes(keccak(text=name), "big")


def _facets_sha256(w3: "Web3", address: str) -> bytes | None:
    """What a diamond (EIP-2535) says its parts are; None for everything else."""
    answer = _answer(w3, w3.to_checksum_address(address), _FACETS)
    # An offset and a length before the first part: shorter answers are of other functions.
    return _sha256(answer) if len(answer) > 64 else None


def _answer(w3: "Web3", address: str, data: str) -> bytes:
    from eth_typing import HexStr
    from web3.exceptions import ContractLogicError, Web3RPCError

    try:
        return bytes(w3.eth.call({"to": w3.to_checksum_address(address), "data": HexStr(data)}))
    except ContractLogicError:
        # It has no such function.
        return b""
    except Web3RPCError as error:
        if error.rpc_response is None or is_unable(dict(error.rpc_response)):
            raise
        return b""


def _sha256(code: bytes) -> bytes:
    return hashlib.sha256(code).digest()


def _short(code: ContractCode) -> str:
    own = code.code_sha256.hex()[:8]
    if code.implementation_sha256 is None:
        return own
    return f"{own} over {code.implementation_sha256.hex()[:8]}"


def _day(at_ms: int) -> str:
    return f"{datetime.fromtimestamp(at_ms / 1000, UTC):%Y-%m-%d}"
