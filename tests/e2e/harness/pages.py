"""The pages and page scripts the served hosts hand out."""

from pathlib import Path

from harness.proxy import Wire

PAGE = Path(__file__).parent / "page"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
}
# Scripts of the page's own host only, as on the real sites; its requests may go anywhere, and the proxy sees them.
POLICY = (
    "default-src 'none'; script-src 'self' 'inline-speculation-rules'; style-src 'self'; "
    "connect-src 'self' https: wss:; img-src 'self' data:; frame-src 'self'"
)
HEADERS = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}


def send_file(wire: Wire, name: str) -> None:
    """Sends one of the files, or 404."""
    file = PAGE / name
    if file.parent == PAGE and file.suffix in TYPES and file.is_file():
        # A page that may not be stored may not be kept for "back" either; this one may, as the real ones.
        headers = HEADERS | {"Content-Type": TYPES[file.suffix], "Cache-Control": "no-cache"}
        wire.send(200, file.read_bytes(), headers)
    else:
        wire.send(404, b"", HEADERS | {"Content-Type": "text/plain"})
