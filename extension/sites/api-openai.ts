/**
 * OpenAI's chat completions and plain completions, which most servers speak: chunks with `choices[].delta` (`choices[].text`), or one
 * answer with `choices[].message`. Reasoning is `reasoning_content` (DeepSeek, vLLM, llama.cpp) or `reasoning` (OpenRouter, Ollama,
 * newer vLLM, some send both); Mistral has it as parts of the content.
 */
import type { ApiStyle } from "./api-style";
import { arrayAt, isObject, type JsonObject, objectAt, stringAt, textOrJson } from "./json";
import { readUsage } from "./provider-usage";
import type { StreamedAnswer } from "./streamed-answer";

export const openAiStyle: ApiStyle = {
  fits: (message) => Array.isArray(message["choices"]),

  take(message, answer, atMs) {
    if (answer.modelRaw === "") answer.modelRaw = stringAt(message, "model") ?? "";
    answer.report(
      readUsage(message["usage"]) ??
        readUsage(objectAt(message, "x_groq")["usage"]) ??
        readUsage(message["timings"]),
    );
    for (const [at, choice] of arrayAt(message, "choices").entries())
      if (isObject(choice))
        takeChoice(choice, answer, atMs, typeof choice["index"] === "number" ? choice["index"] : at);
  },

  idOf(message) {
    const id = stringAt(message, "id") ?? "";
    if (isRandom(id)) return id;
    // Ollama numbers its answers below a thousand, others give all the same id: the time of creation tells them apart.
    const created = message["created"];
    return typeof created === "number" && created > 0 ? `${id}:${created}` : null;
  },

  // Usage may follow the last choice: only `[DONE]` is the end, except when the answer came in one piece.
  isLast: (message) =>
    arrayAt(message, "choices").some((choice) => isObject(choice) && isObject(choice["message"])),
};

function takeChoice(choice: JsonObject, answer: StreamedAnswer, atMs: number, part: number): void {
  const said = isObject(choice["delta"]) ? choice["delta"] : objectAt(choice, "message");
  answer.think(stringAt(said, "reasoning_content") ?? stringAt(said, "reasoning") ?? "", atMs);
  takeContent(said["content"], answer, atMs, part);
  answer.say(stringAt(said, "refusal") ?? "", atMs, part);
  answer.say(stringAt(choice, "text") ?? "", atMs, part);
  answer.images += arrayAt(said, "images").length;
  for (const [at, call] of arrayAt(said, "tool_calls").entries())
    if (isObject(call))
      answer.callTool(
        `${part}:${typeof call["index"] === "number" ? call["index"] : at}`,
        textOrJson(objectAt(call, "function")["arguments"]),
      );
  if (isObject(said["function_call"]))
    answer.callTool(`${part}:function`, textOrJson(said["function_call"]["arguments"]));
  if (typeof choice["finish_reason"] === "string" && choice["finish_reason"] !== "error") answer.ended = true;
}

function takeContent(content: unknown, answer: StreamedAnswer, atMs: number, part: number): void {
  if (typeof content === "string") {
    answer.say(content, atMs, part);
    return;
  }
  if (!Array.isArray(content)) return;
  for (const piece of content) {
    if (!isObject(piece)) continue;
    if (piece["type"] === "text") answer.say(stringAt(piece, "text") ?? "", atMs, part);
    if (piece["type"] !== "thinking") continue;
    for (const thought of arrayAt(piece, "thinking"))
      if (isObject(thought)) answer.think(stringAt(thought, "text") ?? "", atMs);
  }
}

/** Long enough and mixed enough to be nobody else's. */
function isRandom(id: string): boolean {
  const own = id.replace(/^[a-z]{2,}[-_]/i, "");
  return own.length >= 16 && /\d/.test(own) && /[a-z]/i.test(own);
}
