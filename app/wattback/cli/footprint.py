"""`estimate`, `status` and `record`."""

import argparse
from typing import TYPE_CHECKING

from wattback.cli.output import print_json, print_lines

if TYPE_CHECKING:
    from wattback.desktop.services import Snapshot


def estimate(arguments: argparse.Namespace) -> int:
    """Estimate one answer; needs neither ledger nor wallet."""
    from wattback.footprint import Estimator, TokenUse
    from wattback.footprint.report import estimate_json

    estimator = Estimator(method=arguments.method, zone=arguments.zone, factor_g_per_kwh=arguments.factor)
    result = estimator.estimate(
        TokenUse(
            model_raw=arguments.model,
            provider_hint="",
            input_tokens=arguments.input,
            cached_input_tokens=arguments.cached,
            output_tokens=arguments.output,
            reasoning_tokens=arguments.reasoning,
            images_in=0,
            images_out=0,
        )
    )
    sources = estimator.sources(result)
    if arguments.json:
        print_json(estimate_json(result, sources))
        return 0
    from wattback.desktop.wording import co2e_figure, energy_figure

    print_lines(
        [
            ("energy", str(energy_figure(result.energy_wh))),
            ("emissions", str(co2e_figure(result.co2e_g))),
            ("model", f"{arguments.model} read as {result.model.label} ({result.model.step})"),
            ("method", f"{result.method}, {result.factors}"),
            ("grid", result.zone),
            *(("note", note) for note in result.notes),
        ]
    )
    print(
        "Brackets hold the range, 5th to 95th percentile. Sources: wattback estimate --json, METHODOLOGY.md."
    )
    return 0


def status(arguments: argparse.Namespace) -> int:
    """Today's figures, what is due and what is matched."""
    from dataclasses import asdict

    from wattback.companion import Companion
    from wattback.desktop.wording import certificate_amount, co2e_figure, count, energy_figure

    snapshot = Companion().snapshot(days=1)
    if arguments.json:
        print_json(
            {
                "today": {
                    "answers": snapshot.today_answers,
                    "energy_wh": asdict(snapshot.today_energy_wh),
                    "co2e_g": asdict(snapshot.today_co2e_g),
                },
                "due_mwh": snapshot.due_mwh,
                "due_answers": snapshot.due_answers,
                "matched_mwh": snapshot.matched_mwh,
                "network": snapshot.network_name,
                "practice": snapshot.is_practice,
                "factors": snapshot.factors,
                "zone": snapshot.zone,
                "counting": "paused" if snapshot.counting_paused else "on",
                "wallet": snapshot.wallet_address,
                "open_batch": snapshot.open_batch_state,
            }
        )
        return 0
    practice = " (practice: no renewable energy is certified)" if snapshot.is_practice else ""
    print_lines(
        [
            ("today", count(snapshot.today_answers, "answer")),
            ("energy", str(energy_figure(snapshot.today_energy_wh))),
            ("emissions", f"{co2e_figure(snapshot.today_co2e_g)}, location-based"),
            ("due", _due_text(snapshot)),
            ("matched", certificate_amount(snapshot.matched_mwh) + practice),
            ("network", snapshot.network_name),
            ("wallet", snapshot.wallet_address or "none yet: wattback wallet create"),
            ("counting", "paused" if snapshot.counting_paused else "on"),
            ("factors", f"{snapshot.factors}, grid {snapshot.zone}"),
        ]
    )
    return 0


def _due_text(snapshot: "Snapshot") -> str:
    from wattback.desktop.wording import certificate_amount, coverage_words, covered

    if snapshot.due_mwh == 0:
        return "nothing"
    return (
        f"{certificate_amount(snapshot.due_mwh)} for {covered(snapshot.due_answers)}, "
        f"{coverage_words(snapshot.coverage)}: wattback offset --dry-run"
    )


def record(arguments: argparse.Namespace) -> int:
    """Record electricity measured elsewhere; it is due like any answer."""
    from wattback.companion import Companion
    from wattback.desktop.wording import energy_figure

    estimate = Companion().record_energy(arguments.kwh * 1000, arguments.source)
    if arguments.json:
        print_json({"recorded_wh": arguments.kwh * 1000, "source": arguments.source, "zone": estimate.zone})
    else:
        print(f"Recorded {energy_figure(estimate.energy_wh)} from {arguments.source}.")
    return 0
