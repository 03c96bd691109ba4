"""Google Takeout's "My Activity" of Gemini: `MyActivity.json`, in a zip or by itself.

It names neither models nor conversations nor answers (second-hand, samples of 2025 and 2026). So each prompt is counted
without what was said before it, and an answer is known by its time and its prompt, which are the same in every Takeout.
They are not the ids of the live page: `live_twins.py` keeps what was counted live from counting again.
"""

import hashlib
import re
from collections.abc import Iterator
from html import unescape
from typing import Literal

from wattback.imports.answer import ImportedUse, LeftOut
from wattback.imports.json_elements import elements
from wattback.imports.json_values import Object, iso_to_ms, list_at, text_at
from wattback.imports.reader import Counting
from wattback.imports.sites import GEMINI
from wattback.imports.source import Member, Source
from wattback.imports.tokens import tokenizer
from wattback.usage.flags import CONTEXT_PARTIAL, FILES

# Names of files and folders are translated, `Gemini Apps` is a name and is not.
_NAME = "Gemini"
_PROMPTED = re.compile(r"Prompted\s")
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*|/|!)[^<>]*>")
_BLOCKS = frozenset(
    ("p", "br", "li", "tr", "div", "pre", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6")
)


class GeminiTakeout:
    """The reader, see `Reader`."""

    kind = "gemini-takeout"
    title = "Gemini activity from Google Takeout"
    chooses: Literal["file", "folder"] = "file"
    hint = "At takeout.google.com: My Activity, only Gemini Apps, format JSON. Choose the zip as it is."

    def recognises(self, source: Source) -> bool:
        """By entries of activity that are Gemini's."""
        return any(_is_activity(source.head(member)) for member in _files(source))

    def read(self, source: Source, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
        """Every answer; entries of other products are passed over."""
        files = [member for member in _files(source) if _is_activity(source.head(member))] or _files(source)
        source.expect(files)
        for member in files:
            for element in elements(source, member, "entry"):
                if not isinstance(element.value, dict):
                    yield LeftOut(element.place, "it is no entry of activity")
                elif _is_gemini(element.value):
                    yield from _answers(element.value, element.place, counting)


def _files(source: Source) -> list[Member]:
    """The files that may be it: a whole Takeout has thousands of JSON files of other products."""
    if not (source.is_zip or source.is_folder):
        return list(source.members)
    documents = [member for member in source.members if member.basename.lower().endswith(".json")]
    ours = [member for member in documents if _NAME.lower() in member.name.lower()]
    return ours or [member for member in documents if member.basename.lower() == "myactivity.json"]


def _is_activity(head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"[") and b'"header"' in start and b'"time"' in start and _NAME.encode() in start


def _is_gemini(entry: Object) -> bool:
    products = [each for each in list_at(entry, "products") if isinstance(each, str)]
    # Bard until February 2024.
    return any(name.startswith((_NAME, "Bard")) for name in (text_at(entry, "header") or "", *products))


def _answers(entry: Object, place: str, counting: Counting) -> Iterator[ImportedUse | LeftOut]:
    title, time = text_at(entry, "title") or "", text_at(entry, "time") or ""
    at_ms = iso_to_ms(time)
    htmls = [html for item in list_at(entry, "safeHtmlItem") if (html := text_at(item, "html"))]
    if not htmls:
        # A setting that was changed, a canvas that was opened, a voice that was heard.
        yield LeftOut(place, "it holds no answer")
        return
    if at_ms is None:
        yield LeftOut(place, "it says no time")
        return
    counts = tokenizer("", GEMINI.name)
    prompt = counts.tokens(
        counting.measure(_PROMPTED.sub("", title, count=1) if _PROMPTED.match(title) else title)
    )
    digest = hashlib.sha256(f"{time}\n{title}".encode("utf-8", "replace")).hexdigest()
    has_files = bool(list_at(entry, "attachedFiles") or entry.get("imageFile"))
    for number, html in enumerate(htmls):
        sent = GEMINI.input(prompt, prompt if number else 0, 0 if number else None)
        yield ImportedUse(
            message_id=f"takeout:{digest}:{number}",
            at_ms=at_ms,
            site=GEMINI.name,
            model_raw="",
            input_tokens=sent.tokens,
            cached_input_tokens=sent.cached_tokens,
            output_tokens=counts.tokens(counting.measure(text_of(html))),
            reasoning_tokens=None,
            images_in=0,
            images_out=0,
            latency_ms=0,
            count_method=counts.method,
            context_known=CONTEXT_PARTIAL,
            flags=sent.flags | (FILES if has_files else 0),
            place=place,
        )


def text_of(markup: str) -> str:
    """The text of an answer's HTML, a line for each paragraph.

    Not by `html.parser`, which takes a minute for some hundred kilobytes of `<a<a<a`: this is one pass. What is in
    the file was made safe by Google, so it has no scripts, and brackets of the text are written as entities.
    """
    return unescape(_TAG.sub(lambda tag: "\n" if tag[1].lower() in _BLOCKS else "", markup)).strip()
