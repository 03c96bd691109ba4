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
    ask,
    encode_call,
    gas_for,
)
from wattback.chain.carbon_errors import (
    CarbonAmountTooSmall,
    CreditsPaused,
    NoCreditsHeld,
    PoolEmpty,
    PoolUnsupported,
    TokenDiffers,
)
from wattback.chain.carbon_events import retired_in
from wattback.chain.deployments import ToucanDeployment, contracts_of
from wattback.chain.errors import PriceMoved, WouldFail
from wattback.chain.network_file import FeeModel
from wattback.chain.node import Node
from wattback.chain.retirement import Network, TransactionRequest
from wattback.chain.rpc import answers_of

if TYPE_CHECKING:
    from web3 import Web3

# Measured for the notes: 206,968 to retire, 567,238 with a certificate.
GAS_LIMIT = 1_000_000
MAX_FEE_BASIS_POINTS = 1_000
_FEE_DIVIDER = 10_000
_MOST_CREDITS = 40


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
            NoCreditsHeld: The wallet holds too little of either.
        """
        if amount_g < 1:
            raise CarbonAmountTooSmall("the least is one gram")
        w3, amount = self._chain(), amount_g * BASE_UNITS_PER_GRAM
        with answers_of(self._network):
            self._require_decimals(self._pool, self._symbol)
            if ask(w3, self._pool, "paused()", [], ["bool"]):
                raise CreditsPaused(f"the pool {self._symbol}")
            ranked = self._ranked()
            held = next((each for each in ranked if self._held(each, account) >= amount), None)
            if held is not None:
                self._require_decimals(held, "the credit")
                return self._quote_of(amount_g, held, amount, with_certificate=with_certificate, fee="none")
            credit = self._in_pool(ranked, amount_g)
            self._require_decimals(credit, "the credit")
            if with_certificate:
                fee = int(
                    ask(
                        w3,
                        self._pool,
                        "calculateRedemptionOutFees(address[],uint256[],bool)",
                        [[credit], [amount], False],
                        ["uint256"],
                    )
                )
                self._require_fee_is_small(fee, amount)
                needed = amount + fee
            else:
                needed = self._grossed_up(amount)
                fee = needed - amount
            held_pool = self._held(self._pool, account)
            if held_pool < needed:
                raise NoCreditsHeld(
                    self._symbol,
                    tokens_text(needed, CREDIT_DECIMALS, self._symbol),
                    tokens_text(held_pool, CREDIT_DECIMALS, self._symbol),
                )
            fee_text = tokens_text(fee, CREDIT_DECIMALS, self._symbol)
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
        amount, credit = quote.amount_base_units, quote.token
        if quote.from_pool and not quote.with_certificate:
            needed, redeemed = quote.price_base_units, self._after_fee(quote.price_base_units)
            if redeemed < amount:
                raise PriceMoved
            allowed = ask(
                self._chain(), credit, "allowance(address,address)", [account, self._pool], ["uint256"]
            )
            if allowed < redeemed:
                return credit, APPROVE, [self._pool, redeemed]
            return self._pool, REDEEM_AND_RETIRE_MANY, [[credit], [needed]]
        if quote.from_pool and self._held(credit, account) < amount:
            return self._pool, REDEEM_OUT_MANY, [[credit], [amount]]
        if quote.with_certificate:
            return credit, RETIRE_WITH_CERTIFICATE, ["", account, "", message, amount]
        return credit, RETIRE, [amount]

    def _ranked(self) -> list[str]:
        """The credits the pool ranks, the oldest first."""
        w3 = self._chain()
        found = ask(w3, self._pool, "getScoredTCO2s()", [], ["address[]"])
        return [str(w3.to_checksum_address(each)) for each in found[:_MOST_CREDITS]]

    def _in_pool(self, ranked: list[str], amount_g: int) -> str:
        stocks = {each: self._held(each, self._pool) for each in ranked}
        enough = [each for each, stock in stocks.items() if stock >= amount_g * BASE_UNITS_PER_GRAM]
        if not enough:
            raise PoolEmpty(self._symbol, amount_g, max(stocks.values(), default=0) // BASE_UNITS_PER_GRAM)
        return enough[0]

    def _held(self, token: str, account: str) -> int:
        return int(ask(self._chain(), token, "balanceOf(address)", [account], ["uint256"]))

    def _fee_basis_points(self) -> int:
        try:
            return int(ask(self._chain(), self._pool, "feeRedeemRetirePercentageInBase()", [], ["uint256"]))
        except WouldFail as error:
            raise PoolUnsupported(self._symbol) from error

    def _after_fee(self, pool_base_units: int) -> int:
        return pool_base_units - pool_base_units * self._fee_basis_points() // _FEE_DIVIDER

    def _grossed_up(self, amount: int) -> int:
        """The fewest pool tokens of which so much is left after the fee."""
        basis_points = self._fee_basis_points()
        self._require_fee_is_small(basis_points, _FEE_DIVIDER)
        return -(-amount * _FEE_DIVIDER // (_FEE_DIVIDER - basis_points))

    def _require_fee_is_small(self, fee: int, of: int) -> None:
        if fee * _FEE_DIVIDER > of * MAX_FEE_BASIS_POINTS:
            raise WouldFail(
                f"the pool {self._symbol} keeps {100 * fee / of:.1f} % as its fee, more than a tenth"
            )

    def _require_decimals(self, token: str, symbol: str) -> None:
        decimals = int(ask(self._chain(), token, "decimals()", [], ["uint8"]))
        if decimals != CREDIT_DECIMALS:
            raise TokenDiffers(symbol, CREDIT_DECIMALS, decimals)

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
