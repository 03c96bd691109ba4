"""Calls to carbon markets by their signatures: encoded, asked, tried out, and their refusals in words.

Selectors are computed from the signatures, so there is no table of them to be wrong.
"""

from typing import TYPE_CHECKING, Any

from wattback.chain.carbon_errors import (
    AllowanceShort,
    CarbonAmountTooSmall,
    CreditsPaused,
    PoolEmpty,
    PoolUnsupported,
)
from wattback.chain.errors import ChainError, InsufficientFunds, PriceMoved, WouldFail
from wattback.chain.reverts import decode_revert

if TYPE_CHECKING:
    from web3 import Web3

APPROVE = "approve(address,uint256)"
RETIRE = "retire(uint256)"
RETIRE_WITH_CERTIFICATE = "retireAndMintCertificate(string,address,string,string,uint256)"
REDEEM_OUT_MANY = "redeemOutMany(address[],uint256[])"
REDEEM_AND_RETIRE_MANY = "redeemAndRetireMany(address[],uint256[])"
RETIRE_EXACT_CARBON_DEFAULT = (
    "retireExactCarbonDefault(address,address,uint256,uint256,string,address,string,string,uint8)"
)
SOURCE_AMOUNT = "getSourceAmountDefaultRetirement(address,address,uint256)"

_GAS_MARGIN_PERCENT = 25


def encode_call(signature: str, arguments: list[Any]) -> bytes:
    """Selector and arguments of a call.

    Args:
        signature: For example `retire(uint256)`.
        arguments: One for each of its types.
    """
    from eth_abi.abi import encode
    from eth_utils.crypto import keccak

    return keccak(text=signature)[:4] + encode(types_of(signature), arguments)


def is_redemption(data: bytes) -> bool:
    """Whether a call takes credits out of a pool without retiring them."""
    from eth_utils.crypto import keccak

    return data[:4] == keccak(text=REDEEM_OUT_MANY)[:4]


def types_of(signature: str) -> list[str]:
    """The types in a signature without structs."""
    inner = signature[signature.index("(") + 1 : -1]
    return inner.split(",") if inner else []


def ask(w3: "Web3", contract: str, signature: str, arguments: list[Any], answer_types: list[str]) -> Any:
    """What a contract answers to a call that changes nothing; one value, or a tuple of several.

    Raises:
        WouldFail: It refuses, or has no such function.
    """
    from eth_abi.abi import decode
    from eth_abi.exceptions import DecodingError
    from eth_utils.address import to_checksum_address
    from web3.exceptions import ContractLogicError

    name = signature.partition("(")[0]
    try:
        answer = w3.eth.call(
            {"to": to_checksum_address(contract), "data": w3.to_hex(encode_call(signature, arguments))}
        )
        values = decode(answer_types, bytes(answer))
    except ContractLogicError as error:
        raise WouldFail(f"the market did not answer {name}: {reason_of(error)}") from error
    except (DecodingError, OverflowError) as error:
        raise WouldFail(f"the market has no {name} that Wattback understands") from error
    return values[0] if len(values) == 1 else values


def gas_for(w3: "Web3", account: str, to: str, data: bytes, most: int, wanted: "Wanted") -> int:
    """Try a call out on the chain without sending it; the gas it may use.

    Args:
        w3: The chain.
        account: Who would send it.
        to: The contract.
        data: Call data.
        most: More gas than that is never given.
        wanted: What it is about, for what a refusal says.

    Raises:
        ChainError: It would fail; says why, and what to do.
    """
    from web3.exceptions import ContractLogicError, Web3RPCError

    call: Any = {
        "from": w3.to_checksum_address(account),
        "to": w3.to_checksum_address(to),
        "data": w3.to_hex(data),
    }
    try:
        w3.eth.call(call | {"gas": most})
        estimate = int(w3.eth.estimate_gas(call))
    except ContractLogicError as error:
        raise wanted.refusal(reason_of(error)) from error
    except Web3RPCError as error:
        if "gas" in str(error).lower():
            raise WouldFail("it needs more gas than such a retirement should") from error
        raise
    if estimate > most:
        raise WouldFail(f"it needs {estimate:,} gas, more than such a retirement should")
    return min(most, estimate * (100 + _GAS_MARGIN_PERCENT) // 100)


def reason_of(error: Exception) -> str:
    """What a contract said when it refused."""
    data = getattr(error, "data", None)
    text = data.get("data", "") if isinstance(data, dict) else data
    raw = bytes.fromhex(text[2:]) if isinstance(text, str) and text.startswith("0x") else b""
    name, arguments = decode_revert(raw)
    if name == "Error":
        return str(arguments[0])
    if name:
        return name
    message = str(error.args[0]) if error.args else ""
    return message.removeprefix("execution reverted: ") or "no reason given"


class Wanted:
    """What a call was to do, so that a contract's refusal can be told in words.

    Args:
        pool_symbol: The pool's name.
        amount_g: Grams to be retired.
        money: Name of what pays.
    """

    def __init__(self, pool_symbol: str, amount_g: int, money: str) -> None:
        self._pool_symbol, self._amount_g, self._money = pool_symbol, amount_g, money

    def refusal(self, reason: str) -> ChainError:
        """The error for people that a contract's reason stands for. Toucan's reasons are numbers."""
        lowered = reason.lower()
        if reason in ("14", "Paused TCO2") or "pause" in lowered:
            return CreditsPaused(
                "the credits" if reason == "Paused TCO2" else f"the pool {self._pool_symbol}"
            )
        if reason in ("15", "16"):
            return PoolEmpty(self._pool_symbol, self._amount_g, None)
        if reason == "53":
            return PoolUnsupported(self._pool_symbol)
        if reason == "54":
            return CarbonAmountTooSmall("the registry behind these credits retires whole tonnes only")
        if reason in ("21", "Cannot retire zero tonnes"):
            return CarbonAmountTooSmall("the market retires more than nothing")
        if "EXCESSIVE_INPUT" in reason or reason == "Swap not enough" or "INSUFFICIENT_OUTPUT" in reason:
            return PriceMoved()
        if "allowance" in lowered:
            return AllowanceShort(self._money)
        if "balance" in lowered:
            return InsufficientFunds(f"{self._money} for this retirement")
        if "INSUFFICIENT_LIQUIDITY" in reason or reason == "ds-math-sub-underflow":
            return PoolEmpty(self._pool_symbol, self._amount_g, None)
        return WouldFail(reason)
