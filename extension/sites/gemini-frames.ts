/**
 * What Gemini's services reply: `)]}'`, then chunks, each a line with its length and a JSON array. A chunk holds parts such as
 * `["wrb.fr", rpc, "<message as JSON>", ...]`, and `["e", ...]` when it is the last.
 *
 * The lengths are not needed: a chunk ends with a line, and no line in between completes its JSON.
 */

import { parseJson } from "./json";
import { fieldAt, listAt } from "./jspb";
import { TextLines } from "./text-lines";

/** One part of a chunk. */
export interface Part {
  readonly kind: "message" | "failure" | "last";
  /** Name of the remote procedure; empty for the answer stream. */
  readonly rpc: string;
  /** A `message`, decoded. */
  readonly message: unknown;
}

const MAX_CHUNK_CHARS = 16 * 1024 * 1024;

export class GeminiFrames {
  readonly #lines = new TextLines();
  #chunk = "";

  /** Parts of the chunks completed by `text`. */
  push(text: string): Part[] {
    return this.#lines.push(text).flatMap((line) => this.#takeLine(line));
  }

  /** Parts of a last chunk that no line end followed. */
  end(): Part[] {
    return this.#takeLine(this.#lines.rest());
  }

  #takeLine(line: string): Part[] {
    if (line === "" || line === ")]}'") return [];
    if (/^\d+$/.test(line)) {
      this.#chunk = "";
      return [];
    }
    this.#chunk = this.#chunk.length + line.length > MAX_CHUNK_CHARS ? "" : this.#chunk + line;
    const chunk = this.#chunk.endsWith("]") ? parseJson(this.#chunk) : undefined;
    if (!Array.isArray(chunk)) return [];
    this.#chunk = "";
    return chunk.flatMap((part) => readPart(part) ?? []);
  }
}

function readPart(part: unknown): Part | null {
  const [name, rpc, body] = Array.isArray(part) ? part : [];
  if (name === "e") return { kind: "last", rpc: "", message: undefined };
  if (name !== "wrb.fr") return null;
  const common = { rpc: typeof rpc === "string" ? rpc : "" };
  if (typeof body === "string") return { ...common, kind: "message", message: parseJson(body) };
  // Where an error is named: [code, null, [[type, [code of Gemini]]]].
  const failed = typeof fieldAt(listAt(part, 5, 2, 0, 1), 0) === "number";
  return failed ? { ...common, kind: "failure", message: undefined } : null;
}
