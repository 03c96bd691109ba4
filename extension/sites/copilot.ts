/**
 * Microsoft Copilot: one WebSocket for all turns, each begun by a `send` event of the page. Shapes as public clients and captures
 * of 2025 and 2026 have them (second-hand). The model is never named, only the mode.
 */
import { tokenizerOf } from "../counting/families";
import type { Tokenizer } from "../counting/tokenizer";
import type { SiteAddress } from "./address";
import { CopilotStream } from "./copilot-stream";
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import { JsonObjects } from "./json-objects";
import type { CapturedRequest, History, HistoryMessage, Prompt, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const copilotAddress: SiteAddress = {
  name: "copilot",
  origins: ["https://copilot.microsoft.com"],
  endpoints: [
    {
      kind: "socket",
      url: /^wss:\/\/copilot\.microsoft\.com\/c\/api\/chat$/,
      sent: /"event"\s*:\s*"send"/,
    },
    {
      kind: "http",
      role: "history",
      method: "GET",
      path: /^\/c\/api\/conversations\/[\w-]+\/history$/,
      types: ["application/json"],
    },
    {
      // Begins a conversation; its first message follows on the socket.
      kind: "http",
      role: "history",
      method: "POST",
      path: /^\/c\/api\/(?:conversations|start)$/,
      types: ["application/json"],
    },
  ],
  page: {
    answer: '[data-content="ai-message"]',
    prompt: '[data-content="user-message"]',
    besides: "button",
    conversation: /^\/chats\/([\w-]+)/,
  },
};

/** Most of its models are OpenAI's; which one answers is not said. */
export const mostlyOpenAi: Tokenizer = { encoding: "o200k_base", factor: 1, low: 0.9, high: 1.3 };

export const copilot: Site = {
  address: copilotAddress,
  label: "Microsoft Copilot",
  provider: "microsoft",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw, mostlyOpenAi),
  // A copy in a public collection (jujumilk3/leaked-system-prompts, 2026-03; second-hand): 2,600 tokens, 11,000 with its tools.
  systemPromptTokens: 2_600,
  readTurn,
  createParser: (turn) => new CopilotStream(turn),
  readHistory,
};

function readTurn({ body }: CapturedRequest): Turn {
  const frame = new JsonObjects().push(body).map(parseJson);
  const send = frame.find((event): event is JsonObject => isObject(event) && event["event"] === "send") ?? {};
  return {
    ...unknownTurn,
    conversationId: stringAt(send, "conversationId"),
    prompts: readPrompts(arrayAt(send, "content")),
    modelRaw: stringAt(send, "mode") ?? "",
  };
}

function readPrompts(content: readonly unknown[]): Prompt[] {
  const parts = content.filter(isObject);
  if (parts.length === 0) return [];
  const ofType = (type: string) => parts.filter((part) => part["type"] === type);
  const texts = ofType("text");
  const images = ofType("image").length;
  const text = texts.map((part) => stringAt(part, "text") ?? "").join("\n");
  return [{ id: "", text, images, files: parts.length - texts.length - images }];
}

/** `{id}` of a conversation that was made, or `{currentConversationId}` of the one a session begins with. */
function readNew(asked: string, body: string): History | null {
  const request = parseJson(asked);
  const document = parseJson(body);
  if (!isObject(document)) return null;
  const begun = isObject(request) && request["startNewConversation"] === true;
  const conversationId =
    stringAt(document, "id") ?? (begun ? stringAt(document, "currentConversationId") : null);
  return conversationId === null ? null : { conversationId, messages: [], isNew: true };
}

/** `{results: [{id, author: {type}, createdAt, content: [{type, text}]}]}`, the newest first, without parents. */
function readHistory({ path, body: asked }: CapturedRequest, body: string): History | null {
  if (!path.endsWith("/history")) return readNew(asked, body);
  const conversationId = /\/conversations\/([\w-]+)\/history$/.exec(path)?.[1];
  const document = parseJson(body);
  if (conversationId === undefined || !isObject(document) || !Array.isArray(document["results"])) return null;
  const timeOf = (message: JsonObject) => Date.parse(stringAt(message, "createdAt") ?? "") || 0;
  const rows = document["results"].filter(isObject).sort((one, other) => timeOf(one) - timeOf(other));
  const messages: HistoryMessage[] = [];
  for (const row of rows) {
    const id = stringAt(row, "id");
    const author = stringAt(objectAt(row, "author"), "type");
    if (id === null || id === "" || (author !== "human" && author !== "ai")) continue;
    const text = arrayAt(row, "content")
      .map((part) => (isObject(part) && part["type"] === "text" ? (stringAt(part, "text") ?? "") : ""))
      .join("");
    messages.push({ id, parentId: messages.at(-1)?.id ?? null, text });
  }
  return { conversationId, messages };
}
