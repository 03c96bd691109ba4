"""What EcoLogits and ecocost say of the measured runs: GPU joules per output token, as ours.

Both are asked for what they assume of the accelerators alone, without host, idle and data-centre overhead, because that
is what was measured. EcoLogits' product always assumes a batch of 64; its form takes any, so it is asked both ways: as
people get it, and with the measured batch, as we are. ecocost knows no batch. Its measured figures of some of these
models are left aside: it is asked for its model of sizes, as for any other model, since the measurements it would look
up are the very rows it is compared with.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from measurements import Floats, Run, column


@dataclass(frozen=True, slots=True)
class PeerEstimates:
    """Joules per output token of every run, with the peer's own range."""

    central: Floats
    low: Floats
    high: Floats


def ecologits_estimates(runs: Sequence[Run], *, at_measured_batch: bool) -> PeerEstimates:
    """EcoLogits 0.11.3: its regression times the GPUs its rule gives the model; open models have no range.

    Args:
        runs: What was measured.
        at_measured_batch: Use each run's own batch instead of the 64 the product assumes.
    """
    from ecologits.impacts import llm

    joules = []
    for run in runs:
        memory_gb = llm.model_required_memory(run.total_b, llm.MODEL_QUANTIZATION_BITS)
        gpus = llm.gpu_required_count(memory_gb, llm.GPU_MEMORY)
        kwh = llm.gpu_energy(
            run.active_b,
            1.0,
            run.batch if at_measured_batch else llm.BATCH_SIZE,
            llm.GPU_ENERGY_ALPHA,
            llm.GPU_ENERGY_BETA,
            llm.GPU_ENERGY_GAMMA,
        )
        joules.append(gpus * kwh * 3.6e6)
    central = np.array(joules)
    return PeerEstimates(central, central, central)


def ecocost_estimates(runs: Sequence[Run]) -> PeerEstimates:
    """The same of ecocost 0.2.4: two operations a parameter and token at its default provider's utilisation."""
    from ecocost import calc
    from ecocost.loader import get_kb

    base = get_kb()
    provider = base.providers["unknown-us"]
    reference = base.hardware[calc.REFERENCE_HARDWARE_ID]
    utilisation = provider.decode_utilization.as_range()
    bounds = []
    for run in runs:
        chip = base.hardware["h100-sxm" if run.gpu == "H100" else "b200-sxm"]
        flops = 2e9 * run.active_b
        seconds = calc.Range(flops, flops, flops) / (reference.peak_dense_flops.as_range() * utilisation)
        joules = seconds * calc.H100_TDP_W * chip.energy_vs_h100.as_range()
        bounds.append((joules.lo, joules.mid, joules.hi))
    low, central, high = np.array(bounds).T
    return PeerEstimates(central, low, high)


def ratios(estimates: PeerEstimates, runs: Sequence[Run]) -> Floats:
    """Estimated over measured."""
    return np.asarray(estimates.central / column(runs, "joules_per_output_token"))


def coverage(estimates: PeerEstimates, runs: Sequence[Run]) -> float:
    """Share of the runs inside the peer's own range."""
    measured = column(runs, "joules_per_output_token")
    return float(np.mean((estimates.low <= measured) & (measured <= estimates.high)))
