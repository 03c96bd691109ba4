"""Somebody with nothing but the wheel, a certificate file and the address of a node."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from eth_account import Account

from wattback.certificate.document import build
from wattback.certificate.facts import Basis, CertificateFacts, Nano
from wattback.certificate.page.drawing import page_of
from wattback.certificate.receipts import leaf_bytes, merkle_root
from wattback.certificate.signing import sign
from wattback.chain.networks import desk_deployment, network
from wattback.chain.providers.desk import DeskProvider
from wattback.chain.rpc import connect

PRACTICE = network("practice")
MAKE = Path(__file__).parents[2] / "packaging" / "clean_wheel" / "make_environment.py"
RECEIPT = (b"\x01" * 16, 1_790_000_000_000, 250_000_000_000)


@pytest.fixture(scope="module")
def clean_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clean")
    made = subprocess.run([sys.executable, str(MAKE), str(folder)], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    return Path(made.stdout.strip())


@pytest.fixture(scope="module")
def certificate(node: Any, buyer: Any) -> bytes:
    """Of a retirement on a real node over HTTP."""
    desk = DeskProvider(PRACTICE, desk_deployment("practice"), lambda: connect(PRACTICE, node.url))
    quote = buyer.quote(desk, 250_000)
    order = replace(
        buyer.order(250_000, "in a clean environment"), receipts_root=merkle_root([leaf_bytes(*RECEIPT)])
    )
    signed = buyer.sign(desk.build(quote, order, buyer.permit(desk, quote), desk.next_nonce(buyer.address)))
    desk.send(signed)
    retirement = desk.find(order.batch_key, signed.tx_hash)
    assert retirement is not None
    facts = CertificateFacts(
        coverage="high",
        event_count=1,
        covered_nwh=RECEIPT[2],
        energy=Nano(RECEIPT[2] // 9, RECEIPT[2] // 3, RECEIPT[2]),
        co2e=Nano(1_000, 2_000, 3_000),
        bases=(Basis("measured", "2026.11", "0" * 64, "world"),),
        fee_co2e_ng=1,
        retirement=retirement,
        instrument=desk.instrument(retirement.certificate_id),
        network=PRACTICE,
    )
    key = buyer.account.key
    return sign(build(facts), lambda data: bytes(Account.sign_typed_data(key, full_message=data).signature))


def verify(python: Path, home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """In an environment of its own: no variable of ours, an empty home."""
    home.mkdir(exist_ok=True)
    return subprocess.run(
        [str(python.with_name("wattback")), "verify", *arguments],
        capture_output=True,
        text=True,
        cwd=home,
        env={"HOME": str(home), "PATH": os.defpath},
    )


def test_the_file_and_an_rpc_address_are_enough(
    clean_python: Path, certificate: bytes, node: Any, tmp_path: Path
) -> None:
    where = subprocess.run(
        [str(clean_python), "-c", "import wattback; print(wattback.__file__)"],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": os.defpath},
    )
    assert Path(where.stdout.strip()).is_relative_to(clean_python.parents[1])

    page, document = tmp_path / "certificate.pdf", tmp_path / "certificate.json"
    page.write_bytes(page_of(certificate))
    document.write_bytes(certificate)
    home = tmp_path / "home"
    for file in (page, document):
        done = verify(clean_python, home, str(file), "--rpc", node.url)
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stdout.endswith("Passed every check.\n")
        assert "practice: no renewable energy was certified" in done.stdout
    # No wallet, no ledger, no folder: the verifier left nothing behind.
    assert list(home.iterdir()) == []

    forged = tmp_path / "forged.pdf"
    forged.write_bytes(re.sub(rb"\(250 Wh\)", b"(950 Wh)", page.read_bytes()))
    done = verify(clean_python, home, str(forged), "--rpc", node.url)
    assert done.returncode == 1
    assert "page: it is not the page of this certificate" in done.stderr


def test_without_the_chain_it_says_why_it_cannot(
    clean_python: Path, certificate: bytes, tmp_path: Path
) -> None:
    page = tmp_path / "certificate.pdf"
    page.write_bytes(page_of(certificate))
    done = verify(clean_python, tmp_path / "home", str(page))
    assert done.returncode == 1
    assert "NOT CONFIRMED" in done.stdout
    assert "a practice chain is on one machine" in done.stderr
    assert len(done.stderr.splitlines()) == 1
