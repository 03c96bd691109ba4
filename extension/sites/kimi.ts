/** Kimi: where it is read, and what its requests ask. */
import { kimi as kimiTokenizer, tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import { JsonObjects } from "./json-objects";
import { KimiStream } from "./kimi-stream";
import { parentsFirst } from "./message-tree";
import type { CapturedRequest, History, Prompt, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const kimiAddress: SiteAddress = {
  name: "kimi",
  origins: ["https://www.kimi.com", "https://kimi.com", "https://kimi.moonshot.cn"],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /^\/apiv\d\/kimi\.(?:gateway\.)?chat\.v\d\.ChatService\/Chat$/,
      types: ["application/connect+json"],
    },
    {
      kind: "http",
      role: "history",
      method: "POST",
      path: /^\/apiv\d\/kimi\.(?:gateway\.)?chat\.v\d\.ChatService\/ListMessages$/,
      types: ["application/json"],
    },
  ],
  page: {
    answer: ".chat-content-item-assistant",
    prompt: ".chat-content-item-user",
    text: ".markdown-container:not(.toolcall-content-text)",
    besides: ".thinking-container, .toolcall-content-text",
    conversation: /\/chat\/([\w-]+)/,
  },
};

export const kimi: Site = {
  address: kimiAddress,
  label: "Kimi",
  provider: "moonshot",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw, kimiTokenizer),
  // Copies of Kimi K2 in a public collection (jujumilk3/leaked-system-prompts, 2025; second-hand): 230 and 350 tokens.
  systemPromptTokens: 300,
  // Moonshot's note on context caching (2026): automatic in its interface, 5 minutes unless asked otherwise. 256 tokens is the block
  // somebody measured (2026). Of the chat itself nothing is said: our inference.
  cache: { forMs: 5 * 60_000, fromTokens: 256 },
  readTurn: ({ body }) => readTurn(body),
  createParser: (turn) => new KimiStream(turn),
  readHistory,
};

/** The request is one frame: its object stands after a length. */
function readRequest(body: string): JsonObject {
  const request = parseJson(new JsonObjects().push(body)[0] ?? "");
  return isObject(request) ? request : {};
}

/** Fields are in two spellings. */
function idAt(value: JsonObject, snake: string, camel: string): string | null {
  return stringAt(value, snake) || stringAt(value, camel) || null;
}

function readTurn(body: string): Turn {
  const request = readRequest(body);
  const asked = objectAt(request, "message");
  const conversationId = idAt(request, "chat_id", "chatId");
  const prompt = promptOf(asked);
  return {
    ...unknownTurn,
    conversationId,
    parentId: idAt(asked, "parent_id", "parentId"),
    prompts: prompt === null ? [] : [prompt],
    whole: prompt !== null && conversationId === null,
    // The scenario names no model for certain, but mostly its family.
    modelRaw:
      stringAt(objectAt(request, "options"), "model") ||
      stringAt(request, "scenario") ||
      (stringAt(asked, "scenario") ?? ""),
  };
}

/** Its id comes with the stream. */
function promptOf(asked: JsonObject): Prompt | null {
  const blocks = arrayAt(asked, "blocks").filter(isObject);
  if (blocks.length === 0) return null;
  const images = blocks.filter(isImage).length;
  const files = blocks.filter((block) => isObject(block["file"]) && !isImage(block)).length;
  return { id: "", text: textOf(blocks), images, files };
}

function isImage(block: JsonObject): boolean {
  const type = stringAt(objectAt(objectAt(block, "file"), "meta"), "contentType") ?? "";
  return isObject(block["image"]) || type.startsWith("image/");
}

function textOf(blocks: readonly JsonObject[]): string {
  return blocks.map((block) => stringAt(objectAt(block, "text"), "content") ?? "").join("");
}

/** Messages in pages, newest first; the conversation is named by the request. */
function readHistory({ body: asked }: CapturedRequest, body: string): History | null {
  const conversationId = idAt(readRequest(asked), "chat_id", "chatId");
  const document = parseJson(body);
  if (conversationId === null || !isObject(document) || !Array.isArray(document["messages"])) return null;
  const messages = arrayAt(document, "messages").flatMap((message) => {
    const id = isObject(message) ? stringAt(message, "id") : null;
    // One that is being written will be read from its own stream.
    if (!isObject(message) || !id || message["status"] === "MESSAGE_STATUS_GENERATING") return [];
    return [
      {
        id,
        parentId: idAt(message, "parent_id", "parentId"),
        text: textOf(arrayAt(message, "blocks").filter(isObject)),
      },
    ];
  });
  // Oldest first where several have no parent.
  return { conversationId, messages: parentsFirst(messages.reverse()) };
}
