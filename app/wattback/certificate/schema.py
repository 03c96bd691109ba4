"""Every field a certificate of each schema version has, in its order, and what may stand in it.

A document is looked at as its list of leaves (`canonical.leaves`): the same list of paths, each value obeying
its rule, or it is no certificate. There are no optional fields and no room for others.
"""

from typing import Any

from wattback.certificate.canonical import CHECKSUM_DIGITS, FormError, leaves
from wattback.certificate.leaf_rules import (
    ACCOUNT,
    ADDRESS,
    CERTIFICATE_URN,
    DECIMAL,
    DIGITS,
    HASH,
    NANO_DECIMAL,
    Rule,
    check_leaves,
    exactly,
    is_boolean,
    is_count,
    is_signature,
    is_text,
    is_time,
    matches,
    one_of,
)

SCHEMA_VERSION = 2
"""The newest; files of every version from 1 on are read."""

MAX_ESTIMATORS = 64

CREDENTIALS_CONTEXT = "https://www.w3.org/ns/credentials/v2"
TYPES = ["VerifiableCredential", "WattbackCertificate"]
PROOF_TYPE = "DataIntegrityProof"
CRYPTOSUITE = "wattback-eip712-1"
CHECK_NAMES = ("sameMarket", "vintage", "age", "uniqueness", "thirdPartyIssuance")

NOT_STATED = "not stated"
"""A time that the instrument's issuer did not write down; from version 2 on."""

_ESTIMATORS = "credentialSubject.consumption.estimators"
_ESTIMATOR: dict[str, Rule] = {
    "method": is_text,
    "factors": is_text,
    "factorsSha256": is_text,
    "zone": is_text,
}


def vocabulary(version: int) -> str:
    """The namespace of a version's own terms."""
    return f"urn:wattback:certificate:{version}#"


def is_time_or_not_stated(value: object) -> bool:
    """A time, or the words that there is none."""
    return value == NOT_STATED or is_time(value)


def _under(prefix: str, rules: dict[str, Rule]) -> dict[str, Rule]:
    return {f"{prefix}.{name}": rule for name, rule in rules.items()}


_BEFORE_ESTIMATORS: dict[str, Rule] = {
    "@context[0]": exactly(CREDENTIALS_CONTEXT),
    "@context[1].@vocab": exactly(vocabulary(1)),
    "id": CERTIFICATE_URN,
    "type[0]": exactly(TYPES[0]),
    "type[1]": exactly(TYPES[1]),
    "schemaVersion": exactly(1),
    "issuer": ACCOUNT,
    "validFrom": is_time,
    "credentialSubject.id": ACCOUNT,
    **_under(
        "credentialSubject.claim",
        {"practice": is_boolean, "text": is_text, "limits": is_text, "purpose": is_text},
    ),
    **_under(
        "credentialSubject.consumption",
        {
            "periodStart": is_time,
            "periodEnd": is_time,
            "uses": is_count,
            "energyKilowattHours.low": NANO_DECIMAL,
            "energyKilowattHours.central": NANO_DECIMAL,
            "energyKilowattHours.high": NANO_DECIMAL,
            "coveredBound": one_of("high", "central"),
            "coveredKilowattHours": NANO_DECIMAL,
            "retiredMilliwattHours": is_count,
            "retiredKilowattHours": NANO_DECIMAL,
            "assumedMarket": is_text,
            "locationBasedKilogramsCo2e.low": NANO_DECIMAL,
            "locationBasedKilogramsCo2e.central": NANO_DECIMAL,
            "locationBasedKilogramsCo2e.high": NANO_DECIMAL,
            "marketBasedKilogramsCo2e": one_of("not claimable", "0"),
            "marketBasedReason": is_text,
            "receipts.root": HASH,
            "receipts.count": is_count,
        },
    ),
}
_AFTER_ESTIMATORS: dict[str, Rule] = {
    **_under(
        "credentialSubject.instrument",
        {
            "certificateId": DIGITS,
            "standard": is_text,
            "issuer": is_text,
            "registry": is_text,
            "device": is_text,
            "technology": is_text,
            "region": is_text,
            "capacityKilowatts": DIGITS,
            "commissioned": is_time,
            "productionStart": is_time,
            "productionEnd": is_time,
            "serialFirst": DIGITS,
            "serialLast": DIGITS,
        },
    ),
    **_under(
        "credentialSubject.retirement",
        {
            "network": is_text,
            "networkName": is_text,
            "chainId": is_count,
            "contract": ADDRESS,
            "certificateId": DIGITS,
            "batchKey": HASH,
            "beneficiary": ADDRESS,
            "transactionHash": HASH,
            "blockNumber": is_count,
            "blockHash": HASH,
            "time": is_time,
            "logIndex": is_count,
            "finalAfterConfirmations": is_count,
            "amountMilliwattHours": is_count,
            "amountKilowattHours": NANO_DECIMAL,
            "price.baseUnits": DIGITS,
            "price.decimals": is_count,
            "price.amount": DECIMAL,
            "price.symbol": is_text,
            "fee.gasUsed": is_count,
            "fee.effectiveGasPriceWei": DIGITS,
            "fee.amount": DECIMAL,
            "fee.symbol": is_text,
            "fee.wattHoursPerGas": DECIMAL,
            "fee.wattHoursPerGasSource": is_text,
            "fee.energyKilowattHours": DECIMAL,
            "fee.locationBasedKilogramsCo2e": NANO_DECIMAL,
        },
    ),
    **{
        f"credentialSubject.checks.{name}.{part}": rule
        for name in CHECK_NAMES
        for part, rule in {"verdict": one_of("pass", "fail", "unknown"), "text": is_text}.items()
    },
}
# What version 2 adds, each after the field named with it, and what it allows besides.
_ADDED_IN_2: dict[str, dict[str, Rule]] = {
    "credentialSubject.claim.purpose": _under("credentialSubject.claim", {"binding": is_text}),
    "credentialSubject.consumption.retiredKilowattHours": _under(
        "credentialSubject.consumption",
        {"carriedMilliwattHours": is_count, "matchedPercent": DECIMAL, "shortfallMilliwattHours": is_count},
    ),
    "credentialSubject.retirement.batchKey": _under(
        "credentialSubject.retirement", {"batchNamedBy": one_of("event", "signature")}
    ),
}
_CHANGED_IN_2: dict[str, Rule] = {
    "@context[1].@vocab": exactly(vocabulary(2)),
    "schemaVersion": exactly(2),
    "credentialSubject.consumption.coveredBound": one_of("high", "central", "low"),
    **_under(
        "credentialSubject.instrument",
        dict.fromkeys(("commissioned", "productionStart", "productionEnd"), is_time_or_not_stated),
    ),
}
_PROOF: dict[str, Rule] = _under(
    "proof",
    {
        "type": exactly(PROOF_TYPE),
        "cryptosuite": exactly(CRYPTOSUITE),
        "verificationMethod": is_text,
        "proofPurpose": exactly("assertionMethod"),
        "fieldChecksums": matches(f"([0-9a-f]{{{CHECKSUM_DIGITS}}})+"),
        "proofValue": is_signature,
    },
)


def check_certificate(document: dict[str, Any], *, signed: bool) -> None:
    """See that a document has each field of a certificate, in order, and nothing else.

    Args:
        document: As parsed or built.
        signed: Whether it has its proof already.

    Raises:
        FormError: With the first field at fault.
    """
    found = leaves(document)
    count = sum(path.startswith(_ESTIMATORS) and path.endswith(".method") for path, _ in found)
    if not 1 <= count <= MAX_ESTIMATORS:
        raise FormError(f"a certificate names 1 to {MAX_ESTIMATORS} estimators", _ESTIMATORS)
    estimators = [
        rules for index in range(count) for rules in _under(f"{_ESTIMATORS}[{index}]", _ESTIMATOR).items()
    ]
    expected = [*_BEFORE_ESTIMATORS.items(), *estimators, *_AFTER_ESTIMATORS.items()]
    if document.get("schemaVersion") == 2:
        expected = _of_version_2(expected)
    check_leaves(found, [*expected, *(_PROOF.items() if signed else ())])


def _of_version_2(rules: list[tuple[str, Rule]]) -> list[tuple[str, Rule]]:
    return [
        pair
        for path, rule in rules
        for pair in ((path, _CHANGED_IN_2.get(path, rule)), *_ADDED_IN_2.get(path, {}).items())
    ]
