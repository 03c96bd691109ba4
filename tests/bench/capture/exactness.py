"""Whether the extension's counts are tiktoken's, for texts that arrive in parts."""

import json
import subprocess
import tempfile
from pathlib import Path

from harness.o200k import o200k_base

from capture.bundle import bundled
from capture.documents import documents

DOCUMENTS = 10_000
SEED = 4


def token_error_max(count: int = DOCUMENTS) -> int:
    """Largest difference from tiktoken of any document, counted whole and counted while it arrives.

    The extension's TypeScript runs under Node. Python's tiktoken reads a lone surrogate as U+FFFD, as the extension
    does.
    """
    judge = o200k_base()
    worst = 0
    with tempfile.TemporaryDirectory(prefix="wattback-") as directory:
        script = bundled("count_documents.ts", "node", Path(directory))
        asked = Path(directory) / "documents.jsonl"
        expected: list[int] = []
        with asked.open("w", encoding="ascii") as file:
            for document in documents(count, SEED):
                file.write(json.dumps([document.text, document.sizes]) + "\n")
                expected.append(len(judge.encode_ordinary(document.text)))
        with asked.open("rb") as file:
            answered = subprocess.run(["node", str(script)], stdin=file, capture_output=True, check=True)
    counted = [json.loads(line) for line in answered.stdout.splitlines()]
    if len(counted) != count:
        raise AssertionError(f"{count} documents were asked for and {len(counted)} counted")
    for tokens, (whole, streamed) in zip(expected, counted, strict=True):
        worst = max(worst, abs(whole - tokens), abs(streamed - tokens))
    return worst
