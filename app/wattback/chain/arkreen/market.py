"""The market as it is now: read before anything is quoted, and compared with what the data file says of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wattback.chain.arkreen import abi
from wattback.chain.arkreen.errors import AccountDelegated, MarketDiffers, OffsetFeeTooHigh
from wattback.chain.arkreen.offset_fee import MAX_FEE_BASIS_POINTS
from wattback.chain.deployments import ArkreenDeployment
from wattback.chain.errors import MarketPaused
from wattback.chain.retirement import Network

if TYPE_CHECKING:
    from web3 import Web3
    from web3.contract import Contract

ART_DECIMALS = 9
MWH_PER_ART = 10**9
_DELEGATION = bytes.fromhex("ef0100")  # EIP-7702: then the delegate's address


@dataclass(frozen=True, slots=True)
class MarketState:
    """What the market says now.

    Attributes:
        price_base_units_per_art: Payment token for one ART (1 MWh); 0 when it is not sold for this token.
        stock_mwh: What the bank can sell.
        fee_basis_points: Of an offset, kept by the market.
        minimum_mwh: The least that is retired at once.
        begun_mwh: Left of the underlying certificate that was begun; beyond it another one is opened, for more gas.
    """

    price_base_units_per_art: int
    stock_mwh: int
    fee_basis_points: int
    minimum_mwh: int
    begun_mwh: int

    def price_base_units(self, gross_mwh: int) -> int:
        """What the bank takes for an amount: ceil(amount · price / 1e9)."""
        return -(-gross_mwh * self.price_base_units_per_art // MWH_PER_ART)


class Contracts:
    """Arkreen's contracts on one connection."""

    def __init__(self, w3: "Web3", deployment: ArkreenDeployment) -> None:
        """Asks nothing yet."""

        def contract(address: str, interface: abi.Abi) -> "Contract":
            return w3.eth.contract(w3.to_checksum_address(address), abi=interface)

        self.registry = contract(deployment.registry, abi.REGISTRY)
        self.issuance = contract(deployment.issuance, abi.ISSUANCE)
        self.art = contract(deployment.art, abi.ART)
        self.badge = contract(deployment.badge, abi.BADGE)
        self.bank = contract(deployment.bank, abi.BANK)
        self.builder = contract(deployment.builder, abi.BUILDER)
        self.payment = contract(deployment.payment_erc20, abi.ERC20)


def read_market(contracts: Contracts, network: Network) -> MarketState:
    """Price, stock, fee and minimum, once the market is known to be the one described, and open.

    Raises:
        MarketDiffers: A token has other decimals, or the contracts deal with others than those in the data file.
        MarketPaused: Its owner paused it.
        OffsetFeeTooHigh: It keeps more than `MAX_FEE_BASIS_POINTS`.
    """
    _require_as_described(contracts, network)
    if contracts.registry.functions.paused().call():
        raise MarketPaused
    fee_basis_points = int(contracts.art.functions.getRatioFeeOffset().call())
    if fee_basis_points > MAX_FEE_BASIS_POINTS:
        raise OffsetFeeTooHigh(fee_basis_points, MAX_FEE_BASIS_POINTS)
    art, bank = contracts.art.address, contracts.bank
    price, _ = bank.functions.saleIncome(art, contracts.payment.address).call()
    _, _, deposited_mwh, sold_mwh = bank.functions.artSaleInfo(art).call()
    # The bank's books and its purse: a sale needs both.
    stock_mwh = min(max(0, deposited_mwh - sold_mwh), contracts.art.functions.balanceOf(bank.address).call())
    begun_mwh, _ = contracts.badge.functions.getDetailStatus(art).call()
    return MarketState(
        price_base_units_per_art=int(price),
        stock_mwh=int(stock_mwh),
        fee_basis_points=fee_basis_points,
        minimum_mwh=int(contracts.badge.functions.minOffsetAmount().call()),
        begun_mwh=int(begun_mwh),
    )


def require_own_code(w3: "Web3", account: str) -> None:
    """Refuses an account that a contract acts for.

    Raises:
        AccountDelegated: It is delegated by EIP-7702.
    """
    code = bytes(w3.eth.get_code(w3.to_checksum_address(account)))
    if code.startswith(_DELEGATION):
        raise AccountDelegated(account, w3.to_checksum_address(code[3:23]))


def _require_as_described(contracts: Contracts, network: Network) -> None:
    decimals = int(contracts.payment.functions.decimals().call())
    if decimals != network.payment_decimals:
        raise MarketDiffers(
            f"{network.payment_symbol} has {decimals} decimals, not {network.payment_decimals}"
        )
    if int(contracts.art.functions.decimals().call()) != ART_DECIMALS:
        raise MarketDiffers(f"its certificates' token has not {ART_DECIMALS} decimals")
    points_to: list[tuple[str, Any, str]] = [
        (
            "the token asks another registry",
            contracts.art.functions.arkreenRegistry(),
            contracts.registry.address,
        ),
        (
            "the registry names another book of offsets",
            contracts.registry.functions.getArkreenRetirement(),
            contracts.badge.address,
        ),
        (
            "the registry names other certificates",
            contracts.registry.functions.getRECIssuance(),
            contracts.issuance.address,
        ),
        (
            "the builder buys from another bank",
            contracts.builder.functions.artBank(),
            contracts.bank.address,
        ),
        # Otherwise the offset would be in the builder's own name, and nobody's trial run would notice.
        (
            "the token does not let the builder offset in your name",
            contracts.art.functions.climateBuilder(),
            contracts.builder.address,
        ),
    ]
    for otherwise, asked, expected in points_to:
        if asked.call() != expected:
            raise MarketDiffers(otherwise)
