"""Around every call that any market needs: the guard signs exactly what the ledger allows, and what it signed says so.

The oracle in `guard_oracle` is written from the contracts' interfaces and knows nothing of the rules.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from around import around
from guard_cases import CAP_MICRO, CASES, EVERYBODY, ME, Case
from guard_oracle import read
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from wattback.ledger.setting_table import SETTINGS
from wattback.wallet.caps import PER_DAY, PER_MONTH, PER_TRANSACTION

TRIED = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Case]:
    made = CASES[request.param](tmp_path)
    yield made
    made.close()


def test_the_cap_of_the_cases_is_the_default() -> None:
    assert SETTINGS[PER_TRANSACTION].default == CAP_MICRO
    assert all(int(SETTINGS[key].default or 0) >= CAP_MICRO for key in (PER_DAY, PER_MONTH))  # type: ignore[call-overload]


def test_what_the_market_asks_for_is_signed(case: Case) -> None:
    for call in case.allowed:
        asked = case.honest | {"to": call.to, "data": call.data}
        assert case.allows(asked), "the oracle and the case do not fit"
        (raw,) = case.signed(asked)
        said = read(raw)
        assert (said.signer, said.as_request(), said.access_list) == (ME, asked, [])


@TRIED
@given(data=st.data())
def test_it_is_signed_if_and_only_if_the_ledger_allows_it(case: Case, data: st.DataObject) -> None:
    call = data.draw(st.sampled_from(case.allowed))
    asked = data.draw(around(case.honest | {"to": call.to, "data": call.data}))
    signed = case.signed(asked)
    assert bool(signed) == case.allows(asked), asked
    for raw in signed:
        said = read(raw)
        assert said.signer == ME
        assert said.as_request() == asked
        assert case.allows(said.as_request())
        assert said.access_list == []


@settings(TRIED, max_examples=60)
@given(to=st.sampled_from(EVERYBODY), selector=st.binary(max_size=4), rest=st.binary(max_size=500))
@example(to=ME, selector=b"", rest=b"")
def test_unrelated_calls_are_never_signed(case: Case, to: str, selector: bytes, rest: bytes) -> None:
    asked = case.honest | {"to": to, "data": selector + rest}
    assert bool(case.signed(asked)) == case.allows(asked)
    assert not (case.allows(asked) and asked["data"]), "it was an honest call after all"


def test_of_the_calls_of_other_markets_none_is_signed(case: Case, tmp_path: Path) -> None:
    """Not even those of the same market's other steps: what is not due now is not signed now."""
    for name, make in CASES.items():
        other = make(tmp_path)
        for call in other.allowed:
            asked = case.honest | {"to": call.to, "data": call.data, "value_wei": call.value_wei}
            assert bool(case.signed(asked)) == case.allows(asked), name
        other.close()


def test_each_argument_at_its_bounds_and_one_beyond(case: Case) -> None:
    for call in case.allowed:
        for place, word in enumerate(call.words or ()):
            at = 4 + 32 * place
            for value in (word.low - 1, word.low, word.high, word.high + 1):
                if not 0 <= value < 2**256:
                    continue
                data = call.data[:at] + value.to_bytes(32, "big") + call.data[at + 32 :]
                asked = case.honest | {"to": call.to, "data": data}
                assert bool(case.signed(asked)) == case.allows(asked), (call.to, place, value)
