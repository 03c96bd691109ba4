/**
 * JSON objects that follow one another in a text cut anywhere: one a line (NDJSON), printed over many lines, or with nothing
 * between them. What stands between objects is skipped, also a brace after which no object can go on: Connect's frames have
 * their length before them, whose bytes may be braces.
 */

/** One object of a chat answer is far below this; a text that exceeds it is not one we know. */
const MAX_OBJECT_CHARS = 16 * 1024 * 1024;

export class JsonObjects {
  /** The unfinished object, from its opening brace. */
  #held = "";
  /** How far `#held` was read. */
  #read = 0;
  #depth = 0;
  /** The brace was followed by what an object goes on with. */
  #began = false;
  #inString = false;
  #escaped = false;
  #broken = false;

  /** Texts of the objects completed by `text`. */
  push(text: string): string[] {
    if (this.#broken) return [];
    const objects: string[] = [];
    let held = this.#held + text;
    let at = this.#read;
    while (at < held.length) {
      if (this.#depth === 0) {
        const start = held.indexOf("{", at);
        if (start < 0) {
          held = "";
          at = 0;
          break;
        }
        held = held.slice(start);
        at = 1;
        this.#depth = 1;
        this.#began = false;
        continue;
      }
      const char = held.charCodeAt(at);
      if (!this.#began && char !== QUOTE && char !== CLOSE && !isSpace(char)) {
        held = held.slice(at);
        at = 0;
        this.#depth = 0;
        continue;
      }
      this.#began ||= !isSpace(char);
      this.#step(char);
      at++;
      if (this.#depth > 0) continue;
      objects.push(held.slice(0, at));
      held = held.slice(at);
      at = 0;
    }
    this.#broken = held.length > MAX_OBJECT_CHARS;
    this.#held = this.#broken ? "" : held;
    this.#read = at;
    return objects;
  }

  #step(char: number): void {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (char === BACKSLASH) this.#escaped = true;
      else if (char === QUOTE) this.#inString = false;
      return;
    }
    if (char === QUOTE) this.#inString = true;
    else if (char === OPEN) this.#depth++;
    else if (char === CLOSE) this.#depth--;
  }
}

function isSpace(char: number): boolean {
  return char === 32 || char === 10 || char === 13 || char === 9;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
