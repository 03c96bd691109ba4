/**
 * An answer stream of Le Chat: lines `15:{"json":{…}}`, each with changes of one message, which is a JSON document. Its text
 * stands in chunks; those in a reasoning context are the reasoning, word by word.
 *
 * Shape: captures of 2025-11 and 2026-01, and clients up to 2026-09, in public repositories.
 */
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import { applyPatch } from "./json-patch";
import type { Answer, AnswerParser, Turn } from "./site";
import { StreamedAnswer } from "./streamed-answer";
import { TextLines } from "./text-lines";

const MAX_MESSAGES = 8;
const MAX_CHUNKS = 1_000;
/** Changes of one stream; one that exceeds it is none we know. */
const MAX_CHARS = 32 * 1024 * 1024;

export class MistralStream implements AnswerParser {
  readonly #turn: Turn;
  readonly #lines = new TextLines();
  /** By id and version; the changed ones of the person's messages are of no use without their begin, and stay undefined. */
  readonly #messages = new Map<string, unknown>();
  #answer: JsonObject | null = null;
  #chars = 0;
  #failed = false;
  #answered = false;
  #lastMs = 0;

  constructor(turn: Turn) {
    this.#turn = turn;
  }

  get handle(): string | null {
    return null;
  }

  get complete(): boolean {
    return this.#answered || this.#failed;
  }

  get growing(): string {
    return this.#answer === null || this.#answered ? "" : textOf(this.#answer);
  }

  push(text: string, atMs: number): Answer[] {
    this.#lastMs = atMs;
    return this.#lines.push(text).flatMap((line) => this.#takeLine(line));
  }

  end(): Answer[] {
    return this.#takeLine(this.#lines.rest());
  }

  partial(): Answer | null {
    return this.#answered ? null : this.#toAnswer();
  }

  #takeLine(line: string): Answer[] {
    this.#chars += line.length;
    const json = /^\d{1,4}:(?=\{)/.exec(line);
    if (json === null || this.#answered || this.#chars > MAX_CHARS) return [];
    const value = parseJson(line.slice(json[0].length));
    const event = isObject(value) ? objectAt(value, "json") : {};
    if (event["type"] === "error") this.#failed = true;
    if (event["type"] === "message") this.#change(event);
    const status = this.#answer === null ? null : stringAt(this.#answer, "generationStatus");
    if (status !== "success") return [];
    const answer = this.#toAnswer();
    this.#answered = answer !== null;
    return answer === null ? [] : [answer];
  }

  #change(event: JsonObject): void {
    const key = `${stringAt(event, "messageId")}/${event["messageVersion"]}`;
    if (!this.#messages.has(key) && this.#messages.size >= MAX_MESSAGES) return;
    let message = this.#messages.get(key);
    for (const patch of arrayAt(event, "patches").filter(isObject))
      message = applyPatch(message, { ...patch, path: pathOf(patch["path"]) });
    this.#messages.set(key, message);
    if (isObject(message) && message["role"] === "assistant") this.#answer = message;
  }

  #toAnswer(): Answer | null {
    const message = this.#answer;
    if (message === null) return null;
    const streamed = new StreamedAnswer();
    const { thought, seconds, toolCalls, images } = readChunks(message);
    streamed.say(textOf(message), this.#lastMs);
    streamed.thinkAll(thought, this.#lastMs, seconds);
    streamed.images = images;
    for (const call of toolCalls) streamed.callTool(call);
    streamed.modelRaw = stringAt(message, "model") ?? "";
    const id = stringAt(message, "id") ?? "";
    const askedId = stringAt(message, "parentId");
    const { prompts, parentId } = this.#turn;
    return streamed.toAnswer(
      {
        ...this.#turn,
        conversationId: this.#turn.conversationId ?? stringAt(message, "chatId"),
        prompts: prompts.map((prompt) => ({ ...prompt, id: askedId ?? prompt.id })),
        // Asked again: what it answers is a message of before.
        parentId: parentId ?? (prompts.length > 0 ? null : askedId),
      },
      versionedId(id, message["version"]),
      this.#lastMs,
    );
  }
}

/** An answer asked for again keeps its id and counts up its version. */
function versionedId(id: string, version: unknown): string {
  return id !== "" && typeof version === "number" && version > 0 ? `${id}/${version}` : id;
}

/** Paths are texts or lists; the whole document is `/` or none. */
function pathOf(path: unknown): unknown {
  if (Array.isArray(path)) return path.map((step) => `/${step}`).join("");
  return path === "/" ? "" : path;
}

function chunksOf(message: JsonObject): JsonObject[] {
  return arrayAt(message, "contentChunks").slice(0, MAX_CHUNKS).filter(isObject);
}

function isReasoning(chunk: JsonObject): boolean {
  return objectAt(chunk, "_context")["type"] === "reasoning";
}

function textOf(message: JsonObject): string {
  const chunks = chunksOf(message);
  if (chunks.length === 0) return stringAt(message, "content") ?? "";
  return chunks
    .filter((chunk) => !isReasoning(chunk) && chunk["type"] === "text")
    .map((chunk) => stringAt(chunk, "text") ?? "")
    .join("");
}

interface Besides {
  readonly thought: string;
  readonly seconds: number | null;
  readonly toolCalls: readonly string[];
  readonly images: number;
}

/** What chunks hold besides the text. */
function readChunks(message: JsonObject): Besides {
  let thought = "";
  let images = 0;
  const toolCalls: string[] = [];
  const spans = new Map<unknown, number>();
  for (const [at, chunk] of chunksOf(message).entries()) {
    const type = stringAt(chunk, "type") ?? "";
    if (type.startsWith("tool")) toolCalls.push(stringAt(chunk, "id") ?? `chunk ${at}`);
    if (type.startsWith("image")) images++;
    if (!isReasoning(chunk)) continue;
    if (type === "text") thought += stringAt(chunk, "text") ?? "";
    const { contextId, startTime, endTime } = objectAt(chunk, "_context");
    if (typeof startTime === "number" && typeof endTime === "number" && endTime >= startTime)
      spans.set(contextId, (endTime - startTime) / 1000);
  }
  const seconds = spans.size === 0 ? null : [...spans.values()].reduce((sum, each) => sum + each, 0);
  return { thought, seconds, toolCalls, images };
}
