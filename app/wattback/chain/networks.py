"""The networks Wattback can retire on, and where its contracts are on each."""

from dataclasses import dataclass

from wattback.chain.errors import UnknownNetwork
from wattback.chain.retirement import Network

PRACTICE_CHAIN_ID = 5_777_001
# How long to wait for another process that has the practice chain open.
PRACTICE_WAIT_S = 10.0


@dataclass(frozen=True, slots=True)
class DeskDeployment:
    """One desk with the contracts around it; what is not listed is not trusted, whatever a paper says.

    Attributes:
        desk: `RetirementDesk`, sells and retires.
        certificates: `WattbackCertificates`, whose event proves a retirement.
        payment_erc20: ERC-20 with EIP-2612 permit.
        permit_name: `name` in the token's EIP-712 domain.
        permit_version: `version` in it.
        first_block: No event of the desk is older.
    """

    desk: str
    certificates: str
    payment_erc20: str
    permit_name: str
    permit_version: str
    first_block: int


NETWORKS: dict[str, Network] = {
    "practice": Network(
        key="practice",
        name="Practice",
        chain_id=PRACTICE_CHAIN_ID,
        is_practice=True,
        native_symbol="PLAY",
        payment_symbol="pUSD",
        payment_decimals=6,
        confirmations=0,
        energy_wh_per_gas=3e-9,
        energy_source=(
            "Wattback: about 0.1 s of one processor core at an assumed 15 W for a retirement of 150,000 gas "
            "on the embedded chain"
        ),
    )
}

# The addresses follow from the practice deployer's first three transactions, so they are the same on every
# machine.
DESKS: dict[str, DeskDeployment] = {
    "practice": DeskDeployment(
        desk="0xeFFBD1F581652A38BD019C485b283Ba7d6A8A461",
        certificates="0x2903c24Ad1d808E88f37808E075ca7dFA1F8D3CB",
        payment_erc20="0x0779a0aE90b0F617A92C0CB17eDd6ECbC5a8a4Ed",
        permit_name="Practice Dollar (play money)",
        permit_version="1",
        first_block=1,
    )
}


def network(key: str) -> Network:
    """The network called `key`.

    Raises:
        UnknownNetwork: There is none.
    """
    if key not in NETWORKS:
        raise UnknownNetwork(key, sorted(NETWORKS))
    return NETWORKS[key]


def desk_deployment(key: str) -> DeskDeployment:
    """Our contracts on the network called `key`.

    Raises:
        UnknownNetwork: There are none.
    """
    if key not in DESKS:
        raise UnknownNetwork(key, sorted(DESKS))
    return DESKS[key]
