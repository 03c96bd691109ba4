"""KlimaDAO's retirement aggregator: pays in ordinary money, buys credits out of a pool and retires them in one call.

It pulls the whole maximum, swaps, and sends the rest back, so wallet and approval must cover the maximum; the approval
is for exactly that, and nothing of it is left. Its fee, 1 % by its documentation, is part of the quoted price.
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
    RETIRE_EXACT_CARBON_DEFAULT,
    SOURCE_AMOUNT,
    Wanted,
    ask,
    encode_call,
    gas_for,
)
from wattback.chain.carbon_errors import CarbonAmountTooSmall, TokenDiffers
from wattback.chain.carbon_events import retired_in
from wattback.chain.deployments import KlimaDeployment, contracts_of
from wattback.chain.errors import ChainError, InsufficientFunds, WouldFail
from wattback.chain.network_file import FeeModel
from wattback.chain.node import Node
from wattback.chain.retirement import Network, TransactionRequest
from wattback.chain.rpc import answers_of

if TYPE_CHECKING:
    from web3 import Web3

# Others send 1,300,000 gas along; a swap over several pools needs most of it.
GAS_LIMIT = 1_600_000
SLIPPAGE_PERCENT = 1
_EXTERNAL_BALANCE = 0


class KlimaProvider(Node):
    """A `CarbonProvider` for the aggregator."""

    def __init__(
        self,
        network: Network,
        deployment: KlimaDeployment,
        connect: Callable[[], "Web3"],
        fee_model: FeeModel | None = None,
    ) -> None:
        """Does not connect yet.

        Args:
            network: Which chain; its payment token pays.
            deployment: The aggregator and the pools it may buy from.
            connect: Makes a connection; called at first use, and again after `close`.
            fee_model: The network's bounds for tips; None when it has none.
        """
        super().__init__(network, connect, fee_model)
        self._deployment = deployment

    @property
    def market(self) -> str:
        """Kind of market."""
        return "klima"

    def contracts(self) -> dict[str, str]:
        """The aggregator, its pools and the payment token."""
        return contracts_of(self._deployment)

    def quote(self, amount_g: int, account: str, *, with_certificate: bool = False) -> CarbonQuote:
        """The most it would cost, fee and one per cent of slippage included, from the first pool that sells.

        Args:
            amount_g: Grams of CO2e.
            account: Who pays.
            with_certificate: Klima keeps its own records and mints none.

        Raises:
            NetworkUnreachable: No answer.
            CarbonAmountTooSmall: Less than a gram, or its price rounds to nothing.
            TokenDiffers: The payment token has other decimals than the data says, or a pool's has not 18.
            InsufficientFunds: The wallet holds less than the maximum.
            WouldFail: No pool sells, or a certificate was asked for.
        """
        if with_certificate:
            raise WouldFail("Klima mints no certificate; leave --certificate out")
        if amount_g < 1:
            raise CarbonAmountTooSmall("the least is one gram")
        w3, money, network = self._chain(), self._deployment.payment_erc20, self._network
        with answers_of(network):
            self._require_decimals(money, network.payment_symbol, network.payment_decimals)
            pool, price = self._first_willing(amount_g)
            self._require_decimals(pool, "the pool's token", CREDIT_DECIMALS)
            if price == 0:
                raise CarbonAmountTooSmall(f"its price rounds to no {network.payment_symbol} at all")
            most = -(-price * (100 + SLIPPAGE_PERCENT) // 100)
            held = int(ask(w3, money, "balanceOf(address)", [account], ["uint256"]))
            if held < most:
                raise InsufficientFunds("the carbon credits", self._money_text(most), self._money_text(held))
            symbol = str(ask(w3, pool, "symbol()", [], ["string"]))[:12]
        return CarbonQuote(
            network=network.key,
            market=self.market,
            pool=pool,
            pool_symbol=symbol,
            amount_g=amount_g,
            token=money,
            price_base_units=most,
            price_symbol=network.payment_symbol,
            price_decimals=network.payment_decimals,
            fee_text="Klima's own, about 1 %, is part of the price",
            with_certificate=False,
            from_pool=True,
            steps=(
                f"allow the aggregator to take exactly {self._money_text(most)}",
                f"buy credits of {symbol} and retire them; what is left of the money comes back",
            ),
        )

    def next_step(self, quote: CarbonQuote, account: str, nonce: int, message: str) -> TransactionRequest:
        """The approval where there is none of that size, else the retirement; tried out without being sent.

        Args:
            quote: From `quote`.
            account: Who pays, and in whose name it is.
            nonce: Its own.
            message: Public, kept in Klima's records.

        Raises:
            ChainError: What the trial run failed with.
        """
        w3, aggregator = self._chain(), self._deployment.aggregator
        most = quote.price_base_units
        with answers_of(self._network):
            allowed = ask(w3, quote.token, "allowance(address,address)", [account, aggregator], ["uint256"])
            if allowed != most:
                to, data = quote.token, encode_call(APPROVE, [aggregator, most])
            else:
                to = aggregator
                data = encode_call(
                    RETIRE_EXACT_CARBON_DEFAULT,
                    [
                        *(quote.token, quote.pool, most, quote.amount_base_units),
                        *("", account, "", message, _EXTERNAL_BALANCE),
                    ],
                )
            wanted = Wanted(quote.pool_symbol, quote.amount_g, quote.price_symbol)
            gas_limit = gas_for(w3, account, to, data, GAS_LIMIT, wanted)
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
        """What the account retired in its own name in a mined transaction, by the aggregator's event.

        Raises:
            NetworkUnreachable: No answer.
        """
        del token
        w3 = self._chain()
        with answers_of(self._network):
            return retired_in(w3, self._network, self.market, self._deployment.aggregator, tx_hash, account)

    def _first_willing(self, amount_g: int) -> tuple[str, int]:
        """The first pool that sells, in the order of the data file, and its price."""
        refused: ChainError = WouldFail("no pool is known")
        for pool in self._deployment.pools:
            arguments = [self._deployment.payment_erc20, pool, amount_g * BASE_UNITS_PER_GRAM]
            try:
                return pool, int(
                    ask(self._chain(), self._deployment.aggregator, SOURCE_AMOUNT, arguments, ["uint256"])
                )
            except WouldFail as error:
                refused = error
        raise refused

    def _require_decimals(self, token: str, symbol: str, expected: int) -> None:
        decimals = int(ask(self._chain(), token, "decimals()", [], ["uint8"]))
        if decimals != expected:
            raise TokenDiffers(symbol, expected, decimals)

    def _money_text(self, base_units: int) -> str:
        return tokens_text(base_units, self._network.payment_decimals, self._network.payment_symbol)
