/** Token counts equal those of OpenAI's tiktoken (`encode_ordinary`, version 0.14), whose results are in vectors/o200k_base.json. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTokenCounter } from "../counting/tokenizer";
import { o200kTokens } from "../scripts/ranks.mjs";

const tokens = o200kTokens();
const count = createTokenCounter(async () => tokens);
const vectors = JSON.parse(readFileSync(new URL("vectors/o200k_base.json", import.meta.url), "utf8")) as [
  text: string,
  tokens: number,
][];

test("every vector of tiktoken", async () => {
  expect(vectors.length).toBeGreaterThan(150);
  for (const [text, expected] of vectors) {
    expect(await count("o200k_base", text), JSON.stringify(text)).toBe(expected);
  }
});

describe("special tokens in a text", () => {
  test.each(["<|endoftext|>", "<|im_start|>", "<|fim_prefix|>", "<|endofprompt|>"])(
    "%s is ordinary text",
    async (text) => {
      expect(await count("o200k_base", text)).toBeGreaterThan(1);
    },
  );
});

test("a lone surrogate counts as the replacement character it becomes", async () => {
  expect(await count("o200k_base", "a\ud800b")).toBe(await count("o200k_base", "a\ufffdb"));
});

test("no text throws, and no text has more tokens than bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
      const found = await count("o200k_base", text);
      expect(found).toBeLessThanOrEqual(new TextEncoder().encode(text).length);
      expect(found > 0).toBe(text !== "");
    }),
    { numRuns: 1000 },
  );
});

test("one long word does not hang the worker", async () => {
  const startMs = performance.now();
  expect(await count("o200k_base", "a".repeat(200_000))).toBe(25_000);
  expect(performance.now() - startMs).toBeLessThan(5_000);
});

test("the ranks are read once, at the first text, and again only when that failed", async () => {
  let reads = 0;
  const unlucky = createTokenCounter(async () => {
    if (++reads === 1) throw new TypeError("the file could not be read");
    return tokens;
  });
  expect(await unlucky("o200k_base", "")).toBe(0);
  expect(reads).toBe(0);
  await expect(unlucky("o200k_base", "x")).rejects.toThrow(TypeError);
  expect(await unlucky("o200k_base", "x")).toBe(1);
  expect(await unlucky("o200k_base", "x")).toBe(1);
  expect(reads).toBe(2);
});
