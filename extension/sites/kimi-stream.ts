/**
 * An answer stream of Kimi: frames of Connect's protocol, whose lengths are skipped. Each has a change of one block of the
 * answer: its text, its reasoning word by word, a tool.
 *
 * Shape: captures of 2025-09 and 2026-04 to 2026-08 in public repositories.
 */
import { isObject, type JsonObject, objectAt, parseJson, stringAt, textOrJson } from "./json";
import { JsonObjects } from "./json-objects";
import { PartedText } from "./parted-text";
import type { Answer, AnswerParser, Turn } from "./site";
import { StreamedAnswer } from "./streamed-answer";

const COMPLETED = "MESSAGE_STATUS_COMPLETED";
const GENERATING = "MESSAGE_STATUS_GENERATING";

export class KimiStream implements AnswerParser {
  readonly #turn: Turn;
  readonly #objects = new JsonObjects();
  readonly #text = new PartedText();
  readonly #thought = new PartedText();
  /** Tools as they are called; the texts are put in when the answer is asked for. */
  readonly #streamed = new StreamedAnswer();
  #conversationId: string | null;
  #id = "";
  #askedId: string | null = null;
  #status = "";
  #failed = false;
  #answered = false;
  #thinkingSinceMs: number | null = null;
  #speakingSinceMs: number | null = null;
  #lastMs = 0;

  constructor(turn: Turn) {
    this.#turn = turn;
    this.#conversationId = turn.conversationId;
  }

  get handle(): string | null {
    return null;
  }

  get complete(): boolean {
    return this.#answered || this.#failed;
  }

  get growing(): string {
    return this.#answered ? "" : this.#text.text;
  }

  push(text: string, atMs: number): Answer[] {
    return this.#objects.push(text).flatMap((object) => {
      const event = parseJson(object);
      return isObject(event) && !this.#answered ? this.#take(event, atMs) : [];
    });
  }

  end(): Answer[] {
    return this.#status === COMPLETED ? this.#release() : [];
  }

  partial(): Answer | null {
    return this.#answered ? null : this.#answer();
  }

  #take(event: JsonObject, atMs: number): Answer[] {
    if (isObject(event["error"])) this.#failed = true;
    this.#conversationId = stringAt(objectAt(event, "chat"), "id") || this.#conversationId;
    if (isObject(event["message"])) this.#readMessage(event["message"]);
    if (isObject(event["block"])) this.#readBlock(event["block"], event["op"] === "append", atMs);
    const isDone = isObject(event["done"]) && (this.#status === GENERATING || this.#status === "");
    if (isDone && !this.#failed) return this.#release();
    return this.end();
  }

  #readMessage(message: JsonObject): void {
    const id = stringAt(message, "id") ?? "";
    if (message["role"] === "user") this.#askedId = id || this.#askedId;
    if (message["role"] === "assistant") {
      this.#id = id;
      this.#askedId = stringAt(message, "parentId") || this.#askedId;
    }
    if (id === this.#id) this.#status = stringAt(message, "status") ?? this.#status;
  }

  #readBlock(block: JsonObject, isAppended: boolean, atMs: number): void {
    const id = stringAt(block, "id") ?? "";
    this.#lastMs = atMs;
    if (isObject(block["tool"])) this.#readCall(id, block["tool"], isAppended);
    for (const [kind, texts] of [
      ["think", this.#thought],
      ["text", this.#text],
    ] as const) {
      const content = stringAt(objectAt(block, kind), "content");
      if (content === null) continue;
      if (isAppended) texts.append(id, content);
      else texts.set(id, content);
      if (content === "") continue;
      if (kind === "think") this.#thinkingSinceMs ??= atMs;
      else this.#speakingSinceMs ??= atMs;
    }
  }

  #readCall(id: string, tool: JsonObject, isAppended: boolean): void {
    const written = textOrJson(tool["args"]);
    // Changes of its state do not repeat what was written to it.
    if (isAppended || written === "") this.#streamed.callTool(id, written);
    else this.#streamed.callToolAll(id, written);
  }

  #release(): Answer[] {
    const answer = this.#answered ? null : this.#answer();
    if (answer === null) return [];
    this.#answered = true;
    return [answer];
  }

  #answer(): Answer | null {
    const { prompts, parentId } = this.#turn;
    const streamed = this.#streamed;
    streamed.sayAll(this.#text.text, this.#lastMs);
    streamed.thinkAll(this.#thought.text, this.#lastMs, this.#thoughtSeconds());
    return streamed.toAnswer(
      {
        ...this.#turn,
        conversationId: this.#conversationId,
        prompts: prompts.map((prompt) => ({ ...prompt, id: this.#askedId ?? `${this.#id}/prompt` })),
        // Asked again: what it answers is a message of before.
        parentId: prompts.length > 0 ? parentId : this.#askedId,
      },
      this.#id,
      this.#lastMs,
    );
  }

  #thoughtSeconds(): number | null {
    const since = this.#thinkingSinceMs;
    const until = this.#speakingSinceMs;
    return since !== null && until !== null && until > since ? (until - since) / 1000 : null;
  }
}
