"""ML.ENERGY's chat measurements, as the installed package `leadgreen-mcp` carries them.

Each is a server under steady load: GPU joules per output token of one model, precision, kind of GPU and number of
requests served together. Prompt processing, a few hundred tokens, is inside. Data: The ML.ENERGY Initiative
(Apache-2.0 by its dataset card), published by Lead Green under CC BY 4.0.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

PACKAGE = "leadgreen_mcp"

BYTES_PER_WEIGHT = {"BF16": 2.0, "FP8": 1.0, "MXFP4": 0.53}

Floats = NDArray[np.float64]

_GENERATIONS = {
    "DeepSeek": "DeepSeek V3",
    "Gemma 3": "Gemma 3",
    "Llama 3": "Llama 3",
    "Llama 4": "Llama 4",
    "NVIDIA Nemotron Nano": "Nemotron Nano V2",
    "Qwen 3": "Qwen 3",
}
"""Start of a model's name -> its family: one maker's generation, whose sizes share design and training."""


@dataclass(frozen=True, slots=True)
class Run:
    """One measured configuration.

    Attributes:
        model: Name for people.
        family: One maker's generation of models; leaving a family out leaves out all its sizes.
        gpu: `H100` or `B200`.
        gpus: How many of them ran the model.
        active_b: Parameters that work on a token, billions.
        total_b: All parameters, billions.
        bytes_per_weight: 2 for bf16, 1 for fp8.
        batch: Requests served together, on average.
        joules_per_output_token: Measured, all GPUs.
        watts: Measured power of all GPUs.
    """

    model: str
    family: str
    gpu: str
    gpus: int
    active_b: float
    total_b: float
    bytes_per_weight: float
    batch: float
    joules_per_output_token: float
    watts: float


def measured_runs() -> list[Run]:
    """Every stable chat run, by model.

    Raises:
        KeyError: A model of a family this script does not know: decide which it belongs to before fitting.
    """
    runs: list[Run] = []
    folder = files(PACKAGE) / "data" / "models"
    for path in sorted(folder.iterdir(), key=lambda each: each.name):
        model = json.loads(path.read_text(encoding="utf-8"))
        family = _family(model["name"])
        runs += [
            Run(
                model["name"],
                family,
                each["gpu"],
                each["num_gpus"],
                model["active_params_b"],
                model["params_b"],
                BYTES_PER_WEIGHT[each["precision"]],
                each["avg_running_batch"],
                each["joules_per_output_token"],
                each["gpu_power_watts_total"],
            )
            for each in model["configurations"]
        ]
    return runs


def column(runs: Sequence[Run], name: str) -> Floats:
    """One attribute of all runs."""
    return np.array([getattr(run, name) for run in runs], dtype=np.float64)


def _family(model: str) -> str:
    for start, family in _GENERATIONS.items():
        if model.startswith(start):
            return family
    raise KeyError(model)
