/**
 * One message on Poe's socket. A frame is `{"messages": ["<update as JSON>", ...]}`, an update names its subscription and, as
 * `messageAdded:<chat>`, its chat; each repeats its message's text from the start.
 */
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import type { Answer, AnswerParser, Prompt, Turn } from "./site";
import { plainAnswer } from "./site";
import { SocketFrames } from "./socket-frames";

const MAX_CHARS = 16 * 1024 * 1024;

export interface Update {
  readonly kind: "messageAdded" | "messageCancelled";
  readonly chatId: string | null;
  readonly messageId: string;
  readonly message: JsonObject;
}

/** The updates of messages in one frame. */
export function readUpdates(frame: string): Update[] {
  const parsed = parseJson(frame);
  if (!isObject(parsed)) return [];
  return arrayAt(parsed, "messages").flatMap((text) => {
    const update = typeof text === "string" ? parseJson(text) : undefined;
    return isObject(update) ? (readUpdate(objectAt(update, "payload")) ?? []) : [];
  });
}

function readUpdate(payload: JsonObject): Update | null {
  const kind = payload["subscription_name"];
  if (kind !== "messageAdded" && kind !== "messageCancelled") return null;
  const message = objectAt(objectAt(payload, "data"), kind);
  const id = message["messageId"];
  if (typeof id !== "number" && typeof id !== "string") return null;
  const chatId = /^\w+:(\w+)$/.exec(stringAt(payload, "unique_id") ?? "")?.[1] ?? null;
  return { kind, chatId, messageId: `${id}`, message };
}

/** The bot as it is shown, or by its handle. */
export function modelOf(message: JsonObject): string {
  const bot = objectAt(message, "bot");
  return stringAt(bot, "displayName") ?? stringAt(bot, "handle") ?? stringAt(message, "author") ?? "";
}

export class PoeStream implements AnswerParser {
  readonly #turn: Turn;
  readonly #messageId: string;
  readonly #prompts: readonly Prompt[];
  readonly #frames = new SocketFrames();
  /** What the person said, when this is a message of the person. */
  prompt: Prompt | null = null;
  #model: string;
  #text = "";
  #images = 0;
  #lastAtMs = 0;
  #complete = false;

  /** `asked` is the person's message that this one answers, if it was seen. */
  constructor(turn: Turn, messageId: string, asked: Prompt | null) {
    this.#turn = turn;
    this.#messageId = messageId;
    this.#prompts = asked === null ? [] : [asked];
    this.#model = turn.modelRaw;
  }

  /** The answer to the person's message continues it under the chat's id. */
  get handle(): string | null {
    return this.prompt === null ? null : this.#turn.conversationId;
  }

  get complete(): boolean {
    return this.#complete;
  }

  get growing(): string {
    return this.#text;
  }

  push(text: string, atMs: number): Answer[] {
    const answers: Answer[] = [];
    for (const frame of this.#frames.push(text)) {
      if (frame.sent) continue;
      for (const update of readUpdates(frame.text))
        if (update.messageId === this.#messageId && !this.#complete)
          answers.push(...this.#take(update, atMs));
    }
    return answers;
  }

  end(): Answer[] {
    return [];
  }

  partial(): Answer | null {
    const nothing = this.prompt !== null || (this.#text === "" && this.#images === 0);
    return nothing ? null : this.#answer();
  }

  #take({ kind, message }: Update, atMs: number): Answer[] {
    if (kind === "messageCancelled") {
      this.#complete = true;
      return [];
    }
    const text = stringAt(message, "text") ?? "";
    if (text.length > MAX_CHARS) return [];
    const author = stringAt(message, "author");
    const images = arrayAt(message, "attachments").filter(isImage).length;
    if (author === "human") {
      const files = arrayAt(message, "attachments").length - images;
      this.prompt = { id: this.#messageId, text, images, files };
      this.#complete = true;
      return [];
    }
    if (author === null || author === "chat_break") return [];
    this.#text = text;
    this.#images = images;
    this.#model = modelOf(message) || this.#model;
    this.#lastAtMs = atMs;
    const state = stringAt(message, "state");
    this.#complete = state !== "incomplete";
    if (state !== "complete" || (text === "" && images === 0)) return [];
    const answer = this.#answer();
    this.#text = "";
    this.#images = 0;
    return [answer];
  }

  #answer(): Answer {
    return {
      ...plainAnswer,
      messageId: this.#messageId,
      conversationId: this.#turn.conversationId,
      text: this.#text,
      images: this.#images,
      modelRaw: this.#model,
      prompts: this.#prompts,
      endedAtMs: this.#lastAtMs,
    };
  }
}

function isImage(attachment: unknown): boolean {
  if (!isObject(attachment)) return false;
  const type = stringAt(objectAt(attachment, "file"), "mimeType") ?? stringAt(attachment, "mimeType") ?? "";
  return type.startsWith("image/");
}
