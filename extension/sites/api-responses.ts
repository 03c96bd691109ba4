/** OpenAI's responses: typed events `response.*`, or one answer with a list of output items. */
import type { ApiStyle } from "./api-style";
import { arrayAt, isObject, type JsonObject, objectAt, stringAt, textOrJson } from "./json";
import { readUsage } from "./provider-usage";
import type { StreamedAnswer } from "./streamed-answer";

export const responsesStyle: ApiStyle = {
  fits: (message) => typeOf(message).startsWith("response.") || message["object"] === "response",

  take(message, answer, atMs) {
    if (message["object"] === "response") {
      takeResponse(message, answer);
      for (const item of arrayAt(message, "output")) if (isObject(item)) takeItem(item, answer, atMs);
      return;
    }
    takeResponseEvent(message, answer, atMs);
    if (isObject(message["response"])) takeResponse(message["response"], answer);
  },

  idOf(message) {
    if (message["object"] === "response") return stringAt(message, "id");
    return stringAt(objectAt(message, "response"), "id") ?? stringAt(message, "response_id");
  },

  isLast: (message) =>
    message["object"] === "response" ||
    /^response\.(?:completed|incomplete|failed|cancelled|done)$/.test(typeOf(message)),
};

/** Adds what an event says of text, reasoning and tools; events of other kinds say nothing. */
export function takeResponseEvent(event: JsonObject, answer: StreamedAnswer, atMs: number): void {
  const delta = stringAt(event, "delta") ?? "";
  switch (typeOf(event)) {
    case "response.output_text.delta":
    case "response.refusal.delta":
      answer.say(delta, atMs);
      break;
    case "response.reasoning_text.delta":
      answer.think(delta, atMs);
      break;
    case "response.reasoning_summary_text.delta":
      answer.think(delta, atMs, false);
      break;
    case "response.function_call_arguments.delta":
    case "response.custom_tool_call_input.delta":
    case "response.mcp_call_arguments.delta":
    case "response.code_interpreter_call_code.delta":
      answer.callTool(stringAt(event, "item_id") ?? "", delta);
      break;
    case "response.output_item.added":
      takeCall(objectAt(event, "item"), answer);
      break;
    case "response.output_item.done":
      takeCall(objectAt(event, "item"), answer);
      takeImage(objectAt(event, "item"), answer);
      break;
  }
}

function takeResponse(response: JsonObject, answer: StreamedAnswer): void {
  if (answer.modelRaw === "") answer.modelRaw = stringAt(response, "model") ?? "";
  answer.report(readUsage(response["usage"]));
  // Incomplete is an answer cut by its limit of tokens: it ended all the same.
  if (response["status"] === "completed" || response["status"] === "incomplete") answer.ended = true;
}

function takeItem(item: JsonObject, answer: StreamedAnswer, atMs: number): void {
  takeCall(item, answer);
  takeImage(item, answer);
  const parts = (key: string) => arrayAt(item, key).filter(isObject);
  if (item["type"] === "reasoning") {
    const thoughts = parts("content");
    for (const part of thoughts.length > 0 ? thoughts : parts("summary"))
      answer.think(stringAt(part, "text") ?? "", atMs, thoughts.length > 0);
  }
  if (item["type"] === "message")
    for (const part of parts("content"))
      answer.say(stringAt(part, "text") ?? stringAt(part, "refusal") ?? "", atMs);
}

/** A call of a tool with what was written to it as far as the item says it; results are items of other types. */
export function takeCall(item: JsonObject, answer: StreamedAnswer): void {
  const id = stringAt(item, "id") ?? stringAt(item, "call_id");
  if (id === null || !/_call$/.test(typeOf(item))) return;
  const written = ["arguments", "input", "code", "action"]
    .map((key) => textOrJson(item[key]))
    .find((text) => text !== "");
  // An item that began says nothing yet of what streams.
  if (written === undefined) answer.callTool(id);
  else answer.callToolAll(id, written);
}

function takeImage(item: JsonObject, answer: StreamedAnswer): void {
  if (item["type"] === "image_generation_call" && item["status"] !== "failed") answer.images++;
}

function typeOf(message: JsonObject): string {
  return stringAt(message, "type") ?? "";
}
