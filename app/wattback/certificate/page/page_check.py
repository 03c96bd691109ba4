"""Verifying a page: the signed document is taken out of it, and the page drawn again from that and compared.

The file is not read as a PDF at all. A page of ours begins with its document as it is, and all the rest of it follows
from the document; whatever else a file holds, it is not the page that was drawn. So hostile PDFs meet no reader, and no
byte of a page can be changed unnoticed.
"""

import re

from wattback.certificate.canonical import MAX_BYTES, FormError
from wattback.certificate.finding import Check
from wattback.certificate.page import drawing

_SIGNATURE = b"%PDF-"
_OPENING = re.compile(
    rb"%PDF-1\.7\n%\xe2\xe3\xcf\xd3\n% Wattback certificate page ([1-9][0-9]{0,3})\n1 0 obj\n"
    rb"<< /Type /EmbeddedFile [ -~]{1,200} /Length ([1-9][0-9]{0,6}) >>\nstream\n"
)
_STATEMENT = re.compile(rb"%PDF-1\.7\n%\xe2\xe3\xcf\xd3\n% Wattback annual statement ")
_A_STATEMENT = (
    "this is an annual statement, which nobody signs: it adds up certificates. Save those that are attached to it with "
    "a PDF viewer and verify them"
)
_OTHERWISE = (
    "this PDF is not as Wattback wrote it; it was changed, or saved again by another program. Ask for the file as it "
    "was exported, or save the attachment certificate.json with a PDF viewer and verify that"
)


def is_pdf(data: bytes) -> bool:
    """Whether a file says that it is a PDF."""
    return data.startswith(_SIGNATURE)


def signed_document(data: bytes) -> bytes:
    """The document that a page carries, byte for byte and not yet believed.

    Raises:
        FormError: It is no page of a certificate.
    """
    opening = _OPENING.match(data)
    if opening is None:
        raise FormError(_A_STATEMENT if _STATEMENT.match(data) else _OTHERWISE)
    length = int(opening[2])
    document = data[opening.end() : opening.end() + length]
    if length > MAX_BYTES or len(document) != length:
        raise FormError("the PDF ends before the certificate in it does")
    return document


def check_page(data: bytes) -> Check:
    """Whether a PDF shows exactly what the document in it says.

    Args:
        data: Its document, from `signed_document`, is of valid form.
    """
    drawn = drawing.page_of(signed_document(data))
    if data == drawn:
        return Check("page", "pass", f"shows exactly what is signed (drawing {drawing.VERSION})")
    opening = _OPENING.match(data)
    stated = int(opening[1]) if opening else 0
    if stated > drawing.VERSION:
        text = (
            f"drawn by a newer Wattback (drawing {stated}), so it could not be compared: believe the certificate in "
            "it and not what the page shows, or update Wattback"
        )
        return Check("page", "unknown", text)
    both = enumerate(zip(data, drawn, strict=False))
    differing = next((place for place, (ours, theirs) in both if ours != theirs), min(len(data), len(drawn)))
    text = f"it is not the page of this certificate: it differs from byte {differing} on. Do not believe what it shows"
    return Check("page", "fail", text, f"byte {differing}")
