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

  append(part: string, text: string): void {
    this.set(part, this.get(part) + text);
  }

  /** A part as it stands now; a text that is too long to be an answer is not taken. */
  set(part: string, text: string): void {
    const before = this.#parts.get(part);
    if (before === undefined && this.#parts.size >= MAX_PARTS) return;
    if (this.#text.length - (before?.length ?? 0) + text.length > MAX_CHARS) return;
    this.#parts.set(part, text);
    if (before === undefined) this.#lastPart = part;
    if (part === this.#lastPart && text.startsWith(before ?? ""))
      this.#text += text.slice(before?.length ?? 0);
    else this.#text = [...this.#parts.values()].join("");
  }
}
