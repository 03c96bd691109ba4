"""`make bench`: runs every benchmark beside this file and writes one flat object of figure name -> number.

Each benchmark is a file `<area>_bench.py` with `measure() -> dict[str, float]`. Ratios are of two things measured
in turn in the same run, so that they hold when the machine's speed drifts.

Usage: run.py OUTPUT.json [AREA ...]
"""

import importlib.util
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def measure_area(path: Path) -> dict[str, float]:
    """Run one benchmark file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    figures: dict[str, float] = module.measure()
    return figures


def main(output: str, areas: list[str]) -> int:
    """Measure the areas asked for, all when none was, and write their figures."""
    figures: dict[str, float] = {}
    for path in sorted(HERE.glob("*_bench.py")):
        if areas and path.stem.removesuffix("_bench") not in areas:
            continue
        for name, value in measure_area(path).items():
            if name in figures:
                raise ValueError(f"two benchmarks report {name}")
            figures[name] = value
            print(f"{name:<36}{value:>14.6g}", flush=True)
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(f"wrote {output}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: run.py OUTPUT.json [AREA ...]")
    sys.exit(main(sys.argv[1], sys.argv[2:]))
