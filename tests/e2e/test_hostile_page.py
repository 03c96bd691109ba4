"""A page that means ill reaches its own counts alone: those are bounded, and marked where nobody could have made them.

What it does to the language's own classes is in `test_page_that_changes_everything.py`.
"""

import json
import sys
from collections.abc import Iterator

import pytest
from harness.browser import BrowserName, Page
from harness.chatgpt_stream import Answer, stream
from harness.lab import Lab
from harness.person import LedgerRow, dedupe_key
from harness.proxy import Request
from harness.scripted_host import Reply
from harness.site import Delivery
from harness.texts import CJK, PLAIN

pytestmark = pytest.mark.browser

PATH = "/backend-api/f/conversation"
# A page's own flood: so many answers, each to a prompt of its own, as fast as the network goes.
FLOOD = f"""(async (times) => {{
  const ask = (number) => fetch("{PATH}?" + number, {{
    method: "POST",
    headers: {{ "Content-Type": "application/json" }},
    body: JSON.stringify({{ action: "next", messages: [], model: "gpt-5" }}),
  }}).then((response) => response.text());
  let got = 0;
  for (let at = 0; at < times; at += 10)
    for (const text of await Promise.all(Array.from({{ length: 10 }}, (_, each) => ask(at + each)))) got += text.length;
  return got;
}})"""
FORGED = """(() => {
  const secret = "0123456789abcdef".repeat(2);
  const say = (type, detail) => dispatchEvent(new CustomEvent(type, { detail, cancelable: true, bubbles: true }));
  const attempt = crypto.randomUUID();
  const now = Date.now();
  const forged = [
    { kind: "open", role: "answer", channel: "fetch", method: "POST", headers: {}, attempt, site: "chatgpt",
      path: "/backend-api/f/conversation", body: "{}", startedAtMs: now },
    { kind: "chunk", attempt, index: 0, text: STREAM, atMs: now },
    { kind: "end", attempt, how: "closed" },
  ];
  const accepted = [];
  for (const version of [1, 2, 3]) {
    for (const name of ["hello", "ready", "tap", "bridge"]) {
      if (!say(`wattback:${name}:${version}`, secret)) accepted.push(`${name} ${version}`);
    }
  }
  for (const type of [secret, "wattback", "wattback-capture", "message"]) {
    for (const message of forged) {
      if (!say(type, JSON.stringify(message))) accepted.push(type);
      say(type, message);
      postMessage(message, "*");
      postMessage(JSON.stringify(message), "*");
      postMessage({ type, detail: message, source: "wattback" }, "*");
      new BroadcastChannel(type).postMessage(message);
    }
  }
  return accepted;
})()"""


@pytest.fixture(scope="module")
def hostile(browser_name: BrowserName, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A browser of these tests' own, with a wiretap on the host."""
    with Lab(browser_name, tmp_path_factory.mktemp(f"hostile-{browser_name}")) as lab:
        lab.person.wattback("host", "install")
        lab.person.record_frames(browser_name)
        lab.start()
        yield lab
        assert lab.site.faults == []


@pytest.fixture
def page(hostile: Lab) -> Iterator[Page]:
    """A chat page; the worker forgot what the last test asked."""
    if hostile.browser.worker_running():
        hostile.browser.kill_worker()
    page = hostile.open_chat()
    yield page
    page.close()
    hostile.site.chatgpt.scripted.will_reply("POST", PATH)


def test_forged_messages_are_heard_by_nobody(hostile: Lab, page: Page) -> None:
    forged = Answer("I was never said.")
    body = stream(forged, "a-conversation", [], 3).decode()
    before = hostile.settled_rows(page)
    assert page.evaluate(FORGED.replace("STREAM", json.dumps(body))) == []
    assert hostile.settled_rows(page)[len(before) + 1 :] == []
    assert dedupe_key(forged.id) not in {row.dedupe_key for row in hostile.person.ledger_rows()}


def test_what_the_page_overhears_names_no_secret(hostile: Lab, page: Page) -> None:
    """A page that listens to every event it can make, and to every message, learns neither name nor text."""
    page.evaluate(
        """(() => {
          globalThis.overheard = [];
          const note = (what) => { globalThis.overheard.push(String(what)); };
          for (const owner of [window, EventTarget.prototype]) {
            for (const name of ["dispatchEvent", "addEventListener", "removeEventListener", "postMessage"]) {
              const before = owner[name];
              if (!before) continue;
              owner[name] = function (...args) {
                note(args[0]?.type ?? args[0]);
                return before.apply(this, args);
              };
            }
          }
          const Before = CustomEvent;
          globalThis.CustomEvent = class extends Before { constructor(...args) { note(args[0]); super(...args); } };
          addEventListener("message", ({ data }) => note(JSON.stringify(data)));
        })()"""
    )
    answer = Answer(PLAIN)
    hostile.site.will_answer("Listen", Delivery(answer))
    hostile.ask(page, "Listen")
    hostile.person.wait_for_rows([answer.id])
    overheard = page.evaluate("globalThis.overheard")
    assert [each for each in overheard if "wattback" in each or len(each) >= 32] == []


def test_nothing_of_the_extension_is_within_reach(hostile: Lab, page: Page) -> None:
    """No interface, no file, no element, no name."""
    file = json.dumps(hostile.browser.extension_url("popup.html"))
    found = page.evaluate(
        f"""(async () => ({{
          interfaces: [typeof globalThis.chrome?.runtime?.connect, typeof globalThis.browser?.runtime],
          file: await fetch({file}).then(() => "read", () => "refused"),
          names: Object.getOwnPropertyNames(window).filter((name) => /wattback/i.test(name)),
          elements: document.documentElement.outerHTML.match(/wattback/i),
          symbols: Object.getOwnPropertySymbols(window).map(String).filter((name) => /wattback/i.test(name)),
        }}))()"""
    )
    assert found["file"] == "refused"
    assert set(found["interfaces"]) == {"undefined"}
    assert (found["names"], found["elements"], found["symbols"]) == ([], None, [])


@pytest.mark.parametrize("how", ["wrapper", "proxy", "bound"])
def test_a_page_that_overrides_fetch_after_us_is_counted_once(how: str, hostile: Lab, page: Page) -> None:
    overrides = {
        "wrapper": "const before = fetch; window.fetch = async (...args) => await before(...args);",
        "proxy": "window.fetch = new Proxy(fetch, {});",
        "bound": "window.fetch = fetch.bind(window);",
    }
    page.evaluate(f"(() => {{ {overrides[how]} }})()")
    answer = Answer(CJK)
    hostile.site.will_answer(f"Again by {how}", Delivery(answer))
    before = hostile.person.ledger_rows()
    hostile.ask(page, f"Again by {how}")
    rows = hostile.settled_rows(page)[len(before) :]
    assert [row.dedupe_key for row in rows] == [dedupe_key(answer.id)]


def test_a_flood_of_answers_is_marked_and_bounded(hostile: Lab, page: Page) -> None:
    """A hundred answers in a few seconds: the first may be a person's; the rest is marked, and most is refused."""
    answers = [Answer(f"Invented answer number {number}.") for number in range(100)]

    def reply(request: Request) -> Reply:
        number = int(request.path.partition("?")[2])
        return Reply(stream(answers[number], f"conversation-{number}", [], number), whole=True)

    hostile.site.chatgpt.scripted.will_reply("POST", PATH, reply)
    before = len(hostile.person.ledger_rows())
    assert page.evaluate(f"{FLOOD}(100)") > 0
    rows = _quiet(hostile, page)[before:]
    plausible = [row for row in rows if "implausible" not in row.flags]
    assert 1 <= len(plausible) <= 30
    assert len(rows) <= 60
    assert len(plausible) < len(rows), "nothing is marked"
    assert hostile.browser.worker_running()


def test_an_answer_faster_than_any_model_is_marked(hostile: Lab, page: Page) -> None:
    answer = Answer(PLAIN * 300)
    hostile.site.will_answer("All at once", Delivery(answer, pace_s=0))
    hostile.site.chatgpt.scripted.will_reply(
        "POST", PATH, Reply(stream(answer, "a-fast-one", [], 1), whole=True)
    )
    page.evaluate(f"{FLOOD}(1)")
    (row,) = hostile.person.wait_for_rows([answer.id])
    assert "implausible" in row.flags


@pytest.mark.parametrize("how", ["one delta", "many deltas"])
def test_fifty_megabytes_in_an_answer(how: str, hostile: Lab, page: Page) -> None:
    """The page gets every byte; what is too long to be counted is not; the worker lives and counts the next one."""
    big = "lorem ipsum " * (50 * 2**20 // 12)
    answer = Answer("The end.")
    whole = stream(answer, "a-large-one", [], 1)
    head, event, rest = whole.partition(b'event: delta\ndata: {"p":"/message/content/parts/0"')
    parts = [big] if how == "one delta" else [big[at : at + 2**16] for at in range(0, len(big), 2**16)]
    deltas = "".join(
        f"event: delta\ndata: {json.dumps({'p': '/message/content/parts/0', 'o': 'append', 'v': part})}\n\n"
        for part in parts
    ).encode()
    body = head + deltas + event + rest
    hostile.site.chatgpt.scripted.will_reply("POST", PATH, Reply(body, whole=True))
    length = page.evaluate(
        f"fetch('{PATH}', {{ method: 'POST', body: '{{}}' }}).then((r) => r.text()).then((t) => t.length)"
    )
    assert length == len(body.decode())
    hostile.site.chatgpt.scripted.will_reply("POST", PATH)
    after = Answer(CJK)
    hostile.site.will_answer(f"And after {how}?", Delivery(after))
    hostile.ask(page, f"And after {how}?")
    hostile.person.wait_for_rows([after.id])
    assert all(row.output_tokens <= 2_000_000 for row in hostile.person.ledger_rows())
    assert hostile.browser.worker_running()


def test_the_host_heard_of_counts_alone(hostile: Lab) -> None:
    """After all of it: no other message than these three, and little left behind."""
    frames = (hostile.person.home / "frames.bin").read_bytes()
    assert _kinds_of(frames) == {"hello", "usage", "status"}
    popup = hostile.open_popup()
    stored = json.dumps(hostile.extension_storage(popup))
    assert popup.text()
    popup.close()
    assert len(stored) < 2**20


def _quiet(lab: Lab, page: Page) -> list[LedgerRow]:
    """The ledger once nothing more comes."""
    before = -1
    while before != (before := len(lab.person.ledger_rows())):
        page.evaluate("new Promise((resolve) => setTimeout(resolve, 2000))")
    return lab.person.ledger_rows()


def _kinds_of(frames: bytes) -> set[str]:
    kinds, at = set(), 0
    while at < len(frames):
        length = int.from_bytes(frames[at : at + 4], sys.byteorder)
        kinds.add(json.loads(frames[at + 4 : at + 4 + length])["type"])
        at += 4 + length
    return kinds
