/** The database over versions of the extension: what waited in an older one is sent, and an old worker does not block a newer. */
import { IDBFactory } from "fake-indexeddb";
import { expect, test } from "vitest";
import { createDatabase, DATABASE, resultOf } from "../transport/database";
import type { UsageEvent } from "../transport/protocol.generated";
import { eventOf, newOutbox, put, turnOf } from "./parts";

/** As the first version of the extension made it. */
async function firstVersion(disk: IDBFactory, events: readonly UsageEvent[]): Promise<void> {
  const opening = disk.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    const outbox = result.createObjectStore("outbox", { keyPath: "dedupe_key" });
    outbox.createIndex("by_id", "id", { unique: true });
    for (const event of events) outbox.put(event);
    const quarantine = result.createObjectStore("quarantine", { keyPath: "dedupe_key" });
    quarantine.createIndex("by_id", "event.id");
    const acknowledged = result.createObjectStore("acknowledged", { keyPath: "dedupe_key" });
    acknowledged.createIndex("by_time", "at_ms");
    acknowledged.put({ dedupe_key: "known", at_ms: 1 });
    const contexts = result.createObjectStore("contexts", { keyPath: "conversation" });
    contexts.createIndex("by_use", "usedAtMs");
    contexts.put({ conversation: "c", usedAtMs: 1, latestTokens: 1, nodes: [["m", 1]] });
    result.createObjectStore("tallies");
  };
  (await resultOf(opening)).close();
}

const oldEvent = (number: number): UsageEvent => {
  const { flags: _, ...event } = eventOf(number);
  return { ...event, input_tokens: 7, cached_input_tokens: 0 };
};

test("answers that waited in the first version are sent, and counted once", async () => {
  const disk = new IDBFactory();
  await firstVersion(disk, [oldEvent(1), oldEvent(2)]);
  const outbox = newOutbox(disk);
  expect(await outbox.oldest(9)).toEqual([oldEvent(1), oldEvent(2)]);
  expect(await outbox.knows("known")).toBe(true);
  expect(await put(outbox, eventOf(2), turnOf(2))).toBe("known");
  expect(await put(outbox, eventOf(3), turnOf(3))).toBe("recorded");
  await outbox.acknowledge([oldEvent(1).id], [], 5);
  expect((await outbox.oldest(9)).map(({ output_tokens }) => output_tokens)).toEqual([2, 3]);
});

test("a worker that is left over makes way for a newer version, and opens again when it may", async () => {
  const disk = new IDBFactory();
  const open = createDatabase(disk);
  await open();
  const newer = await resultOf(disk.open(DATABASE, 99));
  newer.close();
  await expect(open()).rejects.toThrow();
});
