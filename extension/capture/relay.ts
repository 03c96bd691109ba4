/**
 * One stream on its way to the bridge. What arrives is held for a tenth of a second and handed over in one message: an answer of
 * 100,000 tokens comes in as many chunks, and one message a chunk would be felt.
 */
import type { Endpoint } from "../sites/address";
import type { Channel } from "../sites/site";
import type { Sender } from "./channel";
import type { CaptureMessage, Ending } from "./messages";
import { bare } from "./stand-in";

export interface WatchedRequest {
  readonly site: string;
  readonly endpoint: Endpoint;
  readonly channel: Channel;
  readonly method: string;
  readonly path: string;
  readonly body: string | Promise<string>;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Relay {
  text(text: string): void;
  /** A piece that says everything so far again; of several within a moment only the last is handed over. */
  snapshot(text: string): void;
  bytes(bytes: ArrayBuffer | ArrayBufferView): void;
  end(how: Ending): void;
  /** False once nobody wants more of it. */
  readonly wanted: boolean;
}

export type OpenRelay = (request: WatchedRequest, startedAtMs: number) => Relay;

const HOLD_MS = 100;
const HOLD_CHARS = 64 * 1024;
/** Handed over in one task of the page; more goes in the tasks after it. */
const MAX_HANDED_CHARS = 256 * 1024;
/** What waits in the page is never more than this: no chat comes in such pieces. */
const MAX_WAITING_CHARS = 16 * 1024 * 1024;

/** Captures what it needs of the window now. */
export function createOpenRelay(window: Window & typeof globalThis, { send }: Sender): OpenRelay {
  const { Date, Promise, Reflect, String, TextDecoder, setTimeout } = window;
  const { apply } = Reflect;
  const { slice } = String.prototype;
  const { then } = Promise.prototype;
  const { decode } = TextDecoder.prototype;
  const now = Date.now;
  const randomUuid = window.crypto.randomUUID.bind(window.crypto);
  const more = bare({ stream: true });

  return (request, startedAtMs) => {
    const attempt = randomUuid();
    const decoder = new TextDecoder();
    let state: "unopened" | "open" | "over" = "unopened";
    let waiting: CaptureMessage[] = bare([]);
    let waitingChars = 0;
    let index = 0;
    let held = "";
    let heldIsSnapshot = false;
    let heldAtMs = 0;
    let timed = false;
    let ended: Ending | null = null;

    const emit = (message: CaptureMessage): void => {
      if (state === "unopened") {
        waiting[waiting.length] = message;
        if (message.kind === "chunk") waitingChars += message.text.length;
        if (waitingChars > MAX_WAITING_CHARS) state = "over";
      } else if (state === "open" && (!send(message) || message.kind === "end")) state = "over";
      if (state === "over") waiting = bare([]);
    };
    const later = (delayMs: number): void => {
      if (timed) return;
      timed = true;
      apply(setTimeout, window, [flushInTime, delayMs]);
    };
    const chunk = (text: string, snapshot: boolean): void => {
      emit({ kind: "chunk", attempt, index: index++, text, snapshot, atMs: heldAtMs });
    };
    const flush = (): void => {
      if (held.length > MAX_HANDED_CHARS && !heldIsSnapshot) {
        const first = apply(slice, held, [0, MAX_HANDED_CHARS]);
        held = apply(slice, held, [MAX_HANDED_CHARS]);
        chunk(first, false);
        later(0);
        return;
      }
      const text = held;
      held = "";
      if (text !== "") chunk(text, heldIsSnapshot);
      heldIsSnapshot = false;
      if (ended !== null) emit({ kind: "end", attempt, how: ended });
    };
    const flushInTime = (): void => {
      timed = false;
      flush();
    };
    const giveUp = (): void => {
      held = "";
      ended = "failed";
      emit({ kind: "end", attempt, how: ended });
      state = "over";
    };
    const takes = (piece: string): boolean => {
      if (state === "over" || ended !== null || piece === "") return false;
      if (piece.length + (heldIsSnapshot ? 0 : held.length) <= MAX_WAITING_CHARS) return true;
      giveUp();
      return false;
    };
    const snapshot = (piece: string): void => {
      if (!takes(piece)) return;
      while (held !== "" && !heldIsSnapshot) flush();
      held = piece;
      heldIsSnapshot = true;
      heldAtMs = now();
      later(HOLD_MS);
    };
    const text = (piece: string): void => {
      if (!takes(piece)) return;
      if (heldIsSnapshot) flush();
      held += piece;
      heldAtMs = now();
      if (held.length > HOLD_CHARS) flush();
      else later(HOLD_MS);
    };
    const { site, endpoint, channel, method, path, headers } = request;
    const open = (body: string): void => {
      if (state !== "unopened") return;
      state = "open";
      const role = endpoint.kind === "http" ? endpoint.role : "answer";
      emit({ kind: "open", attempt, site, role, channel, method, path, body, headers, startedAtMs });
      const waited = waiting;
      waiting = bare([]);
      for (let at = 0; at < waited.length; at++) emit(waited[at] as CaptureMessage);
    };
    if (typeof request.body === "string") open(request.body);
    else apply(then, request.body, [open]);

    return {
      text,
      snapshot,
      bytes(bytes) {
        if (state === "over" || ended !== null) return;
        if (bytes.byteLength > MAX_WAITING_CHARS) giveUp();
        else text(apply(decode, decoder, [bytes, more]));
      },
      end(how) {
        if (ended !== null) return;
        text(apply(decode, decoder, []));
        ended ??= how;
        if (state !== "over") flush();
      },
      get wanted() {
        return state !== "over" && ended === null;
      },
    };
  };
}
