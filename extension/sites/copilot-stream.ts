/**
 * One turn on Copilot's socket. The page's message is `received`, an answer begins with `startMessage`, grows by `appendText` in
 * parts, and ends with `done`; a frame may hold several events.
 */
import { isObject, type JsonObject, parseJson, stringAt } from "./json";
import { JsonObjects } from "./json-objects";
import { PartedText } from "./parted-text";
import type { Answer, AnswerParser, Reasoning, Turn } from "./site";
import { plainAnswer } from "./site";
import { SocketFrames } from "./socket-frames";

/** Messages of one turn; there is one. */
const MAX_MESSAGES = 16;
const MAX_IMAGES = 256;
const MAX_CHARS = 16 * 1024 * 1024;
/** Modes in which it thinks before its first word, without showing what. */
const THINKING_MODES: ReadonlySet<string> = /* @__PURE__ */ new Set(["reasoning", "think-deeper"]);

class Message {
  readonly parts = new PartedText();
  thought = "";
  readonly images = new Set<string>();
  textAtMs: number | null = null;
  lastAtMs: number;

  constructor(
    readonly id: string,
    readonly startedAtMs: number,
  ) {
    this.lastAtMs = startedAtMs;
  }

  get text(): string {
    return this.parts.text;
  }
}

export class CopilotStream implements AnswerParser {
  readonly handle = null;
  readonly #turn: Turn;
  readonly #frames = new SocketFrames();
  readonly #settled = new Set<string>();
  #message: Message | null = null;
  #conversationId: string | null;
  #promptId = "";
  /** The site has our message. */
  #acknowledged = false;
  #complete = false;

  constructor(turn: Turn) {
    this.#turn = turn;
    this.#conversationId = turn.conversationId;
  }

  get complete(): boolean {
    return this.#complete;
  }

  get growing(): string {
    return this.#message?.text ?? "";
  }

  push(text: string, atMs: number): Answer[] {
    const answers: Answer[] = [];
    for (const frame of this.#frames.push(text)) {
      if (frame.sent) continue;
      for (const json of new JsonObjects().push(frame.text)) {
        const event = parseJson(json);
        if (isObject(event) && !this.#complete) answers.push(...this.#take(event, atMs));
      }
    }
    return answers;
  }

  end(): Answer[] {
    return [];
  }

  partial(): Answer | null {
    const message = this.#message;
    this.#message = null;
    if (message === null || (message.text === "" && message.thought === "" && message.images.size === 0))
      return null;
    return this.#answer(message);
  }

  #take(event: JsonObject, atMs: number): Answer[] {
    const conversationId = stringAt(event, "conversationId");
    // Another conversation's: the socket serves all of a page.
    if (conversationId !== null && this.#conversationId !== null && conversationId !== this.#conversationId)
      return [];
    const id = stringAt(event, "messageId") ?? this.#message?.id ?? "";
    switch (event["event"]) {
      case "received": {
        const receivedId = stringAt(event, "messageId") ?? "";
        // The page's next message: the answer to this one was left.
        this.#complete = this.#acknowledged && receivedId !== this.#promptId;
        if (this.#complete) return [];
        this.#acknowledged = true;
        this.#conversationId = conversationId ?? this.#conversationId;
        this.#promptId = receivedId;
        return [];
      }
      case "startMessage":
        this.#acknowledged = true;
        this.#conversationId = conversationId ?? this.#conversationId;
        this.#follow(id, atMs);
        return [];
      case "error":
        this.#complete = true;
        return [];
      case "done":
        return this.#done(id, atMs);
      default:
        this.#grow(event, this.#follow(id, atMs), atMs);
        return [];
    }
  }

  /** The running message of that id; null when it is none of this turn's. */
  #follow(id: string, atMs: number): Message | null {
    // What comes before our message was received is the rest of an older answer.
    if (id === "" || !this.#acknowledged || this.#settled.has(id)) return null;
    if (this.#message?.id === id) return this.#message;
    // A second one while the first has not ended is not known.
    if (this.#message !== null || this.#settled.size >= MAX_MESSAGES) return null;
    this.#message = new Message(id, atMs);
    return this.#message;
  }

  #grow(event: JsonObject, message: Message | null, atMs: number): void {
    if (message === null) return;
    const text = stringAt(event, "text");
    const part = stringAt(event, "partId") ?? "";
    message.lastAtMs = atMs;
    switch (event["event"]) {
      case "appendText":
        if (text === null) return;
        message.textAtMs ??= atMs;
        message.parts.append(part, text);
        return;
      case "replaceText":
        if (text !== null) message.parts.set(part, text);
        return;
      case "chainOfThought":
        if (text !== null && message.thought.length + text.length <= MAX_CHARS) message.thought += text;
        return;
      case "imageGenerated":
        if (message.images.size < MAX_IMAGES) message.images.add(stringAt(event, "url") ?? part);
        return;
    }
  }

  #done(id: string, atMs: number): Answer[] {
    const message = this.#message;
    if (message === null || message.id !== id) return [];
    message.lastAtMs = atMs;
    this.#message = null;
    this.#settled.add(id);
    this.#complete = true;
    return message.text === "" && message.images.size === 0 ? [] : [this.#answer(message)];
  }

  #answer(message: Message): Answer {
    return {
      ...plainAnswer,
      messageId: message.id,
      conversationId: this.#conversationId,
      text: message.text,
      images: message.images.size,
      modelRaw: this.#turn.modelRaw,
      prompts: this.#turn.prompts.map((prompt) => ({ ...prompt, id: this.#promptId })),
      reasoning: this.#reasoning(message),
      endedAtMs: message.lastAtMs,
    };
  }

  #reasoning({ thought, startedAtMs, textAtMs, lastAtMs }: Message): Reasoning | null {
    if (thought === "" && !THINKING_MODES.has(this.#turn.modelRaw)) return null;
    return {
      text: thought,
      verbatim: false,
      seconds: Math.max(0, (textAtMs ?? lastAtMs) - startedAtMs) / 1000,
    };
  }
}
