/** What goes into the model besides the conversation's own messages, and how much of it a cache holds. */
import { beforeEach, describe, expect, test } from "vitest";
import type { CountedTurn } from "../counting/context";
import { createUuidV7 } from "../counting/identity";
import { Recorder } from "../counting/recorder";
import { chatgpt } from "../sites/chatgpt";
import { plainAnswer } from "../sites/site";
import type { Outbox } from "../transport/outbox";
import type { InputParts } from "../transport/pending-event";
import type { UsageEvent } from "../transport/protocol.generated";
import { eventOf, newOutbox } from "./parts";

const MINUTE_MS = 60_000;
const START_MS = 1_763_805_600_000;
const cache = { forMs: 5 * MINUTE_MS, fromTokens: 1_024 };
const nothing: InputParts = { systemPromptTokens: 0, reportedCached: null, cache: null };

let outbox: Outbox;
let asked: number;

beforeEach(() => {
  outbox = newOutbox();
  asked = 0;
});

/** One more turn of a conversation, ended at this minute. */
async function ask(
  minute: number,
  promptTokens: number,
  input: InputParts,
  change: Partial<CountedTurn> = {},
): Promise<UsageEvent> {
  asked++;
  const turn: CountedTurn = {
    conversation: "c",
    parent: asked === 1 ? null : `a${asked - 1}`,
    echoed: [],
    whole: asked === 1,
    prompts: [{ message: `u${asked}`, tokens: promptTokens }],
    answer: { message: `a${asked}`, tokens: 100 },
    reportedInput: null,
    ...change,
  };
  const event = { ...eventOf(asked), at: new Date(START_MS + minute * MINUTE_MS).toISOString() };
  await outbox.add(event, turn, input, null);
  return (await outbox.oldest(99)).at(-1) as UsageEvent;
}

describe("a site that is known to cache", () => {
  const cached: InputParts = { ...nothing, cache };

  test("first turn: nothing was there before", async () => {
    expect(await ask(0, 5_000, cached)).toMatchObject({ input_tokens: 5_000, cached_input_tokens: 0 });
  });

  test("warm: what an earlier turn sent or generated came from the cache, the new prompt did not", async () => {
    await ask(0, 5_000, cached);
    expect(await ask(4, 30, cached)).toMatchObject({
      input_tokens: 5_130,
      cached_input_tokens: 5_100,
      flags: ["cache_estimated"],
    });
  });

  test("each use keeps it warm", async () => {
    await ask(0, 5_000, cached);
    await ask(4, 30, cached);
    expect((await ask(8, 30, cached)).cached_input_tokens).toBe(5_230);
  });

  test("cold: after its time nothing is in it, and nothing is said to be estimated", async () => {
    await ask(0, 5_000, cached);
    const event = await ask(6, 30, cached);
    expect(event).toMatchObject({ input_tokens: 5_130, cached_input_tokens: 0 });
    expect(event.flags).toBeUndefined();
  });

  test("a history that the page shows was not read by the model: the cache is as cold as before", async () => {
    await ask(0, 5_000, cached);
    const shown = { nodes: [{ message: "a1", parent: null, tokens: 5_100 }], isNew: false, modelRaw: "" };
    await outbox.learn("c", shown, START_MS + 59 * MINUTE_MS);
    expect(await ask(60, 30, cached)).toMatchObject({ input_tokens: 5_130, cached_input_tokens: 0 });
    await outbox.learn("d", shown, START_MS + 61 * MINUTE_MS);
    const other = await ask(62, 30, cached, { conversation: "d", parent: "a1" });
    expect(other).toMatchObject({ input_tokens: 5_130, cached_input_tokens: 0 });
  });

  test("a context below its bound is not kept", async () => {
    await ask(0, 900, cached);
    expect((await ask(1, 500, cached)).cached_input_tokens).toBe(0); // 1,000 repeated
    expect((await ask(2, 30, cached)).cached_input_tokens).toBe(1_600);
  });

  test("what the provider reports wins, also when it is nothing", async () => {
    await ask(0, 5_000, cached);
    expect(await ask(1, 30, { ...cached, reportedCached: 0 })).toMatchObject({ cached_input_tokens: 0 });
    const event = await ask(2, 30, { ...cached, reportedCached: 64 });
    expect(event.cached_input_tokens).toBe(64);
    expect(event.flags).toBeUndefined();
  });

  test("an edit goes back to what was before it: only that was repeated", async () => {
    await ask(0, 5_000, cached);
    await ask(1, 2_000, cached);
    expect(await ask(2, 700, cached, { parent: "a1" })).toMatchObject({
      input_tokens: 5_800,
      cached_input_tokens: 5_100,
    });
  });

  test("of a whole input that the site reports, what it had before counts as repeated", async () => {
    await ask(0, 5_000, cached, { reportedInput: 5_050 });
    expect(await ask(1, 30, cached, { reportedInput: 5_190 })).toMatchObject({
      input_tokens: 5_190,
      cached_input_tokens: 5_150,
      context_known: "full",
    });
  });
});

test("a site that is not known to cache: everything is read anew", async () => {
  await ask(0, 5_000, nothing);
  const event = await ask(1, 30, nothing);
  expect(event.cached_input_tokens).toBe(0);
  expect(event.flags).toBeUndefined();
});

describe("a site's own instructions", () => {
  const instructed: InputParts = { ...nothing, systemPromptTokens: 4_000 };

  test("are added to every turn's input, never twice, and marked as the priors they are", async () => {
    const first = await ask(0, 50, instructed);
    const second = await ask(1, 30, instructed);
    expect([first.input_tokens, second.input_tokens]).toEqual([4_050, 4_180]);
    expect(second.flags).toEqual(["system_prompt_estimated", "cache_estimated"]);
  });

  test("are those of every chat, so they are cached from the first turn on", async () => {
    expect((await ask(0, 50, instructed)).cached_input_tokens).toBe(4_000);
    expect((await ask(1, 30, instructed)).cached_input_tokens).toBe(4_000);
  });

  test("are the site's, unless the provider reported the whole input", async () => {
    const counter = Object.assign(async () => 7, { prefix: () => Promise.reject(new Error("not asked")) });
    const recorder = new Recorder(outbox, counter, createUuidV7());
    const answer = {
      ...plainAnswer,
      messageId: "a1",
      conversationId: null,
      text: "Yes",
      endedAtMs: START_MS,
    };
    const reported = { inputTokens: 90, cachedInputTokens: null, outputTokens: 7, reasoningTokens: null };
    const seen = {
      startedAtMs: START_MS,
      source: "live",
      growing: null,
      aborted: false,
      heldUntilMs: null,
    } as const;
    await recorder.record(chatgpt, answer, seen);
    await recorder.record(chatgpt, { ...answer, messageId: "a2", reported }, seen);
    const [ours, theirs] = await outbox.oldest(9);
    expect(ours?.input_tokens).toBe(chatgpt.systemPromptTokens);
    expect(theirs?.input_tokens).toBe(90);
    expect(theirs?.flags).toBeUndefined();
  });

  test("at a site that caches: with the conversation while it is warm, alone when it is cold", async () => {
    const both: InputParts = { ...instructed, cache };
    await ask(0, 50, both);
    expect((await ask(1, 30, both)).cached_input_tokens).toBe(4_150);
    expect((await ask(30, 30, both)).cached_input_tokens).toBe(4_000);
  });
});
