"""Toucan's carbon credits: retired out of the wallet, or taken out of a pool for the pool's tokens and retired.

Toucan sells nothing. A pool (such as NCT) hands out the credits (TCO2) behind its tokens and keeps a fee; a credit is
retired by burning it, and its event says how much. Two ways out of a pool: in one call, which needs an
approval of exactly what is retired; or redemption first and retirement with Toucan's own certificate after it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from wattback.chain.carbon import (
    BASE_UNITS_PER_GRAM,
    CREDIT_DECIMALS,
    CarbonQuote,
    CarbonRetirement,
    tokens_text,
)
from wattback.chain.carbon_calls import (
    APPROVE,
    REDEEM_AND_RETIRE_MANY,
    REDEEM_OUT_MANY,
    RETIRE,
    RETIRE_WITH_CERTIFICATE,
    Wanted,
    encode_call,
    gas_for,
)
from wattback.chain.carbon_errors import (
    CarbonAmountTooSmall,
    NoCreditsHeld,
)
from wattback.chain.carbon_events import retired_in
from wattback.chain.deployments import ToucanDeployment, contracts_of
from wattback.chain.errors import PriceMoved
from wattback.chain.network_file import FeeModel
from wattback.chain.node import Node
from wattback.chain.retirement import Network, TransactionRequest
from wattback.chain.rpc import answers_of
from wattback.chain.toucan_pool import ToucanPool

if TYPE_CHECKING:
    from web3 import Web3

# Measured for the notes: 206,968 to retire, 567,238 with a certificate.
GAS_LIMIT = 1_000_000


class ToucanProvider(Node):
    """A `CarbonProvider` for one pool with fixed fees and the credits in it."""

    def __init__(
        self,
        network: Network,
        deployment: ToucanDeployment,
        connect: Callable[[], "Web3"],
        fee_model: FeeModel | None = None,
    ) -> None:
        """Does not connect yet.

        Args:
            network: Which chain.
            deployment: The pool.
            connect: Makes a connection; called at first use, and again after `close`.
            fee_model: The network's bounds for tips; None when it has none.
        """
        super().__init__(network, connect, fee_model)
        self._pool = deployment.pool
        self._symbol = deployment.pool_symbol
        self._deployment = deployment

    @property
    def market(self) -> str:
        """Kind of market."""
        return "toucan"

    def contracts(self) -> dict[str, str]:
        """The pool; its credits come and go."""
        return contracts_of(self._deployment)

    def quote(self, amount_g: int, account: str, *, with_certificate: bool = False) -> CarbonQuote:
        """How the amount would be retired: credits in the wallet first, else the pool's tokens in it.

        Args:
            amount_g: Grams of CO2e.
            account: Whose credits.
            with_certificate: Whether Toucan's own certificate is to be minted.

        Raises:
            NetworkUnreachable: No answer.
            CarbonAmountTooSmall: Less than a gram.
            TokenDiffers: The pool's tokens or the credit have not 18 decimals.
            CreditsPaused: The pool is paused.
            PoolUnsupported: Its fee is not fixed.
            PoolEmpty: No credit in it has enough.
            WouldFail: It keeps more than a tenth.
            NoCreditsHeld: The wallet holds too little of either.
        """
        if amount_g < 1:
            raise CarbonAmountTooSmall("the least is one gram")
        pool, amount = self._reading(), amount_g * BASE_UNITS_PER_GRAM
        with answers_of(self._network):
            pool.require_open()
            ranked = pool.ranked()
            held = next((each for each in ranked if pool.held(each, account) >= amount), None)
            if held is not None:
                pool.require_decimals(held, "the credit")
                return self._quote_of(amount_g, held, amount, with_certificate=with_certificate, fee="none")
            credit = pool.first_with(ranked, amount_g)
            pool.require_decimals(credit, "the credit")
            needed = pool.to_redeem(credit, amount) if with_certificate else pool.grossed_up(amount)
            in_wallet = pool.held(pool.address, account)
        if in_wallet < needed:
            raise NoCreditsHeld(
                self._symbol,
                tokens_text(needed, CREDIT_DECIMALS, self._symbol),
                tokens_text(in_wallet, CREDIT_DECIMALS, self._symbol),
            )
        fee_text = tokens_text(needed - amount, CREDIT_DECIMALS, self._symbol)
        return self._quote_of(
            amount_g, credit, needed, with_certificate=with_certificate, fee=fee_text, from_pool=True
        )

    def next_step(self, quote: CarbonQuote, account: str, nonce: int, message: str) -> TransactionRequest:
        """The next transaction towards the retirement, tried out on the chain without being sent.

        Args:
            quote: From `quote`.
            account: Whose credits.
            nonce: Its own.
            message: Public, for the certificate.

        Raises:
            ChainError: What the trial run failed with.
            PriceMoved: The pool's fee rose.
        """
        with answers_of(self._network):
            to, signature, arguments = self._step(quote, account, message)
            data = encode_call(signature, arguments)
            wanted = Wanted(self._symbol, quote.amount_g, f"of the credit or {self._symbol}")
            gas_limit = gas_for(self._chain(), account, to, data, GAS_LIMIT, wanted)
        fees = self.fees()
        return TransactionRequest(
            chain_id=self._network.chain_id,
            nonce=nonce,
            to=to,
            data=data,
            value_wei=0,
            gas_limit=gas_limit,
            max_fee_per_gas_wei=fees.max_fee_per_gas_wei,
            max_priority_fee_per_gas_wei=fees.max_priority_fee_per_gas_wei,
        )

    def retirement(self, tx_hash: bytes, account: str, token: str) -> CarbonRetirement | None:
        """What the account retired in a mined transaction, by the credit's own event.

        Raises:
            NetworkUnreachable: No answer.
        """
        w3 = self._chain()
        with answers_of(self._network):
            return retired_in(w3, self._network, self.market, token, tx_hash, account)

    def _step(self, quote: CarbonQuote, account: str, message: str) -> tuple[str, str, list[object]]:
        """Contract, signature and arguments of the next call."""
        amount, credit, pool = quote.amount_base_units, quote.token, self._reading()
        if quote.from_pool and not quote.with_certificate:
            redeemed = pool.after_fee(quote.price_base_units)
            if redeemed < amount:
                raise PriceMoved
            if pool.allowance(credit, account) != redeemed:
                return credit, APPROVE, [pool.address, redeemed]
            return pool.address, REDEEM_AND_RETIRE_MANY, [[credit], [quote.price_base_units]]
        if quote.from_pool and pool.held(credit, account) < amount:
            # The call itself has no upper bound: whatever the fee is in its block is kept.
            if pool.to_redeem(credit, amount) > quote.price_base_units:
                raise PriceMoved
            return pool.address, REDEEM_OUT_MANY, [[credit], [amount]]
        if quote.with_certificate:
            return credit, RETIRE_WITH_CERTIFICATE, ["", account, "", message, amount]
        return credit, RETIRE, [amount]

    def _reading(self) -> ToucanPool:
        return ToucanPool(self._chain(), self._pool, self._symbol)

    def _quote_of(
        self,
        amount_g: int,
        credit: str,
        price: int,
        *,
        with_certificate: bool,
        fee: str,
        from_pool: bool = False,
    ) -> CarbonQuote:
        retire = "retire, with Toucan's certificate" if with_certificate else "retire"
        if not from_pool:
            steps: tuple[str, ...] = (retire,)
        elif with_certificate:
            steps = (f"take credits out of {self._symbol}", retire)
        else:
            steps = (
                "allow the pool to retire exactly this",
                f"take credits out of {self._symbol} and retire them",
            )
        return CarbonQuote(
            network=self._network.key,
            market=self.market,
            pool=self._pool,
            pool_symbol=self._symbol,
            amount_g=amount_g,
            token=credit,
            price_base_units=price,
            price_symbol=self._symbol if from_pool else "credits in the wallet",
            price_decimals=CREDIT_DECIMALS,
            fee_text=fee,
            with_certificate=with_certificate,
            from_pool=from_pool,
            steps=steps,
        )
