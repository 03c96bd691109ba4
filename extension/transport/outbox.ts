/**
 * Usage events from the end of their answer until the host's acknowledgement. On disk, one row an answer: the key is the
 * deduplication key, and it stays known after the row left.
 */
import { type ConversationContext, type CountedTurn, contextAfter, inputTokens } from "../counting/context";
import type { Recorded } from "../counting/recorder";
import { type OpenDatabase, prune, resultOf, transact } from "./database";
import type { UsageEvent } from "./protocol.generated";

export interface OutboxLimits {
  /** Events kept while the host cannot be reached. Beyond it answers are refused, and the refusals counted. */
  readonly events: number;
  /** Deduplication keys remembered after their acknowledgement. */
  readonly acknowledged: number;
  readonly quarantined: number;
  readonly contexts: number;
}

export const outboxLimits: OutboxLimits = {
  events: 50_000,
  acknowledged: 50_000,
  quarantined: 1_000,
  contexts: 2_000,
};

export interface OutboxCounts {
  /** Kept safely until the host acknowledges them. */
  readonly waiting: number;
  /** Set aside because the host named them as faulty. */
  readonly quarantined: number;
  /** Not counted because the outbox was full. */
  readonly refused: number;
}

interface Quarantined {
  readonly dedupe_key: string;
  readonly event: UsageEvent;
  readonly code: number;
}

const MAX_INPUT_TOKENS = 20_000_000;

export class Outbox {
  readonly #open: OpenDatabase;
  readonly #limits: OutboxLimits;

  constructor(open: OpenDatabase, limits: OutboxLimits = outboxLimits) {
    this.#open = open;
    this.#limits = limits;
  }

  /** Whether this answer was counted before, as far as remembered. */
  async knows(dedupeKey: string): Promise<boolean> {
    return await this.#transact("readonly", (transaction) => seen(transaction, dedupeKey));
  }

  /** Stores an event once, with the input tokens its conversation has by then, and moves the conversation on. */
  async add(event: Omit<UsageEvent, "input_tokens">, turn: CountedTurn): Promise<Recorded> {
    return await this.#transact("readwrite", async (transaction) => {
      if (await seen(transaction, event.dedupe_key)) return "known";
      const outbox = transaction.objectStore("outbox");
      if ((await resultOf(outbox.count())) >= this.#limits.events) {
        const tallies = transaction.objectStore("tallies");
        tallies.put(((await resultOf(tallies.get("refused"))) ?? 0) + 1, "refused");
        return "refused";
      }
      const contexts = transaction.objectStore("contexts");
      const context: ConversationContext | undefined =
        turn.conversation === null ? undefined : await resultOf(contexts.get(turn.conversation));
      outbox.add({ ...event, input_tokens: Math.min(inputTokens(context, turn), MAX_INPUT_TOKENS) });
      const after = contextAfter(context, turn, Date.parse(event.at));
      if (after !== null) {
        contexts.put(after);
        await prune(contexts, "by_use", this.#limits.contexts);
      }
      return "recorded";
    });
  }

  /** The oldest events, at most `limit`. */
  async oldest(limit: number): Promise<UsageEvent[]> {
    return await this.#transact("readonly", (transaction) =>
      resultOf(transaction.objectStore("outbox").index("by_id").getAll(null, limit)),
    );
  }

  /** The host has these on disk: forget the events, remember their keys. */
  async acknowledge(ids: readonly string[], atMs: number): Promise<void> {
    await this.#transact("readwrite", async (transaction) => {
      const outbox = transaction.objectStore("outbox");
      const acknowledged = transaction.objectStore("acknowledged");
      for (const id of ids) {
        const dedupeKey = await resultOf(outbox.index("by_id").getKey(id));
        if (dedupeKey === undefined) continue;
        outbox.delete(dedupeKey);
        acknowledged.put({ dedupe_key: dedupeKey, at_ms: atMs });
      }
      await prune(acknowledged, "by_time", this.#limits.acknowledged);
    });
  }

  /** Sets one event aside, with the host's error code, so that the others can pass. */
  async quarantine(id: string, code: number): Promise<void> {
    await this.#transact("readwrite", async (transaction) => {
      const outbox = transaction.objectStore("outbox");
      const event: UsageEvent | undefined = await resultOf(outbox.index("by_id").get(id));
      if (event === undefined) return;
      const row: Quarantined = { dedupe_key: event.dedupe_key, event, code };
      const quarantine = transaction.objectStore("quarantine");
      quarantine.put(row);
      outbox.delete(event.dedupe_key);
      await prune(quarantine, "by_id", this.#limits.quarantined);
    });
  }

  async counts(): Promise<OutboxCounts> {
    return await this.#transact("readonly", async (transaction) => ({
      waiting: await resultOf(transaction.objectStore("outbox").count()),
      quarantined: await resultOf(transaction.objectStore("quarantine").count()),
      refused: (await resultOf(transaction.objectStore("tallies").get("refused"))) ?? 0,
    }));
  }

  async #transact<T>(
    mode: "readonly" | "readwrite",
    work: (transaction: IDBTransaction) => Promise<T>,
  ): Promise<T> {
    return await transact(
      await this.#open(),
      ["outbox", "acknowledged", "quarantine", "contexts", "tallies"],
      mode,
      work,
    );
  }
}

async function seen(transaction: IDBTransaction, dedupeKey: string): Promise<boolean> {
  for (const store of ["outbox", "acknowledged", "quarantine"]) {
    if ((await resultOf(transaction.objectStore(store).getKey(dedupeKey))) !== undefined) return true;
  }
  return false;
}
