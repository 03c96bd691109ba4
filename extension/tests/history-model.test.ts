/** A model that only the fetch of a conversation names is the one of its answers that name none. */
import { expect, test } from "vitest";
import { createUuidV7 } from "../counting/identity";
import { Recorder, type Seen } from "../counting/recorder";
import { huggingchat } from "../sites/huggingchat";
import { type Answer, plainAnswer } from "../sites/site";
import { newOutbox } from "./parts";

const NOW_MS = 1_763_805_600_000;
const seen: Seen = {
  startedAtMs: NOW_MS,
  source: "live",
  growing: null,
  aborted: false,
  heldUntilMs: null,
};
const answer: Answer = {
  ...plainAnswer,
  messageId: "a1",
  conversationId: "c1",
  text: "Hello",
  endedAtMs: NOW_MS,
};

function parts() {
  const outbox = newOutbox();
  const letters = Object.assign(async (_: string, text: string) => 100 * text.length, {
    prefix: () => Promise.reject(new Error("not asked")),
  });
  return { outbox, recorder: new Recorder(outbox, letters, createUuidV7()) };
}

test("also after further turns, and with that model's own factor", async () => {
  const { outbox, recorder } = parts();
  const history = { conversationId: "c1", messages: [{ id: "m", parentId: null, text: "Hi" }] };
  await recorder.learn(huggingchat, { ...history, modelRaw: "Qwen/Qwen3-32B" }, NOW_MS);
  await recorder.record(huggingchat, answer, seen);
  await recorder.record(huggingchat, { ...answer, messageId: "a2" }, seen);
  const events = await outbox.oldest(9);
  expect(events.map(({ model_raw }) => model_raw)).toEqual(["Qwen/Qwen3-32B", "Qwen/Qwen3-32B"]);
  expect(events[0]?.output_tokens).toBe(Math.round(1.08 * 500));
});

test("a later fetch that names none leaves it, one that names another changes it", async () => {
  const { outbox, recorder } = parts();
  const history = { conversationId: "c1", messages: [] };
  await recorder.learn(huggingchat, { ...history, modelRaw: "Qwen/Qwen3-32B" }, NOW_MS);
  await recorder.learn(huggingchat, history, NOW_MS);
  await recorder.record(huggingchat, answer, seen);
  await recorder.learn(huggingchat, { ...history, modelRaw: "openai/gpt-oss-120b" }, NOW_MS);
  await recorder.record(huggingchat, { ...answer, messageId: "a2" }, seen);
  const named = (await outbox.oldest(9)).map(({ model_raw }) => model_raw);
  expect(named).toEqual(["Qwen/Qwen3-32B", "openai/gpt-oss-120b"]);
});

test("what the answer's own stream names wins; other conversations have nothing of it", async () => {
  const { outbox, recorder } = parts();
  await recorder.learn(huggingchat, { conversationId: "c1", messages: [], modelRaw: "omni" }, NOW_MS);
  await recorder.record(huggingchat, { ...answer, modelRaw: "zai-org/GLM-4.6" }, seen);
  await recorder.record(huggingchat, { ...answer, messageId: "a2", conversationId: "c2" }, seen);
  await recorder.record(huggingchat, { ...answer, messageId: "a3", conversationId: null }, seen);
  expect((await outbox.oldest(9)).map(({ model_raw }) => model_raw)).toEqual(["zai-org/GLM-4.6", "", ""]);
});
