"""Verifying a certificate file with the concrete parts: evidence from a chain, signatures by secp256k1."""

import os
import stat

from wattback.desktop.services.certificates import CheckResult
from wattback.files import FileUnusable

MAX_FILE_BYTES = 4 * 1024 * 1024
"""A certificate has at most a megabyte, and its page not much more than that."""


def verify_file(
    path: str, *, rpc_url: str | None = None, certificate_path: str | None = None
) -> tuple[CheckResult, ...]:
    """Check a certificate (JSON or PDF), or the proof of one answer.

    Needs no wallet, and with an RPC address no data directory.

    Args:
        path: The file.
        rpc_url: Node to ask; None means `WATTBACK_RPC_URL`, and without it the network's own nodes, or
            this machine's practice chain.
        certificate_path: The certificate that an answer's proof belongs to, JSON or PDF.

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
    document = _read(path)
    if is_proof(document):
        if certificate_path is None:
            raise FileUnusable(
                "This is the proof of one answer. Name the certificate it belongs to with --certificate FILE."
            )
        found = verify_proof(document, _read(certificate_path), *asking)
    else:
        found = verify(document, *asking)
    return tuple(CheckResult(check.name, check.verdict, _harmless(check.text)) for check in found)


def _harmless(text: str) -> str:
    """A finding quotes the file, and what it quotes must not write over other findings on a terminal."""
    return "".join(
        character if character.isprintable() else f"<U+{ord(character):04X}>" for character in text
    )


def _read(path: str) -> bytes:
    """A file of strangers: no more of it than a certificate can have."""
    try:
        # Opening a pipe would wait for somebody to write into it.
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise FileUnusable(f"{path} is no file. Name a certificate that Wattback exported.")
        with open(path, "rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise FileUnusable(f"{path} could not be read: {error.strerror}.") from error
    if len(content) > MAX_FILE_BYTES:
        raise FileUnusable(
            f"{path} is larger than any certificate. Nothing was changed; name a certificate that Wattback exported."
        )
    return content
