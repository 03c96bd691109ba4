"""What has to be mined before an offset: an exact approval, and where the person chose it a purchase in bulk."""

from wattback.chain.arkreen import calls
from wattback.chain.arkreen.market import Contracts, read_market, require_own_code
from wattback.chain.arkreen.offset_fee import gross_of
from wattback.chain.arkreen.paying import (
    APPROVE_GAS,
    allowance,
    approval,
    read_balances,
    require_means,
    require_would_work,
    stock_mwh,
    transaction,
)
from wattback.chain.arkreen.quoting import require_on_sale
from wattback.chain.retirement import Fees, Network, Quote, TransactionRequest

# The notes measured 111,059 for an account's first purchase.
BUY_GAS = 180_000


def approval_for(
    contracts: Contracts, network: Network, quote: Quote, account: str, nonce: int
) -> TransactionRequest | None:
    """Lets the builder take exactly the quoted price; None when it may take as much, or nothing is paid.

    Raises:
        InsufficientFunds: The wallet cannot pay the price, or the network fees of both transactions.
    """
    price_base_units, builder = quote.price_base_units, contracts.builder.address
    if price_base_units == 0 or allowance(contracts, account, builder) >= price_base_units:
        return None
    fees = Fees(quote.max_fee_per_gas_wei, quote.max_priority_fee_per_gas_wei)
    max_fee_wei = quote.max_fee_wei + APPROVE_GAS * fees.max_fee_per_gas_wei
    require_means(read_balances(contracts, account), network, price_base_units, max_fee_wei)
    return approval(contracts, network, builder, price_base_units, nonce, fees)


def next_purchase(
    contracts: Contracts,
    network: Network,
    amount_mwh: int,
    bulk_mwh: int,
    account: str,
    nonce: int,
    fees: Fees,
) -> TransactionRequest | None:
    """The approval for a purchase in bulk, then the purchase; None when the wallet's stock is enough.

    Args:
        contracts: Of the market.
        network: Whose.
        amount_mwh: That is due.
        bulk_mwh: How much to buy at once; more when more is missing.
        account: Who buys.
        nonce: Of the transaction.
        fees: What it pays.

    Raises:
        ChainError: What stands in the way.
    """
    require_own_code(contracts.art.w3, account)
    state = read_market(contracts, network)
    missing_mwh = gross_of(amount_mwh, state.fee_basis_points) - stock_mwh(contracts, account)
    if missing_mwh <= 0:
        return None
    wanted_mwh, bank = max(bulk_mwh, missing_mwh), contracts.bank.address
    require_on_sale(state, network, wanted_mwh)
    price_base_units = state.price_base_units(wanted_mwh)
    is_allowed = allowance(contracts, account, bank) >= price_base_units
    max_fee_wei = (BUY_GAS if is_allowed else BUY_GAS + APPROVE_GAS) * fees.max_fee_per_gas_wei
    require_means(read_balances(contracts, account), network, price_base_units, max_fee_wei)
    if not is_allowed:
        return approval(contracts, network, bank, price_base_units, nonce, fees)
    data = calls.buy(contracts, price_base_units, wanted_mwh)
    request = transaction(network, bank, data, nonce, BUY_GAS, fees)
    require_would_work(contracts, network, account, request, price_base_units, wanted_mwh)
    return request
