"""What goes into a certificate, and whether it supports one."""

from dataclasses import dataclass
from hashlib import sha256

from wattback.chain.retirement import Instrument, Network, Retirement
from wattback.errors import WattbackError
from wattback.footprint import Range

NWH_PER_MWH = 1_000_000


class CertificateError(WattbackError):
    """The facts do not support a certificate."""

    title = "No certificate could be made"

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"No certificate was made: {reason}. The retirement itself stands on the chain and in the "
            "ledger; nothing was lost. Run `wattback doctor` to see what to do."
        )


@dataclass(frozen=True, slots=True)
class Nano:
    """A low, central and high figure in whole billionths of a `Range`'s unit: nanowatt-hours or nanograms."""

    low: int
    central: int
    high: int

    @classmethod
    def of(cls, figure: Range) -> "Nano":
        """Rounded from Wh or g."""
        return cls(round(figure.low * 1e9), round(figure.central * 1e9), round(figure.high * 1e9))


@dataclass(frozen=True, slots=True, order=True)
class Basis:
    """What some of the estimates were computed with, as in the ledger's `estimate_basis`."""

    method: str
    factors: str
    factors_sha256: str
    zone: str


@dataclass(frozen=True, slots=True)
class BatchFacts:
    """Which batch of answers a retirement was for.

    Attributes:
        key: 32 bytes, the batch's id.
        receipts_root: 32 bytes, Merkle root over its receipts.
        period_start_s: First answer, UTC epoch seconds.
        period_end_s: Last answer.
    """

    key: bytes
    receipts_root: bytes
    period_start_s: int
    period_end_s: int


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """All that goes into a certificate.

    Attributes:
        coverage: `low`, `central` or `high`, the estimate that was to be covered.
        event_count: Receipts in the batch.
        covered_nwh: Sum of the receipts' energies, nanowatt-hours.
        energy: The batch's electricity, nanowatt-hours.
        co2e: Its location-based emissions, nanograms.
        bases: What its estimates were computed with; any order.
        fee_co2e_ng: Location-based emissions of the network fee's own electricity, nanograms.
        retirement: As the chain told it.
        instrument: As the chain told it.
        network: Where.
        batch: As the ledger has it; None only where the retirement's event says all of it.
        carried_mwh: Of the retired amount, what earlier retirements fell short of, milliwatt-hours.
        signer: The account that issues the certificate, EIP-55; empty when it is the beneficiary itself.
    """

    coverage: str
    event_count: int
    covered_nwh: int
    energy: Nano
    co2e: Nano
    bases: tuple[Basis, ...]
    fee_co2e_ng: int
    retirement: Retirement
    instrument: Instrument
    network: Network
    batch: BatchFacts | None = None
    carried_mwh: int = 0
    signer: str = ""

    @property
    def issuer(self) -> str:
        """The account that issues and signs."""
        return self.signer or self.retirement.beneficiary

    @property
    def named_batch(self) -> BatchFacts:
        """The batch: by the retirement's event where that names one, else by the ledger.

        Raises:
            CertificateError: Neither does.
        """
        batch = batch_of_event(self.retirement) or self.batch
        if batch is None:
            raise CertificateError("nothing says which answers the retirement was for")
        return batch


def batch_of_event(retirement: Retirement) -> BatchFacts | None:
    """The batch as the retirement's event names it; None on a market whose events do not."""
    key, root = retirement.batch_key, retirement.receipts_root
    start_s, end_s = retirement.period_start_s, retirement.period_end_s
    if key is None or root is None or start_s is None or end_s is None:
        return None
    return BatchFacts(key, root, start_s, end_s)


def disagreement(facts: CertificateFacts) -> str | None:
    """Why these facts are no certificate; None when they are one.

    Each receipt is its estimate rounded to a nanowatt-hour, so the receipts' sum is within one nanowatt-hour
    a receipt of the estimates' sum. That sum is a double of 53 bits: above nine megawatt-hours its own rounding is
    larger than that, so one part in 2**50 is allowed on top.

    That less was retired than was to be covered is no disagreement: the certificate says so, see `matching`.
    """
    if not facts.energy.low <= facts.energy.central <= facts.energy.high:
        return "the low, central and high estimates are not in order"
    if facts.instrument.certificate_id != facts.retirement.certificate_id:
        return "the instrument is not the one that was retired"
    if facts.event_count < 1:
        return "there are no receipts"
    if facts.retirement.amount_mwh < 1 <= facts.covered_nwh:
        return "nothing was retired"
    if facts.carried_mwh < 0:
        return "what earlier retirements fell short of is less than nothing"
    named = batch_of_event(facts.retirement)
    if facts.batch is not None and named not in (None, facts.batch):
        return "the retirement's event names another batch"
    bounds_nwh = {"low": facts.energy.low, "central": facts.energy.central, "high": facts.energy.high}
    bound_nwh = bounds_nwh[facts.coverage]
    if abs(facts.covered_nwh - bound_nwh) > facts.event_count + 1 + (bound_nwh >> 50):
        return (
            f"the receipts hold {facts.covered_nwh} nWh, but the {facts.coverage} estimate is {bound_nwh} nWh"
        )
    return None


def certificate_id(chain_id: int, retirement: Retirement) -> str:
    """The id of a retirement's one certificate: a UUIDv8 (RFC 9562) from the event, and the batch key in it.

    Where the event names no batch, the id does not depend on one either: two certificates that claim the same
    retirement for different answers have the same id, so anybody who holds both sees it.
    """
    batch_key = retirement.batch_key
    name = b"".join(
        (
            b"wattback certificate 1" if batch_key is not None else b"wattback certificate 2",
            chain_id.to_bytes(8, "big"),
            bytes.fromhex(retirement.contract[2:]),
            batch_key or b"",
            retirement.tx_hash,
            retirement.log_index.to_bytes(8, "big"),
        )
    )
    digits = sha256(name).hexdigest()
    variant = "89ab"[int(digits[15], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-8{digits[12:15]}-{variant}{digits[16:19]}-{digits[19:31]}"
