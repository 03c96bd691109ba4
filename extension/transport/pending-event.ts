/** An answer's event before its input is known, and with it: the conversation, the site's instructions, and what a cache held. */
import { type ConversationContext, type CountedTurn, sentContext } from "../counting/context";
import type { ContextCache } from "../sites/site";
import type { UsageEvent } from "./protocol.generated";

export type Flag = NonNullable<UsageEvent["flags"]>[number];

/** An event before it is known how much of its conversation was sent along. */
export type PendingEvent = Omit<
  UsageEvent,
  "input_tokens" | "cached_input_tokens" | "context_known" | "flags"
> & {
  readonly flags: readonly Flag[];
};

/** What else went into the model, besides the conversation. */
export interface InputParts {
  readonly systemPromptTokens: number;
  /** Cached tokens as reported; null when they were not. */
  readonly reportedCached: number | null;
  readonly cache: ContextCache | null;
}

/** Bound of the protocol (request.schema.json). */
const MAX_INPUT_TOKENS = 20_000_000;

/** The event as it goes to the host, given what is known of its conversation. */
export function withInput(
  { flags, ...event }: PendingEvent,
  context: ConversationContext | undefined,
  turn: CountedTurn,
  { systemPromptTokens, reportedCached, cache }: InputParts,
): UsageEvent {
  const sent = sentContext(context, turn);
  const input = Math.min(sent.tokens + systemPromptTokens, MAX_INPUT_TOKENS);
  const readBeforeMs = Date.parse(event.at) - event.latency_ms - (context?.answeredAtMs ?? 0);
  const warm = cache !== null && readBeforeMs < cache.forMs;
  const repeated = sent.repeated + systemPromptTokens;
  // Every chat of a site begins with its instructions, so they are in a cache whenever this conversation is not.
  const inferred = warm && repeated >= cache.fromTokens ? repeated : systemPromptTokens;
  const cached = reportedCached ?? inferred;
  const all: Flag[] = [...flags];
  if (systemPromptTokens > 0) all.push("system_prompt_estimated");
  if (reportedCached === null && inferred > 0) all.push("cache_estimated");
  return {
    ...event,
    input_tokens: input,
    cached_input_tokens: Math.min(cached, input),
    context_known: sent.whole ? "full" : "partial",
    ...(all.length > 0 ? { flags: all } : {}),
  };
}
