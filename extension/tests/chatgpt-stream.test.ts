/** What counts as an answer in a ChatGPT stream, wherever the network cuts it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chatgpt } from "../sites/chatgpt";
import { ChatGptStream } from "../sites/chatgpt-stream";
import { type Answer, type Interrupted, type Turn, unknownTurn } from "../sites/site";
import {
  asExpected,
  capturedOf,
  decodedChunks,
  type Fixture,
  fixture,
  fixtures,
  parseChunks,
  parserOf,
  readTurn,
} from "./fixtures";

/** Runs a fixture's requests one after the other, as the worker does: a resumption continues or repeats what broke off. */
function run({ requests }: Fixture, cutsOf: (bytes: Uint8Array) => readonly number[]): Answer[][] {
  let before: Interrupted | null = null;
  return requests.map((request) => {
    const turn: Turn = readTurn(request);
    const continued: Interrupted | null =
      turn.continues !== null && before?.parser.handle === turn.continues ? before : null;
    const parser = parserOf(request, continued);
    before = { turn: continued?.turn ?? turn, parser };
    return parseChunks(parser, decodedChunks(request.stream, cutsOf(request.stream)));
  });
}

const newTurn: Turn = { ...unknownTurn, whole: true };
const newParser = (turn: Turn = newTurn) => new ChatGptStream(turn);

describe.each(fixtures)("$name: $says", (each) => {
  const expected = each.requests.map(({ answers }) => answers);

  test("in one piece", () => {
    expect(run(each, () => []).map(asExpected)).toEqual(expected);
  });

  test("byte by byte", () => {
    expect(run(each, (bytes) => Array.from(bytes.keys()).slice(1)).map(asExpected)).toEqual(expected);
  });

  test("cut once, at every byte", () => {
    const longest = Math.max(...each.requests.map(({ stream }) => stream.length));
    for (let cut = 1; cut < longest; cut++) {
      const found = run(each, (bytes) => (cut < bytes.length ? [cut] : [])).map(asExpected);
      if (JSON.stringify(found) !== JSON.stringify(expected))
        expect(found, `cut at byte ${cut}`).toEqual(expected);
    }
  });

  test("cut anywhere, often", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (places) => {
        const cuts = (bytes: Uint8Array) =>
          places.map((place) => Math.floor(place * bytes.length)).sort((a, b) => a - b);
        expect(run(each, cuts).map(asExpected)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

test("no answer before the stream reached its end, and nothing more after it", () => {
  const [request] = fixture("echoed-history").requests;
  if (request === undefined) throw new Error("empty fixture");
  const parser = parserOf(request);
  const text = new TextDecoder().decode(request.stream);
  const end = text.indexOf('"finished_successfully"', text.indexOf('"o":"patch"'));
  expect(parser.push(text.slice(0, end), 1)).toEqual([]);
  expect(parser.push(text.slice(end), 2)).toHaveLength(1);
  expect(parser.push(text, 3)).toEqual([]);
  expect(parser.end()).toEqual([]);
});

describe("what the stream repeats of the conversation", () => {
  const question = ["old-user", "What is 11 × 11?"];
  const reply = ["old-answer", "11 × 11 = 121."];
  test.each<[string, (string | undefined)[][]]>([
    ["echoed-history", [["sys-1", ""], question, reply]],
    ["in-one-piece", [["old-8", "Old."]]], // not the answer itself, which comes in one piece too
    ["snapshots", [["old-7", "Earlier answer."]]],
    ["thinking-and-tools", []], // a tool's result after the prompt is no history
    ["handed-off", []],
    ["resumed-in-the-middle", []],
    ["two-channels", []],
  ])("%s: everything before the prompt, and nothing from it on", (name, expected) => {
    for (const cutsOf of [() => [], (bytes: Uint8Array) => Array.from(bytes.keys()).slice(1)]) {
      const answers = run(fixture(name), cutsOf).flat();
      expect(answers.length).toBeGreaterThan(0);
      for (const { echoed } of answers) expect(echoed.map(({ id, text }) => [id, text])).toEqual(expected);
    }
  });

  const message = (id: string, role: string, text: string, status = "finished_successfully") => ({
    id,
    author: { role },
    content: { content_type: "text", parts: [text] },
    status,
    end_turn: role === "assistant",
    metadata: {},
  });
  const snapshots = (...messages: object[]) =>
    `${messages.map((each) => `data: ${JSON.stringify({ message: each })}\n\n`).join("")}data: [DONE]\n\n`;
  const turn = { ...newTurn, prompts: [{ id: "u1", text: "One", images: 0, files: 0 }] };
  const echoedIds = (...messages: object[]) =>
    parseChunks(newParser(turn), [snapshots(...messages)]).map(({ messageId, echoed }) => [
      messageId,
      echoed.map(({ id }) => id),
    ]);

  test("an answer the person stopped is part of it, an answer being generated is not", () => {
    const old = [
      message("u0", "user", "Zero"),
      message("a0", "assistant", "Ze", "finished_partial_completion"),
    ];
    const now = [
      message("a1", "assistant", "O", "in_progress"),
      message("t1", "tool", "Looked up"),
      message("a1", "assistant", "One!"),
    ];
    expect(echoedIds(...old, message("u1", "user", "One"), ...now)).toEqual([["a1", ["u0", "a0"]]]);
    expect(echoedIds(...old, ...now)).toEqual([["a1", ["u0", "a0"]]]); // a prompt that is not echoed
  });

  test("a stream that answers without end is no stream we know: it is counted so far", () => {
    const asked = { ...message("", "assistant", "ok"), metadata: { parent_id: "u1" } };
    const answers = Array.from({ length: 100 }, (_, number) => ({ ...asked, id: `a${number}` }));
    expect(echoedIds(message("u0", "user", "Zero"), message("u1", "user", "One"), ...answers)).toHaveLength(
      64,
    );
  });

  test("a conversation that is not repeated adds nothing", () => {
    expect(echoedIds(message("a1", "assistant", "", "in_progress"), message("a1", "assistant", "1"))).toEqual(
      [["a1", []]],
    );
  });
});

test("a resumption from events that were never seen counts nothing", () => {
  const [first, rest] = fixture("resumed-in-the-middle").requests;
  if (first === undefined || rest === undefined) throw new Error("empty fixture");
  const parser = new ChatGptStream(readTurn(first));
  parseChunks(parser, decodedChunks(first.stream, []));
  expect(parser.resumeAt(99)).toBe(false);
  const unaware = parserOf(rest);
  expect(parseChunks(unaware, decodedChunks(rest.stream, []))).toEqual([]);
});

test("any text at all is survived", () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "data: ",
      "event: delta\n",
      "\n\n",
      "\r\n",
      '{"v":',
      '{"p":"","o":"patch","v":[',
      "}",
      "[DONE]",
    ),
    fc.json().map((json) => `event: delta\ndata: ${json}\n\n`),
    fc
      .record({
        c: fc.nat(3),
        p: fc.constantFrom("", "/message", "/message/content/parts/0", "/__proto__/x", "/message/-", "bad"),
        o: fc.constantFrom("add", "remove", "replace", "append", "patch", "truncate", "nonsense"),
        v: fc.jsonValue(),
      })
      .map((delta) => `event: delta\ndata: ${JSON.stringify(delta)}\n\n`),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const parser = newParser();
      expect(parseChunks(parser, ['event: delta_encoding\ndata: "v1"\n\n', ...pieces])).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("changes nested without end are survived", () => {
  const depth = 200_000;
  const patch = `${'{"p":"","o":"patch","v":['.repeat(depth)}${"]}".repeat(depth)}`;
  const parser = newParser();
  const events = ['event: delta_encoding\ndata: "v1"\n\n', `event: delta\ndata: ${patch}\n\n`];
  expect(parseChunks(parser, events)).toEqual([]);
});

test("the person's messages are read from the request, whatever else is in it", () => {
  const [request] = fixture("every-operation").requests;
  if (request === undefined) throw new Error("empty fixture");
  expect(readTurn(request)).toEqual({
    ...unknownTurn,
    conversationId: "68f1a0c2-0003-8324-9d5e-aa11bb22cc33",
    prompts: [{ id: "user-3", text: "Draw this", images: 1, files: 0 }],
  });
  for (const body of [
    "",
    "not json",
    "[]",
    "null",
    '{"messages":7}',
    '{"messages":[null,{"author":{"role":"user"}}]}',
  ]) {
    expect(() => chatgpt.readTurn({ ...capturedOf(request), body })).not.toThrow();
  }
});
