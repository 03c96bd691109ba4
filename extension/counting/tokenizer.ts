/**
 * The tokenizer of the worker: ranks are loaded once, at the first count, from a file of the extension (2 MB as data costs
 * nothing while nobody chats; as code it would be parsed at every wake of the worker).
 */
import { countTokens, type LoadedEncoding, PrefixCount } from "./prefix-count";
import { o200kPieces } from "./split";

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
export interface TokenCounter {
  (encoding: Encoding, text: string): Promise<number>;
  /** A count of a text that grows, which is to be advanced and finished. */
  prefix(encoding: Encoding): Promise<PrefixCount>;
}

/** Reads the ranks of an encoding: the token's bytes (char codes 0-255) at the index that is its rank. */
export type LoadTokens = (encoding: Encoding) => Promise<readonly string[]>;

const pieces: Record<Encoding, RegExp> = { o200k_base: o200kPieces };

export function createTokenCounter(loadTokens: LoadTokens): TokenCounter {
  const loaded = new Map<Encoding, Promise<LoadedEncoding>>();

  const load = (encoding: Encoding): Promise<LoadedEncoding> => {
    const known = loaded.get(encoding);
    if (known !== undefined) return known;
    const loading = loadTokens(encoding).then((tokens) => ({
      pieces: pieces[encoding],
      ranks: new Map(tokens.map((bytes, rank) => [bytes, rank])),
    }));
    loaded.set(encoding, loading);
    // A failed read is tried again at the next count instead of being remembered.
    loading.catch(() => loaded.delete(encoding));
    return loading;
  };

  const count = async (encoding: Encoding, text: string): Promise<number> =>
    text === "" ? 0 : countTokens(text, await load(encoding));
  return Object.assign(count, {
    prefix: async (encoding: Encoding) => new PrefixCount(await load(encoding)),
  });
}
