/** Which answers of a page are new: those that grow in front of us, and never a history, however the page renders it. */
import { parseHTML } from "linkedom";
import { beforeEach, describe, expect, test } from "vitest";
import { PageWatch, type RestedAnswer, shownLetters } from "../capture/page-watch";
import type { PageShape } from "../sites/address";
import { Clock } from "./parts";

const shape: PageShape = { answer: ".answer", prompt: ".prompt", messageId: "data-id" };

let clock: Clock;
let document: Document;
let rested: RestedAnswer[];
let looks: number;
let watch: PageWatch;

beforeEach(() => {
  clock = new Clock();
  document = parseHTML("<main></main>").document;
  rested = [];
  looks = 0;
  watch = newWatch([shape]);
});

function newWatch(shapes: readonly PageShape[]): PageWatch {
  return new PageWatch(
    shapes,
    { document, now: () => clock.nowMs, setTimeout: clock.setTimer },
    (answer) => rested.push(answer),
    () => looks++,
  );
}

function add(className: string, id: string, text: string): Element {
  const element = document.createElement("div");
  element.className = className;
  element.setAttribute("data-id", id);
  element.textContent = text;
  document.querySelector("main")?.append(element);
  return element;
}

async function grow(element: Element, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    element.textContent += " and more";
    await clock.pass(800);
  }
}

describe("a new answer", () => {
  test("grows, comes to rest, and is told of once, with its times", async () => {
    watch.wake();
    await clock.pass(2_000);
    const began = clock.nowMs;
    const answer = add("answer", "a1", "First words");
    await clock.pass(800);
    await grow(answer, 4);
    const ended = clock.nowMs;
    expect(rested).toEqual([]);
    await clock.pass(120_000);
    expect(rested).toHaveLength(1);
    expect(rested[0]).toMatchObject({ element: answer, messageId: "a1" });
    expect(Math.abs((rested[0]?.startedAtMs ?? 0) - began)).toBeLessThan(1_500);
    expect(Math.abs((rested[0]?.endedAtMs ?? 0) - ended)).toBeLessThan(1_500);
  });

  test("pauses for a tool and goes on: it is told of when it is over, not in the pause", async () => {
    watch.wake();
    const answer = add("answer", "a1", "Let me look");
    await clock.pass(800);
    await grow(answer, 3);
    await clock.pass(4_000);
    expect(rested).toEqual([]);
    await grow(answer, 3);
    await clock.pass(10_000);
    expect(rested).toHaveLength(1);
  });

  test("that appears in one piece counts when it stands alone below a new prompt", async () => {
    add("prompt", "p1", "Old");
    add("answer", "a1", "Old answer");
    watch.wake();
    await clock.pass(10_000);
    expect(rested).toEqual([]);
    add("prompt", "p2", "New");
    add("answer", "a2", "New answer, all at once");
    await clock.pass(10_000);
    expect(rested.map(({ messageId }) => messageId)).toEqual(["a2"]);
  });
});

describe("a history", () => {
  test("that is there when the page is first looked at is not new", async () => {
    for (let turn = 0; turn < 5; turn++) {
      add("prompt", `p${turn}`, "Old");
      add("answer", `a${turn}`, "Old answer");
    }
    watch.wake();
    await clock.pass(100_000);
    expect(rested).toEqual([]);
  });

  test("that replaces another one, or appears on an empty page, is not new", async () => {
    watch.wake();
    await clock.pass(5_000);
    add("prompt", "p1", "Old");
    add("answer", "a1", "An old answer, opened by a click");
    await clock.pass(20_000);
    document.querySelector("main")?.replaceChildren();
    for (let turn = 0; turn < 5; turn++) {
      add("prompt", `p${turn}`, "Old");
      add("answer", `b${turn}`, "Old answer");
    }
    await clock.pass(20_000);
    expect(rested).toEqual([]);
  });

  test("that is still being rendered, in one more step, is not new", async () => {
    watch.wake();
    await clock.pass(1_000);
    const answer = add("answer", "a1", "Loading");
    await clock.pass(1_000);
    answer.textContent = "A long old answer that took a moment to be shown in full";
    await clock.pass(20_000);
    expect(rested).toEqual([]);
  });
});

test("what an answer shows is measured without its buttons and its reasoning", () => {
  const answer = add("answer", "a1", "");
  answer.innerHTML =
    '<p class="t">Abc <button>Copy <b>button</b></button></p><details>Thought <button>x</button></details><p class="t">de</p>';
  const rest = { element: answer, messageId: "", startedAtMs: 0, endedAtMs: 0 };
  expect(shownLetters({ ...rest, shape: { ...shape, text: ".t", besides: "details, button" } })).toBe(5);
  expect(shownLetters({ ...rest, shape: { ...shape, besides: "details, button" } })).toBe(5);
  expect(shownLetters({ ...rest, shape })).toBe("AbcCopybuttonThoughtxde".length);
});

test("nobody at work: it looks no more, until somebody is", async () => {
  watch.wake();
  await clock.pass(10 * 60_000);
  const before = looks;
  expect(before).toBeGreaterThan(100);
  await clock.pass(3_600_000);
  expect(looks).toBe(before);
  watch.wake();
  await clock.pass(10_000);
  expect(looks).toBeGreaterThan(before + 5);
});

test("a page without a shape is never looked at", async () => {
  const idle = newWatch([]);
  idle.wake();
  await clock.pass(60_000);
  expect(looks).toBe(0);
});

test("of several kinds of software the one whose answers are there is watched", async () => {
  const both = newWatch([{ answer: ".other", prompt: ".other-prompt" }, shape]);
  both.wake();
  const answer = add("answer", "a1", "First");
  await clock.pass(800);
  await grow(answer, 3);
  await clock.pass(10_000);
  expect(rested.map(({ shape: found }) => found)).toEqual([shape]);
});
