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
_CONTRACTS = (
    "RetirementDesk",
    "WattbackCertificates",
    "PracticeDollar",
    "RetirementVault",
    "RetirementVaultFactory",
)


@functools.cache
def _errors_by_selector() -> dict[bytes, tuple[str, tuple[str, ...]]]:
    """Name and argument types of every error our contracts can raise."""
    from eth_utils.crypto import keccak

    errors = dict(_BUILT_IN)
    for contract in _CONTRACTS:
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
    except (DecodingError, OverflowError):
        return "", ()


def revert_error(data: bytes, network: Network) -> ChainError:
    """The error for people that return data of a reverted retirement stands for."""
    name, arguments = decode_revert(data)
    match name, arguments:
        # The desk leaves it to the certificates to know what it has.
        case "ERC1155InsufficientBalance", (_, stock_mwh, wanted_mwh, _):
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
        case "CertificatesBatchFrozen", _:
            return WouldFail("the issuer of these certificates has frozen them; others may be for sale")
        case "ERC20InsufficientBalance", (_, available, needed):
            return InsufficientFunds(
                "the price", payment_text(needed, network), payment_text(available, network)
            )
        case "DollarAuthorizationUsed", _:
            return WouldFail("the payment authorisation was used or withdrawn before")
        case "VaultDayCapExceeded", (price, spent, cap):
            return _above_vault_cap("in any 24 hours", price, spent, cap, network)
        case "VaultMonthCapExceeded", (price, spent, cap):
            return _above_vault_cap("in 30 days", price, spent, cap, network)
        case "VaultPriceAboveLimit", (price, limit):
            return WouldFail(
                f"the price of a MWh, {payment_text(price, network)}, is above the vault's limit of "
                f"{payment_text(limit, network)}"
            )
        case "VaultBelowThreshold", _:
            return WouldFail("less use was reported to the vault than its owner's threshold")
        case "VaultNotOperator", _:
            return WouldFail("this account is not the vault's operator, or its owner has revoked it")
        case "ERC20InsufficientAllowance", _:
            return WouldFail("the payment permit was not accepted by the token")
        case "Error", (reason,):
            return WouldFail(str(reason))
        case "", _:
            return WouldFail(f"the contract refused without a known reason (0x{data[:4].hex()})")
        case _:
            return WouldFail(f"{name}({', '.join(_argument_text(argument) for argument in arguments)})")


def _above_vault_cap(within: str, price: int, spent: int, cap: int, network: Network) -> WouldFail:
    return WouldFail(
        f"the vault may spend {payment_text(cap, network)} {within}; {payment_text(spent, network)} are spent and "
        f"this costs {payment_text(price, network)}"
    )


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
