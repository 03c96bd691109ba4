"""The real host in a real process, spoken to as a browser speaks to it."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import wattback_host

MAIN = Path(wattback_host.__file__).parent / "__main__.py"
COMMAND = [sys.executable, "-I", "-S", str(MAIN)]


class Host:
    """One running host."""

    def __init__(
        self,
        home: Path,
        *,
        command: Sequence[str] = COMMAND,
        variables: Mapping[str, str] = {},
        limit: Any = None,
    ) -> None:
        self.home = home
        self.ledger_path = home / "ledger.sqlite3"
        self.log_path = home / "native-host.log"
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "WATTBACK_HOME": str(home), **variables},
            preexec_fn=limit,
        )

    def send(self, data: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        header = self.process.stdout.read(4)
        assert len(header) == 4, "the host closed the pipe"
        length = int.from_bytes(header, sys.byteorder)
        assert length <= 1024 * 1024, "browsers accept no more"
        reply: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return reply

    def ask_bytes(self, payload: bytes) -> dict[str, Any]:
        self.send(len(payload).to_bytes(4, sys.byteorder) + payload)
        return self.receive()

    def ask(self, message: object) -> dict[str, Any]:
        return self.ask_bytes(json.dumps(message).encode())

    def finish(self, data: bytes = b"") -> tuple[int, bytes, bytes]:
        """Send the last bytes and close the pipe; returns exit status, what came out still, and standard error."""
        out, err = self.process.communicate(data, timeout=30)
        return self.process.returncode, out, err

    def discard(self) -> None:
        """End it, whatever state it and its pipes are in."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert pipe is not None
            with suppress(BrokenPipeError):
                pipe.close()

    def peak_memory_mb(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        (line,) = (line for line in status.splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024


StartHost = Callable[..., Host]


@pytest.fixture(scope="session")
def new_host() -> type[Host]:
    """For tests that keep a host, or end it, by themselves."""
    return Host


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def start_host(home: Path) -> Iterator[StartHost]:
    started: list[Host] = []

    def start(*, at: Path = home, limit: Any = None, command: list[str] = COMMAND, **variables: str) -> Host:
        host = Host(at, command=command, variables=variables, limit=limit)
        started.append(host)
        return host

    yield start
    for host in started:
        host.discard()


@pytest.fixture
def host(start_host: StartHost) -> Host:
    return start_host()


@pytest.fixture(scope="session")
def make_answer() -> Callable[..., dict[str, Any]]:
    """An event as the extension sends it."""

    def make(**fields: object) -> dict[str, Any]:
        at_ms = time.time_ns() // 1_000_000
        digits = f"{at_ms:012x}7{random.getrandbits(12):03x}{8 | random.getrandbits(2):x}{random.getrandbits(60):015x}"
        at = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(at_ms / 1000))
        answer = {
            "id": f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}",
            "dedupe_key": random.randbytes(32).hex(),
            "at": f"{at}.{at_ms % 1000:03d}Z",
            "site": "chatgpt",
            "model_raw": "gpt-5",
            "input_tokens": 1000,
            "cached_input_tokens": 0,
            "output_tokens": 500,
            "reasoning_tokens": None,
            "images_in": 0,
            "images_out": 0,
            "latency_ms": 4000,
            "count_method": "exact:o200k_base",
            "source": "live",
        }
        return {**answer, **fields}

    return make


@pytest.fixture(scope="session")
def usage() -> Callable[..., dict[str, Any]]:
    """A usage request."""
    return lambda *events: {"type": "usage", "request_id": "r1", "events": list(events)}


@pytest.fixture(scope="session")
def reply_schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((MAIN.parent / "protocol" / "reply.schema.json").read_text())
    return schema


@pytest.fixture(scope="session")
def request_schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((MAIN.parent / "protocol" / "request.schema.json").read_text())
    return schema
