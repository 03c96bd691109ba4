"""Where the concrete parts of carbon retirement meet: network, market, wallet, ledger.

Apart from `wiring.py` because carbon is apart from electricity: another provider, another allowlist, no batches.
"""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from wattback import paths
from wattback.wiring import AskPassword, estimator, keystore, ledger, now_ms

if TYPE_CHECKING:
    from wattback.chain.carbon import CarbonProvider
    from wattback.chain.deployments import KlimaDeployment, PaymentToken, ToucanDeployment
    from wattback.chain.networks import NetworkEntry
    from wattback.chain.retirement import Network
    from wattback.offset.carbon import CarbonOffset
    from wattback.wallet.guard import Guard
    from wattback.wallet.rules.carbon_rules import CarbonRules

CARBON_MAX_FEE_WEI = 5 * 10**17
"""Half a native coin at most: a swap with retirement takes five times the gas of a desk's purchase. The person's own
ceiling holds below that, where it is known what a coin costs."""


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


def _paying(found: "NetworkEntry", deployment: "KlimaDeployment | ToucanDeployment") -> "PaymentToken":
    """What pays: the aggregator's token; at Toucan's nothing does, so the network's usual one stands for it."""
    from wattback.chain.deployments import KlimaDeployment

    if isinstance(deployment, KlimaDeployment):
        return next(each for each in found.payment_tokens if each.address == deployment.payment_erc20)
    return found.payment_tokens[0]


def _network(found: "NetworkEntry", paying: "PaymentToken") -> "Network":
    return replace(found.network, payment_symbol=paying.symbol, payment_decimals=paying.decimals)


def _provider(found: "NetworkEntry", deployment: "KlimaDeployment | ToucanDeployment") -> "CarbonProvider":
    from wattback.chain.deployments import KlimaDeployment
    from wattback.chain.providers.klima import KlimaProvider
    from wattback.chain.providers.toucan import ToucanProvider
    from wattback.chain.rpc import connect

    network = _network(found, _paying(found, deployment))
    if isinstance(deployment, KlimaDeployment):
        return KlimaProvider(network, deployment, lambda: connect(network), found.fee_model)
    return ToucanProvider(network, deployment, lambda: connect(network), found.fee_model)


def _guard(
    found: "NetworkEntry", deployment: "KlimaDeployment | ToucanDeployment", ask: AskPassword | None
) -> "Guard":
    from wattback.ledger.settings import get_flag
    from wattback.offset.allowlist import allowlist_of
    from wattback.wallet.guard import Guard
    from wattback.wallet.unlocking import unlock

    with ledger() as connection:
        use_keyring = get_flag(connection, "wallet.remember_unlock")
    account = unlock(keystore(), typed=None, use_keyring=use_keyring, ask=ask)
    network = _network(found, _paying(found, deployment))
    allowlist = allowlist_of(network, _rules(found, deployment), _max_fee_wei(found, deployment))
    return Guard(account, allowlist, now_ms)


def _rules(found: "NetworkEntry", deployment: "KlimaDeployment | ToucanDeployment") -> "CarbonRules":
    from wattback.chain.deployments import KlimaDeployment
    from wattback.wallet.rules.carbon_rules import CarbonRules

    payment_tokens = frozenset(token.address for token in found.payment_tokens)
    if isinstance(deployment, KlimaDeployment):
        return CarbonRules(
            market=deployment.kind,
            contract=deployment.aggregator,
            pools=frozenset(deployment.pools),
            payment_token=deployment.payment_erc20,
            payment_tokens=payment_tokens,
        )
    return CarbonRules(
        market=deployment.kind,
        contract=deployment.pool,
        pools=frozenset({deployment.pool}),
        payment_token="",
        payment_tokens=payment_tokens,
    )


def _max_fee_wei(found: "NetworkEntry", deployment: "KlimaDeployment | ToucanDeployment") -> int:
    """The person's ceiling for one network fee, where it is known what a native coin costs."""
    from wattback.chain.native_price import native_price
    from wattback.chain.rpc import connect
    from wattback.ledger.settings import get_integer
    from wattback.offset.policy import chosen_native_price

    with ledger() as connection:
        chosen, ceiling_micro = (
            chosen_native_price(connection),
            get_integer(connection, "fees.ceiling_micro"),
        )
    paying = _paying(found, deployment)
    network = _network(found, paying)
    price = native_price(connect(network), network, paying, found.price_feed, now_ms() // 1000, chosen).price
    if price is None:
        return CARBON_MAX_FEE_WEI
    return min(CARBON_MAX_FEE_WEI, int(Decimal(ceiling_micro) / 10**6 / price * 10**18))
