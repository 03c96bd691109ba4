"""The page of a transaction as a QR code."""

from wattback.desktop.look.qr_modules import Modules, qr_modules


def explorer_modules(url: str) -> Modules:
    """The dark modules of the code, row by row without the quiet zone; none for no page."""
    return qr_modules(url) if url.startswith("https://") else ()
