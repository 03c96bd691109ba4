/** The worker in bad times: streams that break off, are resumed under another id, or late; disks that fail. */
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CaptureMessage, Ending, SettledMessage } from "../capture/messages";
import { CaptureServer } from "../counting/capture-server";
import { dedupeKey } from "../counting/identity";
import { createTokenCounter } from "../counting/tokenizer";
import { o200kTokens } from "../scripts/ranks.mjs";
import { chatgpt } from "../sites/chatgpt";
import { grok } from "../sites/grok";
import type { Outbox } from "../transport/outbox";
import { newOutbox, settled } from "./parts";
import { openTab, STARTED_MS, serverParts, type Tab } from "./tab";

const countTokens = createTokenCounter(async () => o200kTokens());
const MINUTE_MS = 60_000;

let outbox: Outbox;
let answered: SettledMessage[];
let nowMs: number;
let broken: boolean;
let server: CaptureServer;
let tab: Tab;

beforeEach(() => {
  outbox = newOutbox(new IDBFactory());
  answered = [];
  nowMs = STARTED_MS;
  broken = false;
  const whole = serverParts(outbox, countTokens);
  server = new CaptureServer({
    ...whole,
    record: async (...seen) => {
      if (broken) throw new DOMException("Full", "QuotaExceededError");
      return await whole.record(...seen);
    },
    now: () => nowMs,
  });
  tab = openTab(server, answered);
});

const asked = {
  messages: [
    { id: "u1", author: { role: "user" }, content: { content_type: "text", parts: ["Think hard"] } },
  ],
  parent_message_id: "client-created-root",
};
const thinking = {
  id: "thought-1",
  author: { role: "assistant" },
  content: { content_type: "thoughts", thoughts: [{ summary: "Weighing", content: "Weighing it up" }] },
  status: "in_progress",
  recipient: "all",
  metadata: { model_slug: "gpt-5-2-thinking" },
};
const said = (text: string, status = "in_progress") => ({
  id: "answer-1",
  author: { role: "assistant" },
  content: { content_type: "text", parts: [text] },
  status,
  end_turn: status === "finished_successfully",
  recipient: "all",
  metadata: { model_slug: "gpt-5-2-thinking" },
});

/** The messages of one stream of snapshots, up to its end when one is given. */
function stream(attempt: string, path: string, body: object, messages: object[], how: Ending | null) {
  const request = {
    channel: "fetch",
    method: "POST",
    path,
    body: JSON.stringify(body),
    headers: {},
  } as const;
  const open: CaptureMessage = {
    ...{ kind: "open", attempt, site: "chatgpt", role: "answer", startedAtMs: STARTED_MS },
    ...request,
  };
  const text = messages
    .map((message) => `data: ${JSON.stringify({ message, conversation_id: "c1" })}\n\n`)
    .join("");
  const chunk: CaptureMessage = {
    ...{ kind: "chunk", attempt, index: 0, text, snapshot: false, atMs: STARTED_MS + 2_000 },
  };
  return [open, chunk, ...(how === null ? [] : [{ kind: "end", attempt, how } as const])];
}
const asks = (messages: object[], how: Ending | null) =>
  stream("first", "/backend-api/f/conversation", asked, messages, how);
const resumes = (offset: number, messages: object[], how: Ending | null) =>
  stream("rest", "/backend-api/f/conversation/resume", { conversation_id: "c1", offset }, messages, how);
const settledOf = (attempt: string) =>
  vi.waitUntil(() => answered.some((each) => each.attempt === attempt), { timeout: 10_000 });
const WHOLE = "The answer to that, at last, and in full.";

describe("a stream that broke off while the model was still thinking, then resumed: one event, the whole one", () => {
  const counted = async () => {
    await outbox.release(nowMs + 60 * MINUTE_MS);
    return (await outbox.oldest(9)).map(({ dedupe_key, flags }) => [dedupe_key, flags?.includes("aborted")]);
  };
  const theWhole = async () => [[await dedupeKey("chatgpt", "answer-1"), false]];

  test("where it left off", async () => {
    tab.say(...asks([thinking], "failed"));
    await settledOf("first");
    tab.say(...resumes(1, [said("The"), said(WHOLE, "finished_successfully")], "closed"));
    await settledOf("rest");
    expect(await counted()).toEqual(await theWhole());
  });

  test("from its start, after the page was loaded anew", async () => {
    tab.say(...asks([thinking], null));
    await settled();
    tab.closeTab();
    await vi.waitUntil(async () => (await outbox.release(nowMs)) !== null, { timeout: 10_000 });
    tab = openTab(server, answered);
    tab.say(...resumes(0, [thinking, said("The"), said(WHOLE, "finished_successfully")], "closed"));
    await settledOf("rest");
    expect(await counted()).toEqual(await theWhole());
    // The prompt is only in the request of the stream that broke off.
    const prompt = await countTokens("o200k_base", "Think hard");
    expect((await outbox.oldest(9))[0]?.input_tokens).toBe(prompt);
  });

  test("broken off once more: still one event", async () => {
    tab.say(...asks([thinking], "failed"));
    await settledOf("first");
    tab.say(...resumes(1, [said("The"), said("The answer to")], "failed"));
    await settledOf("rest");
    expect(await counted()).toEqual([[await dedupeKey("chatgpt", "answer-1"), true]]);
  });
});

test("what is held of an answer is not sent while the rest of it streams, however long that takes", async () => {
  tab.say(...asks([said("The")], "failed"));
  await settledOf("first");
  const rest = resumes(1, [said("The answer"), said(WHOLE, "finished_successfully")], "closed");
  tab.say(...rest.slice(0, 1));
  await settled();
  nowMs += 20 * MINUTE_MS;
  expect(await outbox.release(nowMs, server.continued())).toBeGreaterThan(nowMs);
  expect(await outbox.oldest(9)).toEqual([]);
  tab.say(...rest.slice(1));
  await settledOf("rest");
  expect(server.continued().size).toBe(0);
  await outbox.release(nowMs + 60 * MINUTE_MS, server.continued());
  const [event, ...others] = await outbox.oldest(9);
  expect(others).toEqual([]);
  expect(event?.output_tokens).toBe(await countTokens("o200k_base", WHOLE));
});

test("after a failure nothing is open any more: what the page shows is not put off for ever", async () => {
  const complaints = console.error;
  console.error = () => undefined;
  broken = true;
  tab.say(
    ...resumes(1, [said("Another")], null),
    ...asks([said("The"), said(WHOLE, "finished_successfully")], "closed"),
  );
  await vi.waitUntil(() => tab.isClosed(), { timeout: 10_000 });
  console.error = complaints;
  expect(server.isStreaming(1, "chatgpt")).toBe(false);
});

test("of long streams that broke off only the newest are remembered: what they hold in memory is bounded", async () => {
  const long = "x".repeat(12 * 1024 * 1024);
  for (const conversation of ["c1", "c2", "c3"]) {
    const body = { ...asked, padding: long, conversation_id: conversation };
    tab.say(...stream(conversation, "/backend-api/f/conversation", body, [], "failed"));
    await settledOf(conversation);
  }
  const path = "/backend-api/f/conversation/resume";
  for (const [conversation, prompted] of [
    ["c1", false],
    ["c3", true],
  ] as const) {
    const messages = [said("The"), said(WHOLE, "finished_successfully")].map((each) => ({
      ...each,
      id: `answer in ${conversation}`,
    }));
    const body = { conversation_id: conversation, offset: 0 };
    tab.say(...stream(`rest of ${conversation}`, path, body, messages, "closed"));
    await settledOf(`rest of ${conversation}`);
    const [event] = (await outbox.oldest(9)).slice(-1);
    expect((event?.input_tokens ?? 0) > 0).toBe(prompted);
  }
});

test.each([
  [chatgpt, "/backend-api/f/conversation"],
  [grok, "/rest/app-chat/conversations/new"],
])("a request that could not be read does not say that its context is whole", (site, path) => {
  expect(site.readTurn({ path, body: "", headers: {}, channel: "fetch" }).whole).toBe(false);
});
