"""The calls that Wattback makes on Arkreen's contracts, encoded."""

from wattback.chain.arkreen.market import Contracts

EXACT_ART_FROM_BANK = 2
"""`modeAction`: bit 1 buys from the bank, bit 0 unset makes the ART exact and the payment a maximum."""


def approve(contracts: Contracts, spender: str, amount_base_units: int) -> bytes:
    """Lets `spender` take exactly so much of the payment token."""
    return _bytes(contracts.payment.encode_abi("approve", [spender, amount_base_units]))


def buy(contracts: Contracts, at_most_base_units: int, amount_mwh: int) -> bytes:
    """`bank.buyART`: exactly so many certificates into the wallet, for at most so much."""
    arguments = [
        *(contracts.payment.address, contracts.art.address, at_most_base_units, amount_mwh),
        False,
    ]
    return _bytes(contracts.bank.encode_abi("buyART", arguments))


def buy_and_offset(contracts: Contracts, at_most_base_units: int, gross_mwh: int, deadline_s: int) -> bytes:
    """`builder.actionBuilder`: buys exactly so many certificates from the bank, and offsets them at once.

    The deadline is given and never looked at: the bank has none.
    """
    arguments = [
        *(contracts.payment.address, contracts.art.address, at_most_base_units, gross_mwh),
        *(EXACT_ART_FROM_BANK, deadline_s),
    ]
    return _bytes(contracts.builder.encode_abi("actionBuilder", arguments))


def offset(contracts: Contracts, gross_mwh: int) -> bytes:
    """`art.commitOffset`: offsets certificates that are in the wallet."""
    return _bytes(contracts.art.encode_abi("commitOffset", [gross_mwh]))


def mint_badge(contracts: Contracts, account: str, message: str, offset_ids: tuple[int, ...]) -> bytes:
    """`badge.mintCertificate`: to and for the account, its public names empty."""
    arguments = [account, account, "", "", message, list(offset_ids)]
    return _bytes(contracts.badge.encode_abi("mintCertificate", arguments))


def _bytes(encoded: str) -> bytes:
    return bytes.fromhex(encoded[2:])
