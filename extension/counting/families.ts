/**
 * Which tokenizer a model has. OpenAI's newer models use o200k_base itself; every other family is counted in it times a factor,
 * the ratio of the family's own count to o200k's on English, code and French, with the range over kinds of text.
 *
 * Measured ratios: old Claude 1.14/1.13/1.16; Gemma 3 1.10/1.20/1.18; DeepSeek-V3 1.05/1.11/1.05; Llama 3 1.01/1.01/1.04. Claude
 * since Opus 4.7 has another tokenizer (its maker: 1.0 to 1.35 times the one before). Gemini's and Claude's are private.
 */
import type { Tokenizer } from "./tokenizer";

const o200k = (factor: number, low: number, high: number): Tokenizer => ({
  encoding: "o200k_base",
  factor,
  low,
  high,
});

export const exactO200k = o200k(1, 1, 1);
export const oldClaude = o200k(1.15, 1.05, 1.3);
export const newClaude = o200k(1.4, 1.1, 1.75);
export const gemini = o200k(1.15, 1, 1.35);
export const deepseek = o200k(1.07, 0.95, 1.2);
export const llama = o200k(1.02, 0.95, 1.15);
export const mistral = o200k(1.1, 0.95, 1.35);
export const qwen = o200k(1.06, 0.9, 1.25);
/** A model whose maker is not known. */
export const anyModel = o200k(1.1, 0.9, 1.5);

const families: readonly (readonly [RegExp, Tokenizer])[] = [
  [/gpt-?oss|chatgpt|gpt-?(?:4o|4\.1|4-1|4\.5|4-5|[5-9])|(?:^|[^a-z0-9])o[1-9](?:[^a-z0-9]|$)/, exactO200k],
  [/gpt-?(?:3|4)/, o200k(1.05, 1, 1.6)], // cl100k_base: near in English and code, far in other scripts
  [/claude.*(?:opus|sonnet|haiku)-?(?:4[.-](?:[7-9]|\d\d)|[5-9])|claude-?[5-9]/, newClaude],
  [/claude/, oldClaude],
  [/gemini|gemma|learnlm/, gemini],
  [/deepseek/, deepseek],
  [/mistral|mixtral|magistral|codestral|devstral|ministral|pixtral/, mistral],
  [/qwen|qwq|qvq/, qwen],
  [/kimi|moonshot/, o200k(1.05, 0.9, 1.25)],
  [/llama|meta-ai/, llama],
];

/** The tokenizer of the model a site named, or of the site's own models when the name says nothing. */
export function tokenizerOf(modelRaw: string, otherwise: Tokenizer = anyModel): Tokenizer {
  const name = modelRaw.toLowerCase();
  return families.find(([pattern]) => pattern.test(name))?.[1] ?? otherwise;
}
