/** Answers that did not come to their end, and conversations that were there before: what is counted of them, and when. */
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CaptureMessage, Ending, SettledMessage } from "../capture/messages";
import { CaptureServer } from "../counting/capture-server";
import { dedupeKey } from "../counting/identity";
import { createTokenCounter } from "../counting/tokenizer";
import { o200kTokens } from "../scripts/ranks.mjs";
import type { Outbox } from "../transport/outbox";
import { newOutbox } from "./parts";
import { openTab, STARTED_MS, serverParts, type Tab } from "./tab";

const countTokens = createTokenCounter(async () => o200kTokens());
const MINUTE_MS = 60_000;

let disk: IDBFactory;
let outbox: Outbox;
let settled: SettledMessage[];
let nowMs: number;
let server: CaptureServer;
let tab: Tab;

beforeEach(() => {
  disk = new IDBFactory();
  outbox = newOutbox(disk);
  settled = [];
  nowMs = STARTED_MS;
  server = new CaptureServer({ ...serverParts(outbox, countTokens), now: () => nowMs });
  tab = openTab(server, settled);
});

let attempts = 0;

/** One stream of ChatGPT in the older form, snapshots of whole messages, ended as told. */
async function stream(
  asked: { id: string; text: string; parent?: string; conversation?: string; path?: string },
  messages: object[],
  how: Ending,
): Promise<void> {
  const attempt = `attempt-${++attempts}`;
  const body = JSON.stringify({
    messages: [
      { id: asked.id, author: { role: "user" }, content: { content_type: "text", parts: [asked.text] } },
    ],
    parent_message_id: asked.parent ?? "client-created-root",
    ...(asked.conversation === undefined ? {} : { conversation_id: asked.conversation }),
  });
  const text = messages
    .map((message) => `data: ${JSON.stringify({ message, conversation_id: asked.conversation ?? "c1" })}\n\n`)
    .join("");
  tab.say(
    { ...opening(attempt, "POST", asked.path ?? "/backend-api/conversation", body), role: "answer" },
    { kind: "chunk", attempt, index: 0, text, snapshot: false, atMs: STARTED_MS + 2_000 },
    { kind: "end", attempt, how },
  );
  await vi.waitUntil(() => settled.some((each) => each.attempt === attempt), { timeout: 10_000 });
}

function opening(attempt: string, method: string, path: string, body: string) {
  const request = { channel: "fetch", method, path, body, headers: {} } as const;
  return {
    kind: "open",
    attempt,
    site: "chatgpt",
    role: "answer",
    ...request,
    startedAtMs: STARTED_MS,
  } as const;
}

const assistant = (id: string, text: string, status = "in_progress", model = "gpt-5-2") => ({
  id,
  author: { role: "assistant" },
  content: { content_type: "text", parts: [text] },
  status,
  end_turn: status === "finished_successfully",
  recipient: "all",
  metadata: { model_slug: model },
});

const tokens = (text: string) => countTokens("o200k_base", text);

describe("an answer that was stopped", () => {
  const half = "The first half of a long answer, of which nobody wanted the";

  test.each<[Ending, number]>([
    ["aborted", 1],
    ["failed", 10],
    ["closed", 10],
  ])("%s: what streamed of it counts after %i minutes, marked", async (how, minutes) => {
    await stream({ id: "u1", text: "Tell me" }, [assistant("a1", half)], how);
    expect(await outbox.oldest(9)).toEqual([]);
    expect(await outbox.release(nowMs + minutes * MINUTE_MS - 1)).toBe(nowMs + minutes * MINUTE_MS);
    expect(await outbox.oldest(9)).toEqual([]);
    expect(await outbox.release(nowMs + minutes * MINUTE_MS)).toBeNull();
    expect(await outbox.oldest(9)).toMatchObject([
      {
        dedupe_key: await dedupeKey("chatgpt", "a1"),
        output_tokens: await tokens(half),
        input_tokens: await tokens("Tell me"),
        context_known: "full",
        flags: ["aborted"],
      },
    ]);
  });

  test("a tab that is closed in the middle is an answer that was stopped", async () => {
    const attempt = "closing";
    const text = `data: ${JSON.stringify({ message: assistant("a1", half), conversation_id: "c1" })}\n\n`;
    tab.say(opening(attempt, "POST", "/backend-api/conversation", "{}"), {
      kind: "chunk",
      attempt,
      index: 0,
      text,
      snapshot: false,
      atMs: STARTED_MS + 1,
    });
    tab.closeTab();
    await vi.waitUntil(async () => (await outbox.release(nowMs)) !== null, { timeout: 10_000 });
    await outbox.release(nowMs + 10 * MINUTE_MS);
    expect(await outbox.oldest(9)).toMatchObject([{ flags: ["aborted"], output_tokens: await tokens(half) }]);
  });

  test("asked again and answered whole: it counts once, whole and unmarked", async () => {
    await stream({ id: "u1", text: "Tell me" }, [assistant("a1", half)], "failed");
    await stream({ id: "u1", text: "Tell me" }, [assistant("a1", half), whole("a1")], "closed");
    await outbox.release(nowMs + 60 * MINUTE_MS);
    const [event, ...others] = await outbox.oldest(9);
    expect(others).toEqual([]);
    expect(event?.output_tokens).toBe(await tokens(WHOLE));
    expect(event?.flags).toBeUndefined();
  });

  test("broken off twice: the longer part is kept", async () => {
    await stream({ id: "u1", text: "Tell me" }, [assistant("a1", half)], "failed");
    await stream({ id: "u1", text: "Tell me" }, [assistant("a1", "The first")], "failed");
    await outbox.release(nowMs + 10 * MINUTE_MS);
    expect(await outbox.oldest(9)).toMatchObject([{ output_tokens: await tokens(half) }]);
  });

  test("the conversation going on shows that it was over: it counts before what follows, and is part of its context", async () => {
    await stream({ id: "u1", text: "Tell me" }, [assistant("a1", half)], "aborted");
    const next = { id: "u2", text: "Shorter!", parent: "a1", conversation: "c1" };
    await stream(next, [assistant("a2", ""), whole("a2")], "closed");
    const events = await outbox.oldest(9);
    expect(events.map(({ flags }) => flags)).toEqual([["aborted"], undefined]);
    expect(events[1]?.input_tokens).toBe(
      (await tokens("Tell me")) + (await tokens(half)) + (await tokens("Shorter!")),
    );
    expect(events[1]?.context_known).toBe("full");
  });

  test("it survives the worker and the browser", async () => {
    await stream({ id: "u1", text: "Tell me" }, [assistant("a1", half)], "aborted");
    outbox = newOutbox(disk);
    await outbox.release(nowMs + MINUTE_MS);
    expect(await outbox.oldest(9)).toHaveLength(1);
  });

  test("nothing shown and nothing thought is nothing", async () => {
    await stream({ id: "u1", text: "Tell me" }, [assistant("a1", "")], "aborted");
    expect(await outbox.release(nowMs + 60 * MINUTE_MS)).toBeNull();
    expect(await outbox.oldest(9)).toEqual([]);
  });

  const WHOLE = "The first half of a long answer, of which nobody wanted the second half, and here it is.";
  const whole = (id: string) => assistant(id, WHOLE, "finished_successfully");
});

describe("a conversation that the page shows", () => {
  const message = (id: string, role: string, text: string) => ({
    id,
    author: { role },
    content: { content_type: "text", parts: [text] },
    status: "finished_successfully",
    end_turn: role === "assistant",
  });
  const old = [
    message("u1", "user", "An old question"),
    message("a1", "assistant", "An old answer, rather long."),
  ];
  const mapping = {
    root: { id: "root", message: null, parent: null, children: ["u1"] },
    u1: { id: "u1", message: old[0], parent: "root", children: ["a1"] },
    a1: { id: "a1", message: old[1], parent: "u1", children: [] },
  };
  const history = JSON.stringify({ conversation_id: "c9", current_node: "a1", mapping });

  const fetched = async (how: Ending, text = history): Promise<void> => {
    const attempt = `history-${++attempts}`;
    const open = opening(attempt, "GET", "/backend-api/conversation/c9", "");
    const cut = Math.floor(text.length / 2);
    const chunks = [text.slice(0, cut), text.slice(cut)].map(
      (part, index) =>
        ({ kind: "chunk", attempt, index, text: part, snapshot: false, atMs: STARTED_MS + index }) as const,
    );
    tab.say({ ...open, role: "history" } as CaptureMessage, ...chunks, { kind: "end", attempt, how });
    await vi.waitUntil(() => settled.some((each) => each.attempt === attempt), { timeout: 10_000 });
  };
  const goOn = (parent: string) =>
    stream(
      { id: "u2", text: "And now?", parent, conversation: "c9" },
      [assistant("a2", ""), assistant("a2", "Now this.", "finished_successfully")],
      "closed",
    );

  test("counts nothing, and is the context of what follows", async () => {
    await fetched("closed");
    expect(await outbox.release(nowMs + 60 * MINUTE_MS)).toBeNull();
    expect(await outbox.oldest(9)).toEqual([]);
    await goOn("a1");
    const expected = (await tokens("An old question")) + (await tokens("An old answer, rather long."));
    expect(await outbox.oldest(9)).toMatchObject([
      { input_tokens: expected + (await tokens("And now?")), context_known: "full" },
    ]);
  });

  test("an edit goes back to where it belongs", async () => {
    await fetched("closed");
    await goOn("u1");
    expect(await outbox.oldest(9)).toMatchObject([
      { input_tokens: (await tokens("An old question")) + (await tokens("And now?")), context_known: "full" },
    ]);
  });

  test("not shown to us, the context is told to be incomplete", async () => {
    await goOn("a1");
    expect(await outbox.oldest(9)).toMatchObject([
      { input_tokens: await tokens("And now?"), context_known: "partial" },
    ]);
  });

  test.each<[string, Ending, string]>([
    ["broken off", "failed", history],
    ["no JSON", "closed", "<html>"],
    ["of another shape", "closed", '{"conversation_id":"c9","mapping":[1]}'],
  ])("%s, it is not learned", async (_, how, text) => {
    await fetched(how, text);
    await goOn("a1");
    expect(await outbox.oldest(9)).toMatchObject([{ context_known: "partial" }]);
  });
});
