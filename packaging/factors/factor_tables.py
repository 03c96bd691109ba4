"""METHODOLOGY.md's tables of what the factor files hold."""

from collections import Counter
from typing import Any

from markdown import Line, figures, markdown_table, source_mark, two_digits

from wattback.footprint import Estimator, Factors


def fit_table(energy: dict[str, Any]) -> str:
    """Coefficients of the fitted form."""
    fit = energy["fit"]
    names = {
        "active": "a, work per active parameter (J per billion)",
        "batch_sharing": "b, reading the weights, shared by the batch (J per GB)",
        "weights": "d, moving and synchronising the weights",
        "weights_exponent": "e",
        "batch_exponent": "f",
        "constant": "g (J)",
        "b200_factor": "h, factor on a B200",
        "residual_sigma": "sigma of the residual (of the logarithm): how families the fit never saw are missed",
    }
    return markdown_table(["coefficient", "value"], [[text, f"{fit[key]:g}"] for key, text in names.items()])


def prior_table(energy: dict[str, Any]) -> str:
    """What is uncertain, and how widely."""
    chain = energy["chain"]
    hidden, embodied = chain["hidden_reasoning"], chain["embodied"]
    triangle = "log-triangular {low}, {mode}, {high}"
    rows = [
        ("requests served together (B)", chain["batch"], triangle),
        ("share of B200 machines", chain["b200_share"], "{value}"),
        ("factor when reasoning", chain["reasoning_factor"], "{value}"),
        ("prefill inefficiency (u)", chain["prefill_inefficiency"], "log-uniform {low} to {high}"),
        ("cached input, share of fresh", chain["cached_share"], triangle),
        ("context kept, MB a token", chain["context_mb_per_token"], triangle),
        ("host and idle overhead", chain["it_overhead"], "lognormal, median {median}, sigma {sigma}"),
        ("tokens an image in the prompt", chain["image_tokens"], triangle),
        ("GPU energy of a generated image, Wh", chain["image_out_wh"], triangle),
        ("hidden reasoning, answer times", hidden["always"], triangle),
        ("the same, modes that think longer", hidden["extended"], triangle),
        ("answers that reason, if optional", hidden["optional_share"], "{value}"),
        ("making a GPU and its server share, kg CO2e", embodied["kg_co2e_per_gpu"], triangle),
        ("its life, years", embodied["lifetime_years"], "uniform {low} to {high}"),
        ("share of its life it serves", embodied["busy_share"], "uniform {low} to {high}"),
        ("its power under load, kW", embodied["gpu_kw"], triangle),
        ("a site against its region's average", energy["place_sigma"], "lognormal, sigma {value}"),
    ]
    return markdown_table(
        ["what", "prior", "source", "remark"],
        [
            [
                what,
                form.format(**prior),
                source_mark(energy["sources"], prior["source"]),
                prior.get("note", ""),
            ]
            for what, prior, form in rows
        ],
    )


def class_table(factors: Factors) -> str:
    """Every architecture with its rows, the models it stands for counted, the sets and `unknown` after them."""
    at = {name: number for number, name in enumerate(factors.models["columns"])}
    members: dict[str, list[str]] = {}
    for model in factors.models["models"]:
        members.setdefault(model[at["class"]], []).append(model[at["label"]])
    sets = {f"set:{each['id']}": each for each in factors.models["sets"]}
    rows = []
    for key, model_class in factors.energy["classes"].items():
        own = members.get(key, [])
        if key in sets:
            who = f"set of {len(sets[key]['members'])}: {sets[key]['label']}"
        elif own:
            who = ", ".join(own[:3]) + (f" and {len(own) - 3} more" if len(own) > 3 else "")
        else:
            who = "any model nobody knows"
        kinds = [figures(model_class["rows"][kind]) for kind in ("output", "input", "cached_input")]
        rows.append([f"`{key}`", who, *kinds])
    return markdown_table(["class", "models", "output", "fresh input", "cached input"], rows)


def catalogue_table(factors: Factors) -> str:
    """How many models of whom, and where their sizes come from."""
    at = {name: number for number, name in enumerate(factors.models["columns"])}
    labels = {key: provider["label"] for key, provider in factors.energy["providers"].items()}
    models = factors.models["models"]
    rows = []
    for maker, count in Counter(model[at["provider"]] for model in models).most_common():
        own = [model for model in models if model[at["provider"]] == maker]
        sources = Counter(model[at["source"]] for model in own)
        rows.append(
            [
                "other makers" if maker == "unknown" else labels[maker],
                str(count),
                str(sum(model[at["open"]] for model in own)),
                ", ".join(
                    f"{source_mark(factors.models['sources'], key)}: {number}"
                    for key, number in sources.most_common()
                ),
            ]
        )
    rows.append(["**all**", str(len(models)), str(sum(model[at["open"]] for model in models)), ""])
    return markdown_table(["maker", "models", "of them open weights", "where the size comes from"], rows)


def hidden_table(energy: dict[str, Any]) -> str:
    """What a visible token costs when hidden reasoning was not reported, for three classes."""
    rows = []
    for key in ("dense-8b", "moe-44-132b-of-440b", "moe-37b-of-671b-w1", "unknown"):
        row = energy["classes"][key]["rows"]
        kinds = (
            "output",
            "reasoning",
            "output_hidden_optional",
            "output_hidden_always",
            "output_hidden_extended",
        )
        rows.append([f"`{key}`", *(figures(row[kind]) for kind in kinds)])
    header = [
        "class",
        "output token",
        "reasoning token",
        "answer, may have reasoned",
        "answer, always reasons",
        "answer, thinks longer",
    ]
    return markdown_table(header, rows)


def context_line(energy: dict[str, Any]) -> str:
    """What reading the context costs."""
    return (
        f"1,000 generated tokens after 1,000 tokens of context: {figures(energy['context_wh'])} Wh of the computers. "
        f"A generated image: {figures(energy['image_out_wh'])} Wh."
    )


def site_table(energy: dict[str, Any], estimator: Estimator) -> str:
    """Groups of data centres: who is taken to run there, and what a kilowatt-hour carries."""
    sources = energy["sources"]
    rows = []
    for key, site in energy["sites"].items():
        who = [each["label"] for each in energy["providers"].values() if each["site"] == key]
        grid = estimator.grid.find(site["zone"])
        pue, water = site["pue"], site["wue_l_per_kwh"]
        places = ", ".join(
            f"{place.removeprefix('US-')} {weight}" for place, weight in site["places"].items()
        )
        market = site.get("market_based_g_per_kwh")
        low, _, high = site["place_factor"]
        rows.append(
            [
                f"`{key}`",
                ", ".join(who),
                f"{pue['low']:g}-{pue['high']:g} ({source_mark(sources, pue['source'])})",
                f"{water['low']:g}-{water['high']:g} ({source_mark(sources, water['source'])})",
                f"{grid.name} {grid.year}: {grid.g_co2e_per_kwh:g} ({source_mark(sources, site['zone_source'])})",
                f"{places} ({source_mark(sources, site['places_source'])})",
                f"x {low:.2f} to {high:.2f}",
                "none published"
                if market is None
                else f"{market['value']:g} ({source_mark(sources, market['source'])})",
            ]
        )
    header = [
        "site",
        "who",
        "PUE",
        "water on site, L/kWh",
        "market, g/kWh",
        "places by weight",
        "grid bounds",
        "market-based, g/kWh",
    ]
    return markdown_table(header, rows)


def grid_summary(estimator: Estimator) -> str:
    """How many zones of which years, and where they come from."""
    lines = []
    for key, source in estimator.grid.sources.items():
        zones = [zone for zone in estimator.grid.zones() if zone.source == key]
        years = Counter(year for zone in zones for year in estimator.grid.years(zone.zone))
        counts = ", ".join(f"{count} of {year}" for year, count in sorted(years.items()))
        lines.append(
            f"- {len(zones)} zones ({counts}): {source['title']}. {source['version']}, retrieved {source['retrieved']} "
            f"through {source['via']}; licence {source['licence']}; changed: {source['changes']}."
        )
    return "\n".join(lines)


def subregion_table(estimator: Estimator) -> str:
    """US subregions."""
    zones = [zone for zone in estimator.grid.zones() if zone.zone.startswith("US-")]
    return markdown_table(
        ["zone", "name", "year", "g/kWh"],
        [[f"`{zone.zone}`", zone.name, str(zone.year), f"{zone.g_co2e_per_kwh:g}"] for zone in zones],
    )


def water_table(energy: dict[str, Any]) -> str:
    """Water consumed at power plants."""
    rows = [
        [
            zone,
            f"{row['low']:g} / {row['mode']:g} / {row['high']:g}",
            source_mark(energy["sources"], row["source"]),
        ]
        for zone, row in energy["water_power_plant"].items()
    ]
    return markdown_table(["zone", "L/kWh, log-triangular", "source"], rows)


def embodied_line(energy: dict[str, Any]) -> str:
    """What making the hardware adds."""
    bounds = energy["sites"]["azure-usa"]["embodied_g_per_kwh"]
    return (
        f"In the centre that is {two_digits(bounds[1])} g CO2e a kilowatt-hour at the meter (for `azure-usa`). "
        "Google's own 0.010 g of Scope 1 and 3 over 0.24 Wh is 42."
    )


def source_table(factors: Factors) -> str:
    """Every source behind the tables."""
    rows: list[Line] = []
    for sources in (factors.energy["sources"], factors.models["sources"]):
        rows += [
            [
                key,
                source["title"] + (f" <{source['url']}>" if source["url"] else ""),
                str(source["year"]),
                source["licence"],
                "second-hand" if source["second_hand"] else "",
            ]
            for key, source in sources.items()
            if not any(row[0] == key for row in rows)
        ]
    return markdown_table(["key", "source", "year", "licence", ""], rows)
