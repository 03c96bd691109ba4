/**
 * An answer stream of HuggingChat: one update a line. Tokens are filled up to 16 characters with NUL, so that their lengths
 * tell nothing. Shape: the public source of chat-ui, 2026-08.
 */
import { isObject, type JsonObject, objectAt, parseJson, stringAt, textOrJson } from "./json";
import { JsonObjects } from "./json-objects";
import type { Answer, AnswerParser, Turn } from "./site";
import { StreamedAnswer } from "./streamed-answer";

export class HuggingChatStream implements AnswerParser {
  readonly #turn: Turn;
  /** The stream names no message: this run of the request does. */
  readonly #runId: string;
  readonly #objects = new JsonObjects();
  readonly #streamed = new StreamedAnswer();
  #ended = false;
  #failed = false;
  #answered = false;
  #lastMs = 0;

  constructor(turn: Turn, runId: string) {
    this.#turn = turn;
    this.#runId = runId;
  }

  /** A run goes on without its page, but what takes it up again does not say from where. */
  get handle(): string | null {
    return null;
  }

  get complete(): boolean {
    return this.#answered || this.#failed;
  }

  get growing(): string {
    return this.#streamed.growing;
  }

  push(text: string, atMs: number): Answer[] {
    this.#lastMs = atMs;
    return this.#objects.push(text).flatMap((object) => {
      const update = parseJson(object);
      return isObject(update) && !this.#answered ? this.#take(update, atMs) : [];
    });
  }

  end(): Answer[] {
    const answer = this.#ended && !this.#answered ? this.#answer() : null;
    if (answer === null) return [];
    this.#answered = true;
    return [answer];
  }

  partial(): Answer | null {
    return this.#answered ? null : this.#answer();
  }

  #take(update: JsonObject, atMs: number): Answer[] {
    const subtype = update["subtype"];
    switch (update["type"]) {
      case "stream":
        this.#streamed.say((stringAt(update, "token") ?? "").replace(/\0+$/, ""), atMs);
        break;
      case "reasoning":
        if (subtype === "stream") this.#streamed.think(stringAt(update, "token") ?? "", atMs);
        break;
      case "tool":
        if (subtype === "call")
          this.#streamed.callToolAll(
            stringAt(update, "uuid") ?? "",
            textOrJson(objectAt(update, "call")["parameters"]),
          );
        break;
      case "file":
        if (stringAt(update, "mime")?.startsWith("image/") === true) this.#streamed.images++;
        break;
      case "routerMetadata":
        this.#streamed.modelRaw = stringAt(update, "model") || this.#streamed.modelRaw;
        break;
      case "finalAnswer":
        this.#finish(stringAt(update, "text") ?? "", atMs);
        this.#ended = update["interrupted"] !== true;
        this.#failed = !this.#ended;
        break;
      case "status":
        if (update["status"] === "error") this.#failed = true;
        // The router may name its model after the text.
        if (update["status"] === "finished") return this.end();
    }
    return [];
  }

  /** The whole text; after tools were called it is only the part that followed them. */
  #finish(text: string, atMs: number): void {
    const before = this.#streamed.growing;
    if (before.endsWith(text)) return;
    const follows = this.#streamed.toolCalls > 0 && before !== "" && !text.startsWith(before);
    this.#streamed.sayAll(follows ? `${before}\n\n${text}` : text, atMs);
  }

  #answer(): Answer | null {
    const prompts = this.#turn.prompts.map((prompt) => ({ ...prompt, id: `${this.#runId}/prompt` }));
    return this.#streamed.toAnswer({ ...this.#turn, prompts }, this.#runId, this.#lastMs);
  }
}
