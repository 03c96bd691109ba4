/** HuggingChat: where it is read, and what its requests ask. */
import { tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { HuggingChatStream } from "./huggingchat-stream";
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import type { CapturedRequest, History, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const huggingchatAddress: SiteAddress = {
  name: "huggingchat",
  origins: ["https://huggingface.co"],
  within: "/chat/",
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /^\/chat\/conversation\/[0-9a-f]{24}$/,
      types: ["application/jsonl", "application/x-ndjson"],
    },
    {
      kind: "http",
      role: "history",
      method: "GET",
      path: /^\/chat\/api\/v2\/conversations\/[0-9a-f]{24}$/,
      types: ["application/json"],
    },
  ],
  page: {
    answer: '[data-message-role="assistant"]',
    prompt: '[data-message-type="user"]',
    text: ".prose",
    besides: "[data-exclude-from-copy]",
    conversation: /\/conversation\/([0-9a-f]{24})/,
  },
};

export const huggingchat: Site = {
  address: huggingchatAddress,
  label: "HuggingChat",
  provider: "",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw),
  readTurn,
  createParser: (turn, request) => new HuggingChatStream(turn, runIdOf(request)),
  readHistory: ({ path }, body) => readHistory(path, body),
};

const CONVERSATION = /\/conversations?\/([0-9a-f]{24})$/;

/** A form whose one field `data` is JSON. */
function readForm(body: string): { readonly data: JsonObject; readonly hasFiles: boolean } {
  const form = parseJson(body);
  const data = isObject(form) ? parseJson(stringAt(form, "data") ?? "") : undefined;
  return { data: isObject(data) ? data : {}, hasFiles: isObject(form) && "files" in form };
}

function readTurn({ path, body }: CapturedRequest): Turn {
  const { data, hasFiles } = readForm(body);
  const text = stringAt(data, "inputs");
  // Asked again, `id` is the message to replace: what it stands below is not said.
  const parentId = data["is_retry"] === true ? null : stringAt(data, "id");
  return {
    ...unknownTurn,
    conversationId: CONVERSATION.exec(path)?.[1] ?? null,
    parentId,
    // How many files there are is not known, only that there are some.
    prompts: text === null ? [] : [{ id: "", text, images: 0, files: hasFiles ? 1 : 0 }],
  };
}

/** The page's own id for this run; older pages gave none, then the message it is about. */
function runIdOf({ path, body }: CapturedRequest): string {
  const { data } = readForm(body);
  const generationId = stringAt(data, "generationId");
  if (generationId !== null) return generationId;
  const conversationId = CONVERSATION.exec(path)?.[1];
  const messageId = stringAt(data, "id");
  if (conversationId === undefined || messageId === null) return "";
  return `${conversationId}/${messageId}${data["is_retry"] === true ? "/again" : ""}`;
}

const MAX_MESSAGES = 5_000;

/** The conversation's tree of messages, each with its ancestors. */
function readHistory(path: string, body: string): History | null {
  const conversationId = CONVERSATION.exec(path)?.[1];
  const document = parseJson(body);
  if (conversationId === undefined || !isObject(document)) return null;
  const conversation = isObject(document["json"]) ? objectAt(document, "json") : document;
  if (!Array.isArray(conversation["messages"])) return null;
  const messages = arrayAt(conversation, "messages")
    .slice(0, MAX_MESSAGES)
    .flatMap((message) => {
      const id = isObject(message) ? stringAt(message, "id") : null;
      if (!isObject(message) || id === null) return [];
      const parentId = arrayAt(message, "ancestors").at(-1);
      return {
        id,
        parentId: typeof parentId === "string" ? parentId : null,
        text: stringAt(message, "content") ?? "",
      };
    });
  return { conversationId, messages, modelRaw: stringAt(conversation, "model") ?? "" };
}
