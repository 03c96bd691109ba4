/**
 * The private line between the tap (the page's world) and the bridge (the extension's), over events of the window they share.
 *
 * Both start at document_start, before any script of the page, and agree synchronously on a name no page knows: 128 random
 * bits, the type of every further event. Whichever comes second finds the other: the tap says hello and the bridge, if it is
 * there, accepts by preventDefault; a bridge that comes later calls `ready`, and the tap says hello again. Details are
 * strings, the one thing that both browsers hand between worlds unchanged.
 */
import { parseJson } from "../sites/json";
import { type CaptureMessage, isCaptureMessage } from "./messages";
import { bare } from "./stand-in";

const HELLO = "wattback:hello:1";
const READY = "wattback:ready:1";
const SECRET = /^[0-9a-f]{32}$/;

/** What the tap keeps for a bridge that has not come yet. */
const MAX_PENDING_MESSAGES = 512;
const MAX_PENDING_CHARS = 4 * 1024 * 1024;

/** Hands a message over; false means nobody wants this attempt, so reading on is useless. */
export type Send = (message: CaptureMessage) => boolean;

export interface Sender {
  readonly send: Send;
  /** False once the bridge is gone for good (the extension was reloaded or removed). */
  readonly wanted: () => boolean;
}

/** The tap's end. Captures what it needs of the window now, so that what the page changes later does not matter. */
export function openSender(window: Window & typeof globalThis): Sender {
  const { CustomEvent, JSON, Reflect } = window;
  const { stringify } = JSON;
  const { apply } = Reflect;
  const dispatchEvent = window.dispatchEvent;
  const removeEventListener = window.removeEventListener;
  const secret = Array.from(window.crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

  let state: "alone" | "joined" | "gone" = "alone";
  let pending: string[] = bare([]);
  let pendingChars = 0;

  const dispatch = (type: string, detail: string): boolean =>
    !apply(dispatchEvent, window, [new CustomEvent(type, bare({ detail, cancelable: true }))]);

  const join = (): void => {
    if (state !== "alone" || !dispatch(HELLO, secret)) return;
    state = "joined";
    apply(removeEventListener, window, [READY, join]);
    for (let at = 0; at < pending.length; at++) dispatch(secret, pending[at] as string);
    pending = bare([]);
  };

  const send = (message: CaptureMessage): boolean => {
    if (message.kind === "open") bare(message.headers);
    const detail = stringify(bare(message));
    if (state === "alone") {
      if (pending.length >= MAX_PENDING_MESSAGES || pendingChars + detail.length > MAX_PENDING_CHARS) {
        state = "gone";
        pending = bare([]);
        return false;
      }
      pendingChars += detail.length;
      pending[pending.length] = detail;
      return true;
    }
    return state === "joined" && dispatch(secret, detail);
  };

  // Asking costs one event: the bridge answers for as long as its extension lives.
  const wanted = (): boolean => {
    if (state === "joined" && !dispatch(secret, "")) state = "gone";
    return state !== "gone";
  };

  window.addEventListener(READY, join);
  join();
  return { send, wanted };
}

/**
 * The bridge's end: one tap, the first that says hello. `take` says whether more of the attempt is wanted, and gets null when
 * the tap only asks whether anything is. Returns how to stop hearing.
 */
export function openReceiver(
  window: EventTarget,
  take: (message: CaptureMessage | null) => boolean,
): () => void {
  let secret = "";

  const hear = (event: Event): void => {
    const detail: unknown = (event as CustomEvent).detail;
    if (typeof detail !== "string") return;
    const message = detail === "" ? null : parseJson(detail);
    if ((message === null || isCaptureMessage(message)) && take(message)) event.preventDefault();
  };

  const greet = (event: Event): void => {
    const detail: unknown = (event as CustomEvent).detail;
    if (secret !== "" || typeof detail !== "string" || !SECRET.test(detail)) return;
    secret = detail;
    window.removeEventListener(HELLO, greet);
    window.addEventListener(secret, hear);
    event.preventDefault();
  };

  window.addEventListener(HELLO, greet);
  window.dispatchEvent(new CustomEvent(READY));
  return () => {
    window.removeEventListener(HELLO, greet);
    window.removeEventListener(secret, hear);
  };
}
