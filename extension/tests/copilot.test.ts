import { describe, expect, test } from "vitest";
import { copilot, copilotAddress } from "../sites/copilot";
import { describeStories, requestOf } from "./replay";

describeStories(copilot);

test("a turn begins with the page's `send`, and no other frame", () => {
  const socket = copilotAddress.endpoints.find((endpoint) => endpoint.kind === "socket");
  expect(socket?.sent?.test('{"event":"send","conversationId":"c1"}')).toBe(true);
  expect(socket?.sent?.test('{"event":"setOptions","supportedFeatures":[]}')).toBe(false);
  expect(socket?.url.test("wss://copilot.microsoft.com/c/api/chat")).toBe(true);
  expect(socket?.url.test("wss://copilot.example.com/c/api/chat")).toBe(false);
});

describe("a conversation the page shows", () => {
  const request = requestOf({ path: "/c/api/conversations/dRUX/history", answers: [] });
  const row = (id: string, type: string, createdAt: string, ...texts: string[]) => ({
    id,
    author: { type },
    createdAt,
    content: [...texts.map((text) => ({ type: "text", text })), { type: "card", text: "no" }],
  });

  test("is its messages, the oldest first, each the child of the one before", () => {
    const results = [
      row("m2", "ai", "2026-11-20T10:00:03Z", "Hi ", "世界"),
      row("x", "system", "2026-11-20T10:00:02Z", "hidden"),
      row("u1", "human", "2026-11-20T10:00:01Z", "Hello"),
    ];
    expect(copilot.readHistory?.(request, JSON.stringify({ results, next: null }))).toEqual({
      conversationId: "dRUX",
      messages: [
        { id: "u1", parentId: null, text: "Hello" },
        { id: "m2", parentId: "u1", text: "Hi 世界" },
      ],
    });
  });

  test.each(["", "[]", "{}", '{"results":{}}'])("%s is none", (body) => {
    expect(copilot.readHistory?.(request, body)).toBeNull();
  });
});

describe("a conversation that begins", () => {
  const begun = (path: string, asked: object | string, body: object) =>
    copilot.readHistory?.(requestOf({ path, body: asked, answers: [] }), JSON.stringify(body));

  test("is the one that was made, or the new one of a session", () => {
    const isNew = { conversationId: "dRUX", messages: [], isNew: true };
    expect(begun("/c/api/conversations", "", { id: "dRUX" })).toEqual(isNew);
    expect(begun("/c/api/start", { startNewConversation: true }, { currentConversationId: "dRUX" })).toEqual(
      isNew,
    );
  });

  test("is none where a session goes on with an old one", () => {
    expect(begun("/c/api/start", { timeZone: "x" }, { currentConversationId: "dRUX" })).toBeNull();
    expect(begun("/c/api/conversations", "", { error: "no" })).toBeNull();
  });
});

test("an answer in 50,000 pieces takes no longer than its pieces", () => {
  const turn = copilot.readTurn(requestOf({ path: "/c/api/chat", answers: [] }));
  const parser = copilot.createParser(turn, requestOf({ path: "/c/api/chat", answers: [] }), null);
  const send = (event: object) => {
    const text = JSON.stringify(event);
    return parser.push(`<${text.length}\n${text}`, 1);
  };
  send({ event: "received", messageId: "u1" });
  const startedAtMs = performance.now();
  for (let piece = 0; piece < 50_000; piece++)
    send({ event: "appendText", messageId: "m1", partId: "0", text: "8 chars." });
  const [answer] = send({ event: "done", messageId: "m1" });
  expect(answer?.text.length).toBe(400_000);
  expect(performance.now() - startedAtMs).toBeLessThan(5_000);
});
