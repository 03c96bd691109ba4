/**
 * An answer of Open WebUI as it comes over the socket, in events named by the answer's id.
 *
 * Since 0.11 its text comes in pieces (`response:completion`, events of OpenAI's responses), before that as the whole text again and
 * again; filters and pipes add pieces or replace it (`message`, `replace`). `chat:completion` with `done` ends it in every version.
 */
import { takeResponseEvent } from "./api-responses";
import { arrayAt, isObject, type JsonObject, objectAt, stringAt } from "./json";
import { takeContent, takeOutput } from "./openwebui-content";
import { readUsage } from "./provider-usage";
import type { Answer, AnswerParser, Interrupted, Turn } from "./site";
import { SocketFrames } from "./socket-frames";
import { readSocketIoEvent } from "./socket-io";
import { StreamedAnswer } from "./streamed-answer";

export class OpenWebUiSocket implements AnswerParser {
  readonly handle = null;
  /** The answer's id; every event of the turn has it. */
  readonly #id: string;
  #turn: Turn;
  readonly #frames = new SocketFrames();
  readonly #answer = new StreamedAnswer();
  /** The older form of content as it came last; it is read when the answer is over. */
  #content: string | null = null;
  #lastMs = 0;
  #complete = false;
  #released = false;

  constructor(turn: Turn, before: Interrupted | null) {
    this.#id = turn.continues ?? "";
    this.#turn = before === null ? turn : { ...before.turn, continues: turn.continues };
  }

  get complete(): boolean {
    return this.#complete;
  }

  get growing(): string {
    return this.#content ?? this.#answer.growing;
  }

  push(text: string, atMs: number): Answer[] {
    for (const frame of this.#frames.push(text)) {
      const event = frame.sent || this.#complete ? null : readSocketIoEvent(frame.text);
      if (event?.name !== "events" && event?.name !== "chat-events") continue;
      const { payload } = event;
      if (!isObject(payload) || this.#id === "" || payload["message_id"] !== this.#id) continue;
      this.#lastMs = atMs;
      this.#turn = withConversation(this.#turn, stringAt(payload, "chat_id"));
      const data = objectAt(payload, "data");
      this.#take(stringAt(data, "type") ?? "", objectAt(data, "data"), atMs);
    }
    return this.#complete ? this.#release() : [];
  }

  end(): Answer[] {
    return this.#release();
  }

  partial(): Answer | null {
    return this.#released ? null : this.#toAnswer();
  }

  #take(type: string, data: JsonObject, atMs: number): void {
    switch (type) {
      case "chat:completion":
        this.#takeCompletion(data, atMs);
        break;
      case "response:completion":
        takeResponseEvent(data, this.#answer, atMs);
        break;
      case "chat:message:delta":
      case "message":
        this.#say(stringAt(data, "content") ?? "", atMs);
        break;
      case "chat:message":
      case "replace":
        this.#content = stringAt(data, "content") ?? this.#content;
        break;
      case "chat:message:files":
      case "files":
        this.#answer.images = arrayAt(data, "files").filter(
          (file) => isObject(file) && file["type"] === "image",
        ).length;
        break;
      case "chat:tasks:cancel":
      case "chat:message:error":
        this.#complete = true;
        break;
    }
  }

  #takeCompletion(data: JsonObject, atMs: number): void {
    // Versions between the two sent the new events under the old name.
    if (stringAt(data, "type")?.startsWith("response.")) takeResponseEvent(data, this.#answer, atMs);
    this.#answer.modelRaw = stringAt(data, "selected_model_id") ?? this.#answer.modelRaw;
    this.#answer.report(readUsage(data["usage"]));
    const content = stringAt(data, "content");
    if (Array.isArray(data["output"])) {
      takeOutput(data["output"], this.#answer, atMs);
      this.#content = null;
    } else if (content !== null) this.#content = content;
    else
      for (const choice of arrayAt(data, "choices").filter(isObject))
        this.#say(
          stringAt(objectAt(choice, "delta"), "content") ??
            stringAt(objectAt(choice, "message"), "content") ??
            "",
          atMs,
        );
    if (data["done"] === true) this.#answer.ended = true;
    if (data["done"] === true || (data["error"] ?? null) !== null) this.#complete = true;
  }

  #say(text: string, atMs: number): void {
    if (this.#content === null) this.#answer.say(text, atMs);
    else this.#content += text;
  }

  #release(): Answer[] {
    if (this.#released || !this.#answer.ended) return [];
    const answer = this.#toAnswer();
    this.#released = answer !== null;
    return answer === null ? [] : [answer];
  }

  #toAnswer(): Answer | null {
    if (this.#content !== null) takeContent(this.#content, this.#answer, this.#lastMs);
    return this.#answer.toAnswer(this.#turn, this.#id, this.#lastMs);
  }
}

/** Temporary chats share the id of their socket, which is no conversation's. */
function withConversation(turn: Turn, chatId: string | null): Turn {
  if (turn.conversationId !== null || chatId === null || isTemporary(chatId)) return turn;
  return { ...turn, conversationId: chatId };
}

export function isTemporary(chatId: string): boolean {
  return /^(?:local|temporary)(?::|$)/.test(chatId);
}
