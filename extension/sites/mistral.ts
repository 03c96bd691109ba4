/** Mistral's Le Chat: where it is read, and what its requests ask. */
import { mistral as mistralTokenizer, tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import { MistralStream } from "./mistral-stream";
import type { CapturedRequest, History, Prompt, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const mistralAddress: SiteAddress = {
  name: "mistral",
  origins: ["https://chat.mistral.ai"],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /^\/api\/chat$/,
      types: ["text/event-stream", "text/plain"],
    },
    {
      // Creates a conversation of its first message; the request for the answer then only names it.
      kind: "http",
      role: "history",
      method: "POST",
      path: /^\/api\/trpc\/(?:[\w.]+,)*message\.newChat(?:,[\w.]+)*$/,
      types: ["application/json", "application/jsonl"],
    },
  ],
  page: {
    answer: '[data-message-author-role="assistant"]',
    prompt: '[data-message-author-role="user"]',
    text: '[data-message-part-type="answer"]',
    besides: '[data-message-part-type="reasoning"]',
    messageId: "data-message-id",
    conversation: /\/chat\/([\w-]+)/,
  },
};

export const mistral: Site = {
  address: mistralAddress,
  label: "Le Chat",
  provider: "mistral",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw, mistralTokenizer),
  // A copy for Mistral Medium 3.5 in a public collection (asgeirtj/system_prompts_leaks, 2026-07; second-hand): 4,960 tokens of o200k,
  // times the factor of the tokenizer. No cache: Mistral's interface caches where a request asks for it (guide of 2026).
  systemPromptTokens: 5_400,
  readTurn: ({ body }) => readTurn(body),
  createParser: (turn) => new MistralStream(turn),
  readHistory: readNewChat,
};

function readTurn(body: string): Turn {
  const parsed = parseJson(body);
  const request = isObject(parsed) ? parsed : {};
  const conversationId = stringAt(request, "chatId");
  const modelRaw = stringAt(request, "model") ?? "";
  if (request["mode"] === "start") {
    const parentId = conversationId === null ? null : firstMessageOf(conversationId);
    return { ...unknownTurn, conversationId, parentId, modelRaw };
  }
  const asked = textOf(request["messageInput"]);
  return {
    ...unknownTurn,
    conversationId,
    parentId: stringAt(request, "parentId"),
    prompts: asked === null ? [] : [promptOf(request, asked)],
    modelRaw,
  };
}

/** Its own id is only said where it is not needed. */
function firstMessageOf(conversationId: string): string {
  return `${conversationId}/first`;
}

function textOf(input: unknown): string | null {
  if (typeof input === "string") return input;
  if (!Array.isArray(input)) return null;
  return input
    .filter(isObject)
    .filter(({ type }) => type === "text")
    .map((part) => stringAt(part, "text") ?? "")
    .join("\n");
}

function promptOf(request: JsonObject, text: string): Prompt {
  const files = arrayAt(request, "messageFiles");
  const images = files.filter((file) => isObject(file) && file["type"] === "image").length;
  return { id: stringAt(request, "messageId") ?? "", text, images, files: files.length - images };
}

/** A conversation that begins: what its first message says is in the request, and its name in the response. */
function readNewChat({ body: asked }: CapturedRequest, body: string): History | null {
  const conversationId = /"chatId":\s*"([0-9a-f-]{36})"/.exec(body)?.[1];
  const calls = parseJson(asked);
  if (conversationId === undefined || !isObject(calls)) return null;
  for (const call of Object.values(calls).filter(isObject)) {
    const text = textOf(objectAt(call, "json")["content"]);
    if (text === null) continue;
    return { conversationId, messages: [{ id: firstMessageOf(conversationId), parentId: null, text }] };
  }
  return null;
}
