"""How much of the electricity was matched with what was retired, where a market kept a fee of it.

What earlier retirements fell short of comes first: only the rest of the retired amount is for this certificate's own
answers.
"""

from dataclasses import dataclass

from wattback.certificate.facts import NWH_PER_MWH, CertificateFacts
from wattback.certificate.notation import decimal_text

_PERCENT_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Matching:
    """The answers' electricity beside what was retired for it.

    Attributes:
        needed_mwh: The electricity to be covered, milliwatt-hours, rounded up.
        matched_mwh: Of it, what was retired.
        percent: `matched` in per cent of what was to be covered, at most 100, rounded down to four places.
    """

    needed_mwh: int
    matched_mwh: int
    percent: str

    @property
    def shortfall_mwh(self) -> int:
        """What is missing, milliwatt-hours; it is due again with the next retirement."""
        return self.needed_mwh - self.matched_mwh


def matching_of(facts: CertificateFacts) -> Matching:
    """What the retired amount is, compared with what was to be covered."""
    own_mwh = max(0, facts.retirement.amount_mwh - facts.carried_mwh)
    needed_mwh = -(-facts.covered_nwh // NWH_PER_MWH)
    whole = 100 * 10**_PERCENT_DECIMALS
    share = whole if own_mwh >= needed_mwh else whole * own_mwh * NWH_PER_MWH // facts.covered_nwh
    return Matching(needed_mwh, min(own_mwh, needed_mwh), decimal_text(share, _PERCENT_DECIMALS))
