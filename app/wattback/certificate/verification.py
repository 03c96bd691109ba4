"""Verifying a certificate: nothing in the file is taken at its word that the chain can say itself.

The document is composed again, from what the chain tells where it was reached and from the trusted table of
networks, and compared field by field. So every figure and sentence in it is either derived from the chain, or
(the estimates, which no chain can know) vouched for by the signature alone; the text of a check says which.

A page is verified by the document in it, and drawn again from that.
"""

from collections.abc import Callable, Mapping
from typing import Any

from wattback.certificate.asking import ReadInstrument, ReadRetirement, ReadSender, TrustedNetwork
from wattback.certificate.canonical import CHECKSUM_DIGITS, FormError, checksum, leaves, parse
from wattback.certificate.finding import Check
from wattback.certificate.notation import multibase_bytes
from wattback.certificate.page.page_check import check_page, is_pdf, signed_document
from wattback.certificate.rederivation import against_chain
from wattback.certificate.schema import SCHEMA_VERSION, check_certificate
from wattback.certificate.signing import proof_without_value, typed_data
from wattback.errors import WattbackError

RecoverSigner = Callable[[dict[str, Any], bytes], str]
"""EIP-712 typed data and a 65 byte signature to the signer's address. Raises `WattbackError` for a malformed
one, and accepts each signature in one form only (EIP-2)."""


def verify(
    document_bytes: bytes,
    networks: Mapping[str, TrustedNetwork],
    read_retirement: ReadRetirement,
    read_instrument: ReadInstrument,
    recover_signer: RecoverSigner,
    read_sender: ReadSender | None = None,
) -> tuple[Check, ...]:
    """Check a certificate against itself, its signature and the chain. Never raises for what is in the file.

    Args:
        document_bytes: The file: the signed document, or its page with the document in it.
        networks: Trusted networks by key.
        read_retirement: Asks the chain for the retirement.
        read_instrument: Asks the chain for the certificate batch.
        recover_signer: Who made an EIP-712 signature.
        read_sender: Asks the chain who sent a transaction; needed where another account issues than the beneficiary.

    Returns:
        Findings, the gravest questions first. A document that is not of the right form has only that one.
    """
    if not is_pdf(document_bytes):
        return _verify(
            document_bytes, networks, read_retirement, read_instrument, recover_signer, read_sender
        )
    try:
        document = signed_document(document_bytes)
    except FormError as error:
        return (Check("document form", "fail", f"{error}; nothing else was checked", error.field),)
    form, *others = _verify(document, networks, read_retirement, read_instrument, recover_signer, read_sender)
    return (form,) if form.verdict == "fail" else (form, check_page(document_bytes), *others)


def _verify(
    document_bytes: bytes,
    networks: Mapping[str, TrustedNetwork],
    read_retirement: ReadRetirement,
    read_instrument: ReadInstrument,
    recover_signer: RecoverSigner,
    read_sender: ReadSender | None,
) -> tuple[Check, ...]:
    try:
        document = parse(document_bytes)
        version = document.get("schemaVersion", SCHEMA_VERSION)
        if type(version) is int and version not in range(1, SCHEMA_VERSION + 1):
            text = f"this Wattback reads up to version {SCHEMA_VERSION}, the file says {version}: update it"
            return (Check("document form", "fail", text, "schemaVersion"),)
        check_certificate(document, signed=True)
    except FormError as error:
        return (Check("document form", "fail", f"{error}; nothing else was checked", error.field),)
    signature = _signature(document, recover_signer)
    found = [
        Check("document form", "pass", f"a Wattback certificate, version {version}"),
        _contents(document, signature.verdict == "pass"),
        signature,
    ]
    retirement = document["credentialSubject"]["retirement"]
    trusted = networks.get(retirement["network"])
    found.append(_contract(retirement, trusted))
    if trusted is not None:
        found += against_chain(document, trusted, read_retirement, read_instrument, read_sender)
    return tuple(found)


def _contents(document: dict[str, Any], signed: bool) -> Check:
    """Names what was changed. Under a signature that holds, that can only be the proof itself."""
    proof, expected = document["proof"], proof_without_value(document)
    fields = leaves({key: document[key] for key in document if key != "proof"})
    written = proof["fieldChecksums"]
    changed = [
        f"proof.{name}" for name in ("verificationMethod", "fieldChecksums") if proof[name] != expected[name]
    ]
    if not signed and len(written) == len(fields) * CHECKSUM_DIGITS:
        starts = range(0, len(written), CHECKSUM_DIGITS)
        changed = [
            path
            for start, (path, value) in zip(starts, fields, strict=True)
            if written[start : start + CHECKSUM_DIGITS] != checksum(path, value)
        ] or changed
    if changed:
        return Check("contents", "fail", f"changed since it was signed: {', '.join(changed)}", changed[0])
    return Check("contents", "pass", f"all {len(fields)} fields are as they were written")


def _signature(document: dict[str, Any], recover_signer: RecoverSigner) -> Check:
    account = document["issuer"].rpartition(":")[2]
    field = "proof.proofValue"
    try:
        signer = recover_signer(typed_data(document), multibase_bytes(document["proof"]["proofValue"]))
    except WattbackError as error:
        return Check("signature", "fail", str(error), field)
    if signer != account:
        text = f"made by {signer} over other contents, or by another key than the issuer's, {account}"
        return Check("signature", "fail", text, field)
    return Check("signature", "pass", f"{account} signed exactly this document")


def _contract(retirement: dict[str, Any], trusted: TrustedNetwork | None) -> Check:
    if trusted is None:
        text = (
            f"the network {retirement['network'][:40]!r} is not one Wattback knows; nothing on it was checked"
        )
        return Check("contract", "fail", text, "credentialSubject.retirement.network")
    if retirement["contract"] not in trusted.contracts:
        text = f"{retirement['contract']} is not a contract Wattback trusts on {trusted.network.name}"
        return Check("contract", "fail", text, "credentialSubject.retirement.contract")
    return Check("contract", "pass", f"on the list of trusted contracts of {trusted.network.name}")
