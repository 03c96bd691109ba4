"""Where the concrete parts of Arkreen's badges meet, and when the companion makes one by itself.

Apart from `wiring.py` because a badge is apart from retirements: none waits for it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wattback.errors import WattbackError
from wattback.wiring import AskPassword, engine, keystore, ledger, now_ms

if TYPE_CHECKING:
    import sqlite3

    from wattback.chain.arkreen.badge_period import BadgePlan
    from wattback.ledger.outbox import WalletTransaction
    from wattback.offset.badge import BadgeMaking

LOOK_EVERY_MS = 3600 * 1000
ASK_THE_BOOK_EVERY_MS = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class BadgeStatus:
    """What the ledger knows of badges; the network is not asked.

    Attributes:
        network: Key of the chosen network.
        cadence: `off`, `monthly` or `yearly`.
        due: The next badge; None when none is due.
        badges: Their transactions, oldest first.
    """

    network: str
    cadence: str
    due: "BadgePlan | None"
    badges: "tuple[WalletTransaction, ...]"


def badge_making(ask: AskPassword | None = None) -> "BadgeMaking":
    """Makes badges for the account that pays, on the chosen network.

    Args:
        ask: Asks for the password when nothing else has it.

    Raises:
        NoWallet: None was made yet.
        NoBadgeMarket: The chosen market is not Arkreen's.
    """
    from wattback.chain.deployments import ArkreenDeployment
    from wattback.chain.networks import entry
    from wattback.chain.providers.arkreen_badges import ArkreenBadges
    from wattback.chain.rpc import connect
    from wattback.offset.badge import BadgeMaking
    from wattback.offset.badge_due import MARKET
    from wattback.offset.badge_errors import NoBadgeMarket

    made = engine(None, ask)
    network = made.provider.network
    known = entry(network.key)
    deployment = next((each for each in known.markets if isinstance(each, ArkreenDeployment)), None)
    if deployment is None or made.provider.market != MARKET:
        raise NoBadgeMarket(made.provider.market, network.name)
    return BadgeMaking(
        ledger_path=made.ledger_path,
        lock_path=made.lock_path,
        provider=made.provider,
        badges=ArkreenBadges(network, deployment, lambda: connect(network), known.fee_model),
        account=made.account,
        guard=made.guard,
        estimate_recorded=made.estimate_recorded,
        now_ms=made.now_ms,
    )


def chosen_cadence() -> str:
    """`monthly` or `yearly`.

    Raises:
        BadgesOff: The person did not choose badges.
    """
    from wattback.ledger.settings import get_text
    from wattback.offset.badge_due import OFF
    from wattback.offset.badge_errors import BadgesOff

    with ledger() as connection:
        cadence = get_text(connection, "arkreen.badge")
    if cadence == OFF:
        raise BadgesOff
    return cadence


def badge_status() -> BadgeStatus:
    """What the ledger knows of badges.

    Raises:
        NoWallet: None was made yet.
    """
    account = keystore().address()
    with ledger() as connection:
        return _status(connection, account)


class BadgeRounds:
    """The companion's looks at badges: seldom, only where there is something to do, and each trouble told once."""

    def __init__(self) -> None:
        self._next_at_ms = 0
        self._told = ""

    def step(self) -> None:
        """Go on with badges under way; in automatic mode make the one that is due.

        To be called when no retirement is to be made, so that no trouble with a badge keeps one waiting.

        Raises:
            WattbackError: The badge was not made, or somebody edited one; the same trouble is raised once.
        """
        if now_ms() < self._next_at_ms:
            return
        try:
            self._step()
        except WattbackError as error:
            if str(error) != self._told:
                self._told = str(error)
                raise
        else:
            self._told = ""

    def _step(self) -> None:
        from wattback.ledger.outbox import OPEN_STATES
        from wattback.ledger.settings import get_flag, get_text
        from wattback.offset.badge_due import pauses, waits_for_a_look
        from wattback.offset.errors import AnotherOffsetRunning

        account = keystore().address()
        with ledger() as connection:
            status = _status(connection, account)
            is_automatic = get_text(connection, "offset.mode") == "automatic"
            is_stopped = get_flag(connection, "payments.stopped")
        is_to_look = waits_for_a_look(status.badges)
        is_to_make = (
            status.due is not None and is_automatic and not is_stopped and not pauses(status.badges, now_ms())
        )
        if not is_to_look and not is_to_make:
            return
        # What is on its way is in the way of later transactions, so it is looked at in every step.
        is_open = any(each.state in OPEN_STATES for each in status.badges)
        self._next_at_ms = 0 if is_open else now_ms() + LOOK_EVERY_MS
        try:
            if is_to_look:
                _look()
            if is_to_make:
                self._make(status.cadence)
        except AnotherOffsetRunning:
            self._next_at_ms = 0

    def _make(self, cadence: str) -> None:
        from wattback.offset.badge_errors import BadgeUnderWay, NoBadgeDue, NoBadgeMarket

        try:
            badge_making().make(cadence, None, by_itself=True)
        except (NoBadgeDue, NoBadgeMarket):
            # Made with another program, or the market is not the chosen one any more: not to be asked every hour.
            self._next_at_ms = now_ms() + ASK_THE_BOOK_EVERY_MS
        except BadgeUnderWay:
            return


def _look() -> None:
    """Read what was never settled; one that somebody edited is told of when it is first found."""
    from wattback.offset.badge_errors import BadgeEdited, NoBadgeMarket

    try:
        looking = badge_making()
    except NoBadgeMarket:
        return
    for read in looking.look(only_unsettled=True):
        if read.is_settled and read.differences and read.badge_id is not None:
            raise BadgeEdited(read.badge_id, read.differences)


def _status(connection: "sqlite3.Connection", account: str) -> BadgeStatus:
    from wattback.ledger.badge import badge_transactions
    from wattback.ledger.settings import get_text
    from wattback.offset.badge_due import due_by_ledger

    network, cadence = get_text(connection, "network"), get_text(connection, "arkreen.badge")
    return BadgeStatus(
        network=network,
        cadence=cadence,
        due=due_by_ledger(connection, network, account, cadence, now_ms() // 1000),
        badges=badge_transactions(connection, network, account),
    )
