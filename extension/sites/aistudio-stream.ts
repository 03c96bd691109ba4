/**
 * An answer stream of AI Studio: `[[chunk, chunk, ..., chunk]]`. A chunk is `[candidates, , usage, , , , , id]`, a candidate
 * `[[parts, role], reason it finished]`; each holds the next piece of the text. Counts are the provider's own.
 */

import { parseJson } from "./json";
import { JsonElements } from "./json-elements";
import { fieldAt, listAt, textAt } from "./jspb";
import type { Answer, AnswerParser, ReportedUsage, Turn } from "./site";
import { StreamedAnswer } from "./streamed-answer";

/** Brackets around each chunk. */
const CHUNK_DEPTH = 2;

export class AiStudioStream implements AnswerParser {
  readonly handle = null;
  readonly #turn: Turn;
  readonly #chunks = new JsonElements(CHUNK_DEPTH);
  #answer = new StreamedAnswer();
  #messageId = "";
  #toolCalls = 0;
  #lastAtMs = 0;
  #complete = false;

  constructor(turn: Turn) {
    this.#turn = turn;
  }

  get complete(): boolean {
    return this.#complete;
  }

  get growing(): string {
    return this.#answer.growing;
  }

  push(text: string, atMs: number): Answer[] {
    for (const chunk of this.#chunks.push(text)) if (!this.#complete) this.#take(parseJson(chunk), atMs);
    return this.#complete ? this.end() : [];
  }

  end(): Answer[] {
    return this.#answer.ended ? this.#release() : [];
  }

  partial(): Answer | null {
    return this.#release()[0] ?? null;
  }

  #take(chunk: unknown, atMs: number): void {
    // Without candidates it is what follows the last piece.
    if (listAt(chunk, 0).length === 0 && listAt(chunk, 3).length > 0) {
      this.#complete = true;
      return;
    }
    this.#lastAtMs = atMs;
    this.#messageId = textAt(chunk, 7) ?? this.#messageId;
    this.#answer.report(readUsage(fieldAt(chunk, 2)));
    // More than one candidate cannot be asked for.
    const candidate = listAt(chunk, 0)[0];
    if (fieldAt(candidate, 0, 1) === "model")
      for (const part of listAt(candidate, 0, 0)) this.#takePart(part, atMs);
    const reason = fieldAt(candidate, 1);
    if (typeof reason === "number" && reason > 0) this.#answer.ended = true;
  }

  #takePart(part: unknown, atMs: number): void {
    const text = textAt(part, 1) ?? "";
    // Shown are summaries of what it thought.
    if (fieldAt(part, 12) === 1) this.#answer.think(text, atMs, false);
    else this.#answer.say(text, atMs);
    if (textAt(part, 2, 0)?.startsWith("image/")) this.#answer.images++;
    if (listAt(part, 3).length > 0 || listAt(part, 10).length > 0)
      this.#answer.callTool(`${this.#toolCalls++}`);
  }

  #release(): Answer[] {
    const answer = this.#answer.toAnswer(this.#turn, this.#messageId, this.#lastAtMs);
    this.#answer = new StreamedAnswer();
    return answer === null ? [] : [answer];
  }
}

/** `[prompt, visible output, total, cached, ..., reasoning at 9]`, each the sum so far. */
function readUsage(usage: unknown): ReportedUsage | null {
  const countAt = (place: number) => {
    const count = fieldAt(usage, place);
    return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : null;
  };
  if (!Array.isArray(usage)) return null;
  return {
    inputTokens: countAt(0),
    cachedInputTokens: countAt(3),
    outputTokens: countAt(1),
    reasoningTokens: countAt(9),
  };
}
