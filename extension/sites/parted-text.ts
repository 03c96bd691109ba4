/** A text in parts that arrive beside each other: parts stand in the order they began, and the newest mostly grows at its end. */

const MAX_PARTS = 4_096;
const MAX_CHARS = 16 * 1024 * 1024;

export class PartedText {
  readonly #parts = new Map<string, string>();
  #lastPart = "";
  #text = "";

  /** All parts, joined. */
  get text(): string {
    return this.#text;
  }

  get(part: string): string {
    return this.#parts.get(part) ?? "";
  }

  /** More of a part, at its end. */
  append(part: string, text: string): void {
    // No look at what stands there: a long answer comes in many pieces.
    const before = this.#parts.get(part);
    if (!this.#fits(before, text.length)) return;
    this.#parts.set(part, (before ?? "") + text);
    if (before === undefined) this.#lastPart = part;
    if (part === this.#lastPart) this.#text += text;
    else this.#text = [...this.#parts.values()].join("");
  }

  /** A part as it stands now. */
  set(part: string, text: string): void {
    const before = this.#parts.get(part);
    if (!this.#fits(before, text.length - (before?.length ?? 0))) return;
    this.#parts.set(part, text);
    if (before === undefined) this.#lastPart = part;
    this.#text = this.#parts.size === 1 ? text : [...this.#parts.values()].join("");
  }

  /** Whether so many characters more are still an answer. */
  #fits(before: string | undefined, chars: number): boolean {
    return (before !== undefined || this.#parts.size < MAX_PARTS) && this.#text.length + chars <= MAX_CHARS;
  }
}
