"""The signature under a certificate: EIP-712, over what matters to a reader and over every byte."""

from collections.abc import Callable
from typing import Any

from wattback.certificate import schema
from wattback.certificate.canonical import checksum, digest, file_bytes, leaves
from wattback.certificate.facts import CertificateError
from wattback.certificate.notation import hex_text, multibase

SIGNATURE_BYTES = 65


def typed_data(document: dict[str, Any]) -> dict[str, Any]:
    """EIP-712 typed data that binds every byte of the document.

    Args:
        document: With or without its proof, of the form of a certificate.

    Returns:
        `types`, `primaryType`, `domain` and `message`; hashes are `0x` text.
    """
    content = {key: value for key, value in document.items() if key != "proof"}
    subject = content["credentialSubject"]
    claim, consumption, retirement = subject["claim"], subject["consumption"], subject["retirement"]
    fields: list[tuple[str, str, Any]] = [
        ("certificate", "string", content["id"]),
        ("claim", "string", claim["text"]),
        ("practice", "bool", claim["practice"]),
        ("beneficiary", "address", retirement["beneficiary"]),
        ("amountMilliwattHours", "uint256", retirement["amountMilliwattHours"]),
        ("periodStart", "string", consumption["periodStart"]),
        ("periodEnd", "string", consumption["periodEnd"]),
        ("contract", "address", retirement["contract"]),
        ("certificateId", "uint256", int(retirement["certificateId"])),
        ("transactionHash", "bytes32", retirement["transactionHash"]),
        ("receiptsRoot", "bytes32", consumption["receipts"]["root"]),
        ("receiptsCount", "uint256", consumption["receipts"]["count"]),
        ("documentSha256", "bytes32", hex_text(digest(content))),
    ]
    return {
        "types": {
            "EIP712Domain": [
                {"name": "name", "type": "string"},
                {"name": "version", "type": "string"},
                {"name": "chainId", "type": "uint256"},
            ],
            "Certificate": [{"name": name, "type": kind} for name, kind, _ in fields],
        },
        "primaryType": "Certificate",
        "domain": {"name": "Wattback Certificate", "version": "1", "chainId": retirement["chainId"]},
        "message": {name: value for name, _, value in fields},
    }


def proof_without_value(document: dict[str, Any]) -> dict[str, Any]:
    """The proof as far as it follows from the document; the signature comes last.

    `fieldChecksums` has one checksum a field, in the order of the document. It proves nothing and lets a
    verifier say which field of an altered certificate was altered.
    """
    content = {key: value for key, value in document.items() if key != "proof"}
    return {
        "type": schema.PROOF_TYPE,
        "cryptosuite": schema.CRYPTOSUITE,
        "verificationMethod": f"{content['issuer']}#blockchainAccountId",
        "proofPurpose": "assertionMethod",
        "fieldChecksums": "".join(checksum(path, value) for path, value in leaves(content)),
    }


def sign(document: dict[str, Any], signer: Callable[[dict[str, Any]], bytes]) -> bytes:
    """The finished certificate, byte for byte as stored and exported.

    Args:
        document: From `build`.
        signer: Signs EIP-712 typed data with the beneficiary's key; 65 bytes r, s, v with v 27 or 28.

    Raises:
        CertificateError: What the signer returned is no such signature.
    """
    signature = signer(typed_data(document))
    if len(signature) != SIGNATURE_BYTES:
        raise CertificateError(f"the wallet returned a signature of {len(signature)} bytes")
    return file_bytes(
        {**document, "proof": {**proof_without_value(document), "proofValue": multibase(signature)}}
    )
