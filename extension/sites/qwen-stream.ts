/**
 * An answer stream of Qwen Chat: pieces of one response, or of two that are written side by side, each in its phase. Reasoning
 * of newer models comes as a summary that is repeated from its start, of older ones word by word.
 *
 * Shape: captures of 2025-11 and 2026-06 to 2026-08 in public repositories.
 */
import { EventStream } from "./event-stream";
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt, textOrJson } from "./json";
import { readUsage } from "./provider-usage";
import type { Answer, AnswerParser, Turn } from "./site";
import { StreamedAnswer } from "./streamed-answer";

const MAX_RESPONSES = 8;

interface Response {
  readonly id: string;
  readonly streamed: StreamedAnswer;
  readonly images: Set<string>;
  isAnswered: boolean;
  lastMs: number;
}

export class QwenStream implements AnswerParser {
  readonly #turn: Turn;
  /** Models asked side by side, by the index of their response. */
  readonly #models: readonly string[];
  readonly #events = new EventStream();
  readonly #responses = new Map<string, Response>();
  #current: Response | null = null;
  #conversationId: string | null;
  #askedId: string | null = null;
  #failed = false;

  constructor(turn: Turn, models: readonly string[]) {
    this.#turn = turn;
    this.#models = models;
    this.#conversationId = turn.conversationId;
  }

  get handle(): string | null {
    return null;
  }

  get complete(): boolean {
    const responses = [...this.#responses.values()];
    return this.#failed || (responses.length > 0 && responses.every(({ streamed }) => streamed.ended));
  }

  get growing(): string {
    return this.#current?.streamed.growing ?? "";
  }

  push(text: string, atMs: number): Answer[] {
    for (const { data } of this.#events.push(text)) {
      const value = parseJson(data);
      if (isObject(value)) this.#take(value, atMs);
    }
    return [];
  }

  /** Tools may be called after a first text that was said to be finished, so only the stream's end is the answer's. */
  end(): Answer[] {
    return [...this.#responses.values()].flatMap((response) => {
      const answer =
        response.streamed.ended && !response.isAnswered && !this.#failed ? this.#answer(response) : null;
      if (answer === null) return [];
      response.isAnswered = true;
      return [answer];
    });
  }

  partial(): Answer | null {
    const left = [...this.#responses.values()].find(({ isAnswered }) => !isAnswered);
    return left === undefined ? null : this.#answer(left);
  }

  #take(value: JsonObject, atMs: number): void {
    if (isObject(value["response.created"])) this.#begin(value["response.created"], atMs);
    if (isObject(value["error"])) this.#failed = true;
    const choice = arrayAt(value, "choices")[0];
    const response = this.#response(stringAt(value, "response_id") ?? this.#current?.id ?? "", "0", atMs);
    if (response === null || !isObject(choice)) return;
    this.#current = response;
    response.lastMs = atMs;
    response.streamed.report(readUsage(value["usage"]));
    readDelta(response, objectAt(choice, "delta"), atMs);
  }

  #begin(created: JsonObject, atMs: number): void {
    this.#conversationId = stringAt(created, "chat_id") ?? this.#conversationId;
    this.#askedId = stringAt(created, "parent_id") || this.#askedId;
    const index = created["response_index"];
    this.#current =
      this.#response(stringAt(created, "response_id") ?? "", String(index ?? "0"), atMs) ?? this.#current;
  }

  #response(id: string, index: string, atMs: number): Response | null {
    const known = this.#responses.get(id);
    if (known !== undefined || id === "" || this.#responses.size >= MAX_RESPONSES) return known ?? null;
    const streamed = new StreamedAnswer();
    streamed.modelRaw = this.#models.length > 1 ? (this.#models[Number(index)] ?? "") : "";
    const response = { id, streamed, images: new Set<string>(), isAnswered: false, lastMs: atMs };
    this.#responses.set(id, response);
    return response;
  }

  #answer({ id, streamed, lastMs }: Response): Answer | null {
    const { prompts, parentId } = this.#turn;
    return streamed.toAnswer(
      {
        ...this.#turn,
        conversationId: this.#conversationId,
        prompts: prompts.map((prompt) => ({ ...prompt, id: prompt.id || (this.#askedId ?? `${id}/prompt`) })),
        parentId: prompts.length > 0 ? parentId : this.#askedId,
      },
      id,
      lastMs,
    );
  }
}

function readDelta({ streamed, images }: Response, delta: JsonObject, atMs: number): void {
  const content = stringAt(delta, "content") ?? "";
  const call = stringAt(delta, "function_id");
  const written = textOrJson(objectAt(delta, "function_call")["arguments"]);
  if (call && written !== "") streamed.callToolAll(call, written);
  else if (call) streamed.callTool(call);
  const phase = stringAt(delta, "phase") ?? "answer";
  const isImage = phase.startsWith("image");
  if (phase === "answer") streamed.say(content, atMs);
  else if (phase === "think") streamed.think(content, atMs);
  else if (phase === "thinking_summary") readSummary(streamed, objectAt(delta, "extra"), atMs);
  else if (isImage && /^https?:/.test(content) && images.size < 100) images.add(content);
  streamed.images = images.size;
  streamed.ended ||= delta["status"] === "finished" && (phase === "answer" || isImage);
}

/** Each has all thoughts up to it. */
function readSummary(streamed: StreamedAnswer, extra: JsonObject, atMs: number): void {
  const thoughts = arrayAt(objectAt(extra, "summary_thought"), "content").filter(
    (thought): thought is string => typeof thought === "string",
  );
  if (thoughts.length > 0) streamed.thinkAll(thoughts.join("\n\n"), atMs, null, false);
}
