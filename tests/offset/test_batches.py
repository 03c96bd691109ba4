"""Batches in the ledger: what is due, what a batch covers, and the steps it may take."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wattback.certificate.receipts import leaf_bytes, merkle_root
from wattback.footprint import Estimate, Estimator, Range, TokenUse
from wattback.ledger import offsets
from wattback.ledger.connection import open_ledger
from wattback.ledger.coverage import bases_of
from wattback.ledger.events import append_events, basis_id_of
from wattback.ledger.offsets import NEXT_STATES, Batch, BatchMoved, BatchState, LedgerInconsistent, ReceiptRow
from wattback.ledger.spending import spent_micro_since
from wattback.usage.event import UsageEvent

ACCOUNT = "0x5381FdC9828AF6AA095d17fd3Be44185C768d237"
TEMPLATE = Estimator().estimate(TokenUse("gpt-4o", "chatgpt", 10, 0, 10, None, 0, 0))
COUNTS = ("chatgpt", "gpt-4o", 10, 0, 10, None, 0, 0, 900, "exact:o200k_base", "live")


def root_of(rows: Iterator[ReceiptRow]) -> bytes:
    return merkle_root(leaf_bytes(row.event_id, row.at_ms, row.energy_nwh) for row in rows)


def estimate(high_wh: float) -> Estimate:
    energy_wh = Range(high_wh / 10, high_wh / 2, high_wh)
    template = TEMPLATE
    return Estimate(energy_wh, Range(1.0, 2.0, 3.0), template.model, template.basis, ())


def count(connection: Any, *high_wh: float, at_ms: int = 1_790_000_000_000) -> None:
    events = [
        UsageEvent(os.urandom(16), os.urandom(32), at_ms + turn, *COUNTS) for turn in range(len(high_wh))
    ]
    append_events(connection, events, [estimate(energy_wh) for energy_wh in high_wh])


def plan(connection: Any, coverage: str = "high", network: str = "practice") -> Batch:
    planned = offsets.plan_batch(
        connection, network=network, coverage=coverage, beneficiary=ACCOUNT, now_ms=5, receipts_root=root_of
    )
    assert planned is not None
    return planned


def walk(connection: Any, batch: Batch, *states: str) -> Batch:
    for state in states:
        batch = offsets.advance(connection, batch, BatchState(state), "", now_ms=batch.updated_at_ms + 1)
    return batch


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Any]:
    connection = open_ledger(str(tmp_path / "ledger.sqlite3"))
    yield connection
    connection.close()


def test_nothing_counted_is_nothing_due(ledger: Any) -> None:
    assert offsets.due(ledger, "practice", "high") is None
    assert offsets.due_and_matched_mwh(ledger, "practice", "high") == (0, 0)
    planned = offsets.plan_batch(
        ledger, network="practice", coverage="high", beneficiary=ACCOUNT, now_ms=5, receipts_root=root_of
    )
    assert planned is None


@settings(max_examples=25, deadline=None)
@given(st.lists(st.floats(0, 50), min_size=1, max_size=12), st.sampled_from(["high", "central"]))
def test_a_batch_is_the_sum_of_its_receipts_rounded_up(
    tmp_path_factory: pytest.TempPathFactory, high_wh: list[float], coverage: str
) -> None:
    connection = open_ledger(str(tmp_path_factory.mktemp("ledger") / "ledger.sqlite3"))
    try:
        count(connection, *high_wh)
        due = offsets.due(connection, "practice", coverage)
        assert due is not None
        share = 1.0 if coverage == "high" else 0.5
        expected_nwh = [round(energy_wh * share * 1e9) for energy_wh in high_wh]
        assert due.energy_nwh == sum(expected_nwh)
        assert due.amount_mwh == -(-sum(expected_nwh) // 1_000_000)
        if due.amount_mwh == 0:
            return
        batch = plan(connection, coverage)
        rows = list(offsets.receipts(connection, batch))
        assert [row.energy_nwh for row in rows] == expected_nwh
        assert batch.receipts_root == root_of(iter(rows))
        assert batch.amount_mwh == due.amount_mwh
        assert 0 <= batch.amount_mwh * 1_000_000 - sum(expected_nwh) < 1_000_000
    finally:
        connection.close()


def test_a_batch_key_starts_with_the_account_so_that_nobody_else_can_spend_it(ledger: Any) -> None:
    count(ledger, 1.0)
    batch = plan(ledger)
    assert batch.id[:20] == bytes.fromhex(ACCOUNT[2:])
    assert batch.id[20:] != bytes(12)


def test_what_a_batch_covers_is_due_no_more_and_what_comes_later_is(ledger: Any) -> None:
    count(ledger, 1.0, 2.0)
    batch = plan(ledger)
    assert offsets.due(ledger, "practice", "high") is None
    count(ledger, 0.25)
    due = offsets.due(ledger, "practice", "high")
    assert due is not None
    assert (due.from_seq, due.event_count, due.amount_mwh) == (batch.up_to_seq, 1, 250)
    assert offsets.due_and_matched_mwh(ledger, "practice", "high") == (250, 0)
    walk(ledger, batch, "quoted", "signed", "broadcast", "mined", "final")
    assert offsets.due_and_matched_mwh(ledger, "practice", "high") == (250, 3000)
    second = plan(ledger)
    assert (second.from_seq, second.event_count, second.amount_mwh) == (batch.up_to_seq, 1, 250)


@pytest.mark.parametrize("ending", [("abandoned",), ("quoted", "abandoned"), ("quoted", "signed", "failed")])
def test_what_was_given_up_or_failed_is_due_again(ledger: Any, ending: tuple[str, ...]) -> None:
    count(ledger, 1.0, 2.0)
    walk(ledger, plan(ledger), *ending)
    assert offsets.due_and_matched_mwh(ledger, "practice", "high") == (3000, 0)
    assert plan(ledger).event_count == 2


def test_each_network_has_its_own_account_of_what_is_due(ledger: Any) -> None:
    count(ledger, 1.0)
    plan(ledger, network="practice")
    assert offsets.due_and_matched_mwh(ledger, "elsewhere", "central") == (500, 0)
    assert plan(ledger, "central", network="elsewhere").amount_mwh == 500


def test_what_stands_beside_an_estimate_is_not_counted(ledger: Any) -> None:
    count(ledger, 1.0)
    newer = basis_id_of(ledger, replace(TEMPLATE.basis, factors="newer", factors_sha256="sha"))
    ledger.execute("INSERT INTO estimate_beside VALUES (1, ?, 1, 7, 8, 9)", (newer,))
    batch = plan(ledger)
    co2e_g = TEMPLATE.basis.co2e_g_per_kwh.high / 1000
    assert (batch.amount_mwh, batch.energy_high_wh) == (1000, 1.0)
    assert batch.co2e_high_g == pytest.approx(co2e_g)
    assert [row.energy_nwh for row in offsets.receipts(ledger, batch)] == [1_000_000_000]
    basis = TEMPLATE.basis
    assert bases_of(ledger, batch.seq) == [(basis.method, basis.factors, basis.factors_sha256, basis.zone)]


def test_the_cost_of_asking_does_not_grow_with_the_history(tmp_path: Path) -> None:
    def instructions(events: int) -> int:
        connection = open_ledger(str(tmp_path / f"{events}.sqlite3"))
        count(connection, *[0.5] * events)
        ticks = 0

        def tick() -> int:
            nonlocal ticks
            ticks += 1
            return 0

        connection.set_progress_handler(tick, 1)
        offsets.due(connection, "practice", "high")
        offsets.due_and_matched_mwh(connection, "practice", "high")
        connection.close()
        return ticks

    assert instructions(5000) <= instructions(5) + 10


def test_a_running_total_that_disagrees_with_the_events_plans_nothing(ledger: Any) -> None:
    count(ledger, 1.0)
    ledger.execute("UPDATE running_total SET energy_high_nwh = energy_high_nwh + 1")
    with pytest.raises(LedgerInconsistent, match="nothing was spent"):
        plan(ledger)
    assert offsets.list_batches(ledger) == ()


def test_there_is_one_open_batch_a_network(ledger: Any) -> None:
    count(ledger, 1.0)
    first = plan(ledger)
    count(ledger, 1.0)
    with pytest.raises(BatchMoved):
        plan(ledger)
    assert offsets.open_batch(ledger, "practice") == first
    assert offsets.open_batch(ledger, "elsewhere") is None


@pytest.mark.parametrize("before", list(BatchState))
@pytest.mark.parametrize("after", list(BatchState))
def test_only_the_arrows_of_the_diagram_can_be_taken(
    ledger: Any, before: BatchState, after: BatchState
) -> None:
    ways = {
        "planned": (),
        "quoted": ("quoted",),
        "offered": ("quoted", "offered"),
        "signed": ("quoted", "signed"),
        "broadcast": ("quoted", "signed", "broadcast"),
        "mined": ("quoted", "signed", "broadcast", "mined"),
        "final": ("quoted", "signed", "broadcast", "mined", "final"),
        "failed": ("quoted", "signed", "failed"),
        "abandoned": ("abandoned",),
    }
    count(ledger, 1.0)
    batch = walk(ledger, plan(ledger), *ways[before])
    steps = ledger.execute("SELECT count(*) FROM offset_transition").fetchone()
    if after in NEXT_STATES[before]:
        assert walk(ledger, batch, after).state == after
        assert ledger.execute("SELECT count(*) FROM offset_transition").fetchone() == (steps[0] + 1,)
    else:
        with pytest.raises(BatchMoved):
            walk(ledger, batch, after)
        assert offsets.batch(ledger, batch.id) == batch
        assert ledger.execute("SELECT count(*) FROM offset_transition").fetchone() == steps


def test_a_signed_batch_never_gets_back_to_where_it_could_be_signed() -> None:
    reachable, frontier = set[BatchState](), {BatchState.SIGNED}
    while frontier:
        reachable |= frontier
        frontier = {after for before in frontier for after in NEXT_STATES[before]} - reachable
    assert not reachable & {BatchState.PLANNED, BatchState.QUOTED}


def test_a_step_from_a_state_that_is_past_is_refused(ledger: Any) -> None:
    count(ledger, 1.0)
    stale = plan(ledger)
    walk(ledger, stale, "quoted")
    with pytest.raises(BatchMoved, match="nothing was done twice"):
        walk(ledger, stale, "quoted")


def test_what_goes_with_a_step_commits_with_it_or_not_at_all(ledger: Any) -> None:
    count(ledger, 1.0)
    batch = plan(ledger)

    def refuse(connection: Any) -> None:
        connection.execute("INSERT INTO setting VALUES ('half', '1')")
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        offsets.advance(ledger, batch, BatchState.QUOTED, "", now_ms=6, also=refuse, price_base_units=1)
    assert offsets.batch(ledger, batch.id) == batch
    assert ledger.execute("SELECT 1 FROM setting").fetchone() is None


def test_columns_survive_later_steps_and_others_cannot_be_set(ledger: Any) -> None:
    count(ledger, 1.0)
    quoted = offsets.advance(
        ledger,
        plan(ledger),
        BatchState.QUOTED,
        "",
        now_ms=6,
        price_base_units=20,
        max_fee_wei=10**30,
        quote="{}",
    )
    assert (quoted.price_base_units, quoted.max_fee_wei) == (20, 10**30)
    signed = offsets.advance(ledger, quoted, BatchState.SIGNED, "", now_ms=7, raw_transaction=b"raw", nonce=3)
    assert (signed.quote, signed.max_fee_wei, signed.raw_transaction, signed.nonce) == (
        "{}",
        10**30,
        b"raw",
        3,
    )
    with pytest.raises(ValueError, match="amount_mwh"):
        offsets.advance(ledger, signed, BatchState.BROADCAST, "", now_ms=8, amount_mwh=1)


@pytest.mark.parametrize(
    ("way", "counted"),
    [
        (("quoted",), True),
        (("quoted", "signed"), True),
        (("quoted", "signed", "broadcast"), True),
        (("quoted", "signed", "broadcast", "mined", "final"), True),
        (("quoted", "abandoned"), False),
        (("quoted", "signed", "failed"), False),
    ],
)
def test_a_payment_counts_from_its_quote_on_unless_it_never_happened(
    ledger: Any, way: tuple[str, ...], counted: bool
) -> None:
    count(ledger, 1.0)
    batch = offsets.advance(
        ledger, plan(ledger), BatchState.QUOTED, "", now_ms=100, price_base_units=20, spend_micro=20
    )
    batch = walk(ledger, batch, *way[1:])
    assert spent_micro_since(ledger, "practice", 100, 10**13) == (20 if counted else 0)
    assert spent_micro_since(ledger, "practice", batch.updated_at_ms + 1, 10**13) == 0
    assert spent_micro_since(ledger, "elsewhere", 0, 10**13) == 0


def test_final_batches_without_a_certificate_are_found(ledger: Any) -> None:
    count(ledger, 1.0)
    batch = walk(ledger, plan(ledger), "quoted", "signed", "broadcast", "mined")
    assert offsets.without_certificate(ledger, "practice") == ()
    batch = walk(ledger, batch, "final")
    assert offsets.without_certificate(ledger, "practice") == (batch,)
    ledger.execute("INSERT INTO certificate VALUES ('id', ?, 'practice', 1, 1000, x'00')", (batch.seq,))
    assert offsets.without_certificate(ledger, "practice") == ()
