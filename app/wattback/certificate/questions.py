"""The questions a verification answers, and which fields of a certificate belong to each."""

from dataclasses import dataclass
from typing import Literal

from wattback.certificate.facts import CertificateFacts, batch_of_event
from wattback.certificate.notation import MILLI_PER_KILO, decimal_text

Source = Literal["retirement", "instrument", "document"]


@dataclass(frozen=True, slots=True)
class Question:
    """Fields that answer one question. A field belongs to the question with the longest prefix of its path.

    Attributes:
        name: Of the finding.
        prefixes: Paths.
        source: What the chain has to be asked for; `document` when it knows nothing about it.
        text: What is said when all is well.
        text_by_signature: The same where the network's event names no batch; empty when that makes no difference.
        text_for_another: The same where another account issued than the one in whose name it was retired.
    """

    name: str
    prefixes: tuple[str, ...]
    source: Source
    text: str
    text_by_signature: str = ""
    text_for_another: str = ""

    def when_well(self, facts: CertificateFacts) -> str:
        """What is said of these facts when all is well."""
        text = self.text
        if self.text_by_signature and batch_of_event(facts.retirement) is None:
            text = self.text_by_signature
        if self.text_for_another and facts.issuer != facts.retirement.beneficiary:
            text = self.text_for_another
        return text.format(
            amount=decimal_text(facts.retirement.amount_mwh, MILLI_PER_KILO),
            beneficiary=facts.retirement.beneficiary,
            issuer=facts.issuer,
        )


_C = "credentialSubject."
_BY_SIGNATURE = "the network's event does not name the batch; the wallet's signature does, and it alone"
QUESTIONS = (
    Question("retirement", (f"{_C}retirement",), "retirement", "the chain has it"),
    Question(
        "amount",
        (
            f"{_C}retirement.amount",
            f"{_C}consumption.retired",
            f"{_C}consumption.matched",
            f"{_C}consumption.shortfall",
        ),
        "retirement",
        "{amount} kWh, as in the event on the chain",
    ),
    Question(
        "receipts root",
        (f"{_C}consumption.receipts", f"{_C}retirement.batch"),
        "retirement",
        "the root in the event is the one in the certificate",
        text_by_signature=_BY_SIGNATURE,
    ),
    Question(
        "beneficiary",
        ("issuer", f"{_C}id", f"{_C}retirement.beneficiary"),
        "retirement",
        "retired in the name of the account that signed",
        text_for_another="retired in the name of {beneficiary}; {issuer} signed",
    ),
    Question(
        "period",
        (f"{_C}consumption.period",),
        "retirement",
        "as in the event",
        text_by_signature=_BY_SIGNATURE,
    ),
    Question(
        "block",
        (f"{_C}retirement.block", f"{_C}retirement.time", f"{_C}retirement.logIndex", "validFrom"),
        "retirement",
        "the chain has this block, with this event, at this height",
    ),
    Question(
        "price and fee",
        (f"{_C}retirement.price", f"{_C}retirement.fee"),
        "retirement",
        "as paid on the chain",
    ),
    Question("instrument", (f"{_C}instrument",), "instrument", "as its issuer wrote it on the chain"),
    Question(
        "market checks",
        (f"{_C}checks", f"{_C}consumption.marketBased", f"{_C}consumption.assumedMarket"),
        "instrument",
        "same answers as found again now",
    ),
    Question(
        "certificate id",
        ("id", "@context", "schemaVersion"),
        "retirement",
        "the id that follows from this retirement",
    ),
    Question("claim", (f"{_C}claim",), "document", "says what the rest of the certificate supports"),
    Question(
        "estimates",
        (f"{_C}consumption",),
        "document",
        "in order; no chain knows them, so the signature alone vouches for them",
    ),
)


def question_of(path: str) -> Question:
    """The question a field belongs to."""
    fitting = [
        (len(prefix), question)
        for question in QUESTIONS
        for prefix in question.prefixes
        if path.startswith(prefix)
    ]
    return max(fitting, key=lambda pair: pair[0])[1]
