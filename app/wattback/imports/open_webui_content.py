"""What is in a message of Open WebUI: what `extension/sites/openwebui-content.ts` does live.

Since 0.10 it is a list of items as in OpenAI's responses; before, one text in which reasoning and calls of tools
stand in `<details>` of Open WebUI's own.
"""

import html
import json
import re
from dataclasses import dataclass
from typing import Any

from wattback.imports.log_values import list_at, text_at

_BLOCK = re.compile(r'<details type="([^"]*)"([^>]*)>?(.*?)(?:</details>|\Z)', re.DOTALL)
_ARGUMENTS = re.compile(r' arguments="([^"]*)"')
_QUOTE = re.compile(r"^> ?", re.MULTILINE)
_SUMMARY_END = "</summary>"


@dataclass(frozen=True, slots=True)
class Content:
    """The texts of a message, to be counted and thrown away.

    Attributes:
        said: What a person sees.
        thought: Reasoning that was shown.
        to_tools: What the model wrote to tools.
    """

    said: str
    thought: str
    to_tools: str


def content_of(message: dict[str, Any]) -> Content:
    """The texts of a message of either form."""
    items = [item for item in list_at(message, "output") if isinstance(item, dict)]
    if items:
        return Content(
            "\n".join(_parts(item, "content") for item in items if item.get("type") == "message"),
            "\n".join(
                _parts(item, "content") or _parts(item, "summary")
                for item in items
                if item.get("type") == "reasoning"
            ),
            "\n".join(text_at(item, "arguments") for item in items if item.get("type") == "function_call"),
        )
    content = message.get("content")
    if isinstance(content, list):
        return Content(_parts(message, "content"), "", "")
    return _split(content) if isinstance(content, str) else Content("", "", "")


def _split(content: str) -> Content:
    if '<details type="' not in content:
        return Content(content, "", "")
    thoughts, to_tools = [], []
    for kind, attributes, inner in _BLOCK.findall(content):
        below = inner.partition(_SUMMARY_END)[2] if _SUMMARY_END in inner else inner
        if kind == "reasoning":
            thoughts.append(_QUOTE.sub("", html.unescape(below.strip())))
        elif kind == "tool_calls":
            to_tools.append(_arguments(attributes))
        elif kind == "code_interpreter":
            to_tools.append(below.strip())
    return Content(_BLOCK.sub("", content).strip(), "".join(thoughts), "\n".join(to_tools))


def _arguments(attributes: str) -> str:
    """What a call was given, as JSON within JSON."""
    found = _ARGUMENTS.search(attributes)
    text = html.unescape(found[1]) if found else ""
    try:
        inner = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return inner if isinstance(inner, str) else text


def _parts(holder: dict[str, Any], key: str) -> str:
    return "".join(text_at(part, "text") for part in list_at(holder, key) if isinstance(part, dict))
