"""Certificates as files: JSON or a page."""


def certificate_file(document: bytes, form: str) -> bytes:
    """A signed certificate as it is handed on.

    Args:
        document: The signed JSON, byte for byte.
        form: `json`, or `pdf` for its page with the JSON inside.
    """
    if form == "json":
        return document
    from wattback.certificate.page.drawing import page_of

    return page_of(document)
