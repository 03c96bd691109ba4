/**
 * One turn of Microsoft 365 Copilot, in SignalR's JSON protocol. Updates hold whole messages as they stand, or a piece that is
 * written at the end of the newest one; a last item repeats the turn's messages as they ended.
 */
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import { JsonObjects } from "./json-objects";
import { PartedText } from "./parted-text";
import type { Answer, AnswerParser, Turn } from "./site";
import { plainAnswer } from "./site";
import { SocketFrames } from "./socket-frames";

/** SignalR's message types. */
const INVOCATION = 1;
const ITEM = 2;
const COMPLETION = 3;
const CLOSE = 7;

/** Bounds what one turn may hold; it has some tens of messages. */
const MAX_MESSAGES = 1_024;

export class M365Stream implements AnswerParser {
  readonly handle = null;
  readonly #turn: Turn;
  readonly #requestId: string;
  readonly #frames = new SocketFrames();
  /** Messages the person sees, by id. */
  readonly #visible = new PartedText();
  readonly #thoughts = new PartedText();
  /** Searches and code, by id. */
  readonly #toolCalls = new Map<string, string>();
  #messageId = "";
  /** The part that pieces are written to. */
  #newest = FIRST;
  #conversationId: string | null;
  #thoughtAtMs: number | null = null;
  #textAtMs: number | null = null;
  #lastAtMs = 0;
  #settled = false;
  #complete = false;

  /** `requestId` is the answer's id when the stream names none. */
  constructor(turn: Turn, requestId: string) {
    this.#turn = turn;
    this.#requestId = requestId;
    this.#conversationId = turn.conversationId;
  }

  get complete(): boolean {
    return this.#complete;
  }

  get growing(): string {
    return this.#visible.text;
  }

  push(text: string, atMs: number): Answer[] {
    const answers: Answer[] = [];
    for (const frame of this.#frames.push(text)) {
      if (frame.sent) continue;
      for (const json of new JsonObjects().push(frame.text)) {
        const message = parseJson(json);
        if (isObject(message) && !this.#complete) answers.push(...this.#take(message, atMs));
      }
    }
    return answers;
  }

  end(): Answer[] {
    return [];
  }

  partial(): Answer | null {
    const nothing = this.#visible.text === "" && this.#thoughts.text === "";
    if (this.#settled || nothing || this.#answerId() === "") return null;
    this.#settled = true;
    return this.#answer();
  }

  #take(message: JsonObject, atMs: number): Answer[] {
    switch (message["type"]) {
      case INVOCATION:
        if (message["target"] !== "update") return [];
        for (const update of arrayAt(message, "arguments")) if (isObject(update)) this.#update(update, atMs);
        return [];
      case ITEM:
        return this.#takeItem(objectAt(message, "item"), atMs);
      case COMPLETION:
        this.#complete = true;
        return message["error"] === undefined || message["error"] === null ? this.#release() : [];
      case CLOSE:
        this.#complete = true;
        return [];
      default:
        return [];
    }
  }

  #update(update: JsonObject, atMs: number): void {
    const messages = arrayAt(update, "messages").filter(isObject);
    for (const message of messages) this.#takeMessage(message, atMs);
    const piece = stringAt(update, "writeAtCursor");
    // With a message of another kind the piece is that one's.
    if (piece === null || piece === "" || messages.some((message) => !isVisible(message))) return;
    this.#textAtMs ??= atMs;
    this.#lastAtMs = atMs;
    this.#visible.append(this.#newest, piece);
  }

  #takeMessage(message: JsonObject, atMs: number): void {
    if (message["author"] !== undefined && message["author"] !== "bot") return;
    const id = stringAt(message, "messageId") ?? "";
    const text = stringAt(message, "text") ?? "";
    if (isThought(message)) {
      this.#thoughtAtMs ??= atMs;
      this.#lastAtMs = atMs;
      this.#thoughts.set(id, text);
      return;
    }
    if (isToolCall(message) && (this.#toolCalls.has(id) || this.#toolCalls.size < MAX_MESSAGES))
      this.#toolCalls.set(id, text || (this.#toolCalls.get(id) ?? ""));
    if (!isVisible(message) || text === "") return;
    this.#textAtMs ??= atMs;
    this.#lastAtMs = atMs;
    this.#newest = this.#partOf(id);
    // A snapshot may be older than the pieces that came since.
    if (!this.#visible.get(this.#newest).startsWith(text)) this.#visible.set(this.#newest, text);
  }

  /** Where a visible message stands: pieces before the first id belong to the message that is named after them. */
  #partOf(id: string): string {
    if (this.#messageId === "" && id !== "") this.#messageId = id;
    return id === this.#messageId ? FIRST : id;
  }

  /** The turn as it ended. Messages before the first new one are those of earlier turns. */
  #takeItem(item: JsonObject, atMs: number): Answer[] {
    this.#conversationId = stringAt(item, "conversationId") ?? this.#conversationId;
    const result = stringAt(objectAt(item, "result"), "value");
    const firstNew = typeof item["firstNewMessageIndex"] === "number" ? item["firstNewMessageIndex"] : 0;
    const ended = arrayAt(item, "messages")
      .slice(Math.max(0, firstNew))
      .filter(isObject)
      .filter((message) => message["author"] === "bot" && isVisible(message));
    const cut = ended.some((message) => (stringAt(message, "turnState") ?? "Completed") !== "Completed");
    if ((result !== null && result !== "Success") || cut) {
      this.#complete = true;
      return [];
    }
    for (const message of ended) {
      const text = stringAt(message, "text") ?? "";
      if (text === "") continue;
      this.#textAtMs ??= atMs;
      this.#visible.set(this.#partOf(stringAt(message, "messageId") ?? this.#messageId), text);
    }
    this.#lastAtMs = atMs;
    this.#complete = true;
    return this.#release();
  }

  #release(): Answer[] {
    if (this.#settled || this.#visible.text === "" || this.#answerId() === "") return [];
    this.#settled = true;
    return [this.#answer()];
  }

  #answerId(): string {
    return this.#messageId === "" ? this.#requestId : this.#messageId;
  }

  #answer(): Answer {
    return {
      ...plainAnswer,
      messageId: this.#answerId(),
      conversationId: this.#conversationId,
      text: this.#visible.text,
      modelRaw: this.#turn.modelRaw,
      prompts: this.#turn.prompts,
      whole: this.#turn.whole,
      reasoning:
        this.#thoughtAtMs === null
          ? null
          : {
              text: this.#thoughts.text,
              verbatim: false,
              seconds: Math.max(0, (this.#textAtMs ?? this.#lastAtMs) - this.#thoughtAtMs) / 1000,
            },
      toolCalls: this.#toolCalls.size,
      toolText: [...this.#toolCalls.values()].filter((text) => text !== "").join("\n"),
      endedAtMs: this.#lastAtMs,
    };
  }
}

/** Names the part of the first visible message, also before its id is known. */
const FIRST = "";

/** Only messages without a type are shown as the answer; the last item may call them `Chat`. */
function isVisible(message: JsonObject): boolean {
  const type = stringAt(message, "messageType") ?? "";
  return (type === "" || type === "Chat") && !isThought(message) && !isToolCall(message);
}

function isThought(message: JsonObject): boolean {
  return message["contentOrigin"] === "ChainOfThoughtSummary" || message["addToChainOfThought"] === true;
}

function isToolCall(message: JsonObject): boolean {
  const type = message["messageType"];
  const content = message["contentType"];
  return (
    type === "InternalSearchQuery" || type === "GeneratedCode" || content === "Code" || content === "ToolCall"
  );
}
