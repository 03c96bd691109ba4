"""Reading a certificate batch's attributes back from the chain."""

from typing import TYPE_CHECKING

from wattback.chain.artifacts import artifact
from wattback.chain.errors import WouldFail
from wattback.chain.networks import DeskDeployment
from wattback.chain.retirement import Instrument, Network
from wattback.chain.rpc import answers_of

if TYPE_CHECKING:
    from web3 import Web3


def read_instrument(
    w3: "Web3", network: Network, deployment: DeskDeployment, certificate_id: int
) -> Instrument:
    """What the issuer wrote about batch `certificate_id`.

    Raises:
        NetworkUnreachable: No answer.
        WouldFail: There is no such batch.
    """
    from web3.exceptions import ContractLogicError

    contract = w3.eth.contract(
        w3.to_checksum_address(deployment.certificates), abi=artifact("WattbackCertificates").abi
    )
    with answers_of(network):
        try:
            attributes = contract.functions.instrument(certificate_id).call()
        except ContractLogicError as error:
            raise WouldFail(f"there is no certificate batch {certificate_id}") from error
    return Instrument(certificate_id, *attributes)
