"""Loading the practice chain must not take Python's guard against runaway recursion away."""

import subprocess
import sys

NESTED = """
import json
from wattback.chain.practice_chain import PracticeChain
try:
    json.loads("[" * 1_000_000)
except (RecursionError, json.JSONDecodeError) as error:
    print(type(error).__name__)
"""


def test_deeply_nested_json_is_an_error_and_no_crash_beside_the_chain() -> None:
    done = subprocess.run(
        [sys.executable, "-c", NESTED], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "RecursionError")
