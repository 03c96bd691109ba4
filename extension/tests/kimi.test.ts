/** Kimi's answers, and its conversations as the page fetches them. */
import { describe, expect, test } from "vitest";
import { JsonObjects } from "../sites/json-objects";
import { kimi } from "../sites/kimi";
import type { CapturedRequest } from "../sites/site";
import { describeStories } from "./replay";

describeStories(kimi);

test.each(["{", "{\u0005", "{{", "{ ", "{\n", '"', "}"])(
  "a length of the bytes %j is no part of what follows",
  (length) => {
    const objects = new JsonObjects();
    expect([...`\0\0\0${length}{"a":"{{"}\0${length}{}`].flatMap((char) => objects.push(char))).toEqual([
      '{"a":"{{"}',
      "{}",
    ]);
  },
);

describe("history", () => {
  const request = (body: string): CapturedRequest => ({
    channel: "fetch",
    path: "/apiv2/kimi.gateway.chat.v1.ChatService/ListMessages",
    headers: {},
    body,
  });

  test("comes newest first, and is put in order", () => {
    const text = (content: string) => [
      { id: "0", think: { content: "Hm" } },
      { id: "1", text: { content } },
    ];
    const messages = [
      { id: "b", parentId: "v", role: "assistant", status: "MESSAGE_STATUS_GENERATING", blocks: text("Si") },
      { id: "v", parentId: "a", role: "user", blocks: text("And?") },
      { id: "a", parentId: "u", role: "assistant", blocks: [...text("Hello"), ...text(" you.")] },
      { id: "u", role: "user", blocks: text("Hi") },
      7,
    ];
    expect(
      kimi.readHistory?.(request('{"chat_id":"c","page_size":20}'), JSON.stringify({ messages })),
    ).toEqual({
      conversationId: "c",
      messages: [
        { id: "u", parentId: null, text: "Hi" },
        { id: "a", parentId: "u", text: "Hello you." },
        { id: "v", parentId: "a", text: "And?" },
      ],
    });
  });

  test("is none in a body of another shape, or of no conversation", () => {
    expect(kimi.readHistory?.(request('{"chat_id":"c"}'), "{}")).toBeNull();
    expect(kimi.readHistory?.(request("{}"), '{"messages":[]}')).toBeNull();
  });
});
