/** What LibreChat passes on of its providers' token counts: one event for each call of a model that the answer took. */
import { isObject, type JsonObject, objectAt, stringAt } from "./json";
import { countAt } from "./provider-usage";
import type { ReportedUsage } from "./site";

const MAX_CALLS = 1_000;

export class LibreChatUsage {
  readonly #calls = new Map<string, JsonObject>();

  /** Takes one call's counts; a stream that is fetched again repeats them. */
  take(call: unknown): void {
    if (!isObject(call) || this.#calls.size >= MAX_CALLS) return;
    const { runId, seq } = call;
    const key = runId === undefined || seq === undefined ? JSON.stringify(call) : `${runId}:${seq}`;
    this.#calls.set(key, call);
  }

  /** Model of the answer's own calls; empty when none was reported. */
  get modelRaw(): string {
    return stringAt(this.#own()[0] ?? {}, "model") ?? "";
  }

  /** The calls' sum; null when there were none. */
  total(): ReportedUsage | null {
    let total: ReportedUsage | null = null;
    for (const call of this.#own()) {
      const usage = readCall(call);
      if (usage !== null) total = total === null ? usage : sum(total, usage);
    }
    return total;
  }

  /** Labels, summaries and the work of other agents are tagged; they are calls of other models mostly. */
  #own(): JsonObject[] {
    return [...this.#calls.values()].filter((call) => (call["usage_type"] ?? null) === null);
  }
}

function readCall(call: JsonObject): ReportedUsage | null {
  const input = countAt(call, "input_tokens");
  const output = countAt(call, "output_tokens");
  if (input === null && output === null) return null;
  const details = objectAt(call, "input_token_details");
  const read = countAt(details, "cache_read") ?? 0;
  const written = countAt(details, "cache_creation") ?? 0;
  // Some providers leave what the cache held out of the input.
  const apart = /anthropic|bedrock/i.test(stringAt(call, "provider") ?? "") || read + written > (input ?? 0);
  return {
    inputTokens: input === null ? null : input + (apart ? read + written : 0),
    cachedInputTokens: "cache_read" in details ? read : null,
    outputTokens: output,
    reasoningTokens: null,
  };
}

/** What a stored message says of the whole answer: its input is without the cache. */
export function readMessageUsage(message: JsonObject): ReportedUsage | null {
  const usage = objectAt(objectAt(message, "metadata"), "usage");
  const input = countAt(usage, "input");
  const output = countAt(usage, "output");
  if (input === null || output === null) return null;
  const read = countAt(usage, "cacheRead") ?? 0;
  return {
    inputTokens: input + read + (countAt(usage, "cacheWrite") ?? 0),
    cachedInputTokens: read,
    outputTokens: output,
    reasoningTokens: null,
  };
}

function sum(one: ReportedUsage, other: ReportedUsage): ReportedUsage {
  const add = (a: number | null, b: number | null) => (a === null && b === null ? null : (a ?? 0) + (b ?? 0));
  return {
    inputTokens: add(one.inputTokens, other.inputTokens),
    cachedInputTokens: add(one.cachedInputTokens, other.cachedInputTokens),
    outputTokens: add(one.outputTokens, other.outputTokens),
    reasoningTokens: null,
  };
}
