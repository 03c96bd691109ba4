"""Where the concrete parts of carbon retirement meet: network, market, wallet, ledger.

Apart from `wiring.py` because carbon is apart from electricity: another provider, another allowlist, no batches.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from wattback import paths
from wattback.wiring import AskPassword, estimator, keystore, ledger, now_ms

if TYPE_CHECKING:
    from wattback.chain.carbon import CarbonProvider
    from wattback.chain.deployments import KlimaDeployment, ToucanDeployment
    from wattback.chain.networks import NetworkEntry
    from wattback.offset.carbon import CarbonOffset
    from wattback.wallet.guard import Guard

CARBON_MAX_FEE_WEI = 5 * 10**17
"""Half a native coin: a swap with retirement takes five times the gas of a desk's purchase."""


def chosen_network(network_key: str | None) -> str:
    """The network named, or the one in the settings."""
    from wattback.ledger.settings import get_text

    if network_key is not None:
        return network_key
    with ledger() as connection:
        return get_text(connection, "network")


def carbon_offset(network_key: str, market: str | None, ask: AskPassword | None = None) -> "CarbonOffset":
    """Retires carbon on a network for the person's own wallet.

    Args:
        network_key: For example `polygon`.
        market: `toucan` or `klima`; None takes `klima` where it is, since that takes ordinary money.
        ask: Asks for the password when nothing else has it.

    Raises:
        UnknownNetwork: There is no such network.
        NoCarbonMarket: It has no such market.
        NoWallet: None was made yet.
    """
    from wattback.chain.networks import entry
    from wattback.offset.carbon import CarbonOffset

    found = entry(network_key)
    deployment = _deployment(found, market)
    with ledger() as connection:
        estimate_recorded = estimator(connection).recorded
    return CarbonOffset(
        ledger_path=paths.ledger_path(),
        lock_path=paths.offset_lock_path(),
        provider=_provider(found, deployment),
        account=keystore().address(),
        guard=lambda: _guard(found, deployment, ask),
        estimate_recorded=estimate_recorded,
        now_ms=now_ms,
    )


def _deployment(found: "NetworkEntry", market: str | None) -> "KlimaDeployment | ToucanDeployment":
    from wattback.chain.carbon_errors import NoCarbonMarket
    from wattback.chain.deployments import KlimaDeployment, ToucanDeployment

    carbon = [each for each in found.markets if isinstance(each, KlimaDeployment | ToucanDeployment)]
    wanted = [each for each in carbon if market in (None, each.kind)]
    if not wanted:
        kinds = sorted({each.kind for each in carbon})
        raise NoCarbonMarket(found.network.name, market or "klima or toucan", kinds)
    return min(wanted, key=lambda each: each.kind)


def _provider(found: "NetworkEntry", deployment: "KlimaDeployment | ToucanDeployment") -> "CarbonProvider":
    from wattback.chain.deployments import KlimaDeployment
    from wattback.chain.providers.klima import KlimaProvider
    from wattback.chain.providers.toucan import ToucanProvider
    from wattback.chain.rpc import connect

    network = found.network
    if not isinstance(deployment, KlimaDeployment):
        return ToucanProvider(network, deployment, lambda: connect(network), found.fee_model)
    token = next(each for each in found.payment_tokens if each.address == deployment.payment_erc20)
    paid = replace(network, payment_symbol=token.symbol, payment_decimals=token.decimals)
    return KlimaProvider(paid, deployment, lambda: connect(network), found.fee_model)


def _guard(
    found: "NetworkEntry", deployment: "KlimaDeployment | ToucanDeployment", ask: AskPassword | None
) -> "Guard":
    from wattback.chain.deployments import KlimaDeployment
    from wattback.ledger.settings import get_flag
    from wattback.wallet.caps import Money
    from wattback.wallet.guard import Allowlist, Guard
    from wattback.wallet.rules.carbon_rules import CarbonRules
    from wattback.wallet.unlocking import unlock

    is_klima = isinstance(deployment, KlimaDeployment)
    contract = deployment.aggregator if isinstance(deployment, KlimaDeployment) else deployment.pool
    pools = deployment.pools if isinstance(deployment, KlimaDeployment) else (deployment.pool,)
    paid = deployment.payment_erc20 if isinstance(deployment, KlimaDeployment) else ""
    symbol, decimals = found.network.payment_symbol, found.network.payment_decimals
    for token in found.payment_tokens:
        if is_klima and token.address == paid:
            symbol, decimals = token.symbol, token.decimals
    with ledger() as connection:
        use_keyring = get_flag(connection, "wallet.remember_unlock")
    return Guard(
        unlock(keystore(), typed=None, use_keyring=use_keyring, ask=ask),
        Allowlist(
            network=found.network.key,
            chain_id=found.network.chain_id,
            money=Money(symbol, decimals),
            max_fee_wei=CARBON_MAX_FEE_WEI,
            market=CarbonRules(
                market=deployment.kind,
                contract=contract,
                pools=frozenset(pools),
                payment_token=paid,
                payment_tokens=frozenset(token.address for token in found.payment_tokens),
            ),
        ),
        now_ms,
    )
