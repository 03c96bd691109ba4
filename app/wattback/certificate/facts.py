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
class CertificateFacts:
    """All that goes into a certificate.

    Attributes:
        coverage: `high` or `central`, the estimate that was to be covered.
        event_count: Receipts in the batch.
        covered_nwh: Sum of the receipts' energies, nanowatt-hours.
        energy: The batch's electricity, nanowatt-hours.
        co2e: Its location-based emissions, nanograms.
        bases: What its estimates were computed with; any order.
        fee_co2e_ng: Location-based emissions of the network fee's own electricity, nanograms.
        retirement: As the chain told it.
        instrument: As the chain told it.
        network: Where.
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


def uncovered(facts: CertificateFacts) -> str | None:
    """Why these facts are no certificate: they disagree, or the amount is too small; None when they are.

    Each receipt is its estimate rounded to a nanowatt-hour, so the receipts' sum is within one nanowatt-hour
    a receipt of the estimates' sum. That sum is a double of 53 bits: above nine megawatt-hours its own rounding is
    larger than that, so one part in 2**50 is allowed on top.
    """
    if not facts.energy.low <= facts.energy.central <= facts.energy.high:
        return "the low, central and high estimates are not in order"
    if facts.instrument.certificate_id != facts.retirement.certificate_id:
        return "the instrument is not the one that was retired"
    if facts.event_count < 1:
        return "there are no receipts"
    bound_nwh = facts.energy.high if facts.coverage == "high" else facts.energy.central
    if abs(facts.covered_nwh - bound_nwh) > facts.event_count + 1 + (bound_nwh >> 50):
        return (
            f"the receipts hold {facts.covered_nwh} nWh, but the {facts.coverage} estimate is {bound_nwh} nWh"
        )
    if facts.retirement.amount_mwh * NWH_PER_MWH < facts.covered_nwh:
        return f"only {facts.retirement.amount_mwh} mWh were retired for {facts.covered_nwh} nWh"
    return None


def certificate_id(chain_id: int, retirement: Retirement) -> str:
    """The id of a retirement's one certificate: a UUIDv8 (RFC 9562) from batch key and event."""
    name = b"".join(
        (
            b"wattback certificate 1",
            chain_id.to_bytes(8, "big"),
            bytes.fromhex(retirement.contract[2:]),
            retirement.batch_key,
            retirement.tx_hash,
            retirement.log_index.to_bytes(8, "big"),
        )
    )
    digits = sha256(name).hexdigest()
    variant = "89ab"[int(digits[15], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-8{digits[12:15]}-{variant}{digits[16:19]}-{digits[19:31]}"
