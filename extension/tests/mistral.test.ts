/** Le Chat's answers, and the request that begins a conversation. */
import { describe, expect, test } from "vitest";
import { mistral } from "../sites/mistral";
import { describeStories } from "./replay";

describeStories(mistral);

describe("a conversation that begins", () => {
  const path = "/api/trpc/message.newChat";
  const chat = "3d1f0a2b-0000-4111-8222-00000000000c";
  const content = [{ type: "text", text: "Hi" }];
  const request = (body: object) => ({
    channel: "fetch" as const,
    path,
    headers: {},
    body: JSON.stringify(body),
  });
  const read = (asked: object, answered: string) => mistral.readHistory?.(request(asked), answered);

  test("is its first message, under the name its first answer follows", () => {
    const answered = JSON.stringify([{ result: { data: { json: { chatId: chat } } } }]);
    const asked = { "0": { json: { files: [], content, model: null } } };
    expect(read(asked, answered)).toEqual({
      conversationId: chat,
      messages: [{ id: `${chat}/first`, parentId: null, text: "Hi" }],
    });
    const turn = mistral.readTurn(request({ chatId: chat, mode: "start" }));
    expect(turn.parentId).toBe(`${chat}/first`);
  });

  test("may be one of several calls, answered over several lines", () => {
    const asked = { "0": { json: { name: "seen" } }, "1": { json: { content } } };
    const answered = `{"json":{"0":[[0],[null,0,0]]}}\n{"json":[1,0,[[{"chatId":"${chat}"}]]]}`;
    expect(read(asked, answered)?.messages[0]?.text).toBe("Hi");
  });

  test("is none in a body of another shape", () => {
    expect(read({ "0": { json: { content } } }, "[]")).toBeNull();
    expect(read({}, `{"chatId":"${chat}"}`)).toBeNull();
  });

  test("is looked for in no other call", () => {
    const [, begins] = mistral.address.endpoints;
    const matches = (called: string) => begins?.kind === "http" && begins.path.test(called);
    expect(matches(path)).toBe(true);
    expect(matches("/api/trpc/user.session,message.newChat")).toBe(true);
    expect(matches("/api/trpc/message.newChatter")).toBe(false);
    expect(matches("/api/trpc/user.session")).toBe(false);
  });
});
