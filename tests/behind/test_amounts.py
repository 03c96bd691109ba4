"""Coins of eighteen places: what is shown is never more than there is, a fee never less than it can be."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from wattback.amount_words import exact_text, fee_text, held_text
from wattback.desktop.look import language
from wattback.wallet.caps import Money


def test_examples() -> None:
    coin = Money("PLAY", 18)
    assert held_text(coin, 7_499_735_782_777_871_967) == "7.499735 PLAY"
    assert held_text(coin, 10**18) == "1.00 PLAY"
    assert held_text(coin, 123) == "0.000000000000000123 PLAY"
    assert held_text(Money("pUSD", 6), 9_998_100) == "9.9981 pUSD"
    assert fee_text(465_460_472_840_000, "PLAY") == "0.000466 PLAY"
    assert fee_text(0, "PLAY") == "0 PLAY"
    assert fee_text(123 * 10**18, "POL") == "123 POL"


def test_figures_are_written_as_the_language_writes_them_and_symbols_are_left_alone() -> None:
    language.use(replace(language.ENGLISH, decimal_point=",", group_separator="."))
    try:
        assert exact_text(Money("USDC.e", 6), 2_500_000) == "2,50 USDC.e"
        assert fee_text(465_460_472_840_000, "PLAY") == "0,000466 PLAY"
    finally:
        language.use(language.ENGLISH)


@given(base_units=st.integers(0, 10**30), decimals=st.integers(0, 18))
def test_what_is_held_is_never_overstated(base_units: int, decimals: int) -> None:
    shown = Fraction(held_text(Money("X", decimals), base_units).removesuffix(" X"))
    exact = Fraction(base_units, 10**decimals)
    assert exact - Fraction(1, 10**6) < shown <= exact


@given(wei=st.integers(0, 10**24))
def test_a_fee_is_never_understated(wei: int) -> None:
    shown = Fraction(fee_text(wei, "X").removesuffix(" X"))
    exact = Fraction(wei, 10**18)
    assert exact <= shown <= exact * Fraction(101, 100)
