/** Open WebUI's answers over its socket, its history, and which requests are its own. */
import { describe, expect, test } from "vitest";
import { openwebui, openwebuiAddress } from "../sites/openwebui";
import type { CapturedRequest } from "../sites/site";
import { describeStories, storiesOf } from "./replay";

describeStories(openwebui);

const chat = "0b9a0e60-8f1a-4f0e-9a55-3d6f1c2b4a01";

function asked(body: object, path = "/api/chat/completions"): CapturedRequest {
  return { channel: "fetch", path, headers: {}, body: JSON.stringify(body) };
}

describe("a request for completions is Open WebUI's", () => {
  test("when it names a chat or a socket's session", () => {
    expect(openwebui.owns?.(asked({ model: "m", chat_id: chat }))).toBe(true);
    expect(openwebui.owns?.(asked({ model: "m", session_id: "s" }))).toBe(true);
  });

  test("and otherwise anybody's", () => {
    expect(openwebui.owns?.(asked({ model: "m", messages: [] }))).toBe(false);
    expect(openwebui.owns?.(asked({ model: "m", chat_id: "" }))).toBe(false);
    expect(openwebui.owns?.({ ...asked({}), body: "{" })).toBe(false);
  });

  test("its other paths are nobody else's", () => {
    expect(openwebui.owns?.({ ...asked({}), path: `/api/v1/chats/${chat}`, body: "" })).toBe(true);
  });
});

describe("the socket's frames", () => {
  const [topic] = openwebuiAddress.endpoints.flatMap((each) => (each.kind === "socket" ? [each.topic] : []));
  const turnOf = (frame: string) => topic?.exec(frame)?.[1];
  const frame = (type: string, data: unknown) =>
    `42["events",${JSON.stringify({ chat_id: chat, message_id: "message-1", data: { type, data } })}]`;

  test("belong to the answer they name", () => {
    for (const type of ["chat:completion", "response:completion", "chat:message:delta", "replace", "files"])
      expect(turnOf(frame(type, { done: true }))).toBe("message-1");
    expect(turnOf(frame("chat:completion", {}).replace("42[", "4213["))).toBe("message-1");
  });

  test("of other kinds, or that only quote one, begin nothing", () => {
    expect(turnOf(frame("chat:title", "T"))).toBeUndefined();
    expect(turnOf(frame("chat:tags", null))).toBeUndefined();
    expect(turnOf(frame("status", { description: '"type":"chat:completion"' }))).toBeUndefined();
    expect(turnOf('42["usage",{"models":[]}]')).toBeUndefined();
    expect(turnOf("2")).toBeUndefined();
  });

  test("are read by every story's socket", () => {
    const frames = storiesOf("openwebui").flatMap(({ exchanges }) =>
      exchanges.flatMap((each) => (each.frames ?? []).map((text) => text.slice(1))),
    );
    expect(frames.filter((text) => turnOf(text) !== undefined).length).toBeGreaterThan(20);
  });
});

describe("history", () => {
  const read = (body: unknown) =>
    openwebui.readHistory?.(asked({}, `/api/v1/chats/${chat}`), JSON.stringify(body));

  test("is the whole tree, branches too, parents first, without reasoning", () => {
    const messages = {
      a2: {
        id: "a2",
        parentId: "u1",
        role: "assistant",
        content: "ignored",
        output: [
          { type: "reasoning", content: [{ type: "output_text", text: "Hm" }] },
          { type: "message", content: [{ type: "output_text", text: "New" }] },
        ],
      },
      a1: {
        id: "a1",
        parentId: "u1",
        role: "assistant",
        content:
          '<details type="reasoning" done="true" duration="1">\n<summary>T</summary>\n> Hm\n</details>\nOld',
      },
      u1: { id: "u1", parentId: null, role: "user", content: "Ask" },
      loop: { id: "loop", parentId: "loop", role: "user", content: "?" },
      lost: { id: "lost", parentId: "gone", role: "user", content: "!" },
    };
    expect(read({ id: chat, title: "T", chat: { history: { messages, currentId: "a2" } } })).toEqual({
      conversationId: chat,
      messages: [
        { id: "u1", parentId: null, text: "Ask" },
        { id: "a2", parentId: "u1", text: "New" },
        { id: "a1", parentId: "u1", text: "Old" },
        { id: "loop", parentId: null, text: "?" },
        { id: "lost", parentId: null, text: "!" },
      ],
    });
  });

  test("is none in a body of another shape", () => {
    expect(read([])).toBeNull();
    expect(read({ detail: "Not found" })).toBeNull();
    expect(read({ id: chat })).toEqual({ conversationId: chat, messages: [] });
  });
});

test("the text grows in pieces and as a whole", () => {
  const frame = (data: object) =>
    `42["events",${JSON.stringify({ chat_id: chat, message_id: "message-1", data })}]`;
  const request: CapturedRequest = {
    channel: "socket",
    path: "/ws/socket.io/",
    headers: {},
    body: frame({ type: "response:completion" }),
  };
  const parser = openwebui.createParser(openwebui.readTurn(request), request, null);
  const push = (data: object) => {
    const text = frame(data);
    return parser.push(`<${text.length}\n${text}`, 1);
  };
  push({ type: "response:completion", data: { type: "response.output_text.delta", delta: "Hel" } });
  expect(parser.growing).toBe("Hel");
  push({ type: "chat:completion", data: { content: "Hello" } });
  expect(parser.growing).toBe("Hello");
  expect(parser.complete).toBe(false);
  expect(push({ type: "chat:completion", data: { done: true } })).toMatchObject([{ text: "Hello" }]);
  expect(parser.complete).toBe(true);
  expect(parser.end()).toEqual([]);
  expect(parser.partial()).toBeNull();
});
