"""The sentences of a certificate. They belong to its schema version: a changed word is a new version."""

from wattback.certificate.facts import CertificateFacts, batch_of_event
from wattback.certificate.matching import matching_of
from wattback.certificate.notation import MILLI_PER_KILO, decimal_text, utc_text

PRACTICE_NOTICE = "practice: no renewable energy was certified"
PURPOSE = (
    "Voluntary matching. The electricity is the data-centre operator's (scope 2); for the person who used "
    "the service it is purchased services (scope 3, category 1)."
)
LIMITS = (
    "A renewable energy certificate changes the market-based figure only. It is not a carbon offset: no "
    "emissions are subtracted, and the location-based figure stays what it is."
)
_NAMED_BY_EVENT = "The network's event names the batch, its receipts and its period."
_NAMED_BY_SIGNATURE = (
    "The network's event does not name the batch; the wallet's signature does. That this retirement was for these "
    "answers is the signer's word, and nothing on the network keeps it from being said of other answers too."
)


def claim_text(facts: CertificateFacts) -> str:
    """What is claimed, in one sentence; two where less was retired than was to be covered, or for others as well.

    Raises:
        ValueError: A time lies after the year 9999.
    """
    retirement, batch = facts.retirement, facts.named_batch
    amount = decimal_text(retirement.amount_mwh, MILLI_PER_KILO)
    period = f"{utc_text(batch.period_start_s)} to {utc_text(batch.period_end_s)}"
    uses = "1 recorded use" if facts.event_count == 1 else f"{facts.event_count} recorded uses"
    kind = "practice certificates" if facts.network.certifies_nothing else "renewable energy certificates"
    opening = f"{PRACTICE_NOTICE}. As an exercise, the" if facts.network.certifies_nothing else "The"
    matching = matching_of(facts)
    in_part = "" if matching.shortfall_mwh == 0 else "in part "
    text = (
        f"{opening} electricity of {uses} from {period}, by its {facts.coverage} estimate, was matched {in_part}with "
        f"{kind} of {amount} kWh, retired in the name of {retirement.beneficiary}."
    )
    if facts.carried_mwh:
        carried = decimal_text(min(facts.carried_mwh, retirement.amount_mwh), MILLI_PER_KILO)
        text += f" Of these, {carried} kWh are for what earlier retirements fell short of."
    if matching.shortfall_mwh:
        short = decimal_text(matching.shortfall_mwh, MILLI_PER_KILO)
        text += (
            f" That is {matching.percent} % of this electricity; {short} kWh of it are not matched by this."
        )
    return text


def binding_text(facts: CertificateFacts) -> str:
    """Who says which answers the retirement was for, and who signs."""
    text = _NAMED_BY_SIGNATURE if batch_of_event(facts.retirement) is None else _NAMED_BY_EVENT
    if facts.issuer != facts.retirement.beneficiary:
        text += (
            f" The certificate is issued by {facts.issuer}, which acts for {facts.retirement.beneficiary}, "
            "in whose name it was retired."
        )
    return text
