/**
 * The drift alarm: sites change without notice. What the page shows is compared with what its streams told; when answers appear
 * that no stream told of, or of another length, the person is told and the page's text is counted until the stream is right again.
 */

/** An answer that a stream told of. */
export interface StreamedAnswer {
  readonly site: string;
  readonly tab: number;
  readonly endedAtMs: number;
  readonly letters: number;
  /** It holds formulas: how long it is says nothing of how long the page shows it. */
  readonly incomparable?: true;
  /**
   * Set when it broke off, so that its length says nothing: "unexplained" when the stream closed by itself and no end was
   * recognised in it.
   */
  readonly brokeOff?: "stopped" | "unexplained";
  /** Its deduplication key. */
  readonly key: string;
  /** The site's own id, which is kept in memory only; empty when the worker was started anew since. */
  readonly messageId: string;
}

/** An answer that was seen to grow in the page and has come to rest. */
export interface ShownAnswer {
  readonly site: string;
  readonly tab: number;
  readonly startedAtMs: number;
  readonly letters: number;
  /** Its deduplication key, when the page names it. */
  readonly key: string | null;
  /** As the page names it; empty when it does not. */
  readonly messageId: string;
  /** It is counted already. */
  readonly known: boolean;
}

/** What is known of a site's health. */
export interface SiteHealth {
  readonly answers: number;
  readonly lastAnswerAtMs: number;
  readonly lastSource: "live" | "dom";
  /** Answers in a row that no stream told of. */
  readonly missed: number;
  /** Answers in a row whose stream and page differ. */
  readonly differing: number;
}

export const freshHealth: SiteHealth = {
  answers: 0,
  lastAnswerAtMs: 0,
  lastSource: "live",
  missed: 0,
  differing: 0,
};

export interface DriftMemory {
  readonly health: Readonly<Record<string, SiteHealth>>;
  readonly streamed: readonly StreamedAnswer[];
}

export type Verdict =
  /** A stream told of it, and it counts. */
  | { readonly want: "nothing" }
  /** Its text is to be read and counted, under the stream's id when there is one. */
  | { readonly want: "text"; readonly messageId: string };

/** Turns in a row before the alarm. */
const ALARM_AFTER = 3;
/** Shorter answers differ by chance: a heading, a citation mark. */
const MIN_LETTERS = 200;
const MAX_DIFFERENCE = 0.08;
/** The stream of an answer ends at most this long before the page was seen to begin showing it. */
const EARLY_MS = 3_000;
const MAX_STREAMED = 32;

/** The site changed: its page's text counts for now. */
export function drifted({ missed, differing }: SiteHealth): boolean {
  return missed >= ALARM_AFTER || differing >= ALARM_AFTER;
}

export class Drift {
  readonly #save: (memory: DriftMemory) => void;
  readonly #health: Map<string, SiteHealth>;
  #streamed: StreamedAnswer[];

  constructor(memory: DriftMemory | null, save: (memory: DriftMemory) => void) {
    this.#save = save;
    this.#health = new Map(Object.entries(memory?.health ?? {}));
    this.#streamed = [...(memory?.streamed ?? [])];
  }

  healthOf(site: string): SiteHealth {
    return this.#health.get(site) ?? freshHealth;
  }

  get health(): ReadonlyMap<string, SiteHealth> {
    return this.#health;
  }

  /** The site's stream is not believed: its answers wait for what the page shows. */
  isDoubted(site: string): boolean {
    return this.healthOf(site).differing >= ALARM_AFTER;
  }

  /** A stream told of an answer. */
  streamed(answer: StreamedAnswer): void {
    const { site, tab, key, brokeOff } = answer;
    // Told again, by a replay or to its end.
    const others = this.#streamed.filter((each) => each.key !== key || each.tab !== tab);
    this.#streamed = [...others, answer].slice(-MAX_STREAMED);
    this.#change(site, brokeOff === undefined ? { missed: 0 } : {});
  }

  /** An answer was counted. */
  counted(site: string, source: "live" | "dom", atMs: number): void {
    const { answers } = this.healthOf(site);
    this.#change(site, { answers: answers + 1, lastAnswerAtMs: atMs, lastSource: source });
  }

  /** The page shows an answer; `streams` says whether the site has streams that are read at all. */
  shown(answer: ShownAnswer, streams: boolean): Verdict {
    if (!streams) return { want: "text", messageId: answer.messageId };
    const told = this.#toldOf(answer);
    // It explains one answer of the page, not the next one too.
    this.#streamed = this.#streamed.filter((each) => each !== told);
    const health = this.healthOf(answer.site);
    if (told === undefined) {
      // Counted in an earlier life of this worker.
      if (answer.known) return { want: "nothing" };
      this.#change(answer.site, { missed: health.missed + 1 });
      return { want: "text", messageId: answer.messageId };
    }
    const wasDrifted = drifted(health);
    const unexplained = told.brokeOff === "unexplained";
    if (unexplained) this.#change(answer.site, { missed: health.missed + 1 });
    const comparable = told.brokeOff === undefined && told.incomparable === undefined;
    if (comparable && Math.max(told.letters, answer.letters) >= MIN_LETTERS) {
      const differs = difference(told, answer) > MAX_DIFFERENCE;
      this.#change(answer.site, { differing: differs ? health.differing + 1 : 0 });
    }
    // The turn that ends the alarm was still held back for its page text.
    const counts = !unexplained && !wasDrifted && !drifted(this.healthOf(answer.site));
    // Without the stream's id the two views could not be told to be one: then the stream's count stands.
    return counts || told.messageId === ""
      ? { want: "nothing" }
      : { want: "text", messageId: told.messageId };
  }

  /** The streamed answer that this is: by its id, or else by time, and by length too where the page has another id for it. */
  #toldOf(answer: ShownAnswer): StreamedAnswer | undefined {
    const ofSite = this.#streamed.filter(({ site }) => site === answer.site);
    const named = answer.key === null ? undefined : ofSite.findLast(({ key }) => key === answer.key);
    if (named !== undefined) return named;
    return ofSite.findLast(
      (each) =>
        each.tab === answer.tab &&
        each.endedAtMs >= answer.startedAtMs - EARLY_MS &&
        (answer.key === null || (each.brokeOff === undefined && difference(each, answer) <= MAX_DIFFERENCE)),
    );
  }

  #change(site: string, change: Partial<SiteHealth>): void {
    this.#health.set(site, { ...this.healthOf(site), ...change });
    const streamed = this.#streamed.map((answer) => ({ ...answer, messageId: "" }));
    this.#save({ health: Object.fromEntries(this.#health), streamed });
  }
}

function difference(a: { readonly letters: number }, b: { readonly letters: number }): number {
  return Math.abs(a.letters - b.letters) / Math.max(a.letters, b.letters, 1);
}
