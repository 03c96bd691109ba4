"""A page sees the same with and without the extension: two browsers, one difference, compared property by property."""

import statistics
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from harness.browser import Browser, BrowserName, LaunchOptions, Page
from harness.chatgpt_stream import MODEL, Answer, stream
from harness.lab import Lab
from harness.launch import open_browser
from harness.observed import differences, echo, reply_in_kinds
from harness.scripted_host import Reply
from harness.texts import CJK, EMOJI

pytestmark = pytest.mark.browser

CHATGPT = "https://chatgpt.com/plain"
GEMINI = "https://gemini.google.com/app"
COPILOT = "https://copilot.microsoft.com/chats"
ELSEWHERE = "https://elsewhere.test/"
FETCH_PATH = "/backend-api/f/conversation"
XHR_PATH = "/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate"
SOCKET_PATH = "/c/api/chat"
EVENTS_PATH = "/events"
SETUP = f"""(() => {{
  observe.path = location.host === "gemini.google.com" ? "{XHR_PATH}" : "{FETCH_PATH}";
  observe.body = JSON.stringify({{ action: "next", messages: [], model: "{MODEL}" }});
  observe.socketUrl = `wss://${{location.host}}{SOCKET_PATH}?api-version=2`;
  observe.eventsUrl = `https://${{location.host}}{EVENTS_PATH}`;
}})()"""


@pytest.fixture(scope="module")
def bare(
    browser_name: BrowserName, shared_lab: Lab, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Browser]:
    """The same browser without the extension, before the same sites."""
    options = LaunchOptions(
        profile=tmp_path_factory.mktemp(f"bare-{browser_name}"),
        extension=None,
        extension_id="",
        proxy_port=shared_lab.site.port,
        env=shared_lab.person.env,
    )
    with open_browser(browser_name, options) as browser:
        yield browser


class Pair:
    """One page in two browsers."""

    def __init__(self, without: Page, with_extension: Page) -> None:
        self.without = without
        self.with_extension = with_extension
        self._workers = ThreadPoolExecutor(2)

    def both(self, expression: str) -> tuple[Any, Any]:
        """What the expression gives in each, at the same time."""
        asked = [self._workers.submit(p.evaluate, expression) for p in (self.without, self.with_extension)]
        return asked[0].result(), asked[1].result()

    def assert_same(self, expression: str) -> None:
        """Both see the same."""
        without, with_extension = self.both(expression)
        assert without is not None
        found = list(differences(without, with_extension))
        assert not found, "\n".join([f"with the extension, {expression} differs in", *found])

    def close(self) -> None:
        """Closes both tabs."""
        self.without.close()
        self.with_extension.close()
        self._workers.shutdown()


@pytest.fixture(scope="module")
def pairs(bare: Browser, shared_lab: Lab) -> Iterator[dict[str, Pair]]:
    """The pages to look at, by address."""
    site = shared_lab.site
    body = stream(Answer(CJK + EMOJI), "a-conversation", [], 3)
    for host in (site.chatgpt.scripted, site.hosts["gemini.google.com"]):
        path = XHR_PATH if host.name == "gemini.google.com" else FETCH_PATH
        kind = (
            "application/json; charset=utf-8"
            if host.name == "gemini.google.com"
            else "text/event-stream; charset=utf-8"
        )
        host.will_reply("POST", path, reply_in_kinds(body, kind))
    events = b": hi\nretry: 60000\n\ndata: one\nid: 7\n\nevent: done\ndata: two\n\ndata: last\n\n"
    for name in ("copilot.microsoft.com", "elsewhere.test"):
        site.hosts[name].will_talk(SOCKET_PATH, echo)
        site.hosts[name].will_talk("/nowhere", lambda socket: None)
    for host in (site.chatgpt.scripted, *site.hosts.values()):
        host.will_talk("/nowhere", lambda socket: None)
        host.will_reply(
            "GET",
            EVENTS_PATH,
            lambda request: (
                Reply(b"", status=403, whole=True) if "refused" in request.path else Reply(events)
            ),
        )
        host.will_reply("POST", "/elsewhere", Reply(b"ok", "text/plain", whole=True))
        host.will_reply("POST", "/robots", Reply(b"ok", "text/plain", whole=True))
    opened = {}
    for address in (CHATGPT, GEMINI, COPILOT, ELSEWHERE):
        pair = Pair(bare.open(address), shared_lab.browser.open(address))
        pair.both(SETUP)
        opened[address] = pair
    yield opened
    for pair in opened.values():
        pair.close()
    site.chatgpt.scripted.will_reply("POST", FETCH_PATH)


@pytest.mark.parametrize("address", [CHATGPT, GEMINI, COPILOT, ELSEWHERE])
@pytest.mark.parametrize("what", ["globals", "functions", "misuse"])
def test_the_surface(address: str, what: str, pairs: dict[str, Pair]) -> None:
    """Names, descriptors, source texts, prototypes, constructors, and what wrong calls are told."""
    pairs[address].assert_same(f"observe.surface.{what}()")


FETCHES = [
    *[
        f"properties('{k}')"
        for k in ("plain", "steady", "empty", "untyped", "refused", "failed", "nothing", "moved")
    ],
    *[f"{how}('steady')" for how in ("byob", "iteration", "stopped_iteration", "piped", "teed")],
    *[f"{how}('plain')" for how in ("text", "json", "arrayBuffer", "blob", "bytes", "formData")],
    *[f"{how}('steady')" for how in ("text", "arrayBuffer", "blob")],
    *[f"{how}('steady')" for how in ("cloned", "cloned_and_left", "cloned_late", "rewrapped", "posted")],
    *[f"{how}('steady')" for how in ("borrowed_getter", "stalled", "as_request", "order")],
    "entries('plain')",
    "entries('steady')",
    *[f"{how}()" for how in ("aborted_before", "aborted", "aborted_with_a_reason", "aborted_while_text")],
    *[f"{how}()" for how in ("aborted_unread", "timed_out", "cancelled", "cancelled_body")],
    *[f"{how}()" for how in ("broken", "broken_text", "refused")],
]


@pytest.mark.parametrize("how", FETCHES)
def test_a_fetched_answer(how: str, pairs: dict[str, Pair]) -> None:
    pairs[CHATGPT].assert_same(f"observe.fetch.{how}")


XHRS = [
    *[
        f"listener('{kind}')"
        for kind in ("plain", "steady", "empty", "refused", "failed", "nothing", "moved")
    ],
    "property('steady')",
    *[f"{kind}('steady')" for kind in ("text", "json", "arraybuffer", "blob", "document")],
    *[f"{how}()" for how in ("aborted", "aborted_in_handler", "timed_out", "broken")],
    *[f"{how}('plain')" for how in ("throwing_handler", "used_again", "synchronous", "removed_listener")],
]


@pytest.mark.parametrize("how", XHRS)
def test_an_answer_by_xhr(how: str, pairs: dict[str, Pair]) -> None:
    pairs[GEMINI].assert_same(f"observe.xhr.{how}")


SOCKETS = [
    "listener",
    "property",
    "arraybuffer",
    "protocols",
    "blobs",
    "closed_by_server",
    "dropped",
    "refused",
]


@pytest.mark.parametrize("how", [*SOCKETS, "bad_close", "handlers"])
def test_a_websocket(how: str, pairs: dict[str, Pair]) -> None:
    pairs[COPILOT].assert_same(f"observe.socket.{how}()")


@pytest.mark.parametrize("how", ["listener", "property", "failing"])
def test_an_event_source(how: str, pairs: dict[str, Pair]) -> None:
    pairs[CHATGPT].assert_same(f"observe.events.{how}()")


def test_the_first_chunk_comes_as_soon(pairs: dict[str, Pair]) -> None:
    """The median of many, one after the other in turns: what the extension adds is lost in the network's noise."""
    pair = pairs[CHATGPT]
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(6):
        for page, found in zip((pair.without, pair.with_extension), times, strict=True):
            found.extend(page.evaluate("observe.firstChunk('plain', 5)"))
    without, with_extension = (statistics.median(found) for found in times)
    assert with_extension <= without * 1.5 + 3, f"{without:.1f} ms became {with_extension:.1f} ms"
