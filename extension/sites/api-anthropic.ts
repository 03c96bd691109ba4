/** Anthropic's messages: typed events from `message_start` to `message_stop`, or one answer with blocks of content. */
import type { ApiStyle } from "./api-style";
import { arrayAt, isObject, type JsonObject, objectAt, stringAt } from "./json";
import { readUsage } from "./provider-usage";
import type { StreamedAnswer } from "./streamed-answer";

export const anthropicStyle: ApiStyle = {
  fits: (message) =>
    message["type"] === "message_start" || (message["type"] === "message" && message["role"] === "assistant"),

  take(message, answer, atMs) {
    switch (message["type"]) {
      case "message":
        takeMessage(message, answer);
        for (const [at, block] of arrayAt(message, "content").entries())
          if (isObject(block)) takeBlock(block, at, answer, atMs);
        answer.ended ||= typeof message["stop_reason"] === "string";
        break;
      case "message_start":
        takeMessage(objectAt(message, "message"), answer);
        break;
      case "content_block_start":
        takeBlock(objectAt(message, "content_block"), message["index"], answer, atMs);
        break;
      case "content_block_delta": {
        const delta = objectAt(message, "delta");
        answer.say(stringAt(delta, "text") ?? "", atMs);
        answer.think(stringAt(delta, "thinking") ?? "", atMs, isVerbatim(answer));
        if (delta["type"] === "input_json_delta")
          answer.callTool(`${message["index"]}`, stringAt(delta, "partial_json") ?? "");
        break;
      }
      case "message_delta":
        answer.report(readUsage(message["usage"]));
        answer.ended ||= typeof objectAt(message, "delta")["stop_reason"] === "string";
        break;
      case "message_stop":
        answer.ended = true;
        break;
    }
  },

  idOf: (message) => stringAt(message["type"] === "message" ? message : objectAt(message, "message"), "id"),

  isLast: (message) => message["type"] === "message_stop" || message["type"] === "message",
};

function takeMessage(message: JsonObject, answer: StreamedAnswer): void {
  answer.modelRaw = stringAt(message, "model") ?? "";
  answer.report(readUsage(message["usage"]));
}

/** A call is known by its block's index, as its pieces are. */
function takeBlock(block: JsonObject, index: unknown, answer: StreamedAnswer, atMs: number): void {
  if (block["type"] === "text") answer.say(stringAt(block, "text") ?? "", atMs);
  if (block["type"] === "thinking") answer.think(stringAt(block, "thinking") ?? "", atMs, isVerbatim(answer));
  const input = objectAt(block, "input");
  if (block["type"] === "tool_use" || block["type"] === "server_tool_use" || block["type"] === "mcp_tool_use")
    // Its input is empty when it is going to be streamed.
    answer.callTool(`${index}`, Object.keys(input).length > 0 ? JSON.stringify(input) : "");
}

/** Claude's reasoning is summed up since version 4; other models that speak this way show it as it is. */
function isVerbatim({ modelRaw }: StreamedAnswer): boolean {
  return !/claude/i.test(modelRaw) || /claude-3/i.test(modelRaw);
}
