/** Answers that may still go on, or be seen better: counted, and not yet sent. */
import type { CountedTurn } from "../counting/context";
import { resultOf } from "./database";
import type { InputParts, PendingEvent } from "./pending-event";

/** A row of the store `held`. */
export interface Held {
  readonly dedupe_key: string;
  readonly release_at_ms: number;
  readonly event: PendingEvent;
  readonly turn: CountedTurn;
  readonly input: InputParts;
}

/** The longest time an event is held back. */
export const LONGEST_HOLD_MS = 10 * 60_000;
const MINUTE_MS = 60_000;
const MAX_HELD = 200;

/** Sets an answer down, unless more of it is held already. Returns what has to go because too many are held: the first due. */
export async function hold(transaction: IDBTransaction, row: Held): Promise<readonly string[]> {
  const held = transaction.objectStore("held");
  const before: Held | undefined = await resultOf(held.get(row.dedupe_key));
  // Of two views of one answer the longer one is kept.
  if (before !== undefined && before.event.output_tokens > row.event.output_tokens) return [];
  // The same part said again, as a replay does, is no reason to wait longer.
  const same = before?.event.output_tokens === row.event.output_tokens;
  const release_at_ms = same ? Math.min(before.release_at_ms, row.release_at_ms) : row.release_at_ms;
  held.put({ ...row, release_at_ms } satisfies Held);
  const excess = (await resultOf(held.count())) - MAX_HELD;
  if (excess <= 0) return [];
  return (await resultOf(held.index("by_release").getAllKeys(null, excess))) as string[];
}

/** Takes out what is due, in the order of its time. */
export async function takeHeld(
  transaction: IDBTransaction,
  due: (row: Held) => boolean,
): Promise<{ readonly due: readonly Held[]; readonly rest: readonly Held[] }> {
  const held = transaction.objectStore("held");
  const rows: Held[] = await resultOf(held.index("by_release").getAll());
  const taken = rows.filter(due);
  for (const { dedupe_key } of taken) held.delete(dedupe_key);
  return { due: taken, rest: rows.filter((row) => !due(row)) };
}

/** Whether an answer was held long enough. A clock set back must not make a day of ten minutes. */
export function heldLongEnough({ release_at_ms }: Held, nowMs: number): boolean {
  return release_at_ms <= nowMs || release_at_ms > nowMs + LONGEST_HOLD_MS + MINUTE_MS;
}

/** When to look again, given what is still held. */
export function nextReleaseMs([next]: readonly Held[], nowMs: number): number | null {
  if (next === undefined) return null;
  return next.release_at_ms > nowMs ? next.release_at_ms : nowMs + MINUTE_MS;
}
