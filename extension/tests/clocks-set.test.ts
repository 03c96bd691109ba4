/** Clocks are set, machines sleep: nothing waits a day for that, and no bound is got round by it. */
import { describe, expect, test } from "vitest";
import { AnswerRate } from "../counting/plausibility";
import { Desk, eventOf, newOutbox, put, turnOf } from "./parts";

const NOW_MS = 1_763_805_600_000;
const DAY_MS = 86_400_000;

test("a clock set back by a day does not make the host wait a day", async () => {
  const desk = new Desk();
  const outbox = newOutbox();
  await put(outbox, eventOf(1), turnOf(1));
  await desk.link(outbox).wake("event");
  await desk.hangUp("Native host has exited.");
  desk.clock.forget();
  desk.clock.nowMs -= DAY_MS;
  await desk.link(outbox).wake("event");
  expect(desk.ports).toHaveLength(2);
});

describe("the rate of a site's answers", () => {
  const judgedAt = (times: number[]): string[] => {
    const rate = new AnswerRate();
    const said = { outputTokens: 10, latencyMs: 1_000 };
    return times.map((atMs, at) => rate.judge("chatgpt", `k${at}`, { ...said, atMs }));
  };

  test("is bounded in whatever order answers come to their end", () => {
    const backwards = Array.from({ length: 70 }, (_, at) => NOW_MS - at);
    expect(judgedAt(backwards).filter((each) => each === "plausible")).toHaveLength(20);
    expect(judgedAt(backwards).filter((each) => each === "refused")).toHaveLength(10);
  });

  test("is not forgotten for one old answer in between", () => {
    const times = Array.from({ length: 70 }, (_, at) => (at % 10 === 9 ? NOW_MS - DAY_MS - at : NOW_MS + at));
    expect(judgedAt(times)).toContain("refused");
  });

  test("does not count an answer again that a replay says again", () => {
    const rate = new AnswerRate();
    const said = { atMs: NOW_MS, outputTokens: 10, latencyMs: 1_000 };
    for (let again = 0; again < 100; again++)
      expect(rate.judge("chatgpt", `k${again % 4}`, said)).toBe("plausible");
  });

  test("begins anew after the clock was set back", () => {
    const ahead = Array.from({ length: 70 }, (_, at) => NOW_MS + DAY_MS + at);
    expect(judgedAt([...ahead, NOW_MS]).at(-1)).toBe("plausible");
  });
});
