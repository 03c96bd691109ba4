"""The page of a transaction as a QR code."""


def explorer_modules(url: str) -> tuple[tuple[bool, ...], ...]:
    """The dark modules of the code (ISO 18004), row by row without the quiet zone; none for no page."""
    if not url.startswith("https://"):
        return ()
    import segno

    return tuple(tuple(bool(module) for module in row) for row in segno.make_qr(url, error="m").matrix)
