/** Ollama's own interface: objects with `message.content` (chat) or `response` (generate), the last of them `done`. */
import type { ApiStyle } from "./api-style";
import { arrayAt, isObject, objectAt, stringAt, textOrJson } from "./json";
import { readUsage } from "./provider-usage";

export const ollamaStyle: ApiStyle = {
  fits: (message) =>
    typeof message["done"] === "boolean" &&
    typeof message["created_at"] === "string" &&
    (typeof message["response"] === "string" || typeof message["message"] === "object"),

  take(message, answer, atMs) {
    if (answer.modelRaw === "") answer.modelRaw = stringAt(message, "model") ?? "";
    const said = objectAt(message, "message");
    answer.think(stringAt(said, "thinking") ?? stringAt(message, "thinking") ?? "", atMs);
    answer.say(stringAt(said, "content") ?? stringAt(message, "response") ?? "", atMs);
    for (const call of arrayAt(said, "tool_calls"))
      answer.callTool(
        String(answer.toolCalls),
        isObject(call) ? textOrJson(objectAt(call, "function")["arguments"]) : "",
      );
    if (message["done"] !== true) return;
    answer.report(readUsage(message));
    answer.ended = true;
  },

  // It has no ids: the time of the first object, to the nanosecond, is as good as one.
  idOf(message) {
    const created = stringAt(message, "created_at");
    return created === null ? null : `${created} ${stringAt(message, "model") ?? ""}`;
  },

  isLast: (message) => message["done"] === true,
};
