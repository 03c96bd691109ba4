"""How the command line prints: JSON when asked, otherwise short lines for people."""

import json
from typing import Any


def print_json(document: Any) -> None:
    """Print one JSON document, keys in the order given."""
    print(json.dumps(document, indent=2, ensure_ascii=False))


def print_lines(rows: list[tuple[str, str]]) -> None:
    """Print label and value in two columns."""
    width = max((len(label) for label, _ in rows), default=0)
    for label, value in rows:
        print(f"{label:<{width}}  {value}".rstrip())
