/** What happens beside the page besides relaying: watching how answers grow, reading them where no stream tells, lines under them. */
import type { PageShape, SiteAddress } from "../sites/address";
import type { PageTurn } from "../sites/page-text";
import type { CaptureMessage } from "./messages";
import type { FiguresReply, LineFigures, PageRequest, ShownReply, WhereReply } from "./page-messages";
import {
  messageIdOf,
  PageWatch,
  type PageWatchRuntime,
  type RestedAnswer,
  readPageAnswer,
  shownLetters,
} from "./page-watch";

export interface PageSideRuntime extends PageWatchRuntime {
  /** Asks the worker; null when it does not answer. */
  ask(request: PageRequest): Promise<unknown>;
  relay(message: CaptureMessage): void;
  randomUuid(): string;
  path(): string;
}

/** Shows one answer's figures under it. */
export interface Lines {
  show(element: Element, figures: LineFigures): void;
  clear(): void;
}

const LATER_MS = 5_000;
const MAX_LATER = 60;
/** Unmatched answers may be matched meanwhile. */
const ASK_AGAIN_MS = 60_000;
const MAX_LINES = 100;

/** The host's estimate of an answer follows its count within this time: until then it is asked for at every look. */
const EXPECTED_MS = 10_000;

interface Line {
  readonly askedAtMs: number;
  /** Figures are shown; "final" ones do not change any more. */
  readonly shows: "nothing" | "figures" | "final";
}

export class PageSide {
  readonly #runtime: PageSideRuntime;
  readonly #addresses: readonly SiteAddress[];
  readonly #siteOf: ReadonlyMap<PageShape, string>;
  readonly #lines: Lines;
  readonly #watch: PageWatch;
  #lineOf = new WeakMap<Element, Line>();
  /** Keys of answers the page does not name, by the element that shows them. */
  readonly #keyOf = new WeakMap<Element, string>();
  #newestKey: string | null = null;
  #showLines = false;
  #expectedUntilMs = 0;
  #asking = false;
  /** Where several kinds of software may be behind an origin: the one whose stream was seen last. */
  #lastSite: string | null = null;

  constructor(addresses: readonly SiteAddress[], runtime: PageSideRuntime, lines: Lines) {
    this.#addresses = addresses;
    this.#runtime = runtime;
    this.#lines = lines;
    this.#siteOf = new Map(
      addresses.flatMap(({ name, page }) => (page === null ? [] : [[page, name] as const])),
    );
    this.#watch = new PageWatch(
      [...this.#siteOf.keys()],
      runtime,
      (answer) => void this.#rested(answer, MAX_LATER),
      (answers, shape) => void this.#looked(answers, shape),
    );
  }

  /** Which chat this is; null on a page of software that was not seen to answer yet. */
  where(): WhereReply | null {
    const [first, ...others] = this.#addresses;
    const site = others.length === 0 ? first?.name : this.#lastSite;
    const address = this.#addresses.find(({ name }) => name === site);
    if (address === undefined) return null;
    const conversation = address.page?.conversation?.exec(this.#runtime.path());
    return { site: address.name, conversationId: conversation?.[1] ?? null };
  }

  /** The tap saw a stream of this site. */
  streams(site: string): void {
    this.#lastSite = site;
    this.#watch.wake();
  }

  /** The person did something. */
  wake(): void {
    this.#watch.wake();
  }

  stop(): void {
    this.#watch.stop();
    this.#lines.clear();
  }

  showLines(on: boolean): void {
    this.#showLines = on;
    if (on) {
      this.#watch.wake();
      return;
    }
    this.#lines.clear();
    this.#lineOf = new WeakMap();
  }

  /** A stream's answers are counted; the newest answer of the page shows the last of them. */
  counted(keys: readonly string[]): void {
    if (keys.length > 0) this.#expectedUntilMs = this.#runtime.now() + EXPECTED_MS;
    this.#newestKey = keys.at(-1) ?? this.#newestKey;
    this.#watch.wake();
  }

  async #rested(answer: RestedAnswer, tries: number): Promise<void> {
    const { element, shape, messageId, startedAtMs } = answer;
    const site = this.#siteOf.get(shape);
    if (site === undefined || !element.isConnected) return;
    const letters = shownLetters(answer);
    const reply = (await this.#runtime.ask({
      kind: "shown",
      site,
      startedAtMs,
      letters,
      messageId,
    })) as ShownReply | null;
    if (reply?.want === "text") this.#read(site, answer, reply.messageId);
    else if (reply?.want !== "nothing" && tries > 0)
      this.#runtime.setTimeout(() => void this.#rested(answer, tries - 1), LATER_MS);
  }

  #read(site: string, answer: RestedAnswer, messageId: string): void {
    const path = this.#runtime.path();
    const { text, prompt, model, conversationId } = readPageAnswer(answer, this.#runtime.document, path);
    const attempt = this.#runtime.randomUuid();
    const { startedAtMs, endedAtMs } = answer;
    const turn: PageTurn = {
      messageId: messageId || `page:${attempt}`,
      conversationId,
      prompt,
      model,
      endedAtMs,
    };
    const body = JSON.stringify(turn);
    const { relay } = this.#runtime;
    const request = {
      site,
      role: "answer",
      channel: "page",
      method: "GET",
      path: "",
      body,
      headers: {},
    } as const;
    relay({ kind: "open", attempt, ...request, startedAtMs });
    relay({ kind: "chunk", attempt, index: 0, text, snapshot: false, atMs: endedAtMs });
    relay({ kind: "end", attempt, how: "closed" });
  }

  async #looked(answers: readonly Element[], shape: PageShape): Promise<void> {
    const site = this.#siteOf.get(shape);
    if (!this.#showLines || this.#asking || site === undefined) return;
    const newest = answers.at(-1);
    if (shape.messageId === undefined && newest !== undefined && this.#newestKey !== null) {
      this.#keyOf.set(newest, this.#newestKey);
      this.#newestKey = null;
    }
    const nowMs = this.#runtime.now();
    const asked = answers.slice(-MAX_LINES).filter((element) => {
      const line = this.#lineOf.get(element);
      if (line === undefined || line.shows === "final") return line === undefined;
      const expected = element === newest && line.shows === "nothing" && nowMs < this.#expectedUntilMs;
      return expected || nowMs - line.askedAtMs > ASK_AGAIN_MS;
    });
    const named = asked.filter((element) => messageIdOf(element, shape) !== "");
    const keyed = asked.filter((element) => messageIdOf(element, shape) === "" && this.#keyOf.has(element));
    if (named.length + keyed.length === 0) return;
    const messageIds = named.map((element) => messageIdOf(element, shape));
    const keys = keyed.map((element) => this.#keyOf.get(element) ?? "");
    this.#asking = true;
    const asking = this.#runtime.ask({ kind: "figures", site, messageIds, keys });
    const reply = (await asking.finally(() => {
      this.#asking = false;
    })) as FiguresReply | null;
    if (reply === null || !this.#showLines) return;
    for (const [at, element] of [...named, ...keyed].entries()) {
      const figures = reply[at] ?? null;
      const shows = figures === null ? "nothing" : figures.matched === "no" ? "figures" : "final";
      this.#lineOf.set(element, { askedAtMs: nowMs, shows });
      if (figures !== null && element.isConnected) this.#lines.show(element, figures);
    }
  }
}
