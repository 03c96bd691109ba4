/** Reads an answer said in one of the styles of providers' interfaces: as server-sent events, as lines of JSON, or whole. */
import { anthropicStyle } from "./api-anthropic";
import { ollamaStyle } from "./api-ollama";
import { openAiStyle } from "./api-openai";
import { responsesStyle } from "./api-responses";
import type { ApiStyle } from "./api-style";
import { EventStream } from "./event-stream";
import { isObject, parseJson } from "./json";
import { JsonObjects } from "./json-objects";
import type { Answer, AnswerParser, Turn } from "./site";
import { StreamedAnswer } from "./streamed-answer";

const styles = [openAiStyle, responsesStyle, anthropicStyle, ollamaStyle] as const;

export class ApiStream implements AnswerParser {
  /** Where the answer's id is known beforehand, another stream may go on under it. */
  readonly handle: string | null;
  readonly #turn: Turn;
  readonly #answer = new StreamedAnswer();
  readonly #events = new EventStream();
  readonly #objects = new JsonObjects();
  #form: "unseen" | "events" | "objects" = "unseen";
  #style: ApiStyle | null = null;
  /** The provider's id of the answer, from the first object that has one. */
  #id: string | null = null;
  #firstMs: number | null = null;
  #lastMs = 0;
  #failed = false;
  #complete = false;
  #released = false;

  /** `givenId` is the answer's id where the site gives it one before it asks. */
  constructor(turn: Turn, givenId: string | null = null) {
    this.#turn = turn;
    this.handle = givenId;
  }

  get complete(): boolean {
    return this.#complete;
  }

  get growing(): string {
    return this.#answer.growing;
  }

  push(text: string, atMs: number): Answer[] {
    this.#firstMs ??= atMs;
    this.#lastMs = atMs;
    if (this.#form === "unseen") {
      const first = /[^\s\uFEFF]/.exec(text)?.[0];
      if (first === undefined) return [];
      this.#form = first === "{" ? "objects" : "events";
    }
    const pieces =
      this.#form === "objects" ? this.#objects.push(text) : this.#events.push(text).map(({ data }) => data);
    for (const piece of pieces) this.#take(piece, atMs);
    return this.#complete ? this.#release() : [];
  }

  end(): Answer[] {
    return this.#release();
  }

  partial(): Answer | null {
    return this.#released ? null : this.#toAnswer();
  }

  #take(piece: string, atMs: number): void {
    if (this.#complete) return;
    if (piece.trim() === "[DONE]") {
      // Without any word of an end before it, it is the end; after an error it is not.
      this.#answer.ended ||= this.#style === openAiStyle && !this.#failed;
      this.#complete = true;
      return;
    }
    const message = parseJson(piece);
    // Some servers leave out the empty line between events.
    if (message === undefined && piece.includes("\n"))
      for (const line of piece.split("\n")) this.#take(line, atMs);
    if (!isObject(message)) return;
    this.#failed ||= isObject(message["error"]) || typeof message["error"] === "string";
    this.#style ??= styles.find((style) => style.fits(message)) ?? null;
    if (this.#style === null) return;
    this.#id ??= this.#style.idOf(message);
    this.#style.take(message, this.#answer, atMs);
    this.#complete = this.#style.isLast(message);
  }

  #release(): Answer[] {
    if (this.#released || !this.#answer.ended) return [];
    const answer = this.#toAnswer();
    this.#released = answer !== null;
    return answer === null ? [] : [answer];
  }

  #toAnswer(): Answer | null {
    // Where the provider gives no id, the first piece's time of arrival is one: it is the same whenever the stream is replayed.
    const own = this.#id ?? `${this.#firstMs ?? 0} ${this.#answer.modelRaw}`;
    return this.#answer.toAnswer(this.#turn, this.handle ?? own, this.#lastMs);
  }
}
