/** Qwen Chat's answers, and its conversations as the page fetches them. */
import { describe, expect, test } from "vitest";
import { qwen } from "../sites/qwen";
import type { CapturedRequest } from "../sites/site";
import { describeStories } from "./replay";

describeStories(qwen);

describe("history", () => {
  const request: CapturedRequest = {
    channel: "fetch",
    path: "/api/v2/chats/5e0c3b0a-1d2f-4a55-9a10-00000000000c",
    headers: {},
    body: "",
  };

  test("has each message below the one it follows, whatever their order", () => {
    const messages = {
      a: {
        id: "a",
        role: "assistant",
        content: "",
        parentId: "u",
        content_list: [
          { phase: "thinking_summary", content: "Hm" },
          { phase: "answer", content: "Hello" },
          { phase: "answer", content: " you." },
        ],
      },
      u: { id: "u", role: "user", content: "Hi", parentId: null },
      v: { role: "user", content: "And?", parentId: "a" },
      broken: 7,
    };
    const body = { success: true, data: { id: "c", chat: { history: { messages, currentId: "v" } } } };
    expect(qwen.readHistory?.(request, JSON.stringify(body))).toEqual({
      conversationId: "c",
      messages: [
        { id: "u", parentId: null, text: "Hi" },
        { id: "a", parentId: "u", text: "Hello you." },
        { id: "v", parentId: "a", text: "And?" },
      ],
    });
  });

  test("is none in a body of another shape", () => {
    expect(qwen.readHistory?.(request, '{"data":{"id":"c"}}')).toBeNull();
    expect(qwen.readHistory?.(request, "<html>")).toBeNull();
  });
});
