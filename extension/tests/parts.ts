/** Stand-ins for what the browser gives the worker: a disk that outlives it, a clock that only tests move, a native port. */
import { IDBFactory } from "fake-indexeddb";
import type { CountedTurn } from "../counting/context";
import type { Recorded } from "../counting/recorder";
import type { Site } from "../sites/site";
import { createDatabase } from "../transport/database";
import { HostLink } from "../transport/host-link";
import type { HostPortEvents } from "../transport/host-port";
import type { LinkMemory } from "../transport/link-state";
import { Outbox, type OutboxLimits } from "../transport/outbox";
import type { InputParts, PendingEvent } from "../transport/pending-event";
import type {
  AckReply,
  ErrorReply,
  HostRequest,
  StatusReply,
  UsageEvent,
  UsageRequest,
} from "../transport/protocol.generated";

export function newOutbox(factory = new IDBFactory(), limits?: OutboxLimits): Outbox {
  return new Outbox(createDatabase(factory), limits);
}

export function eventOf(number: number): PendingEvent {
  const hex = number.toString(16);
  return {
    id: `01a202d6-c55e-7003-8847-${hex.padStart(12, "0")}`,
    dedupe_key: hex.padStart(64, "0"),
    at: new Date(1_763_805_600_000 + number).toISOString(),
    site: "chatgpt",
    model_raw: "gpt-5-2",
    output_tokens: number,
    reasoning_tokens: null,
    images_in: 0,
    images_out: 0,
    latency_ms: 10,
    count_method: "exact:o200k_base",
    source: "live",
    flags: [],
  };
}

/** A site as if it had no instructions of its own: its input is the conversation alone. */
export function withoutInstructions(site: Site): Site {
  return { ...site, systemPromptTokens: 0 };
}

const plainInput: InputParts = { systemPromptTokens: 0, reportedCached: null, cache: null };

/** Stores an event that nothing more is to be said of. */
export function put(outbox: Outbox, event: PendingEvent, turn: CountedTurn): Promise<Recorded> {
  return outbox.add(event, turn, plainInput, null);
}

export function turnOf(number: number): CountedTurn {
  const answer = { message: `m${number}`, tokens: number };
  return {
    conversation: null,
    parent: null,
    echoed: [],
    whole: false,
    prompts: [],
    answer,
    reportedInput: null,
  };
}

/** Timers that run when the test says how much time passed. */
export class Clock {
  nowMs = 1_763_805_600_000;
  #timers: { atMs: number; run: () => void }[] = [];

  readonly setTimer = (run: () => void, delayMs: number): (() => void) => {
    const timer = { atMs: this.nowMs + delayMs, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  };

  async pass(ms: number): Promise<void> {
    const untilMs = this.nowMs + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs);
      if (next === undefined) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.nowMs = Math.max(this.nowMs, next.atMs);
      next.run();
      await settled();
    }
    this.nowMs = untilMs;
    await settled();
  }

  /** A worker that dies takes its timers with it. */
  forget(): void {
    this.#timers = [];
  }
}

/** Lets promises and the fake IndexedDB, which answers in tasks, come to rest. */
export async function settled(): Promise<void> {
  for (let task = 0; task < 40; task++) await new Promise((resolve) => setImmediate(resolve));
}

export const zero = { low: 0, central: 0, high: 0 };

export function statusTo(requestId: string, change: Partial<StatusReply> = {}): StatusReply {
  return {
    type: "status",
    request_id: requestId,
    protocol: 1,
    host_version: "0.1.0",
    counting: "on",
    companion_running: true,
    today: { answers: 0, input_tokens: 0, output_tokens: 0, energy_wh: zero, co2e_g: zero },
    due_mwh: 0,
    matched_mwh: 0,
    matched_through_seq: 0,
    network: "practice",
    factors: "test",
    ...change,
  };
}

export function ackOf({ request_id, events }: UsageRequest): AckReply {
  return { type: "ack", request_id, ids: events.map(({ id }) => id), estimates: [] };
}

export function errorTo(
  requestId: string | null,
  code: ErrorReply["code"],
  eventId: string | null = null,
): ErrorReply {
  return { type: "error", request_id: requestId, code, message: "A sentence.", event_id: eventId };
}

/** A browser with a native host whose every answer the test gives. */
export class Desk {
  readonly clock = new Clock();
  readonly ports: { sent: HostRequest[]; events: HostPortEvents; open: boolean }[] = [];
  memory: LinkMemory | null = null;
  unreadable = false;
  alarmAtMs: number | null = null;
  /** What the host does with a request, unless the test answers by itself. */
  answer: ((request: HostRequest, events: HostPortEvents) => void) | null = null;

  link(outbox: Outbox): HostLink {
    return new HostLink(outbox, {
      connect: (events) => {
        const port = { sent: [] as HostRequest[], events, open: true };
        this.ports.push(port);
        return {
          postMessage: (request) => {
            if (!port.open) throw new Error("Attempting to use a disconnected port object");
            port.sent.push(request);
            setImmediate(() => port.open && this.answer?.(request, events));
          },
          disconnect: () => {
            port.open = false;
          },
        };
      },
      browser: "chromium",
      extensionVersion: "0.1.0",
      now: () => this.clock.nowMs,
      random: () => 0.5,
      setTimer: this.clock.setTimer,
      setAlarm: (atMs) => {
        this.alarmAtMs = atMs;
      },
      load: async () => {
        if (this.unreadable) throw new Error("Session storage is gone.");
        return this.memory;
      },
      save: (memory) => {
        this.memory = structuredClone(memory);
      },
    });
  }

  get port() {
    const port = this.ports.at(-1);
    if (port === undefined) throw new Error("no port was opened");
    return port;
  }

  /** Types of everything sent on the newest port. */
  get sent(): string[] {
    return this.port.sent.map(({ type }) => type);
  }

  get usage(): UsageRequest[] {
    return this.port.sent.filter((request) => request.type === "usage");
  }

  async say(message: unknown): Promise<void> {
    this.port.events.message(message);
    await settled();
  }

  async hangUp(error: string): Promise<void> {
    this.port.open = false;
    this.port.events.disconnect(error);
    await settled();
  }
}

/** A host that commits everything it is sent. */
export function goodHost(
  committed: (event: UsageEvent) => void,
): (request: HostRequest, events: HostPortEvents) => void {
  return (request, events) => {
    if (request.type !== "usage") return events.message(statusTo(request.request_id));
    for (const event of request.events) committed(event);
    events.message(ackOf(request));
  };
}
