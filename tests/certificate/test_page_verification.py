"""A PDF verifies by itself, and no byte of it or of the JSON can be changed unnoticed."""

import io
import random
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from wattback.certificate.asking import trusted_networks
from wattback.certificate.canonical import MAX_BYTES
from wattback.certificate.document import build
from wattback.certificate.facts import CertificateFacts
from wattback.certificate.finding import Check, overall
from wattback.certificate.page import drawing
from wattback.certificate.proof import build_proof, verify_proof
from wattback.certificate.signing import sign
from wattback.certificate.verification import verify
from wattback.chain.evidence import read_instrument, read_retirement
from wattback.chain.providers.practice import PracticeProvider
from wattback.wallet.signature import recover_typed_data_signer

Signer = Callable[[dict[str, Any]], bytes]
Verify = Callable[[bytes], tuple[Check, ...]]
Recover = Callable[[dict[str, Any], bytes], str]


@pytest.fixture
def on_chain(provider: PracticeProvider, retired: CertificateFacts, signer: Signer) -> tuple[bytes, Verify]:
    """A certificate of a real retirement, and its verification by the practice chain's evidence, each read once."""
    document = sign(build(retired), signer)
    provider.close()
    reading = (
        trusted_networks(),
        cache(lambda key, tx_hash, batch_key: read_retirement(None, key, tx_hash, batch_key)),
        cache(lambda key, contract, batch: read_instrument(None, key, batch, contract)),
        recover_typed_data_signer,
    )
    return document, lambda data: verify(data, *reading)


def changed(data: bytes, chance: random.Random) -> bytes:
    position = chance.randrange(len(data))
    other = chance.choice([byte for byte in range(256) if byte != data[position]])
    return data[:position] + bytes([other]) + data[position + 1 :]


def test_a_page_passes_every_check_of_its_document_and_one_more(
    on_chain: tuple[bytes, Verify],
) -> None:
    document, check = on_chain
    by_page, by_document = check(drawing.page_of(document)), check(document)
    assert {each.verdict for each in by_page} == {"pass"}, by_page
    assert [each for each in by_page if each.name != "page"] == list(by_document)
    assert by_page[1].name == "page"
    assert "exactly what is signed" in by_page[1].text


def test_a_thousand_changed_bytes_of_each_form_and_none_verifies(on_chain: tuple[bytes, Verify]) -> None:
    document, check = on_chain
    page = drawing.page_of(document)
    assert overall(check(document)).verdict == overall(check(page)).verdict == "pass"
    chance = random.Random(20_261_124)
    for form in (document, page):
        for number in range(1_000):
            mutant = changed(form, chance)
            # Only one digit, the drawing's own version, may leave it open; nothing lets it pass.
            verdict = overall(check(mutant)).verdict
            assert verdict != "pass", (len(form), number)
            if verdict == "unknown":
                assert b"certificate page 1" not in mutant[:60]


def test_every_byte_of_a_page_counts(chain: Any, quick_certificate: bytes, stand_in: Any) -> None:
    page = drawing.page_of(quick_certificate)
    for position in range(0, len(page), 31):
        mutant = page[:position] + bytes([page[position] ^ 1]) + page[position + 1 :]
        assert overall(chain.verify(mutant, stand_in.recover)).verdict != "pass", position
    for mutant in (page + b"\n", page[:-1], b"\n" + page, page + page, page[: len(page) // 2]):
        assert overall(chain.verify(mutant, stand_in.recover)).verdict == "fail"


def test_blanks_and_bytes_around_the_json_fail_too(
    chain: Any, quick_certificate: bytes, stand_in: Any
) -> None:
    for mutant in (
        quick_certificate + b"\n",
        quick_certificate + b"\x00",
        b" " + quick_certificate,
        b"\xef\xbb\xbf" + quick_certificate,
        quick_certificate.rstrip(),
        quick_certificate.replace(b"\n", b"\r\n"),
        quick_certificate.replace(b": ", b":", 1),
    ):
        assert overall(chain.verify(mutant, stand_in.recover)).verdict == "fail"


def test_another_amount_on_the_page_is_found(chain: Any, certificate: bytes, recover: Recover) -> None:
    """The signed document untouched, the page beautified."""
    page = drawing.page_of(certificate)
    assert page.count(b"(35 mWh)") == 1
    (finding,) = [
        each
        for each in chain.verify(page.replace(b"(35 mWh)", b"(35 MWh)"), recover)
        if each.verdict == "fail"
    ]
    assert finding.name == "page"
    assert f"byte {page.index(b'(35 mWh)') + 4}" in finding.text
    assert "Do not believe what it shows" in finding.text


def test_practice_marks_cannot_be_taken_off(chain: Any, certificate: bytes, recover: Recover) -> None:
    page = drawing.page_of(certificate)
    clean = page.replace(b"(PRACTICE)", b"(        )")
    found = {each.name: each.verdict for each in chain.verify(clean, recover)}
    assert found["page"] == "fail"


def test_another_document_under_the_same_page_is_found(
    chain: Any, facts: CertificateFacts, certificate: bytes, key: Any, stand_in: Any, recover: Recover
) -> None:
    """Exchanged at equal length; the signature of the other document does not hold either."""
    other = sign(build(facts), stand_in.sign)
    assert len(other) == len(certificate)
    found = {
        each.name: each.verdict
        for each in chain.verify(drawing.page_of(certificate).replace(certificate, other), recover)
    }
    assert (found["page"], found["signature"]) == ("fail", "fail")


def test_a_newer_drawing_is_not_compared_and_never_passes(
    chain: Any, certificate: bytes, recover: Recover
) -> None:
    page = drawing.page_of(certificate).replace(b"certificate page 1", b"certificate page 2")
    checks = chain.verify(page, recover)
    found = {each.name: each for each in checks}
    assert found["page"].verdict == "unknown"
    assert "believe the certificate in it and not what the page shows" in found["page"].text
    assert overall(checks).verdict == "unknown"


def test_a_drawing_that_calls_itself_older_fails(chain: Any, certificate: bytes, recover: Recover) -> None:
    for said in (b"0", b"-1", b"01", b" ", b"99999"):
        page = drawing.page_of(certificate).replace(b"certificate page 1", b"certificate page " + said)
        assert overall(chain.verify(page, recover)).verdict == "fail"


def test_a_page_saved_by_another_program_says_what_to_do(
    chain: Any, certificate: bytes, recover: Recover
) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(drawing.page_of(certificate))))
    again = io.BytesIO()
    writer.write(again)
    (finding,) = chain.verify(again.getvalue(), recover)
    assert (finding.name, finding.verdict) == ("document form", "fail")
    assert "save the attachment certificate.json" in finding.text
    # And doing so helps.
    (attached,) = dict(PdfReader(again).attachments)["certificate.json"]
    assert overall(chain.verify(attached, recover)).verdict == "pass"


HEAD = (
    b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n% Wattback certificate page 1\n1 0 obj\n"
    b"<< /Type /EmbeddedFile /Subtype /application#2Fjson /Length "
)
HOSTILE = {
    "only a beginning": b"%PDF-",
    "of another kind": b"%PDF-2.0\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n",
    "a length without bytes": HEAD + b"9999999 >>\nstream\n",
    "a length of everything": HEAD + b"1048577 >>\nstream\n" + b"{" * (MAX_BYTES + 1),
    "deep brackets": HEAD + b"1000000 >>\nstream\n" + b"[" * 1_000_000,
    "nothing": HEAD + b"1 >>\nstream\n0\nendstream",
    "a number too long": HEAD + b"300 >>\nstream\n" + b"9" * 300,
    "itself inside": HEAD + b"30 >>\nstream\n" + HEAD[:30],
    "objects that refer to each other": b"%PDF-1.7\n1 0 obj\n2 0 R\nendobj\n2 0 obj\n1 0 R\nendobj\n" * 5_000,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_get_a_sentence(data: bytes) -> None:
    (finding,) = verify(data, {}, never, never, never)
    assert (finding.name, finding.verdict) == ("document form", "fail")
    assert "nothing else was checked" in finding.text


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=400))
def test_any_bytes_after_our_beginning_get_a_sentence(data: bytes) -> None:
    for start in (b"%PDF-", HEAD, HEAD + b"100 >>\nstream\n"):
        (finding,) = verify(start + data, {}, never, never, never)
        assert finding.verdict == "fail"


def test_the_proof_of_an_answer_takes_the_page_for_its_certificate(
    on_chain: tuple[bytes, Verify], receipts: list[tuple[bytes, int, int]]
) -> None:
    document, _ = on_chain
    identity = document.split(b'"urn:uuid:')[1][:36].decode()
    proof = build_proof(identity, receipts, receipts[2][0])
    reading = (
        trusted_networks(),
        lambda key, tx_hash, batch_key: read_retirement(None, key, tx_hash, batch_key),
        lambda key, contract, batch: read_instrument(None, key, batch, contract),
        recover_typed_data_signer,
    )
    found = verify_proof(proof, drawing.page_of(document), *reading)
    assert {each.verdict for each in found} == {"pass"}
    assert "page" in {each.name for each in found}


def never(*_: object) -> Any:
    raise AssertionError("nothing is asked about such a file")
