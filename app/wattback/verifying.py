"""Verifying a certificate file with the concrete parts: evidence from a chain, signatures by secp256k1."""

from wattback.desktop.services.certificates import CheckResult
from wattback.files import FileUnusable, read_file


def verify_file(
    path: str, *, rpc_url: str | None = None, certificate_path: str | None = None
) -> tuple[CheckResult, ...]:
    """Check a certificate, or the proof of one answer. Needs no wallet, and with an RPC address no data directory.

    Args:
        path: The file.
        rpc_url: Node to ask; None means `WATTBACK_RPC_URL`, and without it the network's own nodes, or
            this machine's practice chain.
        certificate_path: The certificate that an answer's proof belongs to.

    Raises:
        FileUnusable: A file cannot be read, or a proof comes without its certificate.
    """
    from wattback.certificate.asking import trusted_networks
    from wattback.certificate.proof import is_proof, verify_proof
    from wattback.certificate.verification import verify
    from wattback.chain import evidence
    from wattback.wallet.signature import recover_typed_data_signer

    asking = (
        trusted_networks(),
        lambda network_key, tx_hash, batch_key: evidence.read_retirement(
            rpc_url, network_key, tx_hash, batch_key
        ),
        lambda network_key, contract, certificate_id: evidence.read_instrument(
            rpc_url, network_key, certificate_id, contract
        ),
        recover_typed_data_signer,
        lambda network_key, tx_hash: evidence.read_sender(rpc_url, network_key, tx_hash),
    )
    document = read_file(path)
    if is_proof(document):
        if certificate_path is None:
            raise FileUnusable(
                "This is the proof of one answer. Name the certificate it belongs to with --certificate FILE."
            )
        found = verify_proof(document, read_file(certificate_path), *asking)
    else:
        found = verify(document, *asking)
    return tuple(CheckResult(check.name, check.verdict, check.text) for check in found)
