/** Grok's answers, and the responses its page loads. */
import { describe, expect, test } from "vitest";
import { grok } from "../sites/grok";
import type { CapturedRequest } from "../sites/site";
import { describeStories } from "./replay";

describeStories(grok);

const request = (path: string): CapturedRequest => ({ channel: "fetch", path, headers: {}, body: "{}" });

test("only the endpoints of answers and of history are read", () => {
  const role = (method: string, path: string) =>
    grok.address.endpoints.find(
      (each) => each.kind === "http" && each.method === method && each.path.test(path),
    );
  expect(role("POST", "/rest/app-chat/conversations/new")).toMatchObject({ role: "answer" });
  expect(role("POST", "/rest/app-chat/conversations/c-1/responses")).toMatchObject({ role: "answer" });
  expect(role("GET", "/rest/app-chat/conversations/c-1/responses")).toMatchObject({ role: "history" });
  expect(role("POST", "/rest/app-chat/conversations/c-1/load-responses")).toMatchObject({ role: "history" });
  expect(role("GET", "/rest/app-chat/conversations")).toBeUndefined();
  expect(role("POST", "/rest/app-chat/upload-file")).toBeUndefined();
});

test("the text grows as it streams, until the answer ended", () => {
  const asked = request("/rest/app-chat/conversations/new");
  const parser = grok.createParser(grok.readTurn(asked), asked, null);
  const token = (text: string, isThinking: boolean) =>
    JSON.stringify({ result: { response: { token: text, isThinking, responseId: "r" } } });
  parser.push(token("Hm", true), 1_000);
  parser.push(token("He", false), 3_000);
  expect(parser.growing).toBe("He");
  expect(parser.complete).toBe(false);
  const [answer] = parser.push(
    '{"result":{"response":{"modelResponse":{"responseId":"r","message":"Hello"}}}}',
    4_000,
  );
  expect(answer?.text).toBe("Hello");
  expect(answer?.reasoning).toEqual({ text: "Hm", verbatim: true, seconds: 2 });
  expect(parser.growing).toBe("");
  expect(parser.complete).toBe(true);
  expect(parser.partial()).toBeNull();
});

describe("history", () => {
  const path = "/rest/app-chat/conversations/c-1/load-responses";

  test("has the loaded responses with their parents", () => {
    const body = {
      responses: [
        { responseId: "u1", sender: "human", message: "Why?", parentResponseId: "" },
        { responseId: "r1", sender: "assistant", message: "Because.", parentResponseId: "u1" },
        { responseId: "r2", sender: "assistant", message: "Be", parentResponseId: "u1", partial: true },
        { message: "no id" },
      ],
    };
    expect(grok.readHistory?.(request(path), JSON.stringify(body))).toEqual({
      conversationId: "c-1",
      messages: [
        { id: "u1", parentId: null, text: "Why?" },
        { id: "r1", parentId: "u1", text: "Because." },
      ],
    });
  });

  test("is none in a body of another shape", () => {
    expect(grok.readHistory?.(request(path), "{}")).toBeNull();
    expect(grok.readHistory?.(request("/elsewhere"), '{"responses":[]}')).toBeNull();
  });
});
