/** What a turn of ChatGPT generates besides its answer: reasoning, of which summaries are shown, and what is written to tools. */
import { readThought, readToolInput } from "./chatgpt-message";
import type { JsonObject } from "./json";
import type { Answer, Reasoning } from "./site";

const MAX_THOUGHTS = 64;
const MAX_TOOL_CALLS = 1_000;

export class ChatGptBesides {
  readonly #thoughts = new Map<string, string>();
  #seconds: number | null = null;
  #sinceMs: number | null = null;
  /** What was written to each tool, by message. */
  readonly #toolInputs = new Map<string, string>();

  /** Takes an assistant message as it stands now; false when it is part of the answer. */
  take(id: string, message: JsonObject, atMs: number): boolean {
    const toolInput = readToolInput(message);
    if (toolInput !== null) {
      if (this.#toolInputs.size < MAX_TOOL_CALLS || this.#toolInputs.has(id))
        this.#toolInputs.set(id, toolInput);
      return true;
    }
    const thought = readThought(message);
    if (thought === null) return false;
    this.#sinceMs ??= atMs;
    if (this.#thoughts.size < MAX_THOUGHTS || this.#thoughts.has(id)) this.#thoughts.set(id, thought.text);
    this.#seconds = thought.seconds ?? this.#seconds;
    return true;
  }

  /** The answer's first words: the reasoning is over, when the site does not say how long it took. */
  answerBegins(atMs: number): void {
    if (this.#sinceMs !== null) this.#seconds ??= (atMs - this.#sinceMs) / 1000;
  }

  /** For an answer that ended, or broke off, now. */
  reasoning(atMs: number): Reasoning | null {
    const seconds =
      this.#seconds ?? (this.#sinceMs === null ? null : Math.max(0, atMs - this.#sinceMs) / 1000);
    if (this.#thoughts.size === 0 && seconds === null) return null;
    return { text: [...this.#thoughts.values()].join("\n"), verbatim: false, seconds };
  }

  /** What was written to tools since it was asked for last: a second answer of the turn did not write it again. */
  takeTools(): Pick<Answer, "toolCalls" | "toolText"> {
    const inputs = [...this.#toolInputs.values()];
    this.#toolInputs.clear();
    return { toolCalls: inputs.length, toolText: inputs.filter((text) => text !== "").join("\n") };
  }
}
