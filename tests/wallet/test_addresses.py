"""Addresses and amounts that a person types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.wallet.addresses import checked_address
from wattback.wallet.amounts import amount_from
from wattback.wallet.caps import Money
from wattback.wallet.errors import AddressInvalid, AmountInvalid

# The examples of EIP-55.
CHECKSUMMED = [
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0xde709f2102306220921060314715629080e2fb77",
]
USDC = Money("USDC", 6)


@pytest.mark.parametrize("address", CHECKSUMMED[:4])
def test_a_checksum_that_fits_vouches_for_the_address(address: str) -> None:
    assert checked_address(address) == (address, True)
    assert checked_address(f"  {address}\n") == (address, True)


@pytest.mark.parametrize("address", CHECKSUMMED[:4])
def test_without_a_checksum_an_address_is_taken_and_that_is_said(address: str) -> None:
    assert checked_address(address.lower()) == (address, False)
    assert checked_address("0x" + address[2:].upper()) == (address, False)


@given(st.sampled_from(CHECKSUMMED[:4]), st.integers(2, 41), st.sampled_from("0123456789abcdefABCDEF"))
def test_no_single_mistyped_sign_passes_a_checksum(address: str, place: int, sign: str) -> None:
    typed = address[:place] + sign + address[place + 1 :]
    if typed == address:
        return
    with pytest.raises(AddressInvalid, match="checksum"):
        checked_address(typed)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "40 hexadecimal digits"),
        ("vitalik.eth", "40 hexadecimal digits"),
        (CHECKSUMMED[0][2:], "40 hexadecimal digits"),
        (CHECKSUMMED[0][:-1], "40 hexadecimal digits"),
        (CHECKSUMMED[0] + "0", "40 hexadecimal digits"),
        ("0x" + "g" * 40, "40 hexadecimal digits"),
        ("0x" + "\u0660" * 40, "40 hexadecimal digits"),
        ("0x" + "00" * 20, "zero address"),
    ],
)
def test_what_is_no_address_to_pay_is_refused(typed: str, says: str) -> None:
    with pytest.raises(AddressInvalid, match=says) as refused:
        checked_address(typed)
    assert "nothing was sent" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "base_units"),
    [("1", 10**6), ("12.5", 12_500_000), ("0.000001", 1), (" 007.10 ", 7_100_000), ("1.0000000000", 10**6)],
)
def test_amounts_are_exact(text: str, base_units: int) -> None:
    assert amount_from(text, USDC) == base_units


@given(st.integers(1, 2**256 - 1), st.integers(0, 24))
def test_what_is_written_for_people_reads_back_as_the_same_amount(base_units: int, decimals: int) -> None:
    money = Money("T", decimals)
    assert amount_from(money.text(base_units).split()[0], money) == base_units


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no amount"),
        ("-1", "no amount"),
        ("1,5", "no amount"),
        ("1.", "no amount"),
        (".5", "no amount"),
        ("1e3", "no amount"),
        ("\u0661", "no amount"),
        ("1_000", "no amount"),
        ("0", "the amount is 0"),
        ("0.0000000", "the amount is 0"),
        ("0.0000001", "6 places behind the point"),
        ("9" * 78, "more than there can be"),
        ("9" * 80, "no amount"),
    ],
)
def test_what_is_no_amount_is_refused(text: str, says: str) -> None:
    with pytest.raises(AmountInvalid, match=says):
        amount_from(text, USDC)
