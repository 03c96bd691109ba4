"""Arkreen on Polygon, Celo and Amoy: from a stock of certificates in the wallet, or bought and offset in one call."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from wattback.chain.arkreen import calls, events, underlying
from wattback.chain.arkreen.buying import approval_for, next_purchase
from wattback.chain.arkreen.errors import NotForOtherWallets
from wattback.chain.arkreen.market import Contracts
from wattback.chain.arkreen.paying import (
    read_balances,
    require_means,
    require_would_work,
    stock_mwh,
    transaction,
)
from wattback.chain.arkreen.quoting import make_quote
from wattback.chain.deployments import ArkreenDeployment, contracts_of
from wattback.chain.desk_events import receipt_of
from wattback.chain.errors import TransactionReverted
from wattback.chain.network_file import FeeModel
from wattback.chain.node import Node
from wattback.chain.retirement import (
    Balances,
    Fees,
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


class ArkreenProvider(Node):
    """A `RetirementProvider` for Arkreen's market. Connects at first use; for one thread at a time."""

    market = "arkreen"
    # The bank looks at no deadline: an old transaction can be mined at any time.
    enforces_deadline = False

    def __init__(
        self,
        network: Network,
        deployment: ArkreenDeployment,
        connect: Callable[[], "Web3"],
        fee_model: FeeModel | None = None,
        bulk_wh: int = 0,
    ) -> None:
        """Does not connect yet.

        Args:
            network: Which chain; its payment token is the one the bank is paid in.
            deployment: Arkreen's contracts there.
            connect: Makes a connection; called at first use, and again after `close`.
            fee_model: The network's bounds for tips; None when it has none.
            bulk_wh: How much to buy at once, ahead of need; 0 buys only with each offset.
        """
        super().__init__(network, connect, fee_model)
        self._deployment = deployment
        self._bulk_mwh = bulk_wh * 1000

    @property
    def deployment(self) -> ArkreenDeployment:
        """The contracts it deals with; all that a wallet has to allow."""
        return self._deployment

    def contracts(self) -> dict[str, str]:
        """Arkreen's contracts and the payment token."""
        return contracts_of(self._deployment)

    def key_owner(self, account: str) -> str:
        """The account offsets, so a batch's key starts with it."""
        return account

    def beneficiary(self, account: str) -> str:
        """The market knows nobody but the account that offsets."""
        return account

    def balances(self, account: str) -> Balances:
        """What the account holds now.

        Raises:
            NetworkUnreachable: No answer.
        """
        market = self._market()
        with answers_of(self._network):
            return read_balances(market, account)

    def stock_mwh(self, account: str) -> int:
        """Certificates in the wallet, bought and not offset yet.

        Raises:
            NetworkUnreachable: No answer.
        """
        market = self._market()
        with answers_of(self._network):
            return stock_mwh(market, account)

    def quote(self, amount_mwh: int, account: str, now_ms: int) -> Quote:
        """Price, stock, fee and minimum, read now; from the wallet's own stock where that is enough.

        Raises:
            NetworkUnreachable: No answer.
            AccountDelegated: The account is delegated by EIP-7702.
            MarketDiffers: The market is not the one in the data file.
            MarketPaused: Its owner paused it.
            OffsetFeeTooHigh: It keeps too much.
            BelowMinimum: It does not retire so little.
            PaymentTokenNotTaken: The bank sells nothing for this token.
            OutOfStock: The bank has less.
            ValueError: The amount is not positive.
        """
        if amount_mwh <= 0:
            raise ValueError(f"an amount to retire is positive, not {amount_mwh}")
        market, fees = self._market(), self.fees()
        with answers_of(self._network):
            return make_quote(market, self._network, self._deployment, amount_mwh, account, fees, now_ms)

    def preparation(self, quote: Quote, account: str, nonce: int) -> TransactionRequest | None:
        """An approval of exactly the price to the builder, or None when it may take as much or nothing is paid.

        The builder takes the price in full and gives back what it did not need. What was approved for an offset that
        then was not made counts for the next one; it is never more than that one's price.

        Raises:
            NetworkUnreachable: No answer.
            InsufficientFunds: The wallet cannot pay the price, or the network fees of both transactions.
        """
        market = self._market()
        with answers_of(self._network):
            return approval_for(market, self._network, quote, account, nonce)

    def stocking(self, amount_mwh: int, account: str, nonce: int) -> TransactionRequest | None:
        """The approval for a purchase in bulk, then the purchase; None when none was chosen or the stock is enough.

        Raises:
            ChainError: As for `quote`; or `InsufficientFunds`.
        """
        if self._bulk_mwh == 0:
            return None
        market, fees = self._market(), self.fees()
        with answers_of(self._network):
            return next_purchase(market, self._network, amount_mwh, self._bulk_mwh, account, nonce, fees)

    def permit_typed_data(self, quote: Quote, account: str) -> None:
        """None: Polygon's USDC.e and other tokens here have no permit, so the price is approved beforehand."""

    def build(
        self, quote: Quote, order: RetirementOrder, permit_signature: bytes | None, nonce: int
    ) -> TransactionRequest:
        """The one transaction that offsets, tried out on the chain without being sent.

        Raises:
            ChainError: What stands in the way: `PriceMoved`, `OutOfStock`, `MarketPaused`, `AllowanceMissing`,
                `InsufficientFunds`, `CertificatesMissing`, or `WouldFail` with the contract's reason.
            ValueError: Order and quote are about different amounts, or it is for another's name.
        """
        del permit_signature
        market, account = self._market(), self._chain().to_checksum_address(order.batch_key[:20])
        if order.amount_mwh != quote.amount_mwh:
            raise ValueError(f"the order is for {order.amount_mwh} mWh, the quote for {quote.amount_mwh}")
        if order.beneficiary != account:
            raise ValueError("this market offsets in the sender's name only")
        with answers_of(self._network):
            held = read_balances(market, account)
        require_means(held, self._network, quote.price_base_units, quote.max_fee_wei)
        if quote.price_base_units == 0:
            to, data = self._deployment.art, calls.offset(market, quote.gross_mwh)
        else:
            to, deadline_s = self._deployment.builder, quote.expires_at_ms // 1000
            data = calls.buy_and_offset(market, quote.price_base_units, quote.gross_mwh, deadline_s)
        fees = Fees(quote.max_fee_per_gas_wei, quote.max_priority_fee_per_gas_wei)
        request = transaction(self._network, to, data, nonce, quote.gas_limit, fees)
        with answers_of(self._network):
            require_would_work(
                *(market, self._network, account, request, quote.price_base_units, quote.gross_mwh)
            )
        return request

    def external_requests(self, quote: Quote, order: RetirementOrder) -> NoReturn:
        """Refused: without keys and deadlines, what another wallet signs late would pay twice.

        Raises:
            NotForOtherWallets: Always.
        """
        del quote, order
        raise NotForOtherWallets

    def find(self, batch_key: bytes, tx_hash: bytes | None) -> Retirement | None:
        """The offset in a known transaction; without one nothing is found, because the market keeps no keys.

        Raises:
            NetworkUnreachable: No answer.
            TransactionReverted: The transaction was mined and offset nothing.
        """
        if tx_hash is None:
            return None
        w3 = self._chain()
        account = w3.to_checksum_address(batch_key[:20])
        with answers_of(self._network):
            found = events.retirement_by_transaction(w3, self._network, self._deployment, tx_hash, account)
            receipt = receipt_of(w3, tx_hash) if found is None else None
        if receipt is not None:
            raise TransactionReverted(tx_hash, "failed" if receipt["status"] == 0 else "retired nothing")
        return found

    def knows_batch(self, batch_key: bytes) -> bool:
        """False: the market keeps no keys."""
        del batch_key
        return False

    def retirements_of(self, account: str, from_block: int) -> tuple[Retirement, ...]:
        """Every offset in the account's name since a block, by event scan.

        Raises:
            NetworkUnreachable: No answer.
        """
        w3 = self._chain()
        with answers_of(self._network):
            first = max(from_block, self._deployment.first_block)
            return events.retirements_of(w3, self._network, self._deployment, account, first)

    def instrument(self, certificate_id: int) -> Instrument:
        """Attributes of the certificates behind an offset, read back from the chain.

        Args:
            certificate_id: The offset's number, as in its event; 0 for what the next one would take first.

        Raises:
            NetworkUnreachable: No answer.
            WouldFail: There is no such offset.
        """
        market = self._market()
        with answers_of(self._network):
            return underlying.read_instrument(market, certificate_id)

    def _market(self) -> Contracts:
        return Contracts(self._chain(), self._deployment)
