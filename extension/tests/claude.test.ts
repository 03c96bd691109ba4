import { describe, expect, test } from "vitest";
import { claude } from "../sites/claude";
import { describeStories, requestOf } from "./replay";

describeStories(claude);

const request = requestOf({ path: "/api/organizations/o1/chat_conversations/c1", answers: [] });

describe("a conversation the page shows", () => {
  const said = (uuid: string, parent: string, text: string) => ({
    uuid,
    parent_message_uuid: parent,
    sender: "human",
    content: [{ type: "text", text }],
  });

  test("is its messages, parents first, with what tools were asked and replied but not what was thought", () => {
    const body = JSON.stringify({
      uuid: "c1",
      model: "claude-opus-5",
      chat_messages: [
        {
          uuid: "a1",
          parent_message_uuid: "h1",
          sender: "assistant",
          content: [
            { type: "thinking", thinking: "not read again" },
            { type: "text", text: "Looking. " },
            { type: "tool_use", name: "web_search", input: { query: "温泉" } },
            { type: "tool_result", content: [{ type: "text", text: "found" }, { type: "image" }] },
          ],
        },
        {
          ...said("h1", "00000000-0000-4000-8000-000000000000", "Where?"),
          attachments: [{ extracted_content: "a list" }],
        },
        { uuid: "h2", parent_message_uuid: "a1", sender: "human", text: "older shape" },
      ],
    });
    expect(claude.readHistory?.(request, body)).toEqual({
      conversationId: "c1",
      messages: [
        { id: "h1", parentId: null, text: "Where?\n\na list" },
        { id: "a1", parentId: "h1", text: 'Looking. {"query":"温泉"}found' },
        { id: "h2", parentId: "a1", text: "older shape" },
      ],
      modelRaw: "claude-opus-5",
    });
  });

  test("keeps every branch, and breaks a circle of parents", () => {
    const body = JSON.stringify({
      uuid: "c1",
      chat_messages: [said("x", "y", "1"), said("y", "x", "2"), said("b1", "x", "3"), said("b2", "x", "4")],
    });
    const { messages } = claude.readHistory?.(request, body) ?? { messages: [] };
    expect(messages.map(({ id, parentId }) => [id, parentId])).toEqual([
      ["y", null],
      ["x", "y"],
      ["b1", "x"],
      ["b2", "x"],
    ]);
  });

  test.each(["", "null", "[]", "{}", '{"uuid":"c1"}', '{"uuid":1,"chat_messages":[]}'])(
    "%s is none",
    (body) => {
      expect(claude.readHistory?.(request, body)).toBeNull();
    },
  );
});

test("the growing text is that of the answer, without thinking", () => {
  const turn = claude.readTurn(request);
  const parser = claude.createParser(turn, request, null);
  const send = (event: object) => parser.push(`data: ${JSON.stringify(event)}\n\n`, 1);
  send({ type: "message_start", message: { uuid: "a1", model: "claude-sonnet-4-5" } });
  send({ type: "content_block_start", index: 0, content_block: { type: "thinking", thinking: "" } });
  send({ type: "content_block_delta", index: 0, delta: { type: "thinking_delta", thinking: "hm" } });
  expect(parser.growing).toBe("");
  send({ type: "content_block_start", index: 1, content_block: { type: "text", text: "" } });
  send({ type: "content_block_delta", index: 1, delta: { type: "text_delta", text: "Yes" } });
  expect(parser.growing).toBe("Yes");
});
