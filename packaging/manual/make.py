"""Makes the manual page `docs/man/wattback.1` from the parser of the command line.

Usage: make.py [--check]    with --check nothing is written; exit status 1 when the page is not what would be made
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "docs" / "man" / "wattback.1"


def main(arguments: list[str]) -> int:
    """Write the page, or compare it."""
    made = manual_page()
    if "--check" in arguments:
        if PAGE.exists() and PAGE.read_text(encoding="utf-8") == made:
            return 0
        print("docs/man/wattback.1 is not up to date; run `make manual`", file=sys.stderr)
        return 1
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(made, encoding="utf-8")
    return 0


def manual_page() -> str:
    """The page's text; the same for everybody: no date, no terminal's width."""
    with tempfile.TemporaryDirectory(prefix="wattback-manual-") as folder:
        output = Path(folder) / "wattback.1"
        subprocess.run(
            [
                *(Path(sys.executable).with_name("argparse-manpage"), "--prog", "wattback"),
                *("--module", "wattback.cli.parser", "--function", "build_parser"),
                *("--project-name", "Wattback", "--manual-title", "Wattback"),
                *("--description", "what AI chats cost in electricity, and proof that it was matched"),
                *("--include", HERE / "sections.txt", "--output", output),
            ],
            env={**os.environ, "SOURCE_DATE_EPOCH": "0", "COLUMNS": "80", "LC_ALL": "C.UTF-8"},
            check=True,
        )
        return output.read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
