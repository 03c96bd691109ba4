"""Turns ML.ENERGY's measurements, as `leadgreen-mcp` carries them, into `measurements.csv` beside this file.

    pip download --no-deps leadgreen-mcp==0.3.1 && unzip leadgreen_mcp-0.3.1-py3-none-any.whl
    python packaging/factors/import_measurements.py leadgreen_mcp/data/models

One row a measured configuration of the chat workload. They are there to check the fit, by `methodology.py`
and by a test; no estimate reads them.
"""

import csv
import json
import sys
from pathlib import Path

from fit_check import MEASUREMENTS_FILE

COLUMNS = ["model", "gpu", "precision", "active_b", "total_b", "batch", "joules_per_output_token"]


def main(models: Path) -> None:
    """Write the table."""
    with MEASUREMENTS_FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for path in sorted(models.glob("*.json")):
            model = json.loads(path.read_text(encoding="utf-8"))
            for run in model["configurations"]:
                writer.writerow(
                    [
                        model["name"],
                        run["gpu"],
                        run["precision"],
                        model["active_params_b"],
                        model["params_b"],
                        run["avg_running_batch"],
                        run["joules_per_output_token"],
                    ]
                )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
