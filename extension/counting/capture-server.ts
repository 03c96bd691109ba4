/** The worker's side of the bridges: parses what they relay, records the answers, and says when an attempt is settled. */
import type { Port } from "../capture/bridge";
import {
  type CaptureMessage,
  type Ending,
  isCaptureMessage,
  type OpenMessage,
  type SettledMessage,
} from "../capture/messages";
import { PageText, readPageTurn } from "../sites/page-text";
import { siteFor } from "../sites/registry";
import type { Answer, AnswerParser, CapturedRequest, History, Interrupted, Site, Turn } from "../sites/site";
import { LONGEST_HOLD_MS } from "../transport/held";
import { dedupeKey } from "./identity";
import type { PrefixCount } from "./prefix-count";
import type { Seen } from "./recorder";
import type { Encoding } from "./tokenizer";

export interface CaptureServerParts {
  /** Resolves to the answer's deduplication key when it is on disk, or known, or refused. */
  record(site: Site, answer: Answer, seen: Seen, tab: number): Promise<string>;
  /** Forgets what is held under a deduplication key. */
  withdraw(key: string): Promise<void>;
  learn(site: Site, history: History, atMs: number): Promise<void>;
  /** Whether new answers of a site are to be counted now, on pages of this origin. */
  counting(site: Site, origin: string): Promise<boolean>;
  prefix(encoding: Encoding): Promise<PrefixCount>;
  now(): number;
}

interface Attempt {
  readonly site: Site;
  readonly request: CapturedRequest;
  readonly role: "answer" | "history";
  readonly turn: Turn;
  readonly parser: AnswerParser;
  readonly growing: PrefixCount;
  readonly startedAtMs: number;
  /** Body of a history, which is read as a whole. */
  body: string;
  /** What came of it. */
  chars: number;
  nextIndex: number;
  /** Deduplication keys of the answers it held. */
  readonly answers: string[];
  /** Keys under which parts of its answer are held; one list for all streams of that answer. */
  readonly held: string[];
}

/** Whose bridge calls. */
export interface Caller {
  readonly tab: number;
  readonly origin: string;
}

type OpenAttempts = Map<string, Attempt>;

/** Streams that broke off before their answer ended, by handle: another stream may continue them. */
const MAX_INTERRUPTED = 8;
const MAX_INTERRUPTED_CHARS = 32 * 1024 * 1024;
const MAX_HISTORY_CHARS = 16 * 1024 * 1024;
/** What the page itself stopped is soon over; what broke off may be resumed, or asked again. */
const HOLD_ABORTED_MS = 60_000;
const HOLD_FAILED_MS = LONGEST_HOLD_MS;

export class CaptureServer {
  readonly #parts: CaptureServerParts;
  readonly #interrupted = new Map<string, Attempt>();
  readonly #tabs = new Map<number, Set<OpenAttempts>>();

  constructor(parts: CaptureServerParts) {
    this.#parts = parts;
  }

  /** Whether a stream of this site is open in a tab: what its page shows may still be told by it. */
  isStreaming(tab: number, site: string): boolean {
    for (const attempts of this.#tabs.get(tab) ?? [])
      for (const { site: each, role, request } of attempts.values())
        if (each.address.name === site && role === "answer" && request.channel !== "page") return true;
    return false;
  }

  /** Keys of what is held of answers of which more is streaming now. */
  continued(): ReadonlySet<string> {
    const open = [...this.#tabs.values()].flatMap((ports) => [...ports]);
    return new Set(open.flatMap((attempts) => [...attempts.values()].flatMap(({ held }) => held)));
  }

  /** Serves one bridge. Its messages are handled one after the other; a failure closes the port, and the bridge replays. */
  serve(port: Port, { tab, origin }: Caller): void {
    const attempts: OpenAttempts = new Map();
    const ofTab = this.#tabs.get(tab) ?? new Set();
    this.#tabs.set(tab, ofTab.add(attempts));
    let work: Promise<void> = Promise.resolve();
    let failed = false;
    const leave = (): void => {
      ofTab.delete(attempts);
      if (ofTab.size === 0) this.#tabs.delete(tab);
    };
    const inOrder = (job: () => Promise<void>): void => {
      work = work.then(async () => {
        if (failed) return;
        try {
          await job();
        } catch (error) {
          failed = true;
          console.error("Wattback could not count an answer; it will be tried again.", errorName(error));
          port.disconnect();
          // This end is not told of its own disconnect.
          leave();
        }
      });
    };
    port.onMessage.addListener((message) => {
      if (isCaptureMessage(message)) inOrder(() => this.#take(port, { tab, origin }, attempts, message));
    });
    // The tab is gone, or the page is: what had ended still counts, and so does what streamed of the rest.
    port.onDisconnect.addListener(() => {
      inOrder(async () => {
        for (const attempt of attempts.values()) {
          await this.#finish(attempt, "failed", tab);
          // A page that was loaded anew may resume it.
          this.#remember(attempt);
        }
      });
      leave();
    });
  }

  async #take(port: Port, caller: Caller, attempts: OpenAttempts, message: CaptureMessage): Promise<void> {
    const id = message.attempt;
    const { tab, origin } = caller;
    if (message.kind === "open") {
      const site = siteFor(message);
      if (site === undefined || !(await this.#parts.counting(site, origin))) settle(port, id);
      else attempts.set(id, await this.#open(site, message, attempts));
      return;
    }
    const attempt = attempts.get(id);
    // Settled already; this was on its way when the bridge heard so.
    if (attempt === undefined) return;
    let how: Ending = "failed"; // a gap in the chunks, after which nothing could be counted exactly
    if (message.kind === "end") how = message.how;
    else if (message.index === attempt.nextIndex || (message.snapshot && message.index > attempt.nextIndex)) {
      attempt.nextIndex = message.index + 1;
      await this.#read(attempt, message.text, message.atMs, tab);
      // The page may keep the body open, or never read its end.
      if (!attempt.parser.complete) return;
      how = "closed";
    }
    attempts.delete(id);
    await this.#finish(attempt, how, tab);
    settle(port, id, this.#remember(attempt), attempt.answers);
  }

  async #open(site: Site, message: OpenMessage, attempts: OpenAttempts): Promise<Attempt> {
    const { path, body, headers, channel, role, startedAtMs } = message;
    const request: CapturedRequest = { path, body, headers, channel };
    const turn = channel === "page" ? readPageTurn(request) : site.readTurn(request);
    const before = turn.continues === null ? undefined : this.#continued(turn.continues, site, attempts);
    const parser =
      channel === "page" ? new PageText(turn, request) : site.createParser(turn, request, before ?? null);
    if (before !== undefined && parser === before.parser) this.#forget(before);
    const growing = await this.#parts.prefix(site.tokenizer(turn.modelRaw).encoding);
    return {
      site,
      request,
      role,
      turn: before === undefined ? turn : { ...before.turn, conversationId: turn.conversationId },
      parser,
      growing,
      startedAtMs: before?.startedAtMs ?? startedAtMs,
      body: "",
      chars: body.length,
      nextIndex: 0,
      answers: [],
      held: before?.held ?? [],
    };
  }

  /** The stream that goes on under this handle: one that broke off, or one that is still open. */
  #continued(handle: string, site: Site, attempts: OpenAttempts): (Attempt & Interrupted) | undefined {
    const candidates = [...this.#interrupted.values(), ...attempts.values()];
    return candidates.findLast(
      ({ site: each, parser }) =>
        each === site && (parser.handle === handle || parser.otherHandle === handle),
    );
  }

  async #read(attempt: Attempt, text: string, atMs: number, tab: number): Promise<void> {
    if (attempt.role === "history") {
      if (attempt.body.length + text.length <= MAX_HISTORY_CHARS) attempt.body += text;
      return;
    }
    attempt.chars += text.length;
    await this.#record(attempt, attempt.parser.push(text, atMs), tab);
    attempt.growing.advance(attempt.parser.growing);
  }

  async #finish(attempt: Attempt, how: Ending, tab: number): Promise<void> {
    const { site, parser, request, role } = attempt;
    if (role === "history") {
      const history = how === "closed" ? site.readHistory?.(request, attempt.body) : null;
      if (history) await this.#parts.learn(site, history, this.#parts.now());
      return;
    }
    await this.#record(attempt, parser.end(), tab);
    const partial = attempt.answers.length > 0 ? null : parser.partial();
    if (partial === null) return;
    const heldUntilMs = this.#parts.now() + (how === "aborted" ? HOLD_ABORTED_MS : HOLD_FAILED_MS);
    await this.#withdrawParts(attempt, partial);
    const held = { ...seen(attempt), aborted: true, unexplained: how === "closed", heldUntilMs };
    attempt.held.push(await this.#parts.record(site, partial, held, tab));
  }

  async #record(attempt: Attempt, answers: readonly Answer[], tab: number): Promise<void> {
    for (const answer of answers) {
      await this.#withdrawParts(attempt, answer);
      attempt.answers.push(await this.#parts.record(attempt.site, answer, seen(attempt), tab));
    }
  }

  /** What is held under other ids, of thinking before the answer had its own, is part of this answer: it counts once. */
  async #withdrawParts({ site, held }: Attempt, { messageId }: Answer): Promise<void> {
    const key = await dedupeKey(site.address.name, messageId);
    for (const part of held.splice(0)) if (part !== key) await this.#parts.withdraw(part);
  }

  /** Keeps a stream that broke off for what may continue it; false when there is nothing to continue. */
  #remember(attempt: Attempt): boolean {
    const { handle, otherHandle } = attempt.parser;
    const key = handle ?? otherHandle;
    if (key === null || key === undefined || attempt.role === "history") return false;
    this.#interrupted.delete(key);
    if (attempt.answers.length > 0) return false;
    this.#interrupted.set(key, attempt);
    let kept = 0;
    let chars = 0;
    for (const [each, { chars: own }] of [...this.#interrupted].reverse()) {
      chars += own;
      if (++kept > MAX_INTERRUPTED || chars > MAX_INTERRUPTED_CHARS) this.#interrupted.delete(each);
    }
    return true;
  }

  #forget(attempt: Attempt): void {
    for (const [key, each] of this.#interrupted) if (each === attempt) this.#interrupted.delete(key);
  }
}

function seen({ request, startedAtMs, growing }: Attempt): Seen {
  const source = request.channel === "page" ? "dom" : "live";
  return { startedAtMs, source, growing, aborted: false, heldUntilMs: null };
}

function settle(port: Port, attempt: string, resumable = false, answers: readonly string[] = []): void {
  const message: SettledMessage = { kind: "settled", attempt, resumable, answers };
  try {
    port.postMessage(message);
  } catch {
    // The tab closed meanwhile; it has nothing left to forget.
  }
}

/** Errors may quote what they failed on: only their kind is told. */
function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
