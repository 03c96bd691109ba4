"""A verification's second half: the certificate composed again from what the chain says, and compared."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from wattback.certificate.canonical import leaves
from wattback.certificate.checks import Verdict
from wattback.certificate.document import PRACTICE_NOTICE, compose
from wattback.certificate.facts import CertificateFacts, uncovered
from wattback.certificate.finding import Check
from wattback.certificate.notation import MILLI_PER_KILO, decimal_text
from wattback.certificate.reading import facts_of
from wattback.chain.errors import NotOurContract, TransactionReverted, WouldFail
from wattback.chain.networks import DESKS, NETWORKS
from wattback.chain.retirement import Instrument, Network, Retirement
from wattback.errors import WattbackError

ReadRetirement = Callable[[str, bytes, bytes], Retirement | None]
"""Network key, transaction hash and batch key to the retirement the chain has, or None. Raises
`WattbackError` when the chain can't be asked."""

ReadInstrument = Callable[[str, int], Instrument]
"""Network key and certificate id to the attributes on chain. Raises `WattbackError` when the chain can't be
asked."""


@dataclass(frozen=True, slots=True)
class TrustedNetwork:
    """A network and the contracts on it whose events count."""

    network: Network
    contracts: frozenset[str]


def trusted_networks() -> dict[str, TrustedNetwork]:
    """The networks this Wattback was made for, by key."""
    return {
        key: TrustedNetwork(NETWORKS[key], frozenset({deployment.certificates}))
        for key, deployment in DESKS.items()
    }


@dataclass(frozen=True, slots=True)
class _Group:
    """Fields that answer one question. A field belongs to the group with the longest prefix of its path."""

    name: str
    prefixes: tuple[str, ...]
    source: str
    text: str


_NO_SUCH = "the chain has no such thing (of practice chains, each machine has its own)"
_C = "credentialSubject."
_GROUPS = (
    _Group("retirement", (f"{_C}retirement",), "retirement", "the chain has it"),
    _Group(
        "amount",
        (f"{_C}retirement.amount", f"{_C}consumption.retired"),
        "retirement",
        "{amount} kWh, as in the event on the chain",
    ),
    _Group(
        "receipts root",
        (f"{_C}consumption.receipts",),
        "retirement",
        "the root in the event is the one in the certificate",
    ),
    _Group(
        "beneficiary",
        ("issuer", f"{_C}id", f"{_C}retirement.beneficiary"),
        "retirement",
        "retired in the name of the account that signed",
    ),
    _Group("period", (f"{_C}consumption.period",), "retirement", "as in the event"),
    _Group(
        "block",
        (f"{_C}retirement.block", f"{_C}retirement.time", f"{_C}retirement.logIndex", "validFrom"),
        "retirement",
        "the chain has this block, with this event, at this height",
    ),
    _Group(
        "price and fee",
        (f"{_C}retirement.price", f"{_C}retirement.fee"),
        "retirement",
        "as paid on the chain",
    ),
    _Group("instrument", (f"{_C}instrument",), "instrument", "as its issuer wrote it on the chain"),
    _Group(
        "market checks",
        (f"{_C}checks", f"{_C}consumption.marketBased", f"{_C}consumption.assumedMarket"),
        "instrument",
        "same answers as found again now",
    ),
    _Group("certificate id", ("id",), "retirement", "the id that follows from this retirement"),
    _Group("claim", (f"{_C}claim",), "document", "says what the rest of the certificate supports"),
    _Group(
        "estimates",
        (f"{_C}consumption",),
        "document",
        "in order; no chain knows them, so the signature alone vouches for them",
    ),
)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the chain said about one thing: it, or why there is none and whether that is a failure."""

    value: Any
    verdict: Verdict
    reason: str
    field: str


def _ask(read: Callable[[], Any], field: str) -> _Answer:
    try:
        value = read()
    except (NotOurContract, TransactionReverted, WouldFail) as error:
        return _Answer(None, "fail", str(error), field)
    except WattbackError as error:
        return _Answer(None, "unknown", str(error), field)
    if value is None:
        return _Answer(None, "fail", _NO_SUCH, field)
    return _Answer(value, "pass", "", field)


def against_chain(
    document: dict[str, Any],
    trusted: TrustedNetwork,
    read_retirement: ReadRetirement,
    read_instrument: ReadInstrument,
) -> list[Check]:
    """Compare a certificate with what follows from the chain, or from itself where that can't be asked.

    Args:
        document: Of valid form.
        trusted: Its network.
        read_retirement: Asks the chain for the retirement.
        read_instrument: Asks the chain for the certificate batch.
    """
    said = facts_of(document, trusted.network)
    told, key = said.retirement, trusted.network.key
    answers = {
        "retirement": _ask(
            lambda: read_retirement(key, told.tx_hash, told.batch_key), f"{_C}retirement.transactionHash"
        ),
        "instrument": _ask(
            lambda: read_instrument(key, told.certificate_id), f"{_C}retirement.certificateId"
        ),
    }
    on_chain = replace(
        said,
        retirement=answers["retirement"].value or told,
        instrument=answers["instrument"].value or said.instrument,
    )
    try:
        expected = compose(on_chain)
    except ValueError as error:
        return [Check("retirement", "fail", f"the chain's answer makes no sense: {error}", f"{_C}retirement")]
    differing = _differences(document, expected)
    checks = [_group_check(group, differing, answers, on_chain) for group in _GROUPS]
    checks.insert(2, _coverage(on_chain, answers["retirement"]))
    checks.insert(1, _confirmations(on_chain, trusted.network, answers["retirement"]))
    if document["credentialSubject"]["claim"]["practice"] or trusted.network.is_practice:
        checks.append(_practice(document, trusted.network))
    return checks


def _differences(document: dict[str, Any], expected: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    ours = dict(leaves(expected))
    return {
        path: (value, ours.get(path))
        for path, value in leaves({key: document[key] for key in expected})
        if ours.get(path) != value
    }


def _group_check(
    group: _Group,
    differing: dict[str, tuple[Any, Any]],
    answers: dict[str, _Answer],
    on_chain: CertificateFacts,
) -> Check:
    taken = [path for path in differing if _group_of(path) is group]
    answer = answers.get(group.source)
    if taken:
        path = taken[0]
        written, ours = differing[path]
        told_by = (
            "the chain says" if answer is not None and answer.value is not None else "the rest of it says"
        )
        text = f"{path} says {str(written)[:200]}, but {told_by} {str(ours)[:200]}"
        return Check(group.name, "fail", text, path)
    if answer is not None and answer.value is None:
        if group.name in answers and answer.verdict == "fail":
            return Check(group.name, "fail", answer.reason, answer.field)
        return Check(group.name, "unknown", f"not confirmed: {answer.reason}")
    amount = decimal_text(on_chain.retirement.amount_mwh, MILLI_PER_KILO)
    return Check(group.name, "pass", group.text.format(amount=amount))


def _group_of(path: str) -> _Group:
    fitting = [
        (len(prefix), group) for group in _GROUPS for prefix in group.prefixes if path.startswith(prefix)
    ]
    return max(fitting, key=lambda pair: pair[0])[1]


def _coverage(facts: CertificateFacts, answer: _Answer) -> Check:
    if (reason := uncovered(facts)) is not None:
        return Check("coverage", "fail", reason, f"{_C}consumption.coveredKilowattHours")
    if answer.value is None:
        return Check(
            "coverage", "unknown", "enough by the certificate, but the retired amount is not confirmed"
        )
    return Check("coverage", "pass", f"the retired amount covers the {facts.coverage} estimate")


def _confirmations(facts: CertificateFacts, network: Network, answer: _Answer) -> Check:
    if answer.value is None:
        return Check("confirmations", "unknown", "not confirmed: the retirement was not read from the chain")
    have, need = facts.retirement.confirmations, network.confirmations
    if have < need:
        text = f"{have} of {need} blocks on top of it: not final yet, try again later"
        return Check("confirmations", "fail", text, f"{_C}retirement.finalAfterConfirmations")
    return Check("confirmations", "pass", f"{have} blocks on top of it; {need} make it final")


def _practice(document: dict[str, Any], network: Network) -> Check:
    claim = document["credentialSubject"]["claim"]
    if claim["practice"] is not network.is_practice or PRACTICE_NOTICE not in claim["text"]:
        return Check(
            "practice", "fail", "the mark of a practice certificate was tampered with", f"{_C}claim.practice"
        )
    return Check("practice", "pass", PRACTICE_NOTICE)
