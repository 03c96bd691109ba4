/**
 * The ranks of o200k_base as the extension ships them: a JSON array, the token's bytes (char codes 0-255) at the index that is
 * its rank. Derived from gpt-tokenizer's table at build time, so the package's lock is the only copy in the tree.
 */
import bpeRanks from "gpt-tokenizer/bpeRanks/o200k_base";

const utf8 = new TextEncoder();

/** @returns {string[]} */
export function o200kTokens() {
  return bpeRanks.map((token) =>
    String.fromCharCode(...(typeof token === "string" ? utf8.encode(token) : token)),
  );
}
