/** What the host said of answers, and what that sums up to for a conversation. */
import type { ConversationContext } from "../counting/context";
import { resultOf } from "./database";
import type { Range } from "./protocol.generated";

/** What the host said of an answer. */
export interface Figures {
  readonly energy_wh: Range;
  readonly co2e_g: Range;
  /** Its place in the ledger. */
  readonly seq: number;
}

/** A conversation as far as the host acknowledged it. */
export interface ConversationFigures {
  readonly answers: number;
  readonly energy_wh: Range;
  readonly co2e_g: Range;
}

/** A row of the store `acknowledged`. */
export interface Acknowledged extends Partial<Figures> {
  readonly dedupe_key: string;
  readonly at_ms: number;
}

/** A row of the store `contexts`. */
export type StoredContext = ConversationContext & { readonly figures?: ConversationFigures };

/** A context that moved on keeps its figures. */
export function withFigures(context: ConversationContext, before: StoredContext | undefined): StoredContext {
  return before?.figures === undefined ? context : { ...context, figures: before.figures };
}

/** A conversation's figures with one more answer. */
export function added(
  before: ConversationFigures | undefined,
  { energy_wh, co2e_g }: Pick<Figures, "energy_wh" | "co2e_g">,
): ConversationFigures {
  if (before === undefined) return { answers: 1, energy_wh, co2e_g };
  return {
    answers: before.answers + 1,
    energy_wh: plus(before.energy_wh, energy_wh),
    co2e_g: plus(before.co2e_g, co2e_g),
  };
}

function plus(a: Range, b: Range): Range {
  return { low: a.low + b.low, central: a.central + b.central, high: a.high + b.high };
}

/** Figures of acknowledged answers by their keys, in order; null for the others. */
export async function readFigures(
  transaction: IDBTransaction,
  dedupeKeys: readonly string[],
): Promise<(Figures | null)[]> {
  const acknowledged = transaction.objectStore("acknowledged");
  const rows: (Acknowledged | undefined)[] = await Promise.all(
    dedupeKeys.map((key) => resultOf(acknowledged.get(key))),
  );
  return rows.map((row) =>
    row?.energy_wh === undefined || row.co2e_g === undefined || row.seq === undefined
      ? null
      : { energy_wh: row.energy_wh, co2e_g: row.co2e_g, seq: row.seq },
  );
}
