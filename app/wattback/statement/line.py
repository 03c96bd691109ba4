"""One certificate's line in a statement: nothing in it that is not in the certificate."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from wattback.certificate.canonical import parse
from wattback.certificate.facts import Nano
from wattback.certificate.notation import MILLI_PER_KILO, NANO_PER_KILO, decimal_units
from wattback.certificate.page.explorers import transaction_page
from wattback.certificate.schema import check_certificate


@dataclass(frozen=True, slots=True)
class StatementLine:
    """What a statement says of one certificate.

    Attributes:
        document_bytes: The signed certificate.
        certificate_id: A UUID.
        sha256: Of the signed certificate, hexadecimal.
        is_practice: Nothing real is certified.
        period_start: First use, RFC 3339 in UTC.
        period_end: Last use.
        uses: Recorded uses.
        energy: Nanowatt-hours.
        co2e: Location-based, nanograms.
        covered_bound: `high`, `central` or `low`.
        covered_nwh: That bound.
        retired_mwh: Milliwatt-hours retired.
        carried_mwh: Of these, for what earlier retirements fell short of.
        shortfall_mwh: What is missing for this certificate's own uses.
        matched_percent: Of the covered bound.
        market_based: `0` kilograms or `not claimable`.
        market_based_reason: Why.
        methods: Estimator and factor version of each kind of estimate.
        zones: Grids assumed.
        instrument: Standard, registry and so on, as in the certificate.
        network_name: For people.
        chain_id: EIP-155.
        contract: Whose event it is.
        transaction: Its hash.
        retired_at: RFC 3339 in UTC.
        beneficiary: In whose name.
        explorer: The transaction's page; empty when there is none.
    """

    document_bytes: bytes
    certificate_id: str
    sha256: str
    is_practice: bool
    period_start: str
    period_end: str
    uses: int
    energy: Nano
    co2e: Nano
    covered_bound: str
    covered_nwh: int
    retired_mwh: int
    carried_mwh: int
    shortfall_mwh: int
    matched_percent: str
    market_based: str
    market_based_reason: str
    methods: tuple[str, ...]
    zones: str
    instrument: dict[str, str]
    network_name: str
    chain_id: int
    contract: str
    transaction: str
    retired_at: str
    beneficiary: str
    explorer: str

    @property
    def year(self) -> int:
        """The year the certificate belongs to: its period ends in it, in UTC."""
        return int(self.period_end[:4])

    @property
    def began_before(self) -> bool:
        """Whether its period began in an earlier year; it is counted whole in the year it ends in."""
        return int(self.period_start[:4]) < self.year


def line_of(document_bytes: bytes) -> StatementLine:
    """The line of a signed certificate.

    Raises:
        FormError: It is none.
    """
    document = parse(document_bytes)
    check_certificate(document, signed=True)
    subject = document["credentialSubject"]
    consumption, retirement = subject["consumption"], subject["retirement"]
    return StatementLine(
        document_bytes=document_bytes,
        certificate_id=document["id"].removeprefix("urn:uuid:"),
        sha256=sha256(document_bytes).hexdigest(),
        is_practice=subject["claim"]["practice"],
        period_start=consumption["periodStart"],
        period_end=consumption["periodEnd"],
        uses=consumption["uses"],
        energy=_nano(consumption["energyKilowattHours"]),
        co2e=_nano(consumption["locationBasedKilogramsCo2e"]),
        covered_bound=consumption["coveredBound"],
        covered_nwh=decimal_units(consumption["coveredKilowattHours"], NANO_PER_KILO),
        retired_mwh=decimal_units(retirement["amountKilowattHours"], MILLI_PER_KILO),
        carried_mwh=consumption.get("carriedMilliwattHours", 0),
        shortfall_mwh=consumption.get("shortfallMilliwattHours", 0),
        matched_percent=consumption.get("matchedPercent", "100"),
        market_based=consumption["marketBasedKilogramsCo2e"],
        market_based_reason=consumption["marketBasedReason"],
        methods=tuple(f"{each['method']} {each['factors']}" for each in consumption["estimators"]),
        zones=consumption["assumedMarket"],
        instrument=subject["instrument"],
        network_name=retirement["networkName"],
        chain_id=retirement["chainId"],
        contract=retirement["contract"],
        transaction=retirement["transactionHash"],
        retired_at=retirement["time"],
        beneficiary=retirement["beneficiary"],
        explorer=transaction_page(retirement["chainId"], retirement["transactionHash"]),
    )


def _nano(figure: dict[str, Any]) -> Nano:
    low, central, high = (decimal_units(figure[name], NANO_PER_KILO) for name in ("low", "central", "high"))
    return Nano(low, central, high)
