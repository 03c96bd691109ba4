/** Reasoning that is hidden, in tokens; and answers that no person and no model gives. */
import { describe, expect, test } from "vitest";
import { AnswerRate } from "../counting/plausibility";
import { reasoningTokens } from "../counting/reasoning";

describe("reasoning", () => {
  const summary = (seconds: number | null) => ({ text: "Looked it up", verbatim: false, seconds });

  test("shown word for word it is counted, not estimated", () => {
    const shown = { text: "Let me think", verbatim: true, seconds: 60 };
    expect(reasoningTokens(shown, 400, 100, 90_000)).toEqual({ tokens: 400, estimated: false });
  });

  test("of a summary the time counts, at the speed at which the answer itself was written", () => {
    // 600 tokens in the 6 seconds after 30 of thinking: 100 a second.
    expect(reasoningTokens(summary(30), 20, 600, 36_000)).toEqual({ tokens: 3_000, estimated: true });
  });

  test("an answer too short or too sudden shows no speed: the usual one is taken, and extremes are cut", () => {
    expect(reasoningTokens(summary(10), 5, 3, 12_000)?.tokens).toBe(800);
    expect(reasoningTokens(summary(10), 5, 5_000, 11_000)?.tokens).toBe(2_500);
    expect(reasoningTokens(summary(10), 5, 60, 100_000)?.tokens).toBe(200);
  });

  test("never fewer than its own summary has; nothing when there was none", () => {
    expect(reasoningTokens(summary(1), 500, 100, 3_000)).toEqual({ tokens: 500, estimated: true });
    expect(reasoningTokens(summary(null), 7, 100, 3_000)).toEqual({ tokens: 7, estimated: true });
    expect(reasoningTokens(summary(null), 0, 100, 3_000)).toBeNull();
    expect(reasoningTokens(null, 0, 100, 3_000)).toBeNull();
  });

  test("a clock that was set forward by days does not become tokens without end", () => {
    expect(reasoningTokens(summary(1e9), 0, 100, 1e12)?.tokens).toBeLessThan(3 * 3600 * 251);
  });
});

describe("plausibility", () => {
  /** Judges one more answer, each of a key of its own. */
  const judging = () => {
    const rate = new AnswerRate();
    let answers = 0;
    return (site: string, atMs: number, outputTokens: number, latencyMs: number) =>
      rate.judge(site, `k${++answers}`, { atMs, outputTokens, latencyMs });
  };
  const NOW_MS = 1_763_805_600_000;

  test("what several people could ask at once is plausible, a flood is marked, and beyond its bound refused", () => {
    const judge = judging();
    const judged = Array.from({ length: 100 }, (_, at) => judge("chatgpt", NOW_MS + at * 100, 10, 1_000));
    expect(judged.slice(0, 20)).toEqual(Array(20).fill("plausible"));
    expect(judged.slice(20, 60)).toEqual(Array(40).fill("implausible"));
    expect(judged.slice(60)).toEqual(Array(40).fill("refused"));
    expect(judge("claude", NOW_MS + 10_000, 10, 1_000)).toBe("plausible");
    expect(judge("chatgpt", NOW_MS + 80_000, 10, 1_000)).toBe("plausible");
  });

  test("a clock that is set back does not lock a site out", () => {
    const judge = judging();
    for (let at = 0; at < 60; at++) judge("chatgpt", NOW_MS, 10, 1_000);
    expect(judge("chatgpt", NOW_MS - 3_600_000, 10, 1_000)).toBe("plausible");
  });

  test("more tokens a second than any hardware serves is marked", () => {
    const judge = judging();
    expect(judge("chatgpt", NOW_MS, 100_000, 5_000)).toBe("implausible");
    expect(judge("chatgpt", NOW_MS, 100_000, 50_000)).toBe("plausible");
    expect(judge("chatgpt", NOW_MS, 2_000, 1)).toBe("plausible"); // a short answer that arrived in one piece
  });
});
