"""Proof that one answer is covered by a certificate, without showing any other.

A small JSON file of its own: the answer's receipt, its place, and the hashes that lead from it to the
receipts root. It needs no signature: the root is in the certificate and on the chain, and nobody can make
another receipt lead to it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from wattback.certificate import leaf_rules, notation
from wattback.certificate.asking import ReadInstrument, ReadRetirement, ReadSender, TrustedNetwork
from wattback.certificate.canonical import FormError, file_bytes, leaves, parse
from wattback.certificate.finding import Check
from wattback.certificate.page.page_check import is_pdf, signed_document
from wattback.certificate.receipts import (
    RECEIPT_VERSION,
    inclusion_proof,
    leaf_bytes,
    merkle_root,
    verify_inclusion,
)
from wattback.certificate.verification import RecoverSigner, verify
from wattback.errors import WattbackError

PROOF_TYPE = "WattbackReceiptProof"
PROOF_VERSION = 1

# A tree of 2**64 leaves is 64 high.
_MAX_HEIGHT = 64

_RULES: dict[str, leaf_rules.Rule] = {
    "type": leaf_rules.exactly(PROOF_TYPE),
    "schemaVersion": leaf_rules.exactly(PROOF_VERSION),
    "certificate": leaf_rules.CERTIFICATE_URN,
    "text": leaf_rules.is_text,
    "receipt.version": leaf_rules.exactly(RECEIPT_VERSION),
    "receipt.eventId": leaf_rules.matches(r"0x[0-9a-f]{32}"),
    "receipt.time": leaf_rules.is_time_ms,
    "receipt.energyNanowattHours": leaf_rules.is_count,
    "receipt.energyKilowattHours": leaf_rules.NANO_DECIMAL,
    "index": leaf_rules.is_count,
    "count": leaf_rules.is_count,
    "root": leaf_rules.HASH,
}


class AnswerNotCoveredError(WattbackError):
    """The certificate does not cover this answer."""

    title = "Not in this certificate"

    def __init__(self) -> None:
        super().__init__(
            "This certificate does not cover that answer. Nothing was changed; look for a certificate whose "
            "period the answer falls into."
        )


def is_proof(data: bytes) -> bool:
    """Whether a file says that it is the proof of an answer, rather than a certificate."""
    return data.startswith(b'{\n  "type": "' + PROOF_TYPE.encode() + b'"')


def build_proof(certificate_id: str, receipts: Sequence[tuple[bytes, int, int]], event_id: bytes) -> bytes:
    """The proof file of one answer.

    Args:
        certificate_id: As from `facts.certificate_id`.
        receipts: Event id, UTC epoch milliseconds and nanowatt-hours of each answer, in the batch's order.
        event_id: 16 bytes, which answer.

    Raises:
        AnswerNotCoveredError: It is not among them.
    """
    index = next((place for place, receipt in enumerate(receipts) if receipt[0] == event_id), None)
    if index is None:
        raise AnswerNotCoveredError
    _, at_ms, energy_nwh = receipts[index]
    path = inclusion_proof((leaf_bytes(*receipt) for receipt in receipts), index)
    root = merkle_root(leaf_bytes(*receipt) for receipt in receipts)
    document = _compose("urn:uuid:" + certificate_id, event_id, at_ms, energy_nwh, index, len(receipts), root)
    return file_bytes({**document, "path": [notation.hex_text(sibling) for sibling in path]})


def verify_proof(
    proof_bytes: bytes,
    certificate_bytes: bytes,
    networks: Mapping[str, TrustedNetwork],
    read_retirement: ReadRetirement,
    read_instrument: ReadInstrument,
    recover_signer: RecoverSigner,
    read_sender: ReadSender | None = None,
) -> tuple[Check, ...]:
    """Check a proof against its certificate, and the certificate against the chain.

    Args:
        proof_bytes: The proof file.
        certificate_bytes: The certificate it belongs to, JSON or PDF.
        networks: As for `verification.verify`, like the rest.
        read_retirement: Asks the chain for the retirement, and so for the root.
        read_instrument: Asks the chain for the certificate batch.
        recover_signer: Who made an EIP-712 signature.
        read_sender: Who sent a transaction.

    Returns:
        Findings about the proof, then those about the certificate.
    """
    try:
        proof = _parse(proof_bytes)
    except FormError as error:
        return (Check("proof form", "fail", f"{error}; nothing else was checked", error.field),)
    form = Check("proof form", "pass", f"the proof of one answer, version {PROOF_VERSION}")
    found = verify(certificate_bytes, networks, read_retirement, read_instrument, recover_signer, read_sender)
    if found[0].verdict == "fail":
        return (form, *found)
    certificate = parse(
        signed_document(certificate_bytes) if is_pdf(certificate_bytes) else certificate_bytes
    )
    return (form, _inclusion(proof), _same_tree(proof, certificate), *found)


def _parse(data: bytes) -> dict[str, Any]:
    proof = parse(data)
    found = leaves(proof)
    path = proof.get("path")
    height = len(path) if isinstance(path, list) else 0
    if height > _MAX_HEIGHT:
        raise FormError(f"a path has at most {_MAX_HEIGHT} steps", "path")
    # A tree of one receipt has an empty path, which is a leaf of the document itself.
    steps = {f"path[{step}]": leaf_rules.HASH for step in range(height)} or {"path": leaf_rules.exactly([])}
    leaf_rules.check_leaves(found, [*_RULES.items(), *steps.items()])
    again = _compose(proof["certificate"], *_receipt(proof), proof["index"], proof["count"], _root(proof))
    for (field, said), (_, derived) in zip(found, leaves(again), strict=False):
        if said != derived:
            raise FormError(
                f"{field} does not agree with the rest of the proof, from which {derived} follows", field
            )
    return proof


def _receipt(proof: dict[str, Any]) -> tuple[bytes, int, int]:
    receipt = proof["receipt"]
    return (
        notation.hex_bytes(receipt["eventId"]),
        notation.utc_ms(receipt["time"]),
        receipt["energyNanowattHours"],
    )


def _root(proof: dict[str, Any]) -> bytes:
    return notation.hex_bytes(proof["root"])


def _inclusion(proof: dict[str, Any]) -> Check:
    path = [notation.hex_bytes(sibling) for sibling in proof["path"]]
    try:
        leaf = leaf_bytes(*_receipt(proof))
    except ValueError as error:
        return Check("inclusion", "fail", str(error), "receipt")
    if not verify_inclusion(leaf, proof["index"], proof["count"], path, _root(proof)):
        return Check("inclusion", "fail", "receipt, place and path do not lead to the root", "receipt")
    return Check("inclusion", "pass", f"receipt {proof['index'] + 1} of {proof['count']} leads to the root")


def _same_tree(proof: dict[str, Any], certificate: dict[str, Any]) -> Check:
    receipts = certificate["credentialSubject"]["consumption"]["receipts"]
    for field, expected in (
        ("certificate", certificate["id"]),
        ("root", receipts["root"]),
        ("count", receipts["count"]),
    ):
        if proof[field] != expected:
            return Check(
                "certificate", "fail", f"{field} is {proof[field]}, the certificate's is {expected}", field
            )
    return Check("certificate", "pass", "the root and the number of receipts are the certificate's")


def _compose(
    certificate: str, event_id: bytes, at_ms: int, energy_nwh: int, index: int, count: int, root: bytes
) -> dict[str, Any]:
    time, energy = notation.utc_ms_text(at_ms), notation.decimal_text(energy_nwh, notation.NANO_PER_KILO)
    return {
        "type": PROOF_TYPE,
        "schemaVersion": PROOF_VERSION,
        "certificate": certificate,
        "text": f"The answer of {time}, counted with {energy} kWh, is one of {count} the certificate covers.",
        "receipt": {
            "version": RECEIPT_VERSION,
            "eventId": notation.hex_text(event_id),
            "time": time,
            "energyNanowattHours": energy_nwh,
            "energyKilowattHours": energy,
        },
        "index": index,
        "count": count,
        "root": notation.hex_text(root),
    }
