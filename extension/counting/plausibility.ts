/**
 * A page can invent answers: it only has to ask its own address. What no person and no model does is marked, and beyond a bound
 * not counted at all.
 */

export type Plausibility = "plausible" | "implausible" | "refused";

const WINDOW_MS = 60_000;
/** Answers of one site a minute: several tabs and tools at once reach a dozen. */
const MANY = 20;
const TOO_MANY = 60;
/** The fastest hardware of 2026 serves about 2,500 tokens a second to one person. */
const MAX_TOKENS_PER_S = 6_000;
/** Below this a burst of buffered text says nothing about speed. */
const FAST_FROM_TOKENS = 10_000;

export class AnswerRate {
  readonly #times = new Map<string, number[]>();

  /** Judges one more answer of a site. */
  judge(site: string, atMs: number, outputTokens: number, latencyMs: number): Plausibility {
    const times = (this.#times.get(site) ?? []).filter((ms) => atMs - ms < WINDOW_MS && ms <= atMs);
    this.#times.set(site, times);
    if (times.length >= TOO_MANY) return "refused";
    times.push(atMs);
    const tooFast =
      outputTokens > FAST_FROM_TOKENS && outputTokens / Math.max(latencyMs, 1) > MAX_TOKENS_PER_S / 1000;
    return times.length > MANY || tooFast ? "implausible" : "plausible";
  }
}
