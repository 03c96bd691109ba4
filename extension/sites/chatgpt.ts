/** ChatGPT: what its requests ask and which messages of its answer streams are answers. */
import { chatgptAddress } from "./addresses";
import { DeltaDecoder } from "./chatgpt-delta";
import { readAnswerContent, readEchoedText, readPrompt } from "./chatgpt-message";
import { EventStream, type StreamEvent } from "./event-stream";
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import type { Answer, AnswerParser, EchoedMessage, Prompt, Site, Turn } from "./site";

export const chatgpt: Site = {
  ...chatgptAddress,
  provider: "openai",
  encoding: "o200k_base",
  readTurn,
  createParser: (turn) => new ChatGptParser(turn),
};

function readTurn(path: string, body: string): Turn {
  const parsed = parseJson(body);
  const request = isObject(parsed) ? parsed : {};
  const offset = request["offset"];
  const resumes = path.endsWith("/resume");
  return {
    conversationId: stringAt(request, "conversation_id"),
    parentId: stringAt(request, "parent_message_id"),
    prompts: arrayAt(request, "messages").flatMap((message) => readPrompt(message) ?? []),
    resumeOffset: resumes && typeof offset === "number" ? offset : resumes ? 0 : null,
  };
}

/** What is known of an answer that ended; it waits here while the stream may still name its model. */
type Ended = Omit<Answer, "conversationId" | "modelRaw"> & {
  readonly resolvedModel: string | null;
  readonly messageModel: string | null;
};

/** Answers counted of one stream; a turn has one or two. */
const MAX_ANSWERS = 64;

class ChatGptParser implements AnswerParser {
  readonly #turn: Turn;
  readonly #deltas = new DeltaDecoder();
  #events = new EventStream();
  #encoding: "none" | "v1" | "unknown" = "none";
  #eventsSeen = 0;
  #eventsToSkip = 0;
  #resumed = false;
  #complete = false;

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

  constructor(turn: Turn) {
    this.#turn = turn;
    this.#conversationId = turn.conversationId;
  }

  get conversationId(): string | null {
    return this.#conversationId;
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

    const metadata = objectAt(message, "metadata");
    const resolvedModel = stringAt(metadata, "resolved_model_slug");
    const prompts =
      this.#turn.prompts.length > 0 ? this.#turn.prompts : [...this.#prompts.values()].slice(-1);
    this.#waiting.push({
      messageId: id,
      ...content,
      resolvedModel,
      messageModel: stringAt(metadata, "model_slug"),
      prompts,
      parentId: this.#turn.parentId,
      echoed: this.#echoedBefore(new Set([...prompts.map((prompt) => prompt.id), id])),
      endedAtMs: atMs,
    });
    // The model may still be named after the answer, before the stream completes: then the answer waits for it.
    return resolvedModel !== null || this.#servedModel !== null ? this.#release() : [];
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
    return ended.map(({ resolvedModel, messageModel, ...answer }) => ({
      ...answer,
      conversationId: this.#conversationId,
      modelRaw: resolvedModel ?? this.#servedModel ?? messageModel ?? "",
    }));
  }
}
