/** How much text there is, whatever it is dressed in: what a stream sends as Markdown, a page shows as something else. */

/** Where a Markdown link goes: the page does not show it. */
const LINK_TARGET = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g;

/** A citation as ChatGPT's streams mark it, in private-use characters: the page shows a small link. */
const CITATION = /\ue200[^\ue201]*\ue201/g;
/** Formulas: the page shows something quite different, and often twice. */
const FORMULA = /\\[([]|\$\$|(?:^|\s)\$[^\s$][^$\n]*\$/;

/** Whether the page shows about as many letters as the stream sends. */
export function isComparable(text: string): boolean {
  return !FORMULA.test(text);
}

/** Letters and digits of a text; of other scripts everything but their commonest punctuation. One pass, no copies. */
export function lettersOf(text: string): number {
  let shown = text.includes("](") ? text.replace(LINK_TARGET, "]") : text;
  if (shown.includes("\ue200")) shown = shown.replace(CITATION, "");
  let letters = 0;
  for (let at = 0; at < shown.length; at++) if (isLetter(shown.charCodeAt(at))) letters++;
  return letters;
}

function isLetter(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  // Latin signs, general punctuation to miscellaneous symbols, CJK punctuation, full-width punctuation.
  return !(
    unit < 0xc0 ||
    (unit >= 0x2000 && unit < 0x2c00) ||
    (unit >= 0x3000 && unit < 0x3040) ||
    unit >= 0xff00
  );
}
