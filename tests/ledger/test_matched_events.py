"""What retirements match, told of each event and summed along the way, is what final batches cover, once."""

import sqlite3
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wattback.ledger import offsets
from wattback.ledger.connection import open_ledger
from wattback.ledger.events import append_events
from wattback.ledger.matching import MatchedEvents
from wattback.ledger.offsets import BatchState

FAILED = ("quoted", "signed", "failed")
WAYS = {
    "final": ("quoted", "signed", "broadcast", "mined", "final"),
    "failed": FAILED,
    "abandoned": ("abandoned",),
    "retired after all": (*FAILED, "mined", "final"),
    "dropped and mined again": ("quoted", "signed", "mined", "broadcast", "mined", "final"),
}
AFTERWARDS = "the failed one was retired after all"


def covered(connection: sqlite3.Connection, realm: str) -> set[int]:
    rows = connection.execute(
        "SELECT event_seq FROM batch_receipt JOIN offset_batch AS b ON b.seq = batch_seq "
        "WHERE b.state = 'final' AND b.realm = ?",
        (realm,),
    )
    return {seq for (seq,) in rows}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    endings=st.lists(
        st.tuples(st.sampled_from(["practice", "celo", "polygon"]), st.sampled_from([*WAYS, AFTERWARDS])),
        max_size=7,
    )
)
def test_sums_and_single_events_agree_with_receipts(
    tmp_path_factory: pytest.TempPathFactory,
    make_event: Callable[..., object],
    estimate_of: Callable[..., object],
    endings: list[tuple[str, str]],
) -> None:
    connection = open_ledger(str(tmp_path_factory.mktemp("ledger") / "ledger.sqlite3"))

    def walk(batch: offsets.Batch, *states: str) -> offsets.Batch:
        for state in states:
            batch = offsets.advance(connection, batch, BatchState(state), "", now_ms=batch.updated_at_ms + 1)
        return batch

    for network, ending in endings:
        if ending == AFTERWARDS:
            # Meanwhile another batch may have taken its events over.
            last = next(iter(offsets.failed_since_last_live(connection, network)), None) or next(
                (each for each in offsets.list_batches(connection, network) if each.state == "failed"), None
            )
            if last is not None and offsets.open_in_realm(connection, last.realm) is None:
                walk(last, "mined", "final")
        else:
            events = [make_event(), make_event()]
            append_events(connection, events, [estimate_of(event) for event in events])  # type: ignore[misc, arg-type]
            batch = offsets.plan_batch(
                connection, network=network, coverage="high", beneficiary="0x" + "11" * 20, now_ms=5,
                receipts_root=lambda rows: bytes(32),
            )  # fmt: skip
            if batch is not None:
                walk(batch, *WAYS[ending])
        for realm in ("practice", "real"):
            expected = covered(connection, realm)
            matched = MatchedEvents(connection, realm)
            assert {seq for seq in range(-1, 20) if seq in matched} == expected
            (wh,) = connection.execute(
                "SELECT total(energy_central_wh) FROM matched_rollup WHERE realm = ?", (realm,)
            ).fetchone()
            marks = ", ".join(map(str, expected))
            (expected_wh,) = connection.execute(
                f"SELECT total(energy_central_wh) FROM event_estimate WHERE event_seq IN ({marks})"
            ).fetchone()
            assert wh == pytest.approx(expected_wh, rel=1e-12)
    connection.close()
