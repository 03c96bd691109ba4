"""Our own desk on any EVM chain: quote, permit, build, send, find."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wattback.chain.absence import any_node_says_yes
from wattback.chain.artifacts import artifact
from wattback.chain.certificates import read_instrument
from wattback.chain.deployments import DeskDeployment, contracts_of
from wattback.chain.desk_events import (
    receipt_of,
    retirement_by_batch,
    retirement_by_transaction,
    retirements_by_buyer,
)
from wattback.chain.errors import MarketPaused, OutOfStock, TokenDiffers, TransactionReverted
from wattback.chain.fees import suggest_fees
from wattback.chain.network_file import FeeModel
from wattback.chain.node import Node
from wattback.chain.permit import permit_for_desk
from wattback.chain.purchase import (
    deadline_of,
    encode_approved_purchase,
    encode_purchase,
    require_means,
    try_out,
)
from wattback.chain.retirement import (
    Balances,
    Instrument,
    Network,
    Quote,
    Retirement,
    RetirementOrder,
    TransactionRequest,
)
from wattback.chain.rpc import answers_of

if TYPE_CHECKING:
    from web3 import Web3
    from web3.contract import Contract

QUOTE_LIFETIME_MS = 10 * 60 * 1000
# Measured: about 99,000 with a permit once account and batch are known; the first purchase stores some words more.
GAS_LIMIT = 220_000
APPROVAL_GAS_LIMIT = 80_000


class DeskProvider(Node):
    """A `RetirementProvider` for one deployed desk. Connects at first use; for one thread at a time."""

    def __init__(
        self,
        network: Network,
        deployment: DeskDeployment,
        connect: Callable[[], "Web3"],
        fee_model: FeeModel | None = None,
    ) -> None:
        """Does not connect yet.

        Args:
            network: Which chain.
            deployment: Our contracts there.
            connect: Makes a connection; called at first use, and again after `close`.
            fee_model: The network's bounds for tips; None when it has none.
        """
        super().__init__(network, connect, fee_model)
        self._deployment = deployment

    def contracts(self) -> dict[str, str]:
        """Desk, certificates and payment token."""
        return contracts_of(self._deployment)

    @property
    def market(self) -> str:
        """Kind of market."""
        return "desk"

    @property
    def enforces_deadline(self) -> bool:
        """The desk refuses an order whose deadline is over."""
        return True

    def key_owner(self, account: str) -> str:
        """The account buys, so a batch's key starts with it."""
        return account

    def beneficiary(self, account: str) -> str:
        """The account retires in its own name."""
        return account

    @property
    def deployment(self) -> DeskDeployment:
        """The contracts it deals with; all that a wallet has to allow."""
        return self._deployment

    def balances(self, account: str) -> Balances:
        """What the account holds now.

        Raises:
            NetworkUnreachable: No answer.
        """
        w3 = self._chain()
        holder = w3.to_checksum_address(account)
        with answers_of(self._network):
            return Balances(
                native_wei=w3.eth.get_balance(holder),
                payment_base_units=self._token().functions.balanceOf(holder).call(),
            )

    def quote(self, amount_mwh: int, account: str, now_ms: int) -> Quote:
        """Price, stock and fees, from the cheapest batch that has enough; the oldest of equals.

        Everybody pays the same, so `account` does not matter here.

        Raises:
            NetworkUnreachable: No answer.
            MarketPaused: The desk sells nothing now.
            OutOfStock: No batch has enough.
            TokenDiffers: The payment token has other decimals than is listed.
            ValueError: The amount is not positive.
        """
        del account
        if amount_mwh <= 0:
            raise ValueError(f"an amount to retire is positive, not {amount_mwh}")
        w3 = self._chain()
        desk = self._desk()
        with answers_of(self._network):
            if desk.functions.paused().call():
                raise MarketPaused
            decimals = int(self._token().functions.decimals().call())
            if decimals != self._network.payment_decimals:
                raise TokenDiffers(self._network.payment_symbol, decimals, self._network.payment_decimals)
            certificate_ids = sorted(desk.functions.listed().call())
            certificates = w3.eth.contract(
                w3.to_checksum_address(self._deployment.certificates),
                abi=artifact("WattbackCertificates").abi,
            )
            stocks_mwh = {id_: int(desk.functions.stockMwh(id_).call()) for id_ in certificate_ids}
            prices = {
                id_: int(desk.functions.quote(id_, amount_mwh).call())
                for id_ in certificate_ids
                if stocks_mwh[id_] >= amount_mwh and not certificates.functions.isFrozen(id_).call()
            }
            if not prices:
                raise OutOfStock(amount_mwh, max(stocks_mwh.values(), default=0))
            certificate_id = min(prices, key=lambda id_: (prices[id_], id_))
            fees = suggest_fees(w3, self._fee_model)
            chain_ms = int(w3.eth.get_block("latest")["timestamp"]) * 1000
        return Quote(
            network=self._network.key,
            desk=self._deployment.desk,
            payment_token=self._deployment.payment_erc20,
            instrument=self.instrument(certificate_id),
            amount_mwh=amount_mwh,
            price_base_units=prices[certificate_id],
            gas_limit=GAS_LIMIT,
            max_fee_per_gas_wei=fees.max_fee_per_gas_wei,
            max_priority_fee_per_gas_wei=fees.max_priority_fee_per_gas_wei,
            quoted_at_ms=now_ms,
            # The contract compares with its block's time, which may be ahead of this machine's clock.
            expires_at_ms=max(now_ms, chain_ms) + QUOTE_LIFETIME_MS,
        )

    def preparation(self, quote: Quote, account: str, nonce: int) -> TransactionRequest | None:
        """Nothing: the permit is part of the purchase."""

    def stocking(self, amount_mwh: int, account: str, nonce: int) -> TransactionRequest | None:
        """Nothing: the desk is bought from at the moment of the retirement."""

    def external_requests(self, quote: Quote, order: RetirementOrder) -> tuple[TransactionRequest, ...]:
        """An approval of exactly the price where the allowance is less, and the purchase with retirement.

        Raises:
            NetworkUnreachable: No answer.
            InsufficientFunds: The account cannot pay price or network fee.
            ValueError: Order and quote are about different amounts.
        """
        w3 = self._chain()
        buyer = w3.to_checksum_address(order.batch_key[:20])
        require_means(self.balances(buyer), quote, self._network)
        with answers_of(self._network):
            allowed = self._token().functions.allowance(buyer, quote.desk).call()
        nonce = self.mined_nonce(buyer)
        purchase = self._request(quote, encode_approved_purchase(self._desk(), quote, order), nonce)
        if allowed >= quote.price_base_units:
            return (purchase,)
        approval = self._token().encode_abi("approve", [quote.desk, quote.price_base_units])
        data = bytes.fromhex(approval[2:])
        request = replace(
            self._request(quote, data, nonce), to=quote.payment_token, gas_limit=APPROVAL_GAS_LIMIT
        )
        return (request, replace(purchase, nonce=nonce + 1))

    def permit_typed_data(self, quote: Quote, account: str) -> dict[str, Any]:
        """EIP-712 typed data (EIP-2612 Permit): exactly the quoted price, until the quote expires.

        Raises:
            NetworkUnreachable: No answer.
        """
        owner = self._chain().to_checksum_address(account)
        with answers_of(self._network):
            nonce = self._token().functions.nonces(owner).call()
        return permit_for_desk(
            self._deployment,
            self._network.chain_id,
            owner,
            quote.price_base_units,
            nonce,
            deadline_of(quote),
        )

    def build(
        self, quote: Quote, order: RetirementOrder, permit_signature: bytes | None, nonce: int
    ) -> TransactionRequest:
        """The one transaction that buys and retires, tried out on the chain without being sent.

        The buyer is the account whose address the order's batch key starts with; see
        `retirement.batch_key_of`.

        Raises:
            ChainError: What the trial run failed with: `OutOfStock`, `PriceMoved`, `QuoteExpired`,
                `MarketPaused`, `InsufficientFunds`, `BatchAlreadyRetired`, or `WouldFail` with the
                contract's reason.
            ValueError: Order and quote are about different amounts, or the signature is not 65 bytes.
        """
        w3 = self._chain()
        buyer = w3.to_checksum_address(order.batch_key[:20])
        data = encode_purchase(self._desk(), quote, order, permit_signature or b"")
        require_means(self.balances(buyer), quote, self._network)
        with answers_of(self._network):
            try_out(w3, self._network, buyer, quote, data)
        return self._request(quote, data, nonce)

    def find(self, batch_key: bytes, tx_hash: bytes | None) -> Retirement | None:
        """The retirement of this batch if the chain has one: by receipt of a known hash, or event scan.

        Raises:
            NetworkUnreachable: No answer.
            TransactionReverted: The transaction was mined, and this batch was not retired by it or by any
                other.
        """
        w3 = self._chain()
        with answers_of(self._network):
            if tx_hash is not None:
                found = retirement_by_transaction(w3, self._network, self._deployment, tx_hash, batch_key)
                if found is not None:
                    return found
            if self.knows_batch(batch_key):
                return retirement_by_batch(w3, self._network, self._deployment, batch_key)
            receipt = receipt_of(w3, tx_hash) if tx_hash is not None else None
            if tx_hash is not None and receipt is not None:
                raise TransactionReverted(tx_hash, "failed" if receipt["status"] == 0 else "retired nothing")
        return None

    def knows_batch(self, batch_key: bytes) -> bool:
        """Whether the desk already used this idempotency key.

        Raises:
            NetworkUnreachable: No answer.
        """
        self._chain()
        with answers_of(self._network):
            return bool(self._desk().functions.isSpent(batch_key).call())

    def is_known_elsewhere(self, batch_key: bytes, tx_hashes: tuple[bytes, ...]) -> bool:
        """Whether another configured node has the transaction, or says that the key is spent.

        Raises:
            NetworkUnreachable: No answer.
        """
        if super().is_known_elsewhere(batch_key, tx_hashes):
            return True
        w3, desk = self._chain(), self._desk()
        with answers_of(self._network):
            data = bytes.fromhex(desk.encode_abi("isSpent", [batch_key])[2:])
            return any_node_says_yes(w3, desk.address, data)

    def retirements_of(self, account: str, from_block: int) -> tuple[Retirement, ...]:
        """Every retirement this account bought at the desk since a block, by event scan.

        Raises:
            NetworkUnreachable: No answer.
        """
        w3 = self._chain()
        with answers_of(self._network):
            first = max(from_block, self._deployment.first_block)
            return retirements_by_buyer(w3, self._network, self._deployment, account, first)

    def instrument(self, certificate_id: int) -> Instrument:
        """Attributes of a certificate batch, read back from the chain.

        Raises:
            NetworkUnreachable: No answer.
            WouldFail: There is no such batch.
        """
        return read_instrument(self._chain(), self._network, self._deployment, certificate_id)

    def _request(self, quote: Quote, data: bytes, nonce: int) -> TransactionRequest:
        return TransactionRequest(
            chain_id=self._network.chain_id,
            nonce=nonce,
            to=quote.desk,
            data=data,
            value_wei=0,
            gas_limit=quote.gas_limit,
            max_fee_per_gas_wei=quote.max_fee_per_gas_wei,
            max_priority_fee_per_gas_wei=quote.max_priority_fee_per_gas_wei,
        )

    def _desk(self) -> "Contract":
        w3 = self._chain()
        return w3.eth.contract(
            w3.to_checksum_address(self._deployment.desk), abi=artifact("RetirementDesk").abi
        )

    def _token(self) -> "Contract":
        w3 = self._chain()
        return w3.eth.contract(
            w3.to_checksum_address(self._deployment.payment_erc20), abi=artifact("PracticeDollar").abi
        )
