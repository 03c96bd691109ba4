"""The desk's calls that buy and retire, encoded, and tried out on the chain before they are signed."""

from typing import TYPE_CHECKING, Any

from wattback.chain.errors import InsufficientFunds
from wattback.chain.retirement import Balances, Network, Quote, RetirementOrder
from wattback.chain.reverts import native_text, payment_text, revert_error

if TYPE_CHECKING:
    from web3 import Web3
    from web3.contract import Contract


def deadline_of(quote: Quote) -> int:
    """The last block time at which the quote may be used, UTC epoch seconds."""
    return quote.expires_at_ms // 1000


def encode_purchase(desk: "Contract", quote: Quote, order: RetirementOrder, permit_signature: bytes) -> bytes:
    """Call data of `buyAndRetireWithPermit` for this order at this quote.

    Raises:
        ValueError: Order and quote are about different amounts, or the signature is not 65 bytes.
    """
    return _encode_signed(desk, "buyAndRetireWithPermit", quote, order, permit_signature)


def encode_authorized_purchase(
    desk: "Contract", quote: Quote, order: RetirementOrder, authorization_signature: bytes
) -> bytes:
    """Call data of `buyAndRetireWithAuthorization` (EIP-3009) for this order at this quote.

    Raises:
        ValueError: Order and quote are about different amounts, or the signature is not 65 bytes.
    """
    return _encode_signed(desk, "buyAndRetireWithAuthorization", quote, order, authorization_signature)


def encode_approved_purchase(desk: "Contract", quote: Quote, order: RetirementOrder) -> bytes:
    """Call data of `buyAndRetire` for this order at this quote, paid from an allowance given before.

    Raises:
        ValueError: Order and quote are about different amounts.
    """
    return bytes.fromhex(desk.encode_abi("buyAndRetire", (order_struct(quote, order),))[2:])


def order_struct(quote: Quote, order: RetirementOrder) -> tuple[Any, ...]:
    """The desk's `Order` for this order at this quote, as web3 encodes it.

    Raises:
        ValueError: Order and quote are about different amounts.
    """
    if order.amount_mwh != quote.amount_mwh:
        raise ValueError(f"the order is for {order.amount_mwh} mWh, the quote for {quote.amount_mwh}")
    return (
        order.batch_key,
        order.beneficiary,
        quote.instrument.certificate_id,
        order.amount_mwh,
        quote.price_base_units,
        deadline_of(quote),
        order.receipts_root,
        order.period_start_s,
        order.period_end_s,
        order.previous_gas_used,
        order.previous_co2e_mg,
    )


def _encode_signed(
    desk: "Contract", function: str, quote: Quote, order: RetirementOrder, signature: bytes
) -> bytes:
    struct = order_struct(quote, order)
    if len(signature) != 65:
        raise ValueError(f"a signature has 65 bytes, not {len(signature)}")
    r, s, v = signature[:32], signature[32:64], signature[64]
    return bytes.fromhex(desk.encode_abi(function, (struct, v, r, s))[2:])


def require_means(held: Balances, quote: Quote, network: Network) -> None:
    """Compares the purse with the price and the highest network fee.

    Raises:
        InsufficientFunds: One of them is above it.
    """
    if held.payment_base_units < quote.price_base_units:
        raise InsufficientFunds(
            "the price",
            payment_text(quote.price_base_units, network),
            payment_text(held.payment_base_units, network),
        )
    if held.native_wei < quote.max_fee_wei:
        raise InsufficientFunds(
            "the network fee", native_text(quote.max_fee_wei, network), native_text(held.native_wei, network)
        )


def try_out(w3: "Web3", network: Network, buyer: str, quote: Quote, data: bytes) -> None:
    """Runs the call on the chain's present state, with the gas it would have, without sending it.

    Raises:
        ChainError: What it failed with; see `reverts.revert_error`.
    """
    from web3.exceptions import ContractLogicError

    try:
        w3.eth.call(
            {
                "from": w3.to_checksum_address(buyer),
                "to": w3.to_checksum_address(quote.desk),
                "data": w3.to_hex(data),
                "gas": quote.gas_limit,
            }
        )
    except ContractLogicError as error:
        raise revert_error(_revert_data(error), network) from error


def _revert_data(error: Exception) -> bytes:
    data = getattr(error, "data", None)
    text = data.get("data", "") if isinstance(data, dict) else data
    return bytes.fromhex(text[2:]) if isinstance(text, str) and text.startswith("0x") else b""
