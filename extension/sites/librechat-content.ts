/** The parts of a LibreChat message: text, reasoning, calls of tools, images; complete, or pieces that have just streamed. */
import { arrayAt, isObject, type JsonObject, objectAt, stringAt, textOrJson } from "./json";
import type { StreamedAnswer } from "./streamed-answer";

/** Adds the parts to the answer. */
export function takeParts(content: unknown, answer: StreamedAnswer, atMs: number): void {
  for (const part of Array.isArray(content) ? content : [content]) {
    if (!isObject(part)) continue;
    answer.say(partText(part), atMs);
    answer.think(stringAt(part, "think") ?? "", atMs);
    if (part["type"] === "tool_call") takeCall(objectAt(part, "tool_call"), answer);
    if (part["type"] === "image_file") answer.images++;
  }
}

/** Notes the calls of a step of the run; returns the last one's id. */
export function takeStep(step: JsonObject, answer: StreamedAnswer): string | null {
  const calls = arrayAt(objectAt(step, "stepDetails"), "tool_calls").filter(isObject);
  return calls.map((call) => takeCall(call, answer)).at(-1) ?? null;
}

/** Notes a call, with what was written to it as far as it says that; returns its id. */
export function takeCall(call: JsonObject, answer: StreamedAnswer): string {
  const id = stringAt(call, "id") ?? stringAt(call, "name") ?? "";
  const written = textOrJson(call["args"]);
  if (written === "") answer.callTool(id);
  else answer.callToolAll(id, written);
  return id;
}

/** Visible text of a message: of its parts, or its own when it has none. */
export function messageText(message: JsonObject): string {
  const parts = arrayAt(message, "content").filter(isObject);
  return parts.length > 0 ? parts.map(partText).join("") : (stringAt(message, "text") ?? "");
}

export function partText(part: JsonObject): string {
  if (part["type"] !== "text") return "";
  return stringAt(part, "text") ?? stringAt(objectAt(part, "text"), "value") ?? "";
}
