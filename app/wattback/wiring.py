"""The one place where concrete parts meet: which ledger, which market, which wallet, which certificate.

Nothing here decides anything; it hands parts to each other. Imports that cost a second (web3) stay inside the
functions that need them.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from wattback import paths
from wattback.footprint import Estimator, Factors, Range, load_factors
from wattback.ledger.connection import open_ledger
from wattback.ledger.settings import all_settings, get_flag, get_integer, get_text

if TYPE_CHECKING:
    from wattback.chain.retirement import Retirement, RetirementProvider
    from wattback.ledger.offsets import Batch
    from wattback.markets import ChosenMarket
    from wattback.offset.engine import OffsetEngine
    from wattback.offset.transfer import Transfers
    from wattback.wallet.accounts import Accounts
    from wattback.wallet.guard import Guard
    from wattback.wallet.unlock_session import UnlockSession
    from wattback.wallet.wallet_account import WalletAccount

AskPassword = Callable[[], str]
"""Asks the person for the wallet's password."""


def now_ms() -> int:
    """The clock: UTC epoch milliseconds."""
    return time.time_ns() // 1_000_000


@contextmanager
def ledger() -> Iterator[sqlite3.Connection]:
    """The person's ledger, open for one task."""
    connection = open_ledger(paths.ledger_path())
    try:
        yield connection
    finally:
        connection.close()


@cache
def _factors() -> Factors:
    # Read and checked once a process: a snapshot is taken at every change of the ledger.
    return load_factors()


def estimator(connection: sqlite3.Connection) -> Estimator:
    """The estimator the person chose: the same that the native host uses."""
    settings = all_settings(connection)
    zone, factor = settings["footprint.zone"], settings["footprint.factor_g_per_kwh"]
    return Estimator(
        method=str(settings["footprint.method"]),
        zone=None if zone is None else str(zone),
        factor_g_per_kwh=factor if isinstance(factor, int | float) else None,
        factors=_factors(),
    )


def estimator_of_record(
    connection: sqlite3.Connection, zone: str | None, factor_g_per_kwh: float | None
) -> Estimator:
    """The estimator for one record: with a grid of its own where one is named, else the one the person chose.

    Raises:
        FootprintError: No grid factor is known for `zone`, or `factor_g_per_kwh` is out of range.
    """
    if zone is None and factor_g_per_kwh is None:
        return estimator(connection)
    method = str(all_settings(connection)["footprint.method"])
    return Estimator(method=method, zone=zone, factor_g_per_kwh=factor_g_per_kwh, factors=_factors())


def accounts() -> "Accounts":
    """Every account in the person's wallet."""
    from wattback.wallet.accounts import Accounts

    return Accounts(paths.wallet_dir())


def keystore() -> "WalletAccount":
    """The account that pays, whether or not there is one yet."""
    return accounts().chosen()


@cache
def unlock_session() -> "UnlockSession":
    """What this process keeps unlocked for a while after the person typed the password."""
    from wattback.wallet.unlock_session import UnlockSession, lock_mark_ns

    return UnlockSession(lambda: lock_mark_ns(paths.wallet_dir()))


def password_needed() -> bool:
    """Whether the person must type the wallet's password: it is locked, no file was named, the keyring not chosen."""
    from wattback.wallet.unlocking import PASSWORD_FILE_VARIABLE

    if os.environ.get(PASSWORD_FILE_VARIABLE):
        return False
    wallet = keystore()
    if wallet.exists() and unlock_session().is_open(wallet.address()):
        return False
    with ledger() as connection:
        return not get_flag(connection, "wallet.remember_unlock")


def chosen_market(connection: sqlite3.Connection, network_key: str | None = None) -> "ChosenMarket":
    """The market the person chose, on the network they chose.

    Args:
        connection: The ledger.
        network_key: Another network, on which something is still under way.

    Raises:
        NoWallet: None was made yet.
        UnknownNetwork: There is no such network.
        MarketUnsuitable: The network has no such market.
    """
    from wattback.ledger.offsets import open_batch
    from wattback.markets import ChosenMarket, MarketChoice
    from wattback.offset.records import desk_of

    settings = all_settings(connection)
    market, vault, price = (settings[key] for key in ("offset.market", "vault.address", "fees.native_price"))
    chosen_key = network_key or get_text(connection, "network")
    under_way, desk = open_batch(connection, chosen_key), None
    if under_way is not None:
        # Whatever was chosen since: only the market it was signed for can tell what became of it.
        market, desk = under_way.market, desk_of(under_way)
    elif network_key is not None:
        # The kind was chosen for the chosen network.
        market = None
    return ChosenMarket(
        MarketChoice(
            network=chosen_key,
            account=keystore().address(),
            market=None if market is None else str(market),
            bulk_wh=get_integer(connection, "arkreen.bulk_wh"),
            vault=None if vault is None else str(vault),
            desk=desk,
            native_price=None if price is None else Decimal(str(price)),
            fee_ceiling_micro=get_integer(connection, "fees.ceiling_micro"),
        ),
        now_ms,
    )


def engine(
    typed_password: str | None = None, ask: AskPassword | None = None, network_key: str | None = None
) -> "OffsetEngine":
    """The offset engine on the chosen network, for the person's own wallet.

    Args:
        typed_password: What the person just typed, or None for the password file and the keyring.
        ask: Asks for the password when nothing else has it.
        network_key: Another network than the chosen one, on which something is still under way.

    Raises:
        NoWallet: None was made yet.
    """
    from wattback.offset.engine import OffsetEngine

    with ledger() as connection:
        market = chosen_market(connection, network_key)
        estimate_recorded = estimator(connection).recorded
    return OffsetEngine(
        ledger_path=paths.ledger_path(),
        lock_path=paths.offset_lock_path(),
        provider=market.provider,
        account=keystore().address(),
        guard=lambda: _guard(market, typed_password, ask),
        estimate_recorded=estimate_recorded,
        issue_certificate=lambda connection, batch, retirement, guard: _issue_certificate(
            market.provider, connection, batch, retirement, guard
        ),
        native_price=market.native_price,
        now_ms=now_ms,
    )


def _guard(market: "ChosenMarket", typed_password: str | None, ask: AskPassword | None) -> "Guard":
    from wattback.wallet.guard import Guard
    from wattback.wallet.unlocking import remember, unlock

    with ledger() as connection:
        use_keyring = get_flag(connection, "wallet.remember_unlock")
        idle_limit_s = 60.0 * get_integer(connection, "wallet.lock_after_minutes")
    wallet, session = keystore(), unlock_session()
    account = session.account(wallet.address()) if typed_password is None else None
    if account is None:
        account = unlock(wallet, typed=typed_password, use_keyring=use_keyring, ask=ask)
    if typed_password is not None:
        session.keep(account, idle_limit_s)
        if use_keyring:
            remember(account.address, typed_password)
    return Guard(account, market.allowlist(), now_ms)


def transfers() -> "Transfers":
    """Sending money of the chosen account on the chosen network.

    Raises:
        NoWallet: None was made yet.
    """
    from wattback.chain.held_tokens import held_tokens
    from wattback.chain.networks import contracts_of, entry
    from wattback.offset.transfer import Transfers
    from wattback.wallet.rules.transfer_rules import TransferRules

    with ledger() as connection:
        market = chosen_market(connection)
        estimate_recorded = estimator(connection).recorded
    known = entry(market.provider.network.key)
    contracts = {address for each in known.markets for address in contracts_of(each).values()}
    tokens = held_tokens(known)
    return Transfers(
        ledger_path=paths.ledger_path(),
        lock_path=paths.offset_lock_path(),
        account=keystore().address(),
        provider=market.provider,
        tokens=tokens,
        rules=TransferRules(frozenset(token.address for token in tokens), frozenset(contracts)),
        estimate_recorded=estimate_recorded,
        now_ms=now_ms,
    )


def transfer_guard(sending: "Transfers", typed_password: str) -> "Guard":
    """A guard that may send money, for the one transfer that the person typed the password for.

    Raises:
        WrongPassword: It does not open the wallet.
        WatchOnly: The key is in another wallet.
    """
    from wattback.wallet.guard import Guard

    with ledger() as connection:
        allowlist = chosen_market(connection).allowlist()
    account = keystore().unlock(typed_password)
    return Guard(account, allowlist, now_ms, sending.rules)


def _issue_certificate(
    market: "RetirementProvider",
    connection: sqlite3.Connection,
    batch: "Batch",
    retirement: "Retirement",
    guard: "Guard",
) -> None:
    from wattback.certificate.document import build
    from wattback.certificate.facts import Basis, BatchFacts, CertificateFacts, Nano, certificate_id
    from wattback.certificate.signing import sign
    from wattback.ledger import offsets
    from wattback.ledger.certificates import StoredCertificate, store_certificate
    from wattback.ledger.coverage import bases_of

    network = market.network
    fee_energy_wh = retirement.gas_used * network.energy_wh_per_gas
    facts = CertificateFacts(
        coverage=batch.coverage,
        event_count=batch.event_count,
        covered_nwh=sum(receipt.energy_nwh for receipt in offsets.receipts(connection, batch)),
        energy=Nano.of(Range(batch.energy_low_wh, batch.energy_central_wh, batch.energy_high_wh)),
        co2e=Nano.of(Range(batch.co2e_low_g, batch.co2e_central_g, batch.co2e_high_g)),
        bases=tuple(Basis(*basis) for basis in bases_of(connection, batch.seq)),
        fee_co2e_ng=Nano.of(estimator(connection).recorded(fee_energy_wh).co2e_g).central,
        retirement=retirement,
        instrument=market.instrument(retirement.certificate_id),
        network=network,
        batch=BatchFacts(
            batch.id, batch.receipts_root, batch.period_start_ms // 1000, batch.period_end_ms // 1000
        ),
        carried_mwh=batch.carried_mwh,
        signer=batch.account,
    )
    document = sign(build(facts), lambda typed_data: guard.sign_certificate(connection, batch, typed_data))
    store_certificate(
        connection,
        StoredCertificate(
            id=certificate_id(network.chain_id, retirement),
            batch_seq=batch.seq,
            network=network.key,
            created_at_ms=now_ms(),
            amount_mwh=retirement.amount_mwh,
            document=document,
        ),
    )
