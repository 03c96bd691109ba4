/** In a browser: what counting an answer along the way costs, beside counting it once at its end. */
import { countTokens, type LoadedEncoding, PrefixCount } from "../../../extension/counting/prefix-count";
import { o200kPieces } from "../../../extension/counting/split";
import { o200kTokens } from "../../../extension/scripts/ranks.mjs";

const o200k: LoadedEncoding = {
  pieces: o200kPieces,
  ranks: new Map(o200kTokens().map((bytes, rank) => [bytes, rank])),
};

interface Timed {
  readonly tokens: number;
  readonly ms: number;
}

function timed(count: () => number): Timed {
  const startMs = performance.now();
  const tokens = count();
  return { tokens, ms: performance.now() - startMs };
}

function inDeltas(deltas: readonly string[], each: (growing: string) => void): string {
  let growing = "";
  for (const delta of deltas) {
    growing += delta;
    each(growing);
  }
  return growing;
}

/** One pair; the text is put together the same way in both, outside of what is timed in the whole count. */
function pair(deltas: readonly string[]): { whole: Timed; streaming: Timed } {
  const text = inDeltas(deltas, () => undefined);
  const whole = timed(() => countTokens(text, o200k));
  const streaming = timed(() => {
    const count = new PrefixCount(o200k);
    return count.finish(inDeltas(deltas, (growing) => count.advance(growing)));
  });
  return { whole, streaming };
}

Object.assign(globalThis, { pair });
