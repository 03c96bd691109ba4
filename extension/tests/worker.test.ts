/** The worker as a whole: from the bridge's messages to what is on disk and on the wire. */
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CaptureMessage, SettledMessage } from "../capture/messages";
import { CaptureServer } from "../counting/capture-server";
import { createUuidV7, dedupeKey } from "../counting/identity";
import { Recorder } from "../counting/recorder";
import { createTokenCounter, type Encoding } from "../counting/tokenizer";
import { o200kTokens } from "../scripts/ranks.mjs";
import { chatgpt } from "../sites/chatgpt";
import { plainAnswer } from "../sites/site";
import { DATABASE } from "../transport/database";
import type { Outbox } from "../transport/outbox";
import { type FixtureRequest, fixture } from "./fixtures";
import { Desk, goodHost, newOutbox, settled, withoutInstructions } from "./parts";
import { messagesOf, openTab, STARTED_MS, serverParts } from "./tab";

const countTokens = createTokenCounter(async () => o200kTokens());

let disk: IDBFactory;
let outbox: Outbox;
let counting: boolean;
let nowMs: number;
let settledMessages: SettledMessage[];
let server: CaptureServer;

beforeEach(() => {
  disk = new IDBFactory();
  outbox = newOutbox(disk);
  counting = true;
  nowMs = STARTED_MS;
  settledMessages = [];
  server = newServer();
});

const newServer = (): CaptureServer =>
  new CaptureServer({
    ...serverParts(outbox, countTokens),
    counting: async () => counting,
    now: () => nowMs,
  });

/** A tab's port to the worker. */
const newPort = (to = server) => openTab(to, settledMessages);

function requestOf(name: string, at = 0): FixtureRequest {
  const request = fixture(name).requests[at];
  if (request === undefined) throw new Error(`no request ${at} in ${name}`);
  return request;
}

/** Waits until the worker settled these attempts, then forgets that it did. */
async function settling(...attempts: string[]): Promise<void> {
  const isSettled = (id: string) => settledMessages.some(({ attempt }) => attempt === id);
  await vi.waitUntil(() => attempts.every(isSettled), {
    timeout: 10_000,
  });
  settledMessages = [];
}

async function tokensOf(...texts: string[]): Promise<number> {
  const counts = await Promise.all(texts.map((text) => countTokens("o200k_base", text)));
  return counts.reduce((sum, tokens) => sum + tokens, 0);
}

test("an answer becomes the event the protocol describes", async () => {
  const request = requestOf("echoed-history");
  newPort().say(...messagesOf(request, "a"));
  await settling("a");
  const text = request.answers[0]?.text ?? "";
  const [event] = await outbox.oldest(9);
  expect(event).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    dedupe_key: await dedupeKey("chatgpt", "answer-1"),
    at: expect.stringMatching(/^2025-11-22T10:00:01\.00\dZ$/),
    site: "chatgpt",
    model_raw: "gpt-5-2",
    input_tokens: await tokensOf("What is 11 × 11?", "11 × 11 = 121.", "And 12 × 12?"),
    cached_input_tokens: 0,
    output_tokens: await countTokens("o200k_base", text),
    reasoning_tokens: null,
    images_in: 0,
    images_out: 0,
    latency_ms: expect.toSatisfy((ms: number) => ms >= 1000 && ms < 1010),
    count_method: "exact:o200k_base",
    source: "live",
    context_known: "partial",
  });
});

test("the echo of a stream is counted once, however many answers the stream holds", async () => {
  const counted: string[] = [];
  const counter = async (_: Encoding, text: string) => {
    counted.push(text);
    return 1;
  };
  const recorder = new Recorder(
    outbox,
    Object.assign(counter, { prefix: countTokens.prefix }),
    createUuidV7(),
  );
  const { conversation_id: conversationId, model_raw: modelRaw } = requestOf("two-channels").answers[0] ?? {
    conversation_id: "",
    model_raw: "",
  };
  const echoed = [{ id: "old", text: "A long history" }];
  for (const messageId of ["left", "right"]) {
    const answer = {
      ...plainAnswer,
      messageId,
      conversationId,
      text: messageId,
      modelRaw,
    };
    const seen = {
      startedAtMs: STARTED_MS,
      source: "live",
      growing: null,
      aborted: false,
      heldUntilMs: null,
    } as const;
    await recorder.record(withoutInstructions(chatgpt), { ...answer, echoed, endedAtMs: STARTED_MS }, seen);
  }
  expect(counted.sort()).toEqual(["A long history", "left", "right"]);
  expect((await outbox.oldest(9)).map(({ input_tokens }) => input_tokens)).toEqual([1, 1]);
});

describe("exactly once", () => {
  test("the same answer in a second tab, again in the first, and replayed after the worker died", async () => {
    const request = requestOf("thinking-and-tools");
    newPort().say(...messagesOf(request, "a"), ...messagesOf(request, "b"));
    newPort().say(...messagesOf(request, "c"));
    await settling("a", "b", "c");
    outbox = newOutbox(disk);
    newPort(newServer()).say(...messagesOf(request, "a"));
    await settling("a");
    expect(await outbox.oldest(9)).toHaveLength(1);
  });

  test("a worker killed after any message: the replay gives the same event as if nothing had happened", async () => {
    const messages = messagesOf(requestOf("echoed-history"), "a");
    newPort().say(...messages);
    await settling("a");
    const [{ id: _, ...expected } = { id: "" }] = await outbox.oldest(9);
    for (let killedAfter = 1; killedAfter <= messages.length; killedAfter++) {
      disk = new IDBFactory();
      outbox = newOutbox(disk);
      newPort(newServer()).say(...messages.slice(0, killedAfter));
      await settled();
      outbox = newOutbox(disk);
      settledMessages = [];
      newPort(newServer()).say(...messages);
      await settling("a");
      const events = await outbox.oldest(9);
      expect(events.map(({ id: _id, ...event }) => event)).toEqual([expected]);
    }
  });

  test("an answer resumed in the middle, or after it was handed off, counts once and with its prompt", async () => {
    for (const [name, conversation] of [
      ["resumed-in-the-middle", 1],
      ["handed-off", 2],
    ] as const) {
      newPort().say(...messagesOf(requestOf(name, 0), "a"));
      await settling("a");
      newPort().say(...messagesOf(requestOf(name, 1), "b"));
      await settling("b");
      expect(await outbox.oldest(9)).toHaveLength(conversation);
    }
    const prompts = [await countTokens("o200k_base", "Count"), await countTokens("o200k_base", "Think hard")];
    expect((await outbox.oldest(9)).map(({ input_tokens }) => input_tokens).sort()).toEqual(prompts.sort());
  });

  test("an attempt is settled once, and said to be resumable when its answer did not end", async () => {
    newPort().say(
      ...messagesOf(requestOf("handed-off", 0), "a"),
      ...messagesOf(requestOf("in-one-piece"), "b"),
    );
    await vi.waitUntil(() => settledMessages.length > 1);
    await settled();
    expect(settledMessages).toEqual([
      { kind: "settled", attempt: "a", resumable: true, answers: [] },
      { kind: "settled", attempt: "b", resumable: false, answers: [expect.stringMatching(/^[0-9a-f]{64}$/)] },
    ]);
  });

  test("a worker that dies while an answer is being resumed: the replay of both streams counts it once", async () => {
    const first = messagesOf(requestOf("resumed-in-the-middle", 0), "a");
    const rest = messagesOf(requestOf("resumed-in-the-middle", 1), "b");
    newPort().say(...first, ...rest.slice(0, 2));
    await settling("a");
    outbox = newOutbox(disk);
    newPort(newServer()).say(...first, ...rest);
    await settling("a", "b");
    const [expected] = requestOf("resumed-in-the-middle", 1).answers;
    expect(await outbox.oldest(9)).toMatchObject([
      { output_tokens: await countTokens("o200k_base", expected?.text ?? "") },
    ]);
  });

  test("a tab closed right after the answer's end, while the model's name was still awaited", async () => {
    const tab = newPort();
    const messages = messagesOf(requestOf("snapshots"), "a", null);
    const text = messages.flatMap((message) => (message.kind === "chunk" ? [message.text] : [])).join("");
    const beforeDone = text.slice(0, text.indexOf(": heartbeat"));
    tab.say(messages[0] as CaptureMessage, {
      kind: "chunk",
      attempt: "a",
      index: 0,
      text: beforeDone,
      snapshot: false,
      atMs: STARTED_MS,
    });
    await settled();
    expect(await outbox.oldest(9)).toHaveLength(0);
    tab.closeTab();
    await vi.waitUntil(async () => (await outbox.counts()).waiting > 0);
    expect(await outbox.oldest(9)).toMatchObject([{ model_raw: "gpt-4" }]);
  });

  test("a disk that fails settles nothing: the port is closed, and the replay counts", async () => {
    const failing = newOutbox({
      open: () => {
        throw new DOMException("Full", "QuotaExceededError");
      },
    } as unknown as IDBFactory);
    const whole = outbox;
    outbox = failing;
    const complaints = console.error;
    console.error = () => undefined;
    const tab = newPort(newServer());
    tab.say(...messagesOf(requestOf("in-one-piece"), "a"));
    await vi.waitUntil(() => tab.isClosed());
    console.error = complaints;
    expect(settledMessages).toEqual([]);
    outbox = whole;
    newPort(newServer()).say(...messagesOf(requestOf("in-one-piece"), "a"));
    await settling("a");
    expect(await outbox.oldest(9)).toHaveLength(1);
  });
});

describe("not counted", () => {
  test("while paused: the attempt is let go at once, and what follows of it too", async () => {
    counting = false;
    newPort().say(...messagesOf(requestOf("in-one-piece"), "a").slice(0, 1));
    await settling("a");
    expect(await outbox.oldest(9)).toEqual([]);
  });

  test("a stream with a gap, of a site nobody registered, or of garbage", async () => {
    const [open, first, second, ...rest] = messagesOf(requestOf("echoed-history"), "a");
    if (!open || !first || !second) throw new Error("short fixture");
    newPort().say(open, first, ...rest);
    newPort().say({ ...open, site: "chatgtp", attempt: "b" } as CaptureMessage);
    newPort().say(
      { kind: "open", attempt: 7 } as unknown as CaptureMessage,
      "hello" as unknown as CaptureMessage,
    );
    await settling("a", "b");
    expect(await outbox.oldest(9)).toEqual([]);
  });
});

test("no word of a chat is on disk, in the host's frames or in the session's memory", async () => {
  const canaries = [
    "12 × 12",
    "Antwort",
    "漢字",
    "Squares",
    "Oslo",
    "rain",
    "weather",
    "Enjoy",
    "Draw this",
    "11 × 11",
  ];
  const ids = ["answer-1", "user-1", "old-answer", "68f1a0c2"];
  for (const name of ["echoed-history", "thinking-and-tools", "every-operation"]) {
    newPort().say(...messagesOf(requestOf(name), name));
  }
  await settling("echoed-history", "thinking-and-tools", "every-operation");
  const desk = new Desk();
  desk.answer = goodHost(() => undefined);
  const onDisk = JSON.stringify(await everythingIn(disk));
  await desk.link(outbox).wake("event");
  await vi.waitUntil(async () => (await outbox.counts()).waiting === 0);
  const afterwards = JSON.stringify(await everythingIn(disk));
  const sent = JSON.stringify(desk.port.sent);
  expect(sent).toContain("output_tokens");
  expect(onDisk).toContain("output_tokens");
  for (const where of [onDisk, afterwards, sent, JSON.stringify(desk.memory)]) {
    for (const canary of [...canaries, ...ids]) expect(where).not.toContain(canary);
  }
});

async function everythingIn(factory: IDBFactory): Promise<unknown[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = factory.open(DATABASE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const stores = Array.from(database.objectStoreNames, async (name) => {
    const reading = database.transaction(name).objectStore(name).getAll();
    return await new Promise((resolve, reject) => {
      reading.onsuccess = () => resolve({ name, rows: reading.result });
      reading.onerror = () => reject(reading.error);
    });
  });
  return await Promise.all(stores);
}
