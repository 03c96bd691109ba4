"""One way to write each number, time and text, and one digest that any other program finds too."""

import json
from fractions import Fraction
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.certificate.canonical import MAX_DEPTH, FormError, digest, file_bytes, leaves, parse
from wattback.certificate.notation import (
    decimal_text,
    decimal_units,
    float_text,
    hex_bytes,
    hex_text,
    multibase,
    multibase_bytes,
    product_text,
    utc_ms,
    utc_ms_text,
    utc_seconds,
    utc_text,
)

keys = st.from_regex(r"[A-Za-z][A-Za-z0-9]{0,5}", fullmatch=True)
texts = st.text(st.characters(codec="utf-8"), max_size=20)
documents = st.dictionaries(
    keys,
    st.recursive(
        texts | st.integers(0, 2**53 - 1) | st.booleans() | st.none(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
        max_leaves=12,
    ),
    max_size=4,
)


def test_the_digest_is_that_of_rfc_8785() -> None:
    """Its example, without the numbers, which a certificate does not have."""
    example = {
        "string": "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
        "literals": [None, True, False],
    }
    expected = '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    assert digest(example) == sha256(expected.encode()).digest()


@given(documents)
def test_the_digest_does_not_depend_on_the_order_of_keys(document: dict[str, Any]) -> None:
    assert digest(dict(reversed(document.items()))) == digest(document)


@given(documents)
def test_what_is_written_reads_back_the_same(document: dict[str, Any]) -> None:
    assert parse(file_bytes(document)) == document


@given(documents)
def test_every_value_has_its_own_path(document: dict[str, Any]) -> None:
    paths = [path for path, _ in leaves(document)]
    assert len(set(paths)) == len(paths)


def test_a_key_that_looks_like_a_path_is_refused() -> None:
    with pytest.raises(FormError) as refused:
        leaves({"a": {"b.c": 1}})
    assert refused.value.field == "a.b.c"


def test_nesting_ends_before_it_could_do_harm() -> None:
    def nested(depth: int) -> bytes:
        document: Any = "[{[{ brackets in a text do not count ]}"
        for _ in range(depth):
            document = {"a": document}
        return file_bytes(document)

    assert parse(nested(MAX_DEPTH))
    for hostile in (nested(MAX_DEPTH + 1), b"[" * 1_000_000, b'{"a":' * 200_000):
        with pytest.raises(FormError, match="deeply"):
            parse(hostile)


def test_a_fault_is_told_by_its_line() -> None:
    with pytest.raises(FormError, match='line 3, at the field "b", is not JSON') as refused:
        parse(b'{\n  "a": 1,\n  "b": oops\n}\n')
    assert refused.value.field == "b"


@pytest.mark.parametrize(
    ("units", "decimals", "text"),
    [
        (0, 12, "0"),
        (1, 12, "0.000000000001"),
        (35, 6, "0.000035"),
        (1_000_000, 6, "1"),
        (1_340_000, 12, "0.00000134"),
        (12_300_000, 6, "12.3"),
        (7, 0, "7"),
    ],
)
def test_a_whole_number_of_small_units_is_a_decimal_of_large_ones(
    units: int, decimals: int, text: str
) -> None:
    assert decimal_text(units, decimals) == text


@given(st.integers(0, 10**40), st.integers(0, 18))
def test_decimal_text_is_exact_and_reads_back(units: int, decimals: int) -> None:
    text = decimal_text(units, decimals)
    assert Fraction(text) == Fraction(units, 10**decimals)
    assert decimal_units(text, decimals) == units
    assert not text.endswith(".")
    assert "." not in text or not text.endswith("0")


def test_more_decimals_than_the_unit_has_are_refused() -> None:
    with pytest.raises(ValueError, match="more than 6 decimals"):
        decimal_units("0.0000001", 6)


@given(st.floats(0, 1e12, allow_subnormal=False))
def test_a_float_is_written_so_that_it_reads_back(value: float) -> None:
    text = float_text(value)
    assert float(text) == value
    assert "e" not in text.lower()


def test_the_fee_s_energy_is_exact_in_decimals() -> None:
    assert product_text(3e-9, 149_321, 3) == "0.000000447963"
    assert product_text(0.1, 3, 0) == "0.3"
    assert product_text(0.0, 149_321, 3) == "0"


@given(st.integers(0, 253_402_300_799_999))
def test_times_read_back(epoch_ms: int) -> None:
    assert utc_ms(utc_ms_text(epoch_ms)) == epoch_ms
    assert utc_seconds(utc_text(epoch_ms // 1000)) == epoch_ms // 1000


@given(st.integers(253_402_300_800, 2**64))
def test_no_time_after_the_year_9999(epoch_s: int) -> None:
    with pytest.raises(ValueError, match=r"date|year|range"):
        utc_text(epoch_s)


@given(st.binary(max_size=80))
def test_bytes_read_back(data: bytes) -> None:
    assert hex_bytes(hex_text(data)) == data
    assert multibase_bytes(multibase(data)) == data


@given(st.binary(min_size=1, max_size=80), st.data())
def test_bytes_have_one_base64_text_only(data: bytes, draw: st.DataObject) -> None:
    """The last character of unpadded base64 has bits that decoders pass over."""
    text = multibase(data)
    other = text[:-1] + draw.draw(
        st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    )
    try:
        assert other == text or multibase_bytes(other) != data
    except ValueError:
        assert other != text


def test_the_example_of_the_form_is_readable_by_any_json_reader(certificate: bytes) -> None:
    assert json.loads(certificate)["credentialSubject"]["retirement"]["amountMilliwattHours"] == 35
