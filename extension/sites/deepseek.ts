/** DeepSeek: where it is read, and what its requests ask. */
import { deepseek as deepseekTokenizer, tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { idOf, readStoredText } from "./deepseek-message";
import { DeepSeekStream, messageKey } from "./deepseek-stream";
import { arrayAt, isObject, type JsonObject, objectAt, parseJson, stringAt } from "./json";
import type { CapturedRequest, History, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const deepseekAddress: SiteAddress = {
  name: "deepseek",
  origins: ["https://chat.deepseek.com"],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /^\/api\/v\d\/chat\/(?:completion|regenerate|edit_message|continue|resume_stream)$/,
      types: ["text/event-stream"],
    },
    {
      kind: "http",
      role: "history",
      method: "GET",
      path: /^\/api\/v\d\/chat\/history_messages$/,
      types: ["application/json"],
    },
  ],
  page: {
    answer: ".ds-message:has(.ds-markdown)",
    prompt: ".ds-message:not(:has(.ds-markdown, .ds-think-content))",
    // Reasoning is in the same markdown class, inside its own box.
    text: ".ds-markdown:not(.ds-think-content *)",
    besides: ".ds-think-content",
    conversation: /\/chat\/s\/([\w-]+)/,
  },
};

export const deepseek: Site = {
  address: deepseekAddress,
  label: "DeepSeek",
  provider: "deepseek",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw, deepseekTokenizer),
  // DeepSeek's guide to context caching (2024 to 2026): on disk, for all requests of its interface, each of which leaves its
  // context there for some hours to some days, in units of 64 tokens. Of the chat itself nothing is said: our inference.
  cache: { forMs: 2 * 3_600_000, fromTokens: 64 },
  readTurn,
  createParser: (turn, _, before) =>
    new DeepSeekStream(before === null ? turn : { ...before.turn, continues: turn.continues }),
  readHistory: (_, body) => readHistory(body),
};

function readTurn({ path, body }: CapturedRequest): Turn {
  const parsed = parseJson(body);
  const request = isObject(parsed) ? parsed : {};
  const conversationId = stringAt(request, "chat_session_id");
  if (conversationId === null) return unknownTurn;
  const message = idOf(request["message_id"]);
  // Continued and resumed streams begin with all that their answer has by now, under its own id.
  if (/\/(?:continue|resume_stream)$/.test(path)) {
    return {
      ...unknownTurn,
      conversationId,
      continues: message === null ? null : messageKey(conversationId, message),
    };
  }
  if (path.endsWith("/regenerate")) return { ...unknownTurn, conversationId };
  const parent = idOf(request["parent_message_id"]);
  const isFirst = path.endsWith("/edit_message") ? message === "1" : parent === null;
  return {
    ...unknownTurn,
    conversationId,
    parentId: parent === null ? null : messageKey(conversationId, parent),
    prompts: [promptOf(request)],
    whole: isFirst,
    modelRaw: stringAt(request, "model_type") ?? "",
  };
}

/** Its id comes with the stream. */
function promptOf(request: JsonObject): Turn["prompts"][number] {
  return {
    id: "",
    text: stringAt(request, "prompt") ?? "",
    images: 0,
    files: arrayAt(request, "ref_file_ids").length,
  };
}

const MAX_MESSAGES = 5_000;

/** Each fetch has the messages since the page's last one, or all; branches that were left are among them. */
function readHistory(body: string): History | null {
  const document = parseJson(body);
  if (!isObject(document)) return null;
  const data = objectAt(objectAt(document, "data"), "biz_data");
  const conversationId = stringAt(objectAt(data, "chat_session"), "id");
  if (conversationId === null) return null;
  const messages = arrayAt(data, "chat_messages")
    .slice(0, MAX_MESSAGES)
    .flatMap((message) => {
      const id = isObject(message) ? idOf(message["message_id"]) : null;
      // One that is being written will be read from its own stream.
      if (!isObject(message) || id === null || message["status"] === "WIP") return [];
      const parent = idOf(message["parent_id"]);
      return {
        id: messageKey(conversationId, id),
        parentId: parent === null ? null : messageKey(conversationId, parent),
        text: readStoredText(message),
      };
    });
  return { conversationId, messages };
}
