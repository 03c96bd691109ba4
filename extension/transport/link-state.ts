/** The states of the connection to the native host, and the rules that lead from one to the next. */
import type { ErrorReply, StatusReply } from "./protocol.generated";

/** Why the host could not be used, for the popup's words. */
export type Trouble =
  /** The browser knows no host of our name: Wattback is not installed, or not for this browser. */
  | "not-installed"
  /** The host's manifest does not list this extension. */
  | "not-allowed"
  /** The host started and ended, or could not be started. */
  | "crashed"
  /** The host did not answer in time. */
  | "silent"
  /** The host asked to try later: its ledger is busy or could not be written. */
  | "busy"
  /** The browser could not read or write the extension's storage. */
  | "storage";

export type LinkState =
  | { readonly kind: "idle" }
  | { readonly kind: "connecting" }
  | { readonly kind: "connected" }
  | { readonly kind: "waiting"; readonly trouble: Trouble; readonly retryAtMs: number }
  /** Trying again would not help; a person has to do something first. */
  | { readonly kind: "stopped"; readonly code: number; readonly message: string };

/** What outlives a worker, until the browser closes. */
export interface LinkMemory {
  readonly state: LinkState;
  readonly failures: number;
  readonly status: StatusReply | null;
  readonly statusAtMs: number;
}

export const freshMemory: LinkMemory = { state: { kind: "idle" }, failures: 0, status: null, statusAtMs: 0 };

/** Tells a missing host from one that crashed by the browser's words (Chromium, Firefox). */
export function troubleOf(disconnectError: string): Trouble {
  if (/host not found|no such native application/i.test(disconnectError)) return "not-installed";
  if (/forbidden|not have permission to use native application/i.test(disconnectError)) return "not-allowed";
  return "crashed";
}

const FIRST_DELAY_MS = 1_000;
/** No wait for the next attempt is longer. */
export const LONGEST_DELAY_MS = 300_000;

/** Wait before the next attempt after `failures` in a row: doubling, at most five minutes, half of it at random. */
export function retryDelayMs(failures: number, random: number): number {
  const delayMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(failures - 1, 20));
  return Math.round(delayMs * (0.5 + 0.5 * random));
}

/** What an error reply to a batch of `ids` asks for. */
export type Verdict =
  | { readonly act: "stop" | "retry" | "halve" }
  | { readonly act: "quarantine"; readonly id: string };

const STOP = new Set([6, 7, 8]); // protocol not spoken, ledger unreadable, ledger newer than the host
const BUSY = new Set([9, 10]); // ledger busy, ledger could not be written
const UNREADABLE = new Set([1, 2, 3, 4, 5]); // the frame, or something in it

export function verdictOn({ code, event_id }: ErrorReply, ids: readonly string[]): Verdict {
  if (STOP.has(code)) return { act: "stop" };
  if (BUSY.has(code)) return { act: "retry" };
  if (event_id !== null && ids.includes(event_id)) return { act: "quarantine", id: event_id };
  // A fault of the host, or a code that only a later host knows: no event is to blame.
  if (!UNREADABLE.has(code)) return { act: "retry" };
  // The frame as a whole was refused: halving it finds the event at fault.
  const [only] = ids;
  return ids.length === 1 && only !== undefined ? { act: "quarantine", id: only } : { act: "halve" };
}
