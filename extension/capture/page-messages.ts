/** What a page's script of ours asks the worker, besides relaying streams. No text is in here. */
import { isObject } from "../sites/json";
import type { Range } from "../transport/protocol.generated";

export type PageRequest = ShownRequest | FiguresRequest;

/** An answer grew in the page and came to rest. Answered by a `ShownReply`. */
export interface ShownRequest {
  readonly kind: "shown";
  readonly site: string;
  readonly startedAtMs: number;
  /** Letters and digits it shows. */
  readonly letters: number;
  /** As the page names it; empty when it does not. */
  readonly messageId: string;
}

export type ShownReply =
  | { readonly want: "nothing" | "later" }
  /** Its text is to be relayed, under this id; when empty, under one of its own. */
  | { readonly want: "text"; readonly messageId: string };

/** What is known of answers the page shows. Answered by their figures in order: first of the ids, then of the keys. */
export interface FiguresRequest {
  readonly kind: "figures";
  readonly site: string;
  readonly messageIds: readonly string[];
  /** Deduplication keys. */
  readonly keys: readonly string[];
}

export interface LineFigures {
  readonly energy_wh: Range;
  readonly co2e_g: Range;
  /** Whether the answer's electricity is covered by a retirement; `practice` certifies nothing. */
  readonly matched: "no" | "practice" | "yes";
}

export type FiguresReply = readonly (LineFigures | null)[];

/** Which chat a page shows: the worker's question `{kind: "where"}` is answered by this. */
export interface WhereReply {
  readonly site: string;
  /** Null when the page's address names none. */
  readonly conversationId: string | null;
}

export function isWhereReply(value: unknown): value is WhereReply {
  if (!isObject(value) || typeof value["site"] !== "string") return false;
  return value["conversationId"] === null || typeof value["conversationId"] === "string";
}

const MAX_ASKED = 200;

export function isPageRequest(value: unknown): value is PageRequest {
  if (!isObject(value) || typeof value["site"] !== "string") return false;
  if (value["kind"] === "shown") {
    const { startedAtMs, letters, messageId } = value;
    return Number.isFinite(startedAtMs) && Number.isSafeInteger(letters) && typeof messageId === "string";
  }
  const texts = (list: unknown) =>
    Array.isArray(list) && list.length <= MAX_ASKED && list.every((each) => typeof each === "string");
  return value["kind"] === "figures" && texts(value["messageIds"]) && texts(value["keys"]);
}
