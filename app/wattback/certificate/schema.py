"""Every field a certificate of each schema version has, in its order, and what may stand in it.

A document is looked at as its list of leaves (`canonical.leaves`): the same list of paths, each value obeying
its rule, or it is no certificate. There are no optional fields and no room for others.
"""

import re
from collections.abc import Callable
from itertools import zip_longest
from typing import Any

from wattback.certificate import notation
from wattback.certificate.canonical import CHECKSUM_DIGITS, FORM, FormError, leaves

SCHEMA_VERSION = 2
"""The newest; files of every version from 1 on are read."""

MAX_ESTIMATORS = 64
MAX_INTEGER = 2**53 - 1

Rule = Callable[[object], bool]


def exactly(constant: object) -> Rule:
    """This value and no other; unlike with `==`, true is not 1."""
    return lambda value: type(value) is type(constant) and value == constant


def one_of(*constants: str) -> Rule:
    """One of these texts."""
    return lambda value: isinstance(value, str) and value in constants


def matches(pattern: str) -> Rule:
    """A text that matches as a whole."""
    compiled = re.compile(pattern, re.ASCII)
    return lambda value: isinstance(value, str) and compiled.fullmatch(value) is not None


def is_text(value: object) -> bool:
    """Any text of at most 4,000 characters, also none."""
    return isinstance(value, str) and len(value) <= 4000


def is_count(value: object) -> bool:
    """An integer that every JSON reader holds exactly (RFC 8785 section 3.2.2.3), not negative."""
    return type(value) is int and 0 <= value <= MAX_INTEGER


def is_boolean(value: object) -> bool:
    """True or false."""
    return isinstance(value, bool)


def is_time(value: object) -> bool:
    """A time as `notation.utc_text` writes it."""
    return isinstance(value, str) and _reads_back(
        value, lambda text: notation.utc_text(notation.utc_seconds(text))
    )


def is_time_ms(value: object) -> bool:
    """A time as `notation.utc_ms_text` writes it."""
    return isinstance(value, str) and _reads_back(
        value, lambda text: notation.utc_ms_text(notation.utc_ms(text))
    )


def is_signature(value: object) -> bool:
    """65 bytes in multibase."""
    return (
        isinstance(value, str)
        and value.startswith("u")
        and len(value) == 88
        and _reads_back(value, lambda text: notation.multibase(notation.multibase_bytes(text)))
    )


def _reads_back(text: str, again: Callable[[str], str]) -> bool:
    try:
        return again(text) == text
    except ValueError:
        return False


DIGITS = matches(r"0|[1-9][0-9]{0,77}")
DECIMAL = matches(r"(0|[1-9][0-9]{0,77})(\.[0-9]{0,98}[1-9])?")
NANO_DECIMAL = matches(r"(0|[1-9][0-9]{0,20})(\.[0-9]{0,11}[1-9])?")
ADDRESS = matches(r"0x[0-9A-Fa-f]{40}")
HASH = matches(r"0x[0-9a-f]{64}")
SHA256 = matches(r"[0-9a-f]{64}")
ACCOUNT = matches(r"did:pkh:eip155:[1-9][0-9]{0,15}:0x[0-9A-Fa-f]{40}")
CERTIFICATE_URN = matches(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")

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


def check_leaves(found: list[tuple[str, Any]], expected: list[tuple[str, Rule]]) -> None:
    """Compare leaves with the paths and rules they should have, in order.

    Raises:
        FormError: With the first field at fault.
    """
    paths, known = {path for path, _ in found}, {path for path, _ in expected}
    for have, want in zip_longest(found, expected):
        if have is not None and have[0] not in known:
            raise FormError(f"there is no field {have[0]} in this kind of document", have[0])
        if want is not None and want[0] not in paths:
            raise FormError(f"the field {want[0]} is missing", want[0])
        if have is None or want is None or have[0] != want[0]:
            raise FormError("the fields are not in their order", FORM if have is None else have[0])
        if not want[1](have[1]):
            raise FormError(f"{have[0]} cannot be {_shown(have[1])}", have[0])


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
