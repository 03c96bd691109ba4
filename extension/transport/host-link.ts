/**
 * The connection to the native host: hello first, then one batch of events at a time, deleted only after its acknowledgement.
 * With nothing to send and nobody asking, there is no connection: an idle browser runs no host.
 */

import { BATCH_EVENTS, fittingOneFrame } from "./batch";
import { type Asked, type HostLinkParts, type HostPort, protocolVersion } from "./host-port";
import {
  freshMemory,
  type LinkMemory,
  type LinkState,
  LONGEST_DELAY_MS,
  retryDelayMs,
  type Trouble,
  troubleOf,
  verdictOn,
} from "./link-state";
import type { Outbox } from "./outbox";
import type { AckReply, ErrorReply, HostRequest, StatusReply, UsageEvent } from "./protocol.generated";
import { readReply } from "./replies";

const HELLO = "hello";
const REPLY_TIMEOUT_MS = 30_000;
const LINGER_MS = 10_000;

export class HostLink {
  readonly #outbox: Outbox;
  readonly #parts: HostLinkParts;
  #memory: LinkMemory = freshMemory;
  #loading: Promise<void> | null = null;

  #port: HostPort | null = null;
  #greeted = false;
  #batch: { readonly requestId: string; readonly ids: readonly string[] } | null = null;
  #batchEvents = BATCH_EVENTS;
  readonly #asked = new Map<string, (reply: Asked) => void>();
  #requests = 0;
  #cancelSilence: () => void = () => undefined;
  #cancelLinger: () => void = () => undefined;
  #cancelRetry: () => void = () => undefined;
  #sending = false;
  /** Someone wanted to send while the outbox was being read: what was read may be old. */
  #readAgain = false;

  constructor(outbox: Outbox, parts: HostLinkParts) {
    this.#outbox = outbox;
    this.#parts = parts;
  }

  async state(): Promise<LinkState> {
    await this.#loaded();
    return this.#memory.state;
  }

  /** Last status the host gave since the browser started, unless its "today" is another day by now. */
  async lastStatus(): Promise<StatusReply | null> {
    await this.#loaded();
    const { status, statusAtMs } = this.#memory;
    const day = (atMs: number) => new Date(atMs).toDateString();
    return day(statusAtMs) === day(this.#parts.now()) ? status : null;
  }

  /** Sends what waits, unless it is too early to try again; a person asking makes it never too early. */
  async wake(by: "event" | "time" | "person"): Promise<void> {
    await this.#loaded();
    await this.#wake(by).catch(() => this.#fail("storage"));
  }

  async #wake(by: "event" | "time" | "person"): Promise<void> {
    if (this.#port !== null) return await this.#send();
    const { state } = this.#memory;
    if (by !== "person" && state.kind === "stopped") return;
    const waits = (await this.#outbox.counts()).waiting > 0;
    const earlyMs = state.kind === "waiting" ? state.retryAtMs - this.#parts.now() : 0;
    // A clock set back must not make a day of five minutes.
    if (by !== "person" && state.kind === "waiting" && earlyMs > 0 && earlyMs <= LONGEST_DELAY_MS) {
      if (waits) this.#retryAt(state.retryAtMs);
      return;
    }
    if (this.#port === null && (waits || by === "person")) this.#connect();
  }

  /** Asks for a fresh status; null when there is none within the time. Disturbs a waiting or stopped link only when forced. */
  async status(timeoutMs: number, force: boolean): Promise<StatusReply | null> {
    const reply = await this.#ask("status", timeoutMs, force);
    return reply?.type === "status" ? reply : null;
  }

  /** Asks for the companion's window. */
  async openApp(timeoutMs: number): Promise<Asked> {
    return await this.#ask("open_app", timeoutMs, true);
  }

  async #ask(type: "status" | "open_app", timeoutMs: number, force: boolean): Promise<Asked> {
    await this.#loaded();
    if (this.#port === null && !force && this.#memory.state.kind !== "idle") return null;
    return await new Promise<Asked>((resolve) => {
      const requestId = this.#requestId();
      const cancel = this.#parts.setTimer(() => answer(null), timeoutMs);
      const answer = (reply: Asked): void => {
        cancel();
        this.#asked.delete(requestId);
        resolve(reply);
      };
      this.#asked.set(requestId, answer);
      if (this.#port === null) this.#connect();
      this.#post({ type, request_id: requestId });
      this.#linger();
    });
  }

  #loaded(): Promise<void> {
    // What cannot be read is as good as never written: at worst it is tried again early.
    const reading = () => this.#parts.load().catch(() => null);
    this.#loading ??= reading().then((memory) => {
      if (memory === null) return;
      // A connection does not outlive the worker that had it.
      const alive = memory.state.kind === "connecting" || memory.state.kind === "connected";
      this.#memory = alive ? { ...memory, state: { kind: "idle" } } : memory;
    });
    return this.#loading;
  }

  #remember(change: Partial<LinkMemory>): void {
    this.#memory = { ...this.#memory, ...change };
    this.#parts.save(this.#memory);
  }

  #requestId(): string {
    return `r${++this.#requests}`;
  }

  #connect(): void {
    this.#cancelRetry();
    this.#greeted = false;
    this.#batch = null;
    this.#sending = false;
    this.#remember({ state: { kind: "connecting" } });
    // Only the port that is current may speak: a late message of an older one is nobody's.
    const current = (handle: () => void) => () => {
      if (this.#port === port) handle();
    };
    const port: HostPort = this.#parts.connect({
      message: (message) => current(() => this.#hear(message))(),
      disconnect: (error) => current(() => this.#disconnected(error))(),
    });
    this.#port = port;
    // Should the worker die before anything is sent, the alarm wakes it.
    this.#parts.setAlarm(this.#parts.now() + REPLY_TIMEOUT_MS);
    this.#post({
      type: "hello",
      request_id: HELLO,
      protocol: protocolVersion,
      browser: this.#parts.browser,
      extension_version: this.#parts.extensionVersion,
    });
    this.#expectReply();
  }

  #post(request: HostRequest): void {
    try {
      this.#port?.postMessage(request);
    } catch {
      // The port is closing; its disconnect follows, with the reason.
    }
  }

  /** The host is on its way down or hung when nothing comes back at all. */
  #expectReply(): void {
    this.#cancelSilence();
    this.#cancelSilence = this.#parts.setTimer(() => this.#fail("silent"), REPLY_TIMEOUT_MS);
  }

  #hear(message: unknown): void {
    const reply = readReply(message);
    switch (reply?.type) {
      case undefined:
        this.#fail("crashed");
        break;
      case "ack":
        this.#stored(this.#acknowledged(reply as AckReply));
        break;
      case "error":
        this.#stored(this.#refused(reply as ErrorReply));
        break;
      case "status":
        this.#heardStatus(reply as StatusReply);
    }
  }

  #heardStatus(status: StatusReply): void {
    this.#remember({ status, statusAtMs: this.#parts.now() });
    if (status.request_id !== HELLO) {
      this.#asked.get(status.request_id)?.(status);
      return;
    }
    this.#greeted = true;
    this.#cancelSilence();
    this.#remember({ state: { kind: "connected" } });
    this.#stored(this.#send());
  }

  /** Work that reads or writes the outbox: when that fails, it is tried again later like any other trouble. */
  #stored(work: Promise<void>): void {
    work.catch(() => this.#fail("storage"));
  }

  /** Sends the next batch, or lets the connection linger when nothing waits. */
  async #send(): Promise<void> {
    const port = this.#port;
    this.#readAgain = true;
    if (port === null || !this.#greeted || this.#batch !== null || this.#sending) return;
    this.#sending = true;
    let events: UsageEvent[] = [];
    try {
      while (events.length === 0 && this.#readAgain && this.#port === port) {
        this.#readAgain = false;
        events = await this.#outbox.oldest(this.#batchEvents);
      }
    } finally {
      if (this.#port === port) this.#sending = false;
    }
    if (this.#port !== port) return;
    if (events.length === 0) {
      this.#remember({ failures: 0 });
      this.#parts.setAlarm(null);
      this.#linger();
      return;
    }
    this.#cancelLinger();
    const batch = fittingOneFrame(events);
    const requestId = this.#requestId();
    this.#batch = { requestId, ids: batch.map(({ id }) => id) };
    // Without an acknowledgement the events are still in the outbox, and go again.
    this.#parts.setAlarm(this.#parts.now() + REPLY_TIMEOUT_MS);
    this.#post({ type: "usage", request_id: requestId, events: batch });
    this.#expectReply();
  }

  async #acknowledged({ request_id, ids, estimates }: AckReply): Promise<void> {
    const batch = this.#batch;
    const port = this.#port;
    if (batch === null || batch.requestId !== request_id) return;
    const known = new Set(ids);
    const committed = batch.ids.filter((id) => known.has(id));
    if (committed.length === 0) return this.#fail("crashed");
    this.#cancelSilence();
    await this.#outbox.acknowledge(committed, estimates, this.#parts.now());
    if (this.#port !== port || this.#batch !== batch) return;
    this.#batch = null;
    this.#batchEvents = Math.min(BATCH_EVENTS, this.#batchEvents * 2);
    this.#remember({ failures: 0 });
    await this.#send();
  }

  async #refused(error: ErrorReply): Promise<void> {
    const asked = error.request_id === null ? undefined : this.#asked.get(error.request_id);
    if (asked !== undefined) {
      asked(error);
      if (verdictOn(error, []).act === "stop") this.#stop(error);
      return;
    }
    const { batch, port } = { batch: this.#batch, port: this.#port };
    const verdict = verdictOn(error, batch?.ids ?? []);
    if (verdict.act === "stop") return this.#stop(error);
    // The answer to something nobody waits for any more says nothing about the batch on its way.
    const awaited = [null, batch?.requestId, this.#greeted ? null : HELLO];
    if (!awaited.includes(error.request_id)) return;
    if (verdict.act === "retry") return this.#fail("busy");
    // A hello that is refused for its form will be refused again.
    if (batch === null) return this.#stop(error);
    this.#cancelSilence();
    if (verdict.act === "quarantine") await this.#outbox.quarantine(verdict.id, error.code);
    else this.#batchEvents = Math.ceil(batch.ids.length / 2);
    if (this.#port !== port || this.#batch !== batch) return;
    this.#batch = null;
    await this.#send();
  }

  #busy(): boolean {
    return this.#sending || this.#batch !== null || this.#asked.size > 0;
  }

  /** Closes the connection after a while of nobody needing it. */
  #linger(): void {
    this.#cancelLinger();
    this.#cancelLinger = this.#parts.setTimer(() => {
      if (this.#busy()) return this.#linger();
      this.#hangUp();
      this.#remember({ state: { kind: "idle" } });
    }, LINGER_MS);
  }

  #disconnected(error: string): void {
    // A host that ends while nobody waits for it has done nothing wrong.
    const expected = this.#greeted && !this.#busy();
    if (!expected) {
      this.#fail(troubleOf(error));
      return;
    }
    this.#hangUp();
    this.#remember({ state: { kind: "idle" } });
  }

  #fail(trouble: Trouble): void {
    this.#hangUp();
    const failures = this.#memory.failures + 1;
    const retryAtMs = this.#parts.now() + retryDelayMs(failures, this.#parts.random());
    this.#remember({ failures, state: { kind: "waiting", trouble, retryAtMs } });
    this.#retryAt(retryAtMs);
  }

  #stop({ code, message }: ErrorReply): void {
    this.#hangUp();
    this.#parts.setAlarm(null);
    this.#remember({ state: { kind: "stopped", code, message } });
  }

  #retryAt(atMs: number): void {
    this.#cancelRetry();
    this.#cancelRetry = this.#parts.setTimer(
      () => void this.wake("time"),
      Math.max(0, atMs - this.#parts.now()),
    );
    this.#parts.setAlarm(atMs);
  }

  #hangUp(): void {
    const port = this.#port;
    this.#port = null;
    this.#greeted = false;
    this.#batch = null;
    this.#sending = false;
    this.#cancelSilence();
    this.#cancelLinger();
    for (const answer of [...this.#asked.values()]) answer(null);
    port?.disconnect();
  }
}
