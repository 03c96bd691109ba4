/** An answer stream of DeepSeek: ids first, then the answer as patches, then how it ended. */
import { DeepSeekMessage, idOf } from "./deepseek-message";
import { EventStream, type StreamEvent } from "./event-stream";
import { isObject, parseJson } from "./json";
import type { Answer, AnswerParser, Reasoning, Turn } from "./site";
import { plainAnswer } from "./site";

/** An id of a message that is no other's: its number counts within its conversation only. */
export function messageKey(conversationId: string, id: string): string {
  return `${conversationId}/${id}`;
}

export class DeepSeekStream implements AnswerParser {
  readonly #turn: Turn;
  readonly #events = new EventStream();
  readonly #message = new DeepSeekMessage();
  #requestId: string | null = null;
  #responseId: string | null = null;
  #modelType = "";
  #answered = false;
  #failed = false;
  #thinkingSinceMs: number | null = null;
  #speakingSinceMs: number | null = null;
  #lastMs = 0;

  constructor(turn: Turn) {
    this.#turn = turn;
  }

  get handle(): string | null {
    return this.#key();
  }

  /** An answer that was cut off may be continued, so only an end or an error is the last word. */
  get complete(): boolean {
    return this.#answered || this.#failed;
  }

  get growing(): string {
    return this.#message.text;
  }

  push(text: string, atMs: number): Answer[] {
    this.#lastMs = atMs;
    return this.#events.push(text).flatMap((event) => this.#take(event, atMs));
  }

  end(): Answer[] {
    return this.#message.quasiStatus === "FINISHED" ? this.#release() : [];
  }

  partial(): Answer | null {
    return this.#answered ? null : this.#answer(false);
  }

  #take({ name, data }: StreamEvent, atMs: number): Answer[] {
    // Several patches may come in one event, one a line.
    for (const line of data.split("\n")) {
      const value = parseJson(line);
      if (!isObject(value) || this.#answered) continue;
      this.#requestId = idOf(value["request_message_id"]) ?? this.#requestId;
      this.#responseId = idOf(value["response_message_id"]) ?? this.#responseId;
      const modelType = value["model_type"];
      if (typeof modelType === "string") this.#modelType = modelType;
      if (name === "hint" && value["type"] === "error") this.#failed = true;
      if ("v" in value) this.#message.apply(value);
    }
    if (this.#message.thinking) this.#thinkingSinceMs ??= atMs;
    if (this.#message.text !== "") this.#speakingSinceMs ??= atMs;
    if (this.#message.status === "FINISHED") return this.#release();
    return name === "finish" || name === "close" ? this.end() : [];
  }

  #release(): Answer[] {
    const answer = this.#answered ? null : this.#answer(true);
    if (answer === null) return [];
    this.#answered = true;
    return [answer];
  }

  #answer(ended: boolean): Answer | null {
    const { text, toolCalls, queries, contextTokens, model } = this.#message;
    const messageId = this.#key();
    const reasoning = this.#reasoning();
    if (messageId === null || (text === "" && reasoning === null)) return null;
    const asked = this.#askedKey();
    const { conversationId, prompts, parentId, whole } = this.#turn;
    return {
      ...plainAnswer,
      messageId,
      conversationId,
      text,
      modelRaw: model !== "" ? model : this.#modelType,
      prompts: prompts.map((prompt) => ({ ...prompt, id: asked ?? prompt.id })),
      // Asked again, or resumed after a reload: the prompt is in the history and is what it continues from.
      parentId: prompts.length > 0 ? parentId : asked,
      whole,
      reasoning,
      // A running answer still has the count of its question.
      reported: ended && contextTokens !== null && contextTokens > 0 ? usageOf(contextTokens) : null,
      toolCalls,
      toolText: queries,
      endedAtMs: this.#lastMs,
    };
  }

  #reasoning(): Reasoning | null {
    const text = this.#message.thought;
    if (text === "") return null;
    const seen =
      this.#thinkingSinceMs !== null && this.#speakingSinceMs !== null
        ? (this.#speakingSinceMs - this.#thinkingSinceMs) / 1000
        : null;
    return { text, verbatim: true, seconds: this.#message.thoughtSeconds ?? seen };
  }

  #key(): string | null {
    return this.#keyOf(this.#message.id ?? this.#responseId);
  }

  #askedKey(): string | null {
    return this.#keyOf(this.#message.parentId ?? this.#requestId);
  }

  #keyOf(id: string | null): string | null {
    const { conversationId } = this.#turn;
    return conversationId === null || id === null ? null : messageKey(conversationId, id);
  }
}

/**
 * The site counts the conversation up to and with this answer, system prompt and files included, reasoning not (five equal
 * turns: 34, 56, 78, 100, 122; a reasoning of 110 tokens changes nothing). So input is this less the visible answer.
 */
function usageOf(contextTokens: number): Answer["reported"] {
  return {
    inputTokens: null,
    cachedInputTokens: null,
    outputTokens: null,
    reasoningTokens: null,
    contextTokens,
  };
}
