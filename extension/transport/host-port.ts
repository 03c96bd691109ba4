/** What the connection to the native host is made of: the host's port, and the parts of the browser it needs. */
import type { LinkMemory } from "./link-state";
import type { ErrorReply, HostRequest, StatusReply } from "./protocol.generated";

export const hostName = "com.wattback.host";
export const protocolVersion = 1;

export interface HostPort {
  postMessage(message: HostRequest): void;
  disconnect(): void;
}

export interface HostPortEvents {
  message(message: unknown): void;
  /** The browser's reason, empty when it gave none. */
  disconnect(error: string): void;
}

export interface HostLinkParts {
  /** Starts the host. Its events come later, never from within this call. */
  connect(events: HostPortEvents): HostPort;
  readonly browser: "chromium" | "firefox";
  readonly extensionVersion: string;
  now(): number;
  random(): number;
  /** Calls back once; returns how to take it back. Does not outlive the worker. */
  setTimer(callback: () => void, delayMs: number): () => void;
  /** Has `wake("time")` called at or after this moment, even if the worker dies meanwhile; null takes it back. */
  setAlarm(atMs: number | null): void;
  load(): Promise<LinkMemory | null>;
  save(memory: LinkMemory): void;
}

/** Outcome of something a person asked the host for. */
export type Asked = StatusReply | ErrorReply | null;
