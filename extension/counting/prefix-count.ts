/**
 * Counting a text, whole or while it grows. Both go through the same windows, so that neither a text of any length nor one
 * endless word takes more memory than a window does.
 */
import { pieceTokens, type Ranks } from "./byte-pair";
import { finalUpTo, wholePairs } from "./split";

/** What a count needs of an encoding. */
export interface LoadedEncoding {
  /** The split, a global and Unicode-aware expression whose matches cover any text. */
  readonly pieces: RegExp;
  readonly ranks: Ranks;
}

/**
 * A text is split and merged by at most so many UTF-16 units at once. Only a single piece longer than that (a megabyte without
 * a space, say) is cut where no piece ends, and then the count may be off by a few tokens a cut.
 */
const WINDOW = 2 ** 20;

/**
 * A growing text is counted on when at least so many units are new, and this share of it: to look at a string that was put
 * together from parts is to copy it whole, and the last share is counted at the end in a few milliseconds.
 */
const STEP = 16_384;
const STEP_SHARE = 1 / 16;

/** Tokens of a whole text. */
export function countTokens(text: string, encoding: LoadedEncoding): number {
  return countFrom(text, 0, encoding, true).tokens;
}

/**
 * Tokens of one growing text: what no later text can change is counted along the way and never again. What was counted is a
 * cache of a prefix and nothing more, so a count is the same as if the text had been counted in one go, whatever happened to
 * it before.
 */
export class PrefixCount {
  readonly #encoding: LoadedEncoding;
  #counted = "";
  #tokens = 0;
  #nextLength = STEP;

  constructor(encoding: LoadedEncoding) {
    this.#encoding = encoding;
  }

  /** Counts on if enough is new; cheap to call with every delta. `text` is the whole text so far. */
  advance(text: string): void {
    if (text.length < this.#nextLength) return;
    if (!this.#begins(text)) {
      // Replaced by the site. If that goes on, counting anew each time would be in vain: wait until it has doubled.
      this.#counted = "";
      this.#tokens = 0;
      this.#nextLength = 2 * text.length;
      return;
    }
    const { tokens, end } = countFrom(text, this.#counted.length, this.#encoding, false);
    this.#counted = text.slice(0, end);
    this.#tokens += tokens;
    // An unfinished piece is looked at again only when it has doubled: a run of any length costs about twice its length.
    this.#nextLength = end + Math.max(STEP, text.length * STEP_SHARE, 2 * (text.length - end));
  }

  /** Tokens of the whole text, exactly; may be asked again, also after more was advanced. */
  finish(text: string): number {
    if (!this.#begins(text)) return countTokens(text, this.#encoding);
    return this.#tokens + countFrom(text, this.#counted.length, this.#encoding, true).tokens;
  }

  #begins(text: string): boolean {
    return text.slice(0, this.#counted.length) === this.#counted;
  }
}

interface Counted {
  readonly tokens: number;
  /** Where the last counted piece ends. */
  readonly end: number;
}

/** Counts the pieces after `from`, where one begins: all if the text is whole, else those that are final. */
function countFrom(text: string, from: number, encoding: LoadedEncoding, whole: boolean): Counted {
  let tokens = 0;
  let end = from;
  while (end < text.length) {
    const window = text.slice(end, end + WINDOW);
    const atEnd = end + window.length === text.length;
    let counted = countWindow(window, encoding, whole && atEnd);
    if (counted.end === 0 && window.length === WINDOW)
      counted = countWindow(wholePairs(window), encoding, true);
    tokens += counted.tokens;
    end += counted.end;
    if (atEnd) break;
  }
  return { tokens, end };
}

function countWindow(window: string, { pieces, ranks }: LoadedEncoding, whole: boolean): Counted {
  // A lone surrogate has no bytes; Python and every encoder turn it into U+FFFD first.
  const text = (whole ? window : wholePairs(window)).toWellFormed();
  const limit = whole ? text.length : finalUpTo(text);
  let tokens = 0;
  let end = 0;
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (index + piece.length > limit) break;
    end = index + piece.length;
    tokens += pieceTokens(piece, ranks);
  }
  return { tokens, end };
}
