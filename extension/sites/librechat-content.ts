/** The parts of a LibreChat message: text, reasoning, calls of tools, images; complete, or pieces that have just streamed. */
import { arrayAt, isObject, type JsonObject, objectAt, stringAt } from "./json";
import type { StreamedAnswer } from "./streamed-answer";

/** Adds the parts to the answer. */
export function takeParts(content: unknown, answer: StreamedAnswer, atMs: number): void {
  for (const part of Array.isArray(content) ? content : [content]) {
    if (!isObject(part)) continue;
    answer.say(partText(part), atMs);
    answer.think(stringAt(part, "think") ?? "", atMs);
    if (part["type"] === "tool_call") answer.callTool(callId(objectAt(part, "tool_call")));
    if (part["type"] === "image_file") answer.images++;
  }
}

/** Notes the calls of a step of the run. */
export function takeStep(step: JsonObject, answer: StreamedAnswer): void {
  for (const call of arrayAt(objectAt(step, "stepDetails"), "tool_calls"))
    if (isObject(call)) answer.callTool(callId(call));
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

function callId(call: JsonObject): string {
  return stringAt(call, "id") ?? stringAt(call, "name") ?? "";
}
