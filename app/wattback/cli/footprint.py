"""`estimate`, `status`, `record` and `records`."""

import argparse
from typing import TYPE_CHECKING

from wattback.cli.output import print_json, print_lines

if TYPE_CHECKING:
    from wattback.desktop.services.snapshot import Snapshot
    from wattback.footprint import Estimate, Estimator, TokenUse


def estimate(arguments: argparse.Namespace) -> int:
    """Estimate one answer; needs neither ledger nor wallet."""
    from wattback.footprint import Estimator, TokenUse
    from wattback.footprint.comparisons import alternatives, everyday
    from wattback.footprint.report import estimate_json
    from wattback.usage.flags import mask_of

    estimator = Estimator(method=arguments.method, zone=arguments.zone, factor_g_per_kwh=arguments.factor)
    use = TokenUse(
        model_raw=arguments.model,
        provider_hint=arguments.site,
        input_tokens=arguments.input,
        cached_input_tokens=arguments.cached,
        output_tokens=arguments.output,
        reasoning_tokens=arguments.reasoning,
        images_in=arguments.images_in,
        images_out=arguments.images_out,
        count_method=arguments.counted,
        context_known=arguments.context,
        flags=mask_of(arguments.flag),
    )
    result = estimator.estimate(use)
    equal = everyday(result.energy_wh, result.co2e_g)
    otherwise = alternatives(estimator, use, result)
    if arguments.json:
        print_json(estimate_json(result, estimator.sources(result), equal, otherwise))
        return 0
    if arguments.explain:
        _print_explanation(estimator, use, result)
        return 0
    from wattback.desktop.look.wording import co2e_figure, energy_figure, share_words, water_figure
    from wattback.desktop.now.everyday_words import like

    founding = result.method == "arkreen-example"
    market, embodied = result.market_based_g, result.embodied_g
    on_site, plants = result.water_on_site_ml, result.water_power_plant_ml
    print_lines(
        [
            ("energy", str(energy_figure(result.energy_wh))),
            ("emissions", f"{co2e_figure(result.co2e_g)}, location-based"),
            (
                "",
                (
                    "market-based: not estimated"
                    if founding
                    else "the provider publishes no market-based figure"
                )
                if market is None
                else f"{co2e_figure(market)}, market-based by the provider's own contracts",
            ),
            (
                "hardware",
                "not estimated" if embodied is None else f"{co2e_figure(embodied)} of making it, besides",
            ),
            (
                "water",
                "not estimated"
                if on_site is None or plants is None
                else f"{water_figure(on_site)} at the data centre, {water_figure(plants)} at power plants",
            ),
            ("like", like(equal).removeprefix("Like ").replace("\N{NO-BREAK SPACE}", " ")),
            *(("instead", f"{each.words}: {share_words(each)}") for each in otherwise),
            ("model", f"{arguments.model} read as {result.model.label} ({result.model.step})"),
            ("method", f"{result.method}, {result.factors}"),
            ("grid", f"{result.zone}, {result.basis.grid}"),
            *(("note", note) for note in result.notes),
        ]
    )
    print(
        "Brackets hold the range, 5th to 95th percentile. Line by line: add --explain. Sources: --json, METHODOLOGY.md."
    )
    return 0


def _print_explanation(estimator: "Estimator", use: "TokenUse", result: "Estimate") -> None:
    from wattback.footprint.explanation import explain

    print("Low / central / high are the 5th, 50th and 95th percentile of what an answer takes.")
    print(
        "What multiplies them is written as it carries those three to the product's, then as it is taken itself."
    )
    print()
    for number, step in enumerate(explain(estimator, use, result), start=1):
        print(f"{number:>2}. {step.what}: {step.figure}")
        if step.source:
            print(f"    from {step.source}")
    print()
    for note in result.notes:
        print(f"Note: {note}")
    print(f"Method {result.method}, {result.factors}, tables SHA-256 {result.factors_sha256}.")


def status(arguments: argparse.Namespace) -> int:
    """Today's figures, what is due and what is matched."""
    from dataclasses import asdict

    from wattback.companion import Companion
    from wattback.desktop.look.wording import certificate_amount, co2e_figure, count, energy_figure

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
                "payments": "stopped" if snapshot.payments_stopped else "allowed",
                "outlook": snapshot.outlook,
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
            ("outlook", snapshot.outlook),
            ("network", snapshot.network_name),
            ("wallet", snapshot.wallet_address or "none yet: wattback wallet create"),
            ("counting", "paused" if snapshot.counting_paused else "on"),
            ("factors", f"{snapshot.factors}, grid {snapshot.zone}"),
        ]
    )
    return 0


def _due_text(snapshot: "Snapshot") -> str:
    from wattback.desktop.look.wording import certificate_amount, coverage_words, covered

    if snapshot.due_mwh == 0:
        return "nothing"
    return (
        f"{certificate_amount(snapshot.due_mwh)} for {covered(snapshot.due_answers)}, "
        f"{coverage_words(snapshot.coverage)}: wattback offset --dry-run"
    )


def record(arguments: argparse.Namespace) -> int:
    """Record electricity measured elsewhere; it is due like any answer."""
    from dataclasses import asdict

    from wattback.companion import Companion
    from wattback.desktop.look.wording import certificate_amount, co2e_figure
    from wattback.usage.recorded import RecordDetail, energy_of_power, units_of

    by_power = (arguments.hours, arguments.watts)
    if (arguments.kwh is None) == (by_power == (None, None)):
        arguments.usage_error("name the energy once: either --kwh, or --hours with --watts")
    if (by_power[0] is None) != (by_power[1] is None):
        arguments.usage_error("--hours and --watts go together")
    energy_wh = arguments.kwh * 1000 if arguments.kwh is not None else energy_of_power(*by_power)
    units = None if arguments.units is None else units_of(arguments.units)
    detail = None if arguments.kwh is not None and units is None else RecordDetail(*by_power, units)
    estimate = Companion().record_energy(
        energy_wh, arguments.source, detail=detail, zone=arguments.zone, factor_g_per_kwh=arguments.factor
    )
    wh_per_unit = None if units is None else energy_wh / units.count
    if arguments.json:
        document: dict[str, object] = {
            "recorded_wh": energy_wh,
            "source": arguments.source,
            "energy_wh": asdict(estimate.energy_wh),
            "co2e_g": asdict(estimate.co2e_g),
            "zone": estimate.zone,
            "g_co2e_per_kwh": estimate.basis.co2e_g_per_kwh.central,
        }
        if arguments.kwh is None:
            document |= {"hours": arguments.hours, "watts": arguments.watts}
        if units is not None:
            # A watt-hour a unit is a kilowatt-hour a thousand units.
            document |= {"units": units.count, "unit": units.name, "kwh_per_1000_units": wh_per_unit}
        print_json(document)
        return 0
    grid = f"grid {estimate.zone}, {estimate.basis.grid}"
    if estimate.co2e_g.low != estimate.co2e_g.high:
        grid += "; name your own with --zone"
    emissions = f"{co2e_figure(estimate.co2e_g)} ({grid})"
    print(f"Recorded {certificate_amount(round(energy_wh * 1000))} from {arguments.source}, {emissions}.")
    if units is not None and wh_per_unit is not None:
        print(_intensity(wh_per_unit, units.name))
    return 0


def records(arguments: argparse.Namespace) -> int:
    """What was recorded so far, by source and unit."""
    from dataclasses import asdict

    from wattback.companion import Companion
    from wattback.desktop.look.wording import co2e_figure, count, energy

    sums = Companion().record_sums()
    if arguments.json:
        print_json(
            [
                {
                    "source": each.source,
                    "unit": each.unit_name,
                    "records": each.records,
                    "kwh": each.energy_wh / 1000,
                    "units": each.units,
                    "kwh_per_1000_units": each.wh_per_unit,
                    "co2e_g": asdict(each.co2e_g),
                }
                for each in sums
            ]
        )
        return 0
    if not sums:
        print("Nothing was recorded yet. To record: wattback record --kwh 1.2 --source home-server")
    rows = []
    for each in sums:
        parts = [count(each.records, "record"), energy(each.energy_wh, 3), str(co2e_figure(each.co2e_g))]
        if each.unit_name is not None and each.units is not None and each.wh_per_unit is not None:
            parts += [f"{each.units:,} {each.unit_name}", _intensity(each.wh_per_unit, each.unit_name)]
        rows.append((each.source, ", ".join(parts)))
    print_lines(rows)
    return 0


def _intensity(wh_per_unit: float, unit_name: str) -> str:
    """For example `0.45 kWh per 1,000 samples`."""
    from wattback.desktop.look.wording import significant

    figure = significant(wh_per_unit, 3)
    if "." in figure:
        figure = figure.rstrip("0").rstrip(".")
    return f"{figure} kWh per 1,000 {unit_name}"
