/**
 * An answer stream of Claude: `message_start`, blocks by index (`content_block_start`, `_delta`, `_stop`), `message_delta` with
 * the reason it stopped, `message_stop`. Blocks are text, thinking, or tools. No token counts were seen in it.
 */
import { EventStream } from "./event-stream";
import { isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import type { Answer, AnswerParser, Reasoning, Turn } from "./site";
import { plainAnswer } from "./site";

/** Messages of one stream; a turn has one. */
const MAX_ANSWERS = 64;
const MAX_BLOCKS = 4_096;
const MAX_CHARS = 16 * 1024 * 1024;

interface Block {
  readonly type: string;
  /** When it began, by the site's clock; null when not said. */
  readonly startedAtMs: number | null;
  readonly seenAtMs: number;
  stopped: boolean;
}

/** A message being generated. */
class Message {
  readonly blocks = new Map<number, Block>();
  text = "";
  thinking = "";
  /** Headlines of what is thought, by block. */
  readonly summaries = new Map<number, string>();
  thinkingMs = 0;
  toolCalls = 0;
  /** What was written to each tool, by block. */
  readonly toolTexts = new Map<number, string>();
  stopReason: string | null = null;
  lastAtMs = 0;
  chars = 0;

  constructor(
    readonly id: string,
    readonly parentId: string | null,
    readonly model: string,
  ) {}

  get isEmpty(): boolean {
    return this.text === "" && this.thinking === "" && this.summaries.size === 0 && this.toolCalls === 0;
  }
}

export class ClaudeStream implements AnswerParser {
  readonly handle = null;
  readonly #turn: Turn;
  readonly #fallbackId: string | null;
  readonly #events = new EventStream();
  readonly #settled = new Set<string>();
  #message: Message | null = null;
  #complete = false;

  /** `fallbackId` is the answer's id when the stream names none. */
  constructor(turn: Turn, fallbackId: string | null) {
    this.#turn = turn;
    this.#fallbackId = fallbackId;
  }

  get complete(): boolean {
    return this.#complete;
  }

  get growing(): string {
    return this.#message?.text ?? "";
  }

  push(text: string, atMs: number): Answer[] {
    const answers: Answer[] = [];
    for (const { data } of this.#events.push(text)) {
      const event = parseJson(data);
      if (isObject(event)) answers.push(...this.#take(event, atMs));
    }
    return answers;
  }

  end(): Answer[] {
    // The reason it stopped is the end of an answer, also when the stream broke off right after it.
    return this.#message?.stopReason == null ? [] : this.#release();
  }

  partial(): Answer | null {
    const message = this.#message;
    this.#message = null;
    return message === null || message.isEmpty ? null : this.#answer(message);
  }

  #take(event: JsonObject, atMs: number): Answer[] {
    const type = event["type"];
    if (type === "message_start") return this.#start(objectAt(event, "message"));
    if (type === "error") {
      this.#complete = true;
      return [];
    }
    const message = this.#message;
    if (message === null) return [];
    message.lastAtMs = atMs;
    const index = typeof event["index"] === "number" ? event["index"] : -1;
    switch (type) {
      case "content_block_start":
        startBlock(message, index, objectAt(event, "content_block"), atMs);
        return [];
      case "content_block_delta":
        takeDelta(message, index, objectAt(event, "delta"));
        return [];
      case "content_block_stop":
        stopBlock(message, index, event, atMs);
        return [];
      case "message_delta":
        message.stopReason = stringAt(objectAt(event, "delta"), "stop_reason") ?? message.stopReason;
        return [];
      case "message_stop":
        this.#complete = true;
        message.stopReason ??= stringAt(objectAt(event, "message"), "stop_reason") ?? "message_stop";
        return this.#release();
      default:
        return [];
    }
  }

  #start(started: JsonObject): Answer[] {
    const ended = this.end();
    const id = stringAt(started, "uuid") ?? this.#fallbackId;
    const isNew = id !== null && id !== "" && !this.#settled.has(id) && this.#settled.size < MAX_ANSWERS;
    const isAnswer = (started["role"] ?? "assistant") === "assistant";
    this.#message =
      isNew && isAnswer
        ? new Message(id, stringAt(started, "parent_uuid"), stringAt(started, "model") ?? "")
        : null;
    return ended;
  }

  /** The message that stopped, unless it was stopped by a person or a failure: then it stays a partial one. */
  #release(): Answer[] {
    const message = this.#message;
    if (message === null || message.stopReason === "user_canceled" || message.stopReason === "error")
      return [];
    this.#message = null;
    this.#settled.add(message.id);
    return message.isEmpty ? [] : [this.#answer(message)];
  }

  #answer(message: Message): Answer {
    const [prompt, ...more] = this.#turn.prompts;
    const modelRaw = message.model === "" ? this.#turn.modelRaw : message.model;
    return {
      ...plainAnswer,
      messageId: message.id,
      conversationId: this.#turn.conversationId,
      text: message.text,
      modelRaw,
      prompts:
        prompt === undefined
          ? []
          : [{ ...prompt, id: prompt.id === "" ? (message.parentId ?? "") : prompt.id }, ...more],
      // Without a prompt of its own, it answers one of before again.
      parentId: prompt === undefined ? (message.parentId ?? this.#turn.parentId) : this.#turn.parentId,
      echoed: this.#turn.sent,
      whole: this.#turn.whole,
      reasoning: reasoningOf(message, modelRaw),
      toolCalls: message.toolCalls,
      toolText: [...message.toolTexts.values()].join("\n"),
      endedAtMs: message.lastAtMs,
    };
  }
}

function startBlock(message: Message, index: number, block: JsonObject, atMs: number): void {
  if (message.blocks.size >= MAX_BLOCKS) return;
  const type = stringAt(block, "type") ?? "";
  const startedAtMs = timeOf(block, "start_timestamp");
  message.blocks.set(index, { type, startedAtMs, seenAtMs: atMs, stopped: false });
  if (type === "text") append(message, "text", stringAt(block, "text"));
  if (type === "thinking") append(message, "thinking", stringAt(block, "thinking"));
  if (type === "tool_use") {
    message.toolCalls++;
    // Empty when it is going to be streamed.
    if (Object.keys(objectAt(block, "input")).length > 0)
      writeToTool(message, index, JSON.stringify(block["input"]));
  }
}

function takeDelta(message: Message, index: number, delta: JsonObject): void {
  const block = message.blocks.get(index);
  if (block === undefined) return;
  if (block.type === "text" && delta["type"] === "text_delta")
    append(message, "text", stringAt(delta, "text"));
  // The text of an artifact and code to run come this way too.
  if (block.type === "tool_use" && delta["type"] === "input_json_delta")
    writeToTool(message, index, stringAt(delta, "partial_json") ?? "");
  if (block.type !== "thinking") return;
  if (delta["type"] === "thinking_delta") append(message, "thinking", stringAt(delta, "thinking"));
  if (delta["type"] === "thinking_summary_delta") {
    const summary = stringAt(objectAt(delta, "summary"), "summary") ?? stringAt(delta, "summary");
    if (summary !== null) message.summaries.set(index, summary.slice(0, MAX_CHARS));
  }
}

function stopBlock(message: Message, index: number, event: JsonObject, atMs: number): void {
  const block = message.blocks.get(index);
  if (block === undefined || block.stopped) return;
  block.stopped = true;
  if (block.type !== "thinking") return;
  const stoppedAtMs =
    timeOf(event, "stop_timestamp") ?? timeOf(objectAt(event, "content_block"), "stop_timestamp");
  // Two times of one clock: the site's when it tells both, ours otherwise.
  const thoughtMs =
    stoppedAtMs === null || block.startedAtMs === null
      ? atMs - block.seenAtMs
      : stoppedAtMs - block.startedAtMs;
  message.thinkingMs += Math.max(0, thoughtMs);
}

function append(message: Message, part: "text" | "thinking", piece: string | null): void {
  if (piece !== null && fits(message, piece)) message[part] += piece;
}

function writeToTool(message: Message, index: number, piece: string): void {
  if (piece === "" || !fits(message, piece)) return;
  message.toolTexts.set(index, (message.toolTexts.get(index) ?? "") + piece);
}

/** Counts the characters of all that is generated. */
function fits(message: Message, piece: string): boolean {
  message.chars += piece.length;
  return message.chars <= MAX_CHARS;
}

/** The maker says that what Claude 4 and later show of their thinking is a summary; 3.7 showed the thinking itself. */
function reasoningOf(message: Message, modelRaw: string): Reasoning | null {
  const thoughts = [...message.blocks.values()].filter(({ type }) => type === "thinking");
  if (thoughts.length === 0) return null;
  const unstoppedMs = thoughts
    .filter(({ stopped }) => !stopped)
    .reduce((sum, { seenAtMs }) => sum + Math.max(0, message.lastAtMs - seenAtMs), 0);
  return {
    text: message.thinking === "" ? [...message.summaries.values()].join("\n") : message.thinking,
    verbatim: message.thinking !== "" && /claude-3-7/.test(modelRaw),
    seconds: (message.thinkingMs + unstoppedMs) / 1000,
  };
}

function timeOf(value: JsonObject, key: string): number | null {
  const ms = Date.parse(stringAt(value, key) ?? "");
  return Number.isNaN(ms) ? null : ms;
}
