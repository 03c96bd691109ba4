/** Lines of a text cut anywhere. */

/** A line of a chat answer is far below this; a text that exceeds it is not one we know. */
const MAX_LINE_CHARS = 16 * 1024 * 1024;

export class TextLines {
  #held = "";
  #broken = false;

  /** Lines completed by `text`, without their ends. */
  push(text: string): string[] {
    if (this.#broken) return [];
    const end = text.lastIndexOf("\n");
    if (end < 0) {
      this.#hold(this.#held + text);
      return [];
    }
    const lines = (this.#held + text.slice(0, end)).split("\n");
    this.#hold(text.slice(end + 1));
    return lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  }

  /** What stands after the last line end: the last line, when the text is over. */
  rest(): string {
    const rest = this.#held;
    this.#held = "";
    return rest;
  }

  #hold(text: string): void {
    this.#broken = text.length > MAX_LINE_CHARS;
    this.#held = this.#broken ? "" : text;
  }
}
