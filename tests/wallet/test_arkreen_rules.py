"""What may be asked of Arkreen in this wallet's name: approval, purchase, offset, badge, and nothing near them."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from eth_abi.abi import encode
from eth_utils.crypto import keccak
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.chain.retirement import TransactionRequest
from wattback.ledger.batch import Batch, BatchState
from wattback.ledger.outbox import Purpose
from wattback.wallet import arkreen_call, erc20_call
from wattback.wallet.caps import Money
from wattback.wallet.errors import SigningRefused
from wattback.wallet.rules.arkreen_rules import ArkreenRules

NOW_S = 1_795_000_000
ACCOUNT = "0x1111111111111111111111111111111111111111"
ELSEWHERE = "0x000000000000000000000000000000000000dEaD"
BANK, BUILDER, ART, BADGE, TOKEN = (f"0x{digit * 40}" for digit in "23456")
RULES = ArkreenRules(
    bank=BANK, builder=BUILDER, art=ART, badge=BADGE, payment_token=TOKEN, money=Money("USDC.e", 6)
)
AMOUNT, GROSS, PRICE = 1_000_000, 1_010_102, 10_102
MESSAGE = "Electricity of AI chats, 2026-11, by Wattback."


def batch(**changes: Any) -> Batch:
    """A quoted batch: 1 kWh after a fee of 1 %, for 0.010102 USDC.e."""
    fields: dict[str, Any] = dict.fromkeys(Batch.__dataclass_fields__)
    quoted: dict[str, Any] = {
        "seq": 1,
        "id": bytes.fromhex(ACCOUNT[2:]) + bytes(12),
        "market": "arkreen",
        "state": BatchState.QUOTED,
        "amount_mwh": AMOUNT,
        "account": ACCOUNT,
        "beneficiary": ACCOUNT,
        "quote": json.dumps({"gross_mwh": GROSS}),
        "price_base_units": PRICE,
    }
    return Batch(**fields | quoted | changes)


FROM_STOCK = batch(price_base_units=0)


def request(to: str, data: bytes) -> TransactionRequest:
    return TransactionRequest(137, 0, to, data, 0, 500_000, 10**9, 10**8)


def call(signature: str, *arguments: Any) -> bytes:
    types = signature[signature.index("(") + 1 : -1].split(",")
    return keccak(text=signature)[:4] + encode(types, arguments)


def approve(spender: str = BUILDER, amount: int = PRICE) -> bytes:
    return call(erc20_call.APPROVE_SIGNATURE, spender, amount)


def buy(**changes: Any) -> bytes:
    arguments = {"pay": TOKEN, "art": ART, "most": 25_000, "amount": 2_500_000, "exact": False}
    return call(arkreen_call.BUY_SIGNATURE, *(arguments | changes).values())


def build(**changes: Any) -> bytes:
    arguments = {
        "pay": TOKEN,
        "art": ART,
        "most": PRICE,
        "gross": GROSS,
        "mode": 2,
        "deadline": NOW_S + 600,
    }
    return call(arkreen_call.BUILD_SIGNATURE, *(arguments | changes).values())


def offset(gross: int = GROSS) -> bytes:
    return call(arkreen_call.OFFSET_SIGNATURE, gross)


def badge(**changes: Any) -> bytes:
    arguments = {
        "holder": ACCOUNT,
        "beneficiary": ACCOUNT,
        "holder_name": "",
        "beneficiary_name": "",
        "message": MESSAGE,
        "ids": [4, 5, 9],
    }
    return call(arkreen_call.BADGE_SIGNATURE, *(arguments | changes).values())


@pytest.mark.parametrize(
    ("contract", "signature", "selector"),
    [
        ("ArkreenRECBankStandIn", arkreen_call.BUY_SIGNATURE, arkreen_call.BUY_SELECTOR),
        ("ArkreenBuilderStandIn", arkreen_call.BUILD_SIGNATURE, arkreen_call.BUILD_SELECTOR),
        ("ArkreenRECTokenStandIn", arkreen_call.OFFSET_SIGNATURE, arkreen_call.OFFSET_SELECTOR),
        ("ArkreenBadgeStandIn", arkreen_call.BADGE_SIGNATURE, arkreen_call.BADGE_SELECTOR),
        ("PaymentTokenStandIn", erc20_call.APPROVE_SIGNATURE, erc20_call.APPROVE_SELECTOR),
    ],
)
def test_selectors_are_those_of_the_contracts(contract: str, signature: str, selector: bytes) -> None:
    path = Path(__file__).parents[1] / "fixtures" / "contracts" / f"{contract}.json"
    name = signature[: signature.index("(")]
    (entry,) = (each for each in json.loads(path.read_text())["abi"] if each.get("name") == name)
    assert f"{name}({','.join(each['type'] for each in entry['inputs'])})" == signature
    assert keccak(text=signature)[:4] == selector


def test_an_approval_of_the_price_to_the_builder() -> None:
    facts = RULES.require_preparation(request(TOKEN, approve()), batch(), ACCOUNT, NOW_S)
    assert (facts.purpose, facts.at_most_base_units) == (Purpose.APPROVE, PRICE)
    assert facts.summary == "let Arkreen's builder take 0.010102 USDC.e at most"


def test_an_approval_and_a_purchase_in_bulk_without_a_batch() -> None:
    facts = RULES.require_preparation(request(TOKEN, approve(BANK, 25_000)), None, ACCOUNT, NOW_S)
    assert (facts.purpose, facts.at_most_base_units) == (Purpose.APPROVE, 25_000)
    facts = RULES.require_preparation(request(BANK, buy()), None, ACCOUNT, NOW_S)
    assert (facts.purpose, facts.at_most_base_units) == (Purpose.BUY, 25_000)
    assert facts.summary == "buy certificates for 2500 Wh for 0.025 USDC.e at most"


def test_an_offset_bought_for_the_price_or_from_stock() -> None:
    RULES.require_retirement(request(BUILDER, build()), batch(), NOW_S)
    RULES.require_retirement(request(BUILDER, build(most=PRICE - 1)), batch(), NOW_S)
    RULES.require_retirement(request(ART, offset()), FROM_STOCK, NOW_S)


@pytest.mark.parametrize(
    ("to", "data", "words"),
    [
        (TOKEN, approve(BUILDER, PRICE + 1), "more would be allowed"),
        (TOKEN, approve(BUILDER, 2**256 - 1), "more would be allowed"),
        (TOKEN, approve(BANK, PRICE), "somebody else"),
        (TOKEN, approve(ELSEWHERE, 1), "somebody else"),
        (TOKEN, call("transfer(address,uint256)", BUILDER, PRICE), "something else than an approval"),
        (TOKEN, call("increaseAllowance(address,uint256)", BUILDER, PRICE), "something else"),
        (TOKEN, approve() + b"\x00", "more than its arguments"),
        (ART, approve(), "nothing but an approval"),
        (BANK, buy(), "nothing but an approval"),
        (BUILDER, build(), "nothing but an approval"),
    ],
)
def test_another_preparation_of_a_batch_is_refused(to: str, data: bytes, words: str) -> None:
    with pytest.raises(SigningRefused, match=words):
        RULES.require_preparation(request(to, data), batch(), ACCOUNT, NOW_S)


@pytest.mark.parametrize(
    ("to", "data", "words"),
    [
        (TOKEN, approve(BUILDER, 1), "somebody else"),
        (TOKEN, approve(ELSEWHERE, 1), "somebody else"),
        (BANK, buy(pay=ELSEWHERE), "another token"),
        (BANK, buy(art=ELSEWHERE), "something else"),
        (BANK, buy(exact=True), "not buy an exact amount"),
        (BANK, buy(amount=0), "not buy an exact amount"),
        (BANK, call("buyARTNative(address,uint256,bool)", ART, 1, False), "not allowed"),
        (BUILDER, buy(), "not allowed"),
        (BUILDER, build(), "not allowed"),
        (ART, offset(), "not allowed"),
        (BADGE, badge(), "not allowed"),
        (ELSEWHERE, buy(), "not allowed"),
    ],
)
def test_another_purchase_without_a_batch_is_refused(to: str, data: bytes, words: str) -> None:
    with pytest.raises(SigningRefused, match=words):
        RULES.require_preparation(request(to, data), None, ACCOUNT, NOW_S)


@pytest.mark.parametrize(
    ("to", "data", "words"),
    [
        (BUILDER, build(most=PRICE + 1), "more than the reserved price"),
        (BUILDER, build(most=0), "more than the reserved price"),
        (BUILDER, build(pay=ELSEWHERE), "not about this batch"),
        (BUILDER, build(art=ELSEWHERE), "not about this batch"),
        (BUILDER, build(gross=GROSS + 1), "not about this batch"),
        (BUILDER, build(gross=AMOUNT), "not about this batch"),
        *((BUILDER, build(mode=mode), "not about this batch") for mode in (0, 1, 3, 6, 2 + (1 << 32))),
        (BUILDER, build(deadline=NOW_S), "past or far away"),
        (BUILDER, build(deadline=NOW_S + 3601), "past or far away"),
        (BANK, build(), "not allowed"),
        (ELSEWHERE, build(), "not allowed"),
        (BUILDER, build() + bytes(20), "more than its arguments"),
        (BUILDER, call("actionBuilderNative(address,uint256,uint256,uint256)", ART, 1, 2, 3), "not allowed"),
        (ART, offset(), "quoted as a purchase"),
        (ART, call("transfer(address,uint256)", ELSEWHERE, GROSS), "not allowed"),
        (ART, call("solidify(uint256)", GROSS), "not allowed"),
    ],
)
def test_another_offset_is_refused(to: str, data: bytes, words: str) -> None:
    with pytest.raises(SigningRefused, match=words):
        RULES.require_retirement(request(to, data), batch(), NOW_S)


@pytest.mark.parametrize("gross", [0, AMOUNT, GROSS - 1, GROSS + 1, 2**256 - 1])
def test_another_amount_from_stock_is_refused(gross: int) -> None:
    with pytest.raises(SigningRefused, match="not about this batch"):
        RULES.require_retirement(request(ART, offset(gross)), FROM_STOCK, NOW_S)


def test_a_batch_quoted_from_stock_is_not_bought() -> None:
    with pytest.raises(SigningRefused, match="more than the reserved price"):
        RULES.require_retirement(request(BUILDER, build()), FROM_STOCK, NOW_S)


@pytest.mark.parametrize("gross", [AMOUNT - 1, 0, AMOUNT * 125 // 100 + 3, 10**12])
def test_a_quote_in_which_the_market_keeps_too_much_is_not_believed(gross: int) -> None:
    lying = replace(FROM_STOCK, quote=json.dumps({"gross_mwh": gross}))
    with pytest.raises(SigningRefused, match="keep too much"):
        RULES.require_retirement(request(ART, offset(gross)), lying, NOW_S)


@pytest.mark.parametrize("quote", [None, "", "{}", "[]", '{"gross_mwh": null}', '{"gross_mwh": "many"}'])
def test_without_a_quote_nothing_is_signed(quote: str | None) -> None:
    with pytest.raises(SigningRefused, match="no certificates were quoted"):
        RULES.require_retirement(request(ART, offset()), replace(FROM_STOCK, quote=quote), NOW_S)


def test_in_nobody_else_s_name() -> None:
    with pytest.raises(SigningRefused, match="own name only"):
        RULES.require_retirement(request(BUILDER, build()), batch(beneficiary=ELSEWHERE), NOW_S)


def test_no_permit_is_signed() -> None:
    with pytest.raises(SigningRefused, match="no permits"):
        RULES.permit(batch(), {"value": 1, "nonce": 0, "deadline": NOW_S + 60}, 137, NOW_S)


def test_the_badge_that_was_asked_for() -> None:
    words = RULES.require_badge(request(BADGE, badge()), ACCOUNT, (4, 5, 9), MESSAGE)
    assert words == "make one badge of 3 retirements"


@pytest.mark.parametrize(
    "changes",
    [
        {"holder": ELSEWHERE},
        {"beneficiary": ELSEWHERE},
        {"holder_name": "A Person"},
        {"beneficiary_name": "A Person"},
        {"message": MESSAGE + " "},
        {"ids": [4, 5]},
        {"ids": [4, 9, 5]},
        {"ids": [4, 5, 9, 10]},
    ],
)
def test_another_badge_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(SigningRefused, match="not the one that was asked for"):
        RULES.require_badge(request(BADGE, badge(**changes)), ACCOUNT, (4, 5, 9), MESSAGE)


def test_a_badge_elsewhere_of_nothing_or_with_unreadable_text_is_refused() -> None:
    with pytest.raises(SigningRefused, match="not allowed"):
        RULES.require_badge(request(ART, badge()), ACCOUNT, (4, 5, 9), MESSAGE)
    with pytest.raises(SigningRefused, match="not the one"):
        RULES.require_badge(request(BADGE, badge(ids=[])), ACCOUNT, (), MESSAGE)
    unreadable = badge().replace(MESSAGE.encode(), b"\xff" * len(MESSAGE))
    with pytest.raises(SigningRefused, match="cannot be read"):
        RULES.require_badge(request(BADGE, unreadable), ACCOUNT, (4, 5, 9), MESSAGE)


@settings(max_examples=300)
@given(data=st.data())
def test_call_data_with_any_byte_changed_is_refused_or_pays_less(data: st.DataObject) -> None:
    """Around each honest call: the only bytes that may differ are a smaller price and the deadline within the hour."""
    to, honest, quoted = data.draw(
        st.sampled_from([(BUILDER, build(), batch()), (ART, offset(), FROM_STOCK)])
    )
    place = data.draw(st.integers(0, len(honest) - 1))
    value = data.draw(st.integers(0, 255).filter(lambda byte: byte != honest[place]))
    changed = honest[:place] + bytes([value]) + honest[place + 1 :]
    try:
        RULES.require_retirement(request(to, changed), quoted, NOW_S)
    except SigningRefused:
        return
    call = arkreen_call.decode_build_call(changed)
    assert call.at_most_base_units <= PRICE
    assert NOW_S < call.deadline_s <= NOW_S + 3600
    assert (call.payment_token, call.art, call.gross_mwh, call.mode) == (TOKEN, ART, GROSS, 2)


@settings(max_examples=200)
@given(to=st.sampled_from([BANK, BUILDER, ART, BADGE, TOKEN, ELSEWHERE]), data=st.binary(max_size=300))
def test_anything_at_all_is_refused(to: str, data: bytes) -> None:
    for selector in (b"", approve()[:4], buy()[:4], build()[:4], offset()[:4], badge()[:4]):
        with pytest.raises(SigningRefused):
            RULES.require_retirement(request(to, selector + data), batch(), NOW_S)
        with pytest.raises(SigningRefused):
            RULES.require_preparation(request(to, selector + data), batch(), ACCOUNT, NOW_S)
        with pytest.raises(SigningRefused):
            RULES.require_badge(request(to, selector + data), ACCOUNT, (4, 5, 9), MESSAGE)
