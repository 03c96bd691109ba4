/**
 * Byte pair encoding, counting only: how many tokens a piece of a text has, exactly as OpenAI's `tiktoken.encode_ordinary`
 * counts it. `split.ts` makes the pieces.
 *
 * The ranks are gpt-tokenizer's; the merge is our own because that package's loses a U+FEFF inside a piece and takes quadratic
 * time on one long word (a page could hang the worker with it). Special-token text such as `<|endoftext|>` is ordinary text here.
 */

/** A token's bytes as a string of char codes 0-255, to its rank. */
export type Ranks = ReadonlyMap<string, number>;

/** Tokens of one piece of the split: one when its bytes are a token, else the parts they merge into. */
export function pieceTokens(piece: string, ranks: Ranks): number {
  const bytes = byteString(piece);
  return ranks.has(bytes) ? 1 : countMerged(bytes, ranks);
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
