"""The extension's source zip is enough to make the stores' zips again, byte for byte."""

import subprocess
from pathlib import Path

EXTENSION = Path(__file__).parents[2] / "extension"


def test_the_source_zip_rebuilds_the_same_zips(tmp_path: Path) -> None:
    """Packed from the build of `make setup`; then unpacked, installed, built and packed elsewhere, in another zone."""
    subprocess.run(["node", "scripts/zip.mjs", tmp_path], cwd=EXTENSION, check=True, capture_output=True)

    rebuilt = subprocess.run(
        ["node", "scripts/zip-rebuild.mjs", tmp_path], cwd=EXTENSION, capture_output=True, text=True
    )

    assert rebuilt.returncode == 0, rebuilt.stderr
    assert "4 archives, byte for byte the same" in rebuilt.stdout
