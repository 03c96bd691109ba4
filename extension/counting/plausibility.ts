/**
 * A page can invent answers: it only has to ask its own address. What no person and no model does is marked, and beyond a bound
 * not counted at all.
 */

export type Plausibility = "plausible" | "implausible" | "refused";

const WINDOW_MS = 60_000;
/** Answers of one site a minute: several tabs and tools at once reach a dozen. */
const MANY = 20;
const TOO_MANY = 60;
/** More than too many, so that old answers in between do not push out the new. */
const REMEMBERED = 2 * TOO_MANY;
/** The fastest hardware of 2026 serves about 2,500 tokens a second to one person. */
const MAX_TOKENS_PER_S = 6_000;
/** Below this a burst of buffered text says nothing about speed. */
const FAST_FROM_TOKENS = 10_000;

export class AnswerRate {
  readonly #judged = new Map<string, readonly { readonly key: string; readonly atMs: number }[]>();

  /** Judges one more answer of a site; the same key again, as in a replay, is the same answer. */
  judge(
    site: string,
    key: string,
    { atMs, outputTokens, latencyMs }: { atMs: number; outputTokens: number; latencyMs: number },
  ): Plausibility {
    const others = (this.#judged.get(site) ?? []).filter((each) => each.key !== key);
    // Answers do not come to their end in order, and clocks are set back: near is what counts, not before.
    const near = others.filter((each) => Math.abs(atMs - each.atMs) < WINDOW_MS).length;
    if (near >= TOO_MANY) return "refused";
    this.#judged.set(site, [...others, { key, atMs }].slice(-REMEMBERED));
    const tooFast =
      outputTokens > FAST_FROM_TOKENS && outputTokens / Math.max(latencyMs, 1) > MAX_TOKENS_PER_S / 1000;
    return near >= MANY || tooFast ? "implausible" : "plausible";
  }
}
