/** The drift alarm: a page that shows what no stream told of, or something else, is noticed within three turns. */
import { describe, expect, test } from "vitest";
import { Drift, type DriftMemory, drifted } from "../counting/drift";
import { isComparable, lettersOf } from "../counting/letters";

const NOW_MS = 1_763_805_600_000;

function newDrift(memory: DriftMemory | null = null) {
  const saved: DriftMemory[] = [];
  const drift = new Drift(memory, (each) => saved.push(structuredClone(each)));
  let turn = 0;
  return {
    drift,
    saved,
    /** One turn: the stream tells of so many letters (or nothing), the page shows so many. */
    turn: (told: number | null, shown: number, tab = 1) => {
      const atMs = NOW_MS + 60_000 * ++turn;
      const messageId = `m${turn}`;
      if (told !== null)
        drift.streamed({ site: "chatgpt", tab, endedAtMs: atMs, letters: told, key: `k${turn}`, messageId });
      return drift.shown(
        {
          site: "chatgpt",
          tab,
          startedAtMs: atMs - 5_000,
          letters: shown,
          key: null,
          messageId: "",
          known: false,
        },
        true,
      );
    },
    alarmed: () => drifted(drift.healthOf("chatgpt")),
  };
}

describe("answers that no stream told of", () => {
  test("each is read from the page at once, and the third in a row raises the alarm", () => {
    const { turn, alarmed } = newDrift();
    for (const expected of [false, false, true]) {
      expect(turn(null, 500)).toEqual({ want: "text", messageId: "" });
      expect(alarmed()).toBe(expected);
    }
  });

  test("one streamed answer in between begins the count anew, and ends an alarm", () => {
    const { turn, alarmed } = newDrift();
    turn(null, 500);
    turn(null, 500);
    expect(turn(500, 500)).toEqual({ want: "nothing" });
    turn(null, 500);
    turn(null, 500);
    expect(alarmed()).toBe(false);
    turn(null, 500);
    expect(alarmed()).toBe(true);
    expect(turn(500, 500)).toEqual({ want: "nothing" });
    expect(alarmed()).toBe(false);
  });

  test("an answer streamed in another tab explains nothing here", () => {
    const { drift, turn } = newDrift();
    drift.streamed({
      site: "chatgpt",
      tab: 2,
      endedAtMs: NOW_MS + 60_000,
      letters: 500,
      key: "k",
      messageId: "m",
    });
    expect(turn(null, 500)).toEqual({ want: "text", messageId: "" });
  });

  test("an answer streamed before explains one answer of the page, and none that began later", () => {
    const { drift, turn } = newDrift();
    const answer = { site: "chatgpt", tab: 1, letters: 500, key: null, messageId: "", known: false };
    turn(500, 500);
    expect(drift.shown({ ...answer, startedAtMs: NOW_MS + 60_000 }, true)).toMatchObject({ want: "text" });
    drift.streamed({ site: "chatgpt", tab: 1, endedAtMs: NOW_MS, letters: 500, key: "k", messageId: "m" });
    expect(drift.shown({ ...answer, startedAtMs: NOW_MS + 4_000 }, true)).toMatchObject({ want: "text" });
  });

  test("under another id than the stream's it is the same only if it is as long", () => {
    const { drift } = newDrift();
    const told = { site: "chatgpt", tab: 1, endedAtMs: NOW_MS, key: "k", messageId: "m" };
    const shown = {
      site: "chatgpt",
      tab: 1,
      startedAtMs: NOW_MS - 1,
      letters: 500,
      messageId: "other",
      known: false,
    };
    drift.streamed({ ...told, letters: 20 });
    expect(drift.shown({ ...shown, key: "other" }, true)).toEqual({ want: "text", messageId: "other" });
    drift.streamed({ ...told, letters: 510 });
    expect(drift.shown({ ...shown, key: "other" }, true)).toEqual({ want: "nothing" });
    drift.streamed({ ...told, letters: 20 });
    expect(drift.shown({ ...shown, key: "k" }, true)).toEqual({ want: "nothing" });
  });

  test("a site without streams is always read, and never alarms", () => {
    const { drift } = newDrift();
    for (let turn = 0; turn < 5; turn++) {
      const answer = {
        site: "meta",
        tab: 1,
        startedAtMs: NOW_MS,
        letters: 9,
        key: null,
        messageId: "x",
        known: false,
      };
      expect(drift.shown(answer, false)).toEqual({ want: "text", messageId: "x" });
    }
    expect(drifted(drift.healthOf("meta"))).toBe(false);
  });
});

describe("answers of another length than streamed", () => {
  test("within 8 % is the same; beyond it three times in a row is an alarm, and the page's text counts under the stream's id", () => {
    const { turn, drift, alarmed } = newDrift();
    for (const shown of [1000, 925, 1080, 930]) expect(turn(1000, shown)).toEqual({ want: "nothing" });
    expect(turn(1000, 910)).toEqual({ want: "nothing" });
    expect(turn(1000, 1100)).toEqual({ want: "nothing" });
    expect(alarmed()).toBe(false);
    expect(turn(400, 1000)).toEqual({ want: "text", messageId: "m7" });
    expect(alarmed()).toBe(true);
    expect(drift.isDoubted("chatgpt")).toBe(true);
    expect(turn(400, 1000)).toEqual({ want: "text", messageId: "m8" });
    // The turn that shows the stream is right again was still held back for the page.
    expect(turn(1000, 1000)).toEqual({ want: "text", messageId: "m9" });
    expect(drift.isDoubted("chatgpt")).toBe(false);
    expect(turn(1000, 1000)).toEqual({ want: "nothing" });
  });

  test("formulas say nothing: the page shows them otherwise, and often twice", () => {
    const { drift, alarmed } = newDrift();
    for (let turn = 1; turn <= 5; turn++) {
      const told = { site: "chatgpt", tab: 1, endedAtMs: NOW_MS, letters: 1_000, key: "k", messageId: "m" };
      drift.streamed({ ...told, incomparable: true });
      const shown = {
        site: "chatgpt",
        tab: 1,
        startedAtMs: NOW_MS,
        letters: 2_000,
        key: "k",
        messageId: "m",
      };
      expect(drift.shown({ ...shown, known: true }, true)).toEqual({ want: "nothing" });
    }
    expect(alarmed()).toBe(false);
  });

  test("short answers say nothing", () => {
    const { turn, alarmed } = newDrift();
    for (let at = 0; at < 5; at++) turn(50, 100);
    expect(alarmed()).toBe(false);
  });
});

test("health outlives the worker; the site's own ids are never saved", () => {
  const before = newDrift();
  for (let at = 0; at < 3; at++) before.turn(400, 1000);
  expect(JSON.stringify(before.saved)).not.toContain('"m1"');
  before.drift.streamed({
    ...{ site: "chatgpt", tab: 1, endedAtMs: NOW_MS + 600_000, letters: 400 },
    ...{ key: "k9", messageId: "m9" },
  });
  expect(JSON.stringify(before.saved)).not.toContain('"m9"');
  const after = newDrift(before.saved.at(-1));
  expect(after.alarmed()).toBe(true);
  // What was streamed before the restart is known without its id: then the stream's count stands.
  const last = before.saved.at(-1)?.streamed.at(-1);
  const answer = {
    site: "chatgpt",
    tab: 1,
    startedAtMs: last?.endedAtMs ?? 0,
    letters: 1000,
    key: null,
    messageId: "",
    known: false,
  };
  expect(after.drift.shown(answer, true)).toEqual({ want: "nothing" });
});

test.each([
  ["Then $x^2 + y^2$ holds.", false],
  ["So \\(a = b\\).", false],
  ["\\[ E = mc^2 \\]", false],
  ["$$\\frac{a}{b}$$", false],
  ["It costs $5 and then $6 more.", false], // perhaps no formula: not compared is the safe side
  ["A plain answer for 5 $.", true],
  ["Code: arr[0] and (x)", true],
])("%s can be compared: %s", (text, comparable) => {
  expect(isComparable(text)).toBe(comparable);
});

test("letters are the same in Markdown and in what the page shows of it", () => {
  const markdown =
    "## Überblick\n\n- **Größe**: 12,5 km ([Quelle](https://example.org/a_(b)?q=1 ))\n- 漢字も `code` もOK 👍\n\n[Mehr](https://example.org/page)";
  const shown = "Überblick\nGröße: 12,5 km (Quelle)\n漢字も code もOK 👍\nMehr";
  expect(lettersOf(markdown) - lettersOf(shown)).toBeLessThanOrEqual(
    lettersOf("https://example.org/a_(b)?q=1"),
  );
  expect(lettersOf("[Mehr](https://example.org/page)")).toBe(4);
  expect(lettersOf("Seen\ue200cite\ue202turn0search1\ue201.")).toBe(4);
  expect(lettersOf("Ab1 ß漢 …—“”。，！👍")).toBe(7); // an emoji counts as two, in both views alike
});
