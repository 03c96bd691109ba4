/** The alarm is for sites that changed: not for answers somebody stopped, nor for a time in which nothing is counted. */
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test } from "vitest";
import { Drift, drifted } from "../counting/drift";
import { createUuidV7 } from "../counting/identity";
import { Intake } from "../counting/intake";
import { Recorder, type Seen } from "../counting/recorder";
import { createTokenCounter } from "../counting/tokenizer";
import { o200kTokens } from "../scripts/ranks.mjs";
import { gemini } from "../sites/gemini";
import { type Answer, plainAnswer } from "../sites/site";
import type { Outbox } from "../transport/outbox";
import { newOutbox } from "./parts";

const countTokens = createTokenCounter(async () => o200kTokens());
const NOW_MS = 1_763_805_600_000;
const MINUTE_MS = 60_000;

let outbox: Outbox;
let drift: Drift;
let intake: Intake;
let nowMs: number;
let paused: boolean;

beforeEach(() => {
  outbox = newOutbox(new IDBFactory());
  drift = new Drift(null, () => undefined);
  nowMs = NOW_MS;
  paused = false;
  intake = new Intake({
    outbox,
    recorder: new Recorder(outbox, countTokens, createUuidV7()),
    drift: async () => drift,
    hostPaused: async () => paused,
    lastStatus: async () => null,
    isStreaming: () => false,
    recorded: () => undefined,
    now: () => nowMs,
  });
});

const live: Seen = {
  ...{ startedAtMs: NOW_MS - 5_000, source: "live", growing: null, aborted: false, heldUntilMs: null },
};
const brokeOff = (): Seen => ({ ...live, aborted: true, heldUntilMs: nowMs + MINUTE_MS });
const TEXT = "What streamed of an answer before somebody stopped it, or its end was reached. ".repeat(8);

function answerOf(messageId: string): Answer {
  return { ...plainAnswer, messageId, conversationId: "c1", text: TEXT, endedAtMs: nowMs };
}

/** Gemini's page names no ids: the two views can only be told to be one by time. */
async function show(tab = 1): Promise<string> {
  const startedAtMs = nowMs - 4_000;
  const letters = TEXT.replace(/\W/g, "").length;
  const asked = { kind: "shown", site: "gemini", startedAtMs, letters, messageId: "" } as const;
  const reply = await intake.shown(asked, tab);
  if (reply.want === "text") {
    const seen: Seen = { ...live, source: "dom" };
    await intake.record(gemini, answerOf(reply.messageId || `page:${nowMs}`), seen, tab);
  }
  return reply.want;
}

async function counted(): Promise<unknown[]> {
  await outbox.release(nowMs + 60 * MINUTE_MS);
  return (await outbox.oldest(99)).map(({ source, flags }) => [source, flags?.includes("aborted") ?? false]);
}
const alarmed = () => drifted(drift.healthOf("gemini"));

describe("an answer that was stopped", () => {
  test("counts once, as what streamed of it, and three of them raise no alarm", async () => {
    for (const id of ["m1", "m2", "m3"]) {
      await intake.record(gemini, answerOf(id), brokeOff(), 1);
      expect(await show()).toBe("nothing");
      nowMs += MINUTE_MS;
    }
    expect(alarmed()).toBe(false);
    expect(await counted()).toEqual([
      ["live", true],
      ["live", true],
      ["live", true],
    ]);
  });

  test("of which the stream closed by itself without an end: the page's text counts in its place, and it is missed", async () => {
    for (const id of ["m1", "m2", "m3"]) {
      await intake.record(gemini, answerOf(id), { ...brokeOff(), unexplained: true }, 1);
      expect(await show()).toBe("text");
      nowMs += MINUTE_MS;
    }
    expect(alarmed()).toBe(true);
    expect(await counted()).toEqual([
      ["dom", false],
      ["dom", false],
      ["dom", false],
    ]);
  });

  test("continued to its end, it is told of as a whole", async () => {
    await intake.record(gemini, answerOf("m1"), { ...brokeOff(), unexplained: true }, 1);
    await intake.record(gemini, answerOf("m1"), live, 1);
    expect(await show()).toBe("nothing");
    expect(await counted()).toEqual([["live", false]]);
  });
});

describe("an answer whose stream was counted before", () => {
  test("in another tab: what this tab shows of it is not counted again", async () => {
    await intake.record(gemini, answerOf("m1"), live, 1);
    await intake.record(gemini, answerOf("m1"), live, 2);
    expect(await show(1)).toBe("nothing");
    expect(await show(2)).toBe("nothing");
    expect(await counted()).toHaveLength(1);
  });

  test("by a worker that died right after: the replay tells of it", async () => {
    await intake.record(gemini, answerOf("m1"), live, 1);
    drift = new Drift(null, () => undefined);
    await intake.record(gemini, answerOf("m1"), live, 1);
    expect(await show()).toBe("nothing");
    expect(await counted()).toHaveLength(1);
  });
});

test("paused in the companion: what the page shows is not asked for, and is not missed", async () => {
  paused = true;
  for (let turn = 0; turn < 4; turn++) {
    expect(await show()).toBe("nothing");
    nowMs += MINUTE_MS;
  }
  expect(alarmed()).toBe(false);
});
