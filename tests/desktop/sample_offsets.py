"""In-memory retirements that answer as the real ones do, and states of them to look at."""

from collections.abc import Callable
from dataclasses import replace

from sample_wallet import PASSWORD, SAMPLE_MODULES

from wattback.desktop.services.beside import BesidePreview
from wattback.desktop.services.offsets import (
    BatchLine,
    BatchStep,
    BesideOffsets,
    CapUse,
    OfferedBatch,
    OffsetOverview,
    RunningBatch,
    UnknownRetirement,
)
from wattback.desktop.services.wallet import WalletRequest
from wattback.footprint import Range
from wattback.wallet.errors import AmountInvalid, WrongPassword

NOW_MS = 1_795_000_000_000
DAY_MS = 86_400_000
WAY = ("planned", "quoted", "signed", "broadcast", "mined", "final")


def sample_line(seq: int, state: str = "final", *, is_practice: bool = False) -> BatchLine:
    """One retirement, nine days before the next."""
    at_ms = NOW_MS - (400 - seq) * 9 * DAY_MS
    return BatchLine(
        seq=seq,
        state=state,
        at_ms=at_ms,
        period_start_ms=at_ms - 9 * DAY_MS,
        period_end_ms=at_ms,
        answers=(seq * 37) % 400,
        amount_mwh=38_214 + seq * 9_171,
        network_name="Practice network" if is_practice else "Polygon",
        is_practice=is_practice,
        price_text="0.00191 USDC.e",
        fee_text="0.0042 POL",
        reason="the deadline passed and the network had not taken it up" if state == "failed" else "",
        explorer_url="" if is_practice else f"https://explorer.example/tx/0x{seq:064x}",
        certificate_id=f"wb-{seq:04d}-7f3a" if state == "final" else "",
    )


def sample_running(state: str = "mined", *, is_practice: bool = False) -> RunningBatch:
    """Under way, as far as `state`."""
    way = ("planned", "quoted", "offered", "mined", "final") if state == "offered" else WAY
    taken = way.index(state)
    return RunningBatch(
        line=sample_line(400, state, is_practice=is_practice),
        steps=tuple(
            BatchStep(each, NOW_MS + number * 41_000 if number <= taken else None)
            for number, each in enumerate(way)
        ),
        confirmations=17 if state == "mined" else None,
        confirmations_needed=64,
        can_cancel=state in ("signed", "broadcast"),
    )


def many_lines(count: int = 400) -> tuple[BatchLine, ...]:
    """So many retirements, newest first, of every state."""
    return tuple(
        sample_line(seq, "failed" if seq % 17 == 3 else "abandoned" if seq % 29 == 4 else "final")
        for seq in range(count, 0, -1)
    )


def sample_overview() -> OffsetOverview:
    return OffsetOverview(
        due_wh=Range(11.9, 23.4, 38.2),
        due_mwh=38_214,
        due_answers=71,
        oldest_at_ms=NOW_MS - 8 * DAY_MS,
        matched_mwh=412_907,
        coverage="high",
        mode="automatic",
        policy=(
            "Certificates are retired by themselves, within your limits.",
            "Enough is 100 Wh, or what is 31 days old.",
            "The network fee may be 10 % of the price at most; until then more comes together.",
            "The upper end of the estimate is matched, so that it is rather too much than too little.",
            "A megawatt-hour may cost 50.00 pUSD at most, and one network fee 0.10 pUSD.",
        ),
        stopped=False,
        caps=(
            CapUse("per retirement", "0.00 pUSD", "1.00 pUSD", 0.0),
            CapUse("in 24 hours", "0.40 pUSD", "2.00 pUSD", 0.2),
            CapUse("in 31 days", "9.60 pUSD", "10.00 pUSD", 0.96),
        ),
        outlook="Next: about 120 Wh around 3 December (30 November to 9 December), 0.0006 pUSD + a fee in play money "
        "(as of 24 Nov).",
        running=(),
        unknown=(),
        is_watched=False,
        has_wallet=True,
        network_name="Practice network",
        is_practice=True,
        beside=BesideOffsets(0, 0, 0, False, 0, "off", "", False),
    )


def real_overview() -> OffsetOverview:
    """On a network with everything there is."""
    return replace(
        sample_overview(),
        network_name="Polygon",
        is_practice=False,
        running=(sample_running(),),
        unknown=(
            UnknownRetirement("Polygon", NOW_MS - 3 * DAY_MS, 120_000, "https://explorer.example/tx/0x1"),
        ),
        beside=BesideOffsets(12_500, 2, 1, True, 3, "monthly", "2026-10, 4 retirements of 1.5 kWh", True),
    )


class SampleOffsets:
    """Everything in memory; each test sets what it wants to see."""

    def __init__(self) -> None:
        self.seen: OffsetOverview | Exception = sample_overview()
        self.lines: tuple[BatchLine, ...] = tuple(
            sample_line(seq, is_practice=True) for seq in (399, 398, 397)
        )
        self.offered: OfferedBatch | Exception = OfferedBatch(
            38_214, (WalletRequest("ethereum:0x01@137?value=0", False, '{"to": "0x01"}', SAMPLE_MODULES),)
        )
        self.look_failure: Exception | None = None
        self.calls: list[str] = []

    def overview(self) -> OffsetOverview:
        self.calls.append("overview")
        if isinstance(self.seen, Exception):
            raise self.seen
        return self.seen

    def history(self, before_seq: int | None, limit: int) -> tuple[BatchLine, ...]:
        self.calls.append(f"history {before_seq} {limit}")
        return tuple(each for each in self.lines if before_seq is None or each.seq < before_seq)[:limit]

    def look(self) -> None:
        self.calls.append("look")
        if self.look_failure is not None:
            raise self.look_failure

    def cancel(self, password: str, progress: Callable[[str], None]) -> BatchLine:
        self.calls.append("cancel")
        if password != PASSWORD:
            raise WrongPassword
        progress("Cancelling")
        if isinstance(self.seen, OffsetOverview):
            self.seen = replace(self.seen, running=())
        return sample_line(400, "failed")

    def offer(self) -> OfferedBatch:
        self.calls.append("offer")
        if isinstance(self.offered, Exception):
            raise self.offered
        return self.offered

    def decide_unknown(self, *, ours: bool) -> int:
        self.calls.append(f"decide_unknown {ours}")
        if isinstance(self.seen, OffsetOverview):
            self.seen = replace(self.seen, unknown=())
        return 1


class SampleBeside:
    """Carbon and badges in memory."""

    def __init__(self) -> None:
        self.badge: BesidePreview | Exception | None = BesidePreview(
            "Make this public badge?",
            (("Shows", "2026-10, 4 retirements of 1.5 kWh"), ("Network fee", "at most 0.02 POL")),
            "Everything on a badge can be read by anybody, for ever.",
            "Make the badge",
        )
        self.failure: Exception | None = None
        self.calls: list[str] = []

    def quote_carbon(self, kilograms: str) -> BesidePreview:
        self.calls.append(f"quote_carbon {kilograms}")
        if not kilograms.replace(".", "").isdecimal():
            raise AmountInvalid("Write kilograms with a point.")
        return BesidePreview(
            f"Retire carbon credits for {kilograms} kg of CO₂e?",
            (("Credits", "NCT"), ("Takes at most", "0.03 USDC.e"), ("Steps", "approve; retire")),
            "Carbon credits are reported apart from electricity and subtract nothing from it.",
            f"Retire {kilograms} kg",
        )

    def retire_carbon(self, password: str, progress: Callable[[str], None]) -> str:
        return self._signed("retire_carbon", password, progress, "Retired 12.5 kg, as the network tells.")

    def preview_badge(self) -> BesidePreview | None:
        self.calls.append("preview_badge")
        if isinstance(self.badge, Exception):
            raise self.badge
        return self.badge

    def make_badge(self, password: str, progress: Callable[[str], None]) -> str:
        return self._signed("make_badge", password, progress, "Badge 7 is made.")

    def _signed(self, name: str, password: str, progress: Callable[[str], None], told: str) -> str:
        self.calls.append(name)
        if password != PASSWORD:
            raise WrongPassword
        progress("Signed and stored")
        if self.failure is not None:
            raise self.failure
        return told
