"""From the name a site gave its model to the class whose energy is known.

A name is tried, in this order, as it is, as another name of a model, without its date, and by its longest
family. A site that named no model, or only a mode such as "auto", gets that site's usual set of models. What
remains is unknown: a class that spans all common ones, never zero.
"""

from __future__ import annotations

from wattback.record import record

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any

UNKNOWN = "unknown"


@record(frozen=True, slots=True)
class ModelMatch:
    """How a model's name was read.

    Attributes:
        raw: The name as the site gave it.
        model_class: Row of the energy table.
        step: What matched: `exact`, `alias`, `date-suffix`, `family`, `site-default` or `unknown`.
        provider: Who runs it, a key of the provider table.
        label: The model for people.
        reasoning: Whether it thinks before it answers: `none`, `optional` or `always`.
        confidence: `published` when its size is public, else `assumed`.
        source: Key of the source of that size.
    """

    raw: str
    model_class: str
    step: str
    provider: str
    label: str
    reasoning: str
    confidence: str
    source: str


class ModelResolver:
    """Reads model names by one `models.json`."""

    def __init__(self, models: dict[str, Any]) -> None:
        self._by_id = {model["id"]: model for model in models["models"]}
        self._exact = {normalise(model["id"]): model for model in models["models"]}
        self._aliases = {normalise(alias): model for model in models["models"] for alias in model["aliases"]}
        self._families = {
            normalise(family["prefix"]): self._by_id[family["model"]] for family in models["families"]
        }
        self._sites = models["sites"]

    def resolve(self, model_raw: str, provider_hint: str) -> ModelMatch:
        """Read a model's name.

        Args:
            model_raw: As the site gave it; may be empty.
            provider_hint: Name of the site, for example `chatgpt`; may be empty.
        """
        name = normalise(model_raw)
        site = self._sites.get(provider_hint)
        step, model = self._find(name, site)
        if model is None:
            provider = site["provider"] if site else UNKNOWN
            return ModelMatch(
                model_raw, UNKNOWN, UNKNOWN, provider, "unknown model", "optional", "assumed", "judgement"
            )
        return ModelMatch(
            model_raw,
            model["class"],
            step,
            # Who runs an open model, or a model inside somebody else's product, is told by the site.
            site["provider"] if site else model["provider"],
            model["label"],
            model["reasoning"],
            model["confidence"],
            model["source"],
        )

    def _find(self, name: str, site: dict[str, Any] | None) -> tuple[str, dict[str, Any] | None]:
        if site is not None:
            if not name:
                return "site-default", self._by_id[site["default"]]
            if name in site["labels"]:
                return "site-default", self._by_id[site["labels"][name]]
        for step, candidate in (("", name), ("date-suffix", without_date(name))):
            if candidate in self._exact:
                return step or "exact", self._exact[candidate]
            if candidate in self._aliases:
                return step or "alias", self._aliases[candidate]
        prefix = name
        while prefix:
            model = self._families.get(prefix) or self._exact.get(prefix) or self._aliases.get(prefix)
            if model is not None:
                return "family", model
            prefix = prefix.rpartition("-")[0]
        return UNKNOWN, None


def normalise(name: str) -> str:
    """Lower case, without the maker's path (`openai/`, `models/`), every separator a single hyphen."""
    name = name.lower().rpartition("/")[2]
    for separator in " _.:@":
        name = name.replace(separator, "-")
    return "-".join(part.strip() for part in name.split("-") if part.strip())


def without_date(name: str) -> str:
    """A normalised name without what names a release of the model: dates, `latest`, `preview`.

    Dates as makers write them: 2024-05-13, 20241022, 05-20, 0613.
    """
    parts = name.split("-")
    while len(parts) > 1:
        last = parts[-1]
        if last in ("latest", "preview", "exp") or (last.isdecimal() and len(last) in (4, 8)):
            parts.pop()
        elif len(parts) > 2 and all(part.isdecimal() and len(part) == 2 for part in parts[-2:]):
            del parts[-2:]
            if len(parts) > 1 and parts[-1].isdecimal() and len(parts[-1]) == 4:
                parts.pop()
        else:
            break
    return "-".join(parts)
