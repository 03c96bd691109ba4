/**
 * The bridge: relays the tap's messages to the worker, and keeps every attempt in memory until the worker says it is settled.
 * A worker may be stopped at any moment; the bridge then calls it again and replays what is open from the start.
 */
import { type CaptureMessage, isSettledMessage, type SettledMessage } from "./messages";

/** The part of a runtime port that is used. */
export interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export interface BridgeRuntime {
  /** Calls the worker; throws when the extension of this script is gone. */
  connect(): Port;
  /** False once the extension was reloaded, updated or removed and this script was left behind. */
  alive(): boolean;
  setTimeout(callback: () => void, delayMs: number): unknown;
  now(): number;
}

interface Attempt {
  readonly openedAtMs: number;
  readonly messages: CaptureMessage[];
  chars: number;
  /** How many of the messages went to the worker that listens now. */
  posted: number;
  /** Done with for now, and kept because a resumption may build on it. */
  settled: boolean;
}

/** Memory the bridge may hold: an answer of 100,000 tokens streams as about 6 MB. */
const MAX_ATTEMPT_CHARS = 24 * 1024 * 1024;
const MAX_ATTEMPTS = 16;
/** Questions longer than this hold pictures or files as text. */
const MAX_BODY_CHARS = 8 * 1024 * 1024;
/** Streams that broke off, kept for their resumption. */
const MAX_KEPT = 4;
const MAX_KEPT_CHARS = 4 * 1024 * 1024;
const MAX_ATTEMPT_AGE_MS = 6 * 60 * 60 * 1000;
const RECONNECT_DELAYS_MS = [200, 500, 1000, 2000, 5000, 15000, 30000];
/** After so many failures in a row the first attempt goes behind the others, which may well be countable. */
const PATIENCE = 3;
const LINGER_MS = 5000;
/** Posted in one task of the page: below a millisecond of copying. */
const MAX_POSTED_CHARS = 256 * 1024;

export class Bridge {
  readonly #runtime: BridgeRuntime;
  readonly #orphaned: () => void;
  readonly #settled: (message: SettledMessage) => void;
  readonly #attempts = new Map<string, Attempt>();
  #port: Port | null = null;
  #failures = 0;
  #reconnecting = false;
  #lingering = false;
  #pumping = false;

  /** `orphaned` is called once, when the extension is gone; `settled` whenever the worker is done with an attempt. */
  constructor(
    runtime: BridgeRuntime,
    orphaned: () => void,
    settled: (message: SettledMessage) => void = () => undefined,
  ) {
    this.#runtime = runtime;
    this.#orphaned = orphaned;
    this.#settled = settled;
  }

  /** Takes one message of the tap, or null for its question whether anyone listens; false when no more is wanted. */
  take(said: CaptureMessage | null): boolean {
    if (!this.#runtime.alive()) {
      this.#leave();
      return false;
    }
    if (said === null) return true;
    const message = withoutLongBody(said);
    if (message.kind === "open") this.#open(message.attempt);
    const attempt = this.#attempts.get(message.attempt);
    if (attempt === undefined || attempt.settled) return false;
    const last = attempt.messages.at(-1);
    if (isSnapshot(message) && last !== undefined && isSnapshot(last)) {
      attempt.messages.pop();
      attempt.chars -= charsOf(last);
      attempt.posted = Math.min(attempt.posted, attempt.messages.length);
    }
    attempt.messages.push(message);
    attempt.chars += charsOf(message);
    if (attempt.chars > MAX_ATTEMPT_CHARS) {
      // Too long to replay, so not to be counted at all rather than sometimes.
      this.#giveUp(message.attempt);
      return false;
    }
    if (this.#port !== null) this.#pump();
    else if (!this.#reconnecting) this.#connect();
    return true;
  }

  /** The page came back from the browser's cache of left pages, where ports may die without a word. */
  restored(): void {
    const port = this.#port;
    this.#port = null;
    port?.disconnect();
    if (!this.#reconnecting) this.#connect();
  }

  #open(id: string): void {
    if (this.#attempts.size >= MAX_ATTEMPTS) {
      const kept = [...this.#attempts].find(([, { settled }]) => settled);
      const oldest = this.#attempts.keys().next();
      if (kept !== undefined) this.#attempts.delete(kept[0]);
      else if (!oldest.done) this.#giveUp(oldest.value);
    }
    const openedAtMs = this.#runtime.now();
    this.#attempts.set(id, { openedAtMs, messages: [], chars: 0, posted: 0, settled: false });
  }

  /** Forgets an attempt, and tells the worker, which would hold its half for as long as this tab is open. */
  #giveUp(id: string): void {
    this.#attempts.delete(id);
    this.#post({ kind: "end", attempt: id, how: "failed" });
  }

  #connect(): void {
    this.#reconnecting = false;
    const oldestMs = this.#runtime.now() - MAX_ATTEMPT_AGE_MS;
    for (const [id, { openedAtMs }] of this.#attempts) if (openedAtMs < oldestMs) this.#attempts.delete(id);
    if (!this.#hasOpen()) return;
    if (this.#failures >= PATIENCE) this.#putFirstLast();
    let port: Port;
    try {
      port = this.#runtime.connect();
    } catch {
      this.#lost();
      return;
    }
    this.#port = port;
    port.onMessage.addListener((message) => {
      if (!isSettledMessage(message)) return;
      this.#settle(message);
      this.#settled(message);
    });
    port.onDisconnect.addListener(() => {
      if (this.#port !== port) return;
      this.#port = null;
      this.#lost();
    });
    for (const attempt of this.#attempts.values()) attempt.posted = 0;
    this.#pump();
  }

  #putFirstLast(): void {
    const first = [...this.#attempts].find(([, { settled }]) => !settled);
    if (first === undefined) return;
    this.#attempts.delete(first[0]);
    this.#attempts.set(...first);
  }

  /** Posts what the worker has not got, a bounded amount in one task: a replay of a long answer must not be felt. */
  #pump(): void {
    if (this.#pumping) return;
    let budget = MAX_POSTED_CHARS;
    for (const attempt of this.#attempts.values()) {
      while (this.#port !== null && attempt.posted < attempt.messages.length) {
        if (budget <= 0) {
          this.#pumping = true;
          this.#runtime.setTimeout(() => {
            this.#pumping = false;
            this.#pump();
          }, 0);
          return;
        }
        const message = attempt.messages[attempt.posted++] as CaptureMessage;
        budget -= charsOf(message);
        this.#post(message);
      }
    }
  }

  #hasOpen(): boolean {
    return [...this.#attempts.values()].some(({ settled }) => !settled);
  }

  #post(message: CaptureMessage): void {
    try {
      this.#port?.postMessage(message);
    } catch {
      // Closed, and perhaps without an onDisconnect: everything open is replayed.
      this.#port = null;
      this.#lost();
    }
  }

  #settle({ attempt: id, resumable }: SettledMessage): void {
    const attempt = this.#attempts.get(id);
    // What is kept is settled again at every replay: that does not mean that the open ones can be.
    if (attempt?.settled === false) this.#failures = 0;
    if (attempt !== undefined && resumable && attempt.chars <= MAX_KEPT_CHARS) attempt.settled = true;
    else this.#attempts.delete(id);
    const kept = [...this.#attempts].filter(([, { settled }]) => settled);
    for (const [oldId] of kept.slice(0, -MAX_KEPT)) this.#attempts.delete(oldId);
    if (this.#hasOpen() || this.#lingering) return;
    // A port left open would keep an event page of Firefox awake.
    this.#lingering = true;
    this.#runtime.setTimeout(() => {
      this.#lingering = false;
      if (this.#hasOpen()) return;
      const port = this.#port;
      this.#port = null;
      port?.disconnect();
    }, LINGER_MS);
  }

  #lost(): void {
    if (!this.#runtime.alive()) {
      this.#leave();
      return;
    }
    if (!this.#hasOpen() || this.#reconnecting) return;
    this.#reconnecting = true;
    const delayMs = RECONNECT_DELAYS_MS[Math.min(this.#failures++, RECONNECT_DELAYS_MS.length - 1)] as number;
    this.#runtime.setTimeout(() => this.#connect(), delayMs);
  }

  #leave(): void {
    this.#attempts.clear();
    this.#port = null;
    this.#orphaned();
  }
}

/** Too long a question is not worth its answer: without it the answer still counts, its context as unknown. */
function withoutLongBody(message: CaptureMessage): CaptureMessage {
  return message.kind === "open" && message.body.length > MAX_BODY_CHARS ? { ...message, body: "" } : message;
}

function isSnapshot(message: CaptureMessage): boolean {
  return message.kind === "chunk" && message.snapshot;
}

function charsOf(message: CaptureMessage): number {
  if (message.kind === "open") return message.body.length;
  return message.kind === "chunk" ? message.text.length : 0;
}
