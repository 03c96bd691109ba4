"""Checks every row of `models.json`, once per start: a damaged row is named, never estimated with."""

from __future__ import annotations

from wattback.footprint.errors import DamagedFactorsError, shown
from wattback.footprint.model_classes import ALIASES, COLUMNS, ID, JUDGEMENT, SET_CLASS_PREFIX
from wattback.footprint.model_names import squashed_all
from wattback.footprint.models import UNKNOWN

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

FILE = "models.json"
UNIT = "billions of parameters"
REASONING_MODES = ("none", "optional", "always", "extended")
CONFIDENCES = ("published", "assumed")

LARGEST_B = 20_000
"""Above any model there is: a larger figure is in millions."""

LARGEST_DENSE_B = 2_000
SMALLEST_B = 0.01
WIDEST_BYTES = 4

_TEXT = {str}
"""Kinds of values in a list of names."""


def check_models(models: dict[str, Any], classes: set[str], providers: set[str]) -> None:
    """Check the catalogue of models.

    Args:
        models: `models.json` as read.
        classes: Keys of the energy table.
        providers: Keys of the provider table.

    Raises:
        DamagedFactorsError: Something in it is not what it must be; names the row.
    """
    if models.get("unit") != UNIT:
        raise DamagedFactorsError(FILE, "`unit`", f"it is {shown(models.get('unit'))} instead of {UNIT!r}")
    if models.get("columns") != list(COLUMNS):
        raise DamagedFactorsError(FILE, "`columns`", "they are not the ones this version reads")
    sources = _section(models, "sources", dict)
    for key, source in sources.items():
        if not isinstance(source, dict) or not isinstance(source.get("title"), str) or not source["title"]:
            raise DamagedFactorsError(FILE, f"source {key}", "it has no title")
    if JUDGEMENT not in sources:
        raise DamagedFactorsError(FILE, f"source {JUDGEMENT}", "it is missing")
    if UNKNOWN not in classes or UNKNOWN not in providers:
        raise DamagedFactorsError("energy.json", f"`{UNKNOWN}`", "the class or the provider is missing")
    architectures = _section(models, "architectures", dict)
    _check_architectures(architectures, classes)
    ids = _check_rows(_section(models, "models", list), sources, architectures, providers)
    ids |= _check_sets(_section(models, "sets", list), ids, classes, providers)
    _check_names(models)
    for prefix, model in _section(models, "families", dict).items():
        if not _names_one_of(model, ids):
            raise DamagedFactorsError(FILE, f"family {prefix[:60]}", "it names no model of this file")
    for name, site in _section(models, "sites", dict).items():
        _check_site(name, site, ids, providers)


def _section(models: dict[str, Any], name: str, kind: type) -> Any:
    value = models.get(name)
    if not isinstance(value, kind) or not value:
        raise DamagedFactorsError(FILE, f"`{name}`", "it is missing or empty")
    return value


def _names_one_of(value: object, ids: set[str]) -> bool:
    return isinstance(value, str) and value in ids


def _check_architectures(architectures: dict[str, Any], classes: set[str]) -> None:
    for key, row in architectures.items():
        if type(row) is not list or len(row) != 3:
            reason = "it has not an active size, a total size and the bytes per weight"
        elif key not in classes:
            reason = "it is not in the energy table"
        else:
            active, total, widths = row
            reason = _wrong_with_sizes(active, total) or _wrong_with_widths(widths)
        if reason:
            raise DamagedFactorsError(FILE, f"architecture {key[:60]}", reason)


def _check_rows(
    rows: list[Any], sources: dict[str, Any], architectures: dict[str, Any], providers: set[str]
) -> set[str]:
    ids: set[str] = set()
    # Most rows share their sizes and their month with others: each is checked once.
    sound: set[object] = set()
    months: set[str] = set()
    for number, row in enumerate(rows, start=1):
        if type(row) is not list or len(row) != len(COLUMNS):
            raise DamagedFactorsError(FILE, f"row {number}", "it has not one value a column")
        (
            key,
            label,
            provider,
            weights,
            reasoning,
            active,
            total,
            model_class,
            confidence,
            source,
            date,
            aliases,
        ) = row
        if type(key) is not str or not key:
            raise DamagedFactorsError(FILE, f"row {number}", "its id is missing")
        reason = ""
        if key in ids:
            reason = "its id is there twice"
        elif type(label) is not str or not label:
            reason = "its label is missing"
        elif type(provider) is not str or provider not in providers:
            reason = "its provider is not in the table of providers"
        elif weights is not True and weights is not False:
            reason = "whether its weights are open is not true or false"
        elif reasoning not in REASONING_MODES:
            reason = "its reasoning mode is unknown"
        elif confidence not in CONFIDENCES:
            reason = "its confidence is unknown"
        elif type(source) is not str or source not in sources:
            reason = "its source is not listed"
        elif type(date) is not str or (date not in months and not _is_month(date)):
            reason = "its date is not a month such as 2025-08"
        elif type(aliases) is not list or not {*map(type, aliases)} <= _TEXT:
            reason = "its aliases are not a list of names"
        elif type(model_class) is not str or model_class not in architectures:
            reason = "its class is not among the architectures"
        elif (sizes := _sizes(active, total)) is None or sizes not in sound:
            reason = _wrong_with_sizes(active, total)
            sound.add(sizes)
        if reason:
            raise DamagedFactorsError(FILE, f"row {number} ({key[:60]})", reason)
        months.add(date)
        ids.add(key)
    return ids


def _sizes(active: object, total: object) -> object:
    """The sizes of a row as one key, equal only for equal figures; None where they are not all lists of figures."""
    if type(active) is not list or (total is not None and type(total) is not list):
        return None
    figures = (*active, None, *(() if total is None else (*total, None)))
    for figure in figures:
        if figure is not None and type(figure) is not int and type(figure) is not float:
            return None  # `true` would be equal to 1.
    return figures


def _wrong_with_sizes(active: object, total: object) -> str:
    span, whole = _span(active), _span(total)
    if span is None:
        return "its active size is not a low and a high figure in billions"
    if total is not None and whole is None:
        return "its total size is not a low and a high figure in billions"
    if whole is None and span[1] > LARGEST_DENSE_B:
        return "it is larger than any dense model: its size looks like millions"
    if whole is not None and (span[0] > whole[0] or span[1] > whole[1]):
        return "more of it is active than there is"
    return ""


def _wrong_with_widths(widths: object) -> str:
    if not isinstance(widths, list) or not widths:
        return "its bytes per weight are missing"
    for width in widths:
        if not (_is_number(width) and 0.1 <= width <= WIDEST_BYTES):
            return "a weight of it has no possible width"
    return "" if sorted(set(widths)) == widths else "its bytes per weight are not in rising order"


def _span(value: object) -> tuple[float, float] | None:
    """Low and high of a row's size; None when it is none, or not in billions."""
    if not isinstance(value, list) or len(value) != 2 or not _is_number(value[0]) or not _is_number(value[1]):
        return None
    low, high = value
    return (low, high) if SMALLEST_B <= low <= high <= LARGEST_B else None


def _is_number(value: object) -> bool:
    return type(value) is int or type(value) is float


def _is_month(value: str) -> bool:
    if len(value) != 7 or value[4] != "-" or not value.isascii():
        return False
    year, month = value[:4], value[5:]
    return year.isdecimal() and month.isdecimal() and "2018" <= year <= "2099" and "01" <= month <= "12"


def _check_sets(sets: list[Any], ids: set[str], classes: set[str], providers: set[str]) -> set[str]:
    found: set[str] = set()
    for number, group in enumerate(sets, start=1):
        if not isinstance(group, dict) or not isinstance(group.get("id"), str) or not group["id"]:
            raise DamagedFactorsError(FILE, f"set {number}", "its id is missing")
        key, members, aliases = group["id"], group.get("members"), group.get("aliases")
        reason = ""
        if key in ids or key in found:
            reason = "its id is there twice"
        elif not isinstance(group.get("label"), str) or not group["label"]:
            reason = "its label is missing"
        elif not _names_one_of(group.get("provider"), providers):
            reason = "its provider is not in the table of providers"
        elif group.get("reasoning") not in REASONING_MODES:
            reason = "its reasoning mode is unknown"
        elif not isinstance(members, list) or not all(_names_one_of(member, ids) for member in members):
            reason = "a member of it is no model of this file"
        elif not all(isinstance(member, str) for member in members) or len(set(members)) < 2:
            reason = "it has fewer than two members"
        elif len(set(members)) != len(members):
            reason = "a member of it is there twice"
        elif not isinstance(aliases, list) or not {*map(type, aliases)} <= _TEXT:
            reason = "its aliases are not a list of names"
        elif SET_CLASS_PREFIX + key not in classes:
            reason = "its class is not in the energy table"
        if reason:
            raise DamagedFactorsError(FILE, f"set {number} ({key[:60]})", reason)
        found.add(key)
    return found


def _check_names(models: dict[str, Any]) -> None:
    rows, sets = models["models"], models["sets"]
    names = [row[ID] for row in rows]
    names += [alias for row in rows for alias in row[ALIASES]]
    names += [group["id"] for group in sets]
    names += [alias for group in sets for alias in group["aliases"]]
    keys = squashed_all(names)
    if len(set(keys)) == len(keys) and "" not in keys:
        return
    seen: set[str] = set()
    for key in keys:
        if key in seen or not key:
            raise DamagedFactorsError(FILE, f"name {key[:60]!r}", "two models have it, or it is empty")
        seen.add(key)


def _check_site(name: str, site: object, ids: set[str], providers: set[str]) -> None:
    place = f"site {name[:60]}"
    if not isinstance(site, dict) or not _names_one_of(site.get("provider"), providers):
        raise DamagedFactorsError(FILE, place, "its provider is not in the table of providers")
    if not _names_one_of(site.get("default"), ids):
        raise DamagedFactorsError(FILE, place, "its default names no model of this file")
    labels = site.get("labels")
    if not isinstance(labels, dict):
        raise DamagedFactorsError(FILE, place, "its labels are missing")
    for label, target in labels.items():
        if not _names_one_of(target, ids):
            raise DamagedFactorsError(FILE, f"{place}, {label[:60]}", "it names no model of this file")
    if not isinstance(site.get("prefix", ""), str):
        raise DamagedFactorsError(FILE, place, "its prefix is not a text")
