/** The extension's own IndexedDB: counts, hashes and times, never text. */

import type { UsageEvent } from "./protocol.generated";

export const DATABASE = "wattback";

/** Gives the one connection the worker uses; opens it at first use, and again when the browser closed it. */
export type OpenDatabase = () => Promise<IDBDatabase>;

export function createDatabase(factory: IDBFactory): OpenDatabase {
  let opened: Promise<IDBDatabase> | null = null;
  const forget = (): void => {
    opened = null;
  };
  return () => {
    opened ??= open(factory, forget);
    opened.catch(forget);
    return opened;
  };
}

const VERSION = 2;

function createFirst(database: IDBDatabase): void {
  const outbox = database.createObjectStore("outbox", { keyPath: "dedupe_key" });
  outbox.createIndex("by_id", "id", { unique: true });
  const quarantine = database.createObjectStore("quarantine", { keyPath: "dedupe_key" });
  quarantine.createIndex("by_id", "event.id");
  const acknowledged = database.createObjectStore("acknowledged", { keyPath: "dedupe_key" });
  acknowledged.createIndex("by_time", "at_ms");
  const contexts = database.createObjectStore("contexts", { keyPath: "conversation" });
  contexts.createIndex("by_use", "usedAtMs");
  database.createObjectStore("tallies");
}

/** Events in the outbox know their conversation; answers that may still go on are held. */
function becomeSecond(database: IDBDatabase, transaction: IDBTransaction): void {
  const held = database.createObjectStore("held", { keyPath: "dedupe_key" });
  held.createIndex("by_release", "release_at_ms");
  const outbox = transaction.objectStore("outbox");
  outbox.deleteIndex("by_id");
  const reading = outbox.getAll();
  reading.onsuccess = () => {
    for (const event of reading.result as UsageEvent[])
      outbox.put({ dedupe_key: event.dedupe_key, conversation: null, event });
    outbox.createIndex("by_id", "event.id", { unique: true });
  };
  // Contexts of the first version do not say whether they are whole: they are learned again.
  transaction.objectStore("contexts").clear();
}

async function open(factory: IDBFactory, closed: () => void): Promise<IDBDatabase> {
  const opening = factory.open(DATABASE, VERSION);
  opening.onupgradeneeded = ({ oldVersion }) => {
    const { result: database, transaction } = opening;
    if (oldVersion < 1) createFirst(database);
    if (oldVersion < 2 && transaction !== null) becomeSecond(database, transaction);
  };
  const database = await resultOf(opening);
  database.onclose = closed;
  // An update of the extension brings another version: a worker that is left over must not keep it waiting.
  database.onversionchange = () => {
    database.close();
    closed();
  };
  return database;
}

/** Runs one transaction; resolves when it is on disk, rejects when nothing of it is. */
export async function transact<T>(
  database: IDBDatabase,
  stores: readonly string[],
  mode: "readonly" | "readwrite",
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  // "strict" asks the browser to flush to disk before it reports the commit.
  const transaction = database.transaction(
    stores,
    mode,
    mode === "readwrite" ? { durability: "strict" } : {},
  );
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException("Transaction aborted", "AbortError"));
  });
  // When `work` fails first, its error is the one to report.
  done.catch(() => undefined);
  let result: T;
  try {
    result = await work(transaction);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It aborted by itself.
    }
    throw error;
  }
  await done;
  return result;
}

export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException("Request failed", "UnknownError"));
  });
}

/** Deletes the oldest rows by an index until at most `keep` are left. */
export async function prune(store: IDBObjectStore, index: string, keep: number): Promise<void> {
  let excess = (await resultOf(store.count())) - keep;
  if (excess <= 0) return;
  const keys = await resultOf(store.index(index).getAllKeys(null, excess));
  // getAllKeys of an index gives primary keys, in the index's order.
  for (const key of keys) if (excess-- > 0) store.delete(key);
}
