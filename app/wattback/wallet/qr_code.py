"""QR codes of addresses and payment links, for a terminal, a window and a file."""

import io
from typing import TYPE_CHECKING

from wattback.wallet.errors import QrFileUnknown

if TYPE_CHECKING:
    from segno import QRCode

_SCALE = 8
_KINDS = ("png", "svg")


def qr_text(content: str) -> str:
    """The code in half blocks, two rows a line, for a terminal of any colours."""
    out = io.StringIO()
    _made(content).terminal(out, compact=True)
    return out.getvalue()


def qr_file(content: str, path: str) -> bytes:
    """The bytes of a PNG or SVG, whichever the file's name ends with.

    Raises:
        QrFileUnknown: It ends with neither.
    """
    kind = path.rpartition(".")[2].lower()
    if kind not in _KINDS:
        raise QrFileUnknown(path)
    out = io.BytesIO()
    _made(content).save(out, kind=kind, scale=_SCALE)
    return out.getvalue()


def _made(content: str) -> "QRCode":
    import segno

    return segno.make_qr(content, error="m")
