/** LibreChat's answers, streamed in the request's answer or fetched, its history, and which requests are its own. */
import { describe, expect, test } from "vitest";
import { librechat, librechatAddress } from "../sites/librechat";
import { describeStories } from "./replay";

describeStories(librechat);

const conversation = "4b2d7c1e-1111-4222-8333-444455556666";

test.each([
  ["POST", "/api/agents/chat", true],
  ["POST", "/api/agents/chat/openAI", true],
  ["POST", "/api/agents/chat/My%20Endpoint", true],
  ["POST", "/under/a/path/api/ask/google", true],
  ["POST", "/api/edit/anthropic", true],
  ["POST", "/api/assistants/v2/chat", true],
  ["GET", `/api/agents/chat/stream/${conversation}`, true],
  ["POST", "/api/agents/chat/abort", false],
  ["POST", "/api/agents/chat/steer", false],
  ["POST", "/api/agents/v1/chat/completions", false],
  ["GET", `/api/agents/chat/status/${conversation}`, false],
  ["POST", "/api/chat", false],
])("%s %s is an answer: %s", (method, path, expected) => {
  const fits = librechatAddress.endpoints.some(
    (each) =>
      each.kind === "http" && each.role === "answer" && each.method === method && each.path.test(path),
  );
  expect(fits).toBe(expected);
});

test("a stream can be fetched again under its name until it is complete", () => {
  const request = { channel: "xhr", path: "/api/agents/chat/openAI", headers: {}, body: "{}" } as const;
  const started = librechat.createParser(librechat.readTurn(request), request, null);
  expect(started.handle).toBeNull();
  started.push(JSON.stringify({ streamId: conversation, conversationId: conversation }), 1);
  expect(started.handle).toBe(conversation);

  const fetched = { ...request, path: `/api/agents/chat/stream/${conversation}`, body: "" };
  const turn = librechat.readTurn(fetched);
  const stream = librechat.createParser(turn, fetched, { turn, parser: started });
  const delta = { id: "s", delta: { content: [{ type: "text", text: "Hi" }] } };
  stream.push(`data: ${JSON.stringify({ event: "on_message_delta", data: delta })}\n\n`, 2);
  expect(stream.growing).toBe("Hi");
  expect(stream.handle).toBe(conversation);
  const final = { final: true, responseMessage: { messageId: "a", model: "m" } };
  expect(stream.push(`data: ${JSON.stringify(final)}\n\n`, 3)).toMatchObject([
    { messageId: "a", text: "Hi" },
  ]);
  expect(stream.complete).toBe(true);
  expect(stream.handle).toBeNull();
});

test("all that was said before takes the place of what is known", () => {
  const path = `/api/agents/chat/stream/${conversation}`;
  const request = { channel: "xhr", path, headers: {}, body: "" } as const;
  const stream = librechat.createParser(librechat.readTurn(request), request, null);
  const part = (text: string) => ({ type: "text", text });
  const say = (message: object) => stream.push(`data: ${JSON.stringify(message)}\n\n`, 1);
  say({ event: "on_message_delta", data: { delta: { content: [part("One")] } } });
  say({ sync: true, resumeState: { aggregatedContent: [part("One two")], responseMessageId: "a" } });
  say({ event: "on_message_delta", data: { delta: { content: [part(" three")] } } });
  expect(stream.growing).toBe("One two three");
  expect(stream.end()).toEqual([]);
  expect(stream.partial()).toMatchObject({ messageId: "a", text: "One two three" });
});

describe("history", () => {
  const read = (body: unknown) =>
    librechat.readHistory?.(
      { channel: "fetch", path: `/api/messages/${conversation}`, headers: {}, body: "" },
      JSON.stringify(body),
    );
  const message = (messageId: string, parentMessageId: string, more: object) => ({
    messageId,
    parentMessageId,
    conversationId: conversation,
    ...more,
  });

  test("is a list of messages, parents first, with the visible text", () => {
    const none = "00000000-0000-0000-0000-000000000000";
    const parts = [
      { type: "think", think: "Hm" },
      { type: "text", text: "Yes" },
      { type: "text", text: { value: "!" } },
    ];
    const list = [message("a1", "u1", { text: "", content: parts }), message("u1", none, { text: "Ask" })];
    expect(read(list)).toEqual({
      conversationId: conversation,
      messages: [
        { id: "u1", parentId: null, text: "Ask" },
        { id: "a1", parentId: "u1", text: "Yes!" },
      ],
    });
  });

  test("is none in a body of another shape", () => {
    expect(read([])).toBeNull();
    expect(read({ message: "Not found" })).toBeNull();
    expect(read([{ text: "no id" }, null])).toBeNull();
  });
});
