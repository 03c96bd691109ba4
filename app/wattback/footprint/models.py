"""From the name a site gave its model to the class whose energy is known.

A name is tried, in this order, as the site's own label, as a model's id, as another name of a model, without
what only names a release or a packing of it (dates, `instruct`, `q4_K_M`), by its longest family, and by the
size written in it. A site that named no model, or only a mode such as "auto", gets the set of models it
usually runs. What remains is unknown: a class that spans all common ones, never zero.
"""

from __future__ import annotations

from wattback.footprint.model_classes import (
    ACTIVE,
    ALIASES,
    CLASS,
    CONFIDENCE,
    ID,
    JUDGEMENT,
    LABEL,
    OPEN,
    PROVIDER,
    REASONING,
    SET_CLASS_PREFIX,
    SOURCE,
    TOTAL,
    class_architectures,
    nearest_class,
    shortest,
)
from wattback.footprint.model_names import (
    leading_letters,
    normalise,
    size_in_name,
    squashed,
    squashed_all,
    thinking_word,
    variants,
    without_adornment,
    without_date,
)
from wattback.record import record

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

    from wattback.footprint.model_classes import Architecture


UNKNOWN = "unknown"


_OTHER_SIZE = frozenset(
    (
        "nano",
        "tiny",
        "micro",
        "mini",
        "small",
        "lite",
        "flash",
        "medium",
        "large",
        "pro",
        "plus",
        "max",
        "ultra",
        "heavy",
    )
)
"""Words that make a relative another model: GPT-5.5 says little of a GPT-5.5 nano."""


@record(frozen=True, slots=True)
class ModelMatch:
    """How a model's name was read.

    Attributes:
        raw: The name as the site gave it.
        model_class: Row of the energy table.
        step: What matched: `exact`, `alias`, `date-suffix`, `family`, `site-default`, `label`, `class` or
            `unknown`.
        provider: Who runs it, a key of the provider table.
        maker: Who made it, a key of the provider table.
        label: The model for people.
        reasoning: Whether it thinks before it answers: `none`, `optional`, `always` or `extended`.
        confidence: `published` when its size is public, else `assumed`.
        source: Key of the source of that size.
        model_id: The model or set of `models.json`; empty when none was found.
    """

    raw: str
    model_class: str
    step: str
    provider: str
    maker: str
    label: str
    reasoning: str
    confidence: str
    source: str
    model_id: str


class ModelResolver:
    """Reads model names by one `models.json`."""

    def __init__(self, models: dict[str, Any]) -> None:
        # Rows and sets are kept as they were read: the host starts often and needs one or two of them.
        rows, sets, families = models["models"], models["sets"], models["families"]
        self._models = models
        self._by_id: dict[str, Any] = {row[ID]: row for row in rows}
        self._by_id.update([(group["id"], group) for group in sets])
        self._exact: dict[str, Any] = dict(
            zip(squashed_all(list(self._by_id)), self._by_id.values(), strict=True)
        )
        aliases = [(name, row) for row in rows for name in row[ALIASES]]
        aliases += [(name, group) for group in sets for name in group["aliases"]]
        keys = squashed_all([name for name, _ in aliases])
        self._aliases: dict[str, Any] = {key: model for key, (_, model) in zip(keys, aliases, strict=True)}
        prefixes = squashed_all(list(families))
        self._families: dict[str, str] = dict(zip(prefixes, families.values(), strict=True))
        self._sites: dict[str, Any] = models["sites"]
        self._architectures: dict[str, Architecture] | None = None

    def resolve(self, model_raw: str, provider_hint: str) -> ModelMatch:
        """Read a model's name.

        Args:
            model_raw: As the site gave it; may be empty.
            provider_hint: Name of the site, for example `chatgpt`; may be empty.
        """
        site = self._sites.get(provider_hint)
        host = site["provider"] if site else ""
        name = normalise(model_raw)
        if site is not None and not name:
            return self._match(model_raw, "site-default", self._by_id[site["default"]], host, "")
        if site is not None and name in site["labels"]:
            return self._match(model_raw, "label", self._by_id[site["labels"][name]], host, "")
        tried = variants(name, site)
        for variant in tried:
            step, model, thinks = self._find(variant)
            if model is not None:
                return self._match(model_raw, step, model, host, thinks)
        size = size_in_name(model_raw)
        model = None
        for variant in tried:
            model = self._family(variant)
            if model is None:
                continue
            if size is None or _has_size(model, size):
                return self._match(model_raw, "family", model, host, thinking_word(name))
            break
        if size is not None:
            return self._by_size(model_raw, size, host, model)
        return ModelMatch(
            model_raw,
            UNKNOWN,
            UNKNOWN,
            host or UNKNOWN,
            UNKNOWN,
            "unknown model",
            "optional",
            "assumed",
            JUDGEMENT,
            "",
        )

    def _match(self, raw: str, step: str, model: Any, host: str, thinks: str) -> ModelMatch:
        if isinstance(model, dict):
            identity, label, maker = model["id"], model["label"], model["provider"]
            reasoning, confidence, source = model["reasoning"], "assumed", JUDGEMENT
            model_class = SET_CLASS_PREFIX + identity
        else:
            identity, label, maker = model[ID], model[LABEL], model[PROVIDER]
            reasoning, confidence, source = model[REASONING], model[CONFIDENCE], model[SOURCE]
            model_class = model[CLASS]
        if thinks and reasoning == "optional":
            reasoning = thinks
        provider = self._provider(host, maker, self._is_open(model))
        return ModelMatch(
            raw, model_class, step, provider, maker, label, reasoning, confidence, source, identity
        )

    def _provider(self, host: str, maker: str, is_open: bool) -> str:
        """Who runs a model: the site's owner, else the maker of a closed model, or nobody knows.

        Weights that anybody may run are not run by their maker just because a site that offers many makers' models,
        or a program on the person's own machine, names them.
        """
        if host == UNKNOWN:
            return UNKNOWN if is_open else maker
        return host or maker

    def _is_open(self, model: Any) -> bool:
        if isinstance(model, dict):
            return all(self._is_open(self._by_id[member]) for member in model["members"])
        return bool(model[OPEN])

    def _find(self, name: str) -> tuple[str, Any, str]:
        """A name, then the same with one adornment less at a time; what matched, and whether it must think."""
        dated, thinks = False, ""
        while name:
            key = squashed(name)
            if key in self._exact:
                return "date-suffix" if dated else "exact", self._exact[key], thinks
            if key in self._aliases:
                return "date-suffix" if dated else "alias", self._aliases[key], thinks
            shorter = without_date(name)
            if shorter != name:
                dated = True
            else:
                shorter = without_adornment(name)
                thinks = thinks or thinking_word(name[len(shorter) :])
                if shorter == name:
                    break
            name = shorter
        return UNKNOWN, None, ""

    def _family(self, name: str) -> Any:
        """The model of the longest known beginning of a name."""
        prefix, is_other_size, relative = name, False, None
        while prefix:
            key = squashed(prefix)
            family = self._families.get(key)
            model = self._by_id[family] if family else self._exact.get(key) or self._aliases.get(key)
            if model is not None and (isinstance(model, dict) or not is_other_size):
                return model
            relative = relative or model
            prefix, _, dropped = prefix.rpartition("-")
            is_other_size = is_other_size or dropped in _OTHER_SIZE
        if relative is not None:
            # Of another size than its relative, which tells at least whose it is: all that maker's site usually runs.
            for site in self._sites.values():
                if site["provider"] == relative[PROVIDER]:
                    return self._by_id[site["default"]]
            return None
        # `claude50sonnet`, as Perplexity might write the next one, is still a Claude.
        word = leading_letters(name)
        return self._by_id[self._families[word]] if len(word) >= 4 and word in self._families else None

    def _by_size(self, raw: str, size: tuple[float, float], host: str, family: Any) -> ModelMatch:
        # A model with its size in its name, and not in the catalogue, has open weights.
        maker, reasoning = UNKNOWN, "optional"
        if isinstance(family, dict):
            maker, reasoning = family["provider"], family["reasoning"]
        elif family is not None:
            maker, reasoning = family[PROVIDER], family[REASONING]
        return ModelMatch(
            raw,
            self._nearest_class(*size),
            "class",
            self._provider(host, maker, is_open=True),
            maker,
            f"{shortest(size[1])}B by its name",
            reasoning,
            "assumed",
            JUDGEMENT,
            "",
        )

    def _nearest_class(self, active_b: float, total_b: float) -> str:
        if self._architectures is None:
            self._architectures = class_architectures(self._models)
        return nearest_class(self._architectures, active_b, total_b) or UNKNOWN


def _has_size(model: Any, size: tuple[float, float]) -> bool:
    """Whether a row has the size its name tells, or tells one of its two sizes."""
    if isinstance(model, dict):
        return False
    lowest, highest = model[ACTIVE][0], (model[TOTAL] or model[ACTIVE])[1]
    if model[ACTIVE][0] != model[ACTIVE][1]:
        return bool(lowest <= size[0] <= size[1] <= highest)
    return any(abs(told / known - 1) < 0.15 for told in size for known in (lowest, highest))
