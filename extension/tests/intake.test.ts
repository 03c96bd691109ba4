/** From two views of an answer, the stream's and the page's, one event: whichever is right, and never both. */
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test } from "vitest";
import { Drift } from "../counting/drift";
import { createUuidV7, dedupeKey } from "../counting/identity";
import { Intake } from "../counting/intake";
import { Recorder, type Seen } from "../counting/recorder";
import { createTokenCounter } from "../counting/tokenizer";
import { o200kTokens } from "../scripts/ranks.mjs";
import { chatgpt } from "../sites/chatgpt";
import { type Answer, plainAnswer } from "../sites/site";
import type { Outbox } from "../transport/outbox";
import type { StatusReply } from "../transport/protocol.generated";
import { newOutbox, statusTo } from "./parts";

const countTokens = createTokenCounter(async () => o200kTokens());
const NOW_MS = 1_763_805_600_000;
const MINUTE_MS = 60_000;

let outbox: Outbox;
let drift: Drift;
let intake: Intake;
let nowMs: number;
let paused: boolean;
let streaming: boolean;
let status: StatusReply | null;

beforeEach(() => {
  outbox = newOutbox(new IDBFactory());
  drift = new Drift(null, () => undefined);
  nowMs = NOW_MS;
  paused = false;
  streaming = false;
  status = null;
  intake = new Intake({
    outbox,
    recorder: new Recorder(outbox, countTokens, createUuidV7()),
    drift: async () => drift,
    hostPaused: async () => paused,
    lastStatus: async () => status,
    isStreaming: () => streaming,
    recorded: () => undefined,
    now: () => nowMs,
  });
});

const live: Seen = {
  startedAtMs: NOW_MS - 5_000,
  source: "live",
  growing: null,
  aborted: false,
  heldUntilMs: null,
};
const fromPage: Seen = { ...live, source: "dom" };

function answerOf(messageId: string, text: string): Answer {
  return { ...plainAnswer, messageId, conversationId: "c1", text, modelRaw: "gpt-5-2", endedAtMs: nowMs };
}

/** What the bridge does with an answer the page shows. */
async function show(messageId: string, text: string, tab = 1): Promise<string> {
  const reply = await intake.shown(
    {
      kind: "shown",
      site: "chatgpt",
      startedAtMs: nowMs - 4_000,
      letters: text.replaceAll(" ", "").length,
      messageId,
    },
    tab,
  );
  if (reply.want === "text")
    await intake.record(chatgpt, answerOf(reply.messageId || "own", text), fromPage, tab);
  return reply.want;
}

const events = async () =>
  (await outbox.oldest(99)).map(({ source, output_tokens }) => [source, output_tokens]);
const tokens = (text: string) => countTokens("o200k_base", text);
const LONG = "A sentence that is long enough to be compared with what the page shows ".repeat(8);
const SHORT = "Only a part of it is streamed now. ".repeat(6);

describe("one answer, two views", () => {
  test("the stream tells of it: the page's text is not asked for", async () => {
    await intake.record(chatgpt, answerOf("m1", LONG), live, 1);
    expect(await show("m1", LONG)).toBe("nothing");
    expect(await show("m2", LONG)).toBe("text"); // another one, of which no stream told
    expect(await events()).toEqual([
      ["live", await tokens(LONG)],
      ["dom", await tokens(LONG)],
    ]);
  });

  test("while its stream is open nothing is decided", async () => {
    streaming = true;
    expect(await show("m1", LONG)).toBe("later");
  });

  test("known from before, and shown again: nothing", async () => {
    await intake.record(chatgpt, answerOf("m1", LONG), live, 1);
    nowMs += 60 * MINUTE_MS;
    expect(await show("m1", LONG)).toBe("nothing");
  });

  test("the stream tells only a part, three times: from then on the page's text counts, once each", async () => {
    for (const id of ["m1", "m2", "m3"]) {
      await intake.record(chatgpt, answerOf(id, SHORT), live, 1);
      await show(id, LONG);
      nowMs += MINUTE_MS;
    }
    expect(drift.isDoubted("chatgpt")).toBe(true);
    await intake.record(chatgpt, answerOf("m4", SHORT), live, 1);
    expect(await show("m4", LONG)).toBe("text");
    await outbox.release(nowMs + 60 * MINUTE_MS);
    const counted = await events();
    expect(counted).toHaveLength(4);
    expect(counted[3]).toEqual(["dom", await tokens(LONG)]);
  });

  test("doubted, and the page never comes to rest: the stream's count is sent after a while", async () => {
    for (const id of ["m1", "m2", "m3"]) {
      await intake.record(chatgpt, answerOf(id, SHORT), live, 1);
      await show(id, LONG);
    }
    await intake.record(chatgpt, answerOf("m4", SHORT), live, 1);
    expect(await events()).toHaveLength(3);
    await outbox.release(nowMs + 2 * MINUTE_MS);
    expect((await events())[3]).toEqual(["live", await tokens(SHORT)]);
  });

  test("paused in the companion nothing is counted, from neither view", async () => {
    paused = true;
    await intake.record(chatgpt, answerOf("m1", LONG), live, 1);
    await show("m1", LONG);
    expect(await events()).toEqual([]);
  });
});

describe("what is shown of answers", () => {
  const range = (central: number) => ({ low: central / 2, central, high: central * 2 });

  async function acknowledged(messageId: string, seq: number, energyWh: number): Promise<void> {
    await intake.record(chatgpt, answerOf(messageId, LONG), live, 1);
    const id = (await outbox.oldest(1))[0]?.id ?? "";
    await outbox.acknowledge(
      [id],
      [{ id, seq, energy_wh: range(energyWh), co2e_g: range(energyWh / 2) }],
      nowMs,
    );
  }

  test("figures by the page's ids or by keys, null for what is not acknowledged", async () => {
    await acknowledged("m1", 1, 0.4);
    await intake.record(chatgpt, answerOf("m2", LONG), live, 1);
    const keys = [await dedupeKey("chatgpt", "m1")];
    expect(
      await intake.figures({ kind: "figures", site: "chatgpt", messageIds: ["m1", "m2", "x"], keys }),
    ).toEqual([
      { energy_wh: range(0.4), co2e_g: range(0.2), matched: "no" },
      null,
      null,
      { energy_wh: range(0.4), co2e_g: range(0.2), matched: "no" },
    ]);
  });

  test.each([
    ["practice", 7, "practice"],
    ["practice", 6, "no"],
    ["polygon", 7, "yes"],
  ])("on %s, matched up to %i: the seventh is %s", async (network, matched_through_seq, matched) => {
    await acknowledged("m1", 7, 0.4);
    status = statusTo("x", { network, matched_through_seq });
    const [figures] = await intake.figures({
      kind: "figures",
      site: "chatgpt",
      messageIds: ["m1"],
      keys: [],
    });
    expect(figures?.matched).toBe(matched);
  });

  test("a conversation's sum, by its id or as the last one counted in the tab", async () => {
    await acknowledged("m1", 1, 0.4);
    await acknowledged("m2", 2, 0.6);
    const sum = { answers: 2, energy_wh: { low: 0.5, central: 1, high: 2 } };
    expect(await intake.conversation(1, "chatgpt", "c1")).toMatchObject(sum);
    expect(await intake.conversation(1, "chatgpt", null)).toMatchObject(sum);
    expect(await intake.conversation(2, "chatgpt", null)).toBeNull();
    expect(await intake.conversation(1, "claude", null)).toBeNull();
    expect(await intake.conversation(1, "chatgpt", "c2")).toBeNull();
  });
});
