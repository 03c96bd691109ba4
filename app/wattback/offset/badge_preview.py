"""What the next badge would be: of which retirements, with which text, by which transaction."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wattback.certificate.receipts import merkle_root
from wattback.chain.arkreen.badge import badge_message
from wattback.chain.arkreen.badge_period import BadgePlan, next_badge
from wattback.chain.providers.arkreen_badges import ArkreenBadges
from wattback.chain.retirement import TransactionRequest
from wattback.ledger.badge import retired_offsets
from wattback.offset.badge_due import MARKET

if TYPE_CHECKING:
    from wattback.offset.steps import BatchSteps


@dataclass(frozen=True, slots=True)
class BadgePreview:
    """What the next badge would be.

    Attributes:
        plan: Which retirements of which period.
        message: Its only text, public for ever.
        request: The transaction, tried out.
    """

    plan: BadgePlan
    message: str
    request: TransactionRequest

    @property
    def max_fee_wei(self) -> int:
        """The most its network fee can be."""
        return self.request.gas_limit * self.request.max_fee_per_gas_wei


def preview_of(steps: "BatchSteps", badges: ArkreenBadges, account: str, cadence: str) -> BadgePreview | None:
    """The badge that is due by the market's book, its transaction tried out; None when none is due.

    Args:
        steps: Whose ledger and network.
        badges: The market's badges.
        account: Whose retirements, EIP-55.
        cadence: `monthly` or `yearly`.

    Raises:
        ChainError: The market or the network said no.
    """
    retired = retired_offsets(steps.connection, steps.provider.network.key, MARKET, account)
    roots = {each.offset_id: each.receipts_root for each in retired}
    plan = next_badge(
        # The market's book alone knows what is on a badge, the ledger alone what it matched and that it is final.
        (each for each in badges.offsets(account) if each.offset_id in roots),
        cadence,
        badges.chain_time_s() or steps.now_ms() // 1000,
    )
    if plan is None:
        return None
    message = badge_message(plan.period, merkle_root(roots[each] for each in plan.offset_ids))
    request = badges.badge_request(account, plan.offset_ids, message, steps.next_nonce(account))
    return BadgePreview(plan, message, request)
