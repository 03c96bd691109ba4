/**
 * Usage events from the end of their answer until the host's acknowledgement. On disk, one row an answer: the key is the
 * deduplication key, and it stays known after the row left.
 */
import { type CountedHistory, type CountedTurn, contextAfter, contextOfHistory } from "../counting/context";
import type { Recorded } from "../counting/recorder";
import { type OpenDatabase, prune, resultOf, transact } from "./database";
import {
  type Acknowledged,
  added,
  type ConversationFigures,
  type Figures,
  readFigures,
  type StoredContext,
  withFigures,
} from "./figures";
import { type Held, heldLongEnough, hold, nextReleaseMs, takeHeld } from "./held";
import { type InputParts, type PendingEvent, withInput } from "./pending-event";
import type { EventEstimate, UsageEvent } from "./protocol.generated";

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
  /** Not counted because the outbox was full, or because there were more than anybody can ask for. */
  readonly refused: number;
}

interface Waiting {
  readonly dedupe_key: string;
  readonly conversation: string | null;
  readonly event: UsageEvent;
}

const STORES = ["outbox", "acknowledged", "quarantine", "contexts", "tallies", "held"];

export class Outbox {
  readonly #open: OpenDatabase;
  readonly #limits: OutboxLimits;

  constructor(open: OpenDatabase, limits: OutboxLimits = outboxLimits) {
    this.#open = open;
    this.#limits = limits;
  }

  /** Whether this answer was counted before, as far as remembered. One that is only held was not. */
  async knows(dedupeKey: string): Promise<boolean> {
    return await this.#transact("readonly", (transaction) => seen(transaction, dedupeKey));
  }

  /**
   * Stores an event once, with the input tokens its conversation has by then, and moves the conversation on. One that is held
   * is only set down, to be sent when its time has come unless the same answer is stored before.
   */
  async add(
    event: PendingEvent,
    turn: CountedTurn,
    input: InputParts,
    heldUntilMs: number | null,
  ): Promise<Recorded> {
    return await this.#transact("readwrite", async (transaction) => {
      if (await seen(transaction, event.dedupe_key)) return "known";
      if (heldUntilMs !== null) {
        const row = { dedupe_key: event.dedupe_key, release_at_ms: heldUntilMs, event, turn, input };
        const excess = await hold(transaction, row);
        await this.#releaseWhere(transaction, ({ dedupe_key }) => excess.includes(dedupe_key));
        return "held";
      }
      transaction.objectStore("held").delete(event.dedupe_key);
      // The conversation went on: what is held of it will not be continued, and belongs before what follows.
      if (turn.conversation !== null)
        await this.#releaseWhere(transaction, (row) => row.turn.conversation === turn.conversation);
      return await this.#send(transaction, event, turn, input);
    });
  }

  /**
   * Sends what was held long enough, except the answers of which more is streaming: `continued` has their keys. Returns when
   * the next one is due; null when none is held.
   */
  async release(nowMs: number, continued: ReadonlySet<string> = new Set()): Promise<number | null> {
    return await this.#transact("readwrite", async (transaction) => {
      const isDue = (row: Held) => heldLongEnough(row, nowMs) && !continued.has(row.dedupe_key);
      return nextReleaseMs(await this.#releaseWhere(transaction, isDue), nowMs);
    });
  }

  /** Forgets what is held of an answer: it is part of another that is about to be stored. */
  async withdraw(dedupeKey: string): Promise<void> {
    await this.#transact("readwrite", async (transaction) => {
      transaction.objectStore("held").delete(dedupeKey);
    });
  }

  /** Sends what is held and due, in the order of its time; returns the rest. */
  async #releaseWhere(transaction: IDBTransaction, isDue: (row: Held) => boolean): Promise<readonly Held[]> {
    const { due, rest } = await takeHeld(transaction, isDue);
    for (const { dedupe_key, event, turn, input } of due)
      if (!(await seen(transaction, dedupe_key))) await this.#send(transaction, event, turn, input);
    return rest;
  }

  async #send(
    transaction: IDBTransaction,
    event: PendingEvent,
    turn: CountedTurn,
    input: InputParts,
  ): Promise<Recorded> {
    const outbox = transaction.objectStore("outbox");
    if ((await resultOf(outbox.count())) >= this.#limits.events) {
      await tally(transaction);
      return "refused";
    }
    const contexts = transaction.objectStore("contexts");
    const context: StoredContext | undefined =
      turn.conversation === null ? undefined : await resultOf(contexts.get(turn.conversation));
    const row: Waiting = {
      dedupe_key: event.dedupe_key,
      conversation: turn.conversation,
      event: withInput(event, context, turn, input),
    };
    outbox.add(row);
    const after = contextAfter(context, turn, Date.parse(event.at));
    if (after !== null) {
      contexts.put(withFigures(after, context));
      await prune(contexts, "by_use", this.#limits.contexts);
    }
    return "recorded";
  }

  /** Remembers a conversation's history. */
  async learn(conversation: string, history: CountedHistory, atMs: number): Promise<void> {
    await this.#transact("readwrite", async (transaction) => {
      const contexts = transaction.objectStore("contexts");
      const context: StoredContext | undefined = await resultOf(contexts.get(conversation));
      const after = contextOfHistory(context, conversation, history, atMs);
      contexts.put(withFigures(after, context));
      await prune(contexts, "by_use", this.#limits.contexts);
    });
  }

  /** The model a conversation's history named; empty when none did. */
  async modelOf(conversation: string): Promise<string> {
    return await this.#transact("readonly", async (transaction) => {
      const context: StoredContext | undefined = await resultOf(
        transaction.objectStore("contexts").get(conversation),
      );
      return context?.modelRaw ?? "";
    });
  }

  /** Counts one answer that is not counted, so that the person is told. */
  async refuse(): Promise<void> {
    await this.#transact("readwrite", tally);
  }

  /** The oldest events, at most `limit`. */
  async oldest(limit: number): Promise<UsageEvent[]> {
    return await this.#transact("readonly", async (transaction) => {
      const rows: Waiting[] = await resultOf(
        transaction.objectStore("outbox").index("by_id").getAll(null, limit),
      );
      return rows.map(({ event }) => event);
    });
  }

  /** The host has these on disk: forget the events, remember their keys and what the host said of them. */
  async acknowledge(
    ids: readonly string[],
    estimates: readonly EventEstimate[],
    atMs: number,
  ): Promise<void> {
    const figuresOf = new Map(estimates.map(({ id, ...figures }) => [id, figures]));
    await this.#transact("readwrite", async (transaction) => {
      const outbox = transaction.objectStore("outbox");
      const acknowledged = transaction.objectStore("acknowledged");
      const contexts = transaction.objectStore("contexts");
      for (const id of ids) {
        const row: Waiting | undefined = await resultOf(outbox.index("by_id").get(id));
        if (row === undefined) continue;
        const { dedupe_key, conversation } = row;
        const figures = figuresOf.get(id);
        outbox.delete(dedupe_key);
        const known: Acknowledged = { dedupe_key, at_ms: atMs, ...figures };
        acknowledged.put(known);
        if (conversation === null || figures === undefined) continue;
        const context: StoredContext | undefined = await resultOf(contexts.get(conversation));
        if (context !== undefined) contexts.put({ ...context, figures: added(context.figures, figures) });
      }
      await prune(acknowledged, "by_time", this.#limits.acknowledged);
    });
  }

  /** What the host said of these answers, as far as it did; in their order. */
  async figures(dedupeKeys: readonly string[]): Promise<(Figures | null)[]> {
    return await this.#transact("readonly", (transaction) => readFigures(transaction, dedupeKeys));
  }

  /** What is known of a conversation (by its hash); null when nothing is. */
  async conversation(hash: string): Promise<ConversationFigures | null> {
    return await this.#transact("readonly", async (transaction) => {
      const context: StoredContext | undefined = await resultOf(
        transaction.objectStore("contexts").get(hash),
      );
      return context?.figures ?? null;
    });
  }

  /** Sets one event aside, with the host's error code, so that the others can pass. */
  async quarantine(id: string, code: number): Promise<void> {
    await this.#transact("readwrite", async (transaction) => {
      const outbox = transaction.objectStore("outbox");
      const row: Waiting | undefined = await resultOf(outbox.index("by_id").get(id));
      if (row === undefined) return;
      const quarantine = transaction.objectStore("quarantine");
      quarantine.put({ dedupe_key: row.dedupe_key, event: row.event, code });
      outbox.delete(row.dedupe_key);
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
    return await transact(await this.#open(), STORES, mode, work);
  }
}

async function tally(transaction: IDBTransaction): Promise<void> {
  const tallies = transaction.objectStore("tallies");
  tallies.put(((await resultOf(tallies.get("refused"))) ?? 0) + 1, "refused");
}

async function seen(transaction: IDBTransaction, dedupeKey: string): Promise<boolean> {
  for (const store of ["outbox", "acknowledged", "quarantine"]) {
    if ((await resultOf(transaction.objectStore(store).getKey(dedupeKey))) !== undefined) return true;
  }
  return false;
}
