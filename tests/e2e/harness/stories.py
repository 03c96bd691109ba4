"""Plays the parsers' fixtures (tests/fixtures/<site>/*.json) in a real browser, each on its true origin.

Stories share ids; here each gets its own, of the same length, because one answer counts once in a person's life.
"""

import hashlib
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from harness.browser import Page, wait_until
from harness.delivery import Pace
from harness.person import ROOT
from harness.registry import Registered
from harness.scripted_host import OPEN_TO_ALL, Reply, ScriptedHost
from harness.websocket import ServerSocket

# Sites whose sockets are on another host than their pages.
SOCKET_HOSTS = {"m365copilot": "substrate.office.com", "poe": "tch1.tch.quora.com"}
FIXTURES = ROOT / "tests" / "fixtures"
Midway = Callable[[], None]
# Ids that no expectation names: within quotes, where JSON may be inside JSON.
HEX_ID = r'"([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{24})\\*"'
MESSAGE_ID = r'"messageId\\*"\s*:\s*\\*"([\w-]{12,})\\*"'


@dataclass(frozen=True, slots=True)
class Story:
    """One fixture with ids of its own."""

    name: str
    exchanges: list[dict[str, Any]]

    @property
    def answers(self) -> list[dict[str, Any]]:
        """The answers that are to be counted."""
        return [answer for exchange in self.exchanges for answer in exchange["answers"]]

    @property
    def partials(self) -> list[dict[str, Any]]:
        """What is left of answers that did not end, which may count once it is clear that they never will."""
        return [exchange["partial"] for exchange in self.exchanges if exchange.get("partial")]


def stories_of(site: str) -> list[Story]:
    """Every story of a site, no two with the same answer."""
    files = sorted((FIXTURES / site).glob("*.json"))
    named = set().union(*(_ids(json.loads(file.read_text())) for file in files))
    used: set[str] = set()
    return [_with_own_ids(file, named, used) for file in files]


def _with_own_ids(file: Path, named: set[str], used: set[str]) -> Story:
    text = file.read_text()
    for each in sorted(
        named | {*re.findall(HEX_ID, text), *re.findall(MESSAGE_ID, text)}, key=len, reverse=True
    ):
        pattern = re.compile(rf"(?<![\w-]){re.escape(each)}(?![\w-])")
        if not pattern.search(text):
            continue
        own = each
        while own in used:
            own = _next(own)
        used.add(own)
        text = pattern.sub(own, text)
    return Story(file.stem, json.loads(text)["exchanges"])


def _ids(story: dict[str, Any]) -> set[str]:
    """Ids of answers and conversations; a composed one is its parts."""
    found: set[str] = set()
    for exchange in story["exchanges"]:
        for answer in [*exchange["answers"], exchange.get("turn") or {}, exchange.get("partial") or {}]:
            for key in ("messageId", "conversationId"):
                parts = re.split(r"[/:]", answer.get(key) or "")
                found |= {part for part in parts if len(part) > 1 and " " not in part}
    return found


def disguised(stories: list[Story]) -> tuple[list[Story], set[str]]:
    """The same stories with other words of the same length in prompts, answers and thoughts, and these words."""
    found: set[str] = set()
    changed = []
    for story in stories:
        text = json.dumps(story.exchanges, ensure_ascii=False)
        for word in sorted(set(re.findall(r"[A-Za-z]{5,}", " ".join(_said(story)))), key=len, reverse=True):
            # A word that is a whole string somewhere may be a name of the site's own.
            if re.search(rf'"{word}\\*"', text):
                continue
            canary = _gibberish(word)
            text, times = re.subn(rf"(?<![A-Za-z]){word}(?![A-Za-z])", canary, text)
            found |= {canary} if times else set()
        changed.append(Story(story.name, json.loads(text)))
    return changed, found


def _said(story: Story) -> Iterator[str]:
    for answer in [*story.answers, *story.partials]:
        yield answer.get("text") or ""
        yield answer.get("toolText") or ""
        yield (answer.get("reasoning") or {}).get("text") or ""
        yield from (prompt.get("text") or "" for prompt in answer.get("prompts", []))


def _gibberish(word: str) -> str:
    digest = hashlib.sha256(word.encode()).digest()
    return "".join("qxzvwkj"[digest[at % 32] % 7] for at in range(len(word)))


def _next(text: str) -> str:
    """Another id that looks the same: its last letter or digit counted up, with a carry."""
    order = {"0": "123456789abcdef0", "x": "bcdefghijklmnopqrstuvwxyza"}
    characters = list(text)
    for at in reversed(range(len(characters))):
        each = characters[at]
        if each.isdigit() or each in "abcdef":
            new = order["0"][int(each, 16)]
        elif each.islower():
            new = order["x"][ord(each) - ord("a")]
        else:
            continue
        characters[at] = new
        if new not in "0a":
            break
    return "".join(characters)


def play(
    page: Page,
    hosts: Mapping[str, ScriptedHost],
    site: Registered,
    story: Story,
    seed: int = 7,
    midway: Midway | None = None,
) -> None:
    """Makes each request of a story in the page, and answers it as the fixture says, cut anywhere.

    Args:
        page: A page of the site.
        hosts: The stand-ins, by host name.
        site: What the registry says of it.
        story: What is asked and answered.
        seed: Decides where the streams are cut.
        midway: Called when half of each stream was sent, before the rest is.
    """
    own = page.evaluate("location.host")
    for number, exchange in enumerate(story.exchanges):
        if "frames" in exchange:
            _converse(page, hosts[SOCKET_HOSTS.get(site.name, own)], site, exchange, midway)
        else:
            _request(page, hosts, own, site, exchange, seed + number, midway)


def _evaluate(page: Page, expression: str, pace: Pace, midway: Midway | None) -> Any:
    """Awaits an expression in the page; when the stand-in holds, `midway` is called and the rest let go."""
    if midway is None:
        return page.evaluate(expression)
    page.evaluate(f"void (page.pending = {expression})")
    assert pace.held.wait(10), "nothing was asked"
    midway()
    pace.release.set()
    return page.evaluate("page.pending")


def _request(
    page: Page,
    hosts: Mapping[str, ScriptedHost],
    own: str,
    site: Registered,
    exchange: dict[str, Any],
    seed: int,
    midway: Midway | None,
) -> None:
    path, body = exchange["path"], exchange.get("body")
    endpoint = site.endpoint("http", path, body=body is not None)
    elsewhere = endpoint.origin if endpoint.origin and endpoint.origin != "any" else None
    host = hosts[elsewhere.removeprefix("https://") if elsewhere else own]
    stream = "\n".join(exchange.get("lines", []))
    kind = _type_of(stream, endpoint.types)
    pace = Pace(seed=seed, pace_s=0.001, hold_at=0.5 if midway else None)
    reply = Reply(stream.encode(), kind, pace, headers=OPEN_TO_ALL)
    host.will_reply(endpoint.method, path, reply)
    init = {"method": endpoint.method, "headers": dict(exchange.get("headers", {}))}
    if body is not None:
        init["body"] = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
    how = "xhr" if exchange.get("channel") == "xhr" else "fetch"
    expression = f"page.{how}({json.dumps((elsewhere or '') + path)}, {json.dumps(init)})"
    got = _evaluate(page, expression, pace, midway)
    assert got["error"] is None, got
    assert got["text"] == stream.encode().decode("utf-8-sig"), "the page got something else than was sent"


def _type_of(stream: str, types: tuple[str, ...]) -> str:
    """The content type, of those the site has, that this stream has."""
    lines = [line for line in stream.split("\n") if line.strip()]
    if any(line.startswith(("data:", "event:")) for line in lines):
        wanted = "event-stream"
    elif len(lines) > 1 and all(line.startswith("{") for line in lines):
        wanted = "ndjson"
    else:
        wanted = "json"
    return next((each for each in types if wanted in each), types[0])


def _converse(
    page: Page, host: ScriptedHost, site: Registered, exchange: dict[str, Any], midway: Midway | None
) -> None:
    frames: list[str] = exchange["frames"]
    begun_by_a_frame = any(endpoint.sent for endpoint in site.endpoints)
    if begun_by_a_frame and f">{exchange['body']}" not in frames:
        frames = [f">{exchange['body']}", *frames]
    heard: list[str] = []
    pace = Pace()

    def talk(socket: ServerSocket) -> None:
        for number, frame in enumerate(frames):
            if midway and number == len(frames) // 2:
                pace.held.set()
                pace.release.wait(30)
            if frame[0] == ">":
                heard.append(socket.receive())
            else:
                socket.send(frame[1:])
                time.sleep(0.001)

    path = exchange["path"]
    host.will_talk(path, talk)
    expression = f"page.converse('wss://{host.name}{path}?api-version=2', {json.dumps(frames)})"
    got = _evaluate(page, expression, pace, midway)
    assert got == [frame[1:] for frame in frames if frame[0] == "<"]
    sent = [frame[1:] for frame in frames if frame[0] == ">"]
    wait_until(lambda: heard == sent, 5, lambda: f"the host heard {heard}")
