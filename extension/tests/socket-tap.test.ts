/** Sockets, XMLHttpRequests' kin and event sources in the page: which turns are heard, and that the page keeps what it had. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { openReceiver, openSender } from "../capture/channel";
import { tapEventSources } from "../capture/event-source-tap";
import type { CaptureMessage } from "../capture/messages";
import { createOpenRelay } from "../capture/relay";
import { tapSockets } from "../capture/socket-tap";
import type { SiteAddress } from "../sites/address";
import { SocketFrames } from "../sites/socket-frames";

/** A class of its own for each page, because the tap wraps its methods; the tap reads it by its getters, as in a browser. */
function newSocketClass() {
  return class WebSocket extends EventTarget {
    static readonly OPEN = 1;
    readonly #url: string;
    sent: unknown[] = [];
    constructor(url: string | URL) {
      super();
      this.#url = String(url);
    }
    get url(): string {
      return this.#url;
    }
    send(data: unknown): void {
      this.sent.push(data);
    }
    hear(data: unknown): void {
      this.dispatchEvent(new MessageEvent("message", { data }));
    }
    close(wasClean: boolean): void {
      this.dispatchEvent(Object.assign(new Event("close"), { wasClean }));
    }
  };
}

function newSourceClass() {
  return class EventSource extends EventTarget {
    readonly #url: string;
    constructor(url: string) {
      super();
      this.#url = url;
    }
    get url(): string {
      return this.#url;
    }
    get readyState(): number {
      return 2;
    }
  };
}

type SocketClass = ReturnType<typeof newSocketClass>;
type FakeSocket = InstanceType<SocketClass>;

const address: SiteAddress = {
  name: "somewhere",
  origins: ["https://somewhere.test"],
  endpoints: [
    { kind: "socket", url: /^wss:\/\/somewhere\.test\/turns$/, sent: /"event":"send"/ },
    {
      kind: "socket",
      url: /^wss:\/\/somewhere\.test\/topics$/,
      topic: /"topic":"(\w+)"/,
      snapshot: /"whole":/,
    },
    { kind: "event-source", path: /^\/events$/, events: ["delta"] },
  ],
  page: null,
};

type Page = Omit<Window & typeof globalThis, "WebSocket" | "EventSource"> & {
  WebSocket: SocketClass;
  EventSource: ReturnType<typeof newSourceClass>;
};

let heard: CaptureMessage[];
let wanted: (message: CaptureMessage) => boolean;

function newPage(): Page {
  const names = [
    [
      "ArrayBuffer",
      "CustomEvent",
      "Date",
      "JSON",
      "Map",
      "MessageEvent",
      "Object",
      "Promise",
      "Proxy",
      "Reflect",
    ],
    ["RegExp", "Set", "String", "TextDecoder", "URL", "WeakMap", "setTimeout"],
  ].flat();
  const page = new EventTarget() as unknown as Page & { [key: string]: unknown };
  for (const name of names) page[name] = (globalThis as unknown as { [key: string]: unknown })[name];
  Object.assign(page, {
    crypto: globalThis.crypto,
    location: { href: "https://somewhere.test/", origin: "https://somewhere.test" },
    WebSocket: newSocketClass(),
    EventSource: newSourceClass(),
  });
  openReceiver(page, (message) => {
    if (message === null) return true;
    heard.push(message);
    return wanted(message);
  });
  const window = page as unknown as Window & typeof globalThis;
  const sender = openSender(window);
  tapSockets(window, [address], sender, createOpenRelay(window, sender));
  tapEventSources(window, [address], sender, createOpenRelay(window, sender));
  return page;
}

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  wanted = () => true;
});

/** What was heard of each turn: its request's body and its frames. */
function turns(): { body: string; frames: string[]; end: string | null }[] {
  vi.advanceTimersByTime(1_000);
  return heard
    .filter((message) => message.kind === "open")
    .map(({ attempt, body }) => {
      const of = heard.filter((message) => message.attempt === attempt);
      const text = of.map((message) => (message.kind === "chunk" ? message.text : "")).join("");
      const end = of.find((message) => message.kind === "end");
      const frames = new SocketFrames()
        .push(text)
        .map(({ sent, text: frame }) => `${sent ? ">" : "<"}${frame}`);
      return { body, frames, end: end?.kind === "end" ? end.how : null };
    });
}

const socketOf = (page: Page, url: string): FakeSocket => new page.WebSocket(url);

describe("a socket on which the page begins the turns", () => {
  test("each sent turn is a stream of its own, with everything after it in both directions", () => {
    const page = newPage();
    const socket = socketOf(page, "wss://somewhere.test/turns?token=secret");
    socket.hear('{"event":"connected"}');
    socket.send('{"event":"send","text":"One"}');
    socket.hear('{"text":"1"}');
    socket.send('{"event":"ping"}');
    socket.send('{"event":"send","text":"Two"}');
    socket.hear('{"text":"2 漢字"}');
    socket.close(false);
    expect(turns()).toEqual([
      {
        body: '{"event":"send","text":"One"}',
        frames: ['<{"text":"1"}', '>{"event":"ping"}', '<{"text":"2 漢字"}'],
        end: "failed",
      },
      { body: '{"event":"send","text":"Two"}', frames: ['<{"text":"2 漢字"}'], end: "failed" },
    ]);
    expect(JSON.stringify(heard)).not.toContain("secret");
    expect(socket.sent).toHaveLength(3);
  });

  test("a turn that nobody wants any more is left alone; the next one begins", () => {
    wanted = ({ kind }) => kind === "open";
    const page = newPage();
    const socket = socketOf(page, "wss://somewhere.test/turns");
    socket.send('{"event":"send"}');
    for (let at = 0; at < 5; at++) {
      socket.hear("x");
      vi.advanceTimersByTime(200);
    }
    expect(heard.filter(({ kind }) => kind === "chunk")).toHaveLength(1);
    socket.send('{"event":"send","text":"again"}');
    expect(heard.filter(({ kind }) => kind === "open")).toHaveLength(2);
  });

  test("frames that are no text are not heard, and the page gets them", () => {
    const page = newPage();
    const socket = socketOf(page, "wss://somewhere.test/turns");
    const got: unknown[] = [];
    socket.addEventListener("message", (event) => got.push((event as MessageEvent).data));
    socket.send('{"event":"send"}');
    const bytes = new TextEncoder().encode("bytes");
    socket.send(new Blob(["x"]));
    for (const data of [new Blob(["x"]), bytes.buffer, 7]) socket.hear(data);
    expect(got).toHaveLength(3);
    expect(turns()[0]?.frames).toEqual(["<bytes"]);
  });
});

describe("a socket that names its topics", () => {
  test("each topic is a stream of its own; other frames are nobody's", () => {
    const page = newPage();
    const socket = socketOf(page, "wss://somewhere.test/topics");
    for (const frame of [
      '{"topic":"a","n":1}',
      '{"topic":"b","n":1}',
      '{"presence":1}',
      '{"topic":"a","n":2}',
    ])
      socket.hear(frame);
    socket.close(true);
    expect(turns()).toEqual([
      {
        body: '{"topic":"a","n":1}',
        frames: ['<{"topic":"a","n":1}', '<{"topic":"a","n":2}'],
        end: "aborted",
      },
      { body: '{"topic":"b","n":1}', frames: ['<{"topic":"b","n":1}'], end: "aborted" },
    ]);
  });

  test("of snapshots within a moment only the newest is handed over", () => {
    const page = newPage();
    const socket = socketOf(page, "wss://somewhere.test/topics");
    for (let n = 0; n < 50; n++) socket.hear(`{"topic":"a","whole":"${"x".repeat(n)}"}`);
    socket.hear('{"topic":"a","done":1}');
    expect(turns()[0]?.frames).toEqual([
      `<{"topic":"a","whole":"${"x".repeat(49)}"}`,
      '<{"topic":"a","done":1}',
    ]);
    expect(heard.filter((message) => message.kind === "chunk").map(({ snapshot }) => snapshot)).toEqual([
      true,
      false,
    ]);
  });

  test("more turns at once than a person can read: the oldest give way", () => {
    const page = newPage();
    const socket = socketOf(page, "wss://somewhere.test/topics");
    for (let n = 0; n < 20; n++) socket.hear(`{"topic":"t${n}"}`);
    expect(turns().filter(({ end }) => end === null)).toHaveLength(8);
    socket.hear('{"topic":"t0"}'); // gave way: it does not begin again
    expect(turns()).toHaveLength(20);
  });
});

describe("what the page sees of its sockets", () => {
  test("its own class, from instances too, with its statics and subclasses", () => {
    const page = newPage();
    const socket = new page.WebSocket("wss://elsewhere.test/");
    expect(socket).toBeInstanceOf(page.WebSocket);
    expect(socket.constructor).toBe(page.WebSocket);
    expect(page.WebSocket.OPEN).toBe(1);
    expect(page.WebSocket.name).toBe("WebSocket");
    class Own extends page.WebSocket {}
    expect(new Own("wss://somewhere.test/turns")).toBeInstanceOf(Own);
    expect(() => (page.WebSocket as unknown as () => void)()).toThrow(TypeError);
  });

  test("sockets elsewhere are not heard", () => {
    const page = newPage();
    const socket = socketOf(page, "wss://elsewhere.test/turns");
    socket.send('{"event":"send"}');
    socket.hear("x");
    expect(turns()).toEqual([]);
  });
});

describe("an event source", () => {
  test("its events are heard as the text they came as, named and not, and its end when it is closed for good", () => {
    const page = newPage();
    const source = new page.EventSource("https://somewhere.test/events?id=1");
    source.dispatchEvent(new MessageEvent("message", { data: "one\ntwo" }));
    source.dispatchEvent(new MessageEvent("delta", { data: "{}" }));
    source.dispatchEvent(new MessageEvent("other", { data: "no" }));
    vi.advanceTimersByTime(200);
    expect(heard.map((message) => (message.kind === "chunk" ? message.text : message.kind))).toEqual([
      "open",
      "event: message\ndata: one\ndata: two\n\nevent: delta\ndata: {}\n\n",
    ]);
    source.dispatchEvent(new Event("error"));
    expect(heard.at(-1)).toMatchObject({ kind: "end", how: "failed" });
  });

  test("one of another path is not heard", () => {
    const page = newPage();
    const source = new page.EventSource("https://somewhere.test/other");
    source.dispatchEvent(new MessageEvent("message", { data: "x" }));
    vi.advanceTimersByTime(200);
    expect(heard).toEqual([]);
  });
});
