"""One badge over many offsets, a month's or a year's: asked for, read back, and read again once nobody can edit it.

A badge's holder may change its texts, its beneficiary and add offsets for three days. All of its strings are public for
ever, so the names stay empty and the message says what anybody may know.
"""

from dataclasses import dataclass

from wattback.chain.arkreen import calls
from wattback.chain.arkreen.badge_period import Offset
from wattback.chain.arkreen.errors import BadgeImpossible
from wattback.chain.arkreen.market import Contracts, require_own_code
from wattback.chain.arkreen.reverts import reason_of, refusal
from wattback.chain.retirement import Fees, TransactionRequest

EDIT_WINDOW_S = 3 * 24 * 3600
_ROOM_PERCENT = 120


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge as the chain tells it.

    Attributes:
        badge_id: Number of its NFT.
        holder: Whose offsets it shows.
        beneficiary: For whom.
        holder_name: Public text; empty on Wattback's own.
        beneficiary_name: Public text; likewise.
        message: Public text.
        created_at_s: UTC epoch seconds.
        amount_mwh: Of its offsets together.
        offset_ids: Those it shows.
    """

    badge_id: int
    holder: str
    beneficiary: str
    holder_name: str
    beneficiary_name: str
    message: str
    created_at_s: int
    amount_mwh: int
    offset_ids: tuple[int, ...]

    @property
    def editable_until_s(self) -> int:
        """From this block time on nothing of it changes any more, UTC epoch seconds."""
        return self.created_at_s + EDIT_WINDOW_S


def badge_message(period: str, receipts_root: bytes) -> str:
    """What a badge says in public.

    Args:
        period: The month or year, for example `2026-11`.
        receipts_root: 32 bytes: Merkle root over the receipts roots of the retirements it shows, oldest first.
    """
    return f"Electricity of AI chats, {period}, by Wattback. Receipts root 0x{receipts_root.hex()}"


def badge_request(
    contracts: Contracts,
    chain_id: int,
    account: str,
    offset_ids: tuple[int, ...],
    message: str,
    nonce: int,
    fees: Fees,
) -> TransactionRequest:
    """The transaction that mints a badge over these offsets, tried out on the chain.

    Raises:
        AccountDelegated: The account is delegated by EIP-7702: the badge would not arrive.
        BadgeImpossible: An offset is not the account's, is on a badge already, or there is none.
        ChainError: The market refused otherwise.
    """
    from web3.exceptions import ContractLogicError

    w3 = contracts.badge.w3
    require_own_code(w3, account)
    _require_free(contracts, account, offset_ids)
    data = calls.mint_badge(contracts, account, message, offset_ids)
    call = {"from": w3.to_checksum_address(account), "to": contracts.badge.address, "data": w3.to_hex(data)}
    try:
        # Each offset costs two storage writes, so the gas is the chain's own figure and some room.
        gas = int(w3.eth.estimate_gas(call))  # type: ignore[arg-type]
    except ContractLogicError as error:
        reason = reason_of(error)
        raise refusal(reason) or BadgeImpossible(reason) from error
    return TransactionRequest(
        chain_id=chain_id,
        nonce=nonce,
        to=contracts.badge.address,
        data=data,
        value_wei=0,
        gas_limit=gas * _ROOM_PERCENT // 100,
        max_fee_per_gas_wei=fees.max_fee_per_gas_wei,
        max_priority_fee_per_gas_wei=fees.max_priority_fee_per_gas_wei,
    )


def read_badge(contracts: Contracts, badge_id: int) -> Badge:
    """The badge as it is now.

    Raises:
        BadgeImpossible: There is no such badge.
    """
    holder, beneficiary, holder_name, beneficiary_name, message, created_at_s, amount_mwh, offset_ids = (
        contracts.badge.functions.getCertificate(badge_id).call()
    )
    if created_at_s == 0:
        raise BadgeImpossible(f"there is no badge {badge_id}")
    return Badge(
        badge_id=badge_id,
        holder=holder,
        beneficiary=beneficiary,
        holder_name=holder_name,
        beneficiary_name=beneficiary_name,
        message=message,
        created_at_s=created_at_s,
        amount_mwh=amount_mwh,
        offset_ids=tuple(offset_ids),
    )


def read_offsets(contracts: Contracts, account: str) -> tuple[Offset, ...]:
    """Every offset in an account's name, oldest first."""
    functions = contracts.badge.functions
    found = []
    for offset_id in functions.getUserEvents(contracts.badge.w3.to_checksum_address(account)).call():
        _, _, amount_mwh, _, created_at_s, is_claimed = functions.getOffsetActions(offset_id).call()
        found.append(Offset(int(offset_id), int(amount_mwh), int(created_at_s), bool(is_claimed)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class BadgeCheck:
    """A badge read again.

    Attributes:
        is_settled: Whether its edit window is over, so that what was read now stays.
        differences: What is not as it was asked for, in words; empty when all is.
    """

    is_settled: bool
    differences: tuple[str, ...]


def check_badge(
    badge: Badge, account: str, message: str, offset_ids: tuple[int, ...], chain_time_s: int
) -> BadgeCheck:
    """Compares a badge as it is with what was asked for; of worth once it is settled.

    Args:
        badge: As the chain tells it now.
        account: To and for which it was minted.
        message: Its text.
        offset_ids: What it shows.
        chain_time_s: Of the newest block, UTC epoch seconds.
    """
    compared = {
        "its holder": (badge.holder, account),
        "its beneficiary": (badge.beneficiary, account),
        "the holder's name": (badge.holder_name, ""),
        "the beneficiary's name": (badge.beneficiary_name, ""),
        "its message": (badge.message, message),
        "its retirements": (sorted(badge.offset_ids), sorted(offset_ids)),
    }
    return BadgeCheck(
        is_settled=chain_time_s >= badge.editable_until_s,
        differences=tuple(what for what, (found, asked) in compared.items() if found != asked),
    )


def _require_free(contracts: Contracts, account: str, offset_ids: tuple[int, ...]) -> None:
    if not offset_ids or len(set(offset_ids)) != len(offset_ids):
        raise BadgeImpossible("there is no retirement to show, or one is listed twice")
    for offset_id in offset_ids:
        entity, *_, is_claimed = contracts.badge.functions.getOffsetActions(offset_id).call()
        if entity != account:
            raise BadgeImpossible(f"retirement {offset_id} is somebody else's")
        if is_claimed:
            raise BadgeImpossible(f"retirement {offset_id} is on a badge already")
