"""Gas of whole transactions with our contracts, from the committed snapshot, beside what the notes measured of others.

`npm run check` in `contracts/` compares the snapshot with the contracts; nothing is run here. What each figure is of:
`contracts/README.md`.

Run alone: `python tests/bench/run.py build/bench.json gas`.
"""

import json
from pathlib import Path

SNAPSHOT = Path(__file__).resolve().parents[2] / "contracts" / "gas" / "GasTest.json"

# `onchain.md`, sections 2 and 3: measured on the markets' own contracts, compiled from their sources.
OF_OTHERS = {
    "gas.notes_arkreen_no_badge": 301_820.0,
    "gas.notes_arkreen_badge": 742_019.0,
    "gas.notes_toucan_retire": 206_968.0,
}


def measure() -> dict[str, float]:
    """All figures of this area."""
    snapshot: dict[str, str] = json.loads(SNAPSHOT.read_text(encoding="utf-8"))
    return {f"gas.{name}": float(gas) for name, gas in snapshot.items()} | OF_OTHERS
