/** In a browser: what counting an answer along the way costs, beside counting it once at its end. */
import { countTokens, type LoadedEncoding, PrefixCount } from "../../../extension/counting/prefix-count";
import { o200kPieces } from "../../../extension/counting/split";
import { o200kTokens } from "../../../extension/scripts/ranks.mjs";

const o200k: LoadedEncoding = {
  pieces: o200kPieces,
  ranks: new Map(o200kTokens().map((bytes, rank) => [bytes, rank])),
};

function inDeltas(deltas: readonly string[], each: (growing: string) => void): string {
  let growing = "";
  for (const delta of deltas) {
    growing += delta;
    each(growing);
  }
  return growing;
}

/** Tokens of the answer, counted once; the text is put together as it is in the other way. */
function whole(deltas: readonly string[]): number {
  return countTokens(
    inDeltas(deltas, () => undefined),
    o200k,
  );
}

/** Tokens of the answer, counted along the way. */
function streaming(deltas: readonly string[]): number {
  const count = new PrefixCount(o200k);
  return count.finish(inDeltas(deltas, (growing) => count.advance(growing)));
}

Object.assign(globalThis, { whole, streaming });
