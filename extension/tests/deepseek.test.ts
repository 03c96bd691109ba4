/** DeepSeek's answers, and its history as the page fetches it. */
import { describe, expect, test } from "vitest";
import { deepseek } from "../sites/deepseek";
import type { CapturedRequest } from "../sites/site";
import { describeStories, play, storiesOf } from "./replay";

describeStories(deepseek);

const session = "e6795fb3-272f-4782-87cf-6d6140b5bf76";

test("the text grows as it streams, and an ended answer leaves nothing over", () => {
  const request: CapturedRequest = {
    channel: "fetch",
    path: "/api/v0/chat/completion",
    headers: {},
    body: JSON.stringify({ chat_session_id: session, parent_message_id: null, prompt: "hi" }),
  };
  const parser = deepseek.createParser(deepseek.readTurn(request), request, null);
  parser.push('data: {"request_message_id":1,"response_message_id":2}\n\n', 1_000);
  parser.push('data: {"v":{"response":{"fragments":[{"type":"THINK","content":"Hm"}]}}}\n\n', 2_000);
  expect(parser.growing).toBe("");
  parser.push(
    'data: {"p":"response/fragments","o":"APPEND","v":[{"type":"RESPONSE","content":"He"}]}\n\n',
    5_500,
  );
  expect(parser.growing).toBe("He");
  expect(parser.complete).toBe(false);
  parser.push('data: {"v":"llo"}\n\n', 6_000);
  expect(parser.growing).toBe("Hello");
  const [answer] = parser.push('data: {"p":"response/status","v":"FINISHED"}\n\n', 7_000);
  // No time was said: the one seen between the first thought and the first word.
  expect(answer?.reasoning).toEqual({ text: "Hm", verbatim: true, seconds: 3.5 });
  expect(answer?.endedAtMs).toBe(7_000);
  expect(parser.complete).toBe(true);
  expect(parser.partial()).toBeNull();
});

test("a stream replayed from its start names its answer as before", () => {
  const story = storiesOf("deepseek").find(({ name }) => name === "plain");
  if (story === undefined) throw new Error("no story");
  const ids = () =>
    play(deepseek, story, () => []).flatMap(({ answers }) => answers.map((each) => each.messageId));
  expect(ids()).toEqual(ids());
});

describe("history", () => {
  const read = (body: unknown) =>
    deepseek.readHistory?.(
      { channel: "xhr", path: "/api/v0/chat/history_messages", headers: {}, body: "" },
      JSON.stringify(body),
    );
  const message = (
    id: number,
    parent: number | null,
    role: string,
    fragments: object[],
    more: object = {},
  ) => ({
    message_id: id,
    parent_id: parent,
    role,
    status: "FINISHED",
    fragments,
    ...more,
  });
  const document = (messages: object[]) => ({
    code: 0,
    data: { biz_data: { chat_session: { id: session }, chat_messages: messages, cache_control: "REPLACE" } },
  });

  test("has the question and the visible answer, not the reasoning", () => {
    const body = document([
      message(1, null, "USER", [{ type: "REQUEST", content: "甲?" }]),
      message(2, 1, "ASSISTANT", [
        { type: "THINK", content: "仅回答甲。" },
        { type: "TOOL_SEARCH", content: null },
        { type: "RESPONSE", content: "甲" },
      ]),
      message(3, null, "USER", [], { content: "edited, in the older shape" }),
      message(4, 3, "ASSISTANT", [], { status: "WIP" }),
    ]);
    expect(read(body)).toEqual({
      conversationId: session,
      messages: [
        { id: `${session}/1`, parentId: null, text: "甲?" },
        { id: `${session}/2`, parentId: `${session}/1`, text: "甲" },
        { id: `${session}/3`, parentId: null, text: "edited, in the older shape" },
      ],
    });
  });

  test("is none in a body of another shape", () => {
    expect(read({ code: 40003, data: null })).toBeNull();
    expect(read([1])).toBeNull();
    expect(read(document([{ message_id: null }, { role: "USER" }]))?.messages).toEqual([]);
  });
});
