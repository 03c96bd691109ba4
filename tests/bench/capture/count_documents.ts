/**
 * Counts documents in Node as the extension's worker counts them: a line of JSON in is `[text, sizes]`, a line out
 * `[whole, streamed]`, where `sizes` are those of the parts the text arrives in, in UTF-16 units, used over and over.
 */
import { createInterface } from "node:readline";
import { countTokens, type LoadedEncoding, PrefixCount } from "../../../extension/counting/prefix-count";
import { o200kPieces } from "../../../extension/counting/split";
import { o200kTokens } from "../../../extension/scripts/ranks.mjs";

const o200k: LoadedEncoding = {
  pieces: o200kPieces,
  ranks: new Map(o200kTokens().map((bytes, rank) => [bytes, rank])),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [text, sizes] = JSON.parse(line) as [string, number[]];
  const count = new PrefixCount(o200k);
  let growing = "";
  for (let part = 0; growing.length < text.length; part++) {
    growing += text.slice(growing.length, growing.length + (sizes[part % sizes.length] as number));
    count.advance(growing);
  }
  process.stdout.write(`${JSON.stringify([countTokens(text, o200k), count.finish(growing)])}\n`);
}
