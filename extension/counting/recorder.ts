/** From an answer's text to a usage event on disk. After this, the text is gone. */
import type { Answer, EchoedMessage, History, Prompt, Site } from "../sites/site";
import type { Outbox } from "../transport/outbox";
import type { Flag, PendingEvent } from "../transport/pending-event";
import type { CountedMessage, CountedTurn } from "./context";
import { conversationHash, dedupeKey, messageHash, type UuidV7 } from "./identity";
import { AnswerRate } from "./plausibility";
import type { PrefixCount } from "./prefix-count";
import { reasoningTokens } from "./reasoning";
import type { TokenCounter, Tokenizer } from "./tokenizer";

export type Recorded = "recorded" | "held" | "known" | "refused";

/** How an answer was seen. */
export interface Seen {
  readonly startedAtMs: number;
  readonly source: "live" | "dom";
  /** The count of its text so far, when it was counted while it grew. */
  readonly growing: PrefixCount | null;
  /** It did not come to its end. */
  readonly aborted: boolean;
  /** And nobody stopped it: its stream closed by itself. */
  readonly unexplained?: boolean;
  /** Kept back until then, in case the rest of it comes or another view of it is better; null to send it now. */
  readonly heldUntilMs: number | null;
}

/** Bounds of the protocol (request.schema.json). */
const MAX_MODEL_CHARS = 128;
const MAX_OUTPUT_TOKENS = 2_000_000;
const MAX_IMAGES = 1000;
const MAX_LATENCY_MS = 86_400_000;

export class Recorder {
  readonly #outbox: Outbox;
  readonly #countTokens: TokenCounter;
  readonly #uuidV7: UuidV7;
  readonly #rate = new AnswerRate();
  /** Several answers of one stream share its echo, which may be long. */
  readonly #echoes = new WeakMap<EchoedMessage, Promise<number>>();

  constructor(outbox: Outbox, countTokens: TokenCounter, uuidV7: UuidV7) {
    this.#outbox = outbox;
    this.#countTokens = countTokens;
    this.#uuidV7 = uuidV7;
  }

  /** Counts an answer once, however often it is seen. Resolves when the event is on disk. */
  async record(site: Site, seenAnswer: Answer, seen: Seen): Promise<Recorded> {
    const { name } = site.address;
    const key = await dedupeKey(name, seenAnswer.messageId);
    if (await this.#outbox.knows(key)) return "known";
    const answer = await this.#named(name, seenAnswer);
    const tokenizer = site.tokenizer(answer.modelRaw);
    const { turn, visibleTokens } = await this.#countTurn(site, tokenizer, answer, seen.growing);
    const outputTokens = turn.answer.tokens;
    if (outputTokens > MAX_OUTPUT_TOKENS) return "refused";
    const latencyMs = Math.min(Math.max(0, Math.round(answer.endedAtMs - seen.startedAtMs)), MAX_LATENCY_MS);
    const plausibility = this.#rate.judge(name, key, {
      atMs: answer.endedAtMs,
      outputTokens,
      latencyMs,
    });
    if (plausibility === "refused") {
      await this.#outbox.refuse();
      return "refused";
    }
    const reasoning = await this.#reasoning(tokenizer, answer, visibleTokens, latencyMs);
    const flags: Flag[] = [];
    if (seen.aborted) flags.push("aborted");
    if (reasoning.estimated) flags.push("reasoning_estimated");
    if (answer.toolCalls > 0) flags.push("tool_calls");
    if (answer.prompts.some(({ files }) => files > 0)) flags.push("files");
    if (plausibility === "implausible") flags.push("implausible");
    const event = {
      id: this.#uuidV7(answer.endedAtMs),
      dedupe_key: key,
      at: new Date(answer.endedAtMs).toISOString(),
      site: name,
      model_raw: wholeCharacters(answer.modelRaw, MAX_MODEL_CHARS),
      output_tokens: outputTokens,
      reasoning_tokens: reasoning.tokens,
      images_in: Math.min(
        sum(answer.prompts, ({ images }) => images),
        MAX_IMAGES,
      ),
      images_out: Math.min(answer.images, MAX_IMAGES),
      latency_ms: latencyMs,
      count_method: countMethod(tokenizer, answer),
      source: seen.source,
      flags,
    } satisfies PendingEvent;
    const input = {
      systemPromptTokens: turn.reportedInput === null ? (site.systemPromptTokens ?? 0) : 0,
      reportedCached: answer.reported?.cachedInputTokens ?? null,
      cache: site.cache ?? null,
    };
    return await this.#outbox.add(event, turn, input, seen.heldUntilMs);
  }

  /** Remembers how long a conversation is that the page fetched to show it; counts nothing. */
  async learn(site: Site, history: History, atMs: number): Promise<void> {
    const { name } = site.address;
    const { conversationId, messages, isNew = false, modelRaw = "" } = history;
    const nodes = [];
    // Mostly the model is not known yet: a site's own models have much the same tokenizer.
    const tokenizer = site.tokenizer(modelRaw);
    for (const { id, parentId, text } of messages) {
      nodes.push({
        message: await messageHash(name, id),
        parent: parentId === null ? null : await messageHash(name, parentId),
        tokens: await this.#count(tokenizer, text),
      });
    }
    const counted = { nodes, isNew, modelRaw: wholeCharacters(modelRaw, MAX_MODEL_CHARS) };
    await this.#outbox.learn(await conversationHash(name, conversationId), counted, atMs);
  }

  /** The answer with the model its conversation's history named, when it names none itself. */
  async #named(site: string, answer: Answer): Promise<Answer> {
    if (answer.modelRaw !== "" || answer.conversationId === null) return answer;
    const conversation = await conversationHash(site, answer.conversationId);
    return { ...answer, modelRaw: await this.#outbox.modelOf(conversation) };
  }

  async #count({ encoding, factor }: Tokenizer, text: string): Promise<number> {
    return text === "" ? 0 : Math.round(factor * (await this.#countTokens(encoding, text)));
  }

  async #reasoning(
    tokenizer: Tokenizer,
    { reasoning, reported }: Answer,
    visibleTokens: number,
    latencyMs: number,
  ): Promise<{ tokens: number | null; estimated: boolean }> {
    if (typeof reported?.reasoningTokens === "number")
      return { tokens: Math.min(reported.reasoningTokens, MAX_OUTPUT_TOKENS), estimated: false };
    const shown = reasoning === null ? 0 : await this.#count(tokenizer, reasoning.text);
    const found = reasoningTokens(reasoning, shown, visibleTokens, latencyMs);
    if (found === null) return { tokens: null, estimated: false };
    return { tokens: Math.min(found.tokens, MAX_OUTPUT_TOKENS), estimated: found.estimated };
  }

  async #countTurn(
    site: Site,
    tokenizer: Tokenizer,
    answer: Answer,
    growing: PrefixCount | null,
  ): Promise<{ readonly turn: CountedTurn; readonly visibleTokens: number }> {
    const { name } = site.address;
    const counted = async (id: string, tokens: number): Promise<CountedMessage> => ({
      message: id === "" ? "" : await messageHash(name, id),
      tokens,
    });
    const echo = (message: EchoedMessage): Promise<number> => {
      const tokens = this.#echoes.get(message) ?? this.#count(tokenizer, message.text);
      this.#echoes.set(message, tokens);
      // A failed count is tried again instead of being remembered.
      tokens.catch(() => this.#echoes.delete(message));
      return tokens;
    };
    const own =
      growing === null
        ? await this.#count(tokenizer, answer.text)
        : Math.round(tokenizer.factor * growing.finish(answer.text));
    const { reported } = answer;
    const toTools = await this.#count(tokenizer, answer.toolText);
    const outputTokens = reported?.outputTokens ?? own + toTools;
    const { contextTokens } = reported ?? {};
    const ofContext = contextTokens === undefined ? null : Math.max(0, contextTokens - outputTokens);
    const turn = {
      conversation:
        answer.conversationId === null ? null : await conversationHash(name, answer.conversationId),
      parent: answer.parentId === null ? null : await messageHash(name, answer.parentId),
      echoed: await Promise.all(answer.echoed.map(async (each) => counted(each.id, await echo(each)))),
      whole: answer.whole,
      prompts: await Promise.all(
        answer.prompts.map(async ({ id, text }: Prompt) => counted(id, await this.#count(tokenizer, text))),
      ),
      answer: await counted(answer.messageId, outputTokens),
      reportedInput: reported?.inputTokens ?? ofContext,
    };
    // Tools may be written to while it thinks: only the visible text shows how fast the model writes.
    return { turn, visibleTokens: toTools > 0 ? own : outputTokens };
  }
}

function countMethod({ encoding, factor, low, high }: Tokenizer, { reported }: Answer): string {
  if (typeof reported?.outputTokens === "number") return "reported";
  return factor === 1 ? `exact:${encoding}` : `approx:${encoding}x${factor}[${low}-${high}]`;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** The start of a text, at most `max` characters as JSON schema counts them (code points), never half of one. */
function wholeCharacters(text: string, max: number): string {
  return Array.from(text.toWellFormed()).slice(0, max).join("");
}
