/** Qwen Chat: where it is read, and what its requests ask. */
import { qwen as qwenTokenizer, tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import { parentsFirst } from "./message-tree";
import { QwenStream } from "./qwen-stream";
import type { CapturedRequest, History, Prompt, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const qwenAddress: SiteAddress = {
  name: "qwen",
  origins: ["https://chat.qwen.ai"],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /^\/api\/(?:v\d\/)?chat\/completions$/,
      types: ["text/event-stream"],
    },
    {
      kind: "http",
      role: "history",
      method: "GET",
      path: /^\/api\/v\d\/chats\/[0-9a-f][0-9a-f-]{7,}$/,
      types: ["application/json"],
    },
  ],
  page: {
    answer: ".qwen-chat-message-assistant",
    prompt: ".qwen-chat-message-user",
    text: ".response-message-content",
    conversation: /\/c\/([\w-]+)/,
  },
};

export const qwen: Site = {
  address: qwenAddress,
  label: "Qwen Chat",
  provider: "alibaba",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw, qwenTokenizer),
  // Alibaba's guide to context caching (2026-10): implicit in its interface and not to be turned off, from 1,024 tokens, for a time
  // that is not said. The chat, and the 5 minutes of its other cache, are our inference.
  cache: { forMs: 5 * 60_000, fromTokens: 1_024 },
  readTurn: ({ body }) => readTurn(readRequest(body)),
  createParser: (turn, { body }) => new QwenStream(turn, modelsOf(readRequest(body))),
  readHistory,
};

function readRequest(body: string): JsonObject {
  const request = parseJson(body);
  return isObject(request) ? request : {};
}

/** The message asked: the last of the person's. */
function askedIn(request: JsonObject): JsonObject | null {
  const asked = arrayAt(request, "messages").findLast(
    (message) => isObject(message) && message["role"] === "user",
  );
  return isObject(asked) ? asked : null;
}

function modelsOf(request: JsonObject): readonly string[] {
  return arrayAt(askedIn(request) ?? {}, "models").filter(
    (model): model is string => typeof model === "string",
  );
}

function readTurn(request: JsonObject): Turn {
  const asked = askedIn(request);
  const parentId = stringAt(request, "parent_id") || (asked && stringAt(asked, "parentId")) || null;
  return {
    ...unknownTurn,
    conversationId: stringAt(request, "chat_id"),
    parentId,
    prompts: asked === null ? [] : [promptOf(asked)],
    // Said, not left out: this is a first message.
    whole: asked !== null && parentId === null && request["parent_id"] === null,
    modelRaw: stringAt(request, "model") ?? modelsOf(request)[0] ?? "",
  };
}

function promptOf(asked: JsonObject): Prompt {
  const parts = arrayAt(asked, "content").filter(isObject);
  const attached = [...arrayAt(asked, "files").filter(isObject), ...parts];
  const images = attached.filter((file) =>
    ["file_class", "showType", "type"].some((key) => file[key] === "image"),
  );
  const texts = parts.filter(({ type }) => type === "text");
  return {
    id: stringAt(asked, "fid") ?? stringAt(asked, "id") ?? "",
    text:
      stringAt(asked, "content") ??
      texts.flatMap((part) => stringAt(part, "text") ?? stringAt(part, "content") ?? []).join("\n"),
    images: images.length,
    files: attached.length - texts.length - images.length,
  };
}

const MAX_MESSAGES = 5_000;

/** Messages by their id, each naming its parent; branches that were left are among them. */
function readHistory({ path }: CapturedRequest, body: string): History | null {
  const document = parseJson(body);
  if (!isObject(document)) return null;
  const data = objectAt(document, "data");
  const history = objectAt(objectAt(data, "chat"), "history");
  if (!isObject(history["messages"])) return null;
  const stored = Object.entries(history["messages"]).slice(0, MAX_MESSAGES);
  return {
    conversationId: stringAt(data, "id") ?? (/[^/]*$/.exec(path)?.[0] as string),
    messages: parentsFirst(
      stored.flatMap(([id, message]) =>
        isObject(message)
          ? [
              {
                id: stringAt(message, "id") ?? id,
                parentId: stringAt(message, "parentId") || null,
                text: textOf(message),
              },
            ]
          : [],
      ),
    ),
  };
}

/** Newer answers have their text in phases, and none as a whole. */
function textOf(message: JsonObject): string {
  const text = stringAt(message, "content");
  if (text) return text;
  return arrayAt(message, "content_list")
    .filter(isObject)
    .filter(({ phase }) => phase === "answer" || phase === undefined || phase === null)
    .map((part) => stringAt(part, "content") ?? "")
    .join("");
}
