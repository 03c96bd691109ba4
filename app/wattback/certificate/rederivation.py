"""A verification's second half: the certificate composed again from what the chain says, and compared."""

from dataclasses import replace
from typing import Any

from wattback.certificate.asking import (
    NO_SUCH,
    Answer,
    ReadInstrument,
    ReadRetirement,
    ReadSender,
    TrustedNetwork,
    ask,
)
from wattback.certificate.canonical import leaves
from wattback.certificate.claim import PRACTICE_NOTICE
from wattback.certificate.document import compose
from wattback.certificate.facts import (
    CertificateError,
    CertificateFacts,
    disagreement,
)
from wattback.certificate.finding import Check
from wattback.certificate.matching import matching_of
from wattback.certificate.questions import QUESTIONS, Question, question_of
from wattback.certificate.reading import facts_of
from wattback.chain.retirement import Network, Retirement

_C = "credentialSubject."
_TRANSACTION = f"{_C}retirement.transactionHash"


def against_chain(
    document: dict[str, Any],
    trusted: TrustedNetwork,
    read_retirement: ReadRetirement,
    read_instrument: ReadInstrument,
    read_sender: ReadSender | None = None,
) -> list[Check]:
    """Compare a certificate with what follows from the chain, or from itself where that can't be asked.

    Args:
        document: Of valid form.
        trusted: Its network.
        read_retirement: Asks the chain for the retirement.
        read_instrument: Asks the chain for the certificate batch.
        read_sender: Asks the chain who sent a transaction.
    """
    said = facts_of(document, trusted.network)
    told, key = said.retirement, trusted.network.key
    retirement = ask(lambda: read_retirement(key, told.tx_hash, told.batch_key), _TRANSACTION)
    instrument = ask(
        lambda: read_instrument(key, told.contract, told.certificate_id), f"{_C}retirement.certificateId"
    )
    answers: dict[str, Answer[Any]] = {"retirement": retirement, "instrument": instrument}
    if trusted.network.is_practice:
        answers = {name: _of_one_machine(answer) for name, answer in answers.items()}
    on_chain = replace(
        said,
        retirement=retirement.value or told,
        instrument=instrument.value or said.instrument,
        # Where the event names no batch, the document's word stands; where it does, the event's.
        batch=said.named_batch,
    )
    try:
        expected = compose(on_chain)
    except (ValueError, CertificateError) as error:
        return [Check("retirement", "fail", f"the chain's answer makes no sense: {error}", f"{_C}retirement")]
    differing = _differences(document, expected)
    checks = [_finding(question, differing, answers, on_chain) for question in QUESTIONS]
    checks.insert(2, _coverage(said, on_chain, retirement))
    checks.insert(1, _confirmations(on_chain, trusted.network, retirement))
    if said.issuer != told.beneficiary:
        checks.append(_issuer(said, key, read_sender))
    if document["credentialSubject"]["claim"]["practice"] or trusted.network.certifies_nothing:
        checks.append(_practice(document, trusted.network))
    return checks


def _of_one_machine(answer: Answer[Any]) -> Answer[Any]:
    """Says why nobody else can confirm a practice certificate, where the chain could not be asked."""
    if answer.reason == NO_SUCH:
        return replace(
            answer,
            reason=f"{NO_SUCH}; each machine has its own practice chain, and only the right one can confirm it",
        )
    if answer.verdict != "unknown":
        return answer
    reason = (
        "a practice chain is on one machine, so only there, or with --rpc and a node of that chain, can its "
        f"certificates be confirmed; nothing was certified in any case ({answer.reason.partition('. ')[0]})"
    )
    return replace(answer, reason=reason)


def _differences(document: dict[str, Any], expected: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    ours = dict(leaves(expected))
    return {
        path: (value, ours.get(path))
        for path, value in leaves({key: document[key] for key in expected})
        if ours.get(path) != value
    }


def _finding(
    question: Question,
    differing: dict[str, tuple[Any, Any]],
    answers: dict[str, Answer[Any]],
    on_chain: CertificateFacts,
) -> Check:
    taken = [path for path in differing if question_of(path) is question]
    answer = answers.get(question.source)
    if taken:
        path = taken[0]
        written, ours = differing[path]
        told_by = (
            "the chain says" if answer is not None and answer.value is not None else "the rest of it says"
        )
        text = f"{path} says {str(written)[:200]}, but {told_by} {str(ours)[:200]}"
        return Check(question.name, "fail", text, path)
    if answer is not None and answer.value is None:
        if question.name in answers and answer.verdict == "fail":
            return Check(question.name, "fail", answer.reason, answer.field)
        why = answer.reason if question.name in answers else f"see {question.source}"
        return Check(question.name, "unknown", f"not confirmed: {why}")
    return Check(question.name, "pass", question.when_well(on_chain))


def _coverage(said: CertificateFacts, on_chain: CertificateFacts, answer: Answer[Retirement]) -> Check:
    field = f"{_C}consumption.coveredKilowattHours"
    if (reason := disagreement(replace(on_chain, batch=None))) is not None:
        return Check("coverage", "fail", reason, field)
    stated, matching = matching_of(said), matching_of(on_chain)
    if matching.shortfall_mwh > stated.shortfall_mwh:
        text = f"only {on_chain.retirement.amount_mwh} mWh were retired for {on_chain.covered_nwh} nWh"
        return Check("coverage", "fail", text, field)
    if answer.value is None:
        return Check(
            "coverage", "unknown", "enough by the certificate, but the retired amount is not confirmed"
        )
    if matching.shortfall_mwh:
        text = (
            f"the retired amount covers {matching.percent} % of the {said.coverage} estimate, as the certificate says: "
            f"{matching.matched_mwh} of {matching.needed_mwh} mWh"
        )
        return Check("coverage", "pass", text)
    return Check("coverage", "pass", f"the retired amount covers the {said.coverage} estimate")


def _confirmations(facts: CertificateFacts, network: Network, answer: Answer[Retirement]) -> Check:
    if answer.value is None:
        return Check("confirmations", "unknown", "not confirmed: the retirement was not read from the chain")
    have, need = facts.retirement.confirmations, network.confirmations
    if have < need:
        text = f"{have} of {need} blocks on top of it: not final yet, try again later"
        return Check("confirmations", "fail", text, f"{_C}retirement.finalAfterConfirmations")
    return Check("confirmations", "pass", f"{have} blocks on top of it; {need} make it final")


def _issuer(said: CertificateFacts, network_key: str, read_sender: ReadSender | None) -> Check:
    """Whether the account that issued the certificate is the one that sent the retirement.

    Otherwise anybody could issue a certificate about somebody else's retirement.
    """
    sent = ask(lambda: read_sender and read_sender(network_key, said.retirement.tx_hash), _TRANSACTION)
    if read_sender is None or (sent.value is None and sent.verdict == "unknown"):
        return Check(
            "issuer", "unknown", f"not confirmed that {said.issuer} made the retirement: {sent.reason}"
        )
    if sent.value is None:
        return Check("issuer", "fail", sent.reason, sent.field)
    if sent.value != said.issuer:
        text = f"{said.issuer} issued it, but {sent.value} sent the retirement"
        return Check("issuer", "fail", text, "issuer")
    return Check("issuer", "pass", "the account that signed is the one that sent the retirement")


def _practice(document: dict[str, Any], network: Network) -> Check:
    claim = document["credentialSubject"]["claim"]
    if claim["practice"] is not network.certifies_nothing or PRACTICE_NOTICE not in claim["text"]:
        return Check(
            "practice", "fail", "the mark of a practice certificate was tampered with", f"{_C}claim.practice"
        )
    return Check("practice", "pass", PRACTICE_NOTICE)
