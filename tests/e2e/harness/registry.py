"""What the extension says of its sites (`extension/sites/addresses.ts`): the stand-ins ask and answer accordingly."""

import functools
import json
import re
import subprocess
from dataclasses import dataclass
from typing import Any

from harness.person import ROOT

EXTENSION = ROOT / "extension"
# Regular expressions are no JSON: they go over as their source, which Python reads as it is.
PRINT = """
import { selfHostedAddresses, siteAddresses } from "./sites/addresses";
const plain = (_key, value) => (value instanceof RegExp ? value.source : value);
console.log(JSON.stringify([...siteAddresses, ...selfHostedAddresses], plain));
"""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One way answers come; see `extension/sites/address.ts`."""

    kind: str
    role: str
    method: str
    path: re.Pattern[str]
    types: tuple[str, ...]
    origin: str | None
    sent: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Registered:
    """One site of the registry."""

    name: str
    origins: tuple[str, ...]
    endpoints: tuple[Endpoint, ...]

    def endpoint(self, kind: str, path: str, *, body: bool) -> Endpoint:
        """The endpoint that a request belongs to; one with a body is no GET.

        Raises:
            LookupError: None.
        """
        for endpoint in self.endpoints:
            fits = endpoint.kind == kind and endpoint.path.search(path)
            if fits and (kind != "http" or (endpoint.method == "GET") != body):
                return endpoint
        raise LookupError(f"{self.name} has no {kind} endpoint for {path}")


@functools.cache
def registry() -> dict[str, Registered]:
    """Every site, by its registry name."""
    esbuild = EXTENSION / "node_modules" / ".bin" / "esbuild"
    command = [str(esbuild), "--bundle", "--platform=node", "--define:import.meta.env.FIREFOX=false"]
    bundled = subprocess.run(
        [*command, "--log-level=error"],
        input=PRINT,
        cwd=EXTENSION,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    printed = subprocess.run(["node"], input=bundled, capture_output=True, text=True, check=True).stdout
    return {each["name"]: _read(each) for each in json.loads(printed)}


def _read(address: dict[str, Any]) -> Registered:
    endpoints = tuple(
        Endpoint(
            kind=each["kind"],
            role=each.get("role", "answer"),
            method=each.get("method", "GET"),
            path=re.compile(each.get("path") or each["url"]),
            types=tuple(each.get("types", ("text/event-stream",))),
            origin=each.get("origin"),
            sent=re.compile(each["sent"]) if "sent" in each else None,
        )
        for each in address["endpoints"]
    )
    return Registered(address["name"], tuple(address["origins"]), endpoints)
