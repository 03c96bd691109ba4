"""A PDF file, written whole: the same contents always make the same bytes (ISO 32000-1, 7.5 and 7.11).

Nothing is compressed, because compressors differ between versions, and nothing is asked of the clock. The attached
files come first and as they are, so that a verifier finds the one it needs without trusting the rest of the file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import md5, sha256

from wattback.certificate.paper.ink import Ink, Link
from wattback.certificate.paper.typeface import Typeface

PAGE_WIDTH = 595.28
PAGE_HEIGHT = 841.89
"""A4, in points."""

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_MEDIA_BOX = f"[0 0 {PAGE_WIDTH} {PAGE_HEIGHT}]"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the file; `media_type` such as `application/json`, the name in plain ASCII."""

    name: str
    media_type: str
    description: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Title:
    """What a PDF says of itself."""

    title: str
    author: str
    subject: str
    producer: str


def pdf(pages: Sequence[Ink], title: Title, attachments: Sequence[Attachment], comment: str) -> bytes:
    """The file.

    Args:
        pages: At least one.
        title: For viewers and screen readers.
        attachments: Any viewer lists them.
        comment: One line of ASCII near the beginning.
    """
    file = _File(comment)
    specifications = []
    for attachment in attachments:
        content = file.add(embedded_head(attachment), attachment.content)
        name = _string(attachment.name)
        specifications.append(
            file.add(
                f"<< /Type /Filespec /F {name} /UF {name} /Desc {_string(attachment.description)} "
                f"/AFRelationship /Source /EF << /F {content} 0 R /UF {content} 0 R >> >>"
            )
        )
    fonts = " ".join(f"/{face.name} {file.add(_font(face))} 0 R" for face in Typeface)
    tree = file.next_number + sum(2 + len(page.links) for page in pages)
    page_numbers = []
    for page in pages:
        content = file.add("", page.content())
        links = " ".join(f"{file.add(_link(link))} 0 R" for link in page.links)
        page_numbers.append(
            file.add(
                f"<< /Type /Page /Parent {tree} 0 R /MediaBox {_MEDIA_BOX} /Resources << /Font << {fonts} >> >> "
                f"/Contents {content} 0 R /Annots [{links}] >>"
            )
        )
    kids = " ".join(f"{number} 0 R" for number in page_numbers)
    file.add(f"<< /Type /Pages /Kids [{kids}] /Count {len(page_numbers)} >>")
    information = file.add(
        f"<< /Title {_string(title.title)} /Author {_string(title.author)} /Subject {_string(title.subject)} "
        f"/Producer {_string(title.producer)} >>"
    )
    names = " ".join(
        f"{_string(attachment.name)} {number} 0 R"
        for attachment, number in sorted(
            zip(attachments, specifications, strict=True), key=lambda pair: pair[0].name
        )
    )
    associated = " ".join(f"{number} 0 R" for number in specifications)
    catalogue = file.add(
        f"<< /Type /Catalog /Pages {tree} 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> "
        f"/Names << /EmbeddedFiles << /Names [{names}] >> >> /AF [{associated}] >>"
    )
    return file.finished(catalogue, information)


def opening(comment: str) -> bytes:
    """How a file begins, up to its first attachment's dictionary."""
    return _HEADER + b"% " + comment.encode("ascii") + b"\n1 0 obj\n"


def embedded_head(attachment: Attachment) -> str:
    """The dictionary in front of an attached file's bytes, without its length."""
    subtype = attachment.media_type.replace("/", "#2F")
    # MD5 is what the format has for this (7.11.4); nothing relies on it.
    checksum = md5(attachment.content, usedforsecurity=False).hexdigest()
    return (
        f"/Type /EmbeddedFile /Subtype /{subtype} "
        f"/Params << /Size {len(attachment.content)} /CheckSum <{checksum}> >>"
    )


def _font(face: Typeface) -> str:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{face.value} /Encoding /WinAnsiEncoding >>"


def _link(link: Link) -> str:
    corners = " ".join(f"{edge:.2f}" for edge in (link.left, link.bottom, link.right, link.top))
    return (
        f"<< /Type /Annot /Subtype /Link /Rect [{corners}] /Border [0 0 0] "
        f"/A << /S /URI /URI {_string(link.address)} >> >>"
    )


def _string(text: str) -> str:
    """A text string: as it is where it is plain ASCII, else UTF-16 in hexadecimal (7.9.2)."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


class _File:
    """Objects one after the other, and where each begins."""

    def __init__(self, comment: str) -> None:
        self._bytes = bytearray(opening(comment)[: -len(b"1 0 obj\n")])
        self._starts: list[int] = []

    @property
    def next_number(self) -> int:
        return len(self._starts) + 1

    def add(self, dictionary: str, stream: bytes | None = None) -> int:
        number = self.next_number
        self._starts.append(len(self._bytes))
        self._bytes += f"{number} 0 obj\n".encode()
        if stream is None:
            self._bytes += dictionary.encode("ascii") + b"\n"
        else:
            head = f"<< {dictionary} /Length {len(stream)} >>".replace("<<  ", "<< ")
            self._bytes += head.encode("ascii") + b"\nstream\n" + stream + b"\nendstream\n"
        self._bytes += b"endobj\n"
        return number

    def finished(self, catalogue: int, information: int) -> bytes:
        begins = len(self._bytes)
        table = "".join(f"{start:010} 00000 n \n" for start in self._starts)
        identity = sha256(self._bytes).hexdigest()[:32]
        size = self.next_number
        self._bytes += (
            f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root {catalogue} 0 R "
            f"/Info {information} 0 R /ID [<{identity}> <{identity}>] >>\nstartxref\n{begins}\n%%EOF\n"
        ).encode()
        return bytes(self._bytes)
