/** What the tap must not do to a page: run its code a second time, use up what can be read once, or mix up its requests. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CaptureMessage } from "../capture/messages";
import { createOpenRelay, type WatchedRequest } from "../capture/relay";
import { createRecogniser } from "../capture/request";
import { bare, standIn } from "../capture/stand-in";
import { tapXhr } from "../capture/xhr-tap";
import type { HttpEndpoint, SiteAddress } from "../sites/address";

const endpoint: HttpEndpoint = {
  kind: "http",
  role: "answer",
  method: "POST",
  path: /^\/answers$/,
  types: ["text/plain"],
  headers: ["x-mode"],
};
const address: SiteAddress = {
  name: "somewhere",
  origins: ["https://somewhere.test"],
  endpoints: [endpoint],
  page: null,
};
const ANSWERS = "https://somewhere.test/answers";

type Page = Window & typeof globalThis;

function newPage(own: object = {}): Page {
  const page = Object.defineProperties({}, Object.getOwnPropertyDescriptors(globalThis));
  const location = { href: "https://somewhere.test/", origin: "https://somewhere.test" };
  for (const [name, value] of Object.entries({ location, crypto: globalThis.crypto, ...own }))
    Object.defineProperty(page, name, { value, writable: true });
  return page as Page;
}

let heard: CaptureMessage[];
const sender = {
  send: (message: CaptureMessage): boolean => heard.push(message) > 0,
  wanted: () => true,
};
const kinds = () => heard.map(({ kind }) => kind);
const textHeard = () => heard.map((message) => (message.kind === "chunk" ? message.text : "")).join("");

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a relay", () => {
  const relayOf = (body: string | Promise<string> = "{}") => {
    const request: WatchedRequest = {
      ...{ site: "somewhere", endpoint, channel: "fetch", method: "POST", path: "/answers" },
      ...{ body, headers: {} },
    };
    return createOpenRelay(newPage(), sender)(request, 0);
  };

  test("ends once, also when its timer comes after the end", () => {
    const relay = relayOf();
    relay.text("a");
    relay.end("closed");
    vi.advanceTimersByTime(1_000);
    expect(kinds()).toEqual(["open", "chunk", "end"]);
  });

  test("hands over all of a long text before a snapshot takes its place", () => {
    const relay = relayOf();
    relay.text("x".repeat(1_000_000));
    relay.snapshot("all of it");
    relay.end("closed");
    vi.advanceTimersByTime(1_000);
    expect(textHeard()).toBe(`${"x".repeat(1_000_000)}all of it`);
  });

  test("does not hold an answer without end for a body that never comes", () => {
    const relay = relayOf(new Promise(() => undefined));
    for (let n = 0; n < 400; n++) relay.text("x".repeat(100_000));
    expect(relay.wanted).toBe(false);
  });

  test("gives up on a text that waits faster than it is handed over", () => {
    const relay = relayOf();
    relay.text("x".repeat(12_000_000));
    relay.text("x".repeat(12_000_000));
    expect(relay.wanted).toBe(false);
    expect(kinds().at(-1)).toBe("end");
  });
});

describe("the arguments of a fetch", () => {
  const recogniser = () => createRecogniser(newPage(), [address]);

  test("a getter of the page is not run", () => {
    const body = vi.fn(() => "{}");
    const init = {
      method: "POST",
      get body() {
        return body();
      },
    };
    expect(() => recogniser().ofFetch(ANSWERS, init)).toThrow();
    expect(body).not.toHaveBeenCalled();
  });

  test("headers that can be walked through once are left to fetch", () => {
    function* once(): Generator<[string, string]> {
      yield ["x-mode", "fast"];
    }
    const headers = once();
    expect(recogniser().ofFetch(ANSWERS, { method: "POST", body: "{}", headers })?.headers).toEqual({});
    expect([...headers]).toEqual([["x-mode", "fast"]]);
  });

  test.each([
    ["an object", { "X-Mode": "fast" }],
    ["pairs", [["X-Mode", "fast"]]],
    ["Headers", new Headers({ "X-Mode": "fast" })],
  ])("headers as %s", (_, headers) => {
    const found = recogniser().ofFetch(ANSWERS, { method: "POST", body: "{}", headers });
    expect({ ...found?.headers }).toEqual({ "x-mode": "fast" });
  });
});

describe("an XMLHttpRequest", () => {
  /** The steps of one, driven by the test. */
  function newXhrClass() {
    return class XMLHttpRequest extends EventTarget {
      #status = 0;
      #text = "";
      get status(): number {
        return this.#status;
      }
      get responseText(): string {
        return this.#text;
      }
      get responseType(): string {
        return "";
      }
      getResponseHeader(): string {
        return "text/plain";
      }
      open(..._: unknown[]): void {
        this.#text = "";
      }
      setRequestHeader(..._: unknown[]): void {}
      send(..._: unknown[]): void {}
      answer(status: number, text: string): void {
        this.#status = status;
        this.#text = text;
        this.dispatchEvent(new Event("load"));
      }
    };
  }

  function xhrOf() {
    const XMLHttpRequest = newXhrClass();
    const page = newPage({ XMLHttpRequest });
    tapXhr(page, createRecogniser(page, [address]), sender, createOpenRelay(page, sender));
    return new XMLHttpRequest();
  }

  test("that is used again is heard once for each answer", () => {
    const xhr = xhrOf();
    for (const [status, text] of [
      [401, "no"],
      [200, "first"],
      [200, "second"],
    ] as const) {
      xhr.open("POST", ANSWERS);
      xhr.send("{}");
      xhr.answer(status, text);
    }
    vi.advanceTimersByTime(1_000);
    expect(kinds()).toEqual(["open", "chunk", "end", "open", "chunk", "end"]);
    expect(textHeard()).toBe("firstsecond");
  });

  test("that is opened again for something else is not heard, nor one that waits", () => {
    const xhr = xhrOf();
    for (const steps of [
      ["GET", "/elsewhere"],
      ["POST", ANSWERS, false],
      [{}, {}],
    ]) {
      xhr.open("POST", ANSWERS);
      xhr.open(...steps);
      xhr.send("{}");
      xhr.answer(200, "x");
    }
    expect(heard).toEqual([]);
  });

  test("its headers are combined as the browser combines them", () => {
    const xhr = xhrOf();
    xhr.open("POST", ANSWERS);
    xhr.setRequestHeader("X-Mode", "fast");
    xhr.setRequestHeader("x-mode", "safe");
    xhr.setRequestHeader("__proto__", "x");
    xhr.send("{}");
    xhr.answer(200, "x");
    expect(heard[0]).toMatchObject({ headers: { "x-mode": "fast, safe" } });
  });
});

describe("a stand-in", () => {
  test("takes no trap and no field from Object.prototype", () => {
    const made = standIn((a: number) => a, {});
    const prototype = Object.prototype as { get?: unknown; toJSON?: unknown };
    prototype.get = prototype.toJSON = () => "theirs";
    const seen = [made.length, JSON.stringify(bare({ a: 1 }))];
    delete prototype.get;
    delete prototype.toJSON;
    expect(seen).toEqual([1, '{"a":1}']);
  });
});
