/** Elements of JSON arrays at one depth of a text cut anywhere: at depth 1, `[[1],[2]]` has `[1]` and `[2]`. Only arrays are elements. */

/** One element of a chat answer is far below this; a text that exceeds it is not one we know. */
const MAX_ELEMENT_CHARS = 16 * 1024 * 1024;

export class JsonElements {
  readonly #elementDepth: number;
  /** The unfinished element, from its opening bracket. */
  #held = "";
  #depth = 0;
  #inString = false;
  #escaped = false;
  #broken = false;

  constructor(depth: number) {
    this.#elementDepth = depth;
  }

  /** Texts of the elements completed by `text`. */
  push(text: string): string[] {
    const elements: string[] = [];
    let start = 0;
    for (let at = 0; at < text.length && !this.#broken; at++) {
      const change = this.#step(text.charCodeAt(at));
      if (change > 0 && this.#depth === this.#elementDepth + 1) start = at;
      if (change >= 0 || this.#depth !== this.#elementDepth) continue;
      elements.push(this.#held + text.slice(start, at + 1));
      this.#held = "";
      start = at + 1;
    }
    if (this.#depth > this.#elementDepth) this.#held += text.slice(start);
    this.#broken ||= this.#held.length > MAX_ELEMENT_CHARS;
    if (this.#broken) this.#held = "";
    return elements;
  }

  /** Reads one character; returns by how much the depth changed. */
  #step(char: number): number {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (char === BACKSLASH) this.#escaped = true;
      else if (char === QUOTE) this.#inString = false;
      return 0;
    }
    // Outside of all arrays anything may stand, quotes and closing brackets too.
    if (char === QUOTE && this.#depth > 0) this.#inString = true;
    const change = char === OPEN ? 1 : char === CLOSE && this.#depth > 0 ? -1 : 0;
    this.#depth += change;
    return change;
  }
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 91;
const CLOSE = 93;
