/** The worker's side of the bridges: parses what they relay, records the answers, and says when an attempt is settled. */
import type { Port } from "../capture/bridge";
import { type CaptureMessage, isCaptureMessage, type SettledMessage } from "../capture/messages";
import { siteNamed } from "../sites/registry";
import type { Answer, AnswerParser, Site, Turn } from "../sites/site";

export interface CaptureServerParts {
  /** Resolves when the answer is on disk, or known, or refused. */
  record(site: Site, answer: Answer, startedAtMs: number): Promise<unknown>;
  /** Whether new answers are to be counted now. */
  counting(): Promise<boolean>;
}

interface Attempt {
  readonly site: Site;
  readonly turn: Turn;
  readonly parser: AnswerParser;
  readonly startedAtMs: number;
  nextIndex: number;
  answered: boolean;
}

/** Streams that broke off before their answer ended, by conversation: a resumed stream may continue them. */
const MAX_INTERRUPTED = 8;

export class CaptureServer {
  readonly #parts: CaptureServerParts;
  readonly #interrupted = new Map<string, Attempt>();

  constructor(parts: CaptureServerParts) {
    this.#parts = parts;
  }

  /** Serves one bridge. Its messages are handled one after the other; a failure closes the port, and the bridge replays. */
  serve(port: Port): void {
    const attempts = new Map<string, Attempt>();
    let work: Promise<void> = Promise.resolve();
    let failed = false;
    const inOrder = (job: () => Promise<void>): void => {
      work = work.then(async () => {
        if (failed) return;
        try {
          await job();
        } catch (error) {
          failed = true;
          console.error("Wattback could not count an answer; it will be tried again.", errorName(error));
          port.disconnect();
        }
      });
    };
    port.onMessage.addListener((message) => {
      if (isCaptureMessage(message)) inOrder(() => this.#take(port, attempts, message));
    });
    // The tab is gone: what had ended still counts.
    port.onDisconnect.addListener(() => {
      inOrder(async () => {
        for (const attempt of attempts.values()) await this.#record(attempt, attempt.parser.end());
      });
    });
  }

  async #take(port: Port, attempts: Map<string, Attempt>, message: CaptureMessage): Promise<void> {
    const id = message.attempt;
    if (message.kind === "open") {
      const site = siteNamed(message.site);
      if (site === undefined || !(await this.#parts.counting())) {
        settle(port, id);
        return;
      }
      attempts.set(id, this.#open(site, site.readTurn(message.path, message.body), message.startedAtMs));
      return;
    }
    const attempt = attempts.get(id);
    // Settled already; this was on its way when the bridge heard so.
    if (attempt === undefined) return;
    if (message.kind === "chunk" && message.index === attempt.nextIndex) {
      attempt.nextIndex++;
      await this.#record(attempt, attempt.parser.push(message.text, message.atMs));
      // The page may keep the body open, or never read its end.
      if (!attempt.parser.complete) return;
    }
    // The end, or a gap in the chunks, after which nothing could be counted exactly.
    attempts.delete(id);
    await this.#record(attempt, attempt.parser.end());
    settle(port, id, this.#remember(attempt));
  }

  #open(site: Site, turn: Turn, startedAtMs: number): Attempt {
    const before = turn.conversationId === null ? undefined : this.#interrupted.get(turn.conversationId);
    if (turn.resumeOffset === null || turn.conversationId === null || before === undefined) {
      return { site, turn, parser: site.createParser(turn), startedAtMs, nextIndex: 0, answered: false };
    }
    // Asked from the start, the stream is whole but its request has no prompt: that is in the turn it resumes.
    const resumed = { ...before.turn, conversationId: turn.conversationId };
    if (turn.resumeOffset > 0 && before.parser.resumeAt(turn.resumeOffset)) {
      this.#interrupted.delete(turn.conversationId);
      return { ...before, turn: resumed, nextIndex: 0 };
    }
    const parser = site.createParser(resumed);
    return { site, turn: resumed, parser, startedAtMs: before.startedAtMs, nextIndex: 0, answered: false };
  }

  async #record(attempt: Attempt, answers: readonly Answer[]): Promise<void> {
    for (const answer of answers) {
      await this.#parts.record(attempt.site, answer, attempt.startedAtMs);
      attempt.answered = true;
    }
  }

  /** Keeps a stream that broke off for its resumption; false when there is nothing to resume. */
  #remember(attempt: Attempt): boolean {
    const conversation = attempt.parser.conversationId;
    if (conversation === null) return false;
    this.#interrupted.delete(conversation);
    if (attempt.answered) return false;
    this.#interrupted.set(conversation, attempt);
    const oldest = this.#interrupted.keys().next();
    if (this.#interrupted.size > MAX_INTERRUPTED && !oldest.done) this.#interrupted.delete(oldest.value);
    return true;
  }
}

function settle(port: Port, attempt: string, resumable = false): void {
  const message: SettledMessage = { kind: "settled", attempt, resumable };
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
