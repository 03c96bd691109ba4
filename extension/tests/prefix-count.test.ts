/** A text counted while it grows has the count of the text counted whole, whatever its parts, and is counted only once. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Ranks } from "../counting/byte-pair";
import { countTokens, type LoadedEncoding, PrefixCount } from "../counting/prefix-count";
import { finalUpTo, o200kPieces, wholePairs } from "../counting/split";
import { o200kTokens } from "../scripts/ranks.mjs";

const ranks: Ranks = new Map(o200kTokens().map((bytes, rank) => [bytes, rank]));
const o200k: LoadedEncoding = { pieces: o200kPieces, ranks };

const endless = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / Math.max(1, text.length))).slice(0, length);

/** One of every kind of character the split knows, halves of surrogate pairs and parts of contractions. */
const alphabet = [..."aAlLſsve中あªʰǅ1²９ \t\n\r\u0085\u00a0\u2028'’/.!—\u0301\u200d\ufeff"].concat(
  "\ud835 \udd39 \udfd8 \ud83d \ude00 \udb40 \udd00 'll 'RE 👩‍🔬 🇸🇮 ሴ".split(" "),
);
const anyText = fc.array(fc.constantFrom(...alphabet), { maxLength: 20 }).map((parts) => parts.join(""));
const words = fc.constantFrom(
  "the energy of one kilowatt ",
  "it's ",
  "\n\n    return power_w * seconds / 3600\n",
  "电力的单位是千瓦时。",
  "再生可能エネルギー",
  "नमस्ते ",
  "👨‍👩‍👧‍👦👍🏽",
  "𝔹𝕠𝕝𝕕",
  "Z\u0351\u036ba\u0300\u0316lgo ",
  "\ud83d",
  "\udc4d",
  "=".repeat(70),
  " ".repeat(33),
  "1234567",
  "HTTPServer",
);
/** Long enough for a few steps of counting. */
const anyDocument = fc
  .array(fc.oneof({ weight: 8, arbitrary: words }, anyText), { minLength: 1, maxLength: 40 })
  .chain((parts) =>
    fc.integer({ min: 1_000, max: 60_000 }).map((length) => endless(parts.join("x"), length)),
  );
/** Sizes of the parts a text arrives in, used over and over; in UTF-16 units, so that pairs are cut too. */
const anySizes = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 8 });

const piecesOf = (text: string): string[] =>
  Array.from(text.toWellFormed().matchAll(o200kPieces), ([piece]) => piece);

function endsOf(text: string): number[] {
  let end = 0;
  return piecesOf(text).map((piece) => {
    end += piece.length;
    return end;
  });
}

function stream(text: string, sizes: readonly number[], count: PrefixCount): void {
  for (let at = 0, part = 0; at < text.length; part++) {
    at += sizes[part % sizes.length] as number;
    count.advance(text.slice(0, at));
  }
}

function streamed(text: string, sizes: readonly number[], encoding = o200k): number {
  const count = new PrefixCount(encoding);
  stream(text, sizes, count);
  return count.finish(text);
}

describe("a final piece", () => {
  test("is a piece of every longer text", () => {
    let final = 0;
    fc.assert(
      fc.property(anyText, anyText, (text, more) => {
        const known = wholePairs(text).toWellFormed();
        const limit = finalUpTo(known);
        const longer = piecesOf(text + more);
        const ends = endsOf(known);
        piecesOf(known).forEach((piece, at) => {
          if ((ends[at] as number) > limit) return;
          expect(longer[at]).toBe(piece);
          final++;
        });
      }),
      { numRuns: 20_000 },
    );
    expect(final).toBeGreaterThan(20_000);
  });

  test.each([
    { why: "a small letter joins the capitals", text: "中ABCDEFG", end: 1, more: "h" },
    { why: "a line end takes the white space before it", text: "a\n      ", end: 2, more: "\n" },
    { why: "a contraction may have three characters", text: "it'l", end: 2, more: "l" },
    { why: "half a letter may become a small one", text: "中AB\ud835", end: 1, more: "\udd5d" },
    { why: "there may be a third digit", text: "a12", end: 3, more: "3" },
  ])("has to wait: $why", ({ text, end, more }) => {
    expect(endsOf(text)).toContain(end);
    expect(endsOf(text + more)).not.toContain(end);
    expect(finalUpTo(wholePairs(text).toWellFormed())).toBeLessThan(end);
  });
});

describe("a growing text", () => {
  test("has the count of the whole text, however it arrives", () => {
    fc.assert(
      fc.property(anyDocument, anySizes, (text, sizes) => {
        expect(streamed(text, sizes)).toBe(countTokens(text, o200k));
      }),
      { numRuns: 200 },
    );
  });

  test("has it also after the site replaced the text, and whenever it is asked", () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anySizes, (first, second, sizes) => {
        const count = new PrefixCount(o200k);
        stream(first, sizes, count);
        expect(count.finish(first)).toBe(countTokens(first, o200k));
        stream(second, sizes, count);
        expect(count.finish(second)).toBe(countTokens(second, o200k));
        expect(count.finish(first)).toBe(countTokens(first, o200k));
      }),
      { numRuns: 50 },
    );
  });

  test("that is shorter than what was counted is counted anew", () => {
    const text = endless("The site took its last words back. ", 40_000);
    const count = new PrefixCount(o200k);
    count.advance(text);
    expect(count.finish(text.slice(0, 5000))).toBe(countTokens(text.slice(0, 5000), o200k));
    expect(count.finish("")).toBe(0);
  });
});

describe("the work of counting", () => {
  /** How often the ranks are asked. */
  function work(count: (encoding: LoadedEncoding) => number): number {
    let asked = 0;
    const counting = new Proxy(ranks, {
      get: (target, name: "has" | "get") => (bytes: string) => {
        asked++;
        return target[name](bytes);
      },
    });
    count({ pieces: o200kPieces, ranks: counting });
    return asked;
  }

  test("of a growing text is that of the whole one", () => {
    const text = Array.from(
      { length: 4000 },
      (_, n) => `${n}. A kettle needs about 0.1 kWh; überall ist's warm.\n`,
    ).join("");
    const whole = work((encoding) => countTokens(text, encoding));
    expect(work((encoding) => streamed(text, [8], encoding))).toBeLessThan(1.05 * whole);
  });

  test.each(["a", " ", "中"])(
    "of one endless word (%s) is a few times that of the whole one, not its square",
    (unit) => {
      const text = unit.repeat(60_000);
      const whole = work((encoding) => countTokens(text, encoding));
      expect(work((encoding) => streamed(text, [40], encoding))).toBeLessThan(3 * whole);
    },
  );

  test("of a text that the site replaces again and again is bounded", () => {
    const texts = ["one ".repeat(5000), "two ".repeat(5000)];
    const whole = work((encoding) => countTokens(texts[0] as string, encoding));
    const asked = work((encoding) => {
      const count = new PrefixCount(encoding);
      for (let n = 0; n < 100; n++) count.advance(texts[n % 2] as string);
      return count.finish(texts[0] as string);
    });
    expect(asked).toBeLessThan(3 * whole);
  });
});

describe("a megabyte that never ends a piece", () => {
  test.each([
    ["a", 131_072],
    ["\u0301", 1_048_576],
    [" ", 8_192],
    ["\n", 65_536],
    ["😀", 1_048_576],
  ])("of %j is counted in seconds", (unit, tokens) => {
    const text = unit.repeat(2 ** 20);
    const startMs = performance.now();
    expect(streamed(text, [100_000])).toBe(tokens);
    expect(performance.now() - startMs).toBeLessThan(10_000);
  });
});
