/** What of the answers that were seen is counted, and from which view of them: the stream's, or the page's when that changed. */
import type {
  FiguresReply,
  FiguresRequest,
  LineFigures,
  ShownReply,
  ShownRequest,
} from "../capture/page-messages";
import { siteNamed } from "../sites/registry";
import type { Answer, History, Site } from "../sites/site";
import type { ConversationFigures, Figures } from "../transport/figures";
import type { Outbox } from "../transport/outbox";
import type { StatusReply } from "../transport/protocol.generated";
import type { Drift } from "./drift";
import { conversationHash, dedupeKey } from "./identity";
import { isComparable, lettersOf } from "./letters";
import type { Recorder, Seen } from "./recorder";

export interface IntakeParts {
  readonly outbox: Outbox;
  readonly recorder: Recorder;
  drift(): Promise<Drift>;
  /** Whether counting is paused in the companion. */
  hostPaused(): Promise<boolean>;
  lastStatus(): Promise<StatusReply | null>;
  isStreaming(tab: number, site: string): boolean;
  /** Something is to be sent to the host. */
  recorded(): void;
  now(): number;
}

/** A stream that is doubted waits this long for the page's text. */
const HOLD_DOUBTED_MS = 60_000;
const MAX_TABS = 100;

export class Intake {
  readonly #parts: IntakeParts;
  /** The conversation counted last in each tab. */
  readonly #tabs = new Map<number, { readonly site: string; readonly conversation: string }>();

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /** Takes an answer; resolves to its deduplication key when it is on disk, known, or refused. */
  async record(site: Site, answer: Answer, seen: Seen, tab: number): Promise<string> {
    const { name } = site.address;
    const key = await dedupeKey(name, answer.messageId);
    if (await this.#parts.hostPaused()) return key;
    const drift = await this.#parts.drift();
    const streamed = seen.source === "live" && !seen.aborted;
    const doubted = streamed && drift.isDoubted(name);
    const heldUntilMs = doubted ? this.#parts.now() + HOLD_DOUBTED_MS : seen.heldUntilMs;
    const recorded = await this.#parts.recorder.record(site, answer, { ...seen, heldUntilMs });
    // One that is known was perhaps counted in another tab, or by a worker that died: this tab shows it all the same.
    if (streamed || (seen.source === "live" && recorded !== "known")) {
      const { endedAtMs, messageId, text } = answer;
      const letters = {
        letters: lettersOf(text),
        ...(isComparable(text) ? {} : { incomparable: true as const }),
      };
      const told = { site: name, tab, endedAtMs, ...letters, key, messageId };
      drift.streamed(streamed ? told : { ...told, brokeOff: seen.unexplained ? "unexplained" : "stopped" });
    }
    if (recorded === "recorded") drift.counted(name, seen.source, answer.endedAtMs);
    if (answer.conversationId !== null) await this.#follow(tab, name, answer.conversationId);
    if (recorded === "recorded" || recorded === "held") this.#parts.recorded();
    return key;
  }

  /** A page fetched a conversation to show it. */
  async learn(site: Site, history: History, atMs: number): Promise<void> {
    await this.#parts.recorder.learn(site, history, atMs);
  }

  /** Whether an answer that came to rest in the page is to be read from it. */
  async shown(request: ShownRequest, tab: number): Promise<ShownReply> {
    const { site: name, startedAtMs, letters, messageId } = request;
    const site = siteNamed(name);
    if (site === undefined) return { want: "nothing" };
    if (this.#parts.isStreaming(tab, name)) return { want: "later" };
    const key = messageId === "" ? null : await dedupeKey(name, messageId);
    const drift = await this.#parts.drift();
    const known = key !== null && (await this.#parts.outbox.knows(key));
    if (!known && (await this.#parts.hostPaused())) return { want: "nothing" };
    return drift.shown(
      { site: name, tab, startedAtMs, letters, key, messageId, known },
      site.address.endpoints.length > 0,
    );
  }

  /** What the host said of answers that a page shows. */
  async figures({ site, messageIds, keys }: FiguresRequest): Promise<FiguresReply> {
    const ofIds = await Promise.all(messageIds.map((id) => dedupeKey(site, id)));
    const found = await this.#parts.outbox.figures([...ofIds, ...keys]);
    const status = await this.#parts.lastStatus();
    return found.map((figures) => figures && lineFigures(figures, status));
  }

  /** A conversation's sum: of the one named, or the one counted last in the tab. */
  async conversation(
    tab: number,
    site: string,
    conversationId: string | null,
  ): Promise<ConversationFigures | null> {
    const ofTab = this.#tabs.get(tab);
    const hash =
      conversationId !== null
        ? await conversationHash(site, conversationId)
        : ofTab?.site === site
          ? ofTab.conversation
          : null;
    return hash === null ? null : await this.#parts.outbox.conversation(hash);
  }

  async #follow(tab: number, site: string, conversationId: string): Promise<void> {
    this.#tabs.delete(tab);
    this.#tabs.set(tab, { site, conversation: await conversationHash(site, conversationId) });
    const oldest = this.#tabs.keys().next();
    if (this.#tabs.size > MAX_TABS && !oldest.done) this.#tabs.delete(oldest.value);
  }
}

function lineFigures({ energy_wh, co2e_g, seq }: Figures, status: StatusReply | null): LineFigures {
  const covered = status !== null && seq <= status.matched_through_seq;
  return { energy_wh, co2e_g, matched: !covered ? "no" : status.network === "practice" ? "practice" : "yes" };
}
