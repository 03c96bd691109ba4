"""A person's vault as it is now: whose it is, who may trigger, and what its limits leave."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wattback.chain.artifacts import artifact
from wattback.chain.deployments import VaultDeployment
from wattback.chain.retirement import Network
from wattback.chain.reverts import payment_text
from wattback.chain.vault_errors import VaultLimitReached, VaultUnusable

if TYPE_CHECKING:
    from web3 import Web3
    from web3.contract import Contract

# ERC-1167: a clone that passes every call on to the address in its code; then its owner, as OpenZeppelin appends it.
_CLONE_HEAD = bytes.fromhex("363d3d373d3d3d363d73")
_CLONE_TAIL = bytes.fromhex("5af43d82803e903d91602b57fd5bf3")


@dataclass(frozen=True, slots=True)
class VaultState:
    """What a vault says now. Money in base units of its payment token.

    Attributes:
        owner: In whose name it retires.
        operator: Who may trigger, beside the owner; zero for nobody.
        threshold_mwh: Reported use from which on it buys.
        unmatched_mwh: Use that was reported and not retired yet.
        day_left_base_units: What the cap per day leaves now.
        month_left_base_units: What the cap per month leaves now.
        max_price_base_units_per_megawatt_hour: The highest price at which it buys.
        held_base_units: What it holds.
    """

    owner: str
    operator: str
    threshold_mwh: int
    unmatched_mwh: int
    day_left_base_units: int
    month_left_base_units: int
    max_price_base_units_per_megawatt_hour: int
    held_base_units: int

    def use_to_report_mwh(self, amount_mwh: int) -> int:
        """What has to be reported with a retirement of so much, beside what was reported before."""
        return max(0, amount_mwh - self.unmatched_mwh)


def vault_contract(w3: "Web3", vault: str) -> "Contract":
    """The vault's contract."""
    return w3.eth.contract(w3.to_checksum_address(vault), abi=artifact("RetirementVault").abi)


def owner_of(w3: "Web3", deployment: VaultDeployment, vault: str) -> str:
    """Whose vault it is, read from its code, which never changes.

    Raises:
        VaultUnusable: It is no vault of this factory's.
    """
    factory = w3.eth.contract(
        w3.to_checksum_address(deployment.factory), abi=artifact("RetirementVaultFactory").abi
    )
    implementation = bytes.fromhex(factory.functions.implementation().call()[2:])
    code = bytes(w3.eth.get_code(w3.to_checksum_address(vault)))
    clone = _CLONE_HEAD + implementation + _CLONE_TAIL
    if not code.startswith(clone) or len(code) != len(clone) + 20:
        raise VaultUnusable(vault, "there is none at this address that Wattback's factory made")
    return w3.to_checksum_address(code[len(clone) :])


def read_vault(w3: "Web3", deployment: VaultDeployment, vault: str) -> VaultState:
    """The vault as it is now.

    Raises:
        VaultUnusable: It is no vault of this factory's, or buys at another desk.
    """
    owner, contract = owner_of(w3, deployment, vault), vault_contract(w3, vault)
    functions = contract.functions
    if functions.desk().call() != deployment.desk:
        raise VaultUnusable(vault, "it buys at a desk that Wattback does not know")
    threshold_mwh, cap_per_day, cap_per_month, max_price = functions.limits().call()
    token = w3.eth.contract(
        w3.to_checksum_address(deployment.payment_erc20), abi=artifact("PracticeDollar").abi
    )
    return VaultState(
        owner=owner,
        operator=functions.operator().call(),
        threshold_mwh=int(threshold_mwh),
        unmatched_mwh=int(functions.unmatchedMwh().call()),
        day_left_base_units=max(0, int(cap_per_day) - int(functions.spentOfDay().call())),
        month_left_base_units=max(0, int(cap_per_month) - int(functions.spentOfMonth().call())),
        max_price_base_units_per_megawatt_hour=int(max_price),
        held_base_units=int(token.functions.balanceOf(contract.address).call()),
    )


def require_operator(state: VaultState, vault: str, operator: str) -> None:
    """Refuses an account that may not trigger.

    Raises:
        VaultUnusable: It is neither operator nor owner.
    """
    if operator not in (state.operator, state.owner):
        raise VaultUnusable(
            vault, f"the account {operator} is not its operator, or its owner has revoked that"
        )


def require_within_limits(
    state: VaultState, network: Network, amount_mwh: int, price_base_units: int, price_of_megawatt_hour: int
) -> None:
    """Compares a purchase with what the limits leave.

    Args:
        state: Of the vault, now.
        network: Whose money.
        amount_mwh: What would be retired.
        price_base_units: What it would cost.
        price_of_megawatt_hour: The desk's posted price, base units.

    Raises:
        VaultLimitReached: One of them does not allow it.
    """
    price = payment_text(price_base_units, network)
    use_mwh = state.unmatched_mwh + state.use_to_report_mwh(amount_mwh)
    if use_mwh < state.threshold_mwh:
        raise VaultLimitReached(
            f"it buys from {state.threshold_mwh / 1000:g} Wh of use on, and there are {use_mwh / 1000:g} Wh"
        )
    limit = state.max_price_base_units_per_megawatt_hour
    if price_of_megawatt_hour > limit:
        posted, allowed = (payment_text(each, network) for each in (price_of_megawatt_hour, limit))
        raise VaultLimitReached(f"a MWh costs {posted} now, and it buys up to {allowed}")
    for left, within in (
        (state.day_left_base_units, "in 24 hours"),
        (state.month_left_base_units, "in 30 days"),
    ):
        if price_base_units > left:
            raise VaultLimitReached(
                f"it costs {price}, and {payment_text(left, network)} are left of its cap {within}"
            )
