"""The compiled contracts: in a checkout under `contracts/artifacts`, when installed beside this file."""

import json
import os
from dataclasses import dataclass
from functools import cache
from typing import Any

_HERE = os.path.dirname(os.path.abspath(__file__))
_INSTALLED = os.path.join(_HERE, "artifacts")
_CHECKOUT = os.path.join(_HERE, "..", "..", "..", "contracts", "artifacts")


@dataclass(frozen=True, slots=True)
class Artifact:
    """One compiled contract.

    Attributes:
        name: Of the contract.
        abi: As the compiler wrote it.
        bytecode: What is sent to deploy it, without constructor arguments.
        deployed_bytecode: What is then at its address, with immutables left zero.
        method_identifiers: Signature to selector, four bytes of hex without `0x`.
    """

    name: str
    abi: list[dict[str, Any]]
    bytecode: bytes
    deployed_bytecode: bytes
    method_identifiers: dict[str, str]


def artifacts_dir() -> str:
    """Where the artifacts of this installation are."""
    return _INSTALLED if os.path.isdir(_INSTALLED) else _CHECKOUT


@cache
def artifact(name: str) -> Artifact:
    """The compiled contract called `name`, for example `RetirementDesk`.

    Raises:
        FileNotFoundError: The installation is incomplete.
    """
    with open(os.path.join(artifacts_dir(), f"{name}.json"), encoding="utf-8") as file:
        compiled = json.load(file)
    return Artifact(
        name=name,
        abi=compiled["abi"],
        bytecode=bytes.fromhex(compiled["bytecode"][2:]),
        deployed_bytecode=bytes.fromhex(compiled["deployedBytecode"][2:]),
        method_identifiers=compiled["methodIdentifiers"],
    )
