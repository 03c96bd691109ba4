"""The extension's own code, bundled for Node or for a page with the bundler it is built with."""

import subprocess
from pathlib import Path
from typing import Literal

HERE = Path(__file__).resolve().parent
ESBUILD = HERE.parents[2] / "extension" / "node_modules" / ".bin" / "esbuild"


def bundled(entry: str, platform: Literal["node", "browser"], directory: Path) -> Path:
    """Bundles a script beside this file.

    Args:
        entry: Its name.
        platform: Where it will run.
        directory: Where the bundle goes.

    Returns:
        The bundle: a module for Node, a plain script for a page.
    """
    output = directory / Path(entry).with_suffix(".mjs" if platform == "node" else ".js").name
    form = "esm" if platform == "node" else "iife"
    options = [
        "--bundle",
        f"--platform={platform}",
        f"--format={form}",
        "--target=es2022",
        "--log-level=error",
    ]
    subprocess.run([str(ESBUILD), str(HERE / entry), *options, f"--outfile={output}"], check=True)
    return output
