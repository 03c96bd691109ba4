"""QR codes as modules, for whoever draws them."""

Modules = tuple[tuple[bool, ...], ...]

_LONGEST = 1200
"""Characters; a code of more has modules too small to be scanned from a screen."""


def qr_modules(content: str) -> Modules:
    """The dark modules of a QR code (ISO 18004, error correction M), row by row, without the quiet zone.

    Returns:
        Nothing when the content is too long to be scanned from a screen.
    """
    import segno

    if len(content) > _LONGEST:
        return ()
    code = segno.make_qr(content, error="m")
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
