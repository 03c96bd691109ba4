/** What travels from the tap in the page to the bridge, and on to the worker. Text is in here, and goes no further. */
import { isObject } from "../sites/json";
import type { Channel } from "../sites/site";

/** One answer stream the page reads. Every message of it carries its attempt id and its place in the order. */
export type CaptureMessage = OpenMessage | ChunkMessage | EndMessage;

export interface OpenMessage {
  readonly kind: "open";
  readonly attempt: string;
  readonly site: string;
  /** An answer is counted; a history is only read for the context of later answers. */
  readonly role: "answer" | "history";
  readonly channel: Channel;
  readonly method: string;
  /** Path of the request, without query. */
  readonly path: string;
  /** Request body as text, or the frame that began the turn; empty when it was not text. */
  readonly body: string;
  /** Those request headers the site's address names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly startedAtMs: number;
}

export interface ChunkMessage {
  readonly kind: "chunk";
  readonly attempt: string;
  /** 0 for the first chunk. */
  readonly index: number;
  readonly text: string;
  /** It says everything of the answer so far again: an earlier one like it is not needed any more. */
  readonly snapshot: boolean;
  /** When the newest part of it arrived. */
  readonly atMs: number;
}

/** How a stream ended: by itself, because the page wanted no more of it, or because the connection broke. */
export type Ending = "closed" | "aborted" | "failed";

export interface EndMessage {
  readonly kind: "end";
  readonly attempt: string;
  readonly how: Ending;
}

/** The worker's word that an attempt's answers are on disk (or that there are none): the bridge may forget it. */
export interface SettledMessage {
  readonly kind: "settled";
  readonly attempt: string;
  /** It broke off before its answer ended: a resumption may need it again, should the worker die meanwhile. */
  readonly resumable: boolean;
  /** Deduplication keys of its answers. */
  readonly answers: readonly string[];
}

/** Name of the runtime port between bridge and worker. */
export const capturePort = "wattback-capture";

/** The century the protocol can write down. */
const FIRST_MS = Date.UTC(2000, 0);
const LAST_MS = Date.UTC(2100, 0) - 1;
const CHANNELS: readonly unknown[] = ["fetch", "xhr", "socket", "event-source", "page"] satisfies Channel[];
const ENDINGS: readonly unknown[] = ["closed", "aborted", "failed"] satisfies Ending[];

export function isSettledMessage(value: unknown): value is SettledMessage {
  if (!isObject(value) || value["kind"] !== "settled") return false;
  const { attempt, resumable, answers } = value;
  return typeof attempt === "string" && typeof resumable === "boolean" && Array.isArray(answers);
}

export function isCaptureMessage(value: unknown): value is CaptureMessage {
  if (!isObject(value) || typeof value["attempt"] !== "string") return false;
  const text = (key: string) => typeof value[key] === "string";
  const time = (key: string) => {
    const ms = value[key];
    return typeof ms === "number" && ms >= FIRST_MS && ms <= LAST_MS;
  };
  switch (value["kind"]) {
    case "open":
      return (
        ["site", "method", "path", "body"].every(text) &&
        (value["role"] === "answer" || value["role"] === "history") &&
        CHANNELS.includes(value["channel"]) &&
        isObject(value["headers"]) &&
        Object.values(value["headers"]).every((header) => typeof header === "string") &&
        time("startedAtMs")
      );
    case "chunk":
      return (
        text("text") &&
        Number.isSafeInteger(value["index"]) &&
        typeof value["snapshot"] === "boolean" &&
        time("atMs")
      );
    case "end":
      return ENDINGS.includes(value["how"]);
    default:
      return false;
  }
}
