/**
 * Byte pair encoding, counting only: how many tokens a text has, exactly as OpenAI's `tiktoken.encode_ordinary` counts it.
 *
 * The ranks are gpt-tokenizer's; the merge is our own because that package's loses a U+FEFF inside a piece and takes quadratic
 * time on one long word (a page could hang the worker with it). Special-token text such as `<|endoftext|>` is ordinary text here.
 */

/** A token's bytes as a string of char codes 0-255, to its rank. */
export type Ranks = ReadonlyMap<string, number>;

/**
 * The split of o200k_base, written with White_Space because JavaScript's `\s` and Rust's differ in U+0085 and U+FEFF, and with
 * the long s because Rust's case-insensitive `'s` matches it.
 */
const contraction = "(?:'(?:[sSſ]|[dD]|[mM]|[tT]|[lL][lL]|[vV][eE]|[rR][eE]))?";
const upper = "[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]";
const lower = "[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]";
const lead = "[^\\r\\n\\p{L}\\p{N}]?";
const space = "\\p{White_Space}";

export const o200kPieces = new RegExp(
  [
    `${lead}${upper}*${lower}+${contraction}`,
    `${lead}${upper}+${lower}*${contraction}`,
    "\\p{N}{1,3}",
    ` ?[^${space}\\p{L}\\p{N}]+[\\r\\n/]*`,
    `${space}*[\\r\\n]+`,
    `${space}+(?!\\P{White_Space})`,
    `${space}+`,
  ].join("|"),
  "gu",
);

/** Tokens of `text`: the pieces of the split that are one token, and the merges of those that are not. */
export function countTokens(text: string, pieces: RegExp, ranks: Ranks): number {
  let tokens = 0;
  // A lone surrogate has no bytes; Python and every encoder turn it into U+FFFD first.
  for (const [piece] of text.toWellFormed().matchAll(pieces)) {
    const bytes = byteString(piece);
    tokens += ranks.has(bytes) ? 1 : countMerged(bytes, ranks);
  }
  return tokens;
}

const utf8 = new TextEncoder();
// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant.
const ascii = /^[\x00-\x7f]*$/;

/** UTF-8 bytes of `text` as a string of char codes 0-255. */
export function byteString(text: string): string {
  if (ascii.test(text)) return text;
  let bytes = "";
  for (const byte of utf8.encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

/**
 * Tokens one piece is merged into: always the adjacent pair of lowest rank first, the leftmost among equals.
 * Parts are a linked list over byte positions; a heap of `rank * 2^27 + position` finds the next merge in n log n.
 */
function countMerged(bytes: string, ranks: Ranks): number {
  const length = bytes.length;
  const ends = new Int32Array(length + 1); // start of a part -> its end
  const starts = new Int32Array(length + 1); // end of a part -> its start
  const pairRanks = new Int32Array(length + 1).fill(-1); // start of a part -> rank of it joined with the next, -1 for none
  const heap: number[] = [];

  const consider = (start: number): void => {
    const middle = ends[start] as number;
    const rank = middle < length ? ranks.get(bytes.slice(start, ends[middle])) : undefined;
    pairRanks[start] = rank ?? -1;
    if (rank !== undefined) push(heap, rank * POSITIONS + start);
  };

  for (let at = 0; at < length; at++) {
    ends[at] = at + 1;
    starts[at + 1] = at;
  }
  for (let at = 0; at < length - 1; at++) consider(at);

  let parts = length;
  for (let next = pop(heap); next !== undefined; next = pop(heap)) {
    const start = next % POSITIONS;
    if (pairRanks[start] !== Math.floor(next / POSITIONS)) continue; // merged away, or joined to something else since
    const middle = ends[start] as number;
    const end = ends[middle] as number;
    ends[start] = end;
    starts[end] = start;
    pairRanks[middle] = -1;
    parts--;
    consider(start);
    if (start > 0) consider(starts[start] as number);
  }
  return parts;
}

const POSITIONS = 2 ** 27;

function push(heap: number[], value: number): void {
  let at = heap.push(value) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] as number;
    if (above <= value) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = value;
}

function pop(heap: number[]): number | undefined {
  const least = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return least;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++;
    const below = heap[child] as number;
    if (below >= last) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = last;
  return least;
}
