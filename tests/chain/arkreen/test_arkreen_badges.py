"""One badge a month or a year over many offsets, to the wallet's account, and what can happen to it for three days."""

from datetime import datetime
from typing import Any

import pytest

from wattback.chain.arkreen.badge import EDIT_WINDOW_S, badge_message
from wattback.chain.arkreen.badge_period import MOST_OFFSETS, BadgePlan, Offset, next_badge
from wattback.chain.arkreen.errors import AccountDelegated, BadgeImpossible

KWH = 10**6
MESSAGE = badge_message("2026-11", bytes(range(32)))


@pytest.fixture
def offset_ids(arkreen: Any) -> tuple[int, ...]:
    """Three offsets that are on no badge."""
    provider = arkreen.provider()
    return tuple(arkreen.retire(provider, KWH, f"batch {number}").certificate_id for number in range(3))


def mint(arkreen: Any, offset_ids: tuple[int, ...]) -> int:
    badges = arkreen.badges()
    request = badges.badge_request(arkreen.person.address, offset_ids, MESSAGE, arkreen.next_nonce())
    assert (request.to, request.value_wei) == (arkreen.deployment.badge, 0)
    mined = arkreen.send(badges, request)
    assert mined.succeeded
    assert mined.gas_used < request.gas_limit
    badge_id = badges.badge_of(mined.tx_hash)
    assert badge_id is not None
    return int(badge_id)


def as_holder(arkreen: Any, function: str, *arguments: Any) -> None:
    arkreen.w3.provider.make_request("anvil_impersonateAccount", [arkreen.person.address])
    getattr(arkreen.contracts["badge"].functions, function)(*arguments).transact(
        {"from": arkreen.person.address}
    )


def test_the_book_says_which_retirements_wait_for_a_badge(arkreen: Any, offset_ids: tuple[int, ...]) -> None:
    badges, person = arkreen.badges(), arkreen.person.address
    mint(arkreen, offset_ids[:1])
    found = badges.offsets(person)
    assert [(each.offset_id, each.amount_mwh, each.is_on_badge) for each in found] == [
        (offset_ids[0], KWH, True),
        (offset_ids[1], KWH, False),
        (offset_ids[2], KWH, False),
    ]
    assert next_badge(found, "monthly", found[0].created_at_s) is None, "the month is not over"
    plan = next_badge(found, "monthly", found[0].created_at_s + 32 * 24 * 3600)
    assert plan is not None
    assert (plan.offset_ids, plan.amount_mwh) == (offset_ids[1:], 2 * KWH)
    mint(arkreen, plan.offset_ids)
    assert next_badge(badges.offsets(person), "monthly", found[0].created_at_s + 32 * 24 * 3600) is None
    assert badges.offsets(arkreen.owner) == ()


def _at(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())


WAITING = (
    Offset(1, 10, _at("2026-10-31T23:59:59+00:00"), False),
    Offset(2, 20, _at("2026-11-01T00:00:00+00:00"), False),
    Offset(3, 30, _at("2026-11-30T23:59:59+00:00"), True),
    Offset(4, 40, _at("2026-11-30T23:59:59+00:00"), False),
    Offset(5, 50, _at("2026-12-01T00:00:00+00:00"), False),
)


@pytest.mark.parametrize(
    ("offsets", "cadence", "now", "expected"),
    [
        (WAITING, "monthly", "2026-10-31T23:59:59+00:00", None),
        (WAITING, "monthly", "2026-12-01T00:00:00+00:00", BadgePlan("2026-10", (1,), 10)),
        (WAITING[1:], "monthly", "2026-11-30T23:59:59+00:00", None),
        (WAITING[1:], "monthly", "2026-12-01T00:00:00+00:00", BadgePlan("2026-11", (2, 4), 60)),
        (WAITING, "yearly", "2026-12-31T23:59:59+00:00", None),
        (WAITING, "yearly", "2027-01-01T00:00:00+00:00", BadgePlan("2026", (1, 2, 4, 5), 120)),
        (WAITING[2:3], "yearly", "2027-01-01T00:00:00+00:00", None),
        ((), "yearly", "2027-01-01T00:00:00+00:00", None),
    ],
)
def test_a_badge_is_of_one_period_that_is_over(
    offsets: tuple[Offset, ...], cadence: str, now: str, expected: BadgePlan | None
) -> None:
    assert next_badge(offsets, cadence, _at(now)) == expected


def test_a_badge_of_very_many_retirements_leaves_some_for_the_next() -> None:
    many = [Offset(number, 1, _at("2026-11-02T00:00:00+00:00"), False) for number in range(MOST_OFFSETS + 7)]
    plan = next_badge(many, "monthly", _at("2026-12-02T00:00:00+00:00"))
    assert plan is not None
    assert plan.offset_ids == tuple(range(MOST_OFFSETS))
    with pytest.raises(ValueError, match="monthly or yearly"):
        next_badge(many, "off", 0)


def test_a_badge_says_what_it_was_asked_to_say(arkreen: Any, offset_ids: tuple[int, ...]) -> None:
    badge = arkreen.badges().read_badge(mint(arkreen, offset_ids))
    assert (badge.holder, badge.beneficiary) == (arkreen.person.address, arkreen.person.address)
    assert (badge.holder_name, badge.beneficiary_name) == ("", ""), "all strings are public for ever"
    assert badge.message == (
        "Electricity of AI chats, 2026-11, by Wattback. Receipts root 0x" + bytes(range(32)).hex()
    )
    assert (badge.amount_mwh, badge.offset_ids) == (3 * KWH, offset_ids)
    assert badge.editable_until_s == badge.created_at_s + 3 * 24 * 3600


def test_gas_of_a_badge_over_three_offsets_is_near_the_notes(
    arkreen: Any, offset_ids: tuple[int, ...]
) -> None:
    """The notes measured 522,618 on Arkreen's own code, which also keeps lists of who holds what."""
    request = arkreen.badges().badge_request(arkreen.person.address, offset_ids, MESSAGE, 0)
    assert 522_618 / 2 < request.gas_limit < 522_618 * 1.5


def test_a_badge_is_checked_again_when_nobody_can_edit_it_any_more(
    arkreen: Any, offset_ids: tuple[int, ...]
) -> None:
    badges, asked = arkreen.badges(), (arkreen.person.address, MESSAGE, offset_ids)
    badge_id = mint(arkreen, offset_ids)
    early = badges.check_badge(badge_id, *asked)
    assert (early.is_settled, early.differences) == (False, ())
    arkreen.pass_time(EDIT_WINDOW_S - 60)
    assert not badges.check_badge(badge_id, *asked).is_settled
    arkreen.pass_time(60)
    settled = badges.check_badge(badge_id, *asked)
    assert (settled.is_settled, settled.differences) == (True, ())


def test_what_was_edited_meanwhile_is_named(arkreen: Any, offset_ids: tuple[int, ...]) -> None:
    badges = arkreen.badges()
    badge_id = mint(arkreen, offset_ids[:2])
    as_holder(arkreen, "updateCertificate", badge_id, arkreen.owner, "Somebody Inc.", "", "Something else")
    as_holder(arkreen, "attachOffsetEvents", badge_id, [offset_ids[2]])
    arkreen.pass_time(EDIT_WINDOW_S)
    found = badges.check_badge(badge_id, arkreen.person.address, MESSAGE, offset_ids[:2])
    assert found.is_settled
    assert found.differences == (
        "its beneficiary",
        "the holder's name",
        "its message",
        "its retirements",
    )


def test_an_offset_is_on_one_badge_at_most(arkreen: Any, offset_ids: tuple[int, ...]) -> None:
    mint(arkreen, offset_ids[:2])
    with pytest.raises(BadgeImpossible, match=f"retirement {offset_ids[1]} is on a badge already"):
        mint(arkreen, offset_ids[1:])
    mint(arkreen, offset_ids[2:])


@pytest.mark.parametrize("chosen", [(), (1, 1), (99,)])
def test_no_badge_is_made_of_nothing_twice_the_same_or_what_is_not_there(
    arkreen: Any, offset_ids: tuple[int, ...], chosen: tuple[int, ...]
) -> None:
    with pytest.raises(BadgeImpossible, match="are final all the same"):
        mint(arkreen, chosen)


def test_offsets_of_others_are_not_shown(arkreen: Any, offset_ids: tuple[int, ...]) -> None:
    with pytest.raises(BadgeImpossible, match="somebody else's"):
        arkreen.badges().badge_request(arkreen.owner, offset_ids, MESSAGE, 0)


def test_a_delegated_account_gets_no_badge(arkreen: Any, offset_ids: tuple[int, ...]) -> None:
    """The trap itself, and that it is refused before it: a badge does not arrive at code that cannot take it."""
    badge, person = arkreen.contracts["badge"], arkreen.person.address
    delegate = arkreen.deployment.payment_erc20  # any contract that expects no badges
    arkreen.w3.provider.make_request("anvil_setCode", [person, "0xef0100" + delegate[2:].lower()])
    mint_call = badge.functions.mintCertificate(person, person, "", "", MESSAGE, list(offset_ids))
    with pytest.raises(Exception, match="0x64a0ae92"):  # ERC721InvalidReceiver
        mint_call.call({"from": person})
    with pytest.raises(AccountDelegated, match="EIP-7702"):
        mint(arkreen, offset_ids)


def test_a_badge_is_soulbound(arkreen: Any, offset_ids: tuple[int, ...]) -> None:
    badge_id, badge = mint(arkreen, offset_ids), arkreen.contracts["badge"]
    assert badge.functions.locked(badge_id).call()
    with pytest.raises(Exception, match="ARB: Transfer Not Allowed"):
        badge.functions.transferFrom(arkreen.person.address, arkreen.owner, badge_id).call(
            {"from": arkreen.person.address}
        )


def test_a_transaction_without_a_badge_and_a_badge_that_is_not_there(arkreen: Any) -> None:
    found = arkreen.retire(arkreen.provider(), KWH)
    assert arkreen.badges().badge_of(found.tx_hash) is None
    assert arkreen.badges().badge_of(b"\x01" * 32) is None
    with pytest.raises(BadgeImpossible, match="no badge 7"):
        arkreen.badges().read_badge(7)
