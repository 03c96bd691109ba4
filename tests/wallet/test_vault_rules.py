"""What the key of a vault's operator signs: the one call about this batch, and nothing near it."""

import hashlib
import json
from typing import Any

import pytest
from eth_abi.abi import encode
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.chain.artifacts import artifact
from wattback.chain.retirement import TransactionRequest
from wattback.ledger.batch import Batch, BatchState
from wattback.wallet.canonical import ORDER_TYPE
from wattback.wallet.errors import SigningRefused
from wattback.wallet.rules.vault_rules import VaultRules
from wattback.wallet.vault_call import SELECTOR, SIGNATURE, decode_vault_call

NOW_S = 1_795_000_000
VAULT, OPERATOR, OWNER, ELSEWHERE = (f"0x{digit * 40}" for digit in "1234")
RULES = VaultRules(VAULT)
PRICE = 4_000
QUOTED = Batch(
    **dict.fromkeys(Batch.__dataclass_fields__)
    | {
        "id": bytes.fromhex(VAULT[2:]) + b"twelve bytes",
        "market": "vault",
        "state": BatchState.QUOTED,
        "amount_mwh": 1_000_000,
        "account": OPERATOR,
        "beneficiary": OWNER,
        "receipts_root": hashlib.sha256(b"receipts").digest(),
        "period_start_ms": 1_790_000_000_123,
        "period_end_ms": 1_790_086_399_456,
        "price_base_units": PRICE,
        "quote": json.dumps(
            {"instrument": {"certificate_id": 7}, "previous_gas_used": 100_000, "previous_co2e_mg": 3}
        ),
    }  # type: ignore[arg-type]
)
ORDER: dict[str, Any] = {
    "batch_key": QUOTED.id,
    "beneficiary": OWNER,
    "certificate_id": 7,
    "amount_mwh": 1_000_000,
    "max_price": PRICE,
    "deadline": NOW_S + 600,
    "receipts_root": QUOTED.receipts_root,
    "period_start": 1_790_000_000,
    "period_end": 1_790_086_399,
    "previous_gas_used": 100_000,
    "previous_co2e_mg": 3,
}


def trigger(used_mwh: int = 1_000_000, **changes: Any) -> bytes:
    order = tuple((ORDER | changes).values())
    return SELECTOR + encode(["uint256", ORDER_TYPE], (used_mwh, order))


def request(data: bytes, to: str = VAULT) -> TransactionRequest:
    return TransactionRequest(5777001, 0, to, data, 0, 300_000, 10**9, 10**8)


def test_the_selector_is_that_of_the_compiled_contract() -> None:
    assert artifact("RetirementVault").method_identifiers[SIGNATURE] == SELECTOR.hex()


@pytest.mark.parametrize(
    "data", [trigger(), trigger(0), trigger(max_price=1), trigger(deadline=NOW_S + 3600)]
)
def test_the_honest_call_is_allowed(data: bytes) -> None:
    RULES.require_retirement(request(data), QUOTED, NOW_S)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (trigger(1_000_001), "more use than the batch has"),
        (trigger(max_price=PRICE + 1), "more than the reserved price"),
        (trigger(deadline=NOW_S), "past or far away"),
        (trigger(deadline=NOW_S + 3601), "past or far away"),
        (trigger(beneficiary=ELSEWHERE), "not about this batch"),
        (trigger(beneficiary=OPERATOR), "not about this batch"),
        (trigger(batch_key=bytes.fromhex(VAULT[2:]) + bytes(12)), "not about this batch"),
        (trigger(certificate_id=8), "not about this batch"),
        (trigger(amount_mwh=999_999), "not about this batch"),
        (trigger(receipts_root=bytes(32)), "not about this batch"),
        (trigger(period_start=1), "not about this batch"),
        (trigger(period_end=1), "not about this batch"),
        (trigger(previous_gas_used=1), "not about this batch"),
        (trigger(previous_co2e_mg=1), "not about this batch"),
        (trigger() + b"\x00", "more than its arguments"),
        (trigger()[:-1], "cannot be read"),
    ],
)
def test_another_call_of_the_vault_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(SigningRefused, match=words):
        RULES.require_retirement(request(data), QUOTED, NOW_S)


@pytest.mark.parametrize(
    "function",
    [
        "withdraw(address,address,uint256)",
        "setOperator(address)",
        "setLimits((uint80,uint88,uint88,uint96))",
        "report(uint256)",
        "deposit(uint256)",
    ],
)
def test_nothing_else_can_be_asked_of_the_vault(function: str) -> None:
    selector = bytes.fromhex(artifact("RetirementVault").method_identifiers[function])
    with pytest.raises(SigningRefused, match="something else than the vault's purchase"):
        RULES.require_retirement(request(selector + bytes(96)), QUOTED, NOW_S)


def test_another_vault_or_another_s_batch_is_refused() -> None:
    with pytest.raises(SigningRefused, match="not allowed"):
        RULES.require_retirement(request(trigger(), ELSEWHERE), QUOTED, NOW_S)
    with pytest.raises(SigningRefused, match="not one of the vault's"):
        VaultRules(ELSEWHERE).require_retirement(request(trigger(), ELSEWHERE), QUOTED, NOW_S)


def test_no_permit_and_no_preparation_is_signed() -> None:
    with pytest.raises(SigningRefused, match="no permit"):
        RULES.permit(QUOTED, {}, 5777001, NOW_S)
    for batch in (QUOTED, None):
        with pytest.raises(SigningRefused, match="no transaction before"):
            RULES.require_preparation(request(trigger()), batch, OPERATOR, NOW_S)


@settings(max_examples=300)
@given(data=st.data())
def test_call_data_with_any_byte_changed_is_refused_or_does_less(data: st.DataObject) -> None:
    honest = trigger()
    place = data.draw(st.integers(0, len(honest) - 1))
    value = data.draw(st.integers(0, 255).filter(lambda byte: byte != honest[place]))
    changed = honest[:place] + bytes([value]) + honest[place + 1 :]
    try:
        RULES.require_retirement(request(changed), QUOTED, NOW_S)
    except SigningRefused:
        return
    call = decode_vault_call(changed)
    assert call.used_mwh <= QUOTED.amount_mwh
    assert call.order.max_price_base_units <= PRICE
    assert (call.order.batch_key, call.order.beneficiary) == (QUOTED.id, OWNER)
