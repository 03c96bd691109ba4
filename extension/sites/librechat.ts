/**
 * LibreChat, on whatever origin a person runs it (0.7 and its present main branch read in its public source).
 *
 * Older versions answer a POST with the stream (read by sse.js, which is XMLHttpRequest). Newer ones answer it with a stream's id, and
 * the page fetches that stream, again after every loss of it.
 */
import { tokenizerOf } from "../counting/families";
import type { SiteAddress } from "./address";
import { arrayAt, isObject, type JsonObject, parseJson, stringAt } from "./json";
import { readHistory } from "./librechat-history";
import { LibreChatStream } from "./librechat-stream";
import type { CapturedRequest, Interrupted, Site, Turn } from "./site";
import { unknownTurn } from "./site";

export const librechatAddress: SiteAddress = {
  name: "librechat",
  origins: [],
  endpoints: [
    {
      kind: "http",
      role: "answer",
      method: "POST",
      path: /\/api\/(?:(?:ask|edit)\/\w+|assistants\/v\d\/chat(?:\/modify)?|agents\/chat(?:\/(?!abort$|resume$|steer|queue|compact)[\w.%-]+)?)$/,
      types: ["text/event-stream", "application/json"],
    },
    {
      kind: "http",
      role: "answer",
      method: "GET",
      path: /\/api\/agents\/chat\/stream\/[\w-]+$/,
      types: ["text/event-stream"],
    },
    {
      kind: "http",
      role: "history",
      method: "GET",
      path: /\/api\/messages\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      types: ["application/json"],
    },
  ],
  page: {
    answer: ".agent-turn",
    prompt: ".user-turn",
    text: '[data-testid="message-body"], .message-content',
    besides: "button",
    messageId: "id",
    conversation: /\/c\/([0-9a-f-]{36})/,
  },
};

export const librechat: Site = {
  address: librechatAddress,
  label: "LibreChat",
  provider: "",
  tokenizer: (modelRaw) => tokenizerOf(modelRaw),
  readTurn,
  createParser: (turn, _request, before) => new LibreChatStream(continued(turn, before)),
  readHistory: (_, body) => readHistory(body),
};

/** The parent of a first message. */
const NO_PARENT = "00000000-0000-0000-0000-000000000000";

function readTurn({ path, body }: CapturedRequest): Turn {
  const stream = /\/chat\/stream\/([\w-]+)$/.exec(path)?.[1];
  if (stream !== undefined) return { ...unknownTurn, continues: stream };
  const request = parseJson(body);
  if (!isObject(request)) return unknownTurn;
  const named = stringAt(request, "conversationId");
  const conversationId = named === "new" || named === "" ? null : named;
  const parent = stringAt(request, "parentMessageId");
  const parentId = parent === NO_PARENT ? null : parent;
  return {
    ...unknownTurn,
    conversationId,
    parentId,
    prompts: readPrompts(request),
    whole: parentId === null && parent !== null,
    modelRaw: stringAt(request, "model") ?? "",
  };
}

function readPrompts(request: JsonObject): Turn["prompts"] {
  const text = stringAt(request, "text");
  if (text === null) return [];
  const files = arrayAt(request, "files").filter(isObject);
  const images = files.filter((file) => stringAt(file, "type")?.startsWith("image")).length;
  // Asked again, the message has a new id of its own, and the one it had before here.
  const id = stringAt(request, "overrideParentMessageId") ?? stringAt(request, "messageId") ?? "";
  return [{ id, text, images, files: files.length - images }];
}

/** A stream's request names the stream only: what was asked is in the turn that began it. */
function continued(turn: Turn, before: Interrupted | null): Turn {
  if (before === null) return turn;
  const asked = before.parser instanceof LibreChatStream ? before.parser.turn : before.turn;
  return { ...asked, continues: turn.continues };
}
