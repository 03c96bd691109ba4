/** The tap in the page: it hears every answer to its end, and the page cannot tell that it is there. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { openReceiver, openSender } from "../capture/channel";
import { tapFetch } from "../capture/fetch-tap";
import type { CaptureMessage } from "../capture/messages";
import { createOpenRelay } from "../capture/relay";
import { createRecogniser } from "../capture/request";
import { chatgptAddress } from "../sites/chatgpt";

const ANSWERS = "https://chatgpt.com/backend-api/f/conversation";
const sse = { headers: { "content-type": "text/event-stream; charset=utf-8" } };
const utf8 = new TextEncoder();

type Page = Window & typeof globalThis;

/** A window of its own, with the real Request, Response and streams, and a network the test decides on. */
function newPage(network: typeof fetch): Page {
  const names = [
    [
      "AbortController",
      "Array",
      "ArrayBuffer",
      "Blob",
      "CustomEvent",
      "DOMException",
      "Date",
      "FormData",
      "Headers",
      "JSON",
    ],
    [
      "Object",
      "Promise",
      "Proxy",
      "ReadableStream",
      "ReadableStreamBYOBReader",
      "ReadableStreamDefaultController",
      "ReadableStreamDefaultReader",
      "Reflect",
      "RegExp",
      "Request",
      "Response",
    ],
    ["String", "Symbol", "TextDecoder", "URL", "URLSearchParams", "WeakMap", "setTimeout"],
  ].flat();
  const page = new EventTarget() as Page & { [key: string]: unknown };
  for (const name of names) page[name] = (globalThis as unknown as { [key: string]: unknown })[name];
  return Object.assign(page, {
    crypto: globalThis.crypto,
    location: { href: "https://chatgpt.com/c/1", origin: "https://chatgpt.com" },
    fetch: network,
  });
}

let heard: CaptureMessage[];
const take = (message: CaptureMessage | null): boolean => {
  if (message !== null) heard.push(message);
  return true;
};

function tapped(network: typeof fetch, receive: typeof take | null = take): Page {
  const page = newPage(network);
  if (receive !== null) openReceiver(page, receive);
  const sender = openSender(page);
  tapFetch(page, createRecogniser(page, [chatgptAddress]), sender, createOpenRelay(page, sender));
  return page;
}

const textHeard = () => heard.map((message) => (message.kind === "chunk" ? message.text : "")).join("");
const ended = () => heard.filter(({ kind }) => kind === "end").length;
const post = (body = "{}") => ({ method: "POST", body });

/** A body under the test's control, with what became of it. */
function controlledBody() {
  let controller: ReadableByteStreamController | undefined;
  const cancelled = vi.fn();
  const stream = new ReadableStream({
    type: "bytes",
    start: (made) => {
      controller = made;
    },
    cancel: cancelled,
  });
  const opened = controller as unknown as ReadableByteStreamController;
  return {
    stream,
    cancelled,
    send: (text: string) => opened.enqueue(utf8.encode(text)),
    close: () => opened.close(),
    fail: (error: unknown) => opened.error(error),
  };
}

beforeEach(() => {
  heard = [];
});

describe("what is heard", () => {
  test("the request's body and the whole stream, over characters cut by the network", async () => {
    const bytes = utf8.encode("data: 漢字 👩‍👩‍👧\n\n");
    const body = new ReadableStream({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const page = tapped(async () => new Response(body, sse));
    const response = await page.fetch("/backend-api/f/conversation", post('{"messages":[]}'));
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body as ReadableStream<Uint8Array>) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe("data: 漢字 👩‍👩‍👧\n\n");
    expect(textHeard()).toBe("data: 漢字 👩‍👩‍👧\n\n");
    const attempt = heard[0]?.attempt;
    expect(heard[0]).toMatchObject({
      kind: "open",
      site: "chatgpt",
      path: "/backend-api/f/conversation",
      body: '{"messages":[]}',
    });
    expect(heard.every((message) => message.attempt === attempt)).toBe(true);
    expect(heard.flatMap((message) => (message.kind === "chunk" ? [message.index] : []))).toEqual(
      Array.from({ length: heard.length - 2 }, (_, at) => at),
    );
    expect(heard.at(-1)?.kind).toBe("end");
  });

  test("the last chunk, though the page aborts as soon as it read it", async () => {
    const { stream, send, fail } = controlledBody();
    const page = tapped(async () => new Response(stream, sse));
    const reader = (await page.fetch(ANSWERS, post())).body?.getReader();
    send("data: the end\n\n");
    await reader?.read();
    fail(new DOMException("The user aborted a request.", "AbortError"));
    await vi.waitFor(() => expect(ended()).toBe(1));
    expect(textHeard()).toBe("data: the end\n\n");
  });

  test.each([
    ["text()", (response: Response) => response.text()],
    ["a clone's text()", (response: Response) => response.clone().text()],
    [
      "a pipe",
      (response: Response) => new Response(response.body?.pipeThrough(new TransformStream())).text(),
    ],
    [
      "a reader that brings its own buffer",
      async (response: Response) => {
        const reader = response.body?.getReader({ mode: "byob" });
        const first = await reader?.read(new Uint8Array(64));
        expect((await reader?.read(new Uint8Array(64)))?.done).toBe(true);
        return new TextDecoder().decode(first?.value);
      },
    ],
  ])("a body read by %s", async (_, read) => {
    const { stream, send, close } = controlledBody();
    send("data: x\n\n");
    close();
    const page = tapped(async () => new Response(stream, sse));
    expect(await read(await page.fetch(ANSWERS, post()))).toBe("data: x\n\n");
    expect(textHeard()).toBe("data: x\n\n");
    expect(ended()).toBe(1);
  });

  test.each([
    ["a Request", () => [new Request(ANSWERS, { method: "POST", body: "hello" })]],
    ["a URL and a Blob", () => [new URL(ANSWERS), { method: "post", body: new Blob(["hello"]) }]],
    ["bytes", () => [ANSWERS, { method: "POST", body: utf8.encode("hello") }]],
  ])("a request made with %s", async (_, args) => {
    const seen: unknown[] = [];
    const page = tapped(async (input, init) => {
      seen.push(input instanceof Request ? await input.text() : init?.body);
      return new Response("data: x\n\n", sse);
    });
    const response = await page.fetch(...(args() as Parameters<typeof fetch>));
    await response.text();
    await vi.waitFor(() => expect(ended()).toBe(1));
    expect(heard[0]).toMatchObject({ kind: "open", body: "hello" });
    expect(seen).toHaveLength(1);
  });
});

describe("what the page sees", () => {
  test("other requests are not touched: the very promise of the browser", async () => {
    const promise = Promise.resolve(new Response("{}"));
    const page = tapped(() => promise);
    expect(page.fetch("https://chatgpt.com/backend-api/me")).toBe(promise);
    expect(page.fetch(ANSWERS)).toBe(promise);
    expect(page.fetch("https://evil.example/backend-api/f/conversation", post())).toBe(promise);
    expect(page.fetch(`${ANSWERS}/prepare`, post())).toBe(promise);
    expect(heard).toEqual([]);
  });

  test("its own Response, with url, type, headers and class", async () => {
    const own = Object.defineProperties(new Response("data: x\n\n", sse), { url: { value: ANSWERS } });
    const page = tapped(async function fetch(_input, _init) {
      return own;
    });
    const response = await page.fetch(ANSWERS, post());
    expect(response).toBe(own);
    expect(response.url).toBe(ANSWERS);
    expect(response.body).toBeInstanceOf(ReadableStream);
    expect(response.body).toBe(response.body);
    expect(Object.keys(response)).toEqual([]);
    expect(page.fetch.toString()).toContain("[native code]");
    expect(page.fetch.name).toBe("fetch");
    expect(page.fetch.length).toBe(2);
  });

  test("answers that are no event stream, and failures, are left alone", async () => {
    const page = tapped(
      async () => new Response('{"detail":"Too many requests"}', { status: 429, headers: sse.headers }),
    );
    const refused = await page.fetch(ANSWERS, post());
    expect(Object.getOwnPropertyNames(refused)).toEqual([]);
    const json = tapped(async () => new Response("{}", { headers: { "content-type": "application/json" } }));
    expect(Object.getOwnPropertyNames(await json.fetch(ANSWERS, post()))).toEqual([]);
    expect(heard).toEqual([]);
  });

  test("the same error, when the network fails and when the body does", async () => {
    const error = new TypeError("Failed to fetch");
    await expect(tapped(() => Promise.reject(error)).fetch(ANSWERS, post())).rejects.toBe(error);
    const { stream, send, fail } = controlledBody();
    const reader = (
      await tapped(async () => new Response(stream, sse)).fetch(ANSWERS, post())
    ).body?.getReader();
    send("data: half");
    await reader?.read();
    fail(error);
    await expect(reader?.read()).rejects.toBe(error);
    await expect(reader?.closed).rejects.toBe(error);
    await vi.waitFor(() => expect(ended()).toBe(1));
  });

  test("a cancellation reaches the network at once, with its reason", async () => {
    const { stream, send, cancelled } = controlledBody();
    const page = tapped(async () => new Response(stream, sse));
    const reader = (await page.fetch(ANSWERS, post())).body?.getReader();
    send("data: x");
    await reader?.read();
    await reader?.cancel("enough");
    expect(cancelled).toHaveBeenCalledWith("enough");
    expect(ended()).toBe(1);
  });

  test("nothing is read before the page reads", async () => {
    const pulls = vi.fn();
    const lazy = new ReadableStream({ type: "bytes", pull: pulls }, { highWaterMark: 0 });
    const page = tapped(async () => new Response(lazy, sse));
    const response = await page.fetch(ANSWERS, post());
    void response.body;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(pulls).not.toHaveBeenCalled();
    expect(response.bodyUsed).toBe(false);
  });

  test("arguments that fetch refuses get fetch's own error", async () => {
    const page = tapped(globalThis.fetch);
    const hostile = {
      get method(): string {
        throw new RangeError("mine");
      },
    };
    await expect((async () => page.fetch(ANSWERS, hostile))()).rejects.toThrow();
    await expect(page.fetch("https://")).rejects.toThrow(TypeError);
  });

  test("prototypes changed by the page do not reach what is heard", async () => {
    const page = tapped(async () => new Response("data: x\n\n", sse));
    const { dispatchEvent } = EventTarget.prototype;
    const stolen = vi.fn();
    EventTarget.prototype.dispatchEvent = stolen;
    page.dispatchEvent = stolen;
    try {
      const response = await page.fetch(ANSWERS, post());
      await response.text();
    } finally {
      EventTarget.prototype.dispatchEvent = dispatchEvent;
    }
    expect(stolen).not.toHaveBeenCalled();
    expect(textHeard()).toBe("data: x\n\n");
  });
});

describe("the line to the bridge", () => {
  test("a bridge that comes later hears everything so far, in order", async () => {
    const page = tapped(async () => new Response("data: early\n\n", sse), null);
    await (await page.fetch(ANSWERS, post())).text();
    openReceiver(page, take);
    expect(heard.map(({ kind }) => kind)).toEqual(["open", "chunk", "end"]);
    expect(textHeard()).toBe("data: early\n\n");
  });

  test("a page that knows the greeting cannot speak for the tap, nor hear it", async () => {
    const page = tapped(async () => new Response("data: x\n\n", sse));
    const overheard = vi.fn();
    for (const type of ["wattback:hello:1", "wattback:ready:1", "message"])
      page.addEventListener(type, overheard);
    const secret = "0".repeat(32);
    page.dispatchEvent(new CustomEvent("wattback:hello:1", { detail: secret }));
    overheard.mockClear();
    page.dispatchEvent(
      new CustomEvent(secret, { detail: JSON.stringify({ kind: "end", attempt: "forged" }) }),
    );
    await (await page.fetch(ANSWERS, post())).text();
    expect(overheard).not.toHaveBeenCalled();
    expect(heard.some(({ attempt }) => attempt === "forged")).toBe(false);
  });

  test("when nobody wants an attempt any more it is not decoded on, and the page reads on undisturbed", async () => {
    const { stream, send, close } = controlledBody();
    const page = tapped(
      async () => new Response(stream, sse),
      (message) => message === null || (take(message) && message.kind === "open"),
    );
    const response = await page.fetch(ANSWERS, post());
    const reader = response.body?.getReader();
    let read = "";
    for (const text of ["a", "b", "c"]) {
      send(text);
      read += new TextDecoder().decode((await reader?.read())?.value);
    }
    close();
    expect((await reader?.read())?.done).toBe(true);
    expect(read).toBe("abc");
    expect(heard.map(({ kind }) => kind)).toEqual(["open", "chunk"]);
  });

  test("after the extension is gone, answers are not even wrapped", async () => {
    let alive = true;
    const page = tapped(
      async () => new Response("data: x\n\n", sse),
      () => alive,
    );
    alive = false;
    const response = await page.fetch(ANSWERS, post());
    expect(Object.getOwnPropertyNames(response)).toEqual([]);
    expect(await response.text()).toBe("data: x\n\n");
  });
});
