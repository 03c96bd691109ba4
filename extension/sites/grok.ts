/**
 * Grok on grok.com: where it is read, and what its requests ask. Grok within x.com is left out: its one endpoint would mean
 * being on every page of a very large site.
 */
import { tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { GrokStream, promptOf } from "./grok-stream";
import { arrayAt, isObject, parseJson, stringAt } from "./json";
import type { CapturedRequest, History, Interrupted, Site, Turn } from "./site";
import { unknownTurn } from "./site";

const STREAM_TYPES = [
  "application/json",
  "application/x-ndjson",
  "application/jsonl",
  "text/event-stream",
] as const;

export const grokAddress: SiteAddress = {
  name: "grok",
  origins: ["https://grok.com"],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /^\/rest\/app-chat\/conversations\/(?:new|[\w-]+\/responses)$/,
      types: STREAM_TYPES,
    },
    {
      kind: "http",
      role: "answer",
      method: "GET",
      path: /^\/rest\/app-chat\/conversations\/reconnect-response-v2\/[\w-]+$/,
      types: STREAM_TYPES,
    },
    {
      kind: "http",
      role: "history",
      method: "POST",
      path: /^\/rest\/app-chat\/conversations\/[\w-]+\/load-responses$/,
      types: ["application/json"],
    },
    {
      kind: "http",
      role: "history",
      method: "GET",
      path: /^\/rest\/app-chat\/conversations\/[\w-]+\/responses$/,
      types: ["application/json"],
    },
  ],
  page: {
    answer: 'div[id^="response-"].items-start',
    prompt: 'div[id^="response-"].items-end',
    text: ".response-content-markdown",
    besides: ".thinking-container",
    conversation: /\/(?:c|chat)\/([\w-]+)/,
  },
};

export const grok: Site = {
  address: grokAddress,
  label: "Grok",
  provider: "xai",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw),
  // xAI publishes them (xai-org/grok-prompts, 2025-11): 1,280 to 1,540 tokens of o200k for Grok 4 and 4.1. Copies of Grok 4.5 with
  // definitions of tools have 8,300 (2026-07, second-hand).
  systemPromptTokens: 1_500,
  // xAI's guide to prompt caching (2026): for all models of its interface, without a word on how long or from which length; 128
  // tokens is the block somebody measured (2026-08). The chat, and the 5 minutes, are our inference.
  cache: { forMs: 5 * 60_000, fromTokens: 128 },
  readTurn,
  createParser,
  readHistory: ({ path }, body) => readHistory(path, body),
};

const CONVERSATION = /\/conversations\/([\w-]+)\/(?:responses|load-responses)$/;

function readTurn({ path, body }: CapturedRequest): Turn {
  const resumed = /\/reconnect-response-v2\/([\w-]+)$/.exec(path)?.[1];
  if (resumed !== undefined) return { ...unknownTurn, continues: resumed };
  const parsed = parseJson(body);
  const request = isObject(parsed) ? parsed : {};
  const prompt = promptOf(request, "");
  const conversationId = CONVERSATION.exec(path)?.[1] ?? null;
  return {
    ...unknownTurn,
    conversationId,
    parentId: stringAt(request, "parentResponseId") || null,
    prompts: prompt === null || request["isRegenRequest"] === true ? [] : [prompt],
    whole: conversationId === null && prompt !== null,
    modelRaw:
      stringAt(request, "modelName") || stringAt(request, "modelMode") || (stringAt(request, "modeId") ?? ""),
  };
}

/** A resumed stream answers what the stream before it was asked. */
function createParser(turn: Turn, { body }: CapturedRequest, before: Interrupted | null): GrokStream {
  if (before !== null)
    return new GrokStream({ ...before.turn, continues: turn.continues }, before.turn.prompts.length === 0);
  const parsed = parseJson(body);
  return new GrokStream(turn, isObject(parsed) && parsed["isRegenRequest"] === true);
}

const MAX_MESSAGES = 5_000;

/** Responses the page loads to show; their order is the conversation's. */
function readHistory(path: string, body: string): History | null {
  const conversationId = CONVERSATION.exec(path)?.[1];
  const document = parseJson(body);
  if (conversationId === undefined || !isObject(document) || !Array.isArray(document["responses"]))
    return null;
  const messages = arrayAt(document, "responses")
    .slice(0, MAX_MESSAGES)
    .flatMap((response) => {
      const id = isObject(response) ? stringAt(response, "responseId") : null;
      if (!isObject(response) || id === null || response["partial"] === true) return [];
      return {
        id,
        parentId: stringAt(response, "parentResponseId") || null,
        text: stringAt(response, "message") ?? "",
      };
    });
  return { conversationId, messages };
}
