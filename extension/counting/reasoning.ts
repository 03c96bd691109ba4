/**
 * Hidden reasoning in tokens. What is shown word for word is counted. Of the rest only the time is known: a model writes its
 * reasoning about as fast as its answer, and how fast that was can be seen.
 */
import type { Reasoning } from "../sites/site";

export interface ReasoningTokens {
  readonly tokens: number;
  /** Computed from time or from a summary, within about a factor of two. */
  readonly estimated: boolean;
}

/** Speeds at which chats were seen to write, in tokens a second; one outside says more about buffering than about the model. */
const SLOWEST = 20;
const FASTEST = 250;
/** When the answer is too short to show a speed. */
const USUAL = 80;
const MIN_ANSWER_TOKENS = 50;
const MAX_SECONDS = 3 * 3600;

/**
 * Tokens of reasoning, or null when there was none to see.
 *
 * `shownTokens` are those of the reasoning's text, `answerTokens` those of the answer, `latencyMs` the time from the request to
 * the end of the answer.
 */
export function reasoningTokens(
  reasoning: Reasoning | null,
  shownTokens: number,
  answerTokens: number,
  latencyMs: number,
): ReasoningTokens | null {
  if (reasoning === null) return null;
  if (reasoning.verbatim) return { tokens: shownTokens, estimated: false };
  if (reasoning.seconds === null) return shownTokens === 0 ? null : { tokens: shownTokens, estimated: true };
  const seconds = Math.min(reasoning.seconds, MAX_SECONDS);
  const answerSeconds = latencyMs / 1000 - seconds;
  const seen =
    answerTokens >= MIN_ANSWER_TOKENS && answerSeconds > 0.5 ? answerTokens / answerSeconds : USUAL;
  const perSecond = Math.min(FASTEST, Math.max(SLOWEST, seen));
  // A summary is never longer than what it sums up.
  return { tokens: Math.max(shownTokens, Math.round(seconds * perSecond)), estimated: true };
}
