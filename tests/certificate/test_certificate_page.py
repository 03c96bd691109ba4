"""The page: drawn from the signed document alone, read by any PDF reader, and never more than it can show."""

import hashlib
import io
import locale
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from wattback.certificate.canonical import parse
from wattback.certificate.document import build
from wattback.certificate.facts import CertificateFacts
from wattback.certificate.page import drawing
from wattback.certificate.page.code import modules
from wattback.certificate.page.explorers import transaction_page
from wattback.certificate.page.figures import estimated_energy, estimated_mass, exact_energy
from wattback.certificate.page.words import words_of
from wattback.certificate.paper.typeface import Typeface, drawable, width, wrapped
from wattback.certificate.signing import sign
from wattback.chain.networks import network, network_keys

Signer = Callable[[dict[str, Any]], bytes]

# Of the fixture's certificate. Another value means another drawing: raise `drawing.VERSION`, and keep the old drawing
# for the pages it drew.
FROZEN_VERSION = 1
FROZEN_SHA256 = "3d0977aa2a1cc383546633af1daf8740d9127b2017b4c4c5c1d624206609cb44"


def text_of(page: bytes) -> str:
    return " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page)).pages).split())


@pytest.fixture(scope="session")
def page(quick_certificate: bytes) -> bytes:
    return drawing.page_of(quick_certificate)


@pytest.fixture(scope="session")
def market_page(market_facts: CertificateFacts, stand_in: Any) -> bytes:
    return drawing.page_of(sign(build(market_facts), stand_in.sign))


def test_the_drawing_of_this_version_is_frozen(page: bytes) -> None:
    assert drawing.VERSION == FROZEN_VERSION
    assert hashlib.sha256(page).hexdigest() == FROZEN_SHA256


def test_the_same_document_makes_the_same_page_in_another_process_and_place(
    quick_certificate: bytes, page: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = (
        "import sys; from wattback.certificate.page.drawing import page_of; "
        "sys.stdout.buffer.write(page_of(sys.stdin.buffer.read()))"
    )
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    drawn = subprocess.run(
        [sys.executable, "-c", program], input=quick_certificate, capture_output=True, check=True
    )
    assert drawn.stdout == page
    assert locale.localeconv()


def test_any_reader_finds_the_signed_document(page: bytes, quick_certificate: bytes) -> None:
    reader = PdfReader(io.BytesIO(page), strict=True)
    assert dict(reader.attachments) == {"certificate.json": [quick_certificate]}
    catalogue = reader.trailer["/Root"]
    (associated,) = catalogue["/AF"]
    assert associated.get_object()["/AFRelationship"] == "/Source"


def test_it_is_one_a4_page_that_says_what_it_is(page: bytes, quick_certificate: bytes) -> None:
    reader = PdfReader(io.BytesIO(page), strict=True)
    (sheet,) = reader.pages
    assert (round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height))) == (595, 842)
    assert reader.metadata is not None
    identity = parse(quick_certificate)["id"].removeprefix("urn:uuid:")
    assert reader.metadata.title == f"Practice certificate {identity}"
    assert reader.metadata.author == "Wattback"
    assert reader.trailer["/Root"]["/Lang"] == "en"


def test_its_text_is_read_in_order(market_page: bytes, market_facts: CertificateFacts) -> None:
    text = text_of(market_page)
    found = [
        text.index(part)
        for part in (
            "Certificate of matched electricity",
            "35 mWh",
            "The electricity of 7 recorded uses",
            "CONSUMPTION",
            "Location-based",
            "WHAT WAS RETIRED",
            "Imaginary wind farm “Nordwind”",
            "RETIREMENT",
            market_facts.retirement.tx_hash.hex(),
            "CHECKS",
            "not a carbon offset",
            "wattback verify",
        )
    ]
    assert found == sorted(found)
    assert "neutral" not in text.lower()


def test_every_word_of_the_claim_is_on_the_page(market_page: bytes, market_facts: CertificateFacts) -> None:
    document = build(market_facts)
    claim = document["credentialSubject"]["claim"]
    text = text_of(market_page)
    for sentence in (claim["text"], claim["limits"], claim["purpose"]):
        assert sentence in text


def test_practice_is_said_across_the_page_and_not_by_colour_alone(page: bytes, market_page: bytes) -> None:
    text = text_of(page)
    assert text.count("PRACTICE: no renewable energy was certified") == 2
    assert text.count("PRACTICE no renewable energy was certified") == 4
    assert "Practice certificate" in text
    assert "worth nothing" in text
    assert "Certificate of matched electricity" not in text
    assert "practice" not in text_of(market_page).lower()


def test_a_test_network_s_page_is_a_practice_page(market_facts: CertificateFacts, stand_in: Any) -> None:
    facts = replace(market_facts, network=replace(market_facts.network, is_testnet=True, chain_id=80002))
    document = build(facts)
    assert document["credentialSubject"]["claim"]["practice"] is True
    assert document["credentialSubject"]["consumption"]["marketBasedKilogramsCo2e"] == "not claimable"
    text = text_of(drawing.page_of(sign(document, stand_in.sign)))
    assert text.count("PRACTICE: no renewable energy was certified") == 2
    assert "invented" not in text


def test_the_code_leads_to_the_transaction(market_facts: CertificateFacts, stand_in: Any) -> None:
    facts = replace(market_facts, network=replace(market_facts.network, chain_id=137))
    words = words_of(build(facts))
    assert words.code == words.explorer == f"https://polygonscan.com/tx/0x{facts.retirement.tx_hash.hex()}"
    made = segno.make(words.code, error="M", micro=False, boost_error=False, mode="byte", mask=3)
    assert modules(words.code) == tuple(tuple(map(bool, row)) for row in made.matrix)
    reader = PdfReader(io.BytesIO(drawing.page_of(sign(build(facts), stand_in.sign))))
    (link,) = reader.pages[0]["/Annots"]
    assert link.get_object()["/A"]["/URI"] == words.explorer


def test_without_an_explorer_the_code_holds_the_id_and_says_so(page: bytes, quick_certificate: bytes) -> None:
    document = parse(quick_certificate)
    assert words_of(document).code == document["id"]
    assert "No public page shows this network. The code holds the certificate's id." in text_of(page)


def test_the_drawing_s_explorers_are_those_of_the_networks() -> None:
    for key in network_keys():
        chain = network(key)
        expected = chain.explorer_tx_url.format("0xab") if chain.explorer_tx_url else ""
        assert transaction_page(chain.chain_id, "0xab") == expected


NAMES = {
    "Chinese": "青海省光伏发电站",
    "Arabic": "محطة الطاقة الشمسية",
    "emoji": "🌞 solar 🌬️",
    "turned round": "wind\u202egnitnirp farm",
    "accents": "Łódź, Kırıkkale, São João, Straße, Île",
    "too long": "W" * 4_000,
    "too many": "ab " * 1_333,
    "nothing": "",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_names_of_any_script_and_length_stay_inside_and_are_marked(
    market_facts: CertificateFacts, stand_in: Any, name: str
) -> None:
    odd = replace(
        market_facts,
        instrument=replace(market_facts.instrument, device=name, technology=name, issuer=name[:3_900]),
    )
    signed = sign(build(odd), stand_in.sign)
    drawn = drawing.page_of(signed)
    reader = PdfReader(io.BytesIO(drawn), strict=True)
    assert len(reader.pages) == 1
    inside(reader)
    text = text_of(drawn)
    if name.isascii():
        assert "†." not in text
    else:
        assert "†" in text.replace("(cut) or †", "")
    assert len(name) < 1_000 or "… (cut)" in text
    if name:
        assert name in dict(reader.attachments)["certificate.json"][0].decode()


def test_the_fullest_page_there_can_be_keeps_its_parts_apart(
    market_facts: CertificateFacts, stand_in: Any
) -> None:
    told = market_facts.retirement
    named = market_facts.named_batch
    longest = "Ünïcödé 風力 " * 300
    facts = replace(
        market_facts,
        carried_mwh=5,
        signer="0x" + "Ab" * 20,
        batch=named,
        bases=tuple(replace(market_facts.bases[0], zone=f"Z{index:02}") for index in range(64)),
        retirement=replace(
            *(told,),
            **dict.fromkeys(("batch_key", "receipts_root", "period_start_s", "period_end_s")),
            amount_mwh=33,
        ),
        instrument=replace(
            market_facts.instrument,
            **dict.fromkeys(("standard", "issuer", "registry", "device", "technology"), longest[:3_800]),
            region=longest[:3_000],
        ),
    )
    reader = PdfReader(io.BytesIO(drawing.page_of(sign(build(facts), stand_in.sign))))
    heights = inside(reader)
    # The sentences about limits, and below them the foot.
    assert heights["Voluntary"] > heights["The signed certificate"] + 17


def inside(reader: PdfReader) -> dict[str, float]:
    """Assert that every text begins inside the frame; return the height of each by its beginning."""
    found: dict[str, float] = {}

    def see(text: str, _matrix: Any, at: list[float], font: Any, size: float) -> None:
        if text.strip():
            assert 26 <= at[4] <= 569, (text, at)
            assert 26 <= at[5] <= 815, (text, at)
            face = next(each for each in Typeface if each.value == font["/BaseFont"][1:])
            assert at[4] + width(text.strip("\n"), face, size) <= 569, text
            for beginning in ("Voluntary", "The signed certificate"):
                if text.startswith(beginning):
                    found[beginning] = at[5]

    reader.pages[0].extract_text(visitor_text=see)
    return found


@given(text=st.text(max_size=300))
def test_any_text_can_be_drawn_and_drawing_it_again_changes_nothing(text: str) -> None:
    shown = drawable(text)
    shown.encode("cp1252")
    assert drawable(shown) == shown
    if not shown.endswith("†"):
        assert len(shown) == len(unicodedata.normalize("NFC", text))


@settings(max_examples=200)
@given(text=st.text(max_size=200), room=st.floats(40, 500), most=st.integers(1, 6))
def test_lines_fit_and_what_has_no_room_says_so(text: str, room: float, most: int) -> None:
    shown = drawable(text)
    lines = wrapped(shown, Typeface.SANS, 8, room, most)
    assert 1 <= len(lines) <= most
    assert all(width(line, Typeface.SANS, 8) <= room for line in lines)
    whole = "".join(lines).replace(" ", "") == shown.replace(" ", "")
    assert whole or "… (cut)" in lines[-1]


@pytest.mark.parametrize(
    ("kwh", "shown"),
    [
        ("0.000035", "35 mWh"),
        ("0.0012345", "1.2345 Wh"),
        ("1234.5", "1.2345 MWh"),
        ("1", "1 kWh"),
        ("0", "0 mWh"),
        ("123456789.123456", "123.456789123456 GWh"),
    ],
)
def test_what_was_retired_is_shown_exactly(kwh: str, shown: str) -> None:
    assert exact_energy(kwh) == shown


def test_estimates_are_rounded_and_keep_their_range() -> None:
    figure = {"low": "0.0000038408", "central": "0.0000115226", "high": "0.0012345678"}
    assert estimated_energy(figure) == "11.5 mWh (3.84 to 1,235 mWh)"
    assert estimated_mass({"low": "1", "central": "1", "high": "1"}) == "1 kg CO2e"
