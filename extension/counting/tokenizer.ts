/**
 * The tokenizer of the worker: ranks are loaded once, at the first count, from a file of the extension (2 MB as data costs
 * nothing while nobody chats; as code it would be parsed at every wake of the worker).
 */
import { countTokens, o200kPieces, type Ranks } from "./byte-pair";

export type Encoding = "o200k_base";

/** How a model's tokens are counted: in an encoding that is its own, or in a near one times a factor with its range. */
export interface Tokenizer {
  readonly encoding: Encoding;
  readonly factor: number;
  /** Where the true factor lies, 90 %; both 1 when the encoding is the model's own. */
  readonly low: number;
  readonly high: number;
}

/** Counts the tokens of a text in one encoding. */
export type TokenCounter = (encoding: Encoding, text: string) => Promise<number>;

/** Reads the ranks of an encoding: the token's bytes (char codes 0-255) at the index that is its rank. */
export type LoadTokens = (encoding: Encoding) => Promise<readonly string[]>;

const pieces: Record<Encoding, RegExp> = { o200k_base: o200kPieces };

export function createTokenCounter(loadTokens: LoadTokens): TokenCounter {
  const loaded = new Map<Encoding, Promise<Ranks>>();

  const ranksOf = (encoding: Encoding): Promise<Ranks> => {
    const known = loaded.get(encoding);
    if (known !== undefined) return known;
    const ranks = loadTokens(encoding).then((tokens) => new Map(tokens.map((bytes, rank) => [bytes, rank])));
    loaded.set(encoding, ranks);
    // A failed read is tried again at the next count instead of being remembered.
    ranks.catch(() => loaded.delete(encoding));
    return ranks;
  };

  return async (encoding, text) =>
    text === "" ? 0 : countTokens(text, pieces[encoding], await ranksOf(encoding));
}
