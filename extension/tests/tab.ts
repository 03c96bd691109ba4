/** A tab as the worker sees it: a port that says what a bridge would. */
import type { Port } from "../capture/bridge";
import type { CaptureMessage, Ending, SettledMessage } from "../capture/messages";
import type { CaptureServer, CaptureServerParts } from "../counting/capture-server";
import { createUuidV7, dedupeKey } from "../counting/identity";
import { Recorder } from "../counting/recorder";
import type { TokenCounter } from "../counting/tokenizer";
import type { Outbox } from "../transport/outbox";
import { decodedChunks, type FixtureRequest } from "./fixtures";
import { withoutInstructions } from "./parts";

export const STARTED_MS = 1_763_805_600_000;

export interface Tab {
  say(...messages: CaptureMessage[]): void;
  closeTab(): void;
  isClosed(): boolean;
}

/** Opens a tab's port to the worker; what the worker settles is added to `settledMessages`. */
export function openTab(to: CaptureServer, settledMessages: SettledMessage[], tab = 1): Tab {
  let hear: (message: unknown) => void = () => undefined;
  let close: () => void = () => undefined;
  let closed = false;
  const port: Port = {
    postMessage: (message) => {
      if (closed) throw new Error("Attempting to use a disconnected port object");
      settledMessages.push(message as SettledMessage);
    },
    disconnect: () => {
      closed = true;
    },
    onMessage: {
      addListener: (listener) => {
        hear = listener;
      },
    },
    onDisconnect: {
      addListener: (listener) => {
        close = listener;
      },
    },
  };
  to.serve(port, { tab, origin: "https://chatgpt.com" });
  return {
    say: (...messages: CaptureMessage[]) => {
      for (const message of messages) hear(message);
    },
    closeTab: () => {
      closed = true;
      close();
    },
    isClosed: () => closed,
  };
}

/** What the worker's server is made of, over an outbox. Sites are without the prior for their instructions. */
export function serverParts(outbox: Outbox, countTokens: TokenCounter): Omit<CaptureServerParts, "now"> {
  const recorder = new Recorder(outbox, countTokens, createUuidV7());
  return {
    counting: async () => true,
    record: async (site, answer, seen) => {
      await recorder.record(withoutInstructions(site), answer, seen);
      return await dedupeKey(site.address.name, answer.messageId);
    },
    withdraw: (key) => outbox.withdraw(key),
    learn: (site, history, atMs) => recorder.learn(site, history, atMs),
    prefix: (encoding) => countTokens.prefix(encoding),
  };
}

/** What a bridge relays of one request of a fixture. */
export function messagesOf(
  { path, body, stream }: FixtureRequest,
  attempt: string,
  how: Ending | null = "closed",
): CaptureMessage[] {
  const texts = decodedChunks(
    stream,
    [100, 333, 1000].filter((cut) => cut < stream.length),
  );
  return [
    {
      kind: "open",
      attempt,
      site: "chatgpt",
      role: "answer",
      channel: "fetch",
      method: "POST",
      path,
      body,
      headers: {},
      startedAtMs: STARTED_MS,
    },
    ...texts.map((text, index) => ({
      kind: "chunk" as const,
      attempt,
      index,
      text,
      snapshot: false,
      atMs: STARTED_MS + 1000 + index,
    })),
    ...(how === null ? [] : [{ kind: "end" as const, attempt, how }]),
  ];
}
