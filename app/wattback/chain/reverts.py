"""What a contract said when it refused: its custom errors as errors for people."""

import functools
from typing import Any

from wattback.chain.artifacts import artifact
from wattback.chain.errors import (
    BatchAlreadyRetired,
    ChainError,
    InsufficientFunds,
    MarketPaused,
    OutOfStock,
    PriceMoved,
    QuoteExpired,
    WouldFail,
)
from wattback.chain.retirement import Network

_BUILT_IN = {"Error": ("string",), "Panic": ("uint256",)}


@functools.cache
def _errors_by_selector() -> dict[bytes, tuple[str, tuple[str, ...]]]:
    """Name and argument types of every error our contracts can raise."""
    from eth_utils.crypto import keccak

    errors = dict(_BUILT_IN)
    for contract in ("RetirementDesk", "WattbackCertificates", "PracticeDollar"):
        for entry in artifact(contract).abi:
            if entry["type"] == "error":
                errors[entry["name"]] = tuple(argument["type"] for argument in entry["inputs"])
    return {keccak(text=f"{name}({','.join(types)})")[:4]: (name, types) for name, types in errors.items()}


def decode_revert(data: bytes) -> tuple[str, tuple[Any, ...]]:
    """Name and arguments of the error in a call's return data; an empty name when it is none we know."""
    from eth_abi.abi import decode
    from eth_abi.exceptions import DecodingError

    name, types = _errors_by_selector().get(data[:4], ("", ()))
    if not name:
        return "", ()
    try:
        return name, tuple(decode(types, data[4:]))
    except DecodingError:
        return "", ()


def revert_error(data: bytes, network: Network) -> ChainError:
    """The error for people that return data of a reverted retirement stands for."""
    name, arguments = decode_revert(data)
    match name, arguments:
        case "DeskOutOfStock", (_, wanted_mwh, stock_mwh):
            return OutOfStock(wanted_mwh, stock_mwh)
        case "DeskNotForSale", _:
            return WouldFail("this batch of certificates is no longer for sale")
        case "DeskPriceAboveMaximum", _:
            return PriceMoved()
        case "DeskOrderExpired", _:
            return QuoteExpired()
        case "DeskBatchAlreadyRetired", _:
            return BatchAlreadyRetired()
        case "EnforcedPause", _:
            return MarketPaused()
        case "ERC20InsufficientBalance", (_, available, needed):
            return InsufficientFunds(
                "the price", payment_text(needed, network), payment_text(available, network)
            )
        case "ERC20InsufficientAllowance", _:
            return WouldFail("the payment permit was not accepted by the token")
        case "Error", (reason,):
            return WouldFail(str(reason))
        case "", _:
            return WouldFail(f"the contract refused without a known reason (0x{data[:4].hex()})")
        case _:
            return WouldFail(f"{name}({', '.join(_argument_text(argument) for argument in arguments)})")


def payment_text(base_units: int, network: Network) -> str:
    """An amount of the payment token, for people."""
    return f"{_decimal_text(base_units, network.payment_decimals)} {network.payment_symbol}"


def native_text(wei: int, network: Network) -> str:
    """An amount of the native coin, for people."""
    return f"{_decimal_text(wei, 18)} {network.native_symbol}"


def _decimal_text(amount: int, decimals: int) -> str:
    whole, fraction = divmod(amount, 10**decimals)
    digits = f"{fraction:0{decimals}d}".rstrip("0")
    return f"{whole}.{digits}" if digits else str(whole)


def _argument_text(argument: Any) -> str:
    return "0x" + argument.hex() if isinstance(argument, bytes) else str(argument)
