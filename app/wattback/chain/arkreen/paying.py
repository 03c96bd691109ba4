"""What has to be there before a payment: means, an approval, and a trial run whose failure is explained."""

from wattback.chain.arkreen import calls
from wattback.chain.arkreen.errors import AllowanceMissing, CertificatesMissing
from wattback.chain.arkreen.market import Contracts, read_market
from wattback.chain.arkreen.reverts import Refused, refusal, try_out
from wattback.chain.errors import ChainError, InsufficientFunds, OutOfStock, WouldFail
from wattback.chain.retirement import Balances, Fees, Network, TransactionRequest
from wattback.chain.reverts import native_text, payment_text

APPROVE_GAS = 80_000


def read_balances(contracts: Contracts, account: str) -> Balances:
    """What the account holds of the coin and of the payment token."""
    w3 = contracts.payment.w3
    holder = w3.to_checksum_address(account)
    return Balances(
        native_wei=w3.eth.get_balance(holder),
        payment_base_units=contracts.payment.functions.balanceOf(holder).call(),
    )


def stock_mwh(contracts: Contracts, account: str) -> int:
    """Certificates in the wallet, bought and not offset yet."""
    holder = contracts.art.w3.to_checksum_address(account)
    return int(contracts.art.functions.balanceOf(holder).call())


def require_means(held: Balances, network: Network, price_base_units: int, max_fee_wei: int) -> None:
    """Compares the purse with the highest price and network fee.

    The builder takes the highest price in full and gives the rest back, so it has to be there in full.

    Raises:
        InsufficientFunds: One of them is above it.
    """
    if held.payment_base_units < price_base_units:
        needed, available = (
            payment_text(amount, network) for amount in (price_base_units, held.payment_base_units)
        )
        raise InsufficientFunds("the price", needed, available)
    if held.native_wei < max_fee_wei:
        needed, available = (native_text(amount, network) for amount in (max_fee_wei, held.native_wei))
        raise InsufficientFunds("the network fee", needed, available)


def allowance(contracts: Contracts, account: str, spender: str) -> int:
    """How much of the payment token `spender` may take, base units."""
    w3 = contracts.payment.w3
    holder, taker = w3.to_checksum_address(account), w3.to_checksum_address(spender)
    return int(contracts.payment.functions.allowance(holder, taker).call())


def approval(
    contracts: Contracts, network: Network, spender: str, amount_base_units: int, nonce: int, fees: Fees
) -> TransactionRequest:
    """The transaction that lets `spender` take exactly so much."""
    data = calls.approve(contracts, spender, amount_base_units)
    return transaction(network, contracts.payment.address, data, nonce, APPROVE_GAS, fees)


def transaction(
    network: Network, to: str, data: bytes, nonce: int, gas_limit: int, fees: Fees
) -> TransactionRequest:
    """A call without native coin."""
    return TransactionRequest(
        chain_id=network.chain_id,
        nonce=nonce,
        to=to,
        data=data,
        value_wei=0,
        gas_limit=gas_limit,
        max_fee_per_gas_wei=fees.max_fee_per_gas_wei,
        max_priority_fee_per_gas_wei=fees.max_priority_fee_per_gas_wei,
    )


def require_would_work(
    contracts: Contracts,
    network: Network,
    account: str,
    request: TransactionRequest,
    price_base_units: int,
    amount_mwh: int,
) -> None:
    """Tries a purchase or an offset out on the chain without sending it.

    Args:
        contracts: Of the market.
        network: Whose.
        account: Who would send it.
        request: What would be sent.
        price_base_units: The most it pays; 0 offsets what is in the wallet.
        amount_mwh: Of certificates, the market's fee included.

    Raises:
        ChainError: What stands in the way.
    """
    try:
        try_out(contracts.art.w3, account, request.to, request.data, request.gas_limit)
    except Refused as refused:
        error = refusal(refused.reason)
        if error is not None and not isinstance(error, WouldFail):
            raise error from None
        short = _what_is_short(contracts, network, account, request.to, price_base_units, amount_mwh)
        raise short or error or WouldFail("a token refused a transfer") from None


def _what_is_short(
    contracts: Contracts,
    network: Network,
    account: str,
    spender: str,
    price_base_units: int,
    amount_mwh: int,
) -> ChainError | None:
    """Whose purse was short: the contracts say no more than that a transfer failed."""
    if price_base_units == 0:
        held_mwh = stock_mwh(contracts, account)
        return CertificatesMissing(held_mwh, amount_mwh) if held_mwh < amount_mwh else None
    allowed_base_units = allowance(contracts, account, spender)
    if allowed_base_units < price_base_units:
        return AllowanceMissing(
            payment_text(price_base_units, network), payment_text(allowed_base_units, network)
        )
    state = read_market(contracts, network)
    return OutOfStock(amount_mwh, state.stock_mwh) if state.stock_mwh < amount_mwh else None
