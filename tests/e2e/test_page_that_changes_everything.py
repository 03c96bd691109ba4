"""A page that changes everything it can reach after the tap: it reads nothing, breaks nothing, and is still counted."""

import json
import uuid
from typing import Any

import pytest
from harness.browser import Page
from harness.chatgpt_stream import Answer
from harness.delivery import Pace
from harness.lab import Lab
from harness.scripted_host import Reply
from harness.site import Delivery

pytestmark = pytest.mark.browser

PLAIN = "https://chatgpt.com/plain"

# What the page itself needs is kept aside first; `review.calls` is who else came through what it changed.
SETUP = """(() => {
  const { apply, ownKeys } = Reflect;
  const { then } = Promise.prototype;
  const kept = {
    apply, ownKeys, then,
    fetch: window.fetch,
    setTimeout: window.setTimeout,
    getReader: ReadableStream.prototype.getReader,
    read: ReadableStreamDefaultReader.prototype.read,
    body: Object.getOwnPropertyDescriptor(Response.prototype, "body").get,
    text: Response.prototype.text,
    defineProperty: Object.defineProperty,
    getOwnPropertyDescriptor: Object.getOwnPropertyDescriptor,
  };
  const review = { calls: [], armed: false, faults: [] };
  globalThis.review = review;
  addEventListener("unhandledrejection", (event) => { review.faults[review.faults.length] = String(event.reason); });
  addEventListener("error", (event) => { review.faults[review.faults.length] = event.message; });

  const define = (object, key, descriptor) => kept.defineProperty(object, key, { __proto__: null, ...descriptor });
  const own = (object, key, value) =>
    define(object, key, { value, writable: true, enumerable: true, configurable: true });
  const note = (name) => {
    if (review.armed) own(review.calls, review.calls.length, name);
  };
  const spoil = (holder, path) => {
    const keys = kept.ownKeys(holder);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at];
      if (key === "constructor" || key === "prototype") continue;
      const descriptor = { __proto__: null, ...kept.getOwnPropertyDescriptor(holder, key) };
      if (!descriptor.configurable) continue;
      for (const slot of ["value", "get"]) {
        const original = descriptor[slot];
        if (typeof original !== "function") continue;
        descriptor[slot] = function (...given) {
          note(`${path}.${String(key)}`);
          return new.target ? Reflect.construct(original, given, new.target) : kept.apply(original, this, given);
        };
        kept.defineProperty(holder, key, descriptor);
        break;
      }
    }
  };

  review.spoil = (classes, names) => {
    for (const name of classes) spoil(window[name].prototype, `${name}.prototype`);
    const iterated = [[], new Map(), new Set(), ""];
    for (const each of iterated) spoil(Object.getPrototypeOf(each[Symbol.iterator]()), `${typeof each} iterator`);
    for (const name of ["JSON", "Reflect", "Object", "Date", "Array", "String", "Promise"]) spoil(window[name], name);
    for (const name of names)
      define(Object.prototype, name, {
        configurable: true,
        get() { note(`read Object.prototype.${name}`); return undefined; },
        set(value) { note(`set Object.prototype.${name}`); own(this, name, value); },
      });
    for (const at of ["0", "1", "2"])
      define(Array.prototype, at, {
        configurable: true,
        set(value) { note(`set Array.prototype[${at}]`); own(this, at, value); },
      });
    const timers = window.setTimeout;
    window.setTimeout = function (...given) { note("setTimeout"); return kept.apply(timers, window, given); };
    for (const name of ["dispatchEvent", "addEventListener", "removeEventListener"]) {
      const original = window[name];
      window[name] = function (...given) { note(name); return kept.apply(original, window, given); };
    }
  };

  /** Reads an answer with what was kept aside; only what others do counts as a call. */
  review.ask = (path, init, whole) => new Promise((resolve, reject) => {
    const fail = (error) => { review.armed = false; reject(error); };
    // What the relay holds for a moment goes after the answer, in a task of its own.
    const close = (length) =>
      kept.apply(kept.setTimeout, window, [() => { review.armed = false; resolve(length); }, 400]);
    review.armed = true;
    kept.apply(kept.then, kept.apply(kept.fetch, window, ([path, init])), ([(response) => {
      if (whole) {
        kept.apply(kept.then, kept.apply(kept.text, response, []), ([(text) => close(text.length), fail]));
        return;
      }
      const reader = kept.apply(kept.getReader, kept.apply(kept.body, response, []), []);
      let length = 0;
      const step = () => kept.apply(kept.then, kept.apply(kept.read, reader, []), ([({ done, value }) => {
        if (done) return close(length);
        length += value.byteLength;
        step();
      }, fail]));
      step();
    }, fail]));
  });
})()"""

NAMES = [
    *(
        "get",
        "set",
        "has",
        "apply",
        "construct",
        "deleteProperty",
        "ownKeys",
        "defineProperty",
        "toJSON",
        "kind",
    ),
    *(
        "attempt",
        "text",
        "index",
        "site",
        "channel",
        "headers",
        "how",
        "snapshot",
        "bubbles",
        "composed",
        "detail",
    ),
    *(
        "cancelable",
        "done",
        "stream",
        "fatal",
        "highWaterMark",
        "autoAllocateChunkSize",
        "getPrototypeOf",
        "role",
    ),
    *("getOwnPropertyDescriptor", "types", "origin", "topic", "sent", "method"),
]
CLASSES = [
    *("Array", "String", "RegExp", "Promise", "Map", "Set", "WeakMap", "Function", "Date"),
    *(
        "TextDecoder",
        "URL",
        "URLSearchParams",
        "Headers",
        "Blob",
        "Request",
        "Event",
        "CustomEvent",
        "EventTarget",
    ),
    *("Response", "ReadableStream", "ReadableStreamDefaultReader", "ReadableStreamBYOBReader", "Crypto"),
]


def _ask(page: Page, prompt: str, *, whole: bool) -> Any:
    body = json.dumps(
        {
            "action": "next",
            "messages": [
                {
                    "id": str(uuid.uuid4()),
                    "author": {"role": "user"},
                    "content": {"content_type": "text", "parts": [prompt]},
                    "metadata": {},
                }
            ],
            "parent_message_id": "client-created-root",
            "model": "gpt-5-2-thinking",
        }
    )
    # Without a prototype: what the browser itself reads of the page's own object is not the point.
    init = f"Object.assign(Object.create(null), {{ method: 'POST', body: {json.dumps(body)} }})"
    return page.evaluate(f"review.ask('/backend-api/f/conversation', {init}, {json.dumps(whole)})")


@pytest.fixture
def page(lab: Lab) -> Any:
    """A page of the test's own, before it changes anything."""
    opened = lab.browser.open(PLAIN)
    opened.evaluate(SETUP)
    yield opened
    opened.close()


@pytest.mark.parametrize("whole", [False, True], ids=["chunks", "text()"])
def test_nothing_of_ours_passes_through_what_a_page_changed(lab: Lab, page: Page, whole: bool) -> None:
    answer = Answer("Word by word, nobody listens but us. " * 30)
    prompt = f"Say it {whole} {answer.id}"
    lab.site.will_answer(prompt, Delivery(answer, ends=True))
    page.evaluate(f"review.spoil({json.dumps(CLASSES)}, {json.dumps(NAMES)})")
    assert _ask(page, prompt, whole=whole) > len(answer.text)
    lab.person.wait_for_rows([answer.id])
    # The test's own reading goes by promises too.
    calls = set(page.evaluate("Array.from(review.calls)")) - {"Promise.Symbol(Symbol.species)"}
    assert calls == set()
    assert page.evaluate("review.faults") == []


def test_a_proxy_takes_no_trap_from_object_prototype(page: Page) -> None:
    """An old polyfill that puts `get` on Object.prototype would otherwise answer for every static of WebSocket."""
    seen = page.evaluate("""(() => {
      const names = ["get", "has", "getOwnPropertyDescriptor", "getPrototypeOf", "ownKeys"];
      const value = () => "trapped";
      for (const name of names)
        Object.defineProperty(Object.prototype, name, { __proto__: null, configurable: true, value });
      const { length } = XMLHttpRequest.prototype.open;
      const seen = [fetch.name, fetch.length, "name" in fetch, WebSocket.OPEN, length];
      seen.push(Object.getPrototypeOf(fetch) === Function.prototype);
      for (const name of names) delete Object.prototype[name];
      return seen;
    })()""")
    assert seen == ["fetch", 1, True, 1, 2, True]


def test_no_stack_names_the_extension(page: Page) -> None:
    stacks = page.evaluate("""(async () => {
      const stack = async (work) => { try { await work(); return "no error"; } catch (error) { return error.stack; } };
      return [
        await stack(() => fetch("https://:bad")),
        await stack(() => fetch("https://refused.test/", { method: "POST" })),
        await stack(() => fetch("/backend-api/f/conversation", { method: "POST", signal: AbortSignal.abort() })),
        await stack(() => new XMLHttpRequest().send()),
        await stack(() => new WebSocket("ftp://somewhere.test")),
        await stack(() => Function.prototype.toString.call({})),
        await stack(() => Response.prototype.text.call({})),
      ];
    })()""")
    assert "no error" not in stacks
    assert not [stack for stack in stacks if "extension:" in stack or "tap.js" in stack]


def test_source_texts_survive_being_asked_in_every_way(page: Page) -> None:
    texts = page.evaluate("""(() => {
      const { toString } = Function.prototype;
      const body = Object.getOwnPropertyDescriptor(Response.prototype, "body").get;
      const functions = [fetch, toString, WebSocket, body, Response.prototype.text];
      functions.push(ReadableStream.prototype[Symbol.asyncIterator]);
      const texts = functions.flatMap((each) => [toString.call(each), `${each}`]);
      return texts.map((text) => text.replace("get body", "body").replace(/\\s+/g, ""));
    })()""")
    names = ["fetch", "toString", "WebSocket", "body", "text", "values"]
    assert texts == [f"function{name}(){{[nativecode]}}" for name in names for _ in range(2)]


def test_rejections_are_the_pages_own(lab: Lab, page: Page) -> None:
    """One nobody handles is reported once, with or without us; one the page handles is not reported at all."""
    host = lab.site.chatgpt.scripted
    host.will_reply("POST", "/backend-api/f/conversation", Reply(b"data: x\n\n", pace=Pace(pace_s=1)))
    faults = page.evaluate("""(async () => {
      const pause = () => new Promise((resolve) => { setTimeout(resolve, 200); });
      const seen = [];
      const ask = async () => {
        const abort = new AbortController();
        return [abort, fetch("/backend-api/f/conversation", { method: "POST", body: "{}", signal: abort.signal })];
      };
      for (const handled of [true, false]) {
        const [abort, asked] = await ask();
        abort.abort();
        if (handled) await asked.catch(() => undefined);
        await pause();
        seen.push(review.faults.length);
      }
      return seen;
    })()""")
    host.will_reply("POST", "/backend-api/f/conversation")
    assert faults == [0, 1]
