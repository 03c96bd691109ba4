/** HuggingChat's answers, and its conversation as the page fetches it. */
import { describe, expect, test } from "vitest";
import { huggingchat } from "../sites/huggingchat";
import type { CapturedRequest } from "../sites/site";
import { describeStories } from "./replay";

describeStories(huggingchat);

const request = (path: string): CapturedRequest => ({ channel: "fetch", path, headers: {}, body: "{}" });

test("nothing outside of the chat is read on its origin", () => {
  expect(huggingchat.address.within).toBe("/chat/");
  for (const endpoint of huggingchat.address.endpoints) {
    if (endpoint.kind === "http") expect(endpoint.path.source).toMatch(/^\^\\\/chat\\\//);
  }
});

describe("history", () => {
  const path = "/chat/api/v2/conversations/66f0a1b2c3d4e5f6a7b8c9d0";

  test("has the tree of messages, the system's first", () => {
    const body = {
      json: {
        model: "Qwen/Qwen3-32B",
        messages: [
          { id: "s", from: "system", content: "Be brief.", children: ["u"] },
          { id: "u", from: "user", content: "Hi", ancestors: ["s"] },
          { id: "a", from: "assistant", content: "Hello.", reasoning: "Hm", ancestors: ["s", "u"] },
          { from: "user", content: "no id" },
        ],
      },
      meta: {},
    };
    expect(huggingchat.readHistory?.(request(path), JSON.stringify(body))).toEqual({
      conversationId: "66f0a1b2c3d4e5f6a7b8c9d0",
      messages: [
        { id: "s", parentId: null, text: "Be brief." },
        { id: "u", parentId: "s", text: "Hi" },
        { id: "a", parentId: "u", text: "Hello." },
      ],
      modelRaw: "Qwen/Qwen3-32B",
    });
  });

  test("is none in a body of another shape", () => {
    expect(huggingchat.readHistory?.(request(path), '{"json":{}}')).toBeNull();
    expect(huggingchat.readHistory?.(request("/chat/elsewhere"), '{"messages":[]}')).toBeNull();
  });
});
