"""A practice chain made before the contracts changed: it gets the present market, and keeps what was retired on it.

`practice-chain-1.sqlite3` was written by the version before: the market, a grant, and one retirement of 1,234 mWh.
"""

import shutil
from pathlib import Path
from typing import Any

import pytest

from wattback.chain.artifacts import artifact
from wattback.chain.desk_events import retirement_by_transaction
from wattback.chain.evidence import read_instrument, read_retirement
from wattback.chain.networks import desk_deployment, desk_deployments, network
from wattback.chain.practice_chain import GRANT_BASE_UNITS, PracticeChain
from wattback.chain.practice_market import opening_transactions
from wattback.chain.providers.practice import PracticeProvider

CHAIN_OF_BEFORE = Path(__file__).parents[1] / "fixtures" / "chain" / "practice-chain-1.sqlite3"
RETIRED_BEFORE = bytes.fromhex("4438729341fbfe0fd86a82c5f53c988c470577daabf039737ec9c285feb3a24b")
(FIRST_DESK,) = [desk for desk in desk_deployments("practice") if desk.superseded]


@pytest.fixture
def old_path(tmp_path: Path) -> str:
    return str(shutil.copy(CHAIN_OF_BEFORE, tmp_path / "practice-chain.sqlite3"))


def test_opening_it_deploys_the_present_market_in_one_block(old_path: str) -> None:
    desk = desk_deployment("practice").desk
    with PracticeChain(old_path) as chain:
        assert chain.w3.eth.block_number == 4
        block = chain.w3.eth.get_block(4)
        assert len(block["transactions"]) == 1 + len(opening_transactions())
        code = bytes(chain.w3.eth.get_code(chain.w3.to_checksum_address(desk)))
        assert len(code) == len(artifact("RetirementDesk").deployed_bytecode)
    with PracticeChain(old_path) as again:
        assert again.w3.eth.block_number == 4, "the market is deployed once"


def test_it_is_used_like_a_new_one(old_path: str, buyer: Any) -> None:
    provider = PracticeProvider(old_path)
    assert provider.balances(buyer.address).payment_base_units == GRANT_BASE_UNITS
    found = buyer.retire(provider, 500, "after the contracts changed")
    assert (found.amount_mwh, found.contract) == (500, desk_deployment("practice").certificates)
    provider.close()


def test_what_was_retired_before_still_verifies(
    old_path: str, buyer: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wattback import paths

    monkeypatch.setattr(paths, "made_practice_chain_path", lambda: old_path)
    found = read_retirement(None, "practice", RETIRED_BEFORE)
    assert found is not None
    assert (found.amount_mwh, found.beneficiary) == (1_234, buyer.address)
    assert found.contract == FIRST_DESK.certificates
    assert read_instrument(None, "practice", found.certificate_id).technology == "wind"


def test_the_present_desk_does_not_claim_what_the_first_one_sold(old_path: str) -> None:
    with PracticeChain(old_path) as chain:
        practice = network("practice")
        present = desk_deployment("practice")
        assert retirement_by_transaction(chain.w3, practice, present, RETIRED_BEFORE, None) is None
        assert retirement_by_transaction(chain.w3, practice, FIRST_DESK, RETIRED_BEFORE, None) is not None


def test_a_move_that_fails_leaves_the_chain_as_it_was(old_path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from wattback.chain import practice_chain

    def failing(nonce: int) -> list[bytes]:
        from wattback.chain.practice_market import moving_transactions, signed

        return [*moving_transactions(nonce), signed(999, FIRST_DESK.desk, "0x")]

    monkeypatch.setattr(practice_chain, "moving_transactions", failing)
    with pytest.raises(Exception, match="nonce"):
        PracticeChain(old_path)
    monkeypatch.undo()
    with PracticeChain(old_path) as chain:
        assert chain.w3.eth.block_number == 4
