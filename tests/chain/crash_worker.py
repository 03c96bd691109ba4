"""Retires on a practice chain until killed. Imports once, then forks a child for every path on stdin.

A child writes `opening`, `open`, and for every retirement `start <batch key> <hash>` and, when send returned,
`sent <batch key> <hash>`. The parent writes `child <pid>` and, when that was killed, `ended <signal>`.
"""

import hashlib
import os
import sys
import time
from typing import Any

from eth_account import Account

from wattback.chain.networks import PRACTICE_CHAIN_ID
from wattback.chain.providers.practice import PracticeProvider
from wattback.chain.retirement import RetirementOrder, SignedTransaction, batch_key_of

ACCOUNT = Account.from_key(hashlib.sha256(b"the account of the crash test").digest())


def say(*words: object) -> None:
    os.write(1, (" ".join(str(word) for word in words) + "\n").encode())


def retire_for_ever(path: str) -> None:
    say("opening")
    provider = PracticeProvider(path, wait_s=10)
    provider.balances(ACCOUNT.address)
    say("open")
    for batch in range(1_000_000):
        quote = provider.quote(1_000 + batch, ACCOUNT.address, int(time.time() * 1000))
        order = RetirementOrder(
            batch_key=batch_key_of(ACCOUNT.address, os.urandom(32)),
            beneficiary=ACCOUNT.address,
            amount_mwh=quote.amount_mwh,
            receipts_root=os.urandom(32),
            period_start_s=1,
            period_end_s=2,
        )
        typed_data = provider.permit_typed_data(quote, ACCOUNT.address)
        permit = bytes(Account.sign_typed_data(ACCOUNT.key, full_message=typed_data).signature)
        request = provider.build(quote, order, permit, provider.next_nonce(ACCOUNT.address))
        transaction: dict[str, Any] = {
            "type": 2,
            "chainId": PRACTICE_CHAIN_ID,
            "nonce": request.nonce,
            "to": request.to,
            "data": request.data,
            "value": 0,
            "gas": request.gas_limit,
            "maxFeePerGas": request.max_fee_per_gas_wei,
            "maxPriorityFeePerGas": request.max_priority_fee_per_gas_wei,
        }
        signed = ACCOUNT.sign_transaction(transaction)
        say("start", order.batch_key.hex(), bytes(signed.hash).hex())
        provider.send(SignedTransaction(bytes(signed.raw_transaction), bytes(signed.hash), request.nonce))
        say("sent", order.batch_key.hex(), bytes(signed.hash).hex())


def main() -> None:
    import wattback.chain.practice_chain  # noqa: F401  # imported before forking, so that children start at once

    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            try:
                retire_for_ever(line.strip())
            finally:
                os._exit(1)
        say("child", pid)
        _, status = os.waitpid(pid, 0)
        say("ended", os.WTERMSIG(status) if os.WIFSIGNALED(status) else f"exit:{status}")


if __name__ == "__main__":
    main()
