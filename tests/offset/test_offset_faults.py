"""The engine on a market where everything goes wrong: crashes, lost answers, dropped blocks, other transactions.

Whatever happens, in whatever order, an answer is never matched twice, and in the end every answer is matched.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any, ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from wattback.chain.errors import NetworkUnreachable
from wattback.errors import WattbackError
from wattback.ledger.connection import open_ledger
from wattback.ledger.offsets import due, list_batches, open_batch, receipts
from wattback.ledger.settings import set_setting
from wattback.offset.errors import StillSettling, StillUnderWay


class Faults(RuleBasedStateMachine):
    """Answers are counted and offset while the market, the network and the process fail."""

    make_person: Callable[[], Any]
    outcomes: ClassVar[Counter[str]]

    @initialize()
    def begin(self) -> None:
        self.person, self.market = type(self).make_person()

    def _engine(self) -> Any:
        return self.person.engine(sleep=self.market.time_passes, poll_s=1.0, patience_s=4.0)

    def _attempt(self, action: Callable[[], object]) -> None:
        try:
            action()
        except (WattbackError, self.market.killed):
            pass
        finally:
            self.market.fault_at = None

    @rule(answers=st.integers(0, 2))
    def offset(self, answers: int) -> None:
        if answers:
            self.person.answer(answers)
        self._attempt(self._engine().run)

    @rule(
        calls_before=st.integers(0, 9),
        killed=st.booleans(),
        after_effect=st.booleans(),
        resuming=st.booleans(),
    )
    def interrupted(self, calls_before: int, killed: bool, after_effect: bool, resuming: bool) -> None:
        market = self.market
        market.fault = market.killed() if killed else NetworkUnreachable("Practice", "timed out")
        market.fault_at, market.after_effect = market.calls + 1 + calls_before, after_effect
        if not resuming:
            self.person.answer(1)
        self._attempt(self._engine().resume if resuming else self._engine().run)

    @rule(
        event=st.sampled_from(
            ["block", "forgets", "reorders", "fails anew", "foreign transaction", "pending fails"]
        )
    )
    def on_the_chain(self, event: str) -> None:
        market = self.market
        if event == "block":
            market.time_passes()
        elif event == "foreign transaction":
            market.use_nonce_elsewhere()
        elif event == "pending fails":
            market.paused = True
            market.time_passes()
            market.paused = False
        else:
            market.paused = event == "fails anew"
            market.reorganise(depth=2, keep_transactions=event != "forgets")
            market.paused = False

    @rule(cap=st.sampled_from([400, 2**53, 2**53]))
    def cap_set(self, cap: int) -> None:
        connection = open_ledger(self.person.ledger_path)
        set_setting(connection, "caps.per_day_micro", cap)
        connection.close()

    @invariant()
    def a_batch_has_one_transaction(self) -> None:
        hashes: dict[bytes, set[bytes]] = {}
        for transaction in self.market.sent:
            hashes.setdefault(transaction.call.batch_key, set()).add(transaction.tx_hash)
        assert all(len(different) == 1 for different in hashes.values())

    @invariant()
    def no_answer_is_matched_twice_and_amounts_agree(self) -> None:
        connection = open_ledger(self.person.ledger_path)
        try:
            batches = {batch.id: batch for batch in list_batches(connection)}
            retired = self.market.retired()
            matched: list[bytes] = []
            for call in retired:
                assert batches[call.batch_key].amount_mwh == call.amount_mwh
                matched += [row.event_id for row in receipts(connection, batches[call.batch_key])]
            assert len(matched) == len(set(matched))
            final = {batch.id for batch in batches.values() if batch.state == "final"}
            assert final <= {call.batch_key for call in retired}
            (fees,) = connection.execute("SELECT count(*) FROM usage_event WHERE source = 'fee'").fetchone()
            assert fees == len(final)
        finally:
            connection.close()

    def teardown(self) -> None:
        """Once everything works again, everything is matched."""
        if not hasattr(self, "person"):
            return
        self.cap_set(2**53)
        for _ in range(30):
            if self._left_mwh() <= 1:
                break
            try:
                self._engine().run()
            except (StillSettling, StillUnderWay):
                self.person.clock.ahead_ms += 15 * 60 * 1000
            except WattbackError:
                continue
        assert self._left_mwh() <= 1, "more than the last fee was never matched"
        type(self).outcomes.update(state for (state,) in self.person.query("SELECT state FROM offset_batch"))

    def _left_mwh(self) -> int:
        connection = open_ledger(self.person.ledger_path)
        try:
            left, under_way = due(connection, "practice", "high"), open_batch(connection, "practice")
        finally:
            connection.close()
        return (left.amount_mwh if left else 0) + (under_way.amount_mwh if under_way else 0)


def test_nothing_is_matched_twice_and_nothing_is_left_out(make_person: Callable[[], Any]) -> None:
    class OnNewMarkets(Faults):
        outcomes: ClassVar[Counter[str]] = Counter()

    OnNewMarkets.make_person = staticmethod(make_person)
    case = OnNewMarkets.TestCase
    case.settings = settings(
        max_examples=30, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
    )
    case().runTest()
    assert {"final", "abandoned"} <= OnNewMarkets.outcomes.keys()
