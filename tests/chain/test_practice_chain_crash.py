"""Killed at any instant, the practice chain keeps every block whose send returned, and stays sound."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from wattback.chain.artifacts import artifact
from wattback.chain.networks import desk_deployment
from wattback.chain.practice_chain import GRANT_BASE_UNITS
from wattback.chain.providers.practice import PracticeProvider

pytestmark = [
    pytest.mark.crash,
    pytest.mark.skipif(os.name != "posix", reason="kill -9 and fork are POSIX"),
]

WORKER = Path(__file__).with_name("crash_worker.py")
DESK = desk_deployment("practice")


@dataclass
class Life:
    """What one child said before it was killed."""

    said: list[str] = field(default_factory=list)
    ended: str = ""

    @property
    def sent(self) -> list[tuple[bytes, bytes]]:
        words = [line.split() for line in self.said if line.startswith("sent ")]
        return [(bytes.fromhex(key), bytes.fromhex(tx_hash)) for _, key, tx_hash in words]

    @property
    def was_sending(self) -> bool:
        return bool(self.said) and self.said[-1].startswith("start ")


class Worker:
    """The process that forks children."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(WORKER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def live(self, path: str, kill_after: str, delay_s: float) -> Life:
        """Starts a child and kills it `delay_s` after it said `kill_after` first."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(path + "\n")
        self.process.stdin.flush()
        life = Life()
        pid = 0
        killed = False
        for line in self.process.stdout:
            word, *rest = line.split()
            if word == "child":
                pid = int(rest[0])
            elif word == "ended":
                life.ended = rest[0]
                break
            else:
                life.said.append(line.strip())
            if not killed and pid and any(said.startswith(kill_after) for said in life.said):
                time.sleep(delay_s)
                os.kill(pid, signal.SIGKILL)
                killed = True
        assert killed, f"the child ended by itself: {life}"
        assert life.ended == str(int(signal.SIGKILL)), life
        return life


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    assert worker.process.stdin is not None
    worker.process.stdin.close()
    worker.process.wait(20)
    assert worker.process.stdout is not None
    worker.process.stdout.close()


def check_soundness(path: str) -> tuple[int, int]:
    """Money, energy, keys and blocks agree with each other. Returns retirements and head block."""
    provider = PracticeProvider(path, wait_s=10)
    w3: Any = provider._chain()
    certificates = w3.eth.contract(DESK.certificates, abi=artifact("WattbackCertificates").abi)
    token = w3.eth.contract(DESK.payment_erc20, abi=artifact("PracticeDollar").abi)
    desk = w3.eth.contract(DESK.desk, abi=artifact("RetirementDesk").abi)
    head = w3.eth.block_number
    sold = [
        log
        for number in range(head + 1)
        for tx_hash in w3.eth.get_block(number)["transactions"]
        for log in desk.events.CertificateSold().process_receipt(
            w3.eth.get_transaction_receipt(tx_hash), errors=_discard()
        )
    ]
    for number in range(1, head + 1):
        block = w3.eth.get_block(number)
        parent = w3.eth.get_block(number - 1)
        assert block["parentHash"] == parent["hash"]
        assert block["timestamp"] > parent["timestamp"]
    for certificate_id in (1, 2):
        held = certificates.functions.balanceOf(DESK.desk, certificate_id).call()
        retired = certificates.functions.retiredMwh(certificate_id).call()
        assert certificates.functions.issuedMwh(certificate_id).call() == held + retired
        assert retired == sum(
            log["args"]["amountMwh"] for log in sold if log["args"]["certificateId"] == certificate_id
        )
    takings = token.functions.balanceOf(DESK.desk).call()
    assert takings == sum(log["args"]["pricePaid"] for log in sold)
    buyers = {log["args"]["buyer"] for log in sold}
    for account in buyers:
        assert w3.eth.get_transaction_count(account) == len(sold)
        assert token.functions.balanceOf(account).call() == GRANT_BASE_UNITS - takings
    assert len({log["args"]["batchKey"] for log in sold}) == len(sold)
    for log in sold:
        assert provider.knows_batch(log["args"]["batchKey"])
    provider.close()
    return len(sold), head


def _discard() -> Any:
    from web3.logs import DISCARD

    return DISCARD


def test_no_block_whose_send_returned_is_lost(worker: Worker, chain_path: str) -> None:
    chance = random.Random(7)
    lives: list[Life] = []
    while sum(life.was_sending for life in lives) < 12 or len(lives) < 20:
        lives.append(worker.live(chain_path, "start", chance.uniform(0, 0.25)))
        assert len(lives) < 80, "hardly any kill happened while a block was being written"
        if len(lives) % 8 == 0:
            check_soundness(chain_path)

    retired, head = check_soundness(chain_path)
    sent = [pair for life in lives for pair in life.sent]
    assert len(sent) <= retired <= len(sent) + len(lives)
    assert head >= retired
    provider = PracticeProvider(chain_path)
    for batch_key, tx_hash in sent:
        found = provider.find(batch_key, tx_hash)
        assert found is not None
        assert found.tx_hash == tx_hash
    provider.close()


def test_a_first_opening_killed_at_any_point_is_made_up_for(worker: Worker, tmp_path: Path) -> None:
    chance = random.Random(11)
    unfinished = 0
    for attempt in range(10):
        path = str(tmp_path / f"chain-{attempt}.sqlite3")
        life = worker.live(path, "opening", chance.uniform(0, 0.3))
        unfinished += "open" not in life.said
        retired, head = check_soundness(path)
        assert head >= 1
        assert retired >= len(life.sent)
    assert unfinished >= 5, "hardly any kill happened during the first opening"
