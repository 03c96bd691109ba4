/**
 * Token counts as the providers' interfaces report them, in one form. Known are OpenAI's (chat completions and responses), Anthropic's,
 * Ollama's, llama.cpp's timings, and Open WebUI's, which lists several of them side by side.
 */
import { isObject, type JsonObject, objectAt } from "./json";
import type { ReportedUsage } from "./site";

/** The counts in `value`, or null when it has none. */
export function readUsage(value: unknown): ReportedUsage | null {
  if (!isObject(value)) return null;
  const cacheRead = countAt(value, "cache_read_input_tokens");
  const cacheWritten = countAt(value, "cache_creation_input_tokens");
  const cached =
    countAt(objectAt(value, "prompt_tokens_details"), "cached_tokens") ??
    countAt(objectAt(value, "input_tokens_details"), "cached_tokens") ??
    countAt(value, "prompt_cache_hit_tokens") ??
    cacheRead ??
    countAt(value, "cache_n");
  const reasoning =
    countAt(objectAt(value, "completion_tokens_details"), "reasoning_tokens") ??
    countAt(objectAt(value, "output_tokens_details"), "reasoning_tokens");

  let input =
    countAt(value, "input_tokens") ?? countAt(value, "prompt_tokens") ?? countAt(value, "prompt_eval_count");
  // Anthropic's input is what was neither read from the cache nor written to it.
  if (input !== null && isAnthropic(value)) input += (cacheRead ?? 0) + (cacheWritten ?? 0);
  // So is llama.cpp's.
  const processed = countAt(value, "prompt_n");
  if (input === null && processed !== null) input = processed + (countAt(value, "cache_n") ?? 0);

  const output =
    countAt(value, "output_tokens") ??
    countAt(value, "completion_tokens") ??
    countAt(value, "eval_count") ??
    countAt(value, "predicted_n");
  if (input === null && output === null) return null;
  return {
    inputTokens: input,
    cachedInputTokens: cached,
    outputTokens: withoutReasoning(output, reasoning, input, countAt(value, "total_tokens")),
    reasoningTokens: reasoning,
  };
}

/** Only Anthropic names the two kinds of cache use beside `input_tokens`, and no details of a prompt. */
function isAnthropic(value: JsonObject): boolean {
  return "input_tokens" in value && !("prompt_tokens" in value) && !("input_tokens_details" in value);
}

/** Most providers count reasoning in the output; some beside it, as their total then shows. */
function withoutReasoning(
  output: number | null,
  reasoning: number | null,
  input: number | null,
  total: number | null,
): number | null {
  if (output === null || reasoning === null || reasoning > output) return output;
  return total !== null && total === (input ?? 0) + output + reasoning ? output : output - reasoning;
}

/** Later counts of the same call over earlier ones: a stream may report its input first and its output last. */
export function mergeUsage(before: ReportedUsage | null, later: ReportedUsage | null): ReportedUsage | null {
  if (before === null || later === null) return later ?? before;
  return {
    inputTokens: later.inputTokens ?? before.inputTokens,
    cachedInputTokens: later.cachedInputTokens ?? before.cachedInputTokens,
    outputTokens: later.outputTokens ?? before.outputTokens,
    reasoningTokens: later.reasoningTokens ?? before.reasoningTokens,
  };
}

/**
 * Counts of an answer whose reasoning was seen. A provider that does not tell it apart has it in the output: besides that, there
 * is none to count.
 */
export function withSeenReasoning(usage: ReportedUsage | null): ReportedUsage | null {
  if (usage === null || usage.outputTokens === null) return usage;
  return { ...usage, reasoningTokens: usage.reasoningTokens ?? 0 };
}

/** The whole number at `key`, or null when there is none that can be a count. */
export function countAt(value: JsonObject, key: string): number | null {
  const inner = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof inner === "number" && Number.isSafeInteger(inner) && inner >= 0 ? inner : null;
}
