/** What travels from the tap in the page to the bridge, and on to the worker. Text is in here, and goes no further. */
import { isObject } from "../sites/json";

/** One answer stream the page reads. Every message of it carries its attempt id and its place in the order. */
export type CaptureMessage = OpenMessage | ChunkMessage | EndMessage;

export interface OpenMessage {
  readonly kind: "open";
  readonly attempt: string;
  readonly site: string;
  /** Path of the request, without query. */
  readonly path: string;
  /** Request body as text; empty when it was not text. */
  readonly body: string;
  readonly startedAtMs: number;
}

export interface ChunkMessage {
  readonly kind: "chunk";
  readonly attempt: string;
  /** 0 for the first chunk. */
  readonly index: number;
  readonly text: string;
  readonly atMs: number;
}

export interface EndMessage {
  readonly kind: "end";
  readonly attempt: string;
}

/** The worker's word that an attempt's answers are on disk (or that there are none): the bridge may forget it. */
export interface SettledMessage {
  readonly kind: "settled";
  readonly attempt: string;
  /** It broke off before its answer ended: a resumption may need it again, should the worker die meanwhile. */
  readonly resumable: boolean;
}

/** Name of the runtime port between bridge and worker. */
export const capturePort = "wattback-capture";

/** The century the protocol can write down. */
const FIRST_MS = Date.UTC(2000, 0);
const LAST_MS = Date.UTC(2100, 0) - 1;

export function isSettledMessage(value: unknown): value is SettledMessage {
  if (!isObject(value) || value["kind"] !== "settled") return false;
  return typeof value["attempt"] === "string" && typeof value["resumable"] === "boolean";
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
      return text("site") && text("path") && text("body") && time("startedAtMs");
    case "chunk":
      return text("text") && Number.isSafeInteger(value["index"]) && time("atMs");
    case "end":
      return true;
    default:
      return false;
  }
}
