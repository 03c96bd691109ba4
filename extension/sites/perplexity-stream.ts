/** An answer stream of Perplexity: each event is the entry of one turn, with the blocks that changed. */
import { EventStream, type StreamEvent } from "./event-stream";
import { arrayAt, isObject, type JsonObject, parseJson, stringAt } from "./json";
import { PerplexityBlocks, readTextField } from "./perplexity-blocks";
import type { Answer, AnswerParser, Prompt, Turn } from "./site";
import { plainAnswer } from "./site";

/** Text growing by a few letters is put together again only every so many changes. */
const CHANGES_BETWEEN = 32;

export class PerplexityStream implements AnswerParser {
  readonly #turn: Turn;
  /** The request's own id when it asks for another answer in the place of this entry's. */
  readonly rewrites: string | null;
  readonly #events = new EventStream();
  readonly #blocks = new PerplexityBlocks();
  #entryId: string | null = null;
  #conversationId: string | null;
  #model = "";
  #status = "";
  #textCompleted: boolean | null = null;
  #isFinal = false;
  #isOver = false;
  #textField = "";
  #asked: Prompt | null = null;
  #images = 0;
  #answered = false;
  #growing = "";
  #grownAt = -CHANGES_BETWEEN;
  #lastMs = 0;

  constructor(turn: Turn, rewrites: string | null) {
    this.#turn = turn;
    this.rewrites = rewrites;
    this.#conversationId = turn.conversationId;
  }

  get handle(): string | null {
    return this.#entryId;
  }

  get complete(): boolean {
    return this.#isFinal || this.#isOver;
  }

  get growing(): string {
    if (this.#blocks.changes - this.#grownAt >= CHANGES_BETWEEN) {
      this.#growing = this.#blocks.text;
      this.#grownAt = this.#blocks.changes;
    }
    return this.#growing;
  }

  push(text: string, atMs: number): Answer[] {
    this.#lastMs = atMs;
    return this.#events.push(text).flatMap((event) => this.#take(event));
  }

  /** The text's own end is as good as the stream's: a page may stop reading there. */
  end(): Answer[] {
    return this.#textCompleted === true ? this.#release() : [];
  }

  partial(): Answer | null {
    return this.#answered ? null : this.#answer();
  }

  #take({ name, data }: StreamEvent): Answer[] {
    if (name === "end_of_stream") {
      this.#isOver = true;
      return this.end();
    }
    const entry = parseJson(data);
    if (!isObject(entry) || this.#answered) return [];
    this.#read(entry);
    return this.#isFinal ? this.#release() : [];
  }

  #read(entry: JsonObject): void {
    this.#entryId = stringAt(entry, "backend_uuid") ?? this.#entryId;
    this.#conversationId = stringAt(entry, "context_uuid") ?? this.#conversationId;
    this.#model = stringAt(entry, "display_model") ?? this.#model;
    this.#status = (stringAt(entry, "status") ?? this.#status).toUpperCase();
    this.#textField = stringAt(entry, "text") ?? this.#textField;
    this.#images = Math.max(this.#images, arrayAt(entry, "image_completions").length);
    this.#isFinal ||= entry["final_sse_message"] === true;
    if (typeof entry["text_completed"] === "boolean") this.#textCompleted = entry["text_completed"];
    this.#asked = promptOf(entry) ?? this.#asked;
    for (const block of arrayAt(entry, "blocks")) if (isObject(block)) this.#blocks.take(block);
  }

  /** A run that was stopped ends as completed, but its text does not; one without that field ends by its status. */
  #release(): Answer[] {
    const isWhole = this.#textCompleted ?? this.#status === "COMPLETED";
    const answer = isWhole && this.#status !== "FAILED" && !this.#answered ? this.#answer() : null;
    if (answer === null) return [];
    this.#answered = true;
    return [answer];
  }

  #answer(): Answer | null {
    const text = this.#blocks.text || readTextField(this.#textField);
    if (this.#entryId === null || (text === "" && this.#images === 0)) return null;
    const { parentId, whole, modelRaw } = this.#turn;
    const asked = this.#turn.prompts.length > 0 || this.#asked === null ? this.#turn.prompts : [this.#asked];
    return {
      ...plainAnswer,
      messageId: this.rewrites === null ? this.#entryId : `${this.#entryId}/${this.rewrites}`,
      conversationId: this.#conversationId,
      text,
      images: this.#images,
      modelRaw: this.#model !== "" ? this.#model : modelRaw,
      prompts: asked.map((prompt) => ({ ...prompt, id: prompt.id || `${this.#entryId}/query` })),
      parentId,
      whole,
      toolCalls: this.#blocks.toolCalls,
      endedAtMs: this.#lastMs,
    };
  }
}

/** What was asked, as an entry or a request says it. */
export function promptOf(entry: JsonObject): Prompt | null {
  const text = stringAt(entry, "query_str");
  if (text === null) return null;
  const attachments = arrayAt(entry, "attachments").filter((each) => typeof each === "string");
  const images = attachments.filter((each) => /\.(?:png|jpe?g|gif|webp|heic)(?:[?#]|$)/i.test(each)).length;
  return { id: stringAt(entry, "frontend_uuid") ?? "", text, images, files: attachments.length - images };
}
