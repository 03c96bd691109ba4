"""From version 3 to 4: batches keep all they were, amounts of money get room, what is under way moves to the outbox."""

import json
import sqlite3

from wattback.ledger import offsets, outbox
from wattback.ledger.connection import SCHEMA_VERSION, integrity_problems, open_ledger
from wattback.ledger.due import due_and_matched_mwh, matched_through_seq
from wattback.ledger.settings import get_integer

UNTOUCHED = ("usage_event", "estimate", "batch_receipt", "offset_transition", "certificate", "running_total")


def rows_of(path: str, table: str) -> list[dict[str, object]]:
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    rows = [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2")]
    connection.close()
    return rows


def test_batches_keep_what_they_were_and_nothing_else_changes(version_3: str) -> None:
    before = {table: rows_of(version_3, table) for table in (*UNTOUCHED, "offset_batch")}
    open_ledger(version_3).close()
    after = {table: rows_of(version_3, table) for table in (*UNTOUCHED, "offset_batch")}
    assert before["offset_batch"]
    for old, new in zip(before["offset_batch"], after["offset_batch"], strict=True):
        added = {
            "market": "desk",
            "realm": "practice",
            "carried_mwh": 0,
            "retired_mwh": old["amount_mwh"] if old["state"] in ("mined", "final") else None,
            "account": old["beneficiary"],
            "spend_micro": old["price_base_units"],
            "price_base_units": None if old["price_base_units"] is None else str(old["price_base_units"]),
        }
        assert new == old | added
    assert {table: before[table] for table in UNTOUCHED} == {table: after[table] for table in UNTOUCHED}
    assert rows_of(version_3 + f".before-{SCHEMA_VERSION}", "offset_batch") == before["offset_batch"]


def test_what_is_due_and_matched_goes_on_where_it_stood(version_3: str) -> None:
    connection = open_ledger(version_3)
    assert integrity_problems(connection) == []
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    due_mwh, matched_mwh = due_and_matched_mwh(connection, "practice", "high")
    assert min(due_mwh, matched_mwh) > 0
    assert matched_through_seq(connection, "practice") == 21
    connection.close()


def test_a_cap_the_person_chose_still_holds(version_3: str) -> None:
    old = sqlite3.connect(version_3)
    old.execute("INSERT OR REPLACE INTO setting VALUES ('caps.per_day_base_units', '777')")
    old.commit()
    old.close()
    connection = open_ledger(version_3)
    assert get_integer(connection, "caps.per_day_micro") == 777
    connection.close()


def test_what_was_sent_and_not_final_is_gone_on_with(version_3: str) -> None:
    old = sqlite3.connect(version_3)
    old.execute(
        "UPDATE offset_batch SET state = 'broadcast', nonce = 5, raw_transaction = x'02aa', tx_hash = ?, quote = ?",
        (bytes(range(32)), json.dumps({"desk": "0x" + "11" * 20})),
    )
    old.commit()
    old.close()
    connection = open_ledger(version_3)
    (under_way,) = outbox.open_transactions(connection, "practice")
    batch = offsets.open_batch(connection, "practice")
    assert batch is not None
    assert (under_way.nonce, under_way.batch_seq, under_way.newest.raw) == (5, batch.seq, b"\x02\xaa")
    assert under_way.newest.tx_hash == batch.tx_hash == bytes(range(32))
    assert outbox.next_nonce(connection, "practice", batch.account, 5) == 6
    connection.close()
