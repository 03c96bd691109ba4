/**
 * Meta AI. Its answers come as protocol buffers on a binary WebSocket whose fields are not public: its page's text serves.
 */
import { llama, tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { NoStream } from "./no-stream";
import { type Site, unknownTurn } from "./site";

export const metaAddress: SiteAddress = {
  name: "meta",
  origins: ["https://www.meta.ai", "https://meta.ai"],
  endpoints: [],
  page: {
    answer: '[data-message-id$="_assistant"]',
    prompt: '[data-message-id$="_user"]',
    besides: "button",
    messageId: "data-message-id",
    conversation: /^\/(?:prompt|c)\/([\w-]+)/,
  },
};

export const meta: Site = {
  address: metaAddress,
  label: "Meta AI",
  provider: "meta",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw, llama),
  // A copy for Muse Spark in a public collection (asgeirtj/system_prompts_leaks, 2026-07; second-hand): 6,200 tokens of o200k, 13,000
  // with definitions of tools.
  systemPromptTokens: 6_500,
  readTurn: () => unknownTurn,
  createParser: () => new NoStream(),
};
