/**
 * How an encoding cuts a text into pieces before it merges their bytes, and which of those cuts are final while the text
 * still grows.
 */

/**
 * The split of o200k_base, written with White_Space because JavaScript's `\s` and Rust's differ in U+0085 and U+FEFF, and with
 * the long s because Rust's case-insensitive `'s` matches it. Which characters are letters is up to the browser's Unicode, which
 * may be newer than tiktoken's (16): only what was added since is split differently.
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

/** The letters and marks, or the white space, that a text ends with. */
const openRun = /(?<=([\p{L}\p{M}]+|\p{White_Space}+))/uy;

/**
 * A piece that ends at or before this place (UTF-16 units) is a piece of every text that begins with `text`; so are all pieces
 * before it.
 *
 * It holds because a piece depends on nothing but what its pattern looked at, and no pattern looks further than
 * - the end of the run of letters and marks, or of white space, that its piece ends in, and one character more. That run may
 *   be long: `中ABC` is `中` and `ABC`, but `中ABCd` is one piece, and `\s*[\r\n]+` seeks the last line end of a run;
 * - three characters past the piece, which may be `'ll`.
 * So the end of a piece is final when three units follow it and it lies not within the run that the text ends with.
 *
 * @param text Well-formed, and not about to be completed by the second half of a surrogate pair: see `wholePairs`.
 */
export function finalUpTo(text: string): number {
  openRun.lastIndex = text.length;
  const open = openRun.exec(text)?.[1]?.length ?? 0;
  return text.length - Math.max(open, 3);
}

/** The text without the first half of a surrogate pair at its end: the other half may follow. */
export function wholePairs(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
