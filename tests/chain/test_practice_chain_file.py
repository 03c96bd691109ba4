"""The practice chain's file: what was mined stays, one process at a time, errors change nothing."""

import os
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from wattback.chain.errors import ChainBusy, ChainFileUnusable
from wattback.chain.networks import PRACTICE_CHAIN_ID, desk_deployment
from wattback.chain.practice_chain import PracticeChain
from wattback.chain.practice_market import deployer, opening_transactions, signed
from wattback.chain.providers.practice import PracticeProvider
from wattback.chain.sqlite_state import SqliteState

THREE_DAYS_S = 3 * 24 * 3600

HOLD_THE_CHAIN = """
import sys
from wattback.chain.sqlite_state import SqliteState
state = SqliteState(sys.argv[1], 5)
print("held", flush=True)
sys.stdin.readline()
"""


def test_a_first_opening_makes_the_whole_market(tmp_path: Path) -> None:
    with PracticeChain(str(tmp_path / "new.sqlite3")) as chain:
        assert chain.w3.eth.chain_id == PRACTICE_CHAIN_ID
        assert chain.w3.eth.block_number == 1
        opening = chain.w3.eth.get_block(1)["transactions"]
        assert len(opening) == len(opening_transactions())
        for tx_hash in opening:
            assert chain.w3.eth.get_transaction_receipt(tx_hash)["status"] == 1


def test_what_was_mined_is_there_after_reopening(chain_path: str, buyer: Any) -> None:
    provider = PracticeProvider(chain_path)
    found = [buyer.retire(provider, 100 + batch, f"batch {batch}") for batch in range(3)]
    balances = provider.balances(buyer.address)
    provider.close()

    again = PracticeProvider(chain_path)
    started = time.perf_counter()
    assert again.balances(buyer.address) == balances
    opening_s = time.perf_counter() - started
    head = again._chain().eth.block_number
    for retirement in found:
        read = again.find(retirement.batch_key, retirement.tx_hash)
        assert read is not None
        assert read.block_hash == retirement.block_hash
        assert read.confirmations == head - retirement.block_number
    again.close()
    assert opening_s < 1.0


def test_a_closed_chain_is_one_private_file(chain_path: str, buyer: Any) -> None:
    provider = PracticeProvider(chain_path)
    buyer.retire(provider, 1, "one file")
    provider.close()
    folder = Path(chain_path).parent
    assert [file.name for file in folder.iterdir()] == [Path(chain_path).name]
    assert os.stat(chain_path).st_mode & 0o077 == 0


def test_a_second_process_waits_a_while_and_is_told(chain_path: str, buyer: Any) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_CHAIN, chain_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    with holder:
        try:
            assert holder.stdout.readline() == b"held\n"
            provider = PracticeProvider(chain_path, wait_s=0.4)
            started = time.monotonic()
            with pytest.raises(ChainBusy, match=r"waited 0\.4 s"):
                provider.balances(buyer.address)
            assert 0.3 < time.monotonic() - started < 5
            holder.kill()
            holder.wait(10)
            assert provider.balances(buyer.address).native_wei > 0
            provider.close()
        finally:
            holder.kill()


def test_a_second_opening_in_the_same_process_is_told_too(chain_path: str) -> None:
    with PracticeChain(chain_path), pytest.raises(ChainBusy):
        PracticeChain(chain_path, wait_s=0.1)
    PracticeChain(chain_path, wait_s=0.1).close()


def test_who_waits_gets_it_when_the_other_is_done(chain_path: str) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_CHAIN, chain_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    with holder:
        assert holder.stdout.readline() == b"held\n"
        release = threading.Timer(0.5, holder.stdin.close)
        release.start()
        started = time.monotonic()
        PracticeChain(chain_path, wait_s=20).close()
        assert time.monotonic() - started > 0.4
        release.join()


@pytest.mark.parametrize(
    "content", [b"this is not a database" * 100, b"SQLite format 3\x00" + b"\xff" * 4096]
)
def test_a_damaged_file_is_kept_and_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "damaged.sqlite3"
    path.write_bytes(content)
    with pytest.raises(ChainFileUnusable, match=r"damaged\.sqlite3"):
        PracticeChain(str(path))
    assert path.read_bytes() == content


@pytest.mark.parametrize("damage", ["cut in half", "garbage in the middle"])
def test_damage_found_later_is_named_too(chain_path: str, buyer: Any, damage: str) -> None:
    content = Path(chain_path).read_bytes()
    middle = len(content) // 2
    if damage == "cut in half":
        Path(chain_path).write_bytes(content[:middle])
    else:
        Path(chain_path).write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))
    provider = PracticeProvider(chain_path)
    with pytest.raises(ChainFileUnusable, match="move it away"):
        buyer.retire(provider, 1, "on a damaged chain")
    provider.close()


def test_a_newer_file_is_refused_unchanged(chain_path: str) -> None:
    connection = sqlite3.connect(chain_path)
    connection.execute("PRAGMA user_version=999")
    connection.close()
    with pytest.raises(ChainFileUnusable, match="newer version"):
        PracticeChain(chain_path)
    connection = sqlite3.connect(chain_path)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == 999
    connection.close()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ChainFileUnusable, match="nowhere"):
        PracticeChain(str(tmp_path / "nowhere" / "chain.sqlite3"))


def test_every_block_is_synced_to_the_disk(chain_path: str) -> None:
    state = SqliteState(chain_path, 1)
    assert state._sql.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert state._sql.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert state._sql.execute("PRAGMA locking_mode").fetchone()[0] == "exclusive"
    state.close()


def test_state_is_written_inside_a_block_only(chain_path: str) -> None:
    state = SqliteState(chain_path, 1)
    with pytest.raises(RuntimeError, match="inside a block"):
        state[b"key"] = b"value"
    with pytest.raises(RuntimeError, match="inside a block"):
        del state[b"key"]

    def write_and_fail() -> None:
        with state.block():
            state[b"key"] = b"value"
            assert state[b"key"] == b"value"
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    assert b"key" not in state
    state.close()


def test_a_full_disk_is_said_and_the_chain_stays_where_it_was(practice: PracticeProvider, buyer: Any) -> None:
    order, transaction = buyer.prepare(practice, 10, "full disk")
    state = practice._practice_chain._state  # type: ignore[union-attr]
    head = practice._chain().eth.get_block("latest")["hash"]
    pages = state._sql.execute("PRAGMA page_count").fetchone()[0]
    state._sql.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(ChainFileUnusable, match="full"):
        practice.send(transaction)
    assert practice._chain().eth.get_block("latest")["hash"] == head
    state._sql.execute("PRAGMA max_page_count=1000000")
    practice.send(transaction)
    assert practice.find(order.batch_key, transaction.tx_hash) is not None


def test_a_failed_block_of_the_markets_own_leaves_nothing(chain_path: str) -> None:
    with PracticeChain(chain_path) as chain:
        head = chain.w3.eth.get_block("latest")["hash"]
        nonce = chain.w3.eth.get_transaction_count(deployer().address)
        good = signed(nonce, "0x" + "55" * 20, "0x", value_wei=1)
        bad = signed(nonce + 1, desk_deployment("practice").desk, "0xdeadbeef")
        with pytest.raises(RuntimeError, match="itself failed"):
            chain._backend.mine([good, bad])
        assert chain.w3.eth.get_block("latest")["hash"] == head
        assert chain.w3.eth.get_balance(chain.w3.to_checksum_address("0x" + "55" * 20)) == 0


def test_block_times_follow_the_clock(chain_path: str, buyer: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    provider = PracticeProvider(chain_path)
    first = buyer.retire(provider, 1, "today")
    assert abs(first.block_time_s - time.time()) < 60
    provider.close()

    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + THREE_DAYS_S)
    later = buyer.retire(provider, 1, "three days later")
    assert abs(later.block_time_s - first.block_time_s - THREE_DAYS_S) < 60

    monkeypatch.setattr(time, "time", real)
    clock_set_back = buyer.retire(provider, 1, "clock set back")
    assert clock_set_back.block_time_s == later.block_time_s + 1
    provider.close()


def test_a_low_purse_is_filled_again(chain_path: str, buyer: Any) -> None:
    with PracticeChain(chain_path) as chain:
        assert not chain.fund(buyer.address)
        account = chain.w3.to_checksum_address(buyer.address)
        before = chain.w3.eth.get_balance(account)
        transaction = {
            "type": 2,
            "chainId": PRACTICE_CHAIN_ID,
            "nonce": 0,
            "to": "0x" + "55" * 20,
            "value": before - 10**16,
            "gas": 21_000,
            "maxFeePerGas": 10**10,
            "maxPriorityFeePerGas": 10**9,
        }
        chain.w3.eth.send_raw_transaction(buyer.account.sign_transaction(transaction).raw_transaction)
        assert chain.fund(buyer.address)
        assert chain.w3.eth.get_balance(account) > 10 * 10**18
