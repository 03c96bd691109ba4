"""For each market a ledger with something to sign, a guard for it, and the calls that the ledger allows."""

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from eth_abi.abi import encode
from eth_utils.address import to_checksum_address
from eth_utils.crypto import keccak
from guard_oracle import ANYTHING, BYTE, Allowed, Word, exactly

from wattback.chain.retirement import TransactionRequest
from wattback.footprint import Estimator, TokenUse
from wattback.ledger import offsets
from wattback.ledger.batch import Batch, BatchState
from wattback.ledger.carbon import plan_carbon
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.usage.event import UsageEvent
from wattback.wallet.account import UnlockedAccount
from wattback.wallet.caps import Money
from wattback.wallet.errors import WalletError
from wattback.wallet.guard import Allowlist, Guard
from wattback.wallet.rules.arkreen_rules import ArkreenRules
from wattback.wallet.rules.carbon_rules import CarbonRules
from wattback.wallet.rules.desk_rules import DeskRules
from wattback.wallet.rules.transfer_rules import Transfer, TransferRules
from wattback.wallet.rules.vault_rules import VaultRules

NOW_MS = 1_795_000_000_000
NOW_S = NOW_MS // 1000
CHAIN_ID = 5_777_123
NETWORK = "standin"
PRICE = 500
MAX_FEE_WEI = 10**16
QUOTED_FEE_WEI = 10**15
MONEY = Money("USD", 6)
SOON = Word(NOW_S + 1, NOW_S + 3600)


def address(name: str) -> str:
    return str(to_checksum_address(hashlib.sha256(name.encode()).digest()[:20]))


DESK, VAULT, TOKEN, BANK, BUILDER, ART, BADGE = (
    address(name) for name in ("desk", "vault", "token", "bank", "builder", "art", "badge")
)
POOL, AGGREGATOR, CREDIT = (address(name) for name in ("pool", "aggregator", "credit"))
OWNER, FRIEND, STRANGER = (address(name) for name in ("owner", "friend", "stranger"))
EVERYBODY = (DESK, VAULT, TOKEN, BANK, BUILDER, ART, BADGE, POOL, AGGREGATOR, CREDIT, OWNER, FRIEND, STRANGER)
ACCOUNT = UnlockedAccount(hashlib.sha256(b"a person whose guard is tried").digest())
ME = ACCOUNT.address
# Milliwatt-hours of the one answer in the ledger; asserted where it is planned.
COUNTS = ("chatgpt", "gpt-4o", 10, 0, 200_000, None, 0, 0, 900, "exact:o200k_base", "live")


@dataclass(frozen=True)
class Case:
    """Something to be signed, and what may be.

    Attributes:
        connection: Of a ledger that holds it; `restore` takes back what was signed.
        guard: Asked to sign.
        sign: Hands the guard a request.
        honest: What the market would ask for.
        allowed: All that may be signed, the honest call first.
    """

    connection: sqlite3.Connection
    untouched: sqlite3.Connection
    guard: Guard
    sign: Callable[[TransactionRequest], object]
    honest: dict[str, Any]
    allowed: tuple[Allowed, ...]

    def signed(self, fields: dict[str, Any]) -> list[bytes]:
        """What the guard signs when asked for this; as before afterwards."""
        with contextlib.suppress(WalletError):
            self.sign(TransactionRequest(**fields))
        found = [row[0] for row in self.connection.execute("SELECT raw FROM transaction_candidate")]
        if found:
            self.restore()
        return found

    def allows(self, fields: dict[str, Any]) -> bool:
        return any(each.allows(fields) for each in self.allowed)

    def close(self) -> None:
        self.connection.close()
        self.untouched.close()

    def restore(self) -> None:
        self.untouched.backup(self.connection)


CAP_MICRO = 1_000_000
"""The default of `caps.per_transaction_micro`; asserted by a test."""
CARBON_G = 1_500
CREDITS = CARBON_G * 10**12
CARBON_PRICE = 4_000
POOL_PRICE = CREDITS * 100 // 99 + 1
MESSAGE = "text"
ARKREEN_RULES = ArkreenRules(BANK, BUILDER, ART, BADGE, TOKEN, MONEY)
DESK_RULES = DeskRules(DESK, TOKEN, "Play Dollar", "1")
_ORDER = "(bytes32,address,uint256,uint256,uint256,uint256,bytes32,uint64,uint64,uint64,uint64)"


def order(batch: Batch, beneficiary: str) -> tuple[int | bytes | str, ...]:
    return (
        *(batch.id, beneficiary, 7, batch.amount_mwh, PRICE, NOW_S + 600, batch.receipts_root),
        *(batch.period_start_ms // 1000, batch.period_end_ms // 1000, 70_000, 12),
    )


def order_words(batch: Batch, beneficiary: str) -> tuple[Word, ...]:
    words = [exactly(each) for each in order(batch, beneficiary)]
    words[4], words[5] = Word(0, PRICE), SOON
    return tuple(words)


def _ledger(folder: Path) -> sqlite3.Connection:
    return open_ledger(str(folder / f"{os.urandom(8).hex()}.sqlite3"))


def _quoted(connection: sqlite3.Connection, market: str, key_owner: str, price: int) -> Batch:
    event = UsageEvent(os.urandom(16), os.urandom(32), NOW_MS - 60_000, *COUNTS)
    use = TokenUse("gpt-4o", "chatgpt", 10, 0, 200_000, None, 0, 0)
    append_events(connection, [event], [Estimator().estimate(use)])
    planned = offsets.plan_batch(
        connection,
        network=NETWORK,
        coverage="high",
        beneficiary=OWNER if market == "vault" else ME,
        now_ms=NOW_MS,
        receipts_root=lambda rows: hashlib.sha256(b"".join(row.event_id for row in rows)).digest(),
        market=market,
        account=ME,
        key_owner=key_owner,
    )
    assert planned is not None
    quote = {
        "instrument": {"certificate_id": 7},
        "previous_gas_used": 70_000,
        "previous_co2e_mg": 12,
        "gross_mwh": gross_of(planned),
    }
    return offsets.advance(
        *(connection, planned, BatchState.QUOTED, ""),
        now_ms=NOW_MS,
        quote=json.dumps(quote),
        price_base_units=price,
        spend_micro=price,
        max_fee_wei=QUOTED_FEE_WEI,
    )


def gross_of(batch: Batch) -> int:
    return batch.amount_mwh * 101 // 100


def _call(
    to: str, function: str, arguments: tuple[Any, ...], words: tuple[Word, ...] | None, max_fee_wei: int
) -> Allowed:
    """One call; `words` None where it holds texts or lists, and is allowed as it is or not at all."""
    selector = keccak(text=function)[:4]
    data = selector + encode(_types(function), arguments)
    return Allowed(CHAIN_ID, to, data, selector, words, max_fee_wei)


def _case(
    connection: sqlite3.Connection,
    rules: Any,
    sign: Callable[[Guard, TransactionRequest], object],
    honest: Allowed,
    *also_allowed: Allowed,
    transfers: TransferRules | None = None,
) -> Case:
    guard = Guard(ACCOUNT, Allowlist(NETWORK, CHAIN_ID, MONEY, MAX_FEE_WEI, rules), lambda: NOW_MS, transfers)
    untouched = sqlite3.connect(":memory:")
    connection.backup(untouched)
    return Case(
        connection=connection,
        untouched=untouched,
        guard=guard,
        sign=lambda request: sign(guard, request),
        honest=_honest(honest),
        allowed=(honest, *also_allowed),
    )


def _honest(call: Allowed) -> dict[str, Any]:
    return {
        "chain_id": CHAIN_ID,
        "nonce": 3,
        "to": call.to,
        "data": call.data,
        "value_wei": call.value_wei,
        "gas_limit": call.max_fee_wei // 10**10,
        "max_fee_per_gas_wei": 10**10,
        "max_priority_fee_per_gas_wei": 10**9,
    }


def _types(function: str) -> list[str]:
    inner, found, depth = function[function.index("(") + 1 : -1], [""], 0
    for letter in inner:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            found.append("")
        else:
            found[-1] += letter
    return found


_ORDER = "(bytes32,address,uint256,uint256,uint256,uint256,bytes32,uint64,uint64,uint64,uint64)"


def desk(folder: Path) -> Case:
    connection = _ledger(folder)
    batch = _quoted(connection, "desk", ME, PRICE)
    signature = (28, hashlib.sha256(b"r").digest(), hashlib.sha256(b"s").digest())
    return _case(
        connection,
        DESK_RULES,
        lambda guard, request: guard.sign_retirement(connection, batch, request),
        _call(
            DESK,
            f"buyAndRetireWithPermit({_ORDER},uint8,bytes32,bytes32)",
            (order(batch, ME), *signature),
            (*order_words(batch, ME), BYTE, ANYTHING, ANYTHING),
            QUOTED_FEE_WEI,
        ),
    )


def vault(folder: Path) -> Case:
    connection = _ledger(folder)
    batch = _quoted(connection, "vault", VAULT, PRICE)
    return _case(
        connection,
        VaultRules(VAULT),
        lambda guard, request: guard.sign_retirement(connection, batch, request),
        _call(
            VAULT,
            f"trigger(uint256,{_ORDER})",
            (batch.amount_mwh, order(batch, OWNER)),
            (Word(0, batch.amount_mwh), *order_words(batch, OWNER)),
            QUOTED_FEE_WEI,
        ),
    )


def _approve(spender: str, amount: int, within: Word, token: str = TOKEN) -> Allowed:
    words = (exactly(spender), within)
    return _call(token, "approve(address,uint256)", (spender, amount), words, MAX_FEE_WEI)


def arkreen_approval(folder: Path) -> Case:
    connection = _ledger(folder)
    batch = _quoted(connection, "arkreen", ME, PRICE)
    return _case(
        connection,
        ARKREEN_RULES,
        lambda guard, request: guard.sign_preparation(connection, batch, request),
        _approve(BUILDER, PRICE, Word(0, PRICE)),
    )


def arkreen_purchase(folder: Path) -> Case:
    connection = _ledger(folder)
    batch = _quoted(connection, "arkreen", ME, PRICE)
    return _case(
        connection,
        ARKREEN_RULES,
        lambda guard, request: guard.sign_retirement(connection, batch, request),
        _call(
            BUILDER,
            "actionBuilder(address,address,uint256,uint256,uint256,uint256)",
            (TOKEN, ART, PRICE, gross_of(batch), 2, NOW_S + 600),
            (*map(exactly, (TOKEN, ART)), Word(1, PRICE), *map(exactly, (gross_of(batch), 2)), SOON),
            QUOTED_FEE_WEI,
        ),
    )


def arkreen_from_stock(folder: Path) -> Case:
    connection = _ledger(folder)
    batch = _quoted(connection, "arkreen", ME, 0)
    gross = gross_of(batch)
    return _case(
        connection,
        ARKREEN_RULES,
        lambda guard, request: guard.sign_retirement(connection, batch, request),
        _call(ART, "commitOffset(uint256)", (gross,), (exactly(gross),), QUOTED_FEE_WEI),
    )


def arkreen_in_bulk(folder: Path) -> Case:
    """No batch waits for it: the approval for a purchase within the caps, or the purchase, within the ceiling too."""
    connection = _ledger(folder)

    def within_ceiling(words: list[int]) -> bool:
        # At most 50 dollars for a megawatt-hour of 10**9 mWh, in millionths, rounded up.
        return words[2] <= -(-words[3] * 50_000_000 // 10**9)

    amount = Word(1, 2**256 - 1)
    buy = _call(
        BANK,
        "buyART(address,address,uint256,uint256,bool)",
        (TOKEN, ART, 25_000, 2_500_000, False),
        (exactly(TOKEN), exactly(ART), Word(0, CAP_MICRO), amount, exactly(0)),
        MAX_FEE_WEI,
    )
    return _case(
        connection,
        ARKREEN_RULES,
        lambda guard, request: guard.sign_preparation(connection, None, request),
        replace(buy, also=within_ceiling),
        _approve(BANK, 25_000, Word(0, CAP_MICRO)),
    )


def klima(folder: Path) -> Case:
    retire = _call(
        AGGREGATOR,
        "retireExactCarbonDefault(address,address,uint256,uint256,string,address,string,string,uint8)",
        (TOKEN, POOL, CARBON_PRICE, CREDITS, "", ME, "", MESSAGE, 0),
        None,
        MAX_FEE_WEI,
    )
    return _carbon(folder, "klima", retire, _approve(AGGREGATOR, CARBON_PRICE, exactly(CARBON_PRICE)))


def toucan(folder: Path) -> Case:
    arrays = "(address[],uint256[])"
    certificate = "retireAndMintCertificate(string,address,string,string,uint256)"
    return _carbon(
        folder,
        "toucan",
        _call(CREDIT, "retire(uint256)", (CREDITS,), (exactly(CREDITS),), MAX_FEE_WEI),
        _call(CREDIT, certificate, ("", ME, "", MESSAGE, CREDITS), None, MAX_FEE_WEI),
        _call(POOL, f"redeemOutMany{arrays}", ([CREDIT], [CREDITS]), None, MAX_FEE_WEI),
        _call(POOL, f"redeemAndRetireMany{arrays}", ([CREDIT], [POOL_PRICE]), None, MAX_FEE_WEI),
        _approve(POOL, CREDITS, Word(CREDITS, POOL_PRICE), CREDIT),
    )


def _carbon(folder: Path, market: str, *allowed: Allowed) -> Case:
    connection = _ledger(folder)
    planned = plan_carbon(
        connection,
        network=NETWORK,
        market=market,
        account=ME,
        amount_g=CARBON_G,
        price_base_units=CARBON_PRICE if market == "klima" else POOL_PRICE,
        token=TOKEN if market == "klima" else CREDIT,
        message=MESSAGE,
        now_ms=NOW_MS,
    )
    return _case(
        connection,
        CarbonRules(
            market,
            AGGREGATOR if market == "klima" else POOL,
            frozenset({POOL}),
            TOKEN if market == "klima" else "",
            frozenset({TOKEN}),
        ),
        lambda guard, request: guard.sign_carbon(connection, planned, request),
        *allowed,
    )


def _transfer(folder: Path, transfer: Transfer, call: Allowed) -> Case:
    connection = _ledger(folder)
    return _case(
        connection,
        DESK_RULES,
        lambda guard, request: guard.sign_transfer(connection, request, transfer),
        call,
        transfers=TransferRules(frozenset({TOKEN}), frozenset({DESK, BANK})),
    )


def transfer_of_tokens(folder: Path) -> Case:
    function, words = "transfer(address,uint256)", (exactly(FRIEND), exactly(777))
    call = _call(TOKEN, function, (FRIEND, 777), words, MAX_FEE_WEI)
    return _transfer(folder, Transfer(FRIEND, 777, TOKEN, "send some"), call)


def transfer_of_coins(folder: Path) -> Case:
    call = Allowed(CHAIN_ID, FRIEND, b"", b"", None, MAX_FEE_WEI, value_wei=10**15)
    return _transfer(folder, Transfer(FRIEND, 10**15, "", "send some"), call)


CASES: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        *(desk, vault, arkreen_approval, arkreen_purchase, arkreen_from_stock, arkreen_in_bulk),
        *(klima, toucan, transfer_of_tokens, transfer_of_coins),
    )
}
