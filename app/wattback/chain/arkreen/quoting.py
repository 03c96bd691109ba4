"""A price for one offset: from the wallet's own stock of certificates, or bought from the bank at once."""

from wattback.chain.arkreen.errors import BelowMinimum, PaymentTokenNotTaken
from wattback.chain.arkreen.market import Contracts, MarketState, read_market, require_own_code
from wattback.chain.arkreen.offset_fee import gross_of
from wattback.chain.arkreen.paying import stock_mwh
from wattback.chain.arkreen.underlying import read_instrument
from wattback.chain.deployments import ArkreenDeployment
from wattback.chain.errors import OutOfStock
from wattback.chain.retirement import Fees, Network, Quote

QUOTE_LIFETIME_MS = 10 * 60 * 1000

# The notes measured 301,820 for the builder and 204,186 for an offset from stock.
BUILDER_GAS = 450_000
OFFSET_GAS = 320_000
NEXT_CERTIFICATE_GAS = 300_000
"""Added where an offset reaches into another underlying certificate, which changes hands then."""


def make_quote(
    contracts: Contracts,
    network: Network,
    deployment: ArkreenDeployment,
    amount_mwh: int,
    account: str,
    fees: Fees,
    now_ms: int,
) -> Quote:
    """Price, stock, fee and minimum, read now.

    Args:
        contracts: Of the market.
        network: Whose; its payment token is the one the bank is paid in.
        deployment: Their addresses.
        amount_mwh: To be retired, positive.
        account: Who would offset.
        fees: What its transaction would pay.
        now_ms: UTC epoch milliseconds.

    Raises:
        ChainError: What stands in the way.
    """
    require_own_code(contracts.art.w3, account)
    state = read_market(contracts, network)
    if amount_mwh < state.minimum_mwh:
        raise BelowMinimum(amount_mwh, state.minimum_mwh)
    gross_mwh = gross_of(amount_mwh, state.fee_basis_points)
    is_from_stock = stock_mwh(contracts, account) >= gross_mwh
    if not is_from_stock:
        require_on_sale(state, network, gross_mwh)
    worth_base_units = state.price_base_units(gross_mwh)
    gas = OFFSET_GAS if is_from_stock else BUILDER_GAS
    return Quote(
        network=network.key,
        desk=deployment.art if is_from_stock else deployment.builder,
        payment_token=deployment.payment_erc20,
        instrument=read_instrument(contracts, 0),
        amount_mwh=amount_mwh,
        price_base_units=0 if is_from_stock else worth_base_units,
        gas_limit=gas + (NEXT_CERTIFICATE_GAS if amount_mwh > state.begun_mwh else 0),
        max_fee_per_gas_wei=fees.max_fee_per_gas_wei,
        max_priority_fee_per_gas_wei=fees.max_priority_fee_per_gas_wei,
        quoted_at_ms=now_ms,
        expires_at_ms=now_ms + QUOTE_LIFETIME_MS,
        market="arkreen",
        gross_mwh=gross_mwh,
        value_base_units=worth_base_units if is_from_stock else 0,
    )


def require_on_sale(state: MarketState, network: Network, amount_mwh: int) -> None:
    """Raises `PaymentTokenNotTaken` or `OutOfStock` unless the bank can sell so much for this money."""
    if state.price_base_units_per_art == 0:
        raise PaymentTokenNotTaken(network.payment_symbol)
    if state.stock_mwh < amount_mwh:
        raise OutOfStock(amount_mwh, state.stock_mwh)
