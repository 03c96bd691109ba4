/** Server-sent events (WHATWG HTML, section 9.2) from text cut anywhere. */

export interface StreamEvent {
  /** Event name; empty when the stream gave none. */
  readonly name: string;
  readonly data: string;
}

/** One event of a chat answer is far below this; a stream that exceeds it is not one we know. */
const MAX_EVENT_CHARS = 16 * 1024 * 1024;

export class EventStream {
  #line = "";
  #name = "";
  #data: string[] = [];
  #chars = 0;
  #afterReturn = false;
  #broken = false;

  /** Events completed by `text`. */
  push(text: string): StreamEvent[] {
    const events: StreamEvent[] = [];
    let start = 0;
    for (let at = 0; at < text.length && !this.#broken; at++) {
      const char = text.charCodeAt(at);
      if (char !== NEWLINE && char !== RETURN) {
        this.#afterReturn = false;
        continue;
      }
      // CR LF is one line end, also when the two arrive in different pieces.
      if (!(char === NEWLINE && this.#afterReturn)) this.#endLine(this.#line + text.slice(start, at), events);
      this.#afterReturn = char === RETURN;
      start = at + 1;
    }
    this.#line += text.slice(start);
    this.#broken ||= this.#line.length + this.#chars > MAX_EVENT_CHARS;
    if (this.#broken) this.#line = "";
    return events;
  }

  #endLine(line: string, events: StreamEvent[]): void {
    this.#line = "";
    if (line === "") {
      if (this.#data.length > 0) events.push({ name: this.#name, data: this.#data.join("\n") });
      this.#name = "";
      this.#data = [];
      this.#chars = 0;
      return;
    }
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    if (field === "event") this.#name = value;
    if (field === "data") {
      this.#data.push(value);
      this.#chars += value.length;
    }
  }
}

const NEWLINE = 10;
const RETURN = 13;
