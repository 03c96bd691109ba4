"""Builds the wheel and installs it, and nothing else of the project, into a new virtual environment.

    python packaging/clean_wheel/make_environment.py FOLDER

prints the environment's Python. No network is needed: the wheel is built by the hatchling that is installed, and its
dependencies come from uv's cache, by the hashes of packaging/requirements/runtime.txt. Where the cache lacks one, the
project's own environment lends them through a .pth file; the project itself is not lent, because a .pth file in a
folder that is named by another is not read.
"""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).parents[2]


def make_environment(folder: Path) -> Path:
    """The Python of a new environment in `folder` that has the wheel and its dependencies."""
    wheel = build_wheel(folder / "wheel")
    environment = folder / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", str(environment))
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    uv = Path(sysconfig.get_path("scripts")) / "uv"
    install = (str(uv), "pip", "install", "--quiet", "--offline", "--python", str(python))
    requirements = ROOT / "packaging" / "requirements" / "runtime.txt"
    cached = subprocess.run(
        [*install, "--require-hashes", "-r", str(requirements)], capture_output=True, check=False
    )
    if cached.returncode:
        lend_packages(python)
    run(*install, "--no-deps", str(wheel))
    return python


def build_wheel(folder: Path) -> Path:
    """The wheel, as it would be published."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    (wheel,) = folder.glob("*.whl")
    return wheel


def lend_packages(python: Path) -> None:
    """Let the new environment import what is installed in this one."""
    (site_packages,) = python.parents[1].glob("lib/python*/site-packages")
    (site_packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")


def run(*command: str) -> None:
    """Run a command in the project's folder; its words are shown only when it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    print(make_environment(Path(sys.argv[1])))
