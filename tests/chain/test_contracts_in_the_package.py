"""The contracts as the package carries them: same code on chain, same addresses everywhere."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wattback.chain import artifacts
from wattback.chain.artifacts import artifact
from wattback.chain.errors import ChainError, OutOfStock, WouldFail
from wattback.chain.networks import (
    DESKS,
    NETWORKS,
    PRACTICE_CHAIN_ID,
    VaultDeployment,
    desk_deployment,
    markets,
    network,
)
from wattback.chain.practice_chain import PracticeChain
from wattback.chain.practice_market import deployer
from wattback.chain.reverts import decode_revert, native_text, payment_text, revert_error
from wattback.wallet import desk_call, vault_call

CONTRACTS = Path(__file__).parents[2] / "contracts"
(VAULTS,) = [market for market in markets("practice") if isinstance(market, VaultDeployment)]


def test_the_listed_addresses_are_those_of_the_deployment() -> None:
    from eth._utils.address import generate_contract_address
    from eth_utils.address import to_canonical_address, to_checksum_address

    made = [
        to_checksum_address(generate_contract_address(to_canonical_address(deployer().address), nonce))
        for nonce in range(4)
    ]
    deployment = desk_deployment("practice")
    assert made == [deployment.certificates, deployment.payment_erc20, deployment.desk, VAULTS.factory]


def test_the_code_on_chain_is_the_compiled_code(chain_path: str) -> None:
    deployment = desk_deployment("practice")
    with PracticeChain(chain_path) as chain:
        for name, address in (
            ("WattbackCertificates", deployment.certificates),
            ("RetirementDesk", deployment.desk),
            ("PracticeDollar", deployment.payment_erc20),
            ("RetirementVaultFactory", VAULTS.factory),
        ):
            code = bytes(chain.w3.eth.get_code(chain.w3.to_checksum_address(address)))
            compiled = artifact(name).deployed_bytecode
            assert len(code) == len(compiled)
            # Immutables are zero in the compiler's output, so nothing but zeros may differ.
            assert all(there == here or here == 0 for there, here in zip(code, compiled, strict=True))


def test_the_desk_deals_in_the_listed_contracts(chain_path: str) -> None:
    deployment = desk_deployment("practice")
    with PracticeChain(chain_path) as chain:
        desk = chain.w3.eth.contract(
            chain.w3.to_checksum_address(deployment.desk), abi=artifact("RetirementDesk").abi
        )
        assert desk.functions.certificates().call() == deployment.certificates
        assert desk.functions.paymentToken().call() == deployment.payment_erc20
        assert desk.functions.owner().call() == deployer().address


def test_what_the_wallet_allows_is_what_desk_and_vault_have() -> None:
    selectors = artifact("RetirementDesk").method_identifiers
    for signature, selector in (
        (desk_call.SIGNATURE, desk_call.SELECTOR),
        (desk_call.AUTHORIZED_SIGNATURE, desk_call.AUTHORIZED_SELECTOR),
        (desk_call.APPROVED_SIGNATURE, desk_call.APPROVED_SELECTOR),
    ):
        assert selectors[signature] == selector.hex()
    vaults = artifact("RetirementVault").method_identifiers
    assert vaults[vault_call.SIGNATURE] == vault_call.SELECTOR.hex()


def test_every_network_with_a_desk_is_listed() -> None:
    assert set(DESKS) <= set(NETWORKS)
    for key, listed in NETWORKS.items():
        assert listed.key == key
    assert network("practice").chain_id == PRACTICE_CHAIN_ID
    assert network("practice").is_practice


def test_an_installed_package_brings_its_own_artifacts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Path(artifacts.artifacts_dir()).resolve() == CONTRACTS / "artifacts"
    installed = tmp_path / "artifacts"
    shutil.copytree(CONTRACTS / "artifacts", installed)
    monkeypatch.setattr(artifacts, "_INSTALLED", str(installed))
    assert artifacts.artifacts_dir() == str(installed)


def test_web3_is_not_loaded_before_it_is_used() -> None:
    modules = (
        "wattback.chain, wattback.chain.errors, wattback.chain.retirement, wattback.chain.networks, "
        "wattback.chain.evidence, wattback.chain.providers.desk, wattback.chain.providers.practice"
    )
    script = (
        f"import sys; import {modules}; "
        "heavy = {'web3', 'eth', 'eth_account', 'requests'}; "
        "print(sorted({m.partition('.')[0] for m in sys.modules} & heavy))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@given(data=st.binary(max_size=200))
def test_any_return_data_becomes_an_error_for_people(data: bytes) -> None:
    error = revert_error(data, network("practice"))
    assert isinstance(error, ChainError)
    assert str(error)


def test_known_reasons_are_decoded() -> None:
    from eth_abi.abi import encode
    from eth_utils.crypto import keccak

    def returned(signature: str, *arguments: Any) -> bytes:
        types = signature[signature.index("(") + 1 : -1]
        return keccak(text=signature)[:4] + encode(types.split(",") if types else [], arguments)

    practice = network("practice")
    assert decode_revert(returned("DeskPriceAboveMaximum(uint256,uint256)", 2, 1)) == (
        "DeskPriceAboveMaximum",
        (2, 1),
    )
    out_of_stock = revert_error(
        returned(
            "ERC1155InsufficientBalance(address,uint256,uint256,uint256)", "0x" + "11" * 20, 1_000, 2_000, 1
        ),
        practice,
    )
    assert isinstance(out_of_stock, OutOfStock)
    assert str(out_of_stock) == str(OutOfStock(2_000, 1_000))
    above_cap = revert_error(
        returned("VaultDayCapExceeded(uint256,uint256,uint256)", 3_000_000, 1_500_000, 4_000_000), practice
    )
    assert "may spend 4 pUSD in any 24 hours; 1.5 pUSD are spent and this costs 3 pUSD" in str(above_cap)
    assert "7.5 pUSD" in str(
        revert_error(
            returned("ERC20InsufficientBalance(address,uint256,uint256)", "0x" + "11" * 20, 1, 7_500_000),
            practice,
        )
    )
    told = revert_error(returned("Error(string)", "just no"), practice)
    assert isinstance(told, WouldFail)
    assert told.reason == "just no"
    named = revert_error(
        returned("DeskBatchKeyNotBuyers(bytes32,address)", b"\x01" * 32, "0x" + "11" * 20), practice
    )
    assert isinstance(named, WouldFail)
    assert named.reason.startswith("DeskBatchKeyNotBuyers(0x0101")
    unknown = revert_error(b"\xde\xad\xbe\xef", practice)
    assert isinstance(unknown, WouldFail)
    assert "0xdeadbeef" in unknown.reason


@pytest.mark.parametrize(
    ("base_units", "text"),
    [(0, "0 pUSD"), (1, "0.000001 pUSD"), (1_500_000, "1.5 pUSD"), (12_000_000, "12 pUSD")],
)
def test_amounts_are_written_exactly(base_units: int, text: str) -> None:
    assert payment_text(base_units, network("practice")) == text
    assert native_text(10**18 + 1, network("practice")) == "1.000000000000000001 PLAY"
