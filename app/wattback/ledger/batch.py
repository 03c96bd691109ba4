"""A batch of answers on its way to a retirement: its states, and its row in the ledger."""

from dataclasses import dataclass
from enum import StrEnum

from wattback.errors import WattbackError


class BatchState(StrEnum):
    """Where a batch stands; each state is on disk before the next step is attempted."""

    PLANNED = "planned"
    QUOTED = "quoted"
    OFFERED = "offered"
    SIGNED = "signed"
    BROADCAST = "broadcast"
    MINED = "mined"
    FINAL = "final"
    FAILED = "failed"
    ABANDONED = "abandoned"


_S = BatchState

NEXT_STATES: dict[BatchState, frozenset[BatchState]] = {
    _S.PLANNED: frozenset({_S.QUOTED, _S.ABANDONED}),
    # Nothing is signed yet: a batch given up here can't be retired later.
    _S.QUOTED: frozenset({_S.OFFERED, _S.SIGNED, _S.ABANDONED}),
    # Given to a wallet elsewhere, which may sign it until its deadline is over.
    _S.OFFERED: frozenset({_S.MINED, _S.FAILED}),
    # No way back to quoted: a batch has one nonce, and whatever replaces its transaction has the same.
    _S.SIGNED: frozenset({_S.BROADCAST, _S.MINED, _S.FAILED}),
    _S.BROADCAST: frozenset({_S.MINED, _S.FAILED}),
    # Back to broadcast when the chain dropped the block.
    _S.MINED: frozenset({_S.FINAL, _S.BROADCAST}),
    _S.FINAL: frozenset(),
    # A transaction that failed in a block the chain dropped, and went through in another.
    _S.FAILED: frozenset({_S.MINED}),
    _S.ABANDONED: frozenset(),
}

OPEN_STATES = (_S.PLANNED, _S.QUOTED, _S.OFFERED, _S.SIGNED, _S.BROADCAST, _S.MINED)
"""Under way; there is at most one such batch on a network."""


class BatchMoved(WattbackError):
    """The batch is not in the state the caller saw, or the step is not one it can take from there."""

    title = "The offset went on elsewhere"

    def __init__(self, seen: str, wanted: str) -> None:
        super().__init__(
            f"This offset was {seen} a moment ago and cannot become {wanted}: another Wattback took it "
            "further. Nothing was lost and nothing was done twice. Look at its state again."
        )


class LedgerInconsistent(WattbackError):
    """The sums in the ledger do not agree with the events in it."""

    title = "The ledger's sums do not agree"

    def __init__(self, what: str) -> None:
        super().__init__(
            f"The ledger's running total does not agree with its events: {what}. Nothing was planned and "
            "nothing was spent. Keep a copy of the ledger's file and run `wattback doctor`."
        )


@dataclass(frozen=True, slots=True)
class Batch:
    """One row of `offset_batch`.

    Attributes:
        seq: Order in which batches were planned.
        id: 32 bytes, also the idempotency key on chain: the account's address, then 12 random bytes.
        network: Key of the network.
        realm: Networks whose retirements match the same answers; see `ledger.due.realm_of`.
        market: Kind of market it is retired on, for example `desk`.
        state: Where it stands.
        coverage: `low`, `central` or `high`, the estimate it covers.
        from_seq: It covers the events after this one,
        up_to_seq: up to and with this one.
        event_count: How many those are.
        amount_mwh: To be retired, milliwatt-hours, rounded up.
        carried_mwh: Of it, what earlier batches fell short of because a market kept a fee; negative when the chain had
            retirements that this ledger did not know of.
        retired_mwh: What was, as the chain told it; None before it was mined.
        energy_low_wh: Sum over its events; likewise the next five.
        energy_central_wh: Sum.
        energy_high_wh: Sum.
        co2e_low_g: Sum, location-based.
        co2e_central_g: Sum.
        co2e_high_g: Sum.
        period_start_ms: Earliest end of an answer in it, UTC epoch milliseconds.
        period_end_ms: Latest.
        receipts_root: 32 bytes, Merkle root over its receipts.
        account: Which signs; the person's own, or for a vault its operator's.
        beneficiary: In whose name; the person's own account.
        created_at_ms: When it was planned.
        updated_at_ms: When it took its newest step.
        quote: JSON of the quote; None before it was quoted.
        price_base_units: The most the certificates may cost; None before its quote.
        spend_micro: The same in millionths of the payment token, rounded up, counted against the caps.
        max_fee_wei: The most the network fee may be; None before it was quoted.
        nonce: Of its transaction; None before it was signed.
        raw_transaction: Signed bytes of its newest candidate; None before it was signed.
        tx_hash: Their hash.
        retirement: JSON of the retirement as the chain told it; None before it was mined.
        reason: Why it failed or was abandoned.
    """

    seq: int
    id: bytes
    network: str
    realm: str
    market: str
    state: BatchState
    coverage: str
    from_seq: int
    up_to_seq: int
    event_count: int
    amount_mwh: int
    carried_mwh: int
    retired_mwh: int | None
    energy_low_wh: float
    energy_central_wh: float
    energy_high_wh: float
    co2e_low_g: float
    co2e_central_g: float
    co2e_high_g: float
    period_start_ms: int
    period_end_ms: int
    receipts_root: bytes
    account: str
    beneficiary: str
    created_at_ms: int
    updated_at_ms: int
    quote: str | None
    price_base_units: int | None
    spend_micro: int | None
    max_fee_wei: int | None
    nonce: int | None
    raw_transaction: bytes | None
    tx_hash: bytes | None
    retirement: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Due:
    """What no batch covers yet.

    Attributes:
        from_seq: The events after this one,
        up_to_seq: up to and with this one.
        event_count: How many those are.
        energy_nwh: Their electricity by the estimate to cover, nanowatt-hours.
        carried_mwh: What final batches fell short of, due again; negative when more was retired before.
        amount_mwh: Both in milliwatt-hours, rounded up; never negative.
        oldest_at_ms: When the first of them to arrive ended, UTC epoch milliseconds.
    """

    from_seq: int
    up_to_seq: int
    event_count: int
    energy_nwh: int
    carried_mwh: int
    amount_mwh: int
    oldest_at_ms: int


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One event as a batch covers it.

    Attributes:
        event_id: 16 bytes.
        at_ms: When the answer ended, UTC epoch milliseconds.
        energy_nwh: Electricity covered, nanowatt-hours.
    """

    event_id: bytes
    at_ms: int
    energy_nwh: int
