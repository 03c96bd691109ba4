"""A payment for another wallet to sign: the link, the JSON and the picture say the same as the transaction."""

import json
import xml.etree.ElementTree as ElementTree
from urllib.parse import parse_qs, urlsplit

import pytest
from eth_abi.abi import encode
from hypothesis import given
from hypothesis import strategies as st

from wattback.chain.retirement import TransactionRequest
from wattback.wallet.errors import QrFileUnknown
from wattback.wallet.payment_request import payment_request, receiving_link
from wattback.wallet.qr_code import qr_file, qr_text

TOKEN = "0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359"
PERSON = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


def request(data: bytes = b"", value_wei: int = 0) -> TransactionRequest:
    return TransactionRequest(137, 7, TOKEN, data, value_wei, 200_000, 10**11, 10**9)


def test_sending_the_coin_is_a_plain_link() -> None:
    asked = payment_request(request(value_wei=15 * 10**17))
    assert asked.eip681 == (
        f"ethereum:{TOKEN}@137?value=1500000000000000000&gasLimit=200000&gasPrice=100000000000"
    )
    assert asked.is_standard


@pytest.mark.parametrize(("selector", "name"), [("a9059cbb", "transfer"), ("095ea7b3", "approve")])
def test_a_token_call_is_written_with_its_name_and_arguments(selector: str, name: str) -> None:
    data = bytes.fromhex(selector) + encode(["address", "uint256"], [PERSON, 1_500_000])
    asked = payment_request(request(data))
    assert asked.eip681.startswith(f"ethereum:{TOKEN}@137/{name}?address={PERSON}&uint256=1500000&gasLimit=")
    assert asked.is_standard


@pytest.mark.parametrize(
    "data",
    [
        b"\x2c\xbe\x14\x94" + bytes(320),
        bytes.fromhex("a9059cbb"),
        bytes.fromhex("a9059cbb") + b"\xff" * 64,
        bytes.fromhex("a9059cbb") + bytes(65),
        b"\x01",
    ],
)
def test_any_other_call_carries_its_data_and_is_said_to_be_beyond_the_standard(data: bytes) -> None:
    asked = payment_request(request(data))
    assert not asked.is_standard
    assert parse_qs(urlsplit(asked.eip681).query)["data"] == ["0x" + data.hex()]


@given(st.binary(max_size=200), st.integers(0, 10**24))
def test_the_json_says_exactly_what_the_transaction_does(data: bytes, value_wei: int) -> None:
    asked = json.loads(payment_request(request(data, value_wei), PERSON).raw_json)
    assert {name: int(asked[name], 16) for name in ("chainId", "value", "gas", "maxFeePerGas")} == {
        "chainId": 137,
        "value": value_wei,
        "gas": 200_000,
        "maxFeePerGas": 10**11,
    }
    assert (asked["from"], asked["to"], asked["data"]) == (PERSON, TOKEN, "0x" + data.hex())
    # The wallet that signs knows what else it has under way.
    assert "nonce" not in asked


def test_anybody_may_sign_where_no_account_is_named() -> None:
    assert "from" not in json.loads(payment_request(request()).raw_json)


def test_a_link_to_be_paid_names_address_and_chain() -> None:
    assert receiving_link(PERSON, 42220) == f"ethereum:{PERSON}@42220"


def _modules_of_text(text: str) -> list[list[bool]]:
    """Dark modules of a code in half blocks, as a scanner sees them."""
    lines = text.splitlines()
    dark = {"█": (False, False), "▀": (False, True), "▄": (True, False), " ": (True, True)}
    rows = []
    for line in lines:
        rows.append([dark[sign][0] for sign in line])
        rows.append([dark[sign][1] for sign in line])
    return rows


def test_the_code_in_the_terminal_is_the_code_of_the_link() -> None:
    import segno

    link = receiving_link(PERSON, 137)
    expected = [[bool(module) for module in row] for row in segno.make_qr(link, error="m").matrix]
    shown = _modules_of_text(qr_text(link))
    border = (len(shown[0]) - len(expected)) // 2
    assert border == 4
    inner = [row[border:-border] for row in shown[border : border + len(expected)]]
    assert inner == expected


def test_the_code_is_written_as_picture() -> None:
    link = receiving_link(PERSON, 137)
    assert qr_file(link, "code.PNG").startswith(b"\x89PNG\r\n")
    assert ElementTree.fromstring(qr_file(link, "code.svg")).tag.endswith("svg")
    with pytest.raises(QrFileUnknown, match=r"nor with \.svg"):
        qr_file(link, "code.gif")
