/** The bridge in bad times: a worker that fails again and again, a port that dies without a word, too many attempts. */
import { beforeEach, describe, expect, test } from "vitest";
import { Bridge } from "../capture/bridge";
import type { CaptureMessage, OpenMessage } from "../capture/messages";
import { Clock } from "./parts";

/** A port whose other end the test plays. */
class FakePort {
  readonly heard: CaptureMessage[] = [];
  dead = false;
  #hear: (message: unknown) => void = () => undefined;
  #close: () => void = () => undefined;
  readonly onMessage = {
    addListener: (listener: (message: unknown) => void) => {
      this.#hear = listener;
    },
  };
  readonly onDisconnect = {
    addListener: (listener: () => void) => {
      this.#close = listener;
    },
  };

  postMessage(message: CaptureMessage): void {
    if (this.dead) throw new Error("Attempting to use a disconnected port object");
    this.heard.push(message);
  }

  disconnect(): void {
    this.dead = true;
  }

  settle(attempt: string, resumable = false): void {
    this.#hear({ kind: "settled", attempt, resumable, answers: [] });
  }

  die(): void {
    this.dead = true;
    this.#close();
  }
}

let clock: Clock;
let ports: FakePort[];
/** What the worker does with a port as soon as it is called. */
let serve: (port: FakePort) => void;
let bridge: Bridge;

beforeEach(() => {
  clock = new Clock();
  ports = [];
  serve = () => undefined;
  bridge = new Bridge(
    {
      connect: () => {
        const port = new FakePort();
        ports.push(port);
        clock.setTimer(() => serve(port), 1);
        return port;
      },
      alive: () => true,
      setTimeout: clock.setTimer,
      now: () => clock.nowMs,
    },
    () => undefined,
  );
});

function open(attempt: string): CaptureMessage {
  const request = { channel: "fetch", method: "POST", path: "/", body: "", headers: {} } as const;
  return { kind: "open", attempt, site: "chatgpt", role: "answer", ...request, startedAtMs: clock.nowMs };
}
const end = (attempt: string): CaptureMessage => ({ kind: "end", attempt, how: "closed" });
const attemptsOn = (port: FakePort | undefined) => port?.heard.map(({ attempt }) => attempt) ?? [];

describe("a worker that fails at every replay", () => {
  test("is called later and later, also while it settles again what was only kept for a resumption", async () => {
    bridge.take(open("kept"));
    bridge.take(end("kept"));
    ports[0]?.settle("kept", true);
    bridge.take(open("a"));
    serve = (port) => {
      port.settle("kept", true);
      port.die();
    };
    ports[0]?.die();
    await clock.pass(5 * 60_000);
    expect(ports.length).toBeLessThan(25);
  });

  test("one answer that cannot be counted does not keep those behind it waiting", async () => {
    const counted = new Set<string>();
    serve = (port) => {
      for (const { attempt } of port.heard) {
        if (attempt === "poison") return port.die();
        counted.add(attempt);
        port.settle(attempt);
      }
    };
    for (const attempt of ["poison", "b", "c"]) bridge.take(open(attempt));
    await clock.pass(60_000);
    expect([...counted].sort()).toEqual(["b", "c"]);
  });
});

describe("a port that dies without a word, as the browser's cache of left pages does to it", () => {
  test("is noticed by the next message", async () => {
    bridge.take(open("a"));
    const [dead] = ports;
    if (dead !== undefined) dead.dead = true;
    bridge.take(end("a"));
    await clock.pass(1_000);
    expect(ports[1]?.heard.map(({ kind }) => kind)).toEqual(["open", "end"]);
  });

  test("is replaced when the page comes back, and what is open is said again", async () => {
    bridge.take(open("a"));
    bridge.restored();
    expect(ports[0]?.dead).toBe(true);
    expect(attemptsOn(ports[1])).toEqual(["a"]);
  });

  test("with nothing open the page that comes back calls nobody, until there is something", () => {
    bridge.take(open("a"));
    ports[0]?.settle("a");
    bridge.restored();
    expect(ports).toHaveLength(1);
    bridge.take(open("b"));
    expect(attemptsOn(ports[1])).toEqual(["b"]);
  });
});

test("a question with pictures too large to keep is left out, and its answer is counted all the same", () => {
  const asked = { ...(open("a") as OpenMessage), body: "x".repeat(30 * 1024 * 1024) };
  expect(bridge.take(asked)).toBe(true);
  expect(bridge.take(end("a"))).toBe(true);
  expect(ports[0]?.heard).toEqual([{ ...asked, body: "" }, end("a")]);
});

test("of too many attempts one that is only kept for a resumption gives way before one that is open", async () => {
  bridge.take(open("running"));
  bridge.take(open("kept"));
  ports[0]?.settle("kept", true);
  for (let number = 0; number < 15; number++) bridge.take(open(`a${number}`));
  ports[0]?.die();
  await clock.pass(200);
  expect(attemptsOn(ports[1])).toContain("running");
  expect(attemptsOn(ports[1])).not.toContain("kept");
});
