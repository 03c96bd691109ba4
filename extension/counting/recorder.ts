/** From an answer's text to a usage event on disk. After this, the text is gone. */

import type { Answer, EchoedMessage, Site } from "../sites/site";
import type { Outbox } from "../transport/outbox";
import type { UsageEvent } from "../transport/protocol.generated";
import type { CountedMessage, CountedTurn } from "./context";
import { dedupeKey, sha256Hex, type UuidV7 } from "./identity";
import type { TokenCounter } from "./tokenizer";

export type Recorded = "recorded" | "known" | "refused";

/** Bounds of the protocol (request.schema.json). */
const MAX_MODEL_CHARS = 128;
const MAX_OUTPUT_TOKENS = 2_000_000;
const MAX_IMAGES = 1000;
const MAX_LATENCY_MS = 86_400_000;

export class Recorder {
  readonly #outbox: Outbox;
  readonly #countTokens: TokenCounter;
  readonly #uuidV7: UuidV7;
  /** Several answers of one stream share its echo, which may be long. */
  readonly #echoes = new WeakMap<EchoedMessage, Promise<CountedMessage>>();

  constructor(outbox: Outbox, countTokens: TokenCounter, uuidV7: UuidV7) {
    this.#outbox = outbox;
    this.#countTokens = countTokens;
    this.#uuidV7 = uuidV7;
  }

  /** Counts an answer once, however often it is seen. Resolves when the event is on disk. */
  async record(site: Site, answer: Answer, startedAtMs: number): Promise<Recorded> {
    const key = await dedupeKey(site.name, answer.messageId);
    if (await this.#outbox.knows(key)) return "known";
    const turn = await this.#countTurn(site, answer);
    if (turn.answer.tokens > MAX_OUTPUT_TOKENS) return "refused";
    const event: Omit<UsageEvent, "input_tokens"> = {
      id: this.#uuidV7(answer.endedAtMs),
      dedupe_key: key,
      at: new Date(answer.endedAtMs).toISOString(),
      site: site.name,
      model_raw: wholeCharacters(answer.modelRaw, MAX_MODEL_CHARS),
      cached_input_tokens: 0,
      output_tokens: turn.answer.tokens,
      reasoning_tokens: null,
      images_in: Math.min(
        answer.prompts.reduce((sum, { images }) => sum + images, 0),
        MAX_IMAGES,
      ),
      images_out: Math.min(answer.images, MAX_IMAGES),
      latency_ms: Math.min(Math.max(0, Math.round(answer.endedAtMs - startedAtMs)), MAX_LATENCY_MS),
      count_method: `exact:${site.encoding}`,
      source: "live",
    };
    return await this.#outbox.add(event, turn);
  }

  async #countTurn(site: Site, answer: Answer): Promise<CountedTurn> {
    const hash = async (kind: string, id: string) =>
      (await sha256Hex(`${site.name}\n${kind}\n${id}`)).slice(0, 16);
    const count = async ({ id, text }: EchoedMessage): Promise<CountedMessage> => ({
      message: await hash("message", id),
      tokens: await this.#countTokens(site.encoding, text),
    });
    const countOnce = (message: EchoedMessage): Promise<CountedMessage> => {
      const counted = this.#echoes.get(message) ?? count(message);
      this.#echoes.set(message, counted);
      // A failed count is tried again instead of being remembered.
      counted.catch(() => this.#echoes.delete(message));
      return counted;
    };
    return {
      conversation: answer.conversationId === null ? null : await hash("conversation", answer.conversationId),
      parent: answer.parentId === null ? null : await hash("message", answer.parentId),
      echoed: await Promise.all(answer.echoed.map(countOnce)),
      prompts: await Promise.all(answer.prompts.map(count)),
      answer: await count({ id: answer.messageId, text: answer.text }),
    };
  }
}

/** The start of a text, at most `max` characters as JSON schema counts them (code points), never half of one. */
function wholeCharacters(text: string, max: number): string {
  return Array.from(text.toWellFormed()).slice(0, max).join("");
}
