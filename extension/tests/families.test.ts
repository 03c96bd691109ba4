/** Which tokenizer a model has, for names as sites, routers and local servers write them. */
import { describe, expect, test } from "vitest";
import {
  anyClaude,
  anyModel,
  deepseek,
  exactO200k,
  gemini,
  kimi,
  llama,
  mistral,
  newClaude,
  oldClaude,
  oldGpt,
  qwen,
  tokenizerOf,
} from "../counting/families";
import type { Tokenizer } from "../counting/tokenizer";

const expected: readonly (readonly [string, Tokenizer, readonly string[]])[] = [
  [
    "o200k itself",
    exactO200k,
    [
      ..."gpt-5-2-thinking gpt-5 gpt5 gpt-5.5-instant gpt-6-sol gpt-4o gpt-4o-mini gpt4o gpt-4.1 gpt-4-1-mini".split(
        " ",
      ),
      ..."gpt41 gpt-4-5 gpt-4.5-preview chatgpt-4o-latest o1 o3 o3-mini-high o4-mini openai/o3 o4-mini-deep-research".split(
        " ",
      ),
      ..."openai/gpt-oss-120b gpt-oss:20b codex-mini-latest GPT-5.1-Codex gpt-4o-2024-08-06".split(" "),
    ],
  ],
  [
    "GPT-4 and before",
    oldGpt,
    "gpt-4 gpt-4-turbo gpt-4-1106-preview gpt-4-0613 gpt-3.5-turbo gpt-35-turbo text-davinci-002-render-sha".split(
      " ",
    ),
  ],
  [
    "Claude before 4.7",
    oldClaude,
    [
      ..."claude-sonnet-4-6 claude-opus-4-6 claude-haiku-4-5-20251001 claude45sonnet claude46sonnetthinking".split(
        " ",
      ),
      ..."claude-sonnet-4-20250514 claude-opus-4-1 anthropic/claude-sonnet-4.5 claude-3-5-sonnet-20241022 claude-3.7-sonnet".split(
        " ",
      ),
      ..."anthropic.claude-3-haiku-20240307-v1:0 claude-2.1 claude37sonnetthinking claude-4-5-sonnet".split(
        " ",
      ),
    ],
  ],
  [
    "Claude since 4.7",
    newClaude,
    "claude-opus-4-7 claude-4-7-opus claude47opus claude-opus-4.8 claude-sonnet-5 claude-haiku-5-5 claude-opus-5-5-20261001 claude-fable-5 claude-mythos-preview".split(
      " ",
    ),
  ],
  ["some Claude", anyClaude, ["claude", "claude-sonnet", "anthropic/claude-opus-latest"]],
  ["Gemini", gemini, ["gemini-2.5-pro", "models/gemini-3.1-pro", "google/gemma-3-27b-it", "gemini"]],
  [
    "DeepSeek",
    deepseek,
    ["deepseek_chat", "deepseek-reasoner", "deepseek-ai/DeepSeek-V3.2", "deepseek-r1:671b"],
  ],
  [
    "Llama",
    llama,
    ["llama3.1:8b", "meta-llama/Llama-4-Maverick", "deepseek-r1-distill-llama-70b", "meta-ai"],
  ],
  [
    "Mistral",
    mistral,
    ["mistral-large-latest", "open-mixtral-8x22b", "magistral-medium-2509", "codestral", "ministral-8b"],
  ],
  [
    "Qwen",
    qwen,
    ["qwen3-max", "qwen2.5-coder:32b", "qwq-32b", "deepseek-r1-distill-qwen-7b", "ollama/qwen3:8b"],
  ],
  ["Kimi", kimi, ["k2", "kimi-k2-thinking", "k2.5", "moonshot-v1-128k", "kimi"]],
  [
    "unknown",
    anyModel,
    ["", "auto", "grok-4", "sonar-pro", "mai-1", "glm-4.6", "command-r-plus", "phi-4", "ollama/mine"],
  ],
];

describe.each(expected)("%s", (_, tokenizer, names) => {
  test.each(names)("%s", (name) => {
    expect(tokenizerOf(name)).toBe(tokenizer);
  });
});

test("a name that says nothing is a model of the site it was seen on", () => {
  expect(tokenizerOf("auto", exactO200k)).toBe(exactO200k);
  expect(tokenizerOf("claude-opus-5", exactO200k)).toBe(newClaude);
});

test("every factor lies within its range", () => {
  for (const [, { factor, low, high }] of expected) {
    expect(low).toBeLessThanOrEqual(factor);
    expect(factor).toBeLessThanOrEqual(high);
  }
});
