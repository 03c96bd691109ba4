/** The bridge keeps an attempt until the worker settled it: a worker that dies loses nothing. */
import { beforeEach, describe, expect, test } from "vitest";
import { Bridge } from "../capture/bridge";
import type { CaptureMessage, Ending } from "../capture/messages";
import { Clock } from "./parts";

/** One port to a worker, from the bridge's side. */
class WorkerPort {
  readonly heard: CaptureMessage[] = [];
  open = true;
  #onMessage: (message: unknown) => void = () => undefined;
  #onDisconnect: () => void = () => undefined;
  readonly onMessage = {
    addListener: (listener: (message: unknown) => void) => {
      this.#onMessage = listener;
    },
  };
  readonly onDisconnect = {
    addListener: (listener: () => void) => {
      this.#onDisconnect = listener;
    },
  };

  postMessage(message: CaptureMessage): void {
    if (!this.open) throw new Error("Attempting to use a disconnected port object");
    this.heard.push(message);
  }

  disconnect(): void {
    this.open = false;
  }

  settle(attempt: string, resumable = false): void {
    this.#onMessage({ kind: "settled", attempt, resumable, answers: [] });
  }

  die(): void {
    this.open = false;
    this.#onDisconnect();
  }
}

let clock: Clock;
let ports: WorkerPort[];
let alive: boolean;
let orphaned: number;
let bridge: Bridge;

beforeEach(() => {
  clock = new Clock();
  ports = [];
  alive = true;
  orphaned = 0;
  bridge = new Bridge(
    {
      connect: () => {
        if (!alive) throw new Error("Extension context invalidated.");
        const port = new WorkerPort();
        ports.push(port);
        return port;
      },
      alive: () => alive,
      setTimeout: clock.setTimer,
      now: () => clock.nowMs,
    },
    () => {
      orphaned++;
    },
  );
});

const open = (attempt: string, body = ""): CaptureMessage => ({
  kind: "open",
  attempt,
  site: "chatgpt",
  role: "answer",
  channel: "fetch",
  method: "POST",
  path: "/backend-api/f/conversation",
  body,
  headers: {},
  startedAtMs: clock.nowMs,
});
const chunk = (attempt: string, index: number, text = "x", snapshot = false): CaptureMessage => ({
  kind: "chunk",
  attempt,
  index,
  text,
  snapshot,
  atMs: clock.nowMs,
});
const end = (attempt: string, how: Ending = "closed"): CaptureMessage => ({ kind: "end", attempt, how });
const takeAll = (...messages: CaptureMessage[]) => messages.map((message) => bridge.take(message));

describe("relaying", () => {
  test("the worker is called with the first attempt, and hears everything in order", () => {
    expect(bridge.take(null)).toBe(true);
    expect(ports).toHaveLength(0);
    const messages = [open("a"), chunk("a", 0), chunk("a", 1), end("a")];
    expect(takeAll(...messages)).toEqual([true, true, true, true]);
    expect(ports[0]?.heard).toEqual(messages);
  });

  test("a settled attempt is forgotten, and no more of it is wanted", async () => {
    takeAll(open("a"), chunk("a", 0));
    ports[0]?.settle("a");
    expect(bridge.take(chunk("a", 1))).toBe(false);
    ports[0]?.die();
    await clock.pass(60_000);
    expect(ports).toHaveLength(1);
  });

  test("with nothing open the worker is let go after a while", async () => {
    takeAll(open("a"), end("a"));
    ports[0]?.settle("a");
    await clock.pass(6_000);
    expect(ports[0]?.open).toBe(false);
    takeAll(open("b"));
    expect(ports).toHaveLength(2);
  });
});

describe("a worker that dies", () => {
  test("in the middle: everything open is replayed from the start, then goes on", async () => {
    const before = [open("a", "prompt"), chunk("a", 0), chunk("a", 1)];
    takeAll(...before);
    ports[0]?.die();
    takeAll(chunk("a", 2));
    await clock.pass(200);
    takeAll(chunk("a", 3), end("a"));
    expect(ports[1]?.heard).toEqual(
      [...before, chunk("a", 2), chunk("a", 3), end("a")].map((message) =>
        "atMs" in message ? { ...message, atMs: expect.any(Number) } : message,
      ),
    );
  });

  test("after the end and before it settled: the same", async () => {
    takeAll(open("a"), chunk("a", 0), end("a"));
    for (const [at, delayMs] of [200, 500, 1000, 2000, 5000, 15000, 30000, 30000].entries()) {
      ports[at]?.die();
      await clock.pass(delayMs - 1);
      expect(ports).toHaveLength(at + 1);
      await clock.pass(1);
      expect(ports[at + 1]?.heard).toEqual(ports[0]?.heard);
    }
  });

  test("while an interrupted answer is being resumed: what broke off is replayed before its resumption", async () => {
    takeAll(open("first"), chunk("first", 0), end("first"));
    ports[0]?.settle("first", true);
    expect(bridge.take(chunk("first", 1))).toBe(false);
    ports[0]?.die();
    await clock.pass(60_000);
    expect(ports).toHaveLength(1); // nothing is open: no reason to call the worker
    takeAll(open("rest"), chunk("rest", 0));
    const replayed = ports[1]?.heard.map(({ kind, attempt }) => `${kind} ${attempt}`);
    expect(replayed).toEqual(["open first", "chunk first", "end first", "open rest", "chunk rest"]);
    ports[1]?.settle("first", true);
    ports[1]?.die();
    await clock.pass(200);
    expect(ports[2]?.heard.map(({ kind, attempt }) => `${kind} ${attempt}`)).toEqual(replayed);
  });

  test("a port that closes under a message loses none", async () => {
    takeAll(open("a"));
    ports[0]?.disconnect();
    takeAll(chunk("a", 0));
    ports[0]?.die();
    await clock.pass(200);
    expect(ports[1]?.heard.map(({ kind }) => kind)).toEqual(["open", "chunk"]);
  });
});

describe("what is said again and again", () => {
  test("only the newest is kept, so that a long answer said in full a thousand times can still be replayed", async () => {
    takeAll(open("a"), chunk("a", 0));
    const text = "x".repeat(100_000);
    for (let index = 1; index <= 1_000; index++)
      expect(bridge.take(chunk("a", index, text, true))).toBe(true);
    expect(ports[0]?.heard).toHaveLength(1_002); // the worker that listens hears each
    takeAll(chunk("a", 1_001), end("a"));
    ports[0]?.die();
    await clock.pass(200);
    const indexes = ports[1]?.heard.flatMap((message) => (message.kind === "chunk" ? [message.index] : []));
    expect(indexes).toEqual([0, 1_000, 1_001]);
  });
});

describe("bounds", () => {
  test("an answer too long to keep is ended and wanted no more", () => {
    takeAll(open("a"));
    const text = "x".repeat(5 * 1024 * 1024);
    const wanted = [0, 1, 2, 3, 4].map((index) => bridge.take(chunk("a", index, text)));
    expect(wanted).toEqual([true, true, true, true, false]);
    expect(ports[0]?.heard.at(-1)).toEqual(end("a", "failed"));
  });

  test("of the streams that broke off only the newest few are kept", async () => {
    for (let number = 0; number < 6; number++) {
      takeAll(open(`a${number}`), end(`a${number}`));
      ports[0]?.settle(`a${number}`, true);
    }
    ports[0]?.die();
    takeAll(open("b"));
    const kept = new Set(ports[1]?.heard.map(({ attempt }) => attempt));
    expect([...kept]).toEqual(["a2", "a3", "a4", "a5", "b"]);
  });

  test("the oldest of too many attempts gives way", async () => {
    for (let number = 0; number < 17; number++) takeAll(open(`a${number}`));
    ports[0]?.die();
    await clock.pass(200);
    expect(ports[1]?.heard.map(({ attempt }) => attempt)).not.toContain("a0");
    expect(ports[1]?.heard).toHaveLength(16);
  });

  test("the worker is told of the attempt that gave way, or it would keep its half for good", () => {
    for (let number = 0; number < 18; number++) takeAll(open(`a${number}`));
    expect(ports[0]?.heard.filter(({ kind }) => kind === "end")).toEqual([
      end("a0", "failed"),
      end("a1", "failed"),
    ]);
    expect(bridge.take(chunk("a0", 0))).toBe(false);
  });

  test("an attempt that nobody settles is dropped after six hours", async () => {
    takeAll(open("a"));
    await clock.pass(6 * 3_600_000 + 1);
    ports[0]?.die();
    await clock.pass(60_000);
    expect(ports).toHaveLength(1);
  });
});

test("left behind by a reload of the extension, it says so once and asks for nothing more", async () => {
  takeAll(open("a"));
  alive = false;
  ports[0]?.die();
  expect(bridge.take(chunk("a", 0))).toBe(false);
  await clock.pass(3_600_000);
  expect(ports).toHaveLength(1);
  expect(orphaned).toBeGreaterThan(0);
});
