/** What a model writes to tools is generated like its answer, and counted with it. */
import { beforeEach, expect, test } from "vitest";
import { createUuidV7 } from "../counting/identity";
import { Recorder, type Seen } from "../counting/recorder";
import { createTokenCounter } from "../counting/tokenizer";
import { o200kTokens } from "../scripts/ranks.mjs";
import { chatgpt } from "../sites/chatgpt";
import { type Answer, plainAnswer } from "../sites/site";
import type { Outbox } from "../transport/outbox";
import type { UsageEvent } from "../transport/protocol.generated";
import { decodedChunks, fixture, parseChunks, parserOf } from "./fixtures";
import { newOutbox, withoutInstructions } from "./parts";

const countTokens = createTokenCounter(async () => o200kTokens());
const tokensOf = (text: string) => countTokens("o200k_base", text);

const NOW_MS = 1_763_805_600_000;
const seen: Seen = {
  startedAtMs: NOW_MS - 40_000,
  source: "live",
  growing: null,
  aborted: false,
  heldUntilMs: null,
};
const code = 'print("東京" * 3)\n'.repeat(40);
const said: Answer = {
  ...plainAnswer,
  messageId: "a1",
  conversationId: "c",
  text: "It prints 東京 three times, forty times over.",
  prompts: [{ id: "u1", text: "Run it", images: 0, files: 0 }],
  whole: true,
  endedAtMs: NOW_MS,
};

const site = withoutInstructions(chatgpt);

let outbox: Outbox;
let recorder: Recorder;

beforeEach(() => {
  outbox = newOutbox();
  recorder = new Recorder(outbox, countTokens, createUuidV7());
});

async function recorded(answer: Answer): Promise<UsageEvent> {
  await recorder.record(site, answer, seen);
  return (await outbox.oldest(99)).at(-1) as UsageEvent;
}

test("without tools it is the visible text's count", async () => {
  const event = await recorded(said);
  expect(event.output_tokens).toBe(await tokensOf(said.text));
  expect(event.flags).toBeUndefined();
});

test("with tools it is both texts', each counted by itself, also when the answer was counted while it grew", async () => {
  const both = (await tokensOf(said.text)) + (await tokensOf(code));
  expect(await recorded({ ...said, toolCalls: 1, toolText: code })).toMatchObject({
    output_tokens: both,
    flags: ["tool_calls"],
  });
  const growing = await countTokens.prefix("o200k_base");
  growing.advance(said.text);
  const answer = { ...said, messageId: "a2", toolCalls: 1, toolText: code };
  await recorder.record(site, answer, { ...seen, growing });
  expect((await outbox.oldest(9)).at(-1)?.output_tokens).toBe(both);
});

test("what the provider reports has it already", async () => {
  const reported = { inputTokens: 9, cachedInputTokens: 0, outputTokens: 500, reasoningTokens: 0 };
  const event = await recorded({ ...said, toolCalls: 1, toolText: code, reported });
  expect(event).toMatchObject({ output_tokens: 500, count_method: "reported" });
});

test("the next turn reads it again", async () => {
  await recorded({ ...said, toolCalls: 1, toolText: code });
  const next = { ...said, messageId: "a2", parentId: "a1", whole: false };
  const event = await recorded({ ...next, prompts: [{ id: "u2", text: "Again", images: 0, files: 0 }] });
  const texts = ["Run it", said.text, code, "Again"];
  const counts = await Promise.all(texts.map(tokensOf));
  expect(event.input_tokens).toBe(counts.reduce((sum, tokens) => sum + tokens));
});

test("how fast the model writes is seen from its visible text alone", async () => {
  const text = "Thus. ".repeat(200); // 400 tokens in the 10 seconds after 30 of thinking: 40 a second
  const reasoning = { text: "Ran code", verbatim: false, seconds: 30 };
  const without = await recorded({ ...said, text, reasoning });
  const beside = await recorded({ ...said, messageId: "a2", text, reasoning, toolCalls: 1, toolText: code });
  expect(without.reasoning_tokens).toBe(Math.round(((await tokensOf(text)) / 10) * 30));
  expect(beside.reasoning_tokens).toBe(without.reasoning_tokens);
});

test("ChatGPT: what it asked a search is no text of its answer, and is kept when the answer was stopped on the way", () => {
  const request = fixture("thinking-and-tools").requests[0];
  if (request === undefined) throw new Error("no such request");
  const stream = decodedChunks(request.stream, []).join("");
  const query = '{"search_query":[{"q":"weather Oslo"}]}';

  const [answer] = parseChunks(parserOf(request), [stream]);
  expect(answer).toMatchObject({ toolCalls: 1, toolText: query });

  const stopped = parserOf(request);
  parseChunks(stopped, [stream.slice(0, stream.indexOf('"tool-2"'))]);
  expect(stopped.partial()).toMatchObject({ text: "", toolText: query });
});

test("ChatGPT: a turn that ends with a tool was not stopped", () => {
  const request = fixture("thinking-and-tools").requests[0];
  if (request === undefined) throw new Error("no such request");
  const message = (status: string) => ({
    id: "call",
    author: { role: "assistant" },
    recipient: "t2uay3k.sj4i4kz",
    content: { content_type: "code", text: '{"prompt":"a cat"}' },
    status,
    end_turn: false,
  });
  const drawing = parserOf(request);
  const events = [{ message: message("in_progress") }, { message: message("finished_successfully") }];
  for (const event of events) drawing.push(`data: ${JSON.stringify(event)}\n\n`, 1);
  drawing.push("data: [DONE]\n\n", 2);
  expect(drawing.end()).toEqual([]);
  expect(drawing.partial()).toBeNull();
});
