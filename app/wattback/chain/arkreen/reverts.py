"""Trying a call out on the chain, and Arkreen's refusals as errors for people."""

from typing import TYPE_CHECKING

from wattback.chain.errors import ChainError, MarketPaused, PriceMoved, WouldFail
from wattback.chain.reverts import decode_revert

if TYPE_CHECKING:
    from web3 import Web3

_NO_TRANSFER = ("TransferHelper: TRANSFER_FROM_FAILED", "TransferHelper: TRANSFER_FAILED")

_IN_WORDS = {
    "ARBK: Payment token not allowed": "the market sells nothing for this money any more",
    "ARB: Less Amount": "the market retires no amounts this small any more",
    "ART: Zero Offset": "nothing was to be retired",
    "ART: Too More Offset": "there are too few underlying certificates behind the market's tokens for this amount",
    "ARB: Already Claimed": "another badge shows one of these retirements already",
    "ARB: Wrong Enity": "one of these retirements is somebody else's",
    "ARB Empty List": "there is no retirement to show",
    "Ownable: caller is not the owner": "only the market's owner may do that",
}


class Refused(Exception):
    """A trial run failed.

    Attributes:
        reason: The contract's words; a custom error's name; or its first four bytes when it is none we know.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def try_out(w3: "Web3", sender: str, to: str, data: bytes, gas_limit: int) -> None:
    """Runs the call on the chain's present state, with the gas it would have, without sending it.

    Raises:
        Refused: It would fail.
    """
    from web3.exceptions import ContractLogicError, Web3RPCError

    try:
        w3.eth.call(
            {
                "from": w3.to_checksum_address(sender),
                "to": w3.to_checksum_address(to),
                "data": w3.to_hex(data),
                "gas": gas_limit,
            }
        )
    except ContractLogicError as error:
        raise Refused(reason_of(error)) from error
    except Web3RPCError as error:
        if "gas" in str(error).lower():
            raise Refused("it needs more gas than expected") from error
        raise


def reason_of(error: Exception) -> str:
    """What the contract said: the words it gave, or what else can be told of its error."""
    data = getattr(error, "data", None)
    text = data.get("data", "") if isinstance(data, dict) else data
    raw = bytes.fromhex(text[2:]) if isinstance(text, str) and text.startswith("0x") else b""
    name, arguments = decode_revert(raw)
    if name == "Error":
        return str(arguments[0])
    if name:
        return f"{name}({', '.join(str(argument) for argument in arguments)})"
    return f"the contract refused without a known reason (0x{raw[:4].hex()})"


def refusal(reason: str) -> ChainError | None:
    """The error for people that a reason stands for; None for a failed transfer, whose cause has to be looked for."""
    if reason in _NO_TRANSFER:
        return None
    match reason:
        case "ARBK: Pay Less" | "ARBK: Get Less":
            return PriceMoved()
        case "ART: Paused" | "ARB: Paused":
            return MarketPaused()
        case _:
            return WouldFail(_IN_WORDS.get(reason, reason))
