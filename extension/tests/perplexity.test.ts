/** Perplexity's answers, and a thread as the page fetches it. */
import { describe, expect, test } from "vitest";
import { applyPatch } from "../sites/json-patch";
import { perplexity } from "../sites/perplexity";
import type { CapturedRequest } from "../sites/site";
import { describeStories } from "./replay";

describeStories(perplexity);

const ask: CapturedRequest = {
  channel: "fetch",
  path: "/rest/sse/perplexity_ask",
  headers: {},
  body: JSON.stringify({ query_str: "q", params: {} }),
};

test("the text grows as it streams", () => {
  const parser = perplexity.createParser(perplexity.readTurn(ask), ask, null);
  const send = (chunks: string[], offset: number) =>
    parser.push(
      `data: ${JSON.stringify({
        backend_uuid: "e",
        blocks: [{ intended_usage: "ask_text", markdown_block: { chunks, chunk_starting_offset: offset } }],
      })}\n\n`,
      1,
    );
  send(["a"], 0);
  expect(parser.growing).toBe("a");
  for (let at = 1; at < 100; at++) send(["b"], at);
  // It is put together anew now and then, not for every letter.
  expect(parser.growing).toMatch(/^ab+$/);
  expect(parser.growing.length).toBeGreaterThan(60);
  expect(parser.complete).toBe(false);
  expect(parser.partial()?.text).toHaveLength(100);
});

describe("history", () => {
  const read = (body: unknown) =>
    perplexity.readHistory?.({ ...ask, path: "/rest/thread/moon-abc.123" }, JSON.stringify(body));

  test("has each entry's question and answer, one after the other", () => {
    const entry = (index: number, block: object) => ({
      backend_uuid: `e${index}`,
      context_uuid: "ctx",
      frontend_uuid: index === 1 ? "f1" : undefined,
      query_str: `Question ${index}`,
      status: "completed",
      blocks: [
        { intended_usage: "web_results", web_result_block: { web_results: [{ snippet: "no" }] } },
        block,
      ],
    });
    const body = {
      status: "success",
      entries: [
        entry(1, { intended_usage: "ask_text", markdown_block: { answer: "Answer 1 [1]." } }),
        entry(2, { intended_usage: "ask_text_0_markdown", markdown_block: { answer: "Answer 2." } }),
      ],
    };
    expect(read(body)).toEqual({
      conversationId: "ctx",
      messages: [
        { id: "f1", parentId: null, text: "Question 1" },
        { id: "e1", parentId: "f1", text: "Answer 1 [1]." },
        { id: "e2/query", parentId: "e1", text: "Question 2" },
        { id: "e2", parentId: "e2/query", text: "Answer 2." },
      ],
    });
  });

  test("is none in a body of another shape", () => {
    expect(read({ status: "failed" })).toBeNull();
    expect(read({ entries: [{ query_str: "x" }, null] })).toBeNull();
  });
});

test("patches reach fields, items and texts, and nothing else", () => {
  const document = { a: { "b/c": ["x"] }, text: "He" };
  const change = (op: string, path: string, value?: unknown) => applyPatch(document, { op, path, value });
  change("add", "/a/b~1c/0", "w");
  change("replace", "/a/b~1c/1", "y");
  change("append", "/text", "llo");
  change("append", "/a/b~1c/1", "!");
  change("add", "/__proto__/polluted", 1);
  change("add", "/a/__proto__", { polluted: 1 });
  change("add", "/a/b~1c/7", "too far");
  change("remove", "/a/b~1c/5");
  expect(document).toEqual({ a: { "b/c": ["w", "y!"] }, text: "Hello" });
  expect(Object.hasOwn(document, "polluted")).toBe(false);
  expect(applyPatch(document, { op: "replace", path: "", value: 1 })).toBe(1);
});
