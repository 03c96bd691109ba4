/** Bridge and worker together, while everything around them fails at any moment: one answer is one event, the whole one. */
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Bridge, type Port } from "../capture/bridge";
import type { CaptureMessage } from "../capture/messages";
import { CaptureServer } from "../counting/capture-server";
import { createUuidV7, dedupeKey } from "../counting/identity";
import { Recorder } from "../counting/recorder";
import { createTokenCounter } from "../counting/tokenizer";
import { o200kTokens } from "../scripts/ranks.mjs";
import type { Outbox } from "../transport/outbox";
import { fixture } from "./fixtures";
import { Clock, newOutbox, settled } from "./parts";
import { messagesOf } from "./tab";

const countTokens = createTokenCounter(async () => o200kTokens());
const trouble = fc.constantFrom(
  "none",
  "the worker dies",
  "the disk fails",
  "the page is left and comes back",
  "the port dies without a word",
);

type Listener = (message: unknown) => void;

/** A page and its worker; messages arrive in later tasks, as they do in a browser. */
class World {
  readonly clock = new Clock();
  readonly disk = new IDBFactory();
  diskFails = false;
  readonly bridge: Bridge;
  readonly #settled = new Set<string>();
  #outbox: Outbox = newOutbox(this.disk);
  #server = this.#newServer();
  /** Closes the port that is open, with or without telling the page. */
  #close: (told: boolean) => void = () => undefined;

  constructor() {
    this.bridge = new Bridge(
      {
        connect: () => this.#connect(),
        alive: () => true,
        setTimeout: this.clock.setTimer,
        now: () => this.clock.nowMs,
      },
      () => undefined,
      ({ attempt }) => this.#settled.add(attempt),
    );
  }

  /** Lets time pass until the worker is done with an attempt. */
  async untilSettled(attempt: string): Promise<void> {
    for (let second = 0; second < 600 && !this.#settled.has(attempt); second++) {
      await this.clock.pass(1_000);
      // Hashes are made by other threads.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect([...this.#settled]).toContain(attempt);
  }

  get outbox(): Outbox {
    return this.#outbox;
  }

  async suffer(what: string): Promise<void> {
    if (what === "the disk fails") this.diskFails = true;
    if (what === "the page is left and comes back") this.bridge.restored();
    if (what === "the port dies without a word") this.#close(false);
    if (what === "the worker dies") {
      this.#outbox = newOutbox(this.disk);
      this.#server = this.#newServer();
      this.#close(true);
    }
    if (what === "none") await settled();
  }

  #newServer(): CaptureServer {
    const outbox = this.#outbox;
    const recorder = new Recorder(outbox, countTokens, createUuidV7());
    return new CaptureServer({
      counting: async () => true,
      record: async (site, answer, seen) => {
        const fails = this.diskFails;
        this.diskFails = false;
        if (fails) throw new DOMException("Full", "QuotaExceededError");
        await recorder.record(site, answer, seen);
        return await dedupeKey(site.address.name, answer.messageId);
      },
      withdraw: (key) => outbox.withdraw(key),
      learn: async () => undefined,
      prefix: (encoding) => countTokens.prefix(encoding),
      now: () => this.clock.nowMs,
    });
  }

  #connect(): Port {
    const heard: { page: Listener[]; worker: Listener[] } = { page: [], worker: [] };
    const closed: { page: (() => void)[]; worker: (() => void)[] } = { page: [], worker: [] };
    let open = true;
    const end = (own: "page" | "worker"): Port => {
      const other = own === "page" ? "worker" : "page";
      return {
        postMessage: (message) => {
          if (!open) throw new Error("Attempting to use a disconnected port object");
          const copy: unknown = structuredClone(message);
          setImmediate(() => {
            for (const hear of heard[other]) hear(copy);
          });
        },
        disconnect: () => {
          if (!open) return;
          open = false;
          setImmediate(() => {
            for (const each of closed[other]) each();
          });
        },
        onMessage: { addListener: (listener) => heard[own].push(listener) },
        onDisconnect: { addListener: (listener) => closed[own].push(listener) },
      };
    };
    this.#close = (told) => {
      if (!open) return;
      open = false;
      // What is on its way to a worker that died is lost with it.
      heard.worker = told ? [] : heard.worker;
      for (const each of told ? closed.page : closed.worker) setImmediate(each);
    };
    this.#server.serve(end("worker"), { tab: 1, origin: "https://chatgpt.com" });
    return end("page");
  }
}

test.each(["resumed-in-the-middle", "handed-off"])(
  "%s",
  async (name) => {
    const complaints = console.error;
    console.error = () => undefined;
    const [first, rest] = fixture(name).requests.map((request, at) => messagesOf(request, `${name} ${at}`));
    const expected = fixture(name).requests.at(-1)?.answers.at(-1);
    const said = [...(first ?? []), ...(rest ?? [])];
    const tokens = await countTokens("o200k_base", expected?.text ?? "");
    await fc.assert(
      fc.asyncProperty(
        fc.array(trouble, { minLength: said.length, maxLength: said.length }),
        async (troubles) => {
          const world = new World();
          for (const [at, message] of (said as CaptureMessage[]).entries()) {
            world.bridge.take(message);
            await world.suffer(troubles[at] ?? "none");
          }
          world.diskFails = false;
          // A port only dies without a word in a page that was left, and it comes back.
          world.bridge.restored();
          await world.untilSettled(`${name} 1`);
          await world.outbox.release(world.clock.nowMs + 60 * 60_000);
          const events = await world.outbox.oldest(9);
          expect(
            events.map((event) => [event.output_tokens, event.flags?.includes("aborted") ?? false]),
          ).toEqual([[tokens, false]]);
        },
      ),
      { numRuns: 40 },
    );
    console.error = complaints;
  },
  120_000,
);
