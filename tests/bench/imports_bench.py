"""Importing a ChatGPT export of a gigabyte: how fast it is read, and how much memory that takes.

Run alone: `python tests/bench/run.py build/bench.json imports`. The export is made once, under `build/bench/`.

`import.mb_per_s` is megabytes of the export a second, from the start of the import to the last commit, without the
start of Python; the tokens of all its text are counted. `import.mb_per_cpu_s` is the same by the processor's time,
which holds on a busy machine too. `import.rss_peak_mb` is the most memory the process ever held, Python and tokenizer
included. `import.longest_write_s` is the longest time that a browser's answer had to wait for the ledger.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
EXPORT = ROOT / "build" / "bench" / "chatgpt-export.json"
EXPORT_BYTES = 1_000_000_000
ANSWERS_IN_LARGE_HISTORY = 200_000

CHILD = """
import json, resource, sys, time
import wattback.imports.importing as importing
from wattback import paths, wiring
from wattback.footprint import use_of
from wattback.ledger.connection import open_ledger

ledger = open_ledger(paths.ledger_path())
estimator = wiring.estimator(ledger)
writes = []
inner = importing.transaction

from contextlib import contextmanager

@contextmanager
def timed(connection):
    began = time.perf_counter()
    with inner(connection):
        yield
    writes.append(time.perf_counter() - began)

importing.transaction = timed
began, cpu_began = time.perf_counter(), time.process_time()
result = importing.import_history(
    ledger, sys.argv[1], kind=sys.argv[2],
    estimate=lambda event: estimator.estimate(use_of(event), event.at_ms), now_ms=1_790_000_000_000,
)
print(json.dumps({
    "seconds": time.perf_counter() - began, "cpu_seconds": time.process_time() - cpu_began,
    "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "longest_write_s": max(writes, default=0), "new": result.new, "known": result.already_known,
}))
"""


def measure() -> dict[str, float]:
    """Import the export, import it again, and import a history of many short answers."""
    export = make_export(EXPORT, EXPORT_BYTES)
    with tempfile.TemporaryDirectory(prefix="wattback-bench-") as home:
        first = _import(home, export, "chatgpt")
        again = _import(home, export, "chatgpt")
        assert again["new"] == 0, "the second import counted something again"
        many = _import(home, _many_answers(Path(home) / "many.jsonl"), "jsonl")
    size_mb = export.stat().st_size / 1e6
    return {
        "import.mb_per_s": size_mb / first["seconds"],
        "import.mb_per_cpu_s": size_mb / first["cpu_seconds"],
        "import.again_mb_per_s": size_mb / again["seconds"],
        "import.rss_peak_mb": max(first["rss_mb"], again["rss_mb"]),
        "import.answers": first["new"],
        "import.answers_per_s": many["new"] / many["seconds"],
        "import.longest_write_s": max(first["longest_write_s"], many["longest_write_s"]),
    }


def _import(home: str, path: Path, kind: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(path), kind],
        env={**os.environ, "WATTBACK_HOME": home},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def make_export(path: Path, size: int) -> Path:
    """An export of about this size: chats of two to sixty turns, text of this repository, the page's metadata."""
    if path.exists() and path.stat().st_size >= size:
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    dice = random.Random(20261124)
    words = _paragraphs()
    part = path.with_suffix(f".{os.getpid()}")
    with part.open("w", encoding="utf-8") as file:
        file.write("[")
        number = 0
        while file.tell() < size:
            file.write(("," if number else "") + json.dumps(_chat(number, dice, words)))
            number += 1
        file.write("]")
    part.replace(path)
    return path


def _paragraphs() -> list[str]:
    texts = []
    for pattern in (
        "*.md",
        "app/wattback/*/*.py",
        "extension/sites/*.ts",
        "extension/public/_locales/*/messages.json",
    ):
        for file in sorted(ROOT.glob(pattern)):
            texts.extend(each for each in file.read_text(encoding="utf-8").split("\n\n") if each.strip())
    return texts


def _chat(number: int, dice: random.Random, words: list[str]) -> dict[str, Any]:
    at = 1_680_000_000 + number * 900.0
    mapping: dict[str, Any] = {
        "client-created-root": {"id": "client-created-root", "message": None, "parent": None}
    }
    parent = "client-created-root"
    for turn in range(dice.choice((2, 2, 3, 4, 6, 10, 20, 60))):
        for role in ("user", "assistant"):
            identity = f"{number:08x}-{turn:04x}-4000-8000-{'a' if role == 'user' else 'b'}{dice.getrandbits(44):011x}"
            said = dice.sample(words, 1 if role == "user" else dice.choice((2, 4, 8)))
            at += 12.5
            mapping[identity] = {
                "id": identity,
                "parent": parent,
                "children": [],
                "message": {
                    "id": identity,
                    "author": {"role": role, "name": None, "metadata": {}},
                    "create_time": at,
                    "update_time": None,
                    "content": {"content_type": "text", "parts": ["\n\n".join(said)]},
                    "status": "finished_successfully",
                    "end_turn": role == "assistant" or None,
                    "weight": 1.0,
                    "metadata": {
                        "request_id": f"{dice.getrandbits(64):016x}-FRA",
                        "message_source": None,
                        "timestamp_": "absolute",
                        "message_type": None,
                        "citations": [],
                        "content_references": [],
                        "model_slug": "gpt-5-2",
                        "default_model_slug": "auto",
                        "parent_id": parent,
                        "finish_details": {"type": "stop", "stop_tokens": [200002]},
                    },
                    "recipient": "all",
                    "channel": None,
                },
            }
            parent = identity
    return {
        "title": f"Chat {number}",
        "create_time": at,
        "update_time": at,
        "mapping": mapping,
        "moderation_results": [],
        "current_node": parent,
        "conversation_id": f"{number:08x}-0000-4000-8000-000000000000",
        "default_model_slug": "auto",
    }


def _many_answers(path: Path) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for number in range(ANSWERS_IN_LARGE_HISTORY):
            at = 1_700_000_000_000 + number * 60_000
            use = {
                "id": str(number),
                "at": at,
                "site": "chatgpt",
                "model": "gpt-5",
                "input_tokens": 900,
                "output_tokens": 300,
            }
            file.write(json.dumps(use) + "\n")
    return path


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
