/**
 * Which tokenizer a model has. OpenAI's newer models use o200k_base itself; every other family is counted in it times a factor:
 * the family's own count over o200k's.
 *
 * Factor, low and high are measured: the mean ratio over English, Markdown, code, German, French and Spanish, and the 5th and
 * 95th percentile of 600 texts of the length of an answer, which are Chinese, Japanese, Korean and Russian too. README.md has
 * the table. Gemini's tokenizer is private (Gemma's was measured), and so is Claude's (what was measured is a reconstruction
 * from its maker's counts); Kimi's was not measured.
 */
import type { Tokenizer } from "./tokenizer";

const o200k = (factor: number, low: number, high: number): Tokenizer => ({
  encoding: "o200k_base",
  factor,
  low,
  high,
});

export const exactO200k = o200k(1, 1, 1);
/** cl100k_base: GPT-3.5, GPT-4 and GPT-4 Turbo. Far off only in other scripts. */
export const oldGpt = o200k(1.05, 0.99, 1.42);
/** Claude 3 to 4.6. */
export const oldClaude = o200k(1.24, 1.12, 1.6);
/** Claude Opus 4.7, and every Claude since. */
export const newClaude = o200k(1.66, 1.32, 1.93);
/** A Claude that does not say which. */
export const anyClaude = o200k(1.6, 1.12, 1.93);
export const gemini = o200k(1.12, 0.88, 1.3);
export const deepseek = o200k(1.07, 0.92, 1.15);
export const llama = o200k(1.04, 0.96, 1.14);
export const mistral = o200k(1.08, 1, 1.23);
export const qwen = o200k(1.08, 0.89, 1.2);
export const kimi = o200k(1.05, 0.85, 1.25);
/** A model whose maker is not known. */
export const anyModel = o200k(1.1, 0.9, 1.6);

/** The first that fits holds. A distilled model has the tokenizer of the model it was made from, so those come first. */
const families: readonly (readonly [RegExp, Tokenizer])[] = [
  [/gpt-?oss|chatgpt|codex|gpt-?(?:4o|4[.-]?[15](?!\d)|[5-9])|\bo[1-9]\b/, exactO200k],
  [/gpt-?[34]|text-davinci/, oldGpt],
  [/(?<!o)llama|\bmeta-ai\b/, llama],
  [/qwen|qwq|qvq/, qwen],
  [/deepseek/, deepseek],
  [/gemini|gemma|learnlm/, gemini],
  [/mistral|mixtral|magistral|codestral|devstral|ministral|pixtral|voxtral/, mistral],
  [/kimi|moonshot|\bk[1-9]\b/, kimi],
];

/** The tokenizer of the model a site named, or of the site's own models when the name says nothing. */
export function tokenizerOf(modelRaw: string, otherwise: Tokenizer = anyModel): Tokenizer {
  // A date is no version: claude-sonnet-4-20250514 is Claude 4.
  const name = modelRaw
    .toLowerCase()
    .replace(/\d{6,}/g, "")
    .replaceAll("_", "-");
  const claude = claudeVersion(name);
  if (claude !== null) return claude === 0 ? anyClaude : claude < 4.7 ? oldClaude : newClaude;
  return families.find(([pattern]) => pattern.test(name))?.[1] ?? otherwise;
}

/** 4.6 for `claude-sonnet-4-6`, `claude-4.6-sonnet` and `claude46sonnet`, 0 when it is not said; null for no Claude. */
function claudeVersion(name: string): number | null {
  if (!name.includes("claude")) return null;
  const [, major, minor] = /claude\D*(\d)[.-]?(\d?)(?!\d)/.exec(name) ?? [];
  if (major === undefined) return /fable|mythos/.test(name) ? 5 : 0;
  return Number(`${major}.${minor || 0}`);
}
