/** An answer stream of ChatGPT: which of its messages are answers, which reasoning, which only the history again. */
import { ChatGptBesides } from "./chatgpt-besides";
import { DeltaDecoder } from "./chatgpt-delta";
import { readAnswerContent, readEchoedText, readGrowing, readPrompt } from "./chatgpt-message";
import { EventStream, type StreamEvent } from "./event-stream";
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import type { Answer, AnswerParser, EchoedMessage, Prompt, Turn } from "./site";

/** What is known of an answer that ended; it waits here while the stream may still name its model. */
type Ended = Omit<Answer, "conversationId" | "modelRaw"> & {
  readonly resolvedModel: string | null;
  readonly messageModel: string | null;
};

/** Answers counted of one stream; a turn has one or two. */
const MAX_ANSWERS = 64;

export class ChatGptStream implements AnswerParser {
  readonly #turn: Turn;
  readonly #deltas = new DeltaDecoder();
  #events = new EventStream();
  #encoding: "none" | "v1" | "unknown" = "none";
  #eventsSeen = 0;
  #eventsToSkip = 0;
  #resumed = false;
  #complete = false;
  #topic: string | null = null;

  #conversationId: string | null;
  /** Model the server says it routed this turn to. */
  #servedModel: string | null = null;
  readonly #prompts = new Map<string, Prompt>();
  /** Each message that stood in the stream before it began to generate, by id, in the stream's order. */
  readonly #echoed = new Map<string, EchoedMessage>();
  #generating = false;
  /** Assistant messages seen before they ended: only those are new. An echo of the history arrives ended. */
  readonly #streaming = new Set<string>();
  readonly #settled = new Set<string>();
  #waiting: Ended[] = [];
  #answers = 0;
  /** The newest visible message that is being generated. */
  #running: JsonObject | null = null;
  #growing = "";
  #lastMs = 0;
  readonly #besides = new ChatGptBesides();

  constructor(turn: Turn) {
    this.#turn = turn;
    this.#conversationId = turn.conversationId;
  }

  /** A resumption names the conversation, a socket that takes over names the topic. */
  get handle(): string | null {
    return this.#conversationId;
  }

  get otherHandle(): string | null {
    return this.#topic;
  }

  get growing(): string {
    return this.#growing;
  }

  get complete(): boolean {
    return this.#complete;
  }

  push(text: string, atMs: number): Answer[] {
    const answers: Answer[] = [];
    for (const event of this.#events.push(text)) answers.push(...this.#take(event, atMs));
    return answers;
  }

  end(): Answer[] {
    return this.#release();
  }

  partial(): Answer | null {
    const message = this.#running;
    if (message === null || this.#answers >= MAX_ANSWERS) return null;
    const content = readAnswerContent(message) ?? { text: "", images: 0 };
    const ended = this.#endedAs(message, content, this.#lastMs);
    this.#running = null;
    // A tool that drew ends its turn without another word: nobody stopped that.
    const wrote = ended.toolText !== "" && !this.#complete;
    const nothing = ended.text === "" && ended.images === 0 && ended.reasoning === null && !wrote;
    return nothing ? null : this.#named(ended);
  }

  /** A socket takes over what this stream handed off: its slices are another event stream, from the turn's start. */
  takeOver(): void {
    this.#events = new EventStream();
    this.#encoding = "none";
    this.#complete = false;
  }

  /** Continues after an interruption at the event the page asked for; false when that cannot be done exactly. */
  resumeAt(offset: number): boolean {
    if (offset < 1 || offset > this.#eventsSeen) return false;
    // The page asks by its own count of events; what it had not read yet comes again.
    this.#eventsToSkip = this.#eventsSeen - offset;
    this.#eventsSeen = offset;
    this.#events = new EventStream();
    this.#resumed = true;
    return true;
  }

  #take({ name, data }: StreamEvent, atMs: number): Answer[] {
    this.#lastMs = atMs;
    if (data === "" || name === "ping") return [];
    if (data === "[DONE]") {
      this.#complete = true;
      return this.#release();
    }
    this.#eventsSeen++;
    if (name === "delta_encoding") {
      this.#encoding = data === '"v1"' || data === "v1" ? "v1" : "unknown";
      // A resumed stream that names its encoding again did not have that event where the page left off.
      if (this.#resumed) return [];
    }
    if (this.#eventsToSkip > 0) {
      this.#eventsToSkip--;
      return [];
    }
    const value = parseJson(data);
    if (!isObject(value)) return [];
    if (typeof value["type"] === "string") return this.#takeNotice(value["type"], value);
    if (name !== "delta" && isObject(value["message"])) return this.#takeTree(value, atMs);
    if (this.#encoding !== "v1" || (name !== "delta" && !("v" in value))) return [];
    const tree = this.#deltas.apply(value);
    return isObject(tree) ? this.#takeTree(tree, atMs) : [];
  }

  #takeNotice(type: string, notice: JsonObject): Answer[] {
    this.#conversationId = stringAt(notice, "conversation_id") ?? this.#conversationId;
    if (type === "input_message") this.#rememberPrompt(notice["input_message"]);
    if (type === "stream_handoff") this.#topic = topicOf(notice);
    if (type === "server_ste_metadata") {
      this.#servedModel = stringAt(objectAt(notice, "metadata"), "model_slug") ?? this.#servedModel;
    }
    return type === "server_ste_metadata" || type === "message_stream_complete" ? this.#release() : [];
  }

  /** A whole message as it stands now, from a delta or from the older stream of snapshots. */
  #takeTree(tree: JsonObject, atMs: number): Answer[] {
    this.#conversationId = stringAt(tree, "conversation_id") ?? this.#conversationId;
    const message = objectAt(tree, "message");
    const id = stringAt(message, "id");
    const role = stringAt(objectAt(message, "author"), "role");
    if (id === null || id === "" || role === null) return [];
    if (role === "user") this.#rememberPrompt(message);
    this.#generating ||= message["status"] === "in_progress";
    if (!this.#generating) this.#echoed.set(id, { id, text: readEchoedText(message) });
    if (role !== "assistant" || this.#settled.has(id)) return [];

    if (message["status"] !== "finished_successfully" || message["end_turn"] !== true) {
      this.#streaming.add(id);
      if (this.#generating) this.#follow(id, message, atMs);
      return [];
    }
    const isNew = this.#streaming.has(id) || this.#answersThisTurn(message);
    // Taken or echoed: it is settled for this stream either way.
    this.#settled.add(id);
    if (!isNew) return [];
    const content = readAnswerContent(message);
    if (content === null || this.#answers >= MAX_ANSWERS) return [];
    this.#answers++;
    this.#generating = true;

    this.#running = null;
    this.#growing = content.text;
    const ended = this.#endedAs(message, content, atMs);
    this.#waiting.push(ended);
    // The model may still be named after the answer, before the stream completes: then the answer waits for it.
    return ended.resolvedModel !== null || this.#servedModel !== null ? this.#release() : [];
  }

  /** What an assistant message that has not ended tells: the answer as it grows, reasoning, a call of a tool. */
  #follow(id: string, message: JsonObject, atMs: number): void {
    if (this.#besides.take(id, message, atMs)) {
      this.#running ??= message;
      return;
    }
    const text = readGrowing(message);
    if (text === null) return;
    if (text !== "") this.#besides.answerBegins(atMs);
    this.#running = message;
    this.#growing = text;
  }

  #endedAs(message: JsonObject, content: { text: string; images: number }, atMs: number): Ended {
    const id = stringAt(message, "id") ?? "";
    const metadata = objectAt(message, "metadata");
    const prompts =
      this.#turn.prompts.length > 0 ? this.#turn.prompts : [...this.#prompts.values()].slice(-1);
    return {
      messageId: id,
      text: content.text,
      images: content.images,
      resolvedModel: stringAt(metadata, "resolved_model_slug"),
      messageModel: stringAt(metadata, "model_slug"),
      prompts,
      parentId: this.#turn.parentId,
      echoed: this.#echoedBefore(new Set([...prompts.map((prompt) => prompt.id), id])),
      whole: this.#turn.whole,
      reasoning: this.#besides.reasoning(atMs),
      reported: null,
      ...this.#besides.takeTools(),
      endedAtMs: atMs,
    };
  }

  /** Whether a message that arrived in one piece, already ended, replies to what this request asked. */
  #answersThisTurn(message: JsonObject): boolean {
    const parentId = stringAt(objectAt(message, "metadata"), "parent_id");
    return this.#turn.prompts.some(({ id }) => id === parentId || this.#prompts.has(id));
  }

  /** What was echoed up to the first of these messages: a prompt, or the answer itself when it came in one piece. */
  #echoedBefore(ids: ReadonlySet<string>): EchoedMessage[] {
    const echoed = [...this.#echoed.values()];
    const end = echoed.findIndex(({ id }) => ids.has(id));
    return end < 0 ? echoed : echoed.slice(0, end);
  }

  #rememberPrompt(message: unknown): void {
    const prompt = readPrompt(message);
    if (prompt !== null && prompt.id !== "") this.#prompts.set(prompt.id, prompt);
  }

  #release(): Answer[] {
    const ended = this.#waiting;
    this.#waiting = [];
    return ended.map((each) => this.#named(each));
  }

  #named({ resolvedModel, messageModel, ...answer }: Ended): Answer {
    return {
      ...answer,
      conversationId: this.#conversationId,
      modelRaw: resolvedModel ?? this.#servedModel ?? messageModel ?? this.#turn.modelRaw,
    };
  }
}

/** The socket topic that a hand-off names. */
function topicOf(notice: JsonObject): string | null {
  for (const option of arrayAt(notice, "options")) {
    const topic = isObject(option) ? stringAt(option, "topic_id") : null;
    if (topic !== null) return topic;
  }
  return null;
}
