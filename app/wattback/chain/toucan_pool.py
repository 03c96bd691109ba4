"""A Toucan pool as it is now: the credits it ranks, what it holds of them, and the fee it keeps."""

from typing import TYPE_CHECKING

from wattback.chain.carbon import BASE_UNITS_PER_GRAM, CREDIT_DECIMALS
from wattback.chain.carbon_calls import ask
from wattback.chain.carbon_errors import CreditsPaused, PoolEmpty, PoolUnsupported, TokenDiffers
from wattback.chain.errors import WouldFail

if TYPE_CHECKING:
    from web3 import Web3

MAX_FEE_BASIS_POINTS = 1_000
_FEE_DIVIDER = 10_000
_MOST_CREDITS = 40


class ToucanPool:
    """One pool on one connection. Every method asks the chain."""

    def __init__(self, w3: "Web3", address: str, symbol: str) -> None:
        """Asks nothing yet.

        Args:
            w3: The chain.
            address: Of the pool.
            symbol: For people.
        """
        self._w3 = w3
        self.address = address
        self.symbol = symbol

    def require_open(self) -> None:
        """Compare the pool with what is known of all of them.

        Raises:
            TokenDiffers: Its tokens have not 18 decimals.
            CreditsPaused: It is paused.
        """
        self.require_decimals(self.address, self.symbol)
        if ask(self._w3, self.address, "paused()", [], ["bool"]):
            raise CreditsPaused(f"the pool {self.symbol}")

    def ranked(self) -> list[str]:
        """The credits the pool ranks, in its own order; the first forty."""
        found = ask(self._w3, self.address, "getScoredTCO2s()", [], ["address[]"])
        return [str(self._w3.to_checksum_address(each)) for each in found[:_MOST_CREDITS]]

    def first_with(self, ranked: list[str], amount_g: int) -> str:
        """The first credit of which the pool has enough.

        Raises:
            PoolEmpty: There is none.
        """
        stocks = {each: self.held(each, self.address) for each in ranked}
        enough = [each for each, stock in stocks.items() if stock >= amount_g * BASE_UNITS_PER_GRAM]
        if not enough:
            raise PoolEmpty(self.symbol, amount_g, max(stocks.values(), default=0) // BASE_UNITS_PER_GRAM)
        return enough[0]

    def held(self, token: str, account: str) -> int:
        """What an account holds of a token."""
        return int(ask(self._w3, token, "balanceOf(address)", [account], ["uint256"]))

    def allowance(self, credit: str, account: str) -> int:
        """How much of a credit the pool may retire for the account."""
        arguments = [account, self.address]
        return int(ask(self._w3, credit, "allowance(address,address)", arguments, ["uint256"]))

    def to_redeem(self, credit: str, amount_base_units: int) -> int:
        """Pool tokens that are given, the fee among them, when so much of a credit is taken out.

        Raises:
            WouldFail: More than a tenth.
        """
        signature = "calculateRedemptionOutFees(address[],uint256[],bool)"
        arguments = [[credit], [amount_base_units], False]
        fee = int(ask(self._w3, self.address, signature, arguments, ["uint256"]))
        self._require_small(fee, amount_base_units)
        return amount_base_units + fee

    def after_fee(self, pool_base_units: int) -> int:
        """What is retired when so many pool tokens are given."""
        return pool_base_units - pool_base_units * self._fee_basis_points() // _FEE_DIVIDER

    def grossed_up(self, amount_base_units: int) -> int:
        """The fewest pool tokens of which so much is left after the fee.

        Raises:
            WouldFail: The fee is more than a tenth.
        """
        basis_points = self._fee_basis_points()
        self._require_small(basis_points, _FEE_DIVIDER)
        return -(-amount_base_units * _FEE_DIVIDER // (_FEE_DIVIDER - basis_points))

    def require_decimals(self, token: str, symbol: str) -> None:
        """Compare a token's decimals with those of every credit and pool.

        Raises:
            TokenDiffers: They differ.
        """
        decimals = int(ask(self._w3, token, "decimals()", [], ["uint8"]))
        if decimals != CREDIT_DECIMALS:
            raise TokenDiffers(symbol, CREDIT_DECIMALS, decimals)

    def _fee_basis_points(self) -> int:
        try:
            return int(ask(self._w3, self.address, "feeRedeemRetirePercentageInBase()", [], ["uint256"]))
        except WouldFail as error:
            raise PoolUnsupported(self.symbol) from error

    def _require_small(self, fee: int, of: int) -> None:
        if fee * _FEE_DIVIDER > of * MAX_FEE_BASIS_POINTS:
            raise WouldFail(
                f"the pool {self.symbol} keeps {100 * fee / of:.1f} % as its fee, more than a tenth"
            )
