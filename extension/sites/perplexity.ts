/** Perplexity: where it is read, and what its requests ask. */
import { tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { arrayAt, isObject, objectAt, parseJson, stringAt } from "./json";
import { PerplexityBlocks, readTextField } from "./perplexity-blocks";
import { PerplexityStream, promptOf } from "./perplexity-stream";
import type { CapturedRequest, History, HistoryMessage, Interrupted, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const perplexityAddress: SiteAddress = {
  name: "perplexity",
  origins: ["https://www.perplexity.ai", "https://perplexity.ai"],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /^\/rest\/sse\/perplexity_ask(?:\/reconnect\/[\w-]+)?$/,
      types: ["text/event-stream"],
    },
    {
      kind: "http",
      role: "answer",
      method: "GET",
      path: /^\/rest\/sse\/perplexity_ask\/reconnect\/[\w-]+$/,
      types: ["text/event-stream"],
    },
    {
      kind: "http",
      role: "history",
      method: "GET",
      path: /^\/rest\/thread\/[\w.-]+$/,
      types: ["application/json"],
    },
  ],
  page: {
    answer: 'div[id^="markdown-content-"]',
    prompt: '[class*="group/query"]',
    conversation: /\/search\/([\w.-]+)/,
  },
};

export const perplexity: Site = {
  address: perplexityAddress,
  label: "Perplexity",
  provider: "",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw),
  // A copy in a public collection (asgeirtj/system_prompts_leaks, 2026-07; second-hand): 1,660 tokens of o200k; 2,950 in another of
  // 2025. Research has 6,500.
  systemPromptTokens: 1_800,
  readTurn,
  createParser,
  readHistory: (_, body) => readHistory(body),
};

function readTurn({ path, body }: CapturedRequest): Turn {
  const entry = /\/reconnect\/([\w-]+)$/.exec(path)?.[1];
  if (entry !== undefined) return { ...unknownTurn, continues: entry };
  const parsed = parseJson(body);
  const request = isObject(parsed) ? parsed : {};
  const params = objectAt(request, "params");
  const prompt = promptOf({ ...params, query_str: request["query_str"] ?? params["query_str"] });
  if (prompt === null) return unknownTurn;
  const parentId = stringAt(params, "last_backend_uuid");
  return {
    ...unknownTurn,
    parentId,
    prompts: [prompt],
    whole: parentId === null,
    modelRaw: stringAt(params, "model_preference") ?? "",
  };
}

/** A stream taken up again begins with all that its answer has by now. */
function createParser(turn: Turn, { body }: CapturedRequest, before: Interrupted | null): PerplexityStream {
  if (before?.parser instanceof PerplexityStream)
    return new PerplexityStream({ ...before.turn, continues: turn.continues }, before.parser.rewrites);
  const parsed = parseJson(body);
  const params = isObject(parsed) ? objectAt(parsed, "params") : {};
  // Another answer in the place of one: the entry keeps its id, the request has one of its own.
  const rewrites =
    stringAt(params, "existing_entry_uuid") === null ? null : stringAt(params, "frontend_uuid");
  return new PerplexityStream(turn, rewrites);
}

const MAX_ENTRIES = 2_000;

/** A thread: entries of one question and its answer, oldest first; a page of them, perhaps not from the first. */
function readHistory(body: string): History | null {
  const document = parseJson(body);
  if (!isObject(document)) return null;
  const entries = arrayAt(document, "entries").filter(isObject).slice(0, MAX_ENTRIES);
  const conversationId = entries.map((entry) => stringAt(entry, "context_uuid")).find((id) => id !== null);
  if (conversationId === undefined || conversationId === null) return null;
  const messages: HistoryMessage[] = [];
  let last: string | null = null;
  for (const entry of entries) {
    const id = stringAt(entry, "backend_uuid");
    const prompt = promptOf(entry);
    if (id === null || prompt === null) continue;
    const promptId = prompt.id === "" ? `${id}/query` : prompt.id;
    messages.push({ id: promptId, parentId: last, text: prompt.text });
    const blocks = new PerplexityBlocks();
    for (const block of arrayAt(entry, "blocks")) if (isObject(block)) blocks.take(block);
    messages.push({
      id,
      parentId: promptId,
      text: blocks.text || readTextField(stringAt(entry, "text") ?? ""),
    });
    last = id;
  }
  return { conversationId, messages };
}
