/**
 * Frames of a WebSocket as one text: each is its direction (`<` received, `>` sent), its length in UTF-16 units, a line feed,
 * and itself. So a socket travels like any other stream, cut anywhere.
 */
export interface SocketFrame {
  readonly sent: boolean;
  readonly text: string;
}

const MAX_FRAME_CHARS = 16 * 1024 * 1024;

export class SocketFrames {
  #held = "";
  #broken = false;

  /** Frames completed by `text`. */
  push(text: string): SocketFrame[] {
    if (this.#broken) return [];
    const held = this.#held + text;
    const frames: SocketFrame[] = [];
    let at = 0;
    while (at < held.length) {
      const line = held.indexOf("\n", at);
      if (line < 0 && held.length - at < 12) break;
      const head = /^[<>](\d{1,8})$/.exec(held.slice(at, Math.min(line, at + 12)));
      const length = Number(head?.[1]);
      if (head === null || length > MAX_FRAME_CHARS) {
        this.#broken = true;
        break;
      }
      const end = line + 1 + length;
      if (end > held.length) break;
      frames.push({ sent: held[at] === ">", text: held.slice(line + 1, end) });
      at = end;
    }
    this.#held = this.#broken ? "" : held.slice(at);
    return frames;
  }
}
