"""Adds to a package-lock.json the optional packages of other platforms that the registry in use does not carry.

Packages with native code depend on one optional package for each platform, all of one exact version. npm leaves
those it could not look up out of the lock, and `npm ci` then refuses the lock everywhere. Their version is known from
the package that wants them; their platform from their name. They get no integrity, because it was never seen: only
machines of such a platform ever fetch them.

Usage: complete_npm_lock.py PACKAGE_LOCK [...]
"""

import json
import re
import sys
from pathlib import Path

SYSTEMS = (
    "aix",
    "android",
    "darwin",
    "freebsd",
    "linux",
    "netbsd",
    "openbsd",
    "openharmony",
    "sunos",
    "win32",
)
PROCESSORS = {"amd64": "x64", "x86_64": "x64", "universal": None}
LIBRARIES = {"gnu": "glibc", "gnueabihf": "glibc", "musl": "musl", "musleabihf": "musl"}
KNOWN_PROCESSORS = {
    *(
        "arm",
        "arm64",
        "ia32",
        "loong64",
        "mips64el",
        "mipsel",
        "ppc64",
        "ppc64le",
        "riscv64",
        "s390x",
        "wasm32",
        "x64",
    ),
    *PROCESSORS,
}


def entry(name: str, version: str, *, dev: bool) -> dict[str, object]:
    """The lock's entry for a package of another platform.

    Raises:
        ValueError: The name does not tell its platform.
    """
    words = re.split(r"[-/.]", name)
    system = next((word for word in words if word in SYSTEMS), None)
    processor = next((word for word in words if word in KNOWN_PROCESSORS), None)
    if system is None and processor != "wasm32":
        raise ValueError(f"{name}: which platform is it for?")
    found: dict[str, object] = {"version": version}
    if processor is not None and PROCESSORS.get(processor, processor) is not None:
        found["cpu"] = [PROCESSORS.get(processor, processor)]
    if dev:
        found["dev"] = True
    if library := next((LIBRARIES[word] for word in words if word in LIBRARIES and system == "linux"), None):
        found["libc"] = [library]
    found["optional"] = True
    if system is not None:
        found["os"] = [system]
    return found


def complete(path: Path) -> int:
    """Add what is missing; returns how many were added."""
    lock = json.loads(path.read_text())
    packages: dict[str, dict[str, object]] = lock["packages"]
    added = 0
    for package in list(packages.values()):
        wanted = package.get("optionalDependencies")
        for name, version in (wanted if isinstance(wanted, dict) else {}).items():
            location = f"node_modules/{name}"
            if location not in packages and re.fullmatch(r"\d+\.\d+\.\d+(-[\w.]+)?", version):
                packages[location] = entry(name, version, dev=bool(package.get("dev")))
                added += 1
    lock["packages"] = {"": packages.pop(""), **dict(sorted(packages.items()))}
    path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n")
    return added


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        print(f"{argument}: {complete(Path(argument))} added")
