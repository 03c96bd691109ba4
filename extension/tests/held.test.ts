/** Answers that are held back: never lost, never for longer than said, whatever the clock does. */
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import type { Outbox } from "../transport/outbox";
import { eventOf, newOutbox, turnOf } from "./parts";

const NOW_MS = 1_763_805_600_000;
const MINUTE_MS = 60_000;
const plainInput = { systemPromptTokens: 0, reportedCached: null, cache: null };

let outbox: Outbox;

beforeEach(() => {
  outbox = newOutbox(new IDBFactory());
});

const hold = (number: number, untilMs: number) =>
  outbox.add(eventOf(number), turnOf(number), plainInput, untilMs);

test("a clock set back by a day does not make a day of ten minutes", async () => {
  await hold(1, NOW_MS + 10 * MINUTE_MS);
  await outbox.release(NOW_MS - 24 * 60 * MINUTE_MS);
  expect(await outbox.oldest(9)).toHaveLength(1);
});

test("a clock that is put right by a few milliseconds changes nothing", async () => {
  await hold(1, NOW_MS + 10 * MINUTE_MS);
  await outbox.release(NOW_MS - 20);
  expect(await outbox.oldest(9)).toEqual([]);
});

test("the same part said again, as a replay does, is not held for longer", async () => {
  await hold(1, NOW_MS + 10 * MINUTE_MS);
  await hold(1, NOW_MS + 15 * MINUTE_MS);
  expect(await outbox.release(NOW_MS + 10 * MINUTE_MS)).toBeNull();
  expect(await outbox.oldest(9)).toHaveLength(1);
});

test("more than can be held are sent, the first due first, and none is lost", async () => {
  for (let number = 1; number <= 203; number++) await hold(number, NOW_MS + number);
  expect((await outbox.oldest(999)).map(({ output_tokens }) => output_tokens)).toEqual([1, 2, 3]);
  await outbox.release(NOW_MS + MINUTE_MS);
  expect(await outbox.oldest(999)).toHaveLength(203);
});

test("what is withdrawn is not sent", async () => {
  await hold(1, NOW_MS);
  await outbox.withdraw(eventOf(1).dedupe_key);
  expect(await outbox.release(NOW_MS + MINUTE_MS)).toBeNull();
  expect(await outbox.oldest(9)).toEqual([]);
});
