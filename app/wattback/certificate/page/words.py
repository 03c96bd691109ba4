"""What stands on the page: labels and values, taken from a document of valid form."""

from dataclasses import dataclass
from typing import Any

from wattback.certificate.page.explorers import transaction_page
from wattback.certificate.page.figures import (
    estimated_energy,
    estimated_mass,
    exact_energy,
    grouped,
    one_energy,
    one_mass,
)
from wattback.certificate.schema import NOT_STATED

CHECK_TITLES = {
    "sameMarket": "Same market",
    "vintage": "Vintage",
    "age": "Age of the device",
    "uniqueness": "Claimed once",
    "thirdPartyIssuance": "Issued by a third party",
}

Rows = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PageWords:
    """Texts of one page, in the order of reading; long ones are cut where they are drawn.

    Attributes:
        practice: Nothing real is certified.
        identity: The certificate's id.
        amount: What was retired.
        amount_exact: The same in kilowatt-hours.
        claim: The sentence that is signed.
        consumption: Label and value.
        instrument: Label and value.
        retirement: Label and value.
        checks: Title, verdict and text.
        limits: What the claim is not.
        explorer: The transaction's page; empty when there is none.
        code: What the QR code holds.
    """

    practice: bool
    identity: str
    amount: str
    amount_exact: str
    claim: str
    consumption: Rows
    instrument: Rows
    retirement: Rows
    checks: tuple[tuple[str, str, str], ...]
    limits: tuple[str, ...]
    explorer: str
    code: str


def words_of(document: dict[str, Any]) -> PageWords:
    """The texts of a certificate's page.

    Args:
        document: Passed `schema.check_certificate`.
    """
    subject = document["credentialSubject"]
    claim, consumption, retirement = subject["claim"], subject["consumption"], subject["retirement"]
    explorer = transaction_page(retirement["chainId"], retirement["transactionHash"])
    identity = document["id"].removeprefix("urn:uuid:")
    return PageWords(
        practice=claim["practice"],
        identity=identity,
        amount=exact_energy(retirement["amountKilowattHours"]),
        amount_exact=f"{retirement['amountKilowattHours']} kWh retired {_day(retirement['time'])}",
        claim=claim["text"],
        consumption=_consumption(consumption),
        instrument=_instrument(subject["instrument"]),
        retirement=_retirement(retirement, document["issuer"], claim.get("binding", "")),
        checks=tuple(
            (CHECK_TITLES[name], check["verdict"], check["text"]) for name, check in subject["checks"].items()
        ),
        limits=(claim["limits"], claim["purpose"]),
        explorer=explorer,
        code=explorer or document["id"],
    )


def _consumption(consumption: dict[str, Any]) -> Rows:
    estimators = consumption["estimators"]
    first = f"{estimators[0]['method']}, {estimators[0]['factors']}"
    others = f" and {len(estimators) - 1} more in the attached file" if len(estimators) > 1 else ""
    energy = consumption["energyKilowattHours"]
    # Recorded electricity is measured, and has no range.
    ranged = "" if energy["low"] == energy["high"] else ", low to high estimate"
    electricity = estimated_energy(energy) + ranged
    covered = exact_energy(consumption["coveredKilowattHours"])
    matched = f"{consumption.get('matchedPercent', '100')} %"
    if consumption.get("shortfallMilliwattHours"):
        matched += f"; {grouped(str(consumption['shortfallMilliwattHours']))} mWh are not matched by this"
    if consumption.get("carriedMilliwattHours"):
        matched += f"; {grouped(str(consumption['carriedMilliwattHours']))} mWh more were due from before"
    return (
        ("Period (UTC)", f"{_time(consumption['periodStart'])} to {_time(consumption['periodEnd'])}"),
        ("Recorded uses", grouped(str(consumption["uses"]))),
        ("Electricity", electricity),
        ("To be covered", f"{covered}, the {consumption['coveredBound']} estimate"),
        ("Matched", matched),
        ("Location-based", estimated_mass(consumption["locationBasedKilogramsCo2e"])),
        (
            "Market-based",
            f"{_market_based(consumption['marketBasedKilogramsCo2e'])}: {consumption['marketBasedReason']}",
        ),
        ("Assumed grid", consumption["assumedMarket"]),
        ("Estimated by", first + others),
        ("Receipts root", consumption["receipts"]["root"]),
    )


def _market_based(value: str) -> str:
    return value if value == "not claimable" else f"{value} kg CO2e"


def _instrument(instrument: dict[str, str]) -> Rows:
    return (
        ("Standard", instrument["standard"] or NOT_STATED),
        ("Issuer", instrument["issuer"] or NOT_STATED),
        ("Registry", instrument["registry"] or NOT_STATED),
        ("Device", instrument["device"] or NOT_STATED),
        ("Technology", instrument["technology"] or NOT_STATED),
        ("Region", instrument["region"] or NOT_STATED),
        (
            "Capacity",
            NOT_STATED
            if instrument["capacityKilowatts"] == "0"
            else f"{grouped(instrument['capacityKilowatts'])} kW",
        ),
        ("Commissioned", _day(instrument["commissioned"])),
        ("Generated", f"{_day(instrument['productionStart'])} to {_day(instrument['productionEnd'])}"),
        (
            "Serials",
            NOT_STATED
            if instrument["serialFirst"] == "0"
            else f"{grouped(instrument['serialFirst'])} to {grouped(instrument['serialLast'])}",
        ),
        ("Certificate batch", instrument["certificateId"]),
    )


def _retirement(retirement: dict[str, Any], issuer: str, binding: str) -> Rows:
    price, fee = retirement["price"], retirement["fee"]
    signed_by = issuer.rpartition(":")[2]
    fee_energy = one_energy(fee["energyKilowattHours"])
    fee_mass = one_mass(fee["locationBasedKilogramsCo2e"])
    return (
        ("Network", f"{retirement['networkName']}, chain {retirement['chainId']}"),
        ("Transaction", retirement["transactionHash"]),
        ("Block", f"{grouped(str(retirement['blockNumber']))}, {_time(retirement['time'])} UTC"),
        ("Contract", retirement["contract"]),
        ("In the name of", retirement["beneficiary"]),
        *(() if signed_by == retirement["beneficiary"] else (("Signed by", signed_by),)),
        ("Price", f"{price['amount']} {price['symbol']}"),
        (
            "Network fee",
            f"{fee['amount']} {fee['symbol']}; its own electricity is about {fee_energy}, {fee_mass}",
        ),
        *((("Batch", binding),) if binding else ()),
    )


def _time(text: str) -> str:
    return text.replace("T", " ").removesuffix("Z")


def _day(text: str) -> str:
    return text.partition("T")[0]
