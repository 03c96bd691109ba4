/**
 * The socket that goes on with a turn which an HTTP stream handed off. Its frames hold slices of the same event stream, some of
 * them twice.
 *
 * A slice is an object with `encoded_item` and `stream_item_id`, at some depth below the `topic_id` it belongs to; what lies
 * between is not relied on (second-hand shape).
 */
import { ChatGptStream } from "./chatgpt-stream";
import { isObject, parseJson, stringAt } from "./json";
import type { Answer, AnswerParser, Interrupted, Turn } from "./site";
import { SocketFrames } from "./socket-frames";

const MAX_DEPTH = 8;
/** Slices remembered to know the second copy of one: a long answer has some thousands. */
const MAX_SLICES = 50_000;

export class ChatGptSocket implements AnswerParser {
  readonly #topic: string | null;
  readonly #stream: ChatGptStream;
  readonly #frames = new SocketFrames();
  readonly #seen = new Set<string>();

  constructor(turn: Turn, before: Interrupted | null) {
    this.#topic = turn.continues;
    if (before?.parser instanceof ChatGptStream) {
      this.#stream = before.parser;
      this.#stream.takeOver();
    } else this.#stream = new ChatGptStream(turn);
  }

  get handle(): string | null {
    return this.#stream.handle;
  }

  get otherHandle(): string | null {
    return this.#topic;
  }

  get complete(): boolean {
    return this.#stream.complete;
  }

  get growing(): string {
    return this.#stream.growing;
  }

  push(text: string, atMs: number): Answer[] {
    const answers: Answer[] = [];
    for (const frame of this.#frames.push(text)) {
      if (frame.sent) continue;
      for (const slice of this.#slicesOf(parseJson(frame.text), null, 0))
        answers.push(...this.#stream.push(slice, atMs));
    }
    return answers;
  }

  end(): Answer[] {
    return this.#stream.end();
  }

  partial(): Answer | null {
    return this.#stream.partial();
  }

  #slicesOf(value: unknown, topic: string | null, depth: number): string[] {
    if (depth > MAX_DEPTH) return [];
    if (Array.isArray(value)) return value.flatMap((each) => this.#slicesOf(each, topic, depth + 1));
    if (!isObject(value)) return [];
    const within = stringAt(value, "topic_id") ?? topic;
    const slice = stringAt(value, "encoded_item");
    if (slice === null)
      return Object.values(value).flatMap((each) => this.#slicesOf(each, within, depth + 1));
    const id = stringAt(value, "stream_item_id");
    if (within !== this.#topic || (id !== null && this.#seen.has(id))) return [];
    if (id !== null && this.#seen.size < MAX_SLICES) this.#seen.add(id);
    return [slice];
  }
}
