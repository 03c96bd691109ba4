"""A person's vault at our desk: its operator's key triggers, the vault pays, its owner is the beneficiary."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from wattback.chain.deployments import DeskDeployment, VaultDeployment, contracts_of
from wattback.chain.desk_events import retirements_by_buyer
from wattback.chain.errors import InsufficientFunds
from wattback.chain.network_file import FeeModel
from wattback.chain.providers.desk import DeskProvider
from wattback.chain.purchase import order_struct, require_means, try_out
from wattback.chain.retirement import (
    Balances,
    Network,
    Quote,
    Retirement,
    RetirementOrder,
    TransactionRequest,
)
from wattback.chain.reverts import payment_text
from wattback.chain.rpc import answers_of
from wattback.chain.vault import (
    VaultState,
    owner_of,
    read_vault,
    require_operator,
    require_within_limits,
    vault_contract,
)

if TYPE_CHECKING:
    from web3 import Web3

# Measured: 169,610 for a vault's first purchase, 118,221 for a later one.
GAS_LIMIT = 230_000


class VaultProvider(DeskProvider):
    """A `RetirementProvider` for one vault. The desk keeps the keys, so it finds what the vault bought."""

    def __init__(
        self,
        network: Network,
        desk: DeskDeployment,
        deployment: VaultDeployment,
        vault: str,
        operator: str,
        connect: Callable[[], "Web3"],
        fee_model: FeeModel | None = None,
    ) -> None:
        """Does not connect yet.

        Args:
            network: Which chain.
            desk: Where the vault buys.
            deployment: The factory that made it.
            vault: Its address.
            operator: The wallet's account, which triggers and pays the network fee.
            connect: Makes a connection; called at first use, and again after `close`.
            fee_model: The network's bounds for tips; None when it has none.
        """
        super().__init__(network, desk, connect, fee_model)
        self._factory = deployment
        self._vault = vault
        self._operator = operator

    @property
    def market(self) -> str:
        """Kind of market."""
        return "vault"

    def contracts(self) -> dict[str, str]:
        """The desk's contracts, the factory and the vault."""
        return contracts_of(self._deployment) | contracts_of(self._factory) | {"vault": self._vault}

    def key_owner(self, account: str) -> str:
        """The vault buys, so a batch's key starts with its address."""
        del account
        return self._vault

    def beneficiary(self, account: str) -> str:
        """The vault's owner, in whose name alone it retires.

        Raises:
            NetworkUnreachable: No answer.
            VaultUnusable: It is no vault of the factory's.
        """
        del account
        w3 = self._chain()
        with answers_of(self._network):
            return owner_of(w3, self._factory, self._vault)

    def balances(self, account: str) -> Balances:
        """The account's coin for the network fee, and the vault's money.

        Raises:
            NetworkUnreachable: No answer.
        """
        coin, money = super().balances(account), super().balances(self._vault)
        return Balances(native_wei=coin.native_wei, payment_base_units=money.payment_base_units)

    def state(self) -> VaultState:
        """The vault as it is now: owner, operator, limits, money.

        Raises:
            NetworkUnreachable: No answer.
            VaultUnusable: It is no vault of the factory's.
        """
        w3 = self._chain()
        with answers_of(self._network):
            return read_vault(w3, self._factory, self._vault)

    def quote(self, amount_mwh: int, account: str, now_ms: int) -> Quote:
        """As at the desk; and whether the vault may buy it now, and has the money.

        Raises:
            VaultUnusable: It is no vault of the factory's, or the account is not its operator.
            VaultLimitReached: Its owner allows less.
            InsufficientFunds: It holds less.
            ChainError: As for the desk.
        """
        state = self.state()
        require_operator(state, self._vault, self._operator)
        quote = super().quote(amount_mwh, account, now_ms)
        with answers_of(self._network):
            posted = int(self._desk().functions.pricePerMegawattHour(quote.instrument.certificate_id).call())
        require_within_limits(state, self._network, amount_mwh, quote.price_base_units, posted)
        if state.held_base_units < quote.price_base_units:
            needed, held = (
                payment_text(each, self._network) for each in (quote.price_base_units, state.held_base_units)
            )
            raise InsufficientFunds("the price, out of your vault,", needed, held)
        return replace(quote, desk=self._vault, gas_limit=GAS_LIMIT, market=self.market)

    def permit_typed_data(self, quote: Quote, account: str) -> None:  # type: ignore[override]
        """None: the vault allows the desk the price itself."""

    def build(
        self, quote: Quote, order: RetirementOrder, permit_signature: bytes | None, nonce: int
    ) -> TransactionRequest:
        """`trigger`: reports the use that was not reported yet, buys and retires; tried out without being sent.

        Raises:
            ChainError: What the trial run failed with, as for the desk; or one of the vault's limits.
            ValueError: Order and quote are about different amounts.
        """
        del permit_signature
        w3, state = self._chain(), self.state()
        require_operator(state, self._vault, self._operator)
        require_means(self.balances(self._operator), quote, self._network)
        arguments = [state.use_to_report_mwh(order.amount_mwh), order_struct(quote, order)]
        data = bytes.fromhex(vault_contract(w3, self._vault).encode_abi("trigger", arguments)[2:])
        with answers_of(self._network):
            try_out(w3, self._network, self._operator, quote, data)
        return self._request(quote, data, nonce)

    def external_requests(self, quote: Quote, order: RetirementOrder) -> tuple[TransactionRequest, ...]:
        """The one call, for a wallet elsewhere that holds the operator's key."""
        return (self.build(quote, order, None, self.mined_nonce(self._operator)),)

    def retirements_of(self, account: str, from_block: int) -> tuple[Retirement, ...]:
        """Every retirement the vault bought since a block, whoever triggered it.

        Raises:
            NetworkUnreachable: No answer.
        """
        del account
        w3 = self._chain()
        with answers_of(self._network):
            first = max(from_block, self._deployment.first_block)
            return retirements_by_buyer(w3, self._network, self._deployment, self._vault, first)
